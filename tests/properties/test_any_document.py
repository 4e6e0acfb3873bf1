"""Whatever bytes an input has: a source with its transcript, or one error with one line, and nothing else."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from transcript_tool import SourceError, Transcript, parse_all
from transcript_tool.sources.files import source_of
from transcript_tool.sources.kinds import MEDIA_TYPES
from transcript_tool.sources.speech.services import SERVICES

MOST = int(os.environ.get("HYPOTHESIS_SEARCH", "150"))
FOLDERS = Path(__file__).parents[1] / "sources"
SPEECH = [json.loads(path.read_bytes()) for path in sorted(FOLDERS.glob("speech-*/input.json"))]
KEYS = sorted({key for value in SPEECH for key in json.dumps(value).split('"') if key.isidentifier()})

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), inner),
    max_leaves=30,
)


def outcome(data: bytes, name: str, media_type: str | None = None) -> list[Transcript] | None:
    try:
        source = source_of(data, name, media_type=media_type)
    except SourceError as error:
        reason = error.reason
    else:
        reason = ""
    assert "\n" not in reason
    if reason:
        return None
    found = parse_all(source)
    assert found
    for transcript in found:
        for turn in transcript.turns:
            assert 0 <= turn.start <= turn.end <= len(source.text)
    return found


@settings(max_examples=MOST, deadline=None)
@given(values, st.sampled_from([None, *SERVICES]))
def test_any_json_value(value: Any, service: str | None) -> None:
    outcome(json.dumps(value).encode(), "a.json", MEDIA_TYPES[service] if service else None)


def changed(value: Any, data: st.DataObject) -> Any:
    """A value with one of its parts, at any depth, replaced by any other value."""
    parts = list(value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ())
    if not parts or data.draw(st.integers(0, 3)) == 0:
        return data.draw(values)
    key, part = data.draw(st.sampled_from(parts))
    copy = value.copy()
    copy[key] = changed(part, data)
    return copy


@settings(max_examples=MOST * 3, deadline=None)
@given(st.sampled_from(SPEECH), st.data())
def test_json_of_a_service_with_something_else_in_it(value: Any, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        value = changed(value, data)
    outcome(json.dumps(value).encode(), "a.json")


@settings(max_examples=MOST, deadline=None)
@given(st.sampled_from(SPEECH), st.data())
def test_json_that_was_cut_or_bent(value: Any, data: st.DataObject) -> None:
    text = bytearray(json.dumps(value).encode())
    at = data.draw(st.integers(0, len(text) - 1))
    text[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    outcome(bytes(text), data.draw(st.sampled_from(["a.json", "a.txt", "a"])))


@settings(max_examples=MOST, deadline=None)
@given(
    st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{", b'[{"', b""]),
    st.binary(max_size=300),
    st.sampled_from(["a", "a.pdf", "a.docx", "a.doc", "a.json", "a.txt"]),
)
def test_random_bytes_behind_the_signs_of_a_kind(magic: bytes, rest: bytes, name: str) -> None:
    outcome(magic + rest, name)
