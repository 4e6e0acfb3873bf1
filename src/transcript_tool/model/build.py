"""Tokens to transcripts: the one place where header, turns, speakers and pagination come together."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from transcript_tool.model.header import build_header
from transcript_tool.model.kinds import exchanges_of, kinds_of
from transcript_tool.model.language import SAMPLE, language_of
from transcript_tool.model.persons import Remark, Scene
from transcript_tool.model.records import (
    Diagnostic,
    Header,
    Pagination,
    Participant,
    SourceInfo,
    Transcript,
    Turn,
    TurnKind,
)
from transcript_tool.model.speakers import find_speakers
from transcript_tool.model.text import clean
from transcript_tool.model.turns import Draft, Page, draft_turns
from transcript_tool.sources.source import PageFacts, Source
from transcript_tool.tokenizer.breadcrumbs import crumbs_of
from transcript_tool.tokenizer.evidence import BAR, UNSURE, score
from transcript_tool.tokenizer.lexicon import ROLES
from transcript_tool.tokenizer.marks import Mark
from transcript_tool.tokenizer.pagination import page_of
from transcript_tool.tokenizer.participants import is_full_name
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.token import Kind

__all__ = ["build_transcripts", "transcript_of", "with_remarks"]

_TITLE: Final = Kind.TITLE
_LABEL: Final = Kind.LABEL
_PARAGRAPH: Final = Kind.PARAGRAPH
_STAGE: Final = Kind.STAGE
_PAGINATION: Final = Kind.PAGINATION
_BREADCRUMBS: Final = Kind.BREADCRUMBS
_HEADING: Final = Kind.HEADING
_PARTICIPANT: Final = Kind.PARTICIPANT
_CHAIR: Final = Lazy(r"chair|moderator|host|主持|presid", re.IGNORECASE)
_OTHER: Final = Lazy(r"\s*(?:<!doctype|<html|<\?xml|<head|<body|%PDF-|\{\s*\"schema_version)", re.IGNORECASE)
_OTHER_SIGNS: Final = frozenset("<%{ \t\r\n")
_ABOVE: Final = 6000  # characters above the first label that are looked at for names
_NUMBER: Final = Lazy(r"(?:[_-]|\bpage[ =_-]?|[(（])(\d{1,3})[)）]?$")


def build_transcripts(marks: list[Mark], source: Source) -> list[Transcript]:
    """One transcript for each `• Title` of the page, or the one there is; never an empty list."""
    titles = 0
    cuts: list[int] = []
    for at, mark in enumerate(marks):
        if mark.kind is _TITLE:
            titles += 1
            if titles > 1:
                cuts.append(at)
    page = Page(source.text)
    if not cuts:
        return [_build(marks, source, page)]
    parts = zip([0, *cuts], [*cuts, len(marks)], strict=True)
    return [_build(marks[first:end], source, page) for first, end in parts]


def _build(marks: list[Mark], source: Source, page: Page) -> Transcript:
    first = 0
    for mark in marks:
        kind = mark.kind
        if kind is _LABEL or kind is _PARAGRAPH or kind is _STAGE:
            break
        first += 1
    return transcript_of(marks, first, draft_turns(marks[first:], page), source)


def transcript_of(marks: list[Mark], first: int, drafts: list[Draft], source: Source) -> Transcript:
    """The transcript of turns in the making.

    Args:
        marks: those of the transcript.
        first: how many of them stand above the body.
        drafts: the turns.
        source: where all of it stands.
    """
    text = source.text
    head = marks[:first]
    language = language_of(_sample(drafts) or " ".join([mark.value for mark in head]))
    header = build_header(head, text, language)
    pagination = _pagination(marks, text, source.name)
    if source.facts is not None:
        header, pagination = _with_facts(header, pagination, source.facts)
    if any(p.role for p in header.participants):
        header = _two_by_two(header, drafts)
    hosts = _hosts(head, text)
    briefers = frozenset([p.name.casefold() for p in header.participants if p.role]) - hosts
    kinds = kinds_of(drafts, hosts, briefers, goes_on=(pagination.page or 1) > 1)
    offices = _offices(head, text) if header.participants else None
    scene = Scene(header.participants, offices, kinds, _context(drafts, text), header.language)
    counts = [d.words for d in drafts]
    found = find_speakers([d.label for d in drafts], [d.paragraphs for d in drafts], scene, counts)
    return Transcript(
        header=header,
        breadcrumbs=_breadcrumbs(head, text),
        speakers=found.speakers,
        turns=_turns(drafts, kinds, found.ids, pagination.page),
        pagination=pagination,
        sources=(SourceInfo(name=source.name, sha256=source.sha256, encoding=source.encoding, characters=len(text)),),
        diagnostics=(*_diagnostics(marks, drafts, source), *_undecided(found.remarks, drafts)),
    )


def _turns(drafts: list[Draft], kinds: list[TurnKind], ids: list[str | None], page: int | None) -> tuple[Turn, ...]:
    """The turns of the output."""
    exchanges = exchanges_of(kinds, drafts, ids)
    turns: list[Turn] = []
    for at, draft in enumerate(drafts):
        turn = Turn(
            at + 1,
            exchanges[at],
            kinds[at],
            ids[at],
            draft.label,
            tuple(draft.paragraphs),
            tuple(draft.stage) if draft.stage is not None else (),
            draft.label is None,
            draft.time,
            0,
            page,
            draft.line,
            draft.start,
            draft.end,
        )
        turns.append(turn)
    return tuple(turns)


def _two_by_two(header: Header, drafts: list[Draft]) -> Header:
    """The header, where a list of two, `Ann Roe, Bo Elm`, was read as one person with an office: both speak here."""
    spoken = {draft.label for draft in drafts}
    people: list[Participant] = []
    for person in header.participants:
        if person.role in spoken and person.name in spoken and is_full_name(person.role or ""):
            people += [Participant(person.name), Participant(person.role or "")]
        else:
            people.append(person)
    return (
        header
        if len(people) == len(header.participants)
        else msgspec.structs.replace(header, participants=tuple(people))
    )


def _with_facts(header: Header, pagination: Pagination, facts: PageFacts) -> tuple[Header, Pagination]:
    """Header and pagination, with what the web page says of itself where its text is silent; a marked page is sure."""
    header = msgspec.structs.replace(
        header,
        title=header.title or facts.title,
        published=header.published or facts.published,
        url=header.url or facts.url,
        language=header.language or facts.language,
    )
    if facts.page is None or pagination.pages is None or not 1 <= facts.page <= pagination.pages:
        return header, pagination
    return header, Pagination(facts.page, pagination.pages)


def _sample(drafts: list[Draft]) -> str:
    """Words by which the language is told: the first paragraphs, as far as they are needed."""
    sample: list[str] = []
    size = 0
    for draft in drafts[:12]:
        for paragraph in draft.paragraphs[:3]:
            sample.append(paragraph[:SAMPLE])
            size += len(paragraph)
            if size > SAMPLE:
                return " ".join(sample)
    return " ".join(sample)


def _breadcrumbs(head: list[Mark], text: str) -> tuple[str, ...]:
    for mark in head:
        if mark.kind is _BREADCRUMBS:
            crumbs = crumbs_of(text[mark.start : mark.end].strip()) or ()
            return tuple([crumb if crumb.isascii() else clean(crumb) for crumb in crumbs])
    return ()


def _pagination(marks: list[Mark], text: str, name: str | None) -> Pagination:
    page: int | None = None
    pages: int | None = None
    for mark in marks:
        if mark.kind is _PAGINATION:
            found = page_of(text[mark.start : mark.end].strip())
            if found is not None:
                page = page or found[0]
                pages = max(pages or 0, found[1])
    if page is None and pages is not None and name:
        last = name.rstrip("/").rpartition("/")[2]
        match = _NUMBER.search(last.rpartition(".")[0] or last)
        if match and 1 <= int(match[1]) <= pages:
            page = int(match[1])
    return Pagination(page, pages)


def _hosts(head: list[Mark], text: str) -> frozenset[str]:
    """Labels of those whom the header lists as chair or moderator."""
    hosts: list[str] = []
    chair = False
    for mark in head:
        if mark.kind is _HEADING:
            chair = _CHAIR.search(mark.value) is not None
        elif mark.kind is _PARTICIPANT and (chair or _CHAIR.match(text[mark.start : mark.end].strip())):
            hosts.append(mark.value.split(",")[0].strip().casefold())
    return frozenset(hosts)


def _offices(head: list[Mark], text: str) -> dict[str, str]:
    """The role that a heading gives each name listed below it, or behind it: `Moderator: Ann Roe`."""
    offices: dict[str, str] = {}
    role = ""
    for mark in head:
        if mark.kind is _HEADING:
            heading = mark.value.strip(" :：\u00a0")
            role = heading if heading.casefold() in ROLES else ""
        elif mark.kind is _PARTICIPANT:
            word, colon, _ = text[mark.start : mark.end].replace("：", ":").partition(":")
            told = word.strip() if colon and word.strip().casefold() in ROLES else role
            if told:
                offices[mark.value.partition(":")[2].strip().split(",")[0].strip().casefold()] = told
                offices[mark.value.split(",")[0].strip().casefold()] = told
    return offices


def _context(drafts: list[Draft], text: str) -> str:
    """The text above the first label, where it says who takes part."""
    for draft in drafts:
        if draft.label is not None:
            return text[: min(draft.start, _ABOVE)]
    return ""


def _undecided(remarks: list[Remark], drafts: list[Draft]) -> list[Diagnostic]:
    """What is left open of the labels, with the line on which each stands first."""
    return [Diagnostic(code=r.code, line=drafts[r.turn].line, message=r.message) for r in remarks]


def with_remarks(transcript: Transcript, source: Source) -> Transcript:
    """The transcript, with what was odd while its source was read among its diagnostics."""
    if not source.remarks:
        return transcript
    found = tuple([Diagnostic(code=code, severity="warning", message=message) for code, message in source.remarks])
    return msgspec.structs.replace(transcript, diagnostics=(*found, *transcript.diagnostics))


def _diagnostics(marks: list[Mark], drafts: list[Draft], source: Source) -> tuple[Diagnostic, ...]:
    found = [Diagnostic(code=code, severity="warning", message=message) for code, message in source.remarks]
    text = source.text
    if source.facts is None and text[:1] in _OTHER_SIGNS and _OTHER.match(text[:400]):
        message = "the source looks like HTML, PDF or JSON, and is read as text; say what it is: parse --from …"
        found.append(Diagnostic(code="other-format", severity="warning", line=1, message=message))
    if not text or text.isspace():
        found.append(Diagnostic(code="empty", severity="warning", message="the source holds no words"))
    elif not drafts:
        found.append(Diagnostic(code="no-turns", severity="warning", message="nothing in the source is speech"))
    elif all(d.label is None for d in drafts):
        found.append(
            Diagnostic(
                code="no-labels",
                severity="warning",
                line=drafts[0].line,
                message="no label found; all words are one turn without a speaker"
                if len(drafts) == 1
                else "no label found; all turns are without a speaker",
            )
        )
    for mark in marks:
        if mark.mask:
            points = score(mark.mask) - BAR
            if -UNSURE <= points < UNSURE and (remark := _unsure(mark, text, points)) is not None:
                found.append(remark)
    return tuple(found)


def _unsure(mark: Mark, text: str, points: int) -> Diagnostic | None:
    """What to say of a label, or of a line turned down, of which the tokenizer was not sure."""
    if mark.kind is _LABEL:
        said = f"{mark.value!r} is taken for a label on little evidence"
    elif mark.kind is _PARAGRAPH and points < 0:
        said = f"{clean(text[mark.start : mark.end][:60])!r} begins almost like a label, and is taken for words"
    else:
        return None
    return Diagnostic(code="label-unsure", line=mark.line + 1, message=f"{said}; 'tokens' tells why")
