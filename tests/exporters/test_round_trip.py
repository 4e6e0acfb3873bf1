"""What we wrote comes back, whatever the words are."""

from __future__ import annotations

import io

import pytest
from exporter_strategies import any_text, several, sound_ones, values
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from transcript_tool.exporters import export, load
from transcript_tool.exporters.format import EVERYTHING
from transcript_tool.exporters.registry import FORMATS
from transcript_tool.model.escapes import escape, escape_block, unescape
from transcript_tool.model.own_markdown import is_ours, read_markdown
from transcript_tool.model.records import Transcript


def written(transcripts: list[Transcript], name: str) -> io.BytesIO:
    file = io.BytesIO()
    export(transcripts, name, file)
    file.seek(0)
    return file


def promised(transcript: Transcript) -> object:
    """What Markdown promises to give back."""
    return (
        transcript.header,
        transcript.breadcrumbs,
        transcript.pagination,
        [(turn.label, turn.paragraphs, turn.stage, turn.kind, turn.page) for turn in transcript.turns],
    )


@pytest.mark.parametrize("name", ["json", "jsonl", "parquet", "sqlite"])
@settings(deadline=None)  # some import their libraries first, or make a database
@given(several)
def test_what_holds_all_gives_back_everything(name: str, transcripts: list[Transcript]) -> None:
    assert list(load(written(transcripts, name))) == transcripts


LOADED = [name for name, row in FORMATS.items() if row.begins]


def test_everything_is_the_contract() -> None:
    assert set(dict(values(Transcript()))) == EVERYTHING
    assert all(row.holds and row.holds <= EVERYTHING for row in FORMATS.values())


@pytest.mark.parametrize("name", LOADED)
@settings(deadline=None)  # some import their libraries first, or make a database
@given(sound_ones)
def test_what_a_format_holds_comes_back(name: str, transcripts: list[Transcript]) -> None:
    if name == "csv":  # a row a turn: no turns, no rows
        transcripts = [one for one in transcripts if one.turns]
    back = list(load(written(transcripts, name)))
    assert len(back) == len(transcripts)
    for before, after in zip(transcripts, back, strict=True):
        was, now = dict(values(before)), dict(values(after))
        assert {path: now[path] for path in FORMATS[name].holds} == {path: was[path] for path in FORMATS[name].holds}


@given(several)
def test_markdown_gives_back_what_it_promises(transcripts: list[Transcript]) -> None:
    back = list(load(written(transcripts, "md")))
    assert [promised(transcript) for transcript in back] == [promised(transcript) for transcript in transcripts]


@given(several)
def test_markdown_is_written_the_same_again(transcripts: list[Transcript]) -> None:
    first = written(transcripts, "md").getvalue()
    assert written(list(load(io.BytesIO(first))), "md").getvalue() == first


@given(several.filter(bool), st.sampled_from(["\r\n", "\r"]))
def test_markdown_survives_other_line_ends(transcripts: list[Transcript], end: str) -> None:
    text = written(transcripts, "md").getvalue().decode()
    back = read_markdown(text.replace("\n", end))
    assert [promised(transcript) for transcript in back] == [promised(transcript) for transcript in transcripts]


@given(several)
def test_markdown_is_told_by_its_mark(transcripts: list[Transcript]) -> None:
    text = written(transcripts, "md").getvalue().decode()
    assert is_ours(text) is bool(transcripts)
    assert not is_ours(text.replace("transcript-tool: 1", "another-tool: 1", 1))


@given(several)
def test_markdown_rebuilds_a_sound_transcript(transcripts: list[Transcript]) -> None:
    text = written(transcripts, "md").getvalue().decode()
    for transcript in read_markdown(text, "x.md") if text else []:
        ids = [speaker.id for speaker in transcript.speakers]
        assert len(ids) == len(set(ids))
        assert transcript.sources[0].characters == len(text)
        assert not transcript.diagnostics
        at = 0
        for index, turn in enumerate(transcript.turns, 1):
            assert turn.index == index
            assert at <= turn.start <= turn.end
            assert text.count("\n", 0, turn.start) + 1 == turn.line
            assert (turn.label is None) is (turn.speaker is None) is turn.continued
            assert turn.speaker is None or turn.speaker in ids
            stretch = text[turn.start : turn.end]
            for part in (*turn.paragraphs, *turn.stage):
                assert escape(part) in stretch.replace(escape_block(part), escape(part))
            at = turn.end


@given(any_text)
def test_escapes_come_undone(text: str) -> None:
    for escaped in (escape(text), escape_block(text)):
        assert unescape(escaped) == text
        assert "\n" not in escaped
        assert "\r" not in escaped


COMMONMARK = MarkdownIt("commonmark")


@given(any_text.filter(lambda text: text.strip() == text and text != "" and text.isprintable()))
def test_any_renderer_shows_the_words(text: str) -> None:
    """An independent reader of CommonMark sees one paragraph with these very words and nothing else."""
    tokens = COMMONMARK.parse(escape_block(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == text
