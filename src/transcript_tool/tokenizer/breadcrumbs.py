"""Breadcrumbs: the site path above the title.

One mark is used throughout a line: `ㄑ` (U+3111, before each crumb), `>`, `»`, `›`, `→`, `::`, `|`, `/`. The mark may
trail, blanks vary, and `You are here:` may stand in front.
"""

from __future__ import annotations

import re
from typing import Final

from transcript_tool.tokenizer.holding import holds_any
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["crumbs_of"]

_PREFIX: Final = Lazy(
    r"\s*(?:you are here|you're here|current (?:position|location)|your position|location|path|estás aquí|"
    r"está en|usted está aquí|"
    r"vous êtes ici|sie sind hier|você está aqui|当前位置|您现在的位置|您的位置|您当前的位置|所在位置|现在位置|"
    r"當前位置|目前位置|您所在的位置)\s*[:：]\s*",
    re.IGNORECASE,
)
_MARKS: Final[tuple[str, ...]] = ("ㄑ", ">", "»", "›", "→", "::", "＞", "‹", "/", "|", "\\", "•", "·")
_SURE: Final[tuple[str, ...]] = ("ㄑ", "»", "›", "→", "＞")
_HOME: Final = Lazy(
    r"\s*(?:home|homepage|home page|index|main|start|startseite|accueil|inicio|início|portada|press room|press|"
    r"newsroom|news|首页|首頁|主页|网站首页)\b\s*$",
    re.IGNORECASE,
)
_EARLY: Final[tuple[str, ...]] = (*_MARKS, ":", "：")  # one of them stands among the first sixty characters
_EARLY_PLAIN: Final[tuple[str, ...]] = tuple([mark for mark in _EARLY if mark.isascii()])
_KNOWN: Final[dict[str, tuple[str, ...]]] = {}  # no crumbs where the line is none
_LINKS: Final = Lazy(r"https?://|\w@\w")


def crumbs_of(line: str) -> tuple[str, ...] | None:
    """The crumbs of a breadcrumb line, first to last, or None where the line is none."""
    if len(line) > 400:
        return None
    known = _KNOWN.get(line)
    if known is None:
        known = _KNOWN[line] = _crumbs_of(line) or ()
        bound(_KNOWN)
    return known or None


def _crumbs_of(line: str) -> tuple[str, ...] | None:
    if line[:1] == "#" or not holds_any(line[:60], _EARLY_PLAIN if line.isascii() else _EARLY) or _LINKS.search(line):
        return None
    prefix = _PREFIX.match(line) if ":" in line or "：" in line else None
    rest = line[prefix.end() :] if prefix else line
    for mark in _MARKS:
        if mark not in rest:
            continue
        parts = [" ".join(part.split()) for part in rest.split(mark)]
        crumbs = [part for part in parts if part]
        if not crumbs or any(len(c) > 140 for c in crumbs):
            continue
        if mark == "»" and "«" in rest:  # words in quotes
            continue
        if mark == ">" and rest.lstrip().startswith((">>", "> ")):
            continue
        if prefix or (mark in _SURE and (len(crumbs) > 1 or mark == "ㄑ" or _HOME.match(crumbs[0]))):
            return tuple(crumbs)
        if _HOME.match(parts[0]) and (len(crumbs) > 1 or mark == ">"):
            return tuple(crumbs)
        if (
            mark in (">", "::")
            and len(crumbs) > 1
            and not any(c[-1] in ".!?" for c in crumbs)
            and all(not c[0].islower() for c in crumbs)
        ):
            return tuple(crumbs)
    if prefix and rest.strip():
        return (" ".join(rest.split()),)
    return None
