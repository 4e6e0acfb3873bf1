"""AssemblyAI: utterances with a letter for each speaker, times in milliseconds."""

from __future__ import annotations

from typing import Any

from transcript_tool.sources.speech.keys import below, dicts, label_of, numbered, seconds, text_of, wordless
from transcript_tool.sources.speech.records import Segment, Speech

__all__ = ["is_it", "read"]

_TELLING = frozenset(("audio_url", "acoustic_model", "audio_duration", "language_code", "speech_model"))


def is_it(value: Any) -> bool:
    """Whether the keys of AssemblyAI are there, and its times, which are whole milliseconds."""
    if not isinstance(value, dict) or not any(key in value for key in ("utterances", "words", "text")):
        return False
    if len(_TELLING & value.keys()) > 1 and isinstance(value.get("text", ""), str):
        return True
    utterances = list(dicts(value.get("utterances")))
    return bool(utterances) and all(
        isinstance(u.get("start"), int) and isinstance(u.get("end"), int) for u in utterances
    )


def read(value: Any) -> Speech:
    """What was heard."""
    language = text_of(value, "language_code")
    utterances = list(dicts(value.get("utterances")))
    if utterances:
        return Speech([_segment(one) for one in utterances], language, odd=wordless(utterances, "text"))
    words = list(dicts(value.get("words")))
    start, end = below(words, 0, "start"), below(words[-1:], 0, "end")
    return Speech([Segment(None, text_of(value, "text"), seconds(start, 1000), seconds(end, 1000))], language)


def _segment(utterance: dict[str, Any]) -> Segment:
    """An utterance; a letter or a number alone is no name, and stands behind `Speaker`, as the service shows it."""
    label = label_of(utterance, "speaker") or numbered(utterance.get("channel"), "Channel")
    if label is not None and len(label) == 1:
        label = f"Speaker {label}"
    start, end = seconds(utterance.get("start"), 1000), seconds(utterance.get("end"), 1000)
    return Segment(label, text_of(utterance, "text"), start, end)
