"""Tables: rows of who spoke and what are drawn as labels with words below, all others as web pages are.

A column of speakers is told by what stands in it: short names that recur, or end in a colon, beside a column of words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Cell", "table_lines"]

_NAME = 60  # signs
_CLOCK = re.compile(
    r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?(?:\s*(?:-|–|-->)\s*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?)?"
)
_FIRST = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_HEADS = frozenset(
    "speaker speakers name who words text transcript time timestamp start content speech sprecher zeit orador "
    "locuteur interviewer/respondent 发言人 内容 时间".split()
)


class Cell(NamedTuple):
    """The lines of a cell, whether its row is marked as the head of the table, and whether all of it is bold."""

    lines: list[str]
    head: bool = False
    bold: bool = False

    @property
    def text(self) -> str:
        """What it holds, in one line."""
        return " ".join(self.lines)


class _Columns(NamedTuple):
    """Which column holds what; `clock` is -1 where none holds times."""

    speaker: int
    words: int
    clock: int


def table_lines(rows: list[list[Cell]]) -> Iterator[tuple[str, bool]]:
    """The lines of a table, each with whether a paragraph ends above it."""
    rows = [row for row in rows if any(cell.lines for cell in row)]
    columns = _columns(rows)
    for number, row in enumerate(rows):
        if columns is not None and number == 0 and _is_head(row):
            continue  # it names the columns, and is none of what was said
        if columns is None or len(row) <= max(columns):
            yield from _side_by_side(row)
        else:
            yield from _spoken(row, columns)


def _side_by_side(row: list[Cell]) -> Iterator[tuple[str, bool]]:
    """A row as a line, cells two blanks apart; a cell that is alone in its row as the lines it has."""
    filled = [cell for cell in row if cell.lines]
    if len(filled) == 1:
        yield from ((line, True) for line in filled[0].lines)
    else:
        yield "  ".join(cell.text for cell in filled), True


def _spoken(row: list[Cell], columns: _Columns) -> Iterator[tuple[str, bool]]:
    """A row as a label, with its time where there is one, and words below."""
    label = row[columns.speaker].text.strip()
    if label:
        clock = _FIRST.search(row[columns.clock].text) if columns.clock >= 0 else None
        bare = label.rstrip(" :：")
        yield (f"{bare}  {clock[0]}" if clock is not None else f"{bare}:"), True
    for line in row[columns.words].lines:
        yield line, not label
        label = ""


def _is_head(row: list[Cell]) -> bool:
    """Whether the first row says what the columns are."""
    filled = [cell for cell in row if cell.lines]
    return all(cell.head or cell.text.lower().strip(" :") in _HEADS for cell in filled)


def _columns(rows: list[list[Cell]]) -> _Columns | None:
    """Which columns hold speakers and words; None where this is no table of turns."""
    if len(rows) < 2:
        return None
    width = Counter(len(row) for row in rows).most_common(1)[0][0]
    if width not in (2, 3):
        return None
    body = [row for row in rows if len(row) == width]
    body = body[1:] if _is_head(body[0]) else body
    texts = [[row[column].text for row in body] for column in range(width)]
    clocks = [n for n, column in enumerate(texts) if _share(column, _CLOCK) >= 0.8]
    rest = [n for n in range(width) if n not in clocks[:1]]
    if len(rest) != 2 or not body or (width == 2 and clocks):
        return None
    words = max(rest, key=lambda n: sum(map(len, texts[n])))
    speaker = rest[0] if words == rest[1] else rest[1]
    return _Columns(speaker, words, clocks[0] if clocks else -1) if _are_speakers(texts[speaker]) else None


def _share(column: list[str], pattern: re.Pattern[str]) -> float:
    filled = [text for text in column if text.strip()]
    return sum(1 for text in filled if pattern.fullmatch(text.strip())) / len(filled) if filled else 0.0


def _are_speakers(column: list[str]) -> bool:
    """Whether a column names speakers: short, and with a colon each, or recurring."""
    names = [text.strip() for text in column if text.strip()]
    if len(names) < 2 or any(len(name) > _NAME for name in names):
        return False
    if sum(1 for name in names if name[-1] in ":：") * 5 >= len(names) * 4:
        return True
    counts = Counter(names)
    return len(names) >= 3 and len(counts) * 3 <= len(names) * 2 and not any(name[0].isdecimal() for name in counts)
