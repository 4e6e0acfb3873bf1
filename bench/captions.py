"""Captions against what people write in ten minutes: a loop over webvtt-py, and one regular expression."""

from __future__ import annotations

import io
import itertools
import json
import re
import time
from collections.abc import Callable, Iterator

import msgspec
import webvtt

from ratios import ratio
from transcript_tool import Source, parse

_ENCODER = msgspec.json.Encoder()
_SAID = (
    "The ferry runs from May, four times a day, and in summer six times.",
    "Is there a plan for the winter, when the lock is shut?",
    "There are three reasons: wind, tide and the price of fuel.\nWe know all of them.",
    "I would like to add one thing to that.",
)
_NAMES = ("Ann Roe", "Bo Elm", "Cy Ash")
_CUE = re.compile(
    r"(\d\d):(\d\d):(\d\d\.\d{3}) --> (\d\d):(\d\d):(\d\d\.\d{3})[^\n]*\n(?:<v ([^>]*)>)?(.*?)(?:\n\n|\Z)", re.DOTALL
)


def captions(cues: int, *, voices: bool) -> str:
    """WebVTT of so many cues; three to a turn, with voice tags, or with a name in the first cue of each turn."""
    made = ["WEBVTT\n"]
    for number in range(cues):
        name = _NAMES[number // 3 % 3]
        label = f"<v {name}>" if voices else f"{name}: " if number % 3 == 0 else ""
        stamps = [f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}" for s in (number * 3, number * 3 + 2)]
        made.append(f"{number + 1}\n{stamps[0]}.100 --> {stamps[1]}.900\n{label}{_SAID[number % 4]}\n")
    return "\n".join(made)


def ours(text: str) -> bytes:
    """Parsed, and encoded as JSON."""
    return _ENCODER.encode(parse(Source(text=text, media_type="text/vtt")))


def by_webvtt(text: str) -> str:
    """The loop over webvtt-py: cues of one voice on end joined."""
    found = webvtt.from_buffer(io.StringIO(text)).captions
    return _joined((c.voice or "", c.text, _seconds(c.start), _seconds(c.end)) for c in found)


def by_regex(text: str) -> str:
    """The loop over one regular expression, for files that are just so."""
    return _joined(
        (m[7] or "", m[8], _seconds(f"{m[1]}:{m[2]}:{m[3]}"), _seconds(f"{m[4]}:{m[5]}:{m[6]}"))
        for m in _CUE.finditer(text)
    )


def _seconds(stamp: str) -> float:
    hours, minutes, seconds = stamp.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def _joined(cues: Iterator[tuple[str, str, float, float]]) -> str:
    turns = []
    for voice, group in itertools.groupby(cues, key=lambda cue: cue[0]):
        all_of_it = list(group)
        words = " ".join(" ".join(cue[1].split()) for cue in all_of_it)
        turns.append({"speaker": voice, "text": words, "start": all_of_it[0][2], "end": all_of_it[-1][3]})
    return json.dumps(turns)


def caption_rows() -> Iterator[tuple[str, float, float | None, float | None]]:
    """Rows of the table: what was measured, ratio, limit and aim."""
    voiced, named = captions(12_000, voices=True), captions(12_000, voices=False)
    ours(voiced)
    yield "captions, voice tags: against a loop over webvtt-py", ratio(ours, by_webvtt, [voiced], 5), 1.0, 0.5
    yield "captions, voice tags: against one regular expression", ratio(ours, by_regex, [voiced], 5), 4.0, 2.0
    yield "captions, names in the words: MB/s", _speed(ours, named), None, None
    yield "captions, voice tags: MB/s", _speed(ours, voiced), None, None
    long = captions(256_000, voices=False)
    # Over 64 is memory, and the rounds of the garbage collector, whose lists grow with the cues.
    yield "64 times as long: captions, names in the words", _grown(ours, long), 100.0, None
    yield "  what a loop over one regular expression grows by: memory", _grown(by_regex, long), None, None


def _speed(work: Callable[[str], object], text: str) -> float:
    took = min(_took(work, text) for _ in range(5))
    return len(text.encode()) / 1e6 / took


def _grown(work: Callable[[str], object], long: str) -> float:
    """What the long file takes over the mean of its 64 parts."""
    cues = long.split("\n\n")
    size = len(cues) // 64
    parts = ["WEBVTT\n\n" + "\n\n".join(cues[at : at + size]) for at in range(0, size * 64, size)]
    work(parts[0])
    return 64 * _took(work, long) / sum(_took(work, part) for part in parts)


def _took(work: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    work(text)
    return time.process_time() - begun
