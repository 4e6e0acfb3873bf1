"""JSON: one indented object per transcript, one after another, as jq reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from transcript_tool.exporters.safe import as_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["read", "write"]


def write(transcripts: Iterable[Transcript], file: BinaryIO) -> None:
    """Write each transcript as an object indented by two blanks, with a line end behind it."""
    for transcript in transcripts:
        file.write(msgspec.json.format(as_json(transcript), indent=2) + b"\n")


def read(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Read transcripts back, as :func:`transcript_tool.exporters.objects.read` does."""
    from transcript_tool.exporters.objects import read as read_objects

    return read_objects(file, name)
