"""The shape of a label: what a candidate's own characters say, before the document is asked.

Works on the label's text alone, so a document's caller may keep the answers by text. Facts on shapes come from the
layouts of real pages: a lower-case word that is no particle, role or bracket makes a sentence; outlets may be lower
case, hold digits or a stop (`dpa`, `21st Century Herald`, `China.org.cn`); offices may run past 100 characters.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.lexicon import HEADS, OUTLETS, PARTICLES, PERSONS, ROLES, TITLES, VOICE, ko
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.shape_han import TRAILING_BRACKET, han_shape
from transcript_tool.tokenizer.shape_tail import tail_shape

__all__ = ["base_key", "is_han", "key_of", "shape_of"]

REJECT: Final = ev.SENTENCE  # the bit that no other evidence should outweigh

_NEVER: Final = Lazy(
    r"(?<![\u0590-\u05ff])\"|\"(?![\u0590-\u05ff])|[“”„«»?!;=<>{}|@#*\\¿¡。！？；，、؟؛]|"
    r"https?$|\. +[a-z]|[a-z]{3}\. [A-Z]|…|\.\.\.$|\.[-–—]\s"
)
_ENDING: Final = Lazy(r"[?!;“”\"]")
_NUMBERED: Final = Lazy(
    r"\(?(?:\d{1,3}|[ivxIVX]{1,4}|[a-z])[.)）、](?:\s|$)|[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]|\d+$|[#§]"
)
_ROMAN: Final = Lazy(r"[IVXivx]+$|\d+[a-z]?$|[A-Z]$|one$|two$|three$|four$|five$|six$")
_QUOTED: Final = Lazy(r"([«“„])\s*([^\W_a-zа-яё]\w*)[^«»“”„]{0,40}[»”“]")  # a name in quotes within a label
_NICKNAME: Final = Lazy(r"[“\"「][^“”\"「」]{1,20}[”\"」]$")
_YEARS: Final = Lazy(r"[(\[]\s*[\d–-]+")
_COUNTED: Final = Lazy(r"(?<=[^\W\d_] )#(?=\d{1,3}$)")  # `Speaker #1`
_LETTERS: Final = Lazy(r"[A-Z]{1,3}\d{0,3}$|[A-Z]\.[A-Z]\.$")
_JOINTS: Final = str.maketrans("", "", "._-")
_HONOURED: Final[tuple[str, ...]] = (" hon", "l'hon", "l'honorable")  # `L'hon.`, `Le très hon.`, `Right Hon.`
_HANGUL_OFFICES: Final[tuple[str, ...]] = tuple(sorted(ko.OFFICES))
_ADDRESS: Final = ROLES | TITLES
_SALUTING: Final = frozenset("madam sir dear ladies gentlemen friends colleagues excellencies mister".split())
_DETERMINERS: Final = frozenset(
    "the our these those some all my your their its this that key main nuestros nuestras los las nos unsere die".split()
)
_MODIFIERS: Final = frozenset(
    "first second third another chief senior male female unidentified unknown vice deputy".split()
)

_KEYS: Final[dict[str, str]] = {}
_MEANINGFUL: Final = ROLES | TITLES | OUTLETS | HEADS | PERSONS | _DETERMINERS


def is_han(text: str) -> bool:
    """Whether `text` holds Han or kana."""
    if text.isascii():
        return False
    for sign in text:
        code = ord(sign)
        if 0x3400 <= code <= 0x9FFF or 0x3040 <= code <= 0x30FF or 0xF900 <= code <= 0xFAFF:
            return True
    return False


def key_of(label: str) -> str:
    """The label without case, blanks and stops, by which the document counts repeats of it."""
    known = _KEYS.get(label)
    if known is None:
        known = _KEYS[label] = " ".join(label.casefold().replace(".", " ").split())
        bound(_KEYS)
    return known


def base_key(label: str) -> str:
    """The key of a label's name alone, without bracket, office or employer: `Ann Roe (Con)`, `Ann Roe, chair`."""
    bare = label
    while bare and bare[-1] in ")]）】" and (cut := TRAILING_BRACKET.sub("", bare)) and cut != bare:
        bare = cut
    head = bare.partition(",")[0].partition(" -- ")[0]
    return key_of(head) if head.strip() else key_of(label)


