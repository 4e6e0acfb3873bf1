"""The record of a target, and how its input is cut into parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["HERE", "ROOT", "Target", "parts", "text_in"]

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
_LONGEST = 256


class Target(NamedTuple):
    """One row of the table in `targets`.

    Attributes:
        check: takes the bytes of one input, and raises whatever tells that something does not hold.
        holds: what must hold, for a person.
        seeds: globs of files below the project that a run begins with; what is longer than `longest` is cut.
        lead: bytes that are put before each of these, by which the target chooses.
        longest: the most bytes of an input; a few runs of `make fuzz` take eight times as many.
        share: which part of the time a run over all targets gives to it.
        made: further inputs that a run begins with, made by what is attacked.
    """

    check: Callable[[bytes], None]
    holds: str
    seeds: tuple[str, ...]
    lead: tuple[bytes, ...] = (b"",)
    longest: int = _LONGEST
    share: int = 1
    made: Callable[[], Iterable[bytes]] = tuple


def text_in(data: bytes) -> str:
    """Bytes as text, whatever they are: what is no UTF-8 becomes U+FFFD."""
    return data.decode("utf-8", "replace")


def parts(data: bytes, most: int) -> list[bytes]:
    """An input that consists of several files: they are parted by a form feed on a line of its own."""
    return data.split(b"\n\x0c\n", most - 1)
