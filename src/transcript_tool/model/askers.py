"""Outlets that no list has: who only asks, in a document that calls those who ask by their outlets."""

from __future__ import annotations

from typing import Final

from transcript_tool.model.clusters import ASKS, Sides
from transcript_tool.model.parts import FULL, OUTLET, SHORT
from transcript_tool.model.persons import Voice

__all__ = ["outlets_among"]

_SURE: Final = 3  # outlets that must have asked before the custom of a document is told by them
_NOBODY: Final[frozenset[Voice]] = frozenset()


def outlets_among(voices: list[Voice], sides: Sides) -> frozenset[Voice]:
    """The voices that are outlets because all who ask beside them are.

    Args:
        voices: those that stand for a speaker by themselves.
        sides: who asks and who answers.
    """
    outlets = likely = 0
    for voice in voices:
        form = voice.parts.form
        if form == OUTLET:
            outlets += 1
        elif form in (FULL, SHORT) and _may_be(voice):
            likely += 1
    if outlets < _SURE or not likely:
        return _NOBODY
    found: list[Voice] = []
    asking = 0
    for voice in voices:
        parts = voice.parts
        if sides.of(voice) != ASKS or parts.many:
            continue
        if parts.form == OUTLET:
            asking += 1
        elif not _may_be(voice):
            return _NOBODY  # people ask here under their own names
        elif parts.form == FULL or parts.form == SHORT:
            found.append(voice)
    return frozenset(found) if asking >= _SURE and asking > 2 * len(found) else _NOBODY


def _may_be(voice: Voice) -> bool:
    """Whether nothing in its own label, and no list, makes a person of a voice."""
    return voice.listed is None and not voice.parts.sure and not voice.parts.marks
