"""Text to tokens, lossless: what each slice of a transcript page is.

In this room: a `str` comes in, a list of `Token` goes out, and joined the tokens are the source, character for
character, for every input whatever. Nothing here touches a file, raises on any text, or knows of one site. Each element
has the module of its name; whether a line is a label is decided in `labels`, on evidence from the whole document.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from transcript_tool.tokenizer.assemble import marks_of, tokens_of_marks
from transcript_tool.tokenizer.token import Token

if TYPE_CHECKING:
    from transcript_tool.tokenizer.hints import Hints

__all__ = ["tokenize"]


def tokenize(
    text: str,
    *,
    known: Iterable[str] = (),
    captions: bool = False,
    hints: Hints | None = None,
    name: str | None = None,
) -> list[Token]:
    """Split a transcript page into tokens.

    Args:
        text: the decoded page; any text whatever.
        known: names that count as listed on the page, such as those that other pages of its set have established.
        captions: whether the text is WebVTT or SRT rather than a page.
        hints: what a person says of pages that are misread, as `read_hints` gives it.
        name: what the page is called, by which its hints are found.

    Returns:
        Tokens that lie end to end: ``"".join(t.text for t in tokens) == text``.
    """
    if captions:
        from transcript_tool.tokenizer.captions import read_captions

        return tokens_of_marks(read_captions(text, tuple(known)).marks, text)
    if hints is not None:
        from transcript_tool.tokenizer.hinted import Hinted

        return tokens_of_marks(marks_of(text, tuple(known), hinted=Hinted(hints.of(name), None)), text)
    return tokens_of_marks(marks_of(text, tuple(known)), text)
