"""How words are looked for: as the index of SQLite tells words apart, and each Han or kana character for one.

SQLite takes a run of Han for one word. So a blank goes between its characters before they are indexed, and words that
are looked for are cut in the same way, to be found one behind the other.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["apart", "query_of", "terms"]

_HAN: Final = re.compile("([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")
_TERM: Final = re.compile(r'"([^"]*)"?|(\S+)')


def apart(text: str) -> str:
    """The text with blanks around Han and kana.

    >>> apart("in 湖水")
    'in  湖  水 '
    """
    return text if text.isascii() else _HAN.sub(r" \1 ", text)


def terms(words: str) -> list[str]:
    """What must all be found in a turn: words, and what stands in double quotes as it stands there.

    >>> terms('ice "on the lake" melt*')
    ['ice', 'on the lake', 'melt*']
    """
    found = (quoted or plain for quoted, plain in _TERM.findall(words))
    return [term for term in found if any(map(str.isalnum, term))]


def query_of(words: str) -> str:
    """The words as a query of FTS5, whatever signs are in them; "" where there is no word in them.

    >>> query_of('ice melt*')
    '"ice" AND "melt" *'
    """
    return " AND ".join(map(_quoted, terms(words)))


def _quoted(term: str) -> str:
    word = term.rstrip("*").replace('"', " ").replace("\x00", " ")
    return f'"{apart(word)}"{" *" if term.endswith("*") else ""}'
