"""Our own formats back in: which of them a file is shows in the first line that is not blank.

The table of formats says what each begins with; its module reads it.
"""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, cast

from transcript_tool.errors import FormatError, LoadError
from transcript_tool.exporters.registry import FORMATS, formats, reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, BinaryIO

    from transcript_tool.exporters.format import Format
    from transcript_tool.model.records import Transcript

__all__ = ["format_of", "load", "load_as"]

_BOM = b"\xef\xbb\xbf"


def load(file: str | os.PathLike[str] | BinaryIO) -> Iterator[Transcript]:
    """Read transcripts that transcript-tool wrote in a format that can be read back.

    Args:
        file: a path, or a file open for bytes.

    Yields:
        Each transcript as it is read; none for an empty file. An error comes when its place is reached.

    Raises:
        LoadError: the file cannot be read, is none of these formats, or is not whole; the text names file and line.
    """
    if not isinstance(file, str | os.PathLike):
        yield from _load(file, _name(file))
        return
    name = os.fspath(file)
    try:
        with open(name, "rb") as opened:  # noqa: PTH123 - pathlib would be imported for this alone
            yield from _load(opened, name)
    except OSError as error:
        raise LoadError(f"{name}: cannot be read: {error.strerror or error}") from error


def _name(file: BinaryIO) -> str:
    name = getattr(file, "name", None)
    return name if isinstance(name, str) else "<stream>"


def _load(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Tell the format by the first line that is not blank, and read the whole from its begin."""
    head: list[bytes] = []
    while line := file.readline():
        head.append(line)
        begin = (line.removeprefix(_BOM) if len(head) == 1 else line).lstrip()
        if not begin:
            continue
        row = format_of(begin)
        if row is None:
            raise LoadError(f"{name}:{len(head)}: {_why_not(begin)}")
        yield from load_as(row, file, name, head)
        return


def _told(begin: bytes, rows: Iterable[Format]) -> Format | None:
    return next((row for row in rows if begin.startswith(row.begins)), None)


def _why_not(line: bytes) -> str:
    if line.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "the file is UTF-16; save it as UTF-8"
    if line.startswith(b"["):
        return "an array; our JSON is one object after another (jq '.[]' makes that of it)"
    names = ", ".join(row.name for row in FORMATS.values() if row.begins)
    return f"none of our formats that can be read back ({names}); parse reads pages and captions"


def _from_begin(head: list[bytes], file: BinaryIO) -> BinaryIO:
    """The file at its begin again: wound back where it can be, else with what was read of it in front."""
    size = sum(map(len, head))
    if file.seekable():
        file.seek(-size, io.SEEK_CUR)
        return file
    return cast("BinaryIO", io.BufferedReader(_Joined(b"".join(head), file)))


class _Joined(io.RawIOBase):
    """Bytes, then the lines of a file, each read when it is asked for."""

    def __init__(self, head: bytes, file: BinaryIO) -> None:
        self._head = head
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._head or self._file.readline(len(buffer))
        taken = data[: len(buffer)]
        self._head = self._head[len(taken) :] if self._head else b""
        buffer[: len(taken)] = taken
        return len(taken)


def format_of(begin: bytes) -> Format | None:
    """The format of a file whose first line that is not blank begins so; None where it is none that can be loaded."""
    return _told(begin, FORMATS.values()) or _told(begin, formats().values())


def load_as(row: Format, file: BinaryIO, name: str, head: list[bytes]) -> Iterator[Transcript]:
    """Read transcripts of a format that is known.

    Args:
        row: the format.
        file: open for bytes; it need not be one that can be wound back.
        name: what to call it in errors.
        head: the lines that have been read of it.

    Raises:
        LoadError: it is not of that format, or not whole; the text names it and the line.
    """
    try:
        read = reader(row)
    except FormatError as error:
        raise LoadError(f"{name}: {error}") from error
    yield from read(_from_begin(head, file), name)
