"""``batch --speakers --hints``: they go to all workers, change no order of bytes, and are part of what a run is."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from corpora import batch, folder_of, rows, tree, zip_of

PAGE = """\
Talk number {0}

Ann Roe: I am here, number {0}. Are you?

the one in the boat: I am, and I row.

Ann Roe: Good. Then we can begin, I think.
"""
HINTS = '["**/talk*.txt"]\nlabels = ["the one in the boat"]\n'
WHO = '[[speakers]]\nname = "Ann Roe"\nid = "Q5"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder_of(tmp_path / "pages", 20)
    for number in range(30):
        (tmp_path / "pages" / f"talk{number}.txt").write_text(PAGE.format(number), "utf-8")
    zip_of(tmp_path / "more.zip", {f"talk{number}.txt": PAGE.format(number) for number in range(30)})
    (tmp_path / "hints.toml").write_text(HINTS, "utf-8")
    (tmp_path / "who.toml").write_text(WHO, "utf-8")
    return tmp_path


def found(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return data


@pytest.mark.parametrize("options", [(), ("--single", "all.jsonl"), ("--merge",)])
def test_no_number_of_workers_changes_a_byte(folder: Path, options: tuple[str, ...]) -> None:
    told = ("--hints", "hints.toml", "--speakers", "who.toml", *options)
    assert batch(folder, "pages", "more.zip", "-o", "one", "--jobs", 1, *told).returncode == 0
    assert batch(folder, "pages", "more.zip", "-o", "two", "--jobs", 2, *told).returncode == 0
    assert tree(folder / "one") == tree(folder / "two")
    if not options:
        for page in (folder / "one" / "talk3.txt.json", folder / "one" / "more.zip" / "talk3.txt.json"):
            assert [turn["label"] for turn in found(page)["turns"]] == ["Ann Roe", "the one in the boat", "Ann Roe"]
            assert [turn["speaker"] for turn in found(page)["turns"]][::2] == ["Q5", "Q5"]


@pytest.mark.parametrize("options", [(), ("--merge",)])
def test_a_change_of_either_file_is_noticed(folder: Path, options: tuple[str, ...]) -> None:
    told = ("--hints", "hints.toml", "--speakers", "who.toml", *options)
    assert batch(folder, "pages", "more.zip", "-o", "out", *told).returncode == 0
    first = tree(folder / "out")
    assert "unchanged" in batch(folder, "pages", "more.zip", "-o", "out", "--resume", *told).stderr
    assert tree(folder / "out") == first
    (folder / "who.toml").write_text(WHO.replace("Q5", "Q6"), "utf-8")
    assert batch(folder, "pages", "more.zip", "-o", "out", "--resume", *told).returncode == 0
    assert found(folder / "out" / "talk3.txt.json")["turns"][0]["speaker"] == "Q6"
    (folder / "hints.toml").write_text(HINTS.replace("labels", "not_labels"), "utf-8")
    assert batch(folder, "pages", "more.zip", "-o", "out", "--resume", *told).returncode == 0
    assert len(found(folder / "out" / "more.zip" / "talk3.txt.json")["turns"]) == 2
    assert batch(folder, "pages", "more.zip", "-o", "anew", *told).returncode == 0
    assert tree(folder / "out") == tree(folder / "anew")
    assert batch(folder, "pages", "more.zip", "-o", "out", "--resume", *options).returncode == 0
    assert found(folder / "out" / "talk3.txt.json")["turns"][0]["speaker"] == "ann-roe"


def test_a_comment_in_a_file_changes_nothing(folder: Path) -> None:
    assert batch(folder, "pages", "-o", "out", "--hints", "hints.toml").returncode == 0
    before = [row["options"] for row in rows(folder / "out")]
    (folder / "hints.toml").write_text("# mended by hand\n" + HINTS, "utf-8")
    done = batch(folder, "pages", "-o", "out", "--hints", "hints.toml", "--resume")
    assert done.returncode == 0
    assert [row["options"] for row in rows(folder / "out")] == before


@pytest.mark.parametrize("options", [(), ("--merge",), ("--single", "all.jsonl")])
def test_only_the_pages_that_hints_are_for_are_done_again(folder: Path, options: tuple[str, ...]) -> None:
    (folder / "hints.toml").write_text('["pages/talk1.txt"]\ntitle = "One"\n', "utf-8")
    told = ("pages", "more.zip", "-o", "out", "--hints", "hints.toml", *options)
    for path in (folder / "pages").rglob("*.txt"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    assert batch(folder, *told).returncode == 0
    first = tree(folder / "out")
    sections = (
        '["pages/talk1.txt"]',
        "TITLE",
        '["pages/talk2.txt"]',
        "TITLE",
        '["more.zip!/talk4.txt"]',
        'form = "colon"',
    )
    mended = "\n".join(sections).replace("TITLE", 'title = "Two"')
    (folder / "hints.toml").write_text(mended, "utf-8")
    done = batch(folder, *told, "--resume")
    assert done.returncode == 0
    assert done.stderr.split()[:4] == ["converted", "3", "unchanged", "77"]
    assert tree(folder / "out") != first
    assert batch(folder, "pages", "more.zip", "-o", "anew", "--hints", "hints.toml", *options).returncode == 0
    assert tree(folder / "out") == tree(folder / "anew")


def test_hints_that_match_nothing_stand_in_the_manifest(folder: Path) -> None:
    (folder / "hints.toml").write_text('["pages/talk1.txt"]\nlabels = ["nobody"]\n', "utf-8")
    assert batch(folder, "pages", "-o", "out", "--hints", "hints.toml").returncode == 0
    told = {row["input"]: [d["code"] for d in row["diagnostics"]] for row in rows(folder / "out")}
    assert "hint-unused" in told["pages/talk1.txt"]
    assert "hint-unused" not in told["pages/talk2.txt"]
