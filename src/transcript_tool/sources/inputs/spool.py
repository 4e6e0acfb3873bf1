"""Where the members of archives lie that can be read only from begin to end, until they are parsed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from transcript_tool.errors import TranscriptError

if TYPE_CHECKING:
    from typing import BinaryIO

__all__ = ["Spool"]

_ENOUGH = 8 << 20  # bytes of one file


class Spool:
    """Files in one folder; each is removed once all that lies in it has been released.

    Args:
        folder: where the files lie; made when it is needed. None where nothing is to be laid down.
        keep: whether what is released stays, to be read once more.
    """

    def __init__(self, folder: Path | None, *, keep: bool = False) -> None:
        self._folder, self._keep = folder, keep
        self._file: BinaryIO | None = None
        self._path = b""
        self._open: dict[bytes, int] = {}
        self._count = 0

    def put(self, data: bytes) -> tuple[bytes, int]:
        """Lay bytes down.

        Returns:
            The path of the file that holds them, and where in it they begin.
        """
        if self._folder is None:
            return b"", 0
        if self._file is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._count += 1
            path = self._folder / f"{self._count:06}"
            self._file = path.open("wb", buffering=0)
            self._path = os.fsencode(path)
            self._open[self._path] = 1
        path_, at = self._path, self._file.tell()
        view = memoryview(data)
        try:
            while view:
                view = view[self._file.write(view) :]
        except OSError as error:
            folder = self._folder.parent.parent
            raise TranscriptError(f"{folder}: cannot be written: {(error.strerror or str(error)).lower()}") from error
        self._open[path_] += 1
        if at + len(data) >= _ENOUGH:
            self._finish()
        return path_, at

    def release(self, path: bytes) -> None:
        """Say that something which lies in this file is no longer needed; other paths are let be."""
        if self._keep or path not in self._open:
            return
        self._open[path] -= 1
        if not self._open[path]:
            del self._open[path]
            Path(os.fsdecode(path)).unlink(missing_ok=True)

    def _finish(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
            self.release(self._path)
