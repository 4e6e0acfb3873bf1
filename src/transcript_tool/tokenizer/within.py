"""Labels that do not stand at the head of a line: several on one line, or cut by a line's end.

They count only where they are established: the same label, written the same way, heads lines of this page elsewhere,
and what stands before it ends as a sentence does. A scan's slip (`;` for `:`) is a label on the same terms.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.lexicon import PARTICLES
from transcript_tool.tokenizer.lines import Lines
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.shape import REJECT
from transcript_tool.tokenizer.writings import Candidate, Scan, Writing, shape_in

__all__ = ["are_cut", "cut_labels", "cut_signs", "labels_within"]

_MOST: Final = (
    60  # labels that are looked for within lines; a page of more voices has none of the short ones this is for
)
_HAN: Final = "\u2e80"
_WIDTH: Final = 110
_CUT: Final = 60  # characters of a name's first part
_WHOLE: Final = ev.OFFICE | ev.FULL_NAME | ev.OUTLET | ev.BRACKET | ev.TITLE
_COLONS: Final = frozenset({"colon", "bullet", "caret"})
_BOLD: Final = Lazy(r"(?<=[.?!…)»”\"] )\*\*(?:([^*:：]{2,60})[:：]\s?\*\*|([^*:：]{2,60})\*\*[:：])\s*")
_SEATED: Final = Lazy(r"\s*(\([^()]{2,40}\))\s?[–—-](?:\s+|$)")
_TAIL: Final = Lazy(r"\s*(?:[^\W\d_a-z][^a-z():–—-]{1,40})?\s?(?:\([^()]{2,40}\))\s?[–—-](?:\s|$)")
_FIELD: Final = Lazy(r"\s*[^\W\d_][\w ]{0,20}:\s+(?=\w)")
_NO_NAME: Final = REJECT | ev.HEAD | ev.NUMBERED
_ESTABLISHED: Final = ev.RECURS | ev.ROLE | ev.KNOWN | ev.CAPITALS | ev.LISTED | ev.HINTED


def labels_within(page: Lines, accepted: list[Candidate]) -> list[Candidate]:
    """Further labels within the lines of a document whose labels are `accepted`, in order."""
    led = _behind_field(page.lines, accepted) if accepted else None
    if led is not None:  # the first label alone: what stands above it is looked at once
        return [led, *_further(page, [led, *accepted])]
    return _further(page, accepted)


def _further(page: Lines, accepted: list[Candidate]) -> list[Candidate]:
    """Labels that stand within lines, several on one of them."""
    lines, text = page.lines, page.text
    heads = {c.writing.label: c.writing for c in accepted}
    bold = sum([c.writing.mark == "bold" for c in accepted])
    many = bold > 1 and 2 * bold > len(accepted) and text.count("**") > 2 * bold + 1
    if many and (more := _bold_within(lines, accepted)):
        return more
    if not heads or len(heads) > _MOST:
        return []
    # Labels of Han have no blank behind the colon.
    heads = {label: w for label, w in heads.items() if w.mark in _COLONS and label[-1] < _HAN}
    slips = ";" in text
    if not heads or not _stands_free(page, accepted, heads, slips):
        return []
    heads = {label: w for label, w in heads.items() if w.mask & _ESTABLISHED or text.count(label + ": ") > 2}
    if not heads:
        return []
    wanted = []
    for head, w in heads.items():
        if text.count(head + ":") > len(w.members) or (slips and head + ";" in text):
            wanted.append(head)
    wanted += _surnames(heads, text)
    if not wanted:
        return []
    pattern = re.compile(
        r"(?:(?<=[.?!…\"”’)\]–—-] )|(?<=[.?!…\"”’)\]–—-]  )|(?<=>> )|(?<=^)|(?<=^ )|(?<=[a-z.][.?!])(?=[A-Z]))"
        r"(?<!\bMr\. )(?<!\bMs\. )(?<!\bMrs\. )(?<!\bDr\. )("
        + "|".join(re.escape(head) for head in sorted(wanted, key=len, reverse=True))
        + r")[:;]\s"
    )
    taken = {(c.line, c.at) for c in accepted}
    found = []
    for number, line in enumerate(lines):
        if len(line) > 20_000 or (":" not in line and ";" not in line):
            continue
        for match in pattern.finditer(line):
            at = match.start() - 3 if line[max(match.start() - 3, 0) : match.start()] == ">> " else match.start()
            if (number, at) not in taken:
                writing = heads.get(match[1])
                if writing is None or (writing.own and match.end() < len(line)):
                    mask = ev.RULING | ev.CAPITALS if writing is None else writing.mask
                    writing = Writing(match[1], match[1], match[1], "colon", False, mask, "colon, inline")
                found.append(Candidate(number, writing, at, match.end(), 1, ev.KNOWN))
    return found


def _stands_free(page: Lines, accepted: list[Candidate], heads: dict[str, Writing], slips: bool) -> bool:
    """Whether one of the labels, or a surname in capitals, stands before a colon where no label was accepted.

    Colons are few, so that looking at what stands before each costs less than a search for each label. With `slips` a
    semicolon is looked at as well.
    """
    text = page.text
    signs: list[int] = []
    at = 0
    for c in accepted:
        start = page.starts[c.line]
        _gather(signs, text, ":", at, start + c.at)
        at = max(at, start + c.words)
    _gather(signs, text, ":", at, len(text))
    if slips:
        _gather(signs, text, ";", 0, len(text))
    if not signs:
        return False
    names = list(heads)
    for head in heads:
        if (surname := _surname_of(head)) and surname not in heads:
            names.append(surname)
    tails = tuple(names)
    for at in signs:  # noqa: SIM110
        if text.endswith(tails, 0, at):
            return True
    return False


def _gather(found: list[int], text: str, sign: str, at: int, end: int) -> None:
    """Add where a sign stands between two offsets."""
    at = text.find(sign, at, end)
    while at >= 0:
        found.append(at)
        at = text.find(sign, at + 1, end)


def _behind_field(lines: list[str], accepted: list[Candidate]) -> Candidate | None:
    """The first label, where the name of a field stands before it: `Transcript: ROE: My name …`, `Text : ANN ROE`."""
    first = accepted[0].line
    for number in range(first - 1, max(first - 4, -1), -1):
        line = lines[number]
        if ":" not in line or (field := _FIELD.match(line)) is None:
            continue
        for w in {id(c.writing): c.writing for c in accepted[:12]}.values():
            if not w.mask & ev.RECURS or not line.startswith(w.label, field.end()):
                continue
            end = field.end() + len(w.label)
            behind = line[end:].lstrip()
            if w.own and w.mark == "capitals" and not behind:
                return Candidate(number, w, field.end(), len(line), 0, ev.KNOWN)
            if not w.own and w.mark in _COLONS and behind[:1] == ":" and len(behind) > 2:
                words = len(line) - len(behind[1:].lstrip())
                return Candidate(number, w, field.end(), words, 1, ev.KNOWN)
    return None


def _bold_within(lines: list[str], accepted: list[Candidate]) -> list[Candidate]:
    """Bold labels within the lines of a document whose labels are bold: nothing else there is bold and has a colon."""
    taken = {(c.line, c.at) for c in accepted}
    ends = {c.line: c.words for c in accepted}
    found = []
    for number, line in enumerate(lines):
        if line.count("**") < 4 or len(line) > 20_000:
            continue
        for match in _BOLD.finditer(line, ends.get(number, 0)):
            shape = shape_in(match[1] or match[2])
            mask = shape[3]
            if (number, match.start()) in taken or mask & _NO_NAME or not mask & (ev.NAME | ev.ROLE):
                continue
            writing = Writing(shape[0], shape[1], shape[2], "bold", False, mask | ev.RULING, "bold, inline")
            found.append(Candidate(number, writing, match.start(), match.end(), 1, ev.MARKED))
    return found


def _surnames(heads: dict[str, Writing], text: str) -> list[str]:
    """Surnames in capitals of labels in capitals, which may stand for them within a line alone."""
    found = []
    for head in heads:
        if (surname := _surname_of(head)) and surname not in heads:
            alone = text.count(surname + ":") - text.count(head + ":")
            if alone > 0:
                found.append(surname)
    return found


def _surname_of(head: str) -> str:
    """The surname of a label in capitals; "" where there is none."""
    if head[-1].islower() and "," not in head:
        return ""
    surname = head.split(",")[0].split(" (")[0].rpartition(" ")[2]
    return surname if len(surname) > 2 and surname.isupper() else ""


def cut_labels(lines: list[str], starts: list[int], kept: Scan) -> None:
    """Mend candidates whose label was cut by the line's end: the words above belong to it.

    The line above opens a paragraph, ends in the middle of a phrase, and has, together with the head of the line
    below, the shape of a label with an office.
    """
    found = kept.found
    dropped: set[int] = set()
    cut: Counter[tuple[str, str]] | None = None
    for at, c in enumerate(found):
        above = lines[c.line - 1] if c.line else ""
        if not above or len(above) > _WIDTH or len(lines[c.line]) > _WIDTH or not _may_be_cut(lines, found, at, above):
            continue
        shape = shape_in(f"{above.strip()} {c.label}")
        if shape[3] & (REJECT | ev.NUMBERED | ev.LONG):
            continue
        if not shape[3] & _WHOLE:
            if cut is None:
                cut = Counter([(lines[f.line - 1].strip(), f.label) for f in found if f.line])
            if cut[above.strip(), c.label] < 2:
                continue
        offset = starts[c.line] - starts[c.line - 1]
        indent = len(above) - len(above.lstrip())
        c.writing.members.remove(c)
        mended = kept.add(c.line - 1, "colon", False, shape, indent, offset + c.words, c.gap)
        mended.lines = 2
        found[at] = found.pop()
        if at and found[at - 1].line == c.line - 1:
            found[at - 1].writing.members.remove(found[at - 1])
            dropped.add(at - 1)
    if dropped:
        found[:] = [c for at, c in enumerate(found) if at not in dropped]


def _may_be_cut(lines: list[str], found: list[Candidate], at: int, above: str) -> bool:
    """Whether the line above a candidate may be the first part of its label."""
    c = found[at]
    if c.writing.own or c.writing.mark != "colon" or ":" in above or above.rstrip()[-1:] in ".!?:;…":
        return False
    if c.line > 1 and lines[c.line - 2].strip():
        return False
    before = found[at - 1] if at else None
    if before is None or before.line != c.line - 1:
        return True
    # a line of capitals that breaks off, `… AND FISHERIES OF`, is the first part of a label rather than one
    return before.writing.mark == "capitals" and above.split()[-1].casefold() in PARTICLES


def cut_signs(lines: list[str], starts: list[int], kept: Scan) -> None:
    """Mend what the line's end cuts in labels in capitals with a dash: `ANN MARIE` above `ROE (Elz) – Yes`."""
    below = {c.line: c for c in kept.found if c.writing.mark == "dash" and c.at < 3}
    mended: list[tuple[int, str, int]] = []
    counts: Counter[str] = Counter()
    for number in range(1, len(lines)):
        above = lines[number - 1].strip()
        if not 1 < len(above) < _CUT or not above.isupper() or not above.replace(" ", "").isalpha():
            continue
        c = below.get(number)
        if c is not None and _has_capitals(c.label):
            label, words = f"{above} {c.label}", c.words
        elif (seat := _SEATED.match(lines[number])) is not None:
            label, words = f"{above} {seat[1]}", seat.end()
        else:
            continue
        mended.append((number, label, words))
        counts[label] += 1
    if max(counts.values(), default=0) < 2:
        return
    dropped = {number for number, _, _ in mended} | {number - 1 for number, _, _ in mended}
    for c in kept.found:
        if c.line in dropped:
            c.writing.members.remove(c)
    kept.found = [c for c in kept.found if c.line not in dropped]
    kept.writings = {key: w for key, w in kept.writings.items() if w.members}
    for number, label, words in mended:
        shape = shape_in(label)
        if not shape[3] & _NO_NAME:
            offset = starts[number] - starts[number - 1]
            kept.add(number - 1, "dash", False, shape, 0, offset + words, 1).lines = 2


def are_cut(lines: list[str], writings: list[Writing]) -> bool:
    """Whether the lines of capitals alone are the first parts of labels with a dash, which the line's end cuts."""
    alone = cut = 0
    for w in writings:
        if w.mark == "capitals":
            for c in w.members:
                alone += 1
                cut += c.line + 1 < len(lines) and _TAIL.match(lines[c.line + 1]) is not None
    return cut > 1 and 2 * cut > alone


def _has_capitals(label: str) -> bool:
    """Whether the name in a label is in capitals; its seat or party need not be."""
    return label.partition("(")[0].isupper()
