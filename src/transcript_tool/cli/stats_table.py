"""The table of `stats`, with a bar for each share; drawn with rich, in colour on a terminal alone."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from transcript_tool.cli.visible import visible

if TYPE_CHECKING:
    from transcript_tool.analysis.statistics import Statistics, Tally

__all__ = ["drawn"]

_WIDTH: Final = 110  # cells of a line where no terminal sets it
_BAR: Final = 20  # cells of a bar
_EIGHTHS: Final = " ▏▎▍▌▋▊▉█"
_FIRST: Final = {"speaker": "speaker", "kind": "kind", "document": "document"}
_NOBODY: Final = {"speaker": "(no label)", "kind": "", "document": "(no name)"}


def drawn(found: Statistics, *, terminal: bool) -> bytes:
    """The table as UTF-8, as wide as the terminal where it goes to one."""
    canvas = io.StringIO()
    console = Console(
        file=canvas,
        force_terminal=terminal,
        width=None if terminal else _WIDTH,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(_table(found))
    lines = canvas.getvalue().split("\n")
    while not lines[0].strip():
        del lines[0]
    while not lines[-1].strip():
        del lines[-1]
    text = "".join(f"{line if terminal else line.rstrip()}\n" for line in lines)
    return text.encode(errors="replace")


def _table(found: Statistics) -> Table:
    """The rows, and below them their sum."""
    table = Table(box=box.SIMPLE_HEAD, show_footer=True, pad_edge=False, footer_style="bold", expand=False)
    total = found.total
    table.add_column(_FIRST[found.by], footer="total", overflow="fold", ratio=None)
    several = found.by != "document" and total.documents > 1
    columns = [("documents", str(total.documents))] if several else []
    columns += [("turns", str(total.turns))]
    if found.by != "kind":
        columns += [("questions", str(total.questions)), ("answers", str(total.answers))]
    columns += [("words", str(total.words))]
    for title, sum_ in columns:
        table.add_column(title, footer=sum_, justify="right", no_wrap=True)
    if total.seconds is not None:
        table.add_column("time", footer=_clock(total.seconds), justify="right", no_wrap=True)
    table.add_column("share", justify="right", no_wrap=True)
    table.add_column("", width=_BAR, no_wrap=True)
    longest = max((tally.share for tally in found.rows), default=0.0) or 1.0
    for tally in found.rows:
        cells: list[str | Text] = [Text(_name(tally, found.by))]
        cells += [str(getattr(tally, title)) for title, _ in columns]
        if total.seconds is not None:
            cells.append("" if tally.seconds is None else _clock(tally.seconds))
        table.add_row(*cells, f"{tally.share:.1%}", Text(_bar(tally.share / longest), style="cyan"))
    return table


def _name(tally: Tally, by: str) -> str:
    shown = tally.name if by == "speaker" and tally.name else tally.key
    return visible(shown) if shown else _NOBODY[by]


def _bar(part: float) -> str:
    """A bar of that part of the column, to an eighth of a cell; whoever said anything has some."""
    eighths = max(round(part * _BAR * 8), int(part > 0))
    return ("█" * (eighths // 8) + _EIGHTHS[eighths % 8]).rstrip()


def _clock(seconds: float) -> str:
    """Seconds as 1:02:03, or 2:03."""
    whole = round(seconds)
    hours, minutes = whole // 3600, whole // 60 % 60
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
