"""The examples in the help of commands that take transcripts are run as they stand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Tool

COMMANDS = ("convert", "diff", "stats", "validate")


@pytest.mark.skipif(shutil.which("jq") is None or shutil.which("bash") is None, reason="needs jq and bash")
@pytest.mark.parametrize("command", COMMANDS)
def test_examples_do_something(tool: Tool, page: str, command: str) -> None:
    for name, text in (("old.txt", page), ("new.txt", page.replace("rain", "snow"))):
        (tool.folder / name).write_text(text, "utf-8")
    for name in ("talk.json", "talk.md", "old.json"):
        tool("parse", "page.txt", "-o", name)
    tool("parse", "old.txt", "new.txt", "-o", "corpus.jsonl")
    examples = re.findall(r"^    (transcript-tool .*)$", tool(command, "--help").stdout.decode(), re.MULTILINE)
    assert len(examples) >= 2
    for example in examples:
        line = example.replace("less -R", "cat").replace(" -o ", " --force -o ")
        before = {path: path.stat().st_mtime_ns for path in tool.folder.iterdir()}
        done = subprocess.run(
            ["bash", "-c", f"set -o pipefail; {line}"],
            cwd=tool.folder,
            env=os.environ | {"PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])},
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == (command == "diff"), (line, done.stderr)
        written = {path: path.stat().st_mtime_ns for path in tool.folder.iterdir()} != before
        assert done.stdout or written or command == "validate", line


@pytest.mark.parametrize("arguments", [("--help",), ("parse", "page.txt"), ("formats",)])
def test_other_commands_do_not_import_the_analysis(tool: Tool, arguments: tuple[str, ...]) -> None:
    script = (
        "import sys; from transcript_tool.cli.run import run; run(sys.argv[1:]); "
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    loaded = tool.python(script, *arguments).stderr.decode().split()
    assert not [name for name in loaded if name.startswith("transcript_tool.analysis")]


@pytest.mark.parametrize("arguments", [("stats", "page.txt", "-f", "json"), ("diff", "page.txt", "page.txt")])
def test_rich_is_imported_only_to_draw(tool: Tool, arguments: tuple[str, ...]) -> None:
    script = "import sys; from transcript_tool.cli.run import run; run(sys.argv[1:]); print('rich' in sys.modules)"
    assert tool.python(script, *arguments).stdout.endswith(b"False\n")
