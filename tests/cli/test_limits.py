"""Limits on what an input may have or expand to: options with safe defaults, on every command that reads pages."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from transcript_tool import SourceError, read
from transcript_tool.sources.files import source_of

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Tool

READERS = (("parse",), ("parse", "--merge"), ("tokens",), ("stats",), ("find", "rain"), ("diff", "page.txt"))


@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_a_page_that_is_too_large(tool: Tool, command: tuple[str, ...], page: str) -> None:
    (tool.folder / "big.txt").write_text(page * 400, "utf-8")
    done = tool(*command, "big.txt", "--max-size", "64K")
    assert done.returncode == (2 if command[0] == "diff" else 1)
    assert b"more than the 65,536" in done.stderr
    assert b"--max-size" in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert tool(*command, "big.txt", "--max-size", "1M").returncode == (command[0] == "diff")


@pytest.mark.parametrize("command", READERS[:4], ids=" ".join)
def test_standard_input_is_read_no_further(tool: Tool, command: tuple[str, ...]) -> None:
    source, sink = os.pipe()
    feeder = subprocess.Popen(["sh", "-c", "yes 'Ann Roe: It will rain. ' 2>/dev/null"], stdout=sink)
    os.close(sink)
    try:
        done = tool(*command, "-", "--max-size", "1M", input=source)
    finally:
        os.close(source)
        feeder.kill()
        feeder.wait()
    assert done.returncode == 1
    assert done.stderr == b"transcript-tool: -: has more than the 1,048,576 bytes of --max-size\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_read_no_further(tool: Tool) -> None:
    os.mkfifo(tool.folder / "pipe")
    feeder = subprocess.Popen(["sh", "-c", "yes > pipe 2>/dev/null"], cwd=tool.folder)
    try:
        done = tool("parse", "pipe", "--max-size", "1M")
    finally:
        feeder.kill()
        feeder.wait()
    assert done.stderr == b"transcript-tool: pipe: has more than the 1,048,576 bytes of --max-size\n"


def test_exactly_as_much_as_is_allowed_is_read(tool: Tool, page: str) -> None:
    size = str(len(page.encode()))
    assert tool("parse", "page.txt", "--max-size", size).returncode == 0
    assert tool("parse", "-", "--max-size", size, input=page.encode()).returncode == 0
    assert tool("parse", "-", "--max-size", str(int(size) - 1), input=page.encode()).returncode == 1


def bomb() -> bytes:
    """A Word file of some kilobytes that expands to 20 MB."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (20 << 20))
    return file.getvalue()


def test_a_word_file_that_expands_too_far(tool: Tool) -> None:
    (tool.folder / "bomb.docx").write_bytes(bomb())
    done = tool("parse", "bomb.docx")
    assert done.returncode == 1
    assert done.stderr.endswith(b"more than 200 times its size; --max-ratio raises the limit\n")
    raised = tool("parse", "bomb.docx", "--max-ratio", "5000")
    assert b"--max-ratio" not in raised.stderr
    done = tool("batch", "bomb.docx", "-o", "out", "--max-ratio", "300")
    assert b"more than 300 times its size; --max-ratio raises the limit\n" in done.stderr


def test_from_python(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("Ann Roe: It will rain.\n" * 10)
    with pytest.raises(SourceError, match="max-size"):
        read(path, max_size=100)
    assert read(path, max_size=None).text == path.read_text()
    with pytest.raises(SourceError, match="max-ratio"):
        source_of(bomb(), "bomb.docx", max_ratio=100)


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_an_archive_of_too_many_pages(tool: Tool, kind: str, page: str) -> None:
    folder = tool.folder / "pages"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(page, "utf-8")
    import shutil

    shutil.make_archive(str(tool.folder / "pages"), kind, folder)
    done = tool("batch", f"pages.{kind}", "-o", "out", "--max-members", "4")
    assert done.returncode == 1
    assert b"holds more than 4 pages; --max-members raises the limit" in done.stderr
    assert len(list((tool.folder / "out").rglob("*.json"))) == 4
    assert tool("batch", f"pages.{kind}", "-o", "out", "--max-members", "6", "--resume").returncode == 0
    assert len(list((tool.folder / "out").rglob("*.json"))) == 6


@pytest.mark.parametrize("value", ["0", "64X", "-1", ""])
def test_what_is_no_size(tool: Tool, value: str) -> None:
    done = tool("parse", "page.txt", "--max-size", value)
    assert done.returncode == 2
    assert b"500K, 64M and 2G are some" in done.stderr
