"""Attacks on bytes: decoding, web pages, captions, what speech services write, documents, archives."""

from __future__ import annotations

import gzip
import os
import re
import tempfile
from collections import Counter
from html import unescape
from pathlib import Path

from page_checks import check_transcript, essence
from selectolax.lexbor import LexborHTMLParser

from fuzz.pages import check_valid
from fuzz.shapes.documents import pdf_of, word_of
from fuzz.target import text_in
from transcript_tool import Source, SourceError, Transcript, parse_all, tokenize
from transcript_tool.model.own_markdown import is_ours
from transcript_tool.sources.decode import Decoded, UndecodableError, decode
from transcript_tool.sources.files import source_of
from transcript_tool.sources.html import decode_page
from transcript_tool.sources.inputs.archives import members
from transcript_tool.sources.inputs.opening import Opener, source_from
from transcript_tool.sources.inputs.records import Archive, Input, Limits, Refusal
from transcript_tool.sources.inputs.spool import Spool
from transcript_tool.sources.kinds import CAPTIONS, DOCX, MEDIA_TYPES, PDF, captions_type
from transcript_tool.sources.speech.services import SERVICES

__all__ = [
    "ARCHIVES",
    "SERVICE_NAMES",
    "check_archive",
    "check_captions",
    "check_decode",
    "check_document",
    "check_html",
    "check_speech",
]

