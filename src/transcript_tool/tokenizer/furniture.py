"""Furniture: site chrome around and within the talk, which nobody said.

`Read in Chinese` · `MORE FROM …` · `Share` · `Print E-mail` · `E&OE` · `END` · `- 2 -` · `[[Page H12]]` ·
`{time} 1415` · `_ueditor_page_break_tag_` · `An official website of …` · `X joined the meeting` · `Transcribed by …` ·
`Copyright ©`. A line of furniture is short and no sentence; what only might be furniture stays words.

The forms are kept by the first sign of the line, so that a line is tried against the few that may match.
"""

from __future__ import annotations

import re
from typing import Final

from transcript_tool.tokenizer.holding import counts_any
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["PAGE_TAG", "closes_page", "is_chrome", "is_end_mark", "is_furniture", "is_release_line"]

PAGE_TAG: Final = Lazy(r"_[A-Za-z]+(?:_[A-Za-z]+){2,}_")
_LONGEST: Final = 160  # characters
_LONGEST_ROW: Final = 4000  # characters of a row of links

_WHOLE: Final = (
    r"to|top|tweet|twitter|tags?:.*|telegram|teilen|this transcript (?:was|has been) .*(?:generated|edited|provided).*",
    r"transcribed by .*|transcript (?:by|provided by) .*|transcription (?:started|ended|stopped).*",
    r"share|share this(?: page| article)?|share on.*|subscribe.*|search|search form|skip to (?:main )?content|sign in",
    r"secure \.gov websites.*|source:.{0,40}|print|print e-?mail|print this page|partager|previous (?:story|article.*)",
    r"photo gallery|p\. ?\d+|page \d+|page \d+ of \d+\b.+|published in sections?.*|publication (?:date|status).*",
    r"e-?mail|e ?& ?oe|editor:.{0,40}|listen|linkedin|like|log ?in|download(?: pdf)?|duration: .{0,40}|drucken",
    r"read in \w+(?: \w+)?|read more:?|related (?:stories|articles|news|links|content):?|recording (?:started|"
    r"stopped|ended).*",
    r"redirect[ -]examination.{0,20}|recross[ -]examination.{0,20}|more from\b.*|menu|most (?:read|popular)|mehr",
    r"adjust font size:?.*|an official website of .*|all rights reserved\.?|video ?player ?close|facebook|follow us.*",
    r"meeting ended after \d.*|this editable transcript was .*|"
    r"further[ -]examination.{0,20}|x|whatsapp|weibo|wechat|youtube|instagram|imprimir|imprimer|copy link|close",
    r"seul le prononcé fait foi\.?|check against delivery\.?|es gilt das gesprochene wort\.?|"
    r"continued|copyright\b.*|compartir|compartir en.*|compartilhar|cross[ -]examination.{0,20}|back to top",
    r"by m(?:r|s|rs|iss)\.? [\w'-]+(?: [\w'-]+)?:?|here's how you know|official websites use .*|keywords?:.*",
    r"direct[ -]examination.{0,20}|next (?:story|article.*)|\d+ comments?.*|\d+ comment\(s\).*|\d+ \| ?page",
    r"©.*|\(c\) .*|\(?editor[:：].{0,40}|责任编辑.*|（?责编.*|来源[:：].{0,30}|分享到?.*|打印本页|打印|"
    r"关闭窗口|字体[:：].*|【?\s*打印\s*】?.*",
    r"\[\[page [\w-]+\]\]|\{time\} ?\d+|\.{2,3}/\d+|\((?:more|more follows|continued|mehr)\)|/\d+\s+\S.{0,80}|"
    r"more|more follows",
)
_SIGNS: Final = Lazy(r"[-–—] ?\d{1,4} ?[-–—]$|\f+$|[*_=~#·•—–\s-]{3,}$|[*]{1,3}(?:\s+[*]){1,8}$|[^\w()（）]{2,12}$")
_INSIDE: Final[tuple[tuple[str, Lazy], ...]] = (
    (
        "the ",
        Lazy(
            r"[\w .'-]{2,40} (?:joined|left|has joined|has left) the (?:meeting|call|conversation|room)\.?$",
            re.IGNORECASE,
        ),
    ),
    (" minute", Lazy(r"(?:.{1,60} )?(?:\d{1,2} hours? )?\d{1,2} minutes? \d{1,2} seconds?$")),
    ("transcription", Lazy(r"[\w .,'()-]{2,60} (?:started|stopped) transcription\.?$")),
    ("ranscript", Lazy(r".{0,40}transcripts? by .*$", re.IGNORECASE)),
    (" - ", Lazy(r"[\w .'-]{2,30} - (?:direct|cross|redirect|recross)(?: +\d+)?$", re.IGNORECASE)),
)
_END: Final = Lazy(
    r"[-–—#*\s(\[（]*(?:end|ends|end of (?:transcript|interview|briefing|text|press conference|document)|the end|fin|"
    r"fin de la .{0,40}|ende|fim|30|0{1,3}|完|结束)[-–—#*.\s)\]）]*(?:\s\d{1,2}:\d{2}\b.{0,20})?$",
    re.IGNORECASE,
)
_ENDINGS: Final[tuple[str, ...]] = ("end", "the end", "fin", "fim", "完", "结束")  # its words
_MAY_END: Final = frozenset("-–—#*([（eEtTfF30完结")
_LINKS: Final[tuple[str, ...]] = (
    "official website", "skip to ", "search form", "contact us", "sitemap",
    "site map", "français", "العربي", "русский", "中文",
    "english", "español", "日本語", "login", "log in", "subscribe",
    "cookies", "javascript", "follow us", "homepage", "font size",
)  # fmt: skip
_LINKS_PLAIN: Final[tuple[str, ...]] = tuple([link for link in _LINKS if link.isascii()])
_KNOWN: Final[dict[str, bool]] = {}
_BY_SIGN: Final[dict[str, Lazy]] = {}
_RELEASE: Final = Lazy(
    r"(?:for )?immediate release|embargoed|press release|para (?:su )?publicación inmediata|"
    r"comunicado de prensa|news release|"
    r"media release|internal transcript|pour diffusion immédiate",
    re.IGNORECASE,
)
_RELEASE_SIGNS: Final = frozenset("fiepcnmFIEPCNM")  # what the words above begin with
_CLOSES: Final = Lazy(
    r"copyright\b|©|related (?:stories|articles|news|links)|most (?:read|popular)|read more|you may also like|"
    r"more (?:news|stories)",
    re.IGNORECASE,
)


