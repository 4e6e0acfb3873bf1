"""Segments to text that a person reads, and to cues that say where in it who spoke.

A label and the clock stand on a line, the words below it, a blank line after them. As in captions, consecutive
segments of one speaker are one turn, and their text one paragraph, unless the service itself made paragraphs.
"""

from __future__ import annotations

import re

from transcript_tool.sources.source import Cue
from transcript_tool.sources.speech.records import Segment

__all__ = ["draw"]

_SURROGATE = re.compile("[\ud800-\udfff]")


def draw(segments: list[Segment]) -> tuple[str, tuple[Cue, ...], int]:
    """Draw what was heard.

    Returns:
        The text, a cue for each turn, and how many lone surrogates became U+FFFD.
    """
    pieces: list[str] = []
    cues: list[Cue] = []
    at = 0
    for turn in _turns(segments):
        first = turn[0]
        start = at
        head = ""
        begin = next((segment.start for segment in turn if segment.start is not None), None)
        end = next((segment.end for segment in reversed(turn) if segment.end is not None), None)
        if first.label is not None:
            head = f"{first.label}  {_clock(begin)}\n" if begin is not None else f"{first.label}\n"
            pieces.append(head)
        at += len(head)
        words: list[int] = []
        for paragraph in _paragraphs(turn):
            words.append(at)
            pieces.append(f"{paragraph}\n")
            at += len(paragraph) + 1
        time = None if begin is None else (begin, end if end is not None and end >= begin else None)
        cues.append(Cue(label=first.label, start=start, words=tuple(words), end=at - 1, time=time))
        pieces.append("\n")
        at += 1
    text, broken = _SURROGATE.subn("\ufffd", "".join(pieces))
    if broken:
        cues = [_without_surrogates(cue) for cue in cues]
    return text, tuple(cues), broken


def _without_surrogates(cue: Cue) -> Cue:
    from msgspec import structs

    return cue if cue.label is None else structs.replace(cue, label=_SURROGATE.sub("\ufffd", cue.label))


def _turns(segments: list[Segment]) -> list[list[Segment]]:
    """The segments that hold words, blanks single, those of one speaker that follow each other together."""
    turns: list[list[Segment]] = []
    for segment in segments:
        words = " ".join(segment.text.split())
        if not words:
            continue
        segment = segment._replace(text=words)
        if turns and turns[-1][0].label == segment.label:
            turns[-1].append(segment)
        else:
            turns.append([segment])
    return turns


def _paragraphs(turn: list[Segment]) -> list[str]:
    found: list[list[str]] = []
    last = ""
    for segment in turn:
        if not found or segment.opens:
            found.append([segment.text])
        elif segment.glued or (_is_wide(last) and _is_wide(segment.text[0])):
            found[-1].append(segment.text)
        else:
            found[-1] += (" ", segment.text)
        last = segment.text[-1]
    return ["".join(parts) for parts in found]


def _is_wide(sign: str) -> bool:
    """Whether a sign is of the scripts that set no blanks between words, Han and kana, or of their punctuation."""
    return "\u3000" <= sign <= "\u30ff" or "\u3400" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef"


def _clock(time: float) -> str:
    whole = int(time)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
