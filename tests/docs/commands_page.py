"""docs/commands.md: every command with its options, as the help has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commands import EXITS, Described, described

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["page"]

_HEAD = """\
# Commands

<!-- made by tests/docs/pages.py from the commands themselves; `make pages` writes it anew -->

Standard output is data only; progress and messages go to standard error, colour only to a terminal, and none where
`NO_COLOR` is set. Every command has `--help`, `--version`, `-o`, `-q` and `--debug`; `man transcript-tool` says the
same as this page.

| command | what it does |
|---|---|
"""


def page() -> str:
    """The whole page."""
    every = list(described())
    table = [f"| [`{one.name}`](#{one.name}) | {one.short} |" for one in every]
    return _HEAD + "\n".join([*table, "", *_exits(), *(line for one in every for line in _command(one))])


def _exits() -> Iterator[str]:
    yield from ("## Exit codes", "", "| code | when |", "|---|---|")
    yield from (f"| {code} | {when} |" for code, when in EXITS)
    yield ""


def _command(one: Described) -> Iterator[str]:
    yield from (f"## {one.name}", "", "```text", one.usage, "```", "")
    for paragraph in one.help:
        yield from (_plain(paragraph), "")
    yield from ("| option | what it does |", "|---|---|")
    for names, told in one.options:
        yield f"| `{_cell(names)}` | {_cell(_plain(told))} |"
    yield from ("", "Examples:", "", "```text", *one.examples, "```", "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _plain(text: str) -> str:
    """Text whose signs Markdown would take for its own."""
    return text.replace("*", "\\*").replace("<", "&lt;").replace("[", "\\[")
