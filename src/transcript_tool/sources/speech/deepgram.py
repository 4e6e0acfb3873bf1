"""Deepgram: channels with paragraphs and words, and utterances where they were asked for."""

from __future__ import annotations

from typing import Any

from transcript_tool.sources.speech.keys import below, dicts, label_of, numbered, seconds, text_of, wordless
from transcript_tool.sources.speech.records import Segment, Speech

__all__ = ["is_it", "read"]


def is_it(value: Any) -> bool:
    """Whether the keys of Deepgram are there."""
    results = below(value, "results")
    return any(isinstance(below(results, key), list) for key in ("channels", "utterances"))


def read(value: Any) -> Speech:
    """What was heard; of several channels, in the order of time."""
    results = below(value, "results")
    channels = list(dicts(below(results, "channels")))
    several = len(channels) > 1
    language = text_of(below(channels, 0), "detected_language") or text_of(below(value, "metadata"), "language")
    utterances = list(dicts(below(results, "utterances")))
    if utterances:
        found = [_segment(one, one.get("channel") if several else None, one) for one in utterances]
        return Speech(found, language, odd=wordless(utterances, "transcript", "text"))
    found = [s for number, one in enumerate(channels) for s in _of_channel(one, number if several else None)]
    if several:
        found.sort(key=lambda segment: segment.start if segment.start is not None else 0.0)
    return Speech(found, language, odd=sum(map(_wordless, channels)))


def _of_channel(channel: dict[str, Any], number: int | None) -> list[Segment]:
    best = below(channel, "alternatives", 0)
    paragraphs = list(dicts(below(best, "paragraphs", "paragraphs")))
    sentences = [
        _segment(sentence, number, paragraph, opens=n == 0)
        for paragraph in paragraphs
        for n, sentence in enumerate(dicts(paragraph.get("sentences")))
    ]
    if any(sentence.text for sentence in sentences):
        return sentences
    words = list(dicts(below(best, "words")))
    if any("speaker" in word for word in words) or not text_of(best, "transcript"):
        return [_segment(word, number, word) for word in words]
    start, end = below(words, 0, "start"), below(words[-1:], 0, "end")
    return [Segment(numbered(number, "Channel"), text_of(best, "transcript"), seconds(start), seconds(end))]


def _wordless(channel: dict[str, Any]) -> int:
    """How many sentences hold no words; where there are none, how many words do."""
    best = below(channel, "alternatives", 0)
    sentences = [s for one in dicts(below(best, "paragraphs", "paragraphs")) for s in dicts(one.get("sentences"))]
    return wordless(sentences or dicts(below(best, "words")), "transcript", "text", "punctuated_word", "word")


def _segment(said: dict[str, Any], channel: Any, speaking: dict[str, Any], *, opens: bool = False) -> Segment:
    """Words that were said; a speaker's number counts within a channel where there are several."""
    names = (numbered(channel, "Channel"), label_of(speaking, "speaker"))
    label = " ".join(name for name in names if name) or None
    text = text_of(said, "transcript", "text", "punctuated_word", "word")
    return Segment(label, text, seconds(said.get("start")), seconds(said.get("end")), opens=opens)
