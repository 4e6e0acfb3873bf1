"""How a batch goes, told on standard error: a bar on a terminal, lines where asked for, and a table at the end."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from transcript_tool.cli.messages import tell

if TYPE_CHECKING:
    from collections import Counter
    from typing import Self

    from transcript_tool.batch.records import Tally

__all__ = ["Teller"]

_EVERY: Final = 2.0  # seconds between two plain lines


class Teller:
    """Tells of failures as they come, of progress as it was asked for, and sums up; used as a context.

    Args:
        style: `auto`, `bar`, `plain` or `none`.
        quiet: whether only failures are told.
    """

    def __init__(self, style: str, *, quiet: bool) -> None:
        self._quiet = quiet
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        if style == "auto":
            style = "bar" if self._terminal and not quiet else "none"
        self._style = style
        self._begun = self._told = time.monotonic()
        self._total = self._done = self._pages = 0
        self._bar: Any = None
        self._task: Any = None
        self._skipped: Counter[str] | None = None
        self.failures = 0

    def __enter__(self) -> Self:
        """The teller itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        self.close()

    def found(self, weight: int, passes: int) -> None:
        """There are so many bytes to go through, so often."""
        self._total = weight * passes
        if self._style != "bar":
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        self._bar = Progress(
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[told]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True, force_terminal=True),
            transient=True,
        )
        self._bar.start()
        self._task = self._bar.add_task("", total=max(self._total, 1), told="")

    def failed(self, name: str, reason: str) -> None:
        """Tell that an input failed, above the bar where there is one."""
        self.failures += 1
        if self._bar is None:
            tell(f"{name}: {reason}")
            return
        self._bar.stop()
        tell(f"{name}: {reason}")
        self._bar.start()

    def advanced(self, tally: Tally, weight: int) -> None:
        """So much has been counted, and so many bytes gone through."""
        self._pages += tally.pages + tally.unchanged + tally.failed
        self._done = min(self._done + weight, self._total)
        now = time.monotonic()
        if self._bar is not None:
            self._bar.update(self._task, completed=self._done, told=self._rate(now))
        elif self._style == "plain" and now - self._told >= _EVERY:
            self._told = now
            share = self._done / self._total if self._total else 0.0
            left = (now - self._begun) * (1 - share) / share if share else 0.0
            tell(f"{share:.0%}, {self._rate(now)}, {_clock(left)} left")

    def skipped(self, kinds: Counter[str]) -> None:
        """So many files were passed over since they are no pages."""
        self._skipped = kinds

    def note(self, message: str) -> None:
        """Tell something that a person should know."""
        if not self._quiet:
            tell(message)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def sum_up(self, tally: Tally) -> None:
        """Tell what was passed over, and the table of what was done."""
        self.close()
        if self._quiet:
            return
        if self._skipped:
            kinds = ", ".join(f"{kind} {count:,}" for kind, count in self._skipped.most_common(8))
            tell(f"passed over, since they are no pages: {kinds} (a file that is named is read)")
        rows = list(_rows(tally, max(time.monotonic() - self._begun, 1e-6)))
        if sys.stderr is None:
            return
        with suppress(OSError, ValueError):  # where nobody can be told, the work is done all the same
            if self._terminal:
                _draw(rows)
            else:
                _print(rows)

    def _rate(self, now: float) -> str:
        return f"{self._pages:,} pages, {self._pages / max(now - self._begun, 1e-6):,.0f} pages/s"


def _rows(tally: Tally, seconds: float) -> list[tuple[str, str]]:
    """The lines of the summary; what is nought and no news is left out."""
    rows = [("converted", f"{tally.pages:,}")]
    if tally.unchanged:
        rows.append(("unchanged", f"{tally.unchanged:,}"))
    rows += [("failed", f"{tally.failed:,}"), ("transcripts", f"{tally.transcripts:,}")]
    rows += [("turns", f"{tally.turns:,}"), ("words", f"{tally.words:,}")]
    rows += [(f"warning {code}", f"{count:,}") for code, count in sorted(tally.warnings.items())]
    rows.append(("time", _clock(seconds)))
    rows.append(("pages/s", f"{(tally.pages + tally.unchanged) / seconds:,.0f}"))
    rows.append(("MB/s", f"{tally.size / seconds / 1e6:,.1f}"))
    return rows


def _print(rows: list[tuple[str, str]]) -> None:
    """The table where there is no terminal."""
    width, values = (max(map(len, column)) for column in zip(*rows, strict=True))
    for name, value in rows:
        sys.stderr.write(f"{name:{width}}  {value:>{values}}\n")


def _draw(rows: list[tuple[str, str]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for name, value in rows:
        bad = (name == "failed" and value != "0") or name.startswith("warning")
        table.add_row(name, value, style="yellow" if bad else None)
    Console(stderr=True).print(table)


def _clock(seconds: float) -> str:
    """Seconds as h:mm:ss, short times with a tenth."""
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
