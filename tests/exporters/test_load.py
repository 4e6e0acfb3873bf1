"""Our own formats back in, and one clear line for all else."""

from __future__ import annotations

import io
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_tool.errors import LoadError
from transcript_tool.exporters import export, load
from transcript_tool.model.records import Header, Transcript, Turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ONE = Transcript(header=Header(title='One {"brace'), turns=(Turn(index=1, label="Ann", paragraphs=("Grüße } \\ {.",)),))


def text(name: str, *transcripts: Transcript) -> str:
    file = io.BytesIO()
    export(transcripts, name, file)
    return file.getvalue().decode()


def loaded(data: str | bytes) -> list[Transcript]:
    return list(load(io.BytesIO(data.encode() if isinstance(data, str) else data)))


LINE = text("jsonl", ONE).rstrip()


@pytest.mark.parametrize(
    "data",
    [
        text("json", ONE, ONE),
        text("jsonl", ONE, ONE),
        LINE + LINE,
        f"\n \n{LINE}\n\n\t{LINE}\n\n",
        text("json", ONE, ONE).replace("\n", "\r\n"),
        json.dumps(json.loads(LINE), indent=0) + LINE,
        text("json", ONE).replace("\n", "") + " " + text("json", ONE).replace("\n", "\n\n"),
        json.dumps(json.loads(LINE), sort_keys=True) * 2,
        "\ufeff" + text("json", ONE, ONE),
    ],
)
def test_json_in_any_layout(data: str) -> None:
    assert loaded(data) == [ONE, ONE]


@pytest.mark.parametrize("data", ["", "\n", " \n\t\n", "\ufeff"])
def test_empty(data: str) -> None:
    assert loaded(data) == []


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    data = json.loads(LINE)
    change(data)
    return json.dumps(data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("Reuters: Why?\n", "<stream>:1: none of our formats"),
        ("\n\nhello {", "<stream>:3: none of our formats"),
        (b"\x00\xff\x00", "<stream>:1: none of our formats"),
        (LINE.encode("utf-16"), "<stream>:1: the file is UTF-16"),
        (f"[{LINE}]", "<stream>:1: an array"),
        (text("csv", ONE).replace(",label", ",words", 1), "<stream>:1: the columns are not ours"),
        (text("csv", ONE).replace(",1,,st", ",1,x,st"), "<stream>:2: exchange is no number: 'x'"),
        (text("csv", ONE).replace("statement", "song"), "<stream>:2: kind 'song' is none of question"),
        (text("csv", ONE) + "a,b\r\n", "<stream>:3: 2 cells where there should be 14"),
        (text("csv", ONE) + 'a,"b', "<stream>:3: unexpected end of data"),
        (text("csv", ONE).encode() + b"\xff", "<stream>:"),
        (f"{LINE}\n{LINE[:-1]}\n", "<stream>:2: the object that begins here does not end"),
        (f"{LINE}\n{LINE}}}\n", "<stream>:2: '}' where an object should begin"),
        (f"{LINE}\n,\n{LINE}\n", "<stream>:2: ',' where an object should begin"),
        ('{\n  "schema_version": 1,\n  "header": what\n}\n', "<stream>:3:13: JSON is malformed"),
        (LINE + '\n  {"header": }', "<stream>:2:14: JSON is malformed"),
        (b'{"header": "\xff"}', "<stream>:1:"),
        ('{"header": ' + "[" * 100_000 + "}", "<stream>:1:"),
        ('{"turns": 7,\n"x": }', "<stream>:2:6: JSON is malformed"),
        ('{"more": ' + "[" * 100_000 + "]" * 100_000 + "}", "<stream>:1:"),
        ('{"more": ' + '{"a":' * 100_000 + "1" + "}" * 100_001, "<stream>:1:"),
        ('{"\\ud800": 1}', "<stream>:1:"),
        (LINE[:-1].encode() + b',"\xed\xa0\x80":1}', "<stream>:1:"),
        ("{}", "<stream>:1: no schema_version; this transcript-tool reads 1"),
        (changed(lambda d: d.update(schema_version=2, turns=7)), "<stream>:1: schema_version 2; this"),
        (changed(lambda d: d["turns"][0].update(line="8")), "<stream>:1: $.turns[0].line: Expected `int`, got `str`"),
        (changed(lambda d: d["turns"][0].update(kind="chat")), "<stream>:1: $.turns[0].kind: Invalid enum value"),
        (changed(lambda d: d["turns"][0].pop("line")), "<stream>:1: $.turns[0]: lacks 'line'"),
        (changed(lambda d: d["header"].update(author="x")), "<stream>:1: $.header: has unknown 'author'"),
        (
            LINE.replace('"label":"Ann"', '"label":"Bo","label":"Ann"'),
            "<stream>:1: key 'label' stands twice in one object",
        ),
        (LINE.replace('{"schema', '{"schema_version":1,"schema'), "<stream>:1: key 'schema_version' stands twice"),
        (changed(lambda d: d.update(header=None)), "<stream>:1: $.header: Expected `object`, got `null`"),
        ("---\ntitle: x\n---\n", "<stream>:1: no Markdown that transcript-tool wrote"),
        (text("md", ONE).encode() + b"\xff", "<stream>:9: not UTF-8"),
        (text("md", ONE).replace(": 1", ": 2", 1), "<stream>:1: written in dialect 2"),
        (text("md", ONE).replace("title: ", "title: >"), "<stream>:3: title was not read"),
        (text("md", ONE).replace("---\n\n", "\n\n", 1), "<stream>:8: the front matter is not closed"),
    ],
)
def test_all_else_is_one_clear_line(data: str | bytes, reason: str) -> None:
    with pytest.raises(LoadError) as caught:
        loaded(data)
    assert str(caught.value).startswith(reason)
    assert "\n" not in str(caught.value)


def test_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match=r"missing\.json: cannot be read: No such file"):
        list(load(tmp_path / "missing.json"))
    (tmp_path / "x.json").write_text("what")
    with pytest.raises(LoadError, match=r"x\.json:1: none of our formats"):
        list(load(tmp_path / "x.json"))


def test_markdown_has_its_provenance(tmp_path: Path) -> None:
    export([ONE], "md", tmp_path / "x.md")
    source = next(load(tmp_path / "x.md")).sources[0]
    assert source.name == str(tmp_path / "x.md")
    assert source.encoding == "utf-8"
    assert len(source.sha256 or "") == 64


def test_reads_as_it_goes() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            data = f"{LINE}\n".encode()
            buffer[: len(data)] = data
            return len(data)

    transcripts = load(io.BufferedReader(Endless()))
    assert [next(transcripts) for _ in range(3)] == [ONE] * 3


@given(st.binary() | st.text(alphabet='{}[]":,\n\\ 1a-#').map(str.encode))
def test_nothing_but_load_errors(data: bytes) -> None:
    with suppress(LoadError):
        loaded(data)
