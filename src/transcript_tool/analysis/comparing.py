"""What two versions of a transcript differ in: its header, and its turns one by one.

Offices edit what they have published. A turn is added, dropped, moved, reworded, or given to another speaker; lines and
offsets, which any edit above changes, are no difference.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from transcript_tool.analysis.aligning import align
from transcript_tool.analysis.wording import Edit, edits
from transcript_tool.model.records import Header

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from transcript_tool.analysis.aligning import Pair
    from transcript_tool.model.records import Transcript, Turn

__all__ = ["Change", "Comparison", "Edit", "FieldChange", "Relabelled", "Said", "diff"]

ChangeKind = Literal["added", "dropped", "moved", "reworded", "relabelled", "stage", "kind"]

_FIELDS: Final = Header.__struct_fields__


class FieldChange(msgspec.Struct, frozen=True, kw_only=True):
    """A field of the header, `breadcrumbs`, `page` or `pages`, as it was and as it is."""

    field: str
    before: object
    after: object


class Relabelled(msgspec.Struct, frozen=True, kw_only=True):
    """A label that became another one, and in how many turns."""

    before: str | None
    after: str | None
    turns: int


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What of a turn is compared."""

    label: str | None
    kind: str
    paragraphs: tuple[str, ...]
    stage: tuple[str, ...]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One turn that is not as it was.

    Attributes:
        changes: what became of it; ``added`` and ``dropped`` stand alone, others may come together. ``reworded``: its
            words or paragraphs changed; ``relabelled``: its label; ``stage``: its stage directions; ``kind``: its kind.
        a: its place in the first version, from 1; None where it was added.
        b: its place in the second version, from 1; None where it was dropped.
        before: what it was; None where it was added.
        after: what it is; None where it was dropped.
        words: where it was reworded, the edits that make the new words of the old ones, paragraphs joined by a blank
            line.
    """

    changes: tuple[ChangeKind, ...]
    a: int | None
    b: int | None
    before: Said | None
    after: Said | None
    words: tuple[Edit, ...] = ()


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """All in which two versions differ.

    The turns of the second version are: those named in `turns`, each at its place `b`; at all other places, in order,
    the turns of the first version that `turns` does not name.

    Attributes:
        header: fields that changed.
        relabelled: labels that changed, the most frequent first.
        turns: turns that changed, in the order of the second version; dropped ones stand where they stood.
        same: how many turns are the same and in the same order.
    """

    header: tuple[FieldChange, ...] = ()
    relabelled: tuple[Relabelled, ...] = ()
    turns: tuple[Change, ...] = ()
    same: int = 0

    @property
    def differs(self) -> bool:
        """Whether there is any difference."""
        return bool(self.header or self.turns)


def diff(a: Transcript, b: Transcript) -> Comparison:
    """Compare two versions of a transcript.

    Args:
        a: the earlier version.
        b: the later one.
    """
    pairs = align(a.turns, b.turns)
    turns = tuple(_changes(a.turns, b.turns, pairs))
    labels = Counter(
        (change.before.label, change.after.label)
        for change in turns
        if "relabelled" in change.changes and change.before is not None and change.after is not None
    )
    return Comparison(
        header=tuple(_header(a, b)),
        relabelled=tuple(Relabelled(before=old, after=new, turns=n) for (old, new), n in labels.most_common()),
        turns=turns,
        same=len(pairs) - sum(change.before is not None and change.after is not None for change in turns),
    )


def _header(a: Transcript, b: Transcript) -> Iterator[FieldChange]:
    fields = [(name, getattr(a.header, name), getattr(b.header, name)) for name in _FIELDS]
    fields.append(("breadcrumbs", a.breadcrumbs, b.breadcrumbs))
    fields += [(name, getattr(a.pagination, name), getattr(b.pagination, name)) for name in ("page", "pages")]
    for name, before, after in fields:
        if before != after:
            yield FieldChange(field=name, before=before, after=after)


def _changes(a: Sequence[Turn], b: Sequence[Turn], pairs: Sequence[Pair]) -> Iterator[Change]:
    """The turns that changed: those of B in its order, and behind each that kept its place what was dropped there."""
    origin = {pair.b: pair for pair in pairs}
    gone = set(range(len(a))).difference(pair.a for pair in pairs)
    left = gone.union(pair.a for pair in pairs if pair.moved)
    for j in range(-1, len(b)):
        pair = origin.get(j)
        if pair is not None:
            found = tuple(_kinds_of(a[pair.a], b[j], moved=pair.moved))
            if found:
                yield _changed(a[pair.a], b[j], pair, found)
        elif j >= 0:
            yield Change(changes=("added",), a=None, b=j + 1, before=None, after=_said(b[j]))
        if j < 0 or (pair is not None and not pair.moved):
            at = pair.a + 1 if pair is not None else 0
            while at < len(a) and at in left:
                if at in gone:
                    yield Change(changes=("dropped",), a=at + 1, b=None, before=_said(a[at]), after=None)
                at += 1


def _changed(a: Turn, b: Turn, pair: Pair, found: tuple[ChangeKind, ...]) -> Change:
    words = edits(_text(a), _text(b)) if "reworded" in found else ()
    return Change(changes=found, a=pair.a + 1, b=pair.b + 1, before=_said(a), after=_said(b), words=words)


def _kinds_of(a: Turn, b: Turn, *, moved: bool) -> Iterator[ChangeKind]:
    if moved:
        yield "moved"
    if a.label != b.label:
        yield "relabelled"
    if a.paragraphs != b.paragraphs:
        yield "reworded"
    if a.stage != b.stage:
        yield "stage"
    if a.kind != b.kind:
        yield "kind"


def _said(turn: Turn) -> Said:
    return Said(label=turn.label, kind=turn.kind, paragraphs=turn.paragraphs, stage=turn.stage)


def _text(turn: Turn) -> str:
    return "\n\n".join(turn.paragraphs)
