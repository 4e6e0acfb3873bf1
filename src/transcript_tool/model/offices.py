"""Where somebody belongs: the organisation that an office names, and an office that the text above the talk tells.

Every function gives None rather than a guess: an organisation is a known outlet, or words that hold a noun for one.
"""

from __future__ import annotations

import re
from typing import Final

from transcript_tool.model.honorifics import ORGANS
from transcript_tool.model.known_outlets import outlet_of
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.lexicon import OUTLETS, PERSONS, ROLES
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["is_organ", "office_in", "organ_of"]

_AT_WORDS: Final = (
    r" (?:of|at|for|with|from|del?|de la|du|des|d|der|des|im|beim|am|da|do|dos|das|von|vom|bei) "
    r"(?:the |la |el |l['’]|der |dem )?"
)
_AT: Final = Lazy(
    rf"{_AT_WORDS}([^\W\d_a-z][^,;]*)$| de l['’]([^,;]+)$|d['’]([^\W\d_a-z][^,;]*)$",
)
_AT_CAPITALS: Final = Lazy(rf"{_AT_WORDS}([^\W\d_][^,;]*)$| (?:de l|d)['’]([^,;]+)$", re.IGNORECASE)
_HAN_OFFICE: Final = Lazy(
    r"(.{3,}?)(?:副|原|党组|首席|新闻|新聞)*"
    r"(?:部长|局长|司长|厅长|院长|处长|署长|主任|主席|发言人|發言人|记者|記者|书记|工程师|秘书长|校长|行长)$"
)
_STOP: Final = {title: title[0] for title in "部长 局长 司长 厅长 院长 处长 署长 行长".split()}
_WORDS: Final = 8  # of an organisation's name at most
_LONG: Final = 240  # characters that an office takes at most
_KNOWN: Final[dict[str, str]] = {}


def is_organ(words: str) -> bool:
    """Whether words name an outlet or an organisation."""
    if outlet_of(words):
        return True
    low = [word.strip(".,").casefold() for word in words.split()]
    return not OUTLETS.isdisjoint(low) or not ORGANS.isdisjoint(low)


def organ_of(office: str) -> str | None:
    """The organisation of an office: `Grain Office`, of `deputy director of the Grain Office`."""
    known = _KNOWN.get(office)
    if known is None:
        known = _KNOWN[office] = _organ_of(office) or ""
        bound(_KNOWN)
    return known or None


def _organ_of(office: str) -> str | None:
    if office[:1] >= "\u2e80":
        found = _HAN_OFFICE.match(office)
        if found is None:
            return None
        organ = found[1]
        if len(organ) < 3:
            return None
        end = _STOP.get(office[-2:], "")
        return organ if organ.endswith(end) else organ + end
    at = (_AT_CAPITALS if office.isupper() else _AT).search(office)
    if at is not None:
        words: str = at[at.lastindex or 1]
        return words.strip() if words.count(" ") < _WORDS and is_organ(words) else None
    head, _, last = office.rpartition(" ")
    if head and last.casefold() in _OFFICERS and outlet_of(head):
        return head
    _, comma, last = office.rpartition(", ")
    if comma and last[:1].isupper() and is_organ(last):
        return last
    return office if outlet_of(office) else None


def office_in(name: str, told: str) -> str | None:
    """The office that stands behind a name in running text: `Ann Roe, head of the Snow Office, said …`."""
    at = told.find(f"{name}, ")
    if at < 0:
        return None
    rest = told[at + len(name) + 2 :][:_LONG]
    close = _CLOSE.search(rest)
    office = (rest[: close.start()] if close is not None else rest).strip().removeprefix("the ")
    office = " ".join(office.split())  # the line's end may stand within it
    words = [word.strip(".").casefold() for word in office.split()]
    if not 1 <= len(words) <= 14 or _OFFICERS.isdisjoint(words[:4]):
        return None
    return office


_CLOSE: Final = Lazy(
    r"[,;:.](?:\s|$)| (?:and|y|et|und|e) (?=[^\W\d_a-z])| (?:will|who|said|and|takes?|took|answers?|answered) "
)
_OFFICERS: Final = (
    PERSONS
    | ROLES
    | frozenset("head chief officer manager engineer professor deputy vice commissioner mayor keeper".split())
)
