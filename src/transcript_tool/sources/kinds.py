"""What kinds of text there are: the one table of them, by the name for `--from` and by the suffix of a file."""

from __future__ import annotations

from transcript_tool.sources.speech.services import MEDIA_TYPE as JSON
from transcript_tool.sources.speech.services import SERVICES
from transcript_tool.sources.speech.services import media_type_of as service_type

__all__ = ["DOCX", "JSON", "MEDIA_TYPES", "PDF", "is_no_page", "media_type", "plain_name", "suffix_of"]

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
}

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
}
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
