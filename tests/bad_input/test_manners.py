"""What every command does where the world is not as it should be: right data, or one line and the right exit code.

Commands are rows of one table, so that a new one is asked the same questions. The exit code is 1 where an input or the
output fails; `diff` has 2 for that, as it has 1 for a difference. No question ends in silence about what was lost.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from transcript_tool.cli.group import COMMANDS

if TYPE_CHECKING:
    from conftest import Tool

IN = "IN"  # stands for the input in the rows below
CHINESE = "今年的粮食产量怎么样，大家都很高兴，谢谢你的提问。"


class Command(NamedTuple):
    """How a command is called, and what it does."""

    arguments: tuple[str, ...]
    good: str = "page.txt"  # an input that it takes
    failure: int = 1  # the exit code where something fails
    reads: bool = True
    writes: bool = True  # on standard output, of a good input
    of_pages: bool = True  # it takes pages, in any encoding
    stdin: bool = True
    summary: bool = False  # it ends with a summary on standard error


TABLE = {
    "parse": Command(("parse", IN)),
    "batch": Command(("batch", IN, "-o", "out"), writes=False, stdin=False, summary=True),
    "tokens": Command(("tokens", IN)),
    "convert": Command(("convert", IN, "-f", "csv"), good="talk.json", of_pages=False),
    "stats": Command(("stats", IN)),
    "diff": Command(("diff", "other.txt", IN), failure=2),
    "validate": Command(("validate", IN), good="faulty.json", of_pages=False, summary=True),
    "find": Command(("find", "rain", IN), good="talk.db"),
    "formats": Command(("formats",), reads=False),
    "schema": Command(("schema",), reads=False),
    "completion": Command(("completion", "bash"), reads=False),
}
READING = [name for name, command in TABLE.items() if command.reads]
WRITING = [name for name, command in TABLE.items() if command.writes]


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a good input for each command, made by the commands themselves."""
    from conftest import PAGE

    folder = tmp_path_factory.mktemp("inputs")
    (folder / "page.txt").write_text(PAGE, "utf-8")
    (folder / "other.txt").write_text(PAGE.replace("rain", "sun"), "utf-8")
    (folder / "gb.txt").write_bytes(PAGE.replace("I am glad of it.", CHINESE).encode("gb18030"))
    (folder / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20)
    (folder / "empty.txt").write_bytes(b"")
    for target in ("talk.json", "talk.db"):
        made = [sys.executable, "-m", "transcript_tool", "parse", "page.txt", "-o", target]
        subprocess.run(made, cwd=folder, check=True, timeout=60)
    text = (folder / "talk.json").read_text("utf-8")
    (folder / "faulty.json").write_text(text.replace('"schema_version": 1', '"schema_version": "one"'), "utf-8")
    return folder


