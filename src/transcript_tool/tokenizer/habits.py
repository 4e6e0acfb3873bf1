"""The habits of a document's labels beyond their form: capitals, blanks behind the mark, lines around it.

Habits are read off the sure labels. A candidate that departs from a habit all of them share has evidence against it.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.writings import Candidate, Writing

__all__ = ["Habits", "habits_of", "set_habits"]

_ENOUGH: Final = 4  # places of sure labels from which a habit may be read
_SAMPLE: Final = 40  # places that are looked at
_FREE: Final = frozenset({"letter", "stop"})
_NAMED: Final = ev.ROLE | ev.TITLE | ev.FULL_NAME


class Habits:
    """What all sure labels of a document share; None where they do not agree or are too few.

    Attributes:
        capitals: True where every label is in capitals.
        gap: two where two or more blanks follow every mark; one where exactly one does.
        tight: for labels on their own line, whether the words stand on the very next line.
        apart: whether a blank line precedes every label.
        glued: whether words often follow a mark without a blank.
    """

    __slots__ = ("apart", "capitals", "gap", "glued", "tight")

    def __init__(
        self,
        capitals: bool | None = None,
        gap: int | None = None,
        tight: bool | None = None,
        apart: bool | None = None,
        glued: bool = False,
    ) -> None:
        self.capitals = capitals
        self.gap = gap
        self.tight = tight
        self.apart = apart
        self.glued = glued


def habits_of(lines: list[str], sure: list[Writing]) -> Habits:
    """Read the habits off the sure labels of the ruling form; forty places of them are enough."""
    glued = sum([sum([c.place & ev.GLUED != 0 for c in w.members]) for w in sure])
    glued_often = glued > 0.3 * sum([len(w.members) for w in sure])
    ruling = [w for w in sure if w.mask & ev.RULING and w.mark not in _FREE]
    places = [c for w in ruling for c in w.members[:_SAMPLE]][:_SAMPLE]
    if len(places) < _ENOUGH:
        return Habits(glued=glued_often)
    capitals = all(w.mask & (ev.CAPITALS | ev.LETTERS) for w in ruling) and _shows_capitals(ruling)
    gap = tight = None
    enough = 0.9 * len(places)
    if ruling[0].own:
        below = sum([_below(lines, c.line) for c in places])
        if below >= enough:
            tight = True
        elif below <= len(places) - enough:
            tight = False
    elif ruling[0].mark in ("colon", "bold") and sum([c.gap > 1 for c in places]) >= enough:
        gap = 2
    apart = sum([c.line == 0 or not lines[c.line - 1].strip() for c in places]) >= enough
    return Habits(capitals=capitals or None, gap=gap, tight=tight, apart=apart or None, glued=glued_often)


def _shows_capitals(ruling: list[Writing]) -> bool:
    """Whether labels in capitals are so by habit: many a paper has its name in capitals, and whom it asks has not."""
    telling = [w for w in ruling if len(w.label) > 3 and not (w.mask & ev.OUTLET and " " not in w.label)]
    if not telling:
        return False
    return any(w.mask & _NAMED for w in telling) or len({w.base for w in ruling}) > 1


def _below(lines: list[str], number: int) -> bool:
    """Whether words stand on the very next line."""
    return number + 1 < len(lines) and bool(lines[number + 1].strip())


def set_habits(lines: list[str], writings: list[Writing], habits: Habits) -> None:
    """Mark each writing of the ruling form that departs from the habits, wherever it stands."""
    if habits.glued:
        for w in writings:
            for c in w.members:
                c.place &= ~ev.GLUED
    for w in writings:
        mask = w.mask
        if not mask & ev.RULING or w.mark in _FREE:
            continue
        if habits.capitals and not mask & (ev.CAPITALS | ev.LETTERS) and not _shouts(w.label):
            w.mask |= ev.OTHER_CASE
        members = w.members[:_SAMPLE]
        if habits.gap is not None and not w.own and 2 * sum([c.gap < habits.gap for c in members]) > len(members):
            w.mask |= ev.OTHER_GAP
        if not mask & ev.RECURS or len(members) < _ENOUGH:
            for c in members:
                c.place |= _departs(lines, c, habits)


def _shouts(label: str) -> bool:
    """Whether a name in a label is in capitals, though its form of address is not: `The Hon. R. AINSLIE`."""
    return any(len(word) > 2 and word.isupper() for word in label.split())


def _departs(lines: list[str], c: Candidate, habits: Habits) -> int:
    """The evidence of blank lines around a candidate that others do not have, or lack and others have."""
    w = c.writing
    if w.own and habits.tight is not None and _below(lines, c.line) != habits.tight and _has_words(lines, c.line):
        return ev.OTHER_BLANKS
    if habits.apart and w.mark != "caret" and c.line > 0 and lines[c.line - 1].strip() and not w.mask & ev.RECURS:
        return ev.OTHER_BLANKS
    return 0


def _has_words(lines: list[str], number: int) -> bool:
    """Whether there are any words between this line and the next two."""
    return any(line.strip() for line in lines[number + 1 : number + 3])
