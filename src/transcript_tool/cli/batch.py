"""``transcript-tool batch``: folders, archives and lists of pages to a corpus below one folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from transcript_tool.cli.messages import tell
from transcript_tool.cli.options import COMMON, PATH, READING, example, with_options
from transcript_tool.cli.output import destination, stopped_by_signals
from transcript_tool.cli.parse import MERGE, STRICT, format_by_suffix, format_names, format_options
from transcript_tool.exporters.registry import FORMATS, find, writer
from transcript_tool.sources.kinds import MEDIA_TYPES

if TYPE_CHECKING:
    from transcript_tool.batch.plan import Plan
    from transcript_tool.batch.records import Job
    from transcript_tool.cli.progress import Teller

__all__ = ["command"]


def _size(_ctx: click.Context, _param: click.Parameter, value: str) -> int:
    """A number of bytes, with K, M or G behind it."""
    number = value.upper().removesuffix("B")
    factor = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}.get(number[-1:], 1)
    number = number[:-1] if factor > 1 else number
    if not number.isdecimal() or not int(number):
        raise click.BadParameter(f"{value!r} is no size; 500K, 64M and 2G are some")
    return int(number) * factor


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_WHAT: Final[dict[str, Any]] = {
    "output": click.option(
        "-o", "--output", type=PATH, metavar="OUT", required=True, help="The folder that all output goes to."
    ),
    "format_list": click.option(
        "-f",
        "--format",
        "format_list",
        multiple=True,
        metavar="FORMAT",
        shell_complete=format_names,
        help=f"One of {', '.join(FORMATS)}, or what 'formats' lists; may be given several times. json if left out.",
    ),
    "single": click.option(
        "--single", metavar="NAME", help="Write all transcripts to one file below OUT, such as corpus.jsonl."
    ),
    "files_from": click.option(
        "--files-from",
        type=PATH,
        metavar="FILE|-",
        help="Read paths from there too, separated by line ends or NUL.",
    ),
    "exclude": click.option(
        "--exclude",
        multiple=True,
        metavar="GLOB",
        help="Leave out a path below PATH that it matches, or a name of a file or folder; may be given several times.",
    ),
}
_HOW: Final[dict[str, Any]] = {
    "jobs": click.option(
        "-j",
        "--jobs",
        type=click.IntRange(1, 1024),
        metavar="N",
        help="How many processes; as many as there are cores if left out.",
    ),
    "engine_name": click.option(
        "--engine", "engine_name", default="local", metavar="ENGINE", help="What carries the work; local if left out."
    ),
    "resume": click.option(
        "--resume", is_flag=True, help="Go on with what is in OUT: do only what is new or has changed."
    ),
    "force": click.option("--force", is_flag=True, help="Begin anew, and overwrite what is in OUT."),
    "dry_run": click.option("--dry-run", is_flag=True, help="Print what would be done, and do nothing."),
    "fail_fast": click.option("--fail-fast", is_flag=True, help="Stop at the first input that fails."),
    "max_size": click.option(
        "--max-size",
        default="64M",
        show_default=True,
        metavar="BYTES",
        callback=_size,
        help="Refuse an input that is larger, unpacked.",
    ),
    "max_ratio": click.option(
        "--max-ratio",
        type=click.IntRange(1),
        default=200,
        show_default=True,
        metavar="N",
        help="Refuse an archive that expands to more than N times its size.",
    ),
    "progress": click.option(
        "--progress",
        type=click.Choice(["auto", "bar", "plain", "none"]),
        default="auto",
        help="How to show how far it is; auto is a bar on a terminal, and nothing elsewhere.",
    ),
}
_READING: Final = {key: READING[key] for key in ("encoding", "kind")}


@click.command(
    "batch",
    epilog=example(
        "transcript-tool batch archive/ pages.zip -o corpus/ --merge",
        "transcript-tool batch archive/ -o corpus/ -f json -f csv --resume",
        "transcript-tool batch 'crawl/**/*.htm' -o corpus/ --single corpus.jsonl",
        "find archive -name '*.txt' -print0 | transcript-tool batch --files-from - -o corpus/",
    ),
)
@click.argument("paths", nargs=-1, type=PATH, metavar="PATH...")
@with_options(_WHAT, _HOW, _READING, format_options(), STRICT, MERGE, COMMON)
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
    **options: Any,
) -> int:
    """Convert folders, archives and lists of pages.

    A PATH is a file, a folder (all pages below it), a glob in quotes, or an archive: zip, tar (also packed as gz, xz,
    zst), gz, or WARC. Below OUT the outputs mirror what is below each PATH, and manifest.jsonl says for each input what
    became of it. What was interrupted goes on with --resume.
    """
    from transcript_tool.cli.progress import Teller

    listed = _listed(files_from)
    if not paths and files_from is None:
        raise click.UsageError("nothing to read: name a PATH, or give --files-from")
    _refuse_places(paths, output)
    plan = _plan(paths, listed, output, force=force, strict=strict, **options)
    with Teller(progress, quiet=quiet) as teller:
        return _preview(plan, teller) if dry_run else _run(plan, teller, strict=strict, force=force)


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
    format_list: tuple[str, ...],
    single: str | None,
    exclude: tuple[str, ...],
    jobs: int | None,
    engine_name: str,
    resume: bool,
    fail_fast: bool,
    max_size: int,
    max_ratio: int,
    encoding: str | None,
    kind: str | None,
    merge: bool,
    **choices: Any,
) -> Plan:
    """What was typed, checked before anything is read."""
    from transcript_tool.batch.engines import engine
    from transcript_tool.batch.plan import Plan, job_of, single_of
    from transcript_tool.batch.records import Job
    from transcript_tool.sources.inputs.records import Limits

    if force and resume:
        raise click.UsageError("--resume keeps what is there and --force does not: give one of them")
    engine(engine_name)
    job: Job = job_of(
        Job(
            out=os.path.abspath(output),  # noqa: PTH100
            targets=_targets(format_list, single, {k: v for k, v in choices.items() if v not in (None, False)}),
            single=_checked_single(single),
            encoding=encoding,
            kind=MEDIA_TYPES[kind] if kind else None,
            merge=merge,
            limits=Limits(max_size, max_ratio),
            replace=force or resume,
        )
    )
    single_of(job)
    return Plan(
        paths=paths,
        listed=listed,
        exclude=exclude,
        job=job,
        jobs=jobs or _cores(),
        engine=engine_name,
        resume=resume,
        fail_fast=fail_fast,
        strict=strict,
    )


def _targets(names: tuple[str, ...], single: str | None, choices: dict[str, Any]) -> Any:
    """The formats to write, each once; a choice counts for the formats that have it."""
    from transcript_tool.batch.records import Target

    if single is not None and len(names) > 1:
        raise click.UsageError("--single is one file, in one format: give -f once")
    rows = [find(name) for name in names or (format_by_suffix(single),)]
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
