"""docs/man/transcript-tool.1: the same as docs/commands.md, for `man`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commands import EXITS, Described, described

from transcript_tool import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["page"]

_NAME = "turn saved transcripts of public talk into clean data: who said what"
_ABOUT = (
    "Governments, central banks, parliaments and broadcasters publish what was said as web pages. transcript-tool "
    "turns such a page, saved as text, HTML, PDF or Word, or captions, or what a speech service heard, into clean "
    "data: who said what, in answer to whom, on which page, and at which characters of the source.",
    "Standard output is data only; progress and messages go to standard error.",
)
_VARIABLES = (("NO_COLOR", "Where it is set, nothing is coloured unless --color asks for it."),)


def page() -> str:
    """The whole page as roff."""
    every = list(described())
    return "\n".join((*_head(every), *(line for one in every for line in _command(one)), *_foot(every))) + "\n"


def _head(every: list[Described]) -> Iterator[str]:
    yield r".\" made by tests/docs/pages.py from the commands themselves; `make pages` writes it anew"
    yield f'.TH TRANSCRIPT\\-TOOL 1 "" "transcript\\-tool {__version__}" "User Commands"'
    yield from (".SH NAME", rf"transcript\-tool \- {_NAME}")
    yield from (
        ".SH SYNOPSIS",
        r".B transcript\-tool",
        r"[\-\-help] [\-\-version] COMMAND [ARGS]...",
        ".SH DESCRIPTION",
    )
    for at, paragraph in enumerate(_ABOUT):
        yield from (".PP", _roff(paragraph)) if at else (_roff(paragraph),)
    for one in every:
        yield from (".TP", f".B {_roff(one.name)}", _roff(one.short))
    yield ".SH COMMANDS"


def _command(one: Described) -> Iterator[str]:
    yield from (f".SS {_roff(one.usage)}", _roff(one.help[0]))
    for paragraph in one.help[1:]:
        yield from (".PP", _roff(paragraph))
    for names, told in one.options:
        yield from (".TP", f".B {_roff(names)}", _roff(told))


def _foot(every: list[Described]) -> Iterator[str]:
    yield ".SH EXIT STATUS"
    for code, when in EXITS:
        yield from (".TP", f".B {code}", _roff(when))
    yield ".SH ENVIRONMENT"
    for name, told in _VARIABLES:
        yield from (".TP", f".B {name}", _roff(told))
    yield ".SH EXAMPLES"
    for one in every:
        for example in one.examples:
            yield from (".PP", ".EX", _roff(example), ".EE")


def _roff(text: str) -> str:
    """Text with the signs that roff takes for its own made plain."""
    text = (
        text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace("`", r"\(ga").replace("^", r"\(ha")
    )
    return text if not text.startswith(".") else rf"\&{text}"
