"""Whisper and what is built on it, and every other list of segments that each hold their words.

Whisper, WhisperX, faster-whisper and the API of OpenAI write `segments`, the pipeline of transformers `chunks`,
whisper.cpp `transcription`; a diarizer's script writes a list alone. What a list is called matters less than that its
members have words.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from transcript_tool.sources.speech.keys import below, dicts, label_of, seconds, text_of
from transcript_tool.sources.speech.records import Segment, Speech

__all__ = ["is_it", "read"]

_LISTS = (
    "segments", "utterances", "speakers", "chunks", "transcription", "transcript", "sentences", "monologues",
    "entries", "paragraphs", "cues", "results", "diarized_transcript",
)  # fmt: skip
_WITHIN = ("result", "results", "transcription", "transcript", "output", "data", "response")  # what a list may lie in
_WORDS = ("text", "body", "content", "sentence", "transcript", "display", "value", "utterance", "caption")
_SPEAKERS = (
    "speaker", "speaker_name", "speakerName", "speaker_label", "speaker_id", "speakerId", "participant",
    "user_name", "name",
)  # fmt: skip
_STARTS = ("start", "startTime", "start_time", "begin", "from", "ts", "start_timestamp")
_ENDS = ("end", "endTime", "end_time", "stop", "to", "end_ts", "end_timestamp")


def is_it(value: Any) -> bool:
    """Whether there is a list of segments with words, or words alone beside what Whisper writes with them."""
    return _segments(value) is not None or _is_bare(value)


def read(value: Any) -> Speech:
    """What was heard."""
    language = text_of(value, "language", "language_code") or text_of(below(value, "result"), "language")
    title = text_of(value, "title") or None
    segments = _segments(value)
    if segments is None:
        return Speech([Segment(None, text_of(value, "text"))], language, title)
    found = [_segment(one) for one in segments]
    if not any(segment.text.strip() for segment in found) and text_of(value, "text"):
        found = [Segment(None, text_of(value, "text"))]
    return Speech(found, language, title, sum(1 for one in segments if _said(one) is None))


def _is_bare(value: Any) -> bool:
    keys = ("language", "task", "duration", "segments", "chunks", "usage")
    return bool(text_of(value, "text")) and (len(value) == 1 or any(key in value for key in keys))


def _segments(value: Any) -> list[dict[str, Any]] | None:
    """The first list whose objects hold words; an empty `segments` is a recording in which nobody spoke."""
    if isinstance(value, list):
        return _spoken(value)
    for place in (value, *(below(value, key) for key in _WITHIN)):
        if isinstance(place, dict):
            for key in _LISTS:
                found = _spoken(place.get(key))
                if found is not None:
                    return found
    return [] if below(value, "segments") == [] else None


def _spoken(value: Any) -> list[dict[str, Any]] | None:
    """The objects of a list, where at least half of them hold words."""
    if not isinstance(value, list) or not value:
        return None
    found = list(dicts(value))
    spoken = sum(1 for one in found if _said(one) is not None)
    timed = any(_time(one, 0) is not None or label_of(one, *_SPEAKERS[:6]) for one in found[:50])
    return found if timed and spoken * 2 >= len(value) else None


def _said(segment: dict[str, Any]) -> str | None:
    """The words of a segment; None where it has no place for them."""
    for key in _WORDS:
        if isinstance(segment.get(key), str):
            return str(segment[key])
    words = segment.get("words")
    if isinstance(words, list):
        return " ".join(" ".join(text_of(word, "text", "word", "punctuated_word").split()) for word in dicts(words))
    return None


def _segment(segment: dict[str, Any]) -> Segment:
    label = label_of(segment, *_SPEAKERS)
    if label is None:  # where only words have speakers, a segment is theirs who say the most of it
        heard = Counter(filter(None, (label_of(word, "speaker") for word in dicts(segment.get("words")))))
        label = heard.most_common(1)[0][0] if heard else None
    return Segment(label, _said(segment) or "", _time(segment, 0), _time(segment, 1))


def _time(segment: dict[str, Any], which: int) -> float | None:
    """When a segment begins (0) or ends (1)."""
    offsets = segment.get("offsets")
    if isinstance(offsets, dict):  # of whisper.cpp
        return seconds(offsets.get(("from", "to")[which]), 1000)
    for key in (_STARTS, _ENDS)[which]:
        found = segment.get(key)
        if isinstance(found, dict):  # Recall: `start_timestamp: {relative: …}`
            found = found.get("relative", found)
        if (time := seconds(found)) is not None:
            return time
    for key in ("timestamp", "timestamps"):
        if isinstance(segment.get(key), list):
            return seconds(below(segment, key, which))
    words = segment.get("words")
    if isinstance(words, list) and words and isinstance(words[-which], dict) and "words" not in words[-which]:
        return _time(words[-which], which)
    return None
