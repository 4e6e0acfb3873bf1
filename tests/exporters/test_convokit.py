"""A corpus of ConvoKit, loaded by ConvoKit where it is there."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hostile import HOSTILE

from transcript_tool.errors import TranscriptError
from transcript_tool.exporters import export, load
from transcript_tool.exporters.convokit import NOBODY, write_path
from transcript_tool.model.records import Speaker, Transcript, Turn

GOLDEN = Path(__file__).parent / "golden"
BRIEFING = list(load(GOLDEN / "briefing" / "input.json"))
ALL = [one for path in sorted(GOLDEN.glob("*/input.json")) for one in load(path)]
FILES = ["conversations.json", "corpus.json", "index.json", "speakers.json", "utterances.jsonl"]


def corpus(folder: Path) -> Any:
    convokit = pytest.importorskip("convokit", reason="NOT TESTED: convokit is missing; `make test` installs it")
    return convokit.Corpus(filename=str(folder))


def written(transcripts: list[Transcript], tmp_path: Path) -> Path:
    export(transcripts, "convokit", f"{tmp_path}/corpus/")
    return tmp_path / "corpus"


def test_convokit_finds_every_turn_and_speaker(tmp_path: Path) -> None:
    loaded = corpus(written(ALL, tmp_path))
    spoken = [one for one in ALL if one.turns]
    assert len(loaded.get_conversation_ids()) == len(spoken)
    assert len(loaded.get_utterance_ids()) == sum(len(one.turns) for one in spoken)
    for number, transcript in enumerate(ALL, 1):
        for position, turn in enumerate(transcript.turns, 1):
            found = loaded.get_utterance(f"{number}.{position}")
            assert found.text == "\n\n".join(turn.paragraphs)
            assert found.speaker.id == (turn.speaker if turn.speaker is not None else NOBODY)
            assert (found.meta["kind"], found.meta["label"], found.meta["line"]) == (turn.kind, turn.label, turn.line)
    for speaker in BRIEFING[0].speakers:
        assert loaded.get_speaker(speaker.id).meta["name"] == speaker.name
    first = loaded.get_conversation(f"{ALL.index(BRIEFING[0]) + 1}.1")
    assert first.meta["header"]["title"] == BRIEFING[0].header.title


def test_an_answer_replies_to_the_question_of_its_exchange(tmp_path: Path) -> None:
    turns = (
        Turn(1, kind="moderation", speaker="chair", label="Chair"),
        Turn(2, 1, "question", "post", "Post"),
        Turn(3, 1, "answer", "roe", "Roe"),
        Turn(4, 1, "question", "post", "Post"),
        Turn(5, 1, "answer", "roe", "Roe"),
        Turn(6, 2, "question", "radio", "Radio"),
        Turn(7, 2, "answer", "lind", "Lind"),
        Turn(8, kind="moderation", speaker="chair", label="Chair"),
    )
    folder = written([Transcript(), Transcript(turns=turns), Transcript(turns=turns[1:3])], tmp_path)
    lines = [json.loads(line) for line in (folder / "utterances.jsonl").read_text().splitlines()]
    replies = {line["id"]: line["reply-to"] for line in lines}
    assert replies == {
        "2.1": None,
        "2.2": "2.1",
        "2.3": "2.2",
        "2.4": "2.2",
        "2.5": "2.2",
        "2.6": "2.1",
        "2.7": "2.6",
        "2.8": "2.1",
        "3.1": None,
        "3.2": "3.1",
    }
    for conversation in corpus(folder).iter_conversations():
        assert conversation.check_integrity(verbose=False)
        assert len(conversation.get_root_to_leaf_paths()) == {"2.1": 5, "3.1": 1}[conversation.id]


def test_one_speaker_of_many_transcripts_is_one(tmp_path: Path) -> None:
    one = Transcript(speakers=(Speaker(id="roe", name="Roe", labels=("Roe",)),), turns=(Turn(1, speaker="roe"),))
    two = Transcript(
        speakers=(Speaker(id="roe", name="Roe", kind="person", role="chair", labels=("Roe", "Ms. Roe")),),
        turns=(Turn(1, speaker="roe"),),
    )
    meta = json.loads((written([one, two], tmp_path) / "speakers.json").read_text())["roe"]["meta"]
    assert meta == {"name": "Roe", "kind": "person", "role": "chair", "affiliation": None, "labels": ["Roe", "Ms. Roe"]}


def test_hostile_words_come_back(tmp_path: Path) -> None:
    folder = written(HOSTILE, tmp_path)
    assert all((folder / name).read_bytes().isascii() for name in FILES)
    loaded = corpus(folder)
    for number, transcript in enumerate(HOSTILE[:-2], 1):
        turn, conversation = transcript.turns[0], loaded.get_conversation(f"{number}.1")
        assert loaded.get_utterance(f"{number}.1").text == turn.paragraphs[0]
        assert loaded.get_utterance(f"{number}.1").speaker.id == turn.speaker
        assert conversation.meta["header"]["title"] == transcript.header.title
    assert len(loaded.meta["without_turns"]) == 2


def test_the_zip_is_the_folder(tmp_path: Path) -> None:
    folder = written(ALL, tmp_path)
    file = io.BytesIO()
    export(ALL, "convokit", file)
    export(ALL, "convokit", tmp_path / "talks.zip")
    assert (tmp_path / "talks.zip").read_bytes() == file.getvalue()
    with ZipFile(file) as archive:
        assert sorted(archive.namelist()) == [f"corpus/{name}" for name in FILES]
        archive.extractall(tmp_path / "unpacked")
    for name in FILES:
        assert (tmp_path / "unpacked" / "corpus" / name).read_bytes() == (folder / name).read_bytes()


def test_a_folder_is_whole_or_as_it_was(tmp_path: Path) -> None:
    folder = written(BRIEFING, tmp_path)
    before = (folder / "utterances.jsonl").read_bytes()

    def source() -> Any:
        yield ALL[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_path(source(), f"{folder}/")
    assert (folder / "utterances.jsonl").read_bytes() == before
    with pytest.raises(TranscriptError, match="--force overwrites it"):
        write_path(ALL, f"{folder}/", force=False)
    write_path(ALL, str(folder), force=True)
    assert len((folder / "utterances.jsonl").read_bytes()) > len(before)
    assert sorted(path.name for path in folder.iterdir()) == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["corpus"]


def test_a_folder_of_something_else_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(TranscriptError, match="name a folder of its own"):
        write_path(BRIEFING, str(tmp_path), force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
