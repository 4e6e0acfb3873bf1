"""What the shape of a label says by itself, and how evidence is weighed and told."""

from __future__ import annotations

import pytest

from transcript_tool import Kind, Token, tokenize
from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.names import Names
from transcript_tool.tokenizer.shape import base_key, key_of, shape_of


@pytest.mark.parametrize(
    ("label", "bits"),
    [
        ("Ann Roe", ev.NAME | ev.FULL_NAME),
        ("Ms. Roe", ev.TITLE),
        ("MR. ROE", ev.TITLE | ev.CAPITALS),
        ("Moderator", ev.ROLE),
        ("Q", ev.ROLE | ev.LETTERS),
        ("Harbour Daily", ev.OUTLET),
        ("Ports.org.kl", ev.OUTLET),
        ("Kim (Yonder)", ev.BRACKET),
        ("Ann Roe, head of the Office", ev.OFFICE),
        ("dpa", ev.LOWER),
        ("A reporter from Kessel News", ev.ROLE),
        ("海港日报记者", ev.ROLE),
        ("安禾", ev.FULL_NAME),
    ],
)
def test_what_speaks_for_a_label(label: str, bits: int) -> None:
    mask = shape_of(label)
    assert mask & bits == bits
    assert not mask & (ev.SENTENCE | ev.HEAD | ev.NUMBERED)


@pytest.mark.parametrize(
    ("label", "bit"),
    [
        ("There are three reasons for this", ev.SENTENCE),
        ("He said that", ev.SENTENCE),
        ("un par de cosas", ev.SENTENCE),
        ("我们认为", ev.SENTENCE),
        ("Is it, Ann?", ev.SENTENCE),
        ("Note", ev.HEAD),
        ("First", ev.HEAD),
        ("Part II", ev.HEAD),
        ("注意", ev.HEAD),
        ("1. Funding", ev.NUMBERED),
        ("一.经费", ev.NUMBERED),
        ("x" * 300, ev.SENTENCE),
    ],
)
def test_what_speaks_against_a_label(label: str, bit: int) -> None:
    assert shape_of(label) & bit


def test_weights_add_up_and_are_told() -> None:
    mask = ev.NAME | ev.RULING | ev.COMMON
    weights = {bit: weight for bit, (weight, _) in ev.TABLE.items()}
    assert ev.score(mask) == weights[ev.NAME] + weights[ev.RULING] + weights[ev.COMMON]
    pros, cons = ev.describe(mask)
    assert (len(pros), len(cons)) == (2, 1)
    assert ev.describe(0) == ([], [])


def test_every_bit_is_one_bit_of_its_own() -> None:
    assert all(bit.bit_count() == 1 for bit in ev.TABLE)
    assert len({words for _, words in ev.TABLE.values()}) == len(ev.TABLE)


def test_keys() -> None:
    assert key_of("Mr.  ROE") == key_of("mr roe")
    assert base_key("Ann Roe (Bad Elzen) (FDB)") == base_key("Ann Roe, Minister for Bridges") == "ann roe"


def test_names_stand_for_one_another() -> None:
    names = Names()
    names.add("Kenji Oda, head of the Pearl Office")
    names.add("Ann Roake (AR)")
    assert all(map(names.holds, ["Kenji Oda", "Mr. Oda", "ODA", "AR", "Ann Roake", "Kenji Oda and Ann Roake"]))
    assert not any(map(names.holds, ["Bo Elm", "Mr. Elm", "XY", "Oda Elm", ""]))


PAGE = (
    "Talk on boats\n\nAnn Roe: Why? And when?\n\nOur reasons are these:\n\nBo Elm: I do not know.\n\nAnn Roe: I see.\n"
)


def find(kind: Kind, text: str) -> Token:
    return next(token for token in tokenize(PAGE) if token.kind is kind and token.text.startswith(text))


def test_a_label_tells_why() -> None:
    label = find(Kind.LABEL, "Ann Roe")
    assert label.value == "Ann Roe"
    assert label.form == "colon, inline"
    assert label.evidence & ev.RECURS
    assert ev.score(label.evidence) >= ev.BAR


def test_what_was_turned_down_tells_why() -> None:
    intro = find(Kind.PARAGRAPH, "Our reasons")
    assert intro.evidence & ev.SENTENCE
    assert ev.score(intro.evidence) < ev.BAR
