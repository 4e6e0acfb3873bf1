"""Our TEI back in, transcript by transcript: only what :mod:`transcript_tool.exporters.tei` wrote is read.

A document type is refused, since it could name entities to be read or to be blown up. What follows from the turns
(labels, counts) is counted anew; what TEI does not hold (places in the source) is as if absent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args
from xml.etree.ElementTree import TreeBuilder
from xml.parsers import expat

from msgspec.structs import replace

from transcript_tool.errors import LoadError
from transcript_tool.exporters.xmltext import DIALECT, NAMESPACE, TARGET, character
from transcript_tool.model.records import (
    Header,
    Pagination,
    Participant,
    SourceInfo,
    Speaker,
    SpeakerKind,
    Time,
    Transcript,
    Turn,
    TurnKind,
)
from transcript_tool.model.text import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO
    from xml.etree.ElementTree import Element

__all__ = ["read"]

_SIZE: Final = 1 << 16  # bytes that are read at a time
_IN: Final = f"{NAMESPACE} "
_ID: Final = "http://www.w3.org/XML/1998/namespace id"
_KINDS: Final = {kind: kind for kind in get_args(TurnKind)}
_SPEAKER_KINDS: Final = {kind: kind for kind in get_args(SpeakerKind)}


def read(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Read the transcripts of a TEI file of ours, each as it comes.

    Raises:
        LoadError: it is no XML, or not our TEI; the text names file, line and reason.
    """
    parts = _Parts(name)
    while data := file.read(_SIZE):
        yield from _transcripts(parts.feed(data), name)
    yield from _transcripts(parts.feed(b"", last=True), name)


def _transcripts(found: list[tuple[int, Element]], name: str) -> Iterator[Transcript]:
    for line, element in found:
        try:
            yield _transcript(element)
        except (ValueError, KeyError) as error:
            reason = f"{error} is not there" if isinstance(error, KeyError) else str(error)
            raise LoadError(f"{name}:{line}: in the TEI that begins here, {reason}") from error


