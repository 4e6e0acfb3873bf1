"""What `parse` and `parse_all` give of a text or a source."""

from __future__ import annotations

import msgspec
import pytest

from transcript_tool import Source, parse, parse_all

TWO = (
    "• Talk on boats\n\nAnn Roe:\n\nWhy?\n\nBo Elm:\n\nI see.\n\n"
    "• Talk on oars\n\nAnn Roe:\n\nWhen?\n\nBo Elm:\n\nI do not know.\n"
)
BAR = "Ann Roe:\n\nWhy is that so?\n\nBo Elm:\n\nI do not know.\n\nAnn Roe:\n\nThank you.\n\n< 1 2 3 >\n"


def test_text_alone_has_no_bytes() -> None:
    [source] = parse("Ann Roe: Why?", name="a.txt").sources
    assert (source.name, source.sha256, source.encoding, source.characters) == ("a.txt", None, None, 13)
    assert parse("x").sources[0].name is None


def test_a_source_keeps_its_provenance() -> None:
    source = Source(text="x", name="a.txt", sha256="ab", encoding="utf-8", remarks=(("odd", "it was odd"),))
    found = parse(source)
    assert found.sources[0].sha256 == "ab"
    assert found.diagnostics[0].code == "odd"


def test_several_transcripts() -> None:
    first, second = parse_all(TWO)
    assert (first.header.title, second.header.title) == ("Talk on boats", "Talk on oars")
    assert [turn.index for turn in second.turns] == [1, 2]
    assert second.turns[0].line > first.turns[-1].line
    assert parse(TWO).turns == first.turns
    assert [remark.code for remark in parse(TWO).diagnostics][-1] == "more-transcripts"


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("talk_2.txt", 2),
        ("talk-3.txt", 3),
        ("talk(1).txt", 1),
        ("dir_3/talk_2.htm.txt", None),
        ("talk_4.txt", None),
        ("talk.txt", None),
        ("content_12345.txt", None),
        (None, None),
    ],
)
def test_the_name_tells_the_page_that_the_bar_holds(name: str | None, page: int | None) -> None:
    found = parse(BAR, name=name)
    assert found.pagination.page == page
    assert found.pagination.pages == 3
    assert {turn.page for turn in found.turns} == {page}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" \n\u00a0", "empty"),
        ("< 1 2 3 >", "no-turns"),
        ("Good morning to you.\n\nI am here.", "no-labels"),
    ],
)
def test_what_is_odd_is_told(text: str, code: str) -> None:
    assert code in [remark.code for remark in parse(text).diagnostics]


def test_the_day_of_the_lead_gets_its_year() -> None:
    lead = "On Dec. 30, the Office for Boats and Oars held a briefing in Kell on boats."
    page = f"Briefing on boats\n\n{lead}\u00a0  January 2, 2020\n\nAnn Roe: Why?\n\nBo Elm: I see.\n\nAnn Roe: When?\n"
    header = parse(page).header
    assert (header.event_date, header.published) == ("2019-12-30", "2020-01-02")
    assert header.lead == lead


def test_speakers_have_role_and_affiliation() -> None:
    page = (
        "Talk\n\nSpeakers:\n\nAnn Roe, head of the Boat Office\n\nAnn Roe: Good morning. I am glad to see you.\n\n"
        "Kim (Yonder): Why is that?\n\nAnn Roe: I do not know.\n\nBo Elm, chair of the Oar Board: I see.\n"
    )
    found = {speaker.name: speaker for speaker in parse(page).speakers}
    assert (found["Ann Roe"].role, found["Ann Roe"].kind, found["Ann Roe"].turns) == (
        "head of the Boat Office",
        "person",
        2,
    )
    assert found["Kim"].affiliation == "Yonder"
    assert found["Bo Elm"].role == "chair of the Oar Board"


def test_lone_surrogates_in_text_from_memory() -> None:
    transcript = parse("Bob Roe: \ud800 yes.\n\nAnn Elm: No?\n", name="\udcff.txt")
    assert "\ufffd" in transcript.turns[0].paragraphs[0]
    assert [d.code for d in transcript.diagnostics if d.severity == "warning"] == ["lone-surrogates"]
    assert msgspec.json.encode(transcript)


def test_impossible_dates_are_none() -> None:
    transcript = parse("Talk on oats\n\nFeb. 30, 2021\n\nAnn Roe: Why?\n\nBo Elm: Because.\n")
    assert transcript.header.published is None
