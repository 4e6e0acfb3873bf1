"""The stretches that one person says: a line of a cue, or what stands before, between and behind signs in it."""

from __future__ import annotations

from typing import Final

from mypy_extensions import mypyc_attr

from transcript_tool.tokenizer.captions.speech import Said
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["Unit", "first_sign", "laid_out", "units_of"]

_CARETS: Final = Lazy(r">{2,}")
_DASHES: Final = "-–—"


@mypyc_attr(acyclic=True)
class Unit:
    """A stretch of a line that one person says: the line, or what stands before, between and behind signs in it.

    Attributes:
        said: the line.
        at: where in its words it begins.
        end: where it ends.
        tag: the offset in the file of the voice tag before it, or -1.
        voice: whose voice the tag says it is.
        opened: where in the words a label may begin: behind a dash that touches it.
        stop: the offset in the file at which it ends, tags behind it included.
        fresh: whether somebody else speaks from here on, though nobody is named.
    """

    __slots__ = ("at", "end", "fresh", "opened", "said", "stop", "tag", "voice")

    def __init__(self, said: Said, at: int, end: int, tag: int, voice: str) -> None:
        self.said = said
        self.at = at
        self.end = end
        self.tag = tag
        self.voice = voice
        self.opened = at
        self.stop = said.start + said.length
        self.fresh = False


def units_of(lines: list[Said], voiced: bool) -> list[Unit]:
    """The stretches of a cue's lines; only voice tags part them where voices are tagged."""
    units: list[Unit] = []
    for said in lines:
        size = len(said.plain)
        if said.skip >= size > 0:
            continue
        unit = Unit(said, said.skip, size, -1, "")
        units.append(unit)
        if voiced:
            for at, tag, voice in said.voices or ():
                unit.end = max(at, said.skip)
                unit.stop = said.start + tag
                unit = Unit(said, unit.end, size, said.start + tag, voice)
                units.append(unit)
        elif ">>" in said.plain:
            for carets in _CARETS.finditer(said.plain):
                at = carets.start()
                if at > said.skip:
                    unit.end = at
                    unit.stop = said.begin(at)
                    unit = Unit(said, at, size, -1, "")
                    units.append(unit)
                unit.fresh = unit.fresh or at == unit.at
    if not voiced:
        _part_dashes(units)
    return units


def _part_dashes(units: list[Unit]) -> None:
    """Two lines of a cue that begin with dashes are said by two people."""
    dashed = 0
    for unit in units:
        at = first_sign(unit)
        if at < unit.end and unit.said.plain[at] in _DASHES:
            dashed += 1
            if unit.said.plain[at + 1 : at + 2].isalnum():
                unit.opened = at + 1
    if dashed > 1:
        for unit in units:
            at = first_sign(unit)
            if at < unit.end and unit.said.plain[at] in _DASHES and unit.said.plain[at + 1 : at + 2] not in _DASHES:
                unit.fresh = True


def first_sign(unit: Unit) -> int:
    """Where in the words the first sign of a stretch stands that is no blank; its end where there is none."""
    plain = unit.said.plain
    at = unit.at
    while at < unit.end and plain[at].isspace():
        at += 1
    return at


def laid_out(cues: list[list[Said]]) -> list[str]:
    """All stretches as the lines of a page, a blank line between cues."""
    lines: list[str] = []
    for said in cues:
        for unit in units_of(said, False):
            lines.append(unit.said.plain[unit.opened : unit.end])
        lines.append("")
    return lines
