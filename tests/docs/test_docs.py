"""What README.md and docs/ show is what happens, lead somewhere, and are made anew as they stand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
import warnings
from pathlib import Path

import pytest
from console import ROOT, blocks, python_failures, shell_failures
from picture import PICTURE, drawn, shown

import transcript_tool
from pages import made

PAGES = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
)
EXAMPLES = [page for page in PAGES if page.name != "CHANGELOG.md"]
# What is no example to run: to install something, to begin work on a checkout, and what needs a cluster or a bucket.
NOT_RUN = re.compile(
    r"\s*(#.*|(\.venv/bin/)?pip install .*|pipx install .*|uvx .*|uv tool .*|git clone .*|cd \S+|python3 -m venv .*"
    r"|\. .*|man .*|make( [a-z-]+)?( [A-Z]+=\S+)?(\s+#.*)?|\.venv/bin/.*|HYPOTHESIS_SEARCH=.*|python hatch_build\.py"
    r"|transcript-tool batch .*(s3|dask)://.*|eval \"\$\(transcript-tool completion .*|transcript-tool completion .*)?"
)
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


@needs_bash
@pytest.mark.parametrize("page", EXAMPLES, ids=lambda page: page.name)
def test_examples(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lacking: set[str] = set()
    failures = shell_failures(page, tmp_path, lacking)
    assert not failures, "\n\n".join(failures)
    if lacking:
        warnings.warn(f"{page.name}: examples that need {', '.join(sorted(lacking))} were not run", stacklevel=1)
    monkeypatch.chdir(tmp_path)
    assert python_failures(page) == ""


@pytest.mark.parametrize("page", EXAMPLES, ids=lambda page: page.name)
def test_every_block_is_run_or_is_no_example(page: Path) -> None:
    for block in blocks(page):
        if block.title is not None or block.kind in ("text", "json", ""):
            continue
        if block.kind == "sh":
            assert all(NOT_RUN.fullmatch(line) for line in block.text.splitlines()), block.text
        elif block.kind == "python":
            assert ">>> " in block.text, block.text
        else:
            assert block.kind == "console", block.kind
            assert block.text.startswith("$ "), block.text


def test_there_are_examples() -> None:
    count = sum(block.text.count("\n$ ") + 1 for page in EXAMPLES for block in blocks(page) if block.kind == "console")
    assert count >= 30


@pytest.mark.parametrize("path", made(), ids=lambda path: path.name)
def test_what_is_made_is_up_to_date(path: Path) -> None:
    assert path.read_text("utf-8") == made()[path], "make pages writes it anew"


@pytest.mark.skipif(shutil.which("man") is None, reason="needs man: whether it reads the man page is not tested here")
def test_man_shows_the_man_page() -> None:
    done = subprocess.run(
        ["man", "--warnings", "--local-file", str(ROOT / "docs" / "man" / "transcript-tool.1")],
        env=os.environ | {"LC_ALL": "C.UTF-8", "MANWIDTH": "100"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    text = re.sub(".\b", "", done.stdout)
    assert "transcript-tool parse [OPTIONS] [FILE...|-]" in text
    assert "--max-ratio N" in text


def test_the_wheel_brings_the_man_page() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    [(source, target)] = wheel["shared-data"].items()
    assert (ROOT / source).is_file()
    assert target == "share/man/man1/transcript-tool.1"


@needs_bash
@pytest.mark.skipif(shutil.which("jq") is None, reason="needs jq")
def test_the_picture_shows_what_is_printed() -> None:
    then, now = shown(PICTURE.read_text("utf-8")), shown(drawn())
    assert len(now) > 15
    assert then == now, "make pages draws it anew"
    assert "url(http" not in PICTURE.read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
        assert "://" in target or (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_knows_what_is_named(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z-]+)", "".join(re.findall(r"`[^`]*`", page.read_text("utf-8"))))) <= targets


def test_every_public_name_is_in_the_python_page() -> None:
    text = (ROOT / "docs" / "python.md").read_text("utf-8")
    assert sorted(re.findall(r"^::: transcript_tool\.(\w+)$", text, re.MULTILINE)) == sorted(transcript_tool.__all__)


def test_every_code_of_a_diagnostic_is_told() -> None:
    rows = re.findall(
        r"^\| (`[^|]*`) \| (?:warning|info) \|", (ROOT / "docs" / "json.md").read_text("utf-8"), re.MULTILINE
    )
    told = {code for row in rows for code in re.findall(r"`([a-z-]+)`", row)}
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert [code for code in told if f'"{code}"' not in source] == []
    forms = (
        r'code="([a-z-]+)"',
        r'return "([a-z]+(?:-[a-z]+)+)", ',
        r'\("([a-z]+(?:-[a-z]+)+)", f?"',
        r'"(captions-[a-z]+)"',
    )
    used = {code for form in forms for code in re.findall(form, source)}
    used |= {
        code
        for path in ROOT.glob("tests/*/*/expected.json")
        for code in re.findall(r'"code": "([a-z-]+)"', path.read_text("utf-8"))
    }
    assert len(used) > 20
    assert used - told == {"sr-only"}  # a class of the HTML page


def test_every_extra_is_told() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    text = (ROOT / "docs" / "install.md").read_text("utf-8")
    assert [extra for extra in extras if f"`{extra}`" not in text] == []


def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("material", reason="needs mkdocs-material")
    pytest.importorskip("mkdocstrings", reason="needs mkdocstrings")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "transcript_tool.parse" in (tmp_path / "python" / "index.html").read_text("utf-8")
