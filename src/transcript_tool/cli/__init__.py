"""The command line: it takes apart what was typed, calls the rooms and prints.

What holds here:
- Standard output is data only, as UTF-8 whatever the locale; every message is one line on standard error (`messages`).
- A command is one module, imported only when it is called (`group`); exit codes are made in one place (`run`).
- Start-up counts: nothing is imported that the call does not use, `rich` only where a terminal is drawn on.
"""

from __future__ import annotations

import sys
from typing import NoReturn

__all__ = ["main"]


def main() -> NoReturn:
    """Run the command line on what was typed, and leave the process with the exit code."""
    try:
        import gc

        gc.set_threshold(100_000, 20, 20)  # the default collects a dozen times while modules are imported
        from transcript_tool.cli.run import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    _leave(code)


def _leave(code: int) -> NoReturn:
    """Leave at once: to take down every module in memory would cost a sixth of a short run."""
    import atexit
    import os

    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            code = code or 1
    os._exit(code)
