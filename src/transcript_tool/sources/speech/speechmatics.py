"""Speechmatics: words and signs of punctuation one by one, each with its speaker; `UU` is nobody known."""

from __future__ import annotations

from typing import Any

from transcript_tool.sources.speech.keys import below, dicts, label_of, seconds, text_of, wordless
from transcript_tool.sources.speech.records import Segment, Speech

__all__ = ["is_it", "read"]

_NOBODY = "UU"


def is_it(value: Any) -> bool:
    """Whether the keys of Speechmatics are there."""
    return isinstance(below(value, "results", 0, "alternatives", 0, "content"), str)


def read(value: Any) -> Speech:
    """What was heard."""
    found: list[Segment] = []
    glue = False
    for result in dicts(below(value, "results")):
        best = below(result, "alternatives", 0)
        label = label_of(best, "speaker") or label_of(result, "speaker", "channel")
        sign = result.get("type") == "punctuation"
        attaches = text_of(result, "attaches_to") or ("previous" if sign else "none")
        glued = glue or attaches in ("previous", "both")
        glue = attaches in ("next", "both")
        start, end = seconds(result.get("start_time")), seconds(result.get("end_time"))
        found.append(Segment(None if label == _NOBODY else label, text_of(best, "content"), start, end, glued))
    odd = wordless((below(one, "alternatives", 0) for one in dicts(below(value, "results"))), "content")
    return Speech(found, text_of(below(value, "metadata", "transcription_config"), "language"), odd=odd)
