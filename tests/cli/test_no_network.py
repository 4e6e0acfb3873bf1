"""No command asks for an address or connects to one, and none writes but where it was told to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Tool

WATCHED = """
import os, sys
seen = []
def watch(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        seen.append((event, repr(arguments[-1])))
    elif event == "open":
        path, mode, flags = arguments
        if isinstance(path, (str, bytes)) and flags & (os.O_WRONLY | os.O_RDWR):
            seen.append((event, os.path.abspath(os.fsdecode(path))))
    elif event in ("os.remove", "os.rename", "os.mkdir", "os.rmdir") and arguments[-1] == -1:  # no name within a folder
        seen.append((event, os.path.abspath(os.fsdecode(arguments[0]))))
sys.addaudithook(watch)
from transcript_tool.cli.run import run
code = run(sys.argv[1:])
print(code, *(" ".join(one) for one in seen), sep="\\n", file=sys.stderr)
"""
COMMANDS = {
    ("parse", "page.txt"): (),
    ("parse", "page.txt", "-o", "made/talk.json"): ("made",),
    ("parse", "page.html", "-f", "html", "-o", "made/talk.html"): ("made",),
    ("parse", "page.txt", "-f", "csv", "-o", "made/talk.csv"): ("made",),
    ("tokens", "page.txt"): (),
    ("convert", "talk.json", "-f", "md"): (),
    ("stats", "talk.json", "page.txt"): (),
    ("diff", "page.txt", "talk.json"): (),
    ("validate", "talk.json"): (),
    ("find", "rain", "talk.json"): (),
    ("formats",): (),
    ("schema",): (),
    ("batch", "pages", "-o", "made/out", "--jobs", "1"): ("made",),
}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nothing_is_asked_of_the_network_and_nothing_written_elsewhere(tool: Tool, command: tuple[str, ...]) -> None:
    folder = tool.folder
    for name in ("made", "pages"):
        (folder / name).mkdir()
    (folder / "pages" / "a.txt").write_bytes((folder / "page.txt").read_bytes())
    words = "<p>Ann Roe: It will rain.</p><p>Bo Elm: Will it?</p><img src='http://127.0.0.1:9/x.png'>"
    (folder / "page.html").write_text(f"<!doctype html><title>Rain</title>{words}")
    tool("parse", "page.txt", "-o", "talk.json")
    before = {path for path in folder.rglob("*") if path.is_file()}
    done = tool.python(WATCHED, *command)
    lines = [line for line in done.stderr.decode().splitlines() if line.startswith(("socket.", "os.", "open "))]
    assert not [line for line in lines if line.startswith("socket.")]
    written = {Path(line.partition(" ")[2]) for line in lines} - {Path("/dev/null")}
    allowed = [folder / name for name in COMMANDS[command]]
    assert not [path for path in written if not any(path.is_relative_to(one) for one in allowed)]
    assert bool(written) == bool(allowed)
    new = {path for path in folder.rglob("*") if path.is_file()} - before
    assert bool(new) == bool(allowed)
    assert all(any(path.is_relative_to(one) for one in allowed) for path in new)
