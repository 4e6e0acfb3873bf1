"""Small looks at a text that are made many times a page: plain loops and numbers, which compiled cost little."""

from __future__ import annotations

__all__ = ["counts_any", "holds_any", "is_letter"]


def holds_any(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands in `text`."""
    for word in words:  # noqa: SIM110
        if word in text:
            return True
    return False


def counts_any(text: str, words: tuple[str, ...]) -> int:
    """How many of the words stand in `text`."""
    count = 0
    for word in words:
        if word in text:
            count += 1
    return count


def is_letter(sign: str) -> bool:
    """Whether one character is a letter, as `str.isalpha` tells; those of ASCII without asking it."""
    code = ord(sign)
    return 0x61 <= code <= 0x7A or 0x41 <= code <= 0x5A or (code > 0x7F and sign.isalpha())
