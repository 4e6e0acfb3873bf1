"""Zip archives: the index is read once, and members are then read by their place in the file.

A worker that reads a member needs no index, which would cost it a kilobyte for each member of the archive: where a
member lies, how long it is and how it is packed stands in its `Input`.
"""

from __future__ import annotations

import bz2
import io
import lzma
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from transcript_tool.errors import SourceError
from transcript_tool.sources.files import reason_of, too_large
from transcript_tool.sources.inputs.archives import kind_of, packing_of
from transcript_tool.sources.inputs.packed import ALWAYS, open_binary, too_dense
from transcript_tool.sources.inputs.places import safe_place, set_apart
from transcript_tool.sources.inputs.records import Archive, Input, Limits, Refusal
from transcript_tool.sources.kinds import is_no_page, suffix_of

if TYPE_CHECKING:
    from typing import BinaryIO

    from transcript_tool.sources.inputs.spool import Spool

__all__ = ["members", "read_member"]

_HEAD = struct.Struct("<4s22xHH")  # of a member: signature, length of its name, length of what follows it
_RECORD = struct.Struct("<4s4xH18xHHH")  # of the index: signature, flags, three lengths
_RECORD_SIZE = 46
_UTF8, _ENCRYPTED = 0x800, 0x1
_SLACK = 512  # bytes read beside a member for its head
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
NESTED = "is an archive within an archive; unpack the outer one first"


def members(
    archive: Archive,
    spool: Spool,  # noqa: ARG001 - a zip needs none
    limits: Limits,
    skipped: Counter[str],
) -> Iterator[Input | Refusal]:
    """The members of a zip in canonical order; folders are none, and files that are no pages are passed over.

    Raises:
        SourceError: it is no zip, has no index, or expands too far as a whole.
    """
    infos = _index(archive)
    total = sum(info.file_size for info in infos)
    if total > max(ALWAYS, archive.size * limits.ratio):
        raise SourceError(archive.name, too_dense(limits))
    found: list[Input | Refusal] = []
    while infos:  # each is let go as soon as it is taken, for there may be millions
        unit = _unit(archive, infos.pop(), limits, skipped)
        if unit is not None:
            found.append(unit)
    found = set_apart(found)
    found.reverse()
    while found:
        yield found.pop()


def _index(archive: Archive) -> list[zipfile.ZipInfo]:
    try:
        with _Unflagged(open_binary(archive.path)) as file, zipfile.ZipFile(file) as opened:
            opened.NameToInfo.clear()
            return opened.filelist
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError) as error:
        raise SourceError(archive.name, f"is no zip archive, or is cut short: {str(error).lower()}") from error
    except OSError as error:
        raise SourceError(archive.name, reason_of(error)) from error


class _Unflagged(io.RawIOBase):
    """A zip whose index does not claim names to be UTF-8: one false claim would make the whole unreadable."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def seekable(self) -> bool:
        """It is."""
        return True

    def readable(self) -> bool:
        """It is."""
        return True

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to an offset."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """The offset."""
        return self._file.tell()

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()

    def read(self, size: int | None = -1, /) -> bytes:
        """The next bytes; those of the index with the flag taken away."""
        data = self._file.read(-1 if size is None else size) or b""
        if len(data) < _RECORD_SIZE or data[:4] != b"PK\x01\x02":
            return data
        index, at = bytearray(data), 0
        while at + _RECORD_SIZE <= len(index):
            signature, flags, *lengths = _RECORD.unpack_from(index, at)
            if signature != b"PK\x01\x02":
                break
            if flags & _UTF8:
                index[at + 9] &= ~(_UTF8 >> 8) & 0xFF
            at += _RECORD_SIZE + sum(lengths)
        return bytes(index)


def _unit(archive: Archive, info: zipfile.ZipInfo, limits: Limits, skipped: Counter[str]) -> Input | Refusal | None:
    raw = info.filename.replace("\\", "/")
    if raw.endswith("/"):
        return None
    if not raw.isascii():
        raw = raw.encode("cp437").decode("utf-8", "backslashreplace")
    inner, led_out = safe_place(raw)
    if is_no_page(inner) and not _holds_pages(inner):
        skipped[suffix_of(inner)] += 1
        return None
    place, name = f"{archive.place}/{inner}", f"{archive.name}!/{raw}"
    reason = _reason_against(info, inner, limits)
    if reason:
        return Refusal(place, name, reason)
    return Input(
        place=place,
        name=name,
        path=archive.path,
        size=info.file_size,
        stamp=archive.stamp,
        held="zip",
        at=info.header_offset,
        length=info.compress_size,
        method=info.compress_type,
        crc=info.CRC,
        remark="its name leads out of the archive" if led_out else "",
    )


def _holds_pages(name: str) -> bool:
    return kind_of(name) is not None or packing_of(name) is not None


def _reason_against(info: zipfile.ZipInfo, inner: str, limits: Limits) -> str:
    """Why a member is not read, or ""."""
    if info.external_attr >> 28 == 0o12:
        return "is a link in the archive; links are not followed"
    if info.flag_bits & _ENCRYPTED:
        return "is encrypted; decrypt the archive first"
    if _holds_pages(inner):
        return NESTED
    if info.compress_type not in _METHODS:
        return f"is packed by method {info.compress_type}, which is not known here; unpack the archive first"
    if info.file_size > limits.size:
        return too_large(info.file_size, limits.size)
    if info.file_size > max(1 << 20, info.compress_size * limits.ratio):
        return too_dense(limits)
    return ""


def read_member(read: Callable[[int, int], bytes], member: Input) -> bytes:
    """The bytes of a member.

    Args:
        read: gives the bytes of the archive from an offset on, at most so many.
        member: an `Input` that `members` gave.

    Raises:
        SourceError: it is damaged, or other than the index says.
    """
    data = read(member.at, _HEAD.size + _SLACK + member.length)
    if len(data) < _HEAD.size or data[:4] != b"PK\x03\x04":
        raise SourceError(member.name, "is not where the index of the archive says; is the archive cut short?")
    _, name, extra = _HEAD.unpack_from(data)
    begin = _HEAD.size + name + extra
    if begin > _HEAD.size + _SLACK:
        data, begin = read(member.at + begin, member.length), 0
    packed = data[begin : begin + member.length]
    if len(packed) < member.length:
        raise SourceError(member.name, "is cut short")
    try:
        found = _inflated(packed, member)
    except (zlib.error, OSError, EOFError, ValueError, lzma.LZMAError, struct.error) as error:
        raise SourceError(member.name, f"is damaged: {error}") from error
    if len(found) != member.size or zlib.crc32(found) != member.crc:
        raise SourceError(member.name, "is damaged: length or checksum differ from what the archive says")
    return found


def _inflated(packed: bytes, member: Input) -> bytes:
    """The bytes unpacked, at most one more than the index says."""
    if member.method == zipfile.ZIP_STORED:
        return packed
    if member.method == zipfile.ZIP_DEFLATED:
        return zlib.decompressobj(-15).decompress(packed, member.size + 1)
    if member.method == zipfile.ZIP_BZIP2:
        return bz2.BZ2Decompressor().decompress(packed, member.size + 1)
    (length,) = struct.unpack_from("<H", packed, 2)
    filters = [lzma._decode_filter_properties(lzma.FILTER_LZMA1, packed[4 : 4 + length])]  # type: ignore[attr-defined]
    decoder = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters)
    return decoder.decompress(packed[4 + length :], member.size + 1)
