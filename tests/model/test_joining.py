"""`--merge-turns`: consecutive turns of one speaker are one turn, and nothing is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcript_tool import Transcript, Turn, merge, parse, parse_all
from transcript_tool.model.joining import joined
from transcript_tool.model.records import Span, Speaker, Time

PAGE = """Harbour Post: When does it open?

Harbour Post: And who pays?

Ann Roe: In May.

(Laughter)

Ann Roe: The town pays.

Bo Lind: Half of it.

Harbour Post: Which half?

Bo Lind: The larger one.
"""


def said(transcript: Transcript) -> list[tuple[str | None, str]]:
    return [(turn.speaker, paragraph) for turn in transcript.turns for paragraph in turn.paragraphs]


def test_turns_of_one_speaker_are_one() -> None:
    found = parse(PAGE, merge_turns=True)
    assert [(t.index, t.exchange, t.kind, t.label) for t in found.turns] == [
        (1, 1, "question", "Harbour Post"),
        (2, 1, "answer", "Ann Roe"),
        (3, 1, "answer", "Bo Lind"),
        (4, 2, "question", "Harbour Post"),
        (5, 2, "answer", "Bo Lind"),
    ]
    assert found.turns[1].paragraphs == ("In May.", "The town pays.")
    assert found.turns[1].stage == ("(Laughter)",)
    assert {s.name: s.turns for s in found.speakers} == {"Harbour Post": 2, "Ann Roe": 1, "Bo Lind": 2}
    assert [s.words for s in found.speakers] == [s.words for s in parse(PAGE).speakers]


def test_a_joined_turn_is_one_slice_of_its_source() -> None:
    turn = parse(PAGE, merge_turns=True).turns[1]
    assert PAGE[turn.start : turn.end] == "Ann Roe: In May.\n\n(Laughter)\n\nAnn Roe: The town pays."
    assert turn.line == 5
    assert turn.spans == ()


def test_over_a_page_break_the_rest_is_a_span() -> None:
    first = parse("# Talk\n\nAnn Roe: One.\n\nAnn Roe: Two.\n\n< 1 2 >\n", name="talk_1.txt")
    second = parse("# Talk\n\nAnn Roe: Three.\n\nBo Lind: Four?\n\nAnn Roe: Five.\n\n< 1 2 >\n", name="talk_2.txt")
    (found,) = merge([first, second], merge_turns=True)
    turn = found.turns[0]
    assert turn.paragraphs == ("One.", "Two.", "Three.")
    assert [(s.source, s.page) for s in turn.spans] == [(1, 2)]
    assert (turn.source, turn.page) == (0, 1)
    assert len(found.turns) == 3


def transcript(*turns: Turn) -> Transcript:
    ids = dict.fromkeys(t.speaker for t in turns if t.speaker is not None)
    speakers = tuple(Speaker(id=i, name=i, labels=(i,), turns=sum(t.speaker == i for t in turns)) for i in ids)
    return Transcript(turns=turns, speakers=speakers)


def test_time_runs_from_the_first_start_to_the_last_end() -> None:
    one = Turn(1, speaker="a", label="A", paragraphs=("x",), time=Time(1.0, 2.0), start=0, end=3)
    two = Turn(2, speaker="a", label="A.", paragraphs=("y",), time=Time(2.5, 4.0), start=5, end=9)
    (turn,) = joined(transcript(one, two)).turns
    assert turn.time == Time(1.0, 4.0)
    assert (turn.label, turn.start, turn.end) == ("A", 0, 9)
    (turn,) = joined(transcript(one, Turn(2, speaker="a", label="A", paragraphs=("y",), end=9))).turns
    assert turn.time == Time(1.0, None)


def test_a_span_goes_on_in_its_source() -> None:
    span = Span(source=1, page=2, line=1, start=0, end=4)
    one = Turn(1, speaker="a", label="A", paragraphs=("x",), start=7, end=9, spans=(span,))
    two = Turn(2, speaker="a", label="A", paragraphs=("y",), source=1, page=2, line=3, start=6, end=11)
    (turn,) = joined(transcript(one, two)).turns
    assert turn.spans == (Span(source=1, page=2, line=1, start=0, end=11),)
    assert (turn.start, turn.end) == (7, 9)


def test_words_without_a_speaker_are_joined_to_nobody() -> None:
    alone = [Turn(n, speaker=None, label=None, continued=True, paragraphs=("x",)) for n in (1, 2)]
    page = transcript(*alone)
    assert joined(page) is page


def test_exchanges_that_a_turn_holds_together_are_one() -> None:
    told = (("q", 1, "question"), ("q", None, "statement"), ("q", 2, "question"), ("a", 2, "answer"))
    more = (("r", 3, "question"), ("a", 3, "answer"))
    turns = [Turn(n, e, k, s, s, ("x",)) for n, (s, e, k) in enumerate((*told, *more), 1)]  # type: ignore[arg-type]
    found = joined(transcript(*turns))
    assert [(t.speaker, t.exchange, t.kind) for t in found.turns] == [
        ("q", 1, "question"),
        ("a", 1, "answer"),
        ("r", 2, "question"),
        ("a", 2, "answer"),
    ]


def test_where_nothing_is_to_be_joined_the_transcript_is_the_same() -> None:
    page = parse("Ann Roe: Why?\n\nBo Lind: Because.\n")
    assert joined(page) is page


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["ann", "bo", None]),
            st.sampled_from([None, 1, 2, 3]),
            st.sampled_from(["question", "answer", "statement", "moderation"]),
        ),
        max_size=12,
    )
)
def test_no_word_is_lost_and_no_two_turns_in_a_row_have_one_speaker(
    rows: list[tuple[str | None, int | None, str]],
) -> None:
    turns = [
        Turn(n, e, k, s, s, (f"word {n}",), start=10 * n, end=10 * n + 6)  # type: ignore[arg-type]
        for n, (s, e, k) in enumerate(rows, 1)
    ]
    before = transcript(*turns)
    found = joined(before)
    assert said(found) == said(before)
    assert [t.index for t in found.turns] == list(range(1, len(found.turns) + 1))
    pairs = zip(found.turns, found.turns[1:], strict=False)
    assert not any(one.speaker == two.speaker and one.speaker is not None for one, two in pairs)
    numbers = [t.exchange for t in found.turns if t.exchange is not None]
    assert found is before or list(dict.fromkeys(numbers)) == list(range(1, len(set(numbers)) + 1))
    assert joined(found) == found
    assert sum(s.turns for s in found.speakers) == sum(t.speaker is not None for t in found.turns)


@pytest.mark.parametrize("merge_turns", [False, True])
def test_every_transcript_of_a_page_is_joined(merge_turns: bool) -> None:
    page = "• One\n\nAnn Roe: A.\n\nAnn Roe: B.\n\n• Two\n\nAnn Roe: C.\n\nAnn Roe: D.\n"
    assert [len(t.turns) for t in parse_all(page, merge_turns=merge_turns)] == ([1, 1] if merge_turns else [2, 2])
