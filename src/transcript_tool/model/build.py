"""Tokens to transcripts: the one place where header, turns, speakers and pagination come together."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

import msgspec

from transcript_tool.model.header import build_header
from transcript_tool.model.kinds import exchanges_of, kinds_of
from transcript_tool.model.language import SAMPLE, language_of
from transcript_tool.model.records import Diagnostic, Header, Pagination, SourceInfo, Transcript, Turn
from transcript_tool.model.speakers import build_speakers
from transcript_tool.model.text import clean
from transcript_tool.model.turns import Draft, draft_turns
from transcript_tool.sources.source import PageFacts, Source
from transcript_tool.tokenizer.breadcrumbs import crumbs_of
from transcript_tool.tokenizer.evidence import BAR, UNSURE, score
from transcript_tool.tokenizer.pagination import page_of
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.token import Kind, Token

__all__ = ["build_transcripts", "with_remarks"]

_SPOKEN: Final = frozenset({Kind.LABEL, Kind.PARAGRAPH, Kind.STAGE})
_CHAIR: Final = Lazy(r"chair|moderator|host|主持|presid", re.IGNORECASE)
_OTHER: Final = Lazy(r"\s*(?:<!doctype|<html|<\?xml|<head|<body|%PDF-|WEBVTT|\{\s*\"schema_version)", re.IGNORECASE)
_OTHER_SIGNS: Final = frozenset("<%W{ \t\r\n")
_NUMBER: Final = Lazy(r"(?:[_-]|\bpage[ _-]?|[(（])(\d{1,3})[)）]?$")


def build_transcripts(tokens: list[Token], source: Source) -> list[Transcript]:
    """One transcript for each `• Title` of the page, or the one there is; never an empty list."""
    parts: list[list[Token]] = [[]]
    titles = 0
    for token in tokens:
        if token.kind is Kind.TITLE:
            titles += 1
            if titles > 1:
                parts.append([])
        parts[-1].append(token)
    return [_build(part, source) for part in parts]


def _build(tokens: list[Token], source: Source) -> Transcript:
    first = next((n for n, t in enumerate(tokens) if t.kind in _SPOKEN), len(tokens))
    head = tokens[:first]
    drafts = draft_turns(tokens[first:])
    language = language_of(_sample(drafts) or " ".join(t.value for t in head))
    header = build_header(head, language)
    pagination = _pagination(tokens, source.name)
    if source.facts is not None:
        header, pagination = _with_facts(header, pagination, source.facts)
    hosts = _hosts(head)
    briefers = frozenset([p.name.casefold() for p in header.participants if p.role]) - hosts
    kinds = kinds_of(drafts, hosts, briefers)
    exchanges = exchanges_of(kinds)
    speakers, ids = build_speakers([d.label for d in drafts], [d.paragraphs for d in drafts], header.participants)
    page = pagination.page
    turns = tuple(
        [
            Turn(
                index,
                exchange,
                kind,
                speaker,
                d.label,
                tuple(d.paragraphs),
                tuple(d.stage),
                d.label is None,
                d.time,
                0,
                page,
                d.line,
                d.start,
                d.end,
            )
            for index, (d, kind, exchange, speaker) in enumerate(zip(drafts, kinds, exchanges, ids, strict=True), 1)
        ]
    )
    return Transcript(
        header=header,
        breadcrumbs=_breadcrumbs(head),
        speakers=speakers,
        turns=turns,
        pagination=pagination,
        sources=(
            SourceInfo(name=source.name, sha256=source.sha256, encoding=source.encoding, characters=len(source.text)),
        ),
        diagnostics=_diagnostics(tokens, drafts, source),
    )


def _with_facts(header: Header, pagination: Pagination, facts: PageFacts) -> tuple[Header, Pagination]:
    """Header and pagination, with what the web page says of itself where its text is silent; a marked page is sure."""
    header = msgspec.structs.replace(
        header,
        title=header.title or facts.title,
        published=header.published or facts.published,
        url=header.url or facts.url,
    )
    if facts.page is None or pagination.pages is None or facts.page > pagination.pages:
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


def _breadcrumbs(head: list[Token]) -> tuple[str, ...]:
    for token in head:
        if token.kind is Kind.BREADCRUMBS:
            return tuple(clean(crumb) for crumb in crumbs_of(token.text.strip()) or ())
    return ()


def _pagination(tokens: list[Token], name: str | None) -> Pagination:
    page = pages = None
    for token in tokens:
        if token.kind is Kind.PAGINATION:
            found = page_of(token.text.strip())
            if found is not None:
                page = page or found[0]
                pages = max(pages or 0, found[1])
    if page is None and pages is not None and name:
        match = _NUMBER.search(PurePath(name).stem)
        if match and 1 <= int(match[1]) <= pages:
            page = int(match[1])
    return Pagination(page, pages)


def _hosts(head: list[Token]) -> frozenset[str]:
    """Labels of those whom the header lists as chair or moderator."""
    hosts = set()
    chair = False
    for token in head:
        if token.kind is Kind.HEADING:
            chair = _CHAIR.search(token.value) is not None
        elif token.kind is Kind.PARTICIPANT and (chair or _CHAIR.match(token.text.strip())):
            hosts.add(token.value.split(",")[0].strip().casefold())
    return frozenset(hosts)


def with_remarks(transcript: Transcript, source: Source) -> Transcript:
    """The transcript, with what was odd while its source was read among its diagnostics."""
    if not source.remarks:
        return transcript
    found = tuple([Diagnostic(code=code, severity="warning", message=message) for code, message in source.remarks])
    return msgspec.structs.replace(transcript, diagnostics=(*found, *transcript.diagnostics))


def _diagnostics(tokens: list[Token], drafts: list[Draft], source: Source) -> tuple[Diagnostic, ...]:
    found = [Diagnostic(code=code, severity="warning", message=message) for code, message in source.remarks]
    if source.facts is None and source.text[:1] in _OTHER_SIGNS and _OTHER.match(source.text[:400]):
        message = "the source looks like HTML, PDF, captions or JSON, which are not read as such yet; save it as text"
        found.append(Diagnostic(code="other-format", severity="warning", line=1, message=message))
    if not source.text or source.text.isspace():
        found.append(Diagnostic(code="empty", severity="warning", message="the source holds no words"))
    elif not drafts:
        found.append(Diagnostic(code="no-turns", severity="warning", message="nothing in the source is speech"))
    elif all(d.label is None for d in drafts):
        found.append(
            Diagnostic(
                code="no-labels",
                severity="warning",
                line=drafts[0].line,
                message="no label found; all words are one turn without a speaker",
            )
        )
    for token in tokens:
        if token.evidence:
            points = score(token.evidence) - BAR
            if -UNSURE <= points < UNSURE and (remark := _unsure(token, points)) is not None:
                found.append(remark)
    return tuple(found)


def _unsure(token: Token, points: int) -> Diagnostic | None:
    """What to say of a label, or of a line turned down, of which the tokenizer was not sure."""
    if token.kind is Kind.LABEL:
        said = f"{token.value!r} is taken for a label on little evidence"
    elif token.kind is Kind.PARAGRAPH and points < 0:
        said = f"{clean(token.text[:60])!r} begins almost like a label, and is taken for words"
    else:
        return None
    return Diagnostic(code="label-unsure", line=token.line, message=f"{said}; 'tokens' tells why")
