"""A layout folder: a page, what is right for it, and the comparison of the two.

``tests/layouts/NAME/`` holds ``input.txt`` (or ``input.md``), ``expected.json`` and ``note.md``. The expected file says
only what the folder is about: header fields that matter, breadcrumbs, pagination, and all turns. A page with several
transcripts has them as a list under ``documents``. ``name`` is what the page is called, where its number matters.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from transcript_tool import Transcript, Turn, parse_all

__all__ = ["FOLDER", "compact", "differences", "folders", "input_of", "parsed", "wanted"]

FOLDER = Path(__file__).parent


def folders() -> list[Path]:
    """All layout folders, by name."""
    return sorted(path.parent for path in FOLDER.glob("*/expected.json"))


def input_of(folder: Path) -> Path:
    """The page of a folder."""
    return next(path for path in sorted(folder.glob("input.*")) if path.suffix in (".txt", ".md"))


def wanted(folder: Path) -> tuple[str | None, list[dict[str, Any]]]:
    """The page's name and what is right, one object for each transcript."""
    data = json.loads((folder / "expected.json").read_text("utf-8"))
    name = data.pop("name", None)
    return name, data.get("documents", [data])


def parsed(folder: Path, name: str | None = None) -> list[Transcript]:
    """The transcripts of a folder's page."""
    return parse_all(input_of(folder).read_bytes().decode(), name=name)


def compact(transcript: Transcript) -> dict[str, Any]:
    """A transcript in the form of ``expected.json``, with every field that is not empty."""
    header: dict[str, Any] = {}
    for field in transcript.header.__struct_fields__:
        value = getattr(transcript.header, field)
        if field == "participants":
            value = [{"name": person.name, "role": person.role} for person in value]
        if value:
            header[field] = value
    found: dict[str, Any] = {"header": header} if header else {}
    if transcript.breadcrumbs:
        found["breadcrumbs"] = list(transcript.breadcrumbs)
    if transcript.pagination.pages:
        found["pagination"] = {"page": transcript.pagination.page, "pages": transcript.pagination.pages}
    found["turns"] = [_turn(turn) for turn in transcript.turns]
    return found


def _turn(turn: Turn) -> dict[str, Any]:
    told: dict[str, Any] = {"label": turn.label, "line": turn.line, "paragraphs": list(turn.paragraphs)}
    if turn.stage:
        told["stage"] = list(turn.stage)
    if turn.time is not None:
        told["time"] = [turn.time.start, turn.time.end]
    return told | {"kind": turn.kind}


def differences(right: dict[str, Any], transcript: Transcript) -> Iterator[str]:
    """What differs from what is right, one line each; nothing where all is right.

    Fields, breadcrumbs, pagination and kinds are compared where `right` names them, turns always and in full.
    """
    found = compact(transcript)
    for field, value in right.get("header", {}).items():
        if (given := found.get("header", {}).get(field)) != value:
            yield f"header {field}: {given!r}, not {value!r}"
    if "breadcrumbs" in right and found.get("breadcrumbs", []) != right["breadcrumbs"]:
        yield f"breadcrumbs: {found.get('breadcrumbs', [])!r}, not {right['breadcrumbs']!r}"
    for key, value in right.get("pagination", {}).items():
        if (number := getattr(transcript.pagination, key)) != value:
            yield f"pagination {key}: {number!r}, not {value!r}"
    turns = found["turns"]
    if len(turns) != len(right["turns"]):
        yield f"turns: {[turn['label'] for turn in turns]}, not {[turn['label'] for turn in right['turns']]}"
        return
    for number, (given, turn) in enumerate(zip(turns, right["turns"], strict=True), 1):
        for key, value in ({"stage": []} | turn).items():
            if given.get(key, []) != value:
                yield f"turn {number} {key}: {given.get(key)!r}, not {value!r}"
