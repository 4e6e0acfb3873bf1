"""The record of a format: one row of the table in :mod:`transcript_tool.exporters.registry`, and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["EVERYTHING", "Format", "Option", "PathWriter", "Reader", "Writer", "held"]


class Writer(Protocol):
    """What a format's module offers as ``write``."""

    def __call__(self, transcripts: Iterable[Transcript], file: BinaryIO, **options: object) -> None:
        """Write each transcript to `file` as it is taken from `transcripts`."""


class PathWriter(Protocol):
    """What the module of a format that is more than one stream of bytes offers as ``write_path``."""

    def __call__(
        self, transcripts: Iterable[Transcript], path: str, *, force: bool | None = None, **options: object
    ) -> None:
        """Write to `path`, all or nothing; `force` replaces what is there, None does so unless it can be added to."""


class Reader(Protocol):
    """What the module of a format that can be loaded offers as ``read``."""

    def __call__(self, file: BinaryIO, name: str) -> Iterator[Transcript]:
        """Read transcripts from `file`, open at its begin; raise a LoadError that begins with `name` and the line."""


class Option(msgspec.Struct, frozen=True):
    """One choice a format offers; a value must be of the type of `default`.

    Attributes:
        name: the keyword of ``write`` and of ``export``; the command line shows ``raw_cells`` as ``--raw-cells``.
        default: what holds when nothing is said.
        summary: one line for a human.
    """

    name: str
    default: bool | int | str
    summary: str


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the table.

    Attributes:
        name: what a user types after ``-f``.
        module: dotted path of the module that has ``write``, and ``read`` where `begins` is not empty.
        suffixes: file name endings, the usual one first.
        media_type: for HTTP and e-mail.
        summary: one line for a human.
        aliases: other names for it.
        options: the choices it offers.
        between: what stands between two transcripts that are written to one file, where that file is what is written
            for none, and then each transcript's own with this between; None where a file is more than that.
        gathers: whether ``batch --single`` makes one such file of all transcripts in the end, where it cannot put it
            together from pieces.
        begins: what the first line of such a file that is not blank begins with, by which ``load`` tells it; empty
            where it cannot be loaded.
        holds: which keys of the contract are in such a file, as paths (``turns.label``); where it can be loaded, these
            come back the same, and all others are as if absent.
        to_paths: whether its module has ``write_path(transcripts, path, *, force, **options)``, by which a path is
            written (a database there is added to, a folder is made), and ``problem_of(path)``, which says why what is
            at a path is not touched unless somebody forces it.
        extra: the extra of this package that brings what the module imports, or None.
        problem: why a format of another package cannot be used, or None.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    media_type: str
    summary: str
    aliases: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    between: bytes | None = None
    gathers: bool = False
    begins: tuple[bytes, ...] = ()
    holds: frozenset[str] = frozenset()
    to_paths: bool = False
    extra: str | None = None
    problem: str | None = None


def held(*lines: str) -> frozenset[str]:
    """Paths of the contract: of each line the record, and what is held of it.

    >>> sorted(held("turns: label page", "breadcrumbs"))
    ['breadcrumbs', 'turns.label', 'turns.page']
    """
    found = []
    for line in lines:
        record, _, keys = line.partition(": ")
        found += [f"{record}.{key}" for key in keys.split()] or [record]
    return frozenset(found)


EVERYTHING = held(
    "schema_version",
    "header: title category lead byline place event_date event_time published language url participants",
    "breadcrumbs",
    "speakers: id name kind role affiliation labels turns words",
    "turns: index exchange kind speaker label paragraphs stage continued time source page line start end spans",
    "pagination: page pages",
    "sources: name sha256 encoding characters",
    "diagnostics",
)
"""All paths of the contract; lists of records below a record (``turns.spans``) count as one."""
