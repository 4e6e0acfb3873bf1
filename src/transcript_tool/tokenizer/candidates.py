"""Candidates: every place where a label may stand, whatever its mark. Nothing is decided here.

A candidate has a *mark* (how it is set apart) and stands on its own line or inline. The marks:

    colon    `Phoenix TV:` · `Reuters: How …` · `Claire : …` · `汪某某：昨天…` · `PM::`
    bold     `**Mat Ryer:** …` · `**Chair**: …` · `**Ann Roe**`
    caret    `>> CHAIR: …`
    bracket  `[Operator]` · `[Ann Roe] …`
    stamp    `Ann Roe  0:21` · `Ann Roe (12:34):` · `[00:01:02] Ann: …`
    capitals a line of capitals alone, speech below
    letter   `Q    Thanks …` · `Q. …` · `A. …`

Signs that precede the label (bullets, carets, stamps, stars) belong to the mark, not to the label.
"""

from __future__ import annotations

import re

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.furniture import PAGE_TAG
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.shape import base_key, key_of, shape_of
from transcript_tool.tokenizer.stage import is_stage_word

__all__ = ["Candidate", "scan"]

REACH = 240  # no label is longer, in characters; the longest office on a real page ran to 130
_BLANKS = " \t\u00a0\u3000\u2003\u2002\u2009"
_CLOCK = r"(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
_STAMP_HEAD = Lazy(
    rf"[\[(<]?({_CLOCK})(?:\s*(?:-->|[-–])\s*{_CLOCK})?[\])>]?[\s\-–:|]*|\[(\d+\.\d+)\s*[-–]\s*\d+\.\d+\]\s*"
)
_STAMP_TAIL = Lazy(rf"(.{{1,100}}?)[\s:,|–-]*[\[(]?\b({_CLOCK})(?:\s*[-–]\s*{_CLOCK})?[\])]?\s*:?\s*$")
_STAMP_ONLY = Lazy(rf"[\s\[(]*({_CLOCK})[\])\s]*$")
_LEAD_SIGNS = Lazy(r"(?:[•●▪◦‣·–—*-]\s+|>+\s*|&gt;&gt;\s*|\d{1,2}\s{2,}(?=\D)|\*\*Q\d+\*\*\s+)")
_BRACKETED = Lazy(r"([\[【<〔])([^\[\]【】<>]{1,100})([\]】>〕])\s*([:：]?)\s*")
_BOLD = Lazy(
    rf"(\*{{1,3}}|__|<b>|<strong>)\s*(?=\S)(.{{1,200}}?)\s*(?:\*{{1,3}}|__|</b>|</strong>)\s*(?:[\[(]({_CLOCK})[\])]\s*)?([:：]?)"
)
_SENTENCE = Lazy(r"\S+(?: [a-z’']+){4}")  # four words in lower case on end: no label has them outside its office
_LETTERED = frozenset("QAPRFJMD")
_CLOSERS = {"(": ")", "[": "]", "（": "）", "【": "】"}
_LETTER = Lazy(
    r"(Question|Answer|Pregunta|Respuesta|Frage|Antwort|Pergunta|Resposta|Domanda|Risposta|Réponse|[QA]\d{0,3}|[PRFJM])(?:[.]\s*[-–—]?\s+|[ \t\u00a0]{2,}|\t| [-–—] )(?=\S)"
)


class Candidate:
    """A place where a label may stand.

    Attributes:
        line: index of its line, from 0.
        lines: how many lines it spans; two where the line's end cuts it.
        mark: how it is set apart, see the module.
        own: whether it has the line for itself.
        label: its text, marks gone, blanks single.
        key: its text without case, blanks and stops.
        base: the key of the name in it alone, by which repeats are counted.
        at: where in the line its first mark begins.
        words: where in the line the words after it begin; the line's length where there are none.
        gap: how many blanks stand behind its mark.
        stamp: the clock time in it, as written, or "".
        mask: the evidence so far.
    """

    __slots__ = ("at", "base", "gap", "key", "label", "line", "lines", "mark", "mask", "own", "stamp", "words")

    def __init__(
        self, line: int, mark: str, own: bool, label: str, at: int, words: int, gap: int, mask: int, stamp: str = ""
    ) -> None:
        self.line = line
        self.lines = 1
        self.mark = mark
        self.own = own
        self.label = label
        if mask & ev.SENTENCE:
            self.key = self.base = label
        else:
            self.key = key_of(label)
            self.base = self.key if label.replace(" ", "").isalpha() else base_key(label)
        self.at = at
        self.words = words
        self.gap = gap
        self.mask = mask
        self.stamp = stamp


