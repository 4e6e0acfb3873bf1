"""How a line ends: as a sentence does, or in the middle of one. Looks at no more than its last characters."""

from __future__ import annotations

from typing import Final

__all__ = ["ends_open", "ends_sentence"]

_STOPS: Final = frozenset(".!?。！？…؟۔।")
_CLOSERS: Final = frozenset('"”’)]»」』*_')
_PAUSES: Final = frozenset('.!?…:;。！？：；؟۔।”"’»)]—–-」』*_')


def ends_sentence(line: str) -> bool:
    """Whether `line` (no blanks at its end) ends with a full stop or the like, a closing quote or bracket after it."""
    last = line[-1:]
    return last in _STOPS or (last in _CLOSERS and line[-2:-1] in _STOPS) if last else False


def ends_open(line: str) -> bool:
    """Whether `line` (no blanks at its end) breaks off: no stop, colon, dash, quote or bracket ends it."""
    return line[-1:] not in _PAUSES
