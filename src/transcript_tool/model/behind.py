"""Who stands behind which labels: short forms, titles, initials and roles joined to the one person they can mean.

A short form joins a person where there is one whom it can mean, named before it. Where there are two, or something
speaks against it, it stays a speaker of its own, and a remark says so. Nothing is guessed, and what looks misspelt is
not joined.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.model.clusters import Sides, clusters
from transcript_tool.model.initials import join_initials, named
from transcript_tool.model.naming import parts_of
from transcript_tool.model.parts import FULL, OUTLET, ROLE, SHORT
from transcript_tool.model.persons import Person, Persons, Remark, Scene, Voice, contradict
from transcript_tool.model.roles import join_roles
from transcript_tool.tokenizer.shape import key_of

__all__ = ["join"]

_MANY: Final = 32  # people of one word, beyond whom nobody can be meant


def join(voices: list[Voice], speaking: list[Voice | None], scene: Scene, sides: Sides, remarks: list[Remark]) -> None:
    """Join the voices that are one speaker, by their `into`, and find whom the header lists; what is left open is told.

    Args:
        voices: one for each label, in order of appearance.
        speaking: each turn's voice.
        scene: what else the document tells.
        sides: who asks and who answers.
        remarks: where to say what is left open.
    """
    persons = Persons()
    _list(persons, scene)
    full: dict[tuple[str, ...], list[Voice]] = {}
    short: list[Voice] = []
    roles: list[Voice] = []
    outlets: dict[str, Voice] = {}
    lone: list[Voice] = []  # outlets of one word, which may be a person's family
    for voice in voices:
        parts = voice.parts
        form = parts.form
        if form == FULL:
            full.setdefault(parts.words, []).append(voice)
        elif form == SHORT:
            short.append(voice)
        elif form == ROLE:
            if voice.label in scene.known:
                named(scene.known[voice.label], persons).hold(voice)
            elif not parts.many:
                roles.append(voice)
        elif form == OUTLET:
            if " " not in parts.name:
                lone.append(voice)
            _join_outlet(voice, outlets)
    for words, group in full.items():
        _place(words, group, persons, sides, remarks)
    _join_longer(persons, sides, remarks)
    if short or lone:
        for voice in lone:
            word = key_of(voice.parts.name)
            if voice.into is None and persons.all and persons.of_word(word):
                remarks.append(
                    Remark(voice.first, "speaker-undecided", _said(voice, "an outlet or", persons.of_word(word)))
                )
        left = join_initials([*short, *lone], voices, persons, scene, remarks)
        _join_short(left, persons, sides, remarks)
    if roles:
        join_roles(roles, voices, speaking, persons, scene, remarks)


def _list(persons: Persons, scene: Scene) -> None:
    """Those whom the header lists."""
    for participant in scene.participants:
        parts = parts_of(participant.name)
        if parts.form != FULL:
            continue
        there = persons.by_name.get(parts.words)
        person = there[0] if there else persons.new(parts.words, parts.name, -1)
        person.take(parts)
        person.participant = person.participant or participant
        if participant.role:
            person.role = f"{person.role} {participant.role.casefold()}"


def _join_outlet(voice: Voice, outlets: dict[str, Voice]) -> None:
    """An outlet is one speaker under all its names."""
    parts = voice.parts
    if not parts.outlet:
        return
    key = f"{parts.outlet} {sorted(parts.marks)}" if parts.marks else parts.outlet
    first = outlets.setdefault(key, voice)
    if first is not voice:
        voice.into = first


def _place(words: tuple[str, ...], group: list[Voice], persons: Persons, sides: Sides, remarks: list[Remark]) -> None:
    """The persons of one full name: one, or as many as titles and brackets tell apart."""
    listed = persons.by_name.get(words)
    if len(group) == 1:
        voice = group[0]
        person = listed[0] if listed else persons.new(words, voice.parts.name, voice.first)
        if listed and contradict(voice.parts, person.gender, person.marks):
            person = persons.new(words, voice.parts.name, voice.first)
        person.hold(voice)
        return
    found = clusters(group, False, sides, remarks)
    for cluster in found:
        if len(found) == 1 and listed:
            person = listed[0]
        else:
            person = persons.new(words, cluster[0].parts.name, cluster[0].first)
        for voice in cluster:
            person.hold(voice)


def _join_longer(persons: Persons, sides: Sides, remarks: list[Remark]) -> None:
    """A name without its middle, and `J. Roe`, joined to the one longer name there is."""
    if not any(_is_long(person.words) or len(person.words[0]) == 1 for person in persons.all):
        return
    for person in persons.all:
        words = person.words
        if not person.voices or person.gone:
            continue
        longer = persons.of_part(words)
        if not longer and len(words[0]) == 1 and len(words) > 1:
            initial = words[0]
            longer = [p for p in persons.of_word(words[-1]) if len(p.words[0]) > 1 and p.words[0].startswith(initial)]
        fit = [
            p
            for p in longer[:_MANY]
            if p is not person and not p.gone and not (p.participant and person.participant) and _agree(person, p)
        ]
        if len(fit) > 1:
            remarks.append(Remark(person.voices[0].first, "speaker-undecided", _said(person.voices[0], "", fit)))
        elif fit and not (sides.differ(person.voices[0], fit[0].voices)):
            _merge(person, fit[0])


def _is_long(words: tuple[str, ...]) -> bool:
    return len(words) > 2 or (len(words) == 1 and len(words[0]) == 4)


def _agree(one: Person, other: Person) -> bool:
    """Whether nothing that is told of two persons contradicts."""
    return not any(contradict(parts, other.gender, other.marks) for parts in one.forms)


def _merge(shorter: Person, longer: Person) -> None:
    """Make two persons one, under the longer name."""
    moved = shorter.voices
    longer.voices += moved
    longer.voices.sort(key=_first_turn)
    head = longer.voices[0]
    for voice in longer.voices:
        voice.person = longer
        voice.into = None if voice is head else head
    longer.forms += shorter.forms
    longer.gender = longer.gender or shorter.gender
    longer.marks |= shorter.marks
    longer.role += shorter.role
    longer.participant = longer.participant or shorter.participant
    longer.first = min(longer.first, shorter.first)
    shorter.gone = True
    shorter.voices = []


def _first_turn(voice: Voice) -> int:
    return voice.first


def _join_short(short: list[Voice], persons: Persons, sides: Sides, remarks: list[Remark]) -> None:
    """Short forms joined to the persons they can mean, and else to each other."""
    groups: dict[tuple[str, ...], list[Voice]] = {}
    for voice in short:
        if voice.into is None and voice.person is None:
            groups.setdefault(voice.parts.words, []).append(voice)
    for words, group in groups.items():
        pool = persons.of_word(words[0]) if len(words) == 1 else persons.of_part(words)
        left = group
        if pool:
            genders = {voice.parts.gender for voice in group} - {""}
            left = [voice for voice in group if not _resolve(voice, pool, len(genders) > 1, sides, remarks)]
        if len(left) > 1:
            for cluster in clusters(left, True, sides, remarks):
                for voice in cluster[1:]:
                    voice.into = cluster[0]


def _resolve(voice: Voice, pool: list[Person], both: bool, sides: Sides, remarks: list[Remark]) -> bool:
    """Join one short form to the person it can mean; False where nobody comes into question.

    Args:
        voice: the short form.
        pool: who has its word for a name.
        both: whether a man and a woman are called by that word.
        sides: who asks and who answers.
        remarks: where to say what is left open.
    """
    parts = voice.parts
    strong: list[Person] = []
    weak = False
    for person in pool[:_MANY]:
        if contradict(parts, person.gender, person.marks):
            continue
        by_given = person.words[0] == parts.words[0] and len(person.words) > 1
        if parts.titles and by_given and not person.surname_first:
            weak = True
        else:
            strong.append(person)
    if len(strong) > 1 and len(pool) <= _MANY:
        strong = _by_office(voice, strong)
    if not strong and not weak:
        return False
    if len(strong) != 1 or len(pool) > _MANY:
        remarks.append(Remark(voice.first, "speaker-undecided", _said(voice, "", strong or pool)))
        return True
    person = strong[0]
    why = ""
    if both and not person.gender:
        why = "a man and a woman are called so"
    elif person.first >= voice.first:
        why = "that name comes only after it"
    elif sides.differ(voice, person.voices):
        why = "one asks, the other answers"
    if why:
        remarks.append(Remark(voice.first, "speaker-undecided", f"{_said(voice, '', [person])}: {why}"))
    else:
        person.hold(voice)
    return True


def _by_office(voice: Voice, persons: list[Person]) -> list[Person]:
    """Those among several who hold the office that the label names: `Minister Li`, and one of them is minister."""
    titles = voice.parts.titles
    if not titles or (voice.parts.office is None and titles[-1] < "\u2e80"):
        return persons
    held = [person for person in persons if person.role and titles[-1] in person.role]
    return held if len(held) == 1 else persons


def _said(voice: Voice, what: str, persons: list[Person]) -> str:
    """The words of a remark on a label that may mean somebody."""
    names = " or ".join([repr(person.name) for person in persons[:3]])
    more = " or others" if len(persons) > 3 else ""
    return f"{voice.label!r} may be {what + ' ' if what else ''}{names}{more}, and is kept apart"
