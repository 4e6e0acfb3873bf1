"""Files and standard input: bytes and their provenance, or one line on why they cannot be had."""

from __future__ import annotations

import os
import stat
import sys
from io import BufferedReader, FileIO
from typing import TYPE_CHECKING

from msgspec import structs

from transcript_tool.errors import SourceError
from transcript_tool.sources.decode import Decoded, UndecodableError, decode
from transcript_tool.sources.digest import sha256_of
from transcript_tool.sources.kinds import CAPTIONS, captions_type
from transcript_tool.sources.kinds import media_type as media_type_of
from transcript_tool.sources.source import PageFacts, Source

if TYPE_CHECKING:
    from typing import BinaryIO

__all__ = [
    "MAX_RATIO",
    "MAX_SIZE",
    "file_bytes",
    "read",
    "read_stdin",
    "reason_of",
    "refuse_web",
    "sayable",
    "source_of",
    "too_large",
]

MAX_SIZE = 64 << 20
"""The bytes that an input may have, where nobody says otherwise."""
MAX_RATIO = 200
"""How many times its size an input may expand to, where nobody says otherwise."""

_MARKS = b"\xef\xbb\xbf \t\r\n"
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # of documents: PDF, zip, the container of older Office
_OWN = (b"source,title,published,", b"<?xml", b"SQLite format 3", b"PAR1")  # some of what we write begins so
_OWN_PAGE = '<meta name="generator" content="transcript-tool">'
_JSON = frozenset((b"{", b"["))
_WEB = frozenset({"http", "https", "ftp", "ftps"})


def read(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    media_type: str | None = None,
    max_size: int | None = MAX_SIZE,
    max_ratio: int = MAX_RATIO,
) -> Source:
    """Read one file, or standard input for ``-``.

    Args:
        path: the file; its name goes into the output as it is given.
        encoding: the codec to decode with; found from the bytes where it is None.
        media_type: what the text is; where it is None, the file's suffix tells, or a text that begins as captions do.
        max_size: the most bytes that it may have, 64 MiB if left out; any number where it is None.
        max_ratio: how many times its size a Word file may expand to.

    Raises:
        SourceError: there is no such file, it cannot be read or is too large, or no text can be decoded from it.
    """
    given = os.fspath(path)
    if given == "-":
        return read_stdin(encoding=encoding, media_type=media_type, max_size=max_size, max_ratio=max_ratio)
    name = sayable(given)
    refuse_web(name)
    try:
        data = file_bytes(given, name, -1 if max_size is None else max_size)
    except OSError as error:
        raise SourceError(name, reason_of(error)) from error
    except ValueError as error:
        raise SourceError(name, "no file can have this name") from error
    except MemoryError as error:
        raise SourceError(name, "is larger than the memory there is") from error
    return source_of(data, name, encoding, media_type, max_ratio=max_ratio)


def read_stdin(
    name: str | None = None,
    *,
    encoding: str | None = None,
    media_type: str | None = None,
    max_size: int | None = MAX_SIZE,
    max_ratio: int = MAX_RATIO,
) -> Source:
    """Read standard input to its end.

    Args:
        name: what to call it in the output, ``-`` where it is None; a suffix tells the media type as that of a file.
        encoding: the codec to decode with; found from the bytes where it is None.
        media_type: what the text is; taken from the name's suffix where it is None.
        max_size: the most bytes that are read; any number where it is None.
        max_ratio: how many times its size a Word file may expand to.

    Raises:
        SourceError: standard input is closed, too large or cannot be read, or no text can be decoded from it.
    """
    shown = sayable(name or "-")
    if sys.stdin is None:
        raise SourceError(shown, "standard input is closed")
    try:
        data = sys.stdin.buffer.read() if max_size is None else _of_stream(sys.stdin.buffer, shown, max_size)
    except OSError as error:
        raise SourceError(shown, f"standard input: {reason_of(error)}") from error
    return source_of(data, shown, encoding, media_type, max_ratio=max_ratio)


def source_of(
    data: bytes,
    name: str,
    encoding: str | None = None,
    media_type: str | None = None,
    *,
    charset: str | None = None,
    url: str | None = None,
    max_ratio: int = MAX_RATIO,
) -> Source:
    """Decode and hash bytes that were read elsewhere, such as the members of an archive.

    Args:
        data: the bytes of one input.
        name: what it is called in the output; a suffix tells the media type where that is None.
        encoding: the codec that the user declared; it wins over whatever the bytes seem to be.
        media_type: what the input is; a document or JSON that the suffix does not tell is told by its first bytes.
        charset: the `Content-Type` of the HTTP response that it came with, or the charset alone; it counts before what
            a web page says of itself, and less than a byte-order mark or bytes that are UTF-8.
        url: the address that it was had from; it counts where a web page gives none as its own.
        max_ratio: how many times its size a Word file may expand to.

    Raises:
        SourceError: no text can be decoded from the bytes.
    """
    given = media_type is not None
    media_type = media_type or media_type_of(name)
    certain = media_type == "text/html"
    head = data[:200].lstrip(_MARKS)
    is_document = media_type[:12] == "application/" and media_type not in CAPTIONS
    if not given and head.startswith(_OWN):
        from transcript_tool.sources.own import refuse_own

        refuse_own(data, name)
    if is_document or (not given and (head[:1] in _JSON or head.startswith(_BINARY))):
        from transcript_tool.sources.documents import document_source

        document = document_source(data, name, encoding, media_type, given=given, max_ratio=max_ratio)
        if document is not None:
            return document
    try:
        if certain or (media_type == "text/plain" and head[:1] == b"<"):
            found = _drawn(data, name, encoding, charset, url, certain=certain)
            if found is not None:
                return found
        decoded = decode(data, encoding) if charset is None or encoding else _declared(data, charset)
    except UndecodableError as error:
        raise SourceError(name, str(error)) from error
    if not given and media_type == "text/plain":
        media_type = captions_type(decoded.text) or media_type
    return Source(
        text=decoded.text,
        name=name,
        sha256=sha256_of(data),
        encoding=decoded.encoding,
        media_type=media_type,
        remarks=decoded.remarks,
        facts=PageFacts(url=url) if url else None,
    )


