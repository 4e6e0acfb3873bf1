"""Clock times that stand with labels: before them, behind them, with a date, with half of the day."""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.dates import is_date_line
from transcript_tool.tokenizer.marks import Mark
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.token import Kind
from transcript_tool.tokenizer.writings import Scan, shape_in

__all__ = [
    "CLOCK",
    "OF_RECORDING",
    "STAMP_HEAD",
    "STAMP_INSIDE",
    "STAMP_ONLY",
    "hand_down",
    "is_time",
    "stamped",
]

CLOCK: Final = r"(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,6})?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
_DATE: Final = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:T|,?\s+))?"  # chats write it before the clock time
STAMP_HEAD: Final = Lazy(
    rf"[\[(<]?{_DATE}({CLOCK})(?:\s*(?:-->|[-–])\s*{CLOCK})?[\])>]?[\s\-–:|]*|\[(\d+\.\d+)\s*[-–]\s*\d+\.\d+\]\s*|"
    rf"(\d\d(?: \d\d){{3}})(?:\s*\|\s*|\s{{2,}})"
)
STAMP_ONLY: Final = Lazy(rf"[\s\[(]*({CLOCK})[\])\s]*$")
_SPOKEN: Final = Lazy(r"(?:.{1,60} )?(?:\d{1,2} hours? )?(?:\d{1,2} minutes? )?\d{1,2} seconds?\s*$")
OF_RECORDING: Final = Lazy(r"[\[(]?(\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?)[\])]?")  # no hour of the day is told so
_FROM_ZERO: Final = Lazy(r"[\[(]?(0{1,2}:\d{2})[\])]?")
_MINUTES: Final = Lazy(r"[\[(]?(\d{1,3}:\d{2})[\])]?")
STAMP_INSIDE: Final = Lazy(rf"[\[(]({CLOCK})[\])]\s+(?=\S)")  # between a label and its words
_STAMP_BEHIND: Final = Lazy(
    rf"({CLOCK})(?:\s*[-–]\s*{CLOCK})?(?:\s(?:horas|hrs?|hs|heures|Uhr)\.?)?([\])）]?)\s*([:：]?)\s*"
)
_TAIL_SIGNS: Final = " \t\u00a0:,|–—-[("


def stamped(kept: Scan, number: int, line: str, at: int, colon: int, start: int) -> None:
    """A label with a clock time behind it, its first colon at `colon`: `Ann Roe  0:21` · `Ann Roe (0:21): …`."""
    begin = colon
    while begin > at and line[begin - 1].isdecimal():
        begin -= 1
    if begin == at or (clock := _STAMP_BEHIND.match(line, begin)) is None:
        return
    own = clock.end() == len(line)
    opened = line[at:begin].rstrip()[-1:]
    if not own and not (clock[3] and (bool(clock[2]) or opened not in "[(")) and not (clock[2] and opened in "[("):
        return
    head = line[at:begin].rstrip(_TAIL_SIGNS)
    if head.endswith(" at"):  # `Ann Roe — Today at 9:30`
        head = head[:-3].rpartition(" ")[0].rstrip(_TAIL_SIGNS)
    elif head[-1:].isdecimal() and head.rpartition(" ")[2].count("/") == 2:
        head = head.rpartition(" ")[0].rstrip(_TAIL_SIGNS)
    shape = shape_in(head.strip("*_ \t\u00a0"))
    if shape[0] and not shape[3] & ev.SENTENCE and not is_date_line(shape[0]):
        kept.add(number, "stamp", own, shape, start, clock.end(), 1, ev.MARKED, clock[1])


def is_time(line: str) -> bool:
    """Whether the line is a time in words, as a page reads it to the blind: `Ann Roe 0 minutes 3 seconds`."""
    return " second" in line and len(line) < 90 and _SPOKEN.match(line) is not None


def hand_down(marks: list[Mark], places: list[int], text: str) -> None:
    """Give the clock times that stand alone on a line to the labels right below them, which have none of their own.

    Of two numbers, `12:40`, they may be hours of the day, unless the first of them is a recording's, `0:03`.
    """
    minutes = False
    for number, at in enumerate(places):
        mark = marks[at]
        said = text[mark.start : marks[at + 1].start].strip() if at + 1 < len(marks) else ""
        if number == 0:
            minutes = _FROM_ZERO.fullmatch(said) is not None
        clock = OF_RECORDING.fullmatch(said) or (_MINUTES.fullmatch(said) if minutes else None)
        if clock is not None and marks[at + 1].kind is Kind.LABEL and not marks[at + 1].stamp:
            marks[at + 1].stamp = clock[1]
