"""Whether an earlier run has left nothing to do: found out from its manifest alone, no archive is opened for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from transcript_tool.batch.course import MARGIN, is_same
from transcript_tool.batch.journal import PART, Brief, lines_of, mapped
from transcript_tool.batch.options import options_of
from transcript_tool.batch.records import Job, Tally
from transcript_tool.exporters.registry import find
from transcript_tool.sources.inputs.places import MANIFEST
from transcript_tool.sources.inputs.records import Archive, Input

if TYPE_CHECKING:
    from pathlib import Path

    from transcript_tool.sources.inputs.walking import Found

__all__ = ["unchanged"]

_brief = msgspec.json.Decoder(Brief).decode


def unchanged(found: Found, out: Path, job: Job, archive_options: str) -> Tally | None:
    """What a whole manifest counts, where every row of it still holds and there is nothing else to read.

    Args:
        found: what there is.
        out: the output folder.
        job: what is to be done.
        archive_options: a digest of what decides on what is taken from an archive.

    Returns:
        The count, or None where there may be something to do.
    """
    if (out / PART).exists() or not (out / MANIFEST).exists():
        return None
    since = (out / MANIFEST).stat().st_mtime_ns - MARGIN
    lines = lines_of(mapped(out / MANIFEST))
    tally = Tally()
    size = 0
    try:
        for unit in found.units:
            row = _brief(next(lines)[1])
            if not isinstance(unit, Input | Archive) or unit.stamp >= since or row.place != unit.place:
                return None
            options = options_of(job, unit.name) if isinstance(unit, Input) else archive_options
            if not is_same(row, unit.name, unit.size, options):
                return None
            size += row.bytes
            if isinstance(unit, Input):
                if row.members is not None or not _is_there(row, out, job):
                    return None
                tally.unchanged += 1
            elif row.members is None or row.failed or not _skip(lines, row.members, out, job):
                return None
            else:
                tally.unchanged += row.members
    except (StopIteration, msgspec.MsgspecError):
        return None
    if next(lines, None) is not None:
        return None
    return tally if _is_whole(size, out, job) else None


def _skip(lines: Iterator[tuple[int, bytes]], count: int, out: Path, job: Job) -> bool:
    """Go on behind the rows of an archive's members; False where one does not hold, or is not there."""
    if job.single is not None:
        return sum(1 for _ in islice(lines, count)) == count
    rows = [_brief(line) for _, line in islice(lines, count)]
    return len(rows) == count and all(row.error is None and _is_there(row, out, job) for row in rows)


def _is_there(row: Brief, out: Path, job: Job) -> bool:
    return job.single is not None or all((out / output).is_file() for output in row.outputs)


def _is_whole(size: int, out: Path, job: Job) -> bool:
    """Whether the single file is there, and no shorter than what its rows say."""
    if job.single is None or not size:
        return True
    path = out / job.single
    made = find(job.targets[0].format).gathers  # how large it is tells nothing
    return path.is_file() and (made or path.stat().st_size >= size)
