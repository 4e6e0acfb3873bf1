"""Every form of label in every language: each page of `pages/` is laid out with the words of each of `languages/`.

A page shows one form. What stands in double square brackets is a label and nothing else is; `{NAME1}`, `{ASK2}` and
their like are taken from the language (`{NAME1^}` in capitals). `-- not: zh` above a page names languages that have no
such form. `{C}` is the language's colon, `{C_}` the colon with the blank that it has.
"""

from __future__ import annotations

import re
import textwrap
import tomllib
from pathlib import Path

import pytest

from transcript_tool import parse_all

HERE = Path(__file__).parent
LANGUAGES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted((HERE / "languages").glob("*.toml"))}
PAGES = {path.stem: path.read_text("utf-8") for path in sorted((HERE / "pages").glob("*.txt"))}
FIELD = re.compile(r"\{([A-Z_]+?)(\d?)(\^?)\}")
MARKED = re.compile(r"\[\[(.+?)\]\]|\[@(.+?)@\]")
LISTS = {"LETTER": "LETTERS", "WORD": "WORDS"}


def filled(page: str, language: str) -> str:
    """A page with the words of a language in it."""
    words = LANGUAGES[language]
    colon: str = words.get("COLON", ":")

    def word(found: re.Match[str]) -> str:
        name, number, capitals = found.groups()
        if name in ("C", "C_"):
            return colon + ("" if name == "C" or colon == "：" else " ")
        if name == "FIRST":
            value = words["NAME"][int(number) - 1].split()[0]
        elif number:
            value = words[LISTS.get(name, name)][int(number) - 1]
        else:
            value = words[name]
        return str(value).upper() if capitals else str(value)

    return FIELD.sub(word, page)


def laid_out(name: str, language: str) -> tuple[str, list[tuple[str, int]]]:
    """The page's text, and each label with its line."""
    page = PAGES[name]
    wrap = 0
    while page.startswith("-- "):
        order, _, page = page.partition("\n")
        if order.startswith("-- wrap:"):
            wrap = int(order.partition(":")[2])
    page = filled(page, language)
    if wrap:
        page = "\n".join(wrapped for line in page.split("\n") for wrapped in textwrap.wrap(line, wrap) or [""])
    labels = []
    for found in MARKED.finditer(page):
        label = " ".join((found[1] or found[2]).split())
        labels.append((label, page.count("\n", 0, found.start()) + 1))
    return MARKED.sub(lambda found: found[1] or f"[{found[2]}]", page), labels


def has(name: str, language: str) -> bool:
    """Whether the language has the form."""
    orders = [line for line in PAGES[name].splitlines()[:3] if line.startswith("-- not:")]
    return not any(language in order.split() for order in orders)


CASES = [(name, language) for name in PAGES for language in LANGUAGES if has(name, language)]


@pytest.mark.parametrize(("name", "language"), CASES, ids=[f"{name}-{language}" for name, language in CASES])
def test_form(name: str, language: str) -> None:
    text, labels = laid_out(name, language)
    found = [(turn.label, turn.line) for transcript in parse_all(text) for turn in transcript.turns]
    assert found == labels


@pytest.mark.parametrize("language", LANGUAGES)
def test_head_of_the_page(language: str) -> None:
    text, _ = laid_out("own-line", language)
    header = parse_all(text)[0].header
    assert (header.title, header.language) == (LANGUAGES[language]["TITLE"], language)
    assert "2022-03-04" in (header.event_date, header.published)
