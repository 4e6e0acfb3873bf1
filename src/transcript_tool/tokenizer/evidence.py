"""What speaks for and against a label: one bit each, its weight, and the words that tell it to a person.

The table below is the whole of the judgement on a candidate. Rules elsewhere only set bits; `score` adds the weights of
the bits that are set, and a candidate whose sum reaches `BAR` is a label. To change how the tokenizer weighs, change a
weight here and look at `make corpus`.
"""

from __future__ import annotations

from typing import Final

__all__ = ["BAR", "TABLE", "UNSURE", "describe", "score"]

BAR: Final = 6
UNSURE: Final = 1  # a candidate that misses or takes the bar by no more is told as unsure


# One bit each, plain ints because flags of `enum` cost a microsecond an operation.
# the shape of the candidate by itself
NAME: Final = 1 << 0
FULL_NAME: Final = 1 << 1
TITLE: Final = 1 << 2
CAPITALS: Final = 1 << 3
ROLE: Final = 1 << 4
LETTERS: Final = 1 << 5
OUTLET: Final = 1 << 6
BRACKET: Final = 1 << 7
OFFICE: Final = 1 << 8
LOWER: Final = 1 << 9
SENTENCE: Final = 1 << 10
HEAD: Final = 1 << 11
NUMBERED: Final = 1 << 12
LONG: Final = 1 << 13
LONE: Final = 1 << 14
# the whole document
RECURS: Final = 1 << 15
RECURS_OFTEN: Final = 1 << 16
LISTED: Final = 1 << 17
KNOWN: Final = 1 << 18
RULING: Final = 1 << 19
MARKED: Final = 1 << 20
OTHER_FORM: Final = 1 << 21
OTHER_CASE: Final = 1 << 22
OTHER_GAP: Final = 1 << 23
OTHER_BLANKS: Final = 1 << 24
COMMON: Final = 1 << 25
# its place
ASKS: Final = 1 << 26
SPEAKS: Final = 1 << 27
DUE: Final = 1 << 28
VOICELESS: Final = 1 << 29
LOWER_AFTER: Final = 1 << 30
QUOTE_AFTER: Final = 1 << 31
SILENT: Final = 1 << 33
MID_SENTENCE: Final = 1 << 34
GLUED: Final = 1 << 35
LIST_AFTER: Final = 1 << 36
ALTERNATES: Final = 1 << 37
DETERMINER: Final = 1 << 38
STAMPED: Final = 1 << 39
ADDRESSED: Final = 1 << 40
LOWER_NOUN: Final = 1 << 41
# what a person says of the page
HINTED: Final = 1 << 42
DENIED: Final = 1 << 43

TABLE: Final[dict[int, tuple[int, str]]] = {
    NAME: (2, "each word has a capital or is a particle"),
    FULL_NAME: (1, "two to four words, like a person's name"),
    TITLE: (3, "begins with a form of address and a name"),
    CAPITALS: (2, "all in capitals"),
    ROLE: (4, "names a role in the talk"),
    LETTERS: (1, "one to three capital letters"),
    OUTLET: (2, "has a noun that papers and stations have in their names"),
    BRACKET: (3, "ends in a bracket, as outlets, seats and parties do"),
    OFFICE: (1, "a name, then an office behind a comma"),
    LOWER: (1, "one word in lower case"),
    SENTENCE: (-9, "reads as a sentence: words in lower case that are no particles, roles or brackets"),
    LOWER_NOUN: (-2, "a word with a capital, then words without, as roles have and as intros do"),
    HEAD: (-5, "a word that heads notes, lists or fields"),
    NUMBERED: (-5, "begins as a numbered item does"),
    LONG: (-3, "many words, and no comma or bracket among them"),
    LONE: (-2, "a single word"),
    DETERMINER: (-2, "begins with an article or a possessive"),
    RECURS: (2, "stands more than once in label place"),
    RECURS_OFTEN: (2, "stands many times in label place"),
    LISTED: (4, "named among those who take part"),
    KNOWN: (3, "short or other form of a label that is sure"),
    RULING: (3, "written in the form that rules this document"),
    MARKED: (1, "has a mark that sets it apart"),
    STAMPED: (4, "a clock time stands with it"),
    OTHER_FORM: (-5, "not in the form that rules this document"),
    OTHER_CASE: (-4, "the labels here are in capitals, this is not"),
    OTHER_GAP: (-4, "other blanks behind its mark than the labels here have"),
    OTHER_BLANKS: (-4, "other lines around it than the labels here have"),
    COMMON: (-4, "its words stand in lower case elsewhere in the document"),
    ASKS: (3, "a question stands under it"),
    SPEAKS: (2, "what follows begins as speech does, or speaks to somebody"),
    DUE: (3, "somebody has to speak here: an answer to the question before"),
    VOICELESS: (-2, "nobody speaks under it: no I, we or you, and no question"),
    LOWER_AFTER: (-4, "goes on in lower case"),
    QUOTE_AFTER: (-2, "a quotation follows"),
    SILENT: (-2, "no words under it"),
    ADDRESSED: (-5, "somebody is addressed by form of address and name, and spoken to"),
    MID_SENTENCE: (-3, "the line before ends in the middle of a sentence"),
    GLUED: (-2, "no blank behind its mark"),
    LIST_AFTER: (-5, "a list follows"),
    ALTERNATES: (2, "the turns before and after it are of one speaker, or of two who answer"),
    HINTED: (100, "the hints name it as a label"),
    DENIED: (-200, "the hints say that it is no label"),
}

_MOST: Final = 4096  # sums that are kept
_SCORES: Final[dict[int, int]] = {}


def score(mask: int) -> int:
    """The sum of the weights of all bits in `mask`."""
    known = _SCORES.get(mask)
    if known is None:
        if len(_SCORES) > _MOST:
            _SCORES.clear()
        known = _SCORES[mask] = sum([weight for bit, (weight, _) in TABLE.items() if mask & bit])
    return known


def describe(mask: int) -> tuple[list[str], list[str]]:
    """The evidence in `mask` in words: what speaks for a label, and what against, each with its weight."""
    found = [entry for bit, entry in TABLE.items() if mask & bit]
    pros = [f"{words} (+{weight})" for weight, words in found if weight >= 0]
    cons = [f"{words} ({weight})" for weight, words in found if weight < 0]
    return pros, cons
