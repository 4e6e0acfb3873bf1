from __future__ import annotations

import os
import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_tool.sources.decode import Decoded, UndecodableError, decode, is_text_encoding, line_at

ENGLISH = (
    "Harbour News:\n\nHow are things? “Fine”, said Mr. Roe – for now.\n\nAnn Roe:\n\nThank you. It’s all in hand.\n"
)
SPANISH = "Pregunta:\n\n¿Qué opina usted de la reunión de mañana?\n\nAna Núñez:\n\nGracias. Está todo bien, señor.\n"
CHINESE = "记者：\n\n请问今年的粮食产量怎么样？\n\n汪某某：\n\n谢谢你的提问。今年我们的产量比去年多，大家都很高兴。\n"
TRADITIONAL = (
    "記者：\n\n請問今年的糧食產量怎麼樣？\n\n汪某某：\n\n謝謝你的提問。今年我們的產量比去年多，大家都很高興。\n"
)
JAPANESE = (
    "記者：\n\n今年の収穫についてお聞かせください。\n\n報道官：\n\nありがとうございます。去年よりも多くなりました。\n"
)
KOREAN = "기자:\n\n올해 수확량은 어떻습니까?\n\n대변인:\n\n감사합니다. 작년보다 많아서 모두 기뻐하고 있습니다.\n"
RUSSIAN = (
    "Журналист:\n\nКаков урожай в этом году?\n\nАнна Роу:\n\nСпасибо за вопрос. Он больше, чем в прошлом, и мы рады.\n"
)

MARKED = [
    ("utf-8-sig", b""),
    ("utf-16", b""),
    ("utf-16-le", b"\xff\xfe"),
    ("utf-16-be", b"\xfe\xff"),
    ("utf-32-le", b"\xff\xfe\0\0"),
    ("utf-32-be", b"\0\0\xfe\xff"),
    ("gb18030", b"\x84\x31\x95\x33"),
]


@pytest.mark.parametrize("text", [ENGLISH, SPANISH, CHINESE, TRADITIONAL, JAPANESE, KOREAN, RUSSIAN, "", "a"])
@pytest.mark.parametrize(("codec", "mark"), MARKED)
def test_a_byte_order_mark_tells_the_codec_and_is_no_part_of_the_text(codec: str, mark: bytes, text: str) -> None:
    decoded = decode(mark + text.encode(codec))
    assert decoded.text == text
    assert decoded.remarks == ()
    assert codec.startswith(decoded.encoding.removesuffix("-sig"))


@pytest.mark.parametrize("text", [ENGLISH, SPANISH, CHINESE, TRADITIONAL, JAPANESE, KOREAN, RUSSIAN])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_unicode_needs_no_mark(codec: str, text: str) -> None:
    assert decode(text.encode(codec)) == Decoded(text, codec)


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("gb18030", CHINESE),
        ("gb18030", TRADITIONAL),
        ("gb18030", "Q: 您好，请问？\n\nA: 谢谢。\n"),
        ("gb18030", "记者"),
        ("big5", TRADITIONAL),
        ("cp1252", SPANISH),
        ("cp1252", ENGLISH),
        ("cp1252", "Ann Roe: It\u2019s a caf\u00e9.\n"),
        ("shift_jis", JAPANESE),
        ("euc_kr", KOREAN),
        ("cp1251", RUSSIAN),
    ],
)
def test_older_codecs_are_found_from_the_bytes(codec: str, text: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert decoded.remarks == ()


def test_a_declared_codec_wins_over_what_the_bytes_seem_to_be() -> None:
    assert decode("é".encode(), "cp1252").text == "Ã©"
    assert decode(CHINESE.encode("gb18030"), "GBK") == Decoded(CHINESE, "gbk")
    assert decode(b"\xef\xbb\xbfab", "utf-8") == Decoded("ab", "utf-8")
    assert decode(ENGLISH.encode("utf-16-be"), "UTF-16BE") == Decoded(ENGLISH, "utf-16-be")


def test_a_declared_codec_that_does_not_fit_is_told() -> None:
    with pytest.raises(UndecodableError, match=r"no text could be decoded \(utf-8 tried\)"):
        decode(CHINESE.encode("gb18030"), "utf-8")
    assert decode(b"ab\xffcd ef", "utf-8").text == "ab\ufffdcd ef"
    with pytest.raises(UndecodableError, match="no codec is called nonsense"):
        decode(b"ab", "nonsense")


@pytest.mark.parametrize(
    ("name", "known"),
    [("utf-8", True), ("UTF-16", True), ("gbk", True), ("base64", False), ("nonsense", False), ("a\0", False)],
)
def test_codecs_that_make_text(name: str, known: bool) -> None:
    assert is_text_encoding(name) is known


@pytest.mark.parametrize(
    ("data", "text", "code", "line"),
    [
        (b"Ann: yes\nBo: so\nend" + "’".encode()[:2], "Ann: yes\nBo: so\nend\ufffd", "undecodable-bytes", 3),
        ("记者：请问".encode()[:-1], "记者：请\ufffd", "undecodable-bytes", 1),
        (
            "记者：\r\n请".encode() + b"\xff" + "问，谢谢。".encode(),
            "记者：\r\n请\ufffd问，谢谢。",
            "undecodable-bytes",
            2,
        ),
        (
            b"Ann:\r\rwell \xff then, this is all there is",
            "Ann:\r\rwell \ufffd then, this is all there is",
            "undecodable-bytes",
            3,
        ),
        (CHINESE.encode("gb18030") + b"\xd6", CHINESE + "\ufffd", "undecodable-bytes", 8),
        (b"\xff\xfea\0\n\0b", "a\n\ufffd", "undecodable-bytes", 2),
        (b"\xef\xbb\xbfa\n\xff\xff\xffb. This is all", "a\n\ufffd\ufffd\ufffdb. This is all", "undecodable-bytes", 2),
    ],
)
def test_what_fits_no_character_is_replaced_and_told(data: bytes, text: str, code: str, line: int) -> None:
    decoded = decode(data)
    assert decoded.text == text
    [(found, message)] = decoded.remarks
    assert found == code
    assert f"line {line}" in message


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-32", "utf-8-sig"])
def test_lone_surrogates_are_replaced_and_told(codec: str) -> None:
    decoded = decode("Ann: yes\nBo: a\ud83db\ude00c \U0001f600\n".encode(codec, "surrogatepass"))
    assert decoded.text == "Ann: yes\nBo: a\ufffdb\ufffdc \U0001f600\n"
    assert decoded.remarks == (("lone-surrogates", "lone surrogate, 2 times, first on line 2, now U+FFFD"),)


def test_surrogate_pairs_written_as_utf8_are_joined() -> None:
    assert decode(b"Ann: \xed\xa0\xbd\xed\xb8\x80 yes") == Decoded("Ann: \U0001f600 yes", "utf-8")


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "gb18030", "utf-8-sig"])
def test_nuls_in_text_are_kept_and_told(codec: str) -> None:
    text = CHINESE + "Ann: a\0b\0\n" + CHINESE
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert decoded.remarks == (("nul-characters", "NUL character, 2 times, first on line 8, kept as text"),)


