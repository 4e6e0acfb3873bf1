"""Byline and place: who published, and where and when it was held.

`China.org.cnUpdated:  May 26, 2020` · `0 Comment(s)Print E-mail China.org.cn, September 29, 2019` ·
`China SCIO | October 23, 2023` · `By REN XIA (China Daily) Updated: 2015-12-18 07:56` ·
`Beijing | 10 a.m. April 18, 2022`.
"""

from __future__ import annotations

import re
from typing import Final

from transcript_tool.tokenizer.dates import clock_of, find_dates
from transcript_tool.tokenizer.holding import holds_any
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.sentences import ends_sentence

__all__ = ["is_byline", "is_place", "is_zoned"]

_BYLINE: Final = Lazy(
    r"(?:by|par|por|von|作者|来源|记者|文/|source|author|reporter|posted by|written by|office of|bureau of)\b[:：]?\s",
    re.IGNORECASE,
)
_BYLINE_SIGNS: Final = frozenset("bpvsarwoBPVSARWO作来记文")  # what the words above begin with
_GLUED: Final[tuple[str, ...]] = ("updated:", "print e-mail", "print email", "comment(s)")
_BAR_DATE: Final = Lazy(r"^[^|]{2,60}\s\|\s.*\d")
_ZONED: Final = Lazy(r"\d\s?[ap]\.?m\b|\b[ECMP][SD]T\b|GMT|\d{1,2}:\d{2}", re.IGNORECASE)


def is_byline(line: str, titled: bool) -> bool:
    """Whether the line is a byline: an office or a person, mostly with a date; never the title or a sentence.

    Args:
        line: the line, no blanks around it.
        titled: whether the title stands above.
    """
    if len(line) > 140:
        return False
    dates = find_dates(line)
    if not dates and (not titled or len(line) >= 80 or ends_sentence(line)):
        return False
    low = line.lower()
    if (line[:1] in _BYLINE_SIGNS and _BYLINE.match(line)) or holds_any(low, _GLUED):
        return bool(dates) or (titled and len(line) < 80 and not ends_sentence(line))
    if (
        not dates
        or is_place(line)
        or (":" in line[:30] and find_dates(line.partition(":")[2]) and "pdated" not in line)
    ):
        return False
    if not titled and not (_BAR_DATE.match(line) and len(line.split()) <= 6):
        return False
    words = (line[: dates[0].start] + line[dates[-1].end :]).split()
    return len(words) <= 7


def is_place(line: str) -> bool:
    """Whether the line tells place, hour and date: `Beijing | 10 a.m. April 18, 2022`."""
    head, bar, tail = line.partition("|")
    return bool(bar) and bool(clock_of(tail)) and bool(find_dates(tail)) and len(head) < 60 and is_zoned(tail)


def is_zoned(line: str) -> bool:
    """Whether the line tells a clock time with half of the day or time zone."""
    return _ZONED.search(line) is not None
