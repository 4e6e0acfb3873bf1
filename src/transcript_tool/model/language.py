"""The language of a transcript as a BCP 47 tag, from script and words; None where too little tells it.

Function words of six languages are counted in a sample; other scripts tell themselves. No model is loaded: what is
needed is the language of a whole document, and its commonest words decide that.
"""

from __future__ import annotations

from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["language_of"]

_SAMPLE = 300  # characters; twenty function words of any language
_WORDS = {
    "en": frozenset("the of and to in is that we you for it this are was have be with on not".split()),
    "es": frozenset("el los las que es una por con para del se lo como más está muy y en".split()),
    "fr": frozenset("les des est que une dans pour nous vous qui sur pas du au avec c'est et".split()),
    "de": frozenset("der die das und ist nicht wir ich sie zu den mit ein eine auf für es dass".split()),
    "pt": frozenset("o os as que é uma não para com do da em dos por mais e nós um".split()),
    "it": frozenset("il che di è per una non della sono con gli nel questo anche più le un".split()),
}
_SCRIPTS = (
    ("ja", Lazy(r"[\u3040-\u30ff]")),
    ("ko", Lazy(r"[\uac00-\ud7af]")),
    ("zh", Lazy(r"[\u4e00-\u9fff]")),
    ("ru", Lazy(r"[\u0400-\u04ff]")),
    ("ar", Lazy(r"[\u0600-\u06ff]")),
    ("hi", Lazy(r"[\u0900-\u097f]")),
    ("he", Lazy(r"[\u0590-\u05ff]")),
    ("el", Lazy(r"[\u0370-\u03ff]")),
    ("th", Lazy(r"[\u0e00-\u0e7f]")),
)

_FOREIGN = Lazy(r"[\u0370-\u1fff\u3040-\ud7af]")


def language_of(text: str) -> str | None:
    """The language that rules `text`, of which a sample is looked at."""
    sample = text[:_SAMPLE]
    letters = len(sample)
    if not sample.isascii() and _FOREIGN.search(sample):
        for tag, script in _SCRIPTS:
            if len(script.findall(sample)) > 0.15 * letters:
                return tag
    counts = dict.fromkeys(_WORDS, 0)
    words = sample.lower().split()
    for tag, common in _WORDS.items():
        counts[tag] = sum(map(common.__contains__, words))
        if tag == "en" and counts[tag] > 0.2 * len(words) > 2:
            return tag
    best = max(counts, key=lambda tag: counts[tag])
    return best if counts[best] >= 2 and counts[best] > 0.04 * len(words) else None
