"""What a format holds otherwise than it was stands in the manifest, and is told once by parse."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from conftest import Tool

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """[00:00:03] Ann Roe: Hello and welcome to the harbour.

[00:00:09] Bo Lind: Thank you. It is cold.

[00:00:15] Ann Roe: It is.

Bo Lind: We knew that.

[00:00:25] Ann Roe: And so on.
"""
SAID = "page.txt: 1 of 5 turns have no time and stand with their neighbours (the first is turn 4)"


@pytest.fixture
def tool(tmp_path: Path) -> Tool:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    return Tool(tmp_path)


def test_batch_writes_it_into_the_manifest(tool: Tool) -> None:
    done = tool("batch", "page.txt", "-o", "out", "-f", "vtt", "--jobs", "1")
    assert done.returncode == 0
    assert b"ExportWarning" not in done.stderr
    (row,) = map(json.loads, (tool.folder / "out" / "manifest.jsonl").read_text().splitlines())
    assert [(one["code"], one["message"]) for one in row["diagnostics"]] == [("export-changed", SAID)]


def test_batch_names_a_page_that_captions_cannot_hold(tool: Tool) -> None:
    (tool.folder / "page.txt").write_text("Ann Roe: One.\n\nBo Lind: Two.\n\nAnn Roe: Three.\n", encoding="utf-8")
    done = tool("batch", "page.txt", "-o", "out", "-f", "srt", "--jobs", "1")
    assert done.returncode == 1
    assert b"page.txt: no turn has a time" in done.stderr
    assert not (tool.folder / "out" / "page.txt.srt").exists()


def test_parse_tells_it_once_and_strict_counts_it(tool: Tool) -> None:
    done = tool("parse", "page.txt", "-f", "srt")
    assert (done.returncode, done.stderr.decode()) == (0, f"transcript-tool: {SAID}\n")
    assert done.stdout.count(b"-->") == 5
    assert tool("parse", "page.txt", "-f", "srt", "-q").stderr == b""
    assert tool("parse", "page.txt", "-f", "srt", "--strict").returncode == 1
