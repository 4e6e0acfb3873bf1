"""What a sign behind a name may mark: a dash, a stop, a bar, an arrow, or nothing where it stands within words."""

from __future__ import annotations

from typing import Final

__all__ = ["DASHES", "mark_at"]

DASHES: Final = frozenset("-–—")
_WALLS: Final = {
    "\t": "tab",
    "｜": "bar",
    "丨": "bar",
    "│": "bar",
    "\u3000": "gap",
    "／": "bar",
}  # need no blank behind them
_MARKS: Final = {"|": "bar", "¦": "bar", ";": "semicolon", "=": "arrow", "/": "arrow"}  # the others are arrows


def mark_at(line: str, at: int) -> tuple[str, int]:
    """What the sign at `at` marks, and where the mark ends; ("", 0) where it stands within words."""
    sign = line[at]
    if (wall := _WALLS.get(sign)) is not None:
        return wall, at + 1
    behind = line[at + 1 : at + 2]
    if sign == ".":
        if behind in DASHES:
            return "dash", at + (3 if line[at + 2 : at + 3] in DASHES else 2)
        if behind and not behind.isspace():
            return "", 0
        if line[at + 2 : at + 3] in DASHES and (at + 3 >= len(line) or line[at + 3].isspace()):
            return "dash", at + 3
        return "full stop", at + 1
    if sign in DASHES and behind == "." and (at + 2 >= len(line) or line[at + 2].isspace()):
        return "dash", at + 2  # `LE PRESIDENT -. Bonsoir …`
    end = at + 1
    if sign == ">" and behind == ">":
        end += 1  # `ANN ROE>> Hello`
    elif sign in DASHES or sign == "=":
        if behind == ">":
            return ("arrow", at + 2) if line[at + 2 : at + 3].isspace() else ("", 0)
        if sign != "=" and behind in DASHES:
            end += 1
    if end < len(line) and not line[end].isspace():
        if sign in DASHES and (sign != "-" or end > at + 1) and line[at - 1].isspace():
            return "dash", end  # `CHAIR --I declare …`, `Mr Roe —As …`
        return "", 0
    if sign in DASHES:
        return "dash", end
    if sign in "|¦/=" and not line[at - 1].isspace():
        return "", 0
    return _MARKS.get(sign, "arrow"), end
