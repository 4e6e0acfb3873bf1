"""Words as the contract writes them, and how many they are.

NFC, no-break spaces plain, zero-width signs gone, runs of blanks single; the words themselves are never changed.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from transcript_tool.tokenizer.patterns import Lazy

if TYPE_CHECKING:
    import regex

__all__ = ["clean", "clean_plain", "count_words", "has_tabs", "has_wide_blanks"]

_ZERO_WIDTH: Final = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))
_HAN: Final = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUNS: Final = Lazy(rf"[{_HAN}]|[^\W_{_HAN}]+")
_MARKED: Final = Lazy(r"[\u0300-\u036f\u0590-\u1fff]")  # scripts whose words hold combining marks
_MARKS: Final = Lazy(
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]{256}"
)
_WIDE: Final = (*filter(str.isspace, map(chr, range(0x80, 0x3001))), "\u200b", "\u2060", "\ufeff")
_SAFE: Final = 1000  # signs that are composed at once where marks pile up
_TABLE: Final = bytes(ord("a") if chr(c).isalnum() else 32 for c in range(256))
_SIGNS: Final = "’“”—–‘…"


def clean(text: str) -> str:
    """`text` with blanks single and none at its ends, NFC, zero-width signs gone."""
    text = text.strip()
    if not text.isascii():
        if "\u200b" in text or "\ufeff" in text or "\u2060" in text:
            text = text.translate(_ZERO_WIDTH)
        text = _composed(text)
    elif "  " not in text and not has_tabs(text) and "\n" not in text and "\r" not in text:
        return text
    return " ".join(text.split())


def clean_plain(text: str) -> str:
    """As `clean`, for words of one line, without blanks at their ends and without odd ones within."""
    if not text.isascii():
        text = _composed(text)
    return " ".join(text.split()) if "  " in text else text


def has_wide_blanks(text: str) -> bool:
    """Whether a blank beyond ASCII or a zero-width sign stands in the text; one look in C for each is cheap."""
    return not text.isascii() and any(blank in text for blank in _WIDE)


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
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _runs(data: bytes) -> int:
    """How many runs of `a` there are among blanks."""
    return data.count(b" a") + data.startswith(b"a")


def _latin(text: str) -> bytes | None:
    """`text` in Latin-1, the commonest signs beyond it as blanks; None where it holds more than that."""
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return None


@lru_cache(maxsize=1)
def _runs_with_marks() -> regex.Pattern[str]:
    """Runs of letters, digits and their marks; `regex` knows Unicode's classes, which `re` does not."""
    import regex

    return regex.compile(rf"[{_HAN}]|[[\p{{L}}\p{{N}}\p{{M}}]--[{_HAN}]]+", regex.VERSION1)


def count_words(text: str) -> int:
    """How many runs of letters and digits `text` holds, each Han or kana sign counting as one."""
    if text.isascii():
        # A table lookup and one count of blank-letter pairs costs a tenth of a regular expression.
        return _runs(text.encode().translate(_TABLE))
    if (latin := _latin(text)) is not None:
        return _runs(latin.translate(_TABLE))
    if _MARKED.search(text):
        return len(_runs_with_marks().findall(text))
    return len(_RUNS.findall(text))
