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
        loose: how many lines below the title were taken for furniture only since nothing says what they are.
        loose_words: how many words those have.
        first_loose: index of the first of them in `entries`, or -1.
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
        self.loose = 0
        self.loose_words = 0
        self.first_loose = -1

    def put_loose(self, line: int, text: str) -> None:
        """Take a line below the title that is nothing known."""
        if self.first_loose < 0:
            self.first_loose = len(self.entries)
        self.loose += 1
        self.loose_words += text.count(" ") + 1
        self.entries.append(Entry(line, Kind.FURNITURE))

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