def test_one_nul_in_a_short_text_does_not_make_it_utf16() -> None:
    assert decode(b"Ann\0: yes").text == "Ann\0: yes"


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\x01"
ELF = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0\x40\x10\0\0\0\0\0\0\x40\0\0\0\0\0\0\0\xf0\x36\0\0"


@pytest.mark.parametrize(
    "data",
    [
        PNG,
        ELF,
        random.Random(1).randbytes(5000),
        b"\xff\xfe" + random.Random(2).randbytes(5001),
        b"\xef\xbb\xbf" + random.Random(3).randbytes(5000),
        bytes(4096),
        bytes(range(256)) * 4,
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        b"PK\x03\x04\x14\0\0\0\x08\0",
        b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + random.Random(4).randbytes(400),
    ],
    ids=["png", "elf", "random", "random-utf16", "random-utf8", "nuls", "all-bytes", "pdf", "zip", "gzip"],
)
def test_what_is_no_text_is_refused_with_what_was_tried(data: bytes) -> None:
    with pytest.raises(UndecodableError, match=r"^no text could be decoded \(utf-8.* tried\)$"):
        decode(data)


def test_empty_is_text() -> None:
    assert decode(b"") == Decoded("", "utf-8")


@pytest.mark.parametrize(("text", "line"), [("", 1), ("a\nb", 2), ("a\r\nb", 2), ("a\rb", 2), ("\r\n\r\r\n\n", 5)])
def test_lines_end_at_lf_cr_lf_or_a_lone_cr(text: str, line: int) -> None:
    assert line_at(text, len(text)) == line


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UndecodableError:
        return
    decoded.text.encode("utf-8")
    assert (
        not decoded.text.startswith("\ufeff")
        or data.count(b"\xef\xbb\xbf") > 1
        or decoded.encoding.startswith("utf-16")
    )


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=200))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"%PDF-", b"PK\x03\x04")):
        assert decode(data) == Decoded(text, "utf-8")


def test_a_slip_far_into_a_large_file_is_found() -> None:
    line = "汪某某：谢谢你的提问。\n"
    data = line.encode() * 40_000 + b"\xff" + line.encode()
    decoded = decode(data)
    assert decoded.text == line * 40_000 + "\ufffd" + line
    assert "line 40001" in decoded.remarks[0][1]


def test_charset_normalizer_is_not_imported_for_what_needs_no_guess() -> None:
    import subprocess
    import sys

    script = (
        "import sys; from transcript_tool.sources.decode import decode\n"
        "for codec in ('utf-8', 'utf-16', 'gb18030', 'utf-16-le'): decode('记者：请问今年怎么样？'.encode(codec))\n"
        "sys.exit('charset_normalizer' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, env=os.environ).returncode == 0


def test_ascii_is_utf8() -> None:
    assert decode(string.printable.encode()).encoding == "utf-8"
