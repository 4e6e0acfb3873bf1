"""Amazon Transcribe: words with times, and speakers or channels beside them; Call Analytics: turns."""

from __future__ import annotations

from typing import Any

from transcript_tool.sources.speech.keys import below, dicts, label_of, seconds, text_of, wordless
from transcript_tool.sources.speech.records import Segment, Speech

__all__ = ["is_it", "read"]


def is_it(value: Any) -> bool:
    """Whether the keys of Amazon Transcribe are there."""
    results = below(value, "results")
    if isinstance(results, dict) and (_are_items(results.get("items")) or _are_segments(results)):
        return True
    return any("Content" in turn and "ParticipantRole" in turn for turn in dicts(below(value, "Transcript")))


def read(value: Any) -> Speech:
    """What was heard."""
    results = below(value, "results")
    language = text_of(results, "language_code") or text_of(value, "language_code", "LanguageCode")
    turns = below(value, "Transcript")
    if isinstance(turns, list):
        return Speech([_of_call(turn) for turn in dicts(turns)], language, odd=wordless(turns, "Content"))
    if _are_segments(results):
        found = [
            Segment(_who(one), text_of(one, "transcript"), seconds(one.get("start_time")), seconds(one.get("end_time")))
            for one in dicts(results["audio_segments"])
        ]
        if any(segment.label for segment in found) or not _speakers(results):
            return Speech(found, language, odd=wordless(results["audio_segments"], "transcript"))
    odd = wordless((below(item, "alternatives", 0) for item in dicts(below(results, "items"))), "content")
    return Speech(_words(results), language, odd=odd)


def _are_items(value: Any) -> bool:
    return isinstance(value, list) and (not value or isinstance(below(value, 0, "alternatives"), list))


def _are_segments(results: Any) -> bool:
    segments = below(results, "audio_segments")
    return isinstance(segments, list) and all("transcript" in one for one in dicts(segments))


def _who(item: dict[str, Any]) -> str | None:
    return label_of(item, "speaker_label", "channel_label")


def _of_call(turn: dict[str, Any]) -> Segment:
    start, end = seconds(turn.get("BeginOffsetMillis"), 1000), seconds(turn.get("EndOffsetMillis"), 1000)
    return Segment(label_of(turn, "ParticipantRole", "ParticipantId"), text_of(turn, "Content"), start, end)


def _speakers(results: Any) -> dict[Any, str | None]:
    """Who speaks at the time at which a word begins."""
    return {
        seconds(item.get("start_time")): label_of(item, "speaker_label") or label_of(segment, "speaker_label")
        for segment in dicts(below(results, "speaker_labels", "segments"))
        for item in dicts(segment.get("items"))
    }


def _words(results: Any) -> list[Segment]:
    """The words one by one; a sign of punctuation is the speaker's before it, and stands at that word."""
    speakers = _speakers(results)
    found: list[Segment] = []
    label: str | None = None
    for item in dicts(below(results, "items")):
        start = seconds(item.get("start_time"))
        glued = item.get("type") == "punctuation"
        if not glued:
            label = _who(item) or speakers.get(start)
        found.append(
            Segment(
                label, text_of(below(item, "alternatives", 0), "content"), start, seconds(item.get("end_time")), glued
            )
        )
    return found
