"""Captions to a transcript: cues of one speaker on end are one turn, and their text one paragraph.

`time` of a turn runs from the start of its first cue to the end of its last. `>>` without a name begins a turn of which
nobody knows the speaker.
"""

from __future__ import annotations

from typing import Final

import msgspec
from mypy_extensions import mypyc_attr

from transcript_tool.model.build import transcript_of
from transcript_tool.model.records import Diagnostic, Header, Time, Transcript
from transcript_tool.model.text import clean
from transcript_tool.model.turns import Draft
from transcript_tool.sources.source import Source
from transcript_tool.tokenizer.captions import Captions
from transcript_tool.tokenizer.dates import find_dates
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.token import Kind

__all__ = ["build_captions"]

_LABEL: Final = Kind.LABEL
_PARAGRAPH: Final = Kind.PARAGRAPH
_CONTINUATION: Final = Kind.CONTINUATION
_STAGE: Final = Kind.STAGE
_TAG: Final = Lazy(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_HAN: Final = "\u2e80"


def build_captions(captions: Captions, source: Source) -> Transcript:
    """The transcript of WebVTT or SRT.

    Args:
        captions: what was read of the file.
        source: the file.
    """
    drafts = _draft_turns(captions, source.text)
    transcript = transcript_of(captions.marks, 0, drafts, source)
    return msgspec.structs.replace(
        transcript,
        header=_header(captions, transcript.header),
        diagnostics=(*_diagnostics(captions), *transcript.diagnostics),
    )


@mypyc_attr(acyclic=True)
class _Turn:
    """A turn in the making, with the cues that it began and ended in; -1 where none is known."""

    __slots__ = ("draft", "first", "last", "near", "open_cue", "pieces", "tail")

    def __init__(self, draft: Draft, near: int) -> None:
        self.draft = draft
        self.near = near  # the cue that its label stands in
        self.first = -1
        self.last = -1
        self.pieces: list[str] = []
        self.tail = ""
        self.open_cue = -1  # the cue that the last words stand in

    def add(self, words: str, cue: int) -> None:
        """Take the next words; no blank stands between Han signs, or within a compound that a line's end parts."""
        if self.tail:
            first = words[0]
            compound = self.tail == "-" and cue == self.open_cue and first.islower()
            if not compound and not (self.tail >= _HAN and first >= _HAN):
                self.pieces.append(" ")
        self.pieces.append(words)
        self.tail = words[-1]
        if self.tail == "-" and not words[-2:-1].islower():
            self.tail = "–"
        self.open_cue = cue

    def settle(self, captions: Captions) -> Draft:
        """The turn, whole."""
        draft = self.draft
        if self.pieces:
            draft.paragraphs.append("".join(self.pieces))
        first = self.first if self.first >= 0 else self.near
        last = self.last if self.last >= 0 else first
        if first >= 0 and captions.starts[first] >= 0:
            end = captions.ends[last]
            draft.time = Time(captions.starts[first], end if end >= captions.starts[first] else None)
        return draft


def _draft_turns(captions: Captions, text: str) -> list[Draft]:
    """The turns, in order."""
    drafts: list[Draft] = []
    turn: _Turn | None = None
    for at, mark in enumerate(captions.marks):
        kind = mark.kind
        cue = captions.cues[at]
        if kind is _LABEL:
            label = clean(mark.value) or None
            if turn is not None and label is not None and turn.draft.label == label:
                continue
            if turn is not None:
                drafts.append(turn.settle(captions))
            said = text[mark.start : mark.end].rstrip()
            turn = _Turn(Draft(label, mark.line + 1, mark.start, mark.start + len(said), [], None), cue)
        elif kind is _PARAGRAPH or kind is _CONTINUATION or kind is _STAGE:
            words = clean(mark.words)
            if not words:
                continue
            if turn is None:
                turn = _Turn(Draft(None, mark.line + 1, mark.start, 0, [], None), -1)
            draft = turn.draft
            if kind is _STAGE:
                if draft.stage is None:
                    draft.stage = []
                draft.stage.append(words)
            else:
                turn.add(words, cue)
            draft.end = mark.start + len(text[mark.start : mark.end].rstrip())
            if captions.starts[cue] >= 0:
                if turn.first < 0:
                    turn.first = cue
                turn.last = cue
    if turn is not None:
        drafts.append(turn.settle(captions))
    return drafts


def _header(captions: Captions, found: Header) -> Header:
    """The header, with what header and notes of the file tell."""
    fields = captions.fields
    language = fields.get("language", "")
    dates = find_dates(fields.get("date", "")[:200])
    return msgspec.structs.replace(
        found,
        title=clean(fields.get("title", "")) or found.title,
        event_date=dates[0].iso if dates else found.event_date,
        language=language if _TAG.fullmatch(language) is not None else found.language,
    )


def _diagnostics(captions: Captions) -> list[Diagnostic]:
    """What was odd in the file."""
    return [
        Diagnostic(code=code, severity="info" if severity == "info" else "warning", line=line, message=message)
        for code, severity, line, message in captions.remarks
    ]
