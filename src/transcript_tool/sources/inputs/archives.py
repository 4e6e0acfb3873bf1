"""The table of archives and compressors, by suffix; the module of each is imported when one is met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from transcript_tool.errors import SourceError
from transcript_tool.sources.inputs.records import Archive, Input, Limits, Refusal

if TYPE_CHECKING:
    from transcript_tool.sources.inputs.spool import Spool

__all__ = ["ARCHIVES", "PACKINGS", "kind_of", "members", "packing_of"]

_HERE = "transcript_tool.sources.inputs"
ARCHIVES = {
    "zip": (f"{_HERE}.zips", (".zip",)),
    "tar": (f"{_HERE}.tars", (".tar", ".tgz", ".txz", ".tzst", ".tbz2", ".tar.gz", ".tar.xz", ".tar.zst", ".tar.bz2")),
    "warc": (f"{_HERE}.warcs", (".warc", ".warc.gz")),
}
"""Each kind of archive: the module whose ``members`` reads it, and its suffixes."""

PACKINGS = {".gz": "gzip", ".tgz": "gzip", ".xz": "xz", ".txz": "xz", ".bz2": "bzip2", ".tbz2": "bzip2", ".zst": "zstd",
            ".tzst": "zstd"}  # fmt: skip
"""Each suffix of a compressor, and its name in `packed`."""

_SUFFIXES = {suffix: kind for kind, (_, suffixes) in ARCHIVES.items() for suffix in suffixes}


def kind_of(name: str) -> str | None:
    """The kind of archive that a name tells, or None."""
    parts = name.rpartition("/")[2].lower().split(".")
    if len(parts) < 2 or not parts[0]:
        return None
    return (_SUFFIXES.get(f".{parts[-2]}.{parts[-1]}") if len(parts) > 2 else None) or _SUFFIXES.get(f".{parts[-1]}")


def packing_of(name: str) -> str | None:
    """The compressor that the suffix of a name tells, or None."""
    base, dot, suffix = name.rpartition("/")[2].rpartition(".")
    return PACKINGS.get((dot + suffix).lower()) if base else None


def members(archive: Archive, spool: Spool, limits: Limits, skipped: Counter[str]) -> Iterator[Input | Refusal]:
    """What an archive holds, as it is found.

    Args:
        archive: the file.
        spool: where bytes go that cannot be had from the archive a second time.
        limits: what it may expand to.
        skipped: counts what is passed over since it is no page.

    Raises:
        SourceError: the archive cannot be read, or not to its end, or holds too many; what stands before has been
            yielded by then.
    """
    module = import_module(ARCHIVES[archive.kind][0])
    for count, found in enumerate(module.members(archive, spool, limits, skipped)):
        if count == limits.members:
            raise SourceError(archive.name, f"holds more than {count:,} pages; --max-members raises the limit")
        yield found
