"""Names that nothing but their style sets apart, in web pages and in documents: text has a colon there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol, TypeVar

__all__ = ["MarkedLine", "with_colons"]

_STOPS = frozenset(":：.,;!?。，；！？-–—)")
_NAME = 60  # signs
_INITIALS = 6  # signs of initials, stops and blanks among them; fewer than so many


class MarkedLine(Protocol):
    """A line: its text, the words at its head that stand in an element of their own, whether that names speakers."""

    text: str
    mark: str
    named: bool


_Lines = TypeVar("_Lines", bound=Sequence[MarkedLine])


def with_colons(lines: _Lines) -> _Lines:
    """The lines, with a colon behind names that nothing but their element sets apart, as text would have it.

    Such names recur on the page, two at the least; where labels have colons of their own they are left as they are.
    """
    marked = [line for line in lines if 0 < len(line.mark) <= _NAME and line.text.startswith(line.mark)]
    bare = [line for line in marked if _is_bare(line)]
    counts = Counter([line.mark for line in bare])
    often = [mark for mark, count in counts.items() if count > 1]
    letters = {mark.replace(".", "").replace(" ", "") for mark in often if len(mark) < _INITIALS}
    full = {mark for mark, count in counts.items() if count == 1 and _initials(mark) in letters}
    if len(bare) >= 4 and len(bare) * 2 >= len(marked) and (len(counts) - len(full)) * 2 <= len(bare) - len(full):
        for line in bare:
            if counts[line.mark] > 1 or line.named or line.mark in full:
                line.text = f"{line.mark}: {line.text[len(line.mark) :].lstrip()}"
    return lines


def _initials(name: str) -> str:
    """The first letters of a name of two words or more, which may stand for it later; "" where it is no such."""
    words = name.split()
    return "".join([word[0] for word in words]) if len(words) > 1 and name[0].isupper() else ""


def _is_bare(line: MarkedLine) -> bool:
    """Whether a line begins with a marked name, no colon or stop at it, and words behind it."""
    rest = line.text[len(line.mark) :].lstrip()
    return bool(rest) and rest[0] not in _STOPS and line.mark[-1] not in _STOPS
