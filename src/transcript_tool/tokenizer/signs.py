"""Candidates of rarer marks: a stop, a dash, a tab, a bar, or nothing but a line of their own.

    full stop  `Mr. SMITH. The gentleman …` · `CHAIR POWELL. Good afternoon.`
    dash       `O SR. PRESIDENTE - Declaro …` · `PRESIDENTE.- ¿Cómo …` · `SORU- Son olarak …`
    tab, bar   `Ann Roe<TAB>Hello` · `Ann Roe | Hello`
    bare       a name alone on its line, words below

Such marks stand in every text, so they are looked for only where no mark of `candidates` rules the document, and count
only where labels recur under one of them.
"""

from __future__ import annotations

import re
from collections import Counter

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.candidates import Candidate
from transcript_tool.tokenizer.lexicon import TITLES
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.shape import shape_of

__all__ = ["ruling_sign", "scan_signs"]

_REACH = 130  # characters of a line in which a mark is looked for
_SIGNS = Lazy(r"(?P<dash>\.?\s?[-–—]{1,2}(?=\s)|\.[-–—])|(?P<stop>\.(?=\s))|(?P<tab>\t)|(?P<bar>\s\|\s)")
_MARKS = {"dash": "dash", "stop": "full stop", "tab": "tab", "bar": "bar"}
_STRONG = ev.TITLE | ev.ROLE | ev.CAPITALS | ev.FULL_NAME | ev.BRACKET
_ENDS = ".!?,;:。！？，；：…"


def scan_signs(lines: list[str]) -> list[Candidate]:
    """All candidates of the rarer marks; a line may have one of each."""
    found: list[Candidate] = []
    shapes: dict[str, int] = {}
    for number, line in enumerate(lines):
        words = line.strip()
        if not words or not (words[0].isalpha() or words[0] in "[<‹〈《【"):
            continue
        at = len(line) - len(line.lstrip())
        seen: set[str] = set()
        for sign in _SIGNS.finditer(line, at + 1, at + _REACH):
            mark = _MARKS[str(sign.lastgroup)]
            if mark in seen or not (candidate := _signed(number, line, at, sign, mark, shapes)):
                continue
            seen.add(mark)
            found.append(candidate)
        if (bare := _bare(lines, number, words, at, shapes)) is not None:
            found.append(bare)
    return found


def ruling_sign(found: list[Candidate], others: list[Candidate]) -> list[Candidate]:
    """The candidates of the one rarer mark that rules a document; none where the marks of `others` do, or no mark does.

    A mark rules where its labels recur, at least three times in all and on more lines than labels recur under any
    other mark.
    """
    repeats = Counter((c.mark, c.own, c.base) for c in found)
    votes: Counter[tuple[str, bool]] = Counter()
    for c in found:
        if repeats[c.mark, c.own, c.base] > 1:
            votes[c.mark, c.own] += 1
    if not votes:
        return []
    (mark, own), times = max(votes.items(), key=lambda item: (item[1], item[0]))
    plain = Counter((c.mark, c.own, c.base) for c in others if not c.mask & (ev.SENTENCE | ev.HEAD | ev.NUMBERED))
    rivals: Counter[tuple[str, bool]] = Counter()
    for (rival, alone, _), count in plain.items():
        if count > 1:
            rivals[rival, alone] += count
    if times < 3 or times <= max(rivals.values(), default=0):
        return []
    return [c for c in found if c.mark == mark and c.own == own]


def _shape(label: str, shapes: dict[str, int]) -> int:
    mask = shapes.get(label)
    if mask is None:
        mask = shapes[label] = shape_of(label)
    return mask


def _signed(
    number: int, line: str, at: int, sign: re.Match[str], mark: str, shapes: dict[str, int]
) -> Candidate | None:
    """The candidate that ends at a sign, where its words have the shape of a label."""
    label = " ".join(line[at : sign.start()].split())
    if not label or label.count("(") != label.count(")"):
        return None
    last = label.rsplit(" ", 1)[-1].casefold()
    if mark == "full stop" and (last in TITLES or last in _ABBREVIATIONS or len(last) < 2):
        return None
    mask = _shape(label, shapes)
    if mask & (ev.SENTENCE | ev.HEAD | ev.NUMBERED) or not mask & _STRONG:
        return None
    words = sign.end()
    while words < len(line) and line[words].isspace():
        words += 1
    own = words >= len(line)
    return Candidate(number, mark, own, label, at, words, 1, mask)


_ABBREVIATIONS = frozenset("st no vol dept inc ltd jr sr sra mt ft u.s u.n art núm abg".split())


def _bare(lines: list[str], number: int, words: str, at: int, shapes: dict[str, int]) -> Candidate | None:
    """A line that is a name and nothing else, after a blank line and with words below."""
    if len(words) > 110 or words[-1] in _ENDS or number and lines[number - 1].strip():
        return None
    below = next((line.strip() for line in lines[number + 1 : number + 4] if line.strip()), "")
    if not below or len(below) < 2:
        return None
    label = " ".join(words.split())
    mask = _shape(label, shapes)
    if (
        mask & (ev.SENTENCE | ev.HEAD | ev.NUMBERED | ev.LONG)
        and not mask & ev.BRACKET
        or not mask & (_STRONG | ev.OFFICE)
    ):
        return None
    return Candidate(number, "bare", True, label, at, len(lines[number]), 0, mask & ~ev.SENTENCE)
