"""Each folder of ``golden``: ``input.json`` (as ``-f json`` prints it) and what the other formats make of it.

To add a case, copy a folder and edit it; ``expected.md``, ``expected.csv``, ``expected.raw.csv`` and ``expected.jsonl``
are compared where they are there.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from transcript_tool.exporters import export, load

FOLDERS = sorted(path.parent for path in (Path(__file__).parent / "golden").glob("*/input.json"))
EXPECTED = sorted(path for folder in FOLDERS for path in folder.glob("expected.*"))


def told(path: Path) -> str:
    return "/".join(path.parts[-2:])


@pytest.mark.parametrize("path", EXPECTED, ids=told)
def test_format(path: Path) -> None:
    file = io.BytesIO()
    raw = {"raw_cells": True} if path.name == "expected.raw.csv" else {}
    export(load(path.parent / "input.json"), path.suffix.removeprefix("."), file, **raw)
    assert file.getvalue().decode() == path.read_bytes().decode()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_json_is_the_input_again(folder: Path) -> None:
    file = io.BytesIO()
    export(load(folder / "input.json"), "json", file)
    assert file.getvalue() == (folder / "input.json").read_bytes()


def test_there_are_cases() -> None:
    assert len(FOLDERS) >= 6
    assert {path.suffix for path in EXPECTED} >= {".md", ".csv", ".jsonl", ".txt"}
