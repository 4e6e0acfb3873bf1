"""Lines that carry their number, as trial transcripts do: the numbers are taken off, so that the words can be read.

Each line of a page is numbered, 1 to 25 or on, page after page. The numbers become furniture.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer.lines import Lines
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["unnumbered"]

_HEAD: Final = 40  # lines that are looked at first
_FEW: Final = 12  # of them that are blank, or begin with a blank or a digit
_FEWEST: Final = 8  # of them that have a digit first
_LISTING: Final = 40  # lines
_NUMBER: Final = Lazy(r"[ \t]{0,8}(\d{1,4})(?:\.?[ \t]+|\.?$)")


def unnumbered(page: Lines) -> list[int] | None:
    """Take line numbers off `page.lines`, moving `page.starts`; the count of characters taken off each line.

    None, and nothing changed, where the lines are not numbered.
    """
    lines = page.lines
    if not _may_be(lines):
        return None
    matches = []
    words = numbered = steps = dotted = 0
    previous = -1
    for line in lines:
        match = _NUMBER.match(line) if line else None
        matches.append(match)
        if line.strip():
            words += 1
            if match:
                numbered += 1
                dotted += "." in match[0]
                number = int(match[1])
                steps += number == previous + 1 or number == 1
                previous = number
    if numbered < 8 or numbered < 0.6 * words or steps < 0.8 * numbered:
        return None
    if dotted > 0.5 * numbered and (numbered < _LISTING or steps < 0.95 * numbered):
        return None  # items of a list are numbered so; a listing numbers every line, and has many
    taken = [0] * len(lines)
    for at, match in enumerate(matches):
        if match:
            taken[at] = match.end()
            lines[at] = lines[at][match.end() :]
            page.starts[at] += match.end()
    return taken


def _may_be(lines: list[str]) -> bool:
    """Whether enough of the first lines are blank, or begin with a blank or a digit."""
    few = digits = 0
    for at in range(min(len(lines), _HEAD)):
        line = lines[at]
        if not line:
            few += 1
            continue
        code = ord(line[0])
        if code == 0x20 or code == 0x09:
            few += 1
            digits += line.lstrip()[:1].isdecimal()
        elif 0x30 <= code <= 0x39:
            few += 1
            digits += 1
    return few >= _FEW and digits >= _FEWEST
