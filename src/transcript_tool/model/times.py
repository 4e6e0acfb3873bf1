"""Clock times of stamped labels, as seconds from the start of the recording."""

from __future__ import annotations

from transcript_tool.model.records import Time

__all__ = ["time_of"]


def time_of(stamp: str) -> Time | None:
    """The time of a stamp as written: `0:21`, `12:34`, `00:01:02.5`, `4.32` (seconds); None where it is none."""
    seconds = 0.0
    for at, part in enumerate(stamp.replace(",", ".").split(":")):
        try:
            value = float(part)
        except ValueError:
            return None
        if at and value >= 60:
            return None
        seconds = seconds * 60 + value
    return Time(seconds)
