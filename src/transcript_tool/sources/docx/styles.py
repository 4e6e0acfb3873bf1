"""What the styles of a Word document tell of a paragraph: whether it is bold, a heading, the title."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

__all__ = ["Look", "Styles", "is_on", "value_of"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = ("0", "false", "off", "none")
_HEADING = re.compile(r"(?:heading|titre|überschrift|título|titolo|rubrik|kop|标题|標題|見出し)\s*\d")
_LONGEST = 20  # styles that build on one another


class Look(NamedTuple):
    """What a paragraph's style tells."""

    bold: bool = False
    heading: bool = False
    title: bool = False


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, root: Any) -> None:
        found = root.iterchildren(_W + "style") if root is not None else ()
        self._by_id = {value_of(style, "styleId"): style for style in found}
        self._looks: dict[str, Look] = {}

    def of_paragraph(self, paragraph: Any) -> Look:
        """What the style of a paragraph tells."""
        about = paragraph.find(_W + "pPr")
        style = about.find(_W + "pStyle") if about is not None else None
        look = self._look(value_of(style, "val")) if style is not None else Look()
        level = about.find(_W + "outlineLvl") if about is not None else None
        if level is not None and value_of(level, "val") in "012345":
            return look._replace(heading=True, title=look.title or value_of(level, "val") == "0")
        return look

    def is_bold(self, look: Any, otherwise: bool) -> bool:
        """Whether a run is bold: by itself, by its style, or as its paragraph is."""
        if look is None:
            return otherwise
        bold = _bold(look)
        if bold is not None:
            return bold
        style = look.find(_W + "rStyle")
        return otherwise or (style is not None and self._look(value_of(style, "val")).bold)

    def _look(self, style_id: str) -> Look:
        if style_id not in self._looks:
            self._looks[style_id] = self._found(style_id)
        return self._looks[style_id]

    def _found(self, style_id: str) -> Look:
        bold: bool | None = None
        heading = title = False
        for _ in range(_LONGEST):
            style = self._by_id.get(style_id)
            if style is None:
                break
            run = style.find(_W + "rPr")
            if bold is None and run is not None:
                bold = _bold(run)
            named = style.find(_W + "name")
            name = value_of(named, "val").lower() if named is not None else ""
            title = title or name == "title" or (name.endswith(" 1") and _HEADING.match(name) is not None)
            heading = heading or title or _HEADING.match(name) is not None
            above = style.find(_W + "basedOn")
            if above is None:
                break
            style_id = value_of(above, "val")
        return Look(bool(bold), heading, title)


def _bold(look: Any) -> bool | None:
    bold = look.find(_W + "b")
    return None if bold is None else value_of(bold, "val") not in _OFF


def is_on(look: Any, name: str) -> bool:
    """Whether a property that is on or off is on."""
    found = look.find(_W + name)
    return found is not None and value_of(found, "val") not in _OFF


def value_of(element: Any, name: str) -> str:
    """An attribute of Word's, or ""."""
    return str(element.get(_W + name) or "")
