"""Speakers: who stands behind the labels, with name, role, affiliation and kind.

Labels that differ only in case, blanks or stops are one voice; `behind` joins the voices that are one speaker. Name,
role and affiliation come from the labels, the header's list, the text above the talk, and what somebody says of
himself. Labels and words are never changed.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.model.askers import outlets_among
from transcript_tool.model.behind import join
from transcript_tool.model.chances import may_join
from transcript_tool.model.clusters import Sides
from transcript_tool.model.ids import Ids, base_id, speaker_id
from transcript_tool.model.introductions import introduced
from transcript_tool.model.misspelt import misspelt
from transcript_tool.model.naming import french_parts_of, parts_of
from transcript_tool.model.offices import office_in, organ_of
from transcript_tool.model.parts import FULL, OUTLET, ROLE, SHORT, Parts
from transcript_tool.model.persons import Person, Remark, Scene, Voice
from transcript_tool.model.records import Participant, Speaker, SpeakerKind
from transcript_tool.model.text import count_words
from transcript_tool.tokenizer.shape import key_of

__all__ = ["Found", "build_speakers", "find_speakers", "speaker_id"]

_OTHER_SCRIPTS: Final = "\u0370"  # the first letter of a script that has no Latin initials


class Found:
    """What `find_speakers` finds: the speakers, each turn's speaker id, and what is to be said of labels."""

    __slots__ = ("ids", "remarks", "speakers")

    def __init__(self, speakers: tuple[Speaker, ...], ids: list[str | None], remarks: list[Remark]) -> None:
        self.speakers = speakers
        self.ids = ids
        self.remarks = remarks


def build_speakers(
    labels: list[str | None], paragraphs: list[list[str]], participants: tuple[Participant, ...] = ()
) -> tuple[tuple[Speaker, ...], list[str | None]]:
    """The speakers behind the labels, in order of appearance, and each turn's speaker id.

    Args:
        labels: each turn's label, None where it has none.
        paragraphs: each turn's paragraphs, which are counted.
        participants: who the header lists.
    """
    found = find_speakers(labels, paragraphs, Scene(participants))
    return found.speakers, found.ids


def find_speakers(
    labels: list[str | None], paragraphs: list[list[str]], scene: Scene, counts: list[int] | None = None
) -> Found:
    """As `build_speakers`, with all that a document tells of its speakers, and with remarks on what is left open.

    Args:
        labels: each turn's label, None where it has none.
        paragraphs: each turn's paragraphs.
        scene: what else the document tells.
        counts: how many words each turn has, -1 where they are still to be counted.
    """
    voices: list[Voice] = []
    by_label: dict[str, Voice] = {}
    by_key: dict[str, Voice] = {}
    speaking: list[Voice | None] = []
    french = scene.language == "fr"
    for at, label in enumerate(labels):
        if label is None:
            speaking.append(None)
            continue
        voice = by_label.get(label)
        count = -1 if counts is None else counts[at]
        if voice is not None:
            voice.add(paragraphs[at], at, count)
        else:
            key = key_of(label)
            voice = by_key.get(key)
            if voice is None:
                parts = french_parts_of(label) if french else parts_of(label)
                voice = by_key[key] = Voice(label, parts, paragraphs[at], at, count)
                voices.append(voice)
            else:
                voice.add(paragraphs[at], at, count)
                if voice.more is None:
                    voice.more = []
                voice.more.append(label)
            by_label[label] = voice
        speaking.append(voice)
    remarks: list[Remark] = []
    sides = Sides(scene.kinds, speaking)
    joined = may_join(voices, scene)
    if joined:
        join(voices, speaking, scene, sides, remarks)
    if len(voices) > 1:
        misspelt(voices, remarks)
        if len(remarks) > 1:
            remarks.sort(key=_turn_of)
    speakers = _joined(voices, scene, sides) if joined else _single(voices, scene, sides)
    ids: list[str | None] = []
    for one in speaking:
        ids.append(None if one is None else one.id)
    return Found(speakers, ids, remarks)


def _turn_of(remark: Remark) -> int:
    return remark.turn


def _single(voices: list[Voice], scene: Scene, sides: Sides) -> tuple[Speaker, ...]:
    """The records of voices of which none was joined to another."""
    outlets = outlets_among(voices, sides)
    taken: set[str] = set()
    ids = Ids(taken)
    speakers: list[Speaker] = []
    for voice in voices:
        parts = voice.parts
        name, base, role, organ = parts.name, parts.base, parts.office, parts.organ
        kind: SpeakerKind = parts.kind
        listed = voice.listed
        if listed is not None:
            kind = "person"
            if name.isupper():
                name = parts_of(listed.name).name
                base = base_id(name)
            if listed.role is not None and (role is None or len(listed.role) >= len(role)):
                role = listed.role
                organ = parts.affiliation or organ_of(role)
        elif voice in outlets:
            kind = "outlet"
        elif name.isupper() and scene.context and " " in name:
            name = _as_told(name, scene.context)
            base = base_id(name)
        if organ is None and parts.initials and parts.name[0] >= _OTHER_SCRIPTS:
            organ = parts.initials  # a party, for nobody is called by it
        if organ is None and (kind == "person" or parts.form == SHORT):
            if role is None and scene.context and kind == "person":
                role = office_in(name, scene.context)
                organ = organ_of(role) if role is not None else None
            if organ is None:
                organ = introduced(voice.opening, _word_of(parts), scene.language)
        if base in taken:
            base = ids.numbered(base)
        taken.add(base)
        voice.id = base
        speakers.append(
            Speaker(
                id=base,
                name=name,
                kind=kind,
                role=role,
                affiliation=organ,
                labels=(voice.label, *voice.more) if voice.more is not None else (voice.label,),
                turns=voice.turns,
                words=voice.words + count_words(voice.said) if voice.said else voice.words,
            )
        )
    return tuple(speakers)


