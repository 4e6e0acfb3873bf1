"""JSON: one indented object per transcript, one after another, as jq reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["write"]


def write(transcripts: Iterable[Transcript], file: BinaryIO) -> None:
    """Write each transcript as an object indented by two blanks, with a line end behind it."""
    encode = msgspec.json.Encoder().encode
    for transcript in transcripts:
        file.write(msgspec.json.format(encode(transcript), indent=2) + b"\n")
