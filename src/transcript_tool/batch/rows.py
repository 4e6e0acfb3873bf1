"""Rows of the manifest: what they count, and those of inputs that have no output."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from transcript_tool.batch.options import options_of
from transcript_tool.batch.records import Row
from transcript_tool.errors import SourceError, TranscriptError
from transcript_tool.model.records import Diagnostic
from transcript_tool.model.text import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from transcript_tool.batch.records import Job, Outcome
    from transcript_tool.errors import NoTranscriptError
    from transcript_tool.model.records import Turn
    from transcript_tool.sources.inputs.records import Input

__all__ = ["count", "encode_row", "lost", "passed_over", "reason_for", "words_of"]

encode_row = msgspec.json.Encoder().encode


def words_of(turns: Iterable[Turn]) -> int:
    """The words of turns."""
    return sum([count_words(turn.paragraphs) for turn in turns])


def count(row: Row, outcome: Outcome) -> None:
    """Count what a row tells."""
    tally = outcome.tally
    tally.pages += 1
    tally.size += row.size
    tally.transcripts += row.transcripts
    tally.turns += row.turns
    tally.words += row.words
    for remark in row.diagnostics:
        if remark.severity == "warning":
            tally.warnings[remark.code] = tally.warnings.get(remark.code, 0) + 1


def reason_for(error: Exception) -> str:
    """Why an input has no output, in one line and without its name."""
    if isinstance(error, SourceError):
        return error.reason
    if isinstance(error, TranscriptError):
        return str(error)
    return f"unexpected {type(error).__name__}: {error} (transcript-tool parse --debug shows where)"


def lost(item: Input, reason: str, job: Job, outcome: Outcome, sha256: str | None = None) -> Row:
    """The row of an input that has no output; it is counted and told."""
    outcome.failures.append((item.name, reason))
    outcome.tally.failed += 1
    return Row(
        input=item.name,
        place=item.place,
        size=max(item.size, 0),
        sha256=sha256,
        error=reason,
        options=options_of(job, item.name),
    )


def passed_over(item: Input, data: bytes, error: NoTranscriptError, job: Job, outcome: Outcome) -> Row:
    """The row of an input that is whole and holds no transcript; it is a warning, for nobody said that it is one."""
    from hashlib import sha256 as digest

    remark = Diagnostic(code="no-transcript", severity="warning", message=error.reason)
    row = Row(
        input=item.name,
        place=item.place,
        size=len(data),
        sha256=digest(data).hexdigest(),
        diagnostics=(remark,),
        options=options_of(job, item.name),
    )
    count(row, outcome)
    return row
