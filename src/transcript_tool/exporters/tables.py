"""The tables of a SQLite database of transcripts, and how a transcript becomes rows in them.

``PRAGMA application_id`` says that a database is ours, ``PRAGMA user_version`` which version of these tables it has.
A transcript is known by the names and sha256 of its sources and by where its first turn begins: one that is there
already is left alone, and one that has been read otherwise since is put in its place.
"""

from __future__ import annotations

import sqlite3
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from transcript_tool.exporters.columns import COLUMNS, columns_of
from transcript_tool.exporters.safe import as_json, mended
from transcript_tool.exporters.searching import apart

if TYPE_CHECKING:
    from transcript_tool.model.records import Transcript

__all__ = ["APPLICATION", "HEADER", "TURN", "VERSION", "Tables", "create", "problem_of", "problem_of_head"]

APPLICATION: Final = 0x74726E73  # "trns"
VERSION: Final = 1
_MAGIC: Final = b"SQLite format 3\x00"

HEADER: Final = (
    "title", "category", "lead", "byline", "place", "event_date", "event_time", "published", "language", "url"
)  # fmt: skip
_LISTS: Final = ("participants", "breadcrumbs", "sources", "diagnostics")

_OF_DOCUMENT: Final = frozenset(
    ("document", "title", "published", "event_date", "name", "role", "speaker_kind", "affiliation", "language", "url")
)
TURN: Final = tuple(name for name in COLUMNS if name not in _OF_DOCUMENT)
"""The columns of a turn that are not those of its document or its speaker."""

_AT: Final = tuple(COLUMNS.index(name) for name in TURN)
_ENCODED: Final = frozenset(TURN.index(name) for name in ("stage", "spans"))
_PARAGRAPHS, _TEXT = TURN.index("paragraphs"), TURN.index("text")

_SCHEMA: Final = f"""
CREATE TABLE documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT,
  {" TEXT, ".join(HEADER)} TEXT,
  page INTEGER,
  pages INTEGER,
  {" TEXT NOT NULL, ".join(_LISTS)} TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  identity TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  content TEXT NOT NULL,
  UNIQUE (identity, ordinal)
);
CREATE TABLE speakers (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT,
  affiliation TEXT,
  labels TEXT NOT NULL,
  turns INTEGER NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE TABLE turns (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  source TEXT,
  page INTEGER,
  turn INTEGER NOT NULL,
  exchange INTEGER,
  kind TEXT NOT NULL,
  speaker TEXT,
  label TEXT,
  words INTEGER NOT NULL,
  text TEXT NOT NULL,
  paragraphs TEXT,
  stage TEXT NOT NULL,
  continued INTEGER NOT NULL,
  time_start REAL,
  time_end REAL,
  source_index INTEGER NOT NULL,
  line INTEGER NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  spans TEXT NOT NULL
);
CREATE INDEX turns_document ON turns (document);
CREATE INDEX turns_speaker ON turns (speaker);
CREATE VIRTUAL TABLE turns_fts USING fts5(text, content="turns", content_rowid="id");
CREATE VIEW said AS
  SELECT t.id, t.document, t.source, d.title, d.published, d.event_date, t.page, t.turn, t.exchange, t.kind, t.speaker,
    s.name, s.role, t.label, t.words, t.text, t.line
  FROM turns t
  JOIN documents d ON d.id = t.document
  LEFT JOIN speakers s ON s.document = t.document AND s.position = (
    SELECT min(position) FROM speakers WHERE document = t.document AND speaker = t.speaker
  );
"""

_DOCUMENT: Final = ("source", *HEADER, "page", "pages", *_LISTS, "schema_version", "identity", "ordinal", "content")
_NEW_DOCUMENT: Final = f"INSERT INTO documents ({', '.join(_DOCUMENT)}) VALUES ({', '.join('?' * len(_DOCUMENT))})"
_SAME_DOCUMENT: Final = f"UPDATE documents SET {', '.join(f'{name} = ?' for name in _DOCUMENT)} WHERE id = ?"
_NEW_SPEAKER: Final = f"INSERT INTO speakers VALUES ({', '.join('?' * 10)})"
_NEW_TURN: Final = f"INSERT INTO turns (id, document, {', '.join(TURN)}) VALUES ({', '.join('?' * (len(TURN) + 2))})"
_NEW_WORDS: Final = "INSERT INTO turns_fts (rowid, text) VALUES (?, ?)"
_NO_WORDS: Final = "INSERT INTO turns_fts (turns_fts, rowid, text) VALUES ('delete', ?, ?)"

_encode = msgspec.json.Encoder().encode


