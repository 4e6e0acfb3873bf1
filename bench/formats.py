"""What writing a format takes, against the library that a script of a few lines would do the same work with."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import statistics
import tempfile
import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import srt
import webvtt
from lxml import etree

from ratios import cpu
from transcript_tool import export, parse
from transcript_tool.model.records import Time, Transcript, Turn

ROUNDS = 5
COPIES = 8
PAGES = 20
LIMIT = 1.5

Floor = Callable[[Transcript], object]


def _json(transcript: Transcript) -> object:
    return json.dumps(msgspec.to_builtins(transcript), indent=2, ensure_ascii=False).encode()


def _jsonl(transcript: Transcript) -> object:
    return json.dumps(msgspec.to_builtins(transcript), ensure_ascii=False).encode()


def _names(transcript: Transcript) -> dict[str | None, tuple[str, str | None]]:
    return {speaker.id: (speaker.name, speaker.role) for speaker in transcript.speakers}


def _csv(transcript: Transcript) -> object:
    file = io.StringIO(newline="")
    rows = csv.writer(file)
    names, header = _names(transcript), transcript.header
    for turn in transcript.turns:
        text = "\n\n".join(turn.paragraphs)
        name, role = names.get(turn.speaker, (None, None))
        said = (
            turn.page,
            turn.index,
            turn.exchange,
            turn.kind,
            turn.speaker,
            name,
            role,
            turn.label,
            len(text.split()),
        )
        rows.writerow((transcript.sources[0].name, header.title, header.published, header.event_date, *said, text))
    return file.getvalue().encode()


def _blocks(transcript: Transcript, change: Callable[[str], str]) -> Iterator[str]:
    yield change(transcript.header.title or "")
    for turn in transcript.turns:
        yield f"<b>{change(turn.label or '')}:</b> "
        yield from (f"<p>{change(said)}</p>" for said in (*turn.paragraphs, *turn.stage))


def _join(transcript: Transcript) -> object:
    return "\n\n".join(_blocks(transcript, lambda text: " ".join(text.split("\n")))).encode()


_MARKS = re.compile(r"[\\*`_~<&\]]|^(?:#+|>|[-+]|[0-9]+[.)]) ")


def _md(transcript: Transcript) -> object:
    return "\n\n".join(_blocks(transcript, lambda text: _MARKS.sub(r"\\\g<0>", text))).encode()


def _html(transcript: Transcript) -> object:
    parts = [f"<!doctype html><title>{escape(transcript.header.title or '')}</title>"]
    words = 0
    for turn in transcript.turns:
        words += sum(len(paragraph.split()) for paragraph in turn.paragraphs)
        link = f'<a href="#t{turn.index}">{turn.index}</a>'
        parts.append(f'<div class="turn {turn.kind}" id="t{turn.index}" data-s="{escape(turn.speaker or "")}">')
        parts.append(f"<h3><bdi>{escape(turn.label or '')}</bdi></h3><span>{turn.kind}</span>{link}")
        parts += [f"<p>{escape(said)}</p>" for said in (*turn.paragraphs, *turn.stage)]
        parts.append("</div>")
    return "\n".join([*parts, f"<p>{words}</p>"]).encode()


def _tei(transcript: Transcript) -> object:
    root = etree.Element("TEI")
    people = etree.SubElement(root, "listPerson")
    for speaker in transcript.speakers:
        person = etree.SubElement(people, "person", id=speaker.id.replace(" ", "-"))
        etree.SubElement(person, "persName").text = speaker.name
        etree.SubElement(person, "occupation").text = speaker.role
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for turn in transcript.turns:
        etree.SubElement(body, "note", type="speaker").text = turn.label
        u = etree.SubElement(body, "u", who=f"#{turn.speaker}", n=str(turn.index), ana=f"#{turn.kind}")
        for paragraph in turn.paragraphs:
            etree.SubElement(u, "seg").text = paragraph
        for direction in turn.stage:
            etree.SubElement(etree.SubElement(u, "incident"), "desc").text = direction
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _cut(turn: Turn) -> Iterator[tuple[float, float, str]]:
    lines = textwrap.wrap(" ".join(turn.paragraphs), 42) or [""]
    start = turn.time.start if turn.time else 0.0
    for place in range(0, len(lines), 2):
        yield start + place, start + place + 2, "\n".join(lines[place : place + 2])


def _vtt(transcript: Transcript) -> object:
    made = webvtt.WebVTT()
    for turn in transcript.turns:
        for start, end, text in _cut(turn):
            times = [f"{int(at) // 3600:02}:{int(at) // 60 % 60:02}:{at % 60:06.3f}" for at in (start, end)]
            made.captions.append(webvtt.Caption(times[0], times[1], f"<v {turn.label}>{escape(text)}"))
    return made.content.encode()


def _srt(transcript: Transcript) -> object:
    cues = [
        srt.Subtitle(0, timedelta(seconds=start), timedelta(seconds=end), f"{turn.label}: {text}")
        for turn in transcript.turns
        for start, end, text in _cut(turn)
    ]
    return srt.compose(cues).encode()


def _docx(transcript: Transcript) -> object:
    document = docx.Document()
    document.add_heading(transcript.header.title or "", level=1)
    for turn in transcript.turns:
        first = document.add_paragraph()
        first.add_run(f"{turn.label}: ").bold = True
        first.add_run("".join(turn.paragraphs[:1]))
        for paragraph in turn.paragraphs[1:]:
            document.add_paragraph(paragraph)
        for direction in turn.stage:
            document.add_paragraph().add_run(direction).italic = True
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _rows(transcript: Transcript) -> list[dict[str, object]]:
    """What a script that knows the columns would make of the turns."""
    names = _names(transcript)
    header, record = transcript.header, msgspec.json.encode(transcript)
    made: list[dict[str, object]] = []
    for turn in transcript.turns:
        name, role = names.get(turn.speaker, (None, None))
        row = msgspec.to_builtins(turn)
        time = row.pop("time") or {"start": None, "end": None}
        text = "\n\n".join(turn.paragraphs)
        row |= {"document": 1, "title": header.title, "published": header.published, "event_date": header.event_date}
        row |= {"language": header.language, "url": header.url, "name": name, "role": role, "text": text}
        row |= {"words": len(text.split()), "time_start": time["start"], "time_end": time["end"]}
        row |= {"source_name": transcript.sources[0].name, "record": None if made else record.decode()}
        made.append(row)
    return made


def _parquet(transcript: Transcript) -> object:
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(_rows(transcript), _SCHEMA), file, compression="zstd")
    return file.getvalue()


_SCHEMA = pa.schema(
    [
        *((name, pa.int64()) for name in ("document", "index", "exchange", "words", "source", "page", "line", "start")),
        *((name, pa.string()) for name in ("title", "published", "event_date", "language", "url", "name", "role")),
        *((name, pa.string()) for name in ("speaker", "kind", "label", "text", "source_name", "record")),
        *((name, pa.list_(pa.string())) for name in ("paragraphs", "stage")),
        *((name, pa.float64()) for name in ("time_start", "time_end")),
        ("end", pa.int64()),
        ("continued", pa.bool_()),
        ("spans", pa.list_(pa.struct([("source", pa.int64()), ("page", pa.int64()), ("line", pa.int64())]))),
    ]
)


def _sqlite(transcript: Transcript) -> object:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        with closing(sqlite3.connect(path)) as db, db:
            rows = _rows(transcript)
            db.execute("PRAGMA synchronous = OFF")
            names = ", ".join(map('"{}"'.format, rows[0]))
            db.execute(f"CREATE TABLE turns (id INTEGER PRIMARY KEY, {names})")
            db.execute("CREATE VIRTUAL TABLE words USING fts5 (text, content='turns', content_rowid='id')")
            cells = [[json.dumps(c) if isinstance(c, list | tuple) else c for c in row.values()] for row in rows]
            db.executemany(f"INSERT INTO turns VALUES (NULL{', ?' * len(rows[0])})", cells)
            db.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", enumerate([r["text"] for r in rows], 1))
            db.execute("CREATE INDEX turns_document ON turns (document)")
            db.execute("CREATE INDEX turns_speaker ON turns (speaker)")
        return path.read_bytes()


def _convokit(transcript: Transcript) -> object:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        utterances, root = [], "1.1"
        for row in _rows(transcript):
            ident, kind = f"1.{row['index']}", row["kind"]
            meta = {name: row[name] for name in ("kind", "label", "stage", "exchange", "page", "line", "start", "end")}
            meta |= {name: row[name] for name in ("paragraphs", "spans", "continued", "source", "time_start")}
            root = ident if kind == "question" else root
            said = {"id": ident, "conversation_id": "1.1", "text": row["text"], "speaker": row["speaker"], "meta": meta}
            utterances.append(json.dumps(said | {"reply-to": root, "timestamp": row["time_start"], "vectors": []}))
        archive.writestr("utterances.jsonl", "\n".join(utterances))
        archive.writestr("speakers.json", json.dumps(msgspec.to_builtins(transcript.speakers)))
        archive.writestr("conversations.json", json.dumps(msgspec.to_builtins(transcript.header)))
        archive.writestr("corpus.json", "{}")
        archive.writestr("index.json", "{}")
    return file.getvalue()


FLOORS: dict[str, tuple[Floor, str]] = {
    "json": (_json, "json.dumps"),
    "jsonl": (_jsonl, "json.dumps"),
    "md": (_md, "re.sub and join"),
    "csv": (_csv, "csv.writer"),
    "text": (_join, "join"),
    "html": (_html, "html.escape and join"),
    "tei": (_tei, "lxml"),
    "vtt": (_vtt, "textwrap and webvtt-py"),
    "srt": (_srt, "textwrap and srt"),
    "docx": (_docx, "python-docx"),
    "parquet": (_parquet, "from_pylist and write_table"),
    "sqlite": (_sqlite, "executemany"),
    "convokit": (_convokit, "json.dumps and zipfile"),
}
"""The same work by a library; a format without a row here is not measured."""


def format_rows(page: str) -> Iterator[tuple[str, str, float, float]]:
    """For each format what was measured, how fast it was, its ratio, and the limit."""
    transcript = _timed(parse(page))
    for name, (floor, library) in FLOORS.items():
        copies = [transcript] * (COPIES if name != "docx" else 1)
        speed = f"{_speed(name, copies):,.0f} MB/s"
        yield f"write {name}: against {library}", speed, _ratio(name, floor, copies), LIMIT


def _timed(transcript: Transcript) -> Transcript:
    """A talk of many such pages, with a time for each turn, which captions ask for."""
    turns = tuple(
        msgspec.structs.replace(turn, time=Time(place * 30.0, place * 30.0 + 29))
        for place, turn in enumerate(transcript.turns * PAGES)
    )
    return msgspec.structs.replace(transcript, turns=turns)


def _ours(name: str) -> Callable[[Transcript], bytes]:
    def write(transcript: Transcript) -> bytes:
        file = io.BytesIO()
        export([transcript], name, file)
        return file.getvalue()

    return write


def _ratio(name: str, floor: Floor, copies: Sequence[Transcript]) -> float:
    ours = _ours(name)
    ours(copies[0]), floor(copies[0])
    return statistics.median(cpu(ours, copies) / cpu(floor, copies) for _ in range(ROUNDS))


def _speed(name: str, copies: Sequence[Transcript]) -> float:
    """Megabytes of output a second of CPU time."""
    ours = _ours(name)
    size = len(ours(copies[0])) * len(copies)
    return size / statistics.median(cpu(ours, copies) for _ in range(ROUNDS)) / 1e6
