"""What is asked of an element: its words, its names, what it stands in, how much stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["Size", "Sizes", "above", "attribute", "is_link", "names", "pieces", "single", "sizes_of", "text_of"]

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_NAMES = re.compile(r"[a-z]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Size(NamedTuple):
    """What stands below an element.

    `letters` are signs that are no blanks, `linked` those of them in links; `heads` says that it is, or holds, a
    `<h1>` or `<main>`.
    """

    letters: int = 0
    linked: int = 0
    links: int = 0
    heads: bool = False


Sizes = dict[int, Size]
"""The size of each element by its `mem_id`."""


def sizes_of(body: LexborNode) -> Sizes:
    """The sizes of all elements, counted once from below, for pages nest deep."""
    found: Sizes = {}
    stack: list[tuple[LexborNode, bool]] = [(body, True)]
    counts: list[list[int]] = [[0, 0, 0, 0]]  # of each open element: letters, linked, links, heads
    while stack:
        node, opens = stack.pop()
        if not opens:
            letters, linked, links, heads = counts.pop()
            if is_link(node):
                linked, links = letters, links + 1
            found[node.mem_id] = Size(letters, linked, links, heads > 0)
            outer = counts[-1]
            outer[0] += letters
            outer[1] += linked
            outer[2] += links
            outer[3] += heads
            continue
        stack.append((node, False))
        counts.append([0, 0, 0, int(node.tag in ("h1", "main"))])
        for child in node.iter(include_text=True):
            if child.tag == "-text":
                counts[-1][0] += len("".join((child.text_content or "").split()))
            else:
                stack.append((child, True))
    return found


def single(text: str) -> str:
    """The text with single blanks, none at its ends; no-break spaces stay."""
    return _BLANKS.sub(" ", text).strip(" ")


def text_of(node: LexborNode) -> str:
    """All text below an element, blanks single."""
    return single(node.text(deep=True) or "")


def attribute(node: LexborNode, name: str) -> str:
    """An attribute in lower case, "" where there is none."""
    return str(node.attributes.get(name) or "").strip().lower()


def names(node: LexborNode) -> list[str]:
    """The words of an element's class and id, in lower case: `pageNav side-bar` is page, nav, side, bar."""
    attributes = node.attributes
    given = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return _NAMES.findall(_HUMP.sub(" ", given).lower())


def is_link(node: LexborNode) -> bool:
    """Whether an element is a link that leads somewhere."""
    return node.tag == "a" and "href" in node.attributes


def above(node: LexborNode) -> Iterator[LexborNode]:
    """The elements that an element stands in, from the nearest to the body's child."""
    parent = node.parent
    while parent is not None and parent.tag not in ("body", "html", "-undef"):
        yield parent
        parent = parent.parent


def pieces(node: LexborNode) -> Iterator[tuple[str, LexborNode | None]]:
    """The text below an element in order: each link or button with its words, and what stands between."""
    stack = [node]
    while stack:
        found = stack.pop()
        if found.tag == "-text":
            yield found.text_content or "", None
        elif is_link(found) or found.tag == "button":
            yield text_of(found), found
        else:
            stack += reversed(list(found.iter(include_text=True)))
