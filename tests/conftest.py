"""What tests of several rooms need: the command as a user runs it, in a process of its own."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import transcript_tool

PACKAGE = Path(transcript_tool.__file__).parent


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to test compiled modules that are older than their sources: nobody would see what was changed.

    Commands are run by the hundred, and find their bytecode made, as an installed one does.
    """
    if not hasattr(config, "workerinput"):  # before there are workers of pytest's
        compileall.compile_dir(PACKAGE, quiet=2)
    for library in PACKAGE.rglob("*.so"):
        source = library.with_name(library.name.partition(".")[0] + ".py")
        if source.exists() and library.stat().st_mtime < source.stat().st_mtime:
            raise pytest.UsageError(
                f"{source.name} was changed after it was compiled: python hatch_build.py, or make test"
            )


PAGE = """\
Press Room > Briefings >

Briefing on the grain harvest

Harbour News:

How much was brought in this year? And is it more than last year?

Ann Roe:

Thank you. We brought in more than ever, and I am glad of it.

Harbour News:

What do you expect of the next year?

Ann Roe:

We hope for rain. Thank you all.
"""


class Tool:
    """``transcript-tool`` in a folder of its own; standard input is empty where nothing is given."""

    command = (sys.executable, "-m", "transcript_tool")

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
        """Run it to its end; `input` is bytes, `env` is added to the environment."""
        options.setdefault("input", b"")
        if isinstance(options["input"], int):
            options["stdin"] = options.pop("input")
        options["env"] = os.environ | options.get("env", {})
        options.setdefault("stdout", subprocess.PIPE)
        return subprocess.run(
            [*self.command, *map(str, arguments)],
            cwd=self.folder,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
            **options,
        )

    def start(self, *arguments: object, terminal: int | None = None, **options: Any) -> subprocess.Popen[bytes]:
        """Start it and come back at once; it writes into pipes, or draws on a `terminal`."""
        options["env"] = os.environ | options.get("env", {})
        return subprocess.Popen(
            [*self.command, *map(str, arguments)],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if terminal is None else terminal,
            stderr=subprocess.PIPE if terminal is None else subprocess.DEVNULL,
            **options,
        )

    def python(self, script: str, *arguments: object) -> subprocess.CompletedProcess[bytes]:
        """Run a script that calls the command from within, for what cannot be set up from outside."""
        return subprocess.run(
            [sys.executable, "-c", script, *map(str, arguments)],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )


@pytest.fixture
def tool(tmp_path: Path) -> Tool:
    """The command, run in the test's own folder, in which `page.txt` is a good page."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    return Tool(tmp_path)


@pytest.fixture
def page() -> str:
    """The text of `page.txt`."""
    return PAGE
