"""Parquet for data frames: one row per turn, typed columns, written in row groups as they fill.

The columns are those of :mod:`transcript_tool.exporters.columns`. What belongs to a transcript and to no turn stands as
JSON in the column `record` of its first row; a transcript without turns has no row, and stands in the metadata of the
file. So everything comes back, also from a file whose turns were read by column alone.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final, get_args

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from transcript_tool.errors import LoadError
from transcript_tool.exporters.arrow import SCHEMA, Turnless, batches
from transcript_tool.exporters.objects import SCHEMA_VERSION
from transcript_tool.model.records import Span, Time, Transcript, Turn, TurnKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

__all__ = ["read", "write"]

_VERSION: Final = b"transcript_tool.schema_version"
_TURNLESS: Final = b"transcript_tool.without_turns"
_ROWS: Final = 4096  # read at once
_KINDS: Final = frozenset(get_args(TurnKind))
_READ: Final = (
    "document turn exchange kind speaker label paragraphs stage continued time_start time_end"
    " source_index page line char_start char_end spans record"
).split()

_MAY_LACK: Final = frozenset("exchange speaker label time_start time_end page record".split())

_transcript = msgspec.json.Decoder(Transcript).decode
_turnless = msgspec.json.Decoder(Turnless).decode


def write(transcripts: Iterable[Transcript], file: BinaryIO) -> None:
    """Write the turns as rows; a row group is written when it is full, and no transcript is kept.

    Args:
        transcripts: what to write.
        file: open for bytes.

    Raises:
        TranscriptError: a number is larger than a column of 64 bits holds.
    """
    turnless: Turnless = []
    with pq.ParquetWriter(file, SCHEMA.with_metadata({_VERSION: b"1"}), compression="zstd") as rows:
        for batch in batches(transcripts, turnless):
            rows.write_batch(batch, row_group_size=batch.num_rows)
        if turnless:
            rows.add_key_value_metadata({_TURNLESS: msgspec.json.encode(turnless)})


def read(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Read transcripts back from a Parquet file, some thousand turns at once.

    Raises:
        LoadError: it is no Parquet that transcript-tool wrote, or not whole; the text says why.
    """
    try:
        rows = pq.ParquetFile(file if file.seekable() else io.BytesIO(file.read()))
    except (pa.ArrowException, OSError) as error:
        raise LoadError(f"{name}: no whole Parquet file: {_first_line(error)}") from error
    metadata = rows.metadata.metadata or {}
    version = metadata.get(_VERSION)
    if version is None:
        raise LoadError(f"{name}: no Parquet that transcript-tool wrote, or one that another program wrote anew")
    if version != b"1":
        raise LoadError(f"{name}: schema_version {version.decode(errors='replace')}; this transcript-tool reads 1")
    if not rows.schema_arrow.equals(SCHEMA):
        raise LoadError(f"{name}: its columns are not those that transcript-tool writes")
    try:
        yield from _joined(rows, _turnless(metadata.get(_TURNLESS, b"[]")))
    except (pa.ArrowException, msgspec.MsgspecError, OSError, ValueError) as error:
        raise LoadError(f"{name}: cannot be read: {_first_line(error)}") from error


def _joined(rows: Any, turnless: Turnless) -> Iterator[Transcript]:
    """The transcripts in their order, those without turns where they stood."""
    without = [(number, _head(record)) for number, record in reversed(turnless)]
    for number, transcript in _transcripts(rows):
        while without and without[-1][0] < number:
            yield without.pop()[1]
        yield transcript
    yield from (transcript for _, transcript in reversed(without))


def _transcripts(rows: Any) -> Iterator[tuple[int, Transcript]]:
    """Each transcript that has turns, with its number."""
    from msgspec.structs import replace

    number, begun, turns = 0, Transcript(), list[Turn]()
    for batch in rows.iter_batches(_ROWS, columns=_READ):
        _check_whole(batch)
        for document, *cells, record in zip(*(batch.column(name).to_pylist() for name in _READ), strict=True):
            if document != number:
                if turns:
                    yield number, replace(begun, turns=tuple(turns))
                if record is None:
                    raise ValueError(f"the first row of transcript {document} is missing")
                number, begun, turns = document, _head(record), []
            turns.append(_turn(*cells))
    if turns:
        yield number, replace(begun, turns=tuple(turns))


def _head(record: str | bytes) -> Transcript:
    """What belongs to a transcript and to no turn."""
    found = _transcript(record)
    if found.schema_version != SCHEMA_VERSION:
        raise ValueError(f"schema_version {found.schema_version}; this transcript-tool reads {SCHEMA_VERSION}")
    return found


def _check_whole(batch: Any) -> None:
    """Raise where a value is missing that every turn has: columns know how many they lack, so no row is looked at."""
    for name in _READ:
        column = batch.column(name)
        lacks = column.null_count if name not in _MAY_LACK else 0
        if pa.types.is_list(column.type):
            column = column.flatten()
            lacks += column.null_count
        if pa.types.is_struct(column.type):
            fields = [field.name for field in column.type]
            lacks += sum(column.field(at).null_count for at, field in enumerate(fields) if field not in _MAY_LACK)
        if lacks:
            raise ValueError(f"column {name!r} lacks a value")


def _turn(
    index: int,
    exchange: int | None,
    kind: TurnKind,
    speaker: str | None,
    label: str | None,
    paragraphs: list[str],
    stage: list[str],
    continued: bool,
    time_start: float | None,
    time_end: float | None,
    *place: Any,
) -> Turn:
    if kind not in _KINDS:
        raise ValueError(f"{kind!r} is no kind of a turn")
    source, page, line, start, end, spans = place
    return Turn(
        index,
        exchange,
        kind,
        speaker,
        label,
        tuple(paragraphs),
        tuple(stage),
        continued,
        Time(time_start, time_end) if time_start is not None else None,
        source,
        page,
        line,
        start,
        end,
        tuple(
            Span(source=s["source"], page=s["page"], line=s["line"], start=s["char_start"], end=s["char_end"])
            for s in spans
        ),
    )


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
