"""CSV for spreadsheets: one row per turn, RFC 4180, UTF-8, a header row, CR LF behind each row.

A cell that a spreadsheet would run as a formula is made harmless (:mod:`transcript_tool.exporters.cells`);
``raw_cells=True`` leaves all cells as they are. ``bom=True`` begins with a
byte-order mark, without which Excel takes UTF-8 for something else.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from transcript_tool.exporters.cells import COLUMNS, guard
from transcript_tool.exporters.safe import utf8
from transcript_tool.model.text import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["read", "write"]


def write(transcripts: Iterable[Transcript], file: BinaryIO, *, raw_cells: bool = False, bom: bool = False) -> None:
    """Write the header row, then the rows of each transcript.

    Args:
        transcripts: what to write.
        file: open for bytes.
        raw_cells: leave cells that a spreadsheet would run as a formula as they are.
        bom: begin with a byte-order mark.
    """
    buffer = io.StringIO(newline="")
    rows = csv.writer(buffer, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    file.write((b"\xef\xbb\xbf" if bom else b"") + _drained(buffer))
    for transcript in transcripts:
        for row in _rows(transcript):
            rows.writerow(row if raw_cells else [guard(cell) if isinstance(cell, str) else cell for cell in row])
        file.write(_drained(buffer))


def read(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Read transcripts back from their rows.

    Raises:
        LoadError: a row is not as we write it; the text names file, line and reason.
    """
    from transcript_tool.exporters.rows import read as read_rows

    return read_rows(file, name)


def _drained(buffer: io.StringIO) -> bytes:
    data = utf8(buffer.getvalue())
    buffer.seek(0)
    buffer.truncate()
    return data


def _rows(transcript: Transcript) -> Iterator[tuple[str | int | None, ...]]:
    """The cells of each turn, in the order of COLUMNS."""
    header, sources = transcript.header, transcript.sources
    speakers = {speaker.id: speaker for speaker in transcript.speakers}
    for turn in transcript.turns:
        speaker = speakers.get(turn.speaker) if turn.speaker is not None else None
        yield (
            sources[turn.source].name if turn.source < len(sources) else None,
            header.title,
            header.published,
            header.event_date,
            turn.page,
            turn.index,
            turn.exchange,
            turn.kind,
            turn.speaker,
            speaker.name if speaker else None,
            speaker.role if speaker else None,
            turn.label,
            count_words(turn.paragraphs),
            "\n\n".join(turn.paragraphs),
        )
