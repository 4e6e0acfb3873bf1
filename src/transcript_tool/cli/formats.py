"""``transcript-tool formats``: what there is to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from transcript_tool.cli.options import COMMON, WRITING, example, with_options
from transcript_tool.cli.output import destination, refuse_overwriting
from transcript_tool.exporters.registry import formats

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transcript_tool.exporters.registry import Format

__all__ = ["command"]


@click.command("formats", epilog=example("transcript-tool formats", "transcript-tool parse page.txt -f csv"))
@with_options(WRITING, COMMON)
def command(output: str | None, force: bool, quiet: bool, debug: bool) -> int:  # noqa: ARG001 - every command has them
    """List the formats there are to write.

    Name, suffixes, media type and purpose of each, with its own options below; those of other packages too.
    """
    refuse_overwriting(output, force=force)
    rows = list(formats().values())
    with destination(output, force=force) as file:
        for line in _lines(rows):
            file.write(f"{line.rstrip()}\n".encode())
    return 0


def _lines(rows: list[Format]) -> Iterator[str]:
    """One line for each format in aligned columns, and one below it for each of its options."""
    table = [(row.name, " ".join(row.suffixes), row.media_type, row.summary) for row in rows]
    name, suffix, media, _ = (max(map(len, column)) for column in zip(*table, strict=True))
    for row, cells in zip(rows, table, strict=True):
        yield f"{cells[0]:{name}}  {cells[1]:{suffix}}  {cells[2]:{media}}  {cells[3]}"
        for option in row.options:
            yield f"{'':{name}}  --{option.name.replace('_', '-')}: {option.summary}"
