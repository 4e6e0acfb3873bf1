"""The header's values from its tokens: dates made ISO, names and offices apart, lead and date apart."""

from __future__ import annotations

import re
from typing import Final

from transcript_tool.model.records import Header, Participant
from transcript_tool.model.text import clean
from transcript_tool.tokenizer.dates import Date, clock_of, day_in, find_dates, iso_date
from transcript_tool.tokenizer.marks import Mark
from transcript_tool.tokenizer.participants import names_in, row_name
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.token import Kind

__all__ = ["build_header"]

_TITLE: Final = Kind.TITLE
_LEAD: Final = Kind.LEAD
_PARTICIPANT: Final = Kind.PARTICIPANT
_CATEGORY: Final = Kind.CATEGORY
_BYLINE: Final = Kind.BYLINE
_DATE: Final = Kind.DATE
_HEADING: Final = Kind.HEADING
_FIELD: Final = Kind.FIELD
_PLACE: Final = Kind.PLACE
_CONTINUATION: Final = Kind.CONTINUATION
_FRONT: Final = Kind.FRONT
_GLUED: Final = Lazy(
    r"\s*(?:\bBy\b|^\s*par\b|^\s*por\b|Updated|Published|Posted|Released|Actualizado|Publicado|更新|发布|"
    r"\d+ Comment\(s\)|Print E-?mail|Adjust font size|作者|来源|source)\s*[:：]?\s*",
    re.IGNORECASE,
)
_APART: Final = Lazy(r"[.!?。”\"][\s·\u00a0]+$|\s{2,}$|\u00a0\s*$")  # what stands between a lead and its date
_EVENT_HEAD: Final = Lazy(r"date|fecha|datum|日期|时间|time", re.IGNORECASE)
_RELEASE_HEAD: Final = Lazy(r"releas|publi|post|发布|更新", re.IGNORECASE)
_ATTENDING: Final = frozenset({"attendees", "attending", "in attendance"})
_TITLE_HEAD: Final = Lazy(r"(?:meeting )?(?:title|topic|subject):\s*(?=\S)", re.IGNORECASE)
_DATE_HEAD: Final = Lazy(r"(?:meeting )?date(?: and time)?:", re.IGNORECASE)
_SIGNS: Final = " \t\u00a0|,，·•—–-:："


class _Facts:
    """What the tokens have told so far."""

    def __init__(self) -> None:
        self.title: str | None = None
        self.category: str | None = None
        self.lead: str | None = None
        self.byline: str | None = None
        self.place: str | None = None
        self.event: str | None = None
        self.time: str | None = None
        self.published: str | None = None
        self.url: str | None = None
        self.language: str | None = None
        self.day: tuple[int, int] | None = None
        self.participants: list[Participant] = []
        self.heading = ""
        self.lone: list[Date] = []
        self.after_rows: list[Date] = []


def build_header(marks: list[Mark], text: str, language: str | None) -> Header:
    """The header of one transcript from the marks before the first words spoken, and the source."""
    facts = _Facts()
    for mark in marks:
        _take(facts, mark, text)
    _settle_dates(facts)
    return Header(
        title=facts.title,
        category=facts.category,
        lead=facts.lead,
        byline=facts.byline,
        place=facts.place,
        event_date=facts.event,
        event_time=facts.time,
        published=facts.published,
        language=facts.language or language,
        url=facts.url,
        participants=tuple(facts.participants),
    )


def _take(facts: _Facts, mark: Mark, text: str) -> None:
    """Take what one mark tells; the commonest kinds come first."""
    kind = mark.kind
    if kind is _TITLE:
        _take_title(facts, mark.value)
    elif kind is _LEAD:
        _take_lead(facts, mark.value)
    elif kind is _PARTICIPANT:
        _take_participant(facts, mark.value)
    elif kind is _CATEGORY:
        facts.category = clean(mark.value)
    elif kind is _BYLINE:
        _take_byline(facts, mark.value)
    elif kind is _DATE:
        _take_date(facts, mark.value)
    elif kind is _HEADING:
        facts.heading = mark.value
    elif kind is _FIELD:
        _take_field(facts, mark.value, text[mark.start : mark.end])
    elif kind is _PLACE:
        _take_place(facts, mark.value)
    elif kind is _CONTINUATION:
        _take_more(facts, mark.value)
    elif kind is _FRONT:
        _take_front(facts, text[mark.start : mark.end].strip())


def _take_title(facts: _Facts, value: str) -> None:
    facts.title = _TITLE_HEAD.sub("", clean(value)) if ":" in value[:16] else clean(value)
    dates = find_dates(facts.title)
    if dates:
        facts.event = dates[0].iso
        facts.lone += [d for d in dates if d.other]


def _take_more(facts: _Facts, value: str) -> None:
    if facts.title:
        facts.title = clean(f"{facts.title} {value}")
        dates = find_dates(facts.title)
        if dates:
            facts.event = dates[0].iso


