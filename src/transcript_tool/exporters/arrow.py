"""Turns as tables of Arrow: the types of the columns, and batches of rows.

Needs pyarrow, and is imported only by what needs it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from transcript_tool.errors import TranscriptError
from transcript_tool.exporters.columns import COLUMNS, columns_of
from transcript_tool.exporters.safe import as_json, mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transcript_tool.model.records import Transcript

__all__ = ["SCHEMA", "TURNS", "Turnless", "batches"]

_ROWS = 50_000  # of a batch; in Parquet, of a row group
_TEXT = 1 << 25  # characters of a batch

_SPANS: Final = pa.list_(
    pa.struct([(name, pa.int64()) for name in ("source", "page", "line", "char_start", "char_end")])
)
_TYPES: Final[dict[str, Any]] = {
    **dict.fromkeys(("document", "page", "turn", "exchange", "words", "source_index", "line"), pa.int64()),
    **dict.fromkeys(("char_start", "char_end"), pa.int64()),
    **dict.fromkeys(("paragraphs", "stage"), pa.list_(pa.string())),
    **dict.fromkeys(("time_start", "time_end"), pa.float64()),
    "continued": pa.bool_(),
    "spans": _SPANS,
}
_ALWAYS: Final = frozenset(
    "document turn kind words text paragraphs stage continued source_index line char_start char_end spans".split()
)

TURNS: Final = pa.schema([pa.field(name, _TYPES.get(name, pa.string()), name not in _ALWAYS) for name in COLUMNS])
"""The columns of a turn."""

SCHEMA: Final = TURNS.append(pa.field("record", pa.string()))
"""The columns of a turn, and in the first row of each transcript all else of it as JSON."""

Turnless = list[tuple[int, str]]
"""Transcripts without turns, which have no row: the number of each, and all of it as JSON."""


def batches(transcripts: Iterable[Transcript], turnless: Turnless | None = None) -> Iterator[Any]:
    """Record batches of SCHEMA, or of TURNS where `turnless` is None; each is handed on when it is full.

    Args:
        transcripts: what to make rows of; none is kept.
        turnless: transcripts without turns are added here.

    Raises:
        TranscriptError: a number is larger than a column of 64 bits holds.
    """
    schema = TURNS if turnless is None else SCHEMA
    held: list[list[Any]] = [[] for _ in schema]
    size = 0
    for number, given in enumerate(transcripts, 1):
        transcript, record = given, ""
        if turnless is not None:
            transcript, record = _with_record(given)
            if not transcript.turns:
                turnless.append((number, record))
                continue
        elif not _is_utf8(given):
            transcript = mended(given)
        columns: tuple[list[Any], ...] = columns_of(transcript, number)
        if turnless is not None:
            columns = (*columns, [record] + [None] * (len(transcript.turns) - 1))
        for column, cells in zip(held, columns, strict=True):
            column += cells
        size += sum(map(len, columns[_TEXT_AT]))
        if len(held[0]) >= _ROWS or size >= _TEXT:
            yield _batch(held, schema)
            held, size = [[] for _ in schema], 0
    if held[0]:
        yield _batch(held, schema)


_TEXT_AT: Final = COLUMNS.index("text")


def _with_record(transcript: Transcript) -> tuple[Transcript, str]:
    """The transcript, without lone surrogates, and all of it but its turns as JSON."""
    from msgspec.structs import replace

    if not _is_utf8(transcript):
        transcript = mended(transcript)
    return transcript, as_json(replace(transcript, turns=())).decode()


def _is_utf8(transcript: Transcript) -> bool:
    """Whether no text of it holds a lone surrogate."""
    import msgspec

    try:
        msgspec.msgpack.encode(transcript)
    except UnicodeEncodeError:
        return False
    except OverflowError as error:
        raise _too_large(error) from error
    return True


def _too_large(error: Exception) -> TranscriptError:
    return TranscriptError(f"a transcript has a number that a table cannot hold: {error}")


def _batch(columns: list[list[Any]], schema: Any) -> Any:
    try:
        arrays = [pa.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)]
    except (OverflowError, pa.ArrowInvalid) as error:
        raise _too_large(error) from error
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
