"""The block that lists who takes part: it looks like labels, and is header.

`Speakers:` / `Chairperson:` / `Date:` stand on their own line with rows beneath (`Liu Hua, vice minister of …`), or
inline (`Speaker: NAME IN CAPITALS, office`). They are headings because of what stands below them, rows that are no
sentences, and not because of the word. On mobile pages the headings are gone and only the rows remain.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.dates import find_dates, is_date_line
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.lexicon import HEADINGS, PERSONS, ROLES, TITLES
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.sentences import ends_sentence
from transcript_tool.tokenizer.shape import REJECT, is_han, shape_of

__all__ = ["is_full_name", "is_heading_word", "is_row", "is_value", "names_in", "row_name"]

_OFFICES: Final = PERSONS | ROLES | {"head", "officer", "manager", "engineer", "chancellor", "professor"}
_OFFICE_WORDS: Final = frozenset({"of", "and", "for", "the", "on", "para"})
_NAME_FIRST: Final = Lazy(r"[\s•·*–-]*[^\W\d][^,，:：|\d]{1,60}[,，:：|–—-]")
_ROW: Final = Lazy(r"[\s•·*–-]*([^,，:：–—|]{2,60}?)\s*(?:[,，:：]|\s[-–—|]\s)\s*(\S.*?)[,;.，；]?$")
_HAN_ROW: Final = Lazy(
    r"(\S{4,40}(?:长|任|官|员|人|师|授|士|记|理|裁|席))\s*[ ：:]\s*([^\s，。]{2,6}|[^\s]{1,2}\s[^\s]{1,2})$"
)
_ABBREVIATED: Final = Lazy(r"\b(?:[A-Z]|Inc|Ltd|Jr|Sr|Co|Corp|Dept|U\.S|D\.C|Ph\.D|etc|PLC|S\.A)\.$")
_LAST: Final = 8  # characters that hold any of them
_NUMBERED: Final = Lazy(r"Speaker \d{1,3}$|Speaker [A-Z]$")
_NO_PERSON: Final = REJECT | ev.ROLE | ev.OUTLET | ev.HEAD
_LONGEST_LIST: Final = 20_000  # characters
_NONE: Final[tuple[str, str | None]] = ("", None)
_KNOWN: Final[dict[str, tuple[str, str | None]]] = {}
_FIRST_PERSON: Final = Lazy(r"\b(?:I|we|you|I'm|is|are|was|were|will|have|has)\b|我们|你")


def is_heading_word(line: str) -> bool:
    """Whether the line is a heading of the block: `Speakers:`, `Chairperson`, `PARTICIPANTS:`."""
    if len(line) > 60:
        return False
    words = line.rstrip(" :：\u00a0").casefold()
    return len(words) < 40 and (words in HEADINGS or words.replace(" ", "-") in HEADINGS)


def is_row(line: str) -> bool:
    """Whether the line is a name with its office, and no sentence."""
    return row_name(line) is not None


def row_name(line: str) -> tuple[str, str | None] | None:
    """Name and office of a row of the block, or None where the line is no row."""
    if len(line) > 240:
        return None
    known = _KNOWN.get(line)
    if known is None:
        known = _KNOWN[line] = _row_name(line) or _NONE
        bound(_KNOWN)
    return known if known[0] else None


def names_in(line: str, fewest: int = 3) -> list[str]:
    """The names of a line that lists people and nothing else, `Ann Roe, Bo Elm, Speaker 3`; empty where it is no such.

    Args:
        line: what stands in the block.
        fewest: how many there are at least; of two, the second may be an office.
    """
    if line.count(",") + 1 < fewest or len(line) > _LONGEST_LIST:
        return []
    head, colon, rest = line.partition(":")
    if colon and is_heading_word(head):
        line = rest
    names = [" ".join(name.split()) for name in line.rstrip(" ,.").split(",")]
    for name in names:
        if not _NUMBERED.match(name) and not is_full_name(name):
            return []
    return names


def is_full_name(text: str) -> bool:
    """Whether the text is a person's name by its form, and no office."""
    mask = shape_of(text) if text else REJECT
    return bool(mask & ev.FULL_NAME) and not mask & _NO_PERSON and _OFFICES.isdisjoint(text.lower().split())


def _row_name(line: str) -> tuple[str, str | None] | None:
    head, colon, rest = line.partition(":")
    if colon and rest.strip() and is_heading_word(head):
        line = rest.strip()
    plain = line.isascii() and "," not in line and ":" not in line and " - " not in line and "|" not in line
    if plain or "..." in line or (ends_sentence(line) and not _ABBREVIATED.search(line, max(len(line) - _LAST, 0))):
        return None
    if line[:1] >= "\u3000" and is_han(line[:12]):
        if " " not in line and "：" not in line and ":" not in line:
            return None
        han = _HAN_ROW.match(line)
        return (han[2], han[1]) if han else None
    if not _NAME_FIRST.match(line):
        return None
    row = _ROW.match(line)
    if not row or _FIRST_PERSON.search(row[2]):
        return None
    name = " ".join(row[1].split())
    if find_dates(line) or shape_of(name) & REJECT or not (_is_name(name) or _is_lone_name(name, row[2])):
        return None
    return name, " ".join(row[2].split())


def _is_lone_name(name: str, office: str) -> bool:
    """Whether a single word is a name, because an office follows: `Dolma, head of the Grain Office`."""
    words = office.lower().split()[:4]
    return name[0].isupper() and name.isalpha() and len(words) > 2 and not _OFFICES.isdisjoint(words)


def _is_name(name: str) -> bool:
    words = name.split()
    if not _OFFICE_WORDS.isdisjoint(words):
        return False
    if words and words[0].rstrip(".").casefold() in TITLES:
        return len(words) > 1
    return 1 < len(words) <= 6 and all(w[0].isupper() or len(w) < 4 for w in words)


def is_value(line: str) -> bool:
    """Whether the line is the value of a field: a date, a number, a word or three, and no sentence."""
    if is_date_line(line):
        return True
    return len(line) < 60 and not ends_sentence(line) and len(line.split()) <= 5 and not line.endswith((":", "："))
