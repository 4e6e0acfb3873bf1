"""Patterns that are compiled when they are first used: start-up is a feature, and a page needs few of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["Lazy"]


class Lazy:
    """A pattern with the methods of `re.Pattern` that are used here, compiled at its first use.

    The methods become the instance's own attributes, so that a second use costs no more than a plain pattern's.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = pattern
        self._flags = flags

    def _compiled(self) -> re.Pattern[str]:
        compiled = re.compile(self._pattern, self._flags)
        for name in ("match", "search", "finditer", "findall", "sub", "fullmatch", "split"):
            setattr(self, name, getattr(compiled, name))
        return compiled

    def match(self, text: str, start: int = 0, end: int = 2**62) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self._compiled().match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = 2**62) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self._compiled().search(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self._compiled().fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = 2**62) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self._compiled().finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        """As `re.Pattern.findall`, for a pattern without groups."""
        return self._compiled().findall(text)

    def sub(self, new: str, text: str) -> str:
        """As `re.Pattern.sub`."""
        return self._compiled().sub(new, text)

    def split(self, text: str) -> list[str]:
        """As `re.Pattern.split`, for a pattern without groups."""
        return [part or "" for part in self._compiled().split(text)]
