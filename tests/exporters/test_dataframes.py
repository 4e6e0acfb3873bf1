"""Data frames of transcripts, of files and of whole folders."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from hostile import HOSTILE

from transcript_tool import Transcript, Turn, export, load, to_arrow, to_pandas
from transcript_tool.errors import FormatError, LoadError
from transcript_tool.exporters.collecting import collect, files_of

GOLDEN = Path(__file__).parent / "golden"
ALL = [one for path in sorted(GOLDEN.glob("*/input.json")) for one in load(path)]


def test_one_row_for_each_turn() -> None:
    frame = to_pandas(iter(ALL))
    assert list(frame["text"]) == ["\n\n".join(turn.paragraphs) for one in ALL for turn in one.turns]
    assert list(frame.groupby("document").size()) == [len(one.turns) for one in ALL if one.turns]
    assert len(to_pandas(ALL[0])) == len(ALL[0].turns)
    table = to_arrow(ALL)
    assert isinstance(table, pa.Table)
    assert table.num_rows == len(frame)
    assert "record" not in table.column_names


def test_whole_numbers_stay_whole_where_some_are_missing() -> None:
    frame = to_pandas(Transcript(turns=(Turn(1, page=7), Turn(2))))
    assert str(frame["page"].dtype) == "Int64"
    assert list(frame["page"].fillna(0)) == [7, 0]
    assert isinstance(frame["label"].dtype, pd.StringDtype)
    assert len(to_pandas([])) == 0
    assert list(to_pandas([]).columns) == list(frame.columns)


def test_hostile_words_are_what_they_were() -> None:
    frame = to_pandas(HOSTILE)
    first = frame[frame["turn"] == 1]
    assert list(first["label"]) == [one.turns[0].label for one in HOSTILE if one.turns]
    assert to_arrow([Transcript(turns=(Turn(1, label="\ud800"),))]).column("label").to_pylist() == ["\ufffd"]


def batch(folder: Path, *options: str) -> Path:
    for place in ("a", "b"):
        (folder / "pages" / place).mkdir(parents=True, exist_ok=True)
        for number in range(3):
            page = folder / "pages" / place / f"talk{number}.txt"
            page.write_text(
                f"Lake talk {place}{number}\n\nHarbour Post: Will it freeze?\n\nMs. Roe: It will, {number}.\n"
            )
    command = [sys.executable, "-m", "transcript_tool", "batch", "pages", "-o", "out", "--force", *options]
    subprocess.run(command, check=True, cwd=folder, capture_output=True)
    return folder / "out"


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("-f", "csv", "-f", "jsonl", "-f", "md"),
        ("-f", "parquet", "-f", "csv"),
        ("--single", "all.db"),
        ("--single", "x/all.parquet"),
    ],
)
def test_a_folder_that_batch_wrote(tmp_path: Path, options: tuple[str, ...]) -> None:
    out = batch(tmp_path, *options)
    expected = to_pandas(load_all(tmp_path))
    pd.testing.assert_frame_equal(to_pandas(out), expected)
    pd.testing.assert_frame_equal(to_pandas(str(out)), expected)
    (out / "manifest.jsonl").unlink()
    assert sorted(to_pandas(out)["text"]) == sorted(expected["text"])


def load_all(folder: Path) -> list[Transcript]:
    command = [
        sys.executable,
        "-m",
        "transcript_tool",
        "batch",
        "pages",
        "-o",
        "plain",
        "--single",
        "all.jsonl",
        "--force",
    ]
    subprocess.run(command, check=True, cwd=folder, capture_output=True)
    return list(load(folder / "plain" / "all.jsonl"))


def test_of_several_formats_the_one_that_holds_most_is_read(tmp_path: Path) -> None:
    out = batch(tmp_path, "-f", "csv", "-f", "md", "-f", "json")
    assert {Path(file).suffix for file in files_of(out)} == {".json"}
    assert len(list(collect(out))) == 6


def test_folders_of_nothing_and_of_no_good(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="holds no output of transcript-tool"):
        to_arrow(tmp_path)
    (tmp_path / "manifest.jsonl").write_text('{"input":"x","outputs":["../../etc/x.json"]}\n')
    with pytest.raises(LoadError, match=r"manifest\.jsonl:1: .* is no place below the folder"):
        to_arrow(tmp_path)
    (tmp_path / "manifest.jsonl").write_text("{")
    with pytest.raises(LoadError, match=r"manifest\.jsonl: cannot be read"):
        to_arrow(tmp_path)
    with pytest.raises(LoadError, match=r"none\.json: cannot be read"):
        to_arrow(tmp_path / "none.json")


@pytest.mark.parametrize(("name", "make"), [("pandas", to_pandas), ("pyarrow", to_arrow)])
def test_the_extra_is_named(name: str, make: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    assert callable(make)
    with pytest.raises(FormatError, match=rf"{name} is missing; pip install 'transcript-tool\[p"):
        make(ALL)


def test_the_columns_are_those_of_the_format(tmp_path: Path) -> None:
    export(ALL, "parquet", tmp_path / "all.parquet")
    frame = pd.read_parquet(tmp_path / "all.parquet")
    assert list(frame.columns) == [*to_arrow(ALL).column_names, "record"]
