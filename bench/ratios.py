"""CPU time as ratios within one run: ours against a floor, interleaved, so that the machine's drift cancels."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


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


def microseconds(work: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    """The median over `rounds` of CPU time a text, in microseconds."""
    return statistics.median(cpu(work, texts) for _ in range(rounds)) / len(texts) * 1e6
