"""Streaming, whole files, the table of formats, and what an import costs."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from transcript_tool.errors import FormatError, TranscriptError
from transcript_tool.exporters import Format, export, formats, load, whole_file
from transcript_tool.exporters.registry import FORMATS, find
from transcript_tool.model.records import Header, Time, Transcript, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ONE = Transcript(header=Header(title="One"), turns=(Turn(index=1, label="Ann", paragraphs=("Grüße.",), time=Time(1)),))
NAMES = sorted(FORMATS)
FRAMED = ("html", "tei")
CAPTIONS = ("srt", "vtt")  # of one transcript, whose turns have times
PACKED = ("docx",)  # put together in memory
BINARY = ("convokit", "parquet", "sqlite")  # rows in groups, pages of a database
STREAMED = sorted({*NAMES} - {*CAPTIONS, *PACKED, *BINARY})


class Logged(io.BytesIO):
    """A file that notes when it is written to."""

    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self.log = log

    def write(self, data: object) -> int:
        assert isinstance(data, bytes)
        if b"Ann" in data:
            self.log.append("wrote")
        return super().write(data)


@pytest.mark.parametrize("name", STREAMED)
def test_each_transcript_is_written_before_the_next_is_taken(name: str) -> None:
    log: list[str] = []

    def source() -> Iterator[Transcript]:
        for _ in range(3):
            log.append("took")
            yield ONE

    export(source(), name, Logged(log))
    if name in FRAMED:  # whether there are several tells what the file begins with
        assert log[:3] == ["took", "took", "wrote"]
        log[1:3] = ["wrote", "took"]
    assert log == ["took", "wrote"] * 3


@pytest.mark.parametrize("name", NAMES)
def test_nothing_at_all(name: str, tmp_path: Path) -> None:
    export([], name, tmp_path / "out")
    if name == "convokit":
        assert b"corpus/utterances.jsonl" in (tmp_path / "out").read_bytes()
        return
    if name in BINARY:  # columns, and no rows
        assert list(load(tmp_path / "out")) == []
        return
    assert len((tmp_path / "out").read_bytes().splitlines()) == (1 if name == "csv" else 0)


@pytest.mark.parametrize("name", NAMES)
def test_bytes_to_a_path_and_to_a_file_are_the_same(name: str, tmp_path: Path) -> None:
    file = io.BytesIO()
    some = [ONE] if name in CAPTIONS else [ONE, ONE]
    export(some, name, file)
    export(some, name, str(tmp_path / "out"))
    assert (tmp_path / "out").read_bytes() == file.getvalue()
    assert "Grüße".encode() in file.getvalue() or name in (*PACKED, *BINARY)


@pytest.mark.parametrize("name", NAMES)
def test_a_lone_surrogate_becomes_a_replacement_character(name: str) -> None:
    turn = Turn(index=1, label="L\udc80", paragraphs=("P\udfff.",), time=Time(1))
    broken = Transcript(header=Header(title="T\ud800"), turns=(turn,))
    file = io.BytesIO()
    export([broken], name, file)
    data = file.getvalue()
    if name == "convokit":
        data = (
            ascii(json.loads(ZipFile(file).read("corpus/utterances.jsonl"))).encode().decode("unicode_escape").encode()
        )
    elif name in BINARY:
        data = repr(list(load(io.BytesIO(data)))).encode()
    text = (ZipFile(file).read("word/document.xml") if name in PACKED else data).decode()
    assert "L\ufffd" in text
    assert "P\ufffd." in text


def test_failure_midway_leaves_what_was_there(tmp_path: Path) -> None:
    def source() -> Iterator[Transcript]:
        yield ONE
        raise KeyboardInterrupt

    (tmp_path / "old").write_text("old")
    for name in ("old", "new"):
        with pytest.raises(KeyboardInterrupt):
            export(source(), "json", tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
    assert (tmp_path / "old").read_text() == "old"


def test_modes(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.touch()
    kept.chmod(0o640)
    export([ONE], "json", kept)
    export([ONE], "json", tmp_path / "fresh")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "fresh").stat().st_mode) == 0o666 & ~mask


def test_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    export([ONE], "jsonl", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert list(load(tmp_path / "real")) == [ONE]


def test_pipe_is_written_straight(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = subprocess.Popen(["cat", str(tmp_path / "pipe")], stdout=subprocess.PIPE)
    export([ONE], "jsonl", tmp_path / "pipe")
    assert reader.communicate()[0].count(b"\n") == 1
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_path_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "no" / "out", "there is no folder"), (tmp_path, "it is a folder")):
        with pytest.raises(TranscriptError, match=reason) as caught:
            export([ONE], "json", path)
        assert str(caught.value).startswith(f"{path}: cannot be written: ")


def test_full_disk_is_named(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match="out: cannot be written: No space left"), whole_file(tmp_path / "out"):
        raise OSError(28, "No space left on device")
    assert not list(tmp_path.iterdir())


def test_error_about_another_file_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), whole_file(tmp_path / "out"):
        (tmp_path / "missing").read_bytes()
    assert not list(tmp_path.iterdir())


def test_unknown_format_names_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"^unknown format 'xml'; there are json, jsonl, md, csv"):
        export([ONE], "xml", tmp_path / "out")
    assert not list(tmp_path.iterdir())


def test_unknown_option_and_wrong_value() -> None:
    with pytest.raises(FormatError, match="format 'json' has no option 'raw_cells'; it has none"):
        export([ONE], "json", io.BytesIO(), raw_cells=True)
    with pytest.raises(FormatError, match="option 'raw_cells' of format 'csv' is bool, not 1"):
        export([ONE], "csv", io.BytesIO(), raw_cells=1)


def test_alias_and_table() -> None:
    assert find("markdown") is FORMATS["md"]
    assert list(formats())[:4] == ["json", "jsonl", "md", "csv"]
    assert all(row.suffixes and row.media_type and row.summary for row in FORMATS.values())


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another package, installed, with a good format, one that takes a name of ours, and two broken ones."""
    (tmp_path / "shout.py").write_text(
        "from transcript_tool.exporters import Format, Option\n"
        "row = dict(module='shout', suffixes=('.txt',), media_type='text/plain', summary='loud')\n"
        "FORMAT = Format(name='shout', aliases=('loud',), options=(Option('end', '!', 'last sign'),), **row)\n"
        "THIEF = Format(name='json', **row)\n"
        "HOLLOW = Format(name='hollow', **{**row, 'module': 'shout_missing'})\n"
        "def write(transcripts, file, *, end='!'):\n"
        "    for one in transcripts:\n"
        "        file.write(one.header.title.upper().encode() + end.encode())\n"
    )
    info = tmp_path / "shout-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shout\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[transcript_tool.exporters]\n"
        "shout = shout:FORMAT\njson = shout:THIEF\nhollow = shout:HOLLOW\nbroken = shout:NOTHING\nodd = shout:write\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.usefixtures("plugin")
