"""The group of commands: one table, and each command's module imported only when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from transcript_tool.cli.options import COMMON, example, with_options

__all__ = ["COMMANDS", "group"]

COMMANDS = {
    "parse": "transcript_tool.cli.parse",
    "batch": "transcript_tool.cli.batch",
    "convert": "transcript_tool.cli.convert",
    "stats": "transcript_tool.cli.stats",
    "diff": "transcript_tool.cli.diff",
    "validate": "transcript_tool.cli.validate",
    "find": "transcript_tool.cli.find",
    "tokens": "transcript_tool.cli.tokens",
    "formats": "transcript_tool.cli.formats",
    "schema": "transcript_tool.cli.schema",
    "completion": "transcript_tool.cli.completion",
}
"""Each command and the module whose ``command`` it is, in the order of the help."""


class _Lazy(click.Group):
    """A group that finds its commands in the table above."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of all commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command; None where there is none of that name."""
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command: click.Command = import_module(module).command
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands alone: what options there are stands in the first line, so that all fits a screen."""
        self.format_commands(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, and below them the way on."""
        super().format_epilog(ctx, formatter)
        formatter.write("  Each command has more: transcript-tool parse --help\n")


@click.group(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[--help] [--version]",
    epilog=example(
        "transcript-tool parse page.txt -f md | less",
        "transcript-tool batch pages/ -o corpus/ --merge",
    ),
)
@with_options({"version": COMMON["version"]})
def group() -> None:
    """Turn saved transcripts of public talk into clean data: who said what."""
