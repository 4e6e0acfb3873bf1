"""Candidates that signs enclose: bold, brackets of all kinds, and headings. Nothing is decided here."""

from __future__ import annotations

import re
from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.stage import is_stage_word
from transcript_tool.tokenizer.stamps import CLOCK, STAMP_HEAD, STAMP_ONLY
from transcript_tool.tokenizer.writings import Scan, shape_in

__all__ = ["BOLD", "BOLD_LINE", "BRACKETED", "bold_label", "bracketed", "is_other", "skip_blanks"]

BLANKS: Final = " \t\u00a0\u3000\u2003\u2002\u2009"
BRACKETED: Final = Lazy(
    r"([\[【<〔(（])([^\[\]【】<>()（）]{1,100}(?:\([^()\[\]【】<>]{1,30}\))?)([\]】>〕)）])\s*([:：]?)\s*"
)
_TAGS: Final = frozenset("a b i p u s q br em hr li ol td th tr ul div img pre sub sup font span table center".split())
BOLD: Final = Lazy(
    rf"(\*{{1,3}}|__?|<b>|<strong>)\s*(?=\S)(.{{1,200}}?)\s*(?:\*{{1,3}}|__|_(?!\w)|</b>|</strong>)\s*(?:[\[(]({CLOCK})[\])]\s*)?([:：]?)"
)
BOLD_LINE: Final = Lazy(r"\*{1,3}([^*:：]{1,60})[:：]\s+(?=[^\s*])[^*]+\*{1,3}\s*$")  # `**Post: How do you do?**`
_BEHIND: Final = Lazy(rf"(.*?[^\s\d:.,(\[|–-])[\s,|–-]*[\[(]?({CLOCK})[\])]?$")  # `Ann Roe (0:21)`, `Ann Roe 00:00:21`
_LETTER_STOP: Final = Lazy(r"[A-Z]\d{0,3}\.$")
_CLOSERS: Final = {"(": ")", "[": "]", "（": "）", "【": "】"}


def skip_blanks(line: str, at: int) -> int:
    """Where the words begin from `at` on, behind blanks."""
    while at < len(line) and line[at] in BLANKS:
        at += 1
    return at


def is_other(kept: Scan, number: int, line: str, at: int) -> bool:
    """Whether a bracket or sign opens no label of the forms that follow; a heading is kept here."""
    char = line[at]
    if char == "#":
        label = line.strip("# \t\u00a0").rstrip(":：")
        if label and line[at : at + 2] != "# ":
            label, stamp = _without_clock(label, "")
            kept.add(number, "heading", True, shape_in(label), at, len(line), 0, 0, stamp)
        return True
    if char in "<«":
        return line[at + 1 : at + 2].isspace()
    return _closes(line, at)


def _without_clock(inner: str, stamp: str) -> tuple[str, str]:
    """What is enclosed, without the clock time at its end, and that time; `stamp` where it has none."""
    if ":" in inner and not stamp and len(inner) < 100 and (clock := _BEHIND.match(inner)) is not None:
        return clock[1], clock[2]
    return inner, stamp


def _closes(line: str, at: int) -> bool:
    """Whether the bracket that opens at `at` closes the line and holds a colon: an interjection, not a label."""
    end = line.rstrip()
    return (
        end[-1] in ")]）】"
        and end.rfind(_CLOSERS[line[at]]) == len(end) - 1
        and ":" in end
        and not STAMP_HEAD.match(line, at)
    )


def bold_label(kept: Scan, number: int, line: str, bold: re.Match[str], start: int, stamp: str) -> None:
    """`**Ann Roe:** …`, `**Ann Roe**: …`, `**[00:03] SPEAKER_01:** …`, `**Ann Roe**` alone."""
    inner = bold[2]
    if inner[0] in "[(" and (clock := STAMP_HEAD.match(inner)):
        stamp, inner = clock[1], inner[clock.end() :]
    stamp = stamp or bold[3] or ""
    colon = bool(bold[4]) or inner[-1:] in (":", "：") or (inner[-1:] == "." and _LETTER_STOP.match(inner) is not None)
    inner = inner.rstrip(":： ").strip("[]") if inner.startswith("[") else inner.rstrip(":： ")
    if colon and inner[-1:] == "." and _LETTER_STOP.match(inner):
        inner = inner[:-1]  # `**P.** ¿Cómo …`
    inner, stamp = _without_clock(inner, stamp)
    shape = shape_in(inner)
    if not shape[0]:
        return
    end = bold.end()
    words = skip_blanks(line, end)
    own = words >= len(line) or not line[words:].strip()
    if (
        not (colon or own or stamp) and shape[3] & (ev.NAME | ev.SENTENCE) == ev.NAME
    ):  # `**Ann** – words`, `**Ann** words`
        behind = line[words : words + 2]
        if behind[:1] in ("-", "–", "—") and behind[1:].isspace():
            words = skip_blanks(line, words + 1)
        kept.add(number, "bold-plain", False, shape, start, words, 1, 0, stamp)
    elif colon or own or stamp:
        mark = "bold" if colon else "bold-plain"
        place = ev.MARKED if colon or stamp else 0
        kept.add(number, mark, own, shape, start, len(line) if own else words, words - end, place, stamp)


def bracketed(kept: Scan, number: int, line: str, bracket: re.Match[str], start: int, mark: str, stamp: str) -> None:
    """`[Operator]`, `[Ann Roe] …`, `[Ann Roe]: …`; stage directions are none."""
    if (bracket[1] == "<" and bracket[2].lower() in _TAGS) or (bracket[2][-1] == ")" and bracket[1] != "["):
        return
    inner, stamp = _without_clock(bracket[2].strip(" :："), stamp)
    shape = shape_in(inner)
    words = bracket.end()
    if not shape[0] or line[words : words + 1] == "(" or is_stage_word(shape[0]):  # a link, or a stage direction
        return
    own = words >= len(line)
    if bracket[1] in "(（" and not (own and shape[3] & ev.ROLE):  # `（記者）` alone; all else in them is an aside
        return
    if not own and line[words].isdecimal() and (clock := STAMP_ONLY.match(line, words)):  # `[Ann Roe] 12:03:11`
        own, stamp, words = True, clock[1], len(line)
    plain = "angle" if bracket[1] == "<" and not own else "bracket"
    kept.add(number, mark or plain, own, shape, start, words, words - bracket.end(3), ev.MARKED, stamp)
