"""``transcript-tool convert``: our outputs from one format to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from transcript_tool.cli.messages import tell
from transcript_tool.cli.options import COMMON, PATH, WRITING, example, inputs, with_options
from transcript_tool.cli.output import refuse_overwriting
from transcript_tool.cli.parse import FORMAT, export_warnings, format_by_suffix, format_options, write_transcripts
from transcript_tool.exporters.registry import FORMATS, find, formats, writer

if TYPE_CHECKING:
    from transcript_tool.exporters.format import Format

__all__ = ["command"]


def _loadable(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """What the shell offers behind ``--from``."""
    return [name for name, row in formats().items() if row.begins and name.startswith(incomplete)]


@click.command(
    "convert",
    epilog=example(
        "transcript-tool convert talk.json -o talk.md",
        "transcript-tool convert corpus.jsonl talk.md -f csv > turns.csv",
        "transcript-tool parse page.txt -f jsonl | transcript-tool convert - -f md",
    ),
)
@click.argument("files", nargs=-1, type=PATH, metavar="[FILE...|-]")
@click.option(
    "--from",
    "given_name",
    metavar="FORMAT",
    shell_complete=_loadable,
    help=f"What the inputs are, one of {', '.join(row.name for row in FORMATS.values() if row.begins)}; "
    "told by how each begins if left out.",
)
@with_options(FORMAT, WRITING, format_options(), COMMON)
def command(
    files: tuple[str, ...],
    given_name: str | None,
    format_name: str | None,
    output: str | None,
    force: bool,
    quiet: bool,
    debug: bool,
    **choices: Any,
) -> int:
    """Convert outputs of transcript-tool to another format.

    All transcripts of all FILEs, one after another; a JSON Lines file of any size takes the memory of its largest
    transcript. What the format cannot hold is told once, on standard error. Pages are for parse.
    """
    from transcript_tool.cli.reading import Reading
    from transcript_tool.exporters.loss import Loss

    names = inputs(files, None)
    given = None if given_name is None else _to_load(given_name)
    format_name = format_name or format_by_suffix(output, quiet=quiet)
    options = {key: value for key, value in choices.items() if value is not None and value is not False}
    writer(format_name, options)  # says now, not after a long read, that there is no such format or option
    refuse_overwriting(output, force=force, format_name=format_name)
    reading = Reading(quiet=quiet, debug=debug)
    row = find(format_name)
    loss = Loss(row)
    with export_warnings(lambda message: None if quiet else tell(message)):
        write_transcripts(loss.watch(reading.outputs(names, given)), format_name, output, options, force=force)
    if loss.found and not quiet:
        tell(f"{row.name} cannot hold: {loss.told()}; see docs/formats.md")
    return int(reading.failures > 0)


def _to_load(name: str) -> Format:
    """The format of that name, if it is one that can be loaded.

    Raises:
        click.UsageError: it is written only.
    """
    row = find(name)
    if not row.begins:
        raise click.UsageError(f"{row.name} cannot be read back; parse reads pages")
    return row
