r"""The escapes of our Markdown, shared by who writes it and who reads it.

Only text in our own Markdown (told by the mark in its front matter) is escaped, and only there are escapes undone.
The rules are CommonMark's, so any renderer shows the words as they are: a backslash before ASCII punctuation, a numeric
reference (`&#10;`) for what cannot stand in a line. What holds here: ``unescape(escape(text)) == text`` for any text,
``escape`` never leaves a bare `*` or a line end, and words that need no escape are not touched.
"""

from __future__ import annotations

import re

__all__ = ["DIALECT", "MARK", "escape", "escape_block", "unescape"]

MARK = "transcript-tool"
"""The key of the front matter that tells our own Markdown; its value is the dialect."""

DIALECT = 1
"""The version of our Markdown; it grows when a reader of today would misread what we write."""

# What Markdown would take for a mark anywhere in a line, and what cannot stand in a line at all. It begins with one set
# of characters, which makes the search fast; what stands around the character then decides.
_INLINE = re.compile(
    r"[\\*`~_<&\]\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]"
    r"(?:(?<![_<&\]])"
    r"|(?<=_)(?:(?<![^\W_]_)|(?![^\W_]))"  # underscores within a word are no emphasis
    r"|(?<=<)(?=[A-Za-z/!?])"
    r"|(?<=&)(?=#?\w+;)"
    r"|(?<=\])(?=[(\[]))"
)

# What Markdown would take for a mark where a block begins: heading, quote, bullet, rule, link definition, number.
_BLOCK = re.compile(
    r"#{1,6}(?= |\Z)|>|[-+](?= |\Z)|-(?=[- ]*\Z)|\[(?=.*\]:)|(?P<number>[0-9]{1,9})(?=[.)](?: |\Z))",
    re.DOTALL,
)

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&#(?:([0-9]{1,7})|[xX]([0-9A-Fa-f]{1,6}));")


def _mark(found: re.Match[str]) -> str:
    char = found[0]
    return f"\\{char}" if char.isprintable() else f"&#{ord(char)};"


def escape(text: str) -> str:
    r"""Make words safe within a line of Markdown.

    >>> escape("2 * 3, snake_case, <b> and AT&T")
    '2 \\* 3, snake_case, \\<b> and AT&T'
    """
    line = _INLINE.sub(_mark, text)
    if line.startswith(" "):
        line = f"&#32;{line[1:]}"
    return f"{line[:-1]}&#32;" if line.endswith(" ") else line


def escape_block(text: str) -> str:
    r"""Make words safe where they begin a block of Markdown.

    >>> escape_block("1. Funding")
    '1\\. Funding'
    """
    line = escape(text)
    found = _BLOCK.match(line)
    if found is None:
        return line
    cut = found.end("number") if found["number"] else 0
    return f"{line[:cut]}\\{line[cut:]}"


def _plain(found: re.Match[str]) -> str:
    sign, decimal, hexadecimal = found.groups()
    if sign:
        return str(sign)
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:  # no character: left as it was written
        return str(found[0])
    return chr(code)


def unescape(text: str) -> str:
    r"""Undo :func:`escape` and :func:`escape_block`, and the same escapes made by hand.

    >>> unescape("1\\. Funding &#8211; 2 \\* 3")
    '1. Funding – 2 * 3'
    """
    return _ESCAPED.sub(_plain, text)
