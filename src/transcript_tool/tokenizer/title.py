"""The title: the first line that is no site chrome, breadcrumbs, office or date; now and then wrapped over two lines.

`• Title` where a page lists several transcripts, `# 2022-03-04 Title` in Markdown. What stands above it in capitals or
in a few words (`The White House`, `PRESS BRIEFING`) is the office or a rubric where the line below names the event.
"""

from __future__ import annotations

import re
from typing import Final

from transcript_tool.tokenizer.above import Above
from transcript_tool.tokenizer.byline import is_byline, is_place
from transcript_tool.tokenizer.dates import find_dates, is_date_line
from transcript_tool.tokenizer.fields import is_event
from transcript_tool.tokenizer.furniture import is_furniture
from transcript_tool.tokenizer.lead import is_prose, is_spoken
from transcript_tool.tokenizer.participants import is_heading_word, is_row
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.sentences import ends_sentence
from transcript_tool.tokenizer.token import Kind

__all__ = ["bare_title", "take_title"]

_CONTINUATION: Final = Kind.CONTINUATION
_FURNITURE: Final = Kind.FURNITURE
_TITLE: Final = Kind.TITLE
_MULTI: Final = Lazy(
    r"\b(?:of|the|and|on|in|for|to|at|by|with|de|del|la|el|en|y|und|der|die|von|du|des|le|et|,|:|–|-|—)$", re.IGNORECASE
)
_LONGEST: Final = 400  # characters of an office or a rubric
_SIGNS: Final = Lazy(r"^(?:#{1,6}\s+|•\s*|\*\*(?=.*\*\*$))|\s*#+$|(?<=\S)\*\*$")


def take_title(r: Above, number: int, line: str) -> int:
    """Take the title, on one line or wrapped over two; the index of the next line to read."""
    if line[-1] == "。" or (line[0].islower() and ends_sentence(line)):  # no title: the page opens amid what is said
        r.speech = number
        return number
    if r.closed and ends_sentence(line):
        r.speech = number
        return number
    if not r.labelled and r.below(number)[1] == "" and ends_sentence(line):
        r.speech = number
        return number
    if ends_sentence(line) and (is_spoken(line) or len(line) > 200) and not line.endswith("?"):
        r.speech = number
        return number
    if _is_kicker(r, number, line):
        r.put(number, _FURNITURE)
        return number + 1
    r.title = number
    r.put(number, _TITLE, bare_title(line))
    following = r.lines[number + 1].strip() if number + 1 < r.stop else ""
    after = r.lines[number + 2].strip() if number + 2 < r.stop else ""
    if following and not after and _goes_on(line, following):
        r.put(number + 1, _CONTINUATION, following)
        return number + 2
    return number + 1


def bare_title(line: str) -> str:
    """A line without blanks at its ends and without the signs of a title."""
    line = line.strip()
    return _SIGNS.sub("", line).strip() if line and (line[0] in "#•*" or line[-1] in "#*") else line


def _goes_on(line: str, following: str) -> bool:
    """Whether the line below the title is its second line: as long, and nothing else that stands there."""
    return (
        len(line) > 30
        and (len(following.split()) > 3 or following[0].islower() or _MULTI.search(line) is not None)
        and not is_prose(following)
        and not is_date_line(following)
        and not (":" in following and find_dates(following))
        and not is_place(following)
        and not is_byline(following, titled=True)
        and not is_row(following)
        and not is_furniture(following)
        and not following.endswith((":", "："))
    )


def _is_kicker(r: Above, number: int, line: str) -> bool:
    """Whether the line is an office or a rubric above the title: capitals or a few words, and the event named below."""
    if len(line) > _LONGEST:
        return False
    few = len(line.split(None, 3)) <= 3
    if not few and not line.isupper():
        return False
    _, below = r.below(number)
    if not below or is_prose(below) or is_date_line(below) or is_heading_word(below) or is_furniture(below):
        return False
    if line.isupper() and not below.isupper():
        return is_event(below) or (len(below.split()) > 4 and not is_event(line))
    if line.isupper() and not is_event(line):
        third = r.below(r.below(number)[0])[1]
        return not third.isupper() and len(third) < 120 and is_event(third)
    return few and not is_event(line) and is_event(below) and bool(find_dates(below)) and not find_dates(line)
