"""SQLite: documents, speakers and turns as tables, with an index over the words of all turns.

A database is added to: what is written to one that is there already joins what it holds, in one transaction, and what
it holds already changes nothing. So a run that is killed leaves it as it was. :mod:`transcript_tool.exporters.tables`
has the tables.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from transcript_tool.errors import TranscriptError
from transcript_tool.exporters.tables import Tables, create, problem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["problem_of", "read", "write", "write_path"]

_PATIENCE = 30.0  # seconds for which another one that writes is waited for


def write(transcripts: Iterable[Transcript], file: BinaryIO) -> None:
    """Write a new database with these transcripts; it is built in the folder for temporary files.

    Raises:
        TranscriptError: it cannot be built.
    """
    _build(transcripts, file, "the database")


def _build(transcripts: Iterable[Transcript], file: BinaryIO, name: str) -> None:
    """Build a new database, which errors call by that name, and copy it to `file`."""
    with tempfile.TemporaryDirectory(prefix="transcript-tool-") as folder:
        path = os.path.join(folder, "new.db")  # noqa: PTH118
        with _told(name), closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
            create(db)
            _add(db, transcripts)
        with Path(path).open("rb") as made:
            shutil.copyfileobj(made, file, 1 << 20)


def write_path(transcripts: Iterable[Transcript], path: str, *, force: bool | None = None) -> None:
    """Add to the database at `path`, or make it where there is none.

    Args:
        transcripts: what to write.
        path: a database of ours, or a name that is free.
        force: whether a file that is there is replaced, and not added to.

    Raises:
        TranscriptError: what is there is no database of ours, or cannot be written; it is left as it was.
    """
    target = Path(path)
    if force or not target.is_file() or not target.stat().st_size:
        from transcript_tool.exporters.writing import whole_file

        with whole_file(path) as file:
            _build(transcripts, file, path)
        return
    problem = problem_of(path)
    if problem is not None:
        raise TranscriptError(f"{path} {problem}")
    with _told(path), closing(sqlite3.connect(path, isolation_level=None, timeout=_PATIENCE)) as db:
        _add(db, transcripts)


def read(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Read the transcripts of a database in the order in which they were added.

    Raises:
        LoadError: it is none of ours, or damaged; the text says why.
    """
    from transcript_tool.exporters.tables_reading import read as read_tables

    return read_tables(file, name)


def _add(db: sqlite3.Connection, transcripts: Iterable[Transcript]) -> None:
    """Add transcripts, all or none."""
    db.execute("BEGIN IMMEDIATE")
    try:
        tables = Tables(db)
        for transcript in transcripts:
            tables.add(transcript)
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Errors of the database as one line."""
    try:
        yield
    except sqlite3.OperationalError as error:
        reason = "another one is writing there; try again" if "locked" in str(error) else str(error)
        raise TranscriptError(f"{name}: cannot be written: {reason}") from error
    except sqlite3.Error as error:
        raise TranscriptError(f"{name}: cannot be written: {error}") from error
    except OverflowError as error:
        raise TranscriptError(
            f"{name}: cannot be written: a transcript has a number that no table can hold; 'validate' tells where"
        ) from error
