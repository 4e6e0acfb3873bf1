"""``transcript-tool batch``: folders, archives and lists of pages to a corpus below one folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from transcript_tool.cli.batch_options import HOW, WHAT, cores
from transcript_tool.cli.messages import tell
from transcript_tool.cli.options import COMMON, PATH, READING, TOLD, example, told, with_options
from transcript_tool.cli.output import destination, stopped_by_signals
from transcript_tool.cli.parse import MERGE, STRICT, format_by_suffix, format_options
from transcript_tool.errors import TranscriptError
from transcript_tool.exporters.registry import find, writer
from transcript_tool.sources.kinds import MEDIA_TYPES

if TYPE_CHECKING:
    from transcript_tool.batch.plan import Plan
    from transcript_tool.batch.records import Job
    from transcript_tool.batch.remote import Mirror
    from transcript_tool.cli.progress import Teller

__all__ = ["command"]

_READING: Final = {key: READING[key] for key in ("encoding", "kind")}


@click.command(
    "batch",
    epilog=example(
        "transcript-tool batch archive/ pages.zip -o corpus/ --merge",
        "transcript-tool batch archive/ -o corpus/ -f json -f csv --resume",
        "transcript-tool batch 'crawl/**/*.htm' -o corpus/ --single corpus.jsonl",
        "transcript-tool batch s3://bucket/pages -o s3://bucket/corpus --engine dask://10.0.0.5:8786",
        "find archive -name '*.txt' -print0 | transcript-tool batch --files-from - -o corpus/",
    ),
)
@click.argument("paths", nargs=-1, type=PATH, metavar="PATH...")
@with_options(WHAT, HOW, _READING, TOLD, format_options(), STRICT, MERGE, COMMON)
def command(
    paths: tuple[str, ...],
    output: str,
    files_from: str | None,
    force: bool,
    dry_run: bool,
    strict: bool,
    quiet: bool,
    progress: str,
    debug: bool,  # noqa: ARG001 - `run` looks at it
    work_dir: str | None,
    **options: Any,
) -> int:
    """Convert folders, archives and lists of pages.

    A PATH is a file, a folder (all pages below it), a glob in quotes, or an archive: zip, tar (also packed as gz, xz,
    zst), gz, or WARC. Below OUT the outputs mirror what is below each PATH, and manifest.jsonl says for each input what
    became of it. What was interrupted goes on with --resume.
    """
    from transcript_tool.cli.progress import Teller

    if not output:
        raise click.UsageError("-o names no folder: the name is empty")
    listed = _listed(files_from)
    if not paths and files_from is None:
        raise click.UsageError("nothing to read: name a PATH, or give --files-from")
    mirror = _mirror(paths, output, work_dir)
    folder = str(mirror.folder) if mirror is not None else output
    _refuse_places(paths, folder)
    plan = _plan(paths, listed, folder, force=force, strict=strict, quiet=quiet, **options)
    if mirror is not None:
        _begin_mirrored(mirror, output, plan, force=force)
    with Teller(progress, quiet=quiet) as teller:
        if dry_run:
            return _preview(plan, teller)
        code = _run(plan, teller, strict=strict, force=force)
        if mirror is not None and mirror.is_whole() and code in (0, 1):
            mirror.push(replace=plan.job.replace, resumed=plan.resume)
        return code


def _mirror(paths: tuple[str, ...], output: str, work_dir: str | None) -> Mirror | None:
    """The local copy of an output folder at a URL, or None where it is none."""
    from transcript_tool.sources.inputs.remote import is_remote

    if not is_remote(output):
        if work_dir is not None:
            raise click.UsageError("--work-dir is for an OUT at a URL; this one is a folder already")
        return None
    from transcript_tool.batch.remote import Mirror

    for path in paths:
        if f"{path.rstrip('/')}/".startswith(f"{output.rstrip('/')}/"):
            raise click.UsageError(f"{path} lies in the output folder; write to another one")
    return Mirror(output, work_dir)


def _begin_mirrored(mirror: Mirror, output: str, plan: Plan, *, force: bool) -> None:
    """Begin anew, or with what an earlier run sent."""
    if plan.resume:
        mirror.pull()
    elif not force and mirror.is_begun():
        raise click.UsageError(f"{output} holds an earlier run; --resume goes on with it, --force begins anew")


def _run(plan: Plan, teller: Teller, *, strict: bool, force: bool) -> int:
    """Do it, and say how it went."""
    from transcript_tool.batch.plan import is_begun
    from transcript_tool.batch.run import StoppedEarlyError, run

    out = Path(plan.job.out)
    if not (force or plan.resume) and is_begun(out):
        raise click.UsageError(f"{out} holds an earlier run; --resume goes on with it, --force begins anew")
    if not plan.job.replace and plan.job.single is not None and (out / plan.job.single).exists():
        raise click.UsageError(f"{out / plan.job.single} is there already; --force overwrites it")
    try:
        with stopped_by_signals():
            tally = run(plan, teller)
    except StoppedEarlyError as error:
        teller.close()
        tell(str(error))
        return 1
    except KeyboardInterrupt:
        teller.close()
        if is_begun(out):
            tell("interrupted; what is done is kept, --resume goes on")
        return 130
    teller.sum_up(tally)
    return int(tally.failed > 0 or (strict and bool(tally.warnings)))


def _preview(plan: Plan, teller: Teller) -> int:
    """Print what would be done: state, input and outputs of each, with tabs between."""
    from transcript_tool.batch.preview import preview

    with destination(None) as file:
        for foreseen in preview(plan, teller):
            outputs = "joined with its set" if plan.job.merge else " ".join(foreseen.outputs)
            file.write(f"{foreseen.state}\t{foreseen.name}\t{outputs}\n".encode())
    return int(teller.failures > 0)


def _plan(
    paths: tuple[str, ...],
    listed: tuple[str, ...],
    output: str,
    *,
    force: bool,
    strict: bool,
    quiet: bool,
    format_list: tuple[str, ...],
    single: str | None,
    exclude: tuple[str, ...],
    jobs: int | None,
    engine_name: str,
    resume: bool,
    fail_fast: bool,
    max_size: int,
    max_ratio: int,
    max_members: int,
    encoding: str | None,
    kind: str | None,
    merge: bool,
    hints: str | None,
    speakers: str | None,
    merge_turns: bool,
    **choices: Any,
) -> Plan:
    """What was typed, checked before anything is read."""
    from transcript_tool.batch.engines import engine
    from transcript_tool.batch.plan import Plan, job_of, single_of
    from transcript_tool.batch.records import Job
    from transcript_tool.sources.inputs.records import Limits

    if force and resume:
        raise click.UsageError("--resume keeps what is there and --force does not: give one of them")
    try:
        engine(engine_name)
    except TranscriptError as error:
        raise click.UsageError(str(error)) from error
    given, roster = _packed(hints, speakers)
    job: Job = job_of(
        Job(
            out=os.path.abspath(output),  # noqa: PTH100
            targets=_targets(format_list, single, {k: v for k, v in choices.items() if v not in (None, False)}, quiet),
            single=_checked_single(single),
            encoding=encoding,
            kind=MEDIA_TYPES[kind] if kind else None,
            merge=merge,
            merge_turns=merge_turns,
            limits=Limits(max_size, max_ratio, max_members),
            hints=given,
            speakers=roster,
            replace=force or resume,
        )
    )
    single_of(job)
    return Plan(
        paths=paths,
        listed=listed,
        exclude=exclude,
        job=job,
        jobs=jobs or cores(),
        engine=engine_name,
        resume=resume,
        fail_fast=fail_fast,
        strict=strict,
    )


def _packed(hints: str | None, speakers: str | None) -> tuple[bytes, bytes]:
    """Hints and speakers as they go to the workers."""
    if hints is None and speakers is None:
        return b"", b""
    from transcript_tool.told.packed import packed

    given, roster = told(hints, speakers)
    return packed(given), packed(roster)


def _targets(names: tuple[str, ...], single: str | None, choices: dict[str, Any], quiet: bool) -> Any:
    """The formats to write, each once; a choice counts for the formats that have it."""
    from transcript_tool.batch.records import Target

    if single is not None and len(names) > 1:
        raise click.UsageError("--single is one file, in one format: give -f once")
    rows = [find(name) for name in names or (format_by_suffix(single, quiet=quiet),)]
    rows = list({row.name: row for row in rows}.values())
    offered = {option.name for row in rows for option in row.options}
    found = []
    for row in rows:
        own = {key: value for key, value in choices.items() if key in {option.name for option in row.options}}
        if not choices.keys() <= offered:
            own = choices  # let the format itself say that it has no such choice
        writer(row.name, own)
        if not row.suffixes:
            raise click.UsageError(f"format {row.name!r} tells no suffix for its files")
        found.append(Target(row.name, row.suffixes[0], own))
    return tuple(found)


def _checked_single(single: str | None) -> str | None:
    """The name of the single file, which lies below OUT and is none of those that a run keeps for itself."""
    if single is None:
        return None
    from transcript_tool.batch.journal import PART
    from transcript_tool.sources.inputs.places import MANIFEST, safe_place

    if safe_place(single) != (single, False) or single in (MANIFEST, PART):
        raise click.UsageError(f"--single names a file below OUT, such as corpus.jsonl, not {single!r}")
    return single


def _refuse_places(paths: tuple[str, ...], output: str) -> None:
    """Refuse to read what is being written, and to write where no folder can be."""
    out = os.path.realpath(output)
    if os.path.exists(out) and not os.path.isdir(out):  # noqa: PTH110, PTH112
        raise click.UsageError(f"{output} is a file; -o names a folder")
    for path in paths:
        real = os.path.realpath(path)
        if path == "-":
            raise click.UsageError("'-' is for --files-from; a page from standard input is for 'parse'")
        if real == out or real.startswith(out + os.sep):
            raise click.UsageError(f"{path} lies in the output folder; write to another one")


def _listed(files_from: str | None) -> tuple[str, ...]:
    """The paths of a list."""
    if files_from is None:
        return ()
    from transcript_tool.errors import SourceError
    from transcript_tool.sources.files import reason_of
    from transcript_tool.sources.inputs.walking import paths_in

    try:
        if files_from == "-":
            if sys.stdin is None:
                raise SourceError("-", "standard input is closed")
            return tuple(paths_in(sys.stdin.buffer.read()))
        return tuple(paths_in(Path(files_from).read_bytes()))
    except OSError as error:
        raise SourceError(files_from, reason_of(error)) from error
