"""Labels in the words of an alphabet taken apart: forms of address, offices before a name, and the name."""

from __future__ import annotations

from typing import Final

from transcript_tool.model.honorifics import (
    ARTICLES,
    FEMALE,
    HEADS,
    MALE,
    MANY,
    MODIFIERS,
    NEUTRAL,
    SAME_ROLE,
    SUFFIXES,
)
from transcript_tool.model.parts import FULL, OTHER, OUTLET, ROLE, SHORT, Parts
from transcript_tool.tokenizer.lexicon import OUTLETS, PARTICLES, ROLES
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["word_parts"]

_LAW: Final = Lazy(r"(?:h\s*c|rer|nat|med|jur|phil|ing|habil|pol|theol|oec)$")
_JOINTS: Final = frozenset("and & y und et e i och en и و と 과 와 和 AND UND ET".split())
_INTO: Final = frozenset("of for de del da do du des der für".split())
_LEAD: Final = frozenset("de van von der den del della di da dos du la le al el bin ibn ten ter af av zu".split())
_NAMES_TOO: Final = frozenset("dean major provost chief host general judge marshal bishop juez alcalde".split())
_SITE: Final = Lazy(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$")
_CROWDS: Final = frozenset("members participants delegates senators deputies speakers voices".split())


def word_parts(parts: Parts, text: str) -> None:
    """Fill in what the words of an alphabet say: forms of address, offices, and the name behind them."""
    words = text.split()
    if not words:
        return
    parts.name = text
    low = [word.casefold().strip(".:'’") for word in words]
    whole = " ".join(low)
    at = _take_titles(parts, words, low)
    known = whole in ROLES or (low[0] in ARTICLES and len(low) == 2 and low[1] in ROLES)
    if at == len(words) or known or low[-1] in _CROWDS or (parts.office is not None and low[at] in _INTO):
        _take_role(parts, low)
        return
    rest = low[at:]
    if at and rest and not _is_name(words[at:], rest, bool(parts.gender) or parts.titles[0] in NEUTRAL):
        parts.titles, parts.gender, parts.role, parts.office, rest, at = (), "", "", None, low, 0
    elif at:
        parts.kind, parts.sure = "person", True
    if not parts.sure and whole in MANY:
        _take_role(parts, low)
    elif not parts.sure and (not OUTLETS.isdisjoint(low) or ("." in text and _SITE.match(text))):
        parts.form, parts.kind = OUTLET, "outlet"
    else:
        _take_name(parts, words[at:], rest)


def _take_titles(parts: Parts, words: list[str], low: list[str]) -> int:
    """How many words before the name are articles, forms of address and offices; what they say is filled in."""
    at = 0
    named = 0  # words up to the last that is a title
    titles: list[str] = []
    office_from = -1
    count = len(low)
    while at < count:
        word = low[at]
        if word in ARTICLES and named == at and at + 1 < count:
            at += 1
            continue
        if word == "m" and at + 1 < count and low[at + 1] in ("le", "la", "l"):
            parts.gender = "m"
        elif word in MALE:
            parts.gender = parts.gender or "m"
        elif word in FEMALE:
            parts.gender = parts.gender or "f"
        elif word in NEUTRAL or (titles and _LAW.match(word)) or (word in ("h", "c") and titles):
            pass
        elif word in HEADS and not (word in _NAMES_TOO and titles and at + 1 == count):
            office_from = at if office_from < 0 else office_from
            parts.role = SAME_ROLE.get(word, word)
        elif word in MODIFIERS and at + 1 < count:
            office_from = at if office_from < 0 else office_from
            at += 1
            continue
        elif office_from >= 0 and word in _INTO and low[at + 1 : at + 2] == ["state"]:
            at += 1
        else:
            break
        titles.append(word)
        at += 1
        named = at
    if not titles:
        return 0
    parts.titles = tuple(titles)
    if parts.role and named < count and office_from >= 0:
        parts.office = " ".join(words[office_from:named])
        parts.role = " ".join([SAME_ROLE.get(word, word) for word in low[office_from:named]])
    return named


def _take_role(parts: Parts, low: list[str]) -> None:
    """A label that is a role and no name."""
    parts.form, parts.kind, parts.office = ROLE, "role", None
    bare = [word for word in low if word not in ARTICLES and word not in MALE and word not in FEMALE] or low
    if bare[0] == "m" and len(bare) > 1:
        del bare[0]
    parts.role = " ".join([SAME_ROLE.get(word, word) for word in bare])
    parts.many = bare[-1] in MANY or bare[-1] in _CROWDS or not MANY.isdisjoint(bare)
    parts.titles = ()


def _is_name(words: list[str], low: list[str], addressed: bool) -> bool:
    """Whether what follows a title may be a name; `Ms. Post` is one, `Press Post` is not."""
    if len(words) > 5 or not _JOINTS.isdisjoint(words) or (not addressed and not OUTLETS.isdisjoint(low)):
        return False
    if low[0] in PARTICLES and low[0] not in _LEAD:
        return False
    return all(not word[0].islower() or low[at] in PARTICLES for at, word in enumerate(words))


def _take_name(parts: Parts, words: list[str], low: list[str]) -> None:
    """Words that are a name, or may be one."""
    name = [word.replace(".", " ").strip() for word in low]
    parts.words = tuple(" ".join(name).split())
    count = len(parts.words)
    alone = count - 1 if count > 1 and parts.words[-1] in SUFFIXES else count
    if not _JOINTS.isdisjoint(words) or count == 0 or not _is_lettered(parts.words):
        parts.form = OTHER
    elif alone == 1 or (parts.titles and low[0] in _LEAD):
        parts.form = SHORT
    elif alone <= 6 and all(not word[0].islower() or low[at] in PARTICLES for at, word in enumerate(words)):
        parts.form = FULL
        parts.kind = "person"
        parts.name = " ".join(words)
    if parts.sure and parts.form == OTHER:
        parts.kind = "person"


def _is_lettered(words: tuple[str, ...]) -> bool:
    """Whether the words are of letters, as names are."""
    return all(word.replace("-", "").replace("'", "").replace("’", "").isalpha() for word in words)
