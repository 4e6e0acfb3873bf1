"""Which pages make one transcript: told by what pages are called and by what they say, never by their folder alone.

Pure functions over parsed pages. No order of the pages changes what comes out, and every page comes out once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import PurePosixPath
from typing import Final

import msgspec

from transcript_tool.model.records import SourceInfo, Transcript
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["Page", "PageSet", "numbered_name", "sets_of"]

_NUMBERED: Final = Lazy(
    r"^(.*?)(?:[?&@](?i:p|pg|page|paged|page_?no|page_?num|currentpage)=|[ _-]*(?i:page|seite|página|pagina)[ _-]?|"
    r"[_-]|[ _-]?[(（]|第)(\d{1,3})[)）页頁]?$"
)
_QUERY: Final = Lazy(r"[?&@=]")
_DAY: Final = Lazy(r"(?:^|\D)(?:19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]?\d$")
_WORDS: Final = Lazy(r"[^\W_]+")


class Page(msgspec.Struct, frozen=True):
    """One page: its transcript, the series that its name belongs to, and its number as bar, HTML or name tell it."""

    transcript: Transcript
    series: str
    number: int | None

    @property
    def order(self) -> tuple[str, int, str]:
        """Where the page stands among all pages, whatever the order in which they came."""
        source = self.transcript.sources[0]
        return self.series, self.number or 0, f"{source.name}\0{source.sha256}\0{self.letters}"

    @property
    def letters(self) -> str:
        """What is said on the page, less all blanks and stops: by this a page that came twice is told."""
        return "".join(_WORDS.findall(" ".join(p for turn in self.transcript.turns for p in turn.paragraphs)))


class PageSet(msgspec.Struct, frozen=True):
    """The pages of one transcript in their order; a page alone is a set of one.

    `doubled` are pages that came again with the same words, `conflicting` those of the same number with other words.
    """

    pages: tuple[Page, ...]
    doubled: tuple[Page, ...] = ()
    conflicting: tuple[Page, ...] = ()


def numbered_name(name: str | None) -> tuple[str, int | None]:
    """A file's name without its page number and suffix, and that number, as in `content_77_7.txt` or `talk (3).htm`.

    An address saved as a name may tell the page in its query (`talk.php?page=3`), with a suffix behind it or none.

    A day that ends a name (`briefing-2021-09-14`) is no page number.
    """
    if not name:
        return "", None
    path = PurePosixPath(name.replace("\\", "/"))
    stem = path.name if _QUERY.search(path.suffix) else path.stem
    match = _NUMBERED.match(stem)
    if match is None or _DAY.search(stem):
        return str(path.parent / stem), None
    return str(path.parent / (match[1].rstrip(" _-") or "page")), int(match[2])


def sets_of(transcripts: Iterable[Transcript]) -> list[PageSet]:
    """The sets that these pages make, in the order of their names; what is merged already stands by itself."""
    pages: list[Page] = []
    alone: list[Page] = []
    counts: dict[tuple[str | None, str | None], int] = defaultdict(int)
    several = list(transcripts)
    for transcript in several:
        for source in transcript.sources:
            counts[source.name, source.sha256] += len(transcript.sources) == 1
    same = _same(several)
    for transcript in several:
        page = _page(transcript)
        whole = len(transcript.sources) != 1 or transcript.schema_version != 1
        source = transcript.sources[0]
        holds_several = counts[source.name, source.sha256] > 1 and source not in same
        (alone if whole or holds_several else pages).append(page)
    pages.sort(key=lambda page: page.order)
    clusters = _joined(_by_series(pages))
    found = [page_set for cluster in clusters for page_set in _settled(cluster)]
    found += [PageSet((page,)) for page in alone]
    return sorted(found, key=lambda page_set: page_set.pages[0].order)


def _same(transcripts: list[Transcript]) -> set[SourceInfo]:
    """The sources all of whose transcripts are one and the same: the page was given twice."""
    first: dict[SourceInfo, Transcript] = {}
    differ: set[SourceInfo] = set()
    for transcript in transcripts:
        if len(transcript.sources) == 1:
            source = transcript.sources[0]
            if first.setdefault(source, transcript) != transcript:
                differ.add(source)
    return first.keys() - differ


def _page(transcript: Transcript) -> Page:
    if not transcript.sources:
        return Page(transcript, "", transcript.pagination.page)
    series, number = numbered_name(transcript.sources[0].name)
    pages = transcript.pagination.pages
    if number is not None and pages is not None and not 1 <= number <= pages:
        series, number = str(PurePosixPath(transcript.sources[0].name or "").with_suffix("")), None
    return Page(transcript, series, transcript.pagination.page or number)


def _title(page: Page) -> str:
    """The words of the page's title, without a page number at its end."""
    words: list[str] = _WORDS.findall((page.transcript.header.title or "").casefold())
    while len(words) > 1 and words[-1].isdigit() and len(words[-1]) < 3:
        words.pop()
        if words[-1] == "page":
            words.pop()
    return " ".join(words)


def _said(page: Page) -> tuple[str | None, ...]:
    """What pages of one transcript say alike, where they say it at all."""
    header = page.transcript.header
    crumbs = "\n".join(page.transcript.breadcrumbs).casefold()
    pages = page.transcript.pagination.pages
    return _title(page) or None, header.event_date, header.published, crumbs or None, str(pages) if pages else None


def _alike(first: Sequence[str | None], second: Sequence[str | None]) -> bool:
    """Whether nothing that both say is said differently; a bar may grow with the pages that are out."""
    return all(a == b or a is None or b is None for a, b in zip(first[:4], second[:4], strict=True))


