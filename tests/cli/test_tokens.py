from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import struct
import termios
from typing import TYPE_CHECKING

import pytest

from transcript_tool.cli.rows import INDENT, as_text, row_of
from transcript_tool.tokenizer import tokenize
from transcript_tool.tokenizer.token import Kind, Token

if TYPE_CHECKING:
    from conftest import Tool

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def on_a_terminal(tool: Tool, *arguments: str, columns: int = 80, env: dict[str, str] | None = None) -> str:
    """What the command draws on a terminal of that width."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    env = {"TERM": "xterm-256color", "NO_COLOR": "", "COLUMNS": ""} | (env or {})
    process = tool.start(*arguments, terminal=follower, env=env)
    os.close(follower)
    drawn = b""
    while chunk := _read(leader):
        drawn += chunk
    os.close(leader)
    assert process.wait(timeout=60) == 0
    return drawn.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # how Linux says that the other end is closed
        return b""


def test_each_token_has_a_row_and_a_label_its_evidence(tool: Tool) -> None:
    done = tool("tokens", "page.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert lines[0] == "     1  breadcrumbs   Press Room > Briefings >"
    at = next(n for n, line in enumerate(lines) if line.endswith("Harbour News:"))
    assert lines[at].split()[:2] == ["5", "label"]
    assert lines[at + 1].startswith(" " * INDENT + "label: scores ")
    assert "own line" in lines[at + 1]
    assert lines[at + 2].startswith(" " * INDENT + "+ ")
    assert not ESCAPES.search(done.stdout.decode())


def test_a_candidate_that_was_turned_down_has_its_evidence(tool: Tool, page: str) -> None:
    text = page.replace("Thank you. We", "There are three reasons for this:\n\nThank you. We")
    shown = tool("tokens", "-", input=text.encode()).stdout.decode()
    [_, below] = shown.split("There are three reasons for this:\n")
    assert below.lstrip().startswith("no label: scores -")
    assert "- reads as a sentence" in below


def test_colour_on_a_terminal(tool: Tool) -> None:
    drawn = on_a_terminal(tool, "tokens", "page.txt")
    assert ESCAPES.search(drawn)
    plain = tool("tokens", "page.txt").stdout.decode()
    assert [line.split() for line in ESCAPES.sub("", drawn).splitlines()][:4] == [
        line.split() for line in plain.splitlines()
    ][:4]


@pytest.mark.parametrize("columns", [60, 80, 132])
@pytest.mark.parametrize("color", ["--color", "--no-color"])
def test_no_row_is_wider_than_the_terminal(tool: Tool, columns: int, color: str, page: str) -> None:
    (tool.folder / "page.txt").write_text(page + "\nAnn Roe:\n\n" + "I speak at length of this and that. " * 20 + "\n")
    drawn = ESCAPES.sub("", on_a_terminal(tool, "tokens", "page.txt", color, columns=columns))
    widths = [len(line.rstrip()) for line in drawn.splitlines()]
    assert max(widths) <= columns
    assert max(widths) > columns - 15
    assert "…" in drawn


def test_wide_characters_take_two_cells(tool: Tool) -> None:
    (tool.folder / "page.txt").write_text("记者：\n\n请问？\n\n汪某某：\n\n" + "谢谢你的提问，" * 20 + "\n")
    drawn = ESCAPES.sub("", on_a_terminal(tool, "tokens", "page.txt", columns=60))
    row = next(line for line in drawn.splitlines() if "谢谢" in line)
    assert len(row) + len(re.findall("[^\x00-\x7f…]", row)) <= 60


@pytest.mark.parametrize(("env", "arguments"), [({"NO_COLOR": "1"}, ()), ({"TERM": "dumb"}, ()), ({}, ("--no-color",))])
def test_no_colour_where_none_is_wanted(tool: Tool, env: dict[str, str], arguments: tuple[str, ...]) -> None:
    assert not ESCAPES.search(on_a_terminal(tool, "tokens", "page.txt", *arguments, env=env))


def test_colour_into_a_pipe_where_it_is_said(tool: Tool) -> None:
    done = tool("tokens", "page.txt", "--color", env={"NO_COLOR": "1", "TERM": "xterm"})
    assert ESCAPES.search(done.stdout.decode())


def test_the_text_as_it_is(tool: Tool, page: str) -> None:
    data = page.replace("\n", "\r\n").encode()
    done = tool("tokens", "-", "--text", input=b"\xef\xbb\xbf" + data)
    assert done.stdout == data


@pytest.mark.parametrize("arguments", [("--json",), ("-f", "jsonl")])
def test_one_object_per_token(tool: Tool, page: str, arguments: tuple[str, ...]) -> None:
    done = tool("tokens", "page.txt", *arguments)
    tokens = [json.loads(line) for line in done.stdout.splitlines()]
    assert "".join(token["text"] for token in tokens) == page
    assert list(tokens[0]) == ["line", "start", "end", "kind", "form", "value", "text", "for", "against"]
    label = next(token for token in tokens if token["kind"] == "label")
    assert label["value"] == "Harbour News"
    assert label["for"]


def test_text_and_json_at_once_is_wrong_usage(tool: Tool) -> None:
    assert tool("tokens", "page.txt", "--text", "--json").returncode == 2


def test_into_a_file(tool: Tool) -> None:
    assert tool("tokens", "page.txt", "-o", "out.txt").returncode == 0
    assert (tool.folder / "out.txt").read_bytes() == tool("tokens", "page.txt").stdout
    assert tool("tokens", "page.txt", "-o", "out.txt").returncode == 2


def test_remarks_on_the_bytes_go_to_standard_error(tool: Tool) -> None:
    done = tool("tokens", "-", input=b"Ann Roe: yes\0\n")
    assert done.stderr == b"transcript-tool: -: NUL character on line 1, kept as text\n"
    assert tool("tokens", "-", "-q", input=b"Ann Roe: yes\0\n").stderr == b""


def test_what_cannot_be_seen_is_shown() -> None:
    token = Token(Kind.PARAGRAPH, "\u00a0a\tb\nc\0\u200bd\n\n", 0, 1)
    assert row_of(token, 70).text == r"␣a\tb\nc\x00\u200bd"


@pytest.mark.parametrize(
    ("text", "shown"), [("a" * 30, "a" * 30), ("a" * 31, "a" * 29 + "…"), ("a" * 30 + "\n", "a" * 30)]
)
def test_a_long_text_is_cut_with_a_sign(text: str, shown: str) -> None:
    assert row_of(Token(Kind.PARAGRAPH, text, 0, 1), 30).text == shown


def test_evidence_is_folded_and_never_cut(page: str) -> None:
    narrow = b"".join(as_text(tokenize(page), 50)).decode()
    wide = b"".join(as_text(tokenize(page), 300)).decode()
    assert "".join(wide.split()).count("(+") == "".join(narrow.split()).count("(+") > 0
    assert max(map(len, narrow.splitlines())) <= 50
