"""Whether a document has labels that could be one speaker: a cheap look, at which most documents end."""

from __future__ import annotations

from typing import Final

from transcript_tool.model.naming import parts_of
from transcript_tool.model.parts import FULL, OUTLET, ROLE, SHORT
from transcript_tool.model.persons import Scene, Voice, contradict
from transcript_tool.model.records import Participant
from transcript_tool.model.roles import role_key

__all__ = ["may_join"]

_INITIALS: Final = 4  # letters at most


def may_join(voices: list[Voice], scene: Scene) -> bool:
    """Whether two labels could be one speaker, or a label one of those listed; a cheap look, and mostly the last.

    Where they could not, the voices that the header lists by their full names are told so.
    """
    words: set[str] = set()
    listed: dict[str, Participant] = {}
    for participant in scene.participants:
        parts = parts_of(participant.name)
        if parts.form == FULL:
            listed.setdefault(parts.key, participant)
            words.add(parts.first)
            words.add(parts.last)
    full: set[str] = set()
    others: set[str] = set()
    roles: list[Voice] = []
    held = bool(scene.offices)
    long = shared = False
    declared = bool(listed)
    for voice in voices:
        parts = voice.parts
        form = parts.form
        if form == FULL:
            if parts.key in full:
                return True
            full.add(parts.key)
            if parts.last in words or parts.first in words:
                shared = True
            words.add(parts.first)
            words.add(parts.last)
            long = long or parts.long
            held = held or bool(parts.role)
            declared = declared or bool(parts.initials)
        elif form == SHORT:
            word = parts.last
            if word in others:
                return True
            others.add(word)
            held = held or bool(parts.role)
        elif form == ROLE:
            if not parts.many:
                roles.append(voice)
        elif form == OUTLET:
            word = parts.outlet or parts.base
            if word in others:
                return True
            others.add(word)
            declared = declared or bool(parts.initials)
    if (long and shared) or not words.isdisjoint(others) or scene.known:
        return True
    if roles and (held or _is_office(roles, scene)):
        return True
    if others:
        for voice in voices:
            if len(voice.label) <= _INITIALS and _may_be_initials(voice.label, declared, scene.context):
                return True
    if listed:
        for voice in voices:
            if voice.parts.form == FULL:
                voice.listed = listed.get(voice.parts.key)
                if voice.listed is not None and contradict(
                    voice.parts, parts_of(voice.listed.name).gender, parts_of(voice.listed.name).marks
                ):
                    return True
    return False


def _is_office(roles: list[Voice], scene: Scene) -> bool:
    """Whether the header lists somebody whose office one of the roles is."""
    offices = {role_key(p.role) for p in scene.participants if p.role is not None}
    return not offices.isdisjoint([voice.parts.role for voice in roles])


def _may_be_initials(label: str, declared: bool, context: str) -> bool:
    """Whether a label may be initials that a label, the list or the text above the talk declares."""
    return len(label) > 1 and label.isupper() and label.isascii() and (declared or label in context)
