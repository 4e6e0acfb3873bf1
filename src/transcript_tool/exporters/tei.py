"""TEI P5 for spoken text: a header of what is known, `<u>` for turns, `<incident>` for stage directions, `<pb>`.

One transcript is a `<TEI>`, several are a `<teiCorpus>`. What is said of an event stands where TEI has a place for it:
title, byline (as publisher), published and address in `fileDesc`, sources and pagination in `sourceDesc`; lead,
language, place, date, speakers and listed participants, category and breadcrumbs in `profileDesc`. A turn's label is
the `<note type="speaker">` before its `<u>`, each paragraph a `<seg>`; its kind is an `ana` into the taxonomy of the
header, an exchange is a `<div>`, a time a `<when>` of the timeline. Ids of a second transcript begin with `d2.`, of a
third `d3.`. Words that XML cannot hold: see :mod:`transcript_tool.exporters.xmltext`. Valid by tei_all.rng.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from transcript_tool.exporters.frames import counted_ahead
from transcript_tool.exporters.safe import utf8
from transcript_tool.exporters.xmltext import DIALECT, NAMESPACE, TARGET, in_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from transcript_tool.model.records import Participant, SourceInfo, Speaker, Transcript, Turn

__all__ = ["read", "write"]

_XMLNS: Final = f'xmlns="{NAMESPACE}"'
_CORPUS: Final = (
    f"<teiCorpus {_XMLNS}>\n<teiHeader><fileDesc><titleStmt><title>Transcripts</title></titleStmt>"
    "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>\n"
)
_CATEGORIES: Final = {
    "question": "put to those who brief",
    "answer": "what they say to it",
    "statement": "an opening talk, and all else",
    "moderation": "opens, hands over and closes",
    "continued": "words with no label above them, which go on from before",
}
_DAY: Final = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", re.ASCII)
_HOUR: Final = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
# Letters that every edition of XML takes for letters of a name; readers differ on others.
_LETTERS: Final = (
    "A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\xff\u0100-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0391-\u03a1\u03a3-\u03ce"
    "\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3"
)
_OURS: Final = rf"(?:t\d|d\d|speaker\d)|(?:{'|'.join([*_CATEGORIES, 'kinds'])})\Z"
_ID: Final = re.compile(rf"(?!{_OURS})[{_LETTERS}][{_LETTERS}0-9_-]*")


def write(transcripts: Iterable[Transcript], file: BinaryIO) -> None:
    """Write each transcript, several within a corpus; two are held to tell which, and nothing is written for none."""
    count, every = counted_ahead(transcripts)
    if not count:
        return
    file.write(b'<?xml version="1.0" encoding="UTF-8"?>\n' + (_CORPUS.encode() if count > 1 else b""))
    for number, transcript in enumerate(every, 1):
        prefix = f"d{number}." if number > 1 else ""
        file.write(utf8("\n".join(_tei(transcript, prefix, "" if count > 1 else f" {_XMLNS}")) + "\n"))
    if count > 1:
        file.write(b"</teiCorpus>\n")


def read(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Read transcripts back.

    Raises:
        LoadError: it is no XML, or not our TEI; the text names file, line and reason.
    """
    from transcript_tool.exporters.tei_reading import read as read_tei

    return read_tei(file, name)


def _tei(transcript: Transcript, prefix: str, xmlns: str) -> Iterator[str]:
    ids = _ids(transcript, prefix)
    language = transcript.header.language or ""
    yield f"<TEI{xmlns}>"
    yield "<teiHeader>"
    yield from _file(transcript)
    yield from _encoding(prefix)
    yield from _profile(transcript, ids)
    yield "</teiHeader>"
    yield f'<text xml:lang="{language}">' if _LANGUAGE.fullmatch(language) else "<text>"
    yield from _timeline(transcript.turns, prefix)
    yield "<body>"
    yield from _body(transcript, ids, prefix) if transcript.turns else ("<p/>",)
    yield "</body></text>"
    yield "</TEI>"


