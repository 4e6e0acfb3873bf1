"""What a candidate's place says: what stands under it, and who speaks before and after.

A one-off between two turns of the same label is somebody speaking, or nobody: what is said under it decides. A question
calls for an answer, so whatever stands next in label form may be the one who answers.
"""

from __future__ import annotations

import re

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.candidates import Candidate
from transcript_tool.tokenizer.lexicon import VOICE

__all__ = ["judge_places"]

_ASKING = (
    "question", "follow-up", "followup", " ask ", "asking", "comment", "pregunta", "quería", "frage", "demander",
    "请问", "請問", "提问", "吗", "如何", "有何", "能否", "是否", "什么", "怎么",
)  # fmt: skip
_OPENS = re.compile(
    r"[\"“]?(?:thank|good (?:morning|afternoon|evening|day)|ladies|well|yes|no|yeah|okay|ok|hi|hello|sure|right|so|let's|let me|"
    r"i |i'|we |we'|you|my |our |buen|gracias|muchas gracias|señor|sí|bonjour|merci|guten|danke|vielen|bom |boa |obrigad|"
    r"谢谢|感谢|各位|大家|你好|您好|我|女士们|中方|请|下面|今天|関|[–—-] ?\w|\.\.\.|…)",
    re.IGNORECASE,
)
_NO_MARKS = str.maketrans({**dict.fromkeys(',.;:!?"“”()[]—–', " "), "’": "'"})
_LOOK = 1200  # characters of a turn in which a question is looked for
_MID = re.compile(r"[,，、\-–—(]$|\b(?:of|the|and|de|y|to|for|with)$")
_LIST = re.compile(r"(?:[-–—•*·▪]|\(?\d{1,2}[.)、]|\([a-z]\)|[a-z]\)|[一二三]、)\s*\S")
_HAN_VOICE = re.compile(r"我|你|您|请|謝|谢|大家|各位")
_QUOTES = '"“„«「『‘'


def judge_places(lines: list[str], candidates: list[Candidate], sure: list[Candidate]) -> None:
    """Complete the evidence of every candidate that is neither sure nor hopeless."""
    firm = {id(c) for c in sure}
    voices = _Voices(lines)
    inline = [c for c in sure if not c.own]
    lower = bool(inline) and sum(lines[c.line][c.words : c.words + 1].islower() for c in inline) > 0.2 * len(inline)
    open_ones = [c for c in candidates if id(c) not in firm and ev.score(c.mask) > ev.BAR - 7]
    plausible = [c for c in candidates if id(c) in firm or ev.score(c.mask) > ev.BAR - 4]
    ends = _ends(plausible, len(lines))
    common = _Common(lines)
    for c in open_ones:
        _judge_words(c, ends.get(id(c), min(c.line + 12, len(lines))), voices, lower)
        close = ev.score(c.mask) < ev.BAR + 5
        if close and not c.mask & (ev.LISTED | ev.KNOWN | ev.RECURS_OFTEN) and common.holds(c):
            c.mask |= ev.COMMON
        if c.line and _MID.search(_before(lines, c.line)):
            c.mask |= ev.MID_SENTENCE
    _judge_neighbours(lines, candidates, firm, voices)


def _ends(plausible: list[Candidate], total: int) -> dict[int, int]:
    """Where the words under each plausible candidate end: at the next one."""
    after = [c.line for c in plausible[1:]] + [total]
    return {id(c): end for c, end in zip(plausible, after, strict=True)}


def _before(lines: list[str], number: int) -> str:
    """The line before, where words stand on it."""
    return lines[number - 1].rstrip()[-24:] if number else ""


