"""The order of the work: lines, candidates, labels, header, body, tokens."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from transcript_tool.tokenizer.above import Entry
from transcript_tool.tokenizer.beside import alone
from transcript_tool.tokenizer.body import Body
from transcript_tool.tokenizer.candidates import scan
from transcript_tool.tokenizer.fields import header_names
from transcript_tool.tokenizer.flat import scan_flat
from transcript_tool.tokenizer.frontmatter import front_end
from transcript_tool.tokenizer.header import read_header
from transcript_tool.tokenizer.hinted import Hinted
from transcript_tool.tokenizer.labels import decide, once_each, rules
from transcript_tool.tokenizer.lines import Lines, split_lines
from transcript_tool.tokenizer.marks import Mark, end_to_end
from transcript_tool.tokenizer.numbered import unnumbered
from transcript_tool.tokenizer.rarer import with_leader, with_rarer, without_capitals
from transcript_tool.tokenizer.signs import SIGNS
from transcript_tool.tokenizer.stamps import hand_down
from transcript_tool.tokenizer.token import Kind, Token
from transcript_tool.tokenizer.within import are_cut, cut_labels, labels_within
from transcript_tool.tokenizer.writings import Candidate

__all__ = ["judged", "marks_of", "tokens_of", "tokens_of_marks"]

_FEW: Final = 4  # labels; so few may be those of long lines that happen to stand at their heads
_TITLE: Final = Kind.TITLE
_FURNITURE: Final = Kind.FURNITURE


def marks_of(
    text: str,
    known: tuple[str, ...] = (),
    wrapped: bool = False,
    hinted: Hinted | None = None,
    page: Lines | None = None,
) -> list[Mark]:
    """The marks of a page's tokens, end to end; `tokenizer.tokenize` says what they are.

    Args:
        text: the page.
        known: names that count as listed on it.
        wrapped: whether lines without a blank line between are surely one paragraph; else the page is asked.
        hinted: what a person says of it, or None.
        page: its lines, where they are known.
    """
    if not text:
        return []
    if page is None or page.text is not text:
        page = split_lines(text)
    marks = _marks(page, known, wrapped, hinted)
    if (
        hinted is not None
        and hinted.title
        and not hinted.has_title(marks)
        and hinted.find_title(split_lines(text).lines)
    ):
        marks = _marks(split_lines(text), known, wrapped, hinted)
    return marks


def _marks(page: Lines, known: tuple[str, ...], wrapped: bool, hinted: Hinted | None) -> list[Mark]:
    text = page.text
    taken = unnumbered(page)
    candidates, labels = _labels(page, known, hinted)
    masks: dict[int, int] = {}
    for candidate in candidates:
        writing = candidate.writing
        writing.members.clear()  # they hold one another, and nobody else would undo that: see Writing
        if candidate.line not in labels:
            masks[candidate.line] = writing.mask | candidate.place
    marks: list[Mark] = []
    body = Body(page, labels, masks, numbered=wrapped or taken is not None)
    stops = body.stops
    for first, end in _sections(page.lines, labels):
        at = bisect_left(stops, first)
        stop = stops[at] if at < len(stops) and stops[at] < end else end
        if hinted is None:
            entries, speech = read_header(page.lines, first, stop, stop < end)
        else:
            entries, speech = _hinted_header(page.lines, first, stop, stop < end, hinted)
        body.head = ""
        for entry in entries:
            marks.append(Mark(page.starts[entry.line], entry.kind, entry.line, entry.value, masks.get(entry.line, 0)))
            if entry.kind is _TITLE and not body.head and len(entry.value) > 8:
                body.head = entry.value
        if entries and entries[-1].kind is _FURNITURE:
            body.stamps.append(len(marks) - 1)
        body.read(speech, end, marks)
    _take_heads(page.lines, body.stops, marks)
    if body.stamps:
        hand_down(marks, body.stamps, text)
    if taken is not None:
        marks = _with_numbers(page, taken, marks)
    return end_to_end(marks, len(text))


def _take_heads(lines: list[str], stops: list[int], marks: list[Mark]) -> None:
    """Take as furniture a word that stands above each label, line for line: `speaker` above the name."""
    if len(stops) < 3 or not stops[0]:
        return
    head = lines[stops[0] - 1]
    if not head or head.isspace() or lines[stops[1] - 1] != head or lines[stops[2] - 1] != head:
        return
    for mark in marks:
        if mark.kind in (Kind.PARAGRAPH, Kind.CONTINUATION) and lines[mark.line] == head:
            mark.kind = _FURNITURE


def _hinted_header(lines: list[str], first: int, stop: int, labelled: bool, hinted: Hinted) -> tuple[list[Entry], int]:
    """The header, its title or its end where a person says that they are."""
    title = hinted.title_line if first <= hinted.title_line < stop else -1
    begins = hinted.speech if first <= hinted.speech <= stop else -1
    if begins < 0:
        return read_header(lines, first, stop, labelled, title, hinted.title_end)
    entries, speech = read_header(lines, first, begins, True, title, hinted.title_end)
    entries += [Entry(at, Kind.FURNITURE) for at in range(speech, begins) if lines[at].strip()]
    return entries, begins


def tokens_of(
    text: str, known: tuple[str, ...] = (), wrapped: bool = False, hinted: Hinted | None = None
) -> list[Token]:
    """The tokens of a page; `tokenizer.tokenize` says what they are."""
    return tokens_of_marks(marks_of(text, known, wrapped, hinted), text)


def tokens_of_marks(marks: list[Mark], text: str) -> list[Token]:
    """The tokens of a page whose marks are known; `tokenizer.tokenize` says what they are."""
    return [
        Token(
            mark.kind,
            text[mark.start : mark.end],
            mark.start,
            mark.line + 1,
            mark.value,
            mark.mask,
            mark.form,
            mark.stamp,
        )
        for mark in marks
    ]


def judged(text: str, hinted: Hinted | None = None) -> list[tuple[int, str, str, int, bool]]:
    """Every candidate of a page in order: its line from 1, its label, form and evidence, and whether it is a label."""
    if not text:
        return []
    page = split_lines(text)
    unnumbered(page)
    candidates, labels = _labels(page, (), hinted)
    cut = {c.line + 1 for several in labels.values() for c in several if c.lines > 1}
    found = [c for several in labels.values() for c in several if c.line not in cut]
    told = [(c.line + 1, c.writing.label, c.writing.form, c.mask, True) for c in found]
    told += [
        (c.line + 1, " ".join(c.writing.label.split()), c.writing.form, c.mask, False)
        for c in candidates
        if c.line not in labels
    ]
    for c in candidates + found:
        c.writing.members.clear()
    return sorted(told)


def _labels(
    page: Lines, known: tuple[str, ...], hinted: Hinted | None
) -> tuple[list[Candidate], dict[int, list[Candidate]]]:
    """All candidates, and the labels among them by line."""
    lines = page.lines
    kept = scan(lines, page.text)
    end = front_end(lines)
    if end:
        kept.drop(end)
    candidates = kept.found
    if candidates:
        cut_labels(lines, page.starts, kept)
    writings = list(kept.writings.values())
    if hinted is not None:
        hinted.find_speech(lines)
        hinted.weigh(writings)
        hinted.deny_above(candidates)
    names, opened = header_names(lines, candidates)
    for name in known:
        names.add(name)
    found = (candidates, opened, writings)
    cut = are_cut(lines, writings)
    if cut:
        found = without_capitals(found)
    if cut or not rules(found[2], lines) or (hinted is not None and hinted.mark in SIGNS):
        found = with_rarer(page, end, found, hinted)
    elif once_each(found[2], lines):
        found = with_rarer(page, end, found, hinted, recurring=True)
    elif names_alone := alone(found[2]):
        found = with_leader(page, end, found, names_alone)
    candidates, opened, writings = found
    if hinted is not None:
        names.also = hinted.names
        missing = hinted.missing(lines, end)
        writings += list({id(c.writing): c.writing for c in missing}.values())
        candidates = sorted(candidates + missing, key=lambda c: c.line)
        opened = sorted(opened + missing, key=lambda c: c.line)
        hinted.deny_above(candidates)
    if len(opened) < len(candidates):
        likely = {id(c.writing) for c in opened}
        writings = [w for w in writings if id(w) in likely]
    accepted = decide(lines, page.text, opened, writings, names, hinted)
    if hinted is not None:
        accepted = hinted.kept(accepted)
    accepted += labels_within(page, accepted)
    if len(accepted) < _FEW:
        taken = {(c.line, c.at) for c in accepted}
        accepted += [c for c in scan_flat(lines, page.text) if (c.line, c.at) not in taken]
    if hinted is not None:
        accepted = hinted.kept(accepted)
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
    numbers = [Mark(page.starts[n] - count, Kind.FURNITURE, n) for n, count in enumerate(taken) if count]
    return sorted(numbers + marks, key=lambda mark: mark.start)
