"""Initials that stand for a name: declared in a bracket, in a line above the talk, or borne out by the whole list."""

from __future__ import annotations

from typing import Final

from transcript_tool.model.naming import parts_of
from transcript_tool.model.parts import FULL, OUTLET, SHORT
from transcript_tool.model.persons import Person, Persons, Remark, Scene, Voice
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["join_initials", "named"]

_DECLARED: Final = Lazy(
    r"([^\W\d_a-z][\w.'’-]{0,30}(?: [^\W\d_a-z][\w.'’-]{0,30}| (?:de|van|von|der|del|la|da|dos|bin|al)){1,4})"
    r" ?[(（]([A-Z]{2,4})[)）]"
    r"|([\u4e00-\u9fff]{2,4}) ?[(（]([A-Z]{2,4})[)）]"
)
_KEYED: Final = Lazy(r"(?:^|[\n;,])[ \t]*([A-Z]{2,4}) ?[=–-] ?([A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30}){1,3})")


def join_initials(
    short: list[Voice], voices: list[Voice], persons: Persons, scene: Scene, remarks: list[Remark]
) -> list[Voice]:
    """Join the labels that are declared initials, and those whose name another page told; the others are given back."""
    left: list[Voice] = []
    initials: list[Voice] = []
    for voice in short:
        name = scene.known.get(voice.label)
        if name is not None and voice.into is None:
            named(name, persons).hold(voice)
        elif 2 <= len(voice.label) <= 4 and voice.label.isupper() and voice.label.isascii():
            initials.append(voice)
        elif voice.parts.form == SHORT:
            left.append(voice)
    if not initials:
        return left
    by_label = _declared(voices, scene)
    open_: list[tuple[Voice, Person]] = []
    by_letters: dict[str, list[Person]] = {}
    for voice in initials:
        label = voice.label
        told = by_label.get(label)
        if told is not None and told.first < voice.first:
            _join_told(voice, told, persons)
        elif voice.parts.form == SHORT:
            if not by_letters:
                by_letters = _letters(persons)
            likely = by_letters.get(label, [])
            if len(likely) == 1 and likely[0].first < voice.first and not persons.of_word(label.casefold()):
                open_.append((voice, likely[0]))
            else:
                left.append(voice)
    for voice, person in open_:
        if len(open_) > 1:  # one pair of letters may be chance, several are not
            person.hold(voice)
        else:
            message = f"{voice.label!r} may be the initials of {person.name!r}, and is kept apart"
            remarks.append(Remark(voice.first, "speaker-undecided", message))
    return left


class _Told:
    """Whom declared initials mean: a voice, or a name; and the turn from which that is known."""

    __slots__ = ("first", "name", "voice")

    def __init__(self, voice: Voice | None, name: str, first: int) -> None:
        self.voice = voice
        self.name = name
        self.first = first


def _declared(voices: list[Voice], scene: Scene) -> dict[str, _Told]:
    """All initials that brackets declare: in labels, in the list of those present, above the first label."""
    found: dict[str, _Told] = {}
    for voice in voices:
        if voice.parts.initials and (voice.parts.form == FULL or voice.parts.form == OUTLET or voice.parts.words):
            found.setdefault(voice.parts.initials, _Told(voice, "", voice.first))
    for participant in scene.participants:
        initials = parts_of(participant.name).initials
        if initials:
            found.setdefault(initials, _Told(None, participant.name, -1))
    if scene.context:
        for match in _DECLARED.finditer(scene.context):
            name, initials = (match[1], match[2]) if match[1] else (match[3], match[4])
            parts = parts_of(f"{name} ({initials})")
            if parts.initials == initials and parts.form == FULL:
                found.setdefault(initials, _Told(None, parts.name, -1))
        for match in _KEYED.finditer(scene.context):
            parts = parts_of(f"{match[2]} ({match[1]})")
            if parts.initials == match[1] and parts.form == FULL:
                found.setdefault(match[1], _Told(None, parts.name, -1))
    return found


def named(name: str, persons: Persons) -> Person:
    """The person of that name, as one whom the document lists."""
    parts = parts_of(name)
    there = persons.by_name.get(parts.words)
    if there:
        person = there[0]
    else:
        person = persons.new(parts.words, parts.name, -1)
        person.take(parts)
    return person


def _join_told(voice: Voice, told: _Told, persons: Persons) -> None:
    if told.voice is None:
        named(told.name, persons).hold(voice)
    elif told.voice.person is not None:
        told.voice.person.hold(voice)
    elif told.voice is not voice:
        voice.into = told.voice if told.voice.into is None else told.voice.into


def _letters(persons: Persons) -> dict[str, list[Person]]:
    """Persons by their initials."""
    found: dict[str, list[Person]] = {}
    for person in persons.all:
        if len(person.words) > 1 and not person.gone:
            found.setdefault("".join([word[0] for word in person.words]).upper(), []).append(person)
    return found
