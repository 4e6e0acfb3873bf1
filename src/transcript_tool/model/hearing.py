"""What is heard in a turn: that it asks, opens, hands over, closes, follows up, thanks, or is said aside.

The phrases are the lexicon's. A turn is listened to once, and only at its head and its end where it is long: who asks
or hands over does so there. A phrase is looked for only where its longest word stands, so that one look at each word
is enough for all phrases of all languages.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.model.turns import Draft
from transcript_tool.tokenizer.lexicon import ASIDES, ASKING, CLOSING, FOLLOWING, HANDING, OPENING, THANKS, TITLES

__all__ = [
    "ASIDE", "CLOSES", "HANDS", "LEADS", "OPENS", "SEEKS", "THANKED",
    "follows", "has_sign", "hear", "length_of", "seeks",
]  # fmt: skip

_QUERY: Final = 1  # a question mark stands where a question would
_REQUESTS: Final = 2  # a phrase asks
OPENS: Final = 4
HANDS: Final = 8
CLOSES: Final = 16
ASIDE: Final = 64
THANKED: Final = 128  # little else than thanks
SEEKS: Final = _QUERY | _REQUESTS
LEADS: Final = OPENS | HANDS | CLOSES

_LONG: Final = 700  # characters; a question in a longer turn stands at its end
_LONG_HAN: Final = 240
_BRIEF: Final = 250  # characters; in a longer turn a question is told by its mark alone
_TAIL: Final = 120  # characters of that end
_HEAD: Final = 160  # characters at the head of a turn that are listened to, and those of its end
_HEAD_HAN: Final = 90
_FEW: Final = 60  # characters; who thanks in so few says nothing else
_WORD: Final = 24  # characters; in fewer, two sentences of thanks are no more than one
_CALL: Final = 40  # characters at the end of a turn in which somebody is called
_AT_ONCE: Final = 36  # characters; what is said aside is said at once
_HAN: Final = "\u2e80"  # the first sign of the writings that set no blanks
_FIRST_HAN: Final = 0x2E80
_LAST: Final = 0x10000


def _by_word() -> dict[str, list[tuple[str, int]]]:
    """The phrases of writings with blanks, by the longest word of each."""
    found: dict[str, list[tuple[str, int]]] = {}
    for phrases, bit in _PHRASES:
        for phrase in phrases:
            if phrase[0] < _HAN:
                found.setdefault(max(phrase.split(), key=len), []).append((f" {phrase} ", bit))
    return found


def _by_sign() -> dict[str, list[tuple[str, int]]]:
    """The phrases of the other writings, by their first sign."""
    found: dict[str, list[tuple[str, int]]] = {}
    for phrases, bit in _PHRASES:
        for phrase in phrases:
            if phrase[0] >= _HAN:
                found.setdefault(phrase[0], []).append((phrase, bit))
    return found


def _table_of(signs: frozenset[str]) -> bytes:
    """Which signs from `_FIRST_HAN` on are among these, by number."""
    table = bytearray(_LAST - _FIRST_HAN)
    for sign in signs:
        table[ord(sign) - _FIRST_HAN] = 1
    return bytes(table)


_PHRASES: Final[tuple[tuple[frozenset[str], int], ...]] = (
    (ASKING, _REQUESTS),
    (OPENING, OPENS),
    (HANDING, HANDS),
    (CLOSING, CLOSES),
    (ASIDES, ASIDE),
)
_BY_WORD: Final[dict[str, list[tuple[str, int]]]] = _by_word()
_WORDS: Final = frozenset(_BY_WORD)
_BY_SIGN: Final[dict[str, list[tuple[str, int]]]] = _by_sign()
_FIRST: Final = frozenset(_BY_SIGN)
_FIRST_TABLE: Final = _table_of(_FIRST)
_COMPILED: Final = not __file__.endswith(".py")
_THANKS_HAN: Final = tuple(sorted([word for word in THANKS if word[0] >= _HAN]))
_FOLLOWING: Final = tuple(sorted([phrase for phrase in FOLLOWING if phrase[0] < _HAN]))
_FOLLOWING_WORDS: Final = frozenset([max(phrase.split(), key=len) for phrase in _FOLLOWING])
_FOLLOWING_HAN: Final = tuple(sorted([phrase for phrase in FOLLOWING if phrase[0] >= _HAN]))


def length_of(draft: Draft) -> int:
    """The characters that a turn's paragraphs have."""
    if draft.sign < 0:
        _look(draft)
    return draft.size


def has_sign(draft: Draft) -> bool:
    """Whether a question mark stands where a question would: who answers at length asks himself things on the way."""
    if draft.sign < 0:
        _look(draft)
    return draft.sign > 0


def seeks(draft: Draft) -> bool:
    """Whether a turn asks, by its mark, or in a few words by a phrase."""
    if draft.sign < 0:
        _look(draft)
    return draft.sign > 0 or (draft.size < _BRIEF and hear(draft) & SEEKS != 0)


