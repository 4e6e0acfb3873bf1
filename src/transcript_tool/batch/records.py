"""What goes to a worker, what comes back, and the rows of the manifest."""

from __future__ import annotations

from typing import Any, Final, Literal

import msgspec

from transcript_tool.model.records import Diagnostic
from transcript_tool.sources.inputs.places import WORKSHOP
from transcript_tool.sources.inputs.records import Input, Limits

__all__ = ["Bundle", "Chunk", "Job", "Member", "Outcome", "Row", "Said", "SetPage", "SetPlan", "Tally", "Target"]


class Target(msgspec.Struct, frozen=True):
    """One format to write: its name, the suffix of its files, and its choices."""

    format: str
    suffix: str
    choices: dict[str, Any] = {}


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for all chunks of a run.

    Attributes:
        out: the output folder, absolute.
        targets: the formats to write.
        single: the one file below `out` that all transcripts go into, or None for a file for each page.
        encoding: the codec that the user declared, or None.
        kind: the media type that the user declared, or None.
        merge: whether pages of a transcript are joined.
        merge_turns: whether consecutive turns of one speaker are.
        limits: what an input may expand to.
        hints: what a person says of pages that are misread, as `told.packed` makes bytes of it; b"" for none.
        speakers: the speakers that a person names, in the same way.
        replace: whether files that are there already are overwritten.
        options: a digest of all of this, less the hints, that changes what is written; `options.options_of` adds them.
    """

    out: str
    targets: tuple[Target, ...]
    single: str | None = None
    encoding: str | None = None
    kind: str | None = None
    merge: bool = False
    merge_turns: bool = False
    limits: Limits = Limits()
    hints: bytes = b""
    speakers: bytes = b""
    replace: bool = False
    options: str = ""


PIECES: Final = Target("jsonl", ".jsonl")
"""As what transcripts are kept for a single file that is made of all of them in the end."""


class Single(msgspec.Struct, frozen=True):
    """The one file that all transcripts go into.

    Attributes:
        name: its place below OUT.
        head: what it begins with.
        between: what stands between two pieces.
        made_by: where a file of that format is more than its pieces, what makes it of them all; the pieces are then
            lines of JSON.
    """

    name: str
    head: bytes = b""
    between: bytes = b""
    made_by: Target | None = None

    @property
    def pieces(self) -> str:
        """The place of the file that holds the pieces of an earlier run."""
        return self.name if self.made_by is None else f"{WORKSHOP}/pieces.jsonl"


class Said(msgspec.Struct, frozen=True, array_like=True):
    """What a page says by which it is told to which transcript it belongs; `letters` is a digest of its words."""

    title: str | None
    event_date: str | None
    published: str | None
    breadcrumbs: tuple[str, ...]
    page: int | None
    pages: int | None
    continued: bool | None
    letters: str


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one input: a line of the manifest.

    Attributes:
        input: its name, as in the `sources` of its transcripts.
        place: where its outputs lie below OUT, less their suffixes.
        size: its bytes; of an archive, the bytes of the file.
        sha256: hex digest of its bytes; None for an archive, and where it could not be read.
        outputs: the files that hold it, below OUT.
        bytes: how many bytes of a `--single` file are its own; those files are in the order of the manifest.
        transcripts: how many transcripts begin on it.
        turns: its turns.
        words: its words.
        diagnostics: what was odd.
        error: why there is no output of it, or None.
        options: a digest of the options it was made with.
        members: of an archive, how many rows follow that are its own.
        failed: of an archive, how many of those have an error.
        set: with `--merge`, a digest of the pages that were joined with it.
        says: with `--merge`, what it says by which its set is told.
    """

    input: str
    place: str
    size: int = 0
    sha256: str | None = None
    outputs: tuple[str, ...] = ()
    bytes: int = 0
    transcripts: int = 0
    turns: int = 0
    words: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    error: str | None = None
    options: str = ""
    members: int | None = None
    failed: int | None = None
    set: str | None = None
    says: tuple[Said, ...] | None = None


class Member(msgspec.Struct, frozen=True):
    """An input of a bundle: its number in the run, what pass one found of it."""

    number: int
    item: Input
    sha256: str
    says: tuple[Said, ...]


class SetPage(msgspec.Struct, frozen=True, array_like=True):
    """A page of a set: which member of the bundle, which of its transcripts, its series and page number."""

    member: int
    transcript: int
    series: str
    number: int | None


class SetPlan(msgspec.Struct, frozen=True, array_like=True):
    """The pages to join; those that came again and those that differ are told by name and page number."""

    pages: tuple[SetPage, ...]
    doubled: tuple[tuple[str, int | None], ...] = ()
    conflicting: tuple[tuple[str, int | None], ...] = ()


class Bundle(msgspec.Struct, frozen=True):
    """The sets that are written to one place: that of their first page."""

    place: str
    members: tuple[Member, ...]
    sets: tuple[SetPlan, ...]
    digest: str


class Chunk(msgspec.Struct, frozen=True):
    """A piece of work.

    Attributes:
        stage: to convert pages; or, with `--merge`, to see what they say, or to join them.
        numbers: the number of each input in the run.
        inputs: what is to be read.
        bundles: what is to be joined.
    """

    stage: Literal["convert", "look", "join"]
    numbers: tuple[int, ...] = ()
    inputs: tuple[Input, ...] = ()
    bundles: tuple[Bundle, ...] = ()

    def parts(self) -> list[Chunk]:
        """The smallest chunks that this one can be cut into."""
        if self.bundles:
            return [Chunk(self.stage, bundles=(bundle,)) for bundle in self.bundles]
        pairs = zip(self.numbers, self.inputs, strict=True)
        return [Chunk(self.stage, (number,), (item,)) for number, item in pairs]


class Tally(msgspec.Struct):
    """What was counted; sums over chunks."""

    pages: int = 0
    unchanged: int = 0
    failed: int = 0
    size: int = 0
    transcripts: int = 0
    turns: int = 0
    words: int = 0
    warnings: dict[str, int] = {}

    def add(self, other: Tally) -> None:
        """Add what another counted."""
        for name in ("pages", "unchanged", "failed", "size", "transcripts", "turns", "words"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for code, count in other.warnings.items():
            self.warnings[code] = self.warnings.get(code, 0) + count


class Outcome(msgspec.Struct):
    """What came of a chunk.

    Attributes:
        numbers: the inputs that `rows` tell of; a few more than the chunk's where a set has them.
        rows: an encoded row for each, or b"" where the input is as it was in the earlier run.
        lengths: for each, how many bytes of output lie in the segment, one behind the other.
        segment: the file that they lie in, or None.
        begin: where in it the first begins.
        said: in the first pass of `--merge`, for each input its sha256 and what it says, or None where it failed.
        failures: name and reason of what failed.
        tally: what was counted.
        fatal: why nothing more can be written at all, or None.
    """

    numbers: list[int] = []
    rows: list[bytes] = []
    lengths: list[int] = []
    segment: str | None = None
    begin: int = 0
    said: list[tuple[str, tuple[Said, ...]] | None] = []
    failures: list[tuple[str, str]] = []
    tally: Tally = msgspec.field(default_factory=Tally)
    fatal: str | None = None
