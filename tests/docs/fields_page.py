"""The tables of docs/json.md and docs/csv.md: every field and every column, of the records and the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from transcript_tool.exporters.cells import COLUMNS as CSV_COLUMNS
from transcript_tool.exporters.columns import COLUMNS
from transcript_tool.exporters.schema import MEANINGS, json_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["TABLES", "with_tables"]

BEGIN, END = "<!-- made by tests/docs/pages.py -->", "<!-- end -->"
_TITLES: Final = {
    "Transcript": "transcript",
    "Header": "header",
    "Participant": "header.participants[]",
    "Speaker": "speakers[]",
    "Turn": "turns[]",
    "Time": "turns[].time",
    "Span": "turns[].spans[]",
    "Pagination": "pagination",
    "SourceInfo": "sources[]",
    "Diagnostic": "diagnostics[]",
}

_COLUMNS: Final[dict[str, tuple[str, str] | str]] = {
    "document": "number of the transcript in the file, from 1",
    "source": "name of the source that the turn stands in: `sources[].name`",
    "title": ("Header", "title"),
    "published": ("Header", "published"),
    "event_date": ("Header", "event_date"),
    "page": ("Turn", "page"),
    "turn": ("Turn", "index"),
    "exchange": ("Turn", "exchange"),
    "kind": ("Turn", "kind"),
    "speaker": ("Turn", "speaker"),
    "name": ("Speaker", "name"),
    "role": ("Speaker", "role"),
    "label": ("Turn", "label"),
    "words": "number of words of the turn; each Han or kana character counts for one",
    "text": "the paragraphs, a blank line between each two",
    "paragraphs": ("Turn", "paragraphs"),
    "stage": ("Turn", "stage"),
    "continued": ("Turn", "continued"),
    "time_start": "seconds from the start of the recording, where the source has stamps",
    "time_end": ("Time", "end"),
    "source_index": ("Turn", "source"),
    "line": ("Turn", "line"),
    "char_start": ("Turn", "start"),
    "char_end": ("Turn", "end"),
    "spans": ("Turn", "spans"),
    "speaker_kind": ("Speaker", "kind"),
    "affiliation": ("Speaker", "affiliation"),
    "language": ("Header", "language"),
    "url": ("Header", "url"),
}
"""What each column holds: the field of the JSON that it is, or words where it is none."""


def _meaning(column: str) -> str:
    told = _COLUMNS[column]
    return told if isinstance(told, str) else MEANINGS[told[0]][told[1]]


def _fields() -> Iterator[str]:
    """A table for each object, in the order in which they are met."""
    records: dict[str, Any] = json_schema()["$defs"]
    assert records.keys() == _TITLES.keys()
    for name, title in _TITLES.items():
        yield from (f"### {title}", "", "| key | type | what it is |", "|---|---|---|")
        for key, field in records[name]["properties"].items():
            yield f"| `{key}` | {_type(field)} | {field['description']} |"
        yield ""


def _type(field: dict[str, Any]) -> str:
    """The type of a field in a few words."""
    if "const" in field:
        return f"always `{field['const']}`"
    if "$ref" in field:
        return f"[{_TITLES[field['$ref'].rpartition('/')[2]]}](#{_anchor(field['$ref'])})"
    if "anyOf" in field:
        return " or ".join(_type(one) for one in field["anyOf"])
    if "enum" in field:
        return ", ".join(f"`{one}`" for one in field["enum"])
    if field["type"] == "array":
        return f"list of {_type(field['items'])}"
    return str(field["type"])


def _anchor(reference: str) -> str:
    title = _TITLES[reference.rpartition("/")[2]]
    return "".join(sign for sign in title.lower() if sign.isalnum() or sign in "-_")


def _columns() -> Iterator[str]:
    """The columns of CSV, then those that tables have beside them."""
    yield from ("### csv", "", "| column | what it is |", "|---|---|")
    yield from (f"| `{name}` | {_meaning(name)} |" for name in CSV_COLUMNS)
    yield from ("", "### parquet, data frames", "", "| column | what it is |", "|---|---|")
    yield from (f"| `{name}` | {_meaning(name)} |" for name in COLUMNS)
    yield ""


TABLES: Final[dict[str, Callable[[], Iterator[str]]]] = {"json.md": _fields, "csv.md": _columns}


def with_tables(text: str, lines: Iterator[str]) -> str:
    """The page with its tables as they should be."""
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n\n{chr(10).join(lines)}\n{END}{rest.split(END)[1]}"
