"""The words of a page and where they stand, as pypdfium2 tells them; nothing else here knows of that library."""

from __future__ import annotations

import re
from ctypes import byref, c_int, create_string_buffer
from typing import Any

__all__ = ["Word", "has_images", "is_bold", "words_of"]

_WORD = re.compile("[^\\s\x02\ufffe\ufeff\0]+[\x02\ufffe]?|[\x02\ufffe]")
_HYPHENS = "\x02\ufffe"  # in place of a hyphen at the end of a line
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x02": "-", "\ufffe": "-",
     "\xad": ""}
)  # fmt: skip
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_HEAVY = 600
_FONT = 100  # bytes of a font's name


class Word:
    """A word: its text, the box that its font gives it, and the index of its first character on the page."""

    __slots__ = ("at", "bottom", "left", "right", "text", "top")

    def __init__(self, text: str, left: float, bottom: float, right: float, top: float, at: int) -> None:
        self.text, self.left, self.bottom, self.right, self.top, self.at = text, left, bottom, right, top, at

    @property
    def middle(self) -> float:
        """Half of its height."""
        return (self.bottom + self.top) / 2

    @property
    def size(self) -> float:
        """How high its font is."""
        return self.top - self.bottom


def words_of(page: Any, text_page: Any) -> list[Word]:
    """The words of a page as they lie on it when it is seen upright, in the order of the file."""
    text = _text_of(text_page)
    turn, (width, height) = page.get_rotation(), page.get_size()
    if turn in (90, 270):  # the size is that of the turned page
        width, height = height, width
    box = text_page.get_charbox
    found: list[Word] = []
    for match in _WORD.finditer(text):
        first, last = match.start(), match.end() - 1
        said = match[0].translate(_LIGATURES)
        left, bottom, right, top = box(first, loose=True)
        if last > first:
            end = box(last - (match[0][-1] in _HYPHENS), loose=True)
            left, bottom = min(left, end[0]), min(bottom, end[1])
            right, top = max(right, end[2]), max(top, end[3])
        if turn == 90:
            left, bottom, right, top = bottom, width - right, top, width - left
        elif turn == 180:
            left, bottom, right, top = width - right, height - top, width - left, height - bottom
        elif turn == 270:
            left, bottom, right, top = height - top, left, height - bottom, right
        if said and top > bottom and right > left:
            found.append(Word(said, left, bottom, right, top, first))
    return found


def _text_of(text_page: Any) -> str:
    """The characters of a page, as many as it has, so that each stands at its index."""
    count = text_page.count_chars()
    text: str = text_page.get_text_range() if count else ""
    if len(text) == count:
        return text
    import pypdfium2.raw as raw

    codes = [raw.FPDFText_GetUnicode(text_page, at) for at in range(count)]
    return "".join([chr(c) if c < 0xD800 or 0xDFFF < c < 0x110000 else "\ufffd" for c in codes])


def is_bold(text_page: Any, at: int) -> bool:
    """Whether the character at an index is bold, by its font's weight or name."""
    import pypdfium2.raw as raw

    if raw.FPDFText_GetFontWeight(text_page, at) >= _HEAVY:
        return True
    name, flags = create_string_buffer(_FONT), c_int()
    raw.FPDFText_GetFontInfo(text_page, at, name, _FONT, byref(flags))
    return _BOLD.search(name.value.decode("latin-1")) is not None


def has_images(page: Any) -> bool:
    """Whether a page shows images."""
    import pypdfium2.raw as raw

    return next(iter(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None
