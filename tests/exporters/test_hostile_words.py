"""Names and words made to break a format: nothing runs, nothing breaks, and what can be loaded comes back the same."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
import srt
import webvtt
from docx import Document
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from transcript_tool.exporters import export, load
from transcript_tool.exporters.registry import FORMATS
from transcript_tool.model.records import Header, SourceInfo, Speaker, Time, Transcript, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = {
    "script": "<script>alert(1)</script>",
    "cdata": "]]>",
    "doctype": '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
    "formula": "=cmd|' /C calc'!A0",
    "formula, wide": "＝1+1",
    "sql": "'; DROP TABLE turns; --",
    "quotes": "\"'`\\",
    "right to left": "\u202eevil\u202c \u200f\u2066x",
    "nul": "a\x00b",
    "escape": "\x1b[31mred\x07",
    "line ends": "a\u2028b\u2029c\x85d\x0be",
    "arrow": "00:00:01,000 --> 00:00:02,000",
    "arrow at the end": "a--",
    "cue": "7 00:00:01.000 --> 00:00:02.000 gone",
    "front matter": "--- transcript-tool: 1 ---",
    "comment": "<!-- question -->",
    "instruction": "<?transcript-tool U+0000?>",
    "long": "N" * 10_000,
    "no characters": "\ufffe\uffff",
    "combining": "e" + "\u0301" * 200,
}
NAMED = pytest.mark.parametrize("name", list(NAMES.values()), ids=list(NAMES))


def hostile(name: str) -> Transcript:
    """A transcript in which it stands wherever words can."""
    turns = [
        Turn(
            index=n, speaker="one", label=name, paragraphs=(name, name), stage=(name,), time=Time(n * 2.0, n * 2 + 2.0)
        )
        for n in (1, 2)
    ]
    return Transcript(
        header=Header(title=name, lead=name, category=name, byline=name, place=name, language=name, url=name),
        breadcrumbs=(name, name),
        speakers=(Speaker(id="one", name=name, role=name, affiliation=name, labels=(name,), turns=2, words=0),),
        turns=tuple(turns),
        sources=(SourceInfo(name=name),),
    )


def written(name: str, format_name: str) -> bytes:
    file = io.BytesIO()
    export([hostile(name)], format_name, file)
    return file.getvalue()


def _html(data: bytes) -> int:
    tree = LexborHTMLParser(data.decode())
    assert len(tree.css("script")) == len(tree.css("style")) == 1
    return len(tree.css(".turn"))


def _tei(data: bytes) -> int:
    root = etree.fromstring(data)
    assert root.getroottree().docinfo.internalDTD is None
    return len(root.findall(".//{*}u"))


def _text(data: bytes) -> int:
    text = data.decode()
    assert not [sign for sign in text if (sign < " " and sign != "\n") or "\x7f" <= sign < "\xa0"]
    return sum(block.endswith(":") or ": " in block for block in text.split("\n\n")[-6:]) and 2


READERS: dict[str, Callable[[bytes], int]] = {
    "json": lambda data: len(json.loads(data)["turns"]),
    "jsonl": lambda data: len(json.loads(data)["turns"]),
    "csv": lambda data: len(list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))) - 1,
    "vtt": lambda data: len({caption.start[:8] for caption in webvtt.from_string(data.decode()).captions}) and 2,
    "srt": lambda data: len(list(srt.parse(data.decode(), ignore_errors=False))) and 2,
    "docx": lambda data: 2 * bool(Document(io.BytesIO(data)).paragraphs),
    "html": _html,
    "tei": _tei,
    "text": _text,
}
"""For each format a reader that is not ours, which counts the turns, or says 2 where it finds words at all."""


@NAMED
@pytest.mark.parametrize("format_name", list(READERS))
def test_it_does_not_break_the_file(format_name: str, name: str) -> None:
    assert READERS[format_name](written(name, format_name)) == 2


@NAMED
@pytest.mark.parametrize("format_name", [row.name for row in FORMATS.values() if row.begins])
def test_it_comes_back_the_same(format_name: str, name: str) -> None:
    (back,) = load(io.BytesIO(written(name, format_name)))
    holds = FORMATS[format_name].holds
    for turn in back.turns:
        assert turn.label == name
        assert turn.paragraphs == (name, name)
        assert "turns.stage" not in holds or turn.stage == (name,)
    assert len(back.turns) == 2
    assert back.header.title == name
    assert "header.place" not in holds or back.header.place == name
    assert "breadcrumbs" not in holds or back.breadcrumbs == (name, name)
    assert "speakers.name" not in holds or [speaker.name for speaker in back.speakers] == [name]


@NAMED
def test_no_cell_is_a_formula(name: str) -> None:
    rows = csv.reader(io.StringIO(written(name, "csv").decode(), newline=""))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "＝", "\t"))]


@NAMED
def test_captions_have_the_times_of_the_turns_and_no_others(name: str) -> None:
    for format_name, mark in (("vtt", "."), ("srt", ",")):
        file = io.BytesIO()
        export([hostile(name)], format_name, file, whole_turns=True)
        lines = file.getvalue().decode().split("\n")
        assert [line for line in lines if "-->" in line] == [
            f"00:00:02{mark}000 --> 00:00:04{mark}000",
            f"00:00:04{mark}000 --> 00:00:06{mark}000",
        ]
