"""Which codec bytes were written in, when they have no mark and are not UTF-8.

Each candidate decodes a stretch around the first bytes that are no UTF-8, and is scored by how much the outcome looks
like something people write: of text read with a wrong codec, most characters are rare ones. charset-normalizer is
asked only where no candidate convinces.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["CONTROLS", "guess", "guess_wide"]

CONTROLS: Final = bytes((*range(9), *range(14, 27), *range(28, 32), 127))
"""Bytes that are no text in any codec that builds on ASCII."""

_NARROW: Final = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")  # the first wins a tie
_WIDE: Final = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_SURE: Final = 0.65
_POSSIBLE: Final = 0.45
_EDGE: Final = 0.03  # for GB18030, the commonest of its like on the pages this is for
_STRETCH: Final = 32_768  # bytes to each side of the first odd one; in fours, for UTF-32
_CHARACTERS: Final = 4_000

_ASCII: Final = bytes(range(128))
_LETTERS: Final = bytes((*range(65, 91), *range(97, 123)))
_TELLING: Final = re.compile("[^\t\n\r\f -~]")
_WITHIN: Final = re.compile("(?<=[A-Za-z])[\u2e80-\ud7a3](?=[a-z])")
_HIGH: Final = re.compile("[^\0-\x7f]")
_WESTERN: Final = frozenset("áéíóúñüàèìòùâêîôûçäößœÁÉÍÓÚÑÜÀÈÂÊÎÔÇÄÖ¿¡«»“”‘’–—…•·€\xa0")
_FREQUENT: Final = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系很情最立代想已通并提直题党程展五果"
    "员革位入常文总次品式活设及管特件长求老基资边流路级少图山统接知较将组见计别角期根论运农指几九区强放决西被做必战先回则任取据处南"
    "给色光门即保治北造百规领海口东导世金增争济术交受联认六共权收证改清己美再采转更单风切打白教速带安场身真务具万每目至达走积示议声报"
    "类八离华名确才科张信马节话米整空元况今集温传土许步群记需段研界拉究观越织装算低持音众书布复容际商非验连断深近委素技备半办青省习响约"
    "支般史感问答者谢请中央会介绍您吗呢吧给让"
    "這個國來時們會對說為發過後與從還無開關問間應實現點樣種經學將見長動進電區體謝請記嗎讓給兩產業當總統據報導採訪"
)


def guess(data: bytes, error: UnicodeDecodeError) -> str | None:
    """The codec of bytes that are not UTF-8, or None where none makes text of them.

    Args:
        data: the bytes, without a byte-order mark.
        error: what the decoder for UTF-8 said of them.
    """
    middle = error.start & ~3
    sample = data[max(0, middle - _STRETCH) : middle + _STRETCH]
    if _is_slipped_utf8(data, sample, error):
        return "utf-8"
    narrow = _narrow(sample)
    scores = {codec: _score(sample.decode(codec, "replace")) for codec in narrow} | _wide_scores(sample)
    if narrow:
        scores["gb18030"] += _EDGE
    best = max(scores, key=scores.__getitem__)
    if scores[best] >= _SURE:
        return best
    if narrow and _is_nearly_ascii(sample):
        return "utf-8"
    if narrow:
        other = _ask_charset_normalizer(sample)
        if other:
            return other
        best = max(narrow, key=scores.__getitem__)
        if scores[best] >= _POSSIBLE:
            return best
    return None


def guess_wide(data: bytes) -> str | None:
    """Which UTF-16 or UTF-32 bytes full of NULs are, if any."""
    scores = _wide_scores(data[: 2 * _STRETCH])
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] >= _SURE else None


def _is_slipped_utf8(data: bytes, sample: bytes, error: UnicodeDecodeError) -> bool:
    """Whether the bytes are UTF-8 but for a cut at the end, lone surrogates, or a few slips among many characters."""
    if error.reason == "unexpected end of data" and error.end == len(data):
        return len(data) - error.start > 1 or not data[: error.start].isascii()
    text = sample.decode("utf-8", "surrogatepass" if _is_wtf8(data) else "replace")
    broken = text.count("\ufffd")
    return len(_HIGH.findall(text)) - broken >= 2 * broken


def _is_wtf8(data: bytes) -> bool:
    """Whether lone surrogates, written as if they were characters, are all that is wrong."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _narrow(sample: bytes) -> tuple[str, ...]:
    """The candidates that build on ASCII: none for what is full of control characters, cp1252 for few high bytes."""
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    if controls > 1 and controls * 50 > len(sample):
        return ()
    high = len(sample.translate(None, _ASCII))
    letters = len(sample) - len(sample.translate(None, _LETTERS))
    return (*_NARROW, "cp1252") if high * 3 <= letters else _NARROW


def _is_nearly_ascii(sample: bytes) -> bool:
    """Whether the bytes above ASCII are so few that they are slips rather than writing."""
    return len(sample.translate(None, _ASCII)) <= max(3, len(sample) // 100)


def _wide_scores(sample: bytes) -> dict[str, float]:
    """The score of each Unicode codec; here plain ASCII tells as much as any other character."""
    scores = {}
    for codec in _WIDE:
        text = sample.decode(codec, "replace")[:_CHARACTERS]
        telling = _TELLING.findall(text)
        scores[codec] = (len(text) - len(telling) + sum(map(_weight, telling))) / max(len(text), 1)
    return scores


def _score(text: str) -> float:
    """How much a text looks like writing: the mean weight of its characters that are not plain ASCII, at most 1.

    An East Asian sign within a Latin word was an accented letter, or one with the letter after it.
    """
    telling = _TELLING.findall(text)[:_CHARACTERS]
    within = len(_WITHIN.findall(text)) if telling else 0
    return (sum(map(_weight, telling)) - 2 * within) / len(telling) if telling else 1.0


def _weight(character: str) -> float:
    """From 1, a character that every page has, to -2, one that no text has."""
    if character in _WESTERN or character in _FREQUENT:
        return 1.0
    if "\u4e00" <= character <= "\u9fff":
        return _han_weight(character)
    if "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e" or "\u2010" <= character <= "\u203b":
        return 1.0
    if character == "\ufffd":
        return -1.0
    if not (character.isprintable() or character.isspace()) or character < " ":
        return -2.0
    if "\u3040" <= character <= "\u30ff":
        return 0.9
    if "\uac00" <= character <= "\ud7a3":
        return 0.75
    if "\u0370" <= character <= "\u052f":
        return 0.8
    return 0.5 if "\u00c0" <= character <= "\u024f" else 0.1


def _han_weight(character: str) -> float:
    """Common characters are those of the first levels of GB 2312 and Big5, which are ordered by use."""
    for codec, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)):
        try:
            if first <= character.encode(codec)[0] <= last:
                return 0.6
        except UnicodeEncodeError:
            continue
    return 0.0


def _ask_charset_normalizer(sample: bytes) -> str | None:
    """Its best guess, where that makes text without a character that no text has."""
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    if match is None or _score(str(match)) < _POSSIBLE:
        return None
    return match.encoding.replace("_", "-")
