"""Bytes of a page to text: by mark, UTF-8, the HTTP header it came with, its own word, and its bytes, in this order."""

from __future__ import annotations

import codecs
import re

from transcript_tool.sources.decode import Decoded, decode, decode_as, is_text_encoding

__all__ = ["declared_charsets", "decode_page", "is_html"]

_IS = re.compile(r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_XML = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.I)
_HTTP = re.compile(r"(?:^|;)\s*charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
# Names that browsers read as a wider or a later codec, and names that Python does not know.
_WIDER = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "hz-gb-2312": "hz",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "x-x-big5": "big5hkscs",
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252",
    "us-ascii": "cp1252", "iso-8859-9": "cp1254", "tis-620": "cp874", "iso-8859-11": "cp874",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "windows-949": "cp949",
    "unicode": "utf-16", "x-mac-cyrillic": "mac_cyrillic", "macintosh": "mac_roman",
}  # fmt: skip

_NO_CHARSETS = frozenset("idna punycode unicode-escape raw-unicode-escape utf-7 undefined".split())


def is_html(text: str) -> bool:
    """Whether a text begins as an HTML page does."""
    return _IS.match(text[:2000]) is not None


def decode_page(data: bytes, http: str | None = None) -> Decoded:
    """Decode the bytes of a page.

    What the page is declared to be is believed where its bytes are no UTF-8, fit it, and, where it is the charset that
    servers and editors declare unasked, do not look like another.

    Args:
        data: the bytes, with or without a byte-order mark.
        http: the `Content-Type` that came with the page, or its charset alone; None where there was none.

    Raises:
        UndecodableError: the bytes are no text in any codec tried.
    """
    declared = declared_charsets(data, http)
    for codec in declared:
        if _is_shifted(codec, data):
            return decode_as(data, codec)
    try:
        data.decode()
    except UnicodeDecodeError as error:
        if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            for codec in declared:
                if not codec.startswith("utf") and not _is_contradicted(codec, data, error):
                    decoded = decode_as(data, codec)
                    if decoded.text.count("\ufffd") <= 1 + len(decoded.text) // 500:
                        return decoded
    return decode(data)


def declared_charsets(data: bytes, http: str | None = None) -> list[str]:
    """The codecs that a page is declared to be in: by the HTTP header, by itself; those that Python has as charsets."""
    names = []
    if http is not None:
        match = _HTTP.search(http)
        names.append(match[1] if match else http if "/" not in http and ";" not in http else "")
    found = _META.search(data[:4096]) or _XML.match(data[:200])
    if found:
        names.append(found[1].decode("ascii", "replace"))
    wider = [_WIDER.get(name, name) for name in (name.strip().lower() for name in names) if name]
    return [name for name in wider if is_text_encoding(name) and codecs.lookup(name).name not in _NO_CHARSETS]


def _is_shifted(codec: str, data: bytes) -> bool:
    """Whether the codec writes other signs in plain ASCII, and the bytes do so."""
    escapes = codec.startswith(("iso2022", "iso-2022")) and b"\x1b" in data
    return escapes or (codec == "hz" and b"~{" in data)


def _is_contradicted(codec: str, data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether the codec is the common default, into which all bytes fit, and the bytes are plainly East Asian."""
    if codec != "cp1252":
        return False
    from transcript_tool.sources.guess import guess

    return guess(data, error) not in (None, "cp1252")
