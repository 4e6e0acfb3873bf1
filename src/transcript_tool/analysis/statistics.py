"""Who spoke how often and how long, over one transcript or a corpus of any size.

Transcripts are counted one by one and none is kept: memory grows with the rows of the answer, not with the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import msgspec

from transcript_tool.model.text import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from transcript_tool.model.records import Transcript, Turn

__all__ = ["GROUPS", "Statistics", "Tally", "stats"]

GroupKind = Literal["speaker", "kind", "document"]

GROUPS: Final[tuple[GroupKind, ...]] = ("speaker", "kind", "document")
"""What can be counted by."""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """What was said by one speaker, in one kind of turn, or in one document.

    Attributes:
        key: the speaker's id, the kind of turn, or the name of the document's first source; None for words with no
            label above them, and for a document without a source.
        name: the speaker's name or the document's title, where there is one.
        documents: in how many transcripts there is such a turn.
        turns: how many turns there are.
        questions: how many of these are questions.
        answers: how many are answers.
        words: how many words were said, each Han or kana character being one.
        share: these words as a part of all, from 0 to 1; 0 where nobody said any.
        seconds: how long the turns took whose begin and end the source tells; None where it tells of none.
    """

    key: str | None
    name: str | None
    documents: int
    turns: int
    questions: int
    answers: int
    words: int
    share: float
    seconds: float | None


class Statistics(msgspec.Struct, frozen=True, kw_only=True):
    """The rows and what they sum up to.

    Attributes:
        by: what the rows are.
        total: over all transcripts; its `key` and `name` are None.
        rows: the most words first, documents in the order in which they came.
    """

    by: GroupKind
    total: Tally
    rows: tuple[Tally, ...]


def stats(transcripts: Iterable[Transcript], *, by: GroupKind = "speaker") -> Statistics:
    """Count turns, questions, answers, words and seconds.

    Args:
        transcripts: what to count; a generator is fine, each is let go once it is counted.
        by: a row for each speaker, kind of turn, or document. Speakers of several documents are one where their id is
            the same; a document is a transcript.

    Raises:
        ValueError: `by` is none of these.
    """
    if by not in GROUPS:
        raise ValueError(f"by is one of {', '.join(GROUPS)}, not {by!r}")
    rows: dict[object, _Sum] = {}
    total = _Sum(None, None)
    for number, transcript in enumerate(transcripts, 1):
        names = {speaker.id: speaker.name for speaker in transcript.speakers}
        total.open(number)
        if by == "document":
            name = transcript.sources[0].name if transcript.sources else None
            rows[number] = _Sum(name, transcript.header.title)  # a row, too, where nobody spoke
            rows[number].open(number)
        for turn in transcript.turns:
            words = count_words(turn.paragraphs)
            key: object = number if by == "document" else turn.speaker if by == "speaker" else turn.kind
            row = rows.get(key)
            if row is None:
                row = rows[key] = _row(turn, by, names)
            row.add(turn, words, number)
            total.add(turn, words, number)
    found = list(rows.values())
    if by != "document":
        found.sort(key=lambda row: (-row.words, -row.turns, row.key or ""))
    whole = total.words
    return Statistics(by=by, total=total.tally(whole), rows=tuple(row.tally(whole) for row in found))


def _row(turn: Turn, by: GroupKind, names: dict[str, str]) -> _Sum:
    if by == "kind":
        return _Sum(turn.kind, None)
    return _Sum(turn.speaker, names.get(turn.speaker) if turn.speaker is not None else None)


class _Sum:
    """A row that is still counted."""

    __slots__ = ("answers", "documents", "key", "last", "name", "questions", "seconds", "turns", "words")

    def __init__(self, key: str | None, name: str | None) -> None:
        self.key, self.name = key, name
        self.documents = self.turns = self.questions = self.answers = self.words = 0
        self.last = 0
        self.seconds: float | None = None

    def add(self, turn: Turn, words: int, number: int) -> None:
        """Count a turn of transcript `number`."""
        self.turns += 1
        self.words += words
        self.questions += turn.kind == "question"
        self.answers += turn.kind == "answer"
        self.open(number)
        time = turn.time
        if time is not None and time.end is not None:
            self.seconds = (self.seconds or 0.0) + max(0.0, time.end - time.start)

    def open(self, number: int) -> None:
        """Transcript `number` has something for this row."""
        self.documents += self.last != number
        self.last = number

    def tally(self, whole: int) -> Tally:
        """The row as it is handed out, of `whole` words in all."""
        return Tally(
            key=self.key,
            name=self.name,
            documents=self.documents,
            turns=self.turns,
            questions=self.questions,
            answers=self.answers,
            words=self.words,
            share=self.words / whole if whole else 0.0,
            seconds=None if self.seconds is None else round(self.seconds, 3),
        )
