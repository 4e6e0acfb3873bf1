"""CPU time as ratios within one run: ours against a floor, interleaved, so that the machine's drift cancels."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Row(NamedTuple):
    """One line of the table: what was measured, and its ratio with limit and aim; no ratio where there is none."""

    what: str
    ratio: float | None
    limit: float | None = None
    aim: float | None = None
    at_least: bool = False
    note: str = ""

    def __str__(self) -> str:
        what = f"{self.what}, {self.note}" if self.note and self.ratio is not None else self.what
        if self.ratio is None:
            return f"{what:64} {self.note}"
        aim = f"{self.aim:7.2f}" if self.aim is not None else "       "
        limit = f"{self.limit:7.2f}" if self.limit is not None else "       "
        short = self.limit is not None and (self.ratio < self.limit if self.at_least else self.ratio > self.limit)
        return f"{what:64} {self.ratio:7,.2f} {limit} {aim}{'  OVER' if short else ''}"


def ratio(ours: Callable[[str], object], floor: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    """The median over `rounds` of CPU time of `ours` over that of `floor`, both over all `texts`, in turn."""
    found = []
    for _ in range(rounds):
        found.append(cpu(ours, texts) / cpu(floor, texts))
    return statistics.median(found)


def cpu(work: Callable[[T], object], texts: Sequence[T]) -> float:
    """CPU seconds that `work` takes over all `texts`."""
    begun = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - begun


def child(command: Sequence[str], environment: Mapping[str, str], given: Path | None = None) -> float:
    """The CPU time of a command, of user and system, in seconds; it reads `given` from standard input."""
    with Path(given or os.devnull).open("rb") as file:
        process = subprocess.Popen(command, stdin=file, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} exited with {process.returncode}")
    return usage.ru_utime + usage.ru_stime
