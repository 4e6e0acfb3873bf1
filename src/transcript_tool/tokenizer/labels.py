"""Which candidates are labels: decided on evidence from the whole document, never by a line alone.

1. Repeats are counted; a writing that recurs, names a role, or is listed among the participants may be *sure*.
2. The sure ones tell the *ruling form*: mark, own line or inline. What is written otherwise counts only where its label
   is established in the ruling form.
3. The sure ones of the ruling form tell its habits (capitals, blanks behind the mark, blank lines around it).
4. What is still open is judged by its place: what is said under it, and who speaks before and after.

All judgement is the sum of the weights in `evidence`; this module only finds the evidence. Steps 1 to 3 look at each
writing once, however often it stands.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.habits import habits_of, set_habits
from transcript_tool.tokenizer.hinted import Hinted, family
from transcript_tool.tokenizer.kinship import establish, shorten, take_keys, unify, untimed
from transcript_tool.tokenizer.names import Names
from transcript_tool.tokenizer.place import has_voice, judge_places
from transcript_tool.tokenizer.ruling import FREE, one_voiced
from transcript_tool.tokenizer.writings import Candidate, Writing

__all__ = ["decide", "once_each", "rules"]

# Marks that mean little by themselves: they rule only where labels recur under them.
_WEAK: Final = frozenset(
    {
        "capitals",
        "bracket",
        "bold-plain",
        "bullet",
        "bare",
        "heading",
        "full stop",
        "dash",
        "tab",
        "bar",
        "arrow",
        "prompt",
        "stamp-first",
    }
)
_SURE: Final = ev.RECURS | ev.LISTED | ev.ROLE | ev.HINTED
_NO_VOTE: Final = ev.SENTENCE | ev.DENIED
_HOPELESS: Final = ev.SENTENCE | ev.HEAD | ev.NUMBERED | ev.DENIED
_BULLETS: Final = frozenset("•●▪◦‣·*")
_BESIDE_BOLD: Final = frozenset({"bold", "colon", "letter", "stop"})  # answers to questions that are bold throughout
_TOLD: Final = ev.ROLE | ev.TITLE
_HEAD: Final = 5  # characters that two lines begin with where one label heads both
_RARE: Final = 20  # lines, one of which may be a label's
_ALIKE: Final = 6  # places of a writing whose words are compared


def decide(
    lines: list[str],
    text: str,
    candidates: list[Candidate],
    writings: list[Writing],
    names: Names,
    hinted: Hinted | None = None,
) -> list[Candidate]:
    """The candidates that are labels, in order; all evidence on every candidate is complete afterwards.

    Args:
        lines: the lines of the document.
        text: the document.
        candidates: those that may be labels, in order.
        writings: the writings of `candidates`.
        names: who is listed in the header.
        hinted: what a person says of the page, its evidence set already; or None.
    """
    hopeful = [w for w in writings if not w.mask & _NO_VOTE]
    _count(lines, hopeful)
    shapes = 0
    for w in hopeful:
        shapes |= w.mask
    if shapes & ev.LOWER_NOUN:
        for w in hopeful:
            if w.mask & ev.LOWER_NOUN and not w.mask & ev.RECURS:
                w.mask |= ev.SENTENCE  # a role in plain words speaks more than once, or nothing tells it from an intro
        hopeful = [w for w in hopeful if not w.mask & ev.SENTENCE]
    if names:
        for w in hopeful:
            if names.holds(w.label):
                w.mask |= ev.LISTED
    if shapes & ev.BRACKET:
        take_keys(hopeful)
    ruling = _ruling(hopeful, hinted)
    if ruling is None:
        return [c for c in candidates if c.mask & ev.HINTED] if hinted is not None else []
    timed_only = untimed(hopeful, lines) if ruling == ("stamp", False) else frozenset()
    chat = sum([len(w.members) for w in hopeful if w.mark == "angle"]) > 2  # `<ann> …` is a form wherever it recurs
    for w in writings:
        if w.own:
            w.mask &= ~ev.LONE  # a line of its own and a colon set a single word apart enough
        full = w.mask & ev.CAPITALS and w.mask & (ev.OFFICE | ev.TITLE | ev.BRACKET)  # `ANN ROE, HOST:` is one anywhere
        timed = w.mark == "stamp" and w.mask & ev.CAPITALS and ruling == ("colon", False) and not w.own
        fits = (
            timed
            or (w.mark == "bold line" and not ruling[1] and ruling[0] in _BESIDE_BOLD)
            or (timed_only and w.mark == "colon" and not w.own and (w.base in timed_only or w.mask & _TOLD != 0))
            or w.mask & ev.RULING != 0
            or (full and family(w.mark) == ruling[0])
            or (
                (family(w.mark), w.own) == ruling
                or (w.mark in FREE and w.mask & ev.ROLE)
                or (chat and w.mark == "angle")
            )
        )
        w.mask |= ev.RULING if fits else ev.OTHER_FORM
    sure = [w for w in hopeful if w.mask & _SURE and ev.score(w.mask) > ev.BAR]
    if sure and len(sure) < len(hopeful):
        set_habits(lines, hopeful, habits_of(lines, sure))
        sure = [w for w in sure if ev.score(w.mask) > ev.BAR]
        establish(hopeful, sure)
    firm = {id(w) for w in sure if ev.score(w.mask) >= ev.BAR}
    if len(firm) < len(hopeful):
        judge_places(lines, text, candidates, firm)
        unify(hopeful)
        shorten(hopeful)
    return [c for c in candidates if id(c.writing) in firm or ev.score(c.writing.mask | c.place) >= ev.BAR]


def rules(writings: list[Writing], lines: list[str]) -> bool:
    """Whether some form plainly rules the document already, so that rarer marks need not be looked for."""
    points = strong = 0
    recurs = False
    alone: bool | None = None
    for w in writings:
        if w.mark in FREE:
            if alone is None:
                alone = one_voiced(writings)
            if alone:
                continue
        times = len(w.members)
        if not times:
            continue
        strength = _strength(w)
        points += strength * times
        if strength > 1:
            strong += times
            recurs = recurs or times > 1 or (w.mark not in _WEAK and _is_spoken(lines, w.members[0]))
        if recurs and strong > 1 and points >= 5 and (strong > 6 or strong * 40 > len(lines)):
            return True
    return False


def once_each(writings: list[Writing], lines: list[str]) -> bool:
    """Whether nothing that may be a label recurs or names a role, though lines begin alike.

    What rules may be intros then, which stand before words that ask or speak, and the labels those lines' heads.
    """
    inline = False
    bases: set[str] = set()
    for w in writings:
        if w.mask & _HOPELESS:
            continue
        if len(w.members) > 1 or w.mask & (ev.ROLE | ev.TITLE | ev.BRACKET | ev.OFFICE) or w.base in bases:
            return False
        bases.add(w.base)
        inline = inline or not w.own
    return inline and _begin_alike(lines)


def _begin_alike(lines: list[str]) -> bool:
    """Whether as many lines begin as another does as there may be labels; in prose hardly any do."""
    heads: set[str] = set()
    count = alike = 0
    for line in lines:
        if line:
            count += 1
            head = line[:_HEAD]
            if head in heads:
                alike += 1
            else:
                heads.add(head)
    return alike > 1 and alike * _RARE > count


def _is_spoken(lines: list[str], c: Candidate) -> bool:
    """Whether somebody asks or speaks to somebody under a candidate, as nobody does under a heading or a field."""
    said = "" if c.writing.own else lines[c.line][c.words :]
    if not said:
        said = next((line for line in lines[c.line + 1 : c.line + 4] if line), "")
    if said.lstrip()[:1] in _BULLETS:
        return False
    return "?" in said or "？" in said or has_voice(said[:300])


def _count(lines: list[str], writings: list[Writing]) -> None:
    """Mark what recurs: a name in several places, and not always with the same words."""
    counts: dict[str, int] = {}
    for w in writings:
        if w.mask & ev.LOWER and w.base[-1].isdecimal() and (name := _lettered(w.base)):
            w.base = name  # `spk05` beside `spk03`: such are counted together
        counts[w.base] = counts.get(w.base, 0) + len(w.members)
    groups: dict[str, list[Writing]] = {}
    for w in writings:
        if counts[w.base] > 1:
            groups.setdefault(w.base, []).append(w)
    for base, group in groups.items():
        if not _is_refrain(lines, group):
            for w in group:
                w.mask |= ev.RECURS | ev.RECURS_OFTEN if counts[base] > 3 else ev.RECURS


def _is_refrain(lines: list[str], group: list[Writing]) -> bool:
    """Whether the same words follow inline wherever the name stands: a line that is repeated, and no speaker."""
    said = set()
    for w in group:
        if w.own:
            return False
        for c in w.members[:_ALIKE]:
            said.add(lines[c.line][c.words :])
    return len(said) < 2


def _strength(w: Writing) -> int:
    """How much one candidate of a writing says for its form ruling the document."""
    mask = w.mask
    if mask & _HOPELESS:
        return 0
    points = ev.score(mask)
    if mask & ev.HINTED:  # that it is a label says little of its form
        points = max(ev.score(mask & ~ev.HINTED), 2)
    if points < 2:
        return 0
    if w.mark in _WEAK and not mask & (ev.RECURS | ev.LISTED | ev.HINTED):
        return 1 if mask & (ev.ROLE | ev.TITLE) else 0
    return points + (4 if mask & _SURE else 0)


def _ruling(writings: list[Writing], hinted: Hinted | None) -> tuple[str, bool] | None:
    """The form that rules the document, as (mark, own line)."""
    votes: dict[tuple[str, bool], int] = {}
    for w in writings:
        if w.mask & ev.RULING:  # told already: the form of a short page, or one beside that which rules
            if w.mask & ev.MARKED and (hinted is None or hinted.fits(w.mark, w.own)):
                if hinted is not None and hinted.has_form():
                    hinted.use("form")
                return family(w.mark), w.own
            continue
        points = _strength(w)
        if points:
            form = (family(w.mark), w.own)
            votes[form] = votes.get(form, 0) + points * len(w.members)
    if hinted is not None:
        if hinted.has_form() and (chosen := hinted.choose(votes, writings)):
            return max(chosen, key=lambda form: (chosen[form], form))
        # what no mark tells rules only where there is nothing else
        votes = {form: points for form, points in votes.items() if form[0] != "hinted"} or votes
    if len(votes) > 1 and any(form[0] in _BESIDE_BOLD and not form[1] for form in votes):
        votes.pop(("bold line", False), None)  # who answers has the form that rules
    if len(votes) > 1 and (("colon", False) in votes or ("colon", True) in votes or one_voiced(writings)):
        votes.pop(("letter", False), None)  # letters go along with labels that have a colon
        votes.pop(("stop", False), None)
    if len(votes) == 1:
        return next(iter(votes))
    return max(votes, key=lambda form: (votes[form], form)) if votes else None


def _lettered(key: str) -> str:
    """A key without the number at its end."""
    return key.rstrip("0123456789")
