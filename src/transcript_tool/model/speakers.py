"""Speakers: who stands behind the labels; in this version one speaker per normalized label.

Labels that differ only in case, blanks or stops are one speaker; a short form (`Mr. Hu` after `Hu Kaihong`) is still a
speaker of its own. Role and affiliation come from the participants block or from the label's own office and bracket.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.model.records import Participant, Speaker, SpeakerKind
from transcript_tool.model.text import count_words
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.lexicon import OUTLETS, ROLES, TITLES, zh
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.shape import is_han, key_of

__all__ = ["build_speakers", "speaker_id"]

_HAN_OUTLETS: Final = ("记者", "記者", *zh.OUTLETS)
_NOT_ID: Final = Lazy(r"[^\w]+|_+")
_BRACKET: Final = Lazy(r"^(.*?)\s*[(\[（]([^()\[\]（）]+)[)\]）]\s*$")


def speaker_id(name: str, taken: set[str]) -> str:
    """The id of a name: lower case, blanks as `-`, Han kept; a second one of the same name gets `-2`."""
    return _free_id(_base_id(name), taken)


def _base_id(name: str) -> str:
    """The id of a name where no other has it."""
    return _NOT_ID.sub("-", name.lower()).strip("-") or "speaker"


def _free_id(base: str, taken: set[str]) -> str:
    """`base`, or with the first number from 2 that nobody has."""
    candidate, number = base, 1
    while candidate in taken:
        number += 1
        candidate = f"{base}-{number}"
    taken.add(candidate)
    return candidate


def build_speakers(
    labels: list[str | None], paragraphs: list[list[str]], participants: tuple[Participant, ...] = ()
) -> tuple[tuple[Speaker, ...], list[str | None]]:
    """The speakers behind the labels, in order of appearance, and each turn's speaker id.

    Args:
        labels: each turn's label, None where it has none.
        paragraphs: each turn's paragraphs, which are counted.
        participants: who the header lists.
    """
    listed = {key_of(p.name): p for p in participants}
    keys: dict[str, str] = {}
    forms: dict[str, list[str]] = {}
    turns: dict[str, int] = {}
    spoken: dict[str, list[str]] = {}
    ids: list[str | None] = []
    for label, said in zip(labels, paragraphs, strict=True):
        if label is None:
            ids.append(None)
            continue
        key = keys.get(label)
        if key is None:
            key = keys[label] = key_of(label)
            if key in forms:
                forms[key].append(label)
            else:
                forms[key] = [label]
                turns[key] = 0
                spoken[key] = []
        turns[key] += 1
        spoken[key] += said
        ids.append(key)
    taken: set[str] = set()
    speakers: list[Speaker] = []
    names: dict[str, str] = {}
    for key, labels_of in forms.items():
        name, role, affiliation, kind, base = _identity(labels_of[0])
        person = listed.get(key_of(name)) if listed else None
        if person is not None:
            kind = "person"
            role = role or person.role
            if name.isupper():
                name, base = person.name, _base_id(person.name)
        identity = _free_id(base, taken)
        names[key] = identity
        speakers.append(
            Speaker(
                id=identity,
                name=name,
                kind=kind,
                role=role,
                affiliation=affiliation,
                labels=tuple(labels_of),
                turns=turns[key],
                words=count_words(" ".join(spoken[key])),
            )
        )
    return tuple(speakers), [names[key] if key is not None else None for key in ids]


_Identity = tuple[str, str | None, str | None, SpeakerKind, str]
_KNOWN: Final[dict[str, _Identity]] = {}


def _identity(label: str) -> _Identity:
    """Name, role, affiliation, kind and id of whom a label names, by its own words."""
    known = _KNOWN.get(label)
    if known is None:
        known = _KNOWN[label] = _identify(label)
        bound(_KNOWN)
    return known


def _identify(label: str) -> _Identity:
    name = label
    role: str | None = None
    affiliation: str | None = None
    if name[-1:] in ")]）" and (bracket := _BRACKET.match(name)):
        name, affiliation = bracket[1] or name, bracket[2]
        if affiliation.isupper() and "".join([w[0] for w in name.split()]).upper() == affiliation:
            affiliation = None
    head, comma, office = name.partition(",")
    if comma and office.strip():
        name, role = head.strip(), office.strip()
    return name, role, affiliation, _kind(name), _base_id(name)


def _kind(name: str) -> SpeakerKind:
    """What a name is: a role, an outlet, a person, or unknown."""
    low = name.casefold().rstrip(".")
    words = low.split()
    if low in ROLES or (words and words[0] == "the" and words[-1] in ROLES):
        return "role"
    if not name.isascii() and is_han(name):
        if name.endswith(_HAN_OUTLETS):
            return "outlet"
        return "person" if 2 <= len(name) <= 4 else "unknown"
    if any(word.strip(".") in OUTLETS for word in words) or (name.isupper() and len(words) == 1 and 2 < len(name) < 6):
        return "outlet"
    if words and words[0].rstrip(".") in TITLES and len(words) > 1:
        return "person"
    if 2 <= len(words) <= 4 and all(w[0].isupper() for w in name.split() if len(w) > 3):
        return "person"
    return "unknown"
