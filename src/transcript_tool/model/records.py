"""The records of the JSON contract, frozen and typed; their field order is the order of the keys in JSON.

Absent is None (or an empty tuple), never guessed. Offsets and lines count in the decoded source: characters from 0,
lines from 1. Nothing here knows of files, terminals or layouts.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

__all__ = [
    "Diagnostic",
    "Header",
    "Pagination",
    "Participant",
    "SourceInfo",
    "Span",
    "Speaker",
    "Time",
    "Transcript",
    "Turn",
]

TurnKind = Literal["question", "answer", "statement", "moderation"]
SpeakerKind = Literal["person", "outlet", "role", "unknown"]
Severity = Literal["info", "warning"]


class Participant(msgspec.Struct, frozen=True, gc=False):
    """A person whom the page lists as taking part."""

    name: str
    role: str | None = None


class Header(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What the page says of the event; dates are ISO 8601 (`2021-09-14`), `event_time` `HH:MM`, `language` BCP 47."""

    title: str | None = None
    category: str | None = None
    lead: str | None = None
    byline: str | None = None
    place: str | None = None
    event_date: str | None = None
    event_time: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    participants: tuple[Participant, ...] = ()


class Speaker(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The person, outlet or role behind one or more labels; `words` counts over all its turns."""

    id: str
    name: str
    kind: SpeakerKind = "unknown"
    role: str | None = None
    affiliation: str | None = None
    labels: tuple[str, ...] = ()
    turns: int = 0
    words: int = 0


class Time(msgspec.Struct, frozen=True, gc=False):
    """When a turn was spoken, in seconds from the start of the recording."""

    start: float
    end: float | None = None


class Span(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A further stretch of a turn that goes on over a page break."""

    source: int
    page: int | None
    line: int
    start: int
    end: int


class Turn(msgspec.Struct, frozen=True, gc=False):
    """One label and what was said under it.

    `text[start:end]` of source number `source` is the turn, its label with all marks included.
    """

    index: int
    exchange: int | None = None
    kind: TurnKind = "statement"
    speaker: str | None = None
    label: str | None = None
    paragraphs: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    continued: bool = False
    time: Time | None = None
    source: int = 0
    page: int | None = None
    line: int = 1
    start: int = 0
    end: int = 0
    spans: tuple[Span, ...] = ()


class Pagination(msgspec.Struct, frozen=True, gc=False):
    """Which page this is, and of how many."""

    page: int | None = None
    pages: int | None = None


class SourceInfo(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where a transcript came from; `sha256` and `encoding` are None for text from memory."""

    name: str | None = None
    sha256: str | None = None
    encoding: str | None = None
    characters: int = 0


class Diagnostic(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A coded remark on what was odd; never silent, never fatal by itself."""

    code: str
    severity: Severity = "info"
    line: int | None = None
    pages: tuple[int, ...] = ()
    message: str = ""


class Transcript(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One transcript, whole: the contract of the JSON output."""

    schema_version: int = 1
    header: Header = Header()
    breadcrumbs: tuple[str, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    turns: tuple[Turn, ...] = ()
    pagination: Pagination = Pagination()
    sources: tuple[SourceInfo, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def _repr_html_(self) -> str:
        """What a notebook shows: facts and the first turns, every word escaped."""
        from transcript_tool.model.shown import as_html

        return as_html(self)

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """What rich shows: title, dates, who speaks, and how many turns."""
        from transcript_tool.model.shown import in_short

        return list(in_short(self))
