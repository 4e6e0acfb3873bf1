"""Turns from tokens: labels, paragraphs, stage directions, offsets.

A turn's slice of the source runs from its label, marks included, to its last word or stage direction. Every paragraph
stands in exactly one turn; words with no label above them are a turn of their own, which continues some other page.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from mypy_extensions import mypyc_attr

from transcript_tool.model.records import Time
from transcript_tool.model.text import clean, clean_plain
from transcript_tool.model.times import time_of
from transcript_tool.tokenizer.blanks import BLANKS, ZERO_WIDTH
from transcript_tool.tokenizer.marks import Mark
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.token import Kind

__all__ = ["Draft", "draft_turns"]

_LABEL: Final = Kind.LABEL
_PARAGRAPH: Final = Kind.PARAGRAPH
_CONTINUATION: Final = Kind.CONTINUATION
_STAGE: Final = Kind.STAGE
_LETTERS: Final = Lazy(r"[^\W\d_]+")
_HYPHENED: Final = Lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT: Final = Lazy(r"(?<![^\W\d_])[^\W\d_]++-[ \t]*(?:\r\n?|\n)[ \t]*[^\W\d_]++")
_COMPOUNDING: Final = frozenset(
    "self well long short non vice ex anti pre post co half all cross semi multi full part high low old new ill much "
    "so two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety follow sub "
    "mid far hard soft left right big small first second third single double world state non-state".split()
)
_COMPOUNDED: Final = frozenset(
    "made known based term time year old minister general elect facto ray wide range level scale led run owned like up "
    "off on out in free related called looking lasting standing round day to the and in".split()
)
_TAIL: Final = 64  # characters at the end of a line that tell how the next goes on


@mypyc_attr(acyclic=True)
class Draft:
    """A turn in the making; `label` is None for words without one; `hearing` keeps `heard`, `sign` and `size`."""

    __slots__ = ("end", "heard", "label", "line", "paragraphs", "sign", "size", "stage", "start", "time")

    def __init__(
        self,
        label: str | None,
        line: int,
        start: int,
        end: int,
        paragraphs: list[str],
        stage: list[str] | None,
        time: Time | None = None,
    ) -> None:
        self.label = label
        self.line = line
        self.start = start
        self.end = end
        self.paragraphs = paragraphs
        self.stage = stage
        self.time = time
        self.heard = -1
        self.sign = -1
        self.size = 0


@mypyc_attr(acyclic=True)
class _Wrapped:
    """The last of some paragraphs, which goes on over lines: put together in the end, so that no line copies it all.

    No blank stands between Han signs; a word that a line's end cut is whole again.
    """

    __slots__ = ("paragraphs", "pieces", "tail")

    def __init__(self, paragraphs: list[str]) -> None:
        self.paragraphs = paragraphs
        self.pieces = [paragraphs[-1]]
        self.tail = paragraphs[-1][-_TAIL:]

    def add(self, below: str, words: Callable[[], frozenset[str]]) -> None:
        """Take the next line."""
        above, gap = self.tail, " "
        if above[-1] == "-" and above[-2:-1].islower() and below[0].islower():
            gap = ""
            if _is_cut(above, below, words()):
                self.pieces[-1] = self.pieces[-1][:-1]
                above = above[:-1]
        elif above[-1] >= "\u2e80" and below[0] >= "\u2e80":
            gap = ""
        self.pieces.append(gap + below)
        self.tail = (above + gap + below[-_TAIL:])[-_TAIL:]

    def settle(self) -> None:
        """Put the paragraph together."""
        self.paragraphs[-1] = "".join(self.pieces)


def draft_turns(marks: list[Mark], text: str, tabs: bool, wide: bool, composed: bool) -> list[Draft]:
    """The turns of one transcript, in order.

    Args:
        marks: those of its body.
        text: the source.
        tabs: whether `has_tabs` holds for it.
        wide: whether `has_wide_blanks` does.
        composed: whether `is_composed` does.
    """
    drafts: list[Draft] = []
    draft: Draft | None = None
    words_of: Callable[[], frozenset[str]] | None = None
    wrapped: _Wrapped | None = None
    for mark in marks:
        kind = mark.kind
        if wrapped is not None and (kind is _PARAGRAPH or kind is _LABEL):
            wrapped.settle()
            wrapped = None
        if kind is _PARAGRAPH:
            words = mark.words or text[mark.start : mark.end].strip()
            start = mark.start
            if words and text[start] == words[0] and words[-1] not in ZERO_WIDTH:
                end = start + len(words)
            else:
                start, end = _ends(text, mark)
            odd = tabs or (wide and not words.isascii())
            words = clean(words) if odd else clean_plain(words, composed)
            if not words:
                continue
            if draft is None:
                draft = Draft(None, mark.line + 1, start, 0, [], None)
                drafts.append(draft)
            draft.paragraphs.append(words)
            draft.end = end
        elif kind is _LABEL:
            start = mark.start
            said = text[start : mark.end].rstrip()
            if said and not said[0].isspace():
                end = start + len(said)
            else:
                start, end = _ends(text, mark)
            value = mark.value
            time = time_of(mark.stamp) if mark.stamp else None
            draft = Draft(value if value.isascii() else clean(value), mark.line + 1, start, end, [], None, time)
            drafts.append(draft)
        elif kind is _CONTINUATION or kind is _STAGE:
            if words_of is None:  # the words of the document are gathered once, and only where a line's end cuts one
                words_of = lru_cache(maxsize=1)(lambda: _words_of(text[marks[0].start : marks[-1].end]))
            words = clean(text[mark.start : mark.end])
            if not words:
                continue
            start, end = _ends(text, mark)
            if draft is None:
                draft = Draft(None, mark.line + 1, start, 0, [], None)
                drafts.append(draft)
            if kind is _STAGE:
                if draft.stage is None:
                    draft.stage = []
                draft.stage.append(words)
            elif draft.paragraphs:
                if wrapped is None:
                    wrapped = _Wrapped(draft.paragraphs)
                wrapped.add(words, words_of)
            else:
                draft.paragraphs.append(words)
            draft.end = end
    if wrapped is not None:
        wrapped.settle()
    return drafts


def _ends(text: str, mark: Mark) -> tuple[int, int]:
    """Where the words of a slice begin and end in the source."""
    said = text[mark.start : mark.end]
    return mark.start + len(said) - len(said.lstrip(BLANKS)), mark.start + len(said.rstrip(BLANKS))


def _is_cut(above: str, below: str, words: frozenset[str]) -> bool:
    """Whether the hyphen between two lines is no part of the word: plainly so, by the words of the document.

    It is kept where the document has the word with its hyphen, or both halves as words, and where the first half is
    one that makes compounds (`self-`, `well-`); it goes where the document has the word without it, or has not both
    halves.
    """
    left = _LETTERS.findall(above[-40:])[-1].lower()
    right = _LETTERS.findall(below[:40])[0].lower()
    if left + right in words:
        return True
    if f"{left}-{right}" in words or left in _COMPOUNDING or right in _COMPOUNDED or len(left) < 3:
        return False
    return not (left in words and right in words)


def _words_of(text: str) -> frozenset[str]:
    """The words of a document in lower case, those with a hyphen whole; what a line's end cuts is no evidence."""
    return frozenset(_HYPHENED.findall(_CUT.sub(" ", text.lower())))