@pytest.fixture
def call(tool: Tool, inputs: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Call a command of the table on an input, or on a good one."""
    for path in inputs.iterdir():
        (tool.folder / path.name).write_bytes(path.read_bytes())

    def run(name: str, given: str = "", **options: object) -> subprocess.CompletedProcess[bytes]:
        command = TABLE[name]
        return tool(*[(given or command.good) if a == IN else a for a in command.arguments], **options)

    return run


def lines(done: subprocess.CompletedProcess[bytes], command: str) -> list[str]:
    """What was said, less the summary."""
    said = (done.stderr or b"").decode().splitlines()
    assert not [line for line in said if "Traceback" in line]
    if TABLE[command].summary:
        said = [line for line in said if line.startswith("transcript-tool: ") and " checked, " not in line]
    return said


def test_the_table_has_every_command() -> None:
    assert set(TABLE) == set(COMMANDS)


@pytest.mark.parametrize("name", READING)
def test_a_missing_file(call: Callable[..., subprocess.CompletedProcess[bytes]], name: str) -> None:
    done = call(name, "missing.txt")
    assert done.returncode == TABLE[name].failure
    assert lines(done, name) == ["transcript-tool: missing.txt: no such file or directory"]
    assert done.stdout == b""


@pytest.mark.parametrize("name", READING)
def test_a_binary_file(call: Callable[..., subprocess.CompletedProcess[bytes]], name: str) -> None:
    done = call(name, "binary.txt")
    assert done.returncode == TABLE[name].failure
    [said] = done.stdout.decode().splitlines() if name == "validate" else lines(done, name)
    assert "binary.txt" in said
    assert name == "validate" or done.stdout == b""


@pytest.mark.parametrize("name", READING)
def test_an_empty_file(call: Callable[..., subprocess.CompletedProcess[bytes]], name: str) -> None:
    """It is no failure, and it is told: nothing comes out without a word."""
    done = call(name, "empty.txt")
    assert done.returncode == (1 if name in ("diff", "find") else 0)
    said = done.stderr.decode()
    told = {
        "batch": "warning empty",
        "convert": "transcript-tool: empty.txt: holds no transcript\n",
        "validate": "transcript-tool: 0 transcripts checked",
    }
    assert told.get(name, "transcript-tool: empty.txt: the source holds no words\n") in said


@pytest.mark.parametrize("name", [name for name in READING if TABLE[name].of_pages])
def test_text_in_gb18030(call: Callable[..., subprocess.CompletedProcess[bytes]], tool: Tool, name: str) -> None:
    done = call(name, "gb.txt")
    assert done.returncode == (1 if name == "diff" else 0), done.stderr
    assert lines(done, name) == []
    if name == "batch":
        found = json.loads((tool.folder / "out" / "gb.txt.json").read_bytes())
        assert CHINESE in found["turns"][1]["paragraphs"][0]
    elif name in ("parse", "diff"):
        assert CHINESE in done.stdout.decode()
    else:
        assert "Ann Roe" in done.stdout.decode()


@pytest.mark.parametrize("name", WRITING)
def test_a_full_disk(call: Callable[..., subprocess.CompletedProcess[bytes]], name: str) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = call(name, stdout=full)
    assert done.returncode == TABLE[name].failure
    assert lines(done, name) == ["transcript-tool: standard output: no space left on device"]


@pytest.mark.parametrize("name", WRITING)
def test_a_reader_that_has_gone(call: Callable[..., subprocess.CompletedProcess[bytes]], name: str) -> None:
    """As under ``| head -1``: it ends as every tool of a shell does, and says nothing."""
    reader, writer = os.pipe()
    os.close(reader)
    done = call(name, stdout=writer)
    os.close(writer)
    assert done.returncode == -signal.SIGPIPE
    assert done.stderr == b""


@pytest.mark.parametrize("name", WRITING)
def test_closed_output(call: Callable[..., subprocess.CompletedProcess[bytes]], name: str) -> None:
    done = call(name, stdout=None, preexec_fn=lambda: os.close(1))
    assert done.returncode == TABLE[name].failure
    assert lines(done, name) == ["transcript-tool: standard output is closed"]


@pytest.mark.parametrize("name", READING)
def test_closed_input(call: Callable[..., subprocess.CompletedProcess[bytes]], name: str) -> None:
    done = call(name, "-", input=None, preexec_fn=lambda: os.close(0))
    if not TABLE[name].stdin:
        assert done.returncode == 2
        assert "standard input is for 'parse'" in lines(done, name)[0]
        return
    assert done.returncode == TABLE[name].failure
    assert lines(done, name) == ["transcript-tool: -: standard input is closed"]
    assert done.stdout == b""


@pytest.mark.parametrize("given", ["missing.txt", ""], ids=["missing", "good"])
@pytest.mark.parametrize("way", ["closed", "full"])
@pytest.mark.parametrize("name", READING)
def test_nobody_to_tell(
    call: Callable[..., subprocess.CompletedProcess[bytes]], name: str, way: str, given: str
) -> None:
    """Standard error is closed or full: what was lost shows in the exit code all the same, and data comes out."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        close = (lambda: os.close(2)) if way == "closed" else (lambda: os.dup2(full.fileno(), 2))
        done = call(name, given, preexec_fn=close)
    if given:
        assert done.returncode == TABLE[name].failure
        assert done.stdout == b""
    else:
        assert done.returncode == (1 if name in ("diff", "validate") else 0)
        assert bool(done.stdout) == TABLE[name].writes
