"""From what a person named to the files that there are: folders, globs, lists and single files."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase

from transcript_tool.errors import SourceError
from transcript_tool.sources.files import reason_of, refuse_web, sayable
from transcript_tool.sources.inputs.archives import kind_of, packing_of
from transcript_tool.sources.inputs.places import safe_place, set_apart
from transcript_tool.sources.inputs.records import Archive, Input, Refusal
from transcript_tool.sources.inputs.remote import is_remote
from transcript_tool.sources.kinds import is_no_page, suffix_of

__all__ = ["Found", "excluded", "expand", "paths_in"]

Unit = Input | Archive | Refusal
_WILD = frozenset("*?[")


class Found:
    """What there is to read.

    Attributes:
        units: pages, archives and refusals, in canonical order, each with a place of its own.
        skipped: how many files of a folder were passed over since they are no pages, by suffix.
    """

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self.skipped: Counter[str] = Counter()


def expand(
    paths: Iterable[str], *, listed: Iterable[str] = (), exclude: Sequence[str] = (), out: str | None = None
) -> Found:
    """Find all inputs.

    Args:
        paths: files, folders and globs. The place of a file is its name, that of one in a folder its path below it,
            that of one found by a glob its path below the part without wildcards.
        listed: paths of a list; their places are the paths as they stand there.
        exclude: globs that match a place or a name within it; what they match is left out.
        out: the output folder, from which nothing is read.
    """
    found = Found()
    walk = _Walk(found.skipped, exclude, os.path.realpath(out) if out is not None else None)
    for path in paths:
        if is_remote(path):
            found.units += walk.remote(path)
        elif not os.path.lexists(path) and not _WILD.isdisjoint(path):
            found.units += walk.glob(path)
        else:
            found.units += walk.named(path, "" if os.path.isdir(path) else os.path.basename(path))  # noqa: PTH112, PTH119
    for path in listed:
        found.units += walk.remote(path, listed=True) if is_remote(path) else walk.named(path, path)
    found.units = set_apart(found.units)
    return found


def paths_in(data: bytes) -> list[str]:
    """The paths of a list, separated by NUL where there is one, else by line ends."""
    parts = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(part) for part in parts if part.strip()]


def excluded(place: str, patterns: Sequence[str]) -> bool:
    """Whether a glob matches a place, or the name of a file or folder in it."""
    if not patterns:
        return False
    names = (place, *place.split("/"))
    return any(fnmatchcase(name, pattern.rstrip("/")) for pattern in patterns for name in names)


class _Walk:
    """One look for inputs; a file that is found twice is taken once."""

    def __init__(self, skipped: Counter[str], exclude: Sequence[str], out: str | None) -> None:
        self.skipped, self.exclude, self.out = skipped, exclude, out
        self.seen: set[str] = set()

    def glob(self, pattern: str) -> Iterator[Unit]:
        """What a pattern matches, `**` any number of folders."""
        from glob import iglob

        fixed = pattern[: min(pattern.index(sign) for sign in _WILD if sign in pattern)]
        cut = fixed.rfind("/") + 1
        every = set(iglob(pattern, recursive=True))  # noqa: PTH207 - names may be no UTF-8
        matches = [path for path in sorted(every) if every.isdisjoint(_above(path))]
        if not matches:
            yield Refusal(safe_place(sayable(pattern))[0], sayable(pattern), "no such file or directory")
        for path in matches:
            yield from self.named(path, path[cut:], given=False)

    def named(self, path: str, place: str, *, given: bool = True) -> Iterator[Unit]:
        """A file or folder that was named; one that cannot be had is a refusal."""
        name = sayable(path)
        shown = safe_place(sayable(place) if place else name)[0]
        try:
            refuse_web(name)
            status = os.stat(path)  # noqa: PTH116 - names may be no UTF-8
        except SourceError as error:
            yield Refusal(shown, name, error.reason)
            return
        except (OSError, ValueError) as error:
            reason = reason_of(error) if isinstance(error, OSError) else "no file can have this name"
            yield Refusal(shown, name, reason)
            return
        if self._is_ours(path):
            yield Refusal(shown, name, "lies in the output folder; nothing that was written is read again")
        elif stat.S_ISDIR(status.st_mode):
            yield from self._folder(path, place)
        elif not excluded(shown, self.exclude) and (given or not self._skips(name)):
            yield from self._file(path, place, status)

    def remote(self, url: str, *, listed: bool = False) -> Iterator[Unit]:
        """What a URL names; a file that is found twice is taken once."""
        from transcript_tool.sources.inputs.remote import remote_units

        units = remote_units(
            url, listed=listed, is_left_out=lambda place: excluded(place, self.exclude), is_passed_over=self._skips
        )
        for unit in units:
            if unit.name not in self.seen:
                self.seen.add(unit.name)
                yield unit

    def _is_ours(self, path: str) -> bool:
        real = os.path.realpath(path)
        return self.out is not None and (real == self.out or real.startswith(self.out + os.sep))

    def _skips(self, name: str) -> bool:
        """Whether a file that nobody named is no page; it is counted."""
        if not is_no_page(name):
            return False
        self.skipped[suffix_of(name)] += 1
        return True

    def _file(self, path: str, place: str, status: os.stat_result) -> Iterator[Unit]:
        key = os.path.abspath(path)  # noqa: PTH100
        if key in self.seen:
            return
        self.seen.add(key)
        name = sayable(path)
        place = safe_place(sayable(place))[0]
        raw = os.fsencode(path)
        stamp = max(status.st_mtime_ns, status.st_ctime_ns)
        kind = kind_of(name)
        if not stat.S_ISREG(status.st_mode):
            yield Refusal(place, name, "is no regular file (a pipe, socket or device)")
        elif kind is not None:
            yield Archive(place, name, raw, status.st_size, stamp, kind)
        elif (packed := packing_of(name)) is not None:
            base = name.rpartition("/")[2].rpartition(".")[0]
            yield Input(place, f"{name}!/{base}", raw, -1, stamp, "packed", length=status.st_size, method=packed)
        else:
            yield Input(place, name, raw, status.st_size, stamp)

    def _folder(self, root: str, place: str) -> Iterator[Unit]:
        """All pages and archives below a folder; links are followed to files within it, and to no folder."""
        top = os.path.realpath(root)
        open_folders = [(root, place)]
        while open_folders:
            folder, below = open_folders.pop()
            try:
                entries = list(os.scandir(folder))
            except OSError as error:
                yield Refusal(safe_place(sayable(below or folder))[0], sayable(folder), reason_of(error))
                continue
            for entry in entries:
                inner = f"{below}/{entry.name}" if below else entry.name
                if excluded(sayable(inner), self.exclude):
                    continue
                if entry.is_symlink():
                    yield from self._link(entry, inner, top)
                elif entry.is_dir(follow_symlinks=False):
                    if entry.name.startswith("."):
                        self.skipped["hidden"] += 1
                    elif self.out is None or os.path.realpath(entry.path) != self.out:
                        open_folders.append((entry.path, inner))
                elif not self._skips(sayable(entry.name)):
                    try:
                        status = entry.stat(follow_symlinks=False)
                    except OSError as error:
                        yield Refusal(safe_place(sayable(inner))[0], sayable(entry.path), reason_of(error))
                        continue
                    yield from self._file(entry.path, inner, status)

    def _link(self, entry: os.DirEntry[str], inner: str, top: str) -> Iterator[Unit]:
        """A symbolic link: taken where it leads to a file of the same tree, which is then read under both names."""
        target = os.path.realpath(entry.path)
        place, name = safe_place(sayable(inner))[0], sayable(entry.path)
        if self._skips(sayable(entry.name)) or self._is_ours(target):
            return
        if target != top and not target.startswith(top + os.sep):
            yield Refusal(place, name, "is a link that leads out of its folder; name its target to have it read")
            return
        try:
            status = os.stat(target)  # noqa: PTH116
        except OSError as error:
            yield Refusal(place, name, f"is a link to what cannot be read: {reason_of(error)}")
            return
        if stat.S_ISDIR(status.st_mode):
            self.skipped["link to a folder"] += 1
        else:
            yield from self._file(entry.path, inner, status)


def _above(path: str) -> list[str]:
    """The folders above a path: where a glob matches one of them, that is walked, and the path with it."""
    return [path[:at] for at, sign in enumerate(path) if sign == "/"]
