"""Whether a file is our JSON, whole and sound: all that is wrong with it, each fault with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from transcript_tool.analysis.positions import positions
from transcript_tool.analysis.shape import faults_of_shape
from transcript_tool.analysis.soundness import faults_of_sense
from transcript_tool.errors import LoadError
from transcript_tool.exporters.objects import SCHEMA_VERSION, lines_of, objects, transcript_of
from transcript_tool.model.records import Transcript

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator
    from typing import BinaryIO

__all__ = ["Check", "Fault", "check", "validate"]

_PLACE: Final = re.compile(r"(\d+)(?::(\d+))?: (.*)", re.DOTALL)


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong.

    Attributes:
        line: the line of the file, from 1.
        column: the byte of that line, from 1; None where the line is all that is known.
        transcript: which transcript of the file, from 1.
        pointer: JSON pointer (RFC 6901) to the value within the transcript; empty for the transcript as a whole.
        message: what is wrong there.
    """

    line: int
    column: int | None
    transcript: int
    pointer: str
    message: str


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """What came of the check of one transcript: its number in the file, and its faults; none where it is valid."""

    transcript: int
    faults: tuple[Fault, ...]


def validate(file: str | os.PathLike[str] | BinaryIO) -> Iterator[Fault]:
    """All that is wrong with a JSON or JSON Lines file of ours.

    The schema is held against each transcript; where it fits, also what it cannot say: that speakers exist, numbers
    run, offsets rise, and the like.

    Args:
        file: a path, or a file open for bytes.

    Yields:
        Each fault as it is found; none for a file that is valid. After a place that is no JSON nothing more is read.

    Raises:
        LoadError: the file cannot be read.
    """
    if hasattr(file, "read"):
        found = check(file)  # type: ignore[arg-type]
        yield from (fault for one in found for fault in one.faults)
        return
    try:
        with open(file, "rb") as opened:  # noqa: PTH123 - as `load` opens
            yield from (fault for one in check(opened) for fault in one.faults)
    except OSError as error:
        raise LoadError(f"{file}: cannot be read: {error.strerror or error}") from error


def check(file: BinaryIO) -> Iterator[Check]:
    """The check of each transcript of a file, as it is read; one that was cut off or is no JSON is the last."""
    number = 0
    try:
        for first, raw in objects(lines_of(file), 1, ""):
            number += 1
            yield Check(transcript=number, faults=tuple(_faults(raw, first, number)))
    except LoadError as error:
        yield Check(transcript=number + 1, faults=(_of_error(error, number + 1),))


def _faults(raw: bytes, first: int, number: int) -> Iterator[Fault]:
    """The faults of one object that begins on line `first`."""
    try:
        transcript = transcript_of(raw, "", first)
    except LoadError as error:
        yield from _faults_of_shape(raw, first, number, error)
        return
    found = list(faults_of_sense(transcript))
    yield from _placed(found, raw, first, number) if found else ()


def _faults_of_shape(raw: bytes, first: int, number: int, error: LoadError) -> Iterator[Fault]:
    """All faults of what could not be loaded; where it is no JSON, or of another version, the one that was met."""
    try:
        given = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        yield _of_error(error, number)
        return
    if isinstance(given, dict) and given.get("schema_version", SCHEMA_VERSION) != SCHEMA_VERSION:
        said = f"is {given['schema_version']!r}; this transcript-tool knows {SCHEMA_VERSION}"
        found = [("/schema_version", said)]
    else:
        found = list(faults_of_shape(given, Transcript))
    if found:
        yield from _placed(found, raw, first, number)
    else:
        yield _of_error(error, number)


def _placed(found: list[tuple[str, str]], raw: bytes, first: int, number: int) -> Iterator[Fault]:
    """Faults with line and column, in the order in which they stand."""
    offsets = positions(raw)
    for pointer, message in sorted(found, key=lambda fault: offsets.get(fault[0], 0)):
        at = offsets.get(pointer, 0)
        yield Fault(
            line=first + raw.count(b"\n", 0, at),
            column=at - raw.rfind(b"\n", 0, at),
            transcript=number,
            pointer=pointer,
            message=message,
        )


def _of_error(error: LoadError, number: int) -> Fault:
    """An error of the reader, whose text begins with its place."""
    found = _PLACE.fullmatch(str(error).lstrip(":"))
    if found is None:
        return Fault(line=1, column=None, transcript=number, pointer="", message=str(error).lstrip(": "))
    column = int(found[2]) if found[2] else None
    return Fault(line=int(found[1]), column=column, transcript=number, pointer="", message=found[3])
