"""Words as the contract writes them, and how many they are.

NFC, no-break spaces plain, zero-width signs gone, runs of blanks single; the words themselves are never changed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from transcript_tool.model.counting import plain_words, words_in
from transcript_tool.tokenizer.blanks import WIDE_BLANKS, ZERO_WIDTH
from transcript_tool.tokenizer.holding import holds_any
from transcript_tool.tokenizer.patterns import Lazy

if TYPE_CHECKING:
    import regex

__all__ = ["clean", "clean_plain", "count_words", "has_tabs", "has_wide_blanks", "is_composed"]

_ZERO_WIDTH: Final = dict.fromkeys(map(ord, ZERO_WIDTH))
_HAN: Final = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_RUNS: Final = Lazy(rf"[{_HAN}]+")
_OTHER_RUNS: Final = Lazy(rf"[^\W_{_HAN}]+")
_HAN_SIGNS: Final = "，。、？：！；"
_NOT_HAN: Final = Lazy(r"[^\x00-\xff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")  # of the first plane
_WIDER: Final = Lazy(r"[^\x00-\xff]")
_MARKED: Final = Lazy(r"[\u0300-\u036f\u0590-\u1fff]")  # scripts whose words hold combining marks
_MARKS: Final = Lazy(
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]{256}"
)
_SAFE: Final = 1000  # signs that are composed at once where marks pile up
_is_normalized: Final = unicodedata.is_normalized
_SIGNS: Final = "’“”—–‘…"


def clean(text: str) -> str:
    """`text` with blanks single and none at its ends, NFC, zero-width signs gone."""
    text = text.strip()
    if not text.isascii():
        if "\u200b" in text or "\ufeff" in text or "\u2060" in text:
            text = text.translate(_ZERO_WIDTH)
        text = _composed(text)
    elif plain_words(text.encode()) >= 0:
        return text
    return " ".join(text.split())


def clean_plain(text: str, composed: bool = False) -> str:
    """As `clean`, for words of one line, without blanks at their ends and without odd ones within."""
    if not composed and not text.isascii():
        text = _composed(text)
    return " ".join(text.split()) if "  " in text else text


def has_wide_blanks(text: str) -> bool:
    """Whether a blank beyond ASCII or a zero-width sign stands in the text; one look in C for each is cheap."""
    return not text.isascii() and holds_any(text, WIDE_BLANKS)


def has_tabs(text: str) -> bool:
    """Whether an ASCII blank other than U+0020 and line ends stands in the text."""
    return (
        "\t" in text or "\f" in text or "\v" in text
        or "\x1c" in text or "\x1d" in text or "\x1e" in text or "\x1f" in text
    )  # fmt: skip


def _composed(text: str) -> str:
    """`text` in NFC."""
    if len(text) > _SAFE and _MARKS.search(text):
        # Ordering a run of marks takes time that grows with its square: such a text is composed piece by piece.
        return "".join([unicodedata.normalize("NFC", text[at : at + _SAFE]) for at in range(0, len(text), _SAFE)])
    return text if _is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def is_composed(text: str) -> bool:
    """Whether a short text is surely in NFC, so that none of its parts need be looked at."""
    return text.isascii() or (len(text) <= _SAFE and _is_normalized("NFC", text))


@lru_cache(maxsize=1)
def _runs_with_marks() -> regex.Pattern[str]:
    """Runs of letters, digits and their marks; `regex` knows Unicode's classes, which `re` does not."""
    import regex

    return regex.compile(rf"[{_HAN}]|[[\p{{L}}\p{{N}}\p{{M}}]--[{_HAN}]]+", regex.VERSION1)


def count_words(said: Sequence[str]) -> int:
    """How many runs of letters and digits the paragraphs hold, each Han or kana sign counting as one."""
    plain: list[str] = []
    han: list[str] = []
    count = 0
    for text in said:
        if text.isascii():
            plain.append(text)
        elif text[0] < "\u2e80":
            count += _count_wide(text)
        else:
            han.append(text)
    if han:
        count += _count_han(" ".join(han))
    return count + words_in(" ".join(plain).encode()) if plain else count


def _count_wide(text: str) -> int:
    """The words of a paragraph that begins with a letter of an alphabet, and is not all ASCII."""
    for sign in _SIGNS:
        if sign in text:
            text = text.replace(sign, " ")
    if _WIDER.search(text) is None:
        return words_in(text.encode("latin-1"))
    return _count_han(text)


def _count_han(text: str) -> int:
    """The words of any text, of Han and kana signs mostly."""
    rest = text
    for sign in _HAN_SIGNS:
        if sign in rest:
            rest = rest.replace(sign, " ")
    between = _NOT_HAN.findall(rest)
    if not any(sign < "\u2000" or sign.isalnum() for sign in between):  # punctuation alone
        narrow = rest.encode("latin-1", "replace")  # a question mark for each wide sign
        return narrow.count(b"?") - rest.count("?") - len(between) + words_in(narrow)
    if _MARKED.search(text):
        return len(_runs_with_marks().findall(text))
    return sum(len(run) for run in _HAN_RUNS.findall(text)) + len(_OTHER_RUNS.findall(text))