def _ids(transcript: Transcript, prefix: str) -> dict[str, str]:
    """The xml:id of each speaker: the speaker's own where that can be one."""
    found: dict[str, str] = {}
    own = [speaker.id for speaker in transcript.speakers]
    own += [turn.speaker for turn in transcript.turns if turn.speaker is not None]  # also of those who are not listed
    for number, one in enumerate(dict.fromkeys(own), 1):
        found[one] = f"{prefix}{one}" if _ID.fullmatch(one) else f"{prefix}speaker{number}"
    return found


def _element(name: str, text: str | None, attributes: str = "") -> str:
    """An element with words in it, or nothing where there are none."""
    return "" if text is None else f"<{name}{attributes}>{in_xml(text)}</{name}>"


def _date(text: str | None, kind: str) -> str:
    when = f' when="{text}"' if text is not None and _DAY.fullmatch(text) else ""
    return _element("date", text, f' type="{kind}"{when}')


def _file(transcript: Transcript) -> Iterator[str]:
    header, pagination = transcript.header, transcript.pagination
    yield "<fileDesc>"
    yield f"<titleStmt>{_element('title', header.title or '')}</titleStmt>"
    published = _date(header.published, "published") + _element("idno", header.url, ' type="URL"')
    yield f"<publicationStmt>{_element('publisher', header.byline or '')}{published}</publicationStmt>"
    bibls = [_source(source) for source in transcript.sources]
    if pagination.page is not None or pagination.pages is not None:
        page = "" if pagination.page is None else f'<biblScope unit="page">{pagination.page}</biblScope>'
        pages = "" if pagination.pages is None else f"<extent>{pagination.pages}</extent>"
        bibls.append(f'<bibl type="pagination">{page}{pages}</bibl>')
    yield f"<sourceDesc>{''.join(bibls) or '<p/>'}</sourceDesc>"
    yield "</fileDesc>"


def _source(source: SourceInfo) -> str:
    return (
        f'<bibl type="source">{_element("title", source.name)}{_element("idno", source.sha256, _typed("sha256"))}'
        f"{_element('note', source.encoding, _typed('encoding'))}<extent>{source.characters}</extent></bibl>"
    )


def _typed(kind: str) -> str:
    return f' type="{kind}"'


def _encoding(prefix: str) -> Iterator[str]:
    """Who wrote this, and the kinds of turns."""
    yield "<encodingDesc>"
    yield f'<appInfo><application ident="{TARGET}" version="{DIALECT}"><label>{TARGET}</label></application></appInfo>'
    kinds = "".join(
        f'<category xml:id="{prefix}{kind}"><catDesc>{said}</catDesc></category>' for kind, said in _CATEGORIES.items()
    )
    yield f'<classDecl><taxonomy xml:id="{prefix}kinds">{kinds}</taxonomy></classDecl>'
    yield "</encodingDesc>"


def _profile(transcript: Transcript, ids: dict[str, str]) -> Iterator[str]:
    header = transcript.header
    yield "<profileDesc>"
    if header.lead is not None:
        yield f"<abstract>{_element('p', header.lead)}</abstract>"
    if header.language is not None:
        ident = header.language if _LANGUAGE.fullmatch(header.language) else "und"
        language = _element("language", header.language, f' ident="{ident}"')
        yield f"<langUsage>{language}</langUsage>"
    yield from _people(transcript, ids)
    where = _element("name", header.place, _typed("place")) + _date(header.event_date, "event")
    if header.event_time is not None:
        when = f' when="{header.event_time}:00"' if _HOUR.fullmatch(header.event_time) else ""
        where += _element("time", header.event_time, when)
    if where:
        yield f"<settingDesc><setting>{where}</setting></settingDesc>"
    classes = ""
    if header.category is not None:
        classes += f'<keywords n="category">{_element("term", header.category)}</keywords>'
    if transcript.breadcrumbs:
        classes += (
            f'<keywords n="breadcrumbs">{"".join(_element("term", one) for one in transcript.breadcrumbs)}</keywords>'
        )
    if classes:
        yield f"<textClass>{classes}</textClass>"
    yield "</profileDesc>"


