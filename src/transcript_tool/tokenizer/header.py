"""The header: what stands above the first words that are spoken.

Read from the top once the labels are known: site chrome, breadcrumbs, title, category, lead, byline, place, dates, the
block of participants. A byline or a date line closes it; prose after that is speech, although no label stands above.
"""

from __future__ import annotations

import re

import msgspec

from transcript_tool.tokenizer.breadcrumbs import crumbs_of
from transcript_tool.tokenizer.dates import clock_of, ends_in_date, find_dates, is_date_line
from transcript_tool.tokenizer.fields import EVENT
from transcript_tool.tokenizer.furniture import is_chrome, is_furniture, is_release_line
from transcript_tool.tokenizer.lexicon import HEADS
from transcript_tool.tokenizer.pagination import page_of
from transcript_tool.tokenizer.participants import is_heading_word, is_row, is_value
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.sentences import ends_sentence
from transcript_tool.tokenizer.stage import is_stage
from transcript_tool.tokenizer.token import Kind

__all__ = ["Entry", "read_header"]

_BYLINE = Lazy(
    r"(?:by|par|por|von|作者|来源|记者|文/|source|author|reporter|posted by|written by|office of|bureau of)\b[:：]?\s",
    re.IGNORECASE,
)
_GLUED = ("updated:", "print e-mail", "print email", "comment(s)")
_BAR_DATE = Lazy(r"^[^|]{2,60}\s\|\s.*\d")
_SPOKEN = frozenset(
    "i we you our my your i'm i've i'd i'll we're we've we'll you're us nosotros ustedes gracias nous vous wir ich "
    "estamos tenemos vamos quiero nossos".split()
)
_HAN_SPOKEN = Lazy(r"我们|我|你们|谢谢|大家")
_STRIP = str.maketrans({**dict.fromkeys(',.;:!?"“”()', " "), "’": "'"})
_MULTI = Lazy(
    r"\b(?:of|the|and|on|in|for|to|at|by|with|de|del|la|el|en|y|und|der|die|von|du|des|le|et|,|:|–|-|—)$", re.IGNORECASE
)
_SIGNS = Lazy(r"^(?:#{1,6}\s+|•\s*|\*\*(?=.*\*\*$))|\s*#+$|(?<=\S)\*\*$")
_NARRATED = Lazy(
    r"\b(?:the following is|transcript|(?:house|committee|council|board|subcommittee|assembly) met|ordered by|was called to order|"
    r"se abre la sesión|la séance est|die sitzung|took place|was held|edited|verbatim)\b|以下[是為为]|全文|实录|實錄",
    re.IGNORECASE,
)
_RELEASED = frozenset("FfIiEePpCcNnMm")
_DIGIT = Lazy(r"\d")
_ZONED = Lazy(r"\d\s?[ap]\.?m\b|\b[ECMP][SD]T\b|GMT|\d{1,2}:\d{2}", re.IGNORECASE)


class Entry(msgspec.Struct, gc=False):
    """What one line of the source was taken for."""

    line: int
    kind: Kind
    value: str = ""


class _Reader:
    """The state of reading one header, from its first line down."""

    def __init__(self, lines: list[str], first: int, stop: int, labelled: bool) -> None:
        self.lines = lines
        self.first = first
        self.stop = stop
        self.labelled = labelled
        self.entries: list[Entry] = []
        self.title: int | None = None
        self.lead = False
        self.category = False
        self.closed = False
        self.block = False
        self.speech = stop

    def put(self, line: int, kind: Kind, value: str = "") -> None:
        self.entries.append(Entry(line, kind, value))

    def below(self, number: int) -> tuple[int, str]:
        """The next line with words below `number`, or (stop, "")."""
        for at in range(number + 1, self.stop):
            text = self.lines[at].strip()
            if text:
                return at, text
        return self.stop, ""


def read_header(lines: list[str], first: int, stop: int, labelled: bool) -> tuple[list[Entry], int]:
    """Read the header that stands from line `first` to the first label on line `stop`.

    Args:
        lines: the lines of the document.
        first: index of the first line to read.
        stop: index of the line with the first label, or of the end.
        labelled: whether a label stands at `stop`.

    Returns:
        What each line with words was taken for, and the index of the first line that is speech.
    """
    reader = _Reader(lines, first, stop, labelled)
    number = _front_matter(reader) if first == 0 else first
    office_end = _office_end(lines, number, stop)
    while number < reader.stop and reader.speech == reader.stop:
        line = lines[number].strip().strip("\u200b\ufeff")
        if line:
            number = _read_line(reader, number, line, office_end)
        else:
            number += 1
    return reader.entries, min(reader.speech, stop)


def _front_matter(reader: _Reader) -> int:
    """Take a `---` block at the top; the index of the line after it."""
    lines = reader.lines
    number = 0
    while number < reader.stop and not lines[number].strip():
        number += 1
    if number >= len(lines) or lines[number].strip() != "---":
        return 0
    for end in range(number + 1, min(len(lines), number + 400)):
        if lines[end].strip() in ("---", "..."):
            for at in range(number, end + 1):
                if lines[at].strip():
                    reader.put(at, Kind.FRONT)
                    if lines[at].startswith("title:"):
                        reader.title = at
            reader.closed = reader.title is not None
            return end + 1
    return 0


