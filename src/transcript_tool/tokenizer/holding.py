"""Whether any of some words stands in a text: a plain loop, which compiled costs half of a generator's."""

from __future__ import annotations

__all__ = ["counts_any", "holds_any"]


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
