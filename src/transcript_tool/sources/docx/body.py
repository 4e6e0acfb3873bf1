"""The body of a Word document in lines.

The tree is walked as it is: python-docx leaves out what was inserted under tracked changes, and content controls.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from transcript_tool.sources.docx.styles import Styles, is_on, value_of
from transcript_tool.sources.docx.tables import Cell, table_lines

__all__ = ["Line", "lines_of"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HOLDERS = frozenset(
    _W + name
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo")
)
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FORMULAS = frozenset({_M + "oMath", _M + "oMathPara"})
_DEEPEST = 100  # tables within tables; no hand makes more
_SIGNS = {_W + "tab": "\t", _W + "ptab": "\t", _W + "noBreakHyphen": "-", _W + "softHyphen": "\u00ad"}


class Line:
    """A line: its text, whether a paragraph ends above it, and the words at its head that are bold.

    `bold` says that the whole line is, `named` that its mark stands where names do.
    """

    __slots__ = ("bold", "gap", "mark", "named", "text")

    def __init__(self, text: str, *, gap: bool, mark: str = "", bold: bool = False) -> None:
        self.text, self.gap, self.mark, self.bold, self.named = text, gap, mark, bold, False


def lines_of(root: Any, styles: Any) -> tuple[list[Line], int]:
    """Draw a document; its lines, and how many parts were left out that stand in files of their own.

    Args:
        root: the element of the document.
        styles: the element of its styles, or None.
    """
    pen = _Pen(Styles(styles))
    body = next((child for child in root if child.tag == _W + "body"), root)
    pen.blocks(body, 0)
    return pen.lines, pen.chunks


class _Pen:
    """Where the drawing stands; `titled` says that the title was drawn."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.lines: list[Line] = []
        self.titled = False
        self.chunks = 0  # parts that stand in files of their own within the Word file

    def blocks(self, parent: Any, depth: int) -> None:
        """Draw the paragraphs and tables of an element."""
        for child in _within(parent):
            if child.tag == _W + "p":
                self.paragraph(child, depth)
            elif child.tag == _W + "tbl" and depth < _DEEPEST:
                self.table(child, depth)
            elif child.tag == _W + "altChunk":
                self.chunks += 1

    def paragraph(self, element: Any, depth: int) -> None:
        """Draw a paragraph: a line for each stretch between line breaks."""
        style = self.styles.of_paragraph(element)
        gap = True
        runs = list(_runs(element, self.styles, bold=style.bold))
        for number, parts in enumerate(_broken(runs)):
            text = "".join(text for text, _ in parts).strip(" \t\u00a0")
            if not text:
                gap = True
                continue
            if style.title and not self.titled and number == 0:
                self.titled = True
                text = f"# {text.lstrip('# ')}"
                self.lines.append(Line(text, gap=gap))
            else:
                mark, bold = _mark(parts)
                self.lines.append(Line(text, gap=gap, mark="" if style.heading else mark, bold=bold))
            gap = False
        for box in _boxes(element):
            if depth < _DEEPEST:
                self.blocks(box, depth + 1)

    def table(self, element: Any, depth: int) -> None:
        """Draw a table: rows of who spoke and what as labels with words below, others with cells side by side."""
        rows: list[list[Cell]] = []
        for row in _within(element):
            if row.tag == _W + "tr" and not _is_deleted(row):
                head = any(child.tag == _W + "tblHeader" for child in row.iterchildren(_W + "trPr") for child in child)
                rows.append([self.cell(cell, depth, head) for cell in _within(row) if cell.tag == _W + "tc"])
        for text, gap in table_lines(rows):
            self.lines.append(Line(text, gap=gap))

    def cell(self, element: Any, depth: int, head: bool) -> Cell:
        """What a cell holds."""
        pen = _Pen(self.styles)
        pen.titled = True
        pen.blocks(element, depth + 1)
        bold = bool(pen.lines) and all(line.bold for line in pen.lines)
        return Cell([line.text for line in pen.lines], head=head, bold=bold)


def _within(parent: Any) -> Iterator[Any]:
    """The children of an element, those of what only holds others in its place; files nest deep, so no recursion."""
    stack = [iter(parent)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag in _HOLDERS:
            stack.append(iter(child))
        elif child.tag == _MC + "AlternateContent":
            stack.append(iter(child[:1]))
        elif child.tag == _MC + "Choice" or child.tag == _MC + "Fallback":
            stack.append(iter(child))
        else:
            yield child


def _runs(paragraph: Any, styles: Styles, *, bold: bool) -> Iterator[tuple[str, bool]]:
    """The stretches of text of a paragraph, each with whether it is bold; a line break is a line end by itself."""
    for run in _within(paragraph):
        if run.tag in _FORMULAS:
            yield "".join(text.text or "" for text in run.iter(_M + "t")), bold
        if run.tag != _W + "r":
            continue
        look = run.find(_W + "rPr")
        if look is not None and (is_on(look, "vanish") or is_on(look, "webHidden")):
            continue
        heavy = styles.is_bold(look, bold)
        for child in _within(run):
            tag = child.tag
            if tag == _W + "t":
                text = "".join([child.text or "", *(inner.tail or "" for inner in child)])  # around an unknown entity
                yield text.replace("\n", " "), heavy
            elif tag == _W + "ruby":  # the words, without how they are read
                for base in child.iterchildren(_W + "rubyBase"):
                    yield from _runs(base, styles, bold=heavy)
            elif tag == _W + "sym":
                yield _symbol(value_of(child, "char")), heavy
            elif tag == _W + "br":
                yield ("\n" if value_of(child, "type") in ("", "textWrapping") else " "), heavy
            elif tag == _W + "cr":
                yield "\n", heavy
            elif tag in _SIGNS:
                yield _SIGNS[tag], heavy


def _symbol(code: str) -> str:
    """The sign of a symbol font that has this code, in hexadecimal."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def _broken(runs: list[tuple[str, bool]]) -> Iterator[list[tuple[str, bool]]]:
    """The runs of each line."""
    line: list[tuple[str, bool]] = []
    for text, bold in runs:
        if text == "\n":
            yield line
            line = []
        else:
            line.append((text, bold))
    yield line


def _mark(parts: list[tuple[str, bool]]) -> tuple[str, bool]:
    """The bold words at the head of a line, and whether the whole line is bold."""
    head: list[str] = []
    for text, bold in parts:
        if text.strip() and not bold:
            return "".join(head).strip(), False
        head.append(text)
    return "".join(head).strip(), bool(head)


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes that are anchored in a paragraph, each once."""
    for box in paragraph.iter(_W + "txbxContent"):
        outer: list[str] = []
        for node in box.iterancestors():
            if node is paragraph:
                break
            outer.append(node.tag)
        # One within another is drawn with that: were it drawn here, too, each would double all that stand in it.
        if _MC + "Fallback" not in outer and _W + "txbxContent" not in outer:
            yield box


def _is_deleted(row: Any) -> bool:
    return any(child.tag == _W + "del" for found in row.iterchildren(_W + "trPr") for child in found)
