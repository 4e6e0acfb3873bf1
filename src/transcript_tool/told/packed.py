"""Hints and speakers as bytes, so that they go to the workers of a batch, which may not see the files."""

from __future__ import annotations

import msgspec

from transcript_tool.model.named import Named, Roster
from transcript_tool.tokenizer.hints import Hints, PageHints

__all__ = ["packed", "unpacked"]


class _Told(msgspec.Struct, frozen=True, array_like=True):
    """Both, each None where it was not given."""

    hints: tuple[PageHints, ...] | None
    speakers: tuple[Named, ...] | None


def packed(hints: Hints | None, speakers: Roster | None) -> bytes:
    """Hints and speakers as bytes, the same for the same; b"" where there are none."""
    if hints is None and speakers is None:
        return b""
    told = _Told(hints.sections if hints is not None else None, speakers.speakers if speakers is not None else None)
    return msgspec.json.encode(told)


def unpacked(data: bytes) -> tuple[Hints | None, Roster | None]:
    """What `packed` made bytes of."""
    if not data:
        return None, None
    told = msgspec.json.decode(data, type=_Told)
    return (
        Hints(told.hints) if told.hints is not None else None,
        Roster(told.speakers) if told.speakers is not None else None,
    )
