"""JSON Lines: one object per line and transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcript_tool.exporters.safe import as_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["read", "write"]


def write(transcripts: Iterable[Transcript], file: BinaryIO) -> None:
    """Write each transcript as one line."""
    for transcript in transcripts:
        file.write(as_json(transcript) + b"\n")


def read(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Read transcripts back, as :func:`transcript_tool.exporters.objects.read` does."""
    from transcript_tool.exporters.objects import read as read_objects

    return read_objects(file, name)
