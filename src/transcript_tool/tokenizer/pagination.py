"""Pagination: the bar or words that place this page among others.

`<  1  2 … 16  >` · `1  2  3  >` · `< 1 2 3 >` · `Previous 1 2 3 Next` · `Page 2 of 6` · `2/6` alone on its line, last
or first. A plain bar never says which page is shown.
"""

from __future__ import annotations

import itertools
import re
from typing import Final

from transcript_tool.tokenizer.holding import holds_any
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["page_of"]

_ARROW: Final = (
    r"(?:<++|«|‹|←|>++|»|›|→|prev(?:ious)?(?: page)?|next(?: page)?|first(?: page)?|last(?: page)?|"
    r"anterior|siguiente|précédent|suivant|zurück|weiter|próxim[oa]|上一页|下一页|首页|尾页|末页|上一頁|下一頁|page:?|pages:?|1\.\.\.)"
)
_BAR: Final = Lazy(
    rf"(?:{_ARROW}[\s|]*)*(\[?\d{{1,3}}\]?(?:[\s|·,]+\[?(?:\d{{1,3}}|…|\.\.\.)\]?)*)(?:[\s|]*{_ARROW})*$", re.IGNORECASE
)
_OF: Final = Lazy(
    r"\W*(?:page|pág(?:ina)?\.?|seite|pagina)\s*(\d{1,3})\s*(?:of|/|de|von|sur|di)\s*(\d{1,3})\W*$|第\s*(\d{1,3})\s*[页頁]\s*[/，,、（(]?\s*共\s*(\d{1,3})\s*[页頁]\W*$",
    re.IGNORECASE,
)
_RATIO: Final = Lazy(r"[(\[]?\s*(\d{1,3})\s?/\s?(\d{1,3})\s*[)\]]?$")
_MAY_BEGIN: Final = frozenset("0123456789<«‹←>»›→[(|-·…上下首尾末第")
_PAGES: Final[tuple[str, ...]] = ("page", "pág", "seite", "pagina", "第")  # what the pattern above has
_WORDED: Final = (
    "page",
    "prev",
    "next",
    "firs",
    "last",
    "ante",
    "sigu",
    "suiv",
    "prec",
    "préc",
    "seit",
    "pág",
    "zurü",
    "weit",
    "próx",
)
_WORDED_FIRST: Final = frozenset("".join(word[0] + word[0].upper() for word in _WORDED))
_WORDS: Final = 40  # letters; `Previous page`, `Next page` and the like have no more
_DIGITS: Final = Lazy(r"\d{1,3}")
_NONE: Final[tuple[int | None, int]] = (None, 0)
_KNOWN: Final[dict[str, tuple[int | None, int]]] = {}
_SIGN: Final = Lazy(_ARROW, re.IGNORECASE)


def page_of(line: str) -> tuple[int | None, int] | None:
    """The page shown and the count of pages of a pagination line (no blanks around it), or None where it is none."""
    if line[:1] in _MAY_BEGIN or (line[:1] in _WORDED_FIRST and line[:4].lower().startswith(_WORDED)):
        known = _KNOWN.get(line)
        if known is None:
            known = _KNOWN[line] = _page_of(line) or _NONE
            bound(_KNOWN)
        return known if known[1] else None
    return None


def _page_of(line: str) -> tuple[int | None, int] | None:
    if len(line) > 400 or not _DIGITS.search(line) or sum(map(str.isalpha, line)) > _WORDS:
        return None
    if holds_any(line.lower(), _PAGES) and (match := _OF.match(line)):
        page, pages = int(match[1] or match[3]), int(match[2] or match[4])
        return (page, pages) if 1 <= page <= pages else None
    if match := _RATIO.match(line):
        page, pages = int(match[1]), int(match[2])
        return (page, pages) if 1 <= page <= pages and pages > 1 else None
    bar = _BAR.match(line)
    if bar is None:
        return None
    numbers = [int(n) for n in _DIGITS.findall(bar[1])]
    rising = all(a < b for a, b in itertools.pairwise(numbers))
    if not rising or not numbers:
        return None
    if len(numbers) > 1 and numbers[0] == 1 and (numbers[1] == 2 or "…" in line or "..." in line):
        return None, numbers[-1]
    if len(numbers) == 1 and numbers[0] == 1 and _SIGN.search(line) and not line[0].isalpha():
        return None, 1
    if len(numbers) > 1 and _SIGN.search(line):
        return None, numbers[-1]
    return None