def test_other_package_joins() -> None:
    every = formats()
    assert isinstance(every["shout"], Format)
    assert every["json"] is FORMATS["json"]
    for name, options, expected in (("shout", {}, b"ONE!"), ("loud", {"end": "?"}, b"ONE?")):
        file = io.BytesIO()
        export([ONE], name, file, **options)
        assert file.getvalue() == expected


@pytest.mark.usefixtures("plugin")
def test_broken_package_is_listed_with_its_problem() -> None:
    assert "AttributeError" in (formats()["broken"].problem or "")
    for name, reason in (("broken", "AttributeError"), ("odd", "is not a"), ("hollow", "shout_missing")):
        with pytest.raises(FormatError, match=f"format '{name}' cannot be used: .*{reason}"):
            export([ONE], name, io.BytesIO())


def test_import_costs_little() -> None:
    """Writing to a stream imports nothing that it does not use."""
    code = (
        "import io, sys; from transcript_tool.model.records import Transcript\n"
        "before = set(sys.modules)\n"
        "from transcript_tool.exporters import export\n"
        "export([Transcript()], 'json', io.BytesIO())\n"
        "new = set(sys.modules) - before\n"
        "print(*new)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    unused = {"rich", "click", "importlib.metadata", "dataclasses", "pathlib", "csv", "tempfile", "json"}
    unused |= {f"transcript_tool.exporters.{name}" for name in ("csv", "jsonl", "markdown", "loading", "schema")}
    assert not unused & set(done.stdout.split())


def test_a_file_that_came_to_be_there_meanwhile_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "late.json"
    with pytest.raises(TranscriptError, match="--force"), whole_file(target, replace=False):
        target.write_bytes(b"theirs")
    assert target.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_appears_without_replacing(tmp_path: Path) -> None:
    target = tmp_path / "new.json"
    with whole_file(target, replace=False) as file:
        file.write(b"ours")
    assert target.read_bytes() == b"ours"
    assert list(tmp_path.iterdir()) == [target]
