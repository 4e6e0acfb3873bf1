"""Where a paragraph ends: by gaps, by lines that are set in or out, by short last lines and other sizes of type."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from transcript_tool.sources.pdf.rows import Row

__all__ = ["with_gaps"]

_WIDEST = 2.4  # heights of the font; lines of one paragraph stand no wider apart
_GAP = 1.3  # times the usual distance between two lines
_INDENT = 0.7  # heights of the font
_SHORT = 0.2  # of a column's width
_RAGGED = 0.06
_SIZE = 1.15
_SAME = 3.0  # points between what stands at one place
_SHARE = 8  # one line in so many makes a place usual
_STOPS = frozenset('.?!:;"”’»)]。？！…—')


def with_gaps(pages: list[list[Row]]) -> list[Row]:
    """All rows in their order, with `gap` where a paragraph ends above; the end of a page or column ends none."""
    rows = [row for page in pages for row in page]
    places: dict[int, Counter[int]] = {}  # at which lines begin, for each column over all pages
    for row in rows:
        places.setdefault(row.column, Counter())[round(row.left / _SAME)] += 1
    edges = {key: _edges(some, _often(places[key[1]])) for key, some in _by_column(rows).items()}
    usual = _usual([row.size for row in rows], 0.25)
    pitch = _least([a.top - b.top for a, b in pairwise(rows) if _is_below(a, b)])
    pitch = min(pitch, usual * _WIDEST)
    hang = -1.0  # where words began beside a label, as long as lines go on there
    for before, row in pairwise(rows):
        hang = before.hang if before.hang >= 0 else hang
        hangs = hang >= 0 and abs(row.left - hang) < _SAME
        out = hang >= 0 and abs(before.left - hang) < _SAME and row.left < before.left - _SAME
        row.gap = out or _ends(before, row, pitch, edges, usual, hangs=hangs)
        if not hangs:
            hang = -1.0
    return rows


def _by_column(rows: list[Row]) -> dict[tuple[int, int], list[Row]]:
    found: dict[tuple[int, int], list[Row]] = {}
    for row in rows:
        found.setdefault((row.page, row.column), []).append(row)
    return found


def _usual(values: list[float], step: float) -> float:
    """The value that is met most often, to the step; the smaller one where two are."""
    if not values:
        return 0.0
    counts = Counter([round(value / step) for value in values])
    most = max(counts.values())
    return min(slot for slot, count in counts.items() if count == most) * step


def _least(pitches: list[float]) -> float:
    """The smallest distance between two lines that is usual: in a text of short paragraphs the gaps are as many."""
    counts = Counter([round(pitch / 0.5) for pitch in pitches])
    usual = [slot for slot, count in counts.items() if count * _SHARE >= len(pitches)]
    return min(usual, default=0) * 0.5


def _is_below(before: Row, row: Row) -> bool:
    return before.page == row.page and before.column == row.column and before.top > row.top


def _often(places: Counter[int]) -> set[int]:
    """The places that are usual."""
    return {slot for slot, count in places.items() if count > 1 and count * _SHARE >= places.total()}


def _edges(rows: list[Row], everywhere: set[int]) -> tuple[float, float]:
    """Where the lines of a column begin, the outermost place usual on its page or on all, and where they end."""
    lefts = Counter([round(row.left / _SAME) for row in rows])
    usual = _often(lefts) | (everywhere & lefts.keys())
    left = min(usual) * _SAME if usual else min([row.left for row in rows])
    return left, max([row.right for row in rows])


def _ends(
    before: Row,
    row: Row,
    pitch: float,
    edges: dict[tuple[int, int], tuple[float, float]],
    usual: float,
    *,
    hangs: bool,
) -> bool:
    """Whether a paragraph ends between two rows; `hangs` says that the second goes on below words beside a label."""
    size = max(row.size, before.size, 1.0)
    if row.size > before.size * _SIZE or before.size > row.size * _SIZE:
        return True
    if _is_below(before, row) and pitch and before.top - row.top > pitch * _GAP:
        return True
    above, here = edges[before.page, before.column], edges[row.page, row.column]
    indent, indent_above = row.left - here[0], before.left - above[0]
    width = max(above[1] - above[0], 1.0)
    is_short = above[1] - before.right > width * _SHORT
    if hangs and row.hang < 0:
        return False
    if row.hang >= 0 and abs(row.hang - before.hang) < _SAME:  # both have words beside a label
        return True
    if indent > size * _INDENT:
        ended = before.text[-1] in _STOPS and above[1] - before.right > width * _RAGGED
        if indent_above < size * _INDENT or is_short or ended:
            return True
    if indent < -size * _INDENT and indent_above > -size * _INDENT:
        return True
    if is_short and usual and before.size > usual * _SIZE:  # lines of a title
        return False
    return is_short and before.text[-1] in _STOPS and (indent > size * _INDENT or not row.text[0].islower())