def hear(draft: Draft) -> int:
    """What is heard in a turn, as bits; kept in the draft."""
    if draft.heard < 0:
        draft.heard = _heard(draft)
    return draft.heard


def follows(draft: Draft) -> bool:
    """Whether a turn calls itself a follow-up, by its label or at its head."""
    if (draft.label or "").casefold().rstrip(".") in FOLLOWING:
        return True
    if not draft.paragraphs:
        return False
    words = draft.paragraphs[0][:_FEW]
    if words[0] >= _HAN:
        return any(phrase in words for phrase in _FOLLOWING_HAN)
    low = words.lower()
    for sign in ",.:":
        if sign in low:
            low = low.replace(sign, " ")
    parts = low.split()
    if _FOLLOWING_WORDS.isdisjoint(parts):
        return False
    low = " ".join(parts)
    return any(phrase in low for phrase in _FOLLOWING)


def _look(draft: Draft) -> None:
    """Measure a turn, and look for its question mark."""
    said = draft.paragraphs
    size = 0
    for paragraph in said:
        size += len(paragraph)
    draft.size = size
    draft.sign = 0
    if size > _LONG or (size > _LONG_HAN and said[0][0] >= _HAN):
        draft.sign = 1 if _has_sign(said[-1][-_TAIL:]) else 0
        return
    for paragraph in said:
        if _has_sign(paragraph):
            draft.sign = 0 if paragraph is said[-1] and _calls_by_name(paragraph) else 1
            return


def _calls_by_name(end: str) -> bool:
    """Whether the one question mark stands behind somebody's form of address: `Governor?`, `All yours. Ms. Lund?`."""
    if end[-1] != "?" or end.count("?") > 1:
        return False
    words = end[-_CALL:].split()
    for back in range(1, min(len(words), 3) + 1):
        if not words[-back][0].isupper():
            return False
        if words[-back].rstrip(".?").lower() in TITLES:
            return (back == len(words) and len(end) < _CALL) or (back < len(words) and words[-back - 1][-1] in ".!…")
    return False


def _heard(draft: Draft) -> int:
    said = draft.paragraphs
    if not said:
        return 0
    head = said[0]
    length = length_of(draft)
    han = head[0] >= _HAN
    found = _QUERY if draft.sign > 0 else 0
    look = _HEAD_HAN if han else _HEAD
    if length > look + _TAIL:
        words = f"{head[:look]} {said[-1][-_TAIL:]}"
    else:
        words = head if len(said) == 1 else " ".join(said)
    if not words.isascii():
        words = words.replace("’", "'")
        if signs := _signs_in(words):
            found |= _in_signs(words, signs)
        if han:
            return found if length >= _WORD or found or not _thanks(words) else THANKED
    found |= _in_words(words)
    if not found & _QUERY and words[-1] == "?" and length < _BRIEF:
        found |= HANDS  # by a name
    if found & THANKED and (length >= _FEW or found & (SEEKS | LEADS) or (length >= _WORD and _says_more(words))):
        found ^= THANKED
    return found


def _says_more(words: str) -> bool:
    """Whether another sentence follows the first one."""
    return any(word[-1] in ".!" and word[:-1].lower() not in TITLES for word in words.split()[:-1])


def _thanks(words: str) -> bool:
    """Whether a word of thanks stands there, in a writing without blanks."""
    return any(word in words for word in _THANKS_HAN)


def _has_sign(words: str) -> bool:
    """Whether a question mark of any writing stands there."""
    return "?" in words or (not words.isascii() and ("？" in words or "؟" in words))


def _in_words(words: str) -> int:
    """What the phrases of writings with blanks tell."""
    low = words.lower()
    for sign in ",.?!:;" if words.isascii() else ",.?!:;¿¡«»“”،؟":
        if sign in low:
            low = low.replace(sign, " ")
    parts = low.split()
    found = 0 if THANKS.isdisjoint(parts) else THANKED
    if _WORDS.isdisjoint(parts):
        return found
    low = f" {' '.join(parts)} "
    for word in parts:
        phrases = _BY_WORD.get(word)
        if phrases is not None:
            for phrase, bit in phrases:
                if not found & bit and phrase in low and (bit != ASIDE or low.find(phrase) < _AT_ONCE):
                    found |= bit
    return found


def _signs_in(words: str) -> list[str]:
    """The first signs of phrases that stand there, each once."""
    if not _COMPILED:
        return list(_FIRST.intersection(words))
    table = _FIRST_TABLE
    found: list[str] = []
    for at in range(len(words)):
        code = ord(words[at])
        if _FIRST_HAN <= code < _LAST and table[code - _FIRST_HAN]:
            sign = words[at]
            if sign not in found:
                found.append(sign)
    return found


def _in_signs(words: str, signs: list[str]) -> int:
    """What the phrases of writings without blanks tell; who thanks for a question asks nothing."""
    words = words.replace("你的提问", "").replace("您的提问", "")
    found = 0
    for sign in signs:
        for phrase, bit in _BY_SIGN[sign]:
            if not found & bit and phrase in words:
                found |= bit
    return found
