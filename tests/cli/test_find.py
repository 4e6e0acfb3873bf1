"""``find``: the same turns wherever they are looked for."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcript_tool import Header, SourceInfo, Speaker, Transcript, Turn, export
from transcript_tool.exporters.finding import Wanted, scanned, stretches
from transcript_tool.exporters.searching import query_of, terms

COMMAND = [sys.executable, "-m", "transcript_tool", "find"]
TALKS = [
    Transcript(
        header=Header(title="Lake Tarn", event_date="2021-09-14"),
        speakers=(Speaker(id="mara-lind", name="Mara Lind"), Speaker(id="post", name="Harbour Post", kind="outlet")),
        turns=(
            Turn(1, 1, "question", "post", "Harbour Post", ("Will the ice hold?", "Is it thin ice?"), page=1, line=3),
            Turn(2, 1, "answer", "mara-lind", "Ms. Lind", ("The café on the ICE is closed.",), page=1, line=6),
            Turn(
                3, 1, "answer", "mara-lind", "Ms. Lind", ("Icebergs are elsewhere; thin is no word.",), page=2, line=9
            ),
        ),
        sources=(SourceInfo(name="lake.txt", sha256="1" * 64),),
    ),
    Transcript(
        header=Header(title="湖水", published="2022-02"),
        speakers=(Speaker(id="王", name="王"),),
        turns=(Turn(1, speaker="王", label="王", paragraphs=("今年湖水很冷。",), line=2),),
        sources=(SourceInfo(name="湖.txt", sha256="2" * 64),),
    ),
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("find")
    export(TALKS, "sqlite", folder / "talks.db")
    export(TALKS, "jsonl", folder / "talks.jsonl")
    export(TALKS, "parquet", folder / "talks.parquet")
    (folder / "dir").mkdir()
    for number, one in enumerate(TALKS):
        export([one], "json", folder / "dir" / f"{number}.json")
    return folder


def find(folder: Path, *arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, *arguments], cwd=folder, capture_output=True, text=True, check=False, **more)


WHERE = ["talks.db", "talks.jsonl", "talks.parquet", "dir"]
CASES: list[tuple[tuple[str, ...], list[int]]] = [
    (("ice",), [3, 6]),
    (("ICE hold",), [3]),
    (("ice*",), [3, 6, 9]),
    (('"thin ice"',), [3]),
    (("thin",), [3, 9]),
    (("cafe",), [6]),
    (("湖水",), [2]),
    (("水湖",), []),
    (("湖",), [2]),
    (("ice OR melt",), []),
    (("ice", "--speaker", "lind"), [6]),
    (("ice", "--speaker", "ms. LIND"), [6]),
    (("ice", "--kind", "question"), [3]),
    (("ice", "--since", "2021-09"), [3, 6]),
    (("ice", "--since", "2021-10"), []),
    (("ice", "--until", "2021"), [3, 6]),
    (("ice", "--until", "2021-09-13"), []),
    (("湖", "--since", "2022"), [2]),
    (("'; DROP TABLE turns; -- ice",), []),
    (('ice" OR "',), []),
    (("NEAR(ice thin)",), []),
    (("text:ice",), []),
    (("ice", "--speaker", "' OR 1 --"), []),
]


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize(("asked", "lines"), CASES)
def test_what_is_found_does_not_depend_on_where(
    place: Path, where: str, asked: tuple[str, ...], lines: list[int]
) -> None:
    done = find(place, asked[0], where, *asked[1:], "-f", "jsonl")
    assert [json.loads(line)["line"] for line in done.stdout.splitlines()] == lines
    assert done.returncode == (0 if lines else 1)
    assert not done.stderr


def test_a_line_tells_source_line_page_and_who(place: Path) -> None:
    assert find(place, "hold", "talks.db").stdout == (
        "lake.txt:3: Harbour Post (page 1, question): Will the ice hold? Is it thin ice?\n"
    )
    found = json.loads(find(place, "hold", "talks.db", "-f", "jsonl").stdout)
    assert found["title"] == "Lake Tarn"
    assert (found["name"], found["page"], found["text"]) == ("Harbour Post", 1, "Will the ice hold?\n\nIs it thin ice?")


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (("!!!", "talks.db"), 2, "there is no word in '!!!'"),
        (("ice", "talks.db", "--since", "last year"), 2, "is no date"),
        (("ice", "talks.db", "--kind", "chat"), 2, "is not one of"),
        (("ice", "none.db"), 1, "none.db: no such file"),
        (("ice", "dir/none"), 1, "dir/none: no such file"),
    ],
)
def test_wrong_usage_and_failures_are_told(place: Path, arguments: tuple[str, ...], code: int, reason: str) -> None:
    done = find(place, *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert reason in done.stderr
    assert done.stderr.count("\n") == 1


def test_what_fails_does_not_stop_the_rest(place: Path) -> None:
    done = find(place, "ice", "none.json", "talks.db", "dir")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 4
    assert done.stderr.count("\n") == 1


def test_standard_input_is_read(place: Path) -> None:
    with (place / "talks.jsonl").open() as lines:
        assert find(place, "hold", "-", stdin=lines).stdout.startswith("lake.txt:3:")


def test_a_page_is_parsed_on_the_way(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Lake talk\n\nHarbour Post: Will it freeze?\n\nMs. Roe: It will.\n")
    assert find(tmp_path, "freeze", "page.txt").stdout == "page.txt:3: Harbour Post (question): Will it freeze?\n"


def test_head_ends_it_without_a_word(place: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "ice", *["talks.jsonl"] * 3000], cwd=place, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == -signal.SIGPIPE


def test_words_are_marked_on_a_terminal(place: Path) -> None:
    main, side = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")} | {
        "TERM": "xterm"
    }
    subprocess.run([*COMMAND, "ice", "talks.db"], cwd=place, stdout=side, env=environment, check=True)
    os.close(side)
    shown = os.read(main, 1 << 16).decode()
    os.close(main)
    assert "\x1b[1;31mice\x1b[0m hold?" in shown
    assert "\x1b[1;31mICE\x1b[0m is closed" in shown
    assert "\x1b" not in find(place, "ice", "talks.db").stdout


def test_what_a_terminal_would_obey_is_shown_as_an_escape(tmp_path: Path) -> None:
    turn = Turn(1, label="x\x1b]0;y\x07", paragraphs=("ice \x1b[2J",))
    export([Transcript(turns=(turn,))], "sqlite", tmp_path / "x.db")
    for color in ("--color", "--no-color"):
        out = find(tmp_path, "ice", "x.db", color).stdout
        assert "\x1b[2J" not in out
        assert "\x07" not in out
        assert r"\x1b[2J" in out


def test_stretches() -> None:
    def marked(text: str, words: str) -> list[str]:
        return [text[begin:end] for begin, end in stretches(text, words)]

    assert marked("Café CAFE cafeteria", "cafe") == ["Café", "CAFE"]
    assert marked("Café CAFE cafeteria", "café*") == ["Café", "CAFE", "cafe"]
    assert marked("今年湖水很冷", "湖水") == ["湖水"]
    assert marked("thin, ice", '"thin ice" ice') == ["thin, ice"]


@settings(deadline=None)
@given(st.text(), st.text())
def test_any_words_can_be_looked_for_in_any_text(text: str, words: str) -> None:
    text = text.encode(errors="replace").decode()
    words = words.encode(errors="replace").decode()
    for begin, end in stretches(text, words):
        assert 0 <= begin < end <= len(text)
    if terms(words):
        assert query_of(words)
        for found in scanned([Transcript(turns=(Turn(1, paragraphs=(text,)),))], Wanted(words=words)):
            assert found.text == text


def test_a_number_that_no_table_holds_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Ann Roe: Hello, all.\n\nBo Elm: Hello.\n\nAnn Roe: Who begins?\n")
    done = subprocess.run(
        [*COMMAND[:-1], "parse", "page.txt"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    text = done.stdout.replace('"line": 3,', f'"line": {"9" * 40},')
    assert text != done.stdout
    (tmp_path / "page.json").write_text(text)
    done = find(tmp_path, "hello", "page.json")
    assert done.returncode == 1
    assert done.stderr.startswith("transcript-tool: an input has a number that no table can hold")
    assert done.stderr.count("\n") == 1
