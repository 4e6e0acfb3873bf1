"""Hints and speakers as bytes, so that they go to the workers of a batch, which may not see the files."""

from __future__ import annotations

import msgspec

from transcript_tool.model.named import Named, Roster
from transcript_tool.tokenizer.hints import Hints, PageHints

__all__ = ["packed", "unpacked_hints", "unpacked_speakers"]


def packed(told: Hints | Roster | None) -> bytes:
    """Hints or speakers as bytes, the same for the same; b"" for None."""
    if told is None:
        return b""
    return msgspec.json.encode(told.sections if isinstance(told, Hints) else told.speakers)


def unpacked_hints(data: bytes) -> Hints:
    """The hints that `packed` made bytes of."""
    return Hints(msgspec.json.decode(data, type=tuple[PageHints, ...]))


def unpacked_speakers(data: bytes) -> Roster:
    """The speakers that `packed` made bytes of."""
    return Roster(msgspec.json.decode(data, type=tuple[Named, ...]))
