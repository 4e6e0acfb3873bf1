"""ElevenLabs Scribe: words, the blanks between them, and what else was heard, one by one."""

from __future__ import annotations

from typing import Any

from transcript_tool.sources.speech.keys import below, dicts, label_of, numbered, seconds, text_of, wordless
from transcript_tool.sources.speech.records import Segment, Speech

__all__ = ["is_it", "read"]

_TYPES = ("word", "spacing", "audio_event")


def is_it(value: Any) -> bool:
    """Whether the keys of ElevenLabs are there."""
    return _has_words(value) or any(map(_has_words, dicts(below(value, "transcripts"))))


def _has_words(value: Any) -> bool:
    words = below(value, "words")
    return isinstance(words, list) and any(
        "text" in word and ("speaker_id" in word or word.get("type") in _TYPES) for word in dicts(words)
    )


def read(value: Any) -> Speech:
    """What was heard; of several channels, in the order of time."""
    channels = list(dicts(below(value, "transcripts"))) or [value]
    found = [s for one in channels for s in _runs(one, several=len(channels) > 1)]
    if len(channels) > 1:
        found.sort(key=lambda segment: segment.start if segment.start is not None else 0.0)
    odd = sum(wordless(dicts(below(one, "words")), "text") for one in channels)
    return Speech(found, text_of(channels[0], "language_code"), odd=odd)


def _runs(value: Any, *, several: bool) -> list[Segment]:
    """Words of one speaker that follow each other, joined as they are, for their blanks are among them."""
    found: list[Segment] = []
    channel = numbered(value.get("channel_index"), "Channel") if several else None
    for word in dicts(value.get("words")):
        text = text_of(word, "text")
        label = " ".join(name for name in (channel, label_of(word, "speaker_id")) if name) or None
        start, end = seconds(word.get("start")), seconds(word.get("end"))
        if found and (found[-1].label == label or not text.strip()):
            last = found[-1]
            spoken = bool(text.strip())
            found[-1] = Segment(
                last.label, last.text + text, last.start, end if spoken and end is not None else last.end
            )
        elif text.strip():
            found.append(Segment(label, text, start, end))
    return found
