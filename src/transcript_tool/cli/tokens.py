"""``transcript-tool tokens``: what each line of a page was taken for, and why; how a person mends a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from transcript_tool.cli.messages import tell
from transcript_tool.cli.options import COMMON, PATH, READING, WRITING, example, inputs, read_input, told, with_options
from transcript_tool.cli.output import destination, is_colored, on_terminal, refuse_overwriting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transcript_tool.sources.source import Source
    from transcript_tool.tokenizer.hints import Hints
    from transcript_tool.tokenizer.token import Token

__all__ = ["command"]

_WRITE = "--hints"  # stands for --hints without a file
_TEXT = 70  # characters of a token to show where no terminal sets the width


@click.command(
    "tokens",
    epilog=example(
        "transcript-tool tokens page.txt",
        "transcript-tool tokens page.txt --hints > hints.toml",
        "transcript-tool tokens page.txt --hints hints.toml",
        "transcript-tool tokens page.txt --color | less -R",
        "transcript-tool tokens page.txt --json | jq -r 'select(.kind==\"label\") | .value'",
    ),
)
@click.argument("file", required=False, type=PATH, metavar="[FILE|-]")
@click.option(
    "-f",
    "--format",
    "style",
    type=click.Choice(["table", "jsonl", "hints"]),
    default="table",
    help="How to show them; hints is a first version of a hints file for this page.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as -f jsonl: one object per token.")
@click.option("--text", "as_text", is_flag=True, help="Print the text that lines and offsets count in, as it is.")
@click.option(
    "--color/--no-color", default=None, help="Colour, or none; by itself on a terminal, unless NO_COLOR is set."
)
@click.option(
    "--hints",
    is_flag=False,
    flag_value=_WRITE,
    type=PATH,
    metavar="[FILE.toml]",
    help="Read the page under the hints in FILE; without FILE, the same as -f hints.",
)
@with_options(WRITING, READING, COMMON)
def command(
    file: str | None,
    style: str,
    as_json: bool,
    as_text: bool,
    color: bool | None,
    hints: str | None,
    output: str | None,
    force: bool,
    encoding: str | None,
    kind: str | None,
    name: str | None,
    quiet: bool,
    debug: bool,  # noqa: ARG001 - `run` looks at it
    **limits: int,
) -> int:
    """Show what each slice of a page was taken for, and why.

    A row for each token: line, kind, text. Below a label, and below what could have been one and was turned down, stand
    its form, the sum of its evidence, and the evidence itself: + speaks for a label, - against it.
    """
    file, hints, style = _hinted(file, hints, style)
    if as_text and (as_json or style != "table"):
        raise click.UsageError("--text prints the page itself, it cannot be JSON or hints")
    if as_json and style == "hints":
        raise click.UsageError("hints are written in TOML, not in JSON: leave --json out")
    given, _ = told(hints)
    chosen = inputs((file,) if file else (), name)[0]
    refuse_overwriting(output, force=force)
    source = read_input(chosen, name=name, encoding=encoding, kind=kind, **limits)
    if not quiet:
        for _, message in source.remarks:
            tell(f"{source.name}: {message}")
        if not source.text or source.text.isspace():
            tell(f"{source.name}: the source holds no words")
    with destination(output, force=force) as out:
        for chunk in _chunks(
            source, given, style="text" if as_text else "jsonl" if as_json else style, color=color, file=output
        ):
            out.write(chunk)
    return 0


def _hinted(file: str | None, hints: str | None, style: str) -> tuple[str | None, str | None, str]:
    """File, hints and style, where `--hints` may have a file of hints behind it, the page, or nothing.

    A name that does not end in `.toml` is the page where no other is named: `tokens --hints page.txt`.
    """
    if hints == _WRITE:
        return file, None, "hints"
    if hints is not None and file is None and not hints.lower().endswith(".toml"):
        return hints, None, "hints"
    return file, hints, style


def _chunks(
    source: Source, hints: Hints | None, *, style: str, color: bool | None, file: str | None
) -> Iterator[bytes]:
    """What is to be written, piece by piece."""
    if style == "hints":
        from transcript_tool.told.draft import draft_hints

        yield draft_hints(source, hints).encode()
        return
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
        tokens = _tokens(source, hints)
    if style == "jsonl":
        yield from rows.as_json(tokens)
        return
    width = _terminal_width() if on_terminal(file) else rows.INDENT + _TEXT
    if is_colored(color, file):
        from transcript_tool.cli.paint import painted

        yield from painted(tokens, width)
    else:
        yield from rows.as_text(tokens, width)


def _tokens(source: Source, hints: Hints | None) -> list[Token]:
    """The tokens of a page, under the hints for it."""
    from transcript_tool.tokenizer.assemble import tokens_of

    if hints is None:
        return tokens_of(source.text, wrapped=source.wrapped)
    from transcript_tool.tokenizer.hinted import Hinted

    return tokens_of(source.text, wrapped=source.wrapped, hinted=Hinted(hints.of(source.name), None))


def _terminal_width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size().columns