def _declared(data: bytes, charset: str) -> Decoded:
    from transcript_tool.sources.html import decode_page

    return decode_page(data, charset)


def _drawn(
    data: bytes, name: str, encoding: str | None, charset: str | None, url: str | None, *, certain: bool
) -> Source | None:
    """The source of a web page; None where the bytes only begin as one might."""
    from transcript_tool.sources.html import decode_page, draw, is_html, shallow

    decoded = decode_page(data, charset) if encoding is None else decode(data, encoding)
    if not certain and not is_html(decoded.text):
        return None
    markup, depth = shallow(decoded.text)
    text, facts = draw(markup)
    remarks = decoded.remarks
    if depth:
        remarks = (*remarks, ("deep-page", f"elements nest {depth:,} deep, and are read as if those far down did not"))
    if _OWN_PAGE in decoded.text[:4000]:
        from transcript_tool.sources.own import REWRITTEN

        remarks = (*remarks, REWRITTEN)
    return Source(
        text=text,
        name=name,
        sha256=sha256_of(data),
        encoding=decoded.encoding,
        media_type="text/html",
        remarks=remarks,
        facts=facts if facts.url or not url else structs.replace(facts, url=url),
    )


def file_bytes(path: str | bytes, name: str, most: int = -1) -> bytes:
    """The bytes of a file that stood still while it was read; one that did not is read once more.

    Args:
        path: the file.
        name: what to call it in an error.
        most: how many bytes it may have; any number where that is negative.

    Raises:
        SourceError: it is a device, too large, or changed all the while.
        OSError: it cannot be had.
    """
    with FileIO(path) as file:
        before = os.fstat(file.fileno())
        if 0 <= most < before.st_size:
            raise SourceError(name, too_large(before.st_size, most))
        if stat.S_ISCHR(before.st_mode):
            _refuse_device(file, before, name)
        if most >= 0 and not stat.S_ISREG(before.st_mode):
            return _of_stream(BufferedReader(file), name, most)
        for _ in range(2):
            data = file.readall()
            after = os.fstat(file.fileno())
            if not stat.S_ISREG(after.st_mode) or _stamp(before) == _stamp(after):
                return data
            before = after
            file.seek(0)
    raise SourceError(name, "changed while it was read; try again once nothing writes to it")


def _of_stream(file: BinaryIO, name: str, most: int) -> bytes:
    """The bytes of a pipe or terminal, whose size nobody knows before its end."""
    pieces: list[bytes] = []
    left = most + 1
    while left:
        wanted = min(left, 1 << 20)
        piece = file.read(wanted)
        pieces.append(piece)
        left -= len(piece)
        if len(piece) < wanted:
            return b"".join(pieces)
    raise SourceError(name, f"has more than the {most:,} bytes of --max-size")


def _stamp(status: os.stat_result) -> tuple[int, int]:
    """What changes when somebody writes to a file."""
    return status.st_size, status.st_mtime_ns


def _refuse_device(file: FileIO, status: os.stat_result, name: str) -> None:
    """Read no device but a terminal and the null device: others, such as /dev/zero, never end."""
    with FileIO(os.devnull) as null:
        is_null = os.fstat(null.fileno()).st_rdev == status.st_rdev
    if not is_null and not file.isatty():
        raise SourceError(name, "is a device, not a file")


def refuse_web(name: str) -> None:
    """Say how to fetch what is on the web; this program does not go there."""
    scheme, mark, _ = name.partition("://")
    if mark and scheme.lower() in _WEB:
        raise SourceError(name, f"is a URL; fetch it first: curl -sSL '{name}' | transcript-tool parse -")
    if mark and scheme.lower() == "file":
        raise SourceError(name, "is a URL; give the path of the file instead")


def too_large(size: int, most: int) -> str:
    """Why an input of `size` bytes is not read."""
    return f"has {size:,} bytes, more than the {most:,} of --max-size"


def reason_of(error: OSError) -> str:
    """An error of the system as a reason that says what to do, where there is something."""
    if isinstance(error, IsADirectoryError):
        return "is a directory; for a folder of files: transcript-tool batch"
    return (error.strerror or str(error)).lower()


def sayable(name: str) -> str:
    r"""A name that can be written as UTF-8: bytes that are none are told as ``\xff``."""
    if name.isascii():
        return name or "''"
    try:
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        return name.encode("utf-8", "backslashreplace").decode("utf-8")
