"""Outputs that cannot be written, and runs that are cut short: one line or none, and never half a file."""

from __future__ import annotations

import os
import resource
import signal
from typing import TYPE_CHECKING

import pytest

from transcript_tool.exporters.registry import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Tool

FULL = "/dev/full"


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(
    "arguments",
    [("parse", "page.txt"), ("parse", "page.txt", "-f", "csv"), ("tokens", "page.txt"), ("formats",), ("schema",)],
)
def test_a_full_disk_under_standard_output(tool: Tool, arguments: tuple[str, ...]) -> None:
    with open(FULL, "wb") as full:  # noqa: PTH123 - a device
        done = tool(*arguments, stdout=full)
    assert done.returncode == 1
    assert done.stderr == b"transcript-tool: standard output: no space left on device\n"


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("parse", "--help")])
def test_a_full_disk_under_the_help(tool: Tool, arguments: tuple[str, ...]) -> None:
    with open(FULL, "wb") as full:  # noqa: PTH123 - a device
        done = tool(*arguments, stdout=full)
    assert done.returncode == 1
    assert done.stderr == b"transcript-tool: output: no space left on device\n"


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_disk_that_takes_only_the_first_bytes(tool: Tool, unbuffered: str) -> None:
    with (tool.folder / "out.json").open("wb") as file:
        done = tool(
            *("parse", "page.txt"),
            stdout=file,
            env={"PYTHONUNBUFFERED": unbuffered},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        )
    assert done.returncode == 1
    assert done.stderr == b"transcript-tool: standard output: file too large\n"


def test_a_full_disk_under_a_file_leaves_no_half_of_it(tool: Tool) -> None:
    done = tool(
        *("parse", "page.txt", "-o", "out.json"),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
    )
    assert done.returncode == 1
    assert done.stderr.lower() == b"transcript-tool: out.json: cannot be written: file too large\n"
    assert names(tool.folder) == {"page.txt"}


def test_a_full_disk_leaves_what_was_there(tool: Tool) -> None:
    (tool.folder / "out.json").write_text("older")
    done = tool(
        *("parse", "page.txt", "-o", "out.json", "--force"),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
    )
    assert done.returncode == 1
    assert (tool.folder / "out.json").read_text() == "older"
    assert names(tool.folder) == {"page.txt", "out.json"}


@pytest.mark.parametrize("arguments", [("parse", "page.txt"), ("tokens", "page.txt"), ("schema",)])
def test_closed_standard_output(tool: Tool, arguments: tuple[str, ...]) -> None:
    done = tool(*arguments, stdout=None, preexec_fn=lambda: os.close(1))
    assert done.returncode == 1
    assert done.stderr == b"transcript-tool: standard output is closed\n"


def test_closed_standard_output_does_not_matter_where_a_file_is_written(tool: Tool) -> None:
    done = tool("parse", "page.txt", "-o", "out.json", stdout=None, preexec_fn=lambda: os.close(1))
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tool.folder / "out.json").stat().st_size > 0


def test_closed_standard_error_does_not_matter(tool: Tool) -> None:
    done = tool("parse", "missing.txt", "page.txt", preexec_fn=lambda: os.close(2))
    assert done.returncode == 1
    assert done.stdout.startswith(b"{")


def test_a_reader_that_goes_away_ends_the_run_without_a_word(tool: Tool) -> None:
    pages = ["page.txt"] * 400
    process = tool.start("parse", *pages)
    assert process.stdout
    assert process.stderr
    assert process.stdout.read(1) == b"{"
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == -signal.SIGPIPE
    process.stderr.close()


@pytest.mark.parametrize("arguments", [("parse", "page.txt"), ("tokens", "page.txt"), ("formats",), ("--help",)])
def test_a_reader_that_was_never_there_shows_at_the_last_flush(tool: Tool, arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = tool(*arguments, stdout=writer)
    os.close(writer)
    assert done.returncode == -signal.SIGPIPE
    assert done.stderr == b""


def _interruptible() -> None:
    for number in (signal.SIGINT, signal.SIGHUP):  # whoever runs the tests in the background ignores them
        signal.signal(number, signal.SIG_DFL)


def test_ctrl_c_while_reading(tool: Tool) -> None:
    os.mkfifo(tool.folder / "pipe.txt")
    process = tool.start("parse", "page.txt", "pipe.txt", preexec_fn=_interruptible)
    writer = os.open(tool.folder / "pipe.txt", os.O_WRONLY)  # comes back once it is open for reading too
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    os.close(writer)
    assert process.returncode == 130
    assert said == b""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_no_half_of_a_file(tool: Tool, number: signal.Signals) -> None:
    os.mkfifo(tool.folder / "pipe.txt")
    process = tool.start("parse", "page.txt", "pipe.txt", "-o", "out.json", preexec_fn=_interruptible)
    writer = os.open(tool.folder / "pipe.txt", os.O_WRONLY)
    assert len(names(tool.folder)) == 3  # the first transcript is in a temporary file by now
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    os.close(writer)
    assert process.returncode == (130 if number == signal.SIGINT else -number)
    assert said == b""
    assert names(tool.folder) == {"page.txt", "pipe.txt"}


def test_an_unknown_format_says_which_there_are(tool: Tool) -> None:
    done = tool("parse", "missing.txt", "-f", "xlsx", "-o", "out.json")
    assert done.returncode == 2
    assert done.stderr == f"transcript-tool: unknown format 'xlsx'; there are {', '.join(FORMATS)}\n".encode()
    assert names(tool.folder) == {"page.txt"}


@pytest.mark.parametrize("target", ["no/such/out.json", "folder"])
def test_an_output_that_cannot_be(tool: Tool, target: str) -> None:
    (tool.folder / "folder").mkdir()
    done = tool("parse", "page.txt", "-o", target)
    assert done.returncode == 1
    assert done.stderr.startswith(f"transcript-tool: {target}: cannot be written: ".encode())
    assert done.stderr.count(b"\n") == 1
    assert names(tool.folder) == {"page.txt", "folder"}
