"""Speakers: who stands behind the labels; in this version one speaker per normalized label.

Labels that differ only in case, blanks or stops are one speaker; a short form (`Mr. Hu` after `Hu Kaihong`) is still a
speaker of its own. Role and affiliation come from the participants block or from the label's own office and bracket.
"""

from __future__ import annotations

from typing import Final

from mypy_extensions import mypyc_attr

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
    low = name.lower()
    if "  " not in low and low.replace(" ", "").isalnum() and low[0] != " " and low[-1] != " ":
        return low.replace(" ", "-")  # nearly all are so
    return _NOT_ID.sub("-", low).strip("-") or "speaker"


def _free_id(base: str, taken: set[str]) -> str:
    """`base`, or with the first number from 2 that nobody has."""
    candidate, number = base, 1
    while candidate in taken:
        number += 1
        candidate = f"{base}-{number}"
    taken.add(candidate)
    return candidate


@mypyc_attr(acyclic=True)
class _Voice:
    """One speaker in the making: the labels, how many turns stand under them, and what was said.

    Most speak once: the paragraphs of the first turn are taken as they are, and copied where more are added.
    """

    __slots__ = ("id", "label", "more", "said", "turns")

    def __init__(self, label: str, said: list[str]) -> None:
        self.id = ""
        self.label = label
        self.more: list[str] | None = None  # further labels
        self.said = said
        self.turns = 1

    def add(self, said: list[str]) -> None:
        """Take another turn."""
        if self.turns == 1:
            self.said = self.said + said
        else:
            self.said += said
        self.turns += 1

    def labels(self) -> tuple[str, ...]:
        """All labels, in order of appearance."""
        return (self.label, *self.more) if self.more is not None else (self.label,)


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
    voices: list[_Voice] = []
    by_label: dict[str, _Voice] = {}
    by_key: dict[str, _Voice] = {}
    speaking: list[_Voice | None] = []
    for at, label in enumerate(labels):
        if label is None:
            speaking.append(None)
            continue
        voice = by_label.get(label)
        if voice is not None:
            voice.add(paragraphs[at])
        else:
            key = key_of(label)
            voice = by_key.get(key)
            if voice is None:
                voice = by_key[key] = _Voice(label, paragraphs[at])
                voices.append(voice)
            else:
                voice.add(paragraphs[at])
                if voice.more is None:
                    voice.more = []
                voice.more.append(label)
            by_label[label] = voice
        speaking.append(voice)
    taken: set[str] = set()
    speakers: list[Speaker] = []
    for voice in voices:
        name, role, affiliation, kind, base = _identity(voice.label)
        person = listed.get(key_of(name)) if listed else None
        if person is not None:
            kind = "person"
            role = role or person.role
            if name.isupper():
                name, base = person.name, _base_id(person.name)
        voice.id = _free_id(base, taken)
        speakers.append(
            Speaker(
                id=voice.id,
                name=name,
                kind=kind,
                role=role,
                affiliation=affiliation,
                labels=voice.labels(),
                turns=voice.turns,
                words=count_words(voice.said),
            )
        )
    return tuple(speakers), [voice.id if voice is not None else None for voice in speaking]


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
