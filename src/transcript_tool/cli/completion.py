"""``transcript-tool completion``: what makes a shell complete commands, options and formats."""

from __future__ import annotations

import click

from transcript_tool.cli.messages import PROGRAM
from transcript_tool.cli.options import COMMON, WRITING, example, with_options
from transcript_tool.cli.output import destination, refuse_overwriting

__all__ = ["VARIABLE", "command"]

VARIABLE = "_TRANSCRIPT_TOOL_COMPLETE"
"""The variable of the environment by which a shell asks for what could come next."""


@click.command(
    "completion",
    epilog=example(
        "transcript-tool completion bash >> ~/.bashrc",
        "transcript-tool completion zsh >> ~/.zshrc",
        "transcript-tool completion fish -o ~/.config/fish/completions/transcript-tool.fish",
        'eval "$(transcript-tool completion bash)"',
    ),
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@with_options(WRITING, COMMON)
def command(shell: str, output: str | None, force: bool, quiet: bool, debug: bool) -> int:  # noqa: ARG001 - every command has them
    """Print what makes a shell complete the words of this command.

    Evaluate it, or put it into the file that your shell reads when it starts.
    """
    from click.shell_completion import ShellComplete, get_completion_class

    from transcript_tool.cli.group import group

    kind = get_completion_class(shell)
    if kind is None:  # the choice above lets none in
        raise click.UsageError(f"click knows no shell {shell!r}")
    refuse_overwriting(output, force=force)
    script = ShellComplete.source(kind(group, {}, PROGRAM, VARIABLE))  # its own asks a shell for its version
    with destination(output, force=force) as file:
        file.write(f"{script.strip()}\n".encode())
    return 0
