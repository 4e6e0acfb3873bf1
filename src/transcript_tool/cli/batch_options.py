"""The options of ``batch``: what to read, how, and where to."""

from __future__ import annotations

import os
from typing import Any, Final

import click

from transcript_tool.cli.options import LIMITS, PATH
from transcript_tool.cli.parse import format_names
from transcript_tool.exporters.registry import FORMATS

__all__ = ["HOW", "WHAT", "cores"]


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


WHAT: Final[dict[str, Any]] = {
    "output": click.option(
        "-o",
        "--output",
        type=PATH,
        metavar="OUT",
        required=True,
        help="The folder that all output goes to, or a URL such as s3://bucket/corpus.",
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
HOW: Final[dict[str, Any]] = {
    "jobs": click.option(
        "-j",
        "--jobs",
        type=click.IntRange(1, 1024),
        metavar="N",
        help="How many processes; as many as there are cores if left out.",
    ),
    "engine_name": click.option(
        "--engine",
        "engine_name",
        default="local",
        metavar="ENGINE",
        help="What carries the work: local, or the cluster at dask://HOST:PORT.",
    ),
    "work_dir": click.option(
        "--work-dir",
        type=PATH,
        metavar="DIR",
        help="Where the output is put together that then goes to a URL; a folder of the cache if left out.",
    ),
    "resume": click.option(
        "--resume", is_flag=True, help="Go on with what is in OUT: do only what is new or has changed."
    ),
    "force": click.option("--force", is_flag=True, help="Begin anew, and overwrite what is in OUT."),
    "dry_run": click.option("--dry-run", is_flag=True, help="Print what would be done, and do nothing."),
    "fail_fast": click.option("--fail-fast", is_flag=True, help="Stop at the first input that fails."),
    **LIMITS,
    "max_members": click.option(
        "--max-members",
        type=click.IntRange(1),
        default=2_000_000,
        show_default=True,
        metavar="N",
        help="Read no archive on that holds more pages.",
    ),
    "progress": click.option(
        "--progress",
        type=click.Choice(["auto", "bar", "plain", "none"]),
        default="auto",
        help="How to show how far it is; auto is a bar on a terminal, and nothing elsewhere.",
    ),
}