def scan(lines: list[str], text: str) -> list[Candidate]:
    """All candidates of a document, in order; at most one a line."""
    found: list[Candidate] = []
    shapes: dict[str, int] = {}
    wide = "：" in text
    for number, line in enumerate(lines):
        if not line:
            continue
        if line[0].isalpha():
            if line[0] in _LETTERED and (letter := _LETTER.match(line)) is not None:
                found.append(_lettered(number, line, letter, shapes))
                continue
            at = line.find(":", 0, REACH)
            if wide:
                full = line.find("：", 0, REACH)
                if full >= 0 and (at < 0 or full < at):
                    at = full
            if at > 0:
                candidate = _colon(number, line, 0, at, shapes)
            elif len(line) < REACH and line.isupper():
                candidate = _capitals(number, line, 0, shapes)
            else:
                continue
        else:
            candidate = _signed(number, line, shapes)
        if candidate is not None:
            found.append(candidate)
    return found


def _shape(label: str, shapes: dict[str, int]) -> int:
    mask = shapes.get(label)
    if mask is None:
        mask = shapes[label] = shape_of(label)
    return mask


def _skip_blanks(line: str, at: int) -> int:
    while at < len(line) and line[at] in _BLANKS:
        at += 1
    return at


def _colon(
    number: int, line: str, at: int, colon: int, shapes: dict[str, int], mark: str = "colon"
) -> Candidate | None:
    """A candidate that ends at the colon at `colon`."""
    head = line[at:colon]
    if colon - at > 24 and _SENTENCE.match(head):
        return Candidate(number, mark, False, head, at, colon + 1, 1, ev.SENTENCE)
    behind = line[colon + 1 : colon + 2]
    if behind.isdigit() and head[-1:].isdigit():
        return _stamped(number, line, at, shapes)
    if behind == "/" and head.endswith(("http", "https", "ftp")):
        return None
    end = colon + 1
    while line[end : end + 1] in (":", "："):
        end += 1
    words = _skip_blanks(line, end)
    label = " ".join(head.split())
    if not label:
        return None
    mask = _shape(label, shapes)
    rest = line[words : words + 40]
    own = not rest.strip()
    stamp = ""
    if own:
        words = len(line)
    elif rest[0].isdigit() and (clock := _STAMP_ONLY.match(rest)) and words + clock.end() >= len(line.rstrip()):
        own, stamp, words = True, clock[1], len(line)
    elif words == end and line[colon] == ":" and behind.isalnum() and ord(behind) < 0x2E80:
        mask |= ev.GLUED
    return Candidate(number, mark, own, label, at, words, words - end, mask, stamp)


def _stamped(number: int, line: str, at: int, shapes: dict[str, int]) -> Candidate | None:
    """A label with a clock time before or behind it."""
    if len(line) < 160 and (tail := _STAMP_TAIL.match(line, at)):
        label = " ".join(tail[1].strip("*_ \t\u00a0[(").split())
        mask = _shape(label, shapes) if label else ev.SENTENCE
        if label and not mask & ev.SENTENCE:
            return Candidate(number, "stamp", True, label, at, len(line), 0, mask | ev.MARKED, tail[2])
    return None


def _lettered(number: int, line: str, letter: re.Match[str], shapes: dict[str, int]) -> Candidate:
    """`Q    Thanks` or `Q. Thanks`."""
    label = letter[1]
    gap = letter.end() - letter.end(1)
    mark = "stop" if line[letter.end(1)] == "." else "letter"
    mask = _shape(label, shapes) | ev.MARKED
    return Candidate(number, mark, False, label, letter.start(), letter.end(), gap, mask)


def _capitals(number: int, line: str, at: int, shapes: dict[str, int]) -> Candidate | None:
    """A line of capitals alone."""
    label = " ".join(line[at:].split())
    mask = _shape(label, shapes)
    if mask & ev.SENTENCE:
        return None
    return Candidate(number, "capitals", True, label, at, len(line), 0, mask)


