"""Whether a value has the shape of a record: every key, no other, each of its type; what msgspec says of each is told.

The decoder by which `load` reads stops at the first fault; here each value is held against its own type, so that all
of them are found.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import msgspec

from transcript_tool.analysis.positions import pointer
from transcript_tool.exporters.schema import LEAST

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["faults_of_shape"]


def faults_of_shape(value: object, kind: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """Each fault of a decoded JSON value, as its pointer and what is wrong there.

    Args:
        value: the value.
        kind: the type it should be of: a record, a tuple of one type, or what msgspec knows.
        at: the pointer to it.
    """
    if get_origin(kind) is tuple and isinstance(value, list):
        for place, one in enumerate(value):
            yield from faults_of_shape(one, get_args(kind)[0], pointer(at, place))
        return
    record = _record_of(kind)
    if record is None or not isinstance(value, dict):
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            yield at, _plain(str(error))
        return
    hints = _hints(record)
    for key in hints:
        if key not in value:
            yield at, f"lacks {key!r}"
    for key, one in value.items():
        if key not in hints:
            yield pointer(at, key), "is no key of ours"
        else:
            yield from faults_of_shape(one, hints[key], pointer(at, key))
            least = LEAST.get((record.__name__, key))
            if least is not None and type(one) is int and one < least:
                yield pointer(at, key), f"is less than {least}"


def _plain(reason: str) -> str:
    """Msgspec's words, less its path, for which there is a pointer."""
    said = reason.partition(" - at `")[0]
    return said[:1].lower() + said[1:]


@cache
def _hints(record: type) -> dict[str, Any]:
    return get_type_hints(record)


def _record_of(kind: Any) -> type[msgspec.Struct] | None:
    """The record that a type is, or that it is where it is not None."""
    for one in (kind, *get_args(kind)):
        if isinstance(one, type) and issubclass(one, msgspec.Struct):
            return one
    return None
