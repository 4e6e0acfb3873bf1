"""Each page in ``samples/`` parses to what stands beside it, and comes back whole from our Markdown.

``NAME.expected.json`` is what ``transcript-tool parse samples/NAME.txt`` prints, looked through by a person. After a
change that is meant, write it anew with that command and read the difference.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from transcript_tool import Transcript, export, load, parse_all, read

ROOT = Path(__file__).parents[2]
PAGES = sorted(page for page in (ROOT / "samples").iterdir() if page.suffix in (".txt", ".md"))


@pytest.fixture(autouse=True)
def _in_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sources are named as a user names them who stands in the root of the repository."""
    monkeypatch.chdir(ROOT)


def parsed(page: Path) -> list[Transcript]:
    return parse_all(read(str(page.relative_to(ROOT))))


def written(transcripts: list[Transcript], form: str) -> bytes:
    file = io.BytesIO()
    export(transcripts, form, file)
    return file.getvalue()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_sample(page: Path) -> None:
    assert written(parsed(page), "json").decode() == page.with_name(f"{page.stem}.expected.json").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_sample_is_told_without_a_warning(page: Path) -> None:
    remarks = [remark for transcript in parsed(page) for remark in transcript.diagnostics]
    assert [remark for remark in remarks if remark.severity == "warning"] == []


def facts(transcript: Transcript) -> object:
    """What our Markdown keeps."""
    turns = [(turn.label, turn.paragraphs, turn.stage, turn.kind, turn.page) for turn in transcript.turns]
    return transcript.header, transcript.breadcrumbs, transcript.pagination, turns


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_sample_comes_back_from_markdown(page: Path, tmp_path: Path) -> None:
    before = parsed(page)
    path = tmp_path / f"{page.stem}.md"
    path.write_bytes(written(before, "md"))
    assert [facts(transcript) for transcript in parse_all(read(path))] == [facts(transcript) for transcript in before]
    assert [facts(transcript) for transcript in load(path)] == [facts(transcript) for transcript in before]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_all_samples_come_back_from_json(form: str, tmp_path: Path) -> None:
    before = [transcript for page in PAGES for transcript in parsed(page)]
    path = tmp_path / f"samples.{form}"
    path.write_bytes(written(before, form))
    assert list(load(path)) == before


def test_there_are_samples() -> None:
    assert len(PAGES) >= 6
    assert {page.stem for page in PAGES} >= {"mobile", "desktop", "ministry", "briefing", "chinese", "harbour_3"}
