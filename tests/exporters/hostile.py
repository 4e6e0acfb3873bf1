"""Transcripts whose names and words somebody made up to break what writes or reads them."""

from __future__ import annotations

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

WORDS = (
    "'; DROP TABLE turns; --",
    '"); DELETE FROM documents; --',
    "nul \x00 within",
    "\x00",
    "\u202eright to left\u202c and \u200fmarks",
    "👩‍👩‍👧 and 🏳️‍🌈",
    "n" * 10_000,
    "<script>alert(1)</script>",
    "=HYPERLINK(1)",
    "{{7*7}} ${x} %s %n",
    "../../etc/passwd",
    "null",
    "NaN",
    "",
    "two\n\nparagraphs\r\nin one",
    "\n\n",
    "\ufeffmark\u2028line\u2029end",
    '"quotes" and \\ and `ticks`',
    "\x1b[31mred\x07",
)


def transcript(word: str) -> Transcript:
    """A transcript that has the word wherever a word may stand."""
    return Transcript(
        header=Header(
            title=word, category=word, lead=word, byline=word, place=word, event_date=word, event_time=word,
            published=word, language=word, url=word, participants=(Participant(word, word), Participant(word)),
        ),
        breadcrumbs=(word, word),
        speakers=(Speaker(id=word, name=word, kind="person", role=word, affiliation=word, labels=(word,), turns=1),),
        turns=(
            Turn(1, 1, "question", word, word, (word,), (word,), time=Time(0.5), page=3, end=9),
            Turn(2, 1, "answer", None, None, (word, word), (), True, Time(1.0, 2.5), 7, None, 2, 10, 11,
                 (Span(source=0, page=None, line=1, start=0, end=1), Span(source=1, page=2, line=3, start=4, end=5))),
            Turn(3),
            Turn(4, paragraphs=(word, "", word)),
        ),
        pagination=Pagination(3, 16),
        sources=(SourceInfo(name=word, sha256=word, encoding=word, characters=11), SourceInfo()),
        diagnostics=(Diagnostic(code=word, severity="warning", line=3, pages=(1, 2), message=word),),
    )  # fmt: skip


HOSTILE = [transcript(word) for word in WORDS] + [Transcript(), Transcript()]
