"""Candidates with no mark at all: a name heads the paragraph, a blank, and somebody speaks.

    initials  `А.Ежов В предыдущей части …` · `M. ROE Good evening.`
    capitals  `ROE Good evening.` · `THE CHAIR We shall begin.`
    names     `Ann Roe Good evening.`: only where the same two words head paragraph after paragraph

What follows begins as speech does. `Ann Roe said that …` is a report.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.writings import Scan, shape_in

__all__ = ["count_blocks", "named", "scan_unmarked"]

_INITIALED: Final = Lazy(r"(?:[^\W\d_a-zа-я][^\W\d_]?\.[ \u00a0]?){1,3}[^\W\d_a-zа-я][\w'’-]+(?=[ \u00a0])")
_ROMAN: Final = Lazy(r"[A-Za-z]\. ?[^\W\d_][\w'’-]+")
_LETTERS: Final = 3  # at least, in a name in capitals
_WORDS: Final = 5  # of capitals on end; more are a heading
_SHARE: Final = 0.6  # of the paragraphs that names alone must head
_SPEECH: Final = 0.8  # of the paragraphs, whose words do not go on in lower case


def scan_unmarked(kept: Scan, lines: list[str], first: int) -> None:
    """Keep the names without a mark from line `first` on, where those who have them speak."""
    told: list[tuple[int, int, int]] = []
    pairs: dict[str, list[tuple[int, int, int]]] = {}
    words, blocks = count_blocks(lines)
    apart = 4 * blocks > words + 4
    for number in range(first, len(lines)):
        line = lines[number]
        if not line or line.isspace() or (apart and number and lines[number - 1].strip()):
            continue
        at = len(line) - len(line.lstrip())
        if not line[at].isalpha() or not line[at].isupper():
            continue
        found = _INITIALED.match(line, at)
        end = found.end() if found is not None else _capitals(line, at)
        if end:
            told.append((number, at, end))
        elif end := _pair(line, at):
            pairs.setdefault(line[at:end], []).append((number, at, end))
    often = [place for places in pairs.values() if len(places) > 1 for place in places]
    if len(often) > 3 and len(often) + len(told) >= _SHARE * (blocks if apart else words):
        told += often
    if len(told) < 4:
        return
    marked = {c.line for c in kept.found if not c.writing.own}
    if 2 * sum([number in marked for number, _, _ in told]) > len(told):
        return  # a sign stands behind the names
    spoken = sum([not lines[number][end:].lstrip()[:1].islower() for number, _, end in told])
    if spoken < _SPEECH * len(told):
        return
    for number, at, end in sorted(told):
        line = lines[number]
        shape = shape_in(line[at:end])
        if shape[3] & ev.NUMBERED:
            shape = named(line[at:end]) or shape
        while end < len(line) and line[end].isspace():
            end += 1
        kept.add(number, "plain", False, shape, at, end, 1)


def named(label: str) -> tuple[str, str, str, int] | None:
    """The shape of `V. Roe`, which recurs and so is a name rather than a fifth part; None where it is no such name."""
    if not _ROMAN.fullmatch(label):
        return None
    text, key, base, mask = shape_in(label)
    return text, key, base, mask & ~ev.NUMBERED


def count_blocks(lines: list[str]) -> tuple[int, int]:
    """How many lines have words, and how many of them open a block of such lines."""
    words = blocks = 0
    above = False
    for line in lines:
        here = bool(line) and not line.isspace()
        words += here
        blocks += here and not above
        above = here
    return words, blocks


def _capitals(line: str, at: int) -> int:
    """Where a name in capitals ends that words in other letters follow; 0 where there is none."""
    end = at
    letters = count = 0
    while end < len(line):
        stop = line.find(" ", end)
        word = line[end:stop] if stop > 0 else line[end:]
        bare = word.replace(".", "").replace("-", "").replace("'", "").replace("’", "")
        if not bare.isalpha() or not bare.isupper() or (len(bare) < 2 and word[-1] != "."):
            break
        count += 1
        letters = max(letters, len(bare))
        if stop < 0 or count > _WORDS:
            return 0
        end = stop + 1
    if letters < _LETTERS or end >= len(line) or line[end - 2] == ".":
        return 0
    return end - 1


def _pair(line: str, at: int) -> int:
    """Where two words with a capital end, a third behind them; 0 where the line does not begin so."""
    one = line.find(" ", at)
    two = line.find(" ", one + 1) if one > 0 else -1
    if two < 0 or two + 1 >= len(line) or line[two + 1].islower():
        return 0
    for word in (line[at:one], line[one + 1 : two]):
        if len(word) < 2 or not word.replace("-", "").replace(".", "").isalpha() or not word[0].isupper():
            return 0
    return two if line[two - 1] != "." else 0
