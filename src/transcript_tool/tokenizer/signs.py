"""Candidates of rarer marks: a stop, a dash, a tab, a bar, or nothing but a line of their own.

    full stop  `Mr. SMITH. The gentleman …` · `CHAIR POWELL. Good afternoon.`
    dash       `O SR. PRESIDENTE - Declaro …` · `PRESIDENTE.- ¿Cómo …` · `SORU- Son olarak …`
    tab, bar   `Ann Roe<TAB>Hello` · `Ann Roe | Hello` · `孟川丨写渡船。`
    arrow      `Ann Roe → Hello` · `Ann Roe -> Hello`
    prompt     `ann> hello`
    bare       a name alone on its line, words below

Such marks stand in every text, so they are looked for only where no mark of `candidates` rules the document, and count
only where labels recur under one of them.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.dates import find_dates
from transcript_tool.tokenizer.lexicon import TITLES
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.writings import Scan, Writing, shape_in

__all__ = ["ruling_sign", "scan_signs"]

_REACH: Final = 130  # characters of a line in which a mark is looked for
_SIGN: Final = Lazy(r"[.\t|丨｜│┃→⇒➔➜>–—-]")  # what a mark may begin with; `_mark_at` looks at what stands around it
_DASHES: Final = frozenset("-–—")
_BARS: Final = frozenset("丨｜│┃")
_ARROWS: Final = frozenset("→⇒➔➜")
_APART: Final = frozenset({"tab", "bar", "arrow", "prompt"})  # marks that prose has no use for
_ENOUGH: Final = 0.4  # of all lines with words; a mark that stands behind so many single words is one of labels
_STRONG: Final = ev.TITLE | ev.ROLE | ev.CAPITALS | ev.FULL_NAME | ev.BRACKET
_ENDS: Final = ".!?,;:。！？，；：…"


def scan_signs(lines: list[str], first: int = 0) -> Scan:
    """All candidates of the rarer marks from line `first` on; a line may have one of each."""
    kept = Scan()
    for number in range(first, len(lines)):
        line = lines[number]
        words = line.strip()
        if not words:
            continue
        kept.spoken += 1
        if not (words[0].isalpha() or words[0] in "[<‹〈《【"):
            continue
        at = len(line) - len(line.lstrip())
        seen: set[str] = set()
        sign = _SIGN.search(line, at + 1, at + _REACH)
        while sign is not None:
            mark, begin, end = _mark_at(line, sign.start())
            if mark and mark not in seen and _signed(kept, number, line, at, begin, end, mark):
                seen.add(mark)
            sign = _SIGN.search(line, max(end, sign.end()), at + _REACH)
        _bare(kept, lines, number, words, at)
    return kept


def _mark_at(line: str, at: int) -> tuple[str, int, int]:
    """The mark whose sign stands at `at`, where it begins and where it ends; "" where the sign is none."""
    sign = line[at]
    after = line[at + 1 : at + 2]
    begin = at - 1 if line[at - 1].isspace() else at
    if sign == ".":
        dashed = at + 1 + after.isspace()
        if line[dashed : dashed + 1] in _DASHES:
            mark, _, end = _mark_at(line, dashed)
            if mark == "dash" or dashed == at + 1:
                return "dash", at, max(end, dashed + 1)
        return ("full stop", at, at + 1) if after.isspace() else ("", at, at + 1)
    if sign in _DASHES:
        if after == ">" and begin < at and line[at + 2 : at + 3].isspace():
            return "arrow", begin, at + 3
        end = at + 2 if after in _DASHES and after else at + 1
        return ("dash", begin, end) if line[end : end + 1].isspace() else ("", at, end)
    if sign == "\t":
        return "tab", at, at + 1
    if sign in _BARS:
        return "bar", begin, at + 1 + after.isspace()
    if not after.isspace():
        return "", at, at + 1
    if sign == "|":
        return ("bar", begin, at + 2) if begin < at else ("", at, at + 1)
    if sign in _ARROWS:
        return "arrow", begin, at + 2
    return ("prompt", at, at + 2) if line[at - 1] not in "-= " else ("", at, at + 1)


def ruling_sign(found: Scan, others: list[Writing]) -> list[Writing]:
    """The writings of the one rarer mark that rules a document; none where the marks of `others` do, or no mark does.

    A mark rules where its labels recur, at least three times in all and on more lines than labels recur under any
    other mark; a mark of which no label looks like more than a word, where it stands on near half of all lines.
    """
    writings = list(found.writings.values())
    votes = _recurring([w for w in writings if w.mask & _STRONG])
    for form, times in _recurring(writings).items():
        if times >= _ENOUGH * found.spoken:
            votes[form] = times
    if not votes:
        return []
    (mark, own), times = max(votes.items(), key=lambda item: (item[1], item[0]))
    rivals = _recurring([w for w in others if not w.mask & (ev.SENTENCE | ev.HEAD | ev.NUMBERED)])
    if times < 3 or times <= max(rivals.values(), default=0):
        return []
    return [w for w in writings if w.mark == mark and w.own == own]


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


def _signed(kept: Scan, number: int, line: str, at: int, begin: int, end: int, mark: str) -> bool:
    """Keep the candidate before the mark from `begin` to `end`, where its words have the shape of a label."""
    label = line[at:begin].strip()
    if not label or label.count("(") != label.count(")"):
        return False
    last = label.rsplit(" ", 1)[-1].casefold()
    if mark == "full stop" and (len(last) < 2 or last in _ABBREVIATIONS or (last in TITLES and not _is_office(label))):
        return False
    shape = shape_in(label)
    if mark in _APART or (mark == "dash" and line[begin].isspace() and label.count(" ") < 2 and shape[3] & ev.NAME):
        if shape[3] & (ev.SENTENCE | ev.NUMBERED):
            return False
    elif shape[3] & (ev.SENTENCE | ev.HEAD | ev.NUMBERED) or not shape[3] & _STRONG:
        return False
    words = end
    while words < len(line) and line[words].isspace():
        words += 1
    kept.add(number, mark, words >= len(line), shape, at, words, 1, ev.MARKED if mark in _APART else 0)
    return True


def _is_office(label: str) -> bool:
    """Whether a form of address at a label's end is no abbreviation before a name: `PRESIDENTE.`, `The President.`."""
    return (len(label) > 4 and label.isupper()) or label.lower().startswith(
        ("the ", "el ", "la ", "le ", "il ", "o ", "a ")
    )


_ABBREVIATIONS: Final = frozenset("st no vol dept inc ltd jr sr sra mt ft u.s u.n art núm abg".split())


def _bare(kept: Scan, lines: list[str], number: int, words: str, at: int) -> None:
    """Keep a line that is a name and nothing else, after a blank line and with words below."""
    if len(words) > 110 or words[-1] in _ENDS or find_dates(words) or (number and lines[number - 1].strip()):
        return
    below = next((line.strip() for line in lines[number + 1 : number + 4] if line.strip()), "")
    if len(below) < 2:
        return
    shape = shape_in(words)
    mask = shape[3]
    if mask & (ev.SENTENCE | ev.HEAD | ev.NUMBERED | ev.LONG) and not mask & ev.BRACKET:
        return
    if mask & (_STRONG | ev.OFFICE) and not mask & ev.SENTENCE:
        kept.add(number, "bare", True, shape, at, len(lines[number]), 0)
