"""The order of the work on captions: cues, lines, rolling, voices, marks."""

from __future__ import annotations

from typing import Final

from mypy_extensions import mypyc_attr

from transcript_tool.tokenizer.captions.cues import Cue, Cues, read_cues
from transcript_tool.tokenizer.captions.rolling import undo_rolling
from transcript_tool.tokenizer.captions.speech import Said, read_line
from transcript_tool.tokenizer.captions.units import Unit, first_sign, laid_out, units_of
from transcript_tool.tokenizer.captions.voices import labels_among
from transcript_tool.tokenizer.lines import Lines, split_lines
from transcript_tool.tokenizer.marks import Mark, end_to_end
from transcript_tool.tokenizer.stage import is_stage
from transcript_tool.tokenizer.token import Kind
from transcript_tool.tokenizer.writings import Candidate

__all__ = ["Captions", "read_captions"]

_LABEL: Final = Kind.LABEL
_PARAGRAPH: Final = Kind.PARAGRAPH
_CONTINUATION: Final = Kind.CONTINUATION
_STAGE: Final = Kind.STAGE
_FURNITURE: Final = Kind.FURNITURE
_OPENERS: Final = "([（【"
_MUSIC: Final = frozenset("♪♫♬♩🎵🎶 \u00a0()[]#")
_MANY: Final = 4  # lines that one stage direction may run over


@mypyc_attr(acyclic=True)
class Captions:
    """What captions hold.

    Attributes:
        marks: slices of the file, end to end.
        cues: for each mark the index of its cue, -1 for one outside of all; what stands before the first mark has none.
        starts: when each cue is shown, in seconds; below zero where that is not told.
        ends: when each cue goes.
        fields: what header and notes tell, by key in lower case: `language`, `title`, `date`.
        remarks: what was odd, as (code, severity, line from 1, message).
        is_captions: whether this is captions at all.
    """

    __slots__ = ("cues", "ends", "fields", "is_captions", "marks", "remarks", "starts")

    def __init__(self, marks: list[Mark], cues: list[int], read: Cues) -> None:
        self.marks = marks
        self.cues = cues
        self.starts: list[float] = [cue.start for cue in read.found]
        self.ends: list[float] = [cue.end for cue in read.found]
        self.fields: dict[str, str] = {}
        for _, key, value in read.fields:
            self.fields.setdefault(key, value)
        self.remarks = read.remarks()
        self.is_captions = read.headed or any(cue.timing >= cue.first for cue in read.found)


def read_captions(text: str, known: tuple[str, ...] = ()) -> Captions:
    """Read WebVTT or SRT.

    Args:
        text: the file; any text whatever.
        known: names that count as listed.
    """
    page = split_lines(text)
    cues = read_cues(page)
    said = _said(page, cues.found)
    undo_rolling([lines for lines in said if lines])
    voiced = _is_voiced(said)
    labels: dict[int, list[Candidate]] = {}
    masks: dict[int, int] = {}
    if not voiced:
        labels, masks = labels_among(laid_out(said), known)
    writer = _Writer(page, labels, masks)
    chrome = 0
    row = 0
    for number, cue in enumerate(cues.found):
        while chrome < len(cues.chrome) and cues.chrome[chrome] < cue.first:
            writer.furniture(cues.chrome[chrome])
            chrome += 1
        units = units_of(said[number], voiced)  # made anew rather than kept: they are many, and quickly made
        writer.cue(number, cue, said[number], units, row)
        row += len(units) + 1
    for line in cues.chrome[chrome:]:
        writer.furniture(line)
    marks = end_to_end(writer.marks, len(text))
    return Captions(marks, writer.cues_of(marks), cues)


def _is_voiced(said: list[list[Said]]) -> bool:
    """Whether voice tags tell who speaks."""
    for lines in said:
        for line in lines:
            if line.voices is not None:
                for _, _, voice in line.voices:
                    if voice:
                        return True
    return False


def _said(page: Lines, cues: list[Cue]) -> list[list[Said]]:
    """The lines with words of each cue, and those that a voice tag stands on."""
    lines, starts = page.lines, page.starts
    found: list[list[Said]] = []
    for number, cue in enumerate(cues):
        here: list[Said] = []
        for at in range(cue.words, cue.stop):
            line = lines[at]
            if line and not line.isspace():
                said = read_line(line, at, starts[at], number)
                if said.voices is not None or (said.plain and not said.plain.isspace()):
                    here.append(said)
        found.append(here)
    return found


