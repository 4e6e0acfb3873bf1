"""Titles that a document's properties tell, less those that programs make up."""

from __future__ import annotations

import re

__all__ = ["sensible_title"]

_MADE_UP = re.compile(
    r"(?:microsoft (?:word|powerpoint)|word document|document ?\d*$|untitled|unspecified|\(?anonymous|"
    r"layout \d|title$|slide \d)|"
    r".*\.(?:docx?|dotx?|pdf|rtf|odt|indd|qxd|tmp|txt|html?)$",
    re.IGNORECASE,
)


def sensible_title(title: str) -> str | None:
    """The title, blanks single; None where it is empty, the name of a file, or what a program writes by itself."""
    title = " ".join(title.split())
    return None if not title or not any(map(str.isalpha, title)) or _MADE_UP.match(title) else title
