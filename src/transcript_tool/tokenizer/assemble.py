"""The order of the work: lines, candidates, labels, header, body, tokens."""

from __future__ import annotations

import re

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.body import is_wrapped, tail_start
from transcript_tool.tokenizer.candidates import Candidate, scan
from transcript_tool.tokenizer.fields import header_names
from transcript_tool.tokenizer.furniture import is_furniture
from transcript_tool.tokenizer.header import read_header
from transcript_tool.tokenizer.labels import decide
from transcript_tool.tokenizer.lines import Lines, split_lines
from transcript_tool.tokenizer.pagination import page_of
from transcript_tool.tokenizer.stage import is_stage
from transcript_tool.tokenizer.token import Kind, Token

__all__ = ["tokenize"]

_BLANK_CHARS = " \t\u00a0\u3000\u200b\u2060\ufeff"
_STAMP_ALONE = re.compile(r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?[\])]?")
_KINDS = {"furniture": Kind.FURNITURE, "pagination": Kind.PAGINATION}

_Mark = tuple[int, Kind, int, str, int, str]  # start, kind, line, value, evidence, form


def tokenize(text: str) -> list[Token]:
    """Split a transcript page into tokens.

    Args:
        text: the decoded page; any text whatever.

    Returns:
        Tokens that lie end to end: ``"".join(t.text for t in tokens) == text``.
    """
    if not text:
        return []
    page = split_lines(text)
    lines = page.lines
    candidates = scan(lines, text)
    names, open_candidates = header_names(lines, candidates)
    labels = {c.line: c for c in decide(lines, open_candidates, names)}
    masks = {c.line: c.mask for c in candidates}
    marks: list[_Mark] = []
    wrapped = bool(lines) and is_wrapped(lines, min(labels, default=0), labels)
    for first, end in _sections(lines, labels):
        _section(page, first, end, labels, masks, wrapped, marks)
    return _tokens(text, marks)


def _sections(lines: list[str], labels: dict[int, Candidate]) -> list[tuple[int, int]]:
    """The transcripts on the page: each `• Title` opens one, where the first words of the page are such a title."""
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if not lines[first].lstrip().startswith("•") or first in labels:
        return [(0, len(lines))]
    cuts = [0]
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if line[:1] == "•" and number not in labels and not lines[number - 1].strip() and len(line) < 200:
            cuts.append(number)
    return list(zip(cuts, [*cuts[1:], len(lines)], strict=True))


def _section(
    page: Lines,
    first: int,
    end: int,
    labels: dict[int, Candidate],
    masks: dict[int, int],
    wrapped: bool,
    marks: list[_Mark],
) -> None:
    """The marks of one transcript: its header, then its body."""
    lines, starts = page.lines, page.starts
    stop = next((n for n in sorted(labels) if first <= n < end), end)
    entries, speech = read_header(lines[:end], first, stop, stop < end)
    marks += [(starts[e.line], e.kind, e.line, e.value, masks.get(e.line, 0), "") for e in entries]
    tail, below = tail_start(lines[:end], speech, max((n for n in labels if n < end), default=-1))
    number = speech
    going = False  # whether a wrapped paragraph may go on on this line
    while number < tail:
        line = lines[number]
        stripped = line.strip(_BLANK_CHARS)
        start = starts[number]
        candidate = labels.get(number)
        if candidate is not None:
            form = f"{candidate.mark}, {'own line' if candidate.own else 'inline'}"
            if candidate.at and line[: candidate.at].strip():
                marks.append((start, Kind.FURNITURE, number, "", 0, ""))
                start += candidate.at
            marks.append((start, Kind.LABEL, number, candidate.label, candidate.mask, form))
            going = not candidate.own
            if going:
                marks.append((starts[number] + candidate.words, Kind.PARAGRAPH, number, "", 0, ""))
        elif not stripped:
            going = False
        else:
            kind = _kind_of(stripped)
            if kind is Kind.PARAGRAPH and going and wrapped:
                kind = Kind.CONTINUATION
            going = going and kind is not Kind.STAGE or kind is Kind.PARAGRAPH
            marks.append((start, kind, number, "", masks.get(number, 0), ""))
        number += 1
    marks += [(starts[n], _KINDS[below[n]], n, "", 0, "") for n in sorted(below)]


def _kind_of(line: str) -> Kind:
    """What a line of the body without a label is; mostly a paragraph, so the tests begin with the cheap ones."""
    if len(line) > 300:
        return Kind.PARAGRAPH
    char = line[0]
    if char in "([（【\\*_<〔" and is_stage(line):
        return Kind.STAGE
    if len(line) < 100 and (not line[-1] in ".?!,。？！，" or char == "A" or char in "-.[({") and is_furniture(line):
        return Kind.FURNITURE
    if len(line) < 14 and _STAMP_ALONE.fullmatch(line):
        return Kind.FURNITURE
    if (char.isdigit() or char in "<«‹P[(第") and len(line) < 80 and page_of(line) is not None:
        return Kind.PAGINATION
    return Kind.PARAGRAPH


def _tokens(text: str, marks: list[_Mark]) -> list[Token]:
    """Tokens that lie end to end, from where each begins."""
    tokens: list[Token] = []
    if not marks or marks[0][0] > 0:
        end = marks[0][0] if marks else len(text)
        tokens.append(Token(Kind.BLANK, text[:end], 0, 1))
    last = len(marks) - 1
    for at, (start, kind, line, value, mask, form) in enumerate(marks):
        end = marks[at + 1][0] if at < last else len(text)
        tokens.append(Token(kind, text[start:end], start, line + 1, value, mask, form))
    return tokens
