"""What the writings of a document say of one another: short forms, keys in brackets, the same label in another form."""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.names import Names, is_joint
from transcript_tool.tokenizer.writings import Writing

__all__ = ["establish", "shorten", "take_keys", "unify", "untimed"]

_LEADS: Final = ev.ROLE | ev.RECURS
_NO_SURNAME: Final = ev.KNOWN | ev.OTHER_FORM | ev.SENTENCE | ev.HEAD | ev.NUMBERED | ev.DENIED


def establish(writings: list[Writing], sure: list[Writing]) -> None:
    """Mark what is a short or other form of a sure label, or the same label in another form."""
    keys = {w.key for w in sure}
    letters = {w.key for w in sure if w.mask & ev.LETTERS and 1 < len(w.key) < 4}
    known: Names | None = None
    for w in writings:
        mask = w.mask
        if mask & ev.NUMBERED:
            continue
        if w.key in keys:
            if mask & ev.OTHER_FORM:
                w.mask = (mask | ev.KNOWN | ev.RULING) & ~ev.OTHER_FORM
        elif not mask & ev.OTHER_FORM:
            if known is None:
                known = Names([w.label for w in sure])
            if known.holds(w.label) or (letters and mask & ev.FULL_NAME and _is_short(w.label, letters)):
                w.mask |= ev.KNOWN


def _is_short(name: str, letters: set[str]) -> bool:
    """Whether the initials of a name are among those that speak: `SH` of `Sandra Stewart Holt`."""
    initials = "".join([word[0] for word in name.casefold().split()])
    return initials in letters or initials[:1] + initials[-1:] in letters or initials[-2:] in letters


def shorten(writings: list[Writing]) -> None:
    """Mark what misses the bar narrowly: surnames in capitals of a label in full, and joint labels of two labels."""
    near = [
        w
        for w in writings
        if not w.mask & _NO_SURNAME
        and any(0 < ev.BAR - ev.score(w.mask | c.place) < 4 for c in w.members)
        and (w.mask & ev.CAPITALS or is_joint(w.label))
    ]
    if not near:
        return
    names = Names([w.label for w in writings if any(ev.score(w.mask | c.place) >= ev.BAR for c in w.members)])
    for w in near:
        if (" " not in w.label or is_joint(w.label)) and names.holds(w.label):
            w.mask |= ev.KNOWN


def unify(writings: list[Writing]) -> None:
    """What recurs is a label everywhere or nowhere: where one place tells that it is, the others follow."""
    kept = {
        (w.base, w.own)
        for w in writings
        if w.mask & ev.RECURS and any(ev.score(w.mask | c.place) >= ev.BAR for c in w.members)
    }
    for w in writings:
        if w.mask & ev.RECURS and not w.mask & ev.KNOWN and (w.base, w.own) in kept:
            for c in w.members:
                if ev.score(w.mask | c.place) < ev.BAR:
                    c.place |= ev.KNOWN


def take_keys(writings: list[Writing]) -> None:
    """Mark labels that another tells in its bracket: `Zeit` of `Die Zeit (Zeit)`, `Elm` of `Bo Elm (Elm)`."""
    keys: set[str] = set()
    for w in writings:
        if w.mask & ev.BRACKET and len(w.members) == 1 and w.label[-1] == ")":
            name, _, key = w.label[:-1].rpartition("(")
            if key in name:
                keys.add(key)
    if not keys:
        return
    for w in writings:
        if w.label in keys and w.mask & ev.RECURS:
            w.mask = (w.mask | ev.KNOWN) & ~(ev.HEAD | ev.LONE)


def untimed(writings: list[Writing], lines: list[str]) -> frozenset[str]:
    """The bases of inline labels with a clock time, where some of them stand without one, too; else none.

    Whoever leads may have none anywhere, where the times of all others stand behind their names.
    """
    stamped = [w for w in writings if w.mark == "stamp" and not w.own]
    timed = frozenset([w.base for w in stamped])
    behind = all(lines[w.members[0].line].startswith(w.label[:8], w.members[0].at) for w in stamped)
    for w in writings:
        if w.mark == "colon" and not w.own and (w.base in timed or (behind and w.mask & _LEADS == _LEADS)):
            return timed
    return frozenset()
