"""SQLite: a database that is added to, whole or not at all, and that sqlite3 and datasette open."""

from __future__ import annotations

import io
import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hostile import HOSTILE
from msgspec.structs import replace
from test_parquet import words_by_name

from transcript_tool.errors import LoadError, TranscriptError
from transcript_tool.exporters import export, load
from transcript_tool.model.records import SourceInfo, Transcript, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLDEN = Path(__file__).parent / "golden"
BRIEFING = list(load(GOLDEN / "briefing" / "input.json"))
CHINESE = list(load(GOLDEN / "chinese-set" / "input.json"))


def rows(path: Path, query: str, *values: object) -> list[Any]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query, values).fetchall()


def whole(path: Path) -> None:
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(path, "PRAGMA foreign_key_check") == []
    with closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO turns_fts (turns_fts) VALUES ('integrity-check')")


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    export(BRIEFING + CHINESE, "sqlite", tmp_path / "talks.db")
    return tmp_path / "talks.db"


def test_tables_are_as_one_would_ask_them(talks: Path) -> None:
    assert rows(talks, "PRAGMA user_version") == [(1,)]
    assert rows(talks, "SELECT count(*) FROM documents") == [(len(BRIEFING + CHINESE),)]
    asked = "SELECT name, sum(words) FROM said WHERE document = 1 AND name IS NOT NULL GROUP BY speaker ORDER BY 1"
    assert rows(talks, asked) == sorted(words_by_name(BRIEFING[0]).items())
    turn = BRIEFING[0].turns[0]
    found = rows(talks, "SELECT line, char_start, char_end, label FROM turns ORDER BY id LIMIT 1")
    assert found == [(turn.line, turn.start, turn.end, turn.label)]
    whole(talks)


def test_the_same_again_changes_nothing(talks: Path) -> None:
    before = talks.read_bytes()
    for _ in range(2):
        export(BRIEFING + CHINESE, "sqlite", talks)
    export(CHINESE, "sqlite", talks)
    assert list(load(talks)) == BRIEFING + CHINESE
    assert rows(talks, "SELECT count(*) FROM turns_fts") == rows(talks, "SELECT count(*) FROM turns")
    assert talks.stat().st_size == len(before)
    whole(talks)


def test_pages_of_one_source_may_come_one_by_one(tmp_path: Path) -> None:
    two = list(load(GOLDEN / "two-transcripts" / "input.json"))
    for one in [*two, *two]:
        export([one], "sqlite", tmp_path / "talks.db")
    assert list(load(tmp_path / "talks.db")) == two


def test_what_was_read_otherwise_since_is_put_in_its_place(tmp_path: Path) -> None:
    talks = tmp_path / "talks.db"
    first = replace(BRIEFING[0], sources=(SourceInfo(name="a.txt", sha256="5" * 64),))
    turns = tuple(replace(turn, paragraphs=("Quite other words, 湖水.",), kind="statement") for turn in first.turns)
    other = replace(first, turns=turns)
    changed = replace(other, sources=(SourceInfo(name="a.txt", sha256="6" * 64),))
    for one in (first, CHINESE[0], other, other):
        export([one], "sqlite", talks)
    assert list(load(talks)) == [other, CHINESE[0]]
    export([first], "sqlite", talks)
    export([other], "sqlite", talks)
    whole(talks)
    for word in ("quite", '"湖 水"'):
        found = rows(talks, "SELECT count(*) FROM turns_fts WHERE turns_fts MATCH ?", word)
        assert found == [(len(turns),)]
    old = rows(talks, "SELECT count(*) FROM turns_fts WHERE turns_fts MATCH 'harvest OR stores OR grain'")
    assert old == [(0,)]
    export([changed], "sqlite", talks)  # the file has changed: another document
    assert list(load(talks)) == [other, CHINESE[0], changed]


