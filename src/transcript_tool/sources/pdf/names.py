"""Names on rows of their own that only bold sets apart, with an office below: one label with a colon, as in text."""

from __future__ import annotations

from collections import Counter

from transcript_tool.sources.pdf.rows import Row

__all__ = ["with_offices"]

_NAME, _OFFICE = 60, 100  # signs
_STOPS = frozenset(".?!:;,：。？！")
_FEWEST = 4  # rows that are such names


def with_offices(rows: list[Row]) -> list[Row]:
    """The rows, those that are wholly bold and recur, in a document with several such, as labels.

    `Ann Roe` above `Chief Executive` is `Ann Roe, Chief Executive:`; a name that stands once is taken for one by its
    office, which stands below it without a gap and is followed by one.
    """
    counts = Counter([row.text for row in rows if _is_name(row)])
    recurring = {text for text, count in counts.items() if count > 1}
    if len(recurring) < 2 or sum(counts[text] for text in recurring) < _FEWEST:
        return rows
    found: list[Row] = []
    taken = False
    for at, row in enumerate(rows):
        if taken:
            taken = False
            continue
        below = rows[at + 1] if at + 1 < len(rows) else None
        if _is_name(row) and below is not None and not below.bold:
            office = _is_office(below, rows[at + 2] if at + 2 < len(rows) else None)
            if office or row.text in recurring:
                row.text = f"{row.text}, {below.text}:" if office else f"{row.text}:"
                taken = office
        found.append(row)
    return found


def _is_name(row: Row) -> bool:
    return row.bold and len(row.text) < _NAME and row.text[-1] not in _STOPS and not row.text.startswith("#")


def _is_office(row: Row, after: Row | None) -> bool:
    """Whether a row below a name is what the person is, rather than what they say."""
    return not row.gap and len(row.text) < _OFFICE and row.text[-1] not in _STOPS and after is not None and after.gap
