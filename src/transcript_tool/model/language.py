"""The language of a transcript as a BCP 47 tag, from script and words; None where too little tells it.

Function words of a dozen languages are counted in a sample; other scripts tell themselves. No model is loaded: what is
needed is the language of a whole document, and its commonest words decide that.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

__all__ = ["SAMPLE", "language_of"]

SAMPLE: Final = 300  # characters; twenty function words of any language
_WORDS: Final = {
    "en": frozenset("the of and to in is that we you for it this are was have be with on not".split()),
    "es": frozenset("el los las que es una por con para del se lo como más está muy y en".split()),
    "fr": frozenset("les des est que une dans pour nous vous qui sur pas du au avec c'est et".split()),
    "de": frozenset("der die das und ist nicht wir ich sie zu den mit ein eine auf für es dass".split()),
    "pt": frozenset("o os as que é uma não para com do da em dos por mais e nós um".split()),
    "it": frozenset("il che di è per una non della sono con gli nel questo anche più le un".split()),
    "nl": frozenset("het een van is dat op te zijn voor met niet er aan ook die wordt en de wij".split()),
    "pl": frozenset("w na się nie jest że z jak od są czy dla oraz przez który tak".split()),
    "sv": frozenset("och att det som är för på med av vi den inte har till om ett en jag".split()),
    "da": frozenset("og at det er for på med af vi den ikke har til om et en jeg der som".split()),
    "tr": frozenset("ve bir bu için ile de da ne çok olarak daha gibi biz ben var olan".split()),
    "vi": frozenset("và của là các có cho trong không được một những với này chúng".split()),
}
_NEAR: Final = {"ru": ("їієґ", "uk"), "ar": ("پچژگ", "fa")}  # letters that only the second language of a script has
# The first sign of each script that tells its language, in order; what lies below the first is Latin.
_SCRIPTS: Final = (
    (0x370, "el"), (0x400, "ru"), (0x530, ""), (0x590, "he"), (0x600, "ar"), (0x700, ""), (0x900, "hi"), (0x980, ""),
    (0xE00, "th"), (0xE80, ""), (0x3040, "ja"), (0x3100, ""), (0x3400, "zh"), (0xA000, ""),
    (0xAC00, "ko"), (0xD7B0, ""),
)  # fmt: skip
_STARTS: Final = [start for start, _ in _SCRIPTS]
_TAGS: Final = [tag for _, tag in _SCRIPTS]
_ENOUGH: Final = 24  # Han signs before any kana
_FIRST: Final = 120  # characters; fourteen words of English mostly, three of which are function words
_ENOUGH_WORDS: Final = 13
_SIGNS: Final = 100  # letters by whose script a language is told


def _script_of(sample: str) -> str | None:
    """The language whose script rules `sample`, where it is not Latin."""
    counts: dict[str, int] = {}
    han = 0
    for sign in sample[:_SIGNS]:
        code = ord(sign)
        if 0x3400 <= code < 0xA000:  # the commonest beyond Latin
            han += 1
            if han == _ENOUGH and not counts:
                return "zh"
        elif code >= 0x370:
            tag = _TAGS[bisect_right(_STARTS, code) - 1]
            if tag:
                counts[tag] = counts.get(tag, 0) + 1
    if han:
        counts["zh"] = han
    few = 0.15 * min(len(sample), _SIGNS)
    if counts.get("ja", 0) > 0.4 * few:
        return "ja"
    best = max(counts, key=lambda tag: counts[tag], default=None)
    if best is None or counts[best] <= few:
        return None
    letters, other = _NEAR.get(best, ("", ""))
    return other if letters and sum([sample.count(letter) for letter in letters]) > 2 else best


def language_of(text: str) -> str | None:
    """The language that rules `text`, of which a sample is looked at."""
    sample = text[:SAMPLE]
    if not sample.isascii() and (foreign := _script_of(sample)) is not None:
        return foreign
    if sample.isascii():  # English mostly, which half the sample tells
        words = sample[:_FIRST].lower().split()
        if 6 * _count_short(words, _WORDS["en"]) > len(words) > _ENOUGH_WORDS:
            return "en"
    words = sample.lower().split()
    best, most = "en", _count(words, _WORDS["en"])
    if 7 * most > len(words) > 10:
        return best
    for tag, common in _WORDS.items():
        if (count := _count(words, common)) > most:
            best, most = tag, count
    return best if most >= 2 and 25 * most > len(words) else None


def _count(words: list[str], common: frozenset[str]) -> int:
    """How many of the words are common in a language."""
    count = 0
    for word in words:
        if word in common:
            count += 1
    return count


def _count_short(words: list[str], common: frozenset[str]) -> int:
    """As `_count`, where no common word has more than four letters: the others are not looked up."""
    count = 0
    for word in words:
        if len(word) < 5 and word in common:
            count += 1
    return count
