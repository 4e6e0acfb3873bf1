"""``transcript-tool diff``: what two versions of a transcript differ in."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

import click

from transcript_tool.cli.messages import tell_error
from transcript_tool.cli.options import (
    COLOR,
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
from transcript_tool.cli.output import destination, is_colored, refuse_overwriting
from transcript_tool.errors import TranscriptError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transcript_tool.analysis.comparing import Comparison
    from transcript_tool.model.records import Transcript

__all__ = ["command"]

_TROUBLE = 2  # as diff has it: 1 is a difference


@click.command(
    "diff",
    epilog=example(
        "transcript-tool diff old.txt new.txt",
        "transcript-tool diff old.json new.txt --color | less -R",
        "transcript-tool diff old.txt new.txt -f json | jq -c '.turns[].changes'",
    ),
)
@click.argument("before", type=PATH, metavar="A")
@click.argument("after", type=PATH, metavar="B")
@with_options(shown_as("text", "json"), COLOR, WRITING, READING, TOLD, COMMON)
def command(
    before: str,
    after: str,
    style: str | None,
    color: bool | None,
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
    """Compare two versions of a transcript, turn by turn.

    Turns that were added, dropped, moved, reworded or given to another speaker, and fields of the header that changed.
    A and B are outputs of transcript-tool or pages; of several transcripts, those in the same place are compared.

    The exit code is 0 where nothing differs, 1 where something does, 2 where A or B cannot be read.
    """
    from transcript_tool.cli.reading import Reading

    inputs((before, after), name)
    refuse_overwriting(output, force=force)
    style = style or ("json" if (output or "").lower().endswith(".json") else "text")
    reading = Reading(
        name=name, encoding=encoding, kind=kind, told=told(hints, speakers), quiet=quiet, debug=debug, **limits
    )
    differs = False
    try:
        with destination(output, force=force) as file:
            for found in _compared(reading.of(before), reading.of(after)):
                differs = differs or found.differs
                file.write(_shown(found, style, (before, after), color=is_colored(color, output)))
    except TranscriptError as error:
        tell_error(str(error), error, debug=debug)
        return _TROUBLE
    return int(differs)


def _compared(before: Iterator[Transcript], after: Iterator[Transcript]) -> Iterator[Comparison]:
    """Each pair of transcripts compared; one that stands alone is compared with an empty one."""
    from transcript_tool.analysis.comparing import diff
    from transcript_tool.model.records import Transcript

    for a, b in zip_longest(before, after, fillvalue=Transcript()):
        yield diff(a, b)


def _shown(found: Comparison, style: str, names: tuple[str, str], *, color: bool) -> bytes:
    if style == "json":
        import msgspec

        return msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n"
    if not found.differs:
        return b""
    from transcript_tool.cli.diff_text import lines_of

    lines = lines_of(found, names)
    if color:
        from transcript_tool.cli.diff_text import painted

        return painted(lines)
    return "".join(f"{''.join(text for _, text in line).rstrip()}\n" for line in lines).encode(errors="replace")
