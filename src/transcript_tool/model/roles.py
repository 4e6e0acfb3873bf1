"""Roles that were named with a person once and stand alone after: `Moderator Ann Roe`, then `Moderator`."""

from __future__ import annotations

from typing import Final

from transcript_tool.model.honorifics import FUNCTIONS, SAME_ROLE
from transcript_tool.model.persons import Person, Persons, Remark, Scene, Voice
from transcript_tool.tokenizer.shape import key_of

__all__ = ["join_roles", "role_key"]

_MOST: Final = 8  # holders of one role that are told apart


class _Holder:
    """Somebody who was named with a role: a person or, of a short name, a voice."""

    __slots__ = ("first", "held", "last", "name", "person", "voice")

    def __init__(
        self, person: Person | None, voice: Voice | None, name: str, first: int, last: int, held: bool
    ) -> None:
        self.person = person
        self.voice = voice
        self.name = name
        self.first = first  # the turn at which the role is told; -1 above the talk
        self.last = last  # the last turn under the label that tells it
        self.held = held  # told outright: by a bracket, an office, a list


def join_roles(
    roles: list[Voice],
    voices: list[Voice],
    speaking: list[Voice | None],
    persons: Persons,
    scene: Scene,
    remarks: list[Remark],
) -> None:
    """Join each role that stands alone to the one person who was named with it before."""
    holders = _holders(voices, persons, scene)
    if not holders:
        return
    for voice in roles:
        role = voice.parts.role
        found = holders.get(role)
        if not found:
            continue
        holder = found[0]
        names = " or ".join([repr(one.name) for one in found[:3]])
        message = f"{voice.label!r} may be {names}, and is kept apart"
        if len(found) > 1:
            remarks.append(Remark(voice.first, "speaker-undecided", message))
        elif holder.first >= voice.first:
            remarks.append(Remark(voice.first, "speaker-undecided", f"{message}: that name comes only after it"))
        elif not (holder.held or role in FUNCTIONS or _stands_for(voice, holder, speaking)):
            remarks.append(Remark(voice.first, "speaker-undecided", f"{message}: both speak in turn"))
        elif holder.person is not None:
            holder.person.hold(voice)
        elif holder.voice is not None:
            voice.into = holder.voice if holder.voice.into is None else holder.voice.into


def _holders(voices: list[Voice], persons: Persons, scene: Scene) -> dict[str, list[_Holder]]:
    """Who was named with which role."""
    found: dict[str, list[_Holder]] = {}
    for person in persons.all:
        if person.participant is None or person.gone:
            continue
        role = scene.offices.get(person.participant.name.casefold()) or person.participant.role
        if role:
            _add(found, role_key(role), _Holder(person, None, person.name, -1, -1, True))
    for voice in voices:
        role = voice.parts.role
        if role and voice.parts.words:
            held = voice.parts.held
            _add(found, role, _Holder(voice.person, voice, voice.parts.name, voice.first, voice.last, held))
    return found


def role_key(role: str) -> str:
    """The key of an office, as `Parts.role` has it."""
    key = key_of(role).removeprefix("the ")
    return SAME_ROLE.get(key, key)


def _add(found: dict[str, list[_Holder]], role: str, holder: _Holder) -> None:
    there = found.setdefault(role, [])
    for one in there:
        root, mine = _root(one), _root(holder)
        if (one.person is not None and one.person is holder.person) or (root is not None and root is mine):
            one.last = max(one.last, holder.last)
            one.held = one.held or holder.held
            return
    if len(there) < _MOST:
        there.append(holder)


def _root(holder: _Holder) -> Voice | None:
    voice = holder.voice
    if voice is None or voice.into is None:
        return voice
    return voice.into


def _stands_for(voice: Voice, holder: _Holder, speaking: list[Voice | None]) -> bool:
    """Whether an office alone took the place of the full name: that ends before, and the two do not follow each other.

    A guest (`PRESIDENT MOREL`) and a host (`THE PRESIDENT`) speak in turn.
    """
    if holder.person is None or holder.last >= voice.first:
        return False
    return speaking[voice.first - 1] is not holder.voice
