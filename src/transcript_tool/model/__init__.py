"""Tokens to transcripts: frozen, typed records of who said what.

In this room: tokens come in, `Transcript`s go out. Pure functions over records; nothing here reads a file, draws on a
terminal, or decides what is a label. Words are never changed, only their blanks.
"""

from __future__ import annotations

from transcript_tool.model.parse import parse, parse_all

__all__ = ["parse", "parse_all"]
