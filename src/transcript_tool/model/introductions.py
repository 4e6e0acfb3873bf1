"""Who speaks says of himself for whom he works: `I'm Ann Roe with Reuters`, `Soy … de El Faro`, `我是路透社记者…`.

Only the first words of a turn are looked at, and only a known outlet, or words with a noun for one, are an answer.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.model.known_outlets import outlet_of
from transcript_tool.model.offices import is_organ
from transcript_tool.tokenizer.holding import holds_any
from transcript_tool.tokenizer.lexicon import zh
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["introduced"]

_HEAD: Final = 160  # characters at the head of a turn within which one says who one is
_EAST: Final = "\u2e80"  # the first of the signs that are words by themselves
_UPPER: Final = r"[^\W\d_a-z]"
_NAME: Final = rf"(?:{_UPPER}[\w.'’-]*(?: (?:de |van |von |der |la |el |al |bin |da )?{_UPPER}[\w.'’-]*){{0,3}})"
_ORGAN: Final = (
    r"((?:\d+\w* )?[^\W_a-z][\w.&'’/-]*"
    r"(?: (?:(?:of|de|del|do|da|della|for|the|and|&|des|du|la|el) )?[^\W_a-z][\w.&'’/-]*){0,5})"
)
_ENGLISH: Final = Lazy(
    rf"\b(?:[Ii](?:['’]m| am)|[Mm]y name(?:['’]s| is)|[Tt]his is|[Ii]t['’]s) (?:{_NAME},? )?"
    rf"(?:(?:and )?I(?:['’]m| am) )?(?:(?:an?|the|your) )?(?:(?:senior|chief|freelance|political) )?"
    rf"(?:(?:reporter|journalist|correspondent|editor|producer) )?(?:with|from|of|at|for) (?:the )?{_ORGAN}"
)
_SPANISH: Final = Lazy(
    rf"\b(?:[Ss]oy|[Mm]i nombre es|[Mm]e llamo|[Ll]es? habla|[Hh]abla|[Ll]e saluda) (?:{_NAME},? )?(?:(?:y )?soy )?"
    rf"(?:(?:(?:el|la) )?(?:periodista|reportera|reportero|corresponsal|enviada|enviado),? )?"
    rf"(?:de la|de el|del|de|para|con) {_ORGAN}"
)
_FRENCH: Final = Lazy(
    rf"\b(?:[Jj]e suis|[Jj]e m['’]appelle|[Ii]ci|[Mm]on nom est) (?:{_NAME},? )?(?:(?:et )?je suis )?"
    rf"(?:(?:journaliste|correspondante?|envoyée?) )?(?:(?:pour|de|à)(?: la | le | l['’]| )|du |d['’]|avec ){_ORGAN}"
)
_GERMAN: Final = Lazy(
    rf"\b(?:[Ii]ch bin|[Mm]ein Name ist|[Ii]ch heiße|[Hh]ier ist) (?:{_NAME},? )?(?:und )?"
    rf"(?:(?:Journalist|Reporter|Korrespondent)(?:in)? )?(?:(?:von|für|aus|bei)(?: der| dem| die| den| das)?|vom|beim) "
    rf"{_ORGAN}"
)
_PORTUGUESE: Final = Lazy(
    rf"\b(?:(?:[Ee]u )?[Ss]ou|[Mm]eu nome é|[Aa]qui é|[Mm]e chamo|[Cc]hamo-me) (?:[oa] )?(?:{_NAME},? )?"
    rf"(?:(?:e )?sou )?(?:(?:jornalista|repórter|correspondente),? )?(?:da|do|de|pela|pelo|para a|para o) {_ORGAN}"
)
# What must stand in the words for a pattern to be tried: a look in C, where most turns end.
_LANGUAGES: Final[dict[str, tuple[tuple[str, ...], Lazy]]] = {
    "en": (("I'm ", "I’m ", "I am ", "y name", "his is ", "t's ", "t’s "), _ENGLISH),
    "es": (("oy ", "i nombre", "e llamo", "abla ", "e saluda"), _SPANISH),
    "fr": (("e suis ", "'appelle ", "’appelle ", "ci ", "on nom est"), _FRENCH),
    "de": (("ch bin ", "ein Name", "ch heiße ", "ier ist "), _GERMAN),
    "pt": (("ou ", "eu nome", "qui é ", "e chamo", "hamo-me"), _PORTUGUESE),
}
_SIGNS: Final = _LANGUAGES["en"][0]
_BARE: Final = Lazy(
    rf"(?:^|[.!?,] )({_NAME}),? (?:from|with|of|at|de la|del|de|da|do|von der|vom|von|du|de l['’]) ?(?:the )?{_ORGAN}"
    rf"(?=[.,;:!?]| [–—-] |$)"
)
_COMMA: Final = Lazy(rf"(?:^|[.!?] )({_NAME}), {_ORGAN}(?=[.;:]| [–—-] |$)")
_HAN: Final = Lazy(
    r"(?:我是|我来自|我來自|这里是)(?:来自|來自)?([^，。、,\s]{2,16}?)(?:的)?(?:记者|記者)"
    r"|([^、。\s]{2,14}?)(?:の|、)[^、。\s]{1,8}(?:です|と申します)"
)
_KOREAN: Final = Lazy(r"([가-힣A-Z0-9]{2,10}(?:의)?) (?:기자 )?[가-힣]{2,4}(?: 기자)?(?:입니다|이라고)")
_HAN_SIGNS: Final[tuple[str, ...]] = ("我是", "来自", "來自", "这里是", "です", "申します")
_KOREAN_SIGNS: Final[tuple[str, ...]] = ("입니다", "이라고")
_EASTERN: Final[tuple[str, ...]] = (*zh.OUTLETS, "뉴스", "신문", "일보", "방송", "通信")


def introduced(said: list[str], name: str, language: str | None) -> str | None:
    """The outlet or organisation that who speaks names as his own, in the first words of a turn.

    Args:
        said: the turn's paragraphs.
        name: a word of the speaker's name, as written, or ""; where the words name somebody, they must name him.
        language: the document's, as BCP 47; English introductions are understood in every one.
    """
    if not said:
        return None
    head = said[0][:_HEAD]
    if head[:1] >= _EAST:
        return _introduced_han(head)
    if language is not None and language != "en" and language in _LANGUAGES:
        signs, pattern = _LANGUAGES[language]
        if (organ := _in_words(head, signs, pattern)) is not None:
            return organ
    if (organ := _in_words(head, _SIGNS, _ENGLISH)) is not None:
        return organ
    if name and name in head:
        for bare in (_BARE, _COMMA):
            for match in bare.finditer(head):
                if name in match[1].split() and (organ := _organ(match[2])) is not None:
                    return organ
    return None


def _in_words(head: str, signs: tuple[str, ...], pattern: Lazy) -> str | None:
    """What a language's pattern finds, where one of its signs stands in the words."""
    for sign in signs:
        if sign in head:
            found = pattern.search(head)
            return _organ(found[1]) if found is not None else None
    return None


def _organ(words: str) -> str | None:
    """The name of an outlet or organisation at the head of words that may go on with something else."""
    parts = words.split()
    for count in range(len(parts), 0, -1):
        some = " ".join(parts[:count])
        bare = some.rstrip(".,;:")
        if outlet_of(bare):
            return bare
        if outlet_of(some):
            return some
    words = words.partition(". ")[0].rstrip(".,;:")
    return words if is_organ(words) else None


def _introduced_han(head: str) -> str | None:
    found = _HAN.search(head) if holds_any(head, _HAN_SIGNS) else None
    words = (found[1] or found[2]) if found is not None else None
    if words is None:
        korean = _KOREAN.search(head) if holds_any(head, _KOREAN_SIGNS) else None
        words = korean[1].removesuffix("의") if korean is not None else None
    if words is None:
        return None
    return words if outlet_of(words) or words.endswith(_EASTERN) else None
