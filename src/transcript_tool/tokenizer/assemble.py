"""The order of the work: lines, candidates, labels, header, body, tokens."""

from __future__ import annotations

from bisect import bisect_left

from transcript_tool.tokenizer.body import Body
from transcript_tool.tokenizer.candidates import scan
from transcript_tool.tokenizer.fields import header_names
from transcript_tool.tokenizer.frontmatter import front_end
from transcript_tool.tokenizer.header import read_header
from transcript_tool.tokenizer.labels import decide, rules
from transcript_tool.tokenizer.lines import Lines, split_lines
from transcript_tool.tokenizer.numbered import unnumbered
from transcript_tool.tokenizer.signs import ruling_sign, scan_signs
from transcript_tool.tokenizer.token import Kind, Mark, Token
from transcript_tool.tokenizer.within import cut_labels, labels_within
from transcript_tool.tokenizer.writings import Candidate

__all__ = ["tokens_of"]


def tokens_of(text: str, known: tuple[str, ...] = ()) -> list[Token]:
    """The tokens of a page; `tokenizer.tokenize` says what they are."""
    if not text:
        return []
    page = split_lines(text)
    taken = unnumbered(page)
    candidates, labels = _labels(page, known)
    for candidate in candidates:
        candidate.writing.members.clear()  # records without garbage collection must not hold one another
    masks = {c.line: c.writing.mask | c.place for c in candidates}
    marks: list[Mark] = []
    body = Body(page, labels, masks, numbered=taken is not None)
    stops = body.stops
    for first, end in _sections(page.lines, labels):
        at = bisect_left(stops, first)
        stop = stops[at] if at < len(stops) and stops[at] < end else end
        entries, speech = read_header(page.lines, first, stop, stop < end)
        marks += [(page.starts[e.line], e.kind, e.line, e.value, masks.get(e.line, 0), "") for e in entries]
        body.head = next((e.value for e in entries if e.kind is Kind.TITLE and len(e.value) > 8), "")
        body.read(speech, end, marks)
    if taken is not None:
        marks = _with_numbers(page, taken, marks)
    return _tokens(text, marks, body.stamps)


def _labels(page: Lines, known: tuple[str, ...]) -> tuple[list[Candidate], dict[int, list[Candidate]]]:
    """All candidates, and the labels among them by line."""
    lines = page.lines
    kept = scan(lines, page.text)
    end = front_end(lines)
    if end:
        kept.drop(end)
    candidates = kept.found
    if candidates:
        cut_labels(lines, page.starts, kept)
    names, opened = header_names(lines, candidates)
    for name in known:
        names.add(name)
    writings = list(kept.writings.values())
    if not rules(writings, lines) and (more := ruling_sign(scan_signs(lines, end), writings)):
        writings += more
        added = [c for w in more for c in w.members]
        candidates = sorted(candidates + added, key=lambda c: c.line)
        opened = sorted(opened + added, key=lambda c: c.line)
    if len(opened) < len(candidates):
        likely = {id(c.writing) for c in opened}
        writings = [w for w in writings if id(w) in likely]
    accepted = decide(lines, page.text, opened, writings, names)
    accepted += labels_within(lines, page.text, accepted)
    labels: dict[int, list[Candidate]] = {}
    for candidate in accepted:
        labels.setdefault(candidate.line, []).append(candidate)
    if len(accepted) > len(labels):
        for several in labels.values():
            _settle(several)
    return candidates, labels


def _settle(several: list[Candidate]) -> None:
    """Several labels of one line: in order, and of those that overlap the one that begins first."""
    several.sort(key=lambda c: (c.at, -c.mask.bit_count()))
    kept = several[:1]
    for candidate in several[1:]:
        if candidate.at >= kept[-1].words and not kept[-1].writing.own:
            kept.append(candidate)
    several[:] = kept


def _sections(lines: list[str], labels: dict[int, list[Candidate]]) -> list[tuple[int, int]]:
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


def _with_numbers(page: Lines, taken: list[int], marks: list[Mark]) -> list[Mark]:
    """The marks, with the line numbers as furniture between them."""
    numbers: list[Mark] = [
        (page.starts[n] - count, Kind.FURNITURE, n, "", 0, "") for n, count in enumerate(taken) if count
    ]
    return sorted(numbers + marks, key=lambda mark: mark[0])


def _tokens(text: str, marks: list[Mark], stamps: dict[int, str]) -> list[Token]:
    """Tokens that lie end to end, from where each begins."""
    tokens: list[Token] = []
    if not marks or marks[0][0] > 0:
        end = marks[0][0] if marks else len(text)
        tokens.append(Token(Kind.BLANK, text[:end], 0, 1))
    last = len(marks) - 1
    for at, (start, kind, line, value, mask, form) in enumerate(marks):
        end = marks[at + 1][0] if at < last else len(text)
        if start < end:  # two labels may touch, and leave no words between
            stamp = stamps.get(start, "") if stamps else ""
            tokens.append(Token(kind, text[start:end], start, line + 1, value, mask, form, stamp))
    return tokens