class _Voices:
    """What the words under a label sound like, looked at once a label."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.asked: dict[int, bool] = {}

    def first(self, c: Candidate, end: int) -> str:
        """The first line of words under `c`, at most 400 characters of it."""
        if not c.own:
            return self.lines[c.line][c.words : c.words + 400].strip()
        for number in range(c.line + 1, min(end, c.line + 6)):
            text = self.lines[number].strip()
            if text:
                return text[:400]
        return ""

    def asks(self, c: Candidate, end: int) -> bool:
        """Whether a question stands under `c`."""
        known = self.asked.get(c.line)
        if known is None:
            known = self.asked[c.line] = self._asks(c, end)
        return known

    def _asks(self, c: Candidate, end: int) -> bool:
        if not c.own:
            return _asks(self.lines[c.line][c.words : c.words + _LOOK])
        seen = 0
        line = ""
        for line in self.lines[c.line + 1 : min(end, c.line + 12)]:
            if line and not line.isspace():
                seen += 1
                if seen <= 2 and _asks(line[:_LOOK]):
                    return True
        return "?" in line[-40:]


def _judge_words(c: Candidate, end: int, voices: _Voices, lower: bool) -> None:
    """What stands under the candidate."""
    said = voices.first(c, end)
    if not said:
        c.mask |= ev.SILENT
        return
    if _LIST.match(said):
        c.mask |= ev.LIST_AFTER
    if voices.asks(c, end):
        c.mask |= ev.ASKS
    if said[0].islower() and not lower:
        c.mask |= ev.LOWER_AFTER
    elif said[0] in _QUOTES and said[-1] in '"”’.»」』' and not c.mask & ev.ASKS:
        c.mask |= ev.QUOTE_AFTER
    if _OPENS.match(said):
        c.mask |= ev.SPEAKS
    elif (
        not c.mask & ev.ASKS
        and not (c.own and c.mask & (ev.FULL_NAME | ev.TITLE | ev.OUTLET | ev.ROLE))
        and not _has_voice(said)
    ):
        c.mask |= ev.VOICELESS


def _asks(said: str) -> bool:
    """Whether a question is put in these words."""
    if "?" in said or "？" in said or "؟" in said:
        return True
    low = said.lower()
    return any([word in low for word in _ASKING])


def _has_voice(said: str) -> bool:
    """Whether somebody speaks to somebody in these words."""
    if not VOICE.isdisjoint(said.translate(_NO_MARKS).lower().split()):
        return True
    return not said.isascii() and _HAN_VOICE.search(said) is not None


class _Common:
    """Whether a candidate's words stand in lower case elsewhere: then they are no name."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.text: str | None = None

    def holds(self, c: Candidate) -> bool:
        """Whether any longer word of the label stands in the document in lower case."""
        if c.mask & (ev.ROLE | ev.TITLE | ev.LETTERS) or not c.mask & ev.NAME:
            return False
        if self.text is None:
            self.text = "\n".join(self.lines)
        for word in c.label.split():
            low = word.casefold().strip(".,()")
            if len(low) > 3 and low != word and low.isalpha() and self._holds_word(low):
                return True
        return False

    def _holds_word(self, word: str) -> bool:
        """Whether `word` stands in the document, no letter before or behind it."""
        assert self.text is not None
        at = self.text.find(word)
        for _ in range(20):
            if at < 0:
                return False
            if not self.text[at - 1 : at].isalpha() and not self.text[at + len(word) : at + len(word) + 1].isalpha():
                return True
            at = self.text.find(word, at + 1)
        return False


def _judge_neighbours(lines: list[str], candidates: list[Candidate], firm: set[int], voices: _Voices) -> None:
    """Who speaks before and after an open candidate."""
    kept = [c for c in candidates if id(c) in firm or ev.score(c.mask) > ev.BAR - 4]
    ends = _ends(kept, len(lines))
    previous: Candidate | None = None
    for at, c in enumerate(kept):
        if id(c) not in firm:
            following = kept[at + 1] if at + 1 < len(kept) else None
            if previous is not None and following is not None and previous.key == following.key:
                c.mask |= ev.ALTERNATES
            elif previous is not None and not c.mask & ev.ASKS and voices.asks(previous, previous_end(ends, previous)):
                c.mask |= ev.DUE
        if id(c) in firm or ev.score(c.mask) >= ev.BAR:
            previous = c


def previous_end(ends: dict[int, int], c: Candidate) -> int:
    """Where the words under `c` end."""
    return ends.get(id(c), c.line + 1)
