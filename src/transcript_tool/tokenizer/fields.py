"""The candidates that are header: headings of the participants block, fields, a title with a colon.

They are told by what stands below or behind them (rows, dates, values that are no sentences) and by standing above
everything that is speech; their rows give the names that are the best evidence for labels below.
"""

from __future__ import annotations

import re
from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.dates import find_dates, is_date_line
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.names import Names
from transcript_tool.tokenizer.participants import is_full_name, is_heading_word, is_row, is_value, row_name
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.place import has_voice
from transcript_tool.tokenizer.writings import Candidate

__all__ = ["header_names", "is_event"]

_EVENT: Final = Lazy(
    r"\b(?:debate|interview|briefing|conference|transcript|remarks|hearing|session|meeting|speech|statement|doorstop|gaggle|episode|episodio|épisode|folge|aflevering|"
    r"entrevista|conferencia|debate|rueda de prensa|interview|conférence|entretien|pressekonferenz|entrevista|"
    r"coletiva)\b|记者会|大會|大会|會議|会议|質詢|质询|座談|座谈|訪談|访谈|實錄|实录|发布会|訪問|专访",
    re.IGNORECASE,
)
_ATTENDANT: Final = Lazy(r"[*•–-]\s+([^\W\d_][^@(\[,:–]{2,40}?)\s*(?:[@(\[,–].*)?$")
_EVENTS: Final[dict[str, bool]] = {}
_UNLIKELY: Final = ev.SENTENCE | ev.LOWER_NOUN | ev.DENIED
_NO_NAME: Final = ev.SENTENCE | ev.HEAD | ev.NUMBERED | ev.LOWER_NOUN
_HEAD: Final = 80  # lines at most above the first label in which names are listed
_HEAD_ALONE: Final = 12  # the same where no label is known yet, and speech may stand among them
_FEW: Final = 30  # lines of a short page
_TITLES: Final = 3  # lines of a title above a page that is all talk
_SENTENCE_ENDS: Final = ".!?。！？…"


def is_event(text: str) -> bool:
    """Whether a word for a kind of talk stands in a short text; asked of a label more than once."""
    known = _EVENTS.get(text)
    if known is None:
        known = _EVENTS[text] = _EVENT.search(text) is not None
        bound(_EVENTS)
    return known


def header_names(lines: list[str], candidates: list[Candidate]) -> tuple[Names, list[Candidate]]:
    """The names that the header lists, and the candidates that are not themselves header."""
    names = Names()
    if _is_all_talk(lines, candidates):
        for candidate in candidates:
            candidate.writing.mask |= ev.KNOWN
        return names, candidates
    taken = 0
    stop = len(lines)
    for candidate in candidates:
        if (not candidate.mask & _UNLIKELY and not _is_header(lines, candidate)) or candidate.mask & ev.HINTED:
            stop = candidate.line
            break
        taken += 1
    opened = [c for c in candidates[:taken] if c.mask & _UNLIKELY] + candidates[taken:]
    fields = {c.line: c for c in candidates[:taken]}
    head: list[str] = []
    for number in range(min(stop, _HEAD if stop < len(lines) else _HEAD_ALONE)):
        line = lines[number].strip()
        if not line:
            continue
        field = fields.get(number)
        rest = line[field.words :] if field is not None and not field.writing.own else line
        row = row_name(rest)
        if row is not None:
            names.add(row[0])
        elif len(rest) < 200:
            head.append(rest)
    names.context = "\n".join(head)
    if stop < len(lines) and lines[stop][:1] == "#":
        _add_attendance(names, lines, stop)
    return names, opened


def _add_attendance(names: Names, lines: list[str], first: int) -> None:
    """Add the names of a list below a heading of minutes in Markdown: `## Present`, `* Ann Roe @ann (Chair)`."""
    listed = False
    for line in lines[first : first + _HEAD]:
        words = line.strip()
        if words[:1] == "#":
            listed = is_heading_word(words.strip("#* "))
        elif listed and (row := _ATTENDANT.match(words)) is not None and is_full_name(row[1]):
            names.add(row[1])


def _is_header(lines: list[str], c: Candidate) -> bool:
    """Whether the candidate is a heading, a field or the title, and so no label."""
    if not c.writing.own and is_heading_word(c.label) and is_row(lines[c.line][c.words :].strip()):
        return True
    if len(c.writing.members) > 1 or (c.stamp and not c.writing.own):
        return False
    if find_dates(c.label) and not c.label.endswith(")"):
        return True
    if c.writing.own:
        below = [line.strip() for line in lines[c.line + 1 : c.line + 6]]
        words = [line for line in below if line]
        if not words or len(words[0]) > 240:
            return False
        if is_row(words[0]) or is_date_line(words[0]):
            return True
        if c.writing.mark == "capitals":
            return _top(lines, c.line)
        tight = bool(below and below[0])
        return is_value(words[0]) and (is_heading_word(c.label) or (tight and (len(below) < 2 or not _speaks(words))))
    said = lines[c.line][c.words :].strip()
    if not said:
        return False
    end = c.line + 1
    while end < len(lines) and end < c.line + 8 and lines[end].strip():  # wrapped words go on below
        end += 1
    last = lines[end - 1].strip()[-1]
    if is_heading_word(c.label) and (is_row(said) or (is_value(said) and not said.endswith("?"))):
        return True
    if is_date_line(said) or (c.mask & ev.HEAD and last not in _SENTENCE_ENDS):
        return True
    return bool(_top(lines, c.line) and (last not in _SENTENCE_ENDS or is_event(c.label)))


def _is_all_talk(lines: list[str], candidates: list[Candidate]) -> bool:
    """Whether every line of a short page has the form of a label and words: then none of them is a header."""
    if not candidates:
        return False
    first = candidates[0].line
    above = sum([bool(line.strip()) for line in lines[:first]])
    if (
        above > _TITLES
        or not 1 < len(candidates) < _FEW
        or len({c.writing.mark for c in candidates}) > 1
        or any(c.writing.own or c.writing.mask & _NO_NAME for c in candidates)
        or is_event(candidates[0].label)
    ):
        return False
    if sum([bool(line.strip()) for line in lines[first:]]) != len(candidates):
        return False
    if above and any(len(c.writing.members) > 1 for c in candidates):
        return False  # what recurs tells the labels
    return not above or 2 * sum([has_voice(lines[c.line][c.words :][:300]) for c in candidates]) > len(candidates)


def _speaks(words: list[str]) -> bool:
    """Whether any of the lines ends as a sentence does."""
    return any(line[-1] in _SENTENCE_ENDS for line in words[:2])


def _top(lines: list[str], number: int) -> bool:
    """Whether no more than two lines with words stand above, as above a title."""
    return sum(bool(line.strip()) for line in lines[:number]) <= 3 if number < 12 else False
