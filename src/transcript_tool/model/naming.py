"""What a label says by itself of whom it names: the name, forms of address, office, brackets, and what kind it is.

`parts_of` takes a label apart and keeps the answer by text. It looks at one label alone; what the other labels of the
document tell is the work of `behind`.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.model.han_naming import han_parts, hangul_parts, is_hangul
from transcript_tool.model.honorifics import (
    ARTICLES,
    FEMALE,
    HEADS,
    MALE,
    MANNERS,
    MANY,
    MODIFIERS,
    SAME_ROLE,
    SUFFIXES,
)
from transcript_tool.model.ids import base_id
from transcript_tool.model.known_outlets import outlet_of
from transcript_tool.model.offices import is_organ, organ_of
from transcript_tool.model.parts import FULL, OUTLET, ROLE, SHORT, Parts
from transcript_tool.model.word_naming import word_parts
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.lexicon import PERSONS, ROLES
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.shape import is_han, key_of

__all__ = ["french_parts_of", "parts_of"]

_BRACKET: Final = Lazy(r"^(.*?)\s*[(\[（【]([^()\[\]（）【】]+)[)\]）】]\s*$")
_LETTERS: Final = Lazy(r"[A-Z]{2,4}$")
_FROM: Final = Lazy(r"(.+?) (?:from|of|with|de|del|da|do|von|vom|du) (?:the |la |el |l'|der |dem )?(.+)$")
_BEFORE: Final = ARTICLES | MALE | FEMALE | frozenset("m")  # what stands before an office and is no part of it
_NO_ORGANS: Final = PERSONS | ROLES | HEADS | MODIFIERS | frozenset("head officer manager engineer".split())
_OTHER_SCRIPTS: Final = "\u0370"  # the first letter of a script that has no Latin initials
_KNOWN: Final[dict[str, Parts]] = {}


def parts_of(label: str) -> Parts:
    """The parts of a label, by its own words alone."""
    known = _KNOWN.get(label)
    if known is None:
        known = _KNOWN[label] = _parts(label)
        bound(_KNOWN)
    return known


def _parts(label: str) -> Parts:
    """The parts, with all that follows from them."""
    parts = _taken_apart(label)
    words = parts.words
    if words:
        parts.key = " ".join(words)
        parts.first, parts.last = words[0], words[-1]
        if words[0][0] >= "\u2e80" and len(words) == 1:
            if parts.form == FULL:
                parts.first, parts.last = words[0][:1], words[0][:2]
            parts.long = len(words[0]) == 4
        elif parts.form == FULL:
            if words[-1] in SUFFIXES and len(words) > 2:
                parts.last = words[-2]
            parts.long = len(words) > 2 or len(words[0]) == 1
    parts.organ = parts.affiliation
    if parts.organ is None and parts.office is not None and parts.kind == "person":
        parts.organ = organ_of(parts.office)
    parts.base = base_id(parts.name)
    return parts


def _taken_apart(label: str) -> Parts:
    parts = Parts(label)
    text, brackets = _without_brackets(label)
    if outlet := outlet_of(text):
        parts.name, parts.form, parts.kind, parts.outlet = text, OUTLET, "outlet", outlet
        _take_brackets(parts, brackets)
        return parts
    text, office = _without_office(text)
    if text.isascii() or not (is_han(text) or is_hangul(text)):
        word_parts(parts, text)
    elif is_hangul(text):
        hangul_parts(parts, text)
    else:
        han_parts(parts, text)
    if office:
        _take_office(parts, office)
    _take_brackets(parts, brackets)
    return parts


def _without_brackets(label: str) -> tuple[str, list[str]]:
    """The label without the brackets behind it, and what these hold."""
    brackets: list[str] = []
    while label[-1:] in ")]）】" and label:
        found = _BRACKET.match(label)
        if found is None or not found[1]:
            break
        label = found[1]
        brackets.insert(0, found[2].strip())
    return label, brackets


def _without_office(text: str) -> tuple[str, str]:
    """The name, and the office or employer behind a comma, a dash or `from`."""
    for sign in (",", "，", " -- ", " – ", " — ", " - "):
        if sign in text:
            head, _, office = text.partition(sign)
            head, office = head.strip(), office.strip()
            if head and office:
                if sign == "," and _is_inverted(head, office):
                    return f"{office} {head}", ""
                return head, office
    # A name of two words, the joint and an outlet.
    if text.count(" ") > 2 and (found := _FROM.match(text)) is not None and " " in found[1] and outlet_of(found[2]):
        return found[1], found[2]
    return text, ""


def _is_inverted(head: str, office: str) -> bool:
    """Whether a family name stands first, as directories write it: `Roe, Ann`, and no word of an office behind it."""
    if " " in head or not head.isalpha() or head.isupper() or not head[0].isupper():
        return False
    if key_of(head) in _NO_ORGANS or outlet_of(head):
        return False
    words = office.split()
    if len(words) > 2 or outlet_of(office) or is_organ(office):
        return False
    for word in words:
        low = word.casefold()
        if (
            not word.isalpha()
            or not word[0].isupper()
            or word.isupper()
            or low in ROLES
            or low in MODIFIERS
            or low in HEADS
        ):
            return False
    return key_of(office) not in SUFFIXES


def _take_office(parts: Parts, office: str) -> None:
    """What stands behind the name: an outlet is the affiliation, all else the office."""
    if parts.form == ROLE and not parts.many and _take_holder(parts, office):
        return
    if key_of(office) in SUFFIXES:
        parts.words = (*parts.words, key_of(office))
        parts.name = f"{parts.name}, {office}"
        return
    if outlet_of(office) or (
        is_organ(office) and organ_of(office) is None and _NO_ORGANS.isdisjoint(key_of(office).split())
    ):
        parts.affiliation = office
    else:
        parts.office = office
        key = key_of(office).removeprefix("the ")
        if key in ROLES or all(word in MODIFIERS or word in HEADS for word in key.split()):
            parts.role, parts.held = SAME_ROLE.get(key, key), key not in MANY
    if parts.form in (FULL, SHORT):
        parts.kind, parts.sure = "person", True


def _take_brackets(parts: Parts, brackets: list[str]) -> None:
    """What stands in brackets: whom a role means, a short form, a remark on how one speaks, or where one belongs."""
    marks: list[str] = []
    for bracket in brackets:
        low = key_of(bracket)
        if _LETTERS.match(bracket) and _declares(parts, bracket):
            parts.initials = bracket
            continue
        if not MANNERS.isdisjoint(low.split()) or low in MANNERS:
            continue
        if parts.form == ROLE and not parts.many and _take_holder(parts, bracket):
            continue
        if parts.form in (FULL, SHORT) and (low in ROLES or low.removeprefix("the ") in ROLES) and low not in MANY:
            parts.office = parts.office or bracket
            parts.role, parts.held = SAME_ROLE.get(low, low), True
            parts.sure = True
            continue
        bracket = _employer(bracket)
        parts.affiliation = bracket.removeprefix("of ") if parts.affiliation is None or not marks else bracket
        marks.append(low)
    if marks:
        parts.marks = frozenset(marks)
        if parts.form in (FULL, SHORT):
            parts.kind = "person"


def _employer(bracket: str) -> str:
    """The outlet of a bracket that says `reporter of` it: `北方日报记者`."""
    for reporter in ("记者", "記者", " 기자"):
        if bracket.endswith(reporter) and len(bracket) > len(reporter) + 1:
            return bracket.removesuffix(reporter)
    return bracket


def _declares(parts: Parts, bracket: str) -> bool:
    """Whether capitals in a bracket are the initials of the name before it, rather than a party or an outlet."""
    if parts.words and parts.words[0][0] >= _OTHER_SCRIPTS:
        return not outlet_of(bracket)
    initials = "".join([word[0] for word in parts.name.split()]).upper()
    return initials == bracket or (len(bracket) == 2 and bool(initials) and initials[0] + initials[-1] == bracket)


def _take_holder(parts: Parts, bracket: str) -> bool:
    """`El señor PRESIDENTE (Fulano de Tal)`: the bracket holds the name, the label the office."""
    inner = parts_of(bracket)
    if inner.form not in (FULL, SHORT) or not (inner.form == FULL or inner.titles):
        return False
    words = parts.name.split()
    while len(words) > 1 and words[0].casefold().strip(".") in _BEFORE:
        del words[0]
    parts.office, parts.name, parts.words, parts.form = " ".join(words), inner.name, inner.words, inner.form
    parts.titles, parts.gender = inner.titles, inner.gender or parts.gender
    parts.kind, parts.sure, parts.held = "person", True, True
    return True


def french_parts_of(label: str) -> Parts:
    """As `parts_of`, where a document is French, and `M.` no initial."""
    if not label.startswith("M. ") or label[3:].startswith(("le ", "la ", "l'", "l’")):
        return parts_of(label)
    known = _KNOWN.get(f"fr {label}")
    if known is None:
        known = _parts(f"Monsieur {label[3:]}")
        known.label = label
        known.name = known.name.replace("Monsieur ", "M. ", 1)
        known.base = base_id(known.name)
        _KNOWN[f"fr {label}"] = known
        bound(_KNOWN)
    return known
