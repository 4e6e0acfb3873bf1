"""Merging: pages of a set become one transcript, whatever their order; nothing is lost, doubled or mixed up."""

from __future__ import annotations

import random
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_tool import Source, Transcript, merge, parse
from transcript_tool.model.merging import merge_sources
from transcript_tool.model.sets import numbered_name

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
BAR = "<  1  2  3  >"


def page(number: int, body: str, *, title: str = "Press briefing on Lake Tarn", bar: str = BAR) -> Transcript:
    return parse(f"{title}\n\nMay 3, 2021\n\n{body}\n\n{bar}\n", name=f"tarn_{number}.txt")


ONE = "Harbour Post:\n\nWill it freeze?\n\nMs. Olsen:\n\nIt froze last year, and the year before we had"
TWO = "open water until March.\n\nThat is what the records say.\n\nHarbour Post:\n\nAnd this year?"
THREE = "Ms. Olsen:\n\nWe shall see."


def harbour() -> list[Transcript]:
    return [parse((SAMPLES / f"harbour_{n}.txt").read_text("utf-8"), name=f"harbour_{n}.txt") for n in (1, 2, 3)]


def words(transcripts: list[Transcript]) -> list[str]:
    said = " ".join(p for t in transcripts for turn in t.turns for p in turn.paragraphs)
    return sorted(re.findall(r"\w+", said))


def test_a_turn_goes_on_over_the_page_break() -> None:
    (whole,) = merge([page(1, ONE), page(2, TWO), page(3, THREE)])
    assert [(t.label, t.page, [s.page for s in t.spans]) for t in whole.turns] == [
        ("Harbour Post", 1, []),
        ("Ms. Olsen", 1, [2]),
        ("Harbour Post", 2, []),
        ("Ms. Olsen", 3, []),
    ]
    assert whole.turns[1].paragraphs == (
        "It froze last year, and the year before we had open water until March.",
        "That is what the records say.",
    )
    assert whole.pagination.page is None
    assert whole.pagination.pages == 3
    assert [s.name for s in whole.sources] == ["tarn_1.txt", "tarn_2.txt", "tarn_3.txt"]
    assert not whole.diagnostics


def test_where_the_page_before_is_missing_the_words_stay_without_a_speaker() -> None:
    (whole,) = merge([page(3, "and so it is.\n\nHarbour Post:\n\nThank you."), page(1, ONE)])
    assert [(t.label, t.continued) for t in whole.turns][2] == (None, True)
    assert [d.pages for d in whole.diagnostics if d.code == "missing-pages"] == [(2,)]


def test_two_transcripts_of_one_day_do_not_mix() -> None:
    other = [page(n, b, title="Press briefing on the ferry") for n, b in ((1, ONE), (2, TWO))]
    other = [
        msgspec.structs.replace(t, sources=(msgspec.structs.replace(t.sources[0], name=f"ferry_{n}.txt"),))
        for n, t in enumerate(other, 1)
    ]
    found = merge([page(1, ONE), other[0], page(2, TWO), other[1], page(3, THREE)])
    assert [t.header.title for t in found] == ["Press briefing on the ferry", "Press briefing on Lake Tarn"]


def test_pages_of_different_talks_in_one_series_of_names_do_not_mix() -> None:
    assert len(merge([page(1, ONE), page(2, TWO, title="Press briefing on the ferry")])) == 2


def test_a_page_that_came_twice_is_read_once_and_named() -> None:
    again = msgspec.structs.replace(
        page(2, TWO), sources=(msgspec.structs.replace(page(2, TWO).sources[0], name="copy/tarn_2.txt"),)
    )
    (whole,) = merge([page(1, ONE), page(2, TWO), again, page(3, THREE)])
    assert [(d.code, d.pages) for d in whole.diagnostics] == [("doubled-pages", (2,))]
    assert "tarn_2.txt" in whole.diagnostics[0].message
    assert len(whole.turns) == 4


def test_a_page_told_differently_is_kept_apart_and_both_say_so() -> None:
    other = parse(f"Press briefing on Lake Tarn\n\nMay 3, 2021\n\n{THREE} Or not.\n\nPage 2 of 3\n", name="tarn_02.txt")
    found = merge([page(1, ONE), page(2, TWO), other, page(3, THREE)])
    assert [[d.pages for d in t.diagnostics if d.code == "conflicting-pages"] for t in found] == [[(2,)], [(2,)]]
    assert merge(found) == found
    assert words(found) == words([page(1, ONE), page(2, TWO), other, page(3, THREE)])


def test_a_page_alone_keeps_its_number_and_says_what_is_missing() -> None:
    (alone,) = merge([page(2, TWO)])
    assert alone.pagination.page == 2
    assert [d.pages for d in alone.diagnostics if d.code == "missing-pages"] == [(1, 3)]


def test_the_header_takes_from_the_next_page_what_the_first_lacks() -> None:
    bare = parse(f"Press briefing on Lake Tarn\n\n{ONE}\n\n{BAR}\n", name="tarn_1.txt")
    assert bare.header.published is None
    (whole,) = merge([bare, page(2, TWO)])
    assert (whole.header.published or whole.header.event_date) == "2021-05-03"


@pytest.mark.parametrize(
    ("name", "series", "number"),
    [
        ("content_77758231.htm", "content_77758231", None),
        ("content_77758231_7.htm", "content_77758231", 7),
        ("talk-page-3.html", "talk", 3),
        ("talk (3).txt", "talk", 3),
        ("a/talk-3.txt", "a/talk", 3),
        ("page-3.txt", "page", 3),
        ("briefing-2021-09-14.txt", "briefing-2021-09-14", None),
        (None, "", None),
    ],
)
def test_what_a_name_tells(name: str | None, series: str, number: int | None) -> None:
    assert numbered_name(name) == (series, number)


@given(st.permutations(range(3)), st.sets(st.integers(0, 2), max_size=2))
def test_no_order_changes_the_output_and_merging_twice_changes_nothing(order: list[int], gone: set[int]) -> None:
    kept = [p for n, p in enumerate(harbour()) if n not in gone]
    mixed = [harbour()[n] for n in order if n not in gone]
    whole = merge(kept)
    assert merge(mixed) == whole
    assert merge(whole) == whole
    assert words(whole) == words(kept)


def test_pages_of_a_set_share_what_they_know_of_its_speakers() -> None:
    texts = [p.read_text("utf-8") for p in sorted(SAMPLES.glob("harbour_?.txt"))]
    sources = [Source(text=t, name=f"harbour_{n}.txt") for n, t in enumerate(texts, 1)]
    whole = merge_sources(sources)
    random.Random(5).shuffle(sources)
    assert merge_sources(sources) == whole
    assert len(whole) == 1
    labels = {label for speaker in whole[0].speakers for label in speaker.labels}
    assert {turn.label for turn in whole[0].turns if turn.label} <= labels
