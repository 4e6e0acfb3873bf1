"""Inputs that cannot be had: one line each on standard error, exit code 1, and the rest is converted."""

from __future__ import annotations

import json
import os
import socket
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Tool

AS_NOBODY = """
import os, sys
from transcript_tool.cli.run import run
for format in ("json", "jsonl"):  # imports all there is, for nobody may not read the interpreter's own files
    assert run(["parse", "page.txt", "-q", "-f", format, "-o", os.devnull]) == 0
if hasattr(os, "getuid") and os.getuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
code = run(sys.argv[1:])
sys.stdout.flush()
os._exit(code)
"""

CHANGING = """
import sys
from io import FileIO
from transcript_tool.cli.run import run
from transcript_tool.sources import files

class Changing(FileIO):
    times = int(sys.argv[1])
    def readall(self):
        data = super().readall()
        if Changing.times:
            Changing.times -= 1
            with open("talk.txt", "ab") as other:
                other.write(b"\\nBo Elm:\\n\\nI came late. Thank you.\\n")
        return data

files.FileIO = Changing
code = run(["parse", "talk.txt", "-f", "jsonl"])
sys.stdout.flush()
sys.exit(code)
"""


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.txt", "no such file or directory"),
        ("folder", "is a directory; for a folder of files: transcript-tool batch"),
        ("page.txt/more", "not a directory"),
        (
            "https://example.org/talk",
            "is a URL; fetch it first: curl -sSL 'https://example.org/talk' | transcript-tool parse -",
        ),
        ("/dev/zero", "is a device, not a file"),
        ("link.txt", "too many levels of symbolic links"),
        ("socket", "no such device or address"),
    ],
)
def test_one_line_for_what_cannot_be_had_and_the_rest_is_converted(tool: Tool, name: str, reason: str) -> None:
    (tool.folder / "folder").mkdir()
    (tool.folder / "link.txt").symlink_to("link.txt")
    listener = socket.socket(socket.AF_UNIX)
    before = os.getcwd()  # noqa: PTH109 - the path of a socket is short, so it is bound from within the folder
    os.chdir(tool.folder)
    listener.bind("socket")
    os.chdir(before)
    done = tool("parse", name, "page.txt", "-f", "jsonl")
    listener.close()
    assert done.returncode == 1
    assert done.stderr.decode() == f"transcript-tool: {name}: {reason}\n"
    [line] = done.stdout.splitlines()
    assert json.loads(line)["sources"][0]["name"] == "page.txt"


def test_each_failure_has_its_line(tool: Tool) -> None:
    done = tool("parse", "a.txt", "page.txt", "b.txt", "-f", "jsonl")
    assert done.returncode == 1
    assert done.stderr == (
        b"transcript-tool: a.txt: no such file or directory\ntranscript-tool: b.txt: no such file or directory\n"
    )
    assert len(done.stdout.splitlines()) == 1


def test_no_permission(tool: Tool) -> None:
    secret = tool.folder / "secret.txt"
    secret.write_text("Ann Roe:\n\nNot for you.\n")
    secret.chmod(0)
    tool.folder.chmod(0o755)
    done = tool.python(AS_NOBODY, "parse", "secret.txt", "page.txt", "-f", "jsonl")
    assert done.stderr == b"transcript-tool: secret.txt: permission denied\n"
    assert done.returncode == 1
    assert json.loads(done.stdout)["sources"][0]["name"] == "page.txt"


def test_no_permission_to_write(tool: Tool) -> None:
    tool.folder.chmod(0o555)
    done = tool.python(AS_NOBODY, "parse", "page.txt", "-o", "out.json")
    tool.folder.chmod(0o755)
    assert done.stderr.lower() == b"transcript-tool: out.json: cannot be written: permission denied\n"
    assert done.returncode == 1
    assert [path.name for path in tool.folder.iterdir()] == ["page.txt"]


def test_a_file_that_changed_once_while_it_was_read_is_read_again(tool: Tool, page: str) -> None:
    (tool.folder / "talk.txt").write_text(page)
    done = tool.python(CHANGING, 1)
    assert done.returncode == 0, done.stderr
    transcript = json.loads(done.stdout)
    assert transcript["turns"][-1]["label"] == "Bo Elm"
    assert transcript["sources"][0]["characters"] == len((tool.folder / "talk.txt").read_text())


def test_a_file_that_keeps_changing_is_told(tool: Tool, page: str) -> None:
    (tool.folder / "talk.txt").write_text(page)
    done = tool.python(CHANGING, 9)
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr == b"transcript-tool: talk.txt: changed while it was read; try again once nothing writes to it\n"


@pytest.mark.parametrize("name", [b"caf\xe9.txt", b"two\nlines.txt", b"\x1b[31mred.txt", "请问.txt".encode()])
def test_any_name_a_file_can_have(tool: Tool, page: str, name: bytes) -> None:
    file = tool.folder / os.fsdecode(name)
    file.write_text(page)
    done = tool("parse", file.name, file.name + "?", "-f", "jsonl")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    json.loads(done.stdout.decode("utf-8"))
    assert done.stderr.count(b"\n") == 1
    assert b"\x1b" not in done.stderr


def test_closed_standard_input(tool: Tool) -> None:
    done = tool("parse", "-", input=None, preexec_fn=lambda: os.close(0))
    assert done.returncode == 1
    assert done.stderr == b"transcript-tool: -: standard input is closed\n"
    done = tool("parse", input=None, preexec_fn=lambda: os.close(0))
    assert done.returncode == 2
    assert done.stderr.startswith(b"transcript-tool: nothing to read: ")
