"""The table of formats: what there is, and where its module lives.

A module of a format is imported when that format is first written, other packages are asked only for a format that is
not in the table, or for the full list.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, cast

from transcript_tool.errors import FormatError
from transcript_tool.exporters.format import EVERYTHING, Format, Option, PathWriter, Reader, Writer, held

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["FORMATS", "GROUP", "Format", "Option", "find", "formats", "path_writer", "problem_of", "reader", "writer"]

GROUP = "transcript_tool.exporters"
"""The entry point group through which other packages join."""


_HERE = "transcript_tool.exporters"
_CUES = (Option("whole_turns", False, "one cue for each turn, however long"),)
_READABLE = held(
    "header: title category lead byline place event_date event_time published url participants",
    "breadcrumbs",
    "turns: label paragraphs stage",
    "pagination: page pages",
)

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
            begins=(b"{",),
            holds=EVERYTHING,
        ),
        Format(
            name="jsonl",
            module=f"{_HERE}.jsonl",
            suffixes=(".jsonl", ".ndjson"),
            media_type="application/x-ndjson",
            summary="one object per line and transcript",
            between=b"",
            begins=(b"{",),
            holds=EVERYTHING,
        ),
        Format(
            name="md",
            module=f"{_HERE}.markdown",
            suffixes=(".md", ".markdown"),
            media_type="text/markdown",
            summary="Markdown with front matter, to read; can be read back",
            between=b"\n",
            aliases=("markdown",),
            begins=(b"---",),
            holds=held(
                "schema_version",
                "header: title category lead byline place event_date event_time published language url participants",
                "breadcrumbs",
                "turns: label paragraphs stage kind page",
                "pagination: page pages",
            ),
        ),
        Format(
            name="csv",
            module=f"{_HERE}.csv",
            suffixes=(".csv",),
            media_type="text/csv",
            summary="one row per turn, for spreadsheets; can be read back",
            between=b"",
            options=(
                Option("raw_cells", False, "leave cells that a spreadsheet would run as a formula as they are"),
                Option("bom", False, "begin with a byte-order mark, by which Excel tells UTF-8"),
            ),
            begins=(b"source,title,",),
            holds=held(
                "schema_version",
                "header: title published event_date",
                "speakers: id name role labels turns words",
                "turns: index exchange kind speaker label paragraphs page",
            ),
        ),
        Format(
            name="text",
            module=f"{_HERE}.text",
            suffixes=(".txt", ".text"),
            media_type="text/plain",
            summary="plain text to read and to send",
            aliases=("txt", "plain"),
            options=(Option("wrap", 0, "columns at which lines are wrapped, 0 for none"),),
            between=b"\n" + b"=" * 72 + b"\n\n",
            holds=_READABLE,
        ),
        Format(
            name="html",
            module=f"{_HERE}.html",
            suffixes=(".html", ".htm"),
            media_type="text/html",
            summary="one self-contained page to read, search, filter and print",
            holds=_READABLE
            | held("header: language", "speakers: name role affiliation turns words", "turns: kind page"),
        ),
        Format(
            name="tei",
            module=f"{_HERE}.tei",
            suffixes=(".xml", ".tei"),
            media_type="application/tei+xml",
            summary="TEI P5 for spoken text; can be read back",
            begins=(b"<?xml", b"<TEI", b"<teiCorpus"),
            holds=EVERYTHING - held("turns: source line start end spans", "diagnostics"),
        ),
        Format(
            name="vtt",
            module=f"{_HERE}.vtt",
            suffixes=(".vtt",),
            media_type="text/vtt",
            summary="WebVTT captions, of one transcript whose turns have times",
            options=_CUES,
            holds=held("turns: label paragraphs stage time"),
        ),
        Format(
            name="srt",
            module=f"{_HERE}.srt",
            suffixes=(".srt",),
            media_type="application/x-subrip",
            summary="SubRip captions, of one transcript whose turns have times",
            options=_CUES,
            holds=held("turns: label paragraphs stage time"),
        ),
        Format(
            name="docx",
            module=f"{_HERE}.docx",
            suffixes=(".docx",),
            media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            summary="Word document, to read and to mark up",
            holds=_READABLE,
            extra="docx",
        ),
        Format(
            name="convokit",
            module=f"{_HERE}.convokit",
            suffixes=(".convokit.zip",),
            media_type="application/zip",
            summary="corpus of ConvoKit, as a folder (-o corpus/) or a zip of it",
            gathers=True,
            holds=EVERYTHING,
            to_paths=True,
        ),
        Format(
            name="parquet",
            module=f"{_HERE}.parquet",
            suffixes=(".parquet",),
            media_type="application/vnd.apache.parquet",
            summary="one row per turn, for data frames; can be read back",
            begins=(b"PAR1",),
            gathers=True,
            holds=EVERYTHING,
            extra="parquet",
        ),
        Format(
            name="sqlite",
            module=f"{_HERE}.sqlite",
            suffixes=(".db", ".sqlite", ".sqlite3"),
            media_type="application/vnd.sqlite3",
            summary="database that is added to, with an index of words; can be read back",
            begins=(b"SQLite format 3",),
            gathers=True,
            holds=EVERYTHING,
            to_paths=True,
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
            offered = f"it has {', '.join(known)}" if known else "it has none"
            raise FormatError(f"format {row.name!r} has no option {key!r}; {offered}")
        kind = type(known[key].default)
        if type(value) is not kind:
            raise FormatError(f"option {key!r} of format {row.name!r} is {kind.__name__}, not {value!r}")
    return cast("Writer", _function(row, "write"))


def path_writer(row: Format) -> PathWriter | None:
    """The function that writes that format to a path, or None where a path is a file like any other.

    Raises:
        FormatError: its module cannot be imported.
    """
    return cast("PathWriter", _function(row, "write_path")) if row.to_paths else None


def problem_of(row: Format, path: str) -> str | None:
    """Why what is at a path may not be written to in that format without force, or None where it may.

    Raises:
        FormatError: its module cannot be imported.
    """
    if row.to_paths:
        return cast("Callable[[str], str | None]", _function(row, "problem_of"))(path)
    return "is there already" if os.path.isfile(path) else None  # noqa: PTH113 - pathlib would be imported for this


def reader(row: Format) -> Reader:
    """The function that reads that format back; here its module is imported.

    Raises:
        FormatError: its module cannot be imported.
    """
    return cast("Reader", _function(row, "read"))


def _function(row: Format, name: str) -> object:
    try:
        return getattr(import_module(row.module), name)
    except (ImportError, AttributeError) as error:
        if row.extra is not None and isinstance(error, ImportError):
            hint = f"{error.name or error} is missing; pip install 'transcript-tool[{row.extra}]'"
            raise FormatError(f"format {row.name!r} needs more: {hint}") from error
        raise FormatError(f"format {row.name!r} cannot be used: {error}") from error
