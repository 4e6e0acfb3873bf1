"""Words of two versions of a text: how alike they are, and by which edits one becomes the other.

A word is a run of letters and digits, a Han or kana character, or another sign. Edits are found among sentences first
and among words within those that changed, so that a speech of an hour takes no longer than its changes do.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Edit", "Profile", "edits", "likeness"]

_HAN: Final = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD: Final = rf"[{_HAN}]|[^\W_{_HAN}]+(?:['’][^\W_{_HAN}]+)*"
_TOKENS: Final = re.compile(rf"(\s*)({_WORD}|\S|$)")
_WORDS: Final = re.compile(_WORD)
_SENTENCES: Final = re.compile(r".+?(?:[.!?…。！？](?=\s|[^\x00-\x7f])|\n\n|$)", re.DOTALL)
_MANY: Final = 1_000_000  # pairs of tokens from which on the matcher passes over the most frequent ones


Sign = Literal["=", "-", "+"]
_Key = TypeVar("_Key", str, tuple[str, str])


class Edit(msgspec.Struct, frozen=True):
    """A piece of text: in both versions (``=``), in the first alone (``-``), or in the second alone (``+``)."""

    sign: Sign
    text: str


class Profile:
    """The words of a text and the pairs they stand in, counted once for many comparisons."""

    __slots__ = ("count", "pairs", "words")

    def __init__(self, text: str) -> None:
        found = _WORDS.findall(text.casefold()) or text.split()
        self.words = Counter(found)
        self.pairs = Counter(pairwise(["", *found, ""]))
        self.count = len(found)


def likeness(a: Profile, b: Profile, bar: float = 0.0) -> float:
    """How alike two texts are, from 0 to 1: the mean share of the words, and of the pairs of words, that they share.

    Pairs count since two speeches in one language share the half of their words anyway. What cannot reach `bar` is 0.
    """
    whole = a.count + b.count
    if not whole:
        return 1.0
    if (2 * min(a.count, b.count) / whole) < bar:
        return 0.0
    words = 2 * _common(a.words, b.words) / whole
    if (words + 1) / 2 < bar:
        return 0.0
    return (words + 2 * _common(a.pairs, b.pairs) / (whole + 2)) / 2


def _common(a: Counter[_Key], b: Counter[_Key]) -> int:
    if len(b) < len(a):
        a, b = b, a
    find = b.get
    return sum([min(count, find(key, 0)) for key, count in a.items()])


def edits(a: str, b: str) -> tuple[Edit, ...]:
    """The edits that make `b` of `a`.

    Pieces with ``=`` and ``-``, joined, are `a`; those with ``=`` and ``+`` are `b`.
    """
    found: list[tuple[Sign, str]] = []
    first, second = _SENTENCES.findall(a), _SENTENCES.findall(b)
    for same, left, right in _blocks(first, second):
        if same:
            found.append(("=", "".join(first[left])))
        else:
            found += _word_edits("".join(first[left]), "".join(second[right]))
    return tuple(_joined(found))


def _word_edits(a: str, b: str) -> Iterator[tuple[Sign, str]]:
    """Edits word by word. A word that stays keeps its place where only the blank before it changed."""
    first, second = _TOKENS.findall(a), _TOKENS.findall(b)
    for same, left, right in _blocks([word for _, word in first], [word for _, word in second]):
        if not same:
            blank = first[left][0][0] if first[left] and second[right] else ""
            if blank and blank == second[right][0][0]:  # it stays where words take the place of words
                yield "=", blank
                first[left.start] = ("", first[left.start][1])
                second[right.start] = ("", second[right.start][1])
            yield "-", "".join(blank + word for blank, word in first[left])
            yield "+", "".join(blank + word for blank, word in second[right])
            continue
        for (blank, word), (other, _) in zip(first[left], second[right], strict=True):
            if blank == other:
                yield "=", blank + word
            else:
                yield "-", blank
                yield "+", other
                yield "=", word


def _blocks(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[bool, slice, slice]]:
    """Stretches of both that are the same or not, in order."""
    begin = 0
    end = min(len(a), len(b))
    while begin < end and a[begin] == b[begin]:
        begin += 1
    tail = 0
    while tail < end - begin and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    if begin:
        yield True, slice(0, begin), slice(0, begin)
    middle, other = a[begin : len(a) - tail], b[begin : len(b) - tail]
    matcher = SequenceMatcher(None, middle, other, autojunk=len(middle) * len(other) > _MANY)
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        yield tag == "equal", slice(begin + i, begin + i_end), slice(begin + j, begin + j_end)
    if tail:
        yield True, slice(len(a) - tail, len(a)), slice(len(b) - tail, len(b))


def _joined(pieces: Iterable[tuple[Sign, str]]) -> Iterator[Edit]:
    """Pieces of one sign put together; between two that stay, what is dropped stands before what is added."""
    texts: dict[Sign, list[str]] = {"=": [], "-": [], "+": []}
    for sign, text in pieces:
        if text and sign == "=" and (texts["-"] or texts["+"]):
            yield from _taken(texts)
        texts[sign] += [text] if text else []
    yield from _taken(texts)


def _taken(texts: dict[Sign, list[str]]) -> Iterator[Edit]:
    """What was gathered; what stays stands before what changes."""
    for sign, found in texts.items():
        if found:
            yield Edit(sign, "".join(found))
            found.clear()
