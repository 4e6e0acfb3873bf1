"""Word and PDF with elements, or the places of words, made others.

An input is the body of a Word file, its styles behind a form feed; or, where it begins with `%`, a PDF as it is; or,
where it begins with `#pdf`, what stands where: `20 150 12 0 Ann: Why?` is x, y, size, 1 for bold, and the words, one a
line, and `page` begins the next page. `pdf_of` makes the file.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from random import Random

__all__ = ["SEEDS", "SPACES", "changed_document", "pdf_of", "word_of"]

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_OPEN = "".join(f' xmlns:{short}="{long}"' for short, long in SPACES.items())
_W = "{" + SPACES["w"] + "}"
_TAGS = (
    *("w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:br", "w:tab", "w:ins", "w:del", "w:moveTo", "w:hyperlink"),
    *("w:sdt", "w:sdtContent", "w:smartTag", "w:fldSimple", "w:pPr", "w:rPr", "w:b", "w:vanish", "w:pStyle", "w:sym"),
    *("w:rStyle", "w:ruby", "w:rubyBase", "w:txbxContent", "w:trPr", "w:tblHeader", "w:altChunk", "w:cr", "m:oMath"),
    *("m:t", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:numPr", "w:outlineLvl", "w:gridSpan", "w:vMerge"),
)
_VALUES = (
    "0",
    "1",
    "true",
    "off",
    "Title",
    "Heading1",
    "Speaker",
    "F0A7",
    "page",
    "continue",
    "x",
    "",
    "-1",
    "999999999",
)
_WORDS = (
    *(
        "Ann:",
        "Ann Roe",
        "Why?",
        "Bo: So.",
        " ",
        "",
        "Q.",
        "A.",
        "\u00a0",
        "Page 2 of 6",
        "(Laughter)",
        "汪某某：",
        "1",
    ),
    *("00:01", "\t", "Ann Roe (chair):", "MARCH 3, 2021", "e\u0301", "\u200b", "# a", "---", "WEBVTT", "a-", "•"),
)
_CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName='
    '"/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
    "</Types>"
)
_KIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    f'relationships"><Relationship Id="r1" Type="{_KIN}/%s" Target="%s"/></Relationships>'
)


def word_of(data: bytes) -> bytes:
    """The Word file whose body, and styles, these are."""
    import zipfile

    body, _, styles = data.partition(b"\n\x0c\n")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("[Content_Types].xml", _CONTENT_TYPES)
        packed.writestr("_rels/.rels", _RELATIONS % ("officeDocument", "word/document.xml"))
        document = f"<w:document{_OPEN}><w:body>".encode() + body + b"</w:body></w:document>"
        packed.writestr("word/document.xml", document)
        if styles:
            packed.writestr("word/_rels/document.xml.rels", _RELATIONS % ("styles", "styles.xml"))
            packed.writestr("word/styles.xml", f"<w:styles{_OPEN}>".encode() + styles + b"</w:styles>")
    return file.getvalue()


def pdf_of(lines: str, most: int = 60) -> bytes:
    """The PDF in which these words stand at these places."""
    pages: list[list[bytes]] = [[]]
    for line in lines.split("\n")[:most]:
        if line == "page" and len(pages) * 12 < most:
            pages.append([])
        elif match := _PLACED.match(line):
            x, y, size, bold = (int(part) for part in match.groups()[:4])
            words = match[5].encode("cp1252", "replace").replace(b"\\", b"\\\\")
            words = words.replace(b"(", b"\\(").replace(b")", b"\\)")
            pages[-1].append(b"BT /F%d %d Tf %d %d Td (%b) Tj ET" % (bold % 2 + 1, size % 200, x, y, words))
    kids = b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, len(pages)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ]
    fonts = b"<</Font<</F1 3 0 R/F2 4 0 R>>>>"
    for n, page in enumerate(pages):
        box = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R/Resources%b>>" % (6 + 2 * n, fonts)
        drawn = b"\n".join(page)
        objects += [box, b"<</Length %d>>stream\n%b\nendstream" % (len(drawn), drawn)]
    made = b"".join(b"%d 0 obj%b\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + made + b"trailer<</Root 1 0 R>>"


_PLACED = re.compile(r"(-?\d{1,4}) (-?\d{1,4}) (\d{1,3}) (\d) (.+)")


def changed_document(data: bytes, chance: Random) -> bytes | None:
    """Elements of a Word file, or places of a PDF, made others; a PDF as it is has no such shape."""
    if chance.random() < 0.02:
        data = chance.choice(SEEDS)
    if data.startswith(b"#pdf"):
        for _ in range(chance.randint(1, 3)):
            data = _placed(data, chance)
        return data
    if data.startswith(b"%"):
        return None
    parts = data.split(b"\n\x0c\n", 1)
    at = chance.randrange(len(parts))
    found = _elements(parts[at], chance)
    if found is None:
        return None
    parts[at] = found
    return b"\n\x0c\n".join(parts)


SEEDS = (
    b"#pdf\n40 760 20 1 Talk on boats\n40 700 12 1 Ann Roe: \n95 700 12 0 Why?\n40 680 12 0 Bo Elm: So.\npage\n"
    b"40 760 9 0 Talk on boats 2\n40 700 12 0 Ann Roe: It rains.\n320 700 12 0 Bo Elm: It does.\n",
    b'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Talk</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr>'
    b'<w:t>Ann Roe</w:t></w:r><w:r><w:br/><w:t>Why?</w:t></w:r></w:p>\n\x0c\n<w:style w:type="paragraph" '
    b'w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" '
    b'w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>',
)


def _placed(data: bytes, chance: Random) -> bytes:
    lines = data.decode("utf-8", "replace").split("\n")
    at, act = chance.randrange(1, len(lines) + 1), chance.random()
    match = _PLACED.match(lines[at]) if at < len(lines) else None
    if match is None or act < 0.2:
        place = f"{chance.randrange(0, 600, 20)} {chance.randrange(0, 800, 10)} {chance.choice((9, 12, 12, 20))}"
        lines.insert(at, chance.choice(("page", *[f"{place} {chance.randrange(2)} {chance.choice(_WORDS)}"] * 6)))
    elif act < 0.3:
        del lines[at]
    elif act < 0.4:
        lines.insert(chance.randrange(1, len(lines)), lines[at])
    else:
        cells = list(match.groups())
        cell = chance.randrange(5)
        cells[cell] = (
            chance.choice((*_WORDS, cells[4] + " " + chance.choice(_WORDS)))
            if cell == 4
            else str(chance.randrange(2))
            if cell == 3
            else str(abs(int(cells[cell]) + chance.choice((1, -1, 12, -12, 300))))
        )
        lines[at] = " ".join(cells)
    return "\n".join(lines).encode("utf-8", "replace")


def _elements(data: bytes, chance: Random) -> bytes | None:
    """Elements: one put, moved, doubled or dropped, its words or an attribute made another."""
    try:
        root = ElementTree.fromstring(f"<root{_OPEN}>".encode() + data + b"</root>")
    except (ElementTree.ParseError, ValueError):
        return None
    for short, long in SPACES.items():
        ElementTree.register_namespace(short, long)
    for _ in range(chance.randint(1, 3)):
        every = list(root.iter())
        parents = {child: parent for parent in every for child in parent}
        one, act = chance.choice(every), chance.random()
        if act < 0.2 and one in parents:
            parents[one].remove(one)
        elif act < 0.4 and one is not root and len(list(one.iter())) < 40:
            other = chance.choice(every)
            copy = ElementTree.fromstring(ElementTree.tostring(one))
            other.insert(chance.randint(0, len(other)), copy)
        elif act < 0.65:
            short, _, name = chance.choice(_TAGS).partition(":")
            made = ElementTree.Element("{" + SPACES[short] + "}" + name)
            if chance.random() < 0.5:
                made.set(_W + chance.choice(("val", "char", "type")), chance.choice(_VALUES))
            if name == "t":
                made.text = chance.choice(_WORDS)
            one.insert(chance.randint(0, len(one)), made)
        elif act < 0.8 and one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(_VALUES))
        else:
            one.text = chance.choice(_WORDS)
    whole = ElementTree.tostring(root)
    begin, end = whole.find(b">") + 1, whole.rfind(b"</root>")
    return whole[begin:end] if end >= begin else b""
