"""Tokens of a source that says itself who spoke: they are where its cues say, and no label is looked for."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_tool.sources.source import Cue
from transcript_tool.tokenizer.stage import is_stage
from transcript_tool.tokenizer.token import Kind, Token

__all__ = ["FORM", "paragraphs_of", "tokens_of_cues"]

FORM = "cue"
"""The form of a label that the source itself gives."""


def tokens_of_cues(text: str, cues: tuple[Cue, ...]) -> list[Token]:
    """The tokens of a text with cues, end to end; `tokenizer.tokenize` says what they are."""
    found: list[tuple[int, Kind, str]] = []
    for cue in cues:
        if cue.label is not None and (not cue.words or cue.start < cue.words[0]):
            found.append((cue.start, Kind.LABEL, cue.label))
        for start, end in paragraphs_of(cue):
            words = text[start:end].strip()
            if words:
                found.append((start, Kind.STAGE if is_stage(words) else Kind.PARAGRAPH, ""))
    if text and (not found or found[0][0] > 0):
        found.insert(0, (0, Kind.BLANK, ""))
    tokens: list[Token] = []
    line = 1
    for at, (start, kind, value) in enumerate(found):
        end = found[at + 1][0] if at + 1 < len(found) else len(text)
        tokens.append(Token(kind, text[start:end], start, line, value, form=FORM if kind is Kind.LABEL else ""))
        line += text.count("\n", start, end)
    return tokens


def paragraphs_of(cue: Cue) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a cue begin and end."""
    return zip(cue.words, (*cue.words[1:], cue.end), strict=True)
