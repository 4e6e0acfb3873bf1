"""Which of the rarer marks rules a document, if any.

A mark rules where its labels recur. Single words and names in lower case count only where the mark sets apart a good
part of the lines, at least two of them recur, as those who talk by turns do, and what follows is speech.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.place import has_voice
from transcript_tool.tokenizer.sentences import ends_sentence
from transcript_tool.tokenizer.short import few_labels, quoted_labels
from transcript_tool.tokenizer.signs import BAD, STRONG, first_below
from transcript_tool.tokenizer.stamps import STAMP_ONLY
from transcript_tool.tokenizer.unmarked import count_blocks
from transcript_tool.tokenizer.words import holds_word
from transcript_tool.tokenizer.writings import Candidate, Scan, Writing

__all__ = ["FREE", "one_voiced", "ruling_sign"]

FREE: Final = frozenset({"letter", "stop"})  # `Q    ` and `Q.` go along with any ruling form
_TALK_ONLY: Final = frozenset({"bracket sign", "gap", "sign", "semicolon", "numbered", "plain"})  # lists have them too
_SHARE: Final = 0.4  # of the lines with words, for labels that a mark alone tells
_OWN_SHARE: Final = 0.25
_WRAPPED: Final = 50  # characters of a wrapped line, at least; twice as many at most
_ENDS: Final = ":다요까죠"  # Korean sentences end in few syllables, now and then with no stop
_BULLETS: Final[tuple[str, ...]] = ("•", "·", "▪", "◦", "‣", "●")
_BARE_SIGNS: Final[tuple[str, ...]] = ("-", "–", "—", "*", "|")
_HEADING: Final = 40  # characters
_HEADS: Final = 3  # places at least of a word that heads labels
_SAMPLE: Final = 12  # places of a writing whose words are looked at


def ruling_sign(found: Scan, others: list[Writing], lines: list[str], recurring: bool = False) -> list[Writing]:
    """The writings of the one rarer mark that rules a document; none where the marks of `others` do, or no mark does.

    A mark rules where its labels recur, at least three times in all and on more lines than labels recur under any
    other mark. Where none does, a short page may have a form without recurring labels, unless `recurring`.
    """
    writings = list(found.writings.values())
    chosen = _recurring_sign(writings, others, lines)
    if chosen or recurring:
        return chosen
    if max(_recurring([w for w in others if not w.mask & BAD and w.mark not in FREE]).values(), default=0) > 1:
        return []
    return quoted_labels(writings) or few_labels(writings, lines)


def _recurring_sign(writings: list[Writing], others: list[Writing], lines: list[str]) -> list[Writing]:
    """The writings of the one rarer mark that rules by what recurs."""
    strong = [w for w in writings if w.mask & STRONG or w.mark == "stamp" or (w.mark == "bare" and w.mask & ev.OFFICE)]
    alone = one_voiced(others)
    rivals = _recurring([w for w in others if not w.mask & BAD and not (alone and w.mark in FREE)])
    most = max(rivals.values(), default=0)
    votes = _recurring(strong)
    wide = _recurring(writings)
    words = _count_blocks(lines)
    talk = [form for form in wide if _talks(form, writings, wide[form], words) and _is_said(form, writings, lines)]
    if talk:
        form = max(talk, key=lambda form: (wide[form], form))
        if wide[form] > most and wide[form] >= votes.get(form, 0) and not _are_words(form, writings, lines):
            chosen = [w for w in writings if (w.mark, w.own) == form]
            for w in chosen:
                w.mask |= ev.MARKED
            return _below_header(_without_heads(chosen, lines), lines)
    for mark, own in sorted(votes, key=lambda form: (votes[form], form), reverse=True):
        times = votes[mark, own]
        if not alone and len({w.base for w in strong if (w.mark, w.own) == (mark, own)}) < 2:
            continue
        if mark == "bare" and not _stands_apart(strong, lines):
            continue
        few = times < 3 and not _answer(mark, own, strong)
        weak = mark in _TALK_ONLY and not (mark == "gap" and _answer(mark, own, strong))
        if few or weak or times <= most or not _is_said((mark, own), strong, lines):
            continue
        chosen = [w for w in strong if w.mark == mark and w.own == own]
        bases = {w.base for w in chosen if len(w.members) > 1 or w.mask & ev.ROLE}
        if mark == "dash":  # a label that the line's end parts from its words is the same label
            chosen += [w for w in strong if w.mark == mark and w.own != own and w.base in bases]
        return _below_header(chosen, lines)
    return _once_each(strong, lines, words) if not most else []


def _once_each(strong: list[Writing], lines: list[str], words: int) -> list[Writing]:
    """The writings with a stop and a dash, where these head half of what is said: hardly anybody may speak twice."""
    found = [w for w in strong if w.mark == "dash" and not w.own and not w.mask & BAD]
    found = [w for w in found if lines[w.members[0].line].startswith(f"{w.label}.", w.members[0].at)]
    if len(found) < 4 or 2 * len(found) < words or not any(w.mask & ev.ROLE for w in found):
        return []
    for w in found:
        w.mask |= ev.MARKED | ev.RULING
    return found


def _without_heads(chosen: list[Writing], lines: list[str]) -> list[Writing]:
    """The writings without one that heads other labels wherever it stands: `speaker` above each name."""
    places = {c.line for w in chosen if w.own for c in w.members}
    return [
        w
        for w in chosen
        if not w.own or len(w.members) < _HEADS or any(_below(lines, c.line) not in places for c in w.members)
    ]


def _below(lines: list[str], number: int) -> int:
    """The next line with words below line `number`."""
    return next((n for n in range(number + 1, len(lines)) if lines[n].strip()), len(lines))


def _answer(mark: str, own: bool, strong: list[Writing]) -> bool:
    """Whether a role speaks more than once, and others speak in the same form: a short page needs no more."""
    here = [w for w in strong if (w.mark, w.own) == (mark, own)]
    return any(len(w.members) > 1 and w.mask & ev.ROLE for w in here) and sum([len(w.members) for w in here]) > 3


def _below_header(chosen: list[Writing], lines: list[str]) -> list[Writing]:
    """The writings without those that stand once, above all that recur, with no sentence behind or below: header."""
    first = min([w.members[0].line for w in chosen if len(w.members) > 1], default=0)
    kept = []
    for w in chosen:
        c = w.members[0]
        header = c.line < first and not w.mask & (ev.ROLE | ev.TITLE)
        if not header or ends_sentence(first_below(lines, c.line) if w.own else lines[c.line].rstrip()):
            kept.append(w)
    return _below_list(kept, lines)


def _below_list(chosen: list[Writing], lines: list[str]) -> list[Writing]:
    """The writings without their places in a list of those who take part: above all speech, one below another."""
    places = sorted([c.line for w in chosen if w.own for c in w.members])
    taken = set(places)
    listed = _key_rows(chosen, lines)
    for number in places:
        below = _below(lines, number)
        if below not in taken and not (below < len(lines) and _is_heading(lines[number], lines[below])):
            break
        listed.add(number)
    if listed:
        for w in chosen:
            w.members[:] = [c for c in w.members if c.line not in listed]
    return [w for w in chosen if w.members] if listed else chosen


def _key_rows(chosen: list[Writing], lines: list[str]) -> set[int]:
    """The lines above all speech that tell whose label is whose: `TJ<TAB>Tarik Jones`."""
    rows: set[int] = set()
    for c in sorted([c for w in chosen if not w.own for c in w.members], key=lambda c: c.line):
        said = lines[c.line][c.words :].strip()
        if not said[:1].isupper() or len(said) > _HEADING or ends_sentence(said) or has_voice(said):
            break
        rows.add(c.line)
    return rows if len(rows) > 1 else set()


def _is_heading(above: str, line: str) -> bool:
    """Whether a line below a name is no speech: the heading of something else, or the first row of a list."""
    words = line.strip()
    if words[:1] in _BULLETS and above.strip()[:1] not in _BULLETS:
        return True
    return words[-1:] in (":", "：") and len(words) < _HEADING


def _talks(form: tuple[str, bool], writings: list[Writing], times: int, words: int) -> bool:
    """Whether a mark sets apart so many of the lines, with labels by turns, that it alone tells labels."""
    mark, own = form
    if times < 4 or times < (_OWN_SHARE if own else _SHARE) * words:
        return False
    counts: dict[str, int] = {}
    for w in writings:
        if w.mark == mark and w.own == own:
            counts[w.base] = counts.get(w.base, 0) + len(w.members)
    often = [count for count in counts.values() if count > 1]
    return len(often) > 1 and max(often) < 0.8 * times


def _are_words(form: tuple[str, bool], writings: list[Writing], lines: list[str]) -> bool:
    """Whether most of the labels are single words that stand in the text in lower case: headings, and no names."""
    text = "\n".join(lines)
    seen = held = 0
    for w in writings:
        if (w.mark, w.own) == form and len(w.members) > 1 and seen < _SAMPLE:
            seen += 1
            held += not w.mask & STRONG and w.label[:1].isupper() and holds_word(text, w.label.lower())
    return 2 * held > seen


def _is_said(form: tuple[str, bool], writings: list[Writing], lines: list[str]) -> bool:
    """Whether what stands behind or below the marks is mostly sentences, or words said to somebody."""
    seen = said = 0
    places = [
        (c, w.own) for w in writings if (w.mark, w.own) == form and len(w.members) > 1 for c in w.members[:_SAMPLE]
    ]
    below = [first_below(lines, c.line) for c, own in places if own]
    times = Counter(below)
    refrains = {words for words, count in times.items() if count > 2 or STAMP_ONLY.match(words)}
    wall = " |" if form[0] == "bar" else ""  # a cell's, behind what is said as behind who says it
    for c, own in places:
        words = lines[c.line][c.words :].strip() if c.lines == 1 else lines[c.line + 1].strip()
        if own:
            words = first_below(lines, c.line, refrains).removesuffix(wall)
        seen += 1
        said += bool(words) and (
            ends_sentence(words) or words[-1] in _ENDS or has_voice(words[:300]) or (not own and _goes_on(lines, c))
        )
    return said >= 0.4 * seen


def _goes_on(lines: list[str], c: Candidate) -> bool:
    """Whether the line of an inline label is wrapped: it is as long as such lines are, and words stand below."""
    last = c.line + c.lines - 1
    return _WRAPPED < len(lines[last]) < 2 * _WRAPPED and last + 1 < len(lines) and bool(lines[last + 1].strip())


def _count_blocks(lines: list[str]) -> int:
    """How many lines have words; where blank lines part the text, how many blocks of lines there are."""
    words, blocks = count_blocks(lines)
    words -= sum([len(line) < 4 and line.strip() in _BARE_SIGNS for line in lines])
    return blocks if 4 * blocks > words + 4 else words


def _stands_apart(writings: list[Writing], lines: list[str]) -> bool:
    """Whether blank lines precede names that stand alone on their lines."""
    bare = [w for w in writings if w.mark == "bare"]
    places = [c.line for w in bare if len(w.members) > 1 for c in w.members] or [
        c.line for w in bare for c in w.members
    ]
    return sum([n == 0 or not lines[n - 1].strip() for n in places]) >= 0.9 * len(places)


def one_voiced(writings: list[Writing]) -> bool:
    """Whether `Q.` or the like stands alone, without an `A.`: then those who answer have labels of another mark."""
    return len({w.base[:1] for w in writings if w.mark in FREE}) == 1  # `P.` and `Pregunta.` are one


def _recurring(writings: list[Writing]) -> dict[tuple[str, bool], int]:
    """For each form, on how many lines stand labels that recur in it."""
    times: dict[tuple[str, bool, str], int] = {}
    for w in writings:
        key = (w.mark, w.own, w.base)
        times[key] = times.get(key, 0) + len(w.members)
    votes: dict[tuple[str, bool], int] = {}
    for (mark, own, _), count in times.items():
        if count > 1:
            votes[mark, own] = votes.get((mark, own), 0) + count
    return votes
