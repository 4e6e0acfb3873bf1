"""Our reader of captions against libraries that others maintain: webvtt-py and srt."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import srt
import webvtt
from hypothesis import given, settings
from hypothesis import strategies as st

from transcript_tool.tokenizer.captions.cues import read_cues
from transcript_tool.tokenizer.lines import split_lines

HERE = Path(__file__).parent
# What the standard asks for; the other folders break it on purpose, and the libraries refuse them.
STRICT = ("backwards", "cut", "header", "empty", "none", "no-time", "stray", "dots", "no-numbers", "by-content")
VTT = [path for path in sorted(HERE.glob("captions-*/input.vtt")) if not any(word in str(path) for word in STRICT)]
SRT = [path for path in sorted(HERE.glob("captions-*/input.srt")) if not any(word in str(path) for word in STRICT)]

Cues = list[tuple[float, float, str]]


def ours(text: str) -> Cues:
    page = split_lines(text.removeprefix("\ufeff"))
    return [(cue.start, cue.end, "\n".join(page.lines[cue.words : cue.stop]).strip()) for cue in read_cues(page).found]


def by_webvtt(text: str) -> Cues:
    found = webvtt.from_buffer(io.StringIO(text))
    return [(_seconds(caption.start), _seconds(caption.end), caption.raw_text.strip()) for caption in found.captions]


def _seconds(stamp: str) -> float:
    hours, minutes, rest = stamp.split(":")
    return ((int(hours) * 60 + int(minutes)) * 60000 + round(float(rest) * 1000)) / 1000


def by_srt(text: str) -> Cues:
    return [
        (round(cue.start.total_seconds(), 3), round(cue.end.total_seconds(), 3), cue.content.strip())
        for cue in srt.parse(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    ]


@pytest.mark.parametrize("path", VTT, ids=lambda path: path.parent.name)
def test_vtt(path: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    assert ours(text) == by_webvtt(text)


@pytest.mark.parametrize("path", SRT, ids=lambda path: path.parent.name)
def test_srt(path: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    assert ours(text) == by_srt(text)


def test_there_is_enough_to_compare() -> None:
    assert len(VTT) >= 10
    assert len(SRT) >= 10


_line = (
    st.text(st.sampled_from("abc AB.,:?!<>&-[]()"), min_size=1, max_size=30)
    .map(str.strip)
    .filter(lambda line: bool(line) and "-->" not in line and not line.isdecimal())
)
_cue = st.tuples(st.integers(0, 86_399_999), st.integers(1, 9_999), st.lists(_line, min_size=1, max_size=3))


def _clock(milliseconds: int, sign: str) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{sign}{rest:03}"


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(_cue, min_size=1, max_size=6))
def test_captions_of_any_words(cues: list[tuple[int, int, list[str]]]) -> None:
    for sign, head, theirs in ((".", "WEBVTT\n\n", by_webvtt), (",", "", by_srt)):
        text = head + "\n".join(
            f"{number}\n{_clock(start, sign)} --> {_clock(start + length, sign)}\n" + "\n".join(lines) + "\n"
            for number, (start, length, lines) in enumerate(cues, 1)
        )
        right = [(start / 1000, (start + length) / 1000, "\n".join(lines)) for start, length, lines in cues]
        assert ours(text) == right
        assert theirs(text) == right
