"""`tokens --hints`: a first version of hints, which, given back as it is, changes nothing on any page."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from layout import folders, input_of, wanted
from page_strategies import pages

from transcript_tool import Hints, PageHints, parse_all, read_hints, tokenize
from transcript_tool.sources.source import Source
from transcript_tool.tokenizer.hints import FORMS
from transcript_tool.tokenizer.token import Kind
from transcript_tool.told.draft import draft_hints

LAYOUTS = folders()


def source_of(text: str, name: str = "page.txt") -> Source:
    return Source(text=text, name=name)


def hints_of(draft: str, folder: Path) -> Hints:
    (folder / "hints.toml").write_text(draft, "utf-8", newline="")
    return read_hints(folder / "hints.toml")


@pytest.mark.parametrize("folder", LAYOUTS, ids=lambda folder: folder.name)
def test_a_first_version_changes_nothing(folder: Path, tmp_path: Path) -> None:
    name, _ = wanted(folder)
    source = source_of(input_of(folder).read_bytes().decode(), name or "page.txt")
    hints = hints_of(draft_hints(source), tmp_path)
    assert parse_all(source, hints=hints) == parse_all(source)


@pytest.mark.parametrize("folder", LAYOUTS, ids=lambda folder: folder.name)
def test_a_first_version_tells_what_is_found(folder: Path, tmp_path: Path) -> None:
    text = input_of(folder).read_bytes().decode()
    draft = draft_hints(source_of(text))
    (section,) = hints_of(draft, tmp_path).sections
    labels = {token.value for token in tokenize(text) if token.kind is Kind.LABEL}
    told = {label for label in section.labels or () if isinstance(label, str)}
    assert told <= labels
    assert bool(labels) == bool(section.form)
    for label in labels:
        assert "".join(label.split())[:8] in "".join(draft.split())  # as a hint, or in a comment


@given(text=pages())
def test_a_first_version_of_any_page_changes_nothing(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    source = source_of(text, "a \"page\" [1] = 'x'\\.txt")
    hints = hints_of(draft_hints(source), tmp_path_factory.mktemp("hints"))
    assert parse_all(source, hints=hints) == parse_all(source)


def test_it_is_written_for_a_person() -> None:
    text = "Talk\n\nAnn Roe: I am here.\n\nOur aims are: many.\n\nBo Elm: I am not.\n\nAnn Roe: So I see.\n"
    draft = draft_hints(source_of(text))
    assert tomllib.loads(draft) == {
        "page.txt": {"form": "colon, inline", "title": "Talk", "labels": ["Ann Roe", "Bo Elm"], "not_labels": []}
    }
    assert '"Ann Roe",  # lines 3, 9' in draft
    assert '# "Our aims are",  # line 5; scores ' in draft


def test_hints_that_are_given_are_in_the_new_version(tmp_path: Path) -> None:
    text = "Talk\n\nAnn Roe: I am here.\n\nOur aims are: many.\n\nBo Elm: I am not.\n\nAnn Roe: So I see.\n"
    source = source_of(text)
    given_first = Hints([PageHints(labels=("our aims are",), title="Aims")])
    again = hints_of(draft_hints(source, given_first), tmp_path)
    assert parse_all(source, hints=again) == parse_all(source, hints=given_first) != parse_all(source)


def test_every_form_that_is_printed_can_be_hinted() -> None:
    printed = {token.form for folder in LAYOUTS for token in tokenize(input_of(folder).read_bytes().decode())} - {""}
    assert len(printed) > 20
    assert printed <= set(FORMS)


def test_patterns_with_many_stars_take_no_time() -> None:
    text = "Talk\n\nAnn Roe: I am here.\n\nBo Elm: I am not.\n\nAnn Roe: So I see.\n"
    source = Source(text=text, name="l" + "a" * 200)
    hints = Hints(
        [PageHints(pattern="*a" * 40 + "*z"), PageHints(pattern="**", not_labels=("*" * 60 + "x", "A*n*R*e"))]
    )
    assert [turn.label for turn in parse_all(source, hints=hints)[0].turns if turn.label] == ["Bo Elm"]
