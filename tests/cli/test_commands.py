"""What holds for every command, and the small ones."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import transcript_tool
from transcript_tool.cli.group import COMMANDS
from transcript_tool.cli.messages import PROGRAM
from transcript_tool.exporters import formats

if TYPE_CHECKING:
    from conftest import Tool


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_ends_with_examples(tool: Tool, command: tuple[str, ...], option: str) -> None:
    done = tool(*command, option)
    assert (done.returncode, done.stderr) == (0, b"")
    [text, examples] = done.stdout.decode().split("Examples:\n")
    assert text.startswith(f"Usage: {' '.join((PROGRAM, *command))}")
    assert examples.startswith(f"    {PROGRAM} ")
    assert "..." not in text.split("Commands:")[-1] or command


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_the_common_options(tool: Tool, command: str) -> None:
    text = tool(command, "--help").stdout.decode()
    for option in ("-o, --output", "-q, --quiet", "--version", "--force", "--debug"):
        assert option in text


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_version(tool: Tool, command: tuple[str, ...]) -> None:
    done = tool(*command, "--version")
    assert done.stdout.decode() == f"transcript-tool {transcript_tool.__version__}\n"


def test_without_anything_the_help_is_shown(tool: Tool) -> None:
    done = tool()
    assert b"Commands:" in done.stdout + done.stderr


def test_an_unknown_command_is_one_line(tool: Tool) -> None:
    done = tool("pars")
    assert done.returncode == 2
    assert done.stderr.startswith(b"transcript-tool: no such command 'pars'")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(tool: Tool, shell: str) -> None:
    script = tool(env={"_TRANSCRIPT_TOOL_COMPLETE": f"{shell}_source"})
    assert script.returncode == 0
    assert b"transcript-tool" in script.stdout


def test_completion_of_formats(tool: Tool) -> None:
    env = {"_TRANSCRIPT_TOOL_COMPLETE": "bash_complete", "COMP_WORDS": "transcript-tool parse -f j", "COMP_CWORD": "3"}
    assert tool(env=env).stdout == b"plain,json\nplain,jsonl\n"


def test_formats_lists_what_there_is(tool: Tool) -> None:
    done = tool("formats")
    lines = done.stdout.decode().splitlines()
    for name, row in formats().items():
        [line] = [line for line in lines if line.split()[0] == name]
        assert all(suffix in line for suffix in row.suffixes)
        assert row.media_type in line
        assert line.endswith(row.summary)
    assert any("--raw-cells: " in line for line in lines)


def test_schema_is_a_schema_of_the_output(tool: Tool) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(tool("schema").stdout)
    jsonschema.validate(json.loads(tool("parse", "page.txt").stdout), schema)


def test_schema_into_a_file(tool: Tool) -> None:
    assert tool("schema", "-o", "schema.json").stdout == b""
    assert (tool.folder / "schema.json").read_bytes() == tool("schema").stdout


HEAVY = ("rich", "importlib.metadata", "charset_normalizer", "asyncio", "jsonschema", "tempfile", "traceback", "signal")


@pytest.mark.parametrize(
    "arguments", [("parse", "page.txt"), ("parse", "page.txt", "-f", "jsonl"), ("tokens", "page.txt")]
)
def test_a_call_imports_only_what_it_uses(tool: Tool, arguments: tuple[str, ...]) -> None:
    script = (
        "import sys; from transcript_tool.cli.run import run; run(sys.argv[1:]); "
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    loaded = tool.python(script, *arguments).stderr.decode().split()
    assert not set(HEAVY) & set(loaded)
    other = "tokens" if arguments[0] == "parse" else "parse"
    assert f"transcript_tool.cli.{other}" not in loaded
    assert "transcript_tool.cli.paint" not in loaded


def test_what_is_loaded_before_a_command_is_known(tool: Tool) -> None:
    loaded = tool.python("import transcript_tool, sys; print(*sys.modules)").stdout.decode().split()
    assert not [name for name in loaded if name.startswith("transcript_tool.")]
