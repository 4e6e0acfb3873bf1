"""Names and words on a terminal: what could steer it, or turn text around, is written as an escape."""

from __future__ import annotations

from typing import Final

__all__ = ["visible"]

_PLAIN: Final = frozenset(
    "\u00a0\u3000\u200c\u200d"
)  # blanks, and joiners that Persian, Hindi and emoji are written with


def visible(text: str, *, breaks: bool = False) -> str:
    r"""The text with control characters, line ends and signs of direction written as escapes.

    Args:
        text: any text.
        breaks: leave line feeds as they are.

    >>> visible("a\x1b[1mb\u202ec\n")
    'a\\x1b[1mb\\u202ec\\n'
    """
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() or sign in _PLAIN or (breaks and sign == "\n") else _escape(sign) for sign in text
    )


def _escape(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")
