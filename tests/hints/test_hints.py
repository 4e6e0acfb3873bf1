"""Hints mend a page that is misread. To add a case, copy a folder: page, hints, what is right, and what it shows.

``expected.json`` is as in ``tests/layouts``; ``unused`` lists the hints that match nothing, as they are told.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from layout import compact, differences

from transcript_tool import Transcript, parse_all, read, read_hints, tokenize

HERE = Path(__file__).parent
FOLDERS = sorted(path.parent for path in HERE.glob("*/hints.toml"))


def parsed(folder: Path, monkeypatch: pytest.MonkeyPatch, *, hinted: bool) -> Transcript:
    monkeypatch.chdir(folder)
    found = parse_all(read("input.txt"), hints=read_hints("hints.toml") if hinted else None)
    assert len(found) == 1
    return found[0]


def wanted(folder: Path) -> tuple[dict[str, Any], list[str]]:
    right = json.loads((folder / "expected.json").read_text("utf-8"))
    return right, right.pop("unused", [])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_hints(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right, unused = wanted(folder)
    found = parsed(folder, monkeypatch, hinted=True)
    assert list(differences(right, found)) == []
    told = [d.message for d in found.diagnostics if d.code == "hint-unused"]
    assert len(told) == len(unused)
    assert all(f"the hint {hint} " in message for hint, message in zip(unused, told, strict=True)), told


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_without_hints_it_is_misread(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right, unused = wanted(folder)
    assert bool(list(differences(right, parsed(folder, monkeypatch, hinted=False)))) != bool(unused)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_is_whole(folder: Path) -> None:
    assert (folder / "note.md").read_text("utf-8").strip()
    text = (folder / "input.txt").read_bytes().decode()
    hints = read_hints(folder / "hints.toml")
    assert "".join(token.text for token in tokenize(text, hints=hints, name="input.txt")) == text


def test_there_are_folders() -> None:
    assert len(FOLDERS) >= 12
    assert compact is not None
