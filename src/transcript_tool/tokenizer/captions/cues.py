"""The reader of WebVTT and SRT: text to cues, and what was odd on the way.

One reader for both, since files mix them: stops or commas, numbers or none, headers or none, blank lines or none. A cue
is told by its timing line alone. No line is lost: what stands in no cue is kept with the cue before, and told.
"""

from __future__ import annotations

from typing import Final

from mypy_extensions import mypyc_attr

from transcript_tool.tokenizer.lines import Lines
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["ARROW", "Cue", "Cues", "read_cues"]

ARROW: Final = "-->"
_TIME: Final = r"(?:(\d{1,5}):)?(\d{1,3}):(\d{2}|\d(?=[.,]))(?:[.,:](\d{1,3}))?"
_TIMING: Final = Lazy(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}(?![\d:.,])")
_TIME_SIGNS: Final = frozenset("0123456789:.,; \t")
_FIELD: Final = Lazy(r"(?:NOTE\s+)?([A-Za-z][A-Za-z-]{1,20})\s*:\s*(\S.*)$")
_BLOCKS: Final = ("NOTE", "STYLE", "REGION")
_NAMED: Final = Lazy(r'\d+ "([^"]{1,100})"(?: \(\d+\))?\s*$')  # `12 "Ann Roe" (3758)`
_TOLD: Final[dict[str, str]] = {
    "captions-time": "a timing line that tells no time",
    "captions-order": "times that run backwards",
    "captions-empty": "a cue without text",
    "captions-stray": "words that stand in no cue; they are kept with the cue before",
    "captions-cut": "the file breaks off within a cue",
}
_CALM: Final = frozenset({"captions-empty", "captions-stray"})  # players pass over these, too


@mypyc_attr(acyclic=True)
class Cue:
    """One cue.

    Attributes:
        first: index of its first line, the identifier where it has one.
        timing: index of its timing line; where words stand before all cues, of the line above them.
        start: when it is shown, in seconds; below zero where that is not told.
        end: when it goes; below zero where that is not told.
        words: index of the first line of its text.
        stop: index of the line after the last line of its text.
        name: who speaks, where the identifier says it; else "".
    """

    __slots__ = ("end", "first", "name", "start", "stop", "timing", "words")

    def __init__(self, first: int, timing: int, start: float, end: float, name: str) -> None:
        self.first = first
        self.timing = timing
        self.start = start
        self.end = end
        self.words = timing + 1
        self.stop = timing + 1
        self.name = name


@mypyc_attr(acyclic=True)
class Cues:
    """All cues of a file.

    Attributes:
        found: the cues, in the order of the file.
        fields: the `Key: value` lines of header and notes, as (line, key in lower case, value).
        chrome: indices of the lines that begin blocks that are no cues: header, notes, styles, regions.
        headed: whether the file says of itself that it is WebVTT.
        odd: by code, how often something odd was met and the index of the line where it was first.
    """

    __slots__ = ("chrome", "fields", "found", "headed", "odd")

    def __init__(self) -> None:
        self.found: list[Cue] = []
        self.fields: list[tuple[int, str, str]] = []
        self.chrome: list[int] = []
        self.headed = False
        self.odd: dict[str, tuple[int, int]] = {}

    def note(self, code: str, line: int) -> None:
        """Something odd was met."""
        count, first = self.odd.get(code, (0, line))
        self.odd[code] = (count + 1, first)

    def remarks(self) -> list[tuple[str, str, int, str]]:
        """What was odd, in the order of the file: code, severity, line from 1, and words for a person."""
        told: list[tuple[str, str, int, str]] = []
        for code, (count, line) in sorted(self.odd.items(), key=lambda item: (item[1][1], item[0])):
            words = _TOLD[code] if count == 1 else f"{_TOLD[code]}, {count:,} times, first here"
            told.append((code, "info" if code in _CALM else "warning", line + 1, words))
        return told


