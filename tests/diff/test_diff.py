"""What two versions of a transcript differ in.

Each folder has two versions, ``a.*`` and ``b.*``, a note, and what `diff` finds: ``expected.json`` and ``expected.txt``
are what ``transcript-tool diff a.txt b.txt`` prints within the folder, with and without ``-f json``.
"""

from __future__ import annotations

import json
import os
import pty
import re
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_tool import Header, Transcript, Turn, diff, parse
from transcript_tool.analysis.wording import Profile, edits, likeness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Tool

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/note.md"))


def version(folder: Path, name: str) -> Path:
    [found] = folder.glob(f"{name}.*")
    return found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_folder(tool: Tool, folder: Path) -> None:
    tool.folder = folder
    names = [version(folder, name).name for name in "ab"]
    text, found = tool("diff", *names), tool("diff", *names, "-f", "json")
    assert (text.stderr, found.stderr) == (b"", b"")
    assert text.stdout.decode() == (folder / "expected.txt").read_text("utf-8")
    assert json.loads(found.stdout) == json.loads((folder / "expected.json").read_text("utf-8"))
    assert text.returncode == found.returncode == int(folder.name != "same")


WORDS = ("the", "boat", "lies", "at", "quay", "Thank", "you.", "why?", "渡船", "=", "\x1b[1m", "a b", "No.")
said = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
turns = st.builds(
    Turn,
    st.just(1),
    label=st.sampled_from((None, "A", "B")),
    kind=st.sampled_from(("question", "answer")),
    paragraphs=st.lists(said.filter(bool), max_size=2).map(tuple),
    stage=st.lists(st.just("(Laughter)"), max_size=1).map(tuple),
)
transcripts = st.lists(turns, max_size=12).map(lambda found: Transcript(turns=tuple(found)))


@st.composite
def versions(draw: st.DrawFn) -> tuple[Transcript, Transcript]:
    """A transcript, and another one that was made of it by moving, dropping and exchanging turns."""
    first = draw(transcripts)
    found = list(first.turns)
    random = Random(draw(st.integers(0, 2**32)))
    for turn in draw(st.lists(turns, max_size=4)):
        place = random.randint(0, len(found))
        match random.randint(0, 2):
            case 0:
                found.insert(place, turn)
            case 1 if found:
                found.insert(place, found.pop(random.randrange(len(found))))
            case _:
                found[place : place + 1] = []
    return first, Transcript(turns=tuple(found))


def essence(turn: Turn) -> tuple[Any, ...]:
    return turn.label, turn.kind, "\n\n".join(turn.paragraphs), turn.stage


