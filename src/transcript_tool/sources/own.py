"""Our own outputs given back as pages: what is told of them, since they are read best by other commands."""

from __future__ import annotations

from transcript_tool.errors import NoTranscriptError, SourceError

__all__ = ["OURS", "OWN_COMMENT", "REWRITTEN", "refuse_own"]

OURS = "is a transcript that transcript-tool wrote; see convert, stats and find, or transcript_tool.load in Python"
OWN_COMMENT = "Written by transcript-tool"
"""What a Word file of ours says of itself among its properties."""
REWRITTEN = (
    "own-output",
    "transcript-tool wrote this for people, and title, dates and labels may come back otherwise; parse the page that "
    "it was made of, or convert its JSON",
)
"""The remark on what we wrote that is no more than a page: HTML and Word."""

_COLUMNS = b"source,title,published,event_date,page,turn,exchange,"
_LOOK = 1 << 16


def refuse_own(data: bytes, name: str) -> None:
    """Refuse what we wrote in a format that is read back, and databases and tables of others, which hold no page.

    Raises:
        SourceError: it is one of these.
    """
    head = data[:_LOOK].lstrip(b"\xef\xbb\xbf \t\r\n")
    is_tei = head.startswith(b"<?xml") and b'<application ident="transcript-tool"' in head
    if is_tei or head.startswith(_COLUMNS):
        raise NoTranscriptError(name, OURS)
    for begin, kind in ((b"SQLite format 3", "a database of SQLite"), (b"PAR1", "a Parquet file")):
        if head.startswith(begin):
            raise SourceError(name, f"is {kind}; one that transcript-tool wrote is for convert, stats and find")
