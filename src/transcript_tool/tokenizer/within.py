"""Labels that do not stand at the head of a line: several on one line, or cut by a line's end.

They count only where they are established: the same label, written the same way, heads lines of this page elsewhere,
and what stands before it ends as a sentence does. A scan's slip (`;` for `:`) is a label on the same terms.
"""

from __future__ import annotations

import re

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.candidates import Candidate
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.shape import REJECT, shape_of

__all__ = ["cut_labels", "labels_within"]

_MOST = 60  # labels that are looked for within lines; a page of more voices has none of the short ones this is for
_WIDTH = 110


def labels_within(lines: list[str], text: str, accepted: list[Candidate]) -> list[Candidate]:
    """Further labels within the lines of a document whose labels are `accepted`."""
    heads = {
        c.label: c
        for c in accepted
        if c.mark in ("colon", "bullet", "caret") and c.mask & (ev.RECURS | ev.ROLE | ev.KNOWN | ev.CAPITALS | ev.LISTED)
    }
    if not heads or len(heads) > _MOST:
        return []
    times: dict[str, int] = {}
    for c in accepted:
        times[c.label] = times.get(c.label, 0) + 1
    wanted = [head for head in heads if text.count(head + ":") > times[head] or ";" in text and head + ";" in text]
    wanted += _surnames(heads, text)
    if not wanted:
        return []
    pattern = Lazy(
        r"(?:(?<=[.?!…\"”’)\]–—-] )|(?<=[.?!…\"”’)\]–—-]  )|(?<=^)|(?<=^ ))(?<!\bMr\. )(?<!\bMs\. )(?<!\bMrs\. )(?<!\bDr\. )("
        + "|".join(re.escape(head) for head in sorted(wanted, key=len, reverse=True))
        + r")[:;]\s"
    )
    taken = {(c.line, c.at) for c in accepted}
    found = []
    for number, line in enumerate(lines):
        if len(line) > 20_000 or (":" not in line and ";" not in line):
            continue
        for match in pattern.finditer(line):
            at = match.start()
            if (number, at) in taken or any(n == number and at == a for n, a in taken):
                continue
            known = heads.get(match[1])
            mask = (known.mask if known is not None else ev.RULING) | ev.KNOWN
            found.append(Candidate(number, "colon", match.end() >= len(line), match[1], at, match.end(), 1, mask))
    return found


def _surnames(heads: dict[str, Candidate], text: str) -> list[str]:
    """Surnames in capitals of labels in capitals, which may stand for them within a line alone."""
    found = []
    for head in heads:
        surname = head.split(",")[0].split(" (")[0].rpartition(" ")[2]
        if len(surname) > 2 and surname.isupper() and surname not in heads and surname + ":" in text:
            found.append(surname)
    return found


def cut_labels(lines: list[str], starts: list[int], candidates: list[Candidate]) -> None:
    """Mend candidates whose label was cut by the line's end: the words above belong to it.

    The line above opens a paragraph, ends in the middle of a phrase, and has, together with the head of the line
    below, the shape of a label with an office.
    """
    for at, c in enumerate(candidates):
        if c.line == 0 or c.own or c.mark != "colon" or len(lines[c.line]) > _WIDTH:
            continue
        above = lines[c.line - 1].strip()
        if (
            not above
            or len(above) > _WIDTH
            or ":" in above
            or above[-1] in ".!?:;…"
            or c.line > 1
            and lines[c.line - 2].strip()
        ):
            continue
        if at and candidates[at - 1].line == c.line - 1:
            continue
        label = f"{above} {c.label}"
        mask = shape_of(label)
        if mask & (REJECT | ev.NUMBERED | ev.LONG) or not mask & (
            ev.OFFICE | ev.FULL_NAME | ev.OUTLET | ev.BRACKET | ev.TITLE
        ):
            continue
        offset = starts[c.line] - starts[c.line - 1]
        indent = len(lines[c.line - 1]) - len(lines[c.line - 1].lstrip())
        mended = Candidate(c.line - 1, c.mark, False, label, indent, offset + c.words, c.gap, mask)
        mended.lines = 2
        candidates[at] = mended
