"""A saved web page to the text that a reader sees, in the lines that the tokenizer knows, and what its head says.

Pure: text in, text out. Blocks become paragraphs with a blank line between, a `<br>` ends a line, blanks are single.
Scripts, navigation, forms and footers are left out, told by their tags, roles and names, and lists of links by being
nothing else; a breadcrumb path and a pagination bar stay. Broken HTML gives whatever a browser would see of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from transcript_tool.sources.kinds import plain_name
from transcript_tool.sources.source import PageFacts

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["declared_charset", "draw", "is_html"]

_IS = re.compile(r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_SITE = re.compile(r"\s+[|–—»·-]\s+")
_WORDS = re.compile(r"[a-z]+")
_DROPPED = frozenset(
    "script style noscript template head nav footer aside form button select textarea iframe svg object video audio "
    "canvas dialog menu".split()
)
_BLOCKS = frozenset(
    "address article blockquote center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li "
    "main ol p pre section summary table tbody td tfoot th thead tr ul body html".split()
)
_ROWS = frozenset(("li", "tr", "dt", "dd"))
_ROLES = frozenset(("navigation", "contentinfo", "banner", "search", "menu", "menubar", "dialog", "complementary"))
_CHROME = frozenset(
    "share sharing social cookie cookies comments sidebar related footer navbar menu newsletter subscribe "
    "toolbar".split()
)
_PUBLISHED = frozenset(
    ("pubdate", "publishdate", "article:published_time", "date", "dc.date", "dcterms.date", "dcterms.issued",
     "datepublished", "publication_date", "og:published_time")
)  # fmt: skip


def is_html(text: str) -> bool:
    """Whether a text begins as an HTML page does."""
    return _IS.match(text[:2000]) is not None


def declared_charset(data: bytes) -> str | None:
    """The charset that a page declares of itself, or None; it may be wrong."""
    match = _CHARSET.search(data[:4096])
    if match is None:
        return None
    return plain_name(match[1].decode("ascii", "replace"))


def draw(markup: str) -> tuple[str, PageFacts]:
    """Draw the text of a page.

    Args:
        markup: the decoded HTML; any text whatever.

    Returns:
        The text, and what the page's head, links and marked page number say beside it.
    """
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(markup)
    facts = _facts(tree)
    body = tree.body
    if body is None:
        return "", facts
    page = _current_page(body)
    text = _text(body)
    return text, PageFacts(title=facts.title, published=facts.published, url=facts.url, page=page)


def _text(body: LexborNode) -> str:
    """The text in lines; at most one blank line stands between two of them."""
    out: list[str] = []
    line: list[str] = []

    def end_line(gap: bool) -> None:
        words = "".join(line)
        line.clear()
        words = _BLANKS.sub(" ", words).strip(" ")
        if words:
            out.append(words)
        elif gap is False or (out and out[-1]):
            out.append("")
        if gap and out and out[-1]:
            out.append("")

    for node, opens in _walk(body):
        tag = node.tag or ""
        if tag == "-text":
            line.append(node.text_content or "")
        elif tag == "br" and opens:
            end_line(gap=False)
        elif tag in _BLOCKS:
            if tag in ("td", "th") and _BLANKS.sub("", "".join(line)):
                line.append("  ")
            elif _BLANKS.sub("", "".join(line)):
                end_line(gap=tag not in _ROWS)
            elif out and out[-1] and tag not in _ROWS:
                out.append("")
    end_line(gap=True)
    text = "\n".join(out).strip("\n")
    return re.sub(r"\n{3,}", "\n\n", text) + "\n" if text else ""


def _walk(body: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """All nodes that are seen, each block when it opens and when it ends; without recursion, for pages nest deep."""
    stack: list[tuple[LexborNode, bool]] = [(body, True)]
    while stack:
        node, opens = stack.pop()
        yield node, opens
        if not opens or node.tag == "-text":
            continue
        stack.append((node, False))
        children = [c for c in node.iter(include_text=True) if c.tag == "-text" or not _is_chrome(c)]
        stack.extend((child, True) for child in reversed(children))


def _is_chrome(node: LexborNode) -> bool:
    """Whether an element is no part of the talk, nor of the path above it."""
    tag = node.tag or ""
    if tag in ("-comment", "_comment", "!doctype"):
        return True
    attributes = node.attributes
    if not attributes and tag not in _DROPPED and tag not in ("ul", "ol", "div", "table"):
        return False
    named = " ".join(str(attributes.get(key) or "") for key in ("class", "id", "aria-label")).lower()
    if tag not in ("body", "script", "style") and "crumb" in named:
        return False
    if tag in _DROPPED or str(attributes.get("role") or "").lower() in _ROLES:
        return not _is_bar(node)
    if "hidden" in attributes or "display:none" in str(attributes.get("style") or "").replace(" ", "").lower():
        return True
    if tag not in _BLOCKS or tag in ("body", "main", "article", "p"):
        return False
    words = _WORDS.findall(named)
    if any(word in _CHROME for word in words) and len(node.text(deep=True) or "") < 1500:
        return True
    return tag in ("ul", "ol") and _is_link_list(node)


def _is_link_list(node: LexborNode) -> bool:
    """Whether a list is nothing but three links or more, and no bar."""
    links = node.css("a[href]")
    if len(links) < 3 or _is_bar(node):
        return False
    linked = sum(len((a.text(deep=True) or "").strip()) for a in links)
    every = len(_BLANKS.sub("", node.text(deep=True) or ""))
    return linked >= every * 0.8


def _is_bar(node: LexborNode) -> bool:
    """Whether an element holds the numbers of the pages."""
    words = (node.text(deep=True) or "").split()
    numbers = [word for word in words if word.isdigit() and len(word) < 4]
    return len(numbers) >= 2 and len(numbers) * 2 >= len(words) and len(words) < 80


def _current_page(body: LexborNode) -> int | None:
    """The number that is no link among those that are, in the bar."""
    seen: set[int] = set()
    for link in body.css("a[href]"):
        bar = link.parent
        for _ in range(2):  # a number may stand in a list's item
            if bar is None or bar.tag == "body":
                break
            if bar.mem_id not in seen and _is_bar(bar):
                seen.add(bar.mem_id)
                linked = {(a.text(deep=True) or "").strip() for a in bar.css("a[href]")}
                numbers = [w for w in (bar.text(deep=True, separator=" ") or "").split() if w.isdigit()]
                plain = [number for number in numbers if number not in linked]
                if len(plain) == 1 and sum(number in linked for number in numbers):
                    return int(plain[0])
            bar = bar.parent
    return None


def _facts(tree: LexborHTMLParser) -> PageFacts:
    metas: dict[str, str] = {}
    for meta in tree.css("meta"):
        attributes = meta.attributes
        key = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
        if key and attributes.get("content"):
            metas.setdefault(key.lower(), str(attributes["content"]).strip())
    dates = [metas[key] for key in metas if key in _PUBLISHED] + list(_linked_data(tree))
    found = [match[0] for date in dates if (match := _DATE.match(date))]
    canonical = tree.css_first("link[rel=canonical][href]")
    url = (canonical.attributes.get("href") if canonical else None) or metas.get("og:url")
    title = tree.css_first("title")
    words = _BLANKS.sub(" ", title.text(deep=True) or "").strip() if title else metas.get("og:title", "")
    return PageFacts(title=_SITE.split(words)[0] or None, published=found[0] if found else None, url=url or None)


def _linked_data(tree: LexborHTMLParser) -> Iterator[str]:
    """Dates of publication in JSON-LD."""
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            stack: list[Any] = [json.loads(script.text(deep=True) or "")]
        except (ValueError, RecursionError):
            continue
        while stack:
            item = stack.pop()
            if isinstance(item, list):
                stack += item
            elif isinstance(item, dict):
                if isinstance(item.get("datePublished"), str):
                    yield item["datePublished"]
                stack += [value for value in item.values() if isinstance(value, list | dict)]
