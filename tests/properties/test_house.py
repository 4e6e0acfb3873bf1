"""The rules of the house that no linter knows: how long a module may be, what a public name has, what the core calls.

Which room may import what, import-linter tells in `make test`; its contracts stand in pyproject.toml.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import transcript_tool

PACKAGE = Path(transcript_tool.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300  # lines of a module

PURE = ("tokenizer", "model")  # where text becomes transcripts, and no file is touched


def told(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Each import of a module, wherever it stands: the module, and the name taken from it or ""."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((str(node.module), alias.name) for alias in node.names)


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(path) in PURE], ids=told)
def test_the_core_touches_nothing_outside(path: Path) -> None:
    for module, name in imports(path):
        assert module != "pathlib" or name.startswith("Pure"), f"{told(path)} imports {name or module}"
    calls = [node.func for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)]
    assert not [call for call in calls if isinstance(call, ast.Name) and call.id in ("open", "print", "input")]


@pytest.mark.parametrize("path", MODULES, ids=told)
def test_no_module_is_long(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= LONGEST, f"{told(path)} has {lines} lines; cut it in two, {LONGEST} are the most"


@pytest.mark.parametrize("name", transcript_tool.__all__)
def test_a_public_name_is_there_and_explained(name: str) -> None:
    value = getattr(transcript_tool, name)
    assert value.__module__.startswith("transcript_tool")
    assert inspect.getdoc(value)
    assert name in dir(transcript_tool)


@pytest.mark.parametrize("path", MODULES, ids=told)
def test_what_a_module_offers_is_there_and_explained(path: Path) -> None:
    assert ast.get_docstring(tree_of(path)), "the module says what holds in it"
    dotted = path.relative_to(PACKAGE).with_suffix("").parts
    if dotted[-1] == "__main__":
        return
    module = import_module(".".join(["transcript_tool", *dotted]).removesuffix(".__init__"))
    here = {node.name: node for node in tree_of(path).body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    for name in getattr(module, "__all__", ()):
        assert hasattr(module, name)
        if name in here:  # read off the source, since a compiled function does not keep its docstring
            assert ast.get_docstring(here[name]), f"{told(path)}: {name} has no docstring"


def test_the_map_of_the_house_names_what_is_there() -> None:
    """Each path in docs/architecture.md, whatever room it begins in."""
    root = PACKAGE.parents[1]
    text = (root / "docs" / "architecture.md").read_text("utf-8")
    named = [name for name in re.findall(r"`([a-z_./]+)`", text) if "/" in name or name.endswith(".py")]
    assert len(named) > 40
    every = {f"/{told(path).removesuffix('.py').removesuffix('/__init__')}" for path in MODULES}
    for name in named:
        inside = any(path.endswith(f"/{name.rstrip('/').removesuffix('.py')}") for path in every)
        assert inside or (root / name).exists(), f"docs/architecture.md names {name}, which is not there"


def test_there_is_no_other_public_name() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        transcript_tool.nothing  # noqa: B018 - the access is the test
