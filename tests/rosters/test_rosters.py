"""Speakers as a person names them win over what is found. To add a case, copy a folder.

``expected.json`` says who the speakers are, less what is counted, and for each turn its label and its speaker.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from transcript_tool import Hints, Named, PageHints, Roster, SettingsError, Transcript, parse, read, read_speakers
from transcript_tool.model.named import with_speakers
from transcript_tool.model.text import count_words
from transcript_tool.sources.source import Cue, Source
from transcript_tool.told.draft import draft_hints

HERE = Path(__file__).parent
FOLDERS = sorted(path.parent for path in HERE.glob("*/speakers.*"))


def parsed(folder: Path, *, named: bool) -> Transcript:
    roster = read_speakers(next(folder.glob("speakers.*"))) if named else None
    return parse(read(folder / "input.txt"), speakers=roster)


def told(transcript: Transcript) -> dict[str, Any]:
    keys = ("id", "name", "kind", "role", "affiliation")
    return {
        "speakers": [
            {key: value for key in keys if (value := getattr(s, key)) is not None} | {"labels": list(s.labels)}
            for s in transcript.speakers
        ],
        "turns": [[turn.label, turn.speaker] for turn in transcript.turns],
    }


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_roster(folder: Path) -> None:
    assert (folder / "note.md").read_text("utf-8").strip()
    right = json.loads((folder / "expected.json").read_text("utf-8"))
    assert told(parsed(folder, named=True)) == right
    assert told(parsed(folder, named=False)) != right


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_turns_and_words_of_a_speaker_are_counted_anew(folder: Path) -> None:
    transcript = parsed(folder, named=True)
    for speaker in transcript.speakers:
        turns = [turn for turn in transcript.turns if turn.speaker == speaker.id]
        assert speaker.turns == len(turns)
        assert speaker.words == count_words([p for turn in turns for p in turn.paragraphs])
        assert set(speaker.labels) == {turn.label for turn in turns}
    assert len({speaker.id for speaker in transcript.speakers}) == len(transcript.speakers)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_who_is_named_twice_stays_the_same(folder: Path) -> None:
    transcript = parsed(folder, named=True)
    roster = read_speakers(next(folder.glob("speakers.*")))
    assert with_speakers(transcript, roster) == transcript


def test_a_roster_that_names_nobody_changes_nothing() -> None:
    transcript = parsed(FOLDERS[0], named=False)
    assert with_speakers(transcript, Roster([Named(name="Zed Zebra")])) is transcript
    assert with_speakers(transcript, Roster([])) is transcript


@pytest.mark.parametrize(
    ("speakers", "said"),
    [
        ([Named(name="Ann Roe"), Named(name="Bo", aliases=("ANN. ROE",))], "names two speakers, 'Ann Roe' and 'Bo'"),
        ([Named(name="Ann", id="x"), Named(name="Bo", id="x")], "id 'x' is that of two speakers, 'Ann' and 'Bo'"),
        ([Named(name="Ann", id="bo"), Named(name="Bo")], "id 'bo' is that of two speakers, 'Ann' and 'Bo'"),
    ],
)
def test_two_speakers_share_nothing(speakers: list[Named], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        Roster(speakers)


def test_there_are_folders() -> None:
    assert len(FOLDERS) >= 5


def test_a_recording_that_names_its_speakers_is_under_a_roster_too() -> None:
    source = Source(
        text="Ann: I am here.\n\nBo: So am I.\n",
        cues=(Cue(label="Ann", start=0, words=(5,), end=15), Cue(label="Bo", start=17, words=(21,), end=29)),
    )
    hints = Hints([PageHints(title="Two voices", labels=("Cy",))])
    transcript = parse(source, speakers=Roster([Named(name="Ann Roe", aliases=("Ann",), id="Q1")]), hints=hints)
    assert [turn.speaker for turn in transcript.turns] == ["Q1", "bo"]
    assert transcript.header.title == "Two voices"
    assert [d.message[:22] for d in transcript.diagnostics] == ["the hint labels: 'Cy' "]
    assert "labels = [\n]" in draft_hints(source)
