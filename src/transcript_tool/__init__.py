r"""transcript-tool: transcripts of public talk into clean data.

The public names are those of ``__all__``; each is imported only when it is first used, so that
``import transcript_tool`` costs next to nothing.

>>> import transcript_tool
>>> transcript_tool.parse("Reuters: Why?\\n\\nMs. Roe: Because.\\n").turns[0].label
'Reuters'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transcript_tool.analysis.checking import Fault, validate
    from transcript_tool.analysis.comparing import Change, Comparison, diff
    from transcript_tool.analysis.statistics import Statistics, Tally, stats
    from transcript_tool.errors import (
        ExportError,
        ExportWarning,
        FormatError,
        LoadError,
        SettingsError,
        SourceError,
        TranscriptError,
    )
    from transcript_tool.exporters import export, load
    from transcript_tool.exporters.dataframes import to_arrow, to_pandas
    from transcript_tool.model import parse, parse_all
    from transcript_tool.model.merging import merge
    from transcript_tool.model.named import Named, Roster
    from transcript_tool.model.records import (
        Diagnostic,
        Header,
        Pagination,
        Participant,
        SourceInfo,
        Span,
        Speaker,
        Time,
        Transcript,
        Turn,
    )
    from transcript_tool.sources import read
    from transcript_tool.sources.source import Source
    from transcript_tool.tokenizer import tokenize
    from transcript_tool.tokenizer.hints import Hints, PageHints
    from transcript_tool.tokenizer.token import Kind, Token
    from transcript_tool.told import read_hints, read_speakers

__version__ = "0.1.0"

_HOMES = {
    "transcript_tool.analysis.checking": ("Fault", "validate"),
    "transcript_tool.analysis.comparing": ("Change", "Comparison", "diff"),
    "transcript_tool.analysis.statistics": ("Statistics", "Tally", "stats"),
    "transcript_tool.errors": (
        "ExportError",
        "ExportWarning",
        "FormatError",
        "LoadError",
        "SettingsError",
        "SourceError",
        "TranscriptError",
    ),
    "transcript_tool.exporters": ("export", "load"),
    "transcript_tool.exporters.dataframes": ("to_arrow", "to_pandas"),
    "transcript_tool.model": ("parse", "parse_all"),
    "transcript_tool.model.merging": ("merge",),
    "transcript_tool.model.named": ("Named", "Roster"),
    "transcript_tool.model.records": (
        "Diagnostic",
        "Header",
        "Pagination",
        "Participant",
        "SourceInfo",
        "Span",
        "Speaker",
        "Time",
        "Transcript",
        "Turn",
    ),
    "transcript_tool.sources": ("read",),
    "transcript_tool.sources.source": ("Source",),
    "transcript_tool.told": ("read_hints", "read_speakers"),
    "transcript_tool.tokenizer": ("tokenize",),
    "transcript_tool.tokenizer.hints": ("Hints", "PageHints"),
    "transcript_tool.tokenizer.token": ("Kind", "Token"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Change",
    "Comparison",
    "Diagnostic",
    "ExportError",
    "ExportWarning",
    "Fault",
    "FormatError",
    "Header",
    "Hints",
    "Kind",
    "LoadError",
    "Named",
    "PageHints",
    "Pagination",
    "Participant",
    "Roster",
    "SettingsError",
    "Source",
    "SourceError",
    "SourceInfo",
    "Span",
    "Speaker",
    "Statistics",
    "Tally",
    "Time",
    "Token",
    "Transcript",
    "TranscriptError",
    "Turn",
    "diff",
    "export",
    "load",
    "merge",
    "parse",
    "parse_all",
    "read",
    "read_hints",
    "read_speakers",
    "stats",
    "to_arrow",
    "to_pandas",
    "tokenize",
    "validate",
]


def __getattr__(name: str) -> object:
    """Import a public name from its room when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, for completion."""
    return sorted([*globals(), *__all__])
