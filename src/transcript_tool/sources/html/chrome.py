"""Chrome: elements that are no part of the talk, told by tag, role and name.

Whatever the names say, an element that holds a large share of the page's words is no chrome: pages stand in forms,
asides and hidden blocks now and then.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from transcript_tool.sources.html.crumbs import is_path
from transcript_tool.sources.html.node import Size, Sizes, attribute, names, text_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["BLOCKS", "NEVER", "is_chrome"]

NEVER = ("script", "style", "noscript", "template", "head", "iframe", "svg", "object", "canvas", "textarea", "select")
"""Elements without words that a reader sees."""
BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul".split()
)
"""Elements that begin and end a line."""
_CHROME_TAGS = frozenset("nav footer aside form button video audio dialog menu figcaption amp-sidebar amp-ad".split())
_ROLES = frozenset(("navigation", "contentinfo", "banner", "search", "menu", "menubar", "dialog", "complementary"))
_NAMES = frozenset(
    "share sharing shares social sns cookie cookies consent gdpr disqus sidebar related footer foot "
    "navbar nav navigation gnav gnavi gnb lnb menu newsletter subscribe subscription signup toolbar paywall promo "
    "ad adsbygoogle advert advertisement ads recommended recirc trending pullquote copyright login partage partager "
    "pagetop totop toc skiplink calendar siteinfo".split()
)
_PAIRS = (("most", "read"), ("read", "more"), ("read", "next"), ("back", "top"), ("page", "top"), ("pull", "quote"),
          ("skip", "link"), ("next", "posts"), ("share", "bar"))  # fmt: skip
_TALKED_BACK = frozenset(
    "comments comments-area comments-section comment-section comment-list commentlist respond disqus_thread".split()
)
"""Names of what readers wrote, which may be more than the talk."""
_HIDDEN = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader"))
_OUTER = frozenset(("html", "body", "main", "article", "h1"))
_NOTHING = Size()
_LONG_PATH = 300  # signs
_LABEL = 40  # signs; what a button says
_MANY = 1500  # signs; no share bar has as many


def is_chrome(node: LexborNode, sizes: Sizes, whole: int) -> bool:
    """Whether an element is no part of the talk.

    Args:
        node: any element of the body.
        sizes: how much stands below each.
        whole: how many signs that are no blanks the page has.
    """
    tag = node.tag or ""
    if tag in NEVER or tag.startswith(("-", "_", "!")):
        return True
    size = sizes.get(node.mem_id, _NOTHING)
    if tag in BLOCKS and not size.heads and _is_answer_of_readers(node):
        return True
    if tag in _OUTER or not _is_suspect(node, tag, size):
        return False
    return size.letters < whole * 0.4 or not whole


def _is_suspect(node: LexborNode, tag: str, size: Size) -> bool:
    attributes = node.attributes
    if tag in _CHROME_TAGS:
        return tag != "button" or size.letters < _LABEL  # a question may be pressed to see its answer
    if attributes:
        if "hidden" in attributes or attribute(node, "role") in _ROLES:
            return True
        if "style" in attributes and "display:none" in attribute(node, "style").replace(" ", ""):
            return True
        if _HIDDEN & set(attribute(node, "class").split()):
            return True
        if tag in BLOCKS and ("class" in attributes or "id" in attributes) and _is_named(node, size):
            return True
    return tag in ("ul", "ol", "div", "table", "p", "section", "center") and _is_links(node, size)


def _is_named(node: LexborNode, size: Size) -> bool:
    words = names(node)
    named = not _NAMES.isdisjoint(words) or any(pair in pairwise(words) for pair in _PAIRS)
    return named and size.letters < _MANY


def _is_answer_of_readers(node: LexborNode) -> bool:
    given = f"{attribute(node, 'class')} {attribute(node, 'id')}"
    return not _TALKED_BACK.isdisjoint(given.split())


def _is_links(node: LexborNode, size: Size) -> bool:
    """Whether an element is nothing but three links or more."""
    if size.links < 3 or size.linked < size.letters * 0.8:
        return False
    child = node.first_child
    while child is not None and child.tag == "-text" and not (child.text_content or "").strip():
        child = child.next
    if child is None or child.tag == "-text":
        return False
    return size.letters > _LONG_PATH or not is_path(text_of(node))
