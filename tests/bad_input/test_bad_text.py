"""Inputs that hold odd text or none: right data comes out, or one clear line; never a traceback, never a lost line."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from transcript_tool import parse

if TYPE_CHECKING:
    import subprocess

    from conftest import Tool

CHINESE = "记者：\n\n请问今年的粮食产量怎么样？\n\n汪某某：\n\n谢谢你的提问。今年我们的产量比去年多，大家都很高兴。\n"


def parsed(done: subprocess.CompletedProcess[bytes]) -> dict[str, Any]:
    """The one transcript of a run that went well."""
    assert done.returncode == 0, done.stderr
    [line] = done.stdout.splitlines()
    found: dict[str, Any] = json.loads(line)
    return found


def codes(transcript: dict[str, Any]) -> set[str]:
    return {diagnostic["code"] for diagnostic in transcript["diagnostics"]}


def words(transcript: dict[str, Any]) -> str:
    return " ".join(text for turn in transcript["turns"] for text in turn["paragraphs"])


@pytest.mark.parametrize("data", [b"", b"   \n\t\n\r\n \n", b"\n", b"\xef\xbb\xbf", "\u00a0\n\u3000\n".encode()])
def test_nothing_in_it(tool: Tool, data: bytes) -> None:
    done = tool("parse", "-", "-f", "jsonl", input=data)
    transcript = parsed(done)
    assert transcript["turns"] == []
    assert transcript["diagnostics"]
    assert done.stderr.count(b"\n") == 1


def test_only_a_header(tool: Tool) -> None:
    data = b"Press Room > Briefings >\n\nBriefing on the grain harvest\n"
    transcript = parsed(tool("parse", "-", "-f", "jsonl", input=data))
    assert transcript["header"]["title"] == "Briefing on the grain harvest"
    assert transcript["turns"] == []


def test_only_a_pagination_bar(tool: Tool) -> None:
    transcript = parsed(tool("parse", "-", "-f", "jsonl", input=b"<  1  2  3  4  >\n"))
    assert transcript["turns"] == []
    assert transcript["pagination"]["pages"] == 4


def test_no_label_at_all(tool: Tool) -> None:
    data = b"We met today to speak of grain. I am glad of it.\n\nThere is much to do, and we will do it.\n"
    done = tool("parse", "-", "-f", "jsonl", input=data)
    transcript = parsed(done)
    [turn] = transcript["turns"]
    assert (turn["label"], turn["speaker"], turn["continued"]) == (None, None, True)
    assert len(turn["paragraphs"]) == 2
    assert "no-labels" in codes(transcript)


@pytest.mark.parametrize("command", [("parse",), ("tokens",), ("parse", "-f", "csv")])
@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89",
        b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0\x40\x10\0\0\0\0\0\0\x40",
        random.Random(7).randbytes(20_000),
        bytes(500),
    ],
    ids=["png", "elf", "random", "nuls"],
)
def test_binary(tool: Tool, data: bytes, command: tuple[str, ...]) -> None:
    (tool.folder / "photo.txt").write_bytes(data)
    done = tool(command[0], "photo.txt", *command[1:])
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.startswith(b"transcript-tool: photo.txt: no text could be decoded (utf-8, ")
    assert done.stderr.endswith(b" tried)\n")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("utf-16-le", b"\xff\xfe", "utf-16"),
        ("utf-16-be", b"\xfe\xff", "utf-16"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("gb18030", b"\x84\x31\x95\x33", "gb18030"),
        ("gb18030", b"", "gb18030"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8-sig"),
    ],
)
def test_utf16_and_gb18030_with_and_without_a_mark(tool: Tool, codec: str, mark: bytes, name: str) -> None:
    plain = parsed(tool("parse", "-", "-f", "jsonl", input=CHINESE.encode()))
    done = tool("parse", "-", "-f", "jsonl", input=mark + CHINESE.encode(codec))
    other = parsed(done)
    assert other["sources"][0]["encoding"] == name
    assert other["sources"][0]["characters"] == len(CHINESE)
    assert other["turns"] == plain["turns"]
    assert [turn["label"] for turn in other["turns"]] == ["记者", "汪某某"]
    assert done.stderr == b""


def test_the_text_of_a_declared_codec_wins(tool: Tool) -> None:
    done = tool("tokens", "--text", "-", "--encoding", "cp1252", input="Ann: é\n".encode())
    assert done.stdout.decode() == "Ann: Ã©\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le"])
def test_lone_surrogates(tool: Tool, page: str, codec: str) -> None:
    text = page.replace("I am glad", "I \ud83d am glad")
    done = tool("parse", "-", "-f", "jsonl", input=text.encode(codec, "surrogatepass"))
    transcript = parsed(done)
    assert "I \ufffd am glad of it." in words(transcript)
    assert "lone-surrogates" in codes(transcript)
    assert b"lone surrogate on line 11, now U+FFFD" in done.stderr


def test_nuls(tool: Tool, page: str) -> None:
    done = tool("parse", "-", "-f", "jsonl", input=page.replace("more than ever", "more\0than ever").encode())
    transcript = parsed(done)
    assert "nul-characters" in codes(transcript)
    assert "more\0than ever" in words(transcript)
    assert b"NUL character on line 11, kept as text" in done.stderr


def test_a_character_cut_at_the_end(tool: Tool) -> None:
    done = tool("parse", "-", "-f", "jsonl", input=CHINESE.encode()[:-2])
    transcript = parsed(done)
    assert words(transcript).endswith("大家都很高兴\ufffd")
    assert "undecodable-bytes" in codes(transcript)
    assert b"line 7" in done.stderr


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_give_the_same_turns(tool: Tool, page: str, end: str) -> None:
    plain = parsed(tool("parse", "-", "-f", "jsonl", input=page.encode()))
    text = page.replace("\n", end)
    other = parsed(tool("parse", "-", "-f", "jsonl", input=text.encode()))
    assert other["header"] == plain["header"]
    for mine, theirs in zip(other["turns"], plain["turns"], strict=True):
        assert mine["paragraphs"] == theirs["paragraphs"]
        assert (mine["label"], mine["line"]) == (theirs["label"], theirs["line"])
        assert text[mine["start"] : mine["end"]] == page[theirs["start"] : theirs["end"]].replace("\n", end)


def test_one_line_of_text_without_an_end(tool: Tool) -> None:
    done = tool("tokens", "--text", "-", input=b"Ann Roe: yes")
    assert done.stdout == b"Ann Roe: yes"


@pytest.mark.parametrize("field", ["Text: ROE: We row on.\n", "Text: ROE\n"])
def test_no_end_of_fields_above_the_first_label(field: str) -> None:
    """A field before a label is looked at once: to look again for each had used up the stack."""
    found = parse(field * 100_000 + "\nROE\nHi, I am here.\n\nBO ELM\nYes, I know?\n\n" * 6)
    assert found.turns[-1].label == "BO ELM"
