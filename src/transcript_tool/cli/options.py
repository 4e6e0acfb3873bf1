"""The options that commands share, each written once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from transcript_tool import __version__
from transcript_tool.cli.messages import PROGRAM
from transcript_tool.sources.kinds import MEDIA_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from transcript_tool.model.named import Roster
    from transcript_tool.sources.source import Source
    from transcript_tool.tokenizer.hints import Hints

__all__ = [
    "COLOR",
    "COMMON",
    "LIMITS",
    "PATH",
    "READING",
    "TOLD",
    "WRITING",
    "example",
    "inputs",
    "read_input",
    "shown_as",
    "told",
    "with_options",
]

_Function = TypeVar("_Function", bound="Callable[..., Any]")

PATH = click.Path(readable=False)  # click's own checks are off: the rooms say what is wrong with a path


def example(*lines: str) -> str:
    """The examples that end a command's help, each on its line."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


def _known_encoding(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Refuse a codec that does not exist before anything is read."""
    if value is not None:
        from transcript_tool.sources.decode import is_text_encoding

        if not is_text_encoding(value):
            raise click.BadParameter(f"no codec is called {value!r}; utf-8, gb18030, big5 and cp1252 are some")
    return value


def _size(_ctx: click.Context, _param: click.Parameter, value: str) -> int:
    """A number of bytes, with K, M or G behind it."""
    number = value.upper().removesuffix("B")
    factor = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}.get(number[-1:], 1)
    number = number[:-1] if factor > 1 else number
    if not number.isdecimal() or not int(number):
        raise click.BadParameter(f"{value!r} is no size; 500K, 64M and 2G are some")
    return int(number) * factor


COMMON: Final[dict[str, Any]] = {
    "version": click.version_option(__version__, prog_name=PROGRAM, message="%(prog)s %(version)s"),
    "quiet": click.option("-q", "--quiet", is_flag=True, help="Tell of failures only, not of warnings."),
    "debug": click.option("--debug", is_flag=True, help="Show the traceback of a failure."),
}
LIMITS: Final[dict[str, Any]] = {
    "max_size": click.option(
        "--max-size",
        default="64M",
        show_default=True,
        metavar="BYTES",
        callback=_size,
        help="Refuse an input that is larger, unpacked.",
    ),
    "max_ratio": click.option(
        "--max-ratio",
        type=click.IntRange(1),
        default=200,
        show_default=True,
        metavar="N",
        help="Refuse what expands to more than N times its size.",
    ),
}
READING: Final[dict[str, Any]] = {
    "encoding": click.option(
        "--encoding",
        metavar="CODEC",
        callback=_known_encoding,
        help="How the input is encoded; found by itself if left out.",
    ),
    "kind": click.option(
        "--from",
        "kind",
        type=click.Choice(list(MEDIA_TYPES)),
        help="What the input is; told by its first bytes and its suffix if left out.",
    ),
    "name": click.option(
        "--name",
        metavar="NAME",
        help="What to call standard input; a number at its end tells the page.",
    ),
    **LIMITS,
}
TOLD: Final[dict[str, Any]] = {
    "speakers": click.option(
        "--speakers",
        type=PATH,
        metavar="FILE",
        help="Who is who, in TOML or CSV: names, aliases and ids that win over what is found.",
    ),
    "hints": click.option(
        "--hints",
        type=PATH,
        metavar="FILE",
        help="What is so on pages that are misread, in TOML; 'tokens FILE --hints' writes a first version.",
    ),
}
WRITING: Final[dict[str, Any]] = {
    "output": click.option(
        "-o",
        "--output",
        type=PATH,
        metavar="FILE",
        help="Write there, whole or not at all, instead of standard output.",
    ),
    "force": click.option("--force", is_flag=True, help="Let -o overwrite a file that is there already."),
}

COLOR: Final[dict[str, Any]] = {
    "color": click.option(
        "--color/--no-color", default=None, help="Colour, or none; by itself on a terminal, unless NO_COLOR is set."
    ),
}


def shown_as(*styles: str, what: str = "them") -> dict[str, Any]:
    """The option for how something is shown; the first of `styles` is the usual one."""
    told = f"How to show {what}; by the suffix of -o, or {styles[0]}, if left out."
    return {"style": click.option("-f", "--format", "style", type=click.Choice(styles), default=None, help=told)}


def with_options(*tables: Mapping[str, Any]) -> Callable[[_Function], _Function]:
    """A decorator that adds all options of these tables, in their order."""

    def decorate(function: _Function) -> _Function:
        for option in reversed([option for table in tables for option in table.values()]):
            function = option(function)
        return function

    return decorate


def inputs(files: tuple[str, ...], name: str | None) -> tuple[str, ...]:
    """The inputs to read: the files named, or ``-`` where none is and something is piped in.

    Raises:
        click.UsageError: nothing is named or piped in, or standard input is asked for twice, or named without need.
    """
    if not files:
        if sys.stdin is None or sys.stdin.isatty():
            raise click.UsageError("nothing to read: name a FILE, or pipe text in, or give '-' and type")
        files = ("-",)
    if files.count("-") > 1:
        raise click.UsageError("'-' can be given once: standard input ends only once")
    if name is not None and "-" not in files:
        raise click.UsageError("--name is for standard input, a file has a name")
    return files


def told(hints: str | None, speakers: str | None = None) -> tuple[Hints | None, Roster | None]:
    """The hints and the speakers of the files that were named; None for each that was not.

    Raises:
        SettingsError: a file is not as it should be.
    """
    found: tuple[Hints | None, Roster | None] = (None, None)
    if hints is not None:
        from transcript_tool.told.hints import read_hints

        found = (read_hints(hints), None)
    if speakers is not None:
        from transcript_tool.told.speakers import read_speakers

        found = (found[0], read_speakers(speakers))
    return found


def read_input(
    file: str, *, name: str | None, encoding: str | None, kind: str | None, max_size: int, max_ratio: int
) -> Source:
    """Read a file, or standard input for ``-``, as the reading options say.

    Raises:
        SourceError: it cannot be had or decoded.
    """
    from transcript_tool.sources.files import read, read_stdin

    media_type = MEDIA_TYPES[kind] if kind else None
    if file == "-":
        return read_stdin(name, encoding=encoding, media_type=media_type, max_size=max_size, max_ratio=max_ratio)
    return read(file, encoding=encoding, media_type=media_type, max_size=max_size, max_ratio=max_ratio)
