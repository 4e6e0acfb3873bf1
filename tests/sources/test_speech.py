"""JSON of speech services: what is refused, with which words, and the table of services."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import pytest

from transcript_tool import SourceError, export, parse
from transcript_tool.sources.files import source_of
from transcript_tool.sources.kinds import MEDIA_TYPES
from transcript_tool.sources.speech.languages import tag_of
from transcript_tool.sources.speech.services import SERVICES, service_in

FOLDERS = sorted(Path(__file__).parent.glob("speech-*"))
SEGMENTS = {"segments": [{"speaker": "Ann Roe", "start": 0, "end": 1, "text": "We begin."}]}


def reason(data: bytes, name: str = "a.json", media_type: str | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        source_of(data, name, media_type=media_type)
    assert caught.value.name == name
    assert "\n" not in caught.value.reason
    return caught.value.reason


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_has_a_folder_and_a_name(name: str) -> None:
    assert service_in(MEDIA_TYPES[name]) == name
    told = [json.loads((folder / "expected.json").read_text("utf-8"))["media_type"] for folder in FOLDERS]
    assert MEDIA_TYPES[name] in told


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_one_service_takes_it_and_the_suffix_does_not_matter(folder: Path) -> None:
    path = next(folder.glob("input.*"))
    data = path.read_bytes()
    named, unnamed = source_of(data, path.name), source_of(data, "talk.txt")
    if path.suffix == ".json":
        assert (named.text, named.cues, named.media_type) == (unnamed.text, unnamed.cues, unnamed.media_type)
        given = source_of(data, "talk", media_type=named.media_type)
        assert given.cues == named.cues


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_json_in_any_encoding_of_unicode(encoding: str) -> None:
    source = source_of(json.dumps(SEGMENTS).encode(encoding), "a.json")
    assert parse(source).turns[0].label == "Ann Roe"


def test_damaged_json_tells_line_and_column() -> None:
    assert reason(b'{"segments": [\n  {"text": "a",}\n]}') == (
        "is damaged JSON, line 2, column 16: expecting property name enclosed in double quotes"
    )
    assert "line 1, column" in reason(b'{"segments": [', "cut.txt")
    assert reason(b" \n") == "is empty, and no JSON"


def test_json_that_is_no_transcript_tells_the_keys() -> None:
    told = reason(b'{"name": "x", "dependencies": {}}')
    assert "results.items" in told
    assert "segments" in told
    assert "monologues" in told
    assert told.endswith("it has name, dependencies")
    assert "single value" in reason(b"7")
    assert "list of 2" in reason(b"[1, 2]")
    assert reason(b"{}").endswith("it is empty")
    assert "too deep" in reason(b"[" * 100_000 + b"]" * 100_000)
    assert "cannot be read" in reason(b'{"a": ' + b"9" * 5000 + b"}")


def test_a_service_that_is_named_must_be_it() -> None:
    told = reason(json.dumps(SEGMENTS).encode(), media_type=MEDIA_TYPES["rev"])
    assert told == "is no JSON of Rev and Rev AI: monologues was looked for, it has segments"


def test_an_error_of_a_service_is_told() -> None:
    assert reason(b'{"id": "x", "status": "error", "error": "no\\naudio"}') == "is no transcript but an error: no audio"


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_our_own_json_is_told(form: str, tmp_path: Path) -> None:
    path = tmp_path / "own"
    export([parse("Ann Roe: Hello.\n\nBen Fell: Hello.\n")] * 2, form, path)
    assert "see convert, stats and find" in reason(path.read_bytes(), "own")


def test_text_that_begins_with_a_bracket_is_text() -> None:
    for text in ("[Music]\n\nAnn Roe: Hello.\n", "{Applause}\n\nAnn Roe: Hello.\n", "[ {x} ] and so on"):
        assert source_of(text.encode(), "a.txt").text == text
    data = json.dumps(SEGMENTS).encode()
    assert source_of(data, "a.json", media_type="text/plain").text == data.decode()


def test_no_segments_is_an_empty_recording() -> None:
    assert [remark.code for remark in parse(source_of(b'{"segments": [], "text": ""}', "a.json")).diagnostics] == [
        "empty"
    ]


def test_what_holds_no_words_is_told() -> None:
    segments = {"segments": [*SEGMENTS["segments"], {"speaker": "Ann Roe", "text": None}]}
    source = source_of(json.dumps(segments).encode(), "a.json")
    assert [code for code, _ in source.remarks] == ["odd-segments"]


PLACES = {  # of each service's sample, where its words stand
    "assemblyai": ("utterances", 1, "text"),
    "aws": ("results", "items", 1, "alternatives", 0, "content"),
    "aws-call": ("Transcript", 1, "Content"),
    "aws-channels": ("results", "audio_segments", 1, "transcript"),
    "azure": ("recognizedPhrases", 1, "nBest", 0, "display"),
    "azure-fast": ("phrases", 1, "text"),
    "deepgram": ("results", "channels", 0, "alternatives", 0, "paragraphs", "paragraphs", 0, "sentences", 0, "text"),
    "deepgram-utterances": ("results", "utterances", 1, "transcript"),
    "elevenlabs": ("words", 0, "text"),
    "google": ("results", -1, "alternatives", 0, "words", 1, "word"),
    "podcast": ("segments", 1, "body"),
    "rev": ("monologues", 0, "elements", 0, "value"),
    "speechmatics": ("results", 1, "alternatives", 0, "content"),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_service_whose_words_are_null_is_told(name: str) -> None:
    value = json.loads((Path(__file__).parent / f"speech-{name}" / "input.json").read_bytes())
    *path, last = PLACES[name]
    place = value
    for key in path:
        place = place[key]
    assert isinstance(place[last], str)
    place[last] = None
    for key in ("lexical", "display", "punctuated_word", "word"):
        place.pop(key, None) if key != last else None
    source = source_of(json.dumps(value).encode(), "a.json")
    assert [code for code, _ in source.remarks] == ["odd-segments"]


def test_a_lone_surrogate_becomes_ufffd_and_moves_nothing() -> None:
    data = b'[{"speaker": "A\\ud800", "start": 1, "text": "b\\udc00 c"}, {"speaker": "D", "text": "e"}]'
    source = source_of(data, "a.json")
    assert [code for code, _ in source.remarks] == ["lone-surrogates"]
    assert [(turn.label, turn.paragraphs) for turn in parse(source).turns] == [
        ("A\ufffd", ("b\ufffd c",)),
        ("D", ("e",)),
    ]


def test_nan_is_no_time() -> None:
    turn = parse(source_of(b'[{"speaker": "A", "start": NaN, "end": Infinity, "text": "b"}]', "a.json")).turns[0]
    assert turn.time is None


@pytest.mark.parametrize(
    ("language", "tag"),
    [
        ("en", "en"),
        ("en_us", "en-US"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("english", "en"),
        ("eng", "en"),
        ("klingon", None),
        ("", None),
        (None, None),
    ],
)
def test_languages(language: str | None, tag: str | None) -> None:
    assert tag_of(language) == tag


@pytest.mark.parametrize("name", SERVICES)
def test_a_module_takes_nothing_that_is_not_its_own(name: str) -> None:
    module = import_module(SERVICES[name].module)
    values: tuple[object, ...] = (None, 7, "text", [], {}, {"results": None}, {"results": [[]]}, {"segments": 3})
    for value in values:
        assert not module.is_it(value)


def test_words_that_broken_paragraphs_lack_are_those_of_the_whole() -> None:
    paragraphs = {"paragraphs": [{"sentences": None, "speaker": 1, "start": 1}]}
    best = {"transcript": "hello there", "paragraphs": paragraphs, "words": 1}
    value = {"results": {"channels": [{"alternatives": [best]}]}}
    turns = parse(source_of(json.dumps(value).encode(), "a.json")).turns
    assert [turn.paragraphs for turn in turns] == [("hello there",)]
