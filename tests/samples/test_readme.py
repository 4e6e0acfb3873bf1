"""What the README shows is what happens: its shell and Python examples are run and compared."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
FORMATS = ROOT / "docs" / "formats.md"
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README + FORMATS.read_text("utf-8"), re.MULTILINE | re.DOTALL)
CONSOLE = [text for kind, text in BLOCKS if kind == "console"]
PYTHON = "".join(text for kind, text in BLOCKS if kind == "python")
NAMES = ("README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/formats.md", "CHANGELOG.md")
DOCUMENTS = tuple(ROOT / name for name in NAMES)


@pytest.mark.skipif(shutil.which("jq") is None or shutil.which("bash") is None, reason="needs jq and bash")
@pytest.mark.parametrize("block", CONSOLE, ids=lambda block: block.splitlines()[0][2:40])
def test_shell_example(block: str, tmp_path: Path) -> None:
    command, _, shown = block.partition("\n")
    assert command.startswith("$ ")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-c", command[2:]],
        cwd=ROOT,
        env=os.environ | {"PATH": path, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
        check=False,
    )
    assert done.stdout.decode().replace("\r\n", "\n").rstrip("\n") == shown.rstrip("\n")


def test_python_examples(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    test = doctest.DocTestParser().get_doctest(PYTHON, {}, "README.md", "README.md", 0)
    assert test.examples
    told: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=told.append)
    assert result.failed == 0, "".join(told)


def test_there_are_examples() -> None:
    assert len(CONSOLE) >= 6


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", document.read_text("utf-8")):
        assert "://" in target or (document.parent / target).exists(), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_make_knows_what_is_named(document: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z-]+)", "".join(re.findall(r"`[^`]*`", document.read_text("utf-8"))))) <= targets
