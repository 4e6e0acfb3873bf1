"""What a candidate's place says: what stands under it, and who speaks before and after.

A one-off between two turns of the same label is somebody speaking, or nobody: what is said under it decides. A question
calls for an answer and a hand-over for a question, so whatever stands next in label form may be the one who speaks.
"""

from __future__ import annotations

import re
from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.holding import holds_any
from transcript_tool.tokenizer.lexicon import VOICE
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.words import Words
from transcript_tool.tokenizer.writings import Candidate

__all__ = ["has_voice", "judge_places"]

_ASKING: Final[tuple[str, ...]] = (
    "question", "follow-up", "followup", " ask ", "asking", "comment", "please tell", "tell us", "wonder", "could you",
    "pregunta", "quería", "frage", "demander", "pergunta", "domanda", "вопрос", "скажите", "vraag", "fråga",
    "spørgsmål", "pytanie", "soru", "câu hỏi", "سؤال",
    "请问", "請問", "提问", "吗", "如何", "有何", "能否", "是否", "什么", "怎么",
    "ますか", "ですか", "でしょうか", "伺い", "습니까", "나요", "질문",
)  # fmt: skip
_ASKING_PLAIN: Final[tuple[str, ...]] = tuple([word for word in _ASKING if word.isascii()])
_HANDING: Final[tuple[str, ...]] = (
    "next", "question", "please", "go ahead", "floor", "over to",
    "gentleman", "lady", "siguiente", "palabra", "suivant",
    "请", "下一", "提问", "prossima", "próxima", "nächste", "следующий", "volgende", "nästa", "następne",
    "次の", "どうぞ", "다음",
)  # fmt: skip
_OPENS: Final = Lazy(
    r"[\"“]?(?:thank|good (?:morning|afternoon|evening|day)|ladies|well|yes|no|yeah|okay|ok|hi|hello|sure|"
    r"right|so|let's|let me|"
    r"i |i'|we |we'|you|my |our |buen|gracias|muchas gracias|señor|sí|bonjour|merci|guten|danke|vielen|bom |"
    r"boa |obrigad|mesdames|monsieur|madame|oui|non|je |j'|nous |meine |sehr |ja|nein|ich |wir |liebe |estimad|"
    r"pues|bueno|"
    r"buon|grazie|goede|dank|dames|god |tack|dzień|dzięk|proszę|szanown|witam|добр|спасибо|здравств|уважаем|"
    r"صباح|مساء|شكرا|السلام|أهلا|نعم|merhaba|teşekkür|günaydın|değerli|sayın|xin |cảm ơn|kính |thưa |"
    r"おはよう|こんにち|ありがと|皆さ|皆様|本日|それでは|はい|안녕|감사|여러분|네,|예,|"
    r"谢谢|感谢|各位|大家|你好|您好|我|女士们|中方|请|下面|今天|[–—-] ?\w|\.\.\.|…)",
    re.IGNORECASE,
)
_NO_MARKS: Final = str.maketrans({**dict.fromkeys(',.;:!?"“”()[]—–', " "), "’": "'"})
_LOOK: Final = 1200  # characters of a turn in which a question is looked for
_SHORT: Final = 160  # characters; who hands over says no more
_PLACES: Final = 40  # that are sure, from which the page is told
_STRETCH: Final = 12  # lines under a candidate that are looked at
_MID_WORDS: Final = frozenset("of the and de y to for with a an in on la el".split())
_LIST: Final = Lazy(r"(?:[-–—•*·▪]|\(?\d{1,2}[.)、]|\([a-z]\)|[一二三]、)\s*\S")
_NAMES: Final = Lazy(r"(?:[\u3400-\u9fff]{2,4}\s+){3}")  # an attendance list: names and blanks between them
_HAN_VOICE: Final = Lazy(r"我|你|您|请|謝|谢|大家|各位")
_QUOTES: Final = '"“„«「『‘'
_NAMED: Final = ev.FULL_NAME | ev.TITLE | ev.OUTLET | ev.ROLE
_YOU: Final = frozenset("you your you're you’re sie ihr du usted ustedes vous você lei 您 你".split())
_RULED: Final = ev.RECURS | ev.RULING
_CERTAIN: Final = ev.LISTED | ev.KNOWN | ev.RECURS_OFTEN


