"""What is asked of an element: its words, its names, what it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["above", "attribute", "is_link", "letters", "names", "single", "text_of"]

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_NAMES = re.compile(r"[a-z]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def single(text: str) -> str:
    """The text with single blanks, none at its ends; no-break spaces stay."""
    return _BLANKS.sub(" ", text).strip(" ")


def text_of(node: LexborNode) -> str:
    """All text below an element, blanks single."""
    return single(node.text(deep=True) or "")


def letters(node: LexborNode) -> int:
    """How many signs that are no blanks stand below an element."""
    return len("".join((node.text(deep=True) or "").split()))


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
