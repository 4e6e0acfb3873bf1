"""``--speakers`` and ``--hints``: files of a person's word, at the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Tool

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
WHO = "name,aliases,id\nAnn Roe,AR,Q12345\n"
HINTS = '["*.txt"]\nlabels = ["Thank you*"]\nnot_labels = ["Harbour News"]\ntitle = "Grain"\n'


def put(tool: Tool, **files: str) -> None:
    for name, text in files.items():
        (tool.folder / name.replace("_", ".")).write_text(text, "utf-8")


def transcripts(stdout: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stdout.splitlines()]


def test_speakers_of_a_file_win(tool: Tool) -> None:
    put(tool, who_csv=WHO)
    done = tool("parse", "page.txt", "--speakers", "who.csv", "-f", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    [found] = transcripts(done.stdout)
    assert [speaker["id"] for speaker in found["speakers"]] == ["harbour-news", "Q12345"]
    assert [turn["speaker"] for turn in found["turns"]][1] == "Q12345"


def test_a_roster_of_which_nobody_speaks_is_told_and_is_no_failure(tool: Tool) -> None:
    put(tool, who_csv="name\nZed Zebra\n")
    plain = tool("parse", "page.txt")
    done = tool("parse", "page.txt", "--speakers", "who.csv")
    assert (done.returncode, done.stdout) == (0, plain.stdout)
    assert done.stderr == b"transcript-tool: who.csv: no label is one of its names or aliases\n"
    assert tool("parse", "page.txt", "--speakers", "who.csv", "-q").stderr == b""


def test_hints_mend_a_page_and_tokens_shows_what_they_did(tool: Tool) -> None:
    put(tool, hints_toml=HINTS)
    [found] = transcripts(tool("parse", "page.txt", "--hints", "hints.toml", "-f", "jsonl").stdout)
    assert found["header"]["title"] == "Grain"
    assert [turn["label"] for turn in found["turns"] if turn["label"]] == ["Ann Roe", "Ann Roe"]
    assert [d["code"] for d in found["diagnostics"]] == ["hint-unused"]
    shown = tool("tokens", "page.txt", "--hints", "hints.toml").stdout.decode()
    assert "- the hints say that it is no label (-200)" in shown
    put(tool, hints_toml='["page.txt"]\nlabels = ["Ann*"]\n')
    assert (
        "+ the hints name it as a label (+100)" in tool("tokens", "page.txt", "--hints", "hints.toml").stdout.decode()
    )


def test_hints_go_by_the_name_as_it_was_given(tool: Tool, page: str) -> None:
    put(tool, hints_toml='["page.txt"]\ntitle = "One"\n["sub/*"]\ntitle = "Two"\n["-"]\ntitle = "Three"\n')
    (tool.folder / "sub").mkdir()
    (tool.folder / "sub" / "page.txt").write_text(page, "utf-8")
    done = tool(
        "parse",
        "page.txt",
        "sub/page.txt",
        "./page.txt",
        "-",
        "-f",
        "jsonl",
        "--hints",
        "hints.toml",
        input=page.encode(),
    )
    titles = [found["header"]["title"] for found in transcripts(done.stdout)]
    assert titles == ["One", "Two", "Briefing on the grain harvest", "Three"]


def test_pages_of_a_set_are_joined_under_hints_and_speakers(tool: Tool) -> None:
    for number in (1, 2, 3):
        (tool.folder / f"harbour_{number}.txt").write_bytes((SAMPLES / f"harbour_{number}.txt").read_bytes())
    put(
        tool,
        who_toml='[[speakers]]\nname = "Jonas Feld"\nid = "Q7"\n',
        hints_toml='["harbour_?.txt"]\ntitle = "The old harbour"\nnot_labels = ["Coast Radio Nine"]\n',
    )
    pages = [f"harbour_{number}.txt" for number in (2, 1, 3)]
    done = tool("parse", "--merge", *pages, "--speakers", "who.toml", "--hints", "hints.toml", "-f", "jsonl")
    [found] = transcripts(done.stdout)
    assert found["header"]["title"] == "The old harbour"
    assert "Coast Radio Nine" not in [turn["label"] for turn in found["turns"]]
    assert {turn["speaker"] for turn in found["turns"] if turn["label"] == "Jonas Feld"} == {"Q7"}


@pytest.mark.parametrize("command", ["parse", "batch", "tokens"])
def test_bad_files_are_one_line_and_wrong_usage(tool: Tool, command: str) -> None:
    put(tool, bad_toml='["a"]\n\nlabel = ["x"]\n', who_csv="name,nick\n")
    out = ("-o", "out") if command == "batch" else ()
    done = tool(command, "page.txt", "--hints", "bad.toml", *out)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"transcript-tool: bad.toml:3: there is no key 'label'; there are labels, not_labels")
    assert done.stderr.count(b"\n") == 1
    if command != "tokens":
        done = tool(command, "page.txt", "--speakers", "who.csv", *out)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.startswith(b"transcript-tool: who.csv:1: there is no column 'nick'; there are name, ")
        done = tool(command, "page.txt", "--speakers", "no.csv", *out)
        assert (done.returncode, done.stderr) == (2, b"transcript-tool: no.csv: no such file or directory\n")
    assert not (tool.folder / "out").exists()


@pytest.mark.parametrize(
    "arguments",
    [("page.txt", "--hints"), ("--hints", "page.txt"), ("page.txt", "-f", "hints"), ("--hints=page.txt",)],
)
def test_a_first_version_is_written_and_changes_nothing(tool: Tool, arguments: tuple[str, ...]) -> None:
    done = tool("tokens", *arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    (tool.folder / "hints.toml").write_bytes(done.stdout)
    assert b'["page.txt"]' in done.stdout
    hinted = tool("parse", "page.txt", "--hints", "hints.toml")
    assert (hinted.returncode, hinted.stderr) == (0, b"")
    assert hinted.stdout == tool("parse", "page.txt").stdout


def test_a_first_version_of_standard_input(tool: Tool, page: str) -> None:
    done = tool("tokens", "--hints", input=page.encode())
    assert b'["-"]' in done.stdout
    assert tool("tokens", "--hints", "-", input=page.encode()).stdout == done.stdout
    assert b'["talk.txt"]' in tool("tokens", "-", "--hints", "--name", "talk.txt", input=page.encode()).stdout


def test_a_first_version_is_neither_json_nor_the_text(tool: Tool) -> None:
    assert tool("tokens", "page.txt", "--hints", "--json").returncode == 2
    assert tool("tokens", "page.txt", "--hints", "--text").returncode == 2


def test_files_are_read_only_where_they_are_given(tool: Tool) -> None:
    script = (
        "import sys\nfrom transcript_tool.cli.run import run\n"
        "code = run(['parse', 'page.txt'])\n"
        "late = {'tomllib', 'csv', 'transcript_tool.told', 'transcript_tool.tokenizer.hints'}\n"
        "sys.exit(repr(late & set(sys.modules)) if code or late & set(sys.modules) else 0)\n"
    )
    done = tool.python(script)
    assert (done.returncode, done.stderr) == (0, b"")
