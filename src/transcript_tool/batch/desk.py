"""What a worker keeps from chunk to chunk: open archives, the store, and the formats that are written."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from transcript_tool.batch.records import PIECES
from transcript_tool.batch.store import Store
from transcript_tool.errors import ExportWarning
from transcript_tool.exporters.registry import find, writer
from transcript_tool.model.parsing import parse_all
from transcript_tool.model.records import Diagnostic
from transcript_tool.sources.inputs.opening import Opener, source_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transcript_tool.batch.records import Job
    from transcript_tool.exporters.format import Writer
    from transcript_tool.model.named import Roster
    from transcript_tool.model.records import Transcript
    from transcript_tool.sources.inputs.records import Input
    from transcript_tool.sources.source import Source
    from transcript_tool.tokenizer.hints import Hints

__all__ = ["Desk"]


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
        return source_from(data, item, self.job.encoding, self.job.kind, self.job.limits)

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
