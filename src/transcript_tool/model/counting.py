"""One look at each character of a paragraph: how many words it has, and whether it is as the contract writes words.

Compiled, the look is a loop over bytes that costs half a nanosecond a character, less than any search of `bytes`;
interpreted, it is a table and two searches, to the same answer.
"""

from __future__ import annotations

from typing import Final

from mypy_extensions import i64

__all__ = ["plain_words", "wide_words", "words_in"]

_LETTER: Final = 1
_BLANK: Final = 2
_ODD: Final = 4  # another blank than U+0020
_ODD_BLANKS: Final = b"\t\n\v\f\r\x1c\x1d\x1e\x1f"
_TABLE: Final = bytes(
    [
        _LETTER if chr(code).isalnum() else _BLANK if code == 0x20 else _ODD if code in _ODD_BLANKS else 0
        for code in range(256)
    ]
)
_SPLIT: Final = bytes([ord("a") if chr(code).isalnum() else 32 for code in range(256)])
_LATIN: Final = 0x300  # below it, each letter is one sign, and composed
_LATIN_ODD: Final = (*_ODD_BLANKS, 0x85, 0xA0)
_LATIN_TABLE: Final = bytes(
    [
        _ODD if code in _LATIN_ODD else _LETTER if chr(code).isalnum() else _BLANK if code == 0x20 else 0
        for code in range(_LATIN)
    ]
)
_COMPILED: Final = not __file__.endswith(".py")


def words_in(data: bytes) -> int:
    """How many runs of letters and digits there are in text of Latin-1."""
    if not _COMPILED:
        split = data.translate(_SPLIT)
        return split.count(b" a") + split.startswith(b"a")
    table = _TABLE
    size: i64 = len(data)
    count: i64 = 0
    before: i64 = 0
    for at in range(size):
        sign: i64 = table[data[at]]
        count += sign & ~before & 1  # without a branch, of which every word would be a wrong guess
        before = sign
    return count


def plain_words(data: bytes) -> int:
    """As `words_in`, where blanks are single and plain; below zero, and the same after ``~``, where they are not."""
    if not _COMPILED:
        count = words_in(data)
        return ~count if b"  " in data or any(sign in data for sign in _ODD_BLANKS) else count
    table = _TABLE
    size: i64 = len(data)
    found: i64 = 0
    odd: i64 = 0
    before: i64 = 0
    for at in range(size):
        sign: i64 = table[data[at]]
        found += sign & ~before & 1
        odd |= sign & (before | 4)  # two blanks on end, or one that is odd; two letters on end are no matter
        before = sign
    return ~found if odd & 6 else found


def wide_words(text: str) -> int:
    """As `plain_words`, of any text, each Han or kana sign being a word; -1 where it is not surely as it should be.

    Sure are single blanks and signs that are composed whatever stands beside them: Latin, Greek and Cyrillic letters,
    Han, kana and Hangul, and their punctuation. Interpreted, nothing is: other ways are faster there.
    """
    if not _COMPILED:
        return -1
    table = _LATIN_TABLE
    size: i64 = len(text)
    count: i64 = 0
    before: i64 = 0
    for at in range(size):
        code: i64 = ord(text[at])
        if code < _LATIN:
            sign: i64 = table[code]
            if (sign & before & 2) | (sign & 4):
                return -1
            count += sign & ~before & 1
            before = sign
        elif 0x3400 <= code <= 0x9FFF:
            if 0x4DC0 <= code < 0x4E00:
                return -1
            count += 1
            before = 0
        elif _parts_words(code):
            before = 0
        elif 0x3041 <= code <= 0x30FF and code != 0x3097 and code != 0x3098 and code != 0x3099 and code != 0x309A:
            count += 1
            before = 0
        elif _is_letter(code):
            count += 1 & ~before
            before = 1
        else:
            return -1
    return count


def _parts_words(code: i64) -> bool:
    """Whether a sign is punctuation of Unicode's general blocks, or its wide form; no blank and no mark is."""
    if code < 0x3000:
        return 0x2010 <= code <= 0x2027 or 0x2030 <= code <= 0x205E
    if code < 0x3021:
        return 0x3001 <= code <= 0x3003 or code >= 0x3008
    return 0xFF01 <= code <= 0xFF0F or 0xFF1A <= code <= 0xFF20 or 0xFF3B <= code <= 0xFF40 or 0xFF5B <= code <= 0xFF65


def _is_letter(code: i64) -> bool:
    """Whether a sign is a Greek, Cyrillic or Hangul letter, or a wide Latin letter or digit."""
    if code < 0x530:
        return 0x38E <= code <= 0x3A1 or 0x3A3 <= code <= 0x3CE or 0x400 <= code <= 0x481 or code >= 0x48A
    return 0xAC00 <= code <= 0xD7A3 or 0xFF10 <= code <= 0xFF19 or 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A
