"""Labels of a talk that stands in a few long lines: whoever drew its text from a page took the line ends away.

    `… Roe: Well, thanks. Elm: I thank you-- Roe: Oh. …` · `Roe: (00:12) …` · `0:24 Ann Roe Hello. 1:12 …`

Nothing stands at the head of a line there, so a label is told by recurring: one that begins behind a sentence, a dash
or a bracket, and has its colon or its clock time.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.stamps import CLOCK
from transcript_tool.tokenizer.writings import Candidate, Scan, shape_in

__all__ = ["scan_flat"]

_LONG: Final = 600  # characters of a line that may hold several turns
_SHARE: Final = 0.5  # of the text that such lines hold
_MOST: Final = 200_000  # characters that are looked at
_COLONS: Final = 4  # two who speak twice each have so many, behind their names or in their clock times
_COLON: Final = Lazy(
    r"(?:(?<=[.?!…\"”’)\]>–—-] )|(?<=[.?!…\"”’)\]>–—-]  )|(?<=[a-zà-ÿ0-9)][.?!])|^|(?<=^\d )|(?<=^\d\d ))"
    rf"((?:[^\W\d_a-zà-ÿ]\. ?)?[^\W\d_a-zà-ÿ][^:.?!…;“”\"<>()\[\]]{{0,50}}?|(?:Mr|Ms|Mrs|Dr|Hon)\. [^:.?!…;]{{2,40}})"
    rf"(?:\s?[(\[]({CLOCK})[)\]])?\s?[:：](?:\s*[(\[]({CLOCK})[)\]])?\s*(?=\S)"
)
_TIMED: Final = Lazy(rf"(?:^|(?<=\s))({CLOCK})\s+(?=[^\W\d_])")
_NAMES: Final = Lazy(r"[^\W\d_]+(?:[-'’][^\W\d_]+)?(?: [^\W\d_]+(?:[-'’][^\W\d_]+)?){0,2}")
_UNENDED: Final = Lazy(r"(?<=[\w,] )([^\W\d_a-zà-ÿ][\w’'-]*(?: [^\W\d_a-zà-ÿ][\w’'-]*){0,3}): ")
_VALUE: Final = 40  # characters of a field's value and the next field's name
_WHOLE: Final = ev.LETTERS | ev.FULL_NAME
_BAD: Final = ev.SENTENCE | ev.HEAD | ev.NUMBERED
_SURE: Final = ev.ROLE | ev.TITLE | ev.FULL_NAME | ev.CAPITALS


def scan_flat(lines: list[str], text: str) -> list[Candidate]:
    """The labels within long lines, in order; none where the text is laid out in lines, or nothing recurs."""
    if not _has_colons(text):
        return []
    long = [number for number, line in enumerate(lines) if len(line) > _LONG]
    if not long or len(long) > 60 or sum([len(lines[n]) for n in long]) < _SHARE * sum([len(line) for line in lines]):
        return []
    if sum([lines[n].count(":") + lines[n].count("：") for n in long]) < _COLONS:
        return []
    kept = Scan()
    for number in long:
        line = lines[number]
        for match in _COLON.finditer(line, 0, _MOST):
            shape = shape_in(match[1])
            if not shape[3] & _BAD and shape[3] & (ev.NAME | ev.ROLE):
                stamp = match[2] or match[3] or ""
                kept.add(number, "colon", False, shape, match.start(1), match.end(), 1, ev.MARKED, stamp)
    if not _recurs(kept):
        kept.forget([])
        kept = _timed(lines, long)
    if not _recurs(kept):
        kept.forget([])
        return []
    counts = Counter([c.writing.base for c in kept.found])
    first = min([(c.line, c.at) for c in kept.found if counts[c.writing.base] > 1])
    found = [
        c
        for c in kept.found
        if counts[c.writing.base] > 1
        or (c.writing.mask & _SURE and not ((c.line, c.at) < first and _is_field(lines[c.line], c)))
    ]
    found = _with_unended(found, lines, long, kept)
    kept.forget([c.writing for c in found])
    return found


def _is_field(line: str, c: Candidate) -> bool:
    """Whether the value of a field stands behind a candidate: few words, no sentence, and another colon."""
    end = line.find(":", c.words, c.words + _VALUE)
    return end > 0 and not any(sign in line[c.words : end] for sign in ".?!")


def _with_unended(found: list[Candidate], lines: list[str], long: list[int], kept: Scan) -> list[Candidate]:
    """The labels, and those of the same people behind words that no stop ends (`MS: Yes GS: I am.`).

    Initials and full names that speak elsewhere are told by the colon alone, and full names by their initials, too.
    """
    known = {c.writing.label for c in found if c.writing.mask & _WHOLE and not c.stamp}
    letters = {label.casefold() for label in known if len(label) < 4}
    if not letters:
        return found
    taken = {(c.line, c.at) for c in found}
    more: list[Candidate] = []
    for number in long:
        for match in _UNENDED.finditer(lines[number], 0, _MOST):
            words = match[1].split(" ")
            for size in range(1, len(words) + 1):
                label = " ".join(words[-size:])
                initials = "".join([word[0] for word in words[-size:]]).casefold()
                if label in known or (size > 1 and initials in letters):
                    at = match.end(1) - len(label)
                    if (number, at) not in taken:
                        more.append(kept.add(number, "colon", False, shape_in(label), at, match.end(), 1, ev.MARKED))
                    break
    return sorted(found + more, key=lambda c: (c.line, c.at)) if more else found


def _recurs(kept: Scan) -> bool:
    """Whether two at least speak by turns."""
    counts = Counter([c.writing.base for c in kept.found])
    often = [count for count in counts.values() if count > 1]
    return len(often) > 1 and sum(often) > 3


def _timed(lines: list[str], long: list[int]) -> Scan:
    """Names behind clock times: as many words as are the same behind several of them."""
    places: list[tuple[int, int, int, str, list[str]]] = []
    counts: Counter[str] = Counter()
    for number in long:
        line = lines[number]
        for match in _TIMED.finditer(line, 0, _MOST):
            named = _NAMES.match(line, match.end())
            words = named[0].split(" ") if named is not None else []
            places.append((number, match.start(), match.end(), match[1], words))
            for size in range(1, len(words) + 1):
                counts[" ".join(words[:size])] += 1
    kept = Scan()
    for number, at, end, stamp, words in places:
        for size in (3, 2, 1):
            label = " ".join(words[:size])
            if len(words) >= size and counts[label] > 1 and counts[label] >= 0.6 * counts[words[0]]:
                shape = shape_in(label)
                aside = lines[number][end + len(label) :].lstrip()[:1] in ("[", "(")  # `0:04 Music [brisk]`
                if not aside and not shape[3] & _BAD and shape[3] & ev.NAME:
                    kept.add(number, "stamp", False, shape, at, end + len(label) + 1, 1, ev.MARKED, stamp)
                break
    return kept


def _has_colons(text: str) -> bool:
    """Whether there are colons enough on the page; most pages of few labels have fewer, which costs a look for each."""
    sign = "：" if "：" in text else ":"
    at = -1
    for _ in range(_COLONS):
        at = text.find(sign, at + 1)
        if at < 0:
            return sign != ":" and ":" in text
    return True
