"""JSON Lines: one object per line and transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["write"]


def write(transcripts: Iterable[Transcript], file: BinaryIO) -> None:
    """Write each transcript as one line."""
    encode = msgspec.json.Encoder().encode
    for transcript in transcripts:
        file.write(encode(transcript) + b"\n")
