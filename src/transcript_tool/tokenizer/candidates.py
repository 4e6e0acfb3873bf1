"""Candidates: every place where a label may stand, whatever its mark. Nothing is decided here.

A candidate has a *mark* (how it is set apart) and stands on its own line or inline. The marks:

    colon    `Phoenix TV:` · `Reuters: How …` · `Claire : …` · `汪某某：昨天…` · `PM::`
    bold     `**Mat Ryer:** …` · `**Chair**: …` · `**Ann Roe**`; the words with it: `**Post: How do you do?**`
    caret    `>> CHAIR: …`
    bracket  `[Operator]` · `[Ann Roe] …`
    stamp    `Ann Roe  0:21` · `Ann Roe (12:34):` · `[00:01:02] Ann: …`
    capitals a line of capitals alone, speech below
    letter   `Q    Thanks …` · `Q. …` · `A. …`

Signs that precede the label (bullets, carets, stamps, stars) belong to the mark, not to the label.
"""

from __future__ import annotations

import re
from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.enclosed import BOLD, BOLD_LINE, BRACKETED, bold_label, bracketed, is_other, skip_blanks
from transcript_tool.tokenizer.furniture import PAGE_TAG
from transcript_tool.tokenizer.holding import is_letter
from transcript_tool.tokenizer.lexicon import TITLES
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.stamps import STAMP_HEAD, STAMP_INSIDE, STAMP_ONLY, stamped
from transcript_tool.tokenizer.writings import Candidate, Scan, Writing, shape_in

__all__ = ["scan"]

REACH: Final = 240  # no label is longer, in characters; the longest office on a real page ran to 130
_NAME_LENGTH: Final = 60  # characters
_LEAD_SIGNS: Final = Lazy(
    r"(?:[•●▪◦‣·–—*-]\s+|[▲△▼▽◆◇■□◎★☆※►▶]\s*|[-–—](?=[^\W\d_])|[\u2580-\u259f]\s*|"
    r"[\u2600-\u27bf\U0001f000-\U0001faff]\ufe0f?\s*|>+\s*|&gt;&gt;\s*|\d{1,2}\s{2,}(?=\D)|\d{1,2}\.\d\d\s{1,3}(?=[^\W\d_])|\*\*Q\d+\*\*\s+)"
)
_NO_LEADS: Final = frozenset("[(\"'“”«【（〔<_#")  # what none of these begins with
_CIRCLES: Final = frozenset("○◯◎◇◆□■△▲〇")
_CIRCLE_NUMBER: Final = Lazy(r"\d{1,4}\s+(?=[○◯◎〇]\w)")  # `2 ◯議長（原田君） …`: a search's number of the turn
_CIRCLED: Final = Lazy(  # `○委員長（原田君） これより …`, `○위원장 정춘숙  좌석을 …`
    r"[○◯◎◇◆□■△▲〇]\s?(?:([^\s:：。、，.?()（）]{1,20}[(（][^()（）:：。、，]{1,30}[)）])\s|"
    r"([^\s:：。、，.?]+(?: [^\s:：。、，.?]+){0,3})(?: {2,}|\u3000)|"
    r"([^\s:：。、，]{2,40}?)[\s\u3000]+)(?=\S)"
)
_INITIAL: Final = Lazy(  # `R. Adu: …`, `В. Ясень: …`
    r"[^\W\d_a-zа-я]\.(?: [^\W\d_a-zа-я][\w’'-]+){1,3}(?: ?[(\[][^)\]]{1,40}[)\]])?[:：]"
)
_SENDER: Final = Lazy(r"From\s+(\S.*?)\s+to\s+(?:[Ee]veryone|\S.*)$")
_SENTENCE: Final = Lazy(r"\S+(?: [a-z’']+){4}")  # four words in lower case on end: no label has them outside its office
_SLIP: Final = Lazy(r":\s[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?:")
_LETTERED: Final = frozenset("QAPRFDVSOCВО问問答문답질سج")
_LETTER: Final = Lazy(
    r"(Question|Answer|Pregunta|Respuesta|Frage|Antwort|Pergunta|Resposta|Domanda|Risposta|Réponse|[QA]\d{0,3}|"
    r"[PRFDVSOCВО问問答문답질سج])(?:[.](?!\s*[A-Z]\.)\s*[-–—]?\s+|[.](?=[\u3040-\u9fff「])|．\s*|\u3000+|"
    r"[ \t\u00a0]{2,}|\t| [-–—] )(?=\S)"
)
_LETTER_WORDS: Final[tuple[str, ...]] = (
    "Question", "Answer", "Pregunta", "Respuesta", "Frage", "Antwort", "Pergunta", "Resposta", "Domanda", "Risposta",
    "Réponse",
)  # fmt: skip
_LETTER_HEADS: Final = frozenset([word[:3] for word in _LETTER_WORDS])
_SHORT: Final = Lazy(r"[QA](?: (?=[A-Z“\"])|(?=[A-Z](?:[a-z’']|,? [a-z])))")  # `Q Were you …`, `QWere you …`


