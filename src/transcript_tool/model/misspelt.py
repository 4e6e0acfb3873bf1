"""Labels that look like a slip of the pen: one letter from a label that recurs. Told, never joined."""

from __future__ import annotations

from typing import Final

from transcript_tool.model.persons import Remark, Voice

__all__ = ["misspelt"]

_LETTERS: Final = 5  # a shorter word is one letter from too many others
_FEW: Final = 8  # labels that are compared with each other one by one
_EAST: Final = "\u2e80"  # the first of the signs that are words by themselves
_OFTEN: Final = 3  # turns of a label that is sure to be right


def misspelt(voices: list[Voice], remarks: list[Remark]) -> None:
    """Tell each label that stands once and is one letter (missing, added, other, two swapped) from one that recurs."""
    often: list[Voice] = []
    for voice in voices:
        if voice.turns >= _OFTEN and len(voice.parts.key) >= _LETTERS:
            often.append(voice)
    if not often:
        return
    near: dict[str, list[Voice]] | None = None
    for voice in voices:
        word = voice.parts.key
        if voice.turns > 1 or len(word) < _LETTERS - 1 or voice.into is not None or word[0] >= _EAST:
            continue
        if len(often) <= _FEW:
            others = often
        else:
            if near is None:
                near = _by_deletion(often)
            others = _sharing(word, near)
        for other in others:
            if -1 <= len(other.parts.key) - len(word) <= 1 and _is_slip(voice, other):
                message = f"{voice.label!r} is one letter from {other.label!r}, and is kept apart"
                remarks.append(Remark(voice.first, "speaker-misspelt", message))
                break


def _is_slip(voice: Voice, other: Voice) -> bool:
    """Whether a label that stands once looks like a slip for one that recurs."""
    one, two = voice.parts.key, other.parts.key
    if one[0] != two[0] and one[-1] != two[-1]:
        return False
    return _is_near(one, two) and _alone(voice) and not _other_gender(voice, other)


def _by_deletion(often: list[Voice]) -> dict[str, list[Voice]]:
    """The voices by what is left of their names where one letter is missing."""
    near: dict[str, list[Voice]] = {}
    for voice in often:
        for key in _without_one(voice.parts.key):
            there = near.setdefault(key, [])
            if len(there) < _FEW:
                there.append(voice)
    return near


def _sharing(word: str, near: dict[str, list[Voice]]) -> list[Voice]:
    """The voices at one letter's distance, by what a missing letter leaves of both names."""
    found: list[Voice] = []
    for key in _without_one(word):
        there = near.get(key)
        if there is not None:
            found += there
    return found


def _alone(voice: Voice) -> bool:
    """Whether nobody else stands behind the label, and no list has its name."""
    person = voice.person
    return voice.listed is None and (person is None or len(person.voices) == 1)


def _other_gender(one: Voice, other: Voice) -> bool:
    return bool(one.parts.gender) and bool(other.parts.gender) and one.parts.gender != other.parts.gender


def _without_one(word: str) -> list[str]:
    """The word, and all that is left of it where one letter is missing: what words at one letter's distance share."""
    return [word, *[word[:at] + word[at + 1 :] for at in range(len(word))]]


def _is_near(one: str, other: str) -> bool:
    """Whether two different words are a single slip apart."""
    if one == other:
        return False
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    rest, more = one[start:], other[start:]
    if len(one) < len(other):
        return len(other) - len(one) == 1 and rest == more[1:]
    return rest[1:] == more[1:] or (
        len(rest) > 1 and rest[0] == more[1] and rest[1] == more[0] and rest[2:] == more[2:]
    )
