"""What `tokens` shows of a token, before any colour: the rows of the table, or an object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from transcript_tool.tokenizer.cued import FORM
from transcript_tool.tokenizer.evidence import BAR, describe, score
from transcript_tool.tokenizer.token import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transcript_tool.tokenizer.token import Token

__all__ = ["INDENT", "Row", "as_json", "as_text", "reasons", "row_of"]

_LINE = 6
_KIND = max(map(len, Kind))
INDENT = _LINE + 2 + _KIND + 2
"""The column at which the text of a token begins."""

_VISIBLE: Final = {"\u00a0": "␣"}  # no-break spaces are many on some pages; other signs show as their escape


class Row(msgspec.Struct, frozen=True):
    """A token as the table shows it.

    Attributes:
        line: the line it begins on.
        kind: what it was taken for.
        text: its text on one line, what cannot be seen written as escapes.
        verdict: for a label or what could have been one: its form and the sum of its evidence; else "".
        pros: what speaks for a label.
        cons: what speaks against one.
        candidate: whether it could have been a label and was turned down.
    """

    line: int
    kind: str
    text: str
    verdict: str = ""
    pros: tuple[str, ...] = ()
    cons: tuple[str, ...] = ()
    candidate: bool = False


def row_of(token: Token, width: int) -> Row:
    """The row of a token, its text no longer than `width` characters."""
    text = _on_one_line(token.text, width)
    is_label = token.kind is Kind.LABEL
    if not (is_label or token.evidence):
        return Row(token.line, token.kind.value, text)
    if token.form == FORM:
        return Row(token.line, token.kind.value, text, "label: the source itself says who spoke")
    pros, cons = describe(token.evidence)
    verdict = f"{'label' if is_label else 'no label'}: scores {score(token.evidence)}, needs {BAR}"
    if token.form:
        verdict += f"; {token.form}"
    return Row(token.line, token.kind.value, text, verdict, tuple(pros), tuple(cons), not is_label)


def reasons(row: Row, width: int) -> Iterator[tuple[str, str]]:
    """The lines below a row, each as its sign (``=`` the verdict, ``+`` for, ``-`` against) and its text.

    None is wider than `width`; what is longer is folded, for evidence is never cut.
    """
    from textwrap import wrap

    room = max(width - INDENT, 20)
    told = [("=", "", row.verdict)] if row.verdict else []
    told += [("+", "+ ", reason) for reason in row.pros]
    told += [("-", "- ", reason) for reason in row.cons]
    for sign, lead, text in told:
        lines = wrap(text, room, initial_indent=lead, subsequent_indent=" " * len(lead))
        yield from ((sign, " " * INDENT + line) for line in lines)


def as_text(tokens: Iterable[Token], width: int) -> Iterator[bytes]:
    """The table without colour, as aligned lines."""
    for token in tokens:
        row = row_of(token, max(width - INDENT, 20))
        lines = [f"{row.line:>{_LINE}}  {row.kind:{_KIND}}  {row.text}".rstrip()]
        lines += [line for _, line in reasons(row, width)]
        yield "".join(f"{line}\n" for line in lines).encode()


def as_json(tokens: Iterable[Token]) -> Iterator[bytes]:
    """One object per token and line, with its text whole and its evidence in words."""
    encode = msgspec.json.Encoder().encode
    for token in tokens:
        pros, cons = describe(token.evidence)
        found: dict[str, Any] = {
            "line": token.line,
            "start": token.start,
            "end": token.end,
            "kind": token.kind.value,
            "form": token.form,
            "value": token.value,
            "text": token.text,
            "for": pros,
            "against": cons,
        }
        yield encode(found) + b"\n"


def _on_one_line(text: str, width: int) -> str:
    """The text with whatever cannot be seen made visible, cut to `width` characters."""
    shown = text.rstrip()
    is_cut = len(shown) > width
    shown = shown[:width]
    if not shown.isprintable():
        shown = "".join(c if c.isprintable() else _VISIBLE.get(c) or _escape(c) for c in shown)
    return shown if not is_cut and len(shown) <= width else f"{shown[: width - 1]}…"


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
