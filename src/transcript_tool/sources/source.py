"""The record that leaves this room: one decoded input with where it came from."""

from __future__ import annotations

import msgspec

__all__ = ["Cue", "PageFacts", "Source"]


class PageFacts(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What an input says of itself beside its text; it counts where the text is silent.

    Attributes:
        title: its title, without the site's name.
        published: the day of publication, ISO 8601.
        url: the address that the page gives as its own.
        page: the number that is marked as the current one in the pagination bar.
        language: the language that the page says it is in, a BCP 47 tag; evidence where its words tell too little.
    """

    title: str | None = None
    published: str | None = None
    url: str | None = None
    page: int | None = None
    language: str | None = None


class Cue(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A turn of a source that says itself who spoke, by its place in the text drawn from it.

    Attributes:
        label: who spoke, as the source names them; None where it does not say.
        start: the offset of the label, or of the first word where there is none.
        words: the offsets at which its paragraphs begin.
        end: the offset just after the last word.
        time: when it begins and ends, in seconds; the end may be None.
    """

    label: str | None
    start: int
    words: tuple[int, ...]
    end: int
    time: tuple[float, float | None] | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One input: its text and its provenance.

    Attributes:
        text: the decoded text, without a byte-order mark, line ends as they were.
        name: the path as the user gave it, or None for text from memory.
        sha256: hex digest of the bytes, or None where there were no bytes.
        encoding: the codec's name in lower case (``utf-8``), or None where there were no bytes.
        media_type: what it is: ``text/plain``, ``text/markdown``, or what the text was drawn from, such as
            ``text/html``, ``application/pdf`` and ``application/json; profile=whisper``.
        remarks: what was odd while reading, as (code, message) pairs; the model makes them diagnostics.
        facts: what a web page, a document or a recording says of itself beside its text.
        wrapped: whether lines without a blank line between are one paragraph, since the input says where each ends.
        cues: the turns, where the input itself says who spoke; None where that is to be found in the text.
    """

    text: str
    name: str | None = None
    sha256: str | None = None
    encoding: str | None = None
    media_type: str = "text/plain"
    remarks: tuple[tuple[str, str], ...] = ()
    facts: PageFacts | None = None
    wrapped: bool = False
    cues: tuple[Cue, ...] | None = None