def _office_end(lines: list[str], first: int, stop: int) -> int:
    """The line below which the title stands: a release line or the breadcrumbs; `first` where there is neither."""
    end = first
    seen = 0
    for number in range(first, min(stop, first + 40)):
        line = lines[number].strip()
        if line:
            seen += 1
            if line[0] in _RELEASED and is_release_line(line) or crumbs_of(line) is not None and seen <= 6:
                end = number + 1
            if seen > 10:
                break
    return end


def _read_line(r: _Reader, number: int, line: str, office_end: int) -> int:
    """Take one line; the index of the next line to read."""
    if page_of(line) is not None:
        r.put(number, Kind.PAGINATION)
    elif r.title is None and number < office_end:
        crumbs = crumbs_of(line)
        if crumbs is not None:
            r.put(number, Kind.BREADCRUMBS)
        elif is_date_line(line):
            r.put(number, Kind.DATE, line)
        else:
            r.put(number, Kind.FURNITURE)
    elif is_date_line(line):
        r.put(number, Kind.DATE, line)
        r.closed = r.closed or bool(find_dates(line))
    elif _is_byline(r, line):
        r.put(number, Kind.BYLINE, line)
        r.closed = True
    elif is_furniture(line):
        r.put(number, Kind.FURNITURE)
    elif is_heading_word(line) or line.endswith((":", "：")) and len(line) < 60:
        return _heading(r, number, line)
    elif r.title is None and is_chrome(line):
        r.put(number, Kind.FURNITURE)
    elif r.title is None:
        return _title(r, number, line)
    else:
        return _after_title(r, number, line)
    return number + 1


def _is_byline(r: _Reader, line: str) -> bool:
    """A byline: an office or a person, mostly with a date; never the title or a sentence with a date."""
    if len(line) > 140:
        return False
    dates = find_dates(line)
    low = line.lower()
    if _BYLINE.match(line) or any([sign in low for sign in _GLUED]):
        return bool(dates) or r.title is not None and len(line) < 80 and not ends_sentence(line)
    if not dates or is_place(line) or ":" in line[:30] and find_dates(line.partition(":")[2]) and "pdated" not in line:
        return False
    if r.title is None and not (_BAR_DATE.match(line) and len(line.split()) <= 6):
        return False
    words = (line[: dates[0].start] + line[dates[-1].end :]).split()
    return len(words) <= 7


def is_place(line: str) -> bool:
    """Whether the line tells place, hour and date: `Beijing | 10 a.m. April 18, 2022`."""
    head, bar, tail = line.partition("|")
    return (
        bool(bar)
        and bool(clock_of(tail))
        and bool(find_dates(tail))
        and len(head) < 60
        and _ZONED.search(tail) is not None
    )


def _heading(r: _Reader, number: int, line: str) -> int:
    """A heading and the rows or values below it."""
    if not is_heading_word(line) and not _has_values(r, number):
        r.speech = number
        return number
    r.put(number, Kind.HEADING, line.rstrip(" :：\u00a0"))
    at = number + 1
    taken = 0
    while at < r.stop:
        text = r.lines[at].strip()
        if not text:
            at += 1
            continue
        if not any(c.isalnum() for c in text):
            r.put(at, Kind.FURNITURE)
            at += 1
            continue
        if text.endswith((":", "：")) or is_heading_word(text):
            break
        if is_row(text):
            r.put(at, Kind.PARTICIPANT, text)
        elif is_date_line(text) or taken == 0 and is_value(text):
            r.put(at, Kind.FIELD, text)
        elif is_heading_word(line) and is_value(text):
            r.put(at, Kind.PARTICIPANT, text)
        else:
            break
        taken += 1
        at += 1
    r.closed = r.closed or taken > 0
    return at


def _has_values(r: _Reader, number: int) -> bool:
    """Whether rows or values stand below, so that the line above them heads them."""
    below = r.below(number)[1]
    return bool(below) and (is_row(below) or is_value(below))


def _title(r: _Reader, number: int, line: str) -> int:
    """The title, on one line or wrapped over two."""
    if r.closed and ends_sentence(line):
        r.speech = number
        return number
    if not r.labelled and r.below(number)[1] == "" and ends_sentence(line):
        r.speech = number
        return number
    if ends_sentence(line) and (_is_spoken(line) or len(line) > 200) and not line.endswith("?"):
        r.speech = number
        return number
    if _is_kicker(r, number, line):
        r.put(number, Kind.FURNITURE)
        return number + 1
    r.title = number
    r.put(number, Kind.TITLE, _SIGNS.sub("", line).strip() if line[0] in "#•*" or line[-1] in "#*" else line)
    following = r.lines[number + 1].strip() if number + 1 < r.stop else ""
    after = r.lines[number + 2].strip() if number + 2 < r.stop else ""
    if (
        following
        and not after
        and len(line) > 30
        and (len(following.split()) > 3 or _MULTI.search(line))
        and not _is_prose(following)
        and not is_date_line(following)
        and not is_place(following)
        and not _is_byline(r, following)
        and not is_row(following)
        and not is_furniture(following)
        and not following.endswith((":", "："))
    ):
        r.put(number + 1, Kind.CONTINUATION, following)
        return number + 2
    return number + 1