def _take_lead(facts: _Facts, text: str) -> None:
    dates = find_dates(text)
    if dates and len(text) - dates[-1].end <= 2 and _APART.search(text[max(0, dates[-1].start - 6) : dates[-1].start]):
        facts.published = dates[-1].iso
        text = text[: dates[-1].start]
        dates = dates[:-1]
    facts.lead = clean(text.rstrip(" ·\u00a0"))
    if dates and facts.event is None:
        facts.event = dates[0].iso
    elif facts.event is None:
        facts.day = day_in(facts.lead)


def _take_byline(facts: _Facts, text: str) -> None:
    dates = find_dates(text)
    if dates:
        facts.published = facts.published or dates[-1].iso
        cut = text[: dates[0].start]
        rest = text[dates[-1].end :]
        text = cut if clean(_GLUED.sub(" ", cut)).strip(_SIGNS) else rest
    name = clean(_GLUED.sub(" ", text)).strip(_SIGNS)
    name = re.sub(r"\s*\|.*$|\b\d{1,2}:\d{2}.*$", "", name).strip(_SIGNS)
    if name and facts.byline is None:
        facts.byline = name


def _take_place(facts: _Facts, value: str) -> None:
    place, _, rest = value.partition("|")
    facts.place = clean(place).strip(_SIGNS) or None
    dates = find_dates(rest)
    if dates:
        facts.event = dates[0].iso
    facts.time = facts.time or clock_of(rest)


def _take_date(facts: _Facts, value: str) -> None:
    dates = find_dates(value)
    clock = clock_of(value)
    if not dates:
        facts.time = facts.time or clock
    elif facts.participants or (facts.heading and _EVENT_HEAD.search(facts.heading)) or _DATE_HEAD.match(value):
        facts.after_rows.append(dates[0])
    else:
        facts.lone.append(dates[0])
        if facts.published is None:
            facts.published = dates[0].iso


def _take_field(facts: _Facts, value: str, line: str) -> None:
    heading = facts.heading or line[:200].partition(":")[0]
    dates = find_dates(value)
    if dates:
        if _RELEASE_HEAD.search(heading):
            facts.published = dates[0].iso
        else:
            facts.after_rows.append(dates[0])
    facts.time = facts.time or (clock_of(value) if dates or _EVENT_HEAD.search(heading) else None)


def _take_participant(facts: _Facts, value: str) -> None:
    if "," in value and (names := names_in(value, 2 if facts.heading.casefold() in _ATTENDING else 3)):
        facts.participants += [Participant(_uncapitalled(clean(name))) for name in names]
        return
    row = row_name(value)
    name, role = row if row is not None else (clean(value).strip(_SIGNS), None)
    facts.participants.append(Participant(_uncapitalled(name), clean(role) if role else None))


def _uncapitalled(name: str) -> str:
    """`PETER HARLOW` as `Peter Harlow`, so that a list in capitals names people as other lists do."""
    return name.title() if name.isupper() and " " in name else name


def _take_front(facts: _Facts, line: str) -> None:
    key, colon, value = line.partition(":")
    key = key.strip().casefold()
    value = value.strip().strip("\"'")
    if line.startswith("- ") and facts.heading in _PEOPLE:
        _add_people(facts, line[2:])
        return
    if not colon:
        return
    facts.heading = key
    dates = find_dates(value)
    if key == "title" and value:
        facts.title = clean(value)
        in_title = find_dates(facts.title)
        facts.event = in_title[0].iso if in_title else facts.event
    elif key in ("date", "published", "pubdate", "publish_date") and dates:
        facts.published = dates[0].iso
    elif key in ("event_date", "event") and dates:
        facts.event = dates[0].iso
    elif key in ("url", "link", "source_url", "permalink", "canonical"):
        facts.url = value or None
    elif key in ("lang", "language"):
        facts.language = value or None
    elif key in ("author", "byline"):
        facts.byline = clean(value) or None
    elif key == "category":
        facts.category = clean(value) or None
    elif key == "place":
        facts.place = clean(value) or None
    elif key == "lead":
        facts.lead = clean(value) or None
    elif key in _PEOPLE and value:
        for person in value.strip("[]").split(","):
            _add_people(facts, person)


_PEOPLE: Final = frozenset(
    {"speakers", "participants", "guests", "hosts", "panelists", "speaker", "host", "guest", "moderator"}
)


def _add_people(facts: _Facts, text: str) -> None:
    text = clean(text.strip().strip("\"'"))
    if text:
        row = row_name(text)
        name, role = row if row is not None else (text, None)
        facts.participants.append(Participant(name, role))


def _settle_dates(facts: _Facts) -> None:
    """Choose between readings, and give the lead's day its year."""
    told = facts.lone + facts.after_rows
    known = {d.iso for d in told if d.other is None}
    for date in told:
        if date.other in known:
            facts.event = date.other if facts.event == date.iso else facts.event
            facts.published = date.other if facts.published == date.iso else facts.published
    if facts.after_rows and (facts.event is None or facts.day is not None):
        facts.event = facts.after_rows[-1].iso
    if facts.event is None and facts.day is not None and facts.published:
        year = int(facts.published[:4])
        month, day = facts.day
        event = iso_date(year, month, day)
        facts.event = event if event <= facts.published else iso_date(year - 1, month, day)
