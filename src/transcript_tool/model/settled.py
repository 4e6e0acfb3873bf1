"""A page read under a person's word: hints that mend what was misread, and speakers as they are named."""

from __future__ import annotations

import msgspec

from transcript_tool.model.build import build_transcripts
from transcript_tool.model.named import Roster, with_speakers
from transcript_tool.model.records import Diagnostic, Transcript
from transcript_tool.sources.source import Source
from transcript_tool.tokenizer.assemble import marks_of
from transcript_tool.tokenizer.hinted import Hinted
from transcript_tool.tokenizer.hints import Hints, PageHints

__all__ = ["settled", "settled_whole"]

_SHOWN = 20  # hints that did nothing are told one by one


def settled(source: Source, known: tuple[str, ...], hints: Hints | None, speakers: Roster | None) -> list[Transcript]:
    """All transcripts of a page, read under hints, with the speakers of a roster."""
    page = hints.of(source.name) if hints is not None else None
    hinted = Hinted(page, speakers.names if speakers is not None else None)
    found = build_transcripts(marks_of(source.text, known, source.wrapped, hinted), source)
    if page is not None:
        if len(found) == 1:
            hinted.use("title")
            found = [_with_header(found[0], page)]
        unused = hinted.unused()
        if len(found) > 1:
            unused += _left(page)
        found = [_with_unused(transcript, unused) for transcript in found]
    return [with_speakers(transcript, speakers) for transcript in found] if speakers is not None else found


def settled_whole(
    found: list[Transcript], name: str | None, hints: Hints | None, speakers: Roster | None
) -> list[Transcript]:
    """Transcripts that no label had to be found for: hints mend their title and days alone."""
    page = hints.of(name) if hints is not None else None
    if page is not None:
        hinted = Hinted(page, None)
        if len(found) == 1:
            hinted.use("title")
            found = [_with_header(found[0], page)]
        unused = hinted.unused() + (_left(page) if len(found) > 1 else [])
        found = [_with_unused(transcript, unused) for transcript in found]
    return [with_speakers(transcript, speakers) for transcript in found] if speakers is not None else found


def _with_unused(transcript: Transcript, unused: list[str]) -> Transcript:
    """The transcript with a remark on each hint that did nothing on its page."""
    if not unused:
        return transcript
    remarks = [
        Diagnostic(code="hint-unused", message=f"the hint {told} fits nothing on this page; mend it or take it out")
        for told in unused[:_SHOWN]
    ]
    if len(unused) > _SHOWN:
        message = f"{len(unused) - _SHOWN} more hints fit nothing on this page; is it the page they are meant for?"
        remarks.append(Diagnostic(code="hint-unused", message=message))
    return msgspec.structs.replace(transcript, diagnostics=(*transcript.diagnostics, *remarks))


def _with_header(transcript: Transcript, page: PageHints) -> Transcript:
    """The transcript with the fields of its header that are hinted at."""
    fields = {key: value for key in ("title", "event_date", "published") if (value := getattr(page, key)) is not None}
    if not fields:
        return transcript
    header = msgspec.structs.replace(transcript.header, **fields)
    return msgspec.structs.replace(transcript, header=header)


def _left(page: PageHints) -> list[str]:
    """Header fields that are hinted at for a page of several transcripts, where nobody can tell whose they are."""
    return [f"{key}: {value!r}" for key in ("event_date", "published") if (value := getattr(page, key)) is not None]
