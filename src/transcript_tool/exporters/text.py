"""Plain text, to read and to send: a header block, then `Label:` and what was said, a blank line between paragraphs.

What is said stands as it was, each paragraph one line, or wrapped at ``wrap`` columns (a wide sign takes two); words
are never cut. A turn that no label stands above, amid others, begins with `[no speaker named]`, for else it would read
as more of the turn before. Control characters become U+FFFD: to a terminal they would be commands. Between two
transcripts stands a line of `=`. Parsed again, unwrapped text gives the same labels and paragraphs, where labels are
told by their looks.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from transcript_tool.exporters.safe import has_controls, mended, plain, utf8

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["BETWEEN", "wrapped", "write"]

BETWEEN: Final = b"\n" + b"=" * 72 + b"\n\n"
"""What stands between two transcripts."""

_UNNAMED: Final = "[no speaker named]"
_LINE_ENDS: Final = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_PIECE: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003fffd]|[^\s\u2e80-\u9fff]+| +")
_NO_LINE_BEGINS: Final = frozenset("，。、；：！？）》」』】％…,.;:!?)")


def write(transcripts: Iterable[Transcript], file: BinaryIO, *, wrap: int = 0) -> None:
    """Write each transcript.

    Args:
        transcripts: what to write.
        file: open for bytes.
        wrap: the most columns of a line; 0 leaves each paragraph in one.
    """
    gap = b""
    for transcript in transcripts:
        said = _turns(transcript)
        body = "\n\n".join(said)
        if _odd(body, 2 * max(0, len(said) - 1)):  # asked of all turns at once
            body = "\n\n".join(_turns(mended(transcript, _line)))
        parts = [part for part in ("\n\n".join(_header(transcript)), body) if part]
        if wrap > 0:
            parts = ["\n".join(wrapped(line, wrap) for line in part.split("\n")) for part in parts]
        file.write(gap + b"\n\n".join(map(utf8, parts)) + b"\n")
        gap = BETWEEN


def _odd(text: str, ends: int) -> bool:
    """Whether there are control characters, or other line ends than the `ends` that part the blocks."""
    return text.count("\n") != ends or "\u2028" in text or "\u2029" in text or has_controls(text)


def _line(text: str) -> str:
    """The text in one line, without control characters."""
    return text if text.isprintable() else plain(_LINE_ENDS.sub(" ", text))


def _header(transcript: Transcript) -> Iterator[str]:
    """The blocks above the first turn."""
    header, pagination = transcript.header, transcript.pagination
    if transcript.breadcrumbs:
        yield " » ".join(map(_line, transcript.breadcrumbs))
    for text in (header.title, header.category, header.lead):
        if text is not None:
            yield _line(text)
    rows = [
        ("Date", " ".join(filter(None, (header.event_date, header.event_time)))),
        ("Place", header.place),
        ("Published", header.published),
        ("By", header.byline),
        ("Address", header.url),
    ]
    if fields := [f"{name}: {_line(value)}" for name, value in rows if value]:
        yield "\n".join(fields)
    if header.participants:
        people = [f"{one.name}, {one.role}" if one.role is not None else one.name for one in header.participants]
        yield "\n".join(["Participants:", *(f"- {_line(one)}" for one in people)])
    if pagination.page is not None:
        yield f"Page {pagination.page}" + (f" of {pagination.pages}" if pagination.pages is not None else "")


def _turns(transcript: Transcript) -> list[str]:
    """The blocks of the turns."""
    blocks: list[str] = []
    for place, turn in enumerate(transcript.turns):
        label, said = turn.label, turn.paragraphs
        if label is None:
            if place > 0:
                blocks.append(_UNNAMED)
            blocks += said
        elif said:
            blocks.append(f"{label}: {said[0]}")
            blocks += said[1:]
        else:
            blocks.append(f"{label}:")
        blocks += turn.stage
    return blocks


def wrapped(text: str, width: int) -> str:
    r"""A line broken into lines of at most `width` columns; between words, or between Han signs, never within a word.

    >>> wrapped("one two three", 8)
    'one two\\nthree'
    """
    if len(text) * 2 <= width or (text.isascii() and len(text) <= width):
        return text
    lines: list[str] = []
    line, columns = "", 0
    for piece in _PIECE.findall(text):
        size = len(piece) if piece.isascii() else sum(map(_columns, piece))
        if columns + size > width and line.strip() and piece not in _NO_LINE_BEGINS and piece[0] != " ":
            lines.append(line.rstrip(" "))
            line, columns = "", 0
        line += piece
        columns += size
    lines.append(line)
    return "\n".join(lines)


def _columns(sign: str) -> int:
    """How many columns of a terminal the sign takes."""
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
