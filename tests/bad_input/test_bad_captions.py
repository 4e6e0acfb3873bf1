"""Captions that are odd, broken or none: their words come out, or one clear line; and time grows with the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from transcript_tool import parse, tokenize

if TYPE_CHECKING:
    from conftest import Tool

CUE = "00:00:01.000 --> 00:00:02.000\n<v Ann Roe>We row.\n\n"


def transcript(tool: Tool, name: str, data: bytes, *options: str) -> tuple[dict[str, Any], str]:
    """The transcript of a file, and what was told of it."""
    (tool.folder / name).write_bytes(data)
    done = tool("parse", name, "-f", "jsonl", *options)
    assert done.returncode == 0, done.stderr
    [line] = done.stdout.splitlines()
    return json.loads(line), done.stderr.decode()


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "empty", None),
        (b"\n \n", "empty", None),
        (b"WEBVTT\n", "no-turns", None),
        (b"WEBVTT\n\nNOTE nothing\n", "no-turns", None),
        (b"We met and spoke of grain. It was a good year, and I am glad.\n", "no-captions", None),
        (b"WEBVTT\n\n" + CUE.encode() + b"x --> y\n<v Bo>And I.\n", "captions-time", 6),
        (b"WEBVTT\n\n" + CUE.encode() + b"00:00:00.500 --> 00:00:00.900\n<v Bo>And I.\n", "captions-order", 6),
        (b"WEBVTT\n\n" + CUE.encode() + b"00:00:03.000 --> 00:00:04.000\n", "captions-cut", 6),
        (b"WEBVTT\n\n" + CUE.encode() + b"00:00:03.000 --> 00:0", "captions-cut", 6),
        (b"WEBVTT\n\n" + CUE.encode() + b"17\n", "captions-cut", 6),
    ],
)
def test_what_is_odd_is_told(tool: Tool, data: bytes, code: str, line: int | None) -> None:
    found, told = transcript(tool, "talk.vtt", data)
    warnings = [remark for remark in found["diagnostics"] if remark["severity"] == "warning"]
    assert (code, line) in [(remark["code"], remark["line"]) for remark in warnings]
    assert len(told.splitlines()) == len(warnings)
    if CUE.encode() in data:
        assert found["turns"][0]["paragraphs"] == ["We row."]
        if b"And I" in data:
            assert found["turns"][1]["paragraphs"] == ["And I."]


def test_a_cue_without_text_is_told_quietly(tool: Tool) -> None:
    found, told = transcript(tool, "talk.vtt", b"WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n\n" + CUE.encode())
    assert [(remark["code"], remark["line"]) for remark in found["diagnostics"]] == [("captions-empty", 3)]
    assert told == ""


def test_who_says_what_it_is_has_the_word(tool: Tool) -> None:
    data = ("WEBVTT\n\n" + CUE).encode()
    as_text, _ = transcript(tool, "one.vtt", data, "--from", "text")
    assert all(turn["label"] != "Ann Roe" for turn in as_text["turns"])
    for kind in ("vtt", "srt"):
        as_captions, _ = transcript(tool, f"{kind}.txt", CUE.encode(), "--from", kind)
        assert [turn["label"] for turn in as_captions["turns"]] == ["Ann Roe"]


def test_standard_input_and_another_encoding(tool: Tool) -> None:
    data = ("WEBVTT\n\n" + CUE.replace("Ann", "Änn")).encode("utf-16")
    done = tool("parse", "-", "-f", "jsonl", input=data)
    assert [turn["label"] for turn in json.loads(done.stdout)["turns"]] == ["Änn Roe"]


def test_tokens_show_the_file(tool: Tool) -> None:
    data = ("WEBVTT\n\n" + CUE).encode()
    (tool.folder / "talk.vtt").write_bytes(data)
    assert tool("tokens", "talk.vtt", "--text").stdout == data
    rows = [json.loads(line) for line in tool("tokens", "talk.vtt", "--json").stdout.splitlines()]
    assert [(row["kind"], row["line"]) for row in rows] == [
        ("furniture", 1), ("furniture", 3), ("label", 4), ("paragraph", 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "<v A>" * 20_000,
        "<i>a" * 20_000,
        ">> " * 20_000,
        ">> A: b " * 10_000,
        "&amp;" * 20_000,
        "<" * 20_000,
        "(" * 20_000,
    ],
)
def test_one_nasty_line(line: str) -> None:
    text = f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{line}\n"
    assert "".join(token.text for token in tokenize(text)) == text
    parse(text)
