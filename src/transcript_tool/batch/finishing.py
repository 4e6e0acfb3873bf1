"""The end of a run: the manifest in its canonical order, the single file put together, and both put in their place.

Both are made whole beside their place. Then the journal says so, and they are renamed: a run that is killed in between
is ended by the next one, which finds that word in the journal.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from transcript_tool.batch.journal import PART, Journal, mapped
from transcript_tool.batch.ledger import JOURNAL, MANIFEST_ROW, PENDING, Ledger
from transcript_tool.batch.records import PIECES, Single
from transcript_tool.batch.store import SEGMENTS
from transcript_tool.errors import TranscriptError
from transcript_tool.exporters import export, load
from transcript_tool.exporters.registry import writer
from transcript_tool.model.records import Transcript
from transcript_tool.sources.inputs.places import MANIFEST, WORKSHOP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

__all__ = ["finish", "roll_forward", "take_apart"]

_MANIFEST, _SINGLE, _JOINED = (f"{WORKSHOP}/{name}" for name in ("manifest.next", "single.next", "joined.jsonl"))
_BLOCK = 1 << 20


def finish(out: Path, ledger: Ledger, journal: Journal, begun: int, single: Single | None = None) -> None:
    """Write manifest and single file, and put them in their place.

    Args:
        out: the output folder.
        ledger: the spot of every input, in canonical order.
        journal: of this run.
        begun: when this run began; the manifest's mtime says so to the next one.
        single: the single file, or None.

    Raises:
        TranscriptError: they cannot be written.
    """
    try:
        _write_manifest(out, ledger)
        os.utime(out / _MANIFEST, ns=(begun, begun))
        if single is not None:
            _write_single(out, ledger, journal.segments, single)
        journal.commit()
        journal.close()
        roll_forward(out, single.name if single is not None else None)
    except OSError as error:
        raise TranscriptError(f"{out}: cannot be written: {(error.strerror or str(error)).lower()}") from error


def roll_forward(out: Path, single: str | None) -> None:
    """Put in its place what a journal says is whole."""
    if single is not None and (out / _SINGLE).exists():
        (out / single).parent.mkdir(parents=True, exist_ok=True)
        (out / _SINGLE).replace(out / single)
    if (out / _MANIFEST).exists():
        (out / _MANIFEST).replace(out / MANIFEST)
    (out / PART).unlink(missing_ok=True)


def _write_manifest(out: Path, ledger: Ledger) -> None:
    files = {PENDING: b"", JOURNAL: mapped(out / PART), MANIFEST_ROW: mapped(out / MANIFEST)}
    with (out / _MANIFEST).open("wb", buffering=_BLOCK) as file:
        for number in range(len(ledger)):
            spot = ledger[number]
            data = files[spot.file]
            file.write(data[spot.offset : data.find(b"\n", spot.offset) + 1])


def take_apart(out: Path, single: Single) -> None:
    """Make the pieces anew of a single file that was made of them; where that cannot be done, there are none."""
    pieces = out / single.pieces
    pieces.unlink(missing_ok=True)
    if (out / single.name).is_file():
        with suppress(TranscriptError):
            export(load(out / single.name), PIECES.format, pieces)


def _write_single(out: Path, ledger: Ledger, segments: list[str], single: Single) -> None:
    """Put the single file together of its pieces, or make it of them all."""
    if single.made_by is None:
        _join(out, ledger, segments, single, _SINGLE)
        return
    joined = out / _JOINED
    _join(out, ledger, segments, single, _JOINED)
    if joined.exists():
        target = single.made_by
        with (out / _SINGLE).open("wb") as file:
            writer(target.format, target.choices)(_transcripts(joined), file, **target.choices)
        joined.unlink()


def _transcripts(path: Path) -> Iterator[Transcript]:
    decode = msgspec.json.Decoder(Transcript).decode
    with path.open("rb") as lines:
        yield from map(decode, lines)


def _join(out: Path, ledger: Ledger, segments: list[str], single: Single, place: str) -> None:
    """Copy the pieces of the single file in their order, those that lie together at once."""
    between = single.between
    with (out / place).open("wb", buffering=0) as file:
        held, source = -1, None
        begun = False
        try:
            for segment, start, length in _stretches(ledger, joined=not between):
                if segment != held:
                    if source is not None:
                        source.close()
                    path = out / SEGMENTS / segments[segment] if segment else out / single.pieces
                    source, held = path.open("rb", buffering=0), segment
                assert source is not None
                file.write(between if begun else single.head)
                begun = True
                _copy(source, file, start, length)
        finally:
            if source is not None:
                source.close()
    if not begun:
        (out / place).unlink()


def _stretches(ledger: Ledger, *, joined: bool) -> Iterator[tuple[int, int, int]]:
    """Segment, start and length of what is to be copied, in order."""
    segment = start = length = 0
    for number in range(len(ledger)):
        spot = ledger[number]
        if not spot.length:
            continue
        if joined and length and spot.segment == segment and spot.start == start + length:
            length += spot.length
            continue
        if length:
            yield segment, start, length
        segment, start, length = spot.segment, spot.start, spot.length
    if length:
        yield segment, start, length


def _copy(source: BinaryIO, target: BinaryIO, start: int, length: int) -> None:
    """Copy bytes within the kernel where it can, so that they never come here."""
    copied = 0
    try:
        while copied < length:
            done = os.copy_file_range(source.fileno(), target.fileno(), length - copied, start + copied)
            if not done:
                break
            copied += done
    except (AttributeError, OSError):
        pass
    source.seek(start + copied)
    while copied < length:
        data = source.read(min(_BLOCK, length - copied))
        if not data:
            raise TranscriptError(f"{source.name}: has become shorter; --force begins anew")
        copied += len(data)
        view = memoryview(data)
        while view:
            view = view[target.write(view) :]
