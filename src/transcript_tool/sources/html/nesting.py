"""Markup that no page has, made harmless: elements that nest too deep are flat from there on, as browsers have it.

The parser looks through all elements that are open at many a tag, and through all attributes of a tag at each of them,
so that nothing but `<div>`, or one tag without end, would take time that grows with the square of their length. No
word is lost: a tag that is left out ends a line where its element would.
"""

from __future__ import annotations

import re

__all__ = ["shallow"]

DEEPEST = 1_000
_FEW = 20_000  # tags; with no more of them, the deepest page there is takes less than a second
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)[^<>]*>")
_LONG = 9_000  # characters
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)([^<>]{8950,})>")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_MANY = 1_000  # attributes
_NO_DEPTH = frozenset(
    "area base br col embed hr img input link meta param source track wbr "  # never hold anything
    # end by themselves, or hold no elements
    "a body button colgroup dd dt head html li nobr optgroup option p rp rt tbody td tfoot th thead tr "
    "script style textarea title".split()
)
_INLINE = frozenset(
    "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong "
    "sub sup time tt u var".split()
)


def shallow(markup: str) -> tuple[str, int]:
    """The markup without the tags of elements below `DEEPEST` others.

    Args:
        markup: the decoded HTML; any text whatever.

    Returns:
        The markup, and how deep its elements nest where that is too deep; else 0.
    """
    if len(max(markup.split("<"), key=len)) > _LONG:
        markup = _LONG_TAG.sub(_without_many, markup)
    if markup.count("<") < _FEW:
        return markup, 0
    pieces: list[str] = []
    depth = deepest = at = 0
    for match in _TAG.finditer(markup):
        name = match[2].lower()
        if name in _NO_DEPTH:
            continue
        if match[1]:
            too_deep = depth > DEEPEST
            depth -= depth > 0
        else:
            depth += 1
            too_deep = depth > DEEPEST
            deepest = max(deepest, depth)
        if too_deep:
            pieces += (markup[at : match.start()], "" if name in _INLINE else "<br>")
            at = match.end()
    if not pieces:
        return markup, 0
    pieces.append(markup[at:])
    return "".join(pieces), deepest


def _without_many(tag: re.Match[str]) -> str:
    """A tag, without its attributes where there are more than any tag has."""
    return tag[0] if len(_QUOTED.sub("", tag[2]).split()) < _MANY else f"<{tag[1]}>"
