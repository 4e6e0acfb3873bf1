"""Which lines are the page's: its title, what stands above and below the talk, and the text that comes of it."""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING

from transcript_tool.sources.html.bars import bars_in
from transcript_tool.sources.html.chrome import NEVER, is_chrome
from transcript_tool.sources.html.crumbs import crumbs_in, is_path
from transcript_tool.sources.html.head import Head, read_head
from transcript_tool.sources.html.lines import Line, lines_of
from transcript_tool.sources.html.node import Sizes, attribute, sizes_of
from transcript_tool.sources.marked import with_colons
from transcript_tool.sources.source import PageFacts

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["draw"]

_WORDS = re.compile(r"[^\W_]+")
_DATED = re.compile(r"(?:19|20)\d\d|\d{1,2}:\d\d")
_SHORT = 80  # signs; a line with a date above the title
_LABEL = 3  # times that words stand alone on a line, which then are no title


def draw(markup: str) -> tuple[str, PageFacts]:
    """Draw the text of a page.

    Args:
        markup: the decoded HTML; any text whatever.

    Returns:
        The text, and what the page's head, links and marked page number say beside it.
    """
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(markup)
    head = read_head(tree, markup)
    body = tree.body
    if body is None:
        return "", _facts(head, None, None)
    for node in body.css(", ".join(NEVER)):
        node.decompose()
    sizes = sizes_of(body)
    paths, bars = crumbs_in(body, sizes), bars_in(body, sizes)
    instead = {bar.node.mem_id: (bar.line, "bar") for bar in bars}
    instead |= {node.mem_id: (line if n == 0 else "", "crumbs") for n, (node, line) in enumerate(paths)}
    core = _core(body, sizes)
    lines = lines_of(body, instead, core.mem_id if core is not None else None, sizes)
    lines = _with_hidden(lines, instead)
    lines, title = _titled(_of_core(lines, head), head)
    page = next((bar.current for bar in bars if bar.current is not None), None)
    return _joined(with_colons(_without_end(lines))), _facts(head, title, page)


def _facts(head: Head, title: str | None, page: int | None) -> PageFacts:
    told = title or head.sure or (head.titles[0] if head.titles else None)
    return PageFacts(title=told, published=head.published, url=head.url, page=page, language=head.language)


def _core(body: LexborNode, sizes: Sizes) -> LexborNode | None:
    """The one element that is marked to hold the page's text, and holds most of it."""
    whole = sizes[body.mem_id].letters
    for selector in ("[itemprop=articleBody]", "main, [role=main]", "article"):
        found = [node for node in body.css(selector) if sizes[node.mem_id].letters * 2 > whole]
        if len(found) == 1 and attribute(found[0], "hidden") == "" and not is_chrome(found[0], sizes, whole):
            return found[0]
    return None


def _with_hidden(lines: list[Line], instead: dict[int, tuple[str, str]]) -> list[Line]:
    """The lines with the path at their head, wherever it stood, and at their end the bars that stood in chrome."""
    path = [Line(text, 0, "", kind, True, False) for text, kind in instead.values() if text and kind == "crumbs"]
    kept = [line for line in lines if line.kind != "crumbs"]
    drawn = {line.text for line in kept if line.kind == "bar"}
    bars = dict.fromkeys(text for text, kind in instead.values() if kind == "bar" and text not in drawn)
    return [*path, *kept, *(Line(text, 0, "", "bar", True, False) for text in bars)]


def _of_core(lines: list[Line], head: Head) -> list[Line]:
    """The lines without those below the page's own text, and without those above it but for what heads it."""
    inside = [n for n, line in enumerate(lines) if line.inside]
    if not inside:
        return lines
    at = _title_at(lines, head)
    first = min(inside[0], at) if at is not None else inside[0]
    return [
        line
        for n, line in enumerate(lines)
        if line.kind != "text" or first <= n <= inside[-1] or (n < first and at is None and not line.is_link)
    ]


