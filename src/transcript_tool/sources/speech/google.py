"""Google Speech-to-Text, both versions, with the names of JSON or of protobuf.

Where speakers were asked for, the words of the last result are all words of the recording, each with its speaker; the
results before it say the same without.
"""

from __future__ import annotations

from typing import Any

from transcript_tool.sources.speech.keys import below, dicts, label_of, numbered, seconds, text_of, wordless
from transcript_tool.sources.speech.records import Segment, Speech

__all__ = ["is_it", "read"]


def is_it(value: Any) -> bool:
    """Whether the keys of Google are there."""
    return any(
        isinstance(below(best, key), kind)
        for result in dicts(_results(value))
        for best in dicts(below(result, "alternatives"))
        for key, kind in (("transcript", str), ("words", list))
    )


def read(value: Any) -> Speech:
    """What was heard."""
    results = list(dicts(_results(value)))
    language = next((tag for one in results if (tag := text_of(one, "languageCode", "language_code"))), None)
    tagged = [(_channel(one), words) for one in results if (words := _words(one)) and any(map(_speaker, words))]
    if tagged:
        first, last = _start(tagged[0][1][0]), _start(tagged[-1][1][0])
        if len(tagged) > 1 and first is not None and last is not None and last <= first:
            tagged = tagged[-1:]  # it says all again
        elif len(tagged) == 1 and len(results) > 1 and results[-1] is not None and not _is_last(results, tagged):
            tagged = []
    if tagged:
        odd = sum(wordless(words, "word") for _, words in tagged)
        return Speech([_word(word, channel) for channel, words in tagged for word in words], language, odd=odd)
    odd = wordless((below(one, "alternatives", 0) for one in results), "transcript")
    return Speech([_sentence(one) for one in results], language, odd=odd)


def _results(value: Any) -> Any:
    return below(value, "results") or below(value, "response", "results")


def _is_last(results: list[dict[str, Any]], tagged: list[tuple[str | None, list[dict[str, Any]]]]) -> bool:
    return _words(results[-1]) == tagged[0][1]


def _words(result: dict[str, Any]) -> list[dict[str, Any]]:
    return list(dicts(below(result, "alternatives", 0, "words")))


def _speaker(word: dict[str, Any]) -> str | None:
    """Who said a word; 0 is nobody."""
    label = label_of(word, "speakerLabel", "speaker_label", "speakerTag", "speaker_tag")
    return None if label == "Speaker 0" else label


def _channel(result: dict[str, Any]) -> str | None:
    number = result.get("channelTag", result.get("channel_tag"))
    return numbered(number, "Channel") if number else None


def _start(word: dict[str, Any]) -> float | None:
    return _time(word, "start")


def _time(word: dict[str, Any], which: str) -> float | None:
    keys = (f"{which}Time", f"{which}_time", f"{which}Offset", f"{which}_offset")
    return seconds(next((word[key] for key in keys if key in word), "0s" if which == "start" else None))


def _word(word: dict[str, Any], channel: str | None) -> Segment:
    label = " ".join(name for name in (channel, _speaker(word)) if name) or None
    return Segment(label, text_of(word, "word"), _start(word), _time(word, "end"))


def _sentence(result: dict[str, Any]) -> Segment:
    words = _words(result)
    text = text_of(below(result, "alternatives", 0), "transcript") or " ".join(text_of(word, "word") for word in words)
    end = _time(words[-1], "end") if words else _time(result, "resultEnd")
    return Segment(_channel(result), text, _start(words[0]) if words else None, end)