def _is_kicker(r: _Reader, number: int, line: str) -> bool:
    """Whether the line is an office or a rubric above the title: capitals or a few words, and the event named below."""
    few = len(line.split()) <= 3
    if not few and not line.isupper():
        return False
    _, below = r.below(number)
    if not below or _is_prose(below) or is_date_line(below) or is_heading_word(below) or is_furniture(below):
        return False
    if line.isupper() and not below.isupper():
        return EVENT.search(below) is not None or len(below.split()) > 4 and not EVENT.search(line)
    if line.isupper() and not EVENT.search(line):
        third = r.below(r.below(number)[0])[1]
        return not third.isupper() and len(third) < 120 and EVENT.search(third) is not None
    return few and bool(EVENT.search(below)) and bool(find_dates(below)) and not find_dates(line)


def _after_title(r: _Reader, number: int, line: str) -> int:
    """A line below the title that is no date, byline, heading or furniture."""
    if is_place(line):
        r.put(number, Kind.PLACE, line)
    elif is_row(line) and (line.partition(",")[2].count(" ") > 1 or is_row(r.below(number)[1])):
        r.put(number, Kind.PARTICIPANT, line)
        r.closed = True
    elif (field := _field(line)) is not None:
        r.put(number, *field)
        r.closed = True
    elif is_stage(line):
        r.put(number, Kind.FURNITURE)
    elif _is_prose(line):
        if not (r.labelled and not r.lead and not r.closed and ends_in_date(line)) and _is_narrated(r, line):
            r.put(number, Kind.FURNITURE if r.lead else Kind.LEAD, line)
            r.lead = True
            return number + 1
        if r.lead or r.closed or not _is_lead(r, number, line):
            r.speech = number
            return number
        r.put(number, Kind.LEAD, line)
        r.lead = True
        r.closed = ends_in_date(line)
    elif not r.category and not r.lead and not r.closed and _is_category(r, number, line):
        r.put(number, Kind.CATEGORY, line)
        r.category = True
    elif r.below(number)[1] and is_date_line(r.below(number)[1]) and len(line.split()) <= 8:
        r.put(number, Kind.PLACE, line)
    elif r.closed and not r.labelled:
        r.speech = number
        return number
    else:
        r.put(number, Kind.FURNITURE)
    return number + 1


def _field(line: str) -> tuple[Kind, str] | None:
    """`Speaker: NAME, office`, `Venue: …`, on one line."""
    head, colon, rest = line.partition(":")
    rest = rest.strip()
    if not colon or not rest or len(head) > 40 or len(rest) > 160 or head.endswith("http"):
        return None
    if head.strip().casefold() in HEADS:
        return Kind.FIELD, rest
    if is_heading_word(head) and (is_row(rest) or is_value(rest)):
        return (
            Kind.FIELD
            if is_date_line(rest) or head.strip().casefold() in ("date", "time", "venue")
            else Kind.PARTICIPANT
        ), rest
    if len(head.split()) <= 3 and is_value(rest):
        return Kind.FIELD, rest
    return None


def _is_prose(line: str) -> bool:
    """Whether the line is a sentence rather than a heading."""
    return bool(ends_sentence(line)) or len(line) > 120 or len(line) > 70 and ends_in_date(line)


def _is_spoken(line: str) -> bool:
    """Whether somebody speaks of himself or to somebody."""
    if not _SPOKEN.isdisjoint(line.translate(_STRIP).lower().split()):
        return True
    return not line.isascii() and _HAN_SPOKEN.search(line) is not None


def _is_narrated(r: _Reader, line: str) -> bool:
    """Whether the prose tells how the text came about (`The following is …`), as nobody does in speaking."""
    return r.labelled and not _is_spoken(line) and _NARRATED.search(line) is not None


def _is_lead(r: _Reader, number: int, line: str) -> bool:
    """Whether prose below the title tells of the event: it speaks to nobody, or ends in a date."""
    if ends_in_date(line):
        return True
    if _is_spoken(line):
        return False
    below = r.below(number)[1]
    return not _is_prose(below) or is_row(below)


def _is_category(r: _Reader, number: int, line: str) -> bool:
    """One to three words between the title and the lead."""
    below = r.below(number)[1]
    return (
        len(line.split()) <= 3
        and len(line) <= 40
        and not _DIGIT.search(line)
        and not line.endswith((".", ",", ";", "!", "?"))
        and (_is_prose(below) or bool(below) and _is_byline(r, below) or is_date_line(below))
        and not (len(below) < 60 and _ZONED.search(below))
    )
