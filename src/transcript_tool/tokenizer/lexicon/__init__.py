"""The words that tell roles, headings and sentences apart, one module a language.

Each language module holds plain frozensets of lower-case words; this one joins them, so that a rule asks one set and a
document may mix languages. Names of people or outlets have no place here: only words that any page of the language may
use. To add a language, write its module with the same names and add it to `LANGUAGES`.
"""

from __future__ import annotations

from types import ModuleType
from typing import Final

from transcript_tool.tokenizer.lexicon import ar, de, en, es, fr, it, ja, ko, nl, pl, pt, ru, sv, tr, vi, zh

__all__ = ["HEADINGS", "HEADS", "LANGUAGES", "OUTLETS", "PARTICLES", "PERSONS", "ROLES", "TITLES", "VOICE"]

LANGUAGES: Final[dict[str, ModuleType]] = {
    "en": en, "es": es, "fr": fr, "de": de, "pt": pt, "it": it, "zh": zh, "ar": ar, "ja": ja, "ko": ko,
    "nl": nl, "pl": pl, "ru": ru, "sv": sv, "tr": tr, "vi": vi,
}  # fmt: skip


def _join(name: str) -> frozenset[str]:
    return frozenset().union(*(getattr(module, name) for module in LANGUAGES.values()))


PARTICLES: Final = _join("PARTICLES")  # lower-case words that stand inside names of people, offices and outlets
ROLES: Final = _join("ROLES")  # labels that name what a speaker does: `Moderator`, `Question`
PERSONS: Final = _join("PERSONS")  # lower-case nouns for people, which make `a reporter from …` a label
TITLES: Final = _join("TITLES")  # forms of address before a name, without the stop
OUTLETS: Final = _join("OUTLETS")  # nouns that recur in names of papers, agencies and stations
HEADS: Final = _join("HEADS")  # words before a colon that head a note, a list, a field; never a speaker
HEADINGS: Final = _join("HEADINGS")  # headings of the block that lists who took part
VOICE: Final = _join("VOICE")  # words that are said to somebody: I, you, thanks
