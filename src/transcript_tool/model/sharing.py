"""What pages of a set tell each other of their speakers: whom a short label means, where one page's header says so."""

from __future__ import annotations

from transcript_tool.model.naming import parts_of
from transcript_tool.model.parts import ROLE, SHORT
from transcript_tool.model.records import Transcript

__all__ = ["told_by_pages"]


def told_by_pages(transcripts: list[Transcript]) -> dict[str, str]:
    """Whom a label means by what its page alone tells: where the name is none of the labels, the header told it."""
    told: dict[str, set[str]] = {}
    for transcript in transcripts:
        for speaker in transcript.speakers:
            if speaker.kind == "person" and speaker.name not in speaker.labels:
                for label in speaker.labels:
                    if parts_of(label).form in (SHORT, ROLE):
                        told.setdefault(label, set()).add(speaker.name)
    return {label: names.pop() for label, names in told.items() if len(names) == 1}
