"""Turns that hold words: through the index of a database, or by one made of transcripts on the way.

Both ask the same index the same question, so what is found does not depend on where it is looked for.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Final
from unicodedata import combining, normalize

import msgspec

from transcript_tool.exporters.searching import apart, query_of, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transcript_tool.model.records import Transcript

__all__ = ["Found", "Wanted", "found_in", "scanned", "stretches"]

_AT_ONCE: Final = 500  # transcripts that are indexed together


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What is looked for.

    Attributes:
        words: what a turn must hold: all words, and what stands in double quotes as it stands there; `ice*` is every
            word that begins so. Capitals and accents make no difference.
        speaker: what the name, the label or the id of its speaker must hold, in capitals or not; or None.
        kind: the kind of the turn, or None.
        since: the earliest date, as `2021`, `2021-09` or `2021-09-14`, or None.
        until: the latest date, or None. The date is that of the event, else of publication.
    """

    words: str
    speaker: str | None = None
    kind: str | None = None
    since: str | None = None
    until: str | None = None


class Found(msgspec.Struct, frozen=True):
    """A turn that was found, with what is told of its transcript and its speaker.

    `line` is None where it was loaded from a format that holds no lines, such as CSV.
    """

    source: str | None
    page: int | None
    line: int | None
    title: str | None
    published: str | None
    event_date: str | None
    turn: int
    exchange: int | None
    kind: str
    speaker: str | None
    name: str | None
    role: str | None
    label: str | None
    text: str


_DATE: Final = "coalesce(d.event_date, d.published)"
_QUERY: Final = f"""
SELECT t.source, t.page, CASE WHEN t.char_end > 0 OR t.line > 1 THEN t.line END, d.title, d.published, d.event_date,
  t.turn, t.exchange, t.kind, t.speaker, s.name, s.role, t.label, t.text
FROM turns_fts f
JOIN turns t ON t.id = f.rowid
JOIN documents d ON d.id = t.document
LEFT JOIN speakers s ON s.document = t.document AND s.position = (
  SELECT min(position) FROM speakers WHERE document = t.document AND speaker = t.speaker
)
WHERE turns_fts MATCH :query
  AND (:kind IS NULL OR t.kind = :kind)
  AND (:since IS NULL OR substr({_DATE}, 1, length(:since)) >= :since)
  AND (:until IS NULL OR substr({_DATE}, 1, length(:until)) <= :until)
  AND (:speaker IS NULL OR names(:speaker, s.name, t.label, t.speaker))
ORDER BY f.rowid
"""


def found_in(db: sqlite3.Connection, wanted: Wanted) -> Iterator[Found]:
    """The turns of a database of ours, in its order.

    Raises:
        sqlite3.Error: the database is damaged.
    """
    db.create_function("names", 4, _names, deterministic=True)
    values = msgspec.structs.asdict(wanted) | {"query": query_of(wanted.words)}
    for row in db.execute(_QUERY, values):
        yield Found(*row)


def scanned(transcripts: Iterable[Transcript], wanted: Wanted) -> Iterator[Found]:
    """The turns of transcripts, in their order; some hundred transcripts are held at once."""
    from transcript_tool.exporters.tables import Tables, create

    left = iter(transcripts)
    while some := list(islice(left, _AT_ONCE)):
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
            create(db)
            db.execute("BEGIN")
            tables = Tables(db)
            for transcript in some:
                tables.add(transcript)
            yield from found_in(db, wanted)


def _names(wanted: str, *given: str | None) -> bool:
    return any(name is not None and wanted.casefold() in name.casefold() for name in given)


def stretches(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand in a text: begin and end of each, in order, none over another.

    >>> stretches("Ice, and thin ice.", "ice")
    [(0, 3), (14, 17)]
    """
    folded, places = _folded(text)
    found = []
    for term in terms(words):
        parts = _PARTS.findall(_folded(apart(term))[0])
        tail = "" if term.endswith("*") else _END
        pattern = re.compile(rf"{_BEGIN}{_BETWEEN.join(map(re.escape, parts))}{tail}")
        found += [(places[match.start()], places[match.end() - 1] + 1) for match in pattern.finditer(folded)]
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(found):
        if joined and begin < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    return joined


_HAN: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PARTS: Final = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+")
_BEGIN: Final = rf"(?:(?<![^\W_])|(?<=[{_HAN}])|(?=[{_HAN}]))"
_END: Final = rf"(?:(?![^\W_])|(?=[{_HAN}])|(?<=[{_HAN}]))"
_BETWEEN: Final = r"[\W_]*"


def _folded(text: str) -> tuple[str, list[int]]:
    """The text less capitals and accents, and for each of its characters its place in the text as it was."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    signs, places = [], []
    for place, sign in enumerate(text):
        for part in normalize("NFD", sign).lower():
            if not combining(part):
                signs.append(part)
                places.append(place)
    return "".join(signs), places
