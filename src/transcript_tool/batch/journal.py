"""The journal of a run, and what an earlier run left: rows by place, and where each stands.

The journal, ``manifest.jsonl.part``, only grows. Its lines are rows of the manifest in the order in which they were
made, a later one for a place counts, and between them lines of its own: when a run began, which segment the next rows'
output lies in, and that all is done and has only to be put in its place.
"""

from __future__ import annotations

import mmap
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from transcript_tool.batch.ledger import JOURNAL, MANIFEST_ROW, Ledger, Spot
from transcript_tool.batch.records import Outcome, Row, Said, Single
from transcript_tool.batch.store import SEGMENTS
from transcript_tool.errors import TranscriptError
from transcript_tool.sources.inputs.places import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PART", "Brief", "Earlier", "Journal", "lines_of", "mapped"]

PART: Final = f"{MANIFEST}.part"
_ROW: Final = b'{"input":'


class Brief(msgspec.Struct, frozen=True, gc=False):
    """Of a row, what tells whether it still holds."""

    input: str
    place: str
    size: int = 0
    sha256: str | None = None
    outputs: tuple[str, ...] = ()
    bytes: int = 0
    error: str | None = None
    options: str = ""
    members: int | None = None
    failed: int | None = None
    set: str | None = None
    says: tuple[Said, ...] | None = None


class _Own(msgspec.Struct):
    """A line of the journal that is no row."""

    begun: int | None = None
    segment: str | None = None
    at: int = 0
    commit: bool = False


_brief = msgspec.json.Decoder(Brief).decode
_own = msgspec.json.Decoder(_Own).decode


def mapped(path: Path) -> mmap.mmap | bytes:
    """The bytes of a file without reading it; b"" where there is none or it is empty."""
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if os.fstat(file.fileno()).st_size else b""
    except FileNotFoundError:
        return b""


def lines_of(data: mmap.mmap | bytes) -> Iterator[tuple[int, bytes]]:
    """Offset and bytes of each whole line, without its end."""
    at = 0
    while (end := data.find(b"\n", at)) >= 0:
        yield at, data[at:end]
        at = end + 1


class Earlier:
    """What earlier runs left below OUT: rows by place.

    Args:
        out: the output folder.
        single: the single file, or None.

    Raises:
        TranscriptError: a manifest is there that is none.
    """

    def __init__(self, out: Path, single: Single | None = None) -> None:
        self.segments = [""]
        self.is_committed = False
        self._out, self._single = out, single
        self._end = 0
        self._sizes: dict[int, int] = {}
        self._ledger = Ledger()
        self._numbers: dict[str, int] = {}
        self._files = (b"", mapped(out / PART), mapped(out / MANIFEST))
        try:
            self._read_manifest(out / MANIFEST)
            self._read_journal()
        except msgspec.MsgspecError as error:
            raise TranscriptError(f"{out / MANIFEST}: is no manifest of ours: {error}; --force begins anew") from error

    def _read_manifest(self, path: Path) -> None:
        data = self._files[MANIFEST_ROW]
        since = path.stat().st_mtime_ns if data else 0
        head, between = (self._single.head, self._single.between) if self._single is not None else (b"", b"")
        at = len(head)
        for offset, line in lines_of(data):
            row = _brief(line)
            length = row.bytes if row.members is None else 0
            self._put(row.place, Spot(MANIFEST_ROW, offset, 0, at, length, since))
            if length:
                self._end = at + length
                at = self._end + len(between)

    def _read_journal(self) -> None:
        since = segment = at = 0
        numbers: dict[str, int] = {}
        for offset, line in lines_of(self._files[JOURNAL]):
            if line.startswith(_ROW):
                row = _brief(line)
                length = row.bytes if row.members is None else 0
                self._put(row.place, Spot(JOURNAL, offset, segment, at, length, since))
                at += length
                continue
            own = _own(line)
            since = own.begun or since
            self.is_committed = own.commit
            if own.segment is not None:
                if own.segment not in numbers:
                    numbers[own.segment] = len(self.segments)
                    self.segments.append(own.segment)
                segment, at = numbers[own.segment], own.at

    def _put(self, place: str, spot: Spot) -> None:
        number = self._numbers.get(place)
        if number is None:
            self._numbers[place] = self._ledger.add(spot)
        else:
            self._ledger[number] = spot

    def take(self, place: str) -> tuple[Spot, Brief] | None:
        """The row of a place, once: what is left in the end belongs to inputs that are gone."""
        number = self._numbers.pop(place, None)
        if number is None:
            return None
        spot = self._ledger[number]
        return spot, self._brief_at(spot)

    def holds(self, spot: Spot) -> bool:
        """Whether the file that a spot's output lies in is there and as long as it was."""
        if self._single is None:
            return False
        size = self._sizes.get(spot.segment)
        if size is None:
            path = self._out / (f"{SEGMENTS}/{self.segments[spot.segment]}" if spot.segment else self._single.pieces)
            try:
                size = path.stat().st_size
            except OSError:
                size = -1
            if not spot.segment and size != self._end:  # not what was written then: nothing in it is where it was
                size = -1
            self._sizes[spot.segment] = size
        return spot.start + spot.length <= size

    def rest(self) -> Iterator[Brief]:
        """The rows that were not taken."""
        return (self._brief_at(self._ledger[number]) for number in self._numbers.values())

    def _brief_at(self, spot: Spot) -> Brief:
        data = self._files[spot.file]
        return _brief(data[spot.offset : data.find(b"\n", spot.offset)])


