"""The folder below OUT that holds all that is temporary, and the lock by which one run at a time writes there."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from transcript_tool.batch.store import DRAFTS, SEGMENTS, SPOOL
from transcript_tool.errors import TranscriptError
from transcript_tool.sources.inputs.places import WORKSHOP

if TYPE_CHECKING:
    from typing import Self

__all__ = ["Workshop"]

_PATIENCE = 10.0  # seconds in which the workers of a run that was killed end


class Workshop:
    """The temporary folder, locked. As a context: removed at the end, but for segments to be resumed.

    Args:
        out: the output folder; made if it is not there.

    Raises:
        TranscriptError: it cannot be written to, or another run writes there.
    """

    def __init__(self, out: Path) -> None:
        self._out = out
        self._folder = out / WORKSHOP
        self._lock = -1
        self.keep_segments = False
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = self._locked()
            self._tidy()
            self.begun = (self._folder / "lock").stat().st_mtime_ns
        except OSError as error:
            self._release()
            raise TranscriptError(f"{out}: cannot be written: {(error.strerror or str(error)).lower()}") from error

    def forget(self) -> None:
        """Remove the segments of an earlier run."""
        shutil.rmtree(self._out / SEGMENTS, ignore_errors=True)
        (self._out / SEGMENTS).mkdir()

    def __enter__(self) -> Self:
        """The workshop itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear up, and let the next run in."""
        for folder in (DRAFTS, SPOOL):
            shutil.rmtree(self._out / folder, ignore_errors=True)
        for name in ("manifest.next", "single.next", "joined.jsonl"):
            (self._folder / name).unlink(missing_ok=True)
        if not self.keep_segments:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._release()

    def _tidy(self) -> None:
        """Make the folders anew; segments of an earlier run are kept."""
        for folder in (DRAFTS, SPOOL):
            shutil.rmtree(self._out / folder, ignore_errors=True)
            (self._out / folder).mkdir()
        (self._out / SEGMENTS).mkdir(exist_ok=True)

    def _locked(self) -> int:
        """The descriptor of the lock, which workers inherit: it is free once the last of them is gone."""
        import fcntl

        path = self._folder / "lock"
        end = time.monotonic() + _PATIENCE
        while True:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if path.exists() and os.path.samestat(os.fstat(lock), path.stat()):
                    os.set_inheritable(lock, True)
                    os.utime(lock)
                    return lock
            except BlockingIOError:
                if time.monotonic() > end:
                    os.close(lock)
                    raise TranscriptError(f"{self._out}: another run is writing there; let it end first") from None
            os.close(lock)
            time.sleep(0.05)

    def _release(self) -> None:
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1
