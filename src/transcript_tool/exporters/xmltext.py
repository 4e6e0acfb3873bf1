"""Words in XML and back: what XML 1.0 cannot hold is a processing instruction, so that nothing is lost.

A control character (also U+FFFE and U+FFFF) is written `<?transcript-tool U+0000?>`, which readers of XML pass over,
and which `load` makes the character again. A carriage return is `&#13;`, for as it stands XML reads it as a line feed.
A lone surrogate is no character and becomes U+FFFD.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["DIALECT", "NAMESPACE", "TARGET", "character", "in_xml"]

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
"""Of the elements of TEI."""

DIALECT: Final = "1.0"
"""The version of our TEI; it grows when a reader of today would misread what we write."""

TARGET: Final = "transcript-tool"
"""The name of our processing instructions."""

_SPECIAL: Final = re.compile("[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_NAMED: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}


def in_xml(text: str) -> str:
    """The text as content of an element.

    >>> in_xml("a < b"), in_xml("a" + chr(0))
    ('a &lt; b', 'a<?transcript-tool U+0000?>')
    """
    if text.isprintable():  # nearly always, and several times as fast
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(_written, text)


def _written(found: re.Match[str]) -> str:
    sign = found[0]
    if named := _NAMED.get(sign):
        return named
    return "\ufffd" if "\ud800" <= sign <= "\udfff" else f"<?{TARGET} U+{ord(sign):04X}?>"


def character(said: str) -> str:
    """The character that a processing instruction of ours stands for; `said` is what follows its name.

    Raises:
        ValueError: it says no character.
    """
    if not re.fullmatch(r"U\+[0-9A-F]{4}", said):
        raise ValueError(f"no character is called {said[:20]!r}")
    return chr(int(said[2:], 16))
