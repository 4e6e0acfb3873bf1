"""A transcript of a source that says itself who spoke: its turns are given, and nothing is looked for in its words."""

from __future__ import annotations

from msgspec import structs

from transcript_tool.model.build import transcript_of
from transcript_tool.model.records import Time, Transcript
from transcript_tool.model.text import clean
from transcript_tool.model.turns import Draft
from transcript_tool.sources.source import Cue, Source
from transcript_tool.tokenizer.cued import paragraphs_of
from transcript_tool.tokenizer.stage import is_stage

__all__ = ["cued_transcript"]


def cued_transcript(source: Source, cues: tuple[Cue, ...]) -> Transcript:
    """The transcript of a source with cues.

    Args:
        source: its text is the one that the cues point into.
        cues: the turns, in their order.
    """
    drafts: list[Draft] = []
    line = at = 0
    for cue in cues:
        line += source.text.count("\n", at, cue.start)
        at = cue.start
        draft = _draft(source.text, cue, line + 1)
        if draft is None:
            continue
        if draft.label is None and not draft.paragraphs and drafts:  # what happened while somebody spoke
            drafts[-1].stage = (drafts[-1].stage or []) + (draft.stage or [])
            drafts[-1].end = draft.end
        else:
            drafts.append(draft)
    transcript = transcript_of([], 0, drafts, source)
    told = source.facts.language if source.facts is not None else None
    if not told:
        return transcript
    header = structs.replace(transcript.header, language=told)  # who listened knows better than the words tell
    return structs.replace(transcript, header=header)


def _draft(text: str, cue: Cue, line: int) -> Draft | None:
    """The turn of a cue; None where it has neither label nor words."""
    said = [words for start, end in paragraphs_of(cue) if (words := clean(text[start:end]))]
    label = clean(cue.label) if cue.label is not None else None
    if not said and not label:
        return None
    stage = [words for words in said if is_stage(words)]
    paragraphs = [words for words in said if not is_stage(words)]
    time = Time(*cue.time) if cue.time is not None else None
    return Draft(label or None, line, cue.start, cue.end, paragraphs, stage or None, time)
