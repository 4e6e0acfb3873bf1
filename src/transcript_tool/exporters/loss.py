"""What a format cannot hold of the transcripts that are written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from transcript_tool.exporters.format import EVERYTHING
from transcript_tool.model.records import Header, Pagination, SourceInfo, Speaker, Transcript, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transcript_tool.exporters.format import Format

__all__ = ["Loss", "paths"]

_RECORDS: dict[str, type[msgspec.Struct]] = {
    "header": Header,
    "speakers": Speaker,
    "turns": Turn,
    "pagination": Pagination,
    "sources": SourceInfo,
}


def paths() -> dict[str, tuple[str, ...]]:
    """All that a transcript can hold, in the order of the contract: each key, and the fields of what it holds."""
    return {
        key: _RECORDS[key].__struct_fields__ if key in _RECORDS else ()
        for key in Transcript.__struct_fields__
        if key != "schema_version"
    }


class Loss:
    """What is lost of transcripts on their way into a format.

    Attributes:
        found: the paths (``turns.stage``) that some transcript had something in, and the format does not hold.
    """

    def __init__(self, row: Format) -> None:
        self.found: set[str] = set()
        self._open = EVERYTHING - row.holds - {"schema_version"}

    def watch(self, transcripts: Iterable[Transcript]) -> Iterator[Transcript]:
        """Hand on each transcript, once it was looked at."""
        for transcript in transcripts:
            if self._open:
                lost = {path for path in self._open if _has(transcript, path)}
                self.found |= lost
                self._open -= lost
            yield transcript

    def told(self) -> str:
        """What is lost as words, such as ``breadcrumbs, header (lead, byline)``; empty where nothing is."""
        parts = []
        for key, fields in paths().items():
            lost = [field for field in fields if f"{key}.{field}" in self.found]
            if key in self.found or (lost and len(lost) == len(fields)):
                parts.append(key)
            elif lost:
                parts.append(f"{key} ({', '.join(lost)})")
        return ", ".join(parts)


def _has(transcript: Transcript, path: str) -> bool:
    """Whether anything but what stands for absent is there."""
    key, _, field = path.partition(".")
    value = getattr(transcript, key)
    if not field:
        return bool(value)
    absent = _absent(_RECORDS[key], field)
    return any(getattr(one, field) != absent for one in (value if isinstance(value, tuple) else (value,)))


def _absent(record: type[msgspec.Struct], field: str) -> object:
    """The default of a field; None for one that is always there."""
    place = record.__struct_fields__.index(field) - len(record.__struct_fields__)
    found = record.__struct_defaults__
    return found[place] if -place <= len(found) and found[place] is not msgspec.NODEFAULT else None
