"""Columns: a page whose words leave a gutter free is read one column after the other.

A gutter is a strip in the middle part of the page that nearly no row of words crosses, while most rows have words to
both sides of it. The rows that do cross it, such as titles, part what stands above them from what stands below.
"""

from __future__ import annotations

from transcript_tool.sources.pdf.rows import Row, rows_of
from transcript_tool.sources.pdf.words import Word

__all__ = ["in_order"]

_FEWEST = 6  # rows with words to both sides
_EDGE = 2  # rows at the top and the bottom of a page
_STEP = 2.0  # points
_NARROWEST = 0.5  # heights of the font
_BLANK = 0.45  # heights of the font
_MIDDLE = (0.28, 0.72)  # of the width in which a gutter lies: a narrower column holds names or times
_SPLITS = 2  # gutters within columns: up to four columns


def in_order(words: list[Word], page: int, splits: int = _SPLITS) -> list[Row]:
    """The rows of a page in the order in which they are read, each with the number of its column."""
    rows = rows_of(words, page)
    inner = rows[_EDGE:-_EDGE] if len(rows) > 4 * _EDGE else rows  # without heads and feet, which cross
    gutter = _gutter(inner) if splits else None
    if gutter is None:
        return rows
    found: list[Row] = []
    left: list[Word] = []
    right: list[Word] = []
    column = 0

    def close() -> None:
        nonlocal column
        for side in (left, right):
            if side:
                for row in in_order(side.copy(), page, splits - 1):
                    row.column += column
                    found.append(row)
                column = max(column, *(row.column for row in found)) + 1
                side.clear()

    for row in rows:
        if _crosses(row, gutter):
            close()
            row.column = column
            column += 1
            found.append(row)
        else:
            for word in row.words:
                (left if word.right <= gutter else right).append(word)
    close()
    return found


def _gutter(rows: list[Row]) -> float | None:
    """Where the gutter of a page lies, or None."""
    if len(rows) < _FEWEST:
        return None
    begin, end = min([row.left for row in rows]), max([row.right for row in rows])
    size = sorted([row.size for row in rows])[len(rows) // 2]
    slots = int((end - begin) * (_MIDDLE[1] - _MIDDLE[0]) / _STEP)
    first = begin + (end - begin) * _MIDDLE[0]
    if slots < 1 or slots > 2000:
        return None
    crossed = [0] * (slots + 1)
    for row in rows:
        for word in row.words:
            low = max(int((word.left - first) / _STEP), 0)
            for slot in range(low, min(int((word.right - first) / _STEP), slots) + 1):
                crossed[slot] += 1
    few = max(1, len(rows) // 8)
    best, start = (0, 0), None
    for slot in range(slots + 2):
        free = slot <= slots and crossed[slot] <= few
        if free and start is None:
            start = slot
        elif not free and start is not None:
            best = max(best, (slot - start, start))
            start = None
    if best[0] * _STEP < size * _NARROWEST:
        return None
    gutter = first + (best[1] + best[0] / 2) * _STEP
    return gutter if _parts(rows, gutter) else None


def _parts(rows: list[Row], gutter: float) -> bool:
    """Whether rows stand to both sides of a gutter, full ones: names and times are none."""
    both = [row for row in rows if row.left < gutter < row.right and not _crosses(row, gutter)]
    if len(both) < _FEWEST or len(both) * 2 < len(rows):
        return False
    left = sum(word.right - word.left for row in both for word in row.words if word.right <= gutter)
    right = sum(word.right - word.left for row in both for word in row.words if word.left >= gutter)
    return min(left, right) * 3 > max(left, right)


def _crosses(row: Row, gutter: float) -> bool:
    """Whether a row goes over the gutter: with a word, or with no more than a blank between two."""
    for before, word in zip(row.words, row.words[1:], strict=False):
        if before.right <= gutter <= word.left:
            return word.left - before.right < word.size * _BLANK
    return any(word.left < gutter < word.right for word in row.words)
