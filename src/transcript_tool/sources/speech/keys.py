"""Values of JSON as the type that is wanted, or none: a service's file may hold anything under any key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

__all__ = ["below", "dicts", "label_of", "numbered", "seconds", "text_of", "wordless"]

_SECONDS = re.compile(r"(-?\d{1,12}(?:\.\d{1,12})?)s?")
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,9})?)")
_MOST = 1e9  # seconds; no recording is longer


def below(value: object, *path: str | int) -> Any:
    """What lies at a path of keys and indexes, or None where there is no such place."""
    for key in path:
        if isinstance(key, str) and isinstance(value, dict):
            value = value.get(key)
        elif isinstance(key, int) and isinstance(value, list) and key < len(value):
            value = value[key]
        else:
            return None
    return value


def dicts(value: object) -> Iterator[dict[str, Any]]:
    """The objects of a list; of anything else, and of what else the list holds, none."""
    if isinstance(value, list):
        for one in value:
            if isinstance(one, dict):
                yield one


def text_of(value: object, *keys: str) -> str:
    """The first of these keys that holds a string; "" where none does."""
    if isinstance(value, dict):
        for key in keys:
            found = value.get(key)
            if isinstance(found, str):
                return found
    return ""


def wordless(values: Iterable[object], *keys: str) -> int:
    """How many objects have one of these keys, and a string under none: words should be there, and are not."""
    return sum(
        1
        for value in values
        if isinstance(value, dict)
        and any(key in value for key in keys)
        and not any(isinstance(value.get(key), str) for key in keys)
    )


def label_of(value: object, *keys: str, word: str = "Speaker") -> str | None:
    """Who spoke, of the first of these keys that says so: a name as it is, a number with a word before it.

    A speaker that is an object is called by its `name` or `id`.
    """
    for key in keys:
        found = below(value, key)
        if isinstance(found, dict):
            found = next((found[k] for k in ("name", "display_name", "label", "id") if found.get(k) is not None), None)
        label = numbered(found, word)
        if label is not None:
            return label
    return None


def numbered(value: object, word: str) -> str | None:
    """A string as a label, blanks single; a number as `Speaker 0`; None for all else and for an empty string."""
    if isinstance(value, bool):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int):
        return f"{word} {value}" if -1_000_000 < value < 1_000_000 else None
    if isinstance(value, str):
        label = " ".join(value.split())
        if label == "?":  # nobody known
            return None
        return f"{word} {label}" if label.isdecimal() and len(label) < 4 else label or None
    return None


def seconds(value: object, per_second: float = 1.0) -> float | None:
    """A time in seconds: a number, `1.4`, `1.4s`, `00:00:01,400`, or protobuf's seconds and nanos; None for all else.

    Args:
        value: the time.
        per_second: how many of its units make a second.
    """
    if isinstance(value, dict):
        whole, nanos = seconds(value.get("seconds", 0)), seconds(value.get("nanos", 0))
        return _sane(whole + nanos / 1e9) if whole is not None and nanos is not None else None
    if isinstance(value, str):
        if match := _SECONDS.fullmatch(value):
            return _sane(float(match[1]) / per_second)
        if match := _CLOCK.fullmatch(value):
            return _sane(int(match[1] or 0) * 3600 + int(match[2]) * 60 + float(match[3].replace(",", ".")))
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return _sane(value / per_second) if -_MOST * per_second < value < _MOST * per_second else None  # NaN is neither


def _sane(value: float) -> float | None:
    """To the millisecond, which takes the noise of binary fractions away."""
    return round(value, 3) if 0 <= value < _MOST else None