def _titled(lines: list[Line], head: Head) -> tuple[list[Line], str | None]:
    """The lines with the title at their head, only the path, bars and dates above it; and the title."""
    at = _title_at(lines, head)
    if at is None:
        kept = _from_first_words(lines)
        if head.sure is not None and not any(line.heading for line in kept[:3]):
            return [*_above(kept, 0), Line(_as_title(head.sure), 0, "h1", "text", True, True), *kept], head.sure
        return kept, None
    title = lines[at].text
    lines[at].text = _as_title(title)
    return [*_above(lines, at), *lines[at:]], title


def _above(lines: list[Line], at: int) -> list[Line]:
    return [
        line
        for line in lines[:at]
        if line.kind != "text"
        or is_path(line.text)
        or (len(line.text) < _SHORT and not line.is_link and _DATED.search(line.text))
    ]


def _title_at(lines: list[Line], head: Head) -> int | None:
    """Where the title stands: a line that is what the head calls the page, else the first heading of the first rank.

    None where nothing is it, or so much stands above that it heads something else.
    """
    told = [_key(title) for title in head.titles]
    texts = [_key(line.text) for line in lines]
    site = _key(head.site or "")
    plain = [0 if line.is_link else len(line.text) for line in lines]
    all_words = sum(plain)
    of_text = (size if line.kind == "text" else 0 for line, size in zip(lines, plain, strict=True))
    above = list(accumulate(of_text, initial=0))

    def heads(n: int) -> bool:
        return above[n] * 4 < all_words or above[n] < 400

    headings = [n for n, line in enumerate(lines) if line.heading and line.kind == "text" and heads(n)]
    order: list[int] = headings + list(range(min(len(lines), 40)))
    for wanted in told:
        often = texts.count(wanted) >= _LABEL  # the site's name may head what its people ask
        for n in order:
            if texts[n] and texts[n] == wanted and texts[n] != site and heads(n) and not lines[n].is_link:
                if often and not lines[n].heading:
                    break
                return n
    within = [
        n for n in headings if len(texts[n]) > 8 and not lines[n].is_link and any(map(partial(_ends, texts[n]), told))
    ]
    if within:  # `Title - Part 2 - Site`, `Site: Title`
        return max(within, key=lambda n: len(texts[n]))
    first = [n for n in headings if lines[n].heading == "h1" and texts[n] != site]
    first = [n for n in first if not lines[n].is_link] or first
    return first[0] if first else None


def _ends(words: str, title: str) -> bool:
    """Whether a title begins or ends with these words."""
    return f"{title} ".startswith(f"{words} ") or f" {title}".endswith(f" {words}")


def _key(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


def _as_title(text: str) -> str:
    """A title marked as what it is; its colon, capitals or bareness might be those of a label."""
    return f"# {text.lstrip('# ')}"


def _from_first_words(lines: list[Line]) -> list[Line]:
    """The lines without the links above the first that is none."""
    for n, line in enumerate(lines):
        if line.kind == "text" and not line.is_link:
            return [kept for kept in lines[:n] if kept.kind != "text"] + lines[n:]
    return lines


def _without_end(lines: list[Line]) -> list[Line]:
    """The lines without the links below the last that is none, and the headings that these leave without words."""
    end = len(lines)
    bars: list[Line] = []
    links = False
    while end and (lines[end - 1].kind != "text" or lines[end - 1].is_link or (links and lines[end - 1].heading)):
        end -= 1
        if lines[end].kind != "text":
            bars.insert(0, lines[end])
        elif lines[end].is_link:
            links = True
    return (lines[:end] + bars) if end else lines


def _joined(lines: list[Line]) -> str:
    """The lines as text; at most one blank line stands between two of them."""
    out: list[str] = []
    for line in lines:
        if line.gap and out:
            out.append("")
        out.append(line.text)
    return "\n".join(out) + "\n" if out else ""
