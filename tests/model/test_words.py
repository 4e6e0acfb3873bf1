"""Words, ids and languages, each by itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_tool.model.counting import plain_words, wide_words, words_in
from transcript_tool.model.ids import speaker_id
from transcript_tool.model.kinds import exchanges_of
from transcript_tool.model.language import language_of
from transcript_tool.model.text import clean, count_words


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        (" a  b\tc\r\nd ", "a b c d"),
        ("a\u00a0\u00a0b", "a b"),
        ("a\u200bb\u2060\ufeff", "ab"),
        ("cafe\u0301", "café"),
        ("\u3000全\u3000文", "全 文"),
        ("**a** \\[b\\]", "**a** \\[b\\]"),
        ("\u00a0", ""),
        ("", ""),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one two", 2),
        ("don't", 2),
        ("3.5 million", 3),
        ("—", 0),
        ("谢谢大家", 4),
        ("GDP 增长 5%", 4),
        ("ありがとう", 5),
        ("naïve café", 2),
        ("a_b", 2),
        ("naïve…über", 2),
        ("यह एक परीक्षण है", 4),  # vowel signs belong to their word
    ],
)
def test_count_words(text: str, words: int) -> None:
    assert count_words([text]) == words


def test_speaker_ids() -> None:
    taken: set[str] = set()
    names = ["Ann Roe", "ann  roe", "Mr. O'Neil (FDB)", "陆文澜", "—", "Ann Roe"]
    assert [speaker_id(name, taken) for name in names] == [
        "ann-roe",
        "ann-roe-2",
        "mr-o-neil-fdb",
        "陆文澜",
        "speaker",
        "ann-roe-3",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thank you for the question. We think that it is not the right time to say more of this.", "en"),
        ("Muchas gracias por la pregunta. Es una cosa que no se puede decir con los datos de hoy.", "es"),
        ("Je vous remercie pour la question. Nous ne savons pas encore ce qui est dans les textes.", "fr"),
        ("Vielen Dank für die Frage. Ich weiß es nicht, und wir haben es auch nicht mit den anderen besprochen.", "de"),
        ("Obrigado pela pergunta. Não é uma coisa que o governo possa dizer com os dados de hoje.", "pt"),
        ("谢谢你的提问。我们注意到有关报道。", "zh"),
        ("ご質問ありがとうございます。", "ja"),
        ("Спасибо за вопрос.", "ru"),
        ("", None),
        ("1, 2, 3", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_exchanges() -> None:
    kinds = exchanges_of(
        ["moderation", "question", "question", "answer", "moderation", "answer", "question", "statement"]
    )
    assert kinds == [None, 1, 1, 1, None, 1, 2, None]


@given(st.lists(st.sampled_from([*"aZ9é ", "  ", "\t", "\x1f", ", ", "–"]), max_size=30).map("".join))
def test_one_look_counts_words_and_finds_odd_blanks(text: str) -> None:
    data = text.encode("latin-1", "replace")
    said = data.decode("latin-1")
    count = len(re.findall(r"[^\W_]+", said))
    assert words_in(data) == count
    assert plain_words(data) == (count if "  " not in said and "\t" not in said and "\x1f" not in said else ~count)


@given(st.text(st.one_of(st.characters(), st.sampled_from("aé“”’—… 全文，。ありーㄱ한국ЖωΩ１Ａ"))).map(str.strip))
def test_what_is_counted_in_one_look_is_as_the_contract_writes_it(text: str) -> None:
    count = wide_words(text)
    assert count == -1 or (count == count_words([text]) and clean(text) == text)


@pytest.mark.skipif(wide_words("一") < 0, reason="interpreted, there is no such look")
@pytest.mark.parametrize(
    "text", ["It’s “naïve” – yes…", "谢谢，GDP 增长 5%。", "ありがとう、皆さん", "Это Ω", "한국 말"]
)
def test_the_commonest_writings_are_counted_in_one_look(text: str) -> None:
    assert wide_words(text) == count_words([text])
