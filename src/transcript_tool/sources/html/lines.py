"""A page in the lines that a reader sees, each with what its element tells of it.

Blocks begin and end a line, `<br>` ends one, blanks are single; preformatted text keeps its own lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcript_tool.sources.html.chrome import BLOCKS, is_chrome
from transcript_tool.sources.html.node import Sizes, attribute, is_link, names, single

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["Line", "lines_of"]

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BOLD = frozenset(("b", "strong"))
_SPEAKERS = frozenset(
    ("speaker", "speakers", "speakername", "interviewer", "interviewee", "respondent", "who", "voice")
)
_BLANKS = " \t\n\r\f"
_CELL = "\x1f"  # stands between two cells until blanks are single
_PAGE_OF = re.compile(
    r"\b(?:page|seite|página|pagina|pág\.)\s*\d{1,3}\s*(?:/|of|de|von|sur|di)\s*\d{1,3}\b|"
    r"第\s*\d+\s*[页頁].{0,4}共\s*\d+\s*[页頁]|^\d{1,3}\s*/\s*\d{1,3}$",
    re.IGNORECASE,
)


class Line:
    """A line: its text, how many of its signs are links, the heading it stands in, and what it was drawn for.

    `kind` is `text`, `crumbs` or `bar`; `gap` says that a paragraph ends above it; `inside` that it stands in the
    element that holds the page's text. `mark` are the words at its head that stand in an element of their own, bold or
    named after speakers, which `named` tells.
    """

    __slots__ = ("gap", "heading", "inside", "kind", "linked", "mark", "named", "text")

    def __init__(self, text: str, linked: int, heading: str, kind: str, gap: bool, inside: bool) -> None:
        self.text, self.linked, self.heading = text, linked, heading
        self.kind, self.gap, self.inside = kind, gap, inside
        self.mark, self.named = "", False

    @property
    def is_link(self) -> bool:
        """Whether most of the line is links."""
        return self.kind == "text" and self.linked * 5 >= len("".join(self.text.split())) * 3


def lines_of(body: LexborNode, instead: dict[int, tuple[str, str]], core: int | None, sizes: Sizes) -> list[Line]:
    """Draw a page's lines.

    Args:
        body: the page's body.
        instead: for elements that are drawn as a line of their own, by their `mem_id`, that line and its kind; an
            element whose line is "" is left out.
        core: the `mem_id` of the element that holds the page's text, where there is one.
        sizes: how much stands below each element.
    """
    pen = _Pen()
    for node, opens in _walk(body, instead, sizes):
        tag = node.tag or ""
        if tag == "-text":
            pen.write(node.text_content or "")
        elif node.mem_id in instead:
            if opens:
                pen.end(gap=True)
                pen.put(*instead[node.mem_id])
        elif tag == "br":
            if opens:
                pen.line_break()
        elif tag in BLOCKS:
            pen.block(node, tag, opens)
            if node.mem_id == core:
                pen.inside = opens
        else:
            if tag == "a" and is_link(node):
                pen.links += 1 if opens else -1
            if tag in _BOLD or "class" in node.attributes or "style" in node.attributes:
                pen.mark(node, tag, opens)
    pen.end(gap=True)
    return pen.lines


class _Pen:
    """Where the drawing stands: the words of the line that is being written, and what they stand in."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.words: list[str] = []
        self.plain: list[str] = []  # the words that are no links
        self.begun = self.seen = False  # whether they hold a cell or a sign, and a sign that is no blank of any kind
        self.links = 0
        self.linked = 0
        self.kept = 0  # how deep in preformatted text
        self.heading = ""
        self.inside = False
        self.gap = False
        self.marking: int | None = None  # the element at the head of the line that is being written
        self.marked = ""
        self.named = False

    def mark(self, node: LexborNode, tag: str, opens: bool) -> None:
        """Note what stands at the head of a line in an element that sets it apart."""
        if not opens:
            if self.marking == node.mem_id:
                self.marked, self.marking = single("".join(self.words)) if self.seen else "", None
        elif self.marking is None and not self.marked and not self.seen:
            self.named = not _SPEAKERS.isdisjoint(names(node))
            if tag in _BOLD or self.named or "font-weight:b" in _style(node) or "font-weight:700" in _style(node):
                self.marking = node.mem_id

    def write(self, text: str) -> None:
        if not self.kept:
            self._add(text)
            return
        first, *others = text.replace("\r\n", "\n").split("\n")
        self._add(first)
        for other in others:
            self.line_break()
            self._add(other)

    def _add(self, text: str) -> None:
        self.words.append(text)
        self.begun = self.begun or text.strip(_BLANKS) != ""
        self.seen = self.seen or text.strip() != ""
        if self.links > 0:
            self.linked += len("".join(text.split()))
        else:
            self.plain.append(text)

    def line_break(self) -> None:
        if self.heading:  # a title broken over two lines is one
            self._add(" ")
        elif not self.end(gap=False):
            self.gap = True

    def block(self, node: LexborNode, tag: str, opens: bool) -> None:
        if tag in ("td", "th") and self.begun:
            self._add(_CELL if not self.kept else "  ")  # cells stand side by side, two blanks apart
        else:
            self.end(gap=True)
        if tag in _HEADINGS:
            self.heading = tag if opens else ""
        if tag == "pre" or (opens and "style" in node.attributes and "white-space:pre" in _style(node)):
            self.kept = max(0, self.kept + (1 if opens else -1)) if tag == "pre" else self.kept

    def end(self, *, gap: bool) -> bool:
        """End the line that is being written; whether it had words."""
        words, plain = "".join(self.words), "".join(self.plain)
        text = words.rstrip() if self.kept else single(words).replace(_CELL, "  ").strip(" ")
        if self.linked and len(plain) < 60 and (of := _PAGE_OF.search(single(plain))):
            text, self.linked = of[0], 0
        found = bool(text.strip())
        if found and text[0] in ":：" and not self.gap and self._lacks_colon():
            self.lines[-1].text += text  # the colon of a label that a `<br>` stands within
        elif found:
            self.put(text, "text", self.linked)
            self.lines[-1].mark, self.lines[-1].named = self.marked, self.named
        self.marked, self.named, self.marking = "", False, None
        self.gap = self.gap or gap
        self.begun = self.seen = False
        self.words.clear()
        self.plain.clear()
        self.linked = 0
        return found

    def _lacks_colon(self) -> bool:
        """Whether the line before is one of words, and ends in none."""
        return bool(self.lines) and self.lines[-1].kind == "text" and self.lines[-1].text[-1] not in ":："

    def put(self, text: str, kind: str, linked: int = 0) -> None:
        if text:
            alone = kind != "text"
            self.lines.append(Line(text, linked, self.heading, kind, self.gap or alone, self.inside))
            self.gap = alone


def _style(node: LexborNode) -> str:
    return attribute(node, "style").replace(" ", "")


def _walk(body: LexborNode, instead: dict[int, tuple[str, str]], sizes: Sizes) -> Iterator[tuple[LexborNode, bool]]:
    """All nodes that are seen, each when it opens and when it ends; without recursion, for pages nest deep."""
    whole = sizes[body.mem_id].letters
    stack: list[tuple[LexborNode, bool]] = [(body, True)]
    while stack:
        node, opens = stack.pop()
        yield node, opens
        if not opens or node.tag == "-text" or node.mem_id in instead:
            continue
        stack.append((node, False))
        children = [
            child
            for child in node.iter(include_text=True)
            if child.tag == "-text" or child.mem_id in instead or not is_chrome(child, sizes, whole)
        ]
        stack.extend((child, True) for child in reversed(children))
