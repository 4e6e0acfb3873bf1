"""From transcripts to a file: to an open one as it goes, to a path whole or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from stat import S_IMODE, S_ISREG
from typing import TYPE_CHECKING

from transcript_tool.errors import TranscriptError
from transcript_tool.exporters.registry import find, path_writer, writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["export", "whole_file"]


def export(
    transcripts: Iterable[Transcript],
    format: str,  # noqa: A002 - the contract's name
    file: str | os.PathLike[str] | BinaryIO,
    **options: object,
) -> None:
    """Write transcripts in one of our formats; each is written as it is taken, none is kept.

    Args:
        transcripts: what to write; a generator is fine.
        format: a name of :func:`transcript_tool.exporters.formats`, or an alias.
        file: a path, which then appears whole or not at all (what was there is replaced), or a file open for bytes.
            A database of SQLite is added to, and a corpus of ConvoKit may be a folder.
        **options: the format's own choices, such as ``raw_cells=True`` for CSV.

    Raises:
        FormatError: no such format or option; nothing has been touched.
        TranscriptError: the path cannot be written. Errors of an open file (a broken pipe) are left as they are.
    """
    write = writer(format, options)
    if isinstance(file, str | os.PathLike):
        to_path = path_writer(find(format))
        if to_path is not None:
            to_path(transcripts, os.fspath(file), force=None, **options)
            return
        with whole_file(file) as out:
            write(transcripts, out, **options)
    else:
        write(transcripts, file, **options)


@contextmanager
def whole_file(path: str | os.PathLike[str], *, replace: bool = True) -> Iterator[BinaryIO]:
    """Open `path` for bytes so that it appears whole, with the end of the block, or not at all.

    A temporary file in the same folder is renamed over it; a link is followed, an existing file's mode is kept. What is
    no regular file (a pipe, `/dev/null`) is written straight. Without `replace`, a file that has come to be there
    meanwhile is left as it is.

    Raises:
        TranscriptError: it cannot be written; the text names it and says why.
    """
    from pathlib import Path

    target = Path(path).resolve()
    draft = target.with_name(f".transcript-tool-{os.urandom(6).hex()}.tmp")
    try:
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not S_ISREG(mode):
            with target.open("wb") as out:
                yield out
            return
        with _removed_on_failure(draft):
            with draft.open("xb") as out:
                yield out
            if mode is not None:
                draft.chmod(S_IMODE(mode))
            if replace:
                draft.replace(target)
            else:
                _put_new(draft, target)
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename not in (None, str(draft), str(target)):  # from within the block, about another file
            raise
        raise TranscriptError(f"{os.fspath(path)}: cannot be written: {_why(error, target)}") from error


def _why(error: OSError, target: Path) -> str:
    """The reason of the system, in words that say what to do where there is something."""
    if isinstance(error, IsADirectoryError):
        return "it is a folder; name a file in it"
    if isinstance(error, FileNotFoundError) and not target.parent.exists():
        return f"there is no folder {target.parent}"
    return error.strerror or str(error)


def _put_new(draft: Path, target: Path) -> None:
    """Give the draft its name, unless something has that name already."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise TranscriptError(f"{target}: has come to be there meanwhile; --force overwrites it") from None
    except OSError:  # a file system without links
        draft.replace(target)
    else:
        draft.unlink()


@contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
