"""Values of JSON with one part, at any depth, made another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random

__all__ = ["WORDS", "changed", "changed_json", "dumped"]

WORDS = (
    *("", " ", "Ann", "Ann Roe, chair", "1.4s", "00:01", "\ud800", "\x00", "\u2028", "a\nb", "a\r\n\r\nb", "e\u0301"),
    *("汪某某", "\u200b", "=1+1", "]]>", "&#0;", "<b>", "**", "\\", "---", '"', "2021-02-30", "\ufeff", "question"),
    *("answer", "person", "http://[x", "../x", "NaN", "a" * 300, "ß", "İ", "\u202e", "𝔘", "$", "null"),
)
_ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 1e400, 10**20, 2**53, 2**63, -(2**63), 1e-7, float("nan")),
    *([], {}, [[]], [None], [""], ["Ann", "Bo"], {"": ""}),
)


def changed_json(data: bytes, chance: Random) -> bytes | None:
    """JSON behind a byte that chooses, with one to three of its parts replaced, doubled or dropped."""
    try:
        value = json.loads(data[1:])
    except (ValueError, RecursionError):
        return None
    lead = data[:1] if chance.random() < 0.9 else bytes([chance.randrange(256)])
    for _ in range(chance.randint(1, 3)):
        value = changed(value, chance)
    return lead + dumped(value, chance)


def dumped(value: Any, chance: Random, indent: int | None = None) -> bytes:
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=chance.random() < 0.5, indent=indent).encode("utf-8", "replace")


def changed(value: Any, chance: Random, wild: float = 0.1) -> Any:
    """The value with one part, at any depth, made another; `wild` is how often one of another type or form."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    if not keys or chance.random() < wild:
        return _other(value, chance, wild)
    key = chance.choice(keys)
    copy = value.copy()
    act = chance.random()
    if act < (wild if isinstance(copy, dict) else 0.1):
        del copy[key]
    elif act < 0.2 and isinstance(copy, list):
        copy.insert(key, copy[chance.choice(keys)])
    elif act < wild * 2:
        copy[chance.choice(keys)] = copy[key]
    else:
        copy[key] = changed(copy[key], chance, wild)
    return copy


def _other(value: Any, chance: Random, wild: float) -> Any:
    """Another value, mostly of the same type, so that what is behind a check of types is reached."""
    if chance.random() < wild:
        return chance.choice((*_ODD, *WORDS))
    if isinstance(value, str):
        at = chance.randint(0, len(value))
        return chance.choice((chance.choice(WORDS), value[:at] + chance.choice(WORDS) + value[at:], value[at:]))
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return chance.choice((0, 1, value + 1, -value, 2**31, 10**6))
    if isinstance(value, float):
        return chance.choice((0.0, value + 0.001, 1e9, 1e-9))
    return chance.choice((*_ODD, *WORDS)) if value is not None else chance.choice((0, 1, *WORDS))
