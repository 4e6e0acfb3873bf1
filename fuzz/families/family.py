"""The record of a family."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Family", "name_of"]


class Family(NamedTuple):
    """One row: the kind of `growth` that takes the text, and the parts of that."""

    kind: str
    unit: str
    head: str = ""
    tail: str = ""

    def text(self, size: int) -> str:
        """The text of about so many characters."""
        count = max(1, size // (len(self.unit) + 1))
        units = [self.unit.replace("{}", name_of(n)).replace("{n}", str(n + 1)) for n in range(count)]
        return f"{self.head}{''.join(units)}{self.tail}"


def name_of(number: int) -> str:
    """Another name for each number."""
    letters = ""
    while True:
        number, rest = divmod(number, 26)
        letters = chr(97 + rest) + letters
        if not number:
            return letters.capitalize()
