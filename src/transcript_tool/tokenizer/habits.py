"""The habits of a document's labels beyond their form: capitals, blanks behind the mark, lines around it.

Habits are read off the sure labels. A candidate that departs from a habit all of them share has evidence against it.
"""

from __future__ import annotations

import msgspec

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.candidates import Candidate

__all__ = ["Habits", "habits_of", "set_habits"]

_ENOUGH = 4  # sure labels from which a habit may be read


class Habits(msgspec.Struct, frozen=True, gc=False):
    """What all sure labels of a document share; None where they do not agree or are too few.

    Attributes:
        capitals: True where every label is in capitals.
        gap: two where two or more blanks follow every mark; one where exactly one does.
        tight: for labels on their own line, whether the words stand on the very next line.
        apart: whether a blank line precedes every label.
        glued: whether words often follow a mark without a blank.
    """

    capitals: bool | None = None
    gap: int | None = None
    tight: bool | None = None
    apart: bool | None = None
    glued: bool = False


def habits_of(lines: list[str], sure: list[Candidate]) -> Habits:
    """Read the habits off the sure labels of the ruling form."""
    glued = sum([c.mask & ev.GLUED != 0 for c in sure]) > 0.3 * len(sure)
    ruling = [c for c in sure if c.mask & ev.RULING and c.mark not in ("letter", "stop")]
    if len(ruling) < _ENOUGH:
        return Habits(glued=glued)
    capitals = all(c.mask & (ev.CAPITALS | ev.LETTERS) for c in ruling) and any(len(c.label) > 3 for c in ruling)
    gap = tight = None
    inline = [c for c in ruling if not c.own]
    if inline and inline[0].mark in ("colon", "bold"):
        wide = sum(c.gap > 1 for c in inline)
        if wide >= 0.9 * len(inline):
            gap = 2
    if ruling[0].own:
        below = [_below(lines, c.line) for c in ruling]
        ends = sum(below)
        if ends >= 0.9 * len(below):
            tight = True
        elif ends <= 0.1 * len(below):
            tight = False
    above = sum(c.line == 0 or not lines[c.line - 1].strip() for c in ruling)
    apart = True if above >= 0.9 * len(ruling) else None
    return Habits(capitals=True if capitals else None, gap=gap, tight=tight, apart=apart, glued=glued)


def _below(lines: list[str], number: int) -> bool:
    """Whether words stand on the very next line."""
    return number + 1 < len(lines) and bool(lines[number + 1].strip())


def set_habits(lines: list[str], candidates: list[Candidate], habits: Habits) -> None:
    """Mark each candidate of the ruling form that departs from the habits."""
    if habits.glued:
        for c in candidates:
            c.mask &= ~ev.GLUED
    if habits == Habits():
        return
    for c in candidates:
        if not c.mask & ev.RULING or c.mask & ev.SENTENCE or c.mark in ("letter", "stop"):
            continue
        if habits.capitals and not c.mask & (ev.CAPITALS | ev.LETTERS):
            c.mask |= ev.OTHER_CASE
        if habits.gap is not None and not c.own and c.gap < habits.gap:
            c.mask |= ev.OTHER_GAP
        if c.own and habits.tight is not None and _below(lines, c.line) != habits.tight and _has_words(lines, c.line):
            c.mask |= ev.OTHER_BLANKS
        elif habits.apart and c.line > 0 and lines[c.line - 1].strip() and not c.mask & ev.RECURS:
            c.mask |= ev.OTHER_BLANKS


def _has_words(lines: list[str], number: int) -> bool:
    """Whether there are any words between this line and the next two."""
    return any(line.strip() for line in lines[number + 1 : number + 3])
