"""What a run would do, found out without writing anything (``--dry-run``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from transcript_tool.batch.course import MARGIN, is_same
from transcript_tool.batch.journal import Earlier
from transcript_tool.batch.options import options_of
from transcript_tool.batch.plan import Plan, Report, single_of
from transcript_tool.errors import SourceError
from transcript_tool.sources.inputs.archives import members
from transcript_tool.sources.inputs.records import Archive, Input, Refusal
from transcript_tool.sources.inputs.spool import Spool
from transcript_tool.sources.inputs.walking import excluded, expand

if TYPE_CHECKING:
    from transcript_tool.batch.journal import Brief
    from transcript_tool.batch.ledger import Spot

__all__ = ["Foreseen", "preview"]


class Foreseen(NamedTuple):
    """What would become of an input: `new`, `changed`, `perhaps` (its bytes would be compared) or `unchanged`."""

    name: str
    state: str
    outputs: tuple[str, ...]


def preview(plan: Plan, report: Report) -> Iterator[Foreseen]:
    """Go through all inputs as a run would; what cannot be taken is told to `report`."""
    found = expand(plan.paths, listed=plan.listed, exclude=plan.exclude, out=plan.job.out)
    skipped = found.skipped
    earlier = Earlier(Path(plan.job.out), single_of(plan.job)) if plan.resume else None
    for unit in found.units:
        if isinstance(unit, Archive):
            try:
                for member in members(unit, Spool(None), plan.job.limits, skipped):
                    if not excluded(member.place[len(unit.place) + 1 :], plan.exclude):
                        yield from _foreseen(member, plan, earlier, report)
            except SourceError as error:
                report.failed(unit.name, error.reason)
        else:
            yield from _foreseen(unit, plan, earlier, report)
    report.skipped(skipped)


def _foreseen(unit: Input | Refusal, plan: Plan, earlier: Earlier | None, report: Report) -> Iterator[Foreseen]:
    if isinstance(unit, Refusal):
        report.failed(unit.name, unit.reason)
        return
    job = plan.job
    outputs = (job.single,) if job.single is not None else tuple(unit.place + target.suffix for target in job.targets)
    old = earlier.take(unit.place) if earlier is not None else None
    yield Foreseen(unit.name, "new" if old is None else _state(unit, old, plan), outputs)


def _state(unit: Input, old: tuple[Spot, Brief], plan: Plan) -> str:
    spot, row = old
    if not is_same(row, unit.name, unit.size, options_of(plan.job, unit.name)):
        return "changed"
    return "unchanged" if unit.stamp < spot.since - MARGIN else "perhaps"
