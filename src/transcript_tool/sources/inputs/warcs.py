"""Web archives: the pages that a crawl fetched, with the charset and type that their servers told (extra `warc`)."""

from __future__ import annotations

import logging
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from transcript_tool.errors import SourceError
from transcript_tool.sources.files import sayable, too_large
from transcript_tool.sources.inputs.packed import too_dense, unpacked
from transcript_tool.sources.inputs.places import fold, safe_place, told_apart
from transcript_tool.sources.inputs.records import Archive, Input, Limits, Refusal

if TYPE_CHECKING:
    from transcript_tool.sources.inputs.spool import Spool

__all__ = ["members"]

_PAGES = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/plain": "text/plain",
    "text/markdown": "text/markdown",
}
_HOLDING = frozenset(("response", "resource", "conversion"))


def members(archive: Archive, spool: Spool, limits: Limits, skipped: Counter[str]) -> Iterator[Input | Refusal]:
    """The pages of a crawl in the order in which they stand there: answers of status 200 that are text.

    Raises:
        SourceError: it is no WARC, is damaged or cut short, expands too far, or the package warcio is missing.
    """
    try:
        from warcio.archiveiterator import WARCIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise SourceError(archive.name, "is a web archive: pip install 'transcript-tool[warc]'") from None
    taken: set[str] = set()
    counts: dict[str, int] = {}
    drawn = 0
    with unpacked(archive.path, "", archive.name, limits) as stream:
        records = _quiet(WARCIterator(stream, check_digests=False))
        try:
            for record in records:
                unit, size = _unit(archive, record, spool, limits, skipped)
                drawn += size
                if drawn > max(archive.size * limits.ratio, limits.size):
                    raise SourceError(archive.name, too_dense(limits))
                if unit is not None:
                    place = told_apart(unit.place, unit.name, taken.__contains__, counts)
                    taken.add(fold(place))
                    yield _placed(unit, place)
        except (ArchiveLoadFailed, zlib.error) as error:
            reason = " ".join(str(error).split())  # it quotes the line that is none of a web archive, its end included
            raise SourceError(archive.name, f"is no web archive, or is damaged: {reason}") from error
    if records.err_count:
        few = "1 record is not as long as it says" if records.err_count == 1 else ""
        told = few or f"{records.err_count:,} records are not as long as they say"
        raise SourceError(archive.name, f"is damaged: {told}; pages may be cut short")


def _quiet(records: Any) -> Any:
    """The records, so read that nothing is printed, and nothing is lost without a word.

    warcio prints what it meets on standard error and goes on: of an address with a blank, of bytes that cannot be
    unpacked, of a record that is longer than it says, which it counts. An answer without address it cannot read.
    """
    logging.getLogger("warcio").addHandler(logging.NullHandler())
    records.INC_RECORD = ""
    _unpack_or_raise(records.reader)
    loader, load = records.loader, records.loader.load_http_headers
    loader.load_http_headers = lambda kind, address, *more: load(kind, address or "", *more)
    return records


def _unpack_or_raise(stream: Any) -> Any:
    """The stream of warcio, which raises zlib.error where its bytes cannot be unpacked to their end."""
    unpack = getattr(stream, "_decompress", None)
    if unpack is not None:

        def unpacked_or_raised(data: bytes) -> bytes:
            if stream.num_block_read and stream.decompressor and data:
                return bytes(stream.decompressor.decompress(data))
            return bytes(unpack(data))

        stream._decompress = unpacked_or_raised
    return stream


def _placed(unit: Input | Refusal, place: str) -> Input | Refusal:
    from msgspec import structs

    return structs.replace(unit, place=place) if place != unit.place else unit


def _unit(
    archive: Archive, record: Any, spool: Spool, limits: Limits, skipped: Counter[str]
) -> tuple[Input | Refusal | None, int]:
    """The page of a record, or None where it holds none; and how many bytes it has."""
    if record.rec_type not in _HOLDING:
        return None, 0
    headers = record.http_headers
    if headers is not None and headers.get_statuscode() != "200":
        skipped[f"status {headers.get_statuscode()}"] += 1
        return None, 0
    told = (headers or record.rec_headers).get_header("Content-Type") or ""
    kind = _PAGES.get(told.partition(";")[0].strip().lower())
    if kind is None:
        skipped[told.partition(";")[0].strip().lower() or "no type"] += 1
        return None, 0
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    name = f"{archive.name}!/{sayable(url)}"
    place = f"{archive.place}/{_place(url)}"
    try:
        data = _unpack_or_raise(record.content_stream()).read(limits.size + 1)
    except zlib.error as error:
        return Refusal(place, name, f"is damaged: {error}"), 0
    if len(data) > limits.size:
        return Refusal(place, name, too_large(len(data), limits.size)), len(data)
    record.raw_stream.read()
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise SourceError(archive.name, "is cut short")
    path, at = spool.put(data)
    charset = _charset(told)
    page = Input(
        place, name, path, len(data), archive.stamp, "slice", at, len(data), media_type=kind, charset=charset, url=url
    )
    return page, len(data)


def _place(url: str) -> str:
    """A path for an address: host, path and query."""
    try:
        parts = urlsplit(url.strip("<>"))
    except ValueError:  # a bracket that is not closed, or a host that no name can be
        return safe_place(url)[0]
    path = unquote(parts.path, errors="backslashreplace")
    if path.endswith("/") or not path:
        path += "index"
    if parts.query:
        path += "?" + parts.query.replace("/", "_")
    return safe_place(f"{parts.netloc}/{path}")[0]


def _charset(told: str) -> str | None:
    for part in told.split(";")[1:]:
        key, _, value = part.partition("=")
        if key.strip().lower() == "charset" and value.strip(" \"'"):
            return value.strip(" \"'")
    return None
