"""Plain text: reads well, comes back through the parser, and holds nothing that a terminal would obey."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from exporter_strategies import several
from hypothesis import given
from hypothesis import strategies as st

from transcript_tool import parse_all, read
from transcript_tool.exporters import export
from transcript_tool.exporters.safe import has_controls, plain
from transcript_tool.exporters.text import wrapped
from transcript_tool.model.records import Header, Transcript, Turn

ROOT = Path(__file__).parents[2]
PAGES = [path for path in sorted((ROOT / "samples").iterdir()) if path.suffix in (".txt", ".md")]


def text_of(*transcripts: Transcript, **options: object) -> str:
    file = io.BytesIO()
    export(transcripts, "text", file, **options)
    return file.getvalue().decode()


def said(transcripts: list[Transcript]) -> list[object]:
    return [(turn.label, turn.paragraphs) for transcript in transcripts for turn in transcript.turns]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_labels_and_paragraphs_come_back_through_the_parser(page: Path) -> None:
    (transcript,) = parse_all(read(page))
    back = parse_all(text_of(transcript))
    assert said(back) == said([transcript])
    assert back[0].header.title == transcript.header.title
    assert back[0].breadcrumbs == transcript.breadcrumbs


def test_a_turn_without_label_is_not_taken_for_the_turn_before() -> None:
    turns = (Turn(index=1, label="Ann", paragraphs=("One.",)), Turn(index=2, paragraphs=("Two.",), continued=True))
    assert text_of(Transcript(turns=turns)) == "Ann: One.\n\n[no speaker named]\n\nTwo.\n"


@given(several, st.sampled_from([0, 20, 72]))
def test_no_control_character_but_the_line_end(transcripts: list[Transcript], wrap: int) -> None:
    assert not [
        sign for sign in text_of(*transcripts, wrap=wrap) if (sign < " " or "\x7f" <= sign < "\xa0") and sign != "\n"
    ]


def test_a_terminal_is_told_nothing() -> None:
    page = text_of(
        Transcript(header=Header(title="\x1b[2J\x07"), turns=(Turn(index=1, label="A\r\nB", paragraphs=("\x9b1m",)),))
    )
    assert page == "\ufffd[2J\ufffd\n\nA B: \ufffd1m\n"


@given(st.text(alphabet="ab，。你好 é-"), st.integers(4, 30))
def test_wrapping_changes_nothing_but_blanks(text: str, width: int) -> None:
    assert wrapped(text, width).replace("\n", "").replace(" ", "") == text.replace(" ", "")


def test_wrapping_counts_columns() -> None:
    assert wrapped("one two three four", 9) == "one two\nthree\nfour"
    assert wrapped("今天的天气很好，我们去。", 8) == "今天的天\n气很好，\n我们去。"
    assert wrapped("a-very-long-word-indeed and", 8) == "a-very-long-word-indeed\nand"


@given(st.text() | st.text(alphabet="a\t\n\r\x00\x1f\x7f\x80\x9f\xa0\xc2é\u2028\ud800\ufffd\ufffe\uffff"))
def test_controls_are_told_of_where_they_would_be_replaced(text: str) -> None:
    assert has_controls(text) is (plain(text) != text)
