"""TOML read so that an error can name the line: the file's text, its tables, and where each key stands."""

from __future__ import annotations

import os
import re
from typing import Any

from transcript_tool.errors import SettingsError, SourceError
from transcript_tool.sources.files import file_bytes, reason_of, refuse_web, sayable

__all__ = ["Toml", "read_text", "unknown_key"]

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_HEAD = re.compile(r"\s*\[+\s*(?:\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|([\w-]+))\s*(?:\.[^\]]*)?\]+")
_KEY = re.compile(r"\s*(?:\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|([\w-]+))\s*(?:=|\.)")

_MOST = 8 << 20  # bytes
_DEEP = re.compile(r"(?:^|[{,\[])[ \t]*(?:[\w\"'-]++[ \t]*+\.[ \t]*+){100}", re.MULTILINE)


def read_text(path: str | os.PathLike[str]) -> tuple[str, str]:
    """The name of a file as a person reads it, and its text.

    Raises:
        SettingsError: it cannot be read, or is no UTF-8.
    """
    given = os.fspath(path)
    name = sayable(given)
    try:
        refuse_web(name)
        if (size := os.stat(given).st_size) > _MOST:  # noqa: PTH116 - names may be no UTF-8
            raise SettingsError(name, f"has {size:,} bytes, more than the {_MOST:,} of such a file; take it apart")
        data = file_bytes(given, name)
    except SourceError as error:
        raise SettingsError(name, error.reason) from error
    except OSError as error:
        raise SettingsError(name, reason_of(error)) from error
    except ValueError as error:
        raise SettingsError(name, "no file can have this name") from error
    try:
        return name, data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(name, "is no UTF-8; save it as that", line) from error


class Toml:
    """A TOML file.

    Attributes:
        name: the file as the user gave it.
        tables: what it says.

    Raises:
        SettingsError: it cannot be read, or is no TOML.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        import tomllib

        self.name, text = read_text(path)
        self._lines = text.split("\n")
        if deep := _DEEP.search(text):  # such a key takes time that grows with the square of its parts
            line = text.count("\n", 0, deep.end()) + 1
            raise SettingsError(self.name, "a key of more than a hundred parts; this is no file of ours", line)
        try:
            self.tables: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            said = str(error)
            place = _PLACE.search(said)
            line = int(place[1]) if place and place[1] else len(self._lines)
            reason = f"{said[: place.start()] if place else said}; this is no TOML"
            raise SettingsError(self.name, reason[:1].lower() + reason[1:], line) from error
        except RecursionError as error:
            raise SettingsError(self.name, "holds lists or tables within one another, too deep to be read") from error

    def error(self, reason: str, table: str, key: str | None = None, nth: int = 0) -> SettingsError:
        """An error in the `nth` table of a name, at the line of its key, or of its head where that is not found."""
        return SettingsError(self.name, reason, self._line(table, key, nth))

    def _line(self, table: str, key: str | None, nth: int) -> int | None:
        head = None
        seen = -1
        for number, line in enumerate(self._lines, 1):
            if (found := _HEAD.match(line)) is not None:
                if head is not None and seen == nth:
                    return head
                if _named(found) == table:
                    seen += 1
                    head = number if seen == nth else head
            elif (found := _KEY.match(line)) is not None:
                if head is not None and seen == nth and _named(found) == key:
                    return number
                if seen < 0 and head is None and _named(found) == table:
                    head, seen = number, nth
        return head


def _named(found: re.Match[str]) -> str:
    """The name of a key as it stands in quotes or bare."""
    if found[1] is None:
        return found[2] if found[2] is not None else found[3]
    if "\\" not in found[1]:
        return found[1]
    import tomllib

    try:
        return next(iter(tomllib.loads(f'"{found[1]}" = 1')))
    except tomllib.TOMLDecodeError:
        return found[1]


def unknown_key(key: str, what: str, known: tuple[str, ...]) -> str:
    """What to say of a key or column that there is not."""
    return f"there is no {what} {key!r}; there are {', '.join(known)}"