def _by_first_sign() -> dict[str, list[str]]:
    """The forms of whole lines by the sign they begin with."""
    kept: dict[str, list[str]] = {}
    for group in _WHOLE:
        for form in _split(group):
            for sign in _first_signs(form):
                kept.setdefault(sign, []).append(form)
    return kept


def _forms_of(sign: str) -> Lazy | None:
    """The forms that begin with `sign` as one pattern, compiled when a line begins with it for the first time."""
    if not _BY_SIGN:
        for first, forms in _by_first_sign().items():
            _BY_SIGN[first] = Lazy("(?:" + "|".join(forms) + ")$", re.IGNORECASE)
    return _BY_SIGN.get(sign)


def _split(group: str) -> list[str]:
    """The alternatives of a group, those within brackets left whole."""
    forms, depth, at = [], 0, 0
    for n, char in enumerate(group):
        escaped = n and group[n - 1] == "\\"
        if not escaped and char in "([":
            depth += 1
        elif not escaped and char in ")]":
            depth -= 1
        elif char == "|" and not depth and not escaped:
            forms.append(group[at:n])
            at = n + 1
    return [*forms, group[at:]]


def _first_signs(form: str) -> str:
    """The signs that a form may begin with, in lower case."""
    if form.startswith(("\\d",)):
        return "0123456789"
    if form.startswith(("（?", "【?")):
        return form[0] + form[2:].replace("\\s*", "")[0]
    if form.startswith("\\(?"):
        return "(" + form[3]
    return form[1] if form[0] == "\\" else form[0]


def is_furniture(line: str) -> bool:
    """Whether the line (no blanks around it) is furniture wherever it stands."""
    if len(line) >= _LONGEST:
        return False
    known = _KNOWN.get(line)
    if known is None:
        known = _KNOWN[line] = _is_furniture(line)
        bound(_KNOWN)
    return known


def _is_furniture(line: str) -> bool:
    first = line[0].lower()
    forms = _forms_of(first)
    if forms is not None and forms.match(line):
        return True
    if first in _MAY_END and _ends(line):
        return True
    if " | " in line:  # a row of links
        return all(part.strip() and _is_furniture(part.strip()) for part in line.split(" | "))
    if not first.isalnum():
        return _SIGNS.match(line) is not None or (first == "_" and PAGE_TAG.fullmatch(line) is not None)
    for word, form in _INSIDE:  # noqa: SIM110
        if word in line and form.match(line) is not None:
            return True
    return False


def is_end_mark(line: str) -> bool:
    """Whether the line ends the talk: `END`, `- Ends -`, `—000—`; a clock time may stand below it."""
    return len(line) < 60 and line[0] in _MAY_END and _ends(line)


def _ends(line: str) -> bool:
    """Whether the line says that the talk has ended, signs around it or not."""
    if line[0].isalpha() and not line[:7].lower().startswith(_ENDINGS):
        return False
    return _END.match(line) is not None


def is_chrome(line: str) -> bool:
    """Whether the line is a row of site links, which stands only above the title."""
    if len(line) > _LONGEST_ROW:
        return False
    if line.count(" • ") > 1 or line.count(" | ") > 2 or line.count("  ") > 4:
        return True
    low = line.lower()
    links = counts_any(low, _LINKS_PLAIN if low.isascii() else _LINKS)
    return links > 1 or (links == 1 and "official website" in low) or is_release_line(line)


def is_release_line(line: str) -> bool:
    """Whether the line says how the page is released; what stands above it is the office."""
    return len(line) < 80 and line[:1] in _RELEASE_SIGNS and _RELEASE.match(line) is not None


def closes_page(line: str) -> bool:
    """Whether all that follows the line is no part of the talk (`Copyright ©`, `RELATED STORIES`)."""
    return len(line) < 120 and _CLOSES.match(line) is not None
