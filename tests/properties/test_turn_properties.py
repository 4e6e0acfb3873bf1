"""What holds for the turns of any text whatever."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from page_strategies import FIXED, any_text, essence, pages

from transcript_tool import Kind, Transcript, Turn, parse, parse_all, tokenize
from transcript_tool.model.own_markdown import is_ours
from transcript_tool.model.text import clean, count_words

_LINE_END = re.compile(r"\r\n|\r|\n")
_TAG = re.compile(r"<[^>]*>|&gt;")  # marks that have letters
_LETTER = re.compile(r"[^\W\d_]")


def contains(whole: str, part: str) -> bool:
    """Whether the letters of `part` stand in `whole`, in order."""
    rest = iter(whole)
    return all(letter in rest for letter in part)


def check_slice(text: str, turn: Turn) -> None:
    """`text[start:end]` runs from the label, its marks included, to the turn's last word or stage direction."""
    raw = text[turn.start : turn.end]
    assert raw
    assert raw == raw.strip()
    assert turn.line == len(_LINE_END.findall(text, 0, turn.start)) + 1
    cut = clean(raw)
    if turn.label is not None:
        at = cut.find(turn.label)
        if at < 0:  # a label that two lines share, and the number of the second between
            assert contains(cut, turn.label), (cut, turn.label)
            at = 0
        assert not _LETTER.search(_TAG.sub("", cut[:at])), (cut, turn.label)
        cut = cut[at + len(turn.label) :]
    assert contains(essence(cut), essence(" ".join(turn.paragraphs)))
    ends = tuple(said[-1][-1] for said in (turn.paragraphs, turn.stage) if said)
    assert cut.endswith(ends or "")


def check_transcript(text: str, found: Transcript) -> None:
    """Indexes, order, speakers and clean words of one transcript."""
    assert [turn.index for turn in found.turns] == list(range(1, len(found.turns) + 1))
    speakers = {speaker.id: speaker for speaker in found.speakers}
    assert len(speakers) == len(found.speakers)
    for turn in found.turns:
        check_slice(text, turn)
        assert turn.continued == (turn.label is None)
        assert turn.page == found.pagination.page
        assert turn.source == 0
        assert all(said and clean(said) == said for said in (*turn.paragraphs, *turn.stage))
        if turn.label is None:
            assert turn.speaker is None
        else:
            assert turn.speaker is not None
            assert turn.label in speakers[turn.speaker].labels
            assert clean(turn.label) == turn.label != ""
    for one, two in pairwise(found.turns):
        assert one.end <= two.start
    for speaker in found.speakers:
        mine = [turn for turn in found.turns if turn.speaker == speaker.id]
        assert speaker.turns == len(mine) > 0
        assert speaker.words == sum(count_words([said]) for turn in mine for said in turn.paragraphs)
    assert found.sources[0].characters == len(text)


def spoken(text: str) -> str:
    """Letters and digits of all words that the tokenizer took for speech, in order."""
    told: list[str] = []
    begun = False
    for token in tokenize(text):
        if token.kind is Kind.TITLE:
            begun = False
        begun = begun or token.kind in (Kind.LABEL, Kind.PARAGRAPH, Kind.STAGE)
        if token.kind is Kind.PARAGRAPH or (token.kind is Kind.CONTINUATION and begun):
            told.append(token.text)
    return essence("".join(told))


def check_page(text: str) -> None:
    """All transcripts of a page, and that none of its words is lost or said twice."""
    found = parse_all(text)
    assert found
    if is_ours(text):  # our own Markdown is read by rules of its own, with tests of their own
        return
    for transcript in found:
        check_transcript(text, transcript)
    said = "".join(words for transcript in found for turn in transcript.turns for words in turn.paragraphs)
    assert essence(said) == spoken(text)


def facts(transcript: Transcript) -> object:
    """All of a transcript but what counts characters."""
    bare = [msgspec.structs.replace(turn, start=0, end=0) for turn in transcript.turns]
    return bare, transcript.header, transcript.breadcrumbs, transcript.pagination, transcript.speakers


@pytest.mark.parametrize("sign", ["²", "②", "٣", "３", "Ⅷ", "½", "\x00", "\u2028", "\x1c"])
@pytest.mark.parametrize(
    "form", ["On May {}, the Office", "May {}, 2020", "{}/{}", "{}:{}", "Page {} of {}", "{}年{}月{}日", "< {} {} >"]
)
def test_odd_signs_where_digits_stand(form: str, sign: str) -> None:
    line = form.replace("{}", sign)
    check_page(line)
    check_page(
        f"Talk on boats\n\n{line} for Boats held a briefing on boats and oars in Kell.\n\nAnn Roe: Why?\n\nBo: I.\n"
    )
    check_page(f"{line}\n\nAnn Roe: {line}\n\n{line}: Why?\n\nAnn Roe {line}\n\n{line}\n")


@given(any_text)
@FIXED
def test_any_text(text: str) -> None:
    check_page(text)


@given(pages())
@FIXED
def test_any_page(text: str) -> None:
    check_page(text)


@given(pages())
@FIXED
def test_line_ends_change_nothing(text: str) -> None:
    found = [facts(transcript) for transcript in parse_all(text)]
    for end in ("\r\n", "\r"):
        other = text.replace("\n", end)
        check_page(other)
        assert [facts(transcript) for transcript in parse_all(other)] == found


@given(pages())
@FIXED
def test_the_same_page_gives_the_same_transcript(text: str) -> None:
    assert parse(text, name="page_2.txt") == parse(text, name="page_2.txt")


@given(pages())
@FIXED
def test_decomposed_letters_are_composed(text: str) -> None:
    page = f"\n{text}\n\nAnn Roe: Cafe\u0301\u00a0\u200bno.\n\nBo Elm: I see.\n\nAnn Roe: Good.\n"
    for transcript in parse_all(page):
        for turn in transcript.turns:
            for said in turn.paragraphs:
                assert "e\u0301" not in said
                assert "\u00a0" not in said
                assert "\u200b" not in said
