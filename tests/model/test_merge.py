"""Merging: pages of a set become one transcript, whatever their order; nothing is lost, doubled or mixed up."""

from __future__ import annotations

import itertools
import random
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_tool import Source, Transcript, merge, parse, read
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
        ("talk.php?id=7&page=3.html", "talk.php?id=7", 3),
        ("talk.php?id=7.html", "talk.php?id=7", None),
        ("talk.aspx?p=3", "talk.aspx", 3),
        ("talk@page=3.html", "talk", 3),
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


def sheet(number: int, body: str) -> Source:
    return Source(text=f"Press briefing on the journal of the tarn\n\n{body}\n\n{BAR}\n", name=f"tarn_{number}.txt")


def test_a_second_page_that_is_called_the_first() -> None:
    bodies = ((1, ONE), (2, TWO), (3, THREE))
    called = zip(("tarn.txt", "tarn_1.txt", "tarn_2.txt"), bodies, strict=True)
    pages = [parse(sheet(*body).text, name=name) for name, body in called]
    right = [parse(sheet(*body)) for body in bodies]
    (whole,) = merge(reversed(pages))
    assert [(t.label, t.page) for t in whole.turns] == [(t.label, t.page) for t in merge(right)[0].turns]
    assert not whole.diagnostics


def test_a_first_page_that_came_with_and_without_its_number() -> None:
    (whole,) = merge([parse(sheet(1, ONE).text, name=name) for name in ("tarn.txt", "tarn_1.txt")])
    assert {(d.code, d.pages) for d in whole.diagnostics} == {("doubled-pages", (1,)), ("missing-pages", (2, 3))}


def test_a_paragraph_that_is_cut_before_a_name_is_whole_again() -> None:
    one = page(1, "Harbour Post:\n\nWell?\n\nMs. Olsen:\n\nWe walked over the ice as far as the hut of old")
    two = page(2, "Captain Moll and had tea there.\n\nHarbour Post:\n\nAnd this year?")
    (whole,) = merge([one, two])
    assert whole.turns[1].paragraphs == (
        "We walked over the ice as far as the hut of old Captain Moll and had tea there.",
    )


def test_a_line_that_two_pages_have_where_a_label_may_stand_is_one() -> None:
    asked = "The Journal:\n\nWill the tarn freeze{}?\n\nEva Olsen:\n\n{}"
    one, two = sheet(1, asked.format("", "It did in May.")), sheet(2, asked.format(" again", "It may, in June."))
    assert [t.label for t in parse(one).turns] == [None, "Eva Olsen"]
    (whole,) = merge_sources([one, two])
    assert [t.label for t in whole.turns] == ["The Journal", "Eva Olsen", "The Journal", "Eva Olsen"]


def test_a_sentence_that_opens_a_later_page_alone_is_no_lead() -> None:
    one = sheet(1, "Harbour Post:\n\nWill it freeze?\n\nEva Olsen:\n\nNobody knows.")
    two = sheet(2, "Nobody ever knew.\n\nHarbour Post:\n\nAnd this year?\n\nEva Olsen:\n\nThe same.")
    assert parse(two).header.lead == "Nobody ever knew."
    (whole,) = merge_sources([two, one])
    assert whole.header.lead is None
    assert whole.turns[1].paragraphs == ("Nobody knows.", "Nobody ever knew.")
    (span,) = whole.turns[1].spans
    assert two.text[span.start : span.end] == "Nobody ever knew."
    assert (span.source, span.page, span.line) == (1, 2, 3)


def test_a_page_of_one_line_is_read_by_what_the_others_know() -> None:
    one = sheet(1, "Harbour Post: Will it freeze?\n\nEva Olsen: Nobody knows.\n\nHarbour Post: And the ferry?")
    two = sheet(2, "Eva Olsen: The ferry was repaired in spring, and the old engine went to the museum.")
    assert parse(two).turns == ()
    (whole,) = merge_sources([two, one])
    assert [t.label for t in whole.turns] == ["Harbour Post", "Eva Olsen", "Harbour Post", "Eva Olsen"]
    assert whole.header.lead is None


