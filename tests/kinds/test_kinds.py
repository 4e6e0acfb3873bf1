"""Every folder of talk is told as a careful reader would tell it: the kind of each turn, and its exchange.

``tests/kinds/NAME/`` holds ``input.txt``, ``expected.json`` and ``note.md``; README.md there says how they are written.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from transcript_tool import parse

FOLDER = Path(__file__).parent
FOLDERS = sorted(path.parent for path in FOLDER.glob("*/expected.json"))


def told(folder: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What is right for a folder, and what is found."""
    data = json.loads((folder / "expected.json").read_text("utf-8"))
    found = parse((folder / "input.txt").read_bytes().decode(), name=data.get("name"))
    return data["turns"], [{"label": t.label, "kind": t.kind, "exchange": t.exchange} for t in found.turns]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_kinds(folder: Path) -> None:
    right, found = told(folder)
    assert found == right


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_is_whole(folder: Path) -> None:
    right, _ = told(folder)
    assert (folder / "note.md").read_text("utf-8").strip()
    numbers = [turn["exchange"] for turn in right if turn["exchange"]]
    assert sorted(set(numbers)) == list(range(1, len(set(numbers)) + 1))
    assert all(turn["kind"] in ("question", "answer") for turn in right if turn["exchange"])
    assert all(turn["exchange"] for turn in right if turn["kind"] == "question")


def test_there_are_folders() -> None:
    assert len(FOLDERS) >= 40
