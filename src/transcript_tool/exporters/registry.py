"""The table of formats: what there is, and where its module lives.

A module of a format is imported when that format is first written, other packages are asked only for a format that is
not in the table, or for the full list.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

import msgspec

from transcript_tool.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["FORMATS", "GROUP", "Format", "Option", "Writer", "find", "formats", "writer"]

GROUP = "transcript_tool.exporters"
"""The entry point group through which other packages join."""


class Writer(Protocol):
    """What a format's module offers as ``write``."""

    def __call__(self, transcripts: Iterable[Transcript], file: BinaryIO, **options: object) -> None:
        """Write each transcript to `file` as it is taken from `transcripts`."""


class Option(msgspec.Struct, frozen=True):
    """One choice a format offers; a value must be of the type of `default`.

    Attributes:
        name: the keyword of ``write`` and of ``export``; the command line shows ``raw_cells`` as ``--raw-cells``.
        default: what holds when nothing is said.
        summary: one line for a human.
    """

    name: str
    default: bool | int | str
    summary: str


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the table.

    Attributes:
        name: what a user types after ``-f``.
        module: dotted path of the module that has ``write``.
        suffixes: file name endings, the usual one first.
        media_type: for HTTP and e-mail.
        summary: one line for a human.
        aliases: other names for it.
        options: the choices it offers.
        between: what stands between two transcripts that are written to one file, where that file is what is written
            for none, and then each transcript's own with this between; None where a file is more than that.
        problem: why a format of another package cannot be used, or None.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    media_type: str
    summary: str
    aliases: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    between: bytes | None = None
    problem: str | None = None


_HERE = "transcript_tool.exporters"

FORMATS: dict[str, Format] = {
    row.name: row
    for row in (
        Format(
            name="json",
            module=f"{_HERE}.json",
            suffixes=(".json",),
            media_type="application/json",
            summary="one indented object per transcript, one after another",
            between=b"",
        ),
        Format(
            name="jsonl",
            module=f"{_HERE}.jsonl",
            suffixes=(".jsonl", ".ndjson"),
            media_type="application/x-ndjson",
            summary="one object per line and transcript",
            between=b"",
        ),
        Format(
            name="md",
            module=f"{_HERE}.markdown",
            suffixes=(".md", ".markdown"),
            media_type="text/markdown",
            summary="Markdown with front matter, to read; can be read back",
            between=b"\n",
            aliases=("markdown",),
        ),
        Format(
            name="csv",
            module=f"{_HERE}.csv",
            suffixes=(".csv",),
            media_type="text/csv",
            summary="one row per turn, for spreadsheets",
            between=b"",
            options=(Option("raw_cells", False, "leave cells that a spreadsheet would run as a formula as they are"),),
        ),
    )
}


def _joined() -> dict[str, Format]:
    """The formats of other packages; one that cannot be loaded is listed with its problem."""
    from importlib.metadata import entry_points

    rows: dict[str, Format] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        problem = f"{entry.value} is not a transcript_tool.exporters.Format"
        try:
            row = entry.load()
        except Exception as error:  # another package's fault must not take ours down; it is told where it matters
            row, problem = None, f"{type(error).__name__}: {error}"
        if not isinstance(row, Format):
            summary = f"cannot be used: {problem}"
            row = Format(
                name=entry.name, module=entry.module, suffixes=(), media_type="", summary=summary, problem=problem
            )
        rows.setdefault(row.name, row)
    return rows


def formats() -> dict[str, Format]:
    """All formats by name: ours first, then those of other packages; a name of ours cannot be taken."""
    return FORMATS | {name: row for name, row in _joined().items() if name not in FORMATS}


def _named(name: str, rows: Mapping[str, Format]) -> Format | None:
    return rows.get(name) or next((row for row in rows.values() if name in row.aliases), None)


def find(name: str) -> Format:
    """The format of that name or alias.

    Raises:
        FormatError: there is none, or its package cannot be loaded.
    """
    row = _named(name, FORMATS)
    if row is None:
        every = formats()
        row = _named(name, every)
        if row is None:
            raise FormatError(f"unknown format {name!r}; there are {', '.join(every)}")
    if row.problem is not None:
        raise FormatError(f"format {name!r} cannot be used: {row.problem}")
    return row


def writer(name: str, options: Mapping[str, object]) -> Writer:
    """The function that writes format `name`, once `options` have been checked; here its module is imported.

    Raises:
        FormatError: no such format, no such option, or a value of another type.
    """
    row = find(name)
    known = {option.name: option for option in row.options}
    for key, value in options.items():
        if key not in known:
            offered = ", ".join(known) or "none"
            raise FormatError(f"format {row.name!r} has no option {key!r}; it has {offered}")
        kind = type(known[key].default)
        if type(value) is not kind:
            raise FormatError(f"option {key!r} of format {row.name!r} is {kind.__name__}, not {value!r}")
    try:
        return cast("Writer", import_module(row.module).write)
    except (ImportError, AttributeError) as error:
        raise FormatError(f"format {name!r} cannot be used: {error}") from error