class _Clusters:
    """The clusters of one series, found by what their pages say; a page that joins one agrees with all of it."""

    def __init__(self) -> None:
        self.pages: list[list[Page]] = []
        self.said: list[list[str | None]] = []
        self._places: list[dict[str | None, list[int]]] = [defaultdict(list) for _ in range(4)]

    def fitting(self, said: tuple[str | None, ...]) -> list[int]:
        """The clusters with which a page agrees; two at most, for it joins one only where there is no other."""
        known = [
            [by.get(value, ()), by.get(None, ())] for by, value in zip(self._places, said[:4], strict=True) if value
        ]
        few = min(known, key=lambda places: sum(map(len, places)), default=[range(len(self.pages))])
        found: list[int] = []
        for at in chain(*few):
            if at not in found and _alike(said, self.said[at]):
                found.append(at)
                if len(found) == 2:
                    break
        return found

    def add(self, page: Page, said: tuple[str | None, ...], at: int | None = None) -> None:
        """Put a page into a cluster, or into a new one."""
        if at is None:
            at = len(self.pages)
            self.pages.append([])
            self.said.append([None] * 4)
        new = not self.pages[at]
        self.pages[at].append(page)
        for by, n in zip(self._places, range(4), strict=True):
            if new or (self.said[at][n] is None and said[n] is not None):
                self.said[at][n] = said[n]
                by[said[n]].append(at)


def _by_series(pages: list[Page]) -> list[list[Page]]:
    """Pages whose names differ in their number alone, and which agree in what they say."""
    series: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        series[page.series].append(page)
    clusters: list[list[Page]] = []
    for members in map(_from_one, series.values()):
        if len(members) == 1 or sum(p.number is None for p in members) > 1:
            clusters += [[page] for page in members]
            continue
        these = _Clusters()
        told = [(page, _said(page)) for page in members]
        for page, said in sorted(told, key=lambda one: (one[1][0] is None, one[0].order)):
            fits = these.fitting(said)
            joins = len(fits) == 1 and (said[0] is not None or _is_headless(page))
            these.add(page, said, fits[0] if joins else None)
        clusters += these.pages
    return clusters


def _from_one(members: list[Page]) -> list[Page]:
    """The pages of a series; where the first has no number and the second is `_1`, their numbers are one higher.

    That is so where both say other words under one title, and the bar, where there is one, has room for one more page.
    """
    bare = [page for page in members if page.number is None]
    first = [page for page in members if page.number == 1]
    if (
        len(bare) != 1
        or not first
        or any(p.letters == bare[0].letters or not _alike(_said(p), _said(bare[0])) for p in first)
    ):
        return members
    total = max(page.transcript.pagination.pages or 0 for page in members)
    if total and max(page.number or 0 for page in members) >= total:
        return members
    return [
        page if page is bare[0] else msgspec.structs.replace(page, number=(page.number or 0) + 1) for page in members
    ]


def _is_headless(page: Page) -> bool:
    """Whether a page without a title may go on with another: it has a number, or opens in the middle of a turn."""
    turns = page.transcript.turns
    return page.number is not None or bool(turns and turns[0].continued)


def _joined(clusters: list[list[Page]]) -> list[list[Page]]:
    """Clusters of one bar, title, path and date, and without a page that they tell differently, are one set."""
    found: list[list[Page]] = []
    places: dict[tuple[str | None, ...], _Places] = defaultdict(_Places)
    for cluster in clusters:
        said = _said(cluster[0])
        if said[0] is None or said[4] is None or said[4] == "1" or any(p.number is None for p in cluster):
            found.append(cluster)
            continue
        joined = places[said].take(cluster)
        if joined is cluster:
            found.append(cluster)
        else:
            joined += cluster
    return found


class _Places:
    """The sets of one bar, title, path and date: which page has which number."""

    def __init__(self) -> None:
        self.clusters: list[list[Page]] = []
        self._words: list[dict[int | None, str]] = []  # of each: what its pages say
        self._lacks: dict[int | None, int] = defaultdict(int)  # the first that has no page of that number
        self._holds: dict[tuple[int | None, str], int] = {}  # the first that has this page

    def take(self, cluster: list[Page]) -> list[Page]:
        """The first that says nothing otherwise, which is the cluster itself where there was none."""
        words = {page.number: page.letters for page in cluster}
        at = max(self._first(number, said) for number, said in words.items())
        while at < len(self.clusters) and any(self._words[at].get(n, said) != said for n, said in words.items()):
            at += 1
        if at == len(self.clusters):
            self.clusters.append(cluster)
            self._words.append({})
        self._words[at] |= words
        for one in words.items():
            self._holds.setdefault(one, at)
        return self.clusters[at]

    def _first(self, number: int | None, said: str) -> int:
        """Before which one all have another page of that number."""
        at = self._lacks[number]
        while at < len(self.clusters) and number in self._words[at]:
            at += 1
        self._lacks[number] = at
        return min(at, self._holds.get((number, said), at))


def _settled(cluster: list[Page]) -> list[PageSet]:
    """A cluster's pages by number; a page that came twice is named, one that differs stands by itself."""
    taken: dict[int, Page] = {}
    doubled: list[Page] = []
    others: list[Page] = []
    for page in sorted(cluster, key=lambda p: (p.number is None, p.number or 0, p.order)):
        if len(cluster) == 1:
            return [PageSet((page,))]
        number = page.number if page.number is not None else 1
        if number not in taken:
            taken[number] = msgspec.structs.replace(page, number=number)
        elif taken[number].letters == page.letters:
            doubled.append(msgspec.structs.replace(page, number=number))
        else:
            others.append(msgspec.structs.replace(page, number=number))
    pages = tuple([taken[number] for number in sorted(taken)])
    apart = [PageSet((page,), conflicting=(taken[page.number or 1],)) for page in others]
    return [PageSet(pages, tuple(doubled), tuple(others)), *apart]
