"""``transcript-tool stats``: who spoke how often and how long."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from transcript_tool.cli.options import (
    COMMON,
    PATH,
    READING,
    TOLD,
    WRITING,
    example,
    inputs,
    shown_as,
    told,
    with_options,
)
from transcript_tool.cli.output import destination, refuse_overwriting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transcript_tool.analysis.statistics import GroupKind, Statistics

__all__ = ["command"]

_STYLES = ("table", "json", "csv")


@click.command(
    "stats",
    epilog=example(
        "transcript-tool stats page.txt",
        "transcript-tool stats corpus.jsonl --by document -f csv -o counts.csv",
        "transcript-tool stats corpus.jsonl -f json | jq -r '.rows[0].name'",
    ),
)
@click.argument("files", nargs=-1, type=PATH, metavar="[FILE...|-]")
@click.option(
    "--by", type=click.Choice(["speaker", "kind", "document"]), default="speaker", help="What has a row of its own."
)
@with_options(shown_as(*_STYLES), WRITING, READING, TOLD, COMMON)
def command(
    files: tuple[str, ...],
    by: GroupKind,
    style: str | None,
    output: str | None,
    force: bool,
    encoding: str | None,
    kind: str | None,
    name: str | None,
    speakers: str | None,
    hints: str | None,
    quiet: bool,
    debug: bool,
    **limits: int,
) -> int:
    """Count who spoke how often and how long.

    Turns, questions, answers, words and their share, and the time where the source tells it, over all FILEs together:
    outputs of transcript-tool, and pages, which are parsed on the way.
    """
    from transcript_tool.analysis.statistics import stats
    from transcript_tool.cli.reading import Reading

    names = inputs(files, name)
    style = style or next((one for one in _STYLES if (output or "").lower().endswith(f".{one}")), "table")
    refuse_overwriting(output, force=force)
    reading = Reading(
        name=name, encoding=encoding, kind=kind, told=told(hints, speakers), quiet=quiet, debug=debug, **limits
    )
    found = stats(reading.transcripts(names), by=by)
    if found.total.documents or not reading.failures:
        with destination(output, force=force) as file:
            for chunk in _chunks(found, style, to_file=output not in (None, "-")):
                file.write(chunk)
    return int(reading.failures > 0)


def _chunks(found: Statistics, style: str, *, to_file: bool) -> Iterator[bytes]:
    if style == "json":
        import msgspec

        yield msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n"
    elif style == "csv":
        yield from _csv(found)
    else:
        from transcript_tool.cli.stats_table import drawn

        terminal = not to_file and sys.stdout is not None and sys.stdout.isatty()
        yield drawn(found, terminal=terminal)


def _csv(found: Statistics) -> Iterator[bytes]:
    """A header row and a row for each, cells as those of the format csv."""
    import csv
    import io

    from transcript_tool.exporters.cells import guard

    buffer = io.StringIO(newline="")
    rows = csv.writer(buffer, lineterminator="\r\n")
    columns = type(found.total).__struct_fields__
    rows.writerow(columns)
    for tally in found.rows:
        cells = [getattr(tally, column) for column in columns]
        rows.writerow([guard(cell) if isinstance(cell, str) else cell for cell in cells])
        yield buffer.getvalue().encode(errors="replace")
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue().encode()
