"""CSV back in: rows to transcripts.

A transcript goes on for as long as its title and dates stay the same and the number of the turn rises. Cells are
unguarded as :func:`transcript_tool.exporters.cells.guard` guarded them; in a file of raw cells, a cell that begins with
`'` and a formula's sign loses the `'`. Speakers are those that the rows name, sources those that have a turn, in the
order in which they come; a transcript without turns has no rows and does not come back.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final, get_args

from msgspec.structs import replace

from transcript_tool.errors import LoadError
from transcript_tool.exporters.cells import COLUMNS, unguard
from transcript_tool.model.records import Header, SourceInfo, Speaker, Transcript, Turn, TurnKind
from transcript_tool.model.text import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

__all__ = ["counted", "read"]

_KINDS: Final = {kind: kind for kind in get_args(TurnKind)}
_LARGEST: Final = 2**31 - 1  # of a cell, in characters; the standard library's own bound would refuse a long speech

_Row = dict[str, str]


def read(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Read transcripts from the rows of a CSV file of ours, each as soon as its last row has come.

    Raises:
        LoadError: a row is not as we write it; the text names file, line and reason.
    """
    draft: _Draft | None = None
    for line, row in _rows(file, name):
        try:
            turn = int(row["turn"])
            if draft is None or not draft.goes_on(row, turn):
                if draft is not None:
                    yield draft.transcript()
                draft = _Draft(row)
            draft.add(row, turn)
        except (ValueError, KeyError) as error:
            raise LoadError(f"{name}:{line}: {_reason(row)}") from error
    if draft is not None:
        yield draft.transcript()


def _reason(row: _Row) -> str:
    """Which cell cannot be read."""
    for column in ("turn", "page", "exchange"):
        cell = row[column]
        if not (cell.isascii() and cell.removeprefix("-").isdigit()) and (cell or column == "turn"):
            return f"{column} is no number: {cell[:20]!r}"
    return f"kind {row['kind'][:20]!r} is none of {', '.join(_KINDS)}"


def _rows(file: BinaryIO, name: str) -> Iterator[tuple[int, _Row]]:
    """The rows below the header row, each with the line it begins on."""
    before = csv.field_size_limit(_LARGEST)
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    lines = csv.reader(text, strict=True)
    try:
        head: list[str] = []
        while not head:
            head = next(lines, list(COLUMNS))
        if tuple(head) != COLUMNS:
            raise LoadError(f"{name}:1: the columns are not ours, which are {','.join(COLUMNS)}")
        first = lines.line_num + 1
        for cells in lines:
            if len(cells) == len(COLUMNS):
                yield first, {key: unguard(cell) for key, cell in zip(COLUMNS, cells, strict=True)}
            elif cells:
                raise LoadError(f"{name}:{first}: {len(cells)} cells where there should be {len(COLUMNS)}")
            first = lines.line_num + 1
    except csv.Error as error:
        raise LoadError(f"{name}:{lines.line_num}: {error}") from error
    except UnicodeDecodeError as error:
        raise LoadError(f"{name}:{lines.line_num + 1}: not UTF-8, in which our CSV is written") from error
    finally:
        csv.field_size_limit(before)
        text.detach()


class _Draft:
    """A transcript whose rows are coming."""

    def __init__(self, row: _Row) -> None:
        self.turns: list[Turn] = []
        self.speakers: dict[str, Speaker] = {}
        self.sources: dict[str, int] = {}
        self._head = self._header(row)

    def _header(self, row: _Row) -> Header:
        return Header(
            title=row["title"] or None, published=row["published"] or None, event_date=row["event_date"] or None
        )

    def goes_on(self, row: _Row, turn: int) -> bool:
        """Whether that row is one of this transcript."""
        return turn > self.turns[-1].index and self._header(row) == self._head

    def add(self, row: _Row, turn: int) -> None:
        """Take a row; `turn` is its number."""
        label, speaker, text = row["label"] or None, row["speaker"] or None, row["text"]
        if speaker is not None and speaker not in self.speakers:
            self.speakers[speaker] = Speaker(id=speaker, name=row["name"] or label or speaker, role=row["role"] or None)
        self.turns.append(
            Turn(
                index=turn,
                exchange=int(row["exchange"]) if row["exchange"] else None,
                kind=_KINDS[row["kind"]],
                speaker=speaker,
                label=label,
                paragraphs=tuple(text.split("\n\n")) if text else (),
                continued=label is None,
                source=self.sources.setdefault(row["source"], len(self.sources)),
                page=int(row["page"]) if row["page"] else None,
            )
        )

    def transcript(self) -> Transcript:
        """What its rows said."""
        return Transcript(
            header=self._head,
            speakers=counted(self.speakers.values(), self.turns),
            turns=tuple(self.turns),
            sources=tuple(SourceInfo(name=name or None) for name in self.sources),
        )


def counted(speakers: Iterable[Speaker], turns: Iterable[Turn]) -> tuple[Speaker, ...]:
    """The speakers with what their turns tell: labels in the order in which they come, number of turns, of words."""
    labels: dict[str, dict[str, None]] = {}
    said: dict[str, list[int]] = {}
    for turn in turns:
        if turn.speaker is not None:
            said.setdefault(turn.speaker, []).append(count_words(turn.paragraphs))
            if turn.label is not None:
                labels.setdefault(turn.speaker, {})[turn.label] = None
    return tuple(
        replace(
            one, labels=tuple(labels.get(one.id, ())), turns=len(said.get(one.id, ())), words=sum(said.get(one.id, ()))
        )
        for one in speakers
    )
