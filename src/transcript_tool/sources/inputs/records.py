"""The records of inputs: small, frozen, and made to be sent to another process."""

from __future__ import annotations

from typing import Literal

import msgspec

from transcript_tool.sources.files import MAX_RATIO, MAX_SIZE

__all__ = ["Archive", "Input", "Limits", "Refusal"]


class Limits(msgspec.Struct, frozen=True):
    """What an input may expand to.

    Attributes:
        size: bytes that one input may have, unpacked.
        ratio: how many times its packed size an archive may expand to.
        members: how many pages an archive may hold.
    """

    size: int = MAX_SIZE
    ratio: int = MAX_RATIO
    members: int = 2_000_000


class Input(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One page to be read.

    Attributes:
        place: where its output goes below OUT, less the suffix of the format.
        name: what it is called in the output: `dir/page.txt`, `pages.zip!/dir/page.txt`.
        path: the file that holds it, as the file system's own bytes.
        size: its bytes, unpacked; -1 where that is not known before it is read.
        stamp: when the file that holds it was last changed, in nanoseconds: the later of its mtime and ctime.
        held: how the file holds it: as itself, as a stretch, as a member of a zip, or packed by a compressor.
        at: where its stretch begins.
        length: how long that stretch is.
        method: a zip's number of how it is packed, or the name of the compressor.
        crc: the checksum that a zip tells of it.
        media_type: what it is, where an archive tells that; else its name tells it.
        charset: the charset that the HTTP header tells.
        url: the address that a crawl had it from.
        remark: what is odd about its name.
        known: its sha256 in an earlier run: where that is the same, nothing is to be done.
    """

    place: str
    name: str
    path: bytes
    size: int = -1
    stamp: int = 0
    held: Literal["file", "slice", "zip", "packed"] = "file"
    at: int = 0
    length: int = 0
    method: int | str = 0
    crc: int = 0
    media_type: str | None = None
    charset: str | None = None
    url: str | None = None
    remark: str = ""
    known: str | None = None


class Archive(msgspec.Struct, frozen=True, gc=False):
    """A file that holds many inputs; `kind` is a row of the table of archives."""

    place: str
    name: str
    path: bytes
    size: int
    stamp: int
    kind: str


class Refusal(msgspec.Struct, frozen=True, gc=False):
    """Something that was not taken, and why."""

    place: str
    name: str
    reason: str
