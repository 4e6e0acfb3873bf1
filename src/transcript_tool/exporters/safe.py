"""Text as bytes, whatever is in it: what a format cannot hold is replaced as is said here, and nothing else is.

A lone surrogate is no character, and becomes U+FFFD, as it does on reading. So does a control character, where a format
has no way to write it: there it would be dropped by whoever reads the file, or be a command to a terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from transcript_tool.tokenizer.patterns import Lazy

if TYPE_CHECKING:
    from collections.abc import Callable

    from transcript_tool.model.records import Transcript

__all__ = ["as_json", "has_controls", "mended", "plain", "utf8", "without_surrogates"]

_encode = msgspec.json.Encoder().encode

_SURROGATE = Lazy("[\ud800-\udfff]")
_BEGINS = (b"\xc2", b"\xef\xbf")  # with what C1 and no-characters begin
_NO_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())
_CONTROL_BYTES = bytes([*range(9), *range(11, 32), 127])
_CONTROL = Lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def utf8(text: str) -> bytes:
    r"""The text in UTF-8.

    >>> utf8("a\udc80") == "a\ufffd".encode()
    True
    """
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text).encode()


def plain(text: str) -> str:
    r"""The text with U+FFFD for surrogates, no-characters and controls (C0, C1, DEL; tab and line feed stay).

    >>> plain("a\x00b\tc") == "a\ufffdb\tc"
    True
    """
    return text if text.isprintable() else _CONTROL.sub("\ufffd", text)


def has_controls(text: str) -> bool:
    r"""Whether :func:`plain` would change anything; of a long text this is told at once.

    >>> has_controls("a\tb\n"), has_controls("a\rb")
    (False, True)
    """
    try:
        data = text.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return True
    if len(data.translate(None, _CONTROL_BYTES)) != len(data):
        return True
    if len(data) == len(text) or not any(sign in data for sign in _BEGINS):
        return False
    c1 = any(part[0] < 0xA0 for part in data.split(b"\xc2")[1:])
    return c1 or any(sign in data for sign in _NO_CHARACTERS)


def without_surrogates(text: str) -> str:
    """The text with U+FFFD for lone surrogates."""
    return _SURROGATE.sub("\ufffd", text)


def mended(transcript: Transcript, change: Callable[[str], str] = without_surrogates) -> Transcript:
    """The transcript with each of its texts changed so."""
    return msgspec.convert(_mended(msgspec.to_builtins(transcript), change), type(transcript))


def _mended(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _mended(one, change) for key, one in value.items()}
    return [_mended(one, change) for one in value] if isinstance(value, list | tuple) else value


def as_json(transcript: Transcript) -> bytes:
    """The transcript as one line of JSON, without a line end."""
    try:
        return _encode(transcript)
    except UnicodeEncodeError:
        return _encode(mended(transcript))
