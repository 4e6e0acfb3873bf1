"""Where in a JSON text a value stands, by its JSON pointer (RFC 6901)."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["pointer", "positions"]

_TOKENS: Final = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def pointer(parent: str, key: str | int) -> str:
    """The pointer to a key or a place below another.

    >>> pointer("/turns/3", "a/b~c")
    '/turns/3/a~1b~0c'
    """
    return f"{parent}/{str(key).replace('~', '~0').replace('/', '~1')}"


def positions(raw: bytes) -> dict[str, int]:
    """The offset in bytes at which each value of one JSON text begins, by its pointer; of doubled keys the last.

    >>> positions(b'{"a": [1, true]}')
    {'': 0, '/a': 6, '/a/0': 7, '/a/1': 10}
    """
    import msgspec

    found: dict[str, int] = {}
    stack: list[tuple[str, int | None]] = []  # of what is open: its pointer, and in an array the next place
    where, key_comes = "", False
    for match in _TOKENS.finditer(raw):
        sign = match[0]
        if sign in b"}]":
            stack.pop()
        elif sign == b",":
            parent, place = stack[-1]
            if place is None:
                key_comes = True
            else:
                stack[-1] = parent, place + 1
                where = pointer(parent, place + 1)
        elif sign == b":":
            continue
        elif key_comes:
            where = pointer(stack[-1][0], msgspec.json.decode(sign, type=str))
            key_comes = False
        else:
            found[where] = match.start()
            if sign == b"{":
                stack.append((where, None))
                key_comes = True
            elif sign == b"[":
                stack.append((where, 0))
                where = pointer(where, 0)
        if sign == b"}":
            key_comes = False
    return found