def shape_of(label: str) -> int:
    """What the characters of `label` (its marks already gone) say for and against it, as evidence bits."""
    if len(label) > 240:
        return ev.SENTENCE
    if is_han(label):
        label = _NICKNAME.sub("", label)
        return ev.SENTENCE if _NEVER.search(label) else ev.NUMBERED if _NUMBERED.match(label) else han_shape(label)
    if not label.isascii() and (quoted := _QUOTED.search(label)) and (quoted.start() or quoted.end() < len(label)):
        label = label[: quoted.start()] + quoted[2] + label[quoted.end() :]  # `Газета «Северный вестник»`
    elif label[0] == "«" and label[-1] == "»" and label[1:2].isupper() and not _NEVER.search(inner := label[1:-1]):
        return shape_of(inner) | ev.OUTLET  # `«Вестник»`
    letters = label.replace(" ", "")
    if letters.isalpha():
        low = label.casefold()
        plain = _plain_shape(low, label)
        return plain if plain else _cased_shape(label, low)
    if not letters.isalnum():
        if "#" in label:
            label = _COUNTED.sub("", label)
        if " h. c. " in label:  # a doctor's degree, whose small letters are no words
            label = label.replace(" h. c. ", " ")
        if _NEVER.search(label) and _NEVER.search(_bare(label)):
            return ev.SENTENCE
        if (not label[0].isupper() or label[0] in "IVX") and _NUMBERED.match(label):
            return ev.NUMBERED
    elif letters.isdecimal() and " " not in label:
        return ev.NUMBERED
    return _cased_shape(label, label.casefold())


def _bare(label: str) -> str:
    """The label without the form of address before it and the bracket behind, whose stops end no sentence."""
    if ". " in label:
        head, _, rest = label.partition(". ")
        title = head.casefold().replace("’", "'")
        if len(head) < 14 and (
            title.removeprefix("the ") in TITLES or title.endswith(_HONOURED) or _is_abbreviated(head, rest)
        ):
            label = rest
        label = label.replace(" hon. ", " ").replace(" Hon. ", " ")
    bare = TRAILING_BRACKET.sub("", label) if label[-1:] in ")]" else label
    return label if _ENDING.search(label[len(bare) :]) else bare


def _is_abbreviated(head: str, rest: str) -> bool:
    """Whether a form of address that is not listed is cut short before a name: `Pres. Roe`."""
    low = head.casefold()
    if not (2 < len(head) < 6 and head.isalpha() and head[0].isupper()) or low in VOICE or low in HEADS:
        return False
    words = rest.split()
    return len(words) < 4 and all(word[0].isupper() for word in words)


def _plain_shape(low: str, label: str) -> int:
    """The shape of two to four words of letters with capitals, none of which means anything; 0 where it is no such.

    Most names are that.
    """
    words = low.split()
    if not 2 <= len(words) <= 4 or not _MEANINGFUL.isdisjoint(words):
        return 0
    for word in label.split():
        if not word[0].isupper():
            return 0
    return ev.NAME | ev.FULL_NAME | (ev.CAPITALS if label.isupper() else 0)


def _cased_shape(label: str, low: str) -> int:
    if " -- " in label:
        label = label.replace(" -- ", ", ")
        low = label.casefold()
    if low in ROLES:
        mask = ev.ROLE | ev.NAME
        if label.isupper():
            mask |= ev.CAPITALS
        elif not label[0].isupper():
            mask |= ev.LOWER
        return mask | (ev.LETTERS if len(label) < 3 else 0)
    core = TRAILING_BRACKET.sub("", label) if label[-1] in ")]）】" else label
    mask = 0
    while core and core != label:
        if not _YEARS.search(label[len(core) :]):
            mask |= ev.BRACKET
        label, core = core, TRAILING_BRACKET.sub("", core)
    if not core:
        return ev.SENTENCE
    head, comma, tail = core.partition(",")
    words = head.split()
    if not words:
        return ev.SENTENCE
    mask |= _words_shape(words, head)
    if comma:
        mask |= tail_shape(tail, mask)
        if tail.strip()[:1].islower() and (
            words[0].casefold() in _SALUTING or all(word.casefold().rstrip(".") in _ADDRESS for word in words)
        ):
            mask |= ev.SENTENCE  # somebody is addressed: `Prime Minister, the people ask: …`
    last = words[-1].casefold()
    if (
        len(words) > 1
        and last[-1] == "s"  # `Key Figures`; a surname that is also such a word stands in the singular
        and not words[0][0].isdecimal()
        and (last in HEADS or last[:-1] in HEADS)
        and last not in ROLES
        and not core.isupper()
        and not mask & (ev.TITLE | ev.OUTLET)
    ):
        mask |= ev.HEAD
    if low in HEADS or (words[0].casefold().rstrip(".") in HEADS and len(words) == 2 and _ROMAN.match(words[1])):
        mask |= ev.HEAD
    if core.isupper():
        mask |= ev.CAPITALS | (ev.LETTERS if _LETTERS.match(core) else 0)
    if len(words) == 1 and not mask & (ev.ROLE | ev.LETTERS | ev.OUTLET | ev.BRACKET | ev.LOWER | ev.CAPITALS):
        mask |= ev.FULL_NAME if 2 <= len(words[0]) <= 4 and "\uac00" <= words[0][0] <= "\ud7a3" else ev.LONE
    return mask


