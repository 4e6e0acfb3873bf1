"""From what was typed to an exit code: every way in which a run can end, in one place.

0: all converted. 1: some input or the output failed. 2: wrong usage. 130: Ctrl-C. A reader that goes away early
(``| head``) ends the process as SIGPIPE does, without a word.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from transcript_tool.cli.group import COMMANDS, group
from transcript_tool.cli.messages import PROGRAM, tell, tell_error
from transcript_tool.cli.output import StoppedError
from transcript_tool.errors import FormatError, SettingsError, TranscriptError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["run"]

_COMPLETION = "_TRANSCRIPT_TOOL_COMPLETE"  # as in `completion`, which is not imported for it
_NO_ARGUMENTS = getattr(click.exceptions, "NoArgsIsHelpError", ())


def run(arguments: Sequence[str]) -> int:
    """Run a command.

    Args:
        arguments: what was typed, without the program's name.

    Returns:
        The exit code; all messages have been written.
    """
    debug = "--debug" in arguments
    try:
        return _invoke(list(arguments))
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        _tell_usage(error, arguments)
        return error.exit_code
    except (FormatError, SettingsError) as error:
        tell_error(str(error), error, debug=debug)
        return 2
    except TranscriptError as error:
        tell_error(str(error), error, debug=debug)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _die_of("SIGPIPE")
    except StoppedError as error:
        return _die_of(error.number)
    except OSError as error:  # help or version text to a full disk
        tell_error(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}", error, debug=debug)
        return 1
    except Exception as error:
        tell_error(f"unexpected {type(error).__name__}: {error} (--debug shows where)", error, debug=debug)
        return 1


def _invoke(arguments: list[str]) -> int:
    """Run a command with click, less its own handling of errors; a command returns its exit code."""
    if _COMPLETION in os.environ:
        group.main(arguments, prog_name=PROGRAM, complete_var=_COMPLETION)
    with group.make_context(PROGRAM, arguments) as context:
        code = group.invoke(context)
    return code if isinstance(code, int) else 0


def _tell_usage(error: click.ClickException, arguments: Sequence[str]) -> None:
    """Say in one line what is wrong with what was typed; without any argument the help is said."""
    if isinstance(error, _NO_ARGUMENTS):
        error.show()
        return
    command = next((f"{PROGRAM} {word}" for word in arguments[:1] if word in COMMANDS), PROGRAM)
    message = error.format_message().rstrip(".").replace("\n", " ").replace(". (Did", " (did")
    tell(f"{message[:1].lower()}{message[1:]} (see {command} --help)")


def _die_of(number: int | str) -> int:
    """End as the signal would have ended the process; where there are no signals, as a failure."""
    import signal

    found = getattr(signal, number, None) if isinstance(number, str) else signal.Signals(number)
    if found is None:
        return 1
    signal.signal(found, signal.SIG_DFL)
    os.kill(os.getpid(), found)
    return 128 + found
