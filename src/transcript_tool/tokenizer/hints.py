"""What a person says of pages that are misread: sections of hints, each for the pages whose name its pattern matches.

A pattern matches the name as the user gave it, whole: `*` stands for any characters but `/`, `?` for one of them, `**`
for any at all, and `**/` for any folders or none. Where several sections match a page, the later one wins, key by key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from transcript_tool.tokenizer.writings import MARKS

__all__ = ["FORMS", "Hints", "PageHints"]

FORMS = ("inline", "own line", *MARKS, *(f"{mark}, {where}" for mark in MARKS for where in ("inline", "own line")))
"""Every form that a hint may name: where a label stands, its mark, or both, as `tokens` prints them."""


class PageHints(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One section of hints; what is None is not hinted at.

    Attributes:
        pattern: the names of the pages that it holds for.
        labels: what is a label: its whole text, a pattern with `*`, or the number of the line (from 1) it stands on.
        not_labels: what is none, told in the same ways.
        form: how labels are written on the page: one of `FORMS`.
        title: the title of the transcript.
        speech: the first line of what is said: its number, or how it begins; all above is header.
        event_date: the day of the event, ISO 8601.
        published: the day of publication, ISO 8601.
    """

    pattern: str = "**"
    labels: tuple[str | int, ...] | None = None
    not_labels: tuple[str | int, ...] | None = None
    form: str | None = None
    title: str | None = None
    speech: str | int | None = None
    event_date: str | None = None
    published: str | None = None


class Hints:
    """All hints of a person, asked by the name of a page.

    Args:
        sections: in the order in which they were written; a later one wins.

    Attributes:
        sections: the same.
    """

    __slots__ = ("_matching", "sections")

    def __init__(self, sections: Iterable[PageHints]) -> None:
        self.sections = tuple(sections)
        self._matching = [(_compiled(section.pattern), section) for section in self.sections]

    def of(self, name: str | None) -> PageHints | None:
        """The hints for a page of this name, all sections that match it taken together; None where none does."""
        found: dict[str, object] = {}
        matched = False
        for pattern, section in self._matching:
            if pattern.fullmatch(name or ""):
                matched = True
                for key in PageHints.__struct_fields__[1:]:  # all but the pattern
                    if (value := getattr(section, key)) is not None:
                        found[key] = value
        return msgspec.convert(found, PageHints) if matched else None

    def unmatched(self, names: Iterable[str]) -> list[str]:
        """The patterns that none of these names matches, in their order."""
        given = list(names)
        return [hints.pattern for pattern, hints in self._matching if not any(map(pattern.fullmatch, given))]


def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern for names as a regular expression."""
    pattern = re.sub(r"(?:\*\*/)+", "**/", re.sub(r"\*{3,}", "**", pattern))
    parts = re.split(r"(\*\*/|\*\*|[^/*]*\*(?!\*)(?:[^/*]*\*(?!\*))*[^/*]*)", pattern)
    return re.compile("".join([_part(part) for part in parts]), re.DOTALL)


def _part(part: str) -> str:
    """One part of a pattern for names: a double star, or what lies between."""
    if part.startswith("**"):
        return "(?:.*/)?" if part.endswith("/") else ".*"
    return starred(part.split("*"), "[^/]")


def starred(pieces: list[str], sign: str) -> str:
    """A regular expression for pieces with a star between each two, where a star stands for any number of `sign`.

    The first place of each piece is as good as any other, so that nothing is tried twice.
    """
    escaped = [re.escape(piece).replace(r"\?", "[^/]" if sign == "[^/]" else r"\?") for piece in pieces]
    first, *others = escaped
    if not others:
        return first
    middle = "".join([f"(?>{sign}*?{piece})" for piece in others[:-1] if piece])
    return f"{first}{middle}{sign}*{others[-1]}"
