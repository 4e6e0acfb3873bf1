"""What holds for the tokens of any text whatever."""

from __future__ import annotations

import pytest
from hypothesis import given
from page_checks import check_tokens
from page_strategies import FIXED, any_text, pages

from transcript_tool import tokenize


@given(any_text)
@FIXED
def test_any_text_comes_back(text: str) -> None:
    check_tokens(text)


@given(pages())
@FIXED
def test_any_page_comes_back(text: str) -> None:
    check_tokens(text)


@given(pages())
@FIXED
def test_line_ends_may_be_of_any_kind(text: str) -> None:
    kinds = [(token.line, token.kind) for token in tokenize(text)]
    for end in ("\r\n", "\r"):
        other = text.replace("\n", end)
        check_tokens(other)
        assert [(token.line, token.kind) for token in tokenize(other)] == kinds


@given(any_text)
@FIXED
def test_the_same_text_gives_the_same_tokens(text: str) -> None:
    assert tokenize(text) == tokenize(text)


@pytest.mark.parametrize(
    "text", ["\x00", "\r", "\r\n\r", ":", "：", "\ufeff", "\u2028", "ㄑ", "---\n---", "---", "•", ">>", "[", "**"]
)
def test_least_texts(text: str) -> None:
    check_tokens(text)
    check_tokens(text * 50)
