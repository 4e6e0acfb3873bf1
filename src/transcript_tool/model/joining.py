"""Turns of one speaker that follow each other, joined into one.

What was said keeps its order: paragraphs and stage directions are appended, and so is time. Within one source a joined
turn is one slice, from where the first begins to where the last ends; what lies in another source is in `spans`, in the
order it was said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

import msgspec

from transcript_tool.model.records import Span, Time, Transcript, Turn, TurnKind

__all__ = ["joined", "joined_all"]

_KINDS: Final[tuple[TurnKind, ...]] = (
    "question",
    "answer",
    "moderation",
    "statement",
)  # which counts, where they differ


def joined_all(transcripts: Iterable[Transcript]) -> list[Transcript]:
    """Each transcript with its turns joined, in order."""
    return [joined(transcript) for transcript in transcripts]


def joined(transcript: Transcript) -> Transcript:
    """The transcript with consecutive turns of one speaker as one turn.

    The label and the place of the first stay. Where the kinds differ, a turn that asks is a question, else one that
    answers an answer, else one that leads is moderation. Turns and exchanges are counted anew. Turns without a speaker
    stay as they are.

    Args:
        transcript: the transcript, as `parse` or `merge` gives it.

    Returns:
        The transcript, or the very same where there is nothing to join. No word is lost. Nothing is raised.
    """
    turns = transcript.turns
    groups: list[list[Turn]] = []
    for turn in turns:
        if groups and turn.speaker is not None and turn.speaker == groups[-1][-1].speaker:
            groups[-1].append(turn)
        else:
            groups.append([turn])
    if len(groups) == len(turns):
        return transcript
    found = _numbered(groups)
    counts = Counter([turn.speaker for turn in found])
    speakers = tuple([msgspec.structs.replace(speaker, turns=counts[speaker.id]) for speaker in transcript.speakers])
    return msgspec.structs.replace(transcript, turns=found, speakers=speakers)


def _numbered(groups: list[list[Turn]]) -> tuple[Turn, ...]:
    """Each group as one turn, numbered from 1; exchanges that a group holds together are one."""
    same: dict[int, int] = {}  # the exchange that another one is part of
    for group in groups:
        numbers = [turn.exchange for turn in group if turn.exchange is not None]
        for number in numbers:
            same.setdefault(number, same.get(numbers[0], numbers[0]))
    counted: dict[int, int] = {}
    found: list[Turn] = []
    for index, group in enumerate(groups, 1):
        kind = min([turn.kind for turn in group], key=_KINDS.index)
        exchange = next((turn.exchange for turn in group if turn.exchange is not None), None)
        if exchange is not None:
            exchange = counted.setdefault(same[exchange], len(counted) + 1)
        found.append(_one(group, index, kind, exchange))
    return tuple(found)


def _one(group: list[Turn], index: int, kind: TurnKind, exchange: int | None) -> Turn:
    """The turns of a group as one."""
    first, last = group[0], group[-1]
    if len(group) == 1:
        return msgspec.structs.replace(first, index=index, exchange=exchange)
    here, *further = _stretches(group)
    return msgspec.structs.replace(
        first,
        index=index,
        exchange=exchange,
        kind=kind,
        paragraphs=tuple([paragraph for turn in group for paragraph in turn.paragraphs]),
        stage=tuple([stage for turn in group for stage in turn.stage]),
        time=None if first.time is None else Time(first.time.start, None if last.time is None else last.time.end),
        end=here.end,
        spans=tuple(further),
    )


def _stretches(group: list[Turn]) -> list[Span]:
    """Where the words of a group lie; what follows on within one source is one stretch."""
    found: list[Span] = []
    for turn in group:
        own = Span(source=turn.source, page=turn.page, line=turn.line, start=turn.start, end=turn.end)
        for span in (own, *turn.spans):
            if found and found[-1].source == span.source:
                found[-1] = msgspec.structs.replace(found[-1], end=span.end)
            else:
                found.append(span)
    return found
