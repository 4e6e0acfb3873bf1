"""What is said to a person: one line on standard error, after the program's name."""

from __future__ import annotations

import sys

from transcript_tool.errors import one_line

__all__ = ["PROGRAM", "tell", "tell_error"]

PROGRAM = "transcript-tool"


def tell(message: str) -> None:
    """Write one line; where standard error is closed or full there is nobody to tell."""
    stream = sys.stderr
    if stream is None:
        return
    try:
        stream.write(f"{PROGRAM}: {one_line(message)}\n")
        stream.flush()
    except BrokenPipeError:
        raise
    except (OSError, UnicodeError, ValueError):
        return


def tell_error(what: str, error: Exception, *, debug: bool) -> None:
    """Tell of an error in one line, under ``--debug`` after the traceback."""
    if debug:
        import traceback

        traceback.print_exception(error)
    tell(what)
