"""Messages as whoever meets the tool for the first time reads them: what, where, what to do, in one line."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Tool

SAMPLES = Path(__file__).parents[2] / "samples"
WRONG = {
    ("parse", "page.txt", "-o", ""): (2, "-o names no file: the name is empty"),
    ("batch", "page.txt", "-o", ""): (2, "-o names no folder: the name is empty"),
    ("parse", "page.txt", "-o", "folder", "-f", "json"): (1, "folder: cannot be written: it is a folder; name a file"),
    ("parse", "page.txt", "-o", "none/x.json"): (1, "none/x.json: cannot be written: there is no folder "),
    ("parse", "page.txt", "--page", "3"): (2, "no such option '--page' (did you mean "),
    ("find", "rain", "folder"): (
        1,
        "folder: holds no output of transcript-tool; of pages, make it first: transcript-tool batch",
    ),
    ("find", "rain", "corpus"): (
        1,
        "corpus: is a corpus of ConvoKit, which is not read back; name what it was made of",
    ),
    ("parse", "talk.csv"): (1, "talk.csv: is a transcript that transcript-tool wrote; see convert, stats and find"),
    ("parse", "talk.xml"): (1, "talk.xml: is a transcript that transcript-tool wrote; see convert, stats and find"),
    ("parse", "talk.json"): (1, "talk.json: is a transcript that transcript-tool wrote; see convert, stats and find"),
    ("parse", "talk.db"): (1, "talk.db: is a database of SQLite; one that transcript-tool wrote is for convert, "),
    ("convert", "huge.json", "-o", "huge.db"): (
        1,
        "huge.db: cannot be written: a transcript has a number that no table can hold; 'validate' tells where",
    ),
}
TOLD = {
    ("parse", "page.txt", "-o", "x.foo"): "x.foo: ends in no suffix of a format, and is written as json",
    (
        "convert",
        "talk.json",
        "-o",
        "x.foo",
    ): "x.foo: ends in no suffix of a format, and is written as json",
    (
        "parse",
        "talk.html",
    ): "talk.html: transcript-tool wrote this for people, and title, dates and labels may come back",
    (
        "parse",
        "talk.docx",
    ): "talk.docx: transcript-tool wrote this for people, and title, dates and labels may come back",
    ("parse", "--merge", "page.txt", "page.txt"): "page.txt: is given twice, and read once",
    ("parse", "page.txt", "--hints", "other.toml"): 'other.toml: ["other.txt"] is the name of no page here; a pattern',
    ("parse", "page.txt", "--hints", "any.toml"): "page.txt: the hint labels: 'Nobody' fits nothing on this page",
    ("stats", "page.txt", "--hints", "any.toml"): "page.txt: the hint labels: 'Nobody' fits nothing on this page",
}


@pytest.fixture
def full(tool: Tool) -> Tool:
    """The command in a folder that holds one of everything."""
    (tool.folder / "folder").mkdir()
    (tool.folder / "folder" / "page.txt").write_bytes((tool.folder / "page.txt").read_bytes())
    for name in ("talk.json", "talk.csv", "talk.xml", "talk.db", "talk.html", "talk.docx"):
        tool("parse", "page.txt", "-o", name)
    tool("parse", "page.txt", "-f", "convokit", "-o", "corpus/")
    (tool.folder / "other.toml").write_text('["other.txt"]\nlabels = ["Nobody"]\n')
    (tool.folder / "any.toml").write_text('["*"]\nlabels = ["Nobody"]\n')
    talk = (tool.folder / "talk.json").read_text("utf-8")
    (tool.folder / "huge.json").write_text(talk.replace('"page": null', f'"page": {10**20}', 1), "utf-8")
    return tool


@pytest.mark.parametrize("command", WRONG, ids=" ".join)
def test_what_is_wrong_is_one_line_that_says_what_to_do(full: Tool, command: tuple[str, ...]) -> None:
    code, message = WRONG[command]
    done = full(*command)
    assert done.returncode == code
    assert done.stderr.decode().startswith(f"transcript-tool: {message}")
    assert done.stderr.count(b"\n") == 1
    assert done.stdout == b""


@pytest.mark.parametrize("command", TOLD, ids=" ".join)
def test_what_somebody_should_know_is_told_and_quiet_under_q(full: Tool, command: tuple[str, ...]) -> None:
    done = full(*command)
    assert done.returncode == 0
    assert f"transcript-tool: {TOLD[command]}" in done.stderr.decode()
    assert full(*command, "-q", *(["--force"] if "-o" in command else [])).stderr == b""


@pytest.mark.parametrize("name", ["talk.csv", "talk.xml"])
def test_a_format_without_lines_shows_none(full: Tool, name: str) -> None:
    done = full("find", "rain", name)
    assert done.stdout.decode().startswith("page.txt: Ann Roe (")
    assert b'"line":null' in full("find", "rain", name, "-f", "jsonl").stdout
    assert full("find", "rain", "talk.json").stdout.startswith(b"page.txt:17: Ann Roe (")


def test_a_folder_with_more_than_transcripts_is_searched_without_noise(full: Tool) -> None:
    full("batch", "page.txt", "-o", "out", "-q")
    (full.folder / "huge.json").unlink()
    done = full("find", "rain", ".")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("command", [("stats",), ("diff", "page.txt")], ids=" ".join)
def test_hints_and_speakers_count_for_pages_that_are_parsed_on_the_way(tool: Tool, command: tuple[str, ...]) -> None:
    (tool.folder / "who.csv").write_text("name,aliases\nAnna Roebuck,Ann Roe\n")
    (tool.folder / "hints.toml").write_text('["**"]\ntitle = "The harvest"\n')
    done = tool(*command, "page.txt", "--speakers", "who.csv", "--hints", "hints.toml")
    assert done.stderr == b""
    if command == ("stats",):
        assert b"Anna Roebuck" in done.stdout
        assert b"Ann Roe " not in done.stdout
    assert tool(*command, "page.txt", "--hints", "none.toml").returncode == 2


def test_a_remark_on_a_merged_page_names_that_page(tool: Tool) -> None:
    for number in (1, 2, 3):
        shutil.copy(SAMPLES / f"harbour_{number}.txt", tool.folder)
    (tool.folder / "hints.toml").write_text('["harbour_2.txt"]\nlabels = ["Nobody"]\n')
    merged = tool("parse", "--merge", *(f"harbour_{n}.txt" for n in (1, 2, 3)), "--hints", "hints.toml")
    assert merged.stdout.count(b'"schema_version"') == 1
    assert merged.stderr.startswith(b"transcript-tool: harbour_2.txt: the hint labels: 'Nobody' fits nothing")
