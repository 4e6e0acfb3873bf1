"""Our own formats back in: JSON, JSON Lines and our Markdown, validated.

What a file is shows in its first characters. JSON is read object by object, however it is laid out, so that a file of
any size takes the memory of its largest transcript; Markdown is read whole.
"""

from __future__ import annotations

import os
import re
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from transcript_tool.errors import LoadError
from transcript_tool.model.records import Transcript

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

__all__ = ["load"]

SCHEMA_VERSION = 1

_LF = b"\n"

_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}]')
_AT_BYTE = re.compile(r" \(byte (\d+)\)$")
_AT_PATH = re.compile(r"(.*) - at `(\$.*)`", re.DOTALL)


def load(file: str | os.PathLike[str] | BinaryIO) -> Iterator[Transcript]:
    """Read transcripts that transcript-tool wrote as JSON, JSON Lines or Markdown.

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
    """Tell the format by the first line that is not blank."""
    lines = enumerate(file, 1)
    for number, line in lines:
        begin = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if not begin.strip():
            continue
        rest = (line for _, line in lines)
        if begin.startswith(b"---"):
            yield from _load_markdown(begin + b"".join(rest), name)
        elif begin.lstrip().startswith(b"{"):
            for first, raw in _objects(chain([begin], rest), number, name):
                yield _transcript(raw, name, first)
        else:
            raise LoadError(f"{name}:{number}: {_why_not(begin)}")
        return


def _why_not(line: bytes) -> str:
    if line.startswith(b"source,title,"):
        return "CSV cannot be read back yet; load the JSON or JSONL it came from"
    if line.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "the file is UTF-16; save it as UTF-8"
    if line.lstrip().startswith(b"["):
        return "an array; our JSON is one object after another (jq '.[]' makes that of it)"
    return "none of our formats (JSON, JSONL, or Markdown that transcript-tool wrote)"


def _load_markdown(data: bytes, name: str) -> Iterator[Transcript]:
    from hashlib import sha256

    from transcript_tool.model.own_markdown import is_ours, read_markdown

    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LoadError(f"{name}:{line}: not UTF-8, in which our Markdown is written") from error
    if not is_ours(text):
        raise LoadError(f"{name}:1: no Markdown that transcript-tool wrote (its mark is missing); use parse to read it")
    for transcript in read_markdown(text, name, sha256=sha256(data).hexdigest(), encoding="utf-8"):
        for remark in transcript.diagnostics:
            if remark.severity == "warning":
                raise LoadError(f"{name}:{remark.line or 1}: {remark.message}")
        yield transcript


def _objects(lines: Iterable[bytes], number: int, name: str) -> Iterator[tuple[int, bytes]]:
    """Cut JSON objects that follow one another, each with the number of its first line.

    Braces are counted outside of strings; a string never holds a line end. What is wrong within an object is left for
    the decoder, which tells where.
    """
    parts: list[bytes] = []
    depth, first = 0, number
    for at, line in enumerate(lines, number):
        if not depth and _is_object(line):  # JSON Lines: no need to count
            yield at, line
            continue
        if depth and b"{" not in line and b"}" not in line:
            parts.append(line)
            continue
        begin = 0
        for token in _TOKEN.finditer(line):
            sign = token[0]
            if sign == b"{":
                if depth == 0:
                    _nothing_but_blanks(line[begin : token.start()], name, at)
                    first, begin = at, token.start()
                    parts = [b" " * begin]  # so that columns count from the line's begin
                depth += 1
            elif sign == b"}" and depth:
                depth -= 1
                if depth == 0:
                    yield first, b"".join((*parts, line[begin : token.end()]))
                    begin = token.end()
        if depth:
            parts.append(line[begin:])
        else:
            _nothing_but_blanks(line[begin:], name, at)
    if depth:
        raise LoadError(f"{name}:{first}: the object that begins here does not end; the file was cut")


def _is_object(line: bytes) -> bool:
    """Whether the line is one whole object, of whatever content."""
    if not line.startswith(b'{"'):
        return False
    try:
        msgspec.json.decode(line, type=_Versioned)
    except _NO_JSON:
        return False
    return True


def _nothing_but_blanks(between: bytes, name: str, line: int) -> None:
    if between.strip():
        shown = between.strip()[:20].decode(errors="replace")
        raise LoadError(f"{name}:{line}: {shown!r} where an object should begin")


_NO_JSON = (msgspec.DecodeError, UnicodeError, RecursionError)

_DECODER = msgspec.json.Decoder(Transcript)


class _Versioned(msgspec.Struct):
    """What can be read of an object of any version."""

    schema_version: object = None


def _transcript(raw: bytes, name: str, line: int) -> Transcript:
    """One object, validated: types, no key missing, none unknown."""
    try:
        transcript = _DECODER.decode(raw)
    except msgspec.ValidationError as error:
        _check_version(raw, name, line)
        found = _AT_PATH.fullmatch(str(error))
        raise LoadError(f"{name}:{line}: {f'{found[2]}: {found[1]}' if found else error}") from error
    except _NO_JSON as error:
        raise LoadError(f"{name}:{_place(raw, line, error)}") from error
    _check_version(raw, name, line)
    if msgspec.json.format(raw, indent=-1).strip() != msgspec.json.encode(transcript):
        wrong = _difference(msgspec.json.decode(raw), msgspec.to_builtins(transcript), "$")
        if wrong:
            raise LoadError(f"{name}:{line}: {wrong}")
    return transcript


def _place(raw: bytes, line: int, error: Exception) -> str:
    """Line, column and reason of what is no JSON."""
    reason = str(error)
    found = _AT_BYTE.search(reason)
    at = int(found[1]) if found else 0
    before = raw[:at]
    column = at - (before.rfind(b"\n") + 1) + 1
    return f"{line + before.count(_LF)}:{column}: {_AT_BYTE.sub('', reason)}"


def _check_version(raw: bytes, name: str, line: int) -> None:
    try:
        version = msgspec.json.decode(raw, type=_Versioned).schema_version
    except _NO_JSON as error:
        raise LoadError(f"{name}:{_place(raw, line, error)}") from error
    if version != SCHEMA_VERSION:
        said = "no schema_version" if version is None else f"schema_version {version!r}"
        raise LoadError(f"{name}:{line}: {said}; this transcript-tool reads {SCHEMA_VERSION}")


def _difference(given: object, read: object, path: str) -> str | None:
    """The first key that is missing in `given`, or that `read`, which is what our records keep of it, does not have."""
    if isinstance(given, dict) and isinstance(read, dict):
        for key in read:
            if key not in given:
                return f"{path}: lacks {key!r}"
        for key, value in given.items():
            if key not in read:
                return f"{path}: has unknown {key!r}"
            if wrong := _difference(value, read[key], f"{path}.{key}"):
                return wrong
    elif isinstance(given, list) and isinstance(read, list | tuple):
        for place, (one, other) in enumerate(zip(given, read, strict=True)):
            if wrong := _difference(one, other, f"{path}[{place}]"):
                return wrong
    return None
