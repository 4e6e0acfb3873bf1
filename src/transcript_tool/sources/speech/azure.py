"""Azure Speech: the phrases of a batch transcription, and those of a fast one."""

from __future__ import annotations

import re
from typing import Any

from transcript_tool.sources.speech.keys import below, dicts, label_of, numbered, seconds, text_of, wordless
from transcript_tool.sources.speech.records import Segment, Speech

__all__ = ["is_it", "read"]

_TICKS = 10_000_000  # in a second
_SPAN = re.compile(r"PT(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,7}(?:\.\d{1,9})?)S)?")


def is_it(value: Any) -> bool:
    """Whether the keys of Azure are there."""
    if isinstance(below(value, "recognizedPhrases"), list):
        return True
    return isinstance(below(value, "phrases"), list) and (
        "combinedPhrases" in value or any("offsetMilliseconds" in one for one in dicts(value["phrases"]))
    )


def read(value: Any) -> Speech:
    """What was heard."""
    phrases = list(dicts(below(value, "recognizedPhrases") or below(value, "phrases")))
    several = len({str(one.get("channel")) for one in phrases}) > 1
    language = next((tag for one in phrases if (tag := text_of(one, "locale"))), None) or text_of(value, "locale")
    best = [below(one, "nBest", 0) or one for one in phrases]
    odd = wordless(best, "display", "lexical", "text")
    return Speech([_segment(one, several=several) for one in phrases], language, odd=odd)


def _segment(phrase: dict[str, Any], *, several: bool) -> Segment:
    channel = numbered(phrase.get("channel"), "Channel") if several else None
    label = " ".join(name for name in (channel, label_of(phrase, "speaker")) if name) or None
    text = text_of(below(phrase, "nBest", 0), "display", "lexical") or text_of(phrase, "text", "display")
    start = _time(phrase, "offset")
    length = _time(phrase, "duration")
    end = round(start + length, 3) if start is not None and length is not None else None
    return Segment(label, text, start, end)


def _time(phrase: dict[str, Any], which: str) -> float | None:
    for key, per_second in ((f"{which}Milliseconds", 1000), (f"{which}InTicks", _TICKS)):
        if key in phrase:
            return seconds(phrase[key], per_second)
    match = _SPAN.fullmatch(text_of(phrase, which))
    return seconds(int(match[1] or 0) * 3600 + int(match[2] or 0) * 60 + float(match[3] or 0)) if match else None
