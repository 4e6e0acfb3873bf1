from __future__ import annotations

import csv
import io
import json
import os
import pty
import stat
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Tool


def test_a_page_is_one_indented_object_by_default(tool: Tool) -> None:
    done = tool("parse", "page.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b'{\n  "schema_version": 1,\n')
    transcript = json.loads(done.stdout)
    assert [turn["label"] for turn in transcript["turns"]] == ["Harbour News", "Ann Roe", "Harbour News", "Ann Roe"]
    assert transcript["sources"][0]["name"] == "page.txt"


def test_many_files_come_one_after_another(tool: Tool) -> None:
    done = tool(
        "parse", "page.txt", "./page.txt", "-", "-f", "jsonl", input=b"Ann Roe:\n\nI came by pipe. Thank you.\n"
    )
    assert [json.loads(line)["sources"][0]["name"] for line in done.stdout.splitlines()] == [
        "page.txt",
        "./page.txt",
        "-",
    ]


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_what_is_piped_in_is_read(tool: Tool, page: str, arguments: tuple[str, ...]) -> None:
    done = tool("parse", *arguments, "-f", "jsonl", "--name", "talk_2.txt", input=page.encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)["sources"][0]["name"] == "talk_2.txt"


def test_the_name_of_standard_input_tells_the_media_type(tool: Tool) -> None:
    text = b"---\ntitle: Grain\n---\n\n**Ann Roe:** We did well. Thank you.\n"
    told = [
        tool("parse", "-", *more, "-f", "jsonl", input=text).stdout
        for more in (["--name", "talk.md"], ["--name", "talk.md", "--from", "markdown"])
    ]
    assert told[0] == told[1]


def test_formats(tool: Tool) -> None:
    assert tool("parse", "page.txt", "-f", "md").stdout.startswith(b"---\n")
    assert tool("parse", "page.txt", "-f", "markdown").stdout.startswith(b"---\n")
    rows = list(csv.DictReader(io.StringIO(tool("parse", "page.txt", "-f", "csv").stdout.decode(), newline="")))
    assert [row["label"] for row in rows] == ["Harbour News", "Ann Roe", "Harbour News", "Ann Roe"]


def test_options_of_a_format(tool: Tool) -> None:
    text = b"Ann Roe:\n\n-1 is what I said.\n\nBo Elm:\n\nI see. Thank you.\n\nAnn Roe:\n\nWell, I hope so.\n"
    assert b"'-1 is" in tool("parse", "-f", "csv", input=text).stdout
    raw = tool("parse", "-f", "csv", "--raw-cells", input=text).stdout
    assert b"-1 is" in raw
    assert b"'-1 is" not in raw
    done = tool("parse", "-f", "json", "--raw-cells", input=text)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"'json' has no option" in done.stderr


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("out.json", b"{\n"),
        ("out.jsonl", b'{"schema'),
        ("out.NDJSON", b'{"schema'),
        ("out.md", b"---\n"),
        ("out.csv", b"source,"),
        ("out", b"{\n"),
        ("out.dat", b"{\n"),
        ("out.txt", b""),
        ("out.xml", b"<?xml"),
    ],
)
def test_the_suffix_of_the_output_tells_the_format(tool: Tool, name: str, start: bytes) -> None:
    done = tool("parse", "page.txt", "-o", name)
    told = (
        b"" if "." in name and not name.endswith(".dat") else b"ends in no suffix of a format, and is written as json"
    )
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.count(b"\n") == bool(told)
    assert told in done.stderr
    assert (tool.folder / name).read_bytes().startswith(start)
    assert len(list(tool.folder.iterdir())) == 2


def test_a_format_that_is_said_wins_over_the_suffix(tool: Tool) -> None:
    tool("parse", "page.txt", "-o", "out.csv", "-f", "jsonl")
    assert (tool.folder / "out.csv").read_bytes().startswith(b"{")


def test_nothing_is_overwritten_without_force(tool: Tool, page: str) -> None:
    done = tool("parse", "page.txt", "-o", "page.txt")
    assert done.returncode == 2
    assert done.stderr.startswith(b"transcript-tool: page.txt is there already; --force overwrites it")
    assert (tool.folder / "page.txt").read_text() == page
    done = tool("parse", "page.txt", "-f", "json", "-o", "page.txt", "--force")
    assert done.returncode == 0
    assert json.loads((tool.folder / "page.txt").read_text())["sources"][0]["characters"] == len(page)


def test_the_output_has_the_mode_that_any_new_file_has(tool: Tool) -> None:
    tool("parse", "page.txt", "-o", "out.json", preexec_fn=lambda: os.umask(0o027))
    assert stat.S_IMODE((tool.folder / "out.json").stat().st_mode) == 0o640


def test_the_null_device_can_be_an_output(tool: Tool) -> None:
    assert tool("parse", "page.txt", "-o", os.devnull).returncode == 0
    assert tool("parse", "page.txt", "-o", "-", "-f", "jsonl").stdout.startswith(b"{")


