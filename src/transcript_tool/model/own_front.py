"""The front matter of our Markdown: header, breadcrumbs and pagination.

It is YAML of few forms, so that any YAML reader reads it and we need none: a key and its value on a line, plain or
quoted; lists of strings; the list of participants with their roles. Keys that are not ours are passed over. A value
written in another way gives a warning and is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from transcript_tool.model.escapes import DIALECT, MARK
from transcript_tool.model.records import Diagnostic, Header, Pagination, Participant

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Front", "Line", "read_front"]

_PAIR = re.compile(r"([A-Za-z_][\w-]*):(?:[ \t]+(.*))?")
_QUOTED = re.compile(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ \t]*(?:#.*)?")
_STRINGS = ("title", "category", "lead", "byline", "place", "event_date", "event_time", "published", "language", "url")
_NUMBERS = (MARK, "page", "pages")
_NOT_PLAIN = ("|", ">", "[", "]", "{", "}", "&", "*", "!", "%", "@", "`", '"', "'", "#", ",")


class Line(NamedTuple):
    """One line without its end; `start` is its offset in the text, `number` counts from 1."""

    number: int
    start: int
    text: str


class Front(msgspec.Struct, frozen=True):
    """What the front matter holds; `lines` is how many lines it takes, its rules included."""

    header: Header
    breadcrumbs: tuple[str, ...]
    pagination: Pagination
    diagnostics: tuple[Diagnostic, ...]
    lines: int


class _UnreadError(Exception):
    """A value in a form that is not ours."""


class _Draft(msgspec.Struct):
    """The front matter while it is read; `key` is the last one met, whose list may go on."""

    key: str = ""
    strings: dict[str, str] = {}
    numbers: dict[str, int] = {}
    breadcrumbs: list[str] = []
    participants: list[dict[str, str]] = []
    diagnostics: list[Diagnostic] = []

    def warn(self, line: int | None, message: str) -> None:
        """Keep a remark on what was not read."""
        self.diagnostics.append(Diagnostic(code="front-matter", severity="warning", line=line, message=message))


def read_front(lines: Sequence[Line]) -> Front:
    """Read the front matter that `lines` begin with; the first is its opening rule."""
    draft = _Draft()
    size = len(lines)
    for at, line in enumerate(lines[1:], 1):
        text = line.text.rstrip(" \t")
        if text == "---":
            size = at + 1
            break
        if not text or text.lstrip(" \t").startswith("#"):
            continue
        if not (_PAIR.fullmatch(text) or text[0] in " \t-"):
            size = at
            draft.warn(line.number, "the front matter is not closed by ---")
            break
        try:
            _take(text, draft)
        except _UnreadError:
            draft.warn(line.number, f"{draft.key or text} was not read; write it on one line, in double quotes")
    return _front(draft, size)


def _take(text: str, draft: _Draft) -> None:
    """Take one line: a key with its value, or a line of the list that the last key began."""
    item = text.lstrip(" \t")
    if item == text and (pair := _PAIR.fullmatch(text)):
        draft.key = name = pair[1]
        value = pair[2] or ""
        if name in _STRINGS:
            if (string := _value(value)) is not None:
                draft.strings[name] = string
        elif name in _NUMBERS:
            if (string := _value(value)) is not None:
                draft.numbers[name] = _number(string)
        elif name in ("breadcrumbs", "participants") and _value(value) is not None:
            raise _UnreadError
        return
    fresh = item.startswith("- ")
    item = item[2:].strip(" \t") if fresh else item
    key = draft.key
    if key == "breadcrumbs":
        crumb = _value(item)
        if not fresh or crumb is None:
            raise _UnreadError
        draft.breadcrumbs.append(crumb)
    elif key == "participants":
        _take_participant(item, fresh, draft)
    elif key in _STRINGS or key in _NUMBERS:
        raise _UnreadError


def _take_participant(item: str, fresh: bool, draft: _Draft) -> None:
    pair = _PAIR.fullmatch(item)
    if pair is None or not (fresh or draft.participants):
        raise _UnreadError
    if fresh:
        draft.participants.append({})
    if (value := _value(pair[2] or "")) is not None:
        draft.participants[-1][pair[1]] = value


def _value(text: str) -> str | None:
    """A scalar: quoted, plain, or null."""
    if found := _QUOTED.fullmatch(text):
        quoted = found[1]
        if quoted.startswith("'"):
            return quoted[1:-1].replace("''", "'")
        try:
            return msgspec.json.decode(quoted.encode(), type=str)
        except (msgspec.MsgspecError, UnicodeError) as error:
            raise _UnreadError from error
    plain = re.split(r"(?:\A|[ \t]+)#", text, maxsplit=1)[0].strip(" \t")
    if plain in ("", "~") or plain.lower() == "null":
        return None
    if plain.startswith(_NOT_PLAIN) or ": " in plain:
        raise _UnreadError
    return plain


def _number(text: str) -> int:
    if not re.fullmatch("-?[0-9]{1,40}", text):
        raise _UnreadError
    return int(text)


def _front(draft: _Draft, size: int) -> Front:
    dialect = draft.numbers.get(MARK, DIALECT)
    if dialect != DIALECT:
        draft.warn(None, f"written in dialect {dialect} of our Markdown; this transcript-tool reads {DIALECT}")
    people = [Participant(name=row["name"], role=row.get("role")) for row in draft.participants if row.get("name")]
    if len(people) < len(draft.participants):
        draft.warn(None, "a participant has no name")
    return Front(
        header=Header(participants=tuple(people), **draft.strings),
        breadcrumbs=tuple(draft.breadcrumbs),
        pagination=Pagination(page=draft.numbers.get("page"), pages=draft.numbers.get("pages")),
        diagnostics=tuple(draft.diagnostics),
        lines=size,
    )
