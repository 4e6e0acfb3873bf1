"""Inputs of the commands that take transcripts: our own outputs read back, and pages, which are parsed on the way."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING, Final

from transcript_tool.cli.messages import tell, tell_error
from transcript_tool.cli.options import read_input
from transcript_tool.errors import LoadError, SourceError, TranscriptError
from transcript_tool.exporters.loading import format_of, load_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, BinaryIO

    from transcript_tool.exporters.format import Format
    from transcript_tool.model.named import Roster
    from transcript_tool.model.records import Transcript
    from transcript_tool.sources.source import Source
    from transcript_tool.tokenizer.hints import Hints

__all__ = ["Reading", "loaded", "opened"]

_BOM: Final = b"\xef\xbb\xbf"
_LOOK: Final = 1 << 16  # bytes in which what tells our Markdown and TEI must stand


def loaded(name: str, row: Format | None = None) -> Iterator[Transcript]:
    """The transcripts of an output of ours, or of standard input for ``-``.

    Args:
        name: the file.
        row: its format; told by how it begins where that is None.

    Raises:
        TranscriptError: it cannot be read, or is none.
    """
    from transcript_tool.sources.files import sayable

    shown = sayable(name)
    with opened(name, shown) as file:
        if row is not None:
            yield from load_as(row, file, shown, [])
            return
        head, begin = _begin(file)
        found = format_of(begin)
        if found is not None:
            yield from load_as(found, file, shown, head)
        elif begin:
            raise LoadError(f"{shown}:{len(head)}: no output of transcript-tool; parse reads pages")


def opened(name: str, shown: str | None = None) -> BinaryIO:
    """A file open for bytes, or standard input for ``-``, which is left open in the end.

    Raises:
        SourceError: it cannot be had; it is told as `shown`, or by its name.
    """
    from transcript_tool.sources.files import refuse_web, sayable

    shown = shown or sayable(name)
    refuse_web(shown)
    try:
        if name == "-":
            if sys.stdin is None:
                raise SourceError(shown, "standard input is closed")
            return open(sys.stdin.fileno(), "rb", closefd=False)
        return open(name, "rb")  # noqa: PTH123 - pathlib would be imported for this alone
    except (OSError, ValueError) as error:
        from transcript_tool.sources.files import reason_of

        reason = reason_of(error) if isinstance(error, OSError) else "no file can have this name"
        raise SourceError(shown, reason) from error


def _begin(file: BinaryIO) -> tuple[list[bytes], bytes]:
    """The lines up to the first that is not blank, and that line less its blanks."""
    head: list[bytes] = []
    while line := file.readline():
        head.append(line)
        begin = (line.removeprefix(_BOM) if len(head) == 1 else line).lstrip()
        if begin:
            return head, begin
    return head, b""


class Reading:
    """One call of a command: how its inputs are read, and how many failed.

    Attributes:
        failures: how many inputs failed; each was told in one line.
    """

    def __init__(
        self,
        *,
        quiet: bool,
        debug: bool,
        told: tuple[Hints | None, Roster | None] = (None, None),
        **options: Any,
    ) -> None:
        self._quiet, self._debug = quiet, debug
        self._hints, self._speakers = told
        self._options: dict[str, Any] = {"name": None, "encoding": None, "kind": None, **options}
        self.failures = 0

    def outputs(self, names: Iterable[str], row: Format | None = None) -> Iterator[Transcript]:
        """The transcripts of outputs of ours, one after another."""
        return self._each(names, lambda name: loaded(name, row))

    def transcripts(self, names: Iterable[str]) -> Iterator[Transcript]:
        """The transcripts of outputs of ours and of pages, one after another."""
        return self._each(names, self.of)

    def of(self, name: str) -> Iterator[Transcript]:
        """The transcripts of one input, which is a page where it is no output of ours, or where options say so.

        Raises:
            TranscriptError: it cannot be had or decoded, or is not whole.
        """
        if self._options["encoding"] or self._options["kind"] or not _is_file_or_pipe(name):
            yield from self._parsed(read_input(name, **self._options))
            return
        from transcript_tool.sources.files import sayable, source_of

        shown = sayable((self._options["name"] or name) if name == "-" else name)
        with opened(name, shown) as file:
            head, begin = _begin(file)
            row = format_of(begin)
            data = b"".join((*head, file.read(_LOOK)))
            if row is not None and _is_ours(begin, data):
                yield from load_as(row, file, shown, [data])
                return
            most = self._options["max_size"]
            data += file.read(max(most - len(data), 0) + 1)
            if len(data) > most:
                raise SourceError(shown, f"has more than the {most:,} bytes of --max-size")
        yield from self._parsed(source_of(data, shown, max_ratio=self._options["max_ratio"]))

    def _parsed(self, source: Source) -> list[Transcript]:
        """The transcripts of a page, whose warnings are told."""
        from transcript_tool.cli.remarks import remarks_of
        from transcript_tool.model import parse_all

        found = parse_all(source, hints=self._hints, speakers=self._speakers)
        if not self._quiet:
            for remark in remarks_of(found, source.name):
                tell(remark)
        return found

    def _each(self, names: Iterable[str], read: Callable[[str], Iterator[Transcript]]) -> Iterator[Transcript]:
        """Read one input after another; one that fails or holds nothing is told, and the rest is read."""
        for name in names:
            number = 0
            try:
                for number, transcript in enumerate(read(name), 1):  # noqa: B007 - how many there were
                    yield transcript
                if not number and not self._quiet:
                    from transcript_tool.sources.files import sayable

                    tell(f"{sayable(name)}: holds no transcript")
            except TranscriptError as error:
                self.failures += 1
                tell_error(str(error), error, debug=self._debug)


def _is_file_or_pipe(name: str) -> bool:
    """Whether it can be read straight; all else is left to the reader of pages, who says what is wrong with it."""
    if name == "-":
        return sys.stdin is not None
    try:
        mode = os.stat(name).st_mode  # noqa: PTH116 - pathlib would be imported for this alone
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(mode) or stat.S_ISFIFO(mode)


def _is_ours(begin: bytes, data: bytes) -> bool:
    """Whether a file that begins as one of ours does is no page that begins so too."""
    if begin.startswith(b"{"):  # services that transcribe speech write JSON too
        return b'"schema_version"' in data
    if begin.startswith(b"<"):
        return b"<TEI" in data or b"<teiCorpus" in data
    if begin.startswith(b"---"):
        from transcript_tool.model.own_markdown import is_ours

        return is_ours(data.decode(errors="replace"))
    return True
