"""One row for each turn, column by column: what Parquet, data frames and the tables of SQLite have in common.

The first columns are those of CSV. `document` numbers the transcripts from 1, `char_start` and `char_end` are the
offsets that JSON calls `start` and `end`, which are words of SQL; `source_index` counts into the transcript's sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from transcript_tool.exporters.cells import COLUMNS as CSV_COLUMNS
from transcript_tool.model.text import count_words

if TYPE_CHECKING:
    from transcript_tool.model.records import Span, Transcript

__all__ = ["COLUMNS", "columns_of"]

COLUMNS: Final = (
    "document",
    *CSV_COLUMNS,
    "paragraphs",
    "stage",
    "continued",
    "time_start",
    "time_end",
    "source_index",
    "line",
    "char_start",
    "char_end",
    "spans",
    "speaker_kind",
    "affiliation",
    "language",
    "url",
)


def columns_of(transcript: Transcript, number: int) -> tuple[list[Any], ...]:
    """The cells of all turns, a list for each of COLUMNS; `number` is that of the transcript."""
    header, turns = transcript.header, transcript.turns
    count = len(turns)
    names = [source.name for source in transcript.sources]
    speakers = {speaker.id: speaker for speaker in transcript.speakers}
    said = [speakers.get(turn.speaker) if turn.speaker is not None else None for turn in turns]
    return (
        [number] * count,
        [names[turn.source] if 0 <= turn.source < len(names) else None for turn in turns],
        [header.title] * count,
        [header.published] * count,
        [header.event_date] * count,
        [turn.page for turn in turns],
        [turn.index for turn in turns],
        [turn.exchange for turn in turns],
        [turn.kind for turn in turns],
        [turn.speaker for turn in turns],
        [speaker.name if speaker is not None else None for speaker in said],
        [speaker.role if speaker is not None else None for speaker in said],
        [turn.label for turn in turns],
        [count_words(turn.paragraphs) for turn in turns],
        ["\n\n".join(turn.paragraphs) for turn in turns],
        [turn.paragraphs for turn in turns],
        [turn.stage for turn in turns],
        [turn.continued for turn in turns],
        [turn.time.start if turn.time is not None else None for turn in turns],
        [turn.time.end if turn.time is not None else None for turn in turns],
        [turn.source for turn in turns],
        [turn.line for turn in turns],
        [turn.start for turn in turns],
        [turn.end for turn in turns],
        [tuple(map(_as_dict, turn.spans)) for turn in turns],
        [speaker.kind if speaker is not None else None for speaker in said],
        [speaker.affiliation if speaker is not None else None for speaker in said],
        [header.language] * count,
        [header.url] * count,
    )


def _as_dict(span: Span) -> dict[str, int | None]:
    return {
        "source": span.source,
        "page": span.page,
        "line": span.line,
        "char_start": span.start,
        "char_end": span.end,
    }
