"""What holds for the tokens of any text whatever."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from page_strategies import FIXED, any_text, pages

from transcript_tool import tokenize
from transcript_tool.tokenizer.evidence import describe

_LINE_END = re.compile(r"\r\n|\r|\n")


def check_tokens(text: str) -> None:
    """Tokens lie end to end, none is empty, each knows where it begins."""
    tokens = tokenize(text)
    assert "".join(token.text for token in tokens) == text
    at = 0
    for token in tokens:
        assert token.text
        assert token.start == at
        at = token.end
        assert token.line == len(_LINE_END.findall(text, 0, token.start)) + 1
        assert text[token.start - 1 : token.start + 1] != "\r\n"
        describe(token.evidence)
    assert at == len(text)


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