def _word_of(parts: Parts) -> str:
    """The last word of a name as written, by which somebody may name himself."""
    return parts.name[parts.name.rfind(" ") + 1 :] if parts.form == FULL or parts.form == SHORT else ""


def _joined(voices: list[Voice], scene: Scene, sides: Sides) -> tuple[Speaker, ...]:
    """The records of the voices, those together that were joined, in order of appearance."""
    groups: dict[Voice, list[Voice]] = {}
    for voice in voices:
        groups.setdefault(voice.root(), []).append(voice)
    outlets = outlets_among([voice for voice in groups if len(groups[voice]) == 1], sides)
    ids = Ids(set())
    speakers: list[Speaker] = []
    for root, group in groups.items():
        labels: list[str] = []
        said: list[str] = []
        turns = words = 0
        for voice in group:
            labels.append(voice.label)
            if voice.more is not None:
                labels += voice.more
            said += voice.said
            turns += voice.turns
            words += voice.words
        person = root.person
        name = _name(group, person, scene)
        kind: SpeakerKind = "outlet" if root in outlets else _kind(group, person)
        role, affiliation = _told(group, person, scene, name, kind)
        spoken = ids.of(base_id(name))
        for voice in group:
            voice.id = spoken
        speakers.append(
            Speaker(
                id=spoken,
                name=name,
                kind=kind,
                role=role,
                affiliation=affiliation,
                labels=tuple(labels),
                turns=turns,
                words=words + count_words(said),
            )
        )
    return tuple(speakers)


def _name(group: list[Voice], person: Person | None, scene: Scene) -> str:
    """The fullest form of the name; of two as full, the one that is not in capitals."""
    best = group[0].parts
    for voice in group:
        if _fuller(voice.parts, best):
            best = voice.parts
    name = best.name
    if person is None:
        return name
    listed = person.participant.name if person.participant is not None else person.name
    if len(group) == 1 and best.form == FULL and not name.isupper():
        return name
    full = parts_of(listed)
    if best.form != FULL or len(full.words) > len(best.words) or (name.isupper() and full.words == best.words):
        name = full.name
    return _as_told(name, scene.context) if name.isupper() and " " in name and scene.context else name


def _as_told(name: str, context: str) -> str:
    """A name in capitals as the text above the talk writes it, where that is otherwise."""
    at = context.upper().find(name)
    told = context[at : at + len(name)] if at >= 0 else name
    return told if told.upper() == name and not told.isupper() else name


def _fuller(one: Parts, other: Parts) -> bool:
    """Whether one form of a name is fuller than another."""
    if one.form != other.form:
        return one.form == FULL or (other.form == ROLE and one.form == SHORT)
    if one.form == SHORT:
        return len(one.titles) > len(other.titles) and len(one.words) >= len(other.words)
    if one.form == OUTLET:
        return len(one.name) > len(other.name)
    if len(one.words) != len(other.words):
        return len(one.words) > len(other.words)
    return other.name.isupper() and not one.name.isupper()


def _kind(group: list[Voice], person: Person | None) -> SpeakerKind:
    """What a speaker is, by all labels."""
    if person is not None and (person.participant is not None or person.name != group[0].parts.name):
        return "person"
    kind = group[0].parts.kind
    for voice in group:
        if voice.parts.sure:
            return "person"
        if kind == "unknown":
            kind = voice.parts.kind
    return kind


def _told(
    group: list[Voice], person: Person | None, scene: Scene, name: str, kind: SpeakerKind
) -> tuple[str | None, str | None]:
    """Role and affiliation: from the labels, else from the list, else from the lead, else from who speaks."""
    role: str | None = None
    affiliation: str | None = None
    for voice in group:
        office = voice.parts.office
        if office is not None and (role is None or len(office) > len(role)):
            role = office
        affiliation = affiliation or voice.parts.affiliation
    if person is not None and person.participant is not None:
        listed = parts_of(person.participant.name)
        told = person.participant.role
        if told is not None and (role is None or len(told) >= len(role)):
            role = told
        role = role or listed.office or scene.offices.get(person.participant.name.casefold())
        affiliation = affiliation or listed.affiliation
    if kind == "person":
        if role is None and scene.context and name in scene.context:
            role = office_in(name, scene.context)
        if affiliation is None and role is not None:
            affiliation = organ_of(role)
        if affiliation is None:
            affiliation = _self_told(group, scene)
    elif kind == "unknown" and affiliation is None and group[0].parts.form == SHORT:
        affiliation = _self_told(group, scene)
    return role, affiliation


def _self_told(group: list[Voice], scene: Scene) -> str | None:
    """What somebody says of himself where he first speaks."""
    for voice in group:
        found = introduced(voice.opening, _word_of(voice.parts), scene.language)
        if found is not None:
            return found
    return None
