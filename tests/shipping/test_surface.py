"""What others build on changes on purpose alone: it is compared with what was kept, and each change is named."""

from __future__ import annotations

import json

from snapshot import KEPT, changes, surface

HINT = """\
The Python API, the commands or the schema are not what surface.json holds. If that is meant: `make snapshot`, an entry
in CHANGELOG.md, and docs/versioning.md says which part of the version it asks for. What changed:
"""


def test_nothing_public_changed_unnoticed() -> None:
    found = list(changes(json.loads(KEPT.read_text("utf-8")), surface()))
    assert not found, HINT + "\n".join(found)


def test_changes_are_named() -> None:
    before = {"python": {"parse": "def (a)", "gone": "def ()", "Turn": {"fields": {"page": "int"}}}}
    after = {"python": {"parse": "def (a, b)", "new": "def ()", "Turn": {"fields": {"page": "int", "line": "int"}}}}
    assert list(changes(before, after)) == [
        'changed: python / parse: "def (a)" is "def (a, b)"',
        "removed: python / gone",
        "added: python / Turn / fields / line",
        "added: python / new",
    ]
    assert not list(changes(before, before))
    assert list(changes({"a": {"b": 1}}, {"a": 1})) == ['changed: a: {"b": 1} is 1']


def test_it_holds_what_is_promised() -> None:
    kept = json.loads(KEPT.read_text("utf-8"))
    assert kept["python"]["parse"].startswith("def (source")
    assert "paragraphs" in kept["python"]["Turn"]["fields"]
    assert kept["commands"]["parse"]["-o --output"]
    assert kept["schema"]["$defs"]["Transcript"]["properties"]["schema_version"]