def judge_places(lines: list[str], text: str, candidates: list[Candidate], firm: set[int]) -> None:
    """Complete the evidence of every candidate that is neither sure nor hopeless.

    Args:
        lines: the lines of the document.
        text: the document.
        candidates: all that may be labels, in order.
        firm: the ids of the writings that are sure.
    """
    kept: list[Candidate] = []
    opened: list[Candidate] = []
    for c in candidates:
        if id(c.writing) in firm:
            kept.append(c)
            continue
        points = ev.score(c.writing.mask | c.place)
        if points > ev.BAR - 7:
            opened.append(c)
            if points > ev.BAR - 4:
                kept.append(c)
    if not opened:
        return
    said = _Said(lines, kept)
    places: list[Candidate] = []
    if firm:
        for c in kept:
            if id(c.writing) in firm:
                said.last = c.line
                if len(places) < _PLACES:
                    places.append(c)
    if not places:
        places = [c for c in kept if c.mask & _RULED == _RULED][:_PLACES]
    lower = sum([said.first(c)[:1].islower() for c in places]) > 0.2 * len(places) if places else False
    words = Words(text)
    quoted = False
    for c in opened:
        _judge_words(c, said, lower)
        if ev.score(c.mask) < ev.BAR + 4 and not c.mask & _CERTAIN and _is_common(c, words):
            c.place |= ev.COMMON
        if c.line and _breaks_off(lines[c.line - 1]):
            c.place |= ev.MID_SENTENCE
        quoted = quoted or c.place & ev.QUOTE_AFTER != 0
    if quoted and len(kept) > 3 and 2 * sum(said.first(c)[:1] in _QUOTES for c in kept[:40]) > len(kept[:40]):
        for c in opened:  # whoever speaks here is quoted
            c.place &= ~ev.QUOTE_AFTER
    if kept and (opened[0] is not kept[0] or len(kept) > 1):  # a hint may deny all
        _judge_neighbours(kept, firm, said)


class _Said:
    """What stands under each candidate, looked at once."""

    def __init__(self, lines: list[str], kept: list[Candidate]) -> None:
        self.lines = lines
        self.last = 0  # line of the last place that is sure
        self.ends: dict[int, int] = {}
        before = -1
        for c in kept:
            if before >= 0:
                self.ends[before] = c.line
            before = c.line
        self.asked: dict[int, bool] = {}

    def end(self, c: Candidate) -> int:
        """The line after the last under `c` that is looked at."""
        return min(self.ends.get(c.line, len(self.lines)), c.line + _STRETCH)

    def first(self, c: Candidate) -> str:
        """The first line of words under `c`, at most 400 characters of it."""
        if c.lines > 1:
            return self.lines[c.line + 1][max(c.words - len(self.lines[c.line]) - 2, 0) :][:400].lstrip(": \t").rstrip()
        if not c.writing.own:
            return self.lines[c.line][c.words : c.words + 400].strip()
        for number in range(c.line + 1, min(self.end(c), c.line + 6)):
            line = self.lines[number]
            if line and (text := line[:400].strip()):
                return text
        return ""

    def asks(self, c: Candidate) -> bool:
        """Whether a question stands under `c`."""
        known = self.asked.get(c.line)
        if known is None:
            known = self.asked[c.line] = self._asks(c)
        return known

    def _asks(self, c: Candidate) -> bool:
        seen = 0
        line = ""
        if not c.writing.own:
            if _asks(self.lines[c.line][c.words : c.words + _LOOK]):
                return True
            seen = 2
        for number in range(c.line + 1, self.end(c)):
            if self.lines[number]:
                line = self.lines[number]
                seen += 1
                if seen <= 2 and _asks(line[:_LOOK]):
                    return True
        return "?" in line[-40:] and (c.writing.own or seen < 5)

    def hands_over(self, c: Candidate) -> bool:
        """Whether `c` gives the word to somebody: a short turn that says so."""
        first = self.first(c)
        if not first or len(first) > _SHORT:
            return False
        low = first.lower()
        return holds_any(low, _HANDING)


