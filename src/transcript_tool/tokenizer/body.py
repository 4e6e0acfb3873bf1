"""The body: turns, their paragraphs, stage directions, and the furniture and pagination between and after them."""

from __future__ import annotations

import re

from transcript_tool.tokenizer.candidates import Candidate
from transcript_tool.tokenizer.dates import is_date_line
from transcript_tool.tokenizer.furniture import closes_page, is_end_mark, is_furniture
from transcript_tool.tokenizer.pagination import page_of

__all__ = ["is_wrapped", "tail_start"]

_ENDS = re.compile(r"[.!?…:;。！？：；”\"’»)\]—–-]$|\.\s*\W$")
_WIDTH = 110  # a hard-wrapped line is at most this long; real pages wrap at 60 to 100


def is_wrapped(lines: list[str], first: int, labels: dict[int, Candidate]) -> bool:
    """Whether the document is wrapped hard, so that lines without a blank line between make one paragraph.

    Lines of like length that end in the middle of a sentence tell it; in a tight page, where each line is a paragraph,
    lines end as sentences do.
    """
    pairs = cut = 0
    longest = 0
    previous = ""
    for number in range(first, len(lines)):
        line = lines[number].rstrip()
        label = labels.get(number)
        if line and previous and label is None:
            pairs += 1
            cut += not _ENDS.search(previous)
        if len(line) > longest:
            longest = len(line)
            if longest > 2 * _WIDTH:
                return False
        previous = "" if label is not None and label.own else line
    return pairs >= 2 and cut >= 0.3 * pairs and longest <= _WIDTH


def _closer(lines: list[str], first: int) -> int | None:
    """The line that ends the talk, where a few more lines of the site follow it; None where there is none."""
    words = 0
    found = None
    for number in range(len(lines) - 1, first - 1, -1):
        line = lines[number].strip()
        if line:
            words += 1
            if words > 25:
                break
            if is_end_mark(line):
                found = number
    return found


def tail_start(lines: list[str], first: int, last_label: int) -> tuple[int, dict[int, str]]:
    """Where the talk is over: the index of the line after its last words, and what stands on the lines below.

    Returns:
        The index, and for each line with words from there on "furniture" or "pagination".
    """
    below: dict[int, str] = {}
    end = len(lines)
    closer = _closer(lines, max(first, last_label + 1))
    if closer is not None:
        for at in range(closer, end):
            text = lines[at].strip()
            if text:
                below[at] = "pagination" if page_of(text) is not None else "furniture"
        end = closer
    loose: list[int] = []
    number = end - 1
    seen = 0
    while number >= first and seen < 60:
        line = lines[number].strip()
        if not line:
            number -= 1
            continue
        seen += 1
        if page_of(line) is not None:
            kind = "pagination"
        elif is_end_mark(line) or is_furniture(line):
            kind = "furniture"
        elif closes_page(line):
            kind = "furniture"
        elif len(line) < 120 and not _ENDS.search(line) and len(loose) < 20 or is_date_line(line):
            loose.append(number)
            number -= 1
            continue
        else:
            break
        if loose and not (closes_page(line) or is_end_mark(line) and all(is_date_line(lines[n].strip()) for n in loose)):
            break
        below[number] = kind
        for at in loose:
            below[at] = "furniture"
        loose.clear()
        end = number
        number -= 1
    return end, below
