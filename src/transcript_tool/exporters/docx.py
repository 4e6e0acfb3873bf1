"""Word: a title, the header in lines, bold labels, stage directions in italics, core properties.

Several transcripts follow one another, each under its own title. The document is put together in memory by python-docx,
and written whole at the end. A control character, which XML cannot hold, becomes U+FFFD.
"""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document

from transcript_tool.exporters.safe import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from transcript_tool.model.records import Header, Transcript, Turn

__all__ = ["write"]

_MOST: Final = 255  # characters of a core property


def write(transcripts: Iterable[Transcript], file: BinaryIO) -> None:
    """Write all transcripts as one document; nothing for none."""
    document: Any = None
    for transcript in transcripts:
        if document is None:
            document = Document()
            _set_properties(document.core_properties, transcript)
        _add(document, transcript)
    if document is not None:
        packed = io.BytesIO()
        document.save(packed)
        _repack(packed, file)


def _repack(packed: BinaryIO, file: BinaryIO) -> None:
    """Write the parts with no time of their own, so that the same transcripts give the same bytes."""
    whole = io.BytesIO()
    with ZipFile(packed) as before, ZipFile(whole, "w", ZIP_DEFLATED) as after:
        for part in before.infolist():
            after.writestr(ZipInfo(part.filename), before.read(part), ZIP_DEFLATED)
    file.write(whole.getvalue())


def _set_properties(properties: Any, transcript: Transcript) -> None:
    """What the document says of itself, which is of the first transcript; its time is that of the event."""
    header = transcript.header
    properties.title = plain(header.title or "Transcript")[:_MOST]
    properties.author = plain(header.byline or "")[:_MOST]
    properties.category = plain(header.category or "")[:_MOST]
    properties.subject = plain(" › ".join(transcript.breadcrumbs))[:_MOST]
    properties.comments = "Written by transcript-tool"
    properties.language = plain(header.language or "")[:_MOST]
    properties.last_modified_by = ""
    properties.created = properties.modified = _day(header)


def _day(header: Header) -> datetime:
    try:
        day = date.fromisoformat(header.event_date or header.published or "")
    except ValueError:
        day = date(2000, 1, 1)
    return datetime(max(day.year, 1980), day.month, day.day, tzinfo=UTC)


def _add(document: Any, transcript: Transcript) -> None:
    header = transcript.header
    document.add_heading(plain(header.title or "Transcript"), level=1)
    if header.lead is not None:
        document.add_paragraph().add_run(plain(header.lead)).italic = True
    for name, value in _fields(transcript):
        line = document.add_paragraph()
        line.paragraph_format.space_after = 0
        line.add_run(f"{name}: ").bold = True
        line.add_run(plain(value))
    if header.participants:
        document.add_heading("Participants", level=2)
        for one in header.participants:
            said = one.name if one.role is None else f"{one.name}, {one.role}"
            document.add_paragraph(plain(said), style="List Bullet")
    if transcript.turns:
        document.add_heading("Transcript", level=2)
    for turn in transcript.turns:
        _add_turn(document, turn)


def _fields(transcript: Transcript) -> Iterator[tuple[str, str]]:
    header, pagination = transcript.header, transcript.pagination
    rows = {
        "Path": " › ".join(transcript.breadcrumbs),
        "Category": header.category,
        "Date": " ".join(filter(None, (header.event_date, header.event_time))),
        "Place": header.place,
        "Published": header.published,
        "By": header.byline,
        "Address": header.url,
        "Page": None if pagination.page is None else f"{pagination.page}",
        "Pages": None if pagination.pages is None else f"{pagination.pages}",
    }
    yield from ((name, value) for name, value in rows.items() if value)


def _add_turn(document: Any, turn: Turn) -> None:
    """A paragraph for each of the turn, the label in bold before the first."""
    first = document.add_paragraph()
    first.add_run(f"{plain(turn.label)}: " if turn.label is not None else "").bold = True
    if turn.paragraphs:
        first.add_run(plain(turn.paragraphs[0]))
    for paragraph in turn.paragraphs[1:]:
        document.add_paragraph(plain(paragraph))
    for direction in turn.stage:
        document.add_paragraph().add_run(plain(direction)).italic = True
