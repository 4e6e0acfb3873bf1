"""Attacks on outputs: every exporter with any words whatever, and all that `load` reads back."""

from __future__ import annotations

import io
import os
import re
import tempfile
import warnings
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec
from exporter_strategies import Some, sound, values, within_contract
from page_checks import contains, essence

from fuzz.shapes.own import dealt, file_of
from fuzz.target import text_in
from transcript_tool import (
    ExportError,
    ExportWarning,
    LoadError,
    Transcript,
    TranscriptError,
    export,
    load,
    validate,
)
from transcript_tool.exporters.registry import FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

__all__ = ["HEAVY", "LIGHT", "check_export", "check_heavy", "check_load"]

T = TypeVar("T")
LIGHT = ("json", "jsonl", "md", "csv", "tei", "text", "html", "vtt", "srt")
HEAVY = ("parquet", "sqlite", "docx", "convokit")
_FOLDER = tempfile.mkdtemp(prefix="fuzz-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)  # noqa: PTH112
_BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\ufffd-\uffff]+")  # and what formats replace
_CUE = re.compile(r"\d+\n\d\d+:\d\d:\d\d[.,]\d+ --> ")
warnings.simplefilter("ignore", ExportWarning)


class _Dealt:
    """Stands in for a `Random`: what it gives comes from bytes, so that few of these changed change little."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data or b"\0", 0

    def _next(self) -> int:
        self.at += 1
        return self.data[self.at % len(self.data)] + self.at // len(self.data)

    def choice(self, among: Sequence[T]) -> T:
        return among[self._next() % len(among)]

    def random(self) -> float:
        return (self._next() % 256) / 256

    def randint(self, low: int, high: int) -> int:
        return low + self._next() % (high - low + 1)


def _made(data: bytes) -> list[Transcript]:
    """Transcripts of any words: the first line of the input deals them out, the others are the words."""
    dealt, *lines = data.split(b"\n")
    words = [word for line in lines if (word := within_contract(text_in(line).replace("\x00", "\\n")))]
    some = Some(words or ["word"], 0)
    some.random = cast("Random", _Dealt(dealt))
    return list(some.several(some.transcript, 2))


def _held(name: str, found: list[Transcript]) -> list[dict[str, Any]]:
    """What a format holds of transcripts."""
    return [{path: value for path, value in values(one) if path in FORMATS[name].holds} for one in found]


def check_export(data: bytes) -> None:
    """What a format holds comes back, or its words stand in the file; no error but its own is raised."""
    name = LIGHT[data[0] % len(LIGHT)] if data else "json"
    _check_written(name, _made(data[1:]))


def check_heavy(data: bytes) -> None:
    """The same for Parquet, SQLite, Word and ConvoKit."""
    name = HEAVY[data[0] % len(HEAVY)] if data else "docx"
    _check_written(name, _made(data[1:]))


def _check_written(name: str, made: list[Transcript]) -> None:
    if name in ("tei", "csv", "convokit"):
        made = [sound(one) for one in made]
    if name == "csv":
        made = [one for one in made if one.turns]
    if name in ("vtt", "srt"):
        made = made[:1]
    file = io.BytesIO()
    try:
        export(made, name, file)
    except ExportError as error:
        assert "\n" not in str(error)
        assert name in ("vtt", "srt")
        assert not file.getvalue()
        return
    written = file.getvalue()
    again = io.BytesIO()
    export(made, name, again)
    assert name in ("docx", "sqlite", "parquet") or again.getvalue() == written, "written otherwise the second time"
    if FORMATS[name].begins:
        file.seek(0)
        assert _held(name, list(load(file))) == _held(name, made)
    elif name != "convokit":
        _check_words(name, written, made)


def _check_words(name: str, written: bytes, made: list[Transcript]) -> None:
    """All that was said stands in the file, in order; nothing stands there where there is nothing to say."""
    if not made and name == "docx":
        assert not written
        return
    whole = _BLANKS.sub("", _shown(name, written))
    if name in ("vtt", "srt"):
        _check_cues(name, whole, made)
        return
    at = 0
    for transcript in made:
        for turn in transcript.turns if name in ("text", "docx") else ():
            for said in (turn.label or "", *turn.paragraphs):
                words = _BLANKS.sub("", said)
                at = whole.find(words, at)
                assert at >= 0, said
        for turn in transcript.turns if name not in ("text", "docx") else ():
            for said in turn.paragraphs:
                assert _BLANKS.sub("", said) in whole, said


def _check_cues(name: str, whole: str, made: list[Transcript]) -> None:
    """The letters of each turn stand in its cues, in order; those of turns that speak at once may stand in turns."""
    turns = [turn for transcript in made for turn in transcript.turns]
    for turn in turns:
        for said in turn.paragraphs:
            assert contains(whole, _BLANKS.sub("", said)), said
    if name == "vtt":  # a SubRip cue says the label anew
        said = "".join(part for turn in turns for part in (*turn.paragraphs, *turn.stage))
        assert Counter(essence(whole)) == Counter(essence(_BLANKS.sub("", said)))


def _shown(name: str, written: bytes) -> str:
    """The text that a reader of this format sees."""
    text = written.decode("utf-8") if name != "docx" else ""
    if name == "docx":
        from docx import Document

        return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(written)).paragraphs)
    if name == "html":
        from selectolax.lexbor import LexborHTMLParser

        return LexborHTMLParser(text).body.text(deep=True)  # type: ignore[union-attr]
    if name in ("vtt", "srt"):
        from html import unescape

        cues = [block.split("\n", 2)[2] for block in text.rstrip("\n").split("\n\n") if _CUE.match(block)]
        if name == "srt":
            return "\n".join(cues).replace("--\u2060>", "-->")
        return unescape("\n".join(re.sub(r"^<v [^>]*>", "", cue) for cue in cues))
    return text


def check_load(data: bytes) -> None:
    """Any file is read or told wrong in one line; what was read is written, in any format, and read to the same."""
    file = io.BytesIO(file_of(data))
    try:
        found = list(load(file))
    except LoadError as error:
        assert str(error)
        assert "\n" not in str(error), str(error)
        found = []
    for fault in validate(io.BytesIO(data)):
        assert fault.message
    _check_again("jsonl", found)
    name = _EVERY[dealt(data, len(_EVERY))]
    if name in ("tei", "csv", "convokit", "md"):
        _check_any(name, found)
        found = [sound(one) for one in found if _is_clean(one)]
    if name == "csv":
        found = [one for one in found if one.turns]
    _check_again(name, found)


_EVERY = (*LIGHT * 3, *LIGHT[2:5] * 2, *HEAVY)  # of those that are read back and are quick, more


def _check_any(name: str, found: list[Transcript]) -> bytes:
    """Whatever a file of ours may hold is written, or one line says why not."""
    file = io.BytesIO()
    try:
        export(found, name, file)
    except TranscriptError as error:
        assert "\n" not in str(error), str(error)
        return b""
    return file.getvalue()


def _check_again(name: str, found: list[Transcript]) -> None:
    written = _check_any(name, found)
    if written and FORMATS[name].begins:
        assert _held(name, list(load(io.BytesIO(written)))) == _held(name, found)


def _is_clean(transcript: Transcript) -> bool:
    """Whether all texts are as the model hands them on; JSON of others may hold any."""
    kept = msgspec.json.encode(transcript).decode()
    return within_contract(kept) == kept and "\\" not in kept and '""' not in kept
