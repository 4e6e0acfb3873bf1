"""What can go wrong, as named exceptions.

Every error that a user can cause is a TranscriptError whose text is one line that says what to do. The command line
prints it after the program's name; whoever calls from Python gets it as an exception. Nothing else is raised on
purpose.
"""

__all__ = [
    "ExportError",
    "ExportWarning",
    "FormatError",
    "LoadError",
    "NoTranscriptError",
    "SettingsError",
    "SourceError",
    "TranscriptError",
]


class TranscriptError(Exception):
    """Base of all errors of this package; ``str(error)`` is one line for a human, whatever a name in it holds."""

    def __str__(self) -> str:
        return one_line(super().__str__())


class SourceError(TranscriptError):
    """An input could not be had or decoded; `name` is the input as the user gave it.

    Attributes:
        name: the path or other name of the input.
        reason: what is wrong with it, and what to do, without the name.
    """

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")


class NoTranscriptError(SourceError):
    """An input is whole and can be read, and holds no transcript: data of another kind, or our own output.

    `batch`, which finds inputs that nobody named, passes such ones over with a remark.
    """


class FormatError(TranscriptError):
    """A format was asked for that no exporter offers."""


class ExportError(TranscriptError):
    """A format cannot hold what was to be written; nothing of it has been written."""


class ExportWarning(UserWarning):
    """A format holds what was written otherwise than it was; ``str(warning)`` is one line for a human."""


class LoadError(TranscriptError):
    """A file is not one of our own formats, or not whole."""


class SettingsError(TranscriptError):
    """A file of hints or of speakers is not as it should be; the command line takes it as wrong usage.

    Attributes:
        name: the file as the user gave it, or None where the records were not read from one.
        line: where in it, from 1, or None.
        reason: what is wrong, and what to do.
    """

    def __init__(self, name: str | None, reason: str, line: int | None = None) -> None:
        self.name = name
        self.line = line
        self.reason = reason
        place = f"{name}:{line}: " if line is not None else f"{name}: " if name is not None else ""
        super().__init__(f"{place}{reason}")


def one_line(text: str) -> str:
    """The text with control characters, line ends among them, written as escapes: names and pages may hold any."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in "\u00a0\u3000" else _escape(c) for c in text)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
