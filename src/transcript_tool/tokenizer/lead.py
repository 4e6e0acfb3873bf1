"""Lead and category: what tells of the event between the title and the talk, and what is talk already."""

from __future__ import annotations

import re
from typing import Final

from transcript_tool.tokenizer.above import Above
from transcript_tool.tokenizer.byline import is_byline, is_zoned
from transcript_tool.tokenizer.dates import ends_in_date, is_date_line
from transcript_tool.tokenizer.holding import has_digit
from transcript_tool.tokenizer.participants import is_row
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.sentences import ends_sentence

__all__ = ["is_category", "is_lead", "is_narrated", "is_prose", "is_spoken"]

_SPOKEN: Final = frozenset(
    "i we you our my your i'm i've i'd i'll we're we've we'll you're us nosotros ustedes gracias nous vous wir ich "
    "estamos tenemos vamos quiero nossos".split()
)
_HAN_SPOKEN: Final = Lazy(r"我们|我|你们|谢谢|大家")
_STRIP: Final = str.maketrans({**dict.fromkeys(',.;:!?"“”()', " "), "’": "'"})
_NARRATED: Final = Lazy(
    r"\b(?:the following is|transcript|(?:house|committee|council|board|subcommittee|assembly) met|ordered by|"
    r"was called to order|"
    r"se abre la sesión|se reanuda la sesión|la séance est|die sitzung|took place|was held|edited|verbatim|"
    r"aan de orde is|transcripción|transkript|trascrizione|transcrição|transcription|стенограмма|abierta la sesión)\b|"
    r"以下[是為为]|全文|实录|實錄|本文|录音整理|錄音整理",
    re.IGNORECASE,
)


def is_prose(line: str) -> bool:
    """Whether the line is a sentence rather than a heading."""
    return bool(ends_sentence(line)) or len(line) > 120 or (len(line) > 70 and ends_in_date(line))


def is_spoken(line: str) -> bool:
    """Whether somebody speaks of himself or to somebody."""
    if not _SPOKEN.isdisjoint(line.translate(_STRIP).lower().split()):
        return True
    return not line.isascii() and _HAN_SPOKEN.search(line) is not None


def is_narrated(r: Above, line: str) -> bool:
    """Whether the prose tells how the text came about (`The following is …`), as nobody does in speaking."""
    return r.labelled and _NARRATED.search(line) is not None and not is_spoken(line)


def is_lead(r: Above, number: int, line: str) -> bool:
    """Whether prose below the title tells of the event: it speaks to nobody, or ends in a date."""
    if ends_in_date(line):
        return True
    if is_spoken(line):
        return False
    below = r.below(number)[1]
    return not is_prose(below) or is_row(below)


def is_category(r: Above, number: int, line: str) -> bool:
    """One to three words between the title and the lead."""
    below = r.below(number)[1]
    return (
        len(line.split(None, 3)) <= 3
        and len(line) <= 40
        and not has_digit(line)
        and not line.endswith((".", ",", ";", "!", "?"))
        and (is_prose(below) or (bool(below) and is_byline(below, titled=True)) or is_date_line(below))
        and not (len(below) < 60 and is_zoned(below))
    )
