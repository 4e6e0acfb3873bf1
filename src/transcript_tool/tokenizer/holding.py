"""Small looks at a text that are made many times a page: plain loops and numbers, which compiled cost little."""

from __future__ import annotations

from mypy_extensions import i64

__all__ = ["counts_any", "has_digit", "holds_any", "is_letter"]


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


def has_digit(text: str, start: int = 0) -> bool:
    """Whether a digit stands in `text` at `start` or behind it, narrow or wide; a pattern takes three times as long."""
    at: i64 = start
    size: i64 = len(text)
    while at < size:
        code = ord(text[at])
        if 0x30 <= code <= 0x39 or 0xFF10 <= code <= 0xFF19:
            return True
        at += 1
    return False
