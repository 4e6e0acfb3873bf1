"""Clock times of stamped labels, as seconds from the start of the recording."""

from __future__ import annotations

from typing import Final

from transcript_tool.model.records import Time

__all__ = ["time_of"]

_HALVES: Final = frozenset("mM.")
_HALF_SIGNS: Final = "APMapm. \u00a0"


def time_of(stamp: str) -> Time | None:
    """The time of a stamp as written: `0:21`, `12:34`, `00:01:02.5`, `4.32` (seconds); None where it is none.

    With half of the day (`6:05 PM`) it is a time of the day, and the seconds are those since midnight.
    """
    half = stamp[-4:].lower().replace(".", "").strip() if stamp[-1:] in _HALVES else ""
    if half.endswith(("am", "pm")):
        clock = stamp.rstrip(_HALF_SIGNS)
        whole = time_of(clock if clock.count(":") > 1 else clock + ":00")
        if whole is None or whole.start >= 13 * 3600:
            return None
        return Time(whole.start % 43200 + (43200 if half.endswith("pm") else 0))
    if " " in stamp:  # days, hours, minutes and seconds, as on the way to the Moon
        parts = stamp.split()
        if len(parts) != 4 or not "".join(parts).isdecimal():
            return None
        days, hours, minutes, rest = [int(part) for part in parts]
        return Time(float(((days * 24 + hours) * 60 + minutes) * 60 + rest))
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
