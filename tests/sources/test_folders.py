"""Every folder of a kind of file is read to what it says is right; to add one, copy a folder (see CONTRIBUTING.md)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from layout import differences

from transcript_tool import parse_all, read
from transcript_tool.sources.kinds import CAPTIONS
from transcript_tool.tokenizer import tokenize
from transcript_tool.tokenizer.assemble import tokens_of
from transcript_tool.tokenizer.cued import tokens_of_cues

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/expected.json"))


def input_of(folder: Path) -> Path:
    inputs = list(folder.glob("input.*"))
    assert len(inputs) == 1
    return inputs[0]


def wanted(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "expected.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_folder(folder: Path) -> None:
    right = wanted(folder)
    transcripts = parse_all(read(input_of(folder)))
    documents = right.get("documents", [right])
    assert len(transcripts) == len(documents)
    for one, transcript in zip(documents, transcripts, strict=True):
        assert list(differences(one, transcript)) == []
        remarks = [remark.code for remark in transcript.diagnostics if remark.severity == "warning"]
        assert remarks == one.get("diagnostics", [])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_it_is_told_by_its_content(folder: Path) -> None:
    source = read(input_of(folder))
    right = wanted(folder)
    if "media_type" in right:
        assert source.media_type == right["media_type"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_offsets_are_those_of_the_text_drawn(folder: Path) -> None:
    source = read(input_of(folder))
    text = source.text
    if source.media_type in CAPTIONS:
        tokens = tokenize(text, captions=True)
    elif source.cues is not None:
        tokens = tokens_of_cues(text, source.cues)
    else:
        tokens = tokens_of(text, wrapped=source.wrapped)
    assert "".join(token.text for token in tokens) == text
    for transcript in parse_all(source):
        for turn in transcript.turns:
            said = text[turn.start : turn.end]
            assert said == said.strip() != ""
            assert turn.line == text.count("\n", 0, turn.start) + 1
            if turn.label is not None and source.cues is not None:
                assert said.startswith(turn.label)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_is_whole(folder: Path) -> None:
    assert (folder / "note.md").read_text("utf-8").strip()


@pytest.mark.parametrize("kind", ["captions", "meeting"])
def test_there_are_folders(kind: str) -> None:
    assert sum(folder.name.startswith(kind) for folder in FOLDERS) >= 12
