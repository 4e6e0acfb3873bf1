"""Ids of speakers: the name in lower case, blanks as `-`, Han kept; a second one of the same name gets `-2`."""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["Ids", "base_id", "speaker_id"]

_NOT_ID: Final = Lazy(r"[^\w]+|_+")


def base_id(name: str) -> str:
    """The id of a name where no other has it."""
    low = name.lower()
    if "  " not in low and low.replace(" ", "").isalnum() and low[0] != " " and low[-1] != " ":
        return low.replace(" ", "-")  # nearly all are so
    return _NOT_ID.sub("-", low).strip("-") or "speaker"


def speaker_id(name: str, taken: set[str]) -> str:
    """The id of a name: lower case, blanks as `-`, Han kept; a second one of the same name gets `-2`."""
    return Ids(taken).of(base_id(name))


class Ids:
    """Ids that nobody has yet; of each name the last number is kept, so that many of one name cost no search."""

    __slots__ = ("_last", "_taken")

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        self._last: dict[str, int] | None = None

    def of(self, base: str) -> str:
        """`base`, or with the first number from 2 that nobody has; it is taken from now on."""
        found = self.numbered(base) if base in self._taken else base
        self._taken.add(found)
        return found

    def numbered(self, base: str) -> str:
        """`base` with the first number from 2 that nobody has."""
        if self._last is None:
            self._last = {}
        number = self._last.get(base, 1)
        found = base
        while found in self._taken:
            number += 1
            found = f"{base}-{number}"
        self._last[base] = number
        return found
