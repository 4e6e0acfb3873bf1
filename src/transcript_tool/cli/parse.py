"""``transcript-tool parse``: pages in, transcripts out, one after another."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import click

from transcript_tool.cli.messages import tell, tell_error
from transcript_tool.cli.options import (
    COMMON,
    PATH,
    READING,
    TOLD,
    WRITING,
    example,
    inputs,
    read_input,
    told,
    with_options,
)
from transcript_tool.cli.output import destination, refuse_overwriting, stopped_by_signals
from transcript_tool.errors import SourceError
from transcript_tool.exporters.registry import FORMATS, find, formats, path_writer, writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from transcript_tool.model.named import Roster
    from transcript_tool.model.records import Transcript
    from transcript_tool.sources.source import Source
    from transcript_tool.tokenizer.hints import Hints

__all__ = [
    "FORMAT",
    "MERGE",
    "STRICT",
    "command",
    "export_warnings",
    "format_by_suffix",
    "format_names",
    "format_options",
    "write_transcripts",
]

_CHOICES = {option.name: option for row in FORMATS.values() for option in row.options}


def format_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """What the shell offers behind ``-f``."""
    return [name for name in formats() if name.startswith(incomplete)]


def format_options() -> dict[str, Any]:
    """An option for each choice that a format of the table offers."""
    return {
        name: click.option(
            f"--{name.replace('_', '-')}",
            name,
            is_flag=isinstance(option.default, bool),
            type=None if isinstance(option.default, bool) else type(option.default),
            default=None,
            help=f"For {', '.join(row.name for row in FORMATS.values() if option in row.options)}: {option.summary}.",
        )
        for name, option in _CHOICES.items()
    }


FORMAT: Final[dict[str, Any]] = {
    "format_name": click.option(
        "-f",
        "--format",
        "format_name",
        metavar="FORMAT",
        shell_complete=format_names,
        help=f"One of {', '.join(FORMATS)}, or what 'formats' lists; by the suffix of -o, or json, if left out.",
    )
}
STRICT: Final[dict[str, Any]] = {
    "strict": click.option("--strict", is_flag=True, help="A warning is a failure; the output is still written."),
}
MERGE: Final[dict[str, Any]] = {
    "merge": click.option("--merge", is_flag=True, help="Join the pages of each transcript published in several."),
    "merge_turns": click.option(
        "--merge-turns", is_flag=True, help="Join consecutive turns of one speaker into one turn."
    ),
}


@click.command(
    "parse",
    epilog=example(
        "transcript-tool parse page.txt -f md | less",
        "transcript-tool parse pages/*.txt -o talks.csv",
        "transcript-tool parse pages/*.txt --speakers who.csv --hints hints.toml -f jsonl",
        "curl -sSL https://example.org/talk | transcript-tool parse - -f jsonl | jq -r '.turns[].label'",
    ),
)
@click.argument("files", nargs=-1, type=PATH, metavar="[FILE...|-]")
@with_options(FORMAT, WRITING, READING, TOLD, format_options(), STRICT, MERGE, COMMON)
def command(
    files: tuple[str, ...],
    format_name: str | None,
    output: str | None,
    force: bool,
    encoding: str | None,
    kind: str | None,
    name: str | None,
    max_size: int,
    max_ratio: int,
    speakers: str | None,
    hints: str | None,
    strict: bool,
    merge: bool,
    merge_turns: bool,
    quiet: bool,
    debug: bool,
    **choices: Any,
) -> int:
    """Parse transcript pages into who said what.

    Who, in answer to whom, when, on which page, and at which characters of the source: one transcript for a page.

    Several FILEs give several transcripts, one after another. Without a FILE, or with '-', standard input is read. An
    input that fails is told in one line, and the rest is converted.
    """
    names = inputs(files, name)
    format_name = format_name or format_by_suffix(output, quiet=quiet)
    given = {key: value for key, value in choices.items() if value is not None and value is not False}
    writer(format_name, given)  # says now, not after a long read, that there is no such format or option
    refuse_overwriting(output, force=force, format_name=format_name)
    reading = {"name": name, "encoding": encoding, "kind": kind, "max_size": max_size, "max_ratio": max_ratio}
    run = _Run(reading, told(hints, speakers), quiet=quiet, debug=debug)
    found = run.merged(names) if merge else run.transcripts(names)
    with export_warnings(run.warn):
        write_transcripts(_joined(found) if merge_turns else found, format_name, output, given, force=force)
    if not quiet:
        if speakers is not None and not run.is_named:
            tell(f"{speakers}: no label is one of its names or aliases")
        for pattern in run.hints.unmatched(run.names) if run.hints is not None else ():
            tell(f'{hints}: ["{pattern}"] is the name of no page here; a pattern such as "**/*.txt" matches many')
    return int(run.failures > 0 or (strict and run.warnings > 0))


def write_transcripts(
    transcripts: Iterator[Transcript], format_name: str, output: str | None, choices: dict[str, object], *, force: bool
) -> None:
    """Write the transcripts; where no input gave any, nothing is written, not even a header row."""
    from transcript_tool.exporters.writing import export

    first = next(transcripts, None)
    if first is None:
        return
    to_path = path_writer(find(format_name)) if output not in (None, "-") else None
    if output is not None and to_path is not None:
        with stopped_by_signals():
            to_path(_chained(first, transcripts), output, force=force, **choices)
    else:
        with destination(output, force=force) as file:
            export(_chained(first, transcripts), format_name, file, **choices)


def _joined(transcripts: Iterator[Transcript]) -> Iterator[Transcript]:
    """Each transcript with consecutive turns of one speaker as one, as it comes."""
    from transcript_tool.model.joining import joined

    return map(joined, transcripts)


def _chained(first: Transcript, rest: Iterable[Transcript]) -> Iterator[Transcript]:
    yield first
    del first
    yield from rest


@contextmanager
def export_warnings(warn: Callable[[str], None]) -> Iterator[None]:
    """Within the block, `warn` is called with each line on what a format holds otherwise than it was."""
    import warnings

    from transcript_tool.errors import ExportWarning

    def show(message: Warning | str, category: type[Warning], *rest: Any, **more: Any) -> None:
        if issubclass(category, ExportWarning):
            warn(str(message))
        else:
            shown(message, category, *rest, **more)

    with warnings.catch_warnings():
        warnings.simplefilter("always", ExportWarning)
        shown = warnings.showwarning
        warnings.showwarning = show
        yield


def format_by_suffix(output: str | None, *, quiet: bool = True) -> str:
    """The format that the suffix of the output's name tells, else json, which is told where nobody would expect it."""
    if output is not None:
        for rows in (FORMATS.values, lambda: formats().values()):
            for row in rows():
                if output.lower().endswith(row.suffixes):
                    return row.name
        if not quiet and output not in ("", "-", os.devnull) and not os.path.isdir(output):  # noqa: PTH112
            tell(f"{output}: ends in no suffix of a format, and is written as json; -f names another")
    return "json"


