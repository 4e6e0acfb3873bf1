"""Completion as a shell asks for it, in real shells; and a help that fits a screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from transcript_tool.cli.completion import VARIABLE
from transcript_tool.cli.group import COMMANDS
from transcript_tool.cli.run import _COMPLETION

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Tool

SHELLS = ("bash", "zsh", "fish")


def shell(name: str, folder: Path, script: str) -> list[str]:
    """What a shell prints, with the command on its path as a user has it."""
    where = folder / "bin"
    where.mkdir()
    command = where / "transcript-tool"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m transcript_tool "$@"\n')
    command.chmod(0o755)
    plain = {"bash": ["--norc", "--noprofile"], "zsh": ["-f"], "fish": ["--no-config"]}[name]
    done = subprocess.run(
        [name, *plain, "-c", script],
        cwd=folder,
        env=os.environ | {"PATH": os.pathsep.join([str(where), os.environ["PATH"]]), "HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def needs(name: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(name) is None, reason=f"needs {name}: completion for it is not tested here")


@needs("bash")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["transcript-tool", "pa"], ["parse"]),
        (["transcript-tool", "parse", "-f", "j"], ["json", "jsonl"]),
        (["transcript-tool", "parse", "--merge"], ["--merge", "--merge-turns"]),
        (["transcript-tool", "completion", "z"], ["zsh"]),
        (["transcript-tool", "diff", "--format", "js"], ["json"]),
    ],
    ids=" ".join,
)
def test_bash_completes(tmp_path: Path, words: list[str], offered: list[str]) -> None:
    script = (
        'eval "$(transcript-tool completion bash)"; '
        f"COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; "
        '_transcript_tool_completion transcript-tool; printf "%s\\n" "${COMPREPLY[@]}"; '
        "complete -p transcript-tool >/dev/null"
    )
    assert shell("bash", tmp_path, script) == offered


@needs("zsh")
def test_zsh_completes(tmp_path: Path) -> None:
    script = (
        "autoload -Uz compinit; compinit -u -D; "
        "_describe() { local name; for name in ${(P)3}; do print -r -- ${name%%:*}; done }; "
        "compadd() { while [[ $1 == -* ]]; do shift; [[ $1 == unsorted ]] && shift; done; print -rl -- ${(P)1} }; "
        'eval "$(transcript-tool completion zsh)"; words=(transcript-tool parse -f j); CURRENT=4; '
        "_transcript_tool_completion; print -r -- ${_comps[transcript-tool]}"
    )
    assert shell("zsh", tmp_path, script) == ["json", "jsonl", "_transcript_tool_completion"]


@needs("fish")
def test_fish_completes(tmp_path: Path) -> None:
    script = "transcript-tool completion fish | source; complete -C 'transcript-tool parse -f j'"
    assert shell("fish", tmp_path, script) == ["json", "jsonl"]


@pytest.mark.parametrize("name", SHELLS)
def test_the_script_is_click_s_own(tool: Tool, name: str) -> None:
    done = tool("completion", name)
    assert done.returncode == 0
    script = tool(env={VARIABLE: f"{name}_source"}).stdout
    assert done.stdout.strip() == script.strip()
    assert tool("completion", name, "-o", "script").returncode == 0
    assert (tool.folder / "script").read_bytes() == done.stdout


def test_the_variable_is_said_in_two_places_alike() -> None:
    assert VARIABLE == _COMPLETION


def test_an_unknown_shell_is_told(tool: Tool) -> None:
    done = tool("completion", "csh")
    assert done.returncode == 2
    assert b"'bash', 'zsh', 'fish'" in done.stderr


def test_the_help_fits_a_screen_and_leads_on(tool: Tool) -> None:
    lines = tool("--help").stdout.decode().splitlines()
    assert len(lines) <= 23  # of 24: one is for what is typed next
    assert max(map(len, lines)) <= 80
    assert all(any(line.startswith(f"  {name} ") for line in lines) for name in COMMANDS)
    assert lines[-1].endswith("transcript-tool parse --help")
