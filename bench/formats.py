"""What writing a format takes, against the library that a script of a few lines would do the same work with."""

from __future__ import annotations

import csv
import io
import json
import re
import statistics
import textwrap
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from html import escape

import docx
import msgspec
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
            made.captions.append(webvtt.Caption(*times, f"<v {turn.label}>{escape(text)}"))
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
}
"""The same work by a library; a format without a row here is not measured."""


def format_rows(page: str) -> Iterator[tuple[str, float, float]]:
    """For each format what was measured, its ratio, and the limit."""
    transcript = _timed(parse(page))
    for name, (floor, library) in FLOORS.items():
        copies = [transcript] * (COPIES if name != "docx" else 1)
        yield f"write {name}: against {library}, {_speed(name, copies):,.0f} MB/s", _ratio(name, floor, copies), LIMIT


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
