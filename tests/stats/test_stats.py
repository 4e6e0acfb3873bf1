"""Who spoke how often and how long.

Each folder has inputs, ``arguments`` (what is typed behind ``transcript-tool stats`` within the folder), a note, and
what comes of it: ``expected.txt``, ``expected.json`` and ``expected.csv``.
"""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import shutil
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_tool import Speaker, Transcript, Turn, parse, parse_all, read, stats
from transcript_tool.analysis.statistics import GROUPS, GroupKind
from transcript_tool.model.records import Time, TurnKind

if TYPE_CHECKING:
    from conftest import Tool

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/note.md"))


@pytest.mark.parametrize("style", ["txt", "json", "csv"])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_folder(tool: Tool, folder: Path, style: str) -> None:
    tool.folder = folder
    arguments = (folder / "arguments").read_text("utf-8").split()
    done = tool("stats", *arguments, "-q", "-f", "table" if style == "txt" else style)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == (folder / f"expected.{style}").read_bytes().decode()


def made(seed: int) -> Transcript:
    """A transcript of random turns of few speakers."""
    random = Random(seed)
    turns = []
    for place in range(random.randrange(12)):
        speaker = random.choice((None, "a", "b", "c"))
        end = random.choice((None, place + random.random()))
        turns.append(
            Turn(
                place + 1,
                kind=random.choice(get_args(TurnKind)),
                speaker=speaker,
                label=speaker,
                paragraphs=tuple(random.choices(("one two", "three", "请问", "", "—"), k=random.randrange(3))),
                time=random.choice((None, Time(place, end))),
            )
        )
    return Transcript(turns=tuple(turns), speakers=tuple(Speaker(id=one, name=one.upper()) for one in "abc"))


@pytest.mark.parametrize("by", GROUPS)
@given(seeds=st.lists(st.integers(0, 2**32), max_size=5))
def test_rows_sum_up_to_the_total(by: GroupKind, seeds: list[int]) -> None:
    transcripts = [made(seed) for seed in seeds]
    found = stats(iter(transcripts), by=by)
    for key in ("turns", "questions", "answers", "words"):
        assert sum(getattr(row, key) for row in found.rows) == getattr(found.total, key)
    assert found.total.turns == sum(len(one.turns) for one in transcripts)
    assert found.total.documents == len(transcripts)
    assert sum(row.seconds or 0 for row in found.rows) == pytest.approx(found.total.seconds or 0, abs=0.01)
    assert (found.total.seconds is None) == all(row.seconds is None for row in found.rows)
    assert sum(row.share for row in found.rows) == pytest.approx(1 if found.total.words else 0)
    assert all(row.documents <= found.total.documents for row in found.rows)
    assert len(found.rows) == len(transcripts) or by != "document"


def test_words_are_those_of_the_speakers(page: str) -> None:
    transcript = parse(page)
    told = {speaker.id: (speaker.turns, speaker.words) for speaker in transcript.speakers}
    assert {row.key: (row.turns, row.words) for row in stats([transcript]).rows} == told


def test_an_unknown_group_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="speaker, kind, document"):
        stats([], by="mood")  # type: ignore[arg-type]


def test_any_of_our_outputs_gives_the_same_counts(tool: Tool) -> None:
    whole = tool("stats", "page.txt", "-f", "csv").stdout
    for name in ("page.json", "page.jsonl", "page.md", "page.csv"):
        tool("parse", "page.txt", "-o", name)
        assert tool("stats", name, "-f", "csv").stdout == whole
        assert tool("stats", "-f", "csv", input=(tool.folder / name).read_bytes()).stdout == whole


def test_pages_that_begin_as_an_output_of_ours_does(tool: Tool, page: str) -> None:
    front = f"---\ntitle: A page\n---\n\n{page}"
    xhtml = f"<?xml version='1.0'?>\n<html><body><pre>{page}</pre></body></html>"
    brace = f"{{{{ menu }}}}\n\n{page}"
    for name, text in (("a.md", front), ("a.html", xhtml), ("a.txt", brace)):
        (tool.folder / name).write_text(text, "utf-8")
        for done in (tool("stats", name, "-f", "csv"), tool("stats", "--name", name, "-f", "csv", input=text.encode())):
            assert done.returncode == 0, done.stderr
            rows = csv.DictReader(io.StringIO(done.stdout.decode()))
            assert {row["name"] for row in rows} == {"Ann Roe", "Harbour News"}


