"""Every layout folder parses to what it says is right; to add one, copy a folder (see CONTRIBUTING.md)."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout import compact, differences, folders, parsed, wanted

from transcript_tool import tokenize

FOLDERS = folders()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_layout(folder: Path) -> None:
    name, right = wanted(folder)
    found = parsed(folder, name)
    assert len(found) == len(right)
    assert [line for one, two in zip(right, found, strict=True) for line in differences(one, two)] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_is_whole(folder: Path) -> None:
    inputs = [path for path in folder.iterdir() if path.name in ("input.txt", "input.md")]
    assert len(inputs) == 1
    assert (folder / "note.md").read_text("utf-8").strip()
    text = inputs[0].read_bytes().decode()
    assert "".join(token.text for token in tokenize(text)) == text


def test_there_are_folders() -> None:
    assert len(FOLDERS) >= 45


def test_what_is_found_differs_from_nothing() -> None:
    transcript = parsed(FOLDERS[0])[0]
    assert list(differences(compact(transcript), transcript)) == []