def test_where_every_input_failed_nothing_is_written(tool: Tool) -> None:
    done = tool("parse", "missing.txt", "-o", "out.csv")
    assert done.returncode == 1
    assert [path.name for path in tool.folder.iterdir()] == ["page.txt"]
    assert tool("parse", "missing.txt", "-f", "csv").stdout == b""


def test_warnings_are_one_line_each_with_their_place(tool: Tool) -> None:
    odd = b"Ann Roe:\n\nWell, I said so.\0 Thank you.\n\nBo Elm:\n\nI see. Thank you.\n"
    done = tool("parse", "-", input=odd)
    assert done.returncode == 0
    assert b"transcript-tool: -: NUL character on line 3, kept as text\n" in done.stderr
    assert tool("parse", "-q", "-", input=odd).stderr == b""
    strict = tool("parse", "--strict", "-q", "-", input=odd)
    assert (strict.returncode, strict.stderr) == (1, b"")
    assert strict.stdout == done.stdout
    assert tool("parse", "--strict", "page.txt").returncode == 0


def test_a_failure_is_told_under_quiet_too(tool: Tool) -> None:
    assert tool("parse", "-q", "missing.txt").stderr == b"transcript-tool: missing.txt: no such file or directory\n"


def test_debug_shows_the_traceback_before_the_line(tool: Tool) -> None:
    lines = tool("parse", "--debug", "missing.txt").stderr.splitlines()
    assert lines[0].startswith(b"Traceback")
    assert lines[-1] == b"transcript-tool: missing.txt: no such file or directory"


FAULTY = """
import sys
from transcript_tool import model
from transcript_tool.cli.run import run
whole = model.parse_all
def parse_all(source, **options):
    if source.name == "bad.txt":
        raise KeyError("a\\nb")
    return whole(source)
model.parse_all = parse_all
code = run(sys.argv[1:])
sys.stdout.flush()
sys.exit(code)
"""


def test_a_fault_of_our_own_is_one_line_and_the_rest_is_converted(tool: Tool, page: str) -> None:
    (tool.folder / "bad.txt").write_text(page)
    done = tool.python(FAULTY, "parse", "bad.txt", "page.txt", "-f", "jsonl")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr.startswith(b"transcript-tool: bad.txt: unexpected KeyError: ")
    assert done.stderr.count(b"\n") == 1
    assert b"--debug" in done.stderr
    assert b"Traceback" in tool.python(FAULTY, "parse", "bad.txt", "--debug").stderr


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "POSIX"}]
)
def test_output_is_utf8_whatever_the_locale(tool: Tool, locale: dict[str, str]) -> None:
    text = "Ann Roe:\n\n“Größe”, I say. 请问？\n\nBo Elm:\n\nI see. Thank you.\n"
    for command in (("parse", "-f", "md"), ("tokens",), ("tokens", "--color"), ("tokens", "--json")):
        done = tool(*command, "-", input=text.encode(), env=locale)
        assert done.returncode == 0, done.stderr
        assert "“Größe”, I say. 请问？" in done.stdout.decode("utf-8")
    assert tool("parse", "请问.txt", env=locale).stderr.startswith(b"transcript-tool: ")


def test_nothing_to_read_on_a_terminal(tool: Tool) -> None:
    leader, follower = pty.openpty()
    done = tool("parse", input=follower)
    os.close(leader)
    os.close(follower)
    assert done.returncode == 2
    assert done.stderr.startswith(b"transcript-tool: nothing to read: name a FILE, or pipe text in")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-", "-"), b"'-' can be given once"),
        (("page.txt", "--name", "x"), b"--name is for standard input"),
        (("page.txt", "--encoding", "nonsense"), b"no codec is called 'nonsense'"),
        (("page.txt", "--encoding", "base64"), b"no codec is called 'base64'"),
        (("page.txt", "--from", "sgml"), b"'sgml'"),
        (("page.txt", "--formt", "md"), b"no such option"),
        (("page.txt", "-f"), b"requires an argument"),
    ],
)
def test_wrong_usage_is_one_line(tool: Tool, arguments: tuple[str, ...], message: bytes) -> None:
    done = tool("parse", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr
    assert done.stderr.startswith(b"transcript-tool: ")
    assert done.stderr.endswith(b"(see transcript-tool parse --help)\n")
    assert done.stderr.count(b"\n") == 1


def test_transcripts_are_written_as_they_are_parsed(tool: Tool) -> None:
    """Memory does not grow with the number of files."""
    script = (
        "import resource, sys, os\n"
        "from transcript_tool.cli.run import run\n"
        "def peak(times):\n"
        "    assert run(['parse', '-q', '-f', 'jsonl', '-o', os.devnull] + ['big.txt'] * times) == 0\n"
        "    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "few, many = peak(3), peak(60)\n"
        "sys.exit(many > few * 1.3)\n"
    )
    turns = "".join(f"Ann Roe:\n\nI said it {n} times. Thank you.\n\nBo Elm:\n\nWhy {n}?\n\n" for n in range(1500))
    (tool.folder / "big.txt").write_text(turns)
    done = tool.python(script)
    assert done.returncode == 0, done.stderr
