"""Dates and clock times as pages write them; found in text, told as ISO 8601.

Forms seen on pages: `September 17, 2021` · `Sept. 14` · `17 September 2021` · `2021-09-17` · `2021/9/17` ·
`6/4/2015` (month first) · `24/01/2006` (day first) · `17.9.2021` · `2021年9月17日` · `17 de septiembre de 2021` ·
`1er janvier 2020` · `3. Januar 2020` · `12:40 P.M. EDT` · `10 a.m.` · `2015-12-18 07:56`.
"""

from __future__ import annotations

import re
from typing import Final

from mypy_extensions import mypyc_attr

from transcript_tool.tokenizer.holding import has_digit, holds_any
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["Date", "clock_of", "day_in", "ends_in_date", "find_dates", "is_date_line", "iso_date"]

_NAMES: Final = (
    "january|enero|janvier|januar|janeiro|gennaio|jan jän|января|januari|stycznia|ocak|يناير|січня",
    "february|febrero|février|fevrier|februar|fevereiro|febbraio|feb|февраля|februari|lutego|şubat|فبراير|شباط|лютого",
    "march|marzo|mars|märz|maerz|março|mar|марта|maart|marca|mart|مارس|آذار|березня|marts",
    "april|abril|avril|aprile|apr|апреля|kwietnia|nisan|أبريل|إبريل|نيسان|квітня",
    "may|mayo|mai|maio|maggio|мая|mei|maja|mayıs|مايو|أيار|травня",
    "june|junio|juin|juni|junho|giugno|jun|июня|czerwca|haziran|يونيو|حزيران|червня",
    "july|julio|juillet|juli|julho|luglio|jul|июля|lipca|temmuz|يوليو|تموز|липня",
    "august|agosto|août|aout|aug|августа|augustus|sierpnia|ağustos|أغسطس|آب|серпня",
    "september|septiembre|setiembre|septembre|setembro|settembre|sept|sep|сентября|września|eylül|سبتمبر|أيلول|вересня",
    "october|octubre|octobre|oktober|outubro|ottobre|oct|okt|октября|październik|października|ekim|أكتوبر|жовтня",
    "november|noviembre|novembre|novembro|nov|ноября|listopada|kasım|نوفمبر|листопада",
    "december|diciembre|décembre|decembre|dezember|dezembro|dicembre|dec|dez|декабря|grudnia|aralık|ديسمبر|грудня",
)
_MONTHS: Final = {name: number for number, names in enumerate(_NAMES, 1) for name in re.split(r"[| ]", names)}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_FIRST: Final[tuple[str, ...]] = ("1", "2")
_FIRST_WIDE: Final[tuple[str, ...]] = ("1", "2", "１", "２")
_YEAR_FIRST: Final = Lazy(r"\d{4}\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?:\s?[日号일]|(?!\d))")
_NUMERIC: Final = Lazy(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2$")
_PART: Final = Lazy(r"[^\W\d_]+|\d+")
_TWO: Final = tuple([f"{number:02d}" for number in range(32)])
_DAYS: Final[tuple[int, ...]] = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BETWEEN: Final = frozenset("de del of the st nd rd th er º ª".split())  # words and endings between day, month and year
_AFTER_YEAR: Final = frozenset("-/.年년")
_AFTER_MONTH: Final = frozenset("-/.月월")
_NEAR: Final = 160  # characters in which a day stands mostly
_REACH: Final = 30  # characters before the year in which day and month stand
_DAY: Final = Lazy(
    rf"\b(?:on|am|le|el)?\s*(?P<m>{_MONTH})\b\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\s+\d{{4}}|[-–:]\d)"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s+(?:de )?(?P<m2>{_MONTH})\b(?!,?\s+(?:del? )?\d{{4}})"
    r"|(?<!年)(?P<m3>\d{1,2})月(?P<d3>\d{1,2})日",
    re.IGNORECASE,
)
_CLOCK: Final = Lazy(
    r"\b(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))?(?::\d{2})?\s?(?P<half>[ap])\.?\s?m\b\.?"
    r"|\b(?P<h2>\d{1,2}):(?P<m2>\d{2})(?::\d{2})?\b|(?P<h3>\d{1,2})[时時点點](?P<m3>\d{1,2})?分?|\b(?P<h4>\d{1,2})\s?[hH](?P<m4>\d{2})?\b",
    re.IGNORECASE,
)
_CLOCK_SIGNS: Final[tuple[str, ...]] = (":", "m", "M", "h", "H", "时", "時", "点", "點")  # every clock time has one
_CLOCK_PLAIN: Final = Lazy(r"\b(\d{1,2}):(\d{2})(?::\d{2})?\b")
_AROUND: Final = Lazy(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?(?=,)|星期.|周[一二三四五六日]|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    r"(?:segunda|terça|quarta|quinta|sexta)-feira|\b(?:e[sd]t|[cmp][sd]t|gmt|utc|bst|cest|cet|et|jst|hkt|"
    r"local time|at|on|date|"
    r"updated|published|posted|released|release|local|noon|midnight|a|los|le|el|o'clock|hours|hrs|uhr|北京时间|北京時間|香港時間|民國|中華民國|时间|日期|上午|下午)\b",
    re.IGNORECASE,
)
_DATES: Final[dict[str, tuple[Date, ...]]] = {}
_DATED: Final[dict[str, bool]] = {}
_US: Final = Lazy(r"\b(?:[ECMP][SD]T|ET)\b|The White House")


@mypyc_attr(acyclic=True)
class Date:
    """A date in a text: ISO 8601, where it begins and ends, and the other reading of `6/4/2015` or None."""

    __slots__ = ("end", "iso", "other", "start")

    def __init__(self, iso: str, start: int, end: int, other: str | None = None) -> None:
        self.iso = iso
        self.start = start
        self.end = end
        self.other = other


def _iso(year: str, month: int, day: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]):
        return None
    number = int(year)
    if not 1000 <= number <= 2999 or (
        month == 2 and day == 29 and (number % 4 or (number % 100 == 0 and number % 400))
    ):
        return None
    return iso_date(number, month, day)


