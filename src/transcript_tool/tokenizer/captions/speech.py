"""The words of a line of caption text: tags and entities gone, and where each word stands in the file.

Tags that WebVTT and SRT know are mark-up; whatever else stands in angle brackets is words. `<v Ann Roe>` tells a voice.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from mypy_extensions import mypyc_attr

from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["Said", "read_line"]

_MARKUP: Final = Lazy(
    r"<(?:/?(?:[ibucs]|em|strong|ruby|rt|lang|font|span|br)(?=[.\s/>])"
    r"(?:=\"[^\"<]*\"(?=[\s/>])|='[^'<]*'(?=[\s/>])|[^<>])*+|/v(?=[.\s>])[^<>]*|\d[\d:.,]*|/)>"
    r"|<v(?:\.[^\s<>]*)?(?:\s+([^<>]*))?>|\{\\[^{}]*\}|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});"
)


@mypyc_attr(acyclic=True)
class _Piece:
    """A stretch of a line that is words: where it stands in `plain`, where in the line, and how long it is in each."""

    __slots__ = ("end", "plain", "raw", "size")

    def __init__(self, plain: int, raw: int, end: int, size: int) -> None:
        self.plain = plain
        self.raw = raw
        self.end = end
        self.size = size


@mypyc_attr(acyclic=True)
class Said:
    """One line of a cue's text.

    Attributes:
        line: its index in the file.
        start: the offset of its first character in the file.
        length: how many characters it has there.
        plain: its words, without mark-up.
        voices: where in `plain` a voice begins, and whose, with where its tag begins in the line.
        skip: how many characters of `plain` repeat what was shown before.
        cue: the index of its cue.
    """

    __slots__ = ("_blanks", "_pieces", "_places", "_raw", "cue", "length", "line", "plain", "skip", "start", "voices")

    def __init__(self, line: int, start: int, plain: str, cue: int) -> None:
        self.line = line
        self.start = start
        self.length = len(plain)
        self._raw = plain
        self._blanks = len(plain) - len(plain.lstrip())
        self.plain = plain
        self.cue = cue
        self.skip = 0
        self.voices: list[tuple[int, int, str]] | None = None
        self._pieces: list[_Piece] | None = None
        self._places: list[int] = []

    def read(self) -> None:
        """Take the mark-up out of `plain`."""
        raw = self.plain
        pieces: list[_Piece] = []
        words: list[str] = []
        size = at = 0
        for match in _MARKUP.finditer(raw):
            begin, end = match.span()
            if begin > at:
                words.append(raw[at:begin])
                pieces.append(_Piece(size, at, begin, begin - at))
                size += begin - at
            at = end
            sign = raw[begin]
            if sign == "&":
                meant = _meant(match[0])
                words.append(meant)
                pieces.append(_Piece(size, begin, end, len(meant)))
                size += len(meant)
            elif sign == "<" and raw[begin + 1] == "v":
                if self.voices is None:
                    self.voices = []
                self.voices.append((size, begin, _unescaped(match[1] or "").strip()))
        if at < len(raw):
            words.append(raw[at:])
            pieces.append(_Piece(size, at, len(raw), len(raw) - at))
        self.plain = "".join(words)
        self._pieces = pieces
        self._places = [piece.plain for piece in pieces]

    def begin(self, at: int) -> int:
        """The offset in the file of the character at `at` in `plain`."""
        pieces = self._pieces
        if pieces is None:
            return self.start + at
        found = bisect_right(self._places, at) - 1
        return self.start + (pieces[found].raw + at - pieces[found].plain if found >= 0 else self.length)

    def end(self, at: int) -> int:
        """The offset in the file just after the character before `at` in `plain`; the line's start for 0."""
        pieces = self._pieces
        if pieces is None:
            return self.start + at
        found = bisect_left(self._places, at) - 1
        if found < 0:
            return self.start
        piece = pieces[found]
        inside = at - piece.plain
        return self.start + (piece.end if inside >= piece.size else piece.raw + inside)

    def opening(self) -> int:
        """The offset in the file at which the line begins, tags included; blanks before them are none of it."""
        return self.start + self._blanks

    def tail(self, at: int, stop: int) -> int:
        """Where in the file tags begin that follow the character before `at` and reach to `stop`; -1 if none do.

        Args:
            at: in `plain`.
            stop: in the file; what stands there is read by itself.
        """
        if self._pieces is None:
            return -1
        end = self.end(at)
        return end if end < stop and self._raw[end - self.start : stop - self.start].strip() else -1


def read_line(line: str, number: int, start: int, cue: int) -> Said:
    """Read a line of caption text.

    Args:
        line: the line.
        number: its index in the file.
        start: the offset of its first character.
        cue: the index of its cue.
    """
    said = Said(number, start, line, cue)
    if "<" in line or "&" in line or "{" in line:
        said.read()
    return said


def _meant(entity: str) -> str:
    """The character of an entity; the entity itself where there is none."""
    known = _KNOWN.get(entity)
    return known if known is not None else _unescaped(entity)


_KNOWN: Final[dict[str, str]] = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&nbsp;": "\u00a0",
    "&quot;": '"',
    "&#39;": "'",
}


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    from html import unescape  # its table of entities is long

    return unescape(text)
