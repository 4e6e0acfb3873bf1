"""A file of hints, TOML, to `Hints`: a table for each pattern of names.

["pages/2019-*.txt"]
labels = ["Ann Roe", "Delegate *", 12]
not_labels = ["Our principles are"]
form = "colon, inline"
"""

from __future__ import annotations

import datetime
import os
import re
from typing import Any

from transcript_tool.tokenizer.hints import FORMS, Hints, PageHints
from transcript_tool.told.toml import Toml, unknown_key

__all__ = ["KEYS", "read_hints"]

KEYS = tuple(key for key in PageHints.__struct_fields__ if key != "pattern")
"""The keys of a section."""
_MOST = 1_000  # labels of one list: each is looked for in each line
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHOWN = ", ".join(form for form in FORMS if "," not in form and form not in ("inline", "own line", "hinted"))


def read_hints(path: str | os.PathLike[str]) -> Hints:
    """Read hints that a person wrote for pages that are misread.

    Args:
        path: a file in TOML, with a table for each pattern of names.

    Raises:
        SettingsError: the file cannot be read or is not so; told with file, line, key and what to do.
    """
    file = Toml(path)
    sections = []
    for pattern, table in file.tables.items():
        if not isinstance(table, dict):
            reason = f'{pattern!r} stands above all sections; a section is headed by names of pages, such as ["*.txt"]'
            raise file.error(reason, pattern)
        for key, value in table.items():
            if isinstance(value, dict):
                raise file.error(f'put the names of pages in quotes: ["{pattern}.{key}"]', pattern)
            if key not in KEYS:
                raise file.error(unknown_key(key, "key", KEYS), pattern, key)
        try:
            sections.append(PageHints(pattern=pattern, **{key: _value(key, value) for key, value in table.items()}))
        except _WrongError as wrong:
            raise file.error(str(wrong), pattern, wrong.key) from wrong
    return Hints(sections)


class _WrongError(Exception):
    """A value is not as it should be."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(reason)
        self.key = key


def _value(key: str, value: Any) -> Any:
    """The value of a key, checked."""
    if key in ("labels", "not_labels"):
        return _labels(key, value)
    if key == "form":
        if value not in FORMS:
            marks = f"a mark ({_SHOWN})"
            raise _WrongError(
                key, f"there is no form {value!r}; it is 'inline', 'own line', {marks}, or 'mark, inline'"
            )
        return value
    if key == "speech" and _is_line(value):
        return value
    if key in ("event_date", "published"):
        day = value.isoformat()[:10] if isinstance(value, datetime.date) else value
        if isinstance(day, str) and _DAY.fullmatch(day) and _is_day(day):
            return day
        raise _WrongError(key, f"{key} is a day, such as 2021-09-14, not {value!r}")
    if not isinstance(value, str) or not value.strip():
        also = ", or the number of a line" if key == "speech" else ""
        raise _WrongError(key, f"{key} is a text in quotes{also}, not {value!r}")
    return value.strip()


def _labels(key: str, value: Any) -> tuple[str | int, ...]:
    """A list of labels, patterns and numbers of lines."""
    if not isinstance(value, list):
        raise _WrongError(key, f'{key} is a list, such as ["Ann Roe", "Delegate *", 12], not {value!r}')
    if len(value) > _MOST:
        reason = (
            f'{key} holds {len(value):,} labels, more than {_MOST:,}; a pattern such as "Delegate *" stands for many'
        )
        raise _WrongError(key, reason)
    for one in value:
        if not (isinstance(one, str) and one.strip(" :：")) and not _is_line(one):
            raise _WrongError(key, f"{key} holds labels in quotes and numbers of lines from 1, not {one!r}")
    return tuple(value)


def _is_line(value: Any) -> bool:
    """Whether a value is the number of a line."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1 << 40


def _is_day(day: str) -> bool:
    """Whether a day is in the calendar."""
    try:
        datetime.date.fromisoformat(day)
    except ValueError:
        return False
    return True
