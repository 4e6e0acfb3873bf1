"""CSV: read back by the standard library; formulas harmless, and to be had again."""

from __future__ import annotations

import csv
import io

from exporter_strategies import any_text, several
from hypothesis import given
from hypothesis import strategies as st

from transcript_tool.exporters import export
from transcript_tool.exporters.cells import COLUMNS, guard, unguard
from transcript_tool.model.records import Transcript


def rows(transcripts: list[Transcript], **options: object) -> list[list[str]]:
    file = io.BytesIO()
    export(transcripts, "csv", file, **options)
    return list(csv.reader(io.StringIO(file.getvalue().decode(), newline=""), strict=True))


@given(several)
def test_a_row_per_turn_and_all_cells_come_back(transcripts: list[Transcript]) -> None:
    head, *raw = rows(transcripts, raw_cells=True)
    guarded = rows(transcripts)[1:]
    assert tuple(head) == COLUMNS
    turns = [(transcript, turn) for transcript in transcripts for turn in transcript.turns]
    assert len(raw) == len(guarded) == len(turns)
    for (transcript, turn), cells, safe in zip(turns, raw, guarded, strict=True):
        row = dict(zip(COLUMNS, cells, strict=True))
        assert [unguard(cell) for cell in safe] == cells
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in safe)
        assert row["title"] == (transcript.header.title or "")
        assert row["page"] == ("" if turn.page is None else str(turn.page))
        assert (row["turn"], row["kind"], row["label"]) == (str(turn.index), turn.kind, turn.label or "")
        assert row["text"] == "\n\n".join(turn.paragraphs)


@given(any_text | st.text(alphabet="'=+-@ \ta＝"))
def test_guard_is_reversible(cell: str) -> None:
    assert unguard(guard(cell)) == cell
    assert not guard(cell).startswith(("=", "+", "-", "@", "\t", "\r", "＝"))


def test_rows_end_in_cr_lf_and_have_no_mark_in_front() -> None:
    file = io.BytesIO()
    export([Transcript()], "csv", file)
    assert file.getvalue() == ",".join(COLUMNS).encode() + b"\r\n"
