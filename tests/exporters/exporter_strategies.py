"""Arbitrary transcripts within the contract, with text that Markdown, YAML, CSV or JSON might take for marks."""

from __future__ import annotations

import re
from unicodedata import normalize

from hypothesis import strategies as st

from transcript_tool.model.records import (
    Diagnostic,
    Header,
    Pagination,
    Participant,
    SourceInfo,
    Span,
    Speaker,
    Time,
    Transcript,
    Turn,
)

NASTY = (
    "**",
    "**Label:**",
    "*(Laughter)*",
    "_it_",
    "a_b",
    ":",
    "：",
    "#",
    "##",
    "---",
    "- ",
    "+ ",
    ">>",
    ">",
    "1. ",
    "12)",
    "[x]",
    "[a](b)",
    "[a]: b",
    "![i](j)",
    "<b>",
    "</b>",
    "<!-- question -->",
    "<!-- page 3 -->",
    "<!--",
    "-->",
    "`",
    "```",
    "~~",
    "\\",
    "\\*",
    "&amp;",
    "&#10;",
    "&",
    "title: x",
    "transcript-tool: 1",
    "Q: a",
    "'",
    '"',
    "null",
    "no",
    "=1+1",
    "@x",
    "< 1 2 3 >",
    "Page 3 of 16",
    "汪某某：",
    "\u3000",
    "\x00",
    "\x0b",
    "\x1c",
    "\x85",
    "\u2028",
    "😀",
    "{{ a }}",
    "|",
    "$",
    "===",
)

_GONE = re.compile("[\u200b\u2060\ufeff]")


def within_contract(text: str) -> str:
    """As the model hands words on: NFC, no-break spaces plain, blanks and line ends single, none at the ends."""
    return normalize("NFC", re.sub(r"[ \t\r\n\xa0]+", " ", _GONE.sub("", text)).strip(" "))


any_text = st.lists(st.sampled_from(NASTY) | st.text(max_size=8), max_size=6).map("".join)
words = any_text.map(within_contract).filter(bool)
some = st.none() | words
count = st.integers(0, 10**6)
page = st.none() | st.integers(0, 999)
kinds = st.sampled_from(("question", "answer", "statement", "moderation"))

participants = st.builds(Participant, name=words, role=some)
headers = st.builds(
    Header,
    title=some,
    category=some,
    lead=some,
    byline=some,
    place=some,
    event_date=some,
    event_time=some,
    published=some,
    language=some,
    url=some,
    participants=st.lists(participants, max_size=3).map(tuple),
)
spans = st.builds(Span, source=count, page=page, line=st.integers(1), start=count, end=count)
seconds = st.floats(0, 10**6)
times = st.builds(Time, start=seconds, end=st.none() | seconds)
speakers = st.builds(
    Speaker,
    id=words,
    name=words,
    kind=st.sampled_from(("person", "outlet", "role", "unknown")),
    role=some,
    affiliation=some,
    labels=st.lists(words, max_size=2).map(tuple),
    turns=count,
    words=count,
)
turns = st.builds(
    Turn,
    index=st.integers(1, 999),
    exchange=st.none() | st.integers(1, 99),
    kind=kinds,
    speaker=some,
    label=some,
    paragraphs=st.lists(words, max_size=3).map(tuple),
    stage=st.lists(words, max_size=2).map(tuple),
    continued=st.booleans(),
    time=st.none() | times,
    source=st.integers(0, 3),
    page=page,
    line=st.integers(1, 10**6),
    start=count,
    end=count,
    spans=st.lists(spans, max_size=2).map(tuple),
)
transcripts = st.builds(
    Transcript,
    header=headers,
    breadcrumbs=st.lists(words, max_size=3).map(tuple),
    speakers=st.lists(speakers, max_size=3).map(tuple),
    turns=st.lists(turns, max_size=5).map(tuple),
    pagination=st.builds(Pagination, page=page, pages=page),
    sources=st.lists(st.builds(SourceInfo, name=some, sha256=some, encoding=some, characters=count), max_size=3).map(
        tuple
    ),
    diagnostics=st.lists(
        st.builds(
            Diagnostic,
            code=words,
            severity=st.sampled_from(("info", "warning")),
            line=st.none() | st.integers(1, 999),
            pages=st.lists(st.integers(0, 99), max_size=3).map(tuple),
            message=words,
        ),
        max_size=2,
    ).map(tuple),
)
several = st.lists(transcripts, max_size=3)
