"""Where outputs are put: files below OUT, whole or not at all, and segments of a single file.

The one place that writes outputs; an object store would be another module with the same functions.
"""

from __future__ import annotations

import os
from errno import EDQUOT, EIO, ENOSPC, EROFS
from pathlib import Path
from typing import TYPE_CHECKING

from transcript_tool.errors import TranscriptError
from transcript_tool.sources.inputs.places import WORKSHOP

if TYPE_CHECKING:
    from typing import BinaryIO

    from transcript_tool.batch.records import Job

__all__ = ["DRAFTS", "SEGMENTS", "SPOOL", "FullError", "Store"]

DRAFTS, SEGMENTS, SPOOL = (f"{WORKSHOP}/{name}" for name in ("drafts", "segments", "spool"))
_HOPELESS = frozenset((ENOSPC, EDQUOT, EROFS, EIO))


class FullError(TranscriptError):
    """Nothing more can be written below OUT."""


class Store:
    """Writes outputs; each worker has one of its own."""

    def __init__(self, job: Job) -> None:
        self._out = os.path.realpath(job.out)
        self._replace = job.replace
        self._name = f"{os.getpid()}-{os.urandom(4).hex()}"
        self._folders: set[str] = set()
        self._segment: BinaryIO | None = None
        self._at = 0

    def write(self, place: str, data: bytes) -> None:
        """Put a file at a place below OUT, whole or not at all.

        Raises:
            FullError: nothing more can be written at all.
            TranscriptError: this one cannot be written.
        """
        target = f"{self._out}/{place}"
        draft = f"{self._out}/{DRAFTS}/{self._name}"
        try:
            self._make_folder(place.rpartition("/")[0])
            with open(draft, "wb", buffering=0) as file:  # noqa: PTH123 - this is done a million times
                _write_all(file, data)
            if self._replace:
                os.replace(draft, target)  # noqa: PTH105
            else:
                _put_new(draft, target, data)
        except OSError as error:
            Path(draft).unlink(missing_ok=True)
            raise _told(error, place, self._out) from error

    def append(self, data: bytes) -> tuple[str, int]:
        """Put bytes behind the others of this worker's segment.

        Returns:
            The name of the segment, and where in it they begin.

        Raises:
            FullError: they cannot be written.
        """
        begin = self._at
        try:
            if self._segment is None:
                self._segment = (Path(self._out) / SEGMENTS / self._name).open("xb", buffering=0)
            _write_all(self._segment, data)
        except OSError as error:
            if self._segment is not None:  # what was written in part goes: the next bytes begin there
                self._segment.truncate(self._at)
                self._segment.seek(self._at)
            reason = (error.strerror or str(error)).lower()
            raise FullError(f"{self._out}: cannot be written: {reason}") from error
        self._at += len(data)
        return self._name, begin

    def _make_folder(self, folder: str) -> None:
        """Make a folder below OUT; one that a link leads out of OUT is none of ours."""
        if folder in self._folders:
            return
        path = f"{self._out}/{folder}" if folder else self._out
        real = os.path.realpath(path)
        if real != self._out and not real.startswith(self._out + os.sep):
            raise TranscriptError(f"{folder}: leads out of the output folder by a link")
        os.makedirs(path, exist_ok=True)  # noqa: PTH103
        self._folders.add(folder)


def _put_new(draft: str, target: str, data: bytes) -> None:
    """Give the draft its name unless another file has it; one of the same bytes is that of a worker that died since."""
    try:
        os.link(draft, target)
    except FileExistsError:
        path = Path(target)
        if path.is_symlink() or not path.is_file() or path.stat().st_size != len(data) or path.read_bytes() != data:
            raise
    os.unlink(draft)  # noqa: PTH108


def _write_all(file: BinaryIO, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]


def _told(error: OSError, place: str, out: str) -> TranscriptError:
    if error.errno in _HOPELESS:
        return FullError(f"{out}: cannot be written: {(error.strerror or str(error)).lower()}")
    if isinstance(error, FileExistsError):
        return TranscriptError(f"{place} is there already; --force overwrites it")
    return TranscriptError(f"{place} cannot be written: {(error.strerror or str(error)).lower()}")
