"""Saved web pages: `html/NAME/` holds a page, what is right for it, and a note; then what holds for any bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from transcript_tool import Source, parse, parse_all, read
from transcript_tool.sources.html import draw

HTML = Path(__file__).parent / "html"
TALK = "<p><b>记者：</b>何时完工？</p><p><b>王某：</b>六月。</p><p><b>记者：</b>今年吗？</p><p><b>王某：</b>是的。</p>"


@pytest.mark.parametrize("folder", sorted(HTML.iterdir()), ids=lambda path: path.name)
def test_page(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    found = parse(read(folder / "input.html"))
    assert [[t.label, list(t.paragraphs)] for t in found.turns] == expected.pop("turns")
    told = {"breadcrumbs": list(found.breadcrumbs), **asdict(found.header), **asdict(found.pagination)}
    assert {key: told[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("declared", "codec", "told"),
    [("gb2312", "gb18030", "gb18030"), ("utf-8", "utf-8", "utf-8"), ("iso-8859-1", "utf-8", "utf-8")],
)
def test_charset_of_bytes_or_of_the_page_s_own_word(tmp_path: Path, declared: str, codec: str, told: str) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(f"<html><head><meta charset={declared}></head><body>{TALK}</body></html>".encode(codec))
    found = parse(read(page))
    assert [t.label for t in found.turns] == ["记者", "王某", "记者", "王某"]
    assert found.sources[0].encoding == told


def test_a_page_is_told_by_what_it_begins_with(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("\n<!DOCTYPE html>\n<html><body><p>Q: Why?</p><p>A: So.</p></body></html>", encoding="utf-8")
    source = read(page)
    assert source.media_type == "text/html"
    assert [t.label for t in parse(source).turns] == ["Q", "A"]


def test_a_very_deep_page(tmp_path: Path) -> None:
    page = tmp_path / "deep.html"
    page.write_text("<div>" * 20_000 + "Q: Why?<p>A: So.", encoding="utf-8")
    assert "Q: Why?" in read(page).text


TAGS = "<p> </p> <b> </b> <br> <div > </html> <table><td> &nbsp; &#0; <!-- --> <script> </script> </a> <ul><li> <svg> 1"
PIECES = [*TAGS.split(), "<title>", "<![CDATA[", "<a href=x>", "Ann: Hello.", "\x00", " "]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join))
def test_no_page_is_too_broken(markup: str) -> None:
    text, facts = draw(markup)
    for transcript in parse_all(Source(text=text, media_type="text/html", facts=facts)):
        for turn in transcript.turns:
            words = "".join(turn.paragraphs).split()
            assert not words or words[0] in " ".join(text[turn.start : turn.end].split())