def _people(transcript: Transcript, ids: dict[str, str]) -> Iterator[str]:
    """Who spoke, and who is listed as taking part."""
    listed = {speaker.id: speaker for speaker in transcript.speakers}
    lists = ""
    if ids:
        people = "\n".join(_speaker(listed.get(one), one, xml_id) for one, xml_id in ids.items())
        lists = f'<listPerson type="speakers">\n{people}\n</listPerson>'
    if transcript.header.participants:
        people = "".join(map(_participant, transcript.header.participants))
        lists += f'<listPerson type="participants">{people}</listPerson>'
    if lists:
        yield f"<particDesc>{lists}</particDesc>"


def _speaker(speaker: Speaker | None, own: str, xml_id: str) -> str:
    """A speaker; one whom turns name and nobody lists has no name."""
    idno = "" if xml_id.rpartition(".")[2] == own else _element("idno", own, _typed("id"))
    if speaker is None:
        return f'<person xml:id="{xml_id}">{idno}</person>'
    labels = "".join(_element("persName", label, _typed("label")) for label in speaker.labels)
    more = _element("occupation", speaker.role) + _element("affiliation", speaker.affiliation)
    name = _element("persName", speaker.name)
    return f'<person xml:id="{xml_id}" role="{speaker.kind}">{idno}{name}{labels}{more}</person>'


def _participant(participant: Participant) -> str:
    return f"<person>{_element('persName', participant.name)}{_element('occupation', participant.role)}</person>"


def _timeline(turns: tuple[Turn, ...], prefix: str) -> Iterator[str]:
    """The moments at which turns begin and end, in seconds from the start of the recording."""
    whens = []
    for place, turn in enumerate(turns, 1):
        if turn.time is not None:
            moments = {"start": turn.time.start, "end": turn.time.end}
            whens += [
                f'<when xml:id="{prefix}t{place}.{name}" interval="{moment!r}" since="#{prefix}t0"/>'
                for name, moment in moments.items()
                if moment is not None
            ]
    if whens:
        yield f'<timeline unit="s" origin="#{prefix}t0"><when xml:id="{prefix}t0"/>'
        yield from whens
        yield "</timeline>"


def _body(transcript: Transcript, ids: dict[str, str], prefix: str) -> Iterator[str]:
    page = None
    for exchange, turns in groupby(enumerate(transcript.turns, 1), lambda each: each[1].exchange):
        yield '<div type="talk">' if exchange is None else f'<div type="exchange" n="{exchange}">'
        for place, turn in turns:
            if turn.page != page:
                page = turn.page
                yield "<pb/>" if page is None else f'<pb n="{page}"/>'
            if turn.label is not None:
                yield f'<note type="speaker">{in_xml(turn.label)}</note>'
            yield from _turn(turn, place, ids, prefix)
        yield "</div>"


def _turn(turn: Turn, place: int, ids: dict[str, str], prefix: str) -> Iterator[str]:
    ana = f"#{prefix}{turn.kind}" + (f" #{prefix}continued" if turn.continued else "")
    who = "" if turn.speaker is None else f' who="#{ids[turn.speaker]}"'
    when = ""
    if turn.time is not None:
        when = f' start="#{prefix}t{place}.start"'
        when += "" if turn.time.end is None else f' end="#{prefix}t{place}.end"'
    yield f'<u xml:id="{prefix}t{place}" n="{turn.index}"{who} ana="{ana}"{when}>'
    for paragraph in turn.paragraphs:
        yield f"<seg>{in_xml(paragraph)}</seg>"
    for direction in turn.stage:
        yield f"<incident><desc>{in_xml(direction)}</desc></incident>"
    yield "</u>"
