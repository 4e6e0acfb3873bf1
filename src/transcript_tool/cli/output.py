"""Where data goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from io import BufferedWriter, FileIO, RawIOBase
from typing import TYPE_CHECKING

import click

from transcript_tool.errors import TranscriptError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType
    from typing import BinaryIO

__all__ = ["StoppedError", "destination", "is_colored", "on_terminal", "refuse_overwriting", "stopped_by_signals"]


class StoppedError(BaseException):
    """A signal asked this process to end; what is half written is removed on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def destination(path: str | None, *, force: bool = False) -> Iterator[BinaryIO]:
    """Open what ``-o`` named, or standard output where that is None or ``-``, for bytes.

    Raises:
        TranscriptError: it cannot be written.
        BrokenPipeError: its reader has gone.
    """
    if path is None or path == "-":
        with _standard_output() as file:
            yield file
        return
    from transcript_tool.exporters.writing import whole_file

    with stopped_by_signals(), whole_file(path, replace=force) as file:
        yield file


def on_terminal(path: str | None) -> bool:
    """Whether what ``-o`` named, or standard output where that is None or ``-``, is a terminal."""
    return path in (None, "-") and sys.stdout is not None and sys.stdout.isatty()


def is_colored(color: bool | None, path: str | None) -> bool:
    """Whether to write in colour: as was asked for, else on a terminal that has some, unless NO_COLOR is set."""
    if color is not None:
        return color
    return on_terminal(path) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def refuse_overwriting(path: str | None, *, force: bool, format_name: str = "json") -> None:
    """Refuse a regular file that is there already, unless it is to be overwritten, or its format adds to it.

    Raises:
        click.UsageError: it is there, and nobody said ``--force``.
    """
    if path == "":
        raise click.UsageError("-o names no file: the name is empty")
    if path is None or path == "-" or force:
        return
    from transcript_tool.exporters.registry import find, problem_of

    with suppress(OSError):  # what cannot be looked at cannot be written either, and that is told then
        if problem := problem_of(find(format_name), path):
            raise click.UsageError(f"{path} {problem}; --force overwrites it")


@contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    """Standard output for bytes, flushed at the end so that every error shows while it can be told."""
    if sys.stdout is None:
        raise TranscriptError("standard output is closed")
    file: BinaryIO = sys.stdout.buffer
    if isinstance(file, RawIOBase):  # under PYTHONUNBUFFERED; a raw file may write a part and say nothing
        file = BufferedWriter(FileIO(sys.stdout.fileno(), "wb", closefd=False))
    try:
        yield file
        file.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise TranscriptError(f"standard output: {(error.strerror or str(error)).lower()}") from error


@contextmanager
def stopped_by_signals() -> Iterator[None]:
    """Within the block, SIGTERM and SIGHUP are an exception, unless somebody chose to ignore them (nohup)."""
    import signal

    def stop(number: int, _frame: FrameType | None) -> None:
        raise StoppedError(number)

    wanted = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    taken = [number for number in wanted if signal.getsignal(number) is signal.SIG_DFL]
    for number in taken:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)
