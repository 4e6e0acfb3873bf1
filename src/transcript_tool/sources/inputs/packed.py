"""Compressors: a packed file as a stream of bytes, with limits on what it may expand to."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, cast

from transcript_tool.errors import SourceError
from transcript_tool.sources.files import reason_of, too_large
from transcript_tool.sources.inputs.records import Limits

if TYPE_CHECKING:
    from typing import BinaryIO

    from _typeshed import WriteableBuffer

__all__ = ["ALWAYS", "expanded", "open_binary", "too_dense", "unpacked"]

ALWAYS = 16 << 20
"""Bytes that anything may expand to, whatever its ratio."""


class _Reads(Protocol):
    def read(self, size: int = -1, /) -> bytes:
        """The next bytes."""


def too_dense(limits: Limits) -> str:
    """Why an archive is not read on."""
    return f"expands to more than {limits.ratio} times its size; --max-ratio raises the limit"


@contextmanager
def unpacked(path: bytes, packing: str, name: str, limits: Limits) -> Iterator[BinaryIO]:
    """Open a packed file (or one that is not, where `packing` is "") to be read from its begin to its end.

    Raises:
        SourceError: at once or while it is read: it is damaged, cut short or expands too far, or a package is missing.
    """
    with _told(name), open_binary(path) as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        inner = _opened(file, packing, name)
        most = max(size * limits.ratio, ALWAYS) if packing else -1
        yield cast("BinaryIO", io.BufferedReader(_Limited(inner, most, name, limits), 1 << 16))


def open_binary(path: bytes) -> BinaryIO:
    """Open a file by the bytes of its path, or one at a URL.

    Raises:
        OSError: it cannot be had.
        SourceError: one at a URL cannot.
    """
    if b"://" in path:
        from transcript_tool.sources.inputs.remote import opened

        return opened(path.decode())
    return open(path, "rb")  # noqa: PTH123 - its name may be no UTF-8; who asks closes it


def expanded(path: bytes, packing: str, name: str, limits: Limits) -> bytes:
    """All bytes of a packed file.

    Raises:
        SourceError: see `unpacked`; or it has more bytes than one input may have.
    """
    with unpacked(path, packing, name, limits) as file:
        data = file.read(limits.size + 1)
        if len(data) > limits.size:
            raise SourceError(name, f"{too_large(len(data), limits.size)}, unpacked")
        return data


def _opened(file: BinaryIO, packing: str, name: str) -> _Reads:
    if packing == "gzip":
        import gzip

        return gzip.GzipFile(fileobj=file)
    if packing == "xz":
        import lzma

        return lzma.LZMAFile(file)
    if packing == "bzip2":
        import bz2

        return bz2.BZ2File(file)
    return _zstd(file, name) if packing == "zstd" else file


def _zstd(file: BinaryIO, name: str) -> _Reads:
    """Zstandard, of the standard library from Python 3.14 on, else of the package zstandard."""
    try:
        from compression import zstd
    except ImportError:
        try:
            import zstandard
        except ImportError:
            raise SourceError(name, "is packed with zstd: pip install 'transcript-tool[zstd]'") from None
        return cast("_Reads", zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True))
    return cast("_Reads", zstd.ZstdFile(file))


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Every way in which a packed file can be bad, as one kind of error."""
    import zlib

    try:
        yield
    except EOFError as error:
        raise SourceError(name, "is cut short") from error
    except zlib.error as error:
        raise SourceError(name, f"is damaged: {error}") from error
    except OSError as error:  # gzip and bz2 say so of what is not theirs, with no number
        raise SourceError(name, reason_of(error) if error.errno else f"is damaged: {error}") from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] not in ("lzma", "_lzma", "zstd", "zstandard", "compression"):
            raise
        raise SourceError(name, f"is damaged or cut short: {error}") from error


class _Limited(io.RawIOBase):
    """A stream that ends with an error where more comes out of it than may."""

    def __init__(self, inner: _Reads, most: int, name: str, limits: Limits) -> None:
        self._inner, self._most, self._name, self._limits = inner, most, name, limits
        self._read = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill the buffer with the next bytes."""
        view = memoryview(buffer).cast("B")
        data = self._inner.read(len(view))
        self._read += len(data)
        if 0 <= self._most < self._read:
            raise SourceError(self._name, too_dense(self._limits))
        view[: len(data)] = data
        return len(data)
