"""The record that leaves this room: a typed slice of the source.

Tokens lie end to end: joined, their texts are the source, character for character. A token takes the blanks, line
ends and blank lines that follow it, so a source of n lines of words has about n tokens.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

__all__ = ["Kind", "Token"]


class Kind(StrEnum):
    """What a slice of the source was taken for."""

    BLANK = "blank"  # blanks before the first words
    FRONT = "front-matter"  # a `---` block of `key: value` lines
    BREADCRUMBS = "breadcrumbs"
    TITLE = "title"
    CATEGORY = "category"
    LEAD = "lead"
    BYLINE = "byline"  # office or person, often with the date of publication glued on
    PLACE = "place"  # `Beijing | 10 a.m. April 18, 2022`, a room
    DATE = "date"  # a date or a clock time alone
    HEADING = "heading"  # `Speakers:`, `Date:`, `Release Type:`
    PARTICIPANT = "participant"  # `Liu Hua, vice minister of …`
    FIELD = "field"  # the value below or behind a heading that is no participant
    LABEL = "label"
    PARAGRAPH = "paragraph"
    CONTINUATION = "continuation"  # a wrapped line that goes on with the paragraph above
    STAGE = "stage"
    FURNITURE = "furniture"
    PAGINATION = "pagination"


class Token(msgspec.Struct, frozen=True, gc=False):
    """A typed slice of the source.

    Attributes:
        kind: what it was taken for.
        text: the slice itself, with the blanks and line ends after it.
        start: offset of its first character in the source, in characters from 0.
        line: the line it begins on, from 1.
        value: the words of it that matter: a label without its marks, a title without its bullet; else "".
        evidence: what spoke for and against a label here, as bits; `tokenizer.evidence.describe` tells them.
        form: how a label is written ("inline", "own line", "bold" …); else "".
        stamp: the clock time that stands with a label, as written; else "".
    """

    kind: Kind
    text: str
    start: int
    line: int
    value: str = ""
    evidence: int = 0
    form: str = ""
    stamp: str = ""

    @property
    def end(self) -> int:
        """Offset just after the slice."""
        return self.start + len(self.text)
