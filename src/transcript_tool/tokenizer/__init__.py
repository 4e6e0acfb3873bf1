"""Text to tokens, lossless: what each slice of a transcript page is.

In this room: a `str` comes in, a list of `Token` goes out, and joined the tokens are the source, character for
character, for every input whatever. Nothing here touches a file, raises on any text, or knows of one site. Each element
has the module of its name; whether a line is a label is decided in `labels`, on evidence from the whole document.
"""

from __future__ import annotations

from transcript_tool.tokenizer.assemble import tokenize

__all__ = ["tokenize"]
