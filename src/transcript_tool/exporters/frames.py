"""For formats whose file has another frame for one transcript than for several: whether there are several."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transcript_tool.model.records import Transcript

__all__ = ["counted_ahead"]


def counted_ahead(transcripts: Iterable[Transcript]) -> tuple[int, Iterator[Transcript]]:
    """How many there are, 0, 1 or 2 for several, and all of them; two are taken for that, the others as they come."""
    left = iter(transcripts)
    first: list[Transcript] = []
    for transcript in left:
        first.append(transcript)
        if len(first) == 2:
            break
    return len(first), chain(_let_go(first), left)


def _let_go(kept: list[Transcript]) -> Iterator[Transcript]:
    while kept:
        yield kept.pop(0)
