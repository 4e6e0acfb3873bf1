"""What is told of transcripts: their warnings, each once, with the page and line that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from transcript_tool.model.records import Diagnostic, Transcript

__all__ = ["remarks_of"]

_TOLD = "hint-unused"  # no warning, for a page needs no hint; but whoever wrote one wants to know


def remarks_of(found: Iterable[Transcript], name: str | None) -> dict[str, bool]:
    """Each remark as a line, and whether it is a warning.

    Args:
        found: the transcripts of a page, which all have the remarks of that page, or one that was merged.
        name: what the page is called, or the first page.
    """
    told: dict[str, bool] = {}
    for transcript in found:
        for remark in transcript.diagnostics:
            if remark.severity == "warning" or remark.code == _TOLD:
                told[f"{_place(transcript, remark, name)}: {remark.message}"] = remark.severity == "warning"
    return told


def _place(transcript: Transcript, remark: Diagnostic, name: str | None) -> str:
    """The page that a remark is about, and the line; of merged pages without numbers nobody can tell which it is."""
    sources = transcript.sources
    if len(sources) > 1:
        source = _source_of(transcript, remark.pages[0]) if len(remark.pages) == 1 else None
        if source is None:
            return f"{name} and {len(sources) - 1} more"
        name = sources[source].name
    return f"{name}" if remark.line is None else f"{name}:{remark.line}"


def _source_of(transcript: Transcript, page: int) -> int | None:
    """Which source is the page of that number."""
    for turn in transcript.turns:
        if turn.page == page:
            return turn.source
        for span in turn.spans:
            if span.page == page:
                return span.source
    return None
