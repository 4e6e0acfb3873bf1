"""A page as text and the same page as HTML give one transcript: turns, labels and header."""

from __future__ import annotations

from html import escape
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_strategies import FIXED

from transcript_tool import Transcript, parse_all
from transcript_tool.sources.files import source_of

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted((ROOT / "tests" / "layouts").glob("*/input.txt")), *sorted((ROOT / "samples").glob("*.txt"))]

BY_BLANKS = {
    "key-above-tabs",
    "label-circle-blank",
    "label-days-stamp",
    "label-office-gap",
    "label-tab-single",
    "label-wide-blanks",
}
"""Where several blanks are what sets a label apart: in HTML they are one."""


def lines_of(text: str) -> list[str]:
    """The lines of a page that hold something, as a paragraph each would hold them."""
    return [line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]


def marked_up(lines: list[str]) -> bytes:
    """The page with each line in a paragraph of its own."""
    return f"<html><body>{''.join(f'<p>{escape(line)}</p>' for line in lines)}</body></html>".encode()


def told(transcripts: list[Transcript]) -> object:
    """What a reader learns of them; the language is left out, of which HTML may say less or more."""
    return [
        (
            msgspec.structs.replace(one.header, language=None),
            one.breadcrumbs,
            one.pagination,
            [(turn.label, turn.speaker, turn.kind, turn.paragraphs, turn.stage) for turn in one.turns],
        )
        for one in transcripts
    ]


def said(transcripts: list[Transcript]) -> object:
    return [(turn.label, turn.paragraphs, turn.stage) for one in transcripts for turn in one.turns]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name if page.stem == "input" else page.stem)
def test_layouts_and_samples(page: Path) -> None:
    lines = lines_of(page.read_bytes().decode("utf-8-sig"))
    found = said(parse_all(source_of(marked_up(lines), "page.html")))
    if page.parent.name in BY_BLANKS:
        lines = [" ".join(line.split()) for line in lines]
    assert found == said(parse_all("\n\n".join(lines), name="page.html"))


NAMES = ("Ann Roe", "Bo Elm", "Harbour Post", "Cy Ash (Kell Radio)")
SAID = (
    "Thank you for coming, all of you.",
    "How long will it take? And who is to pay?",
    "It takes two winters, I am told.",
    "We have said before that the ferry runs on <time>.",
    "Salt & rope & 5 > 3.",
)
_turns = st.lists(
    st.tuples(st.sampled_from(NAMES), st.lists(st.sampled_from(SAID), min_size=1, max_size=3)), min_size=4, max_size=9
)
_titles = st.sampled_from(("Briefing on boats and oars in Kell", "The ferry to Kell: what it costs"))
_ways = st.sampled_from(("bold", "bold with words", "plain", "breaks", "divisions"))


@FIXED
@given(_titles, _turns, _ways)
def test_pages_as_they_are_saved(title: str, turns: list[tuple[str, list[str]]], way: str) -> None:
    """Labels bold or not, on their own or before the words; paragraphs as `<p>`, `<div>` or parted by `<br>`."""
    text = [title, "May 3, 2021"]
    body = [f"<h1>{title}</h1>", "<p>May 3, 2021</p>"]
    for label, paragraphs in [*turns, *((name, [SAID[0]]) for name in dict.fromkeys(label for label, _ in turns))]:
        first, *others = map(escape, paragraphs)
        if way == "bold":
            text += [f"{label}:", *paragraphs]
            body += [f"<p><b>{label}:</b></p>", *(f"<p>{one}</p>" for one in (first, *others))]
            continue
        text += [f"{label}: {paragraphs[0]}", *paragraphs[1:]]
        if way == "breaks":
            body.append(f"<p>{'<br><br>'.join([f'{label}: {first}', *others])}</p>")
        elif way == "divisions":
            body += [f"<div>{label}: {first}</div>", *(f"<div>{one}</div>" for one in others)]
        else:
            head = f"<strong>{label}:</strong>" if way == "bold with words" else f"{label}:"
            body += [f"<p>{head} {first}</p>", *(f"<p>{one}</p>" for one in others)]
    page = f"<html><head><title>{title}</title></head><body>{''.join(body)}</body></html>"
    assert told(parse_all(source_of(page.encode(), "page.html"))) == told(
        parse_all("\n\n".join(text), name="page.html")
    )
