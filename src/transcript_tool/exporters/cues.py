"""Captions of a transcript: who says what from when to when, for the formats that show them.

Times come from the turns and are never made up out of nothing:

- No turn has a time: there are no captions, and an ExportError says so.
- A turn without a time among others stands with the turn before it that has one (those at the head, with the first
  that has), in the same stretch of time; an ExportWarning says how many do.
- A turn whose end is not known ends where the next time begins; the last one after as long as it takes to read, which
  is taken to be 15 characters a second.
- A long turn is cut at the ends of sentences, else between words, into cues of at most two lines of 42 columns. Each
  has of the turn's time the share that its characters are of the turn's: arithmetic, and no measurement.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from typing import TYPE_CHECKING, Final

import msgspec

from transcript_tool.errors import ExportError, ExportWarning
from transcript_tool.exporters.safe import plain
from transcript_tool.exporters.text import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transcript_tool.model.records import Transcript, Turn

__all__ = ["COLUMNS", "Cue", "cues", "one_line", "only", "stamp"]

COLUMNS: Final = 42
_LINES: Final = 2
_READ: Final = 15.0  # characters a second

_BREAKS: Final = re.compile("[\\s\x1c-\x1f\x85\u2028\u2029]+")
_WIDE: Final = re.compile("(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60])")
_SENTENCE_END: Final = (".", "!", "?", "…", "。", "！", "？", ".”", '."', "?”", "!”", "」")


class Cue(msgspec.Struct, frozen=True):
    """What is shown from `start` to `end`, in milliseconds; `label` is None where nobody is named."""

    start: int
    end: int
    label: str | None
    text: str


def only(transcripts: Iterable[Transcript], name: str) -> Transcript | None:
    """The one transcript that a file of captions can be of; None where there is none.

    Raises:
        ExportError: there is another one.
    """
    found: Transcript | None = None
    for transcript in transcripts:
        if found is not None:
            raise ExportError(
                f"{name} holds one transcript, for time begins anew with each; write each to its own file"
            )
        found = transcript
    return found


def cues(transcript: Transcript, *, whole_turns: bool) -> list[Cue]:
    """The cues of a transcript, by the time at which they begin.

    Raises:
        ExportError: no turn has a time.
    """
    found: list[Cue] = []
    for turn, start, end in _timed(transcript):
        text = one_line(" ".join((*turn.paragraphs, *turn.stage)))
        label = None if turn.label is None else one_line(turn.label)
        if not text and label is None:  # nothing to show
            continue
        pieces = [text] if whole_turns else _pieces(text, label)
        total = sum(len(piece) or 1 for piece in pieces)
        said = 0
        for piece in pieces:
            begin = start + (end - start) * said // total
            said += len(piece) or 1
            found.append(Cue(begin, max(start + (end - start) * said // total, begin + 1), label, piece))
    return sorted(found, key=lambda cue: cue.start)


def one_line(text: str) -> str:
    """The text in one line; U+FFFD for control characters."""
    return plain(_BREAKS.sub(" ", text)).strip(" ")


def _timed(transcript: Transcript) -> Iterator[tuple[Turn, int, int]]:
    """Each turn with its begin and end, in milliseconds."""
    turns = transcript.turns
    timed = [turn for turn in turns if turn.time is not None]
    if not timed:
        raise ExportError(
            f"{_name(transcript)}: no turn has a time, and captions are made of times; text or md do without"
        )
    if len(timed) < len(turns):
        first = next(turn.index for turn in turns if turn.time is None)
        said = f"{len(turns) - len(timed)} of {len(turns)} turns have no time and stand with their neighbours"
        warnings.warn(f"{_name(transcript)}: {said} (the first is turn {first})", ExportWarning, stacklevel=2)
    begins = sorted({_start(turn) for turn in timed})
    stretch = _stretch(timed[0], begins)
    for turn in turns:
        if turn.time is not None:
            stretch = _stretch(turn, begins)
        yield turn, *stretch


def _name(transcript: Transcript) -> str:
    return (transcript.sources[0].name if transcript.sources else None) or transcript.header.title or "transcript"


def _start(turn: Turn) -> int:
    return max(0, round(turn.time.start * 1000)) if turn.time is not None else 0


def _stretch(turn: Turn, begins: list[int]) -> tuple[int, int]:
    """From when to when a turn that has a time is shown."""
    from bisect import bisect_right

    start = _start(turn)
    if turn.time is not None and turn.time.end is not None and turn.time.end * 1000 > start:
        return start, round(turn.time.end * 1000)
    place = bisect_right(begins, start)
    if place < len(begins):
        return start, begins[place]
    return start, start + max(1000, round(sum(map(len, turn.paragraphs)) / _READ * 1000))


def _pieces(text: str, label: str | None) -> list[str]:
    """The text in pieces that fit a cue, the first beside the label; lines of a piece are parted by a line feed."""
    room = COLUMNS * _LINES
    taken = min(_width(label) + 2, COLUMNS) if label is not None else 0
    pieces: list[str] = []
    line = ""
    for word in _words(text):
        if line and _width(line + word.rstrip(" ")) > room - taken:
            pieces.append(line)
            line = ""
        line += word
        if line.rstrip(" ").endswith(_SENTENCE_END) and _width(line) > (room - taken) // 2:
            pieces.append(line)
            line = ""
    if line or not pieces:
        pieces.append(line)
    return ["\n".join(part.strip(" ") for part in wrapped(piece.strip(" "), COLUMNS).split("\n")) for piece in pieces]


def _words(text: str) -> list[str]:
    """Words with the blank behind them; a Han sign is a word."""
    return [part for word in re.findall(r"[^ ]+ ?", text) for part in _WIDE.split(word) if part]


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def stamp(milliseconds: int, point: str) -> str:
    """A time as captions write it; `point` parts the seconds from the milliseconds.

    >>> stamp(3_723_045, ".")
    '01:02:03.045'
    """
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"