class Journal:
    """The journal, open to be added to; an earlier one is cut back to its whole lines.

    Args:
        out: the output folder.
        begun: when this run began, in nanoseconds of the clock of OUT.
        anew: whether an earlier journal is of no use.

    Raises:
        TranscriptError: it cannot be written.
    """

    def __init__(self, out: Path, begun: int, *, anew: bool = False) -> None:
        self._out = out
        self._begun = begun
        self._segments: dict[str, int] = {}
        self._last: tuple[str, int] | None = None
        try:
            self._file = os.open(out / PART, os.O_RDWR | os.O_CREAT | (os.O_TRUNC if anew else 0), 0o666)
            self._end = self._whole()
        except OSError as error:
            raise self._failure(error) from error
        self._write(msgspec.json.encode({"begun": begun}) + b"\n")

    def know(self, segments: list[str]) -> None:
        """Go on with the segments of an earlier run, whose numbers stay."""
        self._segments = {name: number for number, name in enumerate(segments)}

    @property
    def segments(self) -> list[str]:
        """The names of all segments, by their number."""
        return list(self._segments)

    def add(self, outcome: Outcome) -> Iterator[tuple[int, Spot]]:
        """Write the rows of an outcome down; each with its spot, where it has a row."""
        if not any(outcome.rows):
            return iter(())
        found: list[tuple[int, Spot]] = []
        lines: list[bytes] = []
        at, number = self._end, 0
        if outcome.segment is not None:
            number = self._segments.setdefault(outcome.segment, len(self._segments))
            lines.append(msgspec.json.encode({"segment": outcome.segment, "at": outcome.begin}))
            at += len(lines[0]) + 1
        start = outcome.begin
        for of, row, length in zip(outcome.numbers, outcome.rows, outcome.lengths, strict=True):
            if row:
                found.append((of, Spot(JOURNAL, at, number, start, length, self._begun)))
                lines.append(row)
                at += len(row) + 1
                start += length
        lines.append(b"")
        self._write(b"\n".join(lines))
        return iter(found)

    def add_row(self, row: Row) -> Spot:
        """Write one row down that has no output."""
        spot = Spot(JOURNAL, self._end, 0, 0, 0, self._begun)
        self._write(msgspec.json.encode(row) + b"\n")
        return spot

    def commit(self) -> None:
        """Say that all is done, and has only to be put in its place."""
        self._write(b'{"commit":true}\n')

    def close(self) -> None:
        """Close the file; what was added stays."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _whole(self) -> int:
        """Cut what a run that was killed wrote in part, and say where the file ends."""
        data = mapped(self._out / PART)
        end = data.rfind(b"\n") + 1
        os.ftruncate(self._file, end)
        os.lseek(self._file, end, os.SEEK_SET)
        return end

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._file, view) :]
        except OSError as error:
            raise self._failure(error) from error
        self._end += len(data)

    def _failure(self, error: OSError) -> TranscriptError:
        return TranscriptError(f"{self._out / PART}: cannot be written: {(error.strerror or str(error)).lower()}")