class _Run:
    """One call of the command: how its inputs are read, and how many failed or had warnings."""

    def __init__(
        self,
        reading: dict[str, Any],
        told: tuple[Hints | None, Roster | None],
        *,
        quiet: bool,
        debug: bool,
    ) -> None:
        self.reading, self.quiet, self.debug = reading, quiet, debug
        self.hints, self.speakers = told
        self.is_named = False
        self.names: list[str] = []
        self.failures = self.warnings = 0

    def merged(self, names: Iterable[str]) -> Iterator[Transcript]:
        """Read all inputs, and join the pages of each transcript that was published in several."""
        from transcript_tool.model.merging import merge_sources

        sources: dict[str, Source] = {}
        for name in names:
            try:
                source = read_input(name, **self.reading)
            except SourceError as error:
                self._fail(str(error), error)
                continue
            if source.name in sources:
                self.warn(f"{source.name}: is given twice, and read once")
            sources[source.name or "-"] = source
        for transcript in merge_sources(sources.values(), hints=self.hints, speakers=self.speakers):
            self._warn(transcript.sources[0].name, (transcript,))
            yield transcript

    def transcripts(self, names: Iterable[str]) -> Iterator[Transcript]:
        """Read and parse one input after another, and keep none."""
        from transcript_tool.model import parse_all

        for name in names:
            try:
                source = read_input(name, **self.reading)
                found = parse_all(source, hints=self.hints, speakers=self.speakers)
            except SourceError as error:
                self._fail(str(error), error)
                continue
            except Exception as error:
                self._fail(f"{name}: unexpected {type(error).__name__}: {error} (--debug shows where)", error)
                continue
            self._warn(source.name, found)
            del source
            yield from found
            del found

    def warn(self, message: str) -> None:
        """Count a warning, and tell it unless only failures are to be told."""
        self.warnings += 1
        if not self.quiet:
            tell(message)

    def _fail(self, message: str, error: Exception) -> None:
        self.failures += 1
        tell_error(message, error, debug=self.debug)

    def _warn(self, name: str | None, found: Iterable[Transcript]) -> None:
        """Tell each warning once, although every transcript of a page has those of the page."""
        from transcript_tool.cli.remarks import remarks_of

        if self.speakers is not None and not self.is_named:
            self.is_named = any(self.speakers.find(x) is not None for t in found for s in t.speakers for x in s.labels)
        if self.hints is not None:
            self.names += [one.name or "-" for transcript in found for one in transcript.sources]
        remarks = remarks_of(found, name)
        self.warnings += sum(remarks.values())
        if not self.quiet:
            for remark in remarks:
                tell(remark)
