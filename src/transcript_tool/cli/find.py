"""``transcript-tool find``: turns that hold words, in our outputs and in databases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, get_args

import click

from transcript_tool.cli.messages import tell_error
from transcript_tool.cli.options import COMMON, LIMITS, PATH, WRITING, example, inputs, with_options
from transcript_tool.cli.output import destination, is_colored, refuse_overwriting
from transcript_tool.errors import TranscriptError
from transcript_tool.model.records import TurnKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transcript_tool.exporters.finding import Found, Wanted

__all__ = ["command"]

_DATE: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def _date(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not _DATE.fullmatch(value):
        raise click.BadParameter(f"{value!r} is no date; 2021, 2021-09 and 2021-09-14 are some")
    return value


def _words(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    from transcript_tool.exporters.searching import terms

    if not terms(value):
        raise click.BadParameter(f"there is no word in {value!r}")
    return value


@click.command(
    "find",
    epilog=example(
        "transcript-tool find ice corpus/",
        "transcript-tool find 'ice \"thin ice\" melt*' talks.db --speaker Lind --kind answer --since 2021-09",
        "transcript-tool find harbour corpus/ -f jsonl | jq -r .name | sort | uniq -c",
    ),
)
@click.argument("words", callback=_words)
@click.argument("files", nargs=-1, type=PATH, metavar="[PATH...|-]")
@click.option("--speaker", metavar="NAME", help="Only turns of a speaker whose name, label or id holds NAME.")
@click.option("--kind", type=click.Choice(get_args(TurnKind)), help="Only turns of that kind.")
@click.option("--since", metavar="DATE", callback=_date, help="Only from that date on: 2021, 2021-09 or 2021-09-14.")
@click.option("--until", metavar="DATE", callback=_date, help="Only up to that date, itself included.")
@click.option("-f", "--format", "style", type=click.Choice(["text", "jsonl"]), default="text", help="text if left out.")
@click.option("--color/--no-color", default=None, help="Mark the words in colour; on a terminal if left out.")
@with_options(WRITING, LIMITS, COMMON)
def command(
    words: str,
    files: tuple[str, ...],
    speaker: str | None,
    kind: str | None,
    since: str | None,
    until: str | None,
    style: str,
    color: bool | None,
    output: str | None,
    force: bool,
    quiet: bool,
    debug: bool,
    **limits: Any,
) -> int:
    """Find turns that hold WORDS.

    All words must stand in a turn, in any order, in capitals or not; "words in double quotes" stand as they do there,
    and ice* is every word that begins so. A PATH is a database, a file that parse, batch or convert wrote, a folder of
    them, or a page, which is parsed on the way. A database is asked by its index. The exit code is 1 where nothing is
    found.
    """
    from transcript_tool.exporters.finding import Wanted

    wanted = Wanted(words=words, speaker=speaker, kind=kind, since=since, until=until)
    names = inputs(files, None)
    refuse_overwriting(output, force=force)
    search = _Search(wanted, quiet=quiet, debug=debug, **limits)
    with destination(output, force=force) as out:
        for line in _lines(search.found(names), style, words, color=is_colored(color, output)):
            out.write(line)
            search.count += 1
    return int(search.failures > 0 or not search.count)


def _lines(found: Iterable[Found], style: str, words: str, *, color: bool) -> Iterator[bytes]:
    """A line for each turn."""
    if style == "jsonl":
        import msgspec

        return (msgspec.json.encode(one) + b"\n" for one in found)
    from transcript_tool.cli.find_text import as_text, painted

    return painted(found, words) if color else as_text(found)


class _Search:
    """One call of the command: what was found, and how many inputs failed."""

    def __init__(self, wanted: Wanted, *, quiet: bool, debug: bool, **limits: Any) -> None:
        from transcript_tool.cli.reading import Reading

        self._wanted, self._debug = wanted, debug
        self._reading = Reading(quiet=quiet, debug=debug, **limits)
        self._failures = self.count = 0

    @property
    def failures(self) -> int:
        """How many inputs failed; each was told in one line."""
        return self._failures + self._reading.failures

    def found(self, names: Iterable[str]) -> Iterator[Found]:
        """Go through the inputs; what is no database is gathered, and goes through one index together."""
        from transcript_tool.exporters.collecting import files_of

        plain: list[str] = []
        for name in names:
            try:
                for file in files_of(name) if name != "-" else ("-",):
                    if not _is_database(file):
                        plain.append(file)
                        continue
                    yield from self._scanned(plain)
                    plain = []
                    yield from self._asked(file)
            except TranscriptError as error:
                self._fail(error)
        yield from self._scanned(plain)

    def _asked(self, name: str) -> Iterator[Found]:
        from transcript_tool.exporters.finding import found_in
        from transcript_tool.exporters.tables_reading import opened

        with opened(name, name) as db:
            yield from found_in(db, self._wanted)

    def _scanned(self, names: Iterable[str]) -> Iterator[Found]:
        from transcript_tool.exporters.finding import scanned

        try:
            yield from scanned(self._reading.transcripts(names), self._wanted)
        except OverflowError as error:
            self._fail(
                TranscriptError(f"an input has a number that no table can hold, 'validate' tells where ({error})")
            )

    def _fail(self, error: TranscriptError) -> None:
        self._failures += 1
        tell_error(str(error), error, debug=self._debug)


def _is_database(name: str) -> bool:
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - pathlib would be imported for this alone
            return file.read(15) == b"SQLite format 3"
    except (OSError, ValueError):
        return False
