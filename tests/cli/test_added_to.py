"""Where ``-o`` is no plain file: a database that is added to, a folder."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

PAGES = {"a.txt": "Lake talk\n\nPost: Will it freeze?\n\nMs. Roe: It will.\n", "b.txt": "Sea talk\n\nMr. Lind: No.\n"}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "transcript_tool", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def titles(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return [title for (title,) in db.execute("SELECT title FROM documents ORDER BY id")]


@pytest.mark.parametrize("command", ["parse", "convert"])
def test_a_database_is_added_to_without_force(place: Path, command: str) -> None:
    names = list(PAGES)
    if command == "convert":
        assert run(place, "parse", "a.txt", "-o", "a.json").returncode == 0
        assert run(place, "parse", "b.txt", "-o", "b.json").returncode == 0
        names = ["a.json", "b.json"]
    for name in (names[0], names[1], names[0]):
        done = run(place, command, name, "-o", "talks.db")
        assert (done.returncode, done.stderr) == (0, "")
    assert titles(place / "talks.db") == ["Lake talk", "Sea talk"]
    assert run(place, command, names[1], "-o", "talks.db", "--force").returncode == 0
    assert titles(place / "talks.db") == ["Sea talk"]


def test_another_file_is_refused_without_force(place: Path) -> None:
    (place / "notes.db").write_text("mine")
    done = run(place, "parse", "a.txt", "-o", "notes.db")
    assert done.returncode == 2
    assert "notes.db is no database that transcript-tool wrote; --force overwrites it" in done.stderr
    assert (place / "notes.db").read_text() == "mine"


def test_a_database_comes_back_by_convert(place: Path) -> None:
    run(place, "parse", "a.txt", "b.txt", "-o", "talks.db")
    assert run(place, "convert", "talks.db").stdout == run(place, "parse", "a.txt", "b.txt").stdout
    run(place, "convert", "talks.db", "-o", "talks.parquet")
    assert run(place, "convert", "talks.parquet").stdout == run(place, "parse", "a.txt", "b.txt").stdout


def test_a_corpus_is_a_folder_where_the_name_says_so(place: Path) -> None:
    assert run(place, "parse", "a.txt", "-f", "convokit", "-o", "corpus/").returncode == 0
    assert (place / "corpus" / "utterances.jsonl").is_file()
    done = run(place, "parse", "a.txt", "-f", "convokit", "-o", "corpus/")
    assert done.returncode == 2
    assert "corpus/ is there already; --force overwrites it" in done.stderr
    assert run(place, "parse", "a.txt", "-f", "convokit", "-o", "corpus", "--force").returncode == 0
    assert run(place, "parse", "a.txt", "-o", "talk.convokit.zip").returncode == 0
    assert (place / "talk.convokit.zip").read_bytes().startswith(b"PK")
    (place / "corpus" / "mine.txt").write_text("mine")
    assert run(place, "parse", "a.txt", "-f", "convokit", "-o", "corpus", "--force").returncode == 1
    assert (place / "corpus" / "mine.txt").read_text() == "mine"
