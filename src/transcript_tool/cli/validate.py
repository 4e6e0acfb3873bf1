"""``transcript-tool validate``: whether JSON is ours, whole and sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from transcript_tool.cli.messages import tell, tell_error
from transcript_tool.cli.options import COMMON, PATH, WRITING, example, inputs, shown_as, with_options
from transcript_tool.cli.output import destination, refuse_overwriting
from transcript_tool.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transcript_tool.analysis.checking import Check, Fault

__all__ = ["command"]


@click.command(
    "validate",
    epilog=example(
        "transcript-tool validate talk.json",
        "transcript-tool parse page.txt | transcript-tool validate -",
        "transcript-tool validate corpus.jsonl -f json | jq -c '.faults[] | [.line, .pointer]'",
    ),
)
@click.argument("files", nargs=-1, type=PATH, metavar="[FILE...|-]")
@with_options(shown_as("text", "json", what="faults"), WRITING, COMMON)
def command(
    files: tuple[str, ...], style: str | None, output: str | None, force: bool, quiet: bool, debug: bool
) -> int:
    """Check JSON and JSON Lines files of transcripts.

    The schema is held against each transcript, and what the schema cannot say is looked at: whether speakers exist,
    numbers run, offsets rise, pages and sources are there. Each fault is a line on standard output: file, line,
    column, JSON pointer and reason; as json, one object for each FILE. The exit code is 1 where there is a fault.
    """
    names = inputs(files, None)
    refuse_overwriting(output, force=force)
    style = style or ("json" if (output or "").lower().endswith(".json") else "text")
    run = _Run(quiet=quiet, debug=debug)
    with destination(output, force=force) as file:
        for chunk in run.json(names) if style == "json" else run.text(names):
            file.write(chunk)
    if not quiet:
        tell(run.summary())
    return int(run.failures > 0 or run.faulty > 0)


class _Run:
    """One call of the command: how many transcripts were checked, how many have faults, how many inputs failed."""

    def __init__(self, *, quiet: bool, debug: bool) -> None:
        self.quiet, self.debug = quiet, debug
        self.transcripts = self.faulty = self.failures = 0

    def text(self, names: tuple[str, ...]) -> Iterator[bytes]:
        """A line for each fault."""
        from transcript_tool.cli.visible import visible

        for name in names:
            for one in self._checks(name):
                for fault in one.faults:
                    place = f"{name}:{fault.line}" + (f":{fault.column}" if fault.column else "")
                    line = visible(f"{place}: {fault.pointer}: {fault.message}".replace(": : ", ": "))
                    yield f"{line}\n".encode(errors="replace")

    def json(self, names: tuple[str, ...]) -> Iterator[bytes]:
        """An object for each input."""
        import msgspec

        from transcript_tool.sources.files import sayable

        for name in names:
            before, failed = self.transcripts, self.failures
            faults: list[Fault] = [fault for one in self._checks(name) for fault in one.faults]
            if self.failures > failed:
                continue
            found: dict[str, Any] = {
                "name": sayable(name),
                "transcripts": self.transcripts - before,
                "valid": not faults,
                "faults": faults,
            }
            yield msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n"

    def _checks(self, name: str) -> Iterator[Check]:
        """The checks of a file; one that cannot be read is told, and the rest is checked."""
        from transcript_tool.analysis.checking import check
        from transcript_tool.cli.reading import opened

        try:
            with opened(name) as file:
                for one in check(file):
                    self.transcripts += 1
                    self.faulty += bool(one.faults)
                    yield one
        except OSError as error:
            from transcript_tool.sources.files import reason_of

            if isinstance(error, BrokenPipeError):
                raise
            self._fail(SourceError(name, reason_of(error)))
        except SourceError as error:
            self._fail(error)

    def _fail(self, error: SourceError) -> None:
        self.failures += 1
        tell_error(str(error), error, debug=self.debug)

    def summary(self) -> str:
        """What came of it, in one line."""
        noun = "transcript" if self.transcripts == 1 else "transcripts"
        return f"{self.transcripts} {noun} checked, {self.faulty or 'none'} with faults"
