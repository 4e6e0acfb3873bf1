"""Who stands behind which labels: every folder is read as it says; to add one, see `folders.py`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from folders import folders, found, told

from transcript_tool import merge, parse
from transcript_tool.model.merging import merge_sources
from transcript_tool.sources.source import Source

FOLDERS = folders()
MORE = "Wang Lei: And grass.\n\nWang Botao: And moss.\n\n"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_speakers(folder: Path) -> None:
    right = json.loads((folder / "expected.json").read_text("utf-8"))
    assert told(found(folder)) == right


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_holds_of_all_speakers(folder: Path) -> None:
    transcript = found(folder)
    ids = [speaker.id for speaker in transcript.speakers]
    assert len(set(ids)) == len(ids)
    of_label = {label: speaker.id for speaker in transcript.speakers for label in speaker.labels}
    assert len(of_label) == sum(len(speaker.labels) for speaker in transcript.speakers)
    assert [turn.speaker for turn in transcript.turns] == [of_label.get(turn.label or "") for turn in transcript.turns]
    assert sum(speaker.turns for speaker in transcript.speakers) == sum(bool(turn.label) for turn in transcript.turns)
    assert told(found(folder)) == told(transcript)


def test_there_are_folders_enough() -> None:
    assert len(FOLDERS) >= 40


def test_a_remark_names_line_and_page() -> None:
    one = f"Wang Lei: We planted trees.\n\nWang Botao: And shrubs.\n\n{MORE}< 1 2 >\n"
    two = "Harbour Post: How many live?\n\nMr. Wang: Nearly all of them.\n\n< 1 2 >\n"
    pages = [Source(text=one, name="trees_1.txt"), Source(text=two, name="trees_2.txt")]
    (transcript,) = merge_sources(pages)
    (remark,) = [d for d in transcript.diagnostics if d.code == "speaker-undecided"]
    assert (remark.severity, remark.pages, remark.line) == ("info", (2,), 3)
    assert "'Wang Lei' or 'Wang Botao'" in remark.message


def test_a_merged_set_says_it_once_when_merged_again() -> None:
    pages = [
        parse(f"Wang Lei: We planted trees.\n\nWang Botao: And shrubs.\n\n{MORE}< 1 2 >\n", name="trees_1.txt"),
        parse("Harbour Post: How many live?\n\nMr. Wang: Nearly all.\n\n< 1 2 >\n", name="trees_2.txt"),
    ]
    once = merge(pages)
    assert merge(once) == once


def test_ids_of_one_name_are_numbered() -> None:
    text = "".join(f"Ohmert (Tal {n}): Das ist Nummer {n}.\n\n" for n in range(1, 5))
    assert [speaker.id for speaker in parse(text).speakers] == ["ohmert", "ohmert-2", "ohmert-3", "ohmert-4"]
