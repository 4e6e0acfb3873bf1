"""What stands above the talk, while it is read: the lines, and what each was taken for."""

from __future__ import annotations

from mypy_extensions import mypyc_attr

from transcript_tool.tokenizer.token import Kind

__all__ = ["Above", "Entry"]


@mypyc_attr(acyclic=True)
class Entry:
    """What one line of the source was taken for."""

    __slots__ = ("kind", "line", "value")

    def __init__(self, line: int, kind: Kind, value: str = "") -> None:
        self.line = line
        self.kind = kind
        self.value = value


class Above:
    """One header while it is read, from its first line down.

    Attributes:
        lines: the lines of the document.
        stop: index of the line with the first label, or of the end.
        labelled: whether a label stands at `stop`.
        entries: what was taken so far.
        title: index of the line of the title, once it is met.
        lead: whether the lead is met.
        category: whether the category is met.
        closed: whether a date or byline has closed the header.
        speech: index of the first line that is speech.
    """

    def __init__(self, lines: list[str], stop: int, labelled: bool) -> None:
        self.lines = lines
        self.stop = stop
        self.labelled = labelled
        self.entries: list[Entry] = []
        self.title: int | None = None
        self.lead = False
        self.category = False
        self.closed = False
        self.speech = stop

    def put(self, line: int, kind: Kind, value: str = "") -> None:
        """Take a line."""
        self.entries.append(Entry(line, kind, value))

    def below(self, number: int) -> tuple[int, str]:
        """The next line with words below `number`, or (stop, "")."""
        for at in range(number + 1, self.stop):
            text = self.lines[at].strip()
            if text:
                return at, text
        return self.stop, ""
