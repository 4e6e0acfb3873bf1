"""Words to rows: those that stand on one line of a page, from left to right."""

from __future__ import annotations

from itertools import pairwise

from transcript_tool.sources.pdf.words import Word

__all__ = ["Row", "rows_of"]

_WIDE = 1.1  # heights of the font between two words: they were set apart, as `Q` from a question
_BULLETS = frozenset("•◦▪●○■□–—-*‣·")
_TOUCH = 0.03  # heights: there is no gap


class Row:
    """A row: its words, and where it stands.

    `page` and `column` count from 0; `hang` is where words begin that are set apart from what heads the row, or -1;
    `mark` are bold words at its head, `bold` says that all are, `named` is for `with_colons`; `gap` says that a
    paragraph ends above.
    """

    __slots__ = (
        "bold", "bottom", "column", "gap", "hang", "left", "mark", "named", "page", "right", "size", "text", "top",
        "words",
    )  # fmt: skip

    def __init__(self, words: list[Word], page: int) -> None:
        self.words, self.page, self.column = words, page, 0
        self.gap, self.mark, self.bold, self.named = False, "", False, False
        self.settle()

    @property
    def middle_y(self) -> float:
        """Where it stands, from the bottom of the page."""
        return (self.bottom + self.top) / 2

    def settle(self) -> None:
        """Tell place and text by the words."""
        words = self.words
        self.left, self.right = words[0].left, max([word.right for word in words])
        sizes = sorted([word.size for word in words])
        self.size = sizes[len(sizes) // 2]
        middles = sorted([word.middle for word in words])
        middle = middles[len(middles) // 2]
        self.bottom, self.top = middle - self.size / 2, middle + self.size / 2
        self.text = joined(words)
        self.hang = next((b.left for a, b in pairwise(words[:6]) if _is_apart(a, b)), -1.0)
        if len(words) > 1 and words[0].text in _BULLETS:
            self.hang = words[1].left


def joined(words: list[Word]) -> str:
    """The words with their gaps: none where they touch, several blanks where they were set far apart."""
    parts = [words[0].text]
    for before, word in pairwise(words):
        if _is_apart(before, word):
            parts.append("    ")
        elif word.left - before.right > word.size * _TOUCH or not (before.text[-1] >= "\u3000" <= word.text[0]):
            parts.append(" ")
        parts.append(word.text)
    return "".join(parts)


def _is_apart(before: Word, word: Word) -> bool:
    return word.left - before.right > max(before.size, word.size) * _WIDE


def rows_of(words: list[Word], page: int) -> list[Row]:
    """The rows of some words of a page, from above to below."""
    rows: list[Row] = []
    current: list[Word] = []
    middle = 0.0
    for word in sorted(words, key=lambda w: -w.middle):
        if current and middle - word.middle > min(word.size, current[0].size) * 0.5:
            rows.append(_row(current, page))
            current = []
        if not current:
            middle = word.middle
        current.append(word)
    if current:
        rows.append(_row(current, page))
    return rows


def _row(words: list[Word], page: int) -> Row:
    words.sort(key=lambda w: w.left)
    return Row(words, page)
