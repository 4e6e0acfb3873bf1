"""``transcript-tool schema``: the JSON Schema of the output."""

from __future__ import annotations

import click
import msgspec

from transcript_tool.cli.options import COMMON, WRITING, example, with_options
from transcript_tool.cli.output import destination, refuse_overwriting

__all__ = ["command"]


@click.command(
    "schema",
    epilog=example("transcript-tool schema -o transcript.schema.json", "transcript-tool schema | jq .required"),
)
@with_options(WRITING, COMMON)
def command(output: str | None, force: bool, quiet: bool, debug: bool) -> int:  # noqa: ARG001 - every command has them
    """Print the JSON Schema of a transcript.

    It holds for every object that the formats json and jsonl write.
    """
    from transcript_tool.exporters.schema import json_schema

    refuse_overwriting(output, force=force)
    with destination(output, force=force) as file:
        file.write(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2) + b"\n")
    return 0
