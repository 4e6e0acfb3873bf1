"""What is wrong with JSON of ours.

Each folder has ``input.json`` or ``input.jsonl``, a note, and what ``transcript-tool validate`` says of it within the
folder: ``expected.txt``, which is empty where it is valid.
"""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from transcript_tool import Fault, LoadError, SourceError, export, load, merge, parse_all, read, validate
from transcript_tool.analysis.positions import positions
from transcript_tool.exporters import json_schema

if TYPE_CHECKING:
    from conftest import Tool

HERE = Path(__file__).parent
FOLDERS = sorted(path.parent for path in HERE.glob("*/note.md"))
SAMPLES = HERE.parents[1] / "samples"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_folder(tool: Tool, folder: Path) -> None:
    tool.folder = folder
    [name] = [path.name for path in folder.glob("input.*")]
    done, shown = tool("validate", name, "-q"), tool("validate", name, "-q", "-f", "json")
    assert done.stderr == shown.stderr == b""
    assert done.stdout.decode() == (folder / "expected.txt").read_text("utf-8")
    assert done.returncode == shown.returncode == int(bool(done.stdout))
    found = json.loads(shown.stdout)
    assert found["valid"] == (not done.stdout)
    assert len(found["faults"]) == len(done.stdout.splitlines())


def faults(data: bytes) -> list[Fault]:
    return list(validate(io.BytesIO(data)))


def as_json(transcripts: list[Any]) -> bytes:
    file = io.BytesIO()
    export(transcripts, "json", file)
    return file.getvalue()


INPUTS = sorted([*SAMPLES.glob("*[!n]"), *HERE.parent.glob("*/*/input.*"), *HERE.parent.glob("diff/*/a.*")])


def test_what_parse_gives_of_any_page_is_valid() -> None:
    checked = 0
    for path in INPUTS:
        try:
            transcripts = parse_all(read(path))
        except SourceError:  # folders that show what is refused
            continue
        checked += 1
        assert faults(as_json(transcripts)) == [], path
    assert checked > 150


def test_what_merge_gives_is_valid() -> None:
    pages = [transcript for path in sorted(SAMPLES.glob("*.txt")) for transcript in parse_all(read(path))]
    merged = merge(pages)
    assert len(merged) < len(pages)
    assert faults(as_json(merged)) == []


@cache
def good() -> str:
    return as_json(parse_all(read(HERE.parent / "diff" / "same" / "a.txt"))).decode()


@cache
def schema() -> Draft202012Validator:
    return Draft202012Validator(json_schema())


def nodes(value: Any, at: str = "") -> list[tuple[Any, Any, str]]:
    """Each place below a value: what holds it, its key there, and the pointer to it."""
    found = []
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in pairs:
        found.append((value, key, f"{at}/{key}"))
        found += nodes(one, f"{at}/{key}")
    return found


VALUES: tuple[Any, ...] = (None, True, 0, -3, 1.5, "x", "question", [], {}, [1], {"a": 1})


@settings(deadline=None)
@given(st.integers(0, 2**32))
def test_the_schema_and_validate_agree(seed: int) -> None:
    """Whatever is put in place of a value: what the schema refuses is told, at its pointer, and load refuses it too."""
    random = Random(seed)
    document = json.loads(good())
    for _ in range(random.randint(1, 3)):
        holder, key, _ = random.choice(nodes(document))
        match random.randint(0, 2):
            case 0:
                holder[key] = random.choice(VALUES)
            case 1:
                del holder[key]
            case _ if isinstance(holder, dict):
                holder[f"{key}x"] = random.choice(VALUES)
    data = json.dumps(document, indent=random.choice((None, 1))).encode()
    wrong = list(schema().iter_errors(document))
    found = faults(data)
    told = {fault.pointer for fault in found}
    for error in [] if "/schema_version" in told else wrong:  # of another version nothing more is looked at
        at = "".join(f"/{key}" for key in error.absolute_path)
        assert at in told or any(pointer.startswith(f"{at}/") for pointer in told), (error.message, told)
    try:
        list(load(io.BytesIO(data)))
    except LoadError:
        assert found
        assert wrong
    for fault in found:
        assert (fault.line, fault.column) == place(data, fault.pointer)


def place(data: bytes, pointer: str) -> tuple[int, int]:
    at = positions(data)[pointer]
    before = data[:at]
    return before.count(b"\n") + 1, at - before.rfind(b"\n")


any_json = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


@settings(deadline=None)
@given(any_json, st.sampled_from((None, 0, 2)), st.booleans())
def test_every_value_has_its_place(value: Any, indent: int | None, ascii_only: bool) -> None:
    data = json.dumps(value, indent=indent, ensure_ascii=ascii_only).encode(errors="replace")
    decoder = json.JSONDecoder()
    found = positions(data)
    for pointer, at in found.items():
        one = json.loads(data)
        for key in pointer.split("/")[1:]:
            plain = key.replace("~1", "/").replace("~0", "~")
            one = one[int(plain)] if isinstance(one, list) else one[plain]
        assert decoder.raw_decode(data[at:].decode())[0] == one
    assert len(found) == 1 + len(nodes(json.loads(data)))


def test_all_files_are_checked_and_counted(tool: Tool) -> None:
    (tool.folder / "good.json").write_text(good())
    (tool.folder / "bad.json").write_text(good().replace('"index": 1', '"index": "1"'))
    done = tool("validate", "bad.json", "good.json", "none.json", ".")
    assert done.returncode == 1
    assert done.stdout.startswith(b"bad.json:")
    assert done.stdout.count(b"\n") == 1
    assert done.stderr.splitlines() == [
        b"transcript-tool: none.json: no such file or directory",
        b"transcript-tool: .: is a directory; for a folder of files: transcript-tool batch",
        b"transcript-tool: 2 transcripts checked, 1 with faults",
    ]
    assert tool("validate", "-q", "good.json").stderr == b""
    assert tool("validate", "good.json", "none.json", "-q").returncode == 1


def test_standard_input_and_output(tool: Tool) -> None:
    page = tool("parse", "page.txt", "-f", "jsonl").stdout
    assert tool("validate", "-q", input=page).returncode == 0
    done = tool("validate", "-", "-o", "faults.json", input=page.replace(b'"index":1', b'"index":3'))
    assert (done.returncode, done.stdout) == (1, b"")
    [fault] = json.loads((tool.folder / "faults.json").read_bytes())["faults"]
    assert (fault["pointer"], fault["line"], fault["message"]) == ("/turns/0/index", 1, "is 3 where 1 should stand")


def test_python(tmp_path: Path) -> None:
    path = tmp_path / "talk.json"
    path.write_text(good().replace('"answer"', '"reply"'))
    found = list(validate(path))
    assert [fault.pointer for fault in found] == ["/turns/2/kind", "/turns/4/kind", "/turns/6/kind"]
    assert all(path.read_text().splitlines()[fault.line - 1].strip() == '"kind": "reply",' for fault in found)
    with pytest.raises(LoadError, match="cannot be read"):
        list(validate(tmp_path / "none.json"))
