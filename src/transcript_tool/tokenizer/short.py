"""Labels of pages too short for anything to recur: alone on their lines, an office in them, and somebody speaks below.

    `Operator` / `Good morning, and welcome.` / `Ann Roe - Head of Relations` / `Thank you. With me are …`

A role that leads a talk has to be among them; a name alone counts where the page tells it elsewhere, too.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.place import has_voice
from transcript_tool.tokenizer.signs import BAD, first_below
from transcript_tool.tokenizer.writings import Writing

__all__ = ["few_labels", "quoted_labels"]

_TITLED: Final = ev.ROLE | ev.OFFICE
_SAID: Final = 120  # characters of a line that says nothing of who speaks to whom, at least
_MOST: Final = 600  # writings of a short page
_LEAST: Final = 3  # places of labels that quotations alone tell
_DASHES: Final[tuple[str, ...]] = (" - ", " – ", " — ", " -- ")


def few_labels(writings: list[Writing], lines: list[str]) -> list[Writing]:
    """The writings of the own-line form by which a short page tells who speaks; none where no role does."""
    if len(writings) > _MOST:
        return []
    for mark in ("bare", "sign"):
        said = [w for w in writings if w.mark == mark and w.own and not w.mask & BAD and _is_said(w, lines)]
        titled = [w for w in said if w.mask & _TITLED or any(dash in w.label for dash in _DASHES)]
        if not any(w.mask & ev.ROLE for w in titled):
            continue
        text = "\n".join(lines)
        known = {id(w) for w in titled}
        found = titled + [w for w in said if id(w) not in known and w.mask & ev.FULL_NAME and text.count(w.label) > 1]
        if sum([len(w.members) for w in found]) > 1:
            return _ruling(found)
    return []


def quoted_labels(writings: list[Writing]) -> list[Writing]:
    """The writings before quotations in corner brackets, where those who are quoted speak more than once."""
    found = [w for w in writings if w.mark == "quote" and w.label[0] > "\u2e80"]
    if sum([len(w.members) for w in found]) < _LEAST or not any(len(w.members) > 1 for w in found):
        return []
    return _ruling(found)


def _ruling(found: list[Writing]) -> list[Writing]:
    """The writings, with the evidence that theirs is the form of the page."""
    for w in found:
        w.mask |= ev.MARKED | ev.RULING
    return found


def _is_said(w: Writing, lines: list[str]) -> bool:
    """Whether somebody speaks, to somebody, below each place of a writing."""
    for c in w.members:
        words = first_below(lines, c.line)
        if not has_voice(words[:400]) and len(words) < _SAID:
            return False
    return True
