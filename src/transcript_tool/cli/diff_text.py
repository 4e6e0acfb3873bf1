"""A comparison as lines for a person: pieces of text, each with the sign that tells its colour.

Without colour the words that changed stand in brackets, ``[-dropped-]{+added+}``, as wdiff writes them; so they do
with colour, and what is copied from a terminal still says what it said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transcript_tool.cli.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transcript_tool.analysis.comparing import Change, Comparison, Said
    from transcript_tool.analysis.wording import Edit

__all__ = ["Line", "lines_of", "painted"]

Line = list[tuple[str, str]]
"""The pieces of a line, each a sign (``+`` added, ``-`` dropped, ``~`` changed, ``@`` heading, or a blank) and text."""

_AROUND: Final = 8  # words shown to each side of words that changed
_MARKS: Final = {"+": ("{+", "+}"), "-": ("[-", "-]"), "=": ("", "")}
_STYLES: Final = {"+": "green", "-": "red", "~": "yellow", "@": "bold", " ": "", "=": ""}


def lines_of(found: Comparison, names: tuple[str, str]) -> Iterator[Line]:
    """The lines: names, a count of what changed, header, labels, and the turns one by one."""
    yield [("-", f"--- {visible(names[0])}")]
    yield [("+", f"+++ {visible(names[1])}")]
    yield [("@", _count(found))]
    for change in found.header:
        for sign, value in (("-", change.before), ("+", change.after)):
            if value is not None and value != ():
                yield [(sign, f"{sign} {change.field.replace('_', ' ')}: {visible(_plain(value))}")]
    for label in found.relabelled:
        turns = "1 turn" if label.turns == 1 else f"{label.turns} turns"
        yield [("~", f"~ label in {turns}: "), *_names(label.before, label.after)]
    for one in found.turns:
        if one.changes != ("relabelled",):
            yield []
            yield from _turn(one)


def _count(found: Comparison) -> str:
    """How many turns each thing happened to."""
    told = ("added", "dropped", "moved", "reworded", "relabelled")
    counts = {kind: sum(kind in change.changes for change in found.turns) for kind in told}
    counts["changed otherwise"] = sum(not set(change.changes) & set(told) for change in found.turns)
    some = [f"{count} {kind}" for kind, count in counts.items() if count]
    return f"turns: {', '.join([*some, f'{found.same} the same'])}"


def _plain(value: object) -> str:
    """A header field on one line; participants by name and role."""
    if isinstance(value, tuple):
        return "; ".join(
            one if isinstance(one, str) else ", ".join(filter(None, (one.name, one.role))) for one in value
        )
    return str(value)


def _names(before: str | None, after: str | None) -> Line:
    return [("-", f"[-{_label(before)}-]"), ("+", f"{{+{_label(after)}+}}")]


def _label(label: str | None) -> str:
    return "(no label)" if label is None else visible(label)


def _turn(change: Change) -> Iterator[Line]:
    """The head of a turn that changed, and below it what changed."""
    before, after = change.before, change.after
    if before is None or after is None:
        sign = "-" if after is None else "+"
        for said in filter(None, (before, after)):
            yield [(sign, f"{sign} {change.a or change.b}  {_label(said.label)}: {change.changes[0]}")]
            yield from ([(sign, f"{sign}    {line}")] for line in _words(said))
        return
    place = f"{change.a}" if change.a == change.b else f"{change.a} -> {change.b}"
    head: Line = [("~", f"~ {place}  ")]
    head += _names(before.label, after.label) if "relabelled" in change.changes else [("~", _label(after.label))]
    yield [*head, ("~", f": {', '.join(change.changes)}")]
    if change.words:
        yield from _edited(change.words)
    for sign, own, other in (("-", before.stage, after.stage), ("+", after.stage, before.stage)):
        yield from ([(sign, f"{sign}    {visible(line)}")] for line in own if line not in other)
    if before.kind != after.kind:
        yield [(" ", "     kind: "), ("-", f"[-{before.kind}-]"), ("+", f"{{+{after.kind}+}}")]


def _words(said: Said) -> list[str]:
    return [visible(text) for text in (*said.paragraphs, *said.stage)]


def _edited(edits: tuple[Edit, ...]) -> Iterator[Line]:
    """The words that changed among those around them; a paragraph's break is a line's."""
    line: Line = [(" ", "     ")]
    last = len(edits) - 1
    for place, edit in enumerate(edits):
        text = edit.text if edit.sign != "=" else _shortened(edit.text, first=place == 0, last=place == last)
        opening, closing = _MARKS[edit.sign]
        parts = text.split("\n\n")
        for number, part in enumerate(parts):
            if number:
                yield line
                line = [(" ", "     ")]
            shown = visible(part)
            if edit.sign != "=" and len(parts) > 1:
                shown += "¶" * (number < len(parts) - 1)
            if shown:
                line.append((edit.sign, f"{opening}{shown}{closing}"))
    yield line


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Words that stayed, less those that are far from any that changed."""
    words = text.split(" ")
    head, tail = (0 if first else _AROUND), (0 if last else _AROUND)
    if len(words) <= head + tail + 3:
        return text
    return " ".join([*words[:head], "…", *(words[-tail:] if tail else ())])


def painted(lines: Iterable[Line]) -> bytes:
    """The lines with escape codes for colour; the terminal folds what is long."""
    import io

    from rich.console import Console
    from rich.text import Text

    canvas = io.StringIO()
    console = Console(file=canvas, force_terminal=True, no_color=False, markup=False, highlight=False, emoji=False)
    for line in lines:
        text = Text.assemble(*((piece, _STYLES[sign]) for sign, piece in line))
        console.print(text, soft_wrap=True)
    return canvas.getvalue().encode(errors="replace")
