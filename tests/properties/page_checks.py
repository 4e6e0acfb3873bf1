"""What must hold for any text whatever, as assertions: of its tokens, and of its transcripts.

The property tests and the fuzzer ask the same.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from transcript_tool import Kind, Token, Transcript, Turn, parse_all, tokenize
from transcript_tool.model.own_markdown import is_ours
from transcript_tool.model.text import clean, count_words
from transcript_tool.sources.kinds import captions_type
from transcript_tool.tokenizer.evidence import describe

__all__ = ["check_page", "check_tokens", "check_transcript", "contains", "essence"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARK = re.compile(r"<[^>]*>|&gt;|\bFrom\b|\d\s?[AaPp]\.?[Mm]\b")  # what has letters and is none of the label
_LETTER = re.compile(r"[^\W\d_]")


def essence(text: str) -> str:
    """The letters and digits of a text, apart from how they are composed: what must never be lost or moved."""
    return "".join(re.findall(r"[^\W_]", unicodedata.normalize("NFD", text)))


def contains(whole: str, part: str) -> bool:
    """Whether the letters of `part` stand in `whole`, in order."""
    rest = iter(whole)
    return all(letter in rest for letter in part)


def check_tokens(text: str) -> list[Token]:
    """Tokens lie end to end, none is empty, each knows where it begins; the tokens."""
    tokens = tokenize(text)
    assert "".join(token.text for token in tokens) == text
    at = 0
    for token in tokens:
        assert token.text
        assert token.start == at
        at = token.end
        assert token.line == len(_LINE_END.findall(text, 0, token.start)) + 1
        assert text[token.start - 1 : token.start + 1] != "\r\n"
        describe(token.evidence)
    assert at == len(text)
    return tokens


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
        while at >= 0 and _LETTER.search(_MARK.sub("", cut[:at])):  # letters of its mark may be those of the label
            at = cut.find(turn.label, at + 1)
        assert at >= 0, (cut, turn.label)
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


def spoken(tokens: list[Token]) -> str:
    """Letters and digits of all words that the tokenizer took for speech, in order."""
    told: list[str] = []
    begun = False
    for token in tokens:
        if token.kind is Kind.TITLE:
            begun = False
        begun = begun or token.kind in (Kind.LABEL, Kind.PARAGRAPH, Kind.STAGE)
        if token.kind is Kind.PARAGRAPH or (token.kind is Kind.CONTINUATION and begun):
            told.append(token.text)
    return essence("".join(told))


def check_page(text: str, tokens: list[Token] | None = None) -> list[Transcript]:
    """All transcripts of a page, and that none of its words is lost or said twice."""
    found = parse_all(text)
    assert found
    if (
        is_ours(text) or captions_type(text) is not None
    ):  # our own Markdown is read by rules of its own, with tests of their own
        return found
    for transcript in found:
        check_transcript(text, transcript)
    said = "".join(words for transcript in found for turn in transcript.turns for words in turn.paragraphs)
    assert essence(said) == spoken(tokenize(text) if tokens is None else tokens)
    return found
