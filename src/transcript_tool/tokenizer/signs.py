"""Candidates of rarer marks: a stop, a dash, a tab, a bar, an arrow, brackets, or nothing but a line of their own.

    full stop  `Mr. SMITH. The gentleman …` · `CHAIR POWELL. Good afternoon.`
    dash       `O SR. PRESIDENTE - Declaro …` · `PRESIDENTE.- ¿Cómo …` · `SORU- Son olarak …`
    tab, bar   `Ann Roe<TAB>Hello` · `Ann Roe | Hello` · `Ann Roe   Hello`
    arrow      `Ann → Hello` · `ann> hello` · `Ann ~ Hello`
    bracket    `（大臣）` · `(Ann Roe) Hello` · `«Ann Roe» Hello`
    sign       a sign and a name alone on the line: `;Ann` · `◆ Ann Roe`; a handle: `@ann hello`
    stamp      a clock time and a name alone on the line: `00:00:04 - Ann Roe`; between name and words: `Ann 0:04 Hello`
    quote      `"[COUNSEL]: Did you …`, where every line of what is quoted begins so; `司会「次の方」`
    bare       a name alone on its line, words below
    plain      a name at the head of a paragraph, and no mark: see `unmarked`

Such marks stand in every text, so they are looked for only where no mark of `candidates` rules the document; `ruling`
tells whether one of them does.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.apart import DASHES, mark_at
from transcript_tool.tokenizer.dates import find_dates
from transcript_tool.tokenizer.lexicon import TITLES, VOICE
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.stage import is_stage_word
from transcript_tool.tokenizer.stamps import CLOCK, STAMP_HEAD, STAMP_ONLY, is_time
from transcript_tool.tokenizer.unmarked import named, scan_unmarked
from transcript_tool.tokenizer.writings import Scan, shape_in

__all__ = ["BAD", "SIGNS", "STRONG", "first_below", "scan_signs"]

SIGNS: Final = frozenset(
    {
        "full stop",
        "dash",
        "tab",
        "bar",
        "gap",
        "arrow",
        "semicolon",
        "bracket sign",
        "numbered",
        "bare",
        "sign",
        "stamp",
        "quote",
        "plain",
    }
)  # every mark that is looked for here

_GAP: Final = 60  # characters; no column of names is wider
_REACH: Final = 130  # characters of a line in which a mark is looked for
_SIGN: Final = Lazy(r"[.\t|¦｜丨│→⇒➜➔►▶»›>~=/／;\u3000–—-]")  # one plain set, so that the search is quick
_QUOTES: Final = frozenset('"“„')
_INITIALS: Final = Lazy(r"[^\W\d_]{2}[.]? [^\W\d_]\.\s?[^\W\d_]$")  # `ROE A.B` before the stop
_RULE: Final = Lazy(r"[-=~_–—*]+$|[―—–─]+$")  # a name may be underlined
_TIMED: Final = Lazy(rf"[^\W\d_][^\d:.,;!?]{{1,40}}?(?:\s\d{{1,4}})?(?=\s({CLOCK})\s+\S)")
_SAT: Final = Lazy(r"\s?[(\[](\d{1,2}[.:]\d\d)(?:\s?[ap]\.?m\.?)?[)\]]$")  # `Senator ROE(10.38) —…`
_SPOKEN: Final = Lazy(r"([^\s「」『』、。:：()（）]{0,11}[^\s「」『』、。:：()（）はがもとにをでのて])(?=[「『]\S)")
_QUOTED: Final = Lazy(r"[\"“„]\s?(?:\[([^\[\]:]{2,60})\]|([^\W\d_][^:\"”\[\]]{0,60}))[:：]\s*")
_LEADER: Final = Lazy(r"\.{3}[\d\s.,]*$")  # a contents list's
_ITEM: Final = Lazy(r"[(\[#]?\d{1,4}[.)\]:]?\s+(?=\w)")
_PAIRS: Final = {
    "(": ")", "（": "）", "《": "》", "〈": "〉", "「": "」", "『": "』",
    "＜": "＞", "［": "］", "‹": "›", "«": "»", "{": "}",
}  # fmt: skip
STRONG: Final = ev.TITLE | ev.ROLE | ev.CAPITALS | ev.FULL_NAME | ev.BRACKET
BAD: Final = ev.SENTENCE | ev.HEAD | ev.NUMBERED
_ENDS: Final = ".!?,;:。！？，；：…"
_SUFFIXES: Final[tuple[str, ...]] = (" Jr.", " Sr.", " Ph.D.", " M.D.", " Esq.")
_NO_SIGN: Final = frozenset("\"'“”‘’„_[<【〔¿¡$€£\\`")
_ABBREVIATIONS: Final = frozenset("st no vol dept inc ltd jr sr sra mt ft u.s u.n art núm abg".split())
_NO_ABBREVIATIONS: Final = frozenset("king sir dame lord lady miss".split())


def scan_signs(lines: list[str], first: int = 0) -> Scan:
    """All candidates of the rarer marks from line `first` on; a line may have one of each."""
    kept = Scan()
    for number in range(first, len(lines)):
        line = lines[number]
        words = line.strip()
        if not words:
            continue
        start = at = len(line) - len(line.lstrip())
        char = words[0]
        stamp = ""
        if char.isdecimal() or char in "[(#":
            if (clock := STAMP_HEAD.match(line, at)) is not None and clock.end() < len(line):
                stamp, at = clock[1] or clock[2] or clock[3], clock.end()
                _alone(kept, number, line, at, start, "stamp", stamp)
                char = line[at]
            if not stamp and (item := _ITEM.match(line, at)) is not None:
                end = line.find(":", item.end(), item.end() + _REACH)
                if end > 0:
                    _keep(kept, number, line, line[item.end() : end], start, end + 1, "numbered")
                continue
        if not char.isalpha():
            if char in _PAIRS:
                _bracketed(kept, number, line, at, start)
            elif char in _QUOTES and (said := _QUOTED.match(line, at)) is not None:
                _keep(kept, number, line, said[1] or said[2], start, said.end(), "quote")
            if char.isalnum() or char in _NO_SIGN or char in _PAIRS:
                if char not in "[<":
                    continue
            else:
                at = _after_sign(line, at)
                if at >= len(line) or not line[at].isalpha():
                    continue
                _alone(kept, number, line, at, start, "sign", "")
                if char == "@":
                    end = line.find(" ", at)
                    _keep(kept, number, line, line[at:end], start, end, "sign")
        elif (closed := line.find(")", at, at + _GAP)) > 0 or (closed := line.find("）", at, at + _GAP)) > 0:
            label = line[at:closed]
            if "(" not in label and "（" not in label:  # `記者)`: the bracket that closes is the mark
                _keep(kept, number, line, label, start, closed + 1, "bracket sign")
        if char > "\u2e80":
            if (spoken := _SPOKEN.match(line, at)) is not None:
                _keep(kept, number, line, spoken[1], start, spoken.end(), "quote")
        elif (timed := _TIMED.match(line, at)) is not None:
            _keep(kept, number, line, timed[0], start, timed.end(1), "stamp", timed[1])
        seen: set[str] = set()
        for sign in _SIGN.finditer(line, at + 1, at + _REACH):
            here = sign.start()
            mark, end = mark_at(line, here)
            if end and mark not in seen and _signed(kept, number, line, at, start, here, end, mark, stamp):
                seen.add(mark)
        gap = line.find("  ", at + 1, at + _GAP)
        if gap > 0:
            _signed(kept, number, line, at, start, gap, gap + 2, "gap", stamp)
        if at == start:
            _bare(kept, lines, number, words, at)
    for w in kept.writings.values():
        if len(w.members) == 1 and w.mark == "bare" and w.label[1:2] == ".":
            w.mask |= shape_in(w.label)[3] & ev.NUMBERED  # `V. Roe` is a name where it recurs
    scan_unmarked(kept, lines, first)
    return kept


def _after_sign(line: str, at: int) -> int:
    """Where the words begin behind a sign of at most four characters and the blanks after it."""
    end = at
    while end < len(line) and end < at + 4 and not line[end].isalnum() and not line[end].isspace():
        end += 1
    while end < len(line) and line[end].isspace():
        end += 1
    return end


def _alone(kept: Scan, number: int, line: str, at: int, start: int, mark: str, stamp: str) -> None:
    """Keep a name that fills the line behind a sign or a clock time."""
    label = line[at:].strip()
    if not stamp:
        label = label.rstrip("-–—=*~#•◆●■ ")  # `== Ann Roe ==`
        if label[-1:] in ")）" and "(" not in label and "（" not in label:
            label = label[:-1]  # `- 問)`
    if 0 < len(label) <= 80 and label[-1] not in "!?,;。！？，；…":
        shape = shape_in(label)
        if not shape[3] & (BAD | ev.LONG):
            kept.add(number, mark, True, shape, start, len(line), 0, ev.MARKED if stamp else 0, stamp)


def _keep(
    kept: Scan,
    number: int,
    line: str,
    label: str,
    start: int,
    words: int,
    mark: str,
    stamp: str = "",
    stop: str = "",
) -> bool:
    """Keep a candidate whose mark ends at `words`, where it has the shape of a label; `stop` ends its initials."""
    label = label.strip()
    if not label or label[-1] in _ENDS or (mark == "full stop" and label[-1] in DASHES):
        return False
    shape = shape_in(label + stop)
    bad = shape[3] & (ev.SENTENCE | ev.NUMBERED if stamp else BAD)  # with a clock time before it, even `CC` is a voice
    if bad or not shape[3] & (STRONG | ev.NAME | ev.LOWER) or shape[1] in VOICE:
        return False
    while words < len(line) and line[words].isspace():
        words += 1
    kept.add(number, mark, words >= len(line), shape, start, words, 1, 0, stamp)
    return True


def _bracketed(kept: Scan, number: int, line: str, at: int, start: int) -> None:
    """Keep a name in brackets at the head of a line; stage directions are none."""
    end = line.find(_PAIRS[line[at]], at, at + 60)
    if end > at and not is_stage_word(label := line[at + 1 : end]):
        _keep(kept, number, line, label, start, end + 1, "bracket sign")


def _signed(
    kept: Scan, number: int, line: str, at: int, start: int, sign: int, words: int, mark: str, stamp: str
) -> bool:
    """Keep the candidate that ends at a sign, where its words have the shape of a label."""
    label = line[at:sign].strip()
    if not label or label.count("(") != label.count(")"):
        return False
    if mark == "dash" and label[-1] in ")]" and (sat := _SAT.search(label)) is not None:
        label, stamp = label[: sat.start()], sat[1].replace(".", ":")
    if mark == "dash" and label[1:2] == "." and line[sign] == "." and len(label) < 7:
        return _keep(kept, number, line, label, start, words, mark, stamp, stop=".")  # `A.R. – Hello`
    if mark == "full stop":
        if ". " in label.partition(",")[2]:  # `Roe, A. The wall.`
            return False
        if _INITIALS.search(label):
            behind = line[words:].split(maxsplit=1)
            if label.isupper() and behind and behind[0].isupper() and len(behind[0]) > 2:
                return False  # `HON. RO F.Q. TUISAWAU`: the name goes on
            return _keep(kept, number, line, label, start, words, mark, stamp, stop=".")
        last = label.rsplit(" ", 1)[-1].casefold()
        if (len(last) < 2 and last.isalpha()) or last in _ABBREVIATIONS:
            return False
        if len(last) < 5 and last in TITLES and last not in _NO_ABBREVIATIONS:  # `Gov. Roe`, but `PRESIDENTE. …`
            return False
    return _keep(kept, number, line, label, start, words, mark, stamp)


def _bare(kept: Scan, lines: list[str], number: int, words: str, at: int) -> None:
    """Keep a line that is a name and nothing else, with words below."""
    if (
        len(words) > 110
        or (words[-1] in _ENDS and not words.endswith(_SUFFIXES))
        or (words[-1].isdecimal() and (_LEADER.search(words) or words[-4:].isdecimal()))  # a year
        or len(first_below(lines, number)) < 2
        or find_dates(words)
    ):
        return
    shape = shape_in(words)
    mask = shape[3]
    below = lines[number + 1] if number + 1 < len(lines) else ""
    if below and not mask & (BAD | ev.LONG) and (stamp := _clock_of(lines, number, below)):
        kept.add(number, "stamp", True, shape, at, len(lines[number]), 0, ev.MARKED, stamp)
        return
    if mask & BAD == ev.NUMBERED and (name := named(words)) is not None:
        shape, mask = name, name[3]
    if mask & (BAD | ev.LONG) and (not mask & ev.BRACKET or mask & ev.SENTENCE):
        return
    mark = "quote" if words[0] > "\u2e80" and below[:1] in ("「", "『") else "bare"
    kept.add(number, mark, True, shape, at, len(lines[number]), 0)


def _clock_of(lines: list[str], number: int, below: str) -> str:
    """The clock time alone on the line below a name, or above it; it may stand in words, then in figures."""
    for line in (below, lines[number + 2] if is_time(below) and number + 2 < len(lines) else ""):
        if line and (clock := STAMP_ONLY.match(line)) is not None:
            return clock[1]
    above = lines[number - 1] if number else ""
    clock = STAMP_ONLY.match(above) if above[:1].isdecimal() or above[:1] == "[" else None
    return clock[1] if clock is not None else ""


def first_below(lines: list[str], number: int, passed: Collection[str] = ()) -> str:
    """The first line with letters or digits among the four below line `number`, but for those of `passed`."""
    for line in lines[number + 1 : number + 5]:
        if line and (words := line.strip()) and not _RULE.match(words) and words not in passed and not is_time(words):
            return words
    return ""
