"""Whether a word stands in a document."""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["Words", "holds_word"]

_FEW: Final = 12  # words that are looked for before all words are gathered
_RUNS: Final = Lazy(r"[^\W\d_]+")


class Words:
    """The words of a document: looked for in its text at first, gathered once where many are asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.asked = 0
        self.known: frozenset[str] = frozenset()

    def holds(self, word: str) -> bool:
        """Whether `word` stands in the document, no letter before or behind it."""
        self.asked += 1
        if self.asked <= _FEW:
            return holds_word(self.text, word)
        if not self.known:
            self.known = frozenset(_RUNS.findall(self.text))
        return word in self.known


def holds_word(text: str, word: str) -> bool:
    """Whether `word` stands in `text`, no letter before or behind it; the first twenty places are looked at."""
    at = text.find(word)
    for _ in range(20):
        if at < 0:
            return False
        if not text[at - 1 : at].isalpha() and not text[at + len(word) : at + len(word) + 1].isalpha():
            return True
        at = text.find(word, at + 1)
    return False
