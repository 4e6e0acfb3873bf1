"""The columns of CSV, and cells that a spreadsheet takes for nothing but text.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, and some read it so behind a tab, a line
end or in full width. Such a cell gets a `'` in front, and so does one that has already such a `'`: thus :func:`unguard`
brings back exactly what was there.
"""

from __future__ import annotations

import re

__all__ = ["COLUMNS", "guard", "unguard"]

COLUMNS = (
    "source",
    "title",
    "published",
    "event_date",
    "page",
    "turn",
    "exchange",
    "kind",
    "speaker",
    "name",
    "role",
    "label",
    "words",
    "text",
)

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def guard(cell: str) -> str:
    """Make a cell harmless to a spreadsheet.

    >>> guard("=1+1"), guard("- and I"), guard("plain")
    ("'=1+1", "'- and I", 'plain')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    """Undo :func:`guard`: ``unguard(guard(cell)) == cell`` for every cell.

    >>> unguard("'=1+1"), unguard("'plain'")
    ('=1+1', "'plain'")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
