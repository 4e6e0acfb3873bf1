"""Markdown: to read as it is, and to be read back.

A transcript begins with front matter: the mark (``transcript-tool: 1``, the version of the dialect), the header,
breadcrumbs and pagination; what is absent is left out. Then the title as a heading, and the turns:

    <!-- page 8 -->

    <!-- question -->
    **Phoenix TV:** How does it work?

    A further paragraph.

    *(Laughter)*

A comment gives a turn's kind where that is not `statement`; a page's comment stands where the page changes. A turn
with no label begins with such a comment too, except where the transcript begins with it. Stage directions, whose place
within a turn is not known, follow its words. Words are escaped (:mod:`transcript_tool.model.escapes`), so that none are
taken for marks; :mod:`transcript_tool.model.own_markdown` reads it back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from transcript_tool.errors import LoadError
from transcript_tool.exporters.safe import mended, utf8
from transcript_tool.model.escapes import DIALECT, MARK, escape, escape_block

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript, Turn

__all__ = ["read", "write"]

_FIELDS = ("title", "category", "lead", "byline", "place", "event_date", "event_time", "published", "language", "url")

# Strings that every YAML reader takes for a string as they stand; all else is quoted.
_SIGNS = ".,;!?%$+=()'/–—-…·‘’“”，。、；：！？（）《》「」"
_PLAIN = re.compile(rf"[^\W\d_](?:[\w {re.escape(_SIGNS)}]*[\w{re.escape(_SIGNS)}])?")
_NO_STRINGS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_NOT_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def write(transcripts: Iterable[Transcript], file: BinaryIO) -> None:
    """Write each transcript with its front matter, a blank line between two."""
    gap = ""
    for transcript in transcripts:
        try:
            front = "\n".join(_front(transcript))
        except UnicodeEncodeError:  # a lone surrogate
            front = "\n".join(_front(mended(transcript)))
        text = "\n\n".join([front, *_body(transcript)])
        file.write(utf8(f"{gap}{text}\n"))
        gap = "\n"


def read(file: BinaryIO, name: str) -> Iterator[Transcript]:
    """Read the transcripts of our Markdown, which is read whole.

    Raises:
        LoadError: it is no UTF-8, not ours, or something in it cannot be read; the text names file and line.
    """
    from hashlib import sha256

    from transcript_tool.model.own_markdown import is_ours, read_markdown

    data = file.read()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LoadError(f"{name}:{line}: not UTF-8, in which our Markdown is written") from error
    if not is_ours(text):
        raise LoadError(f"{name}:1: no Markdown that transcript-tool wrote (its mark is missing); use parse to read it")
    for transcript in read_markdown(text, name, sha256=sha256(data).hexdigest(), encoding="utf-8"):
        for remark in transcript.diagnostics:
            if remark.severity == "warning":
                raise LoadError(f"{name}:{remark.line or 1}: {remark.message}")
        yield transcript


def _front(transcript: Transcript) -> Iterator[str]:
    header, pagination = transcript.header, transcript.pagination
    yield "---"
    yield f"{MARK}: {DIALECT}"
    for name in _FIELDS:
        value = getattr(header, name)
        if value is not None:
            yield f"{name}: {_yaml(value)}"
    if header.participants:
        yield "participants:"
    for participant in header.participants:
        yield f"  - name: {_yaml(participant.name)}"
        if participant.role is not None:
            yield f"    role: {_yaml(participant.role)}"
    if transcript.breadcrumbs:
        yield "breadcrumbs:"
    for crumb in transcript.breadcrumbs:
        yield f"  - {_yaml(crumb)}"
    if pagination.page is not None:
        yield f"page: {pagination.page}"
    if pagination.pages is not None:
        yield f"pages: {pagination.pages}"
    yield "---"


def _yaml(value: str) -> str:
    if _PLAIN.fullmatch(value) and value.casefold() not in _NO_STRINGS:
        return value
    quoted = msgspec.json.encode(value).decode()  # YAML's double quotes understand all that JSON's do
    return _NOT_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _body(transcript: Transcript) -> Iterator[str]:
    """The blocks below the front matter; a blank line goes between two."""
    title = transcript.header.title
    if title is not None:
        yield f"# {_heading(title)}"
    page = transcript.pagination.page
    bare = False  # whether the turn before is nothing but its comment, which would take the next label for its own
    for place, turn in enumerate(transcript.turns):
        if turn.page != page:
            page = turn.page
            yield "<!-- no page -->" if page is None else f"<!-- page {page} -->"
        empty = not turn.paragraphs and not turn.stage
        opens = turn.label is None and (place > 0 or empty)  # nothing else would tell that a turn begins here
        comment = f"<!-- {turn.kind} -->\n" if opens or bare or turn.kind != "statement" else ""
        first, *others = _turn(turn) or [""]
        yield (comment + first).rstrip("\n")
        yield from others
        bare = turn.label is None and empty


def _heading(title: str) -> str:
    line = escape(title)
    return f"{line[:-1]}\\#" if line.endswith("#") else line


def _turn(turn: Turn) -> list[str]:
    blocks = [escape_block(paragraph) for paragraph in turn.paragraphs]
    if turn.label is not None:
        label = f"**{escape(turn.label)}:**"
        blocks[:1] = [f"{label} {escape(paragraph)}" for paragraph in turn.paragraphs[:1]] or [label]
    blocks += [f"*{escape(direction)}*" for direction in turn.stage]
    return blocks
