"""Turns from tokens: labels, paragraphs, stage directions, offsets.

A turn's slice of the source runs from its label, marks included, to its last word or stage direction. Every paragraph
stands in exactly one turn; words with no label above them are a turn of their own, which continues some other page.
"""

from __future__ import annotations

import msgspec

from transcript_tool.model.records import Time
from transcript_tool.model.text import clean
from transcript_tool.model.times import time_of
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.token import Kind, Token

__all__ = ["Draft", "draft_turns"]

_LETTERS = Lazy(r"[^\W\d_]+")
_SPACES = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\u2060\ufeff"  # every blank there is


class Draft(msgspec.Struct, gc=False):
    """A turn in the making; `label` is None for words without one."""

    label: str | None
    line: int
    start: int
    end: int
    paragraphs: list[str]
    stage: list[str]
    time: Time | None = None


def draft_turns(tokens: list[Token]) -> list[Draft]:
    """The turns of one transcript's body tokens, in order."""
    drafts: list[Draft] = []
    draft: Draft | None = None
    paragraph, label = Kind.PARAGRAPH, Kind.LABEL
    for token in tokens:
        kind = token.kind
        text = token.text
        if kind is paragraph:
            start = token.start
            words = text.strip()
            if text[0] == words[:1]:
                end = start + len(words)
            else:
                start, end = _ends(token)
            words = clean(words)
            if not words:
                continue
            if draft is None:
                draft = Draft(None, token.line, start, 0, [], [])
                drafts.append(draft)
            draft.paragraphs.append(words)
            draft.end = end
        elif kind is label:
            start, end = token.start, token.start + len(text.rstrip())
            if text[0].isspace():
                start, end = _ends(token)
            value = token.value
            time = time_of(token.stamp) if token.stamp else None
            draft = Draft(value if value.isascii() else clean(value), token.line, start, end, [], [], time)
            drafts.append(draft)
        elif kind is Kind.CONTINUATION or kind is Kind.STAGE:
            draft = _take_other(token, draft, drafts, tokens)
    return drafts


def _ends(token: Token) -> tuple[int, int]:
    """Where the words of a token begin and end in the source."""
    text = token.text
    return token.start + len(text) - len(text.lstrip(_SPACES)), token.start + len(text.rstrip(_SPACES))


def _take_other(token: Token, draft: Draft | None, drafts: list[Draft], tokens: list[Token]) -> Draft | None:
    """Take a stage direction, or a line that goes on with the paragraph above."""
    words = clean(token.text)
    if not words:
        return draft
    start, end = _ends(token)
    if draft is None:
        draft = Draft(None, token.line, start, 0, [], [])
        drafts.append(draft)
    if token.kind is Kind.STAGE:
        draft.stage.append(words)
    elif draft.paragraphs:
        draft.paragraphs[-1] = _joined(draft.paragraphs[-1], words, tokens)
    else:
        draft.paragraphs.append(words)
    draft.end = end
    return draft


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
    return _holds(text, whole) or not (_holds(text, left.lower()) and _holds(text, right.lower()))


def _holds(text: str, word: str) -> bool:
    """Whether `word` stands in `text` as a word that no line's end cuts."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        before, behind = text[at - 1 : at], text[end : end + 1]
        if not before.isalpha() and not behind.isalpha() and behind != "-" and text[max(0, at - 2) : at] != "-\n":
            return True
        at = text.find(word, end)
    return False
