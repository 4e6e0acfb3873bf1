"""Every blank there is. Written out, for to ask each sign of Unicode at start-up would take a millisecond."""

from __future__ import annotations

from typing import Final

__all__ = ["BLANKS", "WIDE_BLANKS", "ZERO_WIDTH"]

ZERO_WIDTH: Final = "\u200b\u2060\ufeff"
_WIDE: Final = (
    "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
WIDE_BLANKS: Final[tuple[str, ...]] = tuple(_WIDE + ZERO_WIDTH)
"""Those beyond ASCII, and the signs of no width."""
BLANKS: Final = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f " + _WIDE + ZERO_WIDTH
"""What `str.isspace` holds for, and the signs of no width."""