def _judge_words(c: Candidate, said: _Said, lower: bool) -> None:
    """What stands under the candidate."""
    first = said.first(c)
    if not first:
        c.place |= ev.SILENT
        return
    listed = c.writing.mark in ("sign", "bullet")  # there, words have a sign before them as labels have
    if (not listed and _LIST.match(first)) if not first[0].isalpha() else first[0] >= "\u3400" and _NAMES.match(first):
        c.place |= ev.LIST_AFTER
    if first[0].islower() and not lower and not c.stamp:
        c.place |= ev.LOWER_AFTER
    you = first.split(" ", 1)[0]
    if c.mask & ev.TITLE and not c.mask & (ev.RECURS if you.islower() else _CERTAIN) and you.lower() in _YOU:
        c.place |= ev.ADDRESSED
        return
    if said.asks(c):
        c.place |= ev.ASKS
        return
    if first[0] in _QUOTES and first[-1] in '"”’.»」』':
        c.place |= ev.QUOTE_AFTER
    if _OPENS.match(first) or " I " in f" {first[:30]}":
        c.place |= ev.SPEAKS
    elif (
        not (c.mask & _NAMED and (c.writing.own or (c.writing.mark == "bold" and c.line < said.last)))
        and not _is_initialled(c)
        and not has_voice(first)
    ):
        c.place |= ev.VOICELESS


def _is_initialled(c: Candidate) -> bool:
    """Whether the label is a name with initials (`R. K. Venkataraman`), which nothing else looks like."""
    return bool(c.mask & ev.FULL_NAME) and c.label[1:2] == "."


def _asks(said: str) -> bool:
    """Whether a question is put in these words."""
    if "?" in said or "？" in said or "؟" in said:
        return True
    low = said[:300].lower()
    return holds_any(low, _ASKING_PLAIN) or (not low.isascii() and holds_any(low, _ASKING))


def has_voice(said: str) -> bool:
    """Whether somebody speaks to somebody in these words."""
    if not VOICE.isdisjoint(said.translate(_NO_MARKS).lower().split()):
        return True
    return not said.isascii() and _HAN_VOICE.search(said) is not None


def _breaks_off(line: str) -> bool:
    """Whether the line ends in the middle of a phrase."""
    line = line.rstrip()
    return bool(line) and (line[-1] in ",，、-–—(" or line.rpartition(" ")[2] in _MID_WORDS)


def _is_common(c: Candidate, words: Words) -> bool:
    """Whether any longer word of the label stands in the document in lower case, and so is no name."""
    if c.mask & (ev.ROLE | ev.TITLE | ev.LETTERS | ev.RECURS) or not c.mask & ev.NAME:
        return False
    label = c.label
    longer = 0
    found: list[str] = []
    for word in _name_of(label).split():
        if len(word) > 3:
            longer += 1
            low = word.lower().strip(".,()")
            if low not in label:
                found.append(low)
    if c.mask & ev.FULL_NAME and longer < 3:
        for low in found:  # all of them
            if not low.isalpha() or not words.holds(low):
                return False
        return bool(found)
    for low in found:  # noqa: SIM110
        if low.isalpha() and words.holds(low):
            return True
    return False


def _name_of(label: str) -> str:
    """The label without office and bracket, whose words say nothing of the name."""
    return label.partition(",")[0].partition("(")[0]


def _judge_neighbours(kept: list[Candidate], firm: set[int], said: _Said) -> None:
    """Who speaks before and after an open candidate."""
    previous: Candidate | None = None
    last = len(kept) - 1
    for at, c in enumerate(kept):
        is_firm = id(c.writing) in firm
        if not is_firm and previous is not None:
            following = kept[at + 1] if at < last else None
            asked = said.asks(previous)
            if (asked and not c.mask & ev.ASKS) or said.hands_over(previous):
                c.place |= ev.DUE
            if following is None:
                pass
            elif previous.writing.base == following.writing.base or (
                not asked
                and not c.place & ev.DUE
                and id(following.writing) in firm
                and not said.hands_over(following)
                and not said.asks(following)
            ):
                c.place |= ev.ALTERNATES
        if is_firm or ev.score(c.mask) >= ev.BAR:
            previous = c
