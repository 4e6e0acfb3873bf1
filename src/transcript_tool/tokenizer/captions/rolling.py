"""Captions that roll: each cue shows what the cue before showed, and a line or some words more.

YouTube's captions do it, and those of live programmes. What a cue repeats was said once. That a document rolls is told
by all of its cues: where somebody only says a thing twice, nothing is taken away.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer.captions.speech import Said

__all__ = ["undo_rolling"]

_SHARE: Final = 0.4  # of the cues with words that repeat, at least, where a document rolls
_GROWING: Final = 2  # cues that repeat and say more, at least
_DEEP: Final = 4  # lines that a cue may repeat


def undo_rolling(cues: list[list[Said]]) -> None:
    """Set `skip` of every line that repeats the cue before, where the document rolls.

    Args:
        cues: the lines with words of each cue; no list is empty.
    """
    repeats = growing = 0
    before: list[str] = []
    found: list[tuple[int, int]] = []
    for lines in cues:
        here = [" ".join(said.plain.split()) for said in lines]
        whole, part = _repeated(before, here)
        found.append((whole, part))
        if whole or part:
            repeats += 1
            growing += whole < len(here)
        before = here
    if growing < _GROWING or repeats < _SHARE * len(cues):
        return
    for lines, (whole, part) in zip(cues, found, strict=True):
        for said in lines[:whole]:
            said.skip = len(said.plain)
        if part:
            lines[whole].skip = _place_of(lines[whole].plain, part)


def _repeated(before: list[str], here: list[str]) -> tuple[int, int]:
    """How many lines of a cue repeat the last lines of the cue before, and how many characters of the next line do."""
    for count in range(min(len(before), len(here), _DEEP), 0, -1):
        if before[-count:] == here[:count]:
            return count, 0
        last = before[-1]
        if (
            before[-count:-1] == here[: count - 1]
            and here[count - 1].startswith(last)
            and here[count - 1][len(last) : len(last) + 1] == " "
        ):
            return count - 1, len(last)
    return 0, 0


def _place_of(plain: str, count: int) -> int:
    """Where in `plain` the words after its first `count` characters begin, blanks counted as single."""
    at = seen = 0
    while at < len(plain) and plain[at].isspace():
        at += 1
    while at < len(plain) and seen < count:
        if plain[at].isspace():
            while at < len(plain) and plain[at].isspace():
                at += 1
        else:
            at += 1
        seen += 1
    return at
