"""The table of `tokens` in colour; the only module that draws with rich, imported only where colour is wanted."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from rich.cells import set_cell_size
from rich.console import Console
from rich.text import Text

from transcript_tool.cli.rows import INDENT, Row, reasons, row_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transcript_tool.tokenizer.token import Token

__all__ = ["painted"]

_STYLES: Final = {
    "label": "bold green",
    "title": "bold cyan",
    "stage": "magenta",
    "paragraph": "",
    "continuation": "",
    "furniture": "dim",
    "pagination": "dim",
    "breadcrumbs": "dim",
    "blank": "dim",
}
_HEADER = "cyan"  # all other kinds are of the header
_CANDIDATE = "yellow"
_SIGNS: Final = {"=": "bold", "+": "green", "-": "red"}


def painted(tokens: Iterable[Token], width: int) -> Iterator[bytes]:
    """The rows of the tokens with escape codes for colour, none wider than `width` cells."""
    canvas = io.StringIO()
    console = Console(file=canvas, force_terminal=True, no_color=False, width=width, highlight=False, markup=False)
    for token in tokens:
        row = row_of(token, max(width - INDENT, 20))
        console.print(_head(row, width), no_wrap=True, crop=True)
        for sign, line in reasons(row, width):
            console.print(Text(line, style=_SIGNS[sign]), no_wrap=True, crop=True)
        yield canvas.getvalue().encode()
        canvas.seek(0)
        canvas.truncate()


def _head(row: Row, width: int) -> Text:
    """Line, kind and text; wide characters take two cells each."""
    style = _CANDIDATE if row.candidate else _STYLES.get(row.kind, _HEADER)
    text = Text(row.text, style=style)
    text.truncate(max(width - INDENT, 20), overflow="ellipsis")
    kind = set_cell_size(row.kind, INDENT - 10)
    return Text.assemble((f"{row.line:>6}  ", "dim"), (kind, style), "  ", text)
