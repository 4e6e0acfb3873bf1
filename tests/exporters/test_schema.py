"""The JSON Schema says of our JSON what is so."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from exporter_strategies import transcripts
from hypothesis import given
from jsonschema import Draft202012Validator

from transcript_tool.exporters import export, json_schema
from transcript_tool.exporters.schema import MEANINGS

if TYPE_CHECKING:
    from transcript_tool.model.records import Transcript

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"]
    json.dumps(SCHEMA)


def test_every_key_is_explained_required_and_alone() -> None:
    assert set(SCHEMA["$defs"]) == set(MEANINGS)
    for name, record in SCHEMA["$defs"].items():
        assert set(record["properties"]) == set(MEANINGS[name]) == set(record["required"])
        assert record["additionalProperties"] is False


@given(transcripts)
def test_our_output_is_valid(transcript: Transcript) -> None:
    file = io.BytesIO()
    export([transcript], "jsonl", file)
    VALIDATOR.validate(json.loads(file.getvalue()))


def golden() -> dict[str, Any]:
    path = Path(__file__).parent / "golden" / "briefing" / "input.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", [("header", "title"), ("turns", 0, "line"), ("pagination",), ("schema_version",)])
def test_no_key_may_be_missing_or_of_another_type(path: tuple[str | int, ...]) -> None:
    data: Any = golden()
    VALIDATOR.validate(data)
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = {"other": 1}
    assert not VALIDATOR.is_valid(data)
    del place[path[-1]]
    assert not VALIDATOR.is_valid(data)
