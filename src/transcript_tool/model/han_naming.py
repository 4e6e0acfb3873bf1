"""Labels in Han, kana and Hangul taken apart: surname and title, role before a name, an outlet's reporter."""

from __future__ import annotations

from typing import Final

from transcript_tool.model.honorifics import (
    FUNCTIONS,
    HAN_FUNCTIONS,
    HAN_TITLES,
    KO_TITLES,
    MANY,
    SURNAMES,
    TWO_SURNAMES,
)
from transcript_tool.model.known_outlets import outlet_of
from transcript_tool.model.parts import FULL, OTHER, OUTLET, ROLE, SHORT, Parts
from transcript_tool.tokenizer.lexicon import ROLES, ko, zh
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["han_parts", "hangul_parts", "is_hangul", "surname_of"]

_REPORTER: Final = Lazy(r"(.{2,}?)(?:的)?(?:记者|記者)$")
_PREFIXED: Final = Lazy(rf"(.{{0,16}}?(?:{HAN_FUNCTIONS}))[ 　:：]?([\u4e00-\u9fff]{{2,4}})$")
_APART: Final = Lazy(r"([\u4e00-\u9fff]{2,20}) ([\u4e00-\u9fff]{2,4})$")
_OUTLETS: Final = tuple(sorted(zh.OUTLETS, key=len, reverse=True))
_FORMS: Final[tuple[str, ...]] = ("先生", "女士", "小姐", "さん", "氏", "様", "君")
_POSTS: Final = frozenset(
    "国務 外務 財務 防衛 総務 法務 文部 文部科学 厚生 厚生労働 農林 農林水産 環境 経済産業 国土交通 内閣 内閣総理 官房 "
    "内閣官房".split()
)
_FEMALE: Final[tuple[str, ...]] = ("女士", "小姐")
_KANA: Final = Lazy(r"[\u3040-\u30ff]")
_HANGUL: Final = Lazy(r"[\uac00-\ud7a3]")


def is_hangul(text: str) -> bool:
    """Whether `text` holds Hangul."""
    return _HANGUL.search(text) is not None


def surname_of(name: str) -> str:
    """The surname a Chinese name begins with, or "" where its first sign is none that is known."""
    if name[:2] in TWO_SURNAMES:
        return name[:2]
    return name[:1] if name[:1] in SURNAMES else ""


def han_parts(parts: Parts, text: str) -> None:
    """Fill in what `text`, a label of Han without its bracket and office, says."""
    parts.name = text
    if text in ROLES or text in MANY:
        parts.form, parts.kind, parts.role = ROLE, "role", text
        parts.many = text in MANY
        return
    outlet = outlet_of(text)
    if outlet or _is_outlet(text):
        parts.form, parts.kind, parts.outlet = OUTLET, "outlet", outlet
        return
    prefixed = _PREFIXED.match(text) or _APART.match(text)
    if prefixed is not None and surname_of(prefixed[2]) and _take_prefix(parts, prefixed[1].strip(), prefixed[2]):
        return
    if len(text) > 4 and text[-1] == "君":  # a shorter name may end in that sign
        _take_title(parts, text[:-1].strip(), "君")
        return
    for title in HAN_TITLES:
        if text.endswith(title) and len(text) > len(title):
            _take_title(parts, text[: -len(title)].strip(), title)
            return
    name = text.replace(" ", "")
    if "·" in name or "•" in name or "・" in name or 2 <= len(name) <= 4:
        parts.form, parts.words = FULL, (name,)
        parts.kind = "person"
        if name[-1:] in "某" or len(name) == 1:
            parts.form = SHORT


def _is_outlet(text: str) -> bool:
    """Whether the words are those of an outlet, or of its reporter."""
    return len(text) > 2 and (text.endswith(_OUTLETS) or _REPORTER.match(text) is not None)


def _take_prefix(parts: Parts, role: str, name: str) -> bool:
    """A role before a name: `主持人胡凯红`, `外交部发言人 汪文斌`; a reporter's outlet is the affiliation."""
    reporter = _REPORTER.match(role)
    if reporter is not None:
        parts.affiliation = reporter[1]
    elif role not in ("记者", "記者"):
        if not role.endswith(HAN_TITLES) and role not in ROLES:
            return False
        parts.office = role
        for held in HAN_FUNCTIONS.split("|"):
            if role.endswith(held):
                parts.role, parts.held = held, True
                break
    parts.name, parts.words, parts.form = name, (name,), FULL
    parts.kind, parts.sure = "person", True
    return True


def _take_title(parts: Parts, stem: str, title: str) -> None:
    """A title behind: `胡主任` and `王先生` are short, `胡凯红主任` holds the name."""
    if not stem or len(stem) > 4:
        parts.form = OTHER
        return
    if stem in _POSTS:
        parts.form, parts.kind, parts.role = ROLE, "role", stem + title
        return
    short = len(stem) == 1 or stem in TWO_SURNAMES
    kana = title in ("さん", "氏", "様", "君", "大臣", "長官", "議員", "知事")
    if short and not kana and not surname_of(stem):
        return
    parts.words, parts.titles = (stem,), (title,)
    parts.gender = "f" if title in _FEMALE else "m" if title == "先生" else ""
    parts.kind, parts.sure = "person", True
    parts.form = SHORT if short or (kana and len(stem) <= 3) else FULL
    if parts.form == FULL:
        parts.name = stem
    if title not in _FORMS:
        parts.office = title


def hangul_parts(parts: Parts, text: str) -> None:
    """Fill in what `text`, a label of Hangul without its bracket, says: `김철수 장관`, `김 장관`, `연합뉴스 기자`."""
    parts.name = text
    words = text.split()
    if text in ROLES or text in ko.ROLES or text in MANY:
        parts.form, parts.kind, parts.role, parts.many = ROLE, "role", text, text in MANY
        return
    title = words.pop() if len(words) > 1 and words[-1] in KO_TITLES else ""
    before = words.pop(0) if len(words) > 1 and words[0] in KO_TITLES else ""
    stem = "".join(words)
    if not title and len(stem) == 4 and stem[-1] in "씨님":
        stem, title = stem[:-1], stem[-1]
    outlet = outlet_of(" ".join(words))
    if outlet or stem.endswith(("뉴스", "신문", "일보", "방송", "통신", "TV")):
        parts.form, parts.kind, parts.outlet = OUTLET, "outlet", outlet
    elif len(words) == 1 and (len(stem) <= 4 or title):
        office = title or before
        parts.words, parts.kind = (stem,), "person"
        parts.titles = (office,) if office else ()
        parts.sure = bool(office)
        parts.form = SHORT if len(stem) == 1 or not 2 <= len(stem) <= 4 else FULL
        if parts.form == FULL:
            parts.name = stem
        if office and office not in ("씨", "님", "선생님"):
            parts.office = office
            if office in FUNCTIONS or office == "위원장":
                parts.role, parts.held = office, True
