"""The record that leaves this room: one decoded input with where it came from."""

from __future__ import annotations

import msgspec

__all__ = ["Source"]


class Source(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One input: its text and its provenance.

    Attributes:
        text: the decoded text, without a byte-order mark, line ends as they were.
        name: the path as the user gave it, or None for text from memory.
        sha256: hex digest of the bytes, or None where there were no bytes.
        encoding: the codec's name in lower case (``utf-8``), or None where there were no bytes.
        media_type: what the text is; here ``text/plain`` or ``text/markdown``.
        remarks: what was odd while reading, as (code, message) pairs; the model makes them diagnostics.
    """

    text: str
    name: str | None = None
    sha256: str | None = None
    encoding: str | None = None
    media_type: str = "text/plain"
    remarks: tuple[tuple[str, str], ...] = ()
