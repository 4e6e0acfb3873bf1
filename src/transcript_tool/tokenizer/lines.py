"""Lines of a source: where they begin, and where they end.

Lines end at LF, CR LF or a lone CR and at nothing else (a form feed or U+2028 stands within a line), so that line
numbers are those of every editor.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["Lines", "has_surrogates", "split_lines", "with_starts"]

_LINE: Final = Lazy(r"([^\r\n]*)(\r\n|\r|\n|$)")


class Lines:
    """The lines of one source.

    Attributes:
        text: the source.
        lines: the text of each line, without its end.
        starts: the offset of each line's first character, in characters from 0; one more may follow.
    """

    __slots__ = ("lines", "starts", "text")

    def __init__(self, text: str, lines: list[str], starts: list[int]) -> None:
        self.text = text
        self.lines = lines
        self.starts = starts

    def __len__(self) -> int:
        return len(self.lines)


def split_lines(text: str) -> Lines:
    """Split `text` into its lines."""
    if "\r" in text:
        starts: list[int] = []
        append = starts.append
        lines = []
        for match in _LINE.finditer(text):
            lines.append(match[1])
            append(match.start())
            if not match[2]:
                break
        return Lines(text, lines, starts)
    return with_starts(text, text.split("\n"))


def with_starts(text: str, lines: list[str]) -> Lines:
    """The lines of `text`, between which one character stands."""
    starts = [0]
    at = 0
    for line in lines:
        at += len(line) + 1
        starts.append(at)
    return Lines(text, lines, starts)


def has_surrogates(page: Lines) -> bool:
    """Whether a lone surrogate stands in the source, which no encoding holds; lines of ASCII need no look."""
    wide = [line for line in page.lines if not line.isascii()]
    try:
        # UTF-16 is written twice as fast as UTF-8, and is as strict
        (page.text if 2 * len(wide) > len(page.lines) else "".join(wide)).encode("utf-16-le")
    except UnicodeEncodeError:
        return True
    return False
