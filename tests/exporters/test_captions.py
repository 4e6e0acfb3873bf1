"""WebVTT and SubRip: opened by other libraries, in the times that the turns have, and nothing gets between cues."""

from __future__ import annotations

import io
import warnings
from itertools import pairwise

import pytest
import srt
import webvtt
from exporter_strategies import transcripts
from hypothesis import given

from transcript_tool.errors import ExportError, ExportWarning
from transcript_tool.exporters import export
from transcript_tool.exporters.cues import COLUMNS, cues
from transcript_tool.model.records import SourceInfo, Time, Transcript, Turn

LONG = "The harbour is open again. " * 12 + "It took two winters, and it was cold."


def talk(*turns: tuple[str | None, str, float | None, float | None]) -> Transcript:
    return Transcript(
        turns=tuple(
            Turn(index=n, label=label, paragraphs=(said,), time=None if start is None else Time(start, end))
            for n, (label, said, start, end) in enumerate(turns, 1)
        ),
        sources=(SourceInfo(name="talk.txt"),),
    )


def written(name: str, transcript: Transcript, **options: object) -> str:
    file = io.BytesIO()
    export([transcript], name, file, **options)
    return file.getvalue().decode()


TALK = talk(("Ann", "Hello.", 0.5, 2), ("Bo", LONG, 2, 42), (None, "And so on.", 3723.25, None))


def test_webvtt_is_read_by_webvtt_py() -> None:
    captions = webvtt.from_string(written("vtt", TALK)).captions
    assert (captions[0].start, captions[0].end) == ("00:00:00.500", "00:00:02.000")
    assert (captions[0].voice, captions[0].text) == ("Ann", "Hello.")
    assert {caption.voice for caption in captions[1:-1]} == {"Bo"}
    assert " ".join(caption.text.replace("\n", " ") for caption in captions[1:-1]) == LONG
    assert captions[-1].start == "01:02:03.250"


def test_subrip_is_read_by_srt() -> None:
    captions = list(srt.parse(written("srt", TALK), ignore_errors=False))
    assert captions[0].content == "Ann: Hello."
    assert captions[0].end.total_seconds() == 2
    assert [caption.index for caption in captions] == list(range(1, len(captions) + 1))
    assert captions[-1].content == "And so on."


def test_a_long_turn_is_cut_in_proportion() -> None:
    found = [cue for cue in cues(TALK, whole_turns=False) if cue.label == "Bo"]
    assert len(found) > 3
    assert (found[0].start, found[-1].end) == (2000, 42000)
    assert all(one.end == other.start for one, other in pairwise(found))
    total = sum(len(cue.text) for cue in found)
    for cue in found:
        lines = cue.text.split("\n")
        assert len(lines) <= 2
        assert all(len(line) <= COLUMNS for line in lines)
        assert abs((cue.end - cue.start) - 40000 * len(cue.text) / total) <= 1


def test_one_cue_for_each_turn() -> None:
    found = webvtt.from_string(written("vtt", TALK, whole_turns=True)).captions
    assert [caption.text for caption in found] == ["Hello.", LONG, "And so on."]


def test_han_is_cut_between_signs() -> None:
    """A closing mark may stand one sign beyond, since no line begins with it."""
    found = cues(talk(("王", "今天的天气很好，我们去海边。" * 9, 0, 10)), whole_turns=False)
    assert len(found) > 1
    assert all(len(line) <= 22 for cue in found for line in cue.text.split("\n"))


@pytest.mark.parametrize("name", ["vtt", "srt"])
def test_no_times_is_one_clear_line(name: str) -> None:
    with pytest.raises(ExportError, match=r"^talk\.txt: no turn has a time"):
        written(name, talk(("Ann", "Hello.", None, None)))


@pytest.mark.parametrize("name", ["vtt", "srt"])
def test_several_transcripts_are_refused(name: str) -> None:
    with pytest.raises(ExportError, match=f"^{name} holds one transcript"):
        export([TALK, TALK], name, io.BytesIO())


def test_a_turn_without_time_stands_with_its_neighbour_and_that_is_said() -> None:
    some = talk(("A", "a", None, None), ("B", "b", 5, 7), ("C", "c", None, None), ("D", "d", 9, 10))
    with pytest.warns(ExportWarning, match=r"^talk\.txt: 2 of 4 turns have no time .* \(the first is turn 1\)$"):
        found = cues(some, whole_turns=True)
    assert [(cue.label, cue.start, cue.end) for cue in found] == [
        ("A", 5000, 7000),
        ("B", 5000, 7000),
        ("C", 5000, 7000),
        ("D", 9000, 10000),
    ]


def test_an_end_that_is_not_known_is_where_the_next_begins() -> None:
    found = cues(talk(("A", "a", 1, None), ("B", "b" * 150, 4, None)), whole_turns=True)
    assert [(cue.start, cue.end) for cue in found] == [(1000, 4000), (4000, 14000)]


@given(transcripts)
def test_any_words_stay_within_their_cues(transcript: Transcript) -> None:
    if not any(turn.time for turn in transcript.turns):
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ExportWarning)
        expected = cues(transcript, whole_turns=True)
        vtt = written("vtt", transcript, whole_turns=True)
        sub = written("srt", transcript, whole_turns=True)
    blocks = vtt.rstrip("\n").split("\n\n")
    assert len([block for block in blocks if "-->" in block]) == len(expected) == vtt.count("-->")
    assert all(block.startswith(("WEBVTT", "NOTE ")) or block.split("\n")[1].count("-->") == 1 for block in blocks)
    assert sub.count("-->") == len(expected)
    captions = list(srt.parse(sub))
    assert [round(one.start.total_seconds() * 1000) for one in captions] == [cue.start for cue in expected]