def scan(lines: list[str], text: str) -> Scan:
    """All candidates of a document, in order; at most one a line."""
    kept = Scan()
    wide = "：" in text
    own: dict[str, Writing] = {}
    inline: dict[str, Writing] = {}
    found = kept.found
    asked = False
    for number, line in enumerate(lines):
        if not line:
            continue
        first = line[0]
        if not is_letter(first):
            _signed(kept, number, line)
            continue
        if first in "QA" and _may_be_short(line) and (short := _SHORT.match(line)) and (first == "Q" or asked):
            asked = True
            kept.add(number, "letter", False, shape_in(first), 0, short.end(), 1, ev.MARKED)
            continue
        if (
            first in _LETTERED
            and _may_be_letter(line, 0)
            and (letter := _LETTER.match(line))
            and not _INITIAL.match(line)
        ):
            _lettered(kept, number, letter)
            continue
        at = line.find(":", 0, REACH)
        if wide:
            full = line.find("：", 0, REACH)
            if full >= 0 and (at < 0 or full < at):
                at = full
        if at > 0:
            # A label that was met before, written the same way, is kept without further looks.
            end = at + 1
            if end == len(line):
                if (writing := own.get(line)) is not None:
                    candidate = Candidate(number, writing, 0, end, 0)
                    writing.members.append(candidate)
                    found.append(candidate)
                    continue
                _colon(kept, number, line, 0, at, 0, "colon")
                own[line] = found[-1].writing
            elif line[end] == " " and line[end + 1 : end + 2].isalpha():
                if (writing := inline.get(line[:end])) is not None:
                    candidate = Candidate(number, writing, 0, end + 1, 1)
                    writing.members.append(candidate)
                    found.append(candidate)
                    continue
                _colon(kept, number, line, 0, at, 0, "colon")
                if found and found[-1].line == number and found[-1].words == end + 1:  # no slip with a second colon
                    inline[line[:end]] = found[-1].writing
            else:
                _colon(kept, number, line, 0, at, 0, "colon")
        elif len(line) < REACH and line.isupper():
            _capitals(kept, number, line, 0)
    return kept


def _may_be_short(line: str) -> bool:
    """Whether what stands behind a letter may begin a question or an answer."""
    behind = line[1:2]
    return behind.isupper() or (behind == " " and not line[2:3].islower())


def _may_be_letter(line: str, at: int) -> bool:
    """Whether what stands at `at` may be a letter or word for question or answer: a look saves most of the patterns."""
    if at + 1 == len(line):
        return True
    behind = line[at + 1]
    if behind == " ":
        return at + 2 == len(line) or not is_letter(line[at + 2])
    return not is_letter(behind) or line[at : at + 3] in _LETTER_HEADS


def _colon(kept: Scan, number: int, line: str, at: int, colon: int, start: int, mark: str, stamp: str = "") -> None:
    """A candidate whose label runs from `at` to the colon at `colon`, its first mark at `start`."""
    head = line[at:colon]
    if len(head) < 5 and head.lower() in TITLES and (name := _SLIP.match(line, colon)):
        colon = name.end() - 1  # `Dr: Ohm: …`, a slip for `Dr. Ohm: …`
        head = line[at:colon]
    if stamp and head.startswith("From ") and (sender := _SENDER.match(head)):
        head = sender[1]  # `10:32:01 From Ann Roe to Everyone: …`
    place = ev.MARKED if stamp or mark == "caret" else 0
    end = colon + 1
    if end == len(line):  # the commonest: a label on its own line
        kept.add(number, mark, True, shape_in(head), start, end, 0, place, stamp)
        return
    if colon - at > 24 and _SENTENCE.match(head):
        kept.add(number, mark, False, (head, head, head, ev.SENTENCE), start, end, 1, place, stamp)
        return
    behind = line[end]
    if behind == " " and line[end + 1 : end + 2].isalpha():  # the commonest inline: one blank, then words
        kept.add(number, mark, False, shape_in(head), start, end + 1, 1, place, stamp)
        return
    if behind.isdecimal() and head[-1:].isdecimal():
        if not head.isascii() or head.lower() != head.upper():  # no letter stands before a clock time in a date line
            stamped(kept, number, line, at, colon, start)
        return
    if behind == "/" and head.endswith(("http", "https", "ftp")):
        return
    while line[end : end + 1] in (":", "：") and end < len(line):
        end += 1
    words = skip_blanks(line, end)
    shape = shape_in(head)
    if not shape[0]:
        return
    rest = line[words : words + 40]
    own = not rest.strip()
    if own:
        words = len(line)
    elif rest[0].isdecimal() and (clock := STAMP_ONLY.match(rest)) and words + clock.end() >= len(line.rstrip()):
        own, stamp, words = True, clock[1], len(line)
    elif rest[0] in "[(" and (clock := STAMP_INSIDE.match(line, words)):  # `Ann Roe: [00:00:03] …`
        stamp, words = clock[1], clock.end()
    elif words == end and line[colon] == ":" and behind.isalnum() and ord(behind) < 0x2E80:
        place |= ev.GLUED
    kept.add(number, mark, own, shape, start, words, words - end, place, stamp)


