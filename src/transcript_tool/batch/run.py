"""One run of a batch, from what there is to the manifest; it holds a few hundred bytes for each input, and no text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from transcript_tool.batch.course import Course, Task
from transcript_tool.batch.current import unchanged
from transcript_tool.batch.engines import engine
from transcript_tool.batch.finishing import finish, roll_forward, take_apart
from transcript_tool.batch.journal import PART, Brief, Earlier, Journal, lines_of, mapped
from transcript_tool.batch.ledger import Ledger
from transcript_tool.batch.plan import Plan, Report, archive_options, single_of
from transcript_tool.batch.records import Bundle, Chunk, Outcome, Row, Said, Single, Tally
from transcript_tool.batch.store import SPOOL
from transcript_tool.batch.workshop import Workshop
from transcript_tool.errors import TranscriptError
from transcript_tool.sources.inputs.places import MANIFEST, safe_place
from transcript_tool.sources.inputs.records import Input
from transcript_tool.sources.inputs.spool import Spool
from transcript_tool.sources.inputs.walking import Found, expand

__all__ = ["StoppedEarlyError", "run"]

_MOST = 64  # inputs of a chunk
_BYTES = 1 << 20  # of a chunk, unpacked; an input that is larger is a chunk of its own


class StoppedEarlyError(TranscriptError):
    """A failure ended the run, as was asked for; what is done is kept."""


def run(plan: Plan, report: Report) -> Tally:
    """Do a batch.

    Args:
        plan: what was asked for.
        report: who is told how it goes.

    Returns:
        What was counted.

    Raises:
        TranscriptError: nothing can be written below OUT, or a worker cannot be started. What is done is kept.
        StoppedEarlyError: an input failed, and that was to end the run.
    """
    out = Path(plan.job.out)
    found = expand(plan.paths, listed=plan.listed, exclude=plan.exclude, out=plan.job.out)
    if plan.resume:
        tally = unchanged(found, out, plan.job, archive_options(plan))
        if tally is not None:
            report.skipped(found.skipped)
            return _with_all_warnings(tally, out) if plan.strict else tally
    with Workshop(out) as workshop:
        single = single_of(plan.job)
        earlier = _earlier(plan, out, single) if plan.resume else None
        if not plan.resume:
            workshop.forget()
        workshop.keep_segments = single is not None
        tally = _Run(plan, found, out, report, earlier, workshop.begun, single).do()
        workshop.keep_segments = False
    return _with_all_warnings(tally, out) if plan.strict else tally


def _earlier(plan: Plan, out: Path, single: Single | None) -> Earlier:
    """What earlier runs left; one that was killed while it put its files in place is ended first."""
    earlier = Earlier(out, single)
    if earlier.is_committed:
        roll_forward(out, plan.job.single)
        earlier = Earlier(out, single)
    if single is not None and single.made_by is not None:
        take_apart(out, single)
    return earlier


def _with_all_warnings(tally: Tally, out: Path) -> Tally:
    """The count with the warnings of all rows, those of unchanged inputs too."""
    decode = msgspec.json.Decoder(Row).decode
    tally.warnings = {}
    for _, line in lines_of(mapped(out / MANIFEST)):
        for remark in decode(line).diagnostics:
            if remark.severity == "warning":
                tally.warnings[remark.code] = tally.warnings.get(remark.code, 0) + 1
    return tally


class _Run:
    """The state of a run."""

    def __init__(
        self,
        plan: Plan,
        found: Found,
        out: Path,
        report: Report,
        earlier: Earlier | None,
        begun: int,
        single: Single | None,
    ) -> None:
        self._plan, self._out, self._report, self._earlier = plan, out, report, earlier
        self._begun, self._single = begun, single
        self._tally = Tally()
        self._ledger = Ledger()
        self._journal = Journal(out, begun, anew=earlier is None)
        self._journal.know(earlier.segments if earlier is not None else [""])
        self._spool = Spool(out / SPOOL, keep=plan.job.merge)
        self._under_way: dict[int, tuple[int, bytes]] = {}
        self._items: dict[int, Input] = {}
        self._said: dict[int, tuple[str, tuple[Said, ...]]] = {}
        self._old_sets: dict[int, Brief] = {}
        self._course = Course(
            found,
            plan.job,
            exclude=plan.exclude,
            archive_options=archive_options(plan),
            ledger=self._ledger,
            journal=self._journal,
            earlier=earlier,
            spool=self._spool,
            refuse=self._refuse,
            passed=self._pass,
        )
        self._few = max(1, min(_MOST, len(found.units) // (4 * plan.jobs)))
        if any(not isinstance(unit, Input) for unit in found.units):
            self._few = _MOST
        weight = sum(max(getattr(unit, "size", 0), getattr(unit, "length", 0), 0) for unit in found.units)
        report.found(weight, 2 if plan.job.merge else 1)

    def do(self) -> Tally:
        """Do it."""
        try:
            self._carry(self._chunks())
            if self._plan.job.merge:
                self._carry(self._joins())
            self._course.finish()
            self._remove(self._gone())
            finish(self._out, self._ledger, self._journal, self._begun, self._single)
        finally:
            self._journal.close()
        self._report.skipped(self._course.skipped)
        return self._tally

    def _carry(self, chunks: Iterator[Chunk]) -> None:
        """Have chunks done, and write down what comes of them."""
        work = engine(self._plan.engine)
        with closing(work(self._plan.job, chunks, jobs=self._plan.jobs, address=self._plan.engine)) as outcomes:
            for outcome in outcomes:
                self._take(outcome)

    def _take(self, outcome: Outcome) -> None:
        if outcome.fatal is not None:
            raise TranscriptError(f"{outcome.fatal}; what is done is kept, --resume goes on")
        for number, spot in self._journal.add(outcome):
            self._ledger[number] = spot
        for number, said in zip(outcome.numbers, outcome.said, strict=False):
            if said is not None:
                self._said[number] = said
            elif (row := self._course.known.get(number)) is not None and self._ledger[number].since < self._begun:
                self._pass(number, self._items[number], row)
        weight = 0
        for number in outcome.numbers:
            share, path = self._under_way.pop(number, (0, b""))
            weight += share
            self._spool.release(path)
        if outcome.failures:
            self._note_failed(outcome)
        self._tally.add(outcome.tally)
        self._report.advanced(outcome.tally, weight + self._course.weight)
        self._course.weight = 0
        if outcome.failures and self._plan.fail_fast:
            raise StoppedEarlyError("stopped at the first failure; what is done is kept, --resume goes on")

    def _note_failed(self, outcome: Outcome) -> None:
        for number, row in zip(outcome.numbers, outcome.rows, strict=True):
            if row and msgspec.json.decode(row, type=Brief).error is not None:
                self._course.failed[number] = 1
        for name, reason in outcome.failures:
            self._report.failed(name, reason)

    def _refuse(self, name: str, reason: str) -> None:
        self._tally.failed += 1
        self._report.failed(name, reason)
        if self._plan.fail_fast:
            raise StoppedEarlyError("stopped at the first failure; what is done is kept, --resume goes on")

    def _pass(self, number: int, item: Input, row: Brief) -> None:
        """An input is as it was; with `--merge` it may have to be joined anew all the same."""
        if not self._plan.job.merge:
            self._tally.unchanged += 1
            return
        self._items[number] = item
        self._said[number] = row.sha256 or "", row.says or ()
        self._old_sets[number] = row

    def _chunks(self) -> Iterator[Chunk]:
        """All that is to be read, in chunks."""
        stage = "look" if self._plan.job.merge else "convert"
        held: list[Task] = []
        size = 0
        for task in self._course.tasks():
            self._under_way[task.number] = task.weight, task.item.path
            if self._plan.job.merge:
                self._items[task.number] = task.item
            held.append(task)
            size += max(task.item.size, 0)
            if len(held) >= self._few or size >= _BYTES:
                yield _chunk(stage, held)
                held, size = [], 0
        if held:
            yield _chunk(stage, held)

    def _joins(self) -> Iterator[Chunk]:
        """All sets that are to be joined, in chunks."""
        from transcript_tool.batch.grouping import bundles_of

        held: list[Bundle] = []
        pages = size = 0
        for bundle in bundles_of(self._items, self._said):
            if self._holds(bundle):
                self._tally.unchanged += len(bundle.members)
                continue
            for member in bundle.members:
                self._under_way[member.number] = max(member.item.length, member.item.size, 0), b""
            held.append(bundle)
            pages += len(bundle.members)
            size += sum(max(member.item.size, 0) for member in bundle.members)
            if pages >= self._few or size >= _BYTES:
                yield Chunk("join", bundles=tuple(held))
                held, pages, size = [], 0, 0
        if held:
            yield Chunk("join", bundles=tuple(held))

    def _holds(self, bundle: Bundle) -> bool:
        """Whether a bundle was joined of just these pages before."""
        for member in bundle.members:
            row = self._old_sets.get(member.number)
            if row is None or row.set != bundle.digest:
                return False
        return True

    def _gone(self) -> list[str]:
        """Tell of outputs whose inputs are gone; say which files rows told of that no row tells of now."""
        left = [row for row in self._earlier.rest() if row.outputs] if self._earlier is not None else []
        outputs = {output for row in left for output in row.outputs} - {self._plan.job.single}
        stale = self._course.stale - {self._plan.job.single}
        if not stale and not outputs:
            return []
        data = {1: mapped(self._out / PART), 2: mapped(self._out / MANIFEST)}
        decode = msgspec.json.Decoder(Brief).decode
        for number in range(len(self._ledger)):
            spot = self._ledger[number]
            file = data[spot.file]
            made = decode(file[spot.offset : file.find(b"\n", spot.offset)]).outputs
            stale.difference_update(made)
            outputs.difference_update(made)
        outputs -= stale
        if outputs:
            first = min(outputs)
            what = "file, that of an input that is" if len(outputs) == 1 else "files, those of inputs that are"
            self._report.note(f"left as it was: {len(outputs)} {what} gone; {first} is the first")
        return sorted(stale)

    def _remove(self, outputs: list[str]) -> None:
        """Remove what an earlier run wrote of inputs that are now written elsewhere, or not at all."""
        top = os.path.realpath(self._out)
        for output in outputs:
            path = self._out / output
            if os.path.realpath(path.parent).startswith(top) and not safe_place(output)[1]:  # a manifest may be forged
                path.unlink(missing_ok=True)


def _chunk(stage: str, tasks: list[Task]) -> Chunk:
    numbers, items = tuple([task.number for task in tasks]), tuple([task.item for task in tasks])
    return Chunk("look" if stage == "look" else "convert", numbers, items)