def iso_date(year: int, month: int, day: int) -> str:
    """A day as ISO 8601, from a year of four digits."""
    return f"{year}-{_TWO[month]}-{_TWO[day]}"


def find_dates(text: str) -> tuple[Date, ...]:
    """All full dates in `text` (a line or two; not made for whole documents), in order."""
    known = _DATES.get(text)
    if known is None:
        known = _DATES[text] = _find_dates(text)
        bound(_DATES)
    return known


def _find_dates(text: str) -> tuple[Date, ...]:
    found: list[Date] = []
    for at in _years(text):
        year = text[at : at + 4]
        if _goes_on(text, at + 4) and (first := _YEAR_FIRST.match(text, at)):
            iso, start, end, other = _iso(year, int(first[1]), int(first[2])), at, first.end(), None
        elif (at and text[at - 1] in "([") or (at > 4 and text[at - 5 : at - 1].isdecimal()):
            continue  # a bare year, as in `(2021-2025)`
        else:
            iso, start, end, other = _day_before(text, at, year)
        if iso:
            found.append(Date(iso, start, end, other))
    return tuple(found)


def _goes_on(text: str, at: int) -> bool:
    """Whether what stands at `at`, behind a year, may be month and day, parted by signs: a look without a pattern."""
    last = len(text) - 1
    for sign in (_AFTER_YEAR, _AFTER_MONTH):
        if at < last and text[at].isspace():
            at += 1
        if at >= last or text[at] not in sign:
            return False
        at += 1
        if text[at].isspace():
            at += 1
        start = at
        while at <= last and at < start + 2 and _is_digit(ord(text[at])):
            at += 1
        if at == start:
            return False
    return True


def _years(text: str) -> list[int]:
    """Where four digits stand that may be a year, 1000 to 2999; a look for the first costs less than a pattern."""
    found: list[int] = []
    last = len(text) - 4
    for sign in _FIRST if text.isascii() else _FIRST_WIDE:
        at = text.find(sign)
        while 0 <= at <= last:
            step = 1
            if (
                _is_digit(ord(text[at + 1]))
                and _is_digit(ord(text[at + 2]))
                and _is_digit(ord(text[at + 3]))
                and (not at or not _is_digit(ord(text[at - 1])))
                and (at == last or not _is_digit(ord(text[at + 4])))
            ):
                found.append(at)
                step = 4
            at = text.find(sign, at + step)
    if len(found) > 1:
        found.sort()
    return found


def _is_digit(code: int) -> bool:
    """Whether a character, by its number, is a decimal digit."""
    return 0x30 <= code <= 0x39 or (code > 0x7F and chr(code).isdecimal())


