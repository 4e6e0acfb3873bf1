"""Tokens to transcripts: frozen, typed records of who said what.

In this room: tokens come in, `Transcript`s go out. Pure functions over records; nothing here reads a file, draws on a
terminal, or decides what is a label. Words are never changed, only their blanks. The parser is imported when it is
first asked for, so that who only needs the records does not pay for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transcript_tool.model.merging import merge
    from transcript_tool.model.parsing import parse, parse_all

__all__ = ["merge", "parse", "parse_all"]


def __getattr__(name: str) -> object:
    """Import the parser when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = import_module(f"transcript_tool.model.{'merging' if name == 'merge' else 'parsing'}")
    value = globals()[name] = getattr(module, name)
    return value
