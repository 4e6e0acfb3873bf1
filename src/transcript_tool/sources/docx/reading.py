"""Bytes of a Word file to a source: opened within limits, and drawn."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from transcript_tool.errors import SourceError
from transcript_tool.sources.docx.body import lines_of
from transcript_tool.sources.kinds import DOCX
from transcript_tool.sources.marked import with_colons
from transcript_tool.sources.own import OWN_COMMENT, REWRITTEN
from transcript_tool.sources.source import PageFacts, Source
from transcript_tool.sources.titles import sensible_title

if TYPE_CHECKING:
    from docx.package import Package

__all__ = ["docx_source"]

_ALWAYS = 16 << 20  # bytes that any file may unpack to
_MOST = 512 << 20  # bytes, whatever the ratio
_OTHERS = {
    "xl/": "is a spreadsheet",
    "ppt/": "is a presentation",
    "META-INF/": "is no Word file, but OpenDocument or a kin",
}
_ENCRYPTED = 0x1


def docx_source(data: bytes, name: str, max_ratio: int) -> Source:
    """The source of a Word file.

    Args:
        data: the bytes of a zip archive.
        name: what the input is called.
        max_ratio: how many times its size it may expand to; text packs to a tenth.

    Raises:
        SourceError: it is no Word file, damaged, expands too far, or python-docx is missing.
    """
    _check(data, name, max_ratio)
    try:
        from docx.oxml.parser import parse_xml
        from docx.package import Package
    except ImportError:
        raise SourceError(name, "is a Word file: pip install 'transcript-tool[docx]'") from None
    try:
        package = Package.open(io.BytesIO(data))
        part: Any = package.main_document_part
        root = part.element if hasattr(part, "element") else parse_xml(part.blob)  # a file with macros is any part
        styles = _styles(part, parse_xml)
        lines, chunks = lines_of(root, styles)
        facts = _facts(package)
        is_own = str(package.core_properties.comments or "") == OWN_COMMENT
    except SourceError:
        raise
    except Exception as error:  # whatever the library meets in a damaged file, of many kinds
        raise SourceError(name, f"is a damaged Word file, or of a kind not known here ({_why(error)})") from error
    out: list[str] = []
    for line in with_colons(lines):
        if line.gap and out:
            out.append("")
        out.append(line.text)
    text = "\n".join(out) + "\n" if out else ""
    remarks: tuple[tuple[str, str], ...] = ()
    if chunks:
        remarks = (("part-left-out", f"{chunks} inserted files within the Word file (altChunk) are not read"),)
    if is_own:
        remarks = (*remarks, REWRITTEN)
    return Source(text=text, name=name, sha256=sha256(data).hexdigest(), media_type=DOCX, remarks=remarks, facts=facts)


def _check(data: bytes, name: str, max_ratio: int) -> None:
    """Refuse what is no Word file, or would fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        raise SourceError(name, f"is a damaged zip archive or Word file: {_why(error)}") from error
    names = [entry.filename for entry in entries]
    if not any(inner.startswith("word/") for inner in names):
        other = next((told for start, told in _OTHERS.items() if any(inner.startswith(start) for inner in names)), None)
        raise SourceError(name, other or "is a zip archive; for an archive of files: transcript-tool batch")
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise SourceError(name, "is locked with a password; save it without one first")
    size = sum(entry.file_size for entry in entries)
    told = f"is a Word file of {len(data):,} bytes that expands to {size:,}"
    if size > _MOST:
        raise SourceError(name, f"{told}; more than {_MOST:,} are not read")
    if size > max(_ALWAYS, len(data) * max_ratio):
        raise SourceError(name, f"{told}, more than {max_ratio} times its size; --max-ratio raises the limit")


def _why(error: Exception) -> str:
    """An error of a library in one short line."""
    said = " ".join(str(error).split())
    return said[:120] if said else type(error).__name__


def _styles(part: Any, parse_xml: Any) -> Any:
    """The styles of the document, or None."""
    for relation in part.rels.values():
        if relation.reltype.endswith("/styles") and not relation.is_external:
            styles = relation.target_part
            return styles.element if hasattr(styles, "element") else parse_xml(styles.blob)
    return None


def _facts(package: Package) -> PageFacts:
    """What the properties of the file tell; the day of its making is no day on which it was published."""
    properties: Any = package.core_properties
    language = str(properties.language or "").strip()
    return PageFacts(title=sensible_title(str(properties.title or "")), language=language or None)
