"""What is known of each input of a run, in a few bytes each: where its row stands, and where its output lies."""

from __future__ import annotations

from array import array
from typing import NamedTuple

__all__ = ["JOURNAL", "MANIFEST_ROW", "PENDING", "Ledger", "Spot"]

PENDING, JOURNAL, MANIFEST_ROW = range(3)
"""Which file holds a row: none yet, the journal, the manifest of an earlier run."""


class Spot(NamedTuple):
    """Where the row of an input stands, and where its bytes of a single file lie.

    Attributes:
        file: PENDING, JOURNAL or MANIFEST_ROW.
        offset: where in that file its row begins.
        segment: the number of the segment that holds its bytes; 0 is the single file of an earlier run.
        start: where in that its bytes begin.
        length: how many they are.
        since: when the run began that made the row, in nanoseconds of the clock of OUT.
    """

    file: int = PENDING
    offset: int = 0
    segment: int = 0
    start: int = 0
    length: int = 0
    since: int = 0


class Ledger:
    """A growing list of spots; 37 bytes each."""

    def __init__(self) -> None:
        self._columns = tuple(array(code) for code in "bqiqqq")

    def __len__(self) -> int:
        return len(self._columns[0])

    def __getitem__(self, number: int) -> Spot:
        return Spot(*(column[number] for column in self._columns))

    def __setitem__(self, number: int, spot: Spot) -> None:
        for column, value in zip(self._columns, spot, strict=True):
            column[number] = value

    def add(self, spot: Spot = Spot()) -> int:  # noqa: B008 - it is frozen
        """Add a spot and return its number."""
        for column, value in zip(self._columns, spot, strict=True):
            column.append(value)
        return len(self) - 1

    def length(self, begin: int, end: int) -> int:
        """How many bytes of output the inputs from `begin` to before `end` have together."""
        return sum(self._columns[4][begin:end])
