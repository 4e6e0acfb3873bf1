"""Bars of page numbers, in whatever elements they stand: the numbers in order, and the one that is marked as shown.

The page shown is the number that is no link, or that of the element with `aria-current` or a class such as `current`.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from transcript_tool.sources.html.node import Sizes, above, attribute, pieces, text_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["Bar", "bars_in"]

_NUMBER = re.compile(r"\W*(?:[^\W\d]+\W+){0,2}第?\s*(\d{1,3})\s*[页頁]?\W*(?:[^\W\d]+\W*){0,3}$")
_ALONE = re.compile(r"(?<![\w.:/-])\d{1,3}(?![\w:/-]|\.\d)")
_OF = re.compile(r"\d{1,3}\s*(?:of|/|de|von|sur|di)\s*\d{1,3}", re.IGNORECASE)
_CURRENT = frozenset(
    ("current", "active", "selected", "on", "cur", "curr", "this", "thisclass", "thispage", "now", "here", "is-active",
     "is-current", "currentpage", "current-page", "page-current", "current_page")
)  # fmt: skip
_LONGEST = 500  # signs
_STEPS = 4  # from a number up to its bar
_NOWHERE = ("", "#", "javascript:;", "javascript:void(0)", "javascript:void(0);")


class Bar(NamedTuple):
    """A bar: its element, the numbers in it, and the one that is marked as the page shown."""

    node: LexborNode
    numbers: tuple[int, ...]
    current: int | None

    @property
    def line(self) -> str:
        """The bar as text has it."""
        pairs = zip(self.numbers, (*self.numbers[1:], self.numbers[-1]), strict=True)
        signs = [f"{number}  …" if after > number + 1 else str(number) for number, after in pairs]
        return f"<  {'  '.join(signs)}  >"


def bars_in(body: LexborNode, sizes: Sizes) -> list[Bar]:
    """The bars of a page, in order."""
    found: list[Bar] = []
    tried: dict[int, Bar | None] = {}
    taken: set[int] = set()  # links that stand in a bar already
    for link in body.css("a[href], button"):
        if link.mem_id in taken or _number(link) is None:
            continue
        best: Bar | None = None
        for holder in itertools.islice(above(link), _STEPS):
            if holder.mem_id not in tried:
                tried[holder.mem_id] = _bar(holder) if sizes[holder.mem_id].letters < _LONGEST else None
            bar = tried[holder.mem_id]
            if best is not None and bar is None:
                break
            best = bar or best
        if best is not None:
            found.append(best)
            taken.update([a.mem_id for a in best.node.css("a, button")])
    if len(found) > 1:  # of one within another, the outer has all numbers
        inner = {node.mem_id for bar in found for node in bar.node.css("*") if node.mem_id != bar.node.mem_id}
        found = [bar for bar in found if bar.node.mem_id not in inner]
    return found


def _number(link: LexborNode) -> int | None:
    """The number that a link leads to, where that is all it says."""
    words = text_of(link)
    match = _NUMBER.match(words) if len(words) < 40 else None
    href = attribute(link, "href")
    return int(match[1]) if match and not (href.startswith("#") and len(href) > 1) else None


def _bar(holder: LexborNode) -> Bar | None:
    """The bar that an element is, or None."""
    numbers: list[int] = []
    linked: set[int] = set()
    others = 0
    for words, link in pieces(holder):
        if link is not None:
            number = _number(link)
            if number is not None and number not in linked:
                numbers.append(number)
                linked.add(number)
            elif number is None and (any(map(str.isdigit, words)) or len(words) > 30):
                return None
        else:
            rest = _OF.sub(" ", words)
            numbers += [int(n) for n in _ALONE.findall(rest)]
            others += sum(word.isalpha() for word in rest.split())
    rising = all(a < b for a, b in itertools.pairwise(numbers))
    if len(numbers) < 2 or not linked or not rising or others > 12 or numbers[0] > 90:
        return None
    return Bar(holder, tuple(numbers), _current(holder, numbers, linked))


def _current(holder: LexborNode, numbers: list[int], linked: set[int]) -> int | None:
    plain = [number for number in numbers if number not in linked]
    if len(plain) == 1:
        return plain[0]
    marked = {n for node in holder.css("*") if _is_marked(node) and (n := _said(node)) in numbers}
    if len(marked) == 1:
        return marked.pop()
    here = {_number(a) for a in holder.css("a[href]") if attribute(a, "href") in _NOWHERE} - {None}
    return here.pop() if len(here) == 1 and len(linked) > 1 else None


def _is_marked(node: LexborNode) -> bool:
    if attribute(node, "aria-current") not in ("", "false"):
        return True
    if node.tag == "button" and "disabled" in node.attributes:
        return True
    return not _CURRENT.isdisjoint(attribute(node, "class").split())


def _said(node: LexborNode) -> int | None:
    match = _NUMBER.match(text_of(node))
    return int(match[1]) if match else None
