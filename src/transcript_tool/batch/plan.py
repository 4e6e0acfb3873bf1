"""What a person asked for, as records: what to read, how, and where to; and who is told how it goes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Protocol

import msgspec

from transcript_tool import __version__
from transcript_tool.batch.journal import PART
from transcript_tool.batch.options import digest_of
from transcript_tool.batch.records import Job, Single, Tally
from transcript_tool.exporters.registry import find
from transcript_tool.sources.inputs.places import MANIFEST

__all__ = ["Plan", "Report", "archive_options", "is_begun", "job_of", "single_of"]


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """A run.

    Attributes:
        paths: files, folders and globs.
        listed: paths from a list.
        exclude: globs of what is left out.
        job: what is done to each.
        jobs: how many workers.
        engine: the address of what carries the work.
        resume: whether what an earlier run did is kept.
        fail_fast: whether the first failure ends the run.
        strict: whether warnings of unchanged inputs are counted too.
    """

    paths: tuple[str, ...]
    listed: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    job: Job
    jobs: int = 1
    engine: str = "local"
    resume: bool = False
    fail_fast: bool = False
    strict: bool = False


class Report(Protocol):
    """Who is told how a run goes."""

    def found(self, weight: int, passes: int) -> None:
        """There are so many bytes to go through, so often."""

    def failed(self, name: str, reason: str) -> None:
        """An input failed."""

    def advanced(self, tally: Tally, weight: int) -> None:
        """So much has been counted, and so many bytes gone through."""

    def skipped(self, kinds: Counter[str]) -> None:
        """So many files were passed over since they are no pages."""

    def note(self, message: str) -> None:
        """Something that a person should know."""


def is_begun(out: Path) -> bool:
    """Whether an earlier run left something below OUT."""
    return (out / MANIFEST).exists() or (out / PART).exists()


def job_of(job: Job) -> Job:
    """The job with the digest of what decides on the bytes that are written."""
    told: tuple[object, ...] = (
        __version__,
        job.targets,
        job.single,
        job.encoding,
        job.kind,
        job.merge,
        job.merge_turns,
    )
    return msgspec.structs.replace(job, options=digest_of(*told, job.speakers) if job.speakers else digest_of(*told))


def archive_options(plan: Plan) -> str:
    """A digest of what decides on what is taken from an archive, and on what is done with it."""
    told: tuple[object, ...] = (plan.job.options, plan.exclude, plan.job.limits)
    return digest_of(*told, plan.job.hints) if plan.job.hints else digest_of(*told)


def single_of(job: Job) -> Single | None:
    """The single file, or None where each page has a file of its own.

    Raises:
        FormatError: the format cannot be written to one file.
    """
    if job.single is None:
        return None
    import io

    from transcript_tool.errors import FormatError
    from transcript_tool.exporters.registry import writer

    target = job.targets[0]
    row = find(target.format)
    if row.gathers:
        return Single(job.single, made_by=target)
    if row.between is None:
        raise FormatError(f"format {target.format!r} cannot be put together from many pages; leave --single out")
    head = io.BytesIO()
    writer(target.format, target.choices)((), head, **target.choices)
    return Single(job.single, head.getvalue(), row.between)
