"""An output folder at a URL, such as ``s3://bucket/corpus``: put together in a local copy, then sent.

The run itself knows only the copy, so that all it promises holds there: whole files, a journal, going on after a kill.
What is sent arrives whole, file by file, and the manifest last: where it is there, all that it tells of is. A copy that
nobody asked to keep is removed once it is sent.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import msgspec

from transcript_tool.batch.journal import PART, Brief
from transcript_tool.errors import TranscriptError
from transcript_tool.sources.inputs.places import MANIFEST
from transcript_tool.sources.inputs.remote import filesystem

__all__ = ["Mirror"]

_AT_ONCE: Final = 256  # files that are sent in one call
_brief = msgspec.json.Decoder(Brief).decode


class Mirror:
    """The local copy of an output folder at a URL.

    Args:
        url: the output folder.
        folder: where the copy lies; a folder of the user's cache where it is None.

    Raises:
        SourceError: a package is missing, or nobody knows the scheme.
    """

    def __init__(self, url: str, folder: str | None = None) -> None:
        self._url = url.rstrip("/")
        self._fs, path = filesystem(self._url)
        self._path = path.rstrip("/")
        self._is_own = folder is None
        self.folder = Path(folder).absolute() if folder is not None else _cache_of(self._url)

    def is_begun(self) -> bool:
        """Whether an earlier run left its manifest there.

        Raises:
            TranscriptError: the place cannot be had.
        """
        with self._told():
            self._fs.invalidate_cache()
            return bool(self._fs.exists(f"{self._path}/{MANIFEST}"))

    def is_whole(self) -> bool:
        """Whether the copy holds a run that came to its end: one that was stopped is not sent, and its copy is kept."""
        return (self.folder / MANIFEST).exists() and not (self.folder / PART).exists()

    def pull(self) -> None:
        """Fetch what an earlier run sent, where the copy does not hold it any more.

        Raises:
            TranscriptError: it cannot be had.
        """
        if (self.folder / MANIFEST).exists() or not self.is_begun():
            return
        with self._told():
            lines = self._fs.cat_file(f"{self._path}/{MANIFEST}")
            wanted = sorted({output for row in _rows(lines).values() for output in row.outputs})
            there = self._there()
            for output in wanted:
                if output in there:
                    (self.folder / output).parent.mkdir(parents=True, exist_ok=True)
            held = [output for output in wanted if output in there]
            for at in range(0, len(held), _AT_ONCE):
                some = held[at : at + _AT_ONCE]
                self._fs.get([self._at(name) for name in some], [str(self.folder / name) for name in some])
            self.folder.mkdir(parents=True, exist_ok=True)
            manifest = self.folder / MANIFEST
            manifest.write_bytes(lines)
            os.utime(manifest, (0, 0))  # when it was made is not known here: inputs are compared by their digest

    def push(self, *, replace: bool, resumed: bool) -> int:
        """Send what is new or has changed, and the manifest last.

        Args:
            replace: whether what is there is overwritten.
            resumed: whether the copy went on with what is there, so that files it removed go there too.

        Returns:
            How many files were sent.

        Raises:
            TranscriptError: something cannot be sent, or is there already. What was put together stays in the copy.
        """
        with self._told():
            self._fs.invalidate_cache()
            there = self._there()
            old_lines = self._fs.cat_file(f"{self._path}/{MANIFEST}") if MANIFEST in there else b""
            new_lines = (self.folder / MANIFEST).read_bytes()
            old, new = _rows(old_lines), _rows(new_lines)
            outputs = {output for row in new.values() for output in row.outputs}
            kept = {output for line in old.keys() & new.keys() for output in new[line].outputs if output in there}
            if old_lines != new_lines:  # a file that all rows share has changed if any of them has
                kept -= {row.outputs[0] for row in new.values() if row.bytes and row.outputs}
            changed = sorted(outputs - kept)
            self._refuse_taken(changed, there, replace=replace)
            for at in range(0, len(changed), _AT_ONCE):
                some = changed[at : at + _AT_ONCE]
                self._fs.put([str(self.folder / name) for name in some], [self._at(name) for name in some])
            if old_lines != new_lines:
                self._fs.put_file(str(self.folder / MANIFEST), self._at(MANIFEST))
            if resumed:
                gone = {output for row in old.values() for output in row.outputs} - outputs
                stale = [output for output in sorted(gone & there) if not (self.folder / output).exists()]
                if stale:
                    self._fs.rm([self._at(name) for name in stale])
        if self._is_own:
            shutil.rmtree(self.folder, ignore_errors=True)
        return len(changed)

    def _refuse_taken(self, changed: list[str], there: set[str], *, replace: bool) -> None:
        taken = [output for output in changed if output in there]
        if taken and not replace:
            more = f" and {len(taken) - 1} more are" if len(taken) > 1 else " is"
            raise TranscriptError(f"{self._url}/{taken[0]}{more} there already; --force overwrites")

    def _there(self) -> set[str]:
        """All files at the URL, by their path below it."""
        try:
            found = self._fs.find(self._path)
        except FileNotFoundError:
            return set()
        return {str(path)[len(self._path) + 1 :] for path in found}

    def _at(self, name: str) -> str:
        return f"{self._path}/{name}"

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever a file system raises, as one line that says where the work lies."""
        try:
            yield
        except TranscriptError:
            raise
        except Exception as error:
            reason = " ".join(str(error or type(error).__name__).split())
            raise TranscriptError(f"{self._url}: {reason}; what is done lies in {self.folder}") from error


def _rows(lines: bytes) -> dict[bytes, Any]:
    """The rows of a manifest by their line."""
    return {line: _brief(line) for line in lines.splitlines() if line}


def _cache_of(url: str) -> Path:
    """A folder of the user's cache that belongs to a URL."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "transcript-tool" / "batch" / sha256(url.encode()).hexdigest()[:16]