_CODECS = (None, None, None, "utf-8", "gb18030", "utf-16", "utf-16-le", "cp1252", "shift_jis", "iso-2022-jp", "utf-7")
SERVICE_NAMES = (None, *SERVICES)
ARCHIVES = ("a.zip", "a.tar", "a.tar.gz", "a.warc", "a.warc.gz", "a.txt.gz", "a.txt.xz", "a.txt.zst", "a.txt.bz2")
_LIMITS = Limits(size=1 << 20, ratio=200)
_FOLDER = tempfile.mkdtemp(prefix="fuzz-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)  # noqa: PTH112


def _check_line(error: Exception) -> None:
    """An error is one line."""
    assert str(error)
    assert "\n" not in str(error), str(error)


def check_decode(data: bytes) -> None:
    """Text or one reason; the text can be written, and where nothing was odd it is what the named codec gives."""
    encoding = _CODECS[data[0] % len(_CODECS)] if data else None
    rest = data[1:]
    try:
        found = decode(rest, encoding)
    except UndecodableError as error:
        assert "\n" not in str(error)
    else:
        _check_decoded(rest, found)
    if encoding != "utf-7":
        try:
            _check_decoded(rest, decode_page(rest, encoding))
        except UndecodableError as error:
            _check_line(error)


def _check_decoded(data: bytes, found: Decoded) -> None:
    found.text.encode("utf-8")
    assert all("\n" not in message for _, message in found.remarks)
    if not found.remarks:
        whole = _joined(data, found.encoding)
        marked = found.encoding not in ("utf-8-sig", "utf-16", "utf-32") and whole.startswith("\ufeff")
        assert found.text == (whole[1:] if marked else whole)


def _joined(data: bytes, encoding: str) -> str:
    """What the codec gives, the halves of characters joined."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode(encoding, "surrogatepass").encode("utf-16", "surrogatepass").decode("utf-16")


def _read(data: bytes, name: str, media_type: str | None = None) -> Source | None:
    """The source of these bytes, or None where one line says why there is none."""
    try:
        return source_of(data, name, media_type=media_type)
    except SourceError as error:
        _check_line(error)
        return None


def _parsed(source: Source, *, slices: bool = True) -> list[Transcript]:
    """The transcripts of a source, with what must hold for any."""
    found = parse_all(source)
    assert found
    for transcript in found:
        if slices and source.media_type not in CAPTIONS and not source.text.startswith("---"):
            check_transcript(source.text, transcript)
        for turn in transcript.turns:
            assert 0 <= turn.start <= turn.end <= len(source.text)
    check_valid(found)
    return found


def check_html(data: bytes) -> None:
    """A transcript of any markup: nothing is said that a reader would not see, or twice; as text it is the same."""
    source = _read(data, "page.html")
    if source is None:
        return
    found = _parsed(source)
    tree = LexborHTMLParser(decode_page(data, None).text)
    for node in tree.css(_UNSEEN):
        node.decompose()
    body = tree.body.text(deep=True) if tree.body is not None else ""
    title = source.facts.title if source.facts is not None else None
    drawn = Counter(essence(_BAR.sub("", source.text)))
    assert drawn <= Counter(essence(body + (title or ""))), "what no reader sees, or sees once"
    if _is_plain(tree):
        assert drawn >= Counter(essence(body)), "words of the page were lost"
    if captions_type(source.text) is None and not is_ours(source.text):
        plain = parse_all(Source(text=source.text, name=source.name, wrapped=source.wrapped))
        assert [_said(one) for one in plain] == [_said(one) for one in found], "the same as text is another"


_BAR = re.compile(r"^<  .*  >$", re.MULTILINE)  # the numbers of a bar within a path stand in the path, too
_UNSEEN = "script, style, noscript, template, iframe, svg, object, canvas, textarea, select, head"
_PLAIN = frozenset(
    "html head body p div br b i em strong span u ul ol li table tbody tr td th blockquote section dl dt dd pre".split()
)


def _is_plain(tree: LexborHTMLParser) -> bool:
    """Whether nothing on the page tells what it is, so that all of it is to be drawn."""
    every = tree.css("*")
    return all(node.tag in _PLAIN and not node.attributes for node in every)


def _said(found: Transcript) -> list[tuple[object, ...]]:
    """Who said what, and where it stands."""
    return [(turn.label, turn.paragraphs, turn.stage, turn.start, turn.end) for turn in found.turns]


def check_captions(data: bytes) -> None:
    """Tokens are the file; turns are slices in order; each letter that is said stands in the file, as often."""
    text = text_in(data[1:])
    kind = sorted(CAPTIONS)[data[0] % 2] if data else "text/vtt"
    tokens = tokenize(text, captions=True)
    assert "".join(token.text for token in tokens) == text
    found = _parsed(Source(text=text, name="a", media_type=kind))
    last = 0
    for turn in found[0].turns:
        assert last <= turn.start < turn.end <= len(text)
        assert text[turn.start : turn.end] == text[turn.start : turn.end].strip()
        last = turn.end
    said = "".join(p for one in found for turn in one.turns for p in turn.paragraphs)
    assert Counter(essence(said)) <= Counter(essence(unescape(text))) | Counter(essence(text))


def check_speech(data: bytes) -> None:
    """What any service's JSON holds is read, or one line says why not; turns are slices of the text drawn from it."""
    name = SERVICE_NAMES[data[0] % len(SERVICE_NAMES)] if data else None
    source = _read(data[1:], "a.json", MEDIA_TYPES[name] if name else None)
    if source is not None:
        _parsed(source, slices=False)


def check_document(data: bytes) -> None:
    """A Word file by its body and styles, and a PDF, are read, or one line says why not; no letter stands twice."""
    if data[:1] == b"%":
        source = _read(data, "a.pdf", PDF)
    elif data.startswith(b"#pdf"):
        source = _read(pdf_of(text_in(data)), "a.pdf", PDF)
    else:
        source = _read(word_of(data), "a.docx", DOCX)
    if source is None:
        return
    _parsed(source, slices=source.cues is None)
    if data[:1] != b"%" and b":sym" not in data:
        text = text_in(data)
        there = Counter(essence(text if data.startswith(b"#pdf") else unescape(text)))
        assert Counter(essence(source.text)) <= there, "said twice"


def check_archive(data: bytes) -> None:
    """Members are read, or one line says why not; none has a place outside, and no two have the same."""
    name = ARCHIVES[data[0] % len(ARCHIVES)] if data else ARCHIVES[0]
    rest = data[1:]
    if data and data[0] >= 128 and name.endswith(".gz"):  # packed well, so that what is within is reached
        rest = gzip.compress(rest, 1, mtime=0)
    path = os.path.join(_FOLDER, name)  # noqa: PTH118
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(rest)
    raw = os.fsencode(path)
    if name.startswith("a.txt"):
        packing = {"gz": "gzip", "xz": "xz", "bz2": "bzip2", "zst": "zstd"}[name.rpartition(".")[2]]
        units: list[Input] = [Input("a", name, raw, held="packed", length=len(rest), method=packing)]
    else:
        units = _members(Archive("a", name, raw, len(rest), 0, name.split(".")[1]))
    opener = Opener(_LIMITS)
    try:
        for unit in units:
            try:
                source = source_from(opener.read(unit), unit, None, None, _LIMITS)
            except SourceError as error:
                _check_line(error)
            else:
                _parsed(source, slices=False)
    finally:
        opener.close()


def _members(archive: Archive) -> list[Input]:
    found: list[Input] = []
    places: set[str] = set()
    spool = Spool(Path(_FOLDER, "spool"))
    try:
        for unit in members(archive, spool, _LIMITS, Counter()):
            assert unit.place.startswith("a/")
            assert ".." not in unit.place.split("/")
            assert unit.place.casefold() not in places
            places.add(unit.place.casefold())
            if isinstance(unit, Refusal):
                assert "\n" not in unit.reason, unit.reason
            else:
                found.append(unit)
    except SourceError as error:
        _check_line(error)
    return found