def test_a_lead_that_only_a_later_page_has_is_not_left_out_in_silence() -> None:
    pages = [parse(sheet(n, f"{lead}{ONE}")) for n, lead in ((1, ""), (2, "The tarn was visited by the council.\n\n"))]
    pages[0] = msgspec.structs.replace(pages[0], header=msgspec.structs.replace(pages[0].header, lead="Another lead."))
    (whole,) = merge(pages)
    assert whole.header.lead == "Another lead."
    assert [(d.code, d.pages) for d in whole.diagnostics if d.code == "other-lead"] == [("other-lead", (2,))]


def test_a_lead_that_the_pages_repeat_stays_a_lead() -> None:
    lead = "The tarn was visited by the council.\n\n"
    one = sheet(1, f"{lead}Harbour Post:\n\nWill it freeze?\n\nEva Olsen:\n\nNobody knows.")
    two = sheet(2, f"{lead}Harbour Post:\n\nAnd this year?\n\nEva Olsen:\n\nThe same.")
    (whole,) = merge_sources([one, two])
    assert whole.header.lead == lead.strip()
    assert len(whole.turns) == 4


def test_pages_of_one_talk_with_names_that_tell_nothing_are_told_by_the_number_they_mark(tmp_path: Path) -> None:
    talk = "<p><b>Q:</b></p><p>Yes, {0}.</p><p><b>Eva Olsen:</b></p><p>No, {0}.</p>"
    for number, name in ((1, "x"), (2, "k"), (3, "b")):
        bar = " ".join(str(n) if n == number else f"<a href={n}>{n}</a>" for n in (1, 2, 3))
        markup = f"<title>On nets | Port</title><h1>On nets</h1>{talk.format(number)}<div>{bar}</div>"
        (tmp_path / f"{name}.html").write_text(f"<!DOCTYPE html>{markup}", "utf-8")
    (whole,) = merge_sources([read(path) for path in sorted(tmp_path.iterdir())])
    assert [t.paragraphs[0] for t in whole.turns] == ["Yes, 1.", "No, 1.", "Yes, 2.", "No, 2.", "Yes, 3.", "No, 3."]
    assert whole.pagination.pages == 3


TALK = """Harbour Post:

Will the tarn freeze this year?

Eva Olsen:

Nobody knows. It froze in May once.

The old records name three winters without ice.

We keep a stick in the water, and we read it.

Radio Fen:

Who reads the stick when you are away?

Eva Olsen:

My brother does.

He reads it twice.

Harbour Post:

And if it breaks?

Eva Olsen:

Then we cut another. There are many trees.""".split("\n\n")


@given(st.sets(st.integers(1, len(TALK) - 1), min_size=1, max_size=5), st.integers(0, 9), st.randoms())
def test_wherever_the_pages_are_cut_nothing_is_lost_or_doubled(cuts: set[int], gone: int, rng: random.Random) -> None:
    parts = [TALK[a:b] for a, b in itertools.pairwise([0, *sorted(cuts), len(TALK)])]
    bar = f"<  {'  '.join(map(str, range(1, len(parts) + 1)))}  >"
    kept = [(n, part) for n, part in enumerate(parts, 1) if n != gone or len(parts) == 2]
    sources = [
        Source(text="\n\n".join(["Press briefing on Lake Tarn", *part, bar]), name=f"tarn_{n}.txt") for n, part in kept
    ]
    rng.shuffle(sources)
    (whole,) = merge_sources(sources)
    said = [words for t in whole.turns for words in ([f"{t.label}:"] if t.label else []) + list(t.paragraphs)]
    assert said == [words for _, part in kept for words in part]
    assert merge([whole]) == [whole]
