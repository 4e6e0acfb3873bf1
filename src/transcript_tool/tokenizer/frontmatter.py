"""Front matter: a block of `key: value` lines between `---` at the very top, in Markdown and plain text.

Every line of it is a key, a list item, a comment, or goes on with the line above by being set in; a rule of dashes
above other text is no front matter.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["front_end"]

_LONGEST: Final = 400  # lines
_LINE: Final = Lazy(r"[\w.-]{1,40}\s*:(?:\s|$)|\s+\S|-\s|-$|#|$")


def front_end(lines: list[str]) -> int:
    """The index of the line after the front matter; 0 where there is none."""
    number = 0
    while number < len(lines) and not lines[number].strip():
        number += 1
    if number >= len(lines) or lines[number].rstrip() != "---":
        return 0
    for end in range(number + 1, min(len(lines), number + _LONGEST)):
        line = lines[end].rstrip()
        if line in ("---", "..."):
            return end + 1
        if not _LINE.match(line):
            return 0
    return 0
