"""The JSON transcripts of podcasts, as the Podcast Index lays them down: a few words a segment."""

from __future__ import annotations

from typing import Any

from transcript_tool.sources.speech.keys import below, dicts, label_of, seconds, text_of, wordless
from transcript_tool.sources.speech.records import Segment, Speech

__all__ = ["is_it", "read"]


def is_it(value: Any) -> bool:
    """Whether the keys of the Podcast Index are there."""
    return any("body" in segment for segment in dicts(below(value, "segments")))


def read(value: Any) -> Speech:
    """What was heard."""
    found = [
        Segment(
            label_of(segment, "speaker"),
            text_of(segment, "body"),
            seconds(segment.get("startTime")),
            seconds(segment.get("endTime")),
        )
        for segment in dicts(value["segments"])
    ]
    return Speech(found, text_of(value, "language"), odd=wordless(value["segments"], "body"))
