"""The examples of a page: its fenced blocks, run in their order in one folder, as a reader would who has samples/.

- ``console``: lines that begin with `$ ` are commands, those below what each prints, on both of its outputs.
- a block with a ``title="NAME"`` is a file of that name, which is put into the folder.
- ``python``: lines with `>>>` are run by doctest, all of a page as one session, after its commands.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ROOT", "Block", "blocks", "commands", "missing", "python_failures", "shell_failures"]

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^( *)```(\w*)([^\n]*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r'title="([^"]+)"')
_WORD = re.compile(r"(?:^|[|;&(]\s*)([a-z][\w-]*)")
_TOOLS = frozenset({"jq", "duckdb", "datasette", "man"})  # what a reader may not have
_MODULES = frozenset({"pandas", "duckdb", "pyarrow", "docx"})


class Block(NamedTuple):
    """A fenced block: its language, what stands behind that, and its text."""

    kind: str
    info: str
    text: str

    @property
    def title(self) -> str | None:
        """The file that it is, or None."""
        found = _TITLE.search(self.info)
        return found[1] if found else None


def blocks(page: Path) -> list[Block]:
    """All fenced blocks of a page."""
    return [Block(kind, info, dedent(text)) for _, kind, info, text in _FENCE.findall(page.read_text("utf-8"))]


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Each command of a console block, and what it prints."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        lines = part.split("\n")
        at = 1
        while lines[at - 1].endswith("\\"):
            at += 1
        yield "\n".join(lines[:at]), "\n".join(lines[at:]).rstrip("\n")


def missing(command: str) -> set[str]:
    """What a command needs and this machine has not."""
    tools = {word for word in _WORD.findall(command) if word in _TOOLS and shutil.which(word) is None}
    modules = {name for name in _MODULES if re.search(rf"import {name}\b", command) and find_spec(name) is None}
    return tools | modules


def shell_failures(page: Path, folder: Path, lacking: set[str]) -> list[str]:
    """Run the commands of a page in a folder; each that printed something else is told.

    Args:
        page: the page.
        folder: an empty folder, which gets what a reader has at hand.
        lacking: gets what commands need that is not there; these commands are not run.
    """
    for name in ("samples", "tests"):
        (folder / name).symlink_to(ROOT / name)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS")}
    failures = []
    for block in blocks(page):
        if block.title is not None:
            (folder / block.title).write_text(block.text, "utf-8")
        if block.kind != "console":
            continue
        for command, shown in commands(block):
            if lacks := missing(command):
                lacking |= lacks
                continue
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=folder,
                env=environment | {"PATH": path, "TMPDIR": str(folder)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=120,
                check=False,
            )
            printed = done.stdout.decode().replace("\r\n", "\n").rstrip("\n")
            if printed != shown:
                failures.append(f"{page.name}: $ {command}\n--- shown\n{shown}\n+++ printed\n{printed}")
    return failures


def python_failures(page: Path) -> str:
    """Run the Python examples of a page in the present folder; what went otherwise than shown is told."""
    source = "\n".join(block.text for block in blocks(page) if block.kind == "python" and block.title is None)
    test = doctest.DocTestParser().get_doctest(source, {}, page.name, page.name, 0)
    told: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE, verbose=False).run(test, out=told.append)
    return "".join(told)
