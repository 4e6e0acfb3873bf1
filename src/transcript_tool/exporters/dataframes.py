"""Turns as a table of Arrow or a data frame of pandas: one row per turn."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from transcript_tool.errors import FormatError
from transcript_tool.model.records import Transcript

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas
    import pyarrow

__all__ = ["to_arrow", "to_pandas"]


def to_arrow(transcripts: Transcript | Iterable[Transcript] | str | os.PathLike[str]) -> pyarrow.Table:
    """Make a table with one row for each turn.

    Args:
        transcripts: one, or many; or the path of a file of ours, or of a folder that ``batch`` wrote.

    Returns:
        A ``pyarrow.Table`` with the columns of the format parquet: those of CSV, then lists, times in seconds and
        offsets in characters; `document` numbers the transcripts from 1.

    Raises:
        FormatError: pyarrow is missing; the text says what to install.
        LoadError: a file cannot be read, or is not whole.
        TranscriptError: a number is larger than a column of 64 bits holds.
    """
    try:
        import pyarrow as pa

        from transcript_tool.exporters.arrow import TURNS, batches
    except ImportError as error:
        raise _missing(error, "parquet") from error
    return pa.Table.from_batches(batches(_all(transcripts)), TURNS)


def to_pandas(transcripts: Transcript | Iterable[Transcript] | str | os.PathLike[str]) -> pandas.DataFrame:
    """Make a data frame with one row for each turn.

    Args:
        transcripts: as for :func:`to_arrow`.

    Returns:
        A ``pandas.DataFrame`` with the columns of :func:`to_arrow`. Whole numbers stay whole where some are missing
        (``Int64``), text is ``string``; lists are arrays of numpy.

    Raises:
        FormatError: pandas or pyarrow is missing; the text says what to install.
        LoadError: a file cannot be read, or is not whole.
        TranscriptError: a number is larger than a column of 64 bits holds.
    """
    try:
        import pandas as pd
        import pyarrow as pa
    except ImportError as error:
        raise _missing(error, "pandas") from error
    types: dict[Any, Any] = {pa.int64(): pd.Int64Dtype(), pa.string(): pd.StringDtype(), pa.bool_(): pd.BooleanDtype()}
    return to_arrow(transcripts).to_pandas(types_mapper=types.get)


def _all(transcripts: Transcript | Iterable[Transcript] | str | os.PathLike[str]) -> Iterable[Transcript]:
    if isinstance(transcripts, Transcript):
        return (transcripts,)
    if isinstance(transcripts, str | os.PathLike):
        from transcript_tool.exporters.collecting import collect

        return collect(transcripts)
    return transcripts


def _missing(error: ImportError, extra: str) -> FormatError:
    return FormatError(f"{error.name or error} is missing; pip install 'transcript-tool[{extra}]'")