class _Writer:
    """Makes the marks, cue by cue."""

    def __init__(self, page: Lines, labels: dict[int, list[Candidate]], masks: dict[int, int]) -> None:
        self.marks: list[Mark] = []
        self._lines = page.lines
        self._starts = page.starts
        self._labels = labels
        self._masks = masks
        self._cues: list[int] = []  # for each mark
        self._cue = -1
        self._stamp = ""
        self._voice = ""
        self._going = False

    def cues_of(self, marks: list[Mark]) -> list[int]:
        """The index of the cue of each of the marks, which are those made here but for some that hold nothing."""
        made, cues = self.marks, self._cues
        if len(made) > len(cues):  # a blank before the first words was added
            cues.insert(0, -1)
        if len(marks) == len(made):
            return cues
        found: list[int] = []
        at = 0
        for mark in marks:
            while made[at] is not mark:
                at += 1
            found.append(cues[at])
        return found

    def furniture(self, line: int) -> None:
        """A block that is no cue."""
        self._cues.append(-1)
        self.marks.append(Mark(self._starts[line], _FURNITURE, line))

    def cue(self, number: int, cue: Cue, said: list[Said], units: list[Unit], row: int) -> None:
        """A cue: its head, what it repeats, its words."""
        self._cue = number
        self._stamp = ""
        if cue.timing >= cue.first:
            self._stamp = self._lines[cue.timing].strip()
            if cue.name:
                self._label(self._starts[cue.first], cue.first, cue.name, 0, "identifier")
                self.furniture(cue.timing)
            else:
                self.furniture(cue.first)
        following = 0
        at = 0
        for line in said:
            if line.skip:
                self.furniture(line.line)
            while at < len(units) and units[at].said is line:
                if at >= following:
                    following = self._unit(units, at, row + at)
                at += 1

    def _unit(self, units: list[Unit], at: int, row: int) -> int:
        """A stretch: its labels and words; the index of the stretch after what was read."""
        unit = units[at]
        said = unit.said
        begin = first_sign(unit)
        if unit.tag >= 0:
            if unit.voice:
                self._label(unit.tag, said.line, unit.voice, 0, "voice")
            else:
                self._add(unit.tag, _FURNITURE, said.line, "", 0)
        several = self._labels.get(row)
        if several is not None:
            free = 0
            for candidate in several:
                place = candidate.at + unit.opened
                if place < free:  # within the label before
                    continue
                if place > max(begin, unit.opened):
                    self._words(unit, begin, place, 0)
                    head = place
                else:
                    head = begin  # a dash that touches the label is its mark
                writing = candidate.writing
                self._label(said.begin(head), said.line, writing.label, candidate.mask, writing.form)
                begin = free = min(candidate.words + unit.opened, unit.end)
        elif unit.fresh:
            self._label(said.begin(begin), said.line, "", 0, "nobody named")
            while begin < unit.end and (said.plain[begin] in ">-–—" or said.plain[begin].isspace()):
                begin += 1
        else:
            return self._words_on(units, at, begin, self._masks.get(row, 0))
        self._words(unit, begin, unit.end, 0)
        return at + 1

    def _words_on(self, units: list[Unit], at: int, begin: int, mask: int) -> int:
        """The words of a stretch without a label, or a stage direction that runs over several lines."""
        unit = units[at]
        plain = unit.said.plain
        if begin < unit.end and plain[begin] in _OPENERS and at + 1 < len(units):
            joined = plain[begin : unit.end].strip()
            for more in range(at + 1, min(at + _MANY, len(units))):
                if is_stage(joined) or units[more].tag >= 0 or units[more].fresh:
                    break
                joined = f"{joined} {units[more].said.plain[units[more].at : units[more].end].strip()}"
                if is_stage(joined):
                    self._add(self._opening(unit, begin), _STAGE, unit.said.line, joined, 0)
                    return more + 1
        self._words(unit, begin, unit.end, mask)
        return at + 1

    def _words(self, unit: Unit, begin: int, end: int, mask: int) -> None:
        """The words of a stretch from `begin` to `end`, and the tags behind them."""
        said = unit.said
        plain = said.plain
        words = plain[begin:end].strip()
        if not words:
            if not plain.strip() and (not self.marks or self.marks[-1].start < said.start):
                self._add(said.start, _FURNITURE, said.line, "", 0)
            return
        while plain[begin].isspace():
            begin += 1
        start = self._opening(unit, begin)
        if is_stage(words) or _MUSIC.issuperset(words):
            kind = _STAGE
        else:
            kind = _CONTINUATION if self._going else _PARAGRAPH
            self._going = True
        self._add(start, kind, said.line, words, mask)
        tail = said.tail(begin + len(words), min(unit.stop, said.begin(end)) if end < len(plain) else unit.stop)
        if tail >= 0:
            self._add(tail, _FURNITURE, said.line, "", 0)

    def _opening(self, unit: Unit, begin: int) -> int:
        """The offset at which words begin, mark-up before the first of a line included."""
        said = unit.said
        return said.opening() if begin == 0 and unit.tag < 0 else said.begin(begin)

    def _label(self, start: int, line: int, value: str, mask: int, form: str) -> None:
        if not value or value != self._voice:
            self._going = False
        self._voice = value
        mark = Mark(start, _LABEL, line, value, mask, form, self._stamp)
        self._cues.append(self._cue)
        self.marks.append(mark)

    def _add(self, start: int, kind: Kind, line: int, words: str, mask: int) -> None:
        mark = Mark(start, kind, line, "", mask)
        mark.words = words
        self._cues.append(self._cue)
        self.marks.append(mark)
