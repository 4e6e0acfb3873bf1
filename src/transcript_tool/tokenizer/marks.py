"""A token in the making: where it begins and ends and what it was taken for, without a copy of its text.

The tokenizer and the model speak in marks, which cost little; who asks for tokens gets a `Token` for each.
"""

from __future__ import annotations

from mypy_extensions import mypyc_attr

from transcript_tool.tokenizer.token import Kind

__all__ = ["Mark", "end_to_end"]


@mypyc_attr(acyclic=True)
class Mark:
    """A slice of the source and what it was taken for.

    Attributes:
        start: the offset of its first character.
        end: the offset just after it, known once all marks of the source are.
        kind: what it was taken for.
        line: index of the line it begins on, from 0.
        value: the words of it that matter, as `Token.value`.
        mask: what spoke for and against a label here.
        form: how a label is written.
        stamp: the clock time that stands with a label.
        words: the slice without the blanks around it, where that was at hand; else "".
    """

    __slots__ = ("end", "form", "kind", "line", "mask", "stamp", "start", "value", "words")

    def __init__(
        self, start: int, kind: Kind, line: int, value: str = "", mask: int = 0, form: str = "", stamp: str = ""
    ) -> None:
        self.start = start
        self.end = start
        self.kind = kind
        self.line = line
        self.value = value
        self.mask = mask
        self.form = form
        self.stamp = stamp
        self.words = ""


def end_to_end(marks: list[Mark], length: int) -> list[Mark]:
    """The marks with their ends, a blank one before the first words; those that hold nothing are left out."""
    if not marks or marks[0].start > 0:
        marks.insert(0, Mark(0, Kind.BLANK, 0))
    empty = False
    end = length
    for at in range(len(marks) - 1, -1, -1):
        mark = marks[at]
        mark.end = end
        end = mark.start
        if end == mark.end:  # two labels may touch, and leave no words between
            empty = True
    return [mark for mark in marks if mark.start < mark.end] if empty else marks