def create(db: sqlite3.Connection) -> None:
    """Make the tables of an empty database."""
    db.executescript(f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; {_SCHEMA}")


def problem_of(path: str) -> str | None:
    """Why what is there cannot be added to or read, or None where it can, or where nothing is there.

    Raises:
        OSError: it cannot be read at all.
    """
    if not Path(path).is_file() or not Path(path).stat().st_size:
        return None
    with Path(path).open("rb") as file:
        return problem_of_head(file.read(100))


def problem_of_head(head: bytes) -> str | None:
    """As :func:`problem_of`, told by the first hundred bytes."""
    if not head.startswith(_MAGIC) or int.from_bytes(head[68:72], "big") != APPLICATION:
        return "is no database that transcript-tool wrote"
    version = int.from_bytes(head[60:64], "big")
    if version != VERSION:
        return f"has tables of version {version}; this transcript-tool knows {VERSION}"
    return None


class Tables:
    """The tables of an open database, to be added to; whoever opened it begins and ends the transaction.

    Args:
        db: a database with our tables.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._old = db.execute("SELECT 1 FROM documents LIMIT 1").fetchone() is not None
        self._last = db.execute("SELECT max(seq) FROM sqlite_sequence WHERE name = 'turns'").fetchone()[0] or 0
        db.execute("CREATE TEMP TABLE IF NOT EXISTS met (identity TEXT PRIMARY KEY, times INTEGER) WITHOUT ROWID")
        db.execute("DELETE FROM met")

    def add(self, given: Transcript) -> int:
        """Add a transcript, unless it is there.

        Returns:
            The id of its document.
        """
        transcript = given
        try:
            data = _encode(transcript)
        except UnicodeEncodeError:
            transcript = mended(transcript)
            data = as_json(transcript)
        content = sha256(data).hexdigest()
        identity = _identity(transcript, content)
        ordinal = self._times(identity)
        if self._old:
            there = self._db.execute(
                "SELECT id, content FROM documents WHERE identity = ? AND ordinal = ?", (identity, ordinal)
            ).fetchone()
            if there is not None:
                if there[1] != content:
                    self._clear(there[0])
                    self._db.execute(_SAME_DOCUMENT, (*_document(transcript), identity, ordinal, content, there[0]))
                    self._fill(there[0], transcript)
                return int(there[0])
        made = self._db.execute(_NEW_DOCUMENT, (*_document(transcript), identity, ordinal, content)).lastrowid
        assert made is not None
        self._fill(made, transcript)
        return made

    def _times(self, identity: str) -> int:
        """How often this identity has been met, this time included."""
        self._db.execute(
            "INSERT INTO met VALUES (?, 1) ON CONFLICT (identity) DO UPDATE SET times = times + 1", (identity,)
        )
        return int(self._db.execute("SELECT times FROM met WHERE identity = ?", (identity,)).fetchone()[0])

    def _clear(self, document: int) -> None:
        """Remove the turns and speakers of a document."""
        old = self._db.execute("SELECT id, text FROM turns WHERE document = ?", (document,)).fetchall()
        self._db.executemany(_NO_WORDS, [(number, apart(text)) for number, text in old])
        self._db.execute("DELETE FROM turns WHERE document = ?", (document,))
        self._db.execute("DELETE FROM speakers WHERE document = ?", (document,))

    def _fill(self, document: int, transcript: Transcript) -> None:
        """Add the turns and speakers of a document."""
        self._db.executemany(
            _NEW_SPEAKER,
            [
                (document, at, s.id, s.name, s.kind, s.role, s.affiliation, _listed(s.labels), s.turns, s.words)
                for at, s in enumerate(transcript.speakers)
            ],
        )
        columns = columns_of(transcript, document)
        cells = [columns[at] for at in _AT]
        cells[_PARAGRAPHS] = [
            None if paragraphs and text.split("\n\n") == list(paragraphs) else _listed(paragraphs)
            for paragraphs, text in zip(cells[_PARAGRAPHS], cells[_TEXT], strict=True)
        ]
        for at in _ENCODED:
            cells[at] = list(map(_listed, cells[at]))
        ids = range(self._last + 1, self._last + 1 + len(transcript.turns))
        self._last += len(transcript.turns)
        self._db.executemany(_NEW_TURN, zip(ids, [document] * len(ids), *cells, strict=True))
        self._db.executemany(_NEW_WORDS, zip(ids, map(apart, cells[_TEXT]), strict=True))


def _identity(transcript: Transcript, content: str) -> str:
    """What a transcript is known by: its sources and where it begins; of text from memory, all of it."""
    sources = transcript.sources
    if not any(source.sha256 for source in sources):
        return content
    turn = transcript.turns[0] if transcript.turns else None
    begin = (turn.source, turn.start) if turn is not None else None
    return sha256(_encode(([(source.name, source.sha256) for source in sources], begin))).hexdigest()


def _document(transcript: Transcript) -> tuple[str | int | None, ...]:
    header, sources, page = transcript.header, transcript.sources, transcript.pagination
    return (
        sources[0].name if sources else None,
        *(getattr(header, name) for name in HEADER),
        page.page,
        page.pages,
        _listed(header.participants),
        *(_listed(each) for each in (transcript.breadcrumbs, sources, transcript.diagnostics)),
        transcript.schema_version,
    )


def _listed(values: tuple[object, ...]) -> str:
    return _encode(values).decode() if values else "[]"
