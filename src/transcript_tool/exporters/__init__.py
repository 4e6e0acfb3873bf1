"""The room where transcripts leave: one module per format, streamed, listed in one table.

What holds here: a format takes transcripts one by one, writes each as it comes, and keeps none; it knows nothing of how
they were made, of terminals or of the command line. Output is bytes, UTF-8.

A new format is one module and one row:

1. Write ``exporters/NAME.py`` with ``write(transcripts, file)``: go through `transcripts`, write bytes to `file`.
   A choice is a keyword with a default: ``write(transcripts, file, *, raw_cells=False)``.
2. Add a :class:`Format` to ``FORMATS`` in ``exporters/registry.py``, with an :class:`Option` for each choice. The
   command line takes names, suffixes, options and help from that row.
3. To have it read back, add ``read(file, name)``, and to the row what a file `begins` with and what it `holds`.
4. Add ``expected.SUFFIX`` to the folders of ``tests/exporters/golden``.

Or leave this package alone: another one joins by an entry point to a :class:`Format` whose module is its own.

    [project.entry-points."transcript_tool.exporters"]
    xlsx = "my_package.xlsx:FORMAT"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcript_tool.exporters.registry import Format, Option, formats
from transcript_tool.exporters.writing import export, whole_file

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator
    from typing import Any, BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["Format", "Option", "export", "formats", "json_schema", "load", "whole_file"]


def load(file: str | os.PathLike[str] | BinaryIO) -> Iterator[Transcript]:
    """Read transcripts that transcript-tool wrote as JSON, JSON Lines, Markdown, CSV or TEI, validated.

    What of a transcript comes back is what its format ``holds``, see :func:`formats`.

    Args:
        file: a path, or a file open for bytes.

    Returns:
        An iterator that reads as it goes; it yields nothing for an empty file.

    Raises:
        LoadError: while it is iterated: the file cannot be read, is none of these formats, or is not whole; the text
            names file, line and reason.
    """
    from transcript_tool.exporters.loading import load as load_any

    return load_any(file)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one transcript."""
    from transcript_tool.exporters.schema import json_schema as made

    return made()
