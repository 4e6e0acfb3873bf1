"""What we write, with values within it changed: JSON, Markdown, CSV, TEI; SQLite and Parquet by a list of changes.

A database or Parquet file as such would be too long for a fuzzer, and few of its bytes matter. So an input that begins
with `#sqlite` or `#parquet` is a list of changes, one JSON array a line, to a file that holds two talks:
`["turns", "label", 3, "Ann"]` sets a cell of a table, `["label", 3, "Ann"]` one of a column. `file_of` makes the file.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import zlib
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from fuzz.shapes.values import WORDS, changed, dumped
from transcript_tool import export, parse

if TYPE_CHECKING:
    from random import Random

    from transcript_tool import Transcript

__all__ = ["changed_own", "dealt", "file_of", "seeds"]

_TALK = (
    "Home > News\n\nTalk on boats: {0}\n\nTarn, March 3, 2021\n\nAnn Roe, chair:\nWhy {0}?\n\n(Laughter)\n\nBo Elm:\n"
    "It rains {0}.\nIt does.\n\nAnn Roe:\nSo.\n\nBo Elm:\nNo boat.\n\n<  1  2  >\n"
)
_PART = re.compile(r"([^\s<>&\"]+)")


@cache
def _talks() -> list[Transcript]:
    return [parse(_TALK.format(word), name=f"{word}.txt") for word in ("here", "there")]


@cache
def _written(name: str) -> bytes:
    file = io.BytesIO()
    export(_talks(), name, file)
    return file.getvalue()


def seeds() -> list[bytes]:
    """An input of each format that can be read back."""
    lists = (b'#sqlite\n["turns", "label", 3, "Ann"]\n', b'#parquet\n["label", 3, "Ann"]\n')
    return [*(_written(name) for name in ("jsonl", "md", "csv", "tei")), *lists]


def file_of(data: bytes) -> bytes:
    """The file that an input stands for: a list of changes is made, anything else is the file itself."""
    kind, _, lines = data.partition(b"\n")
    if kind == b"#sqlite":
        return _database(_changes(lines))
    if kind == b"#parquet":
        return _parquet(_changes(lines))
    return data


def _changes(lines: bytes) -> list[list[Any]]:
    found = []
    for line in lines.splitlines()[:20]:
        try:
            change = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(change, list):
            found.append(change)
    return found


@cache
def _columns() -> dict[str, list[str]]:
    with _opened() as db:
        tables = ("documents", "speakers", "turns")
        return {name: [row[1] for row in db.execute(f"PRAGMA table_info({name})")] for name in tables}


def _opened() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.deserialize(_written("sqlite"))
    return db


def _database(changes: list[list[Any]]) -> bytes:
    with _opened() as db:
        for change in changes:
            table, column, row, value = [*change, *[None] * 4][:4]
            if not isinstance(table, str) or column not in _columns().get(table, ()) or not isinstance(row, int):
                continue
            keys = "rowid" if table != "speakers" else "document * 2 + position"
            try:
                if value == {"drop": True}:
                    db.execute(f"DELETE FROM {table} WHERE {keys} = ?", (row,))
                else:
                    value = value if isinstance(value, str | int | float | None) else json.dumps(value)
                    db.execute(f"UPDATE {table} SET {column} = ? WHERE {keys} = ?", (value, row))
            except (sqlite3.Error, OverflowError, UnicodeError):
                continue
        db.commit()
        return db.serialize()


def _parquet(changes: list[list[Any]]) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pq.read_table(io.BytesIO(_written("parquet")))
    for change in changes:
        column, row, value = [*change, *[None] * 3][:3]
        if not isinstance(column, str) or column not in table.column_names or not isinstance(row, int):
            continue
        cells = table.column(column).to_pylist()
        cells[row % len(cells)] = value
        field = table.schema.field(column)
        try:
            made = pa.array(cells, type=field.type)
            table = table.set_column(table.column_names.index(column), field, made)
        except (pa.ArrowException, OverflowError, TypeError, ValueError, AttributeError):
            continue
    file = io.BytesIO()
    try:
        pq.write_table(table, file)
    except (pa.ArrowException, OSError):
        return b"PAR1"
    return file.getvalue()


def changed_own(data: bytes, chance: Random) -> bytes | None:
    """One of our files with values within it changed; now and then another one is begun with."""
    if chance.random() < 0.02:
        data = chance.choice(seeds())
    for begin, change in _SHAPES.items():
        if data.startswith(begin):
            for _ in range(chance.choice((1, 1, 1, 2, 4))):
                found = change(data, chance)
                data = found if found is not None else data
            return data
    return None


def _json(data: bytes, chance: Random) -> bytes | None:
    """Objects one after another."""
    decoder, found, rest = json.JSONDecoder(), list[Any](), data.decode("utf-8", "replace").strip()
    try:
        while rest:
            value, end = decoder.raw_decode(rest)
            found.append(value)
            rest = rest[end:].lstrip()
    except (ValueError, RecursionError):
        if not found:
            return None
    at = chance.randrange(len(found))
    found[at] = changed(found[at], chance, 0.02)
    if chance.random() < 0.1:
        found.append(chance.choice(found))
    indent = 2 if b"\n  " in data else None
    return b"".join(dumped(value, chance, indent) + b"\n" for value in found[:4])


def _lines(data: bytes, chance: Random) -> bytes:
    """Lines: one doubled, moved or dropped, or a word in it made another."""
    lines = data.decode("utf-8", "replace").split("\n")
    at, act = chance.randrange(len(lines)), chance.random()
    if act < 0.1:
        lines.insert(chance.randrange(len(lines)), lines[at])
    elif act < 0.2:
        del lines[at]
    elif act < 0.3:
        lines.insert(chance.randrange(len(lines)), lines.pop(at))
    elif act < 0.4:
        lines.insert(at, chance.choice(_MARKS))
    else:
        words = _PART.split(lines[at])
        words[chance.randrange(len(words))] = chance.choice(WORDS)
        lines[at] = "".join(words)
    return "\n".join(lines).encode("utf-8", "replace")


_MARKS = (
    *("---", "", "**Ann Roe:** So.", "*(Laughter)*", "<!-- question -->", "<!-- page 3 -->", "# Talk", "title: x"),
    *("breadcrumbs: [a, b]", "participants:", "- name: Ann", "  role: b", "transcript-tool: 1", "page: 2", "> So."),
)


def _cells(data: bytes, chance: Random) -> bytes | None:
    """Rows: a cell made another, a row doubled or dropped."""
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8", "replace"), newline="")))
    except csv.Error:
        return None
    rows = [row for row in rows if row]
    at = chance.randrange(len(rows))
    at, act = at or min(1, len(rows) - 1) if chance.random() < 0.8 else at, chance.random()
    if act < 0.1:
        rows.insert(chance.randrange(1, len(rows) + 1), rows[at])
    elif act < 0.15 and at:
        del rows[at]
    else:
        cell = chance.randrange(len(rows[at]))
        rows[at][cell] = chance.choice((*WORDS, "0", "1", "2", str(chance.choice(rows)[0])))
    file = io.StringIO()
    csv.writer(file, lineterminator="\r\n").writerows(rows)
    return file.getvalue().encode("utf-8", "replace")


def _xml(data: bytes, chance: Random) -> bytes | None:
    """Elements: one doubled, moved or dropped, or its text, tail or an attribute made another."""
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError):
        return None
    every = list(root.iter())
    parents = {child: parent for parent in every for child in parent}
    one, act = chance.choice(every), chance.random()
    if act < 0.15 and one in parents:
        parents[one].remove(one)
    elif act < 0.4:
        other = chance.choice(every)
        if len(list(one.iter())) < 40:
            other.insert(chance.randint(0, len(other)), _copied(one))
    elif act < 0.6 and one.attrib:
        one.set(chance.choice(list(one.attrib)), _text(chance))
    elif act < 0.8:
        one.text = _text(chance)
    else:
        one.tail = _text(chance)
    ElementTree.register_namespace("", "http://www.tei-c.org/ns/1.0")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + bytes(ElementTree.tostring(root, "utf-8"))


def _copied(element: ElementTree.Element) -> ElementTree.Element:
    return ElementTree.fromstring(ElementTree.tostring(element))


def _text(chance: Random) -> str:
    """A word that XML can hold."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", chance.choice(WORDS))


