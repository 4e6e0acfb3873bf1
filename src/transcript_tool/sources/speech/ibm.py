"""IBM Watson Speech to Text: words with their times in one list, who speaks at a time in another."""

from __future__ import annotations

from typing import Any

from transcript_tool.sources.speech.keys import below, dicts, label_of, seconds, text_of
from transcript_tool.sources.speech.records import Segment, Speech

__all__ = ["is_it", "read"]


def is_it(value: Any) -> bool:
    """Whether the keys of Watson are there: results, and speakers or times in Watson's form."""
    best = below(value, "results", 0, "alternatives", 0)
    return isinstance(best, dict) and (
        isinstance(below(value, "speaker_labels"), list) or isinstance(best.get("timestamps"), list)
    )


def read(value: Any) -> Speech:
    """What was heard."""
    speakers = {seconds(one.get("from")): label_of(one, "speaker") for one in dicts(below(value, "speaker_labels"))}
    found: list[Segment] = []
    for result in dicts(below(value, "results")):
        best = below(result, "alternatives", 0)
        words = [w for w in _list(below(best, "timestamps")) if isinstance(w, list) and len(w) > 2]
        if speakers and words:
            found += [
                Segment(speakers.get(seconds(w[1])), w[0], seconds(w[1]), seconds(w[2]))
                for w in words
                if isinstance(w[0], str)
            ]
        else:
            start, end = below(words, 0, 1), below(words[-1:], 0, 2)
            found.append(Segment(None, text_of(best, "transcript"), seconds(start), seconds(end)))
    return Speech(found)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
