"""Bytes to text, pure: byte-order marks, UTF-8, and what to do with bytes that fit neither.

What is decoded without a guess is here, `guess` is imported for the rest. Two things hold: a byte-order mark is no
part of the text, and where nothing was odd, ``data.decode(encoding)`` is the text (but for the mark of GB18030, and
for characters that UTF-8 has as two halves, each three bytes, which are joined).
"""

from __future__ import annotations

import codecs

import msgspec

__all__ = ["Decoded", "UndecodableError", "decode", "is_text_encoding", "line_at"]

_MARKS = (  # the longer ones first: that of UTF-32 begins as that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_ANY_MARK = tuple(mark for mark, _ in _MARKS)
_MARKED = ("utf-8-sig", "utf-16", "utf-32")  # codecs that take the mark off; one more behind it is text
_NAMES = ("idna", "punycode")  # codecs of host names, which cannot replace what does not fit
_BINARY = (b"%PDF-", b"PK\x03\x04", b"SQLite format 3")  # may be valid UTF-8, and are no text


class Decoded(msgspec.Struct, frozen=True, gc=False):
    """Text with the codec that gave it, and what was odd, as (code, message) pairs."""

    text: str
    encoding: str
    remarks: tuple[tuple[str, str], ...] = ()


class UndecodableError(ValueError):
    """No text is in these bytes; the message is the reason, with the codecs that were tried."""

    @classmethod
    def after(cls, *tried: str) -> UndecodableError:
        """The error after these codecs were tried."""
        return cls(f"no text could be decoded ({', '.join(tried)} tried)")


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode the bytes of a file.

    Args:
        data: the bytes, with or without a byte-order mark.
        encoding: the codec that the user declared; it wins over whatever the bytes seem to be.

    Raises:
        UndecodableError: the bytes are no text in any codec tried, or the declared codec is unknown.
    """
    if encoding is not None:
        return _declared(data, encoding)
    if data.startswith(_ANY_MARK):
        marked = _marked(data)
        if marked:
            return marked
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        from transcript_tool.sources.guess import guess

        codec = guess(data, error)
        if codec is None:
            raise UndecodableError.after("utf-8", "gb18030", "others") from None
        return decode_as(data, codec)
    if data.startswith(_BINARY):
        raise UndecodableError.after("utf-8")
    if "\0" in text:
        return _with_nuls(data, text)
    return Decoded(text, "utf-8")


def is_text_encoding(name: str) -> bool:
    """Whether there is a codec of this name that makes text of bytes."""
    try:
        b"\0\0\0\0".decode(name)  # of no bytes at all Python would not even look for the codec
        return codecs.lookup(name).name not in _NAMES
    except UnicodeDecodeError:
        return True
    except (LookupError, ValueError):
        return False


def line_at(text: str, offset: int) -> int:
    """The line, from 1, on which the character at `offset` stands; lines end at LF, CR LF or a lone CR."""
    head = text[:offset]
    return head.count("\n") + head.count("\r") - head.count("\r\n") + 1


def decode_as(data: bytes, codec: str) -> Decoded:
    """Decode with one codec; what does not fit it becomes U+FFFD, with a remark."""
    remarks: list[tuple[str, str]] = []
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        text = _passing_surrogates(data, codec)
        if not text:
            text = data.decode(codec, "replace")
            remarks.append(_bytes_remark(text, codec, error))
    if codec not in _MARKED:
        text = text.removeprefix("\ufeff")
    text = _without_surrogates(text, remarks)
    if "\0" in text:
        remarks.append(_nul_remark(text))
    return Decoded(text, codec, tuple(remarks))


def _declared(data: bytes, encoding: str) -> Decoded:
    """Decode as the user says, unless that makes no text at all."""
    if not is_text_encoding(encoding):
        raise UndecodableError(f"no codec is called {encoding}")
    decoded = decode_as(data, codecs.lookup(encoding).name)
    if _is_broken(decoded.text, 4):
        raise UndecodableError.after(decoded.encoding)
    return decoded


def _marked(data: bytes) -> Decoded | None:
    """Decode by the byte-order mark, unless that was a mark by chance and the rest does not fit."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            decoded = decode_as(data, codec)
            if not _is_broken(decoded.text, 50):
                return decoded
    return None


def _is_broken(text: str, share: int) -> bool:
    """Whether more than one in `share` characters became U+FFFD, so that the codec was the wrong one."""
    broken = text.count("\ufffd")
    return broken > 3 and broken * share > len(text)


def _with_nuls(data: bytes, text: str) -> Decoded:
    """Tell text with some NULs from UTF-16 and UTF-32, a fifth or more of which are controls, and from no text."""
    from transcript_tool.sources.guess import CONTROLS, guess_wide

    controls = len(data) - len(data.translate(None, CONTROLS))
    if controls * 5 >= len(data):
        codec = guess_wide(data)
        if codec:
            return decode_as(data, codec)
    if controls * 2 > len(data):
        raise UndecodableError.after("utf-8", "utf-16", "utf-32")
    return Decoded(text, "utf-8", (_nul_remark(text),))


def _passing_surrogates(data: bytes, codec: str) -> str:
    """The text with its lone surrogates, where they are all that is wrong with it; else ""."""
    if not codec.startswith("utf-"):
        return ""
    try:
        text = data.decode(codec, "surrogatepass")
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")  # joins the pairs
    except UnicodeError:
        return ""


def _without_surrogates(text: str, remarks: list[tuple[str, str]]) -> str:
    """The text with U+FFFD for each lone surrogate, and a remark where there was one."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        clean = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        count = clean.count("\ufffd") - text.count("\ufffd")
        remarks.append(("lone-surrogates", f"{_found('lone surrogate', count, text, error.start)}, now U+FFFD"))
        return clean
    return text


def _bytes_remark(text: str, codec: str, error: UnicodeDecodeError) -> tuple[str, str]:
    before = error.object[: error.start].decode(codec, "replace")
    count = text.count("\ufffd") - before.count("\ufffd")
    what = f"bytes that are not {codec.removesuffix('-sig')}"
    return "undecodable-bytes", f"{_found(what, count, before, len(before))}, now U+FFFD"


def _nul_remark(text: str) -> tuple[str, str]:
    found = _found("NUL character", text.count("\0"), text, text.index("\0"))
    return "nul-characters", f"{found}, kept as text"


def _found(what: str, count: int, text: str, offset: int) -> str:
    """How often something was found, and on which line first."""
    line = line_at(text, offset)
    return f"{what} on line {line}" if count == 1 else f"{what}, {count} times, first on line {line}"
