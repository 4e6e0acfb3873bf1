"""What is to be said of a set of pages: what is missing, doubled or told in two ways, and what was odd on each page."""

from __future__ import annotations

from typing import Final

import msgspec

from transcript_tool.model.persons import Remark
from transcript_tool.model.records import Diagnostic, Turn
from transcript_tool.model.sets import Page

__all__ = ["conflicts", "doubles", "gaps", "leads", "remarks_of", "undecided"]

_OF_SPEAKERS: Final = frozenset(("speaker-undecided", "speaker-misspelt"))  # said anew of the whole


def gaps(numbers: list[int], total: int) -> list[Diagnostic]:
    """Which pages are not there."""
    missing = tuple(sorted(set(range(1, max([total, *numbers], default=0) + 1)) - set(numbers)))
    if not missing:
        return []
    named = ", ".join(map(str, missing))
    message = f"page{'s' if len(missing) > 1 else ''} {named} of this transcript not given"
    return [Diagnostic(code="missing-pages", severity="warning", pages=missing, message=message)]


def doubles(doubled: tuple[Page, ...]) -> list[Diagnostic]:
    """Which were given twice with the same words."""
    if not doubled:
        return []
    names = ", ".join(f"{page.transcript.sources[0].name} (page {page.number})" for page in doubled)
    pages = tuple(sorted({page.number or 1 for page in doubled}))
    return [
        Diagnostic(code="doubled-pages", pages=pages, message=f"given twice with the same words, read once: {names}")
    ]


def conflicts(conflicting: tuple[Page, ...]) -> list[Diagnostic]:
    """Which are there with other words, too."""
    if not conflicting:
        return []
    names = ", ".join(f"{page.transcript.sources[0].name} (page {page.number})" for page in conflicting)
    pages = tuple(sorted({page.number or 1 for page in conflicting}))
    message = f"same page with other words, kept apart: {names}"
    return [Diagnostic(code="conflicting-pages", severity="warning", pages=pages, message=message)]


def leads(pages: tuple[Page, ...], lead: str | None) -> list[Diagnostic]:
    """Leads of pages that are not the one of the whole, which would be lost in silence; they may have been speech."""
    return [
        Diagnostic(
            code="other-lead",
            severity="warning",
            pages=(page.number,) if page.number else (),
            message=f"left out as another lead than that of the first page: {found[:60]!r}",
        )
        for page in pages
        if (found := page.transcript.header.lead) and found != lead
    ]


def remarks_of(pages: tuple[Page, ...]) -> list[Diagnostic]:
    """What was odd on each page, with the page; that a page has no labels is no news where it goes on with another."""
    return [
        msgspec.structs.replace(d, pages=d.pages or ((page.number,) if page.number else ()))
        for at, page in enumerate(pages)
        for d in page.transcript.diagnostics
        if not (d.code == "no-labels" and at > 0) and d.code not in _OF_SPEAKERS
    ]


def undecided(remarks: list[Remark], turns: list[Turn]) -> list[Diagnostic]:
    """What is left open of the labels, with the page and line on which each stands first."""
    return [
        Diagnostic(
            code=remark.code,
            line=(turn := turns[remark.turn]).line,
            pages=(turn.page,) if turn.page else (),
            message=remark.message,
        )
        for remark in remarks
    ]
