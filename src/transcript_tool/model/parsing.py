"""From text to transcripts: the way through tokenizer and model in one call."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from transcript_tool.model.build import build_transcripts, with_remarks
from transcript_tool.model.records import Diagnostic, Transcript
from transcript_tool.sources.kinds import CAPTIONS, captions_type
from transcript_tool.sources.source import Source
from transcript_tool.tokenizer.assemble import marks_of
from transcript_tool.tokenizer.lines import Lines, has_surrogates, split_lines

if TYPE_CHECKING:
    from transcript_tool.model.named import Roster
    from transcript_tool.tokenizer.hints import Hints

__all__ = ["parse", "parse_all"]

_NO_CAPTIONS = ("no-captions", "no cue is in it, though it is called captions; it is read as text")


def parse(
    source: str | Source,
    *,
    name: str | None = None,
    hints: Hints | None = None,
    speakers: Roster | None = None,
    merge_turns: bool = False,
) -> Transcript:
    """Parse one transcript page.

    Args:
        source: the page's text, or a `Source` as `read` gives it.
        name: what the page is called; a number at its end may tell the page shown.
        hints: what a person says of pages that are misread, as `read_hints` gives it.
        speakers: the speakers that a person names, as `read_speakers` gives them; they win over what is found.
        merge_turns: join consecutive turns of one speaker into one.

    Returns:
        The transcript; where the page holds several, the first, and a diagnostic `more-transcripts`. Any text
        whatever gives a transcript: nothing is raised.
    """
    found = parse_all(source, name=name, hints=hints, speakers=speakers, merge_turns=merge_turns)
    first = found[0]
    if len(found) == 1:
        return first
    remark = Diagnostic(
        code="more-transcripts",
        severity="warning",
        message=f"the page holds {len(found)} transcripts, this is the first; parse_all gives them all",
    )
    return msgspec.structs.replace(first, diagnostics=(*first.diagnostics, remark))


def parse_all(
    source: str | Source,
    *,
    name: str | None = None,
    known: Iterable[str] = (),
    hints: Hints | None = None,
    speakers: Roster | None = None,
    merge_turns: bool = False,
) -> list[Transcript]:
    """Parse all transcripts of one page, in order; at least one.

    Args:
        source: the page's text, or a `Source` as `read` gives it; text that begins as captions do is read as those.
        name: what the page is called, where the source does not say.
        known: names that other pages of the same transcript have established; they count as listed on this one.
        hints: what a person says of pages that are misread, as `read_hints` gives it.
        speakers: the speakers that a person names, as `read_speakers` gives them; they win over what is found.
        merge_turns: join consecutive turns of one speaker into one.
    """
    if merge_turns:
        from transcript_tool.model.joining import joined_all

        return joined_all(parse_all(source, name=name, known=known, hints=hints, speakers=speakers))
    page: Lines | None = None
    if isinstance(source, str):
        page = split_lines(source)
        source = _source_of(page, name)
    elif source.cues is not None:
        from transcript_tool.model.cued import cued_transcript

        return _settled_whole([cued_transcript(source, source.cues)], source, hints, speakers)
    if source.media_type in CAPTIONS:
        from transcript_tool.model.captions import build_captions
        from transcript_tool.tokenizer.captions import read_captions

        listed = () if speakers is None else speakers.labels()
        captions = read_captions(source.text, (*known, *listed))
        if captions.is_captions or not source.text.strip():
            return _settled_whole([build_captions(captions, source)], source, hints, speakers)
        source = msgspec.structs.replace(source, remarks=(*source.remarks, _NO_CAPTIONS))
    if source.text.startswith("---"):
        from transcript_tool.model.own_markdown import is_ours, read_markdown

        if is_ours(source.text):
            found = read_markdown(source.text, source.name, sha256=source.sha256, encoding=source.encoding)
            found = [with_remarks(transcript, source) for transcript in found]
            return _settled_whole(found, source, hints, speakers)
    if hints is not None or speakers is not None:
        from transcript_tool.model.settled import settled

        return settled(source, tuple(known), hints, speakers)
    return build_transcripts(marks_of(source.text, tuple(known), source.wrapped, None, page), source)


def _settled_whole(
    found: list[Transcript], source: Source, hints: Hints | None, speakers: Roster | None
) -> list[Transcript]:
    """Transcripts that no label had to be found for, under a person's word where there is one."""
    if hints is None and speakers is None:
        return found
    from transcript_tool.model.settled import settled_whole

    return settled_whole(found, source.name, hints, speakers)


def _source_of(page: Lines, name: str | None) -> Source:
    """A source of text from memory; lone surrogates, which no encoding holds, become U+FFFD with a remark."""
    text = page.text
    remarks: tuple[tuple[str, str], ...] = ()
    if not text.isascii() and has_surrogates(page):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        remarks = (("lone-surrogates", "lone surrogates in the text were replaced by U+FFFD"),)
    if name is not None and not name.isascii():
        name = name.encode("utf-8", "replace").decode()
    return Source(text=text, name=name, media_type=captions_type(text) or "text/plain", remarks=remarks)
