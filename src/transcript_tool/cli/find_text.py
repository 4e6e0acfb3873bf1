"""What `find` shows of a turn: source and line, as other programs tell a place, then who says what on one line."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from transcript_tool.errors import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transcript_tool.exporters.finding import Found

__all__ = ["as_text", "painted"]


def as_text(found: Iterable[Found]) -> Iterator[bytes]:
    """One line for each turn, without colour."""
    for one in found:
        yield f"{_place(one)} {_who(one)}: {_said(one)}\n".encode()


def painted(found: Iterable[Found], words: str) -> Iterator[bytes]:
    """The same with escape codes for colour; the words that were looked for are marked."""
    from rich.console import Console
    from rich.text import Text

    from transcript_tool.exporters.finding import stretches

    canvas = io.StringIO()
    console = Console(file=canvas, force_terminal=True, no_color=False, highlight=False, markup=False, width=10_000)
    for one in found:
        said = Text(_said(one))
        for begin, end in stretches(said.plain, words):
            said.stylize("bold red", begin, end)
        line = Text.assemble((_place(one), "magenta"), " ", (_who(one), "bold cyan"), ": ", said)
        console.print(line, soft_wrap=True)
        yield canvas.getvalue().encode()
        canvas.seek(0)
        canvas.truncate()


def _place(one: Found) -> str:
    return one_line(f"{one.source or '-'}:" + (f"{one.line}:" if one.line is not None else ""))


def _who(one: Found) -> str:
    page = f"page {one.page}, " if one.page is not None else ""
    return one_line(f"{one.name or one.label or 'no label'} ({page}{one.kind})")


def _said(one: Found) -> str:
    return one_line(" ".join(one.text.split("\n\n")))