def _words_shape(words: list[str], head: str) -> int:
    """The shape of the words before the first comma."""
    mask = lower = names = 0
    odd = ""
    for word in words:
        bare = word.strip(".'’()-–/&‘")
        if not bare:
            continue
        first = bare[0]
        low = bare.casefold()
        if first.isupper() or first.isdecimal() or not first.islower():
            names += 1
            if low in OUTLETS or ("." in bare and bare[-1] != "."):
                mask |= ev.OUTLET
            elif (low in ROLES and len(low) > 1) or (first >= "\uac00" and low.endswith(_HANGUL_OFFICES)):
                mask |= ev.ROLE
        elif low in PERSONS or ("-" in low and low.rpartition("-")[2] in PERSONS):
            mask |= ev.ROLE if low not in _MODIFIERS else 0
        elif low not in PARTICLES and "’" not in bare[1:3] and "'" not in bare[1:3] and "-" not in bare:
            lower += 1
            odd = bare
    first = words[0]
    if lower == 1 and names > 1 and len(odd) < 5 and odd not in _VERB_WORDS and _between_names(words, odd):
        lower = 0  # a particle of a language that is not listed: `Joseph ole Lenku`
    if lower == 1 and names > 1 and len(words) > 3 and words[-1] == odd and words[0].casefold() in _ARTICLES:
        before = words[-2].casefold()
        if words[1][0].isupper() and before in PARTICLES and before not in _ARTICLES:
            lower = 0  # `La Gazette du port`: a paper's name, after the capital that makes it one
    if names == 1 and len(words) > 1 and not mask & ev.ROLE and first.casefold() in _FUNCTION:
        mask |= ev.SENTENCE  # `On the second`: a capital, but only because the line begins
    if lower and _is_noun(words, lower):
        mask |= ev.LOWER_NOUN
    elif lower and not (lower == len(words) == 1):
        mask |= ev.SENTENCE
    elif lower or not names:
        mask |= ev.LOWER if (first.translate(_JOINTS).isalnum() and len(first) < 20) or mask & ev.ROLE else ev.SENTENCE
    else:
        mask |= (
            ev.NAME
            if first[0].isupper()
            or first[0].isdecimal()
            or names == len(words)
            or mask & ev.ROLE
            or first in _NAME_PARTICLES
            else ev.SENTENCE
        )
    if len(words) > 7 and not head.isupper() and not _is_dashed(head):
        mask |= ev.LONG
    if names >= 2 and first.rstrip(".:").casefold() in TITLES:
        mask |= ev.TITLE
    elif first.casefold() in _DETERMINERS and names >= 2:
        mask |= ev.TITLE if words[1].rstrip(".").casefold() in TITLES else ev.DETERMINER
    elif first[0].isalpha() and not first[0].isupper() and not first[0].islower():
        pass  # a script without capitals does not tell names from other words
    elif (
        2 <= names <= 4 and not mask & (ev.OUTLET | ev.ROLE) and head.replace(" ", "").replace("-", "").isalpha()
    ) or (2 <= names <= 5 and "." in head and not mask & (ev.OUTLET | ev.ROLE)):
        mask |= ev.FULL_NAME
    return mask


_VERB_WORDS: Final = frozenset(
    "is are was were has had have will can may did does says told with that this than but not asks what who it "
    "he she we you they".split()
)
_NAME_PARTICLES: Final = frozenset("de van von al el bin bint ibn da di del della le la ole ter ten ap abu umm".split())
_ARTICLES: Final = frozenset("the le la el los las les l' il lo o a der die das de het een un une".split())
_FUNCTION: Final = (PARTICLES | _DETERMINERS) - _NAME_PARTICLES


def _is_noun(words: list[str], lower: int) -> bool:
    """Whether the words may name a role in few plain words: `Ferry captain`, `Le préfet`; a clause has other words."""
    first = words[0]
    if not 2 <= len(words) <= 3 or not first[0].isupper() or len(words) - lower > 2:
        return False
    for word in words:
        if not word.replace("-", "").isalpha() or word.casefold() in _VERB_WORDS:
            return False
    low = first.casefold()
    if low in HEADS or low in _ADVERBS:
        return False
    return low in _ARTICLES or (low not in _DETERMINERS and low not in PARTICLES)


def _is_dashed(head: str) -> bool:
    """Whether a long label is a short name, and behind a long dash an office."""
    name, dash, office = head.partition(" — ")
    return bool(dash) and 1 < len(name.split()) < 5 and len(office.split()) < 13


_ADVERBS: Final = frozenset(
    "more most here there some any many few several three four five six two ten good bad my your every each both "
    "another other such only just also still even very too please thank thanks let take look see think say ask "
    "one".split()
)


def _between_names(words: list[str], odd: str) -> bool:
    """Whether `odd` stands between two words with capitals."""
    at = next((n for n, word in enumerate(words) if odd in word), 0)
    return 0 < at < len(words) - 1 and words[at - 1][0].isupper() and words[at + 1][0].isupper()
