"""What is done to a chunk, in a worker: pages read, parsed and written, and a row of the manifest made for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcript_tool.batch.options import options_of
from transcript_tool.batch.records import Outcome, Row
from transcript_tool.batch.rows import count, encode_row, lost, passed_over, reason_for, words_of
from transcript_tool.batch.store import FullError
from transcript_tool.errors import NoTranscriptError
from transcript_tool.model.joining import joined_all

if TYPE_CHECKING:
    from transcript_tool.batch.desk import Desk
    from transcript_tool.batch.records import Chunk
    from transcript_tool.sources.inputs.records import Input

__all__ = ["work"]


def work(chunk: Chunk, desk: Desk) -> Outcome:
    """Do a chunk.

    Returns:
        What came of it. Whatever is wrong with an input is in its row, and nothing is raised for it.
    """
    if chunk.stage != "convert":
        from transcript_tool.batch.joining import join, look

        return look(chunk, desk) if chunk.stage == "look" else join(chunk, desk)
    outcome = Outcome(numbers=list(chunk.numbers))
    pieces: list[bytes] = []
    try:
        for item in chunk.inputs:
            row = _converted(item, desk, outcome, pieces)
            outcome.rows.append(encode_row(row) if row is not None else b"")
            outcome.lengths.append(row.bytes if row is not None else 0)
        if pieces:
            outcome.segment, outcome.begin = desk.store.append(b"".join(pieces))
    except FullError as error:
        return Outcome(fatal=str(error))
    return outcome


def _converted(item: Input, desk: Desk, outcome: Outcome, pieces: list[bytes]) -> Row | None:
    """Convert one input; None where it is as it was."""
    tally = outcome.tally
    sha256 = None
    try:
        data = desk.opener.read(item)
        if item.known is not None:
            from hashlib import sha256 as digest

            if digest(data).hexdigest() == item.known:
                tally.unchanged += 1
                return None
        source = desk.source(data, item)
        sha256 = source.sha256
        found = desk.parse(source)
        if desk.job.merge_turns:
            found = joined_all(found)
        outputs, size = desk.put(item.place, found, pieces)
    except FullError:
        raise
    except NoTranscriptError as error:
        return passed_over(item, data, error, desk.job, outcome)
    except Exception as error:
        return lost(item, reason_for(error), desk.job, outcome, sha256)
    turns = [turn for transcript in found for turn in transcript.turns]
    row = Row(
        input=item.name,
        place=item.place,
        size=len(data),
        sha256=sha256,
        outputs=outputs,
        bytes=size,
        transcripts=len(found),
        turns=len(turns),
        words=sum([s.words for t in found for s in t.speakers]) + words_of([t for t in turns if t.speaker is None]),
        diagnostics=tuple(dict.fromkeys([*(d for transcript in found for d in transcript.diagnostics), *desk.remarks])),
        options=options_of(desk.job, item.name),
    )
    count(row, outcome)
    return row
