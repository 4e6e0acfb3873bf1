"""The list of outlets is whole: every row well formed, no name twice, and it tells outlets from people."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from transcript_tool import parse
from transcript_tool.model.known_outlets import names_of, outlet_key, outlet_of
from transcript_tool.model.outlets import ROWS
from transcript_tool.tokenizer.lexicon import ROLES

LINES = ROWS.strip().split("\n")


def test_there_are_outlets_of_all_the_world() -> None:
    assert len(LINES) >= 400
    languages = Counter(language for line in LINES for language in line.split("|")[2].split())
    for language in ("zh", "es", "fr", "de", "pt", "ar", "ru", "ja", "ko"):
        assert languages[language] >= 15, language


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.partition("|")[0])
def test_a_row_is_well_formed(line: str) -> None:
    name, forms, languages = line.split("|")
    assert name == name.strip()
    assert name
    assert all(form == form.strip() and form for form in forms.split(";") if forms)
    assert re.fullmatch(r"[a-z]{2,3}( [a-z]{2,3})*", languages)
    assert all(outlet_of(one) == outlet_of(name) != "" for one in names_of(line))
    assert not ROLES & {outlet_key(one) for one in names_of(line)}


def test_no_name_stands_twice() -> None:
    counts = Counter(outlet_key(name) for line in LINES for name in names_of(line))
    assert [name for name, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("the new york times", True),
        ("REUTERS", True),
        ("路透社", True),
        ("Tass", False),  # an acronym in other letters is a word: `Sana` is a name
        ("Al Gorman", False),
        ("Harbour Post", False),
    ],
)
def test_a_name_is_looked_up_whatever_its_capitals(words: str, known: bool) -> None:
    assert bool(outlet_of(words)) is known


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Al Jazeera", "outlet"),
        ("Al Gorman", "person"),
        ("Christian Science Monitor", "outlet"),
        ("Christian Sayer", "person"),
        ("Lianhe Zaobao", "outlet"),
        ("Ming Pao", "outlet"),
        ("Ming Paolo", "person"),
        ("Ms. Post", "person"),
        ("Harbour Post", "outlet"),
        ("Radio Skerry", "outlet"),
        ("海港通讯社", "outlet"),
        ("ports.example.org", "outlet"),
        ("路透社记者", "outlet"),
        ("胡凯林", "person"),
        ("主持人", "role"),
        ("PRIME MINISTER", "role"),
        ("The Minister for Roads", "role"),
        ("Hon. Members", "role"),
    ],
)
def test_kind(label: str, kind: str) -> None:
    text = f"{label}: Will it freeze?\n\nKeeper Ness: It will.\n\n{label}: When?\n\nKeeper Ness: Soon.\n"
    found = {speaker.name: speaker.kind for speaker in parse(text).speakers}
    assert found.get(label) == kind
