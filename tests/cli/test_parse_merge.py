"""``parse --merge``: what a user of the command sees."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PAGES = [str(SAMPLES / f"harbour_{n}.txt") for n in (1, 2, 3)]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "transcript_tool", "parse", "--merge", "-f", "jsonl", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_three_pages_are_one_transcript_in_any_order() -> None:
    done = run(*PAGES)
    assert done.returncode == 0
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1
    assert run(*reversed(PAGES)).stdout == done.stdout


def test_a_missing_page_is_told_and_named() -> None:
    done = run(PAGES[0], PAGES[2])
    assert done.returncode == 0
    assert "page 2" in done.stderr
    found = json.loads(done.stdout)["diagnostics"]
    assert [d["pages"] for d in found if d["code"] == "missing-pages"] == [[2]]
    assert run("--strict", PAGES[0], PAGES[2]).returncode == 1


def test_an_input_that_fails_is_told_and_the_rest_is_merged(tmp_path: Path) -> None:
    done = run(*PAGES, str(tmp_path / "none.txt"))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert len(done.stdout.splitlines()) == 1


def test_turns_are_joined_after_pages_are(tmp_path: Path) -> None:
    for number, words in ((1, "Ann Roe: One."), (2, "Ann Roe: Two.\n\nBo Lind: Why?")):
        (tmp_path / f"talk_{number}.txt").write_text(f"# Talk\n\n{words}\n\n< 1 2 >\n", "utf-8")
    done = run("--merge-turns", *(str(tmp_path / f"talk_{n}.txt") for n in (1, 2)))
    assert done.returncode == 0
    turns = json.loads(done.stdout)["turns"]
    assert [(t["label"], t["paragraphs"], len(t["spans"])) for t in turns] == [
        ("Ann Roe", ["One.", "Two."], 1),
        ("Bo Lind", ["Why?"], 0),
    ]
