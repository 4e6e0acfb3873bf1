"""Parquet, opened by those who read it: pyarrow, pandas and DuckDB."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hostile import HOSTILE

from transcript_tool.errors import FormatError, LoadError, TranscriptError
from transcript_tool.exporters import arrow, export, load
from transcript_tool.exporters.cells import COLUMNS as CSV_COLUMNS
from transcript_tool.model.records import Transcript, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GOLDEN = Path(__file__).parent / "golden"
BRIEFING = list(load(GOLDEN / "briefing" / "input.json"))


def words_by_name(transcript: Transcript) -> dict[str, int]:
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    found: dict[str, int] = {}
    for turn in transcript.turns:
        if turn.speaker in names:
            name = names[turn.speaker]
            found[name] = found.get(name, 0) + len(re.findall(r"[^\W_]+", " ".join(turn.paragraphs)))
    return found


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    export(BRIEFING, "parquet", tmp_path / "talks.parquet")
    return tmp_path / "talks.parquet"


def test_pyarrow_finds_typed_columns(briefing: Path) -> None:
    table = pq.read_table(briefing)
    turn = BRIEFING[0].turns[0]
    assert set(CSV_COLUMNS) <= set(table.column_names)
    assert table.num_rows == sum(len(one.turns) for one in BRIEFING)
    types = {field.name: str(field.type) for field in table.schema}
    assert types["page"] == types["words"] == types["char_start"] == "int64"
    assert types["time_start"] == "double"
    assert types["continued"] == "bool"
    assert table.schema.field("paragraphs").type == pa.list_(pa.string())
    assert table.column("paragraphs")[0].as_py() == list(turn.paragraphs)
    assert table.column("char_end")[0].as_py() == turn.end


def test_pandas_counts_words_by_name(briefing: Path) -> None:
    frame = pd.read_parquet(briefing)
    found = frame.groupby("name")["words"].sum().to_dict()
    assert found == words_by_name(BRIEFING[0])


def test_duckdb_asks_in_sql(briefing: Path) -> None:
    rows = duckdb.sql(
        f"SELECT kind, count(*), min(CAST(published AS DATE)) FROM '{briefing}' GROUP BY kind ORDER BY kind"
    ).fetchall()
    kinds: dict[str, int] = {}
    for turn in BRIEFING[0].turns:
        kinds[turn.kind] = kinds.get(turn.kind, 0) + 1
    assert [(kind, count) for kind, count, _ in rows] == sorted(kinds.items())
    assert {str(date) for *_, date in rows} == {BRIEFING[0].header.published}


def test_rows_are_written_in_groups_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_ROWS", 10)
    alive: list[int] = []

    def source() -> Iterator[Transcript]:
        for at in range(20):
            alive.append(file.tell())
            yield Transcript(turns=tuple(Turn(index, paragraphs=(f"{at}",)) for index in range(1, 5)))

    file = io.BytesIO()
    export(source(), "parquet", file)
    assert len({size for size in alive if size}) > 5
    assert pq.ParquetFile(file).num_row_groups == 7
    file.seek(0)
    back = list(load(file))
    assert [one.turns[0].paragraphs for one in back] == [(f"{at}",) for at in range(20)]


def test_a_transcript_may_go_over_many_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_ROWS", 3)
    long = Transcript(turns=tuple(Turn(index, paragraphs=("x",)) for index in range(1, 10_001)))
    none = Transcript(breadcrumbs=("a",))
    for given in ([long, none, long], [none, none, long, none], [none], [none, long]):
        assert list(load(written(given))) == given


def test_hostile_words_come_back() -> None:
    assert list(load(written(HOSTILE))) == HOSTILE


def written(transcripts: Iterable[Transcript]) -> io.BytesIO:
    file = io.BytesIO()
    export(transcripts, "parquet", file)
    file.seek(0)
    return file


def _changed(data: bytes, change: Any) -> bytes:
    file = io.BytesIO()
    pq.write_table(change(pq.read_table(io.BytesIO(data))), file)
    return file.getvalue()


def test_what_is_not_ours_or_not_whole_is_one_line() -> None:
    data = written(BRIEFING).getvalue()
    cases = {
        b"PAR1": "no whole Parquet file",
        data[:-20]: "no whole Parquet file",
        data[:4] + bytes(len(data) // 2) + data[4 + len(data) // 2 :]: "no whole Parquet|cannot be read",
        _changed(data, lambda table: table.replace_schema_metadata({})): "no Parquet that transcript-tool wrote",
        _changed(data, lambda table: table.drop(["label"])): "its columns are not those",
        _changed(data, lambda table: table.slice(1)): "the first row of transcript 1 is missing",
        _changed(data, lambda t: t.replace_schema_metadata({b"transcript_tool.schema_version": b"2"})): "version 2",
    }
    for bad, reason in cases.items():
        with pytest.raises(LoadError, match=reason) as caught:
            list(load(io.BytesIO(bad)))
        assert str(caught.value).startswith("<stream>: ")
        assert "\n" not in str(caught.value)


def test_a_number_beyond_a_column_is_told() -> None:
    with pytest.raises(TranscriptError, match="a number that a table cannot hold"):
        export([Transcript(turns=(Turn(2**70),))], "parquet", io.BytesIO())


def test_a_pipe_can_be_loaded_and_written() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    file = Pipe()
    export(BRIEFING, "parquet", file)
    assert list(load(Pipe(file.getvalue()))) == BRIEFING


def test_the_extra_is_named_where_pyarrow_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("pyarrow", "transcript_tool.exporters."))]:
        if name.startswith("pyarrow") or name.endswith((".parquet", ".arrow")):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(FormatError, match=r"pip install 'transcript-tool\[parquet\]'"):
        export([], "parquet", io.BytesIO())
