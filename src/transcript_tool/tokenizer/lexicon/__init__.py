"""The words that tell roles, headings and sentences apart, one module a language.

Each language module holds plain frozensets of lower-case words; this one joins them, so that a rule asks one set and a
document may mix languages. Names of people or outlets have no place here: only words that any page of the language may
use. To add a language, write its module with the same names and add it to `LANGUAGES`.
"""

from __future__ import annotations

from types import ModuleType
from typing import Final

from transcript_tool.tokenizer.lexicon import ar, de, en, es, fr, it, ja, ko, nl, pl, pt, ru, sv, tr, vi, zh

__all__ = [
    "ANSWERERS", "ASIDES", "ASKERS", "ASKING", "CLOSING", "FOLLOWING", "HANDING", "HEADINGS", "HEADS", "HOSTS",
    "LANGUAGES", "OPENING", "OUTLETS", "PARTICLES", "PERSONS", "PRESIDING", "ROLES", "THANKS", "TITLES", "VOICE",
]  # fmt: skip

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

ASKERS: Final = _join("ASKERS")  # whole labels of whoever asks: `Q`, `Journalist`
ANSWERERS: Final = _join("ANSWERERS")  # whole labels of whoever answers: `A`, `The Witness`
HOSTS: Final = _join("HOSTS")  # whole labels of whoever leads the talk: `Moderator`
PRESIDING: Final = _join("PRESIDING")  # words within a label of somebody who may lead it: `court`, `president`
OPENING: Final = _join("OPENING")  # phrases that open a talk; in this form and the next ones commas and stops are gone
HANDING: Final = _join("HANDING")  # phrases that hand over to somebody
CLOSING: Final = _join("CLOSING")  # phrases that close a talk
ASKING: Final = _join("ASKING")  # phrases that ask without a question mark
FOLLOWING: Final = _join("FOLLOWING")  # phrases, and labels, of a question that follows up another
THANKS: Final = _join("THANKS")  # words that a turn of thanks begins with
ASIDES: Final = _join("ASIDES")  # phrases of a remark that neither asks nor answers: `objection`
