"""Arbitrary transcripts within the contract, with text that Markdown, YAML, CSV or JSON might take for marks."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING, TypeVar
from unicodedata import normalize

import msgspec
from hypothesis import strategies as st

from transcript_tool.exporters.rows import counted
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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

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


# Drawn as numbers: st.text() would first build tables of all of Unicode, which takes seconds on a fresh clone.
_codes = st.integers(32, 126) | st.integers(0, 0x2FF) | st.integers(0x2000, 0x30FF) | st.integers(0, 0x10FFFF)
any_text = st.lists(
    st.sampled_from(NASTY) | _codes.filter(lambda code: not 0xD800 <= code <= 0xDFFF).map(chr), max_size=9
).map("".join)
words = any_text.map(within_contract).filter(bool)


class Some:
    """Deals out made-up values. One seed and a few words make a transcript, which is quicker than a draw for each."""

    def __init__(self, words: list[str], seed: int) -> None:
        self.words = words
        self.random = Random(seed)

    def word(self) -> str:
        return self.random.choice(self.words)

    def maybe(self) -> str | None:
        return self.word() if self.random.random() < 0.6 else None

    def several(self, make: Callable[[], T], most: int) -> tuple[T, ...]:
        return tuple(make() for _ in range(self.random.randint(0, most)))

    def count(self) -> int:
        return self.random.choice((0, 1, 2, 77, 10**6))

    def page(self) -> int | None:
        return self.random.choice((None, 0, 1, 2, 16))

    def participant(self) -> Participant:
        return Participant(self.word(), self.maybe())

    def header(self) -> Header:
        texts = {name: self.maybe() for name in Header.__struct_fields__ if name != "participants"}
        return Header(participants=self.several(self.participant, 3), **texts)

    def speaker(self) -> Speaker:
        return Speaker(
            id=self.word(),
            name=self.word(),
            kind=self.random.choice(("person", "outlet", "role", "unknown")),
            role=self.maybe(),
            affiliation=self.maybe(),
            labels=self.several(self.word, 2),
            turns=self.count(),
            words=self.count(),
        )

    def time(self) -> Time | None:
        return self.random.choice((None, Time(0.5), Time(self.random.random() * 9999, 12)))

    def span(self) -> Span:
        return Span(source=1, page=self.page(), line=self.count() + 1, start=self.count(), end=self.count())

    def turn(self) -> Turn:
        return Turn(
            index=self.count() + 1,
            exchange=self.random.choice((None, 1, 5)),
            kind=self.random.choice(("question", "answer", "statement", "moderation")),
            speaker=self.maybe(),
            label=self.maybe(),
            paragraphs=self.several(self.word, 3),
            stage=self.several(self.word, 2),
            continued=self.random.random() < 0.2,
            time=self.time(),
            source=self.random.randint(0, 3),
            page=self.page(),
            line=self.count() + 1,
            start=self.count(),
            end=self.count(),
            spans=self.several(self.span, 2),
        )

    def source(self) -> SourceInfo:
        return SourceInfo(name=self.maybe(), sha256=self.maybe(), encoding=self.maybe(), characters=self.count())

    def diagnostic(self) -> Diagnostic:
        return Diagnostic(
            code=self.word(),
            severity=self.random.choice(("info", "warning")),
            line=self.random.choice((None, 1, 31)),
            pages=self.several(self.count, 3),
            message=self.word(),
        )

    def transcript(self) -> Transcript:
        return Transcript(
            header=self.header(),
            breadcrumbs=self.several(self.word, 3),
            speakers=self.several(self.speaker, 3),
            turns=self.several(self.turn, 6),
            pagination=Pagination(self.page(), self.page()),
            sources=self.several(self.source, 2),
            diagnostics=self.several(self.diagnostic, 2),
        )


_made = st.builds(Some, st.lists(words, min_size=1, max_size=5), st.integers(0, 2**32))
transcripts = _made.map(Some.transcript)
several = _made.map(lambda some: list(some.several(some.transcript, 3)))


def sound(transcript: Transcript) -> Transcript:
    """The same with what the contract asks of a whole: turns are numbered, and speakers are those who have turns."""
    turns = [
        msgspec.structs.replace(turn, index=index, source=0, continued=turn.label is None)
        for index, turn in enumerate(transcript.turns, 1)
    ]
    known = {speaker.id: speaker for speaker in transcript.speakers}
    ids = dict.fromkeys(turn.speaker for turn in turns if turn.speaker is not None)
    speakers = [known.get(one) or Speaker(id=one, name=one) for one in ids]
    return msgspec.structs.replace(
        transcript, turns=tuple(turns), speakers=counted(speakers, turns), sources=transcript.sources[:1]
    )


sound_ones = several.map(lambda made: [sound(one) for one in made])


def values(record: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Each path of the contract with what this transcript has there; of a list of records, the values of all."""
    for name in getattr(record, "__struct_fields__", ()):
        value = getattr(record, name)
        if path == "" and name in ("speakers", "turns", "sources"):
            kind = {"speakers": Speaker, "turns": Turn, "sources": SourceInfo}[name]
            for key in kind.__struct_fields__:
                yield f"{name}.{key}", [getattr(one, key) for one in value]
        elif path == "" and name in ("header", "pagination"):
            yield from values(value, f"{name}.")
        else:
            yield path + name, value
