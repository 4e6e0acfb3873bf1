"""What a page's head says of it: title, day of publication, address, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from transcript_tool.sources.html.node import single, text_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

__all__ = ["Head", "read_head"]

_DATE = re.compile(r"\s*((?:19|20)\d\d)(?:[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|(\d\d)(\d\d)(?!\d))")
_MAIL = re.compile(r"\s*(?:[A-Z][a-z]{2},\s*)?\d{1,2} [A-Z][a-z]{2} (?:19|20)\d\d\b")
_SITE = re.compile(r"\s+[|｜–—»·•-]\s+|\s*[_|｜]\s*")
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(\S{1,2000})\s*-->")  # as browsers save pages
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}$")
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dcterms.created",
    "dc.date.created", "citation_publication_date", "date",
)  # fmt: skip


class Head(NamedTuple):
    """What the head says.

    `titles` are its words for the page, those without the site's name first; `sure` are those that name this page.
    """

    titles: tuple[str, ...]
    sure: str | None
    site: str | None
    published: str | None
    url: str | None
    language: str | None


def read_head(tree: LexborHTMLParser, markup: str) -> Head:
    """Read a page's head, and what JSON-LD and the first `<time>` say; before scripts are taken out."""
    metas: dict[str, str] = {}
    for meta in tree.css("meta"):
        attributes = meta.attributes
        key = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
        if key and attributes.get("content"):
            metas.setdefault(key.lower(), single(str(attributes["content"])))
    linked = list(_linked_data(tree))
    node = tree.css_first("title")
    title = text_of(node) if node is not None else ""
    site = metas.get("og:site_name") or None
    without = _without(title, site) if site else None
    named = metas.get("og:title") or next((value for key, value in linked if key == "headline"), "")
    named = _without(named, site) or named if site else named
    canonical = tree.css_first("link[rel=canonical][href]")
    saved = _SAVED.search(markup[:2000])
    addresses = (
        canonical.attributes.get("href") if canonical else None,
        metas.get("og:url"),
        saved[1] if saved else None,
    )
    parts = [part for part in _SITE.split(title) if part and part != site]
    return Head(
        titles=tuple(dict.fromkeys(t for t in (named, without, *parts[:1], title, *parts[1:]) if t)),
        sure=named or without,
        site=site,
        published=_published(tree, metas, linked),
        url=next((url for url in addresses if url and "://" in url), None),
        language=_language(tree, metas),
    )


def _without(title: str, site: str | None) -> str | None:
    """The title without the site's name behind or before it; None where it does not stand there."""
    if not site or title == site:
        return None
    bare = title.removesuffix(site)
    bare = bare if bare != title else title.removeprefix(site)
    cut = bare.strip(" |｜–—»·•-_\u00a0")
    return cut if bare != title and cut and cut != bare else None


def _published(tree: LexborHTMLParser, metas: dict[str, str], linked: list[tuple[str, str]]) -> str | None:
    told = [metas[key] for key in _PUBLISHED if key in metas] + [v for key, v in linked if key == "datePublished"]
    told += [str(node.attributes.get("content") or node.attributes.get("datetime") or "")
             for node in tree.css("[itemprop=datePublished]")]  # fmt: skip
    told += [str(node.attributes.get("datetime") or "") for node in tree.css("time[datetime]")]
    return next((day for text in told if (day := _day(text))), None)


def _day(text: str) -> str | None:
    """A day as heads write it, `2019-05-20T…`, `2017/06/02`, `20170602` or as in mail, in ISO 8601."""
    match = _DATE.match(text)
    if match is None:
        if not _MAIL.match(text):
            return None
        from email.utils import parsedate

        parsed = parsedate(text)
        return f"{parsed[0]:04d}-{parsed[1]:02d}-{parsed[2]:02d}" if parsed else None
    month, day = int(match[2] or match[4]), int(match[3] or match[5])
    return f"{match[1]}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _language(tree: LexborHTMLParser, metas: dict[str, str]) -> str | None:
    root = tree.css_first("html")
    told = [str(root.attributes.get("lang") or root.attributes.get("xml:lang") or "")] if root is not None else []
    for tag in (*told, metas.get("og:locale", ""), metas.get("language", "")):
        if _LANGUAGE.match(tag):
            return tag.replace("_", "-")
    return None


def _linked_data(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Headlines and dates of publication in JSON-LD."""
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            stack: list[Any] = [json.loads(script.text(deep=True) or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while stack:
            item = stack.pop(0)
            if isinstance(item, list):
                stack += item
            elif isinstance(item, dict):
                yield from ((k, single(item[k])) for k in ("datePublished", "headline") if isinstance(item.get(k), str))
                stack += [value for value in item.values() if isinstance(value, list | dict)]
