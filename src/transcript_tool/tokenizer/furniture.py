"""Furniture: site chrome around and within the talk, which nobody said.

`Read in Chinese` · `MORE FROM …` · `Share` · `Print E-mail` · `E&OE` · `END` · `- 2 -` · `[[Page H12]]` · `{time} 1415` ·
`_ueditor_page_break_tag_` · `An official website of …` · `X joined the meeting` · `Transcribed by …` · `Copyright ©`.
A line of furniture is short and no sentence; what only might be furniture stays words.
"""

from __future__ import annotations

import re

__all__ = ["PAGE_TAG", "closes_page", "is_chrome", "is_end_mark", "is_furniture", "is_release_line"]

PAGE_TAG = re.compile(r"_[A-Za-z]+(?:_[A-Za-z]+){2,}_")

_WHOLE = re.compile(
    r"(?:to|share|share this(?: page| article)?|share on.*|print|e-?mail|print e-?mail|e ?& ?oe|listen|download(?: pdf)?|"
    r"read in \w+(?: \w+)?|more from\b.*|adjust font size:?.*|\d+ comments?.*|\d+ comment\(s\).*|video ?player ?close|"
    r"facebook|twitter|x|linkedin|whatsapp|weibo|wechat|youtube|instagram|telegram|copy link|tweet|like|follow us.*|subscribe.*|"
    r"back to top|top|menu|search|search form|skip to (?:main )?content|sign in|log ?in|close|print this page|"
    r"here's how you know|an official website of .*|official websites use .*|secure \.gov websites.*|"
    r"transcribed by .*|transcript (?:by|provided by) .*|.{0,40}transcripts? by .*|[\w .'-]{2,30} - (?:direct|cross|redirect|recross)(?: +\d+)?|this transcript (?:was|has been) .*(?:generated|edited|provided).*|"
    r"[\w .'-]{2,40} (?:joined|left|has joined|has left) the (?:meeting|call|conversation|room)\.?|"
    r"copyright\b.*|©.*|all rights reserved\.?|\(c\) .*|related (?:stories|articles|news|links|content):?|read more:?|most (?:read|popular)|"
    r"tags?:.*|keywords?:.*|source:.{0,40}|editor:.{0,40}|\(?editor[:：].{0,40}|责任编辑.*|（?责编.*|来源[:：].{0,30}|分享到?.*|打印本页|打印|关闭窗口|字体[:：].*|【?\s*打印\s*】?.*|"
    r"transcription (?:started|ended|stopped).*|recording (?:started|stopped|ended).*|publication (?:date|status).*|published in sections?.*|"
    r"duration: .{0,40}|by m(?:r|s|rs|iss)\.? [\w'-]+(?: [\w'-]+)?:?|(?:direct|cross|redirect|recross|further)[ -]examination.{0,20}|"
    r"imprimir|compartir|compartir en.*|partager|imprimer|drucken|teilen|compartilhar|"
    r"\[\[page [\w-]+\]\]|\{time\} ?\d+|- ?\d{1,4} ?-|[-–—] ?\d{1,4} ?[-–—]|\.{2,3}/\d+|page \d+|\d+ \| ?page|p\. ?\d+|page \d+ of \d+\b.+|"
    r"\(?(?:more|more follows|continued)\)?|photo gallery|/\d+\s+\S.{0,80}|\f+|[*_=~#·•—–\s-]{3,}|[*]{1,3}(?:\s+[*]){1,8}|\(?mehr\)?|previous story|next story|previous article.*|next article.*|[\W_]{2,12})$",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:[-–—#*\s(\[]*)(?:end|ends|end of (?:transcript|interview|briefing|text|press conference|document)|\[?ends\]?|the end|fin|fin de la .{0,40}|ende|fim|30|0{1,3}|完|（完）|结束)[-–—#*.\s)\]]*$",
    re.IGNORECASE,
)
_CHROME = re.compile(
    r"an official website|skip to |search form|contact us|site ?map|français|العربي|русский|中文|english|español|日本語|"
    r"log ?in|subscribe|cookies|javascript|follow us|homepage|a\+ ?a-|font size",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"(?:for )?immediate release|embargoed|press release|para (?:su )?publicación inmediata|comunicado de prensa|news release|media release|internal transcript|pour diffusion immédiate",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"(?:copyright\b|©|related (?:stories|articles|news|links)|most (?:read|popular)|read more|you may also like|more (?:news|stories))", re.IGNORECASE)


def is_furniture(line: str) -> bool:
    """Whether the line (no blanks around it) is furniture wherever it stands."""
    return len(line) < 160 and (_WHOLE.match(line) is not None or _END.match(line) is not None or PAGE_TAG.fullmatch(line) is not None)


def is_end_mark(line: str) -> bool:
    """Whether the line ends the talk: `END`, `- Ends -`, `—000—`; a clock time may stand below it."""
    return len(line) < 60 and _END.match(line) is not None


def is_chrome(line: str) -> bool:
    """Whether the line is a row of site links, which stands only above the title."""
    if line.count(" • ") > 1 or line.count(" | ") > 2 or line.count("  ") > 4:
        return True
    return len(_CHROME.findall(line)) > (0 if line[:3].isascii() and "official website" in line.lower() else 1) or is_release_line(line)


def is_release_line(line: str) -> bool:
    """Whether the line says how the page is released; what stands above it is the office."""
    return len(line) < 80 and _RELEASE.match(line) is not None


def closes_page(line: str) -> bool:
    """Whether all that follows the line is no part of the talk (`Copyright ©`, `RELATED STORIES`)."""
    return len(line) < 120 and _CLOSES.match(line) is not None
