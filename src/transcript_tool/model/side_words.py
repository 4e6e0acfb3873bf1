"""What a label says of the side of whoever speaks: that they ask, answer or lead, or that they may."""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.lexicon import ANSWERERS, ASKERS, FOLLOWING, HOSTS, OUTLETS, PRESIDING, TITLES, zh
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["is_collective", "told_by"]

_DOTTED: Final = Lazy(r"\w\.(?:com|org|cn|net|es|ch|ru|de|fr|co)\b")
_SURE_OUTLETS: Final = frozenset(
    "news agency times daily tv television radio broadcasting herald tribune gazette telegraph".split()
)
_HAN_OUTLETS: Final[tuple[str, ...]] = ("新聞", "テレビ", "放送", "通信", *sorted(zh.OUTLETS))
_TOLD: Final[dict[str, str]] = {}


def told_by(low: str) -> str:
    """The side that a label's own words tell, `presides` or `outlet` where they only may, or ""."""
    known = _TOLD.get(low)
    if known is None:
        known = _TOLD[low] = _side_of(low)
        bound(_TOLD)
    return known


def _side_of(low: str) -> str:
    base = low.partition("（" if "（" in low else " (")[0].strip() or low
    bare = base.removeprefix("the ").rstrip("0123456789 #") or low
    if bare in HOSTS or low in HOSTS:
        return "hosts"
    if (
        bare in ASKERS
        or bare in FOLLOWING
        or low.endswith(("记者", "記者", "analyst", "journalist"))
        or low.startswith(("a reporter", "audience member", "question (", "unidentified"))
    ):
        return "asks"
    if bare in ANSWERERS or low in ANSWERERS:
        return "answers"
    words = low.replace(".", " ").replace(",", " ").split()
    # Who is an outlet comes to ask; a name in brackets behind a person's may be anything.
    if not _SURE_OUTLETS.isdisjoint(words) or ("." in low and _DOTTED.search(low)):
        return "asks"
    if not PRESIDING.isdisjoint(words):
        return "presides"
    if not low.isascii() and low[-1:] >= "\u2e80" and len(low) > 2 and low.endswith(_HAN_OUTLETS):
        return "asks"
    if len(words) > 1 and words[0] not in TITLES and not OUTLETS.isdisjoint((words[0], words[-1])):
        return "outlet"
    return ""


def is_collective(label: str) -> bool:
    """Whether a label stands for whoever asks, not for one of them: `Q`, `Journalist`, but not `Journalist 2`."""
    low = label.casefold().rstrip(".").removeprefix("the ")
    return low in ASKERS or low in FOLLOWING or low.startswith(("a reporter", "unidentified", "another "))
