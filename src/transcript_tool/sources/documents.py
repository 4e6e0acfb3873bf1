"""Inputs that are no text by themselves: PDF, DOCX and JSON, told by their first bytes before any name is believed."""

from __future__ import annotations

from transcript_tool.errors import SourceError
from transcript_tool.sources.kinds import DOCX, JSON, PDF
from transcript_tool.sources.source import Source

__all__ = ["document_source"]

_MARKS = b"\xef\xbb\xbf \t\r\n"
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .doc, and of what Office encrypts
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_JSON = (b"{", b"[")


def document_source(
    data: bytes, name: str, encoding: str | None, media_type: str, *, given: bool, max_ratio: int
) -> Source | None:
    """The source of a document.

    Args:
        data: the bytes.
        name: what the input is called.
        encoding: the codec that the user declared, for JSON.
        media_type: what the user or the suffix says it is.
        given: whether the user said so.
        max_ratio: how many times its size a Word file may expand to.

    Returns:
        The source; None where the bytes are none of these.

    Raises:
        SourceError: it is damaged or locked, holds no words, or the package that reads it is missing.
    """
    head = data[:200].lstrip(_MARKS)
    if not given or media_type in (PDF, DOCX):
        if head.startswith(b"%PDF-") or (media_type == PDF and b"%PDF-" in data[:1024]):
            from transcript_tool.sources.pdf.reading import pdf_source

            return pdf_source(data, name)
        if data.startswith(_ZIP):
            from transcript_tool.sources.docx.reading import docx_source

            return docx_source(data, name, max_ratio)
        if data.startswith(_OLE):
            raise SourceError(name, _why_not_read(data))
        if media_type in (PDF, DOCX):
            raise SourceError(name, f"is no {'PDF' if media_type == PDF else 'Word'} file; --from says what it is")
    is_json = media_type.startswith(JSON)
    if is_json or head.startswith(_JSON):
        from transcript_tool.sources.speech.reading import speech_source

        return speech_source(data, name, encoding, media_type, certain=is_json)
    return None


def _why_not_read(data: bytes) -> str:
    if _ENCRYPTED in data:
        return "is locked with a password; save it without one first"
    return "is a file of older Office (.doc); save it as .docx first"
