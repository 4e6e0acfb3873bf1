"""What a service's module gives: segments of speech in their order."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Segment", "Speech"]


class Segment(NamedTuple):
    """Words that a service heard from one speaker: a word, a sentence or a whole turn.

    Attributes:
        label: who spoke, as the service names them; None where it does not say.
        text: the words.
        start: when they begin, in seconds; None where it is not told.
        end: when they end.
        glued: whether no blank stands before them, as before a comma.
        opens: whether the service begins a paragraph with them.
    """

    label: str | None
    text: str
    start: float | None = None
    end: float | None = None
    glued: bool = False
    opens: bool = False


class Speech(NamedTuple):
    """All that a service heard.

    Attributes:
        segments: in the order in which they are to be read.
        language: as the service writes it (`en-US`, `english`, `eng`), or None.
        title: what the recording is called, or None.
        odd: how many segments have no words where words are looked for.
    """

    segments: list[Segment]
    language: str | None = None
    title: str | None = None
    odd: int = 0