class _Parts:
    """Cuts a file into its `<TEI>` elements."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.buffer_text = True
        self._builder: TreeBuilder | None = None
        self._line = 0
        self._depth = 0
        self._found: list[tuple[int, Element]] = []

    def feed(self, data: bytes, *, last: bool = False) -> list[tuple[int, Element]]:
        """Take a piece of the file; the elements that end in it, each with the line on which it begins."""
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise LoadError(f"{self._name}:{error.lineno}:{error.offset + 1}: no XML: {reason}") from error
        except (LookupError, ValueError) as error:  # an encoding that is none
            raise LoadError(f"{self._name}:1: no XML: {error}") from error
        found, self._found = self._found, []
        return found

    def _refuse(self, *_: object) -> None:
        raise LoadError(f"{self._name}:{self._parser.CurrentLineNumber}: a document type, which our TEI never has")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._builder is None:
            if self._depth == 0 and tag not in (f"{_IN}TEI", f"{_IN}teiCorpus"):
                raise LoadError(f"{self._name}:{self._parser.CurrentLineNumber}: no TEI, but <{tag[:60]}>")
            if tag == f"{_IN}TEI":
                self._builder = TreeBuilder(insert_pis=True)
                self._parser.CharacterDataHandler = self._builder.data
                self._parser.ProcessingInstructionHandler = self._builder.pi
                self._line = self._parser.CurrentLineNumber
                self._depth = 0
        self._depth += 1
        if self._builder is not None:
            self._builder.start(tag, attributes)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if self._builder is not None:
            self._builder.end(tag)
            if self._depth == 0:
                self._found.append((self._line, self._builder.close()))
                self._builder = None
                self._parser.CharacterDataHandler = None
                self._parser.ProcessingInstructionHandler = None
                self._depth = 1  # within the corpus


def _words(element: Element | None) -> str | None:
    """The words of an element; None where there is no element."""
    if element is None:
        return None
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):  # an element; that of a processing instruction is a function
            raise ValueError(f"<{_plain(child.tag)}> within words")
        target, _, said = (child.text or "").partition(" ")
        if target == TARGET:
            parts.append(character(said))
        parts.append(child.tail or "")
    return "".join(parts)


def _plain(tag: object) -> str:
    return str(tag).removeprefix(_IN)[:60]


def _first(element: Element, path: str, **attributes: str) -> Element | None:
    return next(iter(_all(element, path, **attributes)), None)


def _all(element: Element, path: str, **attributes: str) -> list[Element]:
    """The elements at the end of a path, those of them with these attributes."""
    found = [element]
    for step in path.split("/"):
        found = [child for one in found for child in one if child.tag == f"{_IN}{step}"]
    return [one for one in found if all(one.get(name) == value for name, value in attributes.items())]


def _known(element: Element, path: str, **attributes: str) -> str | None:
    """The words at the end of a path; None where there is nothing."""
    return _words(_first(element, path, **attributes))


def _transcript(tei: Element) -> Transcript:
    application = _first(tei, "teiHeader/encodingDesc/appInfo/application", ident=TARGET)
    if application is None:
        raise ValueError("the mark of transcript-tool (<application>) is missing; only TEI that it wrote can be read")
    if application.get("version") != DIALECT:
        raise ValueError(f"the dialect is {application.get('version')}; this transcript-tool reads {DIALECT}")
    listed, ids = _speakers(tei)
    turns = _turns(tei, ids)
    return Transcript(
        header=_header(tei),
        breadcrumbs=tuple(_words(term) or "" for term in _terms(tei, "breadcrumbs")),
        speakers=tuple(_counted(listed, turns)),
        turns=tuple(turns),
        pagination=_pagination(tei),
        sources=tuple(_source(bibl) for bibl in _all(tei, "teiHeader/fileDesc/sourceDesc/bibl", type="source")),
    )


def _terms(tei: Element, name: str) -> list[Element]:
    return [
        term for each in _all(tei, "teiHeader/profileDesc/textClass/keywords", n=name) for term in _all(each, "term")
    ]


def _header(tei: Element) -> Header:
    file, profile = "teiHeader/fileDesc", "teiHeader/profileDesc"
    people = _all(tei, f"{profile}/particDesc/listPerson", type="participants")
    categories = _terms(tei, "category")
    return Header(
        title=_known(tei, f"{file}/titleStmt/title") or None,
        category=_words(categories[0]) if categories else None,
        lead=_known(tei, f"{profile}/abstract/p"),
        byline=_known(tei, f"{file}/publicationStmt/publisher") or None,
        place=_known(tei, f"{profile}/settingDesc/setting/name", type="place"),
        event_date=_known(tei, f"{profile}/settingDesc/setting/date", type="event"),
        event_time=_known(tei, f"{profile}/settingDesc/setting/time"),
        published=_known(tei, f"{file}/publicationStmt/date", type="published"),
        language=_known(tei, f"{profile}/langUsage/language"),
        url=_known(tei, f"{file}/publicationStmt/idno", type="URL"),
        participants=tuple(
            Participant(_known(person, "persName") or "", _known(person, "occupation"))
            for each in people
            for person in _all(each, "person")
        ),
    )


def _pagination(tei: Element) -> Pagination:
    bibl = _first(tei, "teiHeader/fileDesc/sourceDesc/bibl", type="pagination")
    if bibl is None:
        return Pagination()
    page, pages = _known(bibl, "biblScope"), _known(bibl, "extent")
    return Pagination(None if page is None else int(page), None if pages is None else int(pages))


def _source(bibl: Element) -> SourceInfo:
    return SourceInfo(
        name=_known(bibl, "title"),
        sha256=_known(bibl, "idno", type="sha256"),
        encoding=_known(bibl, "note", type="encoding"),
        characters=int(_known(bibl, "extent") or 0),
    )


def _speakers(tei: Element) -> tuple[list[Speaker], dict[str, str]]:
    """The speakers, and for each xml:id the id of our own."""
    found, ids = [], {}
    lists = _all(tei, "teiHeader/profileDesc/particDesc/listPerson", type="speakers")
    for person in [person for each in lists for person in _all(each, "person")]:
        own = _known(person, "idno", type="id")
        ids[person.attrib[_ID]] = own = person.attrib[_ID].rpartition(".")[2] if own is None else own
        names = [each for each in _all(person, "persName") if each.get("type") is None]
        if names:
            found.append(
                Speaker(
                    id=own,
                    name=_words(names[0]) or "",
                    kind=_SPEAKER_KINDS[person.get("role", "unknown")],
                    role=_known(person, "occupation"),
                    affiliation=_known(person, "affiliation"),
                    labels=tuple(_words(label) or "" for label in _all(person, "persName", type="label")),
                )
            )
    return found, ids


def _counted(speakers: list[Speaker], turns: list[Turn]) -> Iterator[Speaker]:
    """The speakers with the number of their turns and words."""
    said: dict[str | None, list[int]] = {}
    for turn in turns:
        said.setdefault(turn.speaker, []).append(count_words(turn.paragraphs))
    for one in speakers:
        words = said.get(one.id, [])
        yield replace(one, turns=len(words), words=sum(words))


def _turns(tei: Element, ids: dict[str, str]) -> list[Turn]:
    moments = {each.attrib[_ID]: float(each.get("interval", "0")) for each in _all(tei, "text/timeline/when")}
    turns: list[Turn] = []
    page = label = None
    for div in _all(tei, "text/body/div"):
        number = div.get("n") if div.get("type") == "exchange" else None
        exchange = None if number is None else int(number)
        for each in div:
            if each.tag == f"{_IN}pb":
                page = int(each.attrib["n"]) if "n" in each.attrib else None
            elif each.tag == f"{_IN}note":
                label = _words(each)
            elif each.tag == f"{_IN}u":
                turns.append(_turn(each, label, page, exchange, ids, moments))
                label = None
    return turns


def _turn(
    u: Element,
    label: str | None,
    page: int | None,
    exchange: int | None,
    ids: dict[str, str],
    moments: dict[str, float],
) -> Turn:
    marks = [mark.rpartition(".")[2].removeprefix("#") for mark in u.attrib["ana"].split()]
    who, start, end = (u.get(name, "").removeprefix("#") for name in ("who", "start", "end"))
    return Turn(
        index=int(u.attrib["n"]),
        exchange=exchange,
        kind=_KINDS[marks[0]],
        speaker=ids[who] if who else None,
        label=label,
        paragraphs=tuple(_words(seg) or "" for seg in _all(u, "seg")),
        stage=tuple(_words(desc) or "" for desc in _all(u, "incident/desc")),
        continued="continued" in marks,
        time=Time(moments[start], moments[end] if end else None) if start else None,
        page=page,
    )