def _list(data: bytes, chance: Random) -> bytes:
    """A list of changes with one more, or one less."""
    kind, *lines = data.split(b"\n")
    if len(lines) > 3 and chance.random() < 0.5:
        del lines[chance.randrange(len(lines))]
    if kind == b"#sqlite":
        table = chance.choice(list(_columns()))
        change = [table, chance.choice(_columns()[table]), chance.randint(0, 8)]
    else:
        change = [chance.choice(_names()), chance.randint(0, 8)]
    value = chance.choice((*WORDS, *_VALUES))
    return b"\n".join([kind, *lines, dumped([*change, value], chance)])


_VALUES: tuple[Any, ...] = (
    *(None, 0, -1, 7, 1.5, 2**62, {"drop": True}, [], ["a"], "[]", '["a", 1]', "{}", '[{"source": 0}]', "null", "["),
    *({"name": "a"}, [{"source": 0, "page": None, "line": 1, "start": 2, "end": 3}]),
)


@cache
def _names() -> list[str]:
    import pyarrow.parquet as pq

    return list(pq.read_schema(io.BytesIO(_written("parquet"))).names)


_SHAPES = {
    b"{": _json,
    b"---": _lines,
    b"source,title,": _cells,
    b"<": _xml,
    b"#": _list,
}


def dealt(data: bytes, most: int) -> int:
    """A number below `most` that an input tells: the same each time it is tried."""
    return zlib.crc32(data) % most
