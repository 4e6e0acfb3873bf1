"""Our Markdown edited by hand is read as a person would."""

from __future__ import annotations

import pytest
from exporter_strategies import any_text
from hypothesis import given
from hypothesis import strategies as st

from transcript_tool.errors import LoadError
from transcript_tool.model.own_markdown import is_ours, read_markdown
from transcript_tool.model.records import Participant, Transcript

HEAD = "---\ntranscript-tool: 1\n---\n"


def read(body: str) -> Transcript:
    (transcript,) = read_markdown(HEAD + body)
    return transcript


def test_hand_wrapped_paragraphs_are_joined() -> None:
    turn = read("**Ann:** one\n  two\nthree\n\nfour\n").turns[0]
    assert turn.paragraphs == ("one two three", "four")


def test_label_on_a_line_of_its_own_colon_outside_or_wide() -> None:
    turns = read("**Ann:**\n\nHello.\n\n**Bo**: Hi.\n**Cy：** Ho.\n**Dee** said.\n").turns
    assert [(turn.label, turn.paragraphs) for turn in turns] == [
        ("Ann", ("Hello.",)),
        ("Bo", ("Hi.",)),
        ("Cy", ("Ho. **Dee** said.",)),
    ]


def test_stage_directions_stand_anywhere() -> None:
    turn = read("**Ann:** *(Laughs.)*\none\n*(Laughter)*\ntwo\n").turns[0]
    assert turn.stage == ("(Laughs.)", "(Laughter)")
    assert turn.paragraphs == ("one", "two")


def test_comments_of_others_are_passed_over() -> None:
    turns = read("<!-- todo -->\n**Ann:** one\n<!-- page 2 -->\n<!-- question -->\n\n**Bo:** two\n").turns
    assert [(turn.label, turn.kind, turn.page) for turn in turns] == [("Ann", "statement", None), ("Bo", "question", 2)]


def test_heading_gives_the_title_where_the_front_matter_has_none() -> None:
    assert read("# A \\# title\n\n**Ann:** x\n").header.title == "A # title"
    assert read("**Ann:** x\n\n# Part\n").turns[0].paragraphs == ("x", "# Part")


def test_exchanges_and_speakers_are_made_anew() -> None:
    body = "<!-- answer -->\nx\n\n<!-- question -->\n**A b:** x\n\n<!-- answer -->\n**a-B:** y z\n\n**A b:** w\n"
    transcript = read(body)
    assert [turn.exchange for turn in transcript.turns] == [None, 1, 1, None]
    assert [(one.id, one.name, one.turns, one.words) for one in transcript.speakers] == [
        ("a-b", "A b", 2, 2),
        ("a-b-2", "a-B", 1, 2),
    ]


def test_offsets_count_line_ends_as_they_are() -> None:
    text = (HEAD + "\n**Ann:** one\n\n*(Laughter)*\n").replace("\n", "\r\n")
    turn = read_markdown(text)[0].turns[0]
    assert turn.line == 5
    assert text[turn.start : turn.end] == "**Ann:** one\r\n\r\n*(Laughter)*"


FRONT = """\
---
# kept by hand
tags:
  - a
title: 'It''s: so'   # a remark
transcript-tool: 1
place: Ulan Bator # remark
lead: ~
participants:
- name: Ann
  role: "chair"
  age: 7
breadcrumbs:
- One
pages: 3
---
"""


def test_front_matter_of_other_hands() -> None:
    (transcript,) = read_markdown(FRONT)
    assert transcript.header.title == "It's: so"
    assert transcript.header.place == "Ulan Bator"
    assert transcript.header.lead is None
    assert transcript.header.participants == (Participant("Ann", "chair"),)
    assert transcript.breadcrumbs == ("One",)
    assert transcript.pagination.pages == 3
    assert not transcript.diagnostics


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("title: |\n  x", 3),
        ('title: "x', 3),
        ('title: "\\x41"', 3),
        ("page: seven", 3),
        ("pages: 1.5", 3),
        ("breadcrumbs: [a, b]", 3),
        ("breadcrumbs:\n  a", 4),
        ("participants:\n  - Ann", 4),
        ("participants:\n  - role: chair", None),
    ],
)
def test_what_is_not_understood_is_told(front: str, line: int | None) -> None:
    (transcript,) = read_markdown(f"---\ntranscript-tool: 1\n{front}\n---\n\n**Ann:** x\n")
    remark = transcript.diagnostics[0]
    assert (remark.code, remark.severity, remark.line) == ("front-matter", "warning", line)
    assert [turn.label for turn in transcript.turns] == ["Ann"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n---\ntranscript-tool: 1\n",
        "transcript-tool: 1\n",
        "---\ntitle: x\n---\n",
        "x\n" + HEAD,
        "---\nSome words here.\ntranscript-tool: 1\n---\n",
        "---\ntranscript-tool: x\n---\n",
    ],
)
def test_not_ours(text: str) -> None:
    assert not is_ours(text)
    with pytest.raises(LoadError):
        read_markdown(text)


LINES = ["---", "transcript-tool: 1", "title: x", "  - a", "- b", "breadcrumbs:", "participants:", "  role: x", ""]
LINES += ["**A:** b", "*c*", "<!-- question -->", "<!-- page 2 -->", "# t", "words", "page: 9", "title: 'x", "  name:"]


@given(st.lists(st.sampled_from(LINES) | any_text, max_size=30), st.sampled_from(["\n", "\r\n", "\r"]))
def test_reading_never_raises_and_keeps_order(lines: list[str], end: str) -> None:
    text = end.join(["---", "transcript-tool: 1", *lines])
    for transcript in read_markdown(text):
        for turn in transcript.turns:
            assert 0 <= turn.start <= turn.end <= len(text)


def test_long_and_nasty_front_matter_takes_no_time() -> None:
    for line in ("a:\r\n", "\r\n", "\r", " \n", "- \n", "**:" * 3, "\\", "*\\"):
        text = "---\r\n" + line * 200_000
        assert not is_ours(text)
        read_markdown(f"{HEAD}{line * 50_000}")