def applied(first: Transcript, script: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The second version, from the first and what `diff -f json` says alone."""
    named = {change["a"] for change in script["turns"]}
    kept = [essence(turn) for place, turn in enumerate(first.turns, 1) if place not in named]
    made = {}
    for change in script["turns"]:
        if change["b"] is None:
            continue
        said = change["after"]
        text = "\n\n".join(said["paragraphs"])
        if change["words"]:
            text = "".join(edit["text"] for edit in change["words"] if edit["sign"] != "-")
        made[change["b"]] = (said["label"], said["kind"], text, tuple(said["stage"]))
    result: list[tuple[Any, ...]] = []
    while kept or made:
        result.append(made.pop(len(result) + 1) if len(result) + 1 in made else kept.pop(0))
    return result


@given(st.one_of(versions(), st.tuples(transcripts, transcripts)))
def test_the_script_makes_the_second_of_the_first(pair: tuple[Transcript, Transcript]) -> None:
    first, second = pair
    found = diff(first, second)
    script = msgspec.to_builtins(found)
    assert applied(first, script) == [essence(turn) for turn in second.turns]
    for change in script["turns"]:
        if change["words"]:
            old = "".join(edit["text"] for edit in change["words"] if edit["sign"] != "+")
            assert old == "\n\n".join(change["before"]["paragraphs"])
        assert change["changes"]
    named = [change for change in script["turns"] if change["a"] and change["b"]]
    assert found.same + len(named) + sum(c["b"] is None for c in script["turns"]) == len(first.turns)


@given(transcripts)
def test_nothing_differs_from_itself(transcript: Transcript) -> None:
    found = diff(transcript, transcript)
    assert not found.differs
    assert found.same == len(transcript.turns)


@given(transcripts, transcripts)
def test_back_is_the_reverse(first: Transcript, second: Transcript) -> None:
    there, back = diff(first, second), diff(second, first)
    assert there.differs == back.differs == ([*map(essence, first.turns)] != [*map(essence, second.turns)])


@given(st.text(), st.text())
def test_edits_are_lossless(a: str, b: str) -> None:
    found = edits(a, b)
    assert "".join(edit.text for edit in found if edit.sign != "+") == a
    assert "".join(edit.text for edit in found if edit.sign != "-") == b
    assert all(edit.text for edit in found)
    assert [edit.sign for edit in edits(a, a)] == ["="] * bool(a)


@given(said, said)
def test_likeness_is_from_0_to_1_and_the_same_both_ways(a: str, b: str) -> None:
    one, other = Profile(a), Profile(b)
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == 1
    assert likeness(one, other, 0.5) in (0, likeness(one, other))


def long_talk(count: int, seed: int = 7) -> list[Turn]:
    random = Random(seed)
    lengths = (3, 20, 60, 120)
    words = [f"w{number}" for number in range(3000)] + ["the", "of", "and", "to", "we"] * 200
    return [
        Turn(
            n,
            label=random.choice("ABC"),
            paragraphs=(" ".join(random.choices(words, k=random.choice(lengths))),),
        )
        for n in range(1, count + 1)
    ]


def reworded(turn: Turn, random: Random) -> Turn:
    words = turn.paragraphs[0].split()
    for _ in range(max(1, len(words) // 10)):
        words[random.randrange(len(words))] = f"new{random.randrange(3000)}"
    return msgspec.structs.replace(turn, paragraphs=(" ".join(words),))


def test_two_thousand_edited_turns_are_found_again() -> None:
    first = long_talk(2000)
    second = [reworded(turn, Random(turn.index)) for turn in first]
    found = diff(Transcript(turns=tuple(first)), Transcript(turns=tuple(second)))
    assert [(change.a, change.b, change.changes) for change in found.turns] == [
        (n, n, ("reworded",)) for n in range(1, 2001)
    ]


def test_a_speech_of_an_hour_in_one_turn() -> None:
    random = Random(3)
    words = [random.choice(("the", "sea", "of", "boats", f"w{random.randrange(500)}")) for _ in range(20_000)]
    other = list(words)
    for _ in range(300):
        other[random.randrange(len(other))] = "new"
    found = edits(" ".join(words), " ".join(other))
    assert 250 < sum(edit.text.split().count("new") for edit in found if edit.sign == "+") <= 300


def test_header_fields_are_told_one_by_one() -> None:
    first = Transcript(header=Header(title="Old", language="en"), breadcrumbs=("a",))
    second = Transcript(header=Header(title="New", language="en"))
    assert [(change.field, change.before, change.after) for change in diff(first, second).header] == [
        ("title", "Old", "New"),
        ("breadcrumbs", ("a",), ()),
    ]


def test_an_output_and_its_page_are_the_same(tool: Tool) -> None:
    for name in ("page.json", "page.md", "page.jsonl"):
        tool("parse", "page.txt", "-o", name)
        done = tool("diff", "page.txt", name)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_several_transcripts_are_compared_one_by_one(tool: Tool, page: str) -> None:
    (tool.folder / "other.txt").write_text(page.replace("rain", "snow"))
    tool("parse", "page.txt", "page.txt", "-o", "a.jsonl")
    tool("parse", "page.txt", "other.txt", "page.txt", "-o", "b.jsonl")
    done = tool("diff", "a.jsonl", "b.jsonl", "-f", "json")
    found = [transcript["turns"] for transcript in objects(done.stdout)]
    assert [len(turns) for turns in found] == [0, 1, 4]
    assert {change["changes"][0] for change in found[2]} == {"added"}


def objects(data: bytes) -> Iterator[Any]:
    text, at = data.decode(), 0
    while at < len(text):
        found, end = json.JSONDecoder().raw_decode(text, at)
        yield found
        at = end + 1


def test_trouble_is_exit_2_as_diff_has_it(tool: Tool) -> None:
    for arguments in (("page.txt", "none.txt"), ("none.txt", "page.txt"), ("page.txt", ".")):
        done = tool("diff", *arguments)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.startswith(b"transcript-tool: ")
        assert done.stderr.count(b"\n") == 1
    assert tool("diff", "page.txt").returncode == 2
    assert tool("diff", "-", "-").returncode == 2
    assert tool("diff", "page.txt", "none.txt", "-o", "out.txt").returncode == 2
    assert not (tool.folder / "out.txt").exists()


def test_standard_input_is_one_of_the_two(tool: Tool, page: str) -> None:
    done = tool("diff", "page.txt", "-", input=page.replace("rain", "snow").encode())
    assert done.returncode == 1
    assert b"We hope for [-rain-]{+snow+}. Thank you all." in done.stdout


def on_terminal(tool: Tool, *arguments: object, **env: str) -> bytes:
    leader, follower = pty.openpty()
    started = tool.start(*arguments, terminal=follower, env={"TERM": "xterm-256color", "COLUMNS": "80", **env})
    os.close(follower)
    read = b""
    try:
        while data := os.read(leader, 4096):
            read += data
    except OSError:
        pass
    started.wait(30)
    os.close(leader)
    return read


def test_colour_on_a_terminal_alone(tool: Tool, page: str) -> None:
    (tool.folder / "new.txt").write_text(page.replace("rain", "snow"))
    plain = tool("diff", "page.txt", "new.txt").stdout
    assert b"\x1b" not in plain
    assert b"\x1b[31m" in on_terminal(tool, "diff", "page.txt", "new.txt")
    assert on_terminal(tool, "diff", "page.txt", "new.txt", NO_COLOR="1").replace(b"\r\n", b"\n") == plain
    assert b"\x1b[31m" in tool("diff", "page.txt", "new.txt", "--color", env={"NO_COLOR": "1"}).stdout


HOSTILE = "We hope for \x1b]0;title\x07\x1b[2Jrain \u202egnirps\u202c [bold red]now[/] :smile: \x9b31m. Thank you all."


@pytest.mark.parametrize("options", [(), ("--color",)])
def test_words_do_not_steer_the_terminal(tool: Tool, page: str, options: tuple[str, ...]) -> None:
    (tool.folder / "new.txt").write_text(page.replace("We hope for rain. Thank you all.", HOSTILE), encoding="utf-8")
    shown = tool("diff", "page.txt", "new.txt", *options).stdout.decode()
    bare = shown if not options else re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert not [sign for sign in bare if not (sign.isprintable() or sign == "\n")]
    assert "[bold red]now[/] :smile:" in bare
    assert "\\u202e" in bare


def test_a_name_does_not_steer_the_terminal(tool: Tool, page: str) -> None:
    name = "a\x1b[31m\u202e[red].txt"
    (tool.folder / name).write_text(page.replace("rain", "snow"), encoding="utf-8")
    shown = tool("diff", "page.txt", name).stdout.decode()
    assert "+++ a\\x1b[31m\\u202e[red].txt\n" in shown


def test_python() -> None:
    found = diff(parse("Ann Roe:\n\nIt rains. Thank you.\n"), parse("Ann Roe:\n\nIt snows. Thank you.\n"))
    assert found.turns[0].changes == ("reworded",)
    assert [(edit.sign, edit.text) for edit in found.turns[0].words] == [
        ("=", "It "),
        ("-", "rains"),
        ("+", "snows"),
        ("=", ". Thank you."),
    ]
