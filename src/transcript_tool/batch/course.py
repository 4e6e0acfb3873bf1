"""The course of a run: its inputs in canonical order, each with its number; what is as it was is passed by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from transcript_tool.batch.options import options_of
from transcript_tool.batch.records import Job, Row
from transcript_tool.errors import SourceError
from transcript_tool.sources.inputs.archives import members
from transcript_tool.sources.inputs.records import Archive, Input, Refusal
from transcript_tool.sources.inputs.walking import Found, excluded

if TYPE_CHECKING:
    from transcript_tool.batch.journal import Brief, Earlier, Journal
    from transcript_tool.batch.ledger import Ledger, Spot
    from transcript_tool.sources.inputs.spool import Spool

__all__ = ["MARGIN", "Course", "Task", "is_same"]

MARGIN = 2_000_000_000
"""Nanoseconds: a file last changed less than this before a run began may have been changed behind its back."""


class Task(NamedTuple):
    """An input to be read: its number, itself, and its share of the bytes on disk."""

    number: int
    item: Input
    weight: int


class _Opened(NamedTuple):
    number: int
    archive: Archive
    first: int
    last: int
    error: str | None


def is_same(row: Brief, name: str, size: int, options: str) -> bool:
    """Whether a row was made of an input of this name and size with these options, and without an error."""
    return row.error is None and row.options == options and row.input == name and size in (-1, row.size)


class Course:
    """Goes through what was found, and gives each input a number in `ledger`.

    Args:
        found: what there is.
        job: what holds for all of it.
        exclude: globs of what is left out of archives.
        archive_options: a digest of what decides on what is taken from an archive.
        ledger: where each input gets its number.
        journal: where rows are written of what is refused.
        earlier: what earlier runs left, or None.
        spool: where members of archives are laid.
        refuse: is told name and reason of what is not taken.
        passed: is told of each input that is as it was: number, input, its earlier row.

    Attributes:
        failed: for each number, 1 where the input failed.
        known: earlier rows of inputs that may be as they were, which a worker finds out; kept for `--merge` alone.
        stale: files that earlier rows tell of which no longer hold.
        weight: the bytes on disk of what was passed by.
    """

    def __init__(
        self,
        found: Found,
        job: Job,
        *,
        exclude: Sequence[str],
        archive_options: str,
        ledger: Ledger,
        journal: Journal,
        earlier: Earlier | None,
        spool: Spool,
        refuse: Callable[[str, str], None],
        passed: Callable[[int, Input, Brief], None],
    ) -> None:
        self._found, self._job, self._exclude, self._archive_options = found, job, exclude, archive_options
        self._ledger, self._journal, self._earlier, self._spool = ledger, journal, earlier, spool
        self._refuse, self._passed = refuse, passed
        self._out = Path(job.out)
        self._archives: list[_Opened] = []
        self.failed = bytearray()
        self.known: dict[int, Brief] = {}
        self.stale: set[str] = set()
        self.skipped: Counter[str] = Counter(found.skipped)
        self.weight = 0

    def tasks(self) -> Iterator[Task]:
        """What is to be read, in order."""
        for unit in self._found.units:
            if isinstance(unit, Refusal):
                self._refused(unit)
            elif isinstance(unit, Archive):
                yield from self._members(unit)
            else:
                task = self._task(unit, max(unit.size, unit.length))
                if task is not None:
                    yield task

    def finish(self) -> None:
        """Write the rows of the archives, once all of their members have theirs."""
        for opened in self._archives:
            row = Row(
                input=opened.archive.name,
                place=opened.archive.place,
                size=opened.archive.size,
                bytes=self._ledger.length(opened.first, opened.last),
                error=opened.error,
                options=self._archive_options,
                members=opened.last - opened.first,
                failed=sum(self.failed[opened.first : opened.last]),
            )
            self._ledger[opened.number] = self._journal.add_row(row)

    def _new(self) -> int:
        self.failed.append(0)
        return self._ledger.add()

    def _refused(self, unit: Refusal) -> None:
        number = self._new()
        self._forget(unit.place)
        row = Row(input=unit.name, place=unit.place, error=unit.reason, options=options_of(self._job, unit.name))
        self._ledger[number] = self._journal.add_row(row)
        self.failed[number] = 1
        self._refuse(unit.name, unit.reason)

    def _forget(self, place: str) -> None:
        """The earlier row of this place does not hold: what was written of it goes, unless it is written again."""
        old = self._earlier.take(place) if self._earlier is not None else None
        if old is not None:
            self.stale.update(old[1].outputs)

    def _members(self, archive: Archive) -> Iterator[Task]:
        number = self._new()
        self._forget(archive.place)
        first, error, left = len(self._ledger), None, archive.size
        try:
            for unit in members(archive, self._spool, self._job.limits, self.skipped):
                if excluded(unit.place[len(archive.place) + 1 :], self._exclude):
                    if isinstance(unit, Input):
                        self._spool.release(unit.path)
                elif isinstance(unit, Refusal):
                    self._refused(unit)
                else:
                    weight = min(unit.length if unit.path == archive.path else unit.size // 4, left)
                    left -= weight
                    task = self._task(unit, weight)
                    if task is not None:
                        yield task
                    else:
                        self._spool.release(unit.path)
        except SourceError as bad:
            error = bad.reason
            self._refuse(archive.name, bad.reason)
        self.weight += left
        self._archives.append(_Opened(number, archive, first, len(self._ledger), error))

    def _task(self, item: Input, weight: int) -> Task | None:
        """The input as something to do, or None where it is as it was."""
        number = self._new()
        old = self._earlier.take(item.place) if self._earlier is not None else None
        if old is None:
            return Task(number, item, weight)
        spot, row = old
        same = is_same(row, item.name, item.size, options_of(self._job, item.name))
        if self._job.merge or not same:
            self.stale.update(row.outputs)
        if same and self._has_output(spot, row):
            self._ledger[number] = spot  # and there it stays where a worker finds the same bytes
            if item.stamp < spot.since - MARGIN:
                self.weight += weight
                self._passed(number, item, row)
                return None
            if self._job.merge:
                self.known[number] = row
            item = structs.replace(item, known=row.sha256)
        return Task(number, item, weight)

    def _has_output(self, spot: Spot, row: Brief) -> bool:
        """Whether what the row says was written is there."""
        if self._job.single is None:
            return all((self._out / output).is_file() for output in row.outputs)
        return not row.bytes or (self._earlier is not None and self._earlier.holds(spot))
