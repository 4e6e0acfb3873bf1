"""``transcript-tool tokens``: what each line of a page was taken for, and why; how a person mends a layout."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from transcript_tool.cli.messages import tell
from transcript_tool.cli.options import COMMON, PATH, READING, WRITING, example, inputs, read_input, with_options
from transcript_tool.cli.output import destination, refuse_overwriting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transcript_tool.sources.source import Source

__all__ = ["command"]

_TEXT = 70  # characters of a token to show where no terminal sets the width


@click.command(
    "tokens",
    epilog=example(
        "transcript-tool tokens page.txt",
        "transcript-tool tokens page.txt --color | less -R",
        "transcript-tool tokens page.txt --json | jq -r 'select(.kind==\"label\") | .value'",
    ),
)
@click.argument("file", required=False, type=PATH, metavar="[FILE|-]")
@click.option(
    "-f", "--format", "style", type=click.Choice(["table", "jsonl"]), default="table", help="How to show them."
)
@click.option("--json", "as_json", is_flag=True, help="The same as -f jsonl: one object per token.")
@click.option("--text", "as_text", is_flag=True, help="Print the text that lines and offsets count in, as it is.")
@click.option(
    "--color/--no-color", default=None, help="Colour, or none; by itself on a terminal, unless NO_COLOR is set."
)
@with_options(WRITING, READING, COMMON)
def command(
    file: str | None,
    style: str,
    as_json: bool,
    as_text: bool,
    color: bool | None,
    output: str | None,
    force: bool,
    encoding: str | None,
    kind: str | None,
    name: str | None,
    quiet: bool,
    debug: bool,  # noqa: ARG001 - `run` looks at it
) -> int:
    """Show what each slice of a page was taken for, and why.

    A row for each token: line, kind, text. Below a label, and below what could have been one and was turned down, stand
    its form, the sum of its evidence, and the evidence itself: + speaks for a label, - against it.
    """
    if as_text and (as_json or style == "jsonl"):
        raise click.UsageError("--text prints the page itself, it cannot be JSON")
    chosen = inputs((file,) if file else (), name)[0]
    refuse_overwriting(output, force=force)
    source = read_input(chosen, name=name, encoding=encoding, kind=kind)
    if not quiet:
        for _, message in source.remarks:
            tell(f"{source.name}: {message}")
    with destination(output, force=force) as out:
        for chunk in _chunks(
            source, style="text" if as_text else "jsonl" if as_json else style, color=color, file=output
        ):
            out.write(chunk)
    return 0


def _chunks(source: Source, *, style: str, color: bool | None, file: str | None) -> Iterator[bytes]:
    """What is to be written, piece by piece."""
    if style == "text":
        yield source.text.encode()
        return
    from transcript_tool.cli import rows
    from transcript_tool.sources.kinds import CAPTIONS

    if source.cues is not None:
        from transcript_tool.tokenizer.cued import tokens_of_cues

        tokens = tokens_of_cues(source.text, source.cues)
    elif source.media_type in CAPTIONS:
        from transcript_tool.tokenizer import tokenize

        tokens = tokenize(source.text, captions=True)
    else:
        from transcript_tool.tokenizer.assemble import tokens_of

        tokens = tokens_of(source.text, wrapped=source.wrapped)
    if style == "jsonl":
        yield from rows.as_json(tokens)
        return
    terminal = file in (None, "-") and sys.stdout is not None and sys.stdout.isatty()
    if color is None:
        color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = _terminal_width() if terminal else rows.INDENT + _TEXT
    if color:
        from transcript_tool.cli.paint import painted

        yield from painted(tokens, width)
    else:
        yield from rows.as_text(tokens, width)


def _terminal_width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size().columns
