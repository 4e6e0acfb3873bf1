"""JSON back in, validated: objects one after another, however each is laid out.

A file of any size takes the memory of its largest transcript. What is wrong is told with line, column or path.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from transcript_tool.errors import LoadError
from transcript_tool.model.records import Transcript

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

__all__ = ["SCHEMA_VERSION", "lines_of", "objects", "read", "transcript_of"]

SCHEMA_VERSION = 1

_LF = b"\n"

_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}]')
_AT_BYTE = re.compile(r" \(byte (\d+)\)$")
_AT_PATH = re.compile(r"(.*) - at `(\$.*)`", re.DOTALL)


def read(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Read the transcripts of a JSON or JSON Lines file, each as it comes.

    Raises:
        LoadError: something is no JSON of ours, or the file was cut; the text names file, line and reason.
    """
    for first, raw in objects(lines_of(file), 1, name):
        yield transcript_of(raw, name, first)


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """The lines, without a byte-order mark."""
    first = True
    for line in file:
        yield line.removeprefix(b"\xef\xbb\xbf") if first else line
        first = False


def objects(lines: Iterable[bytes], number: int, name: str) -> Iterator[tuple[int, bytes]]:
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


def transcript_of(raw: bytes, name: str, line: int) -> Transcript:
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
        try:
            given = msgspec.json.decode(raw)
        except _NO_JSON as error:  # in what our records do not look at, such as a key of theirs that is no text
            raise LoadError(f"{name}:{_place(raw, line, error)}") from error
        wrong = _difference(given, msgspec.to_builtins(transcript), "$") or _doubled(raw)
        if wrong:
            raise LoadError(f"{name}:{line}: {wrong}")
    return transcript


def _doubled(raw: bytes) -> str | None:
    """The first key that stands twice in one object; whatever reads that would take one and drop the other."""
    import json

    try:
        json.loads(raw, object_pairs_hook=_once)
    except _DoubledError as error:
        return f"key {error.args[0]!r} stands twice in one object"
    return None


class _DoubledError(Exception):
    """An object has a key twice."""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        raise _DoubledError(next(key for key, _ in pairs if key in seen or seen.add(key)))  # type: ignore[func-returns-value]
    return found


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