def _signed(number: int, line: str, shapes: dict[str, int]) -> Candidate | None:
    """A line that begins with blanks, a sign, a bracket, stars or a digit."""
    at = start = _skip_blanks(line, 0)
    if at == len(line):
        return None
    mark = ""
    if signs := _LEAD_SIGNS.match(line, at):
        at = signs.end()
        mark = "caret" if signs[0][0] in ">&" else "bullet"
        if at == len(line):
            return None
    if tag := PAGE_TAG.match(line, at):
        start = at = _skip_blanks(line, tag.end())
        if at == len(line):
            return None
    char = line[at]
    stamp = ""
    if char in "([（【" and _closes(line, at):
        return None
    if char in "<«" and line[at + 1 : at + 2].isspace():
        return None
    if char == "#":
        return _heading(number, line, at, shapes)
    if char in "[(<" or char.isdigit():
        if clock := _STAMP_HEAD.match(line, at):
            stamp, at, mark = clock[1] or clock[2], clock.end(), "stamp"
            if at >= len(line):
                return None
            char = line[at]
    candidate = None
    if char in "*_<" and (bold := _BOLD.match(line, at)):
        candidate = _bold(number, line, bold, shapes)
    elif char in "[【〔<" and (bracket := _BRACKETED.match(line, at)):
        candidate = _bracketed(number, line, bracket, shapes)
    else:
        colons = [p for p in (line.find(":", at, at + REACH), line.find("：", at, at + REACH)) if p > at]
        if colons:
            candidate = _colon(number, line, at, min(colons), shapes, mark or "colon")
        else:
            candidate = None
            if letter := _LETTER.match(line, at):
                candidate = _lettered(number, line, letter, shapes)
            elif len(line) < REACH and line.isupper():
                candidate = _capitals(number, line, at, shapes)
    if candidate is not None:
        candidate.at = start
        if mark and candidate.mark in ("colon", "bracket"):
            candidate.mark = mark
        if stamp:
            candidate.stamp = stamp
            candidate.mask |= ev.MARKED
        if mark == "caret":
            candidate.mask |= ev.MARKED
    return candidate


def _closes(line: str, at: int) -> bool:
    """Whether the bracket that opens at `at` closes the line and holds a colon: an interjection, not a label."""
    end = line.rstrip()
    return (
        end[-1] in ")]）】"
        and end.rfind(_CLOSERS[line[at]]) == len(end) - 1
        and ":" in end
        and not _STAMP_HEAD.match(line, at)
    )


def _heading(number: int, line: str, at: int, shapes: dict[str, int]) -> Candidate | None:
    """A Markdown heading that may name who speaks below: `### Ann Roe`."""
    label = " ".join(line.strip("# \t\u00a0").rstrip(":：").split())
    if not label or line[at : at + 2] == "# ":
        return None
    return Candidate(number, "heading", True, label, at, len(line), 0, _shape(label, shapes))


def _bold(number: int, line: str, bold: re.Match[str], shapes: dict[str, int]) -> Candidate | None:
    """`**Ann Roe:** …`, `**Ann Roe**: …`, `**[00:03] SPEAKER_01:** …`, `**Ann Roe**` alone."""
    inner = bold[2]
    stamp = ""
    if clock := _STAMP_HEAD.match(inner):
        stamp, inner = clock[1], inner[clock.end() :]
    stamp = stamp or bold[3] or ""
    colon = bool(bold[4]) or inner.endswith((":", "："))
    inner = inner.rstrip(":： ").strip("[]") if inner.startswith("[") else inner.rstrip(":： ")
    label = " ".join(inner.split())
    if not label:
        return None
    words = _skip_blanks(line, bold.end())
    own = words >= len(line.rstrip())
    if not colon and not own and not stamp:
        return None
    mark = "bold" if colon else "bold-plain"
    mask = _shape(label, shapes) | (ev.MARKED if colon else 0)
    return Candidate(
        number, mark, own, label, bold.start(), len(line) if own else words, words - bold.end(), mask, stamp
    )


def _bracketed(number: int, line: str, bracket: re.Match[str], shapes: dict[str, int]) -> Candidate | None:
    """`[Operator]`, `[Ann Roe] …`, `[Ann Roe]: …`; stage directions are none."""
    label = " ".join(bracket[2].strip(" :：").split())
    words = bracket.end()
    if not label or line[words : words + 1] == "(" or is_stage_word(label):  # a link, or a stage direction
        return None
    own = words >= len(line)
    mask = _shape(label, shapes) | ev.MARKED
    return Candidate(number, "bracket", own, label, bracket.start(), words, words - bracket.end(3), mask)
