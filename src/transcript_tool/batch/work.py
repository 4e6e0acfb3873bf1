"""What is done to a chunk, in a worker: pages read, parsed and written, and a row of the manifest made for each."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from transcript_tool.batch.options import options_of
from transcript_tool.batch.records import PIECES, Chunk, Job, Outcome, Row
from transcript_tool.batch.store import FullError, Store
from transcript_tool.errors import ExportWarning, NoTranscriptError, SourceError, TranscriptError
from transcript_tool.exporters.registry import find, writer
from transcript_tool.model.joining import joined_all
from transcript_tool.model.parsing import parse_all
from transcript_tool.model.records import Diagnostic
from transcript_tool.model.text import count_words
from transcript_tool.sources.inputs.opening import Opener, source_from

if TYPE_CHECKING:
    from transcript_tool.exporters.format import Writer
    from transcript_tool.model.named import Roster
    from transcript_tool.model.records import Transcript, Turn
    from transcript_tool.sources.inputs.records import Input
    from transcript_tool.sources.source import Source
    from transcript_tool.tokenizer.hints import Hints

__all__ = ["Desk", "count", "encode_row", "lost", "passed_over", "reason_for", "words_of", "work"]

encode_row = msgspec.json.Encoder().encode


class Desk:
    """What a worker keeps from chunk to chunk: open archives, the store, and the formats that are written."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.opener = Opener(job.limits)
        self.store = Store(job)
        self.hints: Hints | None = None
        self.speakers: Roster | None = None
        if job.hints or job.speakers:
            from transcript_tool.told.packed import unpacked_hints, unpacked_speakers

            self.hints = unpacked_hints(job.hints) if job.hints else None
            self.speakers = unpacked_speakers(job.speakers) if job.speakers else None
        self.remarks: tuple[Diagnostic, ...] = ()  # on what was written last
        self._formats = []
        for target in job.targets:
            if job.single is not None and find(target.format).gathers:
                target = PIECES
            write = writer(target.format, target.choices)
            empty = io.BytesIO()
            if job.single is not None:
                write((), empty, **target.choices)
            self._formats.append((target, write, len(empty.getvalue())))

    def source(self, data: bytes, item: Input) -> Source:
        """Decode what was read of an input, as the options say.

        Raises:
            SourceError: no text can be decoded.
        """
        return source_from(data, item, self.job.encoding, self.job.kind)

    def parse(self, source: Source) -> list[Transcript]:
        """Parse a page, under what a person says of it."""
        return parse_all(source, hints=self.hints, speakers=self.speakers)

    def put(self, place: str, transcripts: Sequence[Transcript], pieces: list[bytes]) -> tuple[tuple[str, ...], int]:
        """Write transcripts to their place; where all go into one file, their bytes are added to `pieces` instead.

        Returns:
            The files that hold them, and how many bytes of a single file are theirs.

        Raises:
            TranscriptError: a file cannot be written.
        """
        self.remarks = ()
        if self.job.single is not None:
            target, write, head = self._formats[0]
            data = self._written(write, transcripts, target.choices)[head:]
            pieces.append(data)
            return (self.job.single,), len(data)
        outputs = []
        for target, write, _ in self._formats:
            data = self._written(write, transcripts, target.choices)
            outputs.append(place + target.suffix)
            self.store.write(outputs[-1], data)
        return tuple(outputs), 0

    def _written(self, write: Writer, transcripts: Sequence[Transcript], choices: dict[str, object]) -> bytes:
        """The transcripts in a format; what it holds otherwise than it was becomes a remark."""
        file = io.BytesIO()
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always", ExportWarning)
            write(transcripts, file, **choices)
        for one in told:
            if issubclass(one.category, ExportWarning):
                remark = Diagnostic(code="export-changed", severity="warning", message=str(one.message))
                self.remarks = (*self.remarks, remark)
            else:
                warnings.warn_explicit(one.message, one.category, one.filename, one.lineno)
        return file.getvalue()


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
