"""What stands around the text of pages: running heads and feet, page numbers, numbers of lines.

All are told by recurrence: a head stands at one place of many pages, its digits aside; numbers of lines count down the
left edge of a page.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from transcript_tool.sources.pdf.rows import Row
from transcript_tool.sources.pdf.words import Word

__all__ = ["without_heads", "without_numbers"]

_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,7}\b", re.IGNORECASE)
_NUMBERS = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_Edge = tuple[Row, tuple[str, bool], int, bool]
_EDGE = 4  # rows at the top and the bottom of a page that may be heads and feet
_SLOT = 6.0  # points within which rows of two pages stand at one place
_FEWEST = 8  # numbers of lines, where each line has one
_EVERY_FIFTH = 4


def without_numbers(words: list[Word], rows: list[Row]) -> list[Word]:
    """The words of a page without the numbers of its lines.

    Args:
        words: those of the page.
        rows: the same in rows.
    """
    taken: list[Word] = []
    lefts = Counter(round(_first_word(row).left / 4) for row in rows)
    usual = min((slot for slot, count in lefts.items() if count * 5 >= len(rows)), default=None)
    for row in rows:
        word = row.words[0]
        if word.text.isdecimal() and len(word.text) <= 3:
            taken.append(word)
    if len(taken) < _EVERY_FIFTH or usual is None:
        return words
    taken = _counting(taken, len(rows))
    inner = min((row.words[1].left for row in rows if len(row.words) > 1 and row.words[0] in taken), default=0.0)
    if not taken or (inner and max(word.right for word in taken) > inner):
        return words
    gone = {id(word) for word in taken}
    return [word for word in words if id(word) not in gone]


def _first_word(row: Row) -> Word:
    """The first word of a row that is no number, or the first of all."""
    return next((word for word in row.words[:2] if not word.text.isdecimal()), row.words[0])


def _counting(numbers: list[Word], rows: int) -> list[Word]:
    """The longest run of numbers that count by one or five down one place; none where few lines have one."""
    best: list[Word] = []
    for step, fewest in ((1, _FEWEST), (5, _EVERY_FIFTH)):
        run: list[Word] = []
        for word in numbers:
            if run and int(word.text) != int(run[-1].text) + step:
                best = max(best, run, key=len) if len(run) >= fewest else best
                run = []
            if (
                not run
                or abs(word.right - run[-1].right) < word.size * 1.2
                or abs(word.left - run[-1].left) < word.size
            ):
                run.append(word)
        if len(run) >= fewest:
            best = max(best, run, key=len)
        if len(best) * step * 5 < rows * 3:  # numbers of paragraphs, of which a page has fewer than lines
            best = []
    return best


def without_heads(pages: list[list[Row]]) -> list[list[Row]]:
    """The rows of each page without running heads, feet and page numbers.

    Rows at the edge of a page are one head where they say the same but for digits, at the same place of enough pages:
    three fifths of them, or, where a number or a gap sets them apart from the text, three fifths of the left or of the
    right pages, or a fifth of all (but three at the least).
    """
    edges = [_edge(rows) for rows in pages]
    places: defaultdict[tuple[str, bool], Counter[tuple[int, int]]] = defaultdict(Counter)
    for number, edge in enumerate(edges):
        for key, slot in {(key, slot) for _, key, slot, _ in edge}:
            for near in (slot - 1, slot, slot + 1):
                places[key][near, number % 2] += 1
    counted = _counted(edges)
    found: list[list[Row]] = []
    for number, (rows, edge) in enumerate(zip(pages, edges, strict=True)):
        gone = {
            id(row)
            for row, key, slot, apart in edge
            if id(row) in counted or _recurs(places[key], slot, number % 2, len(pages), apart or "#" in key[0])
        }
        found.append([row for row in rows if id(row) not in gone])
    return found


def _counted(edges: list[list[_Edge]]) -> set[int]:
    """The rows with the number of their page, whatever else they say: at one place, most pages have one that counts on.

    A head may name the chapter or the subject beside it, and change with that.
    """
    counts: Counter[tuple[bool, int, int, int]] = Counter()
    told: list[tuple[Row, set[tuple[bool, int, int, int]]]] = []
    for number, edge in enumerate(edges):
        for row, (_, top), slot, _ in edge:
            keys = {
                (top, slot, step, int(digits) - number * step)
                for digits in _NUMBERS.findall(row.text)
                for step in (1, 2)  # two where each column has a number
            }
            told.append((row, keys))
            counts.update(keys)
    enough = max(4, len(edges) // 2)
    return {id(row) for row, keys in told if any(counts[key] >= enough for key in keys)}


def _recurs(places: Counter[tuple[int, int]], slot: int, side: int, pages: int, apart: bool) -> bool:
    """Whether a row stands at its place on enough pages: of all, or of those of its side, left or right."""
    here, there = places[slot, side], places[slot, 1 - side]
    if here + there >= max(2, -(-pages * 3 // 5)):
        return True
    of_side = (pages + 1 - side) // 2
    return apart and (here + there >= max(3, pages // 5) or here >= max(2, -(-of_side * 3 // 5)))


def _edge(rows: list[Row]) -> list[_Edge]:
    """The rows at the edges of a page: what each says, whether at the top, where it stands, whether a gap parts it."""
    ordered = sorted(rows, key=lambda row: -row.top)
    found = []
    for top, some in ((True, ordered[:_EDGE]), (False, ordered[: -_EDGE - 1 : -1])):
        for at, row in enumerate(some):
            inner = some[at + 1] if at + 1 < len(some) else None
            apart = inner is not None and max(inner.bottom - row.top, row.bottom - inner.top) > row.size * 0.9
            key = _DIGITS.sub("#", " ".join(row.text.split()).casefold())
            found.append((row, (key, top), round(row.middle_y / _SLOT), apart))
    return found
