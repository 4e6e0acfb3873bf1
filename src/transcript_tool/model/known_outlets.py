"""Whether words are the name of an outlet: one that `outlets` lists, by its name or any short form of it.

The rows are read when the first label is looked up that no document had before.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer.shape import key_of

__all__ = ["names_of", "outlet_key", "outlet_of"]

_KEYS: Final[dict[str, str]] = {}
_CAPITALS: Final[dict[str, str]] = {}  # acronyms, which name nothing in other letters: `SANA`, and not `Sana`
_LONGEST: Final = 6  # letters of an acronym


def outlet_of(words: str) -> str:
    """The key of the outlet that `words` name, the same for all its forms; "" where none is listed."""
    if not _KEYS:
        _read()
    if words in _CAPITALS:
        return _CAPITALS[words]
    return _KEYS.get(outlet_key(words), "")


def outlet_key(words: str) -> str:
    """By what an outlet is looked up: case, blanks, stops and an English article count for nothing."""
    return key_of(words.replace("’", "'")).removeprefix("the ")


def names_of(row: str) -> list[str]:
    """The name of a row, and its other forms behind it."""
    name, _, rest = row.partition("|")
    return [name, *(form for form in rest.partition("|")[0].split(";") if form)]


def _read() -> None:
    from transcript_tool.model.outlets import ROWS

    for row in ROWS.strip().split("\n"):
        names = names_of(row)
        key = outlet_key(names[0])
        for name in names:
            if len(name) <= _LONGEST and name.isupper() and name.isalpha():
                _CAPITALS[name] = key
            else:
                _KEYS[outlet_key(name)] = key
