"""Transcripts back from the tables of a database, validated."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, Final

import msgspec

from transcript_tool.errors import LoadError
from transcript_tool.exporters.objects import SCHEMA_VERSION
from transcript_tool.exporters.tables import HEADER, problem_of, problem_of_head
from transcript_tool.model.records import Transcript

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

__all__ = ["opened", "read"]

_SPEAKERS: Final = (
    "SELECT speaker, name, kind, role, affiliation, labels, turns, words FROM speakers"
    " WHERE document = ? ORDER BY position"
)
_TURNS: Final = (
    "SELECT turn, exchange, kind, speaker, label, text, paragraphs, stage, continued, time_start, time_end,"
    " source_index, page, line, char_start, char_end, spans FROM turns WHERE document = ? ORDER BY id"
)
_DOCUMENTS: Final = (
    f"SELECT id, schema_version, page, pages, participants, breadcrumbs, sources, diagnostics, {', '.join(HEADER)}"
    " FROM documents ORDER BY id"
)

_json = msgspec.json.decode


class _Stretch(msgspec.Struct):
    """A span as the tables have it."""

    source: int
    page: int | None
    line: int
    char_start: int
    char_end: int


_stretches = msgspec.json.Decoder(list[_Stretch]).decode


def read(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Read the transcripts of a database, one after another.

    Raises:
        LoadError: it is none of ours, or damaged; the text says why.
    """
    with opened(_path_of(file) or file.read(), name) as db:
        for number, version, page, pages, *lists, in_header in _rows(db):
            if version != SCHEMA_VERSION:
                raise LoadError(f"{name}: schema_version {version!r}; this transcript-tool reads {SCHEMA_VERSION}")
            participants, breadcrumbs, sources, diagnostics = map(_json, lists)
            made = {
                "schema_version": version,
                "header": dict(zip(HEADER, in_header, strict=True)) | {"participants": participants},
                "breadcrumbs": breadcrumbs,
                "speakers": [_speaker(row) for row in db.execute(_SPEAKERS, (number,))],
                "turns": [_turn(row) for row in db.execute(_TURNS, (number,))],
                "pagination": {"page": page, "pages": pages},
                "sources": sources,
                "diagnostics": diagnostics,
            }
            yield msgspec.convert(made, Transcript)


@contextmanager
def opened(data: str | bytes, name: str) -> Iterator[sqlite3.Connection]:
    """A database, to be read only.

    Args:
        data: its path, or the whole of it.
        name: what to call it.

    Raises:
        LoadError: it is none of ours, or what is read of it within the block is damaged.
    """
    try:
        with closing(_connection(data, name)) as db:
            db.execute("PRAGMA query_only = ON")
            db.execute("PRAGMA trusted_schema = OFF")
            yield db
    except (sqlite3.Error, msgspec.MsgspecError, TypeError, ValueError) as error:
        raise LoadError(f"{name}: cannot be read: {error}") from error


def _connection(data: str | bytes, name: str) -> sqlite3.Connection:
    problem = problem_of_head(data[:100]) if isinstance(data, bytes) else problem_of(data)
    if problem is not None:
        raise LoadError(f"{name} {problem}")
    if isinstance(data, bytes):
        db = sqlite3.connect(":memory:")
        db.deserialize(data)
        return db
    from urllib.parse import quote

    # Open to write as well, since what a killed run left is put right by whoever reads next; a file that is write
    # protected is opened all the same.
    return sqlite3.connect(f"file:{quote(os.path.abspath(data))}?mode=rw", uri=True)  # noqa: PTH100


def _rows(db: sqlite3.Connection) -> Iterator[list[Any]]:
    """The rows of all documents, those of the header in a list of their own."""
    for row in db.execute(_DOCUMENTS):
        yield [*row[:8], row[8:]]


def _path_of(file: BinaryIO) -> str | None:
    """The path of an open file, where it is still there under its name."""
    name = getattr(file, "name", None)
    try:
        if isinstance(name, str) and os.path.samestat(os.stat(name), os.fstat(file.fileno())):  # noqa: PTH116
            return name
    except (OSError, ValueError):
        pass
    return None


def _speaker(row: tuple[Any, ...]) -> dict[str, Any]:
    ident, name, kind, role, affiliation, labels, turns, words = row
    return {
        "id": ident,
        "name": name,
        "kind": kind,
        "role": role,
        "affiliation": affiliation,
        "labels": _json(labels),
        "turns": turns,
        "words": words,
    }


def _turn(row: tuple[Any, ...]) -> dict[str, Any]:
    index, exchange, kind, speaker, label, text, paragraphs, stage, continued, begun, ended, *place, spans = row
    source, page, line, start, end = place
    return {
        "index": index,
        "exchange": exchange,
        "kind": kind,
        "speaker": speaker,
        "label": label,
        "paragraphs": _json(paragraphs) if paragraphs is not None else text.split("\n\n"),
        "stage": _json(stage),
        "continued": bool(continued),
        "time": None if begun is None else {"start": begun, "end": ended},
        "source": source,
        "page": page,
        "line": line,
        "start": start,
        "end": end,
        "spans": [
            {"source": s.source, "page": s.page, "line": s.line, "start": s.char_start, "end": s.char_end}
            for s in _stretches(spans)
        ],
    }
