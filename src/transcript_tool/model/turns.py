"""Turns from tokens: labels, paragraphs, stage directions, offsets.

A turn's slice of the source runs from its label, marks included, to its last word or stage direction. Every paragraph
stands in exactly one turn; words with no label above them are a turn of their own, which continues some other page.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from mypy_extensions import mypyc_attr

from transcript_tool.model.counting import plain_words, wide_words
from transcript_tool.model.records import Time
from transcript_tool.model.text import clean, clean_plain, has_tabs, has_wide_blanks, is_composed
from transcript_tool.model.times import time_of
from transcript_tool.tokenizer.blanks import BLANKS, ZERO_WIDTH
from transcript_tool.tokenizer.marks import Mark
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.token import Kind

__all__ = ["Draft", "Page", "draft_turns"]

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
    """A turn in the making; `label` is None for words without one; `hearing` keeps `heard`, `sign` and `size`.

    `words` is how many words the paragraphs have, -1 where they have not been counted.
    """

    __slots__ = ("end", "heard", "label", "line", "paragraphs", "sign", "size", "stage", "start", "time", "words")

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
        self.words = -1


@mypyc_attr(acyclic=True)
class Page:
    """The source of the turns, and what its paragraphs beyond ASCII may hold: looked for once, where there is one."""

    __slots__ = ("_looked", "_odd", "composed", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.composed = False  # whether `is_composed` holds, once `is_odd` was asked
        self._odd = False
        self._looked = False

    def is_odd(self) -> bool:
        """Whether blanks stand in the source that are neither U+0020 nor line ends."""
        if not self._looked:
            self._looked = True
            self._odd = has_tabs(self.text) or has_wide_blanks(self.text)
            self.composed = is_composed(self.text)
        return self._odd


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


def draft_turns(marks: list[Mark], page: Page) -> list[Draft]:
    """The turns of one transcript, in order.

    Args:
        marks: those of its body.
        page: the source.
    """
    text = page.text
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
            count = -1
            if words.isascii():
                count = plain_words(words.encode())
                if count < 0:
                    words, count = " ".join(words.split()), ~count
            elif (count := wide_words(words)) < 0:
                words = clean(words) if page.is_odd() else clean_plain(words, page.composed)
            if not words:
                continue
            if draft is None:
                draft = _opened(None, mark.line, start, 0, drafts)
            draft.paragraphs.append(words)
            draft.words = -1 if count < 0 or draft.words < 0 else draft.words + count
            draft.end = end
        elif kind is _LABEL:
            start = mark.start
            said = text[start : mark.end].rstrip()
            if said and not said[0].isspace():
                end = start + len(said)
            else:
                start, end = _ends(text, mark)
            value = mark.value
            draft = _opened(value if value.isascii() else clean(value), mark.line, start, end, drafts)
            if mark.stamp:
                draft.time = time_of(mark.stamp)
        elif kind is _CONTINUATION or kind is _STAGE:
            if words_of is None:  # the words of the document are gathered once, and only where a line's end cuts one
                words_of = lru_cache(maxsize=1)(lambda: _words_of(text[marks[0].start : marks[-1].end]))
            words = clean(text[mark.start : mark.end])
            if not words:
                continue
            start, end = _ends(text, mark)
            if draft is None:
                draft = _opened(None, mark.line, start, 0, drafts)
            draft.end = end
            if kind is _STAGE:
                if draft.stage is None:
                    draft.stage = []
                draft.stage.append(words)
                continue
            draft.words = -1
            if not draft.paragraphs:
                draft.paragraphs.append(words)
                continue
            if wrapped is None:
                wrapped = _Wrapped(draft.paragraphs)
            wrapped.add(words, words_of)
    if wrapped is not None:
        wrapped.settle()
    return drafts


def _opened(label: str | None, line: int, start: int, end: int, drafts: list[Draft]) -> Draft:
    """A turn that begins, whose words are counted as they come; `line` is from 0."""
    draft = Draft(label, line + 1, start, end, [], None)
    draft.words = 0
    drafts.append(draft)
    return draft


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
