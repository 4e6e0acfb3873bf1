"""What holds for the turns of any text whatever."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from page_checks import check_page
from page_strategies import FIXED, any_text, pages

from transcript_tool import Transcript, parse, parse_all


def facts(transcript: Transcript) -> object:
    """All of a transcript but what counts characters."""
    bare = [msgspec.structs.replace(turn, start=0, end=0) for turn in transcript.turns]
    return bare, transcript.header, transcript.breadcrumbs, transcript.pagination, transcript.speakers


@pytest.mark.parametrize("sign", ["²", "②", "٣", "３", "Ⅷ", "½", "\x00", "\u2028", "\x1c"])
@pytest.mark.parametrize(
    "form", ["On May {}, the Office", "May {}, 2020", "{}/{}", "{}:{}", "Page {} of {}", "{}年{}月{}日", "< {} {} >"]
)
def test_odd_signs_where_digits_stand(form: str, sign: str) -> None:
    line = form.replace("{}", sign)
    check_page(line)
    check_page(
        f"Talk on boats\n\n{line} for Boats held a briefing on boats and oars in Kell.\n\nAnn Roe: Why?\n\nBo: I.\n"
    )
    check_page(f"{line}\n\nAnn Roe: {line}\n\n{line}: Why?\n\nAnn Roe {line}\n\n{line}\n")


@given(any_text)
@FIXED
def test_any_text(text: str) -> None:
    check_page(text)


@given(pages())
@FIXED
def test_any_page(text: str) -> None:
    check_page(text)


@given(pages())
@FIXED
def test_line_ends_change_nothing(text: str) -> None:
    found = [facts(transcript) for transcript in parse_all(text)]
    for end in ("\r\n", "\r"):
        other = text.replace("\n", end)
        check_page(other)
        assert [facts(transcript) for transcript in parse_all(other)] == found


@given(pages())
@FIXED
def test_the_same_page_gives_the_same_transcript(text: str) -> None:
    assert parse(text, name="page_2.txt") == parse(text, name="page_2.txt")


@given(pages())
@FIXED
def test_decomposed_letters_are_composed(text: str) -> None:
    page = f"\n{text}\n\nAnn Roe: Cafe\u0301\u00a0\u200bno.\n\nBo Elm: I see.\n\nAnn Roe: Good.\n"
    for transcript in parse_all(page):
        for turn in transcript.turns:
            for said in turn.paragraphs:
                assert "e\u0301" not in said
                assert "\u00a0" not in said
                assert "\u200b" not in said