def _day_before(text: str, at: int, year: str) -> tuple[str | None, int, int, str | None]:
    """Date, start, end and other reading where day and month stand before the year at `at`."""
    sign = text[at - 1 : at]
    if not at or sign in "([":
        return None, at, at, None
    if sign in "/.-–" and text[at - 2 : at - 1].isdecimal():
        numeric = _NUMERIC.search(text, max(0, at - 6), at)
        if numeric is None:
            return None, at, at, None
        iso, other = _numeric(numeric[1], numeric[3], year, numeric[2], text)
        return iso, numeric.start(), at + 4, other
    floor = max(0, at - _REACH)
    words = text[floor:at].split()  # the commonest, `September 17, 2021`, without a pattern
    if len(words) > 1 and (month := _MONTHS.get(words[-2].strip(".,").lower())):
        day = words[-1].rstrip(",")
        if len(day) < 3 and day.isdecimal():
            return _iso(year, month, int(day)), text.rfind(words[-2], floor, at), at + 4, None
    if not has_digit(text[floor:at]):
        return None, at, at, None
    parts = [(m.group().lower(), m.start()) for m in _PART.finditer(text, floor, at)]
    parts = [part for part in parts if part[0] not in _BETWEEN][-2:]
    if len(parts) < 2:
        return None, at, at, None
    (one, start), (two, _) = parts
    if two.isdecimal() and one in _MONTHS and len(two) < 3:
        return _iso(year, _MONTHS[one], int(two)), start, at + 4, None
    if one.isdecimal() and two in _MONTHS and len(one) < 3:
        return _iso(year, _MONTHS[two], int(one)), start, at + 4, None
    return None, at, at, None


def _numeric(first: str, second: str, year: str, sign: str, text: str) -> tuple[str | None, str | None]:
    """`24/01/2006` or `6/4/2015`: day first where it must be, where zeros pad it, and with stops."""
    day_first = _iso(year, int(second), int(first))
    month_first = _iso(year, int(first), int(second))
    if day_first is None or month_first is None:
        return day_first or month_first, None
    padded = first[0] == "0" or second[0] == "0"
    if sign == "." or (padded and not _US.search(text)):
        return day_first, month_first
    return month_first, day_first


def ends_in_date(line: str) -> bool:
    """Whether a full date ends the line, or nearly: a sign or a clock time may stand behind it."""
    dates = find_dates(line)
    return bool(dates) and dates[-1].end > len(line) - 12


def day_in(text: str) -> tuple[int, int] | None:
    """The first (month, day) without a year in `text`, or None."""
    for at in range(1, min(len(text), _NEAR)):  # the commonest, `On Sept. 14, the …`, without a pattern
        if not _is_digit(ord(text[at])) or ord(text[at - 1]) != 0x20:
            continue
        number, _, following = text[at : at + 8].partition(" ")
        number = number.rstrip(",.")
        word = text[text.rfind(" ", 0, at - 1) + 1 : at - 1]
        named = _MONTHS.get(word.rstrip(".,").lower())
        if (
            named
            and len(number) < 3
            and number.isdecimal()
            and 1 <= int(number) <= 31
            and not following[:4].isdecimal()
        ):
            return named, int(number)
    m = _DAY.search(text)
    if not m:
        return None
    if m["m3"]:
        month, day = int(m["m3"]), int(m["d3"])
    else:
        month, day = _MONTHS[(m["m"] or m["m2"]).lower()], int(m["d"] or m["d2"])
    return (month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def clock_of(text: str) -> str | None:
    """The first clock time in `text` as `HH:MM`, or None."""
    if text.isascii() and text.lower() == text.upper():  # digits and signs alone
        plain = _CLOCK_PLAIN.search(text)
        while plain is not None:
            hour, minute = int(plain[1]), int(plain[2])
            if hour < 24 and minute < 60:
                return f"{_TWO[hour]}:{plain[2]}"
            plain = _CLOCK_PLAIN.search(text, plain.end())
        return None
    if not holds_any(text, _CLOCK_SIGNS):
        return None
    for m in _CLOCK.finditer(text):
        hour = int(m["h"] or m["h2"] or m["h3"] or m["h4"])
        minute = int(m["m"] or m["m2"] or m["m3"] or m["m4"] or 0)
        if m["half"]:
            if not 1 <= hour <= 12:
                continue
            hour = hour % 12 + (12 if m["half"] in "pP" else 0)
        if hour < 24 and minute < 60:
            return f"{hour:02d}:{minute:02d}"
    return None


def is_date_line(line: str) -> bool:
    """Whether the line holds a date or a clock time and nothing else but weekday and zone."""
    if len(line) > 80:
        return False
    known = _DATED.get(line)
    if known is None:
        known = _DATED[line] = has_digit(line) and _is_date_line(line)
        bound(_DATED)
    return known


def _is_date_line(line: str) -> bool:
    if len(line.split(None, 10)) > 10:
        return False
    dates = find_dates(line)
    rest = line
    for date in reversed(dates):
        rest = rest[: date.start] + " " + rest[date.end :]
    if len(rest.split()) > 12:
        return False
    if len(rest) > 60 or (dates and not any(map(str.isalnum, rest))):
        return bool(dates) and len(rest) <= 60
    clocked = _CLOCK.sub(" ", rest) if has_digit(rest) else rest
    if not dates and clocked == rest:
        return False
    return not any(c.isalnum() for c in _AROUND.sub(" ", clocked))
