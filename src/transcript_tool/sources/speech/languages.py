"""Languages as services write them (`en-US`, `english`, `eng`) to BCP 47 tags."""

from __future__ import annotations

import re

__all__ = ["tag_of"]

_TAG = re.compile(r"[a-z]{2}(?:[-_][A-Za-z0-9]{2,8})*")
_NAMES = (
    "en english eng|zh chinese zho cmn|de german deu|es spanish spa|ru russian rus|ko korean kor|fr french fra|"
    "ja japanese jpn|pt portuguese por|tr turkish tur|pl polish pol|ca catalan cat|nl dutch nld|ar arabic ara|"
    "sv swedish swe|it italian ita|id indonesian ind|hi hindi hin|fi finnish fin|vi vietnamese vie|he hebrew heb|"
    "uk ukrainian ukr|el greek ell|ms malay msa|cs czech ces|ro romanian ron|da danish dan|hu hungarian hun|"
    "ta tamil tam|no norwegian nor|th thai tha|ur urdu urd|hr croatian hrv|bg bulgarian bul|lt lithuanian lit|"
    "cy welsh cym|sk slovak slk|te telugu tel|fa persian fas|lv latvian lav|bn bengali ben|sr serbian srp|"
    "az azerbaijani aze|sl slovenian slv|et estonian est|mk macedonian mkd|eu basque eus|is icelandic isl|"
    "hy armenian hye|kk kazakh kaz|sq albanian sqi|sw swahili swa|gl galician glg|mr marathi mar|pa punjabi pan|"
    "km khmer khm|af afrikaans afr|be belarusian bel|gu gujarati guj|yue cantonese|tl tagalog tgl|ga irish gle"
)
_KNOWN = {name: row.split()[0] for row in _NAMES.split("|") for name in row.split()}


def tag_of(language: str | None) -> str | None:
    """The tag of a language, its parts in the case that BCP 47 gives them; None for what is no language."""
    if not language:
        return None
    known = _KNOWN.get(language.strip().lower())
    if known is not None or _TAG.fullmatch(language) is None:
        return known
    first, *parts = language.replace("_", "-").split("-")
    return "-".join((first, *(p.upper() if len(p) == 2 else p.title() if len(p) == 4 else p for p in parts)))
