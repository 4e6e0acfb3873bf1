"""The commands as click knows them: what the page of commands and the man page are made of."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, NamedTuple

import click

from transcript_tool.cli.group import COMMANDS, group
from transcript_tool.cli.messages import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EXITS", "Described", "described", "paragraphs"]

EXITS = (
    ("0", "all was converted"),
    (
        "1",
        "an input or the output failed: each failure is one line on standard error, and the rest is converted; with "
        "--strict also a warning; of diff: something differs; of validate: there is a fault; of find: nothing is found",
    ),
    ("2", "wrong usage; of diff also an input that failed"),
    ("130", "Ctrl-C; of batch, what is done is kept, and --resume goes on"),
)
"""The exit codes, each with when it comes."""


class Described(NamedTuple):
    """A command: how it is called, what it does, its options with their help, and examples."""

    name: str
    usage: str
    short: str
    help: tuple[str, ...]
    options: tuple[tuple[str, str], ...]
    examples: tuple[str, ...]


def described() -> Iterator[Described]:
    """All commands, in the order of the help."""
    with click.Context(group, info_name=PROGRAM) as parent:
        for name in COMMANDS:
            command = group.get_command(parent, name)
            assert command is not None
            yield _described(name, command, parent)


def _described(name: str, command: click.Command, parent: click.Context) -> Described:
    with click.Context(command, parent=parent, info_name=name) as context:
        pieces = [" ".join(piece.split()) for piece in command.collect_usage_pieces(context)]
        rows = [
            param.get_help_record(context) for param in command.get_params(context) if isinstance(param, click.Option)
        ]
    told = paragraphs(command.help or "")
    return Described(
        name=name,
        usage=" ".join([PROGRAM, name, *pieces]),
        short=told[0],
        help=told,
        options=tuple(row for row in rows if row is not None),
        examples=tuple(re.findall(r"^  (\S.*)$", command.epilog or "", re.MULTILINE)),
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a help text, each on one line."""
    return tuple(" ".join(part.split()) for part in inspect.cleandoc(text).split("\n\n"))
