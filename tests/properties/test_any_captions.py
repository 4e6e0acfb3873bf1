"""What holds for any text that is taken for captions, and for captions made of known words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_strategies import FIXED, any_text, essence, pages

from transcript_tool import Source, parse, parse_all, tokenize
from transcript_tool.sources.kinds import CAPTIONS, captions_type

_PIECES = (
    "WEBVTT\n\n", "1\n", "2\n", "12\n", "00:00:01.000 --> 00:00:02.000\n", "00:01,5-->00:02\n", "00:00:03,000 --> ",
    "00:61:00 --> x\n", "NOTE\n", "NOTE a\n", "STYLE\n", "Language: en\n", "\n", "\n\n", "\r\n", "\r", " ", "\ufeff",
    "<v Ann Roe>", "<v.loud Bo>", "</v>", "<v>", "<i>", "</i>", "<00:00:01.000>", "<c.x>", "&amp;", "&nbsp;", "&lt",
    "{\\an8}",
    ">> ", ">>", "&gt;&gt; ", ">> CHAIR: ", "- ", "-", "Ann: ", "ANN: ", "[Ann] ", "(Ann) ", "Ann Roe:\n", "安禾：",
    "(Laughter)", "[music\n", "plays]", "♪", "Thank you.", "three reasons: ", "I was-", "\ngoing", "中文。", "e\u0301",
    "-->",
    '3 "Ann Roe" (7)\n',
)  # fmt: skip
captions = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)
_KINDS = pytest.mark.parametrize("media_type", sorted(CAPTIONS))


@_KINDS
@FIXED
@given(any_text | captions | pages())
def test_tokens_are_the_file(media_type: str, text: str) -> None:
    tokens = tokenize(text, captions=media_type in CAPTIONS)
    assert "".join(token.text for token in tokens) == text
    for one, two in pairwise(tokens):
        assert one.end == two.start


@_KINDS
@FIXED
@given(any_text | captions | pages())
def test_turns_are_slices_in_order(media_type: str, text: str) -> None:
    [found, *_] = parse_all(Source(text=text, media_type=media_type))
    last = 0
    for turn in found.turns:
        assert last <= turn.start < turn.end <= len(text)
        assert text[turn.start : turn.end] == text[turn.start : turn.end].strip()
        assert turn.continued == (turn.label is None)
        assert turn.time is None or turn.time.end is None or turn.time.start <= turn.time.end or found.diagnostics
        last = turn.end


_words = st.lists(st.sampled_from("we row to the quay and wait for high water there".split()), min_size=1, max_size=9)
_said = st.lists(
    st.tuples(st.sampled_from(["Ann Roe", "Bo Elm", "Cy Ash"]), _words.map(" ".join)), min_size=1, max_size=8
)


def _clock(seconds: int, sign: str) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02}{sign}250"


@FIXED
@given(_said, st.booleans())
def test_what_was_said_is_read(said: list[tuple[str, str]], is_vtt: bool) -> None:
    sign = "." if is_vtt else ","
    cues = []
    for number, (name, words) in enumerate(said):
        label = f"<v {name}>" if is_vtt else f"{name}: "
        cues.append(f"{number + 1}\n{_clock(number, sign)} --> {_clock(number + 1, sign)}\n{label}{words}.\n")
    text = ("WEBVTT\n\n" if is_vtt else "") + "\n".join(cues)
    assert captions_type(text) == ("text/vtt" if is_vtt else "application/x-subrip")
    found = parse(text)
    right: list[tuple[str, list[str], float]] = []
    for number, (name, words) in enumerate(said):
        if not right or right[-1][0] != name:
            right.append((name, [], number + 0.25))
        right[-1][1].append(f"{words}.")
    if is_vtt:
        assert [turn.label for turn in found.turns] == [name for name, _, _ in right]
        assert [turn.paragraphs for turn in found.turns] == [(" ".join(words),) for _, words, _ in right]
        assert [turn.time.start for turn in found.turns if turn.time] == [start for _, _, start in right]
        assert found.turns[-1].time is not None
        assert found.turns[-1].time.end == len(said) + 0.25
    else:  # whoever speaks once may not be told from words, and every word is there all the same
        whole = essence(" ".join(p for turn in found.turns for p in (turn.label or "", *turn.paragraphs)))
        for _, words in said:
            assert essence(words) in whole
