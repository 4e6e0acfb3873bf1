"""The bytes of an input, wherever it lies; what a worker calls."""

from __future__ import annotations

import os
from collections import OrderedDict

from msgspec import structs

from transcript_tool.errors import SourceError
from transcript_tool.sources.files import file_bytes, reason_of, source_of, too_large
from transcript_tool.sources.inputs.packed import expanded
from transcript_tool.sources.inputs.records import Input, Limits
from transcript_tool.sources.source import Source

__all__ = ["Opener", "source_from"]

_OPEN = 8  # archives that are kept open


class Opener:
    """Reads inputs; archives that were read last stay open, for their members come one after another."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: OrderedDict[bytes, int] = OrderedDict()

    def read(self, item: Input) -> bytes:
        """All bytes of an input.

        Raises:
            SourceError: they cannot be had, or are more than the limits allow.
        """
        if b"://" in item.path:
            return self._remote(item)
        try:
            if item.held == "file":
                return file_bytes(item.path, item.name, self._limits.size)
            if item.held == "packed":
                return expanded(item.path, str(item.method), item.name, self._limits)
            file = self._file(item.path)
            if item.held == "zip":
                from transcript_tool.sources.inputs.zips import read_member

                return read_member(lambda at, length: os.pread(file, length, at), item)
            data = os.pread(file, item.length, item.at)
        except OSError as error:
            raise SourceError(item.name, reason_of(error)) from error
        except MemoryError as error:
            raise SourceError(item.name, "is larger than the memory there is") from error
        if len(data) < item.length:
            raise SourceError(item.name, "is cut short")
        return data

    def _remote(self, item: Input) -> bytes:
        """The bytes of an input at a URL; of a zip, no more than the member."""
        from transcript_tool.sources.inputs.remote import size_of, stretch
        from transcript_tool.sources.inputs.zips import read_member

        url = item.path.decode()
        if item.held == "packed":
            return expanded(item.path, str(item.method), item.name, self._limits)
        if item.held == "zip":
            return read_member(lambda at, length: stretch(url, at, length), item)
        if item.held == "slice":
            data = stretch(url, item.at, item.length)
            if len(data) < item.length:
                raise SourceError(item.name, "is cut short")
            return data
        size = item.size if item.size >= 0 else size_of(url)
        if size > self._limits.size:
            raise SourceError(item.name, too_large(size, self._limits.size))
        data = stretch(url, 0, self._limits.size + 1)
        if len(data) > self._limits.size:
            raise SourceError(item.name, too_large(len(data), self._limits.size))
        return data

    def close(self) -> None:
        """Close all that is open."""
        while self._open:
            os.close(self._open.popitem()[1])

    def _file(self, path: bytes) -> int:
        file = self._open.get(path)
        if file is None:
            if len(self._open) >= _OPEN:
                os.close(self._open.popitem(last=False)[1])
            file = self._open[path] = os.open(path, os.O_RDONLY)
        return file


def source_from(data: bytes, item: Input, encoding: str | None, kind: str | None, limits: Limits) -> Source:
    """Decode what was read of an input.

    Args:
        data: its bytes.
        item: the input.
        encoding: the codec that the user declared, or None.
        kind: the media type that the user declared, or None.
        limits: what it may expand to.

    Raises:
        SourceError: no text can be decoded.
    """
    media_type = kind or item.media_type
    source = source_of(
        data, item.name, encoding, media_type, charset=item.charset, url=item.url, max_ratio=limits.ratio
    )
    if not item.remark:
        return source
    return structs.replace(source, remarks=(*source.remarks, ("unsafe-name", item.remark)))
