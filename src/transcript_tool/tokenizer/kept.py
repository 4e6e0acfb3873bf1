"""Answers that are kept by text: an archive's header lines and labels recur from page to page.

A plain dictionary that is emptied when it is full, for a call of it stays within compiled code.
"""

from __future__ import annotations

from typing import Any, Final

__all__ = ["bound"]

_MOST: Final = 1024


def bound(kept: dict[Any, Any]) -> None:
    """Empty `kept` where it holds too many answers."""
    if len(kept) > _MOST:
        kept.clear()
