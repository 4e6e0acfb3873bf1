"""`--merge` in the parent: from what all pages say to the sets that are joined, each handed out as a bundle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256 as digest
from typing import TYPE_CHECKING

import msgspec

from transcript_tool.batch.joining import slim
from transcript_tool.batch.records import Bundle, Member, Said, SetPage, SetPlan
from transcript_tool.model.sets import sets_of

if TYPE_CHECKING:
    from transcript_tool.model.records import Transcript
    from transcript_tool.model.sets import Page, PageSet
    from transcript_tool.sources.inputs.records import Input

__all__ = ["bundles_of"]

_Found = tuple[str, tuple[Said, ...]]


def bundles_of(items: Mapping[int, Input], said: Mapping[int, _Found]) -> Iterator[Bundle]:
    """Group pages.

    Args:
        items: each input by its number.
        said: the sha256 of each that could be read, and what its transcripts say.

    Yields:
        A bundle for each place that something is written to, in the order of their first pages.
    """
    whence: dict[int, tuple[int, int]] = {}  # by identity: two pages may say the same
    pages: list[Transcript] = []
    for number in sorted(said):
        sha256, transcripts = said[number]
        for at, one in enumerate(transcripts):
            page = slim(one, items[number].name, sha256)
            pages.append(page)
            whence[id(page)] = number, at
    by_first: dict[int, list[PageSet]] = {}
    for page_set in sets_of(pages):
        first = whence[id(page_set.pages[0].transcript)][0]
        by_first.setdefault(first, []).append(page_set)
    for first in sorted(by_first):
        yield _bundle(first, by_first[first], whence, items, said)


def _bundle(
    first: int,
    sets: list[PageSet],
    whence: Mapping[int, tuple[int, int]],
    items: Mapping[int, Input],
    said: Mapping[int, _Found],
) -> Bundle:
    members: dict[int, int] = {}
    for page_set in sets:
        for page in (*page_set.pages, *page_set.doubled):
            members.setdefault(whence[id(page.transcript)][0], len(members))
    plans = []
    for page_set in sorted(sets, key=lambda s: whence[id(s.pages[0].transcript)]):
        pages = [(whence[id(page.transcript)], page) for page in page_set.pages]
        plans.append(
            SetPlan(
                tuple([SetPage(members[number], at, page.series, page.number) for (number, at), page in pages]),
                tuple(map(_named, page_set.doubled)),
                tuple(map(_named, page_set.conflicting)),
            )
        )
    found = tuple([Member(number, items[number], *said[number]) for number in members])
    told = [(member.item.place, member.item.name, member.sha256, member.says) for member in found]
    place = items[first].place
    whole = digest(msgspec.msgpack.encode((place, told, plans))).hexdigest()[:16]
    return Bundle(place, found, tuple(plans), whole)


def _named(page: Page) -> tuple[str, int | None]:
    return page.transcript.sources[0].name or "", page.number
