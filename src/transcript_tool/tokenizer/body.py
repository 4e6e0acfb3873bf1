"""The body: turns, their paragraphs, stage directions, and the furniture and pagination between and after them."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from transcript_tool.tokenizer.blanks import BLANKS, ZERO_WIDTH
from transcript_tool.tokenizer.byline import is_zoned
from transcript_tool.tokenizer.dates import find_dates, is_date_line
from transcript_tool.tokenizer.furniture import PAGE_TAG, closes_page, is_end_mark, is_furniture
from transcript_tool.tokenizer.lines import Lines
from transcript_tool.tokenizer.marks import Mark
from transcript_tool.tokenizer.pagination import page_of
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.sentences import ends_open, ends_sentence
from transcript_tool.tokenizer.stage import is_stage
from transcript_tool.tokenizer.token import Kind
from transcript_tool.tokenizer.writings import Candidate

__all__ = ["Body", "is_wrapped", "tail_start"]

_WIDTH: Final = 110  # a hard-wrapped line is at most this long; real pages wrap at 60 to 100


def is_wrapped(lines: list[str], first: int, labels: dict[int, list[Candidate]]) -> bool:
    """Whether the document is wrapped hard, so that lines without a blank line between make one paragraph.

    Lines of like length that end in the middle of a sentence tell it; in a tight page, where each line is a paragraph,
    lines end as sentences do.
    """
    for line in lines:
        if len(line) > 2 * _WIDTH:
            return False
    pairs = cut = 0
    longest = 0
    previous = ""
    for number in range(first, len(lines)):
        line = lines[number].rstrip()
        several = labels.get(number)
        label = several[-1] if several else None
        if line and previous and label is None:
            pairs += 1
            cut += ends_open(previous)
        if len(line) > longest:
            longest = len(line)
            if longest > 2 * _WIDTH:
                return False
        previous = "" if label is not None and label.writing.own else line
    return pairs >= 2 and cut >= 0.3 * pairs and longest <= _WIDTH


def is_indented(lines: list[str]) -> bool:
    """Whether first lines of paragraphs are set in and all others are flush: few lines are, and they open sentences."""
    flush = inset = opening = 0
    before = ""
    for line in lines:
        words = line.strip()
        if words and before and not ends_open(before):
            opening += line[0].isspace()
        if words:
            inset += line[0].isspace()
            flush += not line[0].isspace()
        before = words
    return inset > 3 and 2 * flush > inset and opening > 0.5 * inset


def _is_hour(line: str) -> bool:
    """Whether the line tells at what hour the talk ended, `2:51 P.M. EST`, and nothing else."""
    return len(line) < 24 and line[-1:].isalpha() and is_zoned(line) and is_date_line(line) and not find_dates(line)


def _closer(lines: list[str], first: int, end: int) -> int | None:
    """The line that ends the talk, where a few more lines of the site follow it; None where there is none."""
    words = 0
    found = None
    for number in range(end - 1, first - 1, -1):
        line = lines[number]
        if line:
            words += 1
            if words > 25:
                break
            if len(line) < 80 and (line := line.strip()) and is_end_mark(line):
                found = number
    return found


def tail_start(lines: list[str], first: int, end: int, last_label: int) -> tuple[int, dict[int, str]]:
    """Where the talk is over, the line after its last words; and "furniture" or "pagination" for each line below."""
    below: dict[int, str] = {}
    closer = _closer(lines, max(first, last_label + 1), end)
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
        elif is_end_mark(line) or is_furniture(line) or closes_page(line) or _is_hour(line):
            kind = "furniture"
        elif (len(line) < 120 and ends_open(line) and len(loose) < 20) or is_date_line(line):
            loose.append(number)
            number -= 1
            continue
        else:
            break
        if loose and not (
            closes_page(line) or (is_end_mark(line) and all(is_date_line(lines[n].strip()) for n in loose))
        ):
            break
        below[number] = kind
        for at in loose:
            below[at] = "furniture"
        loose.clear()
        end = number
        number -= 1
    return end, below


# `An official website …`, `All rights reserved.`, `Page 2 of 6`, `第2页/共6页`: long, or ended as sentences are.
_MAY_BE_CHROME: Final = frozenset("AP第")
_SENTENCE_ENDS: Final = frozenset(".?!,。？！，")
_HEAD_SIGNS: Final = frozenset("–—-|•·/(0123456789")
_LABEL: Final = Kind.LABEL
_PARAGRAPH: Final = Kind.PARAGRAPH
_CONTINUATION: Final = Kind.CONTINUATION
_FURNITURE: Final = Kind.FURNITURE
_STAGE: Final = Kind.STAGE
_PAGINATION: Final = Kind.PAGINATION
_KINDS: Final = {"furniture": _FURNITURE, "pagination": _PAGINATION}
_BARS: Final = "-―—–─"
_RATIO: Final = Lazy(r"\d{1,3}\s?/\s?\d{1,3}")  # `1/6` places the page only above and below the talk
_STAMP_ALONE: Final = Lazy(r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?")


class Body:
    """Reads the lines of the talk, given where its labels stand."""

    def __init__(
        self, page: Lines, labels: dict[int, list[Candidate]], masks: dict[int, int], numbered: bool = False
    ) -> None:
        self.head = ""  # the title in hand; a line that begins with it is a page head
        self.lines = page.lines
        self.starts = page.starts
        self.labels = labels
        self.stops = sorted(labels)
        self.masks = masks
        self.stamps: list[int] = []  # which of the marks are clock times alone
        self.indents = False  # whether paragraphs of a wrapped document are told by their first line being set in
        self.wrapped = numbered or is_wrapped(page.lines, self.stops[0] if self.stops else 0, labels)
        if self.wrapped:
            self.indents = is_indented(page.lines)

    def read(self, first: int, end: int, marks: list[Mark]) -> None:
        """Append the marks of the lines from `first` to `end`, which hold one talk and what follows it."""
        lines, starts, labels, masks = self.lines, self.starts, self.labels, self.masks
        at = bisect_left(self.stops, end)
        last = self.stops[at - 1] if at and self.stops[at - 1] >= first else -1
        tail, below = tail_start(lines, first, end, last)
        going = False  # whether a paragraph may go on on this line
        open_end = ""  # the last line of words, where furniture may have cut a sentence
        number = first
        while number < tail:
            line = lines[number]
            if not line:
                going = False
                number += 1
                continue
            several = labels.get(number)
            if several is not None:
                candidate = several[0]
                if len(several) == 1 and not candidate.at and candidate.lines == 1:  # nearly all labels are so
                    writing = candidate.writing
                    start = starts[number]
                    mask = writing.mask | candidate.place
                    marks.append(Mark(start, _LABEL, number, writing.label, mask, writing.form, candidate.stamp))
                    going = not writing.own
                    if going:
                        said = Mark(start + candidate.words, _PARAGRAPH, number)
                        said.words = line[candidate.words :].strip()
                        marks.append(said)
                        if writing.mark == "bold line":  # its last stars close what the first ones opened
                            said.words = said.words.rstrip("* ")
                            marks.append(Mark(said.start + len(said.words), _FURNITURE, number))
                    open_end = ""
                    number += 1
                    continue
                going = self._labelled(number, several, marks, going)
                open_end = ""
                number += several[0].lines
                continue
            stripped = line.strip()
            if not stripped or stripped[0] in ZERO_WIDTH:
                stripped = line.strip(BLANKS)
            if not stripped:
                going = False
                number += 1
                continue
            # Nearly every line is a paragraph: a letter first, and long or a sentence.
            first_sign = stripped[0]
            kind = _PARAGRAPH
            if len(stripped) < 160 and self.head and stripped.startswith(self.head) and self._is_page_head(stripped):
                kind = _FURNITURE
            elif (
                not first_sign.isalpha()
                or first_sign in _MAY_BE_CHROME
                or (len(stripped) < 100 and stripped[-1] not in _SENTENCE_ENDS)
            ):
                kind = _kind_of(stripped)
                if kind is _PARAGRAPH and len(stripped) < 4 and self._is_page_number(stripped, line):
                    kind = _FURNITURE
            if kind is _PARAGRAPH:
                begins = self.indents and line[0].isspace()
                if (going and self.wrapped and not begins) or (open_end and stripped[0].islower()):
                    kind = _CONTINUATION
                going, open_end = True, ""
            elif kind is _STAGE:
                going = False
            elif going or not open_end:
                before = marks[-1] if marks else None
                if before is not None and (before.kind is _PARAGRAPH or before.kind is _CONTINUATION):
                    text = lines[before.line].rstrip(BLANKS)
                    open_end = text if text and ends_open(text) else ""
            mark = Mark(starts[number], kind, number, "", masks.get(number, 0))
            mark.words = stripped
            if kind is _FURNITURE and _STAMP_ALONE.fullmatch(stripped):
                self.stamps.append(len(marks))
            marks.append(mark)
            number += 1
        for n in sorted(below):
            marks.append(Mark(starts[n], _KINDS[below[n]], n))

    def _is_page_head(self, stripped: str) -> bool:
        """Whether a line that begins with the title is a page head: nothing behind it, or a date, number or site."""
        rest = stripped[len(self.head) :].strip()
        return not rest or (rest[0] in _HEAD_SIGNS and not ends_sentence(rest))

    def _is_page_number(self, stripped: str, line: str) -> bool:
        """Whether a number alone on its line is that of a printed page: far inside, or in a wrapped document."""
        return stripped.isdecimal() and (self.wrapped or line[:8].isspace())

    def _labelled(self, number: int, several: list[Candidate], marks: list[Mark], going: bool) -> bool:
        """The marks of a line with labels; whether the last one's words may go on on the next line."""
        line, start = self.lines[number], self.starts[number]
        at = 0
        for candidate in several:
            if line[at : candidate.at].strip(BLANKS):
                before = line[: candidate.at].rstrip()
                field = number == self.stops[0] and before[-1] == ":"
                if at == 0 and (field or before.isdecimal() or PAGE_TAG.search(before)):  # or a page's number
                    kind = _FURNITURE
                else:
                    kind = _CONTINUATION if at == 0 and going and self.wrapped else _PARAGRAPH
                if at == 0:
                    marks.append(Mark(start, kind, number))
            head = start + candidate.at if at or line[: candidate.at].strip(BLANKS) else start
            writing = candidate.writing
            marks.append(Mark(head, _LABEL, number, writing.label, candidate.mask, writing.form, candidate.stamp))
            at = candidate.words
            if not candidate.writing.own:
                marks.append(Mark(start + at, _PARAGRAPH, number + candidate.lines - 1))
        return not several[-1].writing.own


def _kind_of(line: str) -> Kind:
    """What a line of the body without a label is; mostly a paragraph, so the tests begin with the cheap ones."""
    if len(line) > 300:
        return _PARAGRAPH
    char = line[0]
    if char in _BARS and not line.strip(_BARS):
        return _FURNITURE  # a bar between a name and its words
    if char in "([（【\\*_<〔" and is_stage(line):
        return _STAGE
    if (
        len(line) < 100
        and (line[-1] not in ".?!,。？！，" or char in _MAY_BE_CHROME or char in "-.[({")
        and is_furniture(line)
    ):
        return _FURNITURE
    if len(line) < 14 and _STAMP_ALONE.fullmatch(line):
        return _FURNITURE
    if (
        (char.isdecimal() or char in "<«‹P[(第")
        and len(line) < 80
        and page_of(line) is not None
        and not _RATIO.fullmatch(line)
    ):
        return _PAGINATION
    return _PARAGRAPH