def read_cues(page: Lines) -> Cues:
    """Read the cues of a file."""
    lines = page.lines
    total = len(lines)
    cues = Cues()
    found = cues.found
    at = _read_header(lines, cues)
    cue: Cue | None = None
    latest = 0.0
    open_text = False  # whether the lines here are the text of `cue`
    pending = -1  # the line of a number that may be the identifier of the next cue
    while at < total:
        line = lines[at]
        if not line:
            open_text = False
            at += 1
            continue
        timing = -1
        if ARROW in line:
            timing = at if not open_text or _TIMING.match(line) is not None else -1
        elif not open_text and at + 1 < total and ARROW in lines[at + 1]:
            timing = at + 1
        if timing >= 0:
            first = pending if pending >= 0 else at
            if timing == at and pending < 0 and open_text and cue is not None and cue.stop == at > cue.words:
                above = lines[at - 1]
                if above.strip().isdecimal():  # no blank line stands between the cues
                    cue.stop = first = at - 1
            if cue is not None and not _has_text(lines, cue):
                cues.note("captions-empty", cue.timing)
            cue = _cue_at(lines, first, timing, cues)
            if cue.start >= 0:
                if cue.start < latest or cue.end < cue.start:
                    cues.note("captions-order", timing)
                latest = cue.start
            found.append(cue)
            open_text, pending = True, -1
            at = timing + 1
            continue
        if open_text and cue is not None:
            at += 1
            cue.stop = at
            continue
        if line.startswith(_BLOCKS) and _is_block(line):
            at = _skip_block(lines, at, cues)
            continue
        if not line.isspace():
            number = line.strip()
            following = _next_words(lines, at + 1) if number.isdecimal() else 0
            if number.isdecimal() and (following == total or ARROW in lines[following]):
                pending = at
                if following == total:
                    cues.note("captions-cut", at)
                    cues.chrome.append(at)
            else:
                if cue is not None and cue.stop == cue.words and _next_words(lines, cue.words) == at:
                    cue.words = at  # a blank line parts the words from their time
                    open_text = True
                else:
                    cues.note("captions-stray", at)
                    cue = Cue(at, at - 1, -1.0, -1.0, "")
                    found.append(cue)
                    cue.words = at
                    open_text = True
                cue.stop = at + 1
        at += 1
    if cue is not None and not _has_text(lines, cue) and "captions-cut" not in cues.odd:
        cues.note("captions-cut", cue.timing)
    return cues


def _read_header(lines: list[str], cues: Cues) -> int:
    """Read the header; the index of the line after it."""
    at = 0
    total = len(lines)
    while at < total and (not lines[at] or lines[at].isspace()):
        at += 1
    if at == total or not lines[at].lstrip("\ufeff \t").startswith("WEBVTT"):
        return 0
    cues.headed = True
    cues.chrome.append(at)
    at += 1
    while at < total and lines[at] and not lines[at].isspace() and ARROW not in lines[at]:
        if at + 1 < total and ARROW in lines[at + 1] and lines[at].strip().isdecimal():
            break
        _read_field(lines, at, cues)
        at += 1
    return at


def _read_field(lines: list[str], at: int, cues: Cues) -> None:
    """Keep a `Key: value` line."""
    field = _FIELD.match(lines[at])
    if field is not None:
        cues.fields.append((at, field[1].lower(), field[2].strip()))


def _is_block(line: str) -> bool:
    """Whether the line opens a note, a style or a region, and is not said by somebody."""
    if line.startswith("NOTE"):
        return len(line) == 4 or line[4] in " \t"
    return line.rstrip() in ("STYLE", "REGION", "Region:") or line.startswith("REGION ")


def _skip_block(lines: list[str], at: int, cues: Cues) -> int:
    """Read a block that is no cue; the index of the line after it. A timing line ends it where no blank line does."""
    cues.chrome.append(at)
    total = len(lines)
    is_note = lines[at].startswith("NOTE")
    while at < total and lines[at]:
        if ARROW in lines[at] and _TIMING.match(lines[at]) is not None:
            break
        if is_note:
            _read_field(lines, at, cues)
        at += 1
    return at


def _next_words(lines: list[str], at: int) -> int:
    """The index of the first line from `at` on that holds more than blanks; the count of lines where none does."""
    while at < len(lines) and (not lines[at] or lines[at].isspace()):
        at += 1
    return at


def _has_text(lines: list[str], cue: Cue) -> bool:
    """Whether the cue, now whole, has any text."""
    at = cue.words
    while at < cue.stop and (not lines[at] or lines[at].isspace()):
        at += 1
    return at < cue.stop


def _cue_at(lines: list[str], first: int, timing: int, cues: Cues) -> Cue:
    """The cue whose timing line has the index `timing`."""
    name = ""
    if first < timing and '"' in lines[first]:
        named = _NAMED.match(lines[first])
        name = named[1].strip() if named is not None else ""
    line = lines[timing]
    match = _TIMING.match(line)
    start = end = -1.0
    if match is not None:
        start = _seconds(match[1], match[2], match[3], match[4])
        end = _seconds(match[5], match[6], match[7], match[8])
    if start < 0 or end < 0:
        if timing == len(lines) - 1 and _TIME_SIGNS.issuperset(line.replace(ARROW, "")):
            cues.note("captions-cut", timing)
        else:
            cues.note("captions-time", timing)
        end = -1.0
    return Cue(first, timing, start, end, name)


def _seconds(hours: str | None, minutes: str, seconds: str, rest: str | None) -> float:
    """A time in seconds; below zero where minutes or seconds are none."""
    whole = int(seconds)
    count = int(minutes)
    if whole > 59 or (hours is not None and count > 59):
        return -1.0
    if hours is not None:
        count += 60 * int(hours)
    # One division at the end: the nearest float there is to the time as written.
    return float(count * 60 + whole) if rest is None else ((count * 60 + whole) * 1000 + int(rest.ljust(3, "0"))) / 1000
