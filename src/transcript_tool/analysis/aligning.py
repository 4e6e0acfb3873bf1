"""Which turn of one version is which of another.

Pairs that may be the same turn are gathered first, by equal words and by the rare words they share, so that turns are
never compared each with each. Of these pairs the chain that keeps the most is the order that stayed; what stands in its
gaps is compared too, and a pair that is left and crosses the chain was moved. The time grows with the number of turns,
not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from math import log2
from typing import TYPE_CHECKING, Final

import msgspec

from transcript_tool.analysis.wording import Profile, likeness
from transcript_tool.model.text import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from transcript_tool.model.records import Turn

__all__ = ["BAR", "Pair", "align"]

BAR: Final = 0.45
"""How alike two turns are (:func:`transcript_tool.analysis.wording.likeness`) that count as one that was reworded."""

_MOVED: Final = 4  # words; shorter turns, such as `Thank you.`, are moved only where there is one of them in each
_SURE: Final = 0.6  # how alike a turn must be that was moved and reworded
_NEAR: Final = 3  # equal turns that are looked at to each side of where one should be
_RARE: Final = 12  # words of a turn that are looked up
_COMMON: Final = 24  # turns that a word may stand in to tell one of them
_BEST: Final = 4  # turns that share the most of these, which are compared
_GAP: Final = 64  # pairs in a gap between equal turns, up to which all are compared


class Pair(msgspec.Struct, frozen=True, gc=False):
    """A turn of the first version and one of the second, each by its place from 0, and whether it was moved."""

    a: int
    b: int
    moved: bool = False


class _Link(msgspec.Struct, frozen=True, gc=False):
    """Two turns that may be one; `weight` is what is won by keeping them in order."""

    a: int
    b: int
    likeness: float
    weight: float


def align(first: Sequence[Turn], second: Sequence[Turn]) -> list[Pair]:
    """Pair the turns of two versions; turns in no pair were dropped or added.

    Pairs that are not moved rise in both; they come first in that order, then those that are moved.
    """
    a, b = _Version(first), _Version(second)
    links = [_link(i, j, 1.0, a, b) for i, j in _equal(a.texts, b.texts)]
    chain = _chain(links)
    links += _alike(_by_rare_words(a.others(link.a for link in chain), b.others(link.b for link in chain)), a, b)
    chain = _chain(links)
    links += _alike(_in_gaps(chain, len(first), len(second)), a, b)
    chain = _chain(links)
    return [Pair(link.a, link.b) for link in chain] + list(_moved(chain, links, a.texts, b.texts))


class _Version:
    """The turns of one version: what each says, under which label, and its words, which are counted when asked for."""

    __slots__ = ("labels", "profiles", "texts")

    def __init__(self, turns: Sequence[Turn]) -> None:
        self.texts = [_said(turn) for turn in turns]
        self.labels = [turn.label for turn in turns]
        self.profiles: dict[int, Profile] = {}

    def profile(self, place: int) -> Profile:
        """The words of a turn."""
        found = self.profiles.get(place)
        if found is None:
            found = self.profiles[place] = Profile(self.texts[place])
        return found

    def others(self, taken: Iterable[int]) -> dict[int, Profile]:
        """The words of all turns but these."""
        gone = set(taken)
        return {place: self.profile(place) for place in range(len(self.texts)) if place not in gone}


def _said(turn: Turn) -> str:
    """What tells a turn: its words, or its stage directions and label where it has none."""
    return "\n\n".join(turn.paragraphs) or "\n".join((*turn.stage, turn.label or ""))


def _link(i: int, j: int, found: float, a: _Version, b: _Version) -> _Link:
    """Long turns weigh a little more, so that of two that changed places the shorter one moved."""
    same = 0.25 if a.labels[i] == b.labels[j] else 0.0
    return _Link(i, j, found, (1 + 0.1 * log2(1 + len(a.texts[i]))) * found + same)


def _alike(places: Iterable[tuple[int, int]], a: _Version, b: _Version) -> Iterator[_Link]:
    """Those of the pairs whose turns are alike enough to be one that was reworded."""
    for i, j in places:
        found = likeness(a.profile(i), b.profile(j), BAR)
        if found >= BAR and a.texts[i] != b.texts[j]:
            yield _link(i, j, found, a, b)


def _equal(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of equal turns. Of many that are equal, those near its rank from the begin and from the end."""
    places: dict[str, list[int]] = defaultdict(list)
    for j, text in enumerate(b):
        places[text].append(j)
    total = Counter(a)
    met: Counter[str] = Counter()
    for i, text in enumerate(a):
        found = places.get(text)
        if found is None:
            continue
        rank = met[text]
        met[text] += 1
        if len(found) <= 2 * _NEAR:
            yield from ((i, j) for j in found)
            continue
        ranks: set[int] = set()
        beside = bisect_left(found, i * len(b) // len(a))
        for middle in (rank, rank + len(found) - total[text], beside):
            ranks.update(range(middle - _NEAR, middle + _NEAR + 1))
        yield from ((i, found[rank]) for rank in ranks if 0 <= rank < len(found))


def _chain(links: Iterable[_Link]) -> list[_Link]:
    """The links that rise in both and weigh the most together; a tree of greatest sums makes it n log n."""
    ordered = sorted(links, key=lambda link: (link.a, -link.b, link.weight))
    size = max((link.b for link in ordered), default=0) + 2
    best: list[tuple[float, int]] = [(0.0, -1)] * size
    before = [-1] * len(ordered)
    top = (0.0, -1)
    for number, link in enumerate(ordered):
        at, found = link.b, (0.0, -1)
        while at > 0:
            found = max(found, best[at])
            at &= at - 1
        before[number] = found[1]
        reached = (found[0] + link.weight, number)
        top = max(top, reached)
        at = link.b + 1
        while at < size:
            if best[at] < reached:
                best[at] = reached
            at += at & -at
    chain = []
    number = top[1]
    while number >= 0:
        chain.append(ordered[number])
        number = before[number]
    return chain[::-1]


def _in_gaps(chain: Sequence[_Link], a: int, b: int) -> Iterator[tuple[int, int]]:
    """All pairs in the small gaps between turns that stayed; in a larger one, those along its diagonal."""
    i = j = -1
    for end, other in [*((link.a, link.b) for link in chain), (a, b)]:
        height, width = end - i - 1, other - j - 1
        for row in range(height):
            middle = row * width // height
            near = range(width) if height * width <= _GAP else range(max(0, middle - 2), min(width, middle + 3))
            yield from ((i + 1 + row, j + 1 + column) for column in near)
        i, j = end, other


def _by_rare_words(a: dict[int, Profile], b: dict[int, Profile]) -> Iterator[tuple[int, int]]:
    """Pairs of turns that share the most words which stand in few turns."""
    places: dict[str, list[int]] = defaultdict(list)
    for j, profile in b.items():
        for word in profile.words:
            places[word].append(j)
    for i, profile in a.items():
        known = sorted((len(places[word]), word) for word in profile.words if word in places)
        votes: Counter[int] = Counter()
        for count, word in known[:_RARE]:
            if count <= _COMMON:
                votes.update(places[word])
        yield from ((i, j) for j, _ in votes.most_common(_BEST))


def _moved(chain: Sequence[_Link], links: Iterable[_Link], a: Sequence[str], b: Sequence[str]) -> Iterator[Pair]:
    """Pairs off the chain, the likest first, of turns that are in no other pair."""
    left, right = {link.a for link in chain}, {link.b for link in chain}
    many = Counter(a), Counter(b)
    open_links = [link for link in links if link.a not in left and link.b not in right]
    for link in sorted(open_links, key=lambda link: (-link.likeness, -link.weight, abs(link.a - link.b), link.a)):
        if link.a in left or link.b in right:
            continue
        text = a[link.a]
        alone = link.likeness == 1 and many[0][text] == many[1][text] == 1
        if not alone and (link.likeness < _SURE or count_words((text,)) < _MOVED):
            continue
        left.add(link.a)
        right.add(link.b)
        yield Pair(link.a, link.b, moved=True)
