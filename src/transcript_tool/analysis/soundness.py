"""What the schema of a transcript cannot say: that its parts fit one another."""

from __future__ import annotations

from collections import Counter
from datetime import date
from re import fullmatch
from typing import TYPE_CHECKING

from transcript_tool.analysis.positions import pointer
from transcript_tool.exporters.schema import LEAST
from transcript_tool.model.text import count_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import msgspec

    from transcript_tool.model.records import Span, Transcript, Turn

    Faults = Iterator[tuple[str, str]]

__all__ = ["faults_of_sense"]


def faults_of_sense(transcript: Transcript) -> Faults:
    """Each thing that does not fit, as the pointer to it and what is wrong there."""
    for check in _CHECKS:
        yield from check(transcript)


def _header(transcript: Transcript) -> Faults:
    for key in ("event_date", "published"):
        day = getattr(transcript.header, key)
        if day is not None and not _is_day(day):
            yield f"/header/{key}", f"{day!r} is no day as 2021-09-14"
    time = transcript.header.event_time
    if time is not None and not fullmatch(r"([01]\d|2[0-3]):[0-5]\d", time):
        yield "/header/event_time", f"{time!r} is no time as 09:30"


def _is_day(day: str) -> bool:
    try:
        return date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


def _least(transcript: Transcript) -> Faults:
    """Numbers that run from 0 or from 1."""
    for place, turn in enumerate(transcript.turns):
        at = f"/turns/{place}"
        yield from _less(turn, at)
        for number, span in enumerate(turn.spans):
            yield from _less(span, f"{at}/spans/{number}")
    for place, speaker in enumerate(transcript.speakers):
        yield from _less(speaker, f"/speakers/{place}")
    for place, source in enumerate(transcript.sources):
        yield from _less(source, f"/sources/{place}")


def _less(record: msgspec.Struct, at: str) -> Faults:
    for key, least in _LEAST[type(record).__name__].items():
        if getattr(record, key) < least:
            yield f"{at}/{key}", f"is less than {least}"


_LEAST: dict[str, dict[str, int]] = {}
for (_record, _key), _number in LEAST.items():
    _LEAST.setdefault(_record, {})[_key] = _number


def _speakers(transcript: Transcript) -> Faults:
    """Ids that are there once, labels, and the numbers of turns and words."""
    turns: Counter[str | None] = Counter()
    words: Counter[str | None] = Counter()
    for turn in transcript.turns:
        turns[turn.speaker] += 1
        words[turn.speaker] += count_words(turn.paragraphs)
    met = set()
    for place, speaker in enumerate(transcript.speakers):
        at = f"/speakers/{place}"
        if speaker.id in met:
            yield f"{at}/id", f"{speaker.id!r} is the id of another speaker too"
            continue
        met.add(speaker.id)
        for key, told, found in (
            ("turns", speaker.turns, turns[speaker.id]),
            ("words", speaker.words, words[speaker.id]),
        ):
            if told != found:
                yield f"{at}/{key}", f"is {told}, but there are {found}"


def _labels(transcript: Transcript) -> Faults:
    """Each turn's speaker."""
    labels = {speaker.id: speaker.labels for speaker in transcript.speakers}
    for place, turn in enumerate(transcript.turns):
        at = f"/turns/{place}"
        if turn.speaker is not None and turn.speaker not in labels:
            yield f"{at}/speaker", f"no speaker has the id {turn.speaker!r}"
        elif turn.speaker is None and turn.label is not None:
            yield f"{at}/speaker", "is null, but there is a label"
        elif turn.speaker is not None and turn.label is None:
            yield f"{at}/label", "is null, but there is a speaker"
        elif turn.speaker is not None and turn.label not in labels[turn.speaker]:
            yield f"{at}/label", f"{turn.label!r} is no label of the speaker {turn.speaker!r}"


def _numbers(transcript: Transcript) -> Faults:
    """Indexes that run from 1, and exchanges that do so with gaps between them."""
    before, exchange = 0, 0
    for place, turn in enumerate(transcript.turns):
        if turn.index not in (before + 1, place + 1):
            yield f"/turns/{place}/index", f"is {turn.index} where {place + 1} should stand"
        before = turn.index
        if turn.exchange is None:
            continue
        if turn.exchange not in (exchange, exchange + 1) or not turn.exchange:
            awaited = f"{exchange} or {exchange + 1}" if exchange else "1"
            yield f"/turns/{place}/exchange", f"is {turn.exchange} where {awaited} should stand"
        else:
            exchange = turn.exchange


def _pages(transcript: Transcript) -> Faults:
    pages = transcript.pagination.pages
    told = [("/pagination/page", transcript.pagination.page), *_told_pages(transcript)]
    for at, page in told:
        if page is not None and page < 1:
            yield at, "is less than 1"
        elif page is not None and pages is not None and page > pages:
            yield at, f"is {page}, but there are {pages} pages"


def _told_pages(transcript: Transcript) -> Iterator[tuple[str, int | None]]:
    for at, stretch in _stretches(transcript):
        yield f"{at}/page", stretch.page


def _stretches(transcript: Transcript) -> Iterator[tuple[str, Turn | Span]]:
    """Each turn and its further spans, in order."""
    for place, turn in enumerate(transcript.turns):
        yield f"/turns/{place}", turn
        for number, span in enumerate(turn.spans):
            yield f"/turns/{place}/spans/{number}", span


def _places(transcript: Transcript) -> Faults:
    """Sources that there are, and offsets and lines that rise within each and end with it."""
    sources = transcript.sources
    before: Turn | Span | None = None
    for at, stretch in _stretches(transcript):
        if stretch.source >= max(len(sources), 1):
            yield f"{at}/source", f"is {stretch.source}, but there are {len(sources)} sources, counted from 0"
        elif sources and stretch.source >= 0 and sources[stretch.source].characters < stretch.end:
            yield f"{at}/end", f"is {stretch.end}, behind the {sources[stretch.source].characters} characters there are"
        if stretch.end < stretch.start:
            yield f"{at}/end", f"is {stretch.end}, before the start at {stretch.start}"
        if before is not None and before.source == stretch.source:
            for key in ("start", "line"):
                if getattr(stretch, key) < getattr(before, key):
                    yield pointer(at, key), f"is {getattr(stretch, key)}, after {getattr(before, key)} before it"
        before = stretch


def _times(transcript: Transcript) -> Faults:
    for place, turn in enumerate(transcript.turns):
        if turn.time is not None and turn.time.end is not None and turn.time.end < turn.time.start:
            yield f"/turns/{place}/time/end", f"is {turn.time.end:g}, before the start at {turn.time.start:g}"


_CHECKS: tuple[Callable[[Transcript], Faults], ...] = (
    _header,
    _least,
    _speakers,
    _labels,
    _numbers,
    _pages,
    _places,
    _times,
)