SOURCES = Path(__file__).parents[1] / "sources"


@pytest.mark.parametrize("case", ["speech-aws", "speech-lines", "docx-hearing", "pdf-press", "captions-voice-two"])
def test_whatever_parse_reads(tool: Tool, case: str) -> None:
    [path] = (SOURCES / case).glob("input.*")
    shutil.copy(path, tool.folder)
    whole = json.loads(msgspec.json.encode(stats(parse_all(read(path)))))
    assert whole["total"]["words"]
    for done in (
        tool("stats", path.name, "-f", "json", "-q"),
        tool("stats", "--name", path.name, "-f", "json", "-q", input=path.read_bytes()),
    ):
        assert (done.returncode, done.stderr) == (0, b"")
        assert json.loads(done.stdout) == whole


def test_what_fails_is_told_and_the_rest_is_counted(tool: Tool) -> None:
    tool("parse", "page.txt", "-o", "cut.json")
    whole = (tool.folder / "cut.json").read_bytes()
    (tool.folder / "cut.json").write_bytes(whole[:-20])
    done = tool("stats", "cut.json", "page.txt", "none.txt", ".", "-f", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["total"]["documents"] == 1
    assert [line.split(b": ")[1] for line in done.stderr.splitlines()] == [b"cut.json:1", b"none.txt", b"."]
    nothing = tool("stats", "none.txt", "-o", "out.json")
    assert (nothing.returncode, (tool.folder / "out.json").exists()) == (1, False)


def test_the_suffix_of_the_output_tells_the_format(tool: Tool) -> None:
    for name, begin in (("a.json", b"{\n"), ("a.csv", b"key,name,"), ("a.txt", b" speaker ")):
        assert tool("stats", "page.txt", "-o", name).stdout == b""
        assert (tool.folder / name).read_bytes().startswith(begin)
    assert tool("stats", "page.txt", "-o", "a.csv").returncode == 2


def on_terminal(tool: Tool, **env: str) -> bytes:
    leader, follower = pty.openpty()
    started = tool.start("stats", "page.txt", terminal=follower, env={"TERM": "xterm-256color", "COLUMNS": "70", **env})
    os.close(follower)
    read = b""
    try:
        while data := os.read(leader, 4096):
            read += data
    except OSError:
        pass
    started.wait(30)
    os.close(leader)
    return read


def test_a_terminal_has_colour_and_sets_the_width(tool: Tool) -> None:
    shown = on_terminal(tool)
    assert b"\x1b[36m" in shown
    assert b"\x1b[36m" not in on_terminal(tool, NO_COLOR="1")
    bare = re.sub(r"\x1b\[[0-9;]*m", "", shown.decode())
    assert all(len(line) <= 70 for line in bare.split("\r\n"))
    assert b"\x1b" not in tool("stats", "page.txt").stdout


def test_memory_does_not_grow_with_the_file(tool: Tool) -> None:
    tool("parse", "page.txt", "-o", "one.jsonl")
    one = (tool.folder / "one.jsonl").read_bytes()
    (tool.folder / "few.jsonl").write_bytes(one * 200)
    (tool.folder / "many.jsonl").write_bytes(one * 10_000)
    script = (
        "import resource, sys, os\n"
        "from transcript_tool.cli.run import run\n"
        "def peak(name):\n"
        "    assert run(['stats', '-f', 'json', '-o', os.devnull, name]) == 0\n"
        "    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "few, many = peak('few.jsonl'), peak('many.jsonl')\n"
        "sys.exit(many > few * 1.2)\n"
    )
    done = tool.python(script)
    assert done.returncode == 0, done.stderr


def test_python(page: str) -> None:
    found = stats([parse(page), parse(page)], by="document")
    assert [row.share for row in found.rows] == [0.5, 0.5]
    assert found.total.questions == 4
