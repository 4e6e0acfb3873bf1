"""The path above the title, in whatever elements it stands, as the line that a text has of it: `Home > News > …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transcript_tool.sources.html.node import Sizes, attribute, is_link, names, pieces, single, text_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["crumbs_in", "is_path"]

_SURE = ("crumb", "ariane", "migas", "krumel", "krümel", "youarehere", "you-are-here")
_LIKELY = frozenset(("bread", "path", "pathway", "location", "position", "where"))
_MARK = re.compile(r"\s*[>»›→/|＞ㄑ]\s*")
_MARKED = re.compile(r"[>»›→/|＞ㄑ]")
_LONGEST = 300  # signs; of a whole path
_CRUMB = 80  # signs
_BETWEEN = re.compile(r"[>»›→ㄑ]+")
_MOST = 9  # crumbs


def crumbs_in(body: LexborNode, sizes: Sizes) -> list[tuple[LexborNode, str]]:
    """The elements that hold the path, with its line; the first is the page's."""
    found: list[tuple[LexborNode, str]] = []
    taken: set[int] = set()  # elements below those that are found
    for node in body.css("[class], [id], [aria-label]"):
        if sizes[node.mem_id].letters > _LONGEST or node.mem_id in taken or node.tag in ("body", "main", "article"):
            continue
        sure = _is_named_so(node)
        if sure or not _LIKELY.isdisjoint(names(node)):
            line = _line(node, sure)
            if line is not None:
                found.append((node, line))
                taken.update([inner.mem_id for inner in node.css("*")])
    return found


def is_path(words: str) -> bool:
    """Whether a line is a path by its marks, whatever its element is called: parts with `>` or the like between."""
    if len(words) > _LONGEST or words[:1] in "<«‹>»›←→":
        return False
    parts = [part for part in map(str.strip, _BETWEEN.split(words)) if part]
    return 1 < len(parts) <= _MOST and all(len(part) < _CRUMB and any(map(str.isalpha, part)) for part in parts)


def _is_named_so(node: LexborNode) -> bool:
    given = f"{attribute(node, 'class')} {attribute(node, 'id')} {attribute(node, 'aria-label')}"
    return any(word in given for word in _SURE)


def _line(node: LexborNode, sure: bool) -> str | None:
    """The crumbs in a line; None where the element holds none."""
    words = text_of(node)
    links = [link for link in node.css("a") if is_link(link)]
    if not words or len(words) > _LONGEST or not (links or sure) or node.css_first("h1, p") is not None:
        return None
    items = [text for item in node.css("li") if (text := _MARK.sub(" ", _own_words(item)).strip())]
    if items:
        return " > ".join(items) + (" >" if len(items) == 1 else "")
    if _MARKED.search(words):
        return words
    parts = [part for piece, _ in pieces(node) if (part := single(piece))]
    return " > ".join(parts) if len(links) > 1 and sure else None


def _own_words(item: LexborNode) -> str:
    """The words of an item without those of the items within it, which come by themselves."""
    found: list[str] = []
    stack = [item]
    while stack:
        node = stack.pop()
        if node.tag == "-text":
            found.append(node.text_content or "")
        elif node.tag != "li" or node is item:
            stack += reversed(list(node.iter(include_text=True)))
    return single("".join(found))
