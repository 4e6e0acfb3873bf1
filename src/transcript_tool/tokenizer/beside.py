"""A second form beside the one that rules: whoever leads the talk may be written otherwise than those who speak in it.

    `CHAIR. I give the floor.` among names in capitals alone on their lines · `議長` alone on its line among `（記者）`

Only what recurs under a role, and is said, counts.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.place import has_voice
from transcript_tool.tokenizer.sentences import ends_sentence
from transcript_tool.tokenizer.signs import BAD, first_below
from transcript_tool.tokenizer.writings import Candidate, Writing

__all__ = ["alone", "beside"]

_MARKS: Final = frozenset({"full stop", "dash", "bare"})  # in which whoever leads may be written
_LEAST: Final = 2  # places of a writing


def beside(ruling: list[Writing], others: list[Writing], lines: list[str]) -> list[Writing]:
    """The writings of a second form, their evidence set; none where nobody who leads is written otherwise."""
    taken = {c.line for w in ruling for c in w.members}
    first = min(taken, default=0)
    last = max(taken, default=0)
    names = {w.base for w in ruling}
    found = []
    for w in others:
        if w.mark not in _MARKS or w.own != (w.mark == "bare") or w.mask & BAD or not w.mask & ev.ROLE:
            continue
        if len(w.members) < _LEAST or w.base in names or any(c.line in taken for c in w.members):
            continue
        if w.members[0].line > last or w.members[-1].line < first or not all(_is_said(c, lines) for c in w.members):
            continue
        w.mask |= ev.RULING
        found.append(w)
    return found


def alone(writings: list[Writing]) -> list[Writing]:
    """The names in capitals, or in brackets, that stand alone on their lines and recur, the chair not among them."""
    capitals = [w for w in writings if w.mark == "capitals" and not w.mask & BAD]
    if any(len(w.members) > 1 for w in capitals) and not any(w.mask & ev.ROLE and len(w.members) > 1 for w in capitals):
        return capitals
    found = [w for w in writings if w.mark == "bracket" and w.own and w.label[0] > "\u2e80"]
    return found if any(len(w.members) > 1 for w in found) else []


def _is_said(c: Candidate, lines: list[str]) -> bool:
    """Whether somebody speaks behind or below a candidate."""
    words = first_below(lines, c.line) if c.writing.own else lines[c.line][c.words :].strip()
    return bool(words) and (ends_sentence(words) or has_voice(words[:300]))
