"""What kinds of text there are: the one table of them, by the name for `--from` and by the suffix of a file."""

from __future__ import annotations

__all__ = ["MEDIA_TYPES", "media_type"]

MEDIA_TYPES = {
    "text": "text/plain",
    "markdown": "text/markdown",
    "html": "text/html",
}

_SUFFIXES = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
}


def media_type(name: str) -> str:
    """The media type that the suffix of a file's name tells; ``text/plain`` where it tells none."""
    base, dot, suffix = name.rpartition(".")
    return _SUFFIXES.get((dot + suffix).lower(), "text/plain") if base else "text/plain"