def test_hostile_words_come_back_and_do_nothing(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    export(HOSTILE, "sqlite", path)
    export(HOSTILE, "sqlite", path)
    assert list(load(path)) == HOSTILE
    assert list(load(io.BytesIO(path.read_bytes()))) == HOSTILE
    whole(path)


def test_a_failure_midway_leaves_it_as_it_was(talks: Path) -> None:
    before = talks.read_bytes()

    def source() -> Iterator[Transcript]:
        yield Transcript(turns=(Turn(1, paragraphs=("new",)),))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(source(), "sqlite", talks)
    assert talks.read_bytes() == before


KILLED = """
import os, signal, sys
from transcript_tool import Transcript, Turn, export

def source():
    for number in range(4000):
        yield Transcript(turns=(Turn(number + 1, paragraphs=(f"{number} " * 400,)),))
    print(os.path.getsize(sys.argv[1]), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

export(source(), "sqlite", sys.argv[1])
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 here")
def test_a_killed_append_leaves_it_as_it_was(talks: Path) -> None:
    before = talks.stat().st_size
    done = subprocess.run([sys.executable, "-c", KILLED, str(talks)], capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL
    assert int(done.stdout) > 2 * before  # it was killed while its pages were already in the file
    assert list(load_after_recovery(talks)) == BRIEFING + CHINESE
    assert talks.stat().st_size == before
    whole(talks)


def load_after_recovery(path: Path) -> list[Transcript]:
    """Whoever opens the database next puts it right, here somebody who only reads."""
    assert Path(f"{path}-journal").exists()
    return list(load(path))


def test_two_that_write_at_once_wait_for_one_another(talks: Path) -> None:
    many = [[Transcript(turns=(Turn(1, paragraphs=(f"{who} {n}",)),)) for n in range(50)] for who in range(4)]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda some: export(some, "sqlite", talks), many))
    assert rows(talks, "SELECT count(*) FROM documents") == [(200 + len(BRIEFING + CHINESE),)]
    whole(talks)


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as db:
        db.execute("CREATE TABLE turns (x)")
    (tmp_path / "text.db").write_text("words")
    for name in ("other.db", "text.db"):
        before = (tmp_path / name).read_bytes()
        with pytest.raises(TranscriptError, match=f"{name} is no database that transcript-tool wrote"):
            export(BRIEFING, "sqlite", tmp_path / name)
        assert (tmp_path / name).read_bytes() == before
    with pytest.raises(LoadError, match=r"other\.db is no database that transcript-tool wrote"):
        list(load(tmp_path / "other.db"))


def test_tables_of_another_version_are_told(talks: Path) -> None:
    with closing(sqlite3.connect(talks)) as db:
        db.execute("PRAGMA user_version = 2")
    for do in (lambda: list(load(talks)), lambda: export(BRIEFING, "sqlite", talks)):
        with pytest.raises(TranscriptError, match=r"has tables of version 2; this transcript-tool knows 1"):
            do()


def test_damage_is_one_line(talks: Path) -> None:
    data = talks.read_bytes()
    for bad in (data[:3000], data[:5000] + os.urandom(3000) + data[8000:], data[:100]):
        talks.write_bytes(bad)
        with pytest.raises(LoadError, match="cannot be read") as caught:
            list(load(talks))
        assert "\n" not in str(caught.value)
    for change in ("kind = 'chat'", "spans = '['", "stage = '7'", "line = 'x'"):
        talks.write_bytes(data)
        with closing(sqlite3.connect(talks)) as db, db:
            db.execute(f"UPDATE turns SET {change}")
        with pytest.raises(LoadError, match="cannot be read"):
            list(load(talks))


def test_a_number_beyond_a_column_is_told(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match="a number that no table can hold"):
        export([Transcript(turns=(Turn(2**70),))], "sqlite", tmp_path / "talks.db")
    assert not list(tmp_path.iterdir())


def test_datasette_opens_it_and_searches(talks: Path) -> None:
    import asyncio

    from datasette.app import Datasette

    word = max(" ".join(BRIEFING[0].turns[0].paragraphs).split(), key=len).strip(".,?")

    async def ask() -> Any:
        site = Datasette([str(talks)])
        await site.invoke_startup()
        page = await site.client.get(f"/talks/turns.json?_search={word}&_shape=array")
        said = await site.client.get("/talks/said.json?_shape=array&_size=1")
        return page.json(), said.json(), (await site.client.get("/talks/documents")).status_code

    found, said, status = asyncio.run(ask())
    assert found
    assert all(word.lower() in row["text"].lower() for row in found)
    assert said[0]["title"] == BRIEFING[0].header.title
    assert status == 200


def test_datasette_inspects_it(talks: Path) -> None:
    command = [str(Path(sys.executable).with_name("datasette")), "inspect", str(talks)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert '"turns_fts"' in done.stdout
