"""The tables of docs/formats.md, made from the table of formats; run it to write them anew.

.venv/bin/python tests/convert/formats_page.py
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from transcript_tool.exporters.loss import paths
from transcript_tool.exporters.registry import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"
BEGIN, END = "<!-- made from the table of formats -->", "<!-- end -->"


def tables() -> str:
    """Both tables, as Markdown."""
    return "\n".join([*_formats(), "", *_matrix()])


def _formats() -> Iterator[str]:
    yield "| `-f` | suffixes | media type | read back | needs | what it is |"
    yield "|---|---|---|---|---|---|"
    for row in FORMATS.values():
        extra = f"`pip install 'transcript-tool[{row.extra}]'`" if row.extra else ""
        suffixes = " ".join(f"`{suffix}`" for suffix in row.suffixes)
        read = "yes" if row.begins else "no"
        yield f"| `{row.name}` | {suffixes} | `{row.media_type}` | {read} | {extra} | {row.summary} |"


def _matrix() -> Iterator[str]:
    """A row for each key and the fields that the same formats hold."""
    yield f"| | {' | '.join(FORMATS)} |"
    yield f"|---|{':-:|' * len(FORMATS)}"
    for key, fields in paths().items():
        groups: dict[tuple[bool, ...], list[str]] = {}
        for field in fields or ("",):
            path = f"{key}.{field}" if field else key
            groups.setdefault(tuple(path in row.holds for row in FORMATS.values()), []).append(field)
        for held, some in groups.items():
            named = f"{key}: {', '.join(some)}" if len(groups) > 1 else key
            yield f"| {named} | {' | '.join('●' if one else '' for one in held)} |"


def page(text: str) -> str:
    """The page with its tables as they should be."""
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n\n{tables()}\n\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
