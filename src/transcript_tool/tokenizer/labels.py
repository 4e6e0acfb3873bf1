"""Which candidates are labels: decided on evidence from the whole document, never by a line alone.

1. Repeats are counted; a candidate that recurs, names a role, or is listed among the participants may be *sure*.
2. The sure ones tell the *ruling form*: mark, own line or inline. What is written otherwise counts only where its label
   is established in the ruling form.
3. The sure ones of the ruling form tell its habits (capitals, blanks behind the mark, blank lines around it).
4. What is still open is judged by its place: what is said under it, and who speaks before and after.

All judgement is the sum of the weights in `evidence`; this module only finds the evidence.
"""

from __future__ import annotations

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.candidates import Candidate
from transcript_tool.tokenizer.habits import habits_of, set_habits
from transcript_tool.tokenizer.names import Names
from transcript_tool.tokenizer.place import judge_places

__all__ = ["decide", "rules"]

# Marks that mean little by themselves: they rule only where labels recur under them.
_WEAK = frozenset({"capitals", "bracket", "bold-plain", "bullet", "bare", "heading", "full stop", "dash", "tab", "bar"})
_SURE = ev.RECURS | ev.LISTED | ev.ROLE
_FREE = frozenset({"letter", "stop"})  # `Q    ` and `Q.` go along with any ruling form


def decide(lines: list[str], text: str, candidates: list[Candidate], names: Names) -> list[Candidate]:
    """The candidates that are labels, in order; every candidate's `mask` is complete afterwards.

    Args:
        lines: the lines of the document.
        text: the document.
        candidates: what `candidates.scan` found, in order.
        names: who is listed in the header.
    """
    _count(lines, candidates)
    for candidate in candidates:
        if not candidate.mask & ev.SENTENCE and names.holds(candidate.label):
            candidate.mask |= ev.LISTED
    ruling = _ruling(candidates)
    if ruling is None:
        return []
    for candidate in candidates:
        form = (_family(candidate.mark), candidate.own)
        if form == ruling:
            candidate.mask |= ev.RULING
        elif candidate.mark not in _FREE or candidate.mask & ev.ROLE == 0:
            candidate.mask |= ev.OTHER_FORM
        else:
            candidate.mask |= ev.RULING
    sure = [c for c in candidates if c.mask & _SURE and ev.score(c.mask) > ev.BAR]
    if sure:
        set_habits(lines, candidates, habits_of(lines, sure))
        sure = [c for c in sure if ev.score(c.mask) > ev.BAR]
        _establish(candidates, sure)
    judge_places(lines, text, candidates, sure)
    kept = {(c.base, c.own) for c in candidates if c.mask & ev.RECURS and ev.score(c.mask) >= ev.BAR}
    for c in candidates:
        if c.mask & ev.RECURS and not c.mask & ev.KNOWN and (c.base, c.own) in kept and ev.score(c.mask) < ev.BAR:
            c.mask |= ev.KNOWN
    return [c for c in candidates if ev.score(c.mask) >= ev.BAR]


def rules(candidates: list[Candidate], lines: list[str]) -> bool:
    """Whether some form plainly rules the document already, so that rarer marks need not be looked for."""
    points = 0
    strong = 0
    for candidate in candidates:
        strength = _strength(candidate)
        points += strength
        strong += strength > 1
        if strong > 1 and points >= 5 and (strong > 6 or strong * 40 > len(lines)):
            return True
    return False


def _family(mark: str) -> str:
    """Marks that go together in one document: a bullet or a stamp before some labels changes nothing."""
    return "colon" if mark in ("bullet",) else mark


def _count(lines: list[str], candidates: list[Candidate]) -> None:
    counts: dict[str, int] = {}
    repeats = False
    for c in candidates:
        if not c.mask & ev.SENTENCE:
            repeats = repeats or c.base in counts
            counts[c.base] = counts.get(c.base, 0) + 1
    if not repeats:
        return
    said: dict[str, set[str]] = {}
    for c in candidates:
        if not c.own and counts.get(c.base, 0) > 1:
            said.setdefault(c.base, set()).add(lines[c.line][c.words :])
    for c in candidates:
        times = counts.get(c.base, 0)
        if times > 1 and (c.own or len(said[c.base]) > 1):
            c.mask |= ev.RECURS | ev.RECURS_OFTEN if times > 3 else ev.RECURS


def _strength(candidate: Candidate) -> int:
    """How much a candidate says for its form ruling the document."""
    mask = candidate.mask
    if mask & (ev.SENTENCE | ev.HEAD | ev.NUMBERED):
        return 0
    points = ev.score(mask & ~(ev.OTHER_FORM | ev.RULING))
    if points < 2:
        return 0
    if candidate.mark in _WEAK and not mask & (ev.RECURS | ev.LISTED):
        return 1 if mask & (ev.ROLE | ev.TITLE) else 0
    return points + (4 if mask & (ev.RECURS | ev.LISTED | ev.ROLE) else 0)


def _ruling(candidates: list[Candidate]) -> tuple[str, bool] | None:
    """The form that rules the document, as (mark, own line)."""
    votes: dict[tuple[str, bool], int] = {}
    for candidate in candidates:
        points = _strength(candidate)
        if points:
            form = (_family(candidate.mark), candidate.own)
            votes[form] = votes.get(form, 0) + points
    if not votes:
        return None
    if ("colon", False) in votes or ("colon", True) in votes:
        votes.pop(("letter", False), None)  # letters go along with labels that have a colon
        votes.pop(("stop", False), None)
    return max(votes, key=lambda form: (votes[form], form))


def _establish(candidates: list[Candidate], sure: list[Candidate]) -> None:
    """Mark what is a short or other form of a sure label, or the same label in another form."""
    keys = {c.key for c in sure}
    known = Names()
    for candidate in sure:
        known.add(candidate.label)
    for candidate in candidates:
        mask = candidate.mask
        if mask & (ev.SENTENCE | ev.NUMBERED):
            continue
        if candidate.key in keys:
            if mask & ev.OTHER_FORM:
                candidate.mask = (mask | ev.KNOWN | ev.RULING) & ~ev.OTHER_FORM
        elif not mask & ev.OTHER_FORM and known.holds(candidate.label):
            candidate.mask |= ev.KNOWN
