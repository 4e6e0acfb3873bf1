"""Where a talk begins in which nobody is named: between clock times, or behind dashes."""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer.stamps import STAMP_ONLY

__all__ = ["talk_start"]

_ENOUGH: Final = 40  # lines that are looked at
_DASHES: Final[tuple[str, ...]] = ("-", "–", "—", "―", "─")
_LEAST: Final = 4  # lines that begin with a dash


def talk_start(lines: list[str], first: int, end: int) -> int:
    """The first line of a talk without labels whose form tells that it is one; -1 where nothing does."""
    start = _timed_start(lines, first, end)
    return start if start >= 0 else _dashed_start(lines, first, end)


def _timed_start(lines: list[str], first: int, end: int) -> int:
    """The line of the first clock time alone on its line, where such stand between the lines of a talk; else -1.

    `0:00` / `good evening` / `0:04` / `the river rises`: nobody is named there, and nothing of it is header.
    """
    start = -1
    times = words = 0
    for number in range(first, end):
        line = lines[number].strip()
        if not line:
            continue
        if line[0] in "0123456789[(" and STAMP_ONLY.match(line) is not None:
            start = number if start < 0 else start
            times += 1
        elif start >= 0:
            words += 1
        if times + words > _ENOUGH or (start < 0 and number > first + _ENOUGH):
            break
    return start if times > 3 and 2 * times >= words and words else -1


def _dashed_start(lines: list[str], first: int, end: int) -> int:
    """The line of the first words behind a dash, where most lines are so and some of them ask; else -1.

    `-¿Nevó?` / `-Sí, toda la noche.`: lists have dashes, too, and do not ask.
    """
    start = -1
    dashes = words = asked = 0
    for number in range(first, end):
        line = lines[number].strip()
        if not line:
            continue
        if line.startswith(_DASHES) and len(line) > 1 and line[1] not in "- ":
            start = number if start < 0 else start
            dashes += 1
            asked += "?" in line or "？" in line
        words += start >= 0
        if words > _ENOUGH or (start < 0 and number > first + _ENOUGH):
            break
    return start if dashes >= _LEAST and 2 * dashes >= words and 4 * asked >= dashes else -1
