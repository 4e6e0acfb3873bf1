"""Turns from tokens: labels, paragraphs, stage directions, offsets.

A turn's slice of the source runs from its label, marks included, to its last word or stage direction. Every paragraph
stands in exactly one turn; words with no label above them are a turn of their own, which continues some other page.
"""

from __future__ import annotations

from transcript_tool.model.records import Time
from transcript_tool.model.text import clean
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.token import Kind, Token

__all__ = ["Draft", "draft_turns"]

_LETTERS = Lazy(r"[^\W\d_]+")
_BLANKS = " \t\r\n\u00a0\u3000\u200b\u2060\ufeff\u2003\u2002\u2009\f\v"


class Draft:
    """A turn in the making; `label` is None for words without one."""

    __slots__ = ("end", "label", "line", "paragraphs", "pieces", "stage", "start", "time")

    def __init__(self, label: str | None, line: int, start: int, end: int, time: Time | None = None) -> None:
        self.label = label
        self.line = line
        self.start = start
        self.end = end
        self.time = time
        self.paragraphs: list[str] = []
        self.stage: list[str] = []


def draft_turns(tokens: list[Token]) -> list[Draft]:
    """The turns of one transcript's body tokens, in order."""
    drafts: list[Draft] = []
    draft: Draft | None = None
    for token in tokens:
        kind = token.kind
        if kind is Kind.PARAGRAPH or kind is Kind.CONTINUATION or kind is Kind.STAGE:
            text = token.text
            words = clean(text)
            if not words:
                continue
            if draft is None:
                draft = Draft(None, token.line, token.start + len(text) - len(text.lstrip(_BLANKS)), 0)
                drafts.append(draft)
            if kind is Kind.PARAGRAPH:
                draft.paragraphs.append(words)
            elif kind is Kind.STAGE:
                draft.stage.append(words)
            elif draft.paragraphs:
                draft.paragraphs[-1] = _joined(draft.paragraphs[-1], words, tokens)
            else:
                draft.paragraphs.append(words)
            draft.end = token.start + len(text.rstrip(_BLANKS))
        elif kind is Kind.LABEL:
            text = token.text
            start = token.start + len(text) - len(text.lstrip(_BLANKS))
            draft = Draft(clean(token.value), token.line, start, token.start + len(text.rstrip(_BLANKS)))
            drafts.append(draft)
    return drafts


def _joined(above: str, below: str, tokens: list[Token]) -> str:
    """Two lines of one paragraph; no blank between Han signs; a word that the line's end cut is whole again."""
    if above[-1] == "-" and above[-2:-1].islower() and below[0].islower():
        return above[:-1] + below if _is_cut(above, below, tokens) else above + below
    if above[-1] >= "\u2e80" and below[0] >= "\u2e80":
        return above + below
    return f"{above} {below}"


def _is_cut(above: str, below: str, tokens: list[Token]) -> bool:
    """Whether the hyphen between two lines is no part of the word: plainly so, by the words of the document.

    It is kept where the document has the word with its hyphen, or both halves as words; it goes where the document has
    the word without, or has not both halves.
    """
    left = _LETTERS.findall(above[-40:])[-1]
    right = _LETTERS.findall(below[:40])[0]
    whole, hyphened = (left + right).lower(), f"{left}-{right}".lower()
    text = "".join([token.text for token in tokens]).lower()
    if hyphened in text:
        return False
    words = set(_LETTERS.findall(text))
    return whole in words or left.lower() not in words - {left.lower()} or right.lower() not in words