def _lettered(kept: Scan, number: int, letter: re.Match[str], start: int = -1, stamp: str = "") -> None:
    """`Q    Thanks` or `Q. Thanks`."""
    label = letter[1]
    line = letter.string
    if line[letter.end()].isdecimal() and (clock := STAMP_ONLY.match(line, letter.end())) is not None:
        kept.add(number, "stamp", True, shape_in(label), max(start, 0), len(line), 0, ev.MARKED, clock[1])
        return
    gap = letter.end() - letter.end(1)
    mark = "stop" if letter.string[letter.end(1)] in ".．" else "letter"
    at = letter.start() if start < 0 else start
    kept.add(number, mark, False, shape_in(label), at, letter.end(), gap, ev.MARKED, stamp)


def _capitals(kept: Scan, number: int, line: str, at: int) -> None:
    """A line of capitals alone."""
    shape = shape_in(line[at:])
    if not shape[3] & ev.SENTENCE:
        kept.add(number, "capitals", True, shape, at, len(line), 0)


def _signed(kept: Scan, number: int, line: str) -> None:
    """A line that begins with blanks, a sign, a bracket, stars or a digit."""
    at = start = skip_blanks(line, 0)
    if at == len(line):
        return
    mark = stamp = ""
    if line[at].isdecimal() and not line.isascii() and (numbered := _CIRCLE_NUMBER.match(line, at)) is not None:
        at = numbered.end()
    if line[at] in _CIRCLES and (circled := _CIRCLED.match(line, at)):
        kept.add(
            number, "sign", False, shape_in(circled[1] or circled[2] or circled[3]), start, circled.end(), 1, ev.MARKED
        )
        return
    char = line[at]
    leads = not char.isalpha() and char not in _NO_LEADS
    if leads and char.isdecimal():
        behind = line[at + 1 : at + 3]
        leads = behind[:1].isspace() or behind[1:].isspace() or ("." in behind and line[at + 4 : at + 5].isdecimal())
    elif char == "*":
        leads = line[at + 1 : at + 2].isspace() or line.startswith("*Q", at + 1)
    if leads and (signs := _LEAD_SIGNS.match(line, at)):
        at = signs.end()
        mark = "caret" if signs[0][0] in ">&" else "bullet" if signs[0][0] < "\u2600" else "sign"
        if signs[0][:2] == "**":  # `**Q1** **Chair:** …`: the number is no part of the label
            start, mark = at, ""
    elif line[at] == "_" and (tag := PAGE_TAG.match(line, at)):
        start = at = skip_blanks(line, tag.end())
    if at == len(line):
        return
    char = line[at]
    if char in "([（【<«#" and is_other(kept, number, line, at):
        return
    timed = char == "[" or ((char in "(<" or char.isdecimal()) and line.find(":", at, at + 32) > 0)
    if timed and (clock := STAMP_HEAD.match(line, at)):
        dated = clock.start(1) > at + 5  # then the time is one of the day: hours and minutes
        stamp, at, mark = clock[1] or clock[2] or clock[3], clock.end(), "stamp"
        if dated and stamp.count(":") == 1 and stamp[-1].isdecimal():
            stamp += ":00"
        if at >= len(line):
            return
        char = line[at]
    if char == "*" and not stamp and (said := BOLD_LINE.match(line, at)) is not None:
        words = skip_blanks(line, said.end(1) + 1)
        kept.add(number, "bold line", False, shape_in(said[1]), start, words, 1, ev.MARKED)
        return
    if char in "*_<" and (bold := BOLD.match(line, at)):
        bold_label(kept, number, line, bold, start, stamp)
        return
    if char in "[【〔<(（" and (bracket := BRACKETED.match(line, at)):
        bracketed(kept, number, line, bracket, start, mark, stamp)
        return
    colon, full = line.find(":", at, at + REACH), line.find("：", at, at + REACH)
    if full > at and (colon <= at or full < colon):
        colon = full
    if colon > at:
        _colon(kept, number, line, at, colon, start, mark or "colon", stamp)
    elif line[at] in _LETTERED and _may_be_letter(line, at) and (letter := _LETTER.match(line, at)):
        _lettered(kept, number, letter, start, stamp)
    elif stamp and len(line) - at < _NAME_LENGTH:
        _name_behind_stamp(kept, number, line, at, start, stamp)
    elif not stamp and len(line) < REACH and line.isupper():
        _capitals(kept, number, line, at)


def _name_behind_stamp(kept: Scan, number: int, line: str, at: int, start: int, stamp: str) -> None:
    """`00:00:04 - Ann Roe` on a line of its own; `12:40 P.M. EDT` is no label."""
    name = line[at:].strip()
    shape = shape_in(name)
    if (
        shape[3] & ev.NAME
        and not shape[3] & (ev.SENTENCE | ev.HEAD | ev.NUMBERED)
        and (len(name) > 4 or not name.isupper())
    ):
        kept.add(number, "stamp-first", True, shape, start, len(line), 0, ev.MARKED, stamp)
