"""Bytes of a PDF to a source: opened, its pages read in order, its text put together."""

from __future__ import annotations

from hashlib import sha256
from threading import Lock
from typing import Any

from transcript_tool.errors import SourceError
from transcript_tool.sources.kinds import PDF
from transcript_tool.sources.marked import with_colons
from transcript_tool.sources.pdf.columns import in_order
from transcript_tool.sources.pdf.margins import without_heads, without_numbers
from transcript_tool.sources.pdf.names import with_offices
from transcript_tool.sources.pdf.paragraphs import with_gaps
from transcript_tool.sources.pdf.rows import Row, rows_of
from transcript_tool.sources.pdf.words import has_images, is_bold, words_of
from transcript_tool.sources.source import PageFacts, Source
from transcript_tool.sources.titles import sensible_title

__all__ = ["pdf_source"]

_ONE = Lock()  # PDFium takes one call at a time
_TITLE = 1.25  # times the size of the text
_MARKED = 8  # words at the head of a line that are looked at for bold


def pdf_source(data: bytes, name: str) -> Source:
    """The source of a PDF.

    Args:
        data: its bytes.
        name: what the input is called.

    Raises:
        SourceError: it is locked, damaged or holds no text, or pypdfium2 is missing.
    """
    try:
        import pypdfium2
    except ImportError:
        raise SourceError(name, "is a PDF: pip install 'transcript-tool[pdf]'") from None
    with _ONE:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise SourceError(name, _why(error)) from error
        try:
            pages, images = _pages(document, name)
            metadata = document.get_metadata_dict(skip_empty=True)
        finally:
            document.close()
    if not any(pages):
        raise SourceError(name, _no_text(len(pages), bool(images)))
    rows = with_colons(with_offices(_titled(with_gaps(without_heads(pages)))))
    remarks: tuple[tuple[str, str], ...] = ()
    if images:
        told = ", ".join(map(str, images[:8])) + (" and others" if len(images) > 8 else "")
        remarks = (("pages-without-text", f"page {told} shows an image and holds no text; OCR may find some"),)
    return Source(
        text=_text_of(rows),
        name=name,
        sha256=sha256(data).hexdigest(),
        media_type=PDF,
        remarks=remarks,
        wrapped=True,
        facts=PageFacts(title=sensible_title(metadata.get("Title", ""))),
    )


def _why(error: Exception) -> str:
    said = str(error)
    if "password" in said.lower():
        return "is locked with a password; save it without one first"
    return f"is a damaged PDF ({said.partition('PDFium: ')[2].rstrip(').').lower() or 'it cannot be opened'})"


def _no_text(pages: int, images: bool) -> str:
    if images:
        return f"holds no text: its {pages:,} pages are images; make them text with OCR first (ocrmypdf)"
    return "is a PDF without words" if pages else "is a PDF without pages"


def _pages(document: Any, name: str) -> tuple[list[list[Row]], list[int]]:
    """The rows of each page in their order, and the numbers of those that are images without words."""
    import pypdfium2

    pages: list[list[Row]] = []
    images: list[int] = []
    for number in range(len(document)):
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise SourceError(name, f"is a damaged PDF: page {number + 1} cannot be read") from error
        words = words_of(page, text_page)
        rows: list[Row] = []
        if words:
            words = without_numbers(words, rows_of(words, number))
            rows = in_order(words, number)
            for row in rows:
                row.mark, row.bold = _mark(row, text_page)
                row.words = []  # of a long document they would fill the memory
        elif has_images(page):
            images.append(number + 1)
        pages.append(rows)
        text_page.close()
        page.close()
    return pages, images


def _mark(row: Row, text_page: Any) -> tuple[str, bool]:
    """The bold words at the head of a row that go over into others, "" where there are none; and whether all are."""
    for at, word in enumerate(row.words[:_MARKED]):
        if not is_bold(text_page, word.at):
            return " ".join([word.text for word in row.words[:at]]), False
    return "", len(row.words) <= _MARKED


def _titled(rows: list[Row]) -> list[Row]:
    """The rows, with the title as one marked line: rows at the head of the first page, larger than the text."""
    sizes = sorted(row.size for row in rows)
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    at = next((n for n, row in enumerate(rows[:6]) if row.page == rows[0].page and row.size > usual * _TITLE), None)
    if at is None or len(rows) < 4:
        return rows
    end = at + 1
    while end < len(rows) and rows[end].page == rows[at].page and abs(rows[end].size - rows[at].size) < 0.5:
        end += 1
    if end - at > 4:
        return rows
    title = rows[at]
    title.text = "# " + " ".join([row.text.lstrip("# ") for row in rows[at:end]])
    title.mark = ""
    return [*rows[: at + 1], *rows[end:]]


def _text_of(rows: list[Row]) -> str:
    out: list[str] = []
    for row in rows:
        if row.gap and out:
            out.append("")
        out.append(row.text)
    return "\n".join(out) + "\n" if out else ""
