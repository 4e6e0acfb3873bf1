"""What kinds of text there are: the one table of them, by the name for `--from` and by the suffix of a file."""

from __future__ import annotations

from transcript_tool.sources.speech.services import MEDIA_TYPE as JSON
from transcript_tool.sources.speech.services import SERVICES
from transcript_tool.sources.speech.services import media_type_of as service_type

__all__ = [
    "CAPTIONS",
    "DOCX",
    "JSON",
    "MEDIA_TYPES",
    "PDF",
    "captions_type",
    "is_no_page",
    "media_type",
    "plain_name",
    "suffix_of",
]

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
MEDIA_TYPES = {
    "text": "text/plain",
    "markdown": "text/markdown",
    "html": "text/html",
    "docx": DOCX,
    "pdf": PDF,
    "json": JSON,
    **{name: service_type(name) for name in SERVICES},
    "vtt": "text/vtt",
    "srt": "application/x-subrip",
}
CAPTIONS = frozenset(("text/vtt", "application/x-subrip"))
"""The kinds that one reader reads: `tokenizer.captions`, whose turns `model.captions` puts together."""

_SUFFIXES = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".docx": DOCX,
    ".docm": DOCX,
    ".pdf": PDF,
    ".json": JSON,
    ".jsonl": JSON,
    ".ndjson": JSON,
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
}
_CAPTION_SIGNS = "W\ufeff \t\r\n"
_CLOCK_SIGNS = frozenset("0123456789:., \t")
_NO_PAGES = frozenset(
    "avif bmp gif heic ico jpeg jpg png svg tif tiff webp aac flac m4a mp3 oga ogg opus wav wma avi m4v "
    "mkv mov mp4 mpeg mpg ogv webm wmv eot otf ttf woff woff2 css js mjs map ts wasm jsonl ndjson "
    "csv tsv xls xlsx ods xml rss atom odt rtf ppt pptx odp ps epub mobi 7z rar jar apk iso "
    "dmg exe dll so bin dat db sqlite pyc py sh bat ini cfg toml yaml yml log lock part tmp bak swp "
    "sha256 md5".split()
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}
_WIDER["ascii"] = "cp1252"


def media_type(name: str) -> str:
    """The media type that the suffix of a file's name tells; ``text/plain`` where it tells none."""
    base, dot, suffix = name.rpartition(".")
    return _SUFFIXES.get((dot + suffix).lower(), "text/plain") if base else "text/plain"


def captions_type(text: str) -> str | None:
    """The media type of text that begins as captions do: with ``WEBVTT``, or with a cue's number and times.

    For nearly all text one look at its first character is enough.
    """
    first = text[:1]
    if not (first.isdecimal() or first in _CAPTION_SIGNS):
        return None
    head = text[:400].lstrip("\ufeff \t\r\n")
    if head.startswith("WEBVTT") and (len(head) == 6 or head[6].isspace()):
        return MEDIA_TYPES["vtt"]
    lines = [line for line in head.splitlines()[:4] if line.strip()]
    if lines and lines[0].strip().isdecimal():
        del lines[0]
    start, arrow, end = lines[0].partition("-->") if lines else ("", "", "")
    if (
        not arrow
        or ":" not in start
        or not start.lstrip()[:1].isdecimal()
        or not _CLOCK_SIGNS.issuperset(start)
        or not end.lstrip()[:1].isdecimal()
    ):
        return None
    return MEDIA_TYPES["srt" if "," in start or "," in end[:16] else "vtt"]


def is_no_page(name: str) -> bool:
    """Whether the last part of a file's name tells that no page of text is in it: images, styles, scripts, data."""
    last = name.rpartition("/")[2]
    return last.startswith(".") or ("." in last and last.rpartition(".")[2].lower() in _NO_PAGES)


def suffix_of(name: str) -> str:
    """By what a file is counted that is passed over: its suffix in lower case, or `hidden`."""
    last = name.rpartition("/")[2]
    return "hidden" if last.startswith(".") else f".{last.rpartition('.')[2].lower()}"


def plain_name(charset: str) -> str:
    """The codec for a charset as the web declares it: the wider one that such pages are written in."""
    name = charset.strip(" \t\"'").lower()
    return _WIDER.get(name, name)
