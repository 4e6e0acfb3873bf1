"""PDF and Word files that cannot be read, and what is said of them; the folders' files are those of their text."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document
from make_documents import FOLDERS, Sheets, documents
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from conftest import Tool
from transcript_tool import SourceError, parse
from transcript_tool.sources.files import source_of
from transcript_tool.sources.kinds import DOCX, PDF
from transcript_tool.sources.titles import sensible_title

HERE = Path(__file__).parent
TRIAL = (HERE / "pdf-trial" / "input.pdf").read_bytes()
TEAMS = (HERE / "docx-teams" / "input.docx").read_bytes()


def reason(data: bytes, name: str = "a.bin", media_type: str | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        source_of(data, name, media_type=media_type)
    assert "\n" not in caught.value.reason
    return caught.value.reason


def zipped(**entries: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return file.getvalue()


def pdf(*, password: str | None = None, image: bool = False, pages: int = 1) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, invariant=True, encrypt=StandardEncryption(password) if password else None)
    for _ in range(pages):
        if image:
            from PIL import Image

            canvas.drawImage(ImageReader(Image.new("L", (40, 40))), 50, 50)
        elif password:
            canvas.drawString(72, 700, "Ann Roe: Hello.")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(("path", "data"), list(documents()), ids=list(FOLDERS))
def test_a_file_is_made_of_the_text_here(path: Path, data: bytes) -> None:
    kept = path.read_bytes()
    assert source_of(data, "a").text == source_of(kept, "a").text  # other versions of a library may write other bytes


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a", "a.docx", "a.html", "a.json"])
def test_a_pdf_is_told_by_its_first_bytes(name: str) -> None:
    source = source_of(TRIAL, name)
    assert (source.media_type, source.encoding, source.name) == (PDF, None, name)
    assert source_of(TEAMS, name).media_type == DOCX


def test_a_name_does_not_make_it_one() -> None:
    assert reason(b"Ann Roe: Hello.", "a.pdf") == "is no PDF file; --from says what it is"
    assert reason(b"Ann Roe: Hello.", "a.docx") == "is no Word file; --from says what it is"
    assert source_of(b"Ann Roe: Hello.", "a.pdf", media_type="text/plain").text == "Ann Roe: Hello."


def test_pdfs_that_cannot_be_read() -> None:
    assert reason(pdf(password="x")) == "is locked with a password; save it without one first"
    assert reason(pdf(image=True, pages=3)).startswith("holds no text: its 3 pages are images")
    assert reason(pdf()) == "is a PDF without words"
    assert reason(b"%PDF-1.7\nnothing of the kind").startswith("is a damaged PDF (")


def test_a_page_that_is_an_image_among_others_is_told() -> None:
    from PIL import Image

    file = io.BytesIO()
    canvas = Canvas(file, invariant=True)
    canvas.drawString(72, 700, "Ann Roe: Hello to all of you.")
    canvas.showPage()
    canvas.drawImage(ImageReader(Image.new("L", (40, 40))), 50, 50)
    canvas.showPage()
    canvas.save()
    source = source_of(file.getvalue(), "a.pdf")
    assert source.remarks == (("pages-without-text", "page 2 shows an image and holds no text; OCR may find some"),)
    assert parse(source).turns[0].label == "Ann Roe"


def test_a_page_that_is_turned_is_read_upright() -> None:
    for degrees in (0, 90, 180, 270):
        file = io.BytesIO()
        canvas = Canvas(file, pagesize=(600, 800), invariant=True)
        canvas.setPageRotation(degrees)
        if degrees == 90:
            canvas.translate(600, 0)
        elif degrees == 180:
            canvas.translate(600, 800)
        elif degrees == 270:
            canvas.translate(0, 800)
        canvas.rotate(degrees)
        canvas.drawString(72, 500, "Ann Roe: First.")
        canvas.drawString(72, 400, "Ben Fell: Second.")
        canvas.save()
        assert source_of(file.getvalue(), "a.pdf").text == "Ann Roe: First.\n\nBen Fell: Second.\n"


def test_what_stands_on_every_page_of_a_long_pdf_is_told_once() -> None:
    sheets = Sheets(lambda canvas, page: canvas.drawString(72, 820, f"Hearing {page}"))
    for number in range(200):
        for line in range(3):
            sheets.words(f"Ann Roe: This is sentence {line} of page {number}, and nobody has said it so far." * 3)
        sheets.turn()
    text = source_of(sheets.done(), "a.pdf").text
    assert "Hearing" not in text
    assert [f"of page {number}," in text for number in range(200)] == [True] * 200


def test_word_files_that_cannot_be_read() -> None:
    assert reason(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == (
        "is a file of older Office (.doc); save it as .docx first"
    )
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert reason(locked) == "is locked with a password; save it without one first"
    assert reason(TEAMS[: len(TEAMS) // 2]).startswith("is a damaged zip archive or Word file")
    assert reason(zipped(word__document_xml=b"<w:document")).startswith("is a damaged Word file")
    assert reason(zipped(page=b"Ann Roe: Hello.")) == "is a zip archive; for an archive of files: transcript-tool batch"
    assert reason(zipped(xl__workbook_xml=b"")) == "is a spreadsheet"


def test_a_word_file_that_would_fill_the_memory_is_not_unpacked() -> None:
    told = reason(zipped(word__document_xml=bytes(40 << 20)))
    assert told.startswith("is a Word file of ")
    assert "41,943,040" in told


def test_word_that_nests_deep_is_read() -> None:
    document = Document()
    cell = document.add_table(1, 1).cell(0, 0)
    for _ in range(60):
        cell = cell.add_table(1, 1).cell(0, 0)
    cell.text = "Ann Roe: Down here."
    file = io.BytesIO()
    document.save(file)
    assert "Down here" in source_of(file.getvalue(), "a.docx").text


@pytest.mark.parametrize(
    ("data", "module", "extra"), [(TRIAL, "pypdfium2", "pdf"), (TEAMS, "docx", "docx")], ids=["pdf", "docx"]
)
def test_a_missing_package_is_told(
    data: bytes, module: str, extra: str, monkeypatch: pytest.MonkeyPatch, tool: Tool
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    if module == "docx":
        for name in [name for name in sys.modules if name.startswith("docx.")]:
            monkeypatch.delitem(sys.modules, name)
    assert reason(data).endswith(f"pip install 'transcript-tool[{extra}]'")
    blocked = tool.folder / "blocked"
    blocked.mkdir()
    (blocked / f"{module}.py").write_text("raise ImportError\n")
    pages = tool.folder / "pages"
    pages.mkdir()
    (pages / f"a.{extra}").write_bytes(data)
    (pages / "b.txt").write_text("Ann Roe: Hello.\n")
    done = tool("batch", "pages", "-o", "out", env={"PYTHONPATH": str(blocked)})
    assert done.returncode == 1
    assert f"pip install 'transcript-tool[{extra}]'" in done.stderr.decode()
    assert (tool.folder / "out" / "b.txt.json").exists()


def test_batch_reads_them_in_folders_and_archives_and_tells_json_that_is_none(tool: Tool) -> None:
    pages = tool.folder / "pages"
    pages.mkdir()
    names = ("speech-whisperx", "pdf-trial", "docx-teams")
    files = {path.parent.name + path.suffix: path.read_bytes() for n in names for path in HERE.glob(f"{n}/input.*")}
    for name, data in files.items():
        (pages / name).write_bytes(data)
    (pages / "package.json").write_bytes(b'{"name": "x"}')
    with zipfile.ZipFile(tool.folder / "more.zip", "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    done = tool("batch", "pages", "more.zip", "-o", "out", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    found = {str(path.relative_to(tool.folder / "out")) for path in (tool.folder / "out").rglob("*.json")}
    assert found == {f"{name}.json" for name in files} | {f"more.zip/{name}.json" for name in files}
    manifest = (tool.folder / "out" / "manifest.jsonl").read_text()
    assert manifest.count('"no-transcript"') == 1
    again = tool("batch", "pages", "more.zip", "-o", "out", "--jobs", "1", "--resume")
    assert again.returncode == 0
    assert (tool.folder / "out" / "manifest.jsonl").read_text() == manifest


@pytest.mark.parametrize("name", ["speech-whisperx", "pdf-trial", "docx-teams"])
def test_standard_input_is_told_by_its_content(name: str, tool: Tool) -> None:
    data = next(HERE.glob(f"{name}/input.*")).read_bytes()
    done = tool("parse", "-", "-f", "jsonl", input=data)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(b'"index":') > 2
    assert tool("tokens", "-", input=data).returncode == 0


@pytest.mark.parametrize("title", ["", "Microsoft Word - x.docx", "Document1", "untitled", "talk_final.PDF", "12.5"])
def test_titles_that_programs_make_up(title: str) -> None:
    assert sensible_title(title) is None
    assert sensible_title("  The  weir ") == "The weir"


def test_numbers_of_paragraphs_are_no_numbers_of_lines() -> None:
    sheets = Sheets()
    for number in range(1, 10):
        sheets.line((72, str(number), "Times-Roman"), (100, f"Item {number} was put off to the next", "Times-Roman"))
        sheets.line((100, "meeting of the council.", "Times-Roman"))
    assert "9    Item 9 was put off" in source_of(sheets.done(), "a.pdf").text


def test_heads_that_change_with_the_subject_are_told_by_the_page_s_number() -> None:
    subjects = ("Ferries", "Ferries", "Piers", "Weather", "Weather", "Tides")

    def each(canvas: Canvas, page: int) -> None:
        canvas.drawString(72, 800, f"{subjects[page - 1]} {page + 16}")

    sheets = Sheets(each)
    said = ["We begin.", "The boats are late.", "So is the tide.", "Who asked?", "Nobody did.", "Then we are done."]
    for number, words in enumerate(said):
        sheets.words(f"Ann Roe: {words}")
        if number < 5:
            sheets.turn()
    text = source_of(sheets.done(), "a.pdf").text
    assert not any(f"{subject} " in text for subject in subjects)
    assert text.count("Ann Roe") == 6


def test_lines_below_a_bullet_go_on() -> None:
    sheets = Sheets()
    for number in range(4):
        sheets.line((72, "Ann Roe: This line is a full one and goes over nearly all of the width of it", "Times-Roman"))
        sheets.line(
            (80, "•", "Times-Roman"), (90, f"Point {number} is that the boats are late again and", "Times-Roman")
        )
        sheets.line((90, "that nobody says why.", "Times-Roman"))
    assert "late again and\nthat nobody says why." in source_of(sheets.done(), "a.pdf").text


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def with_inner(inner: str) -> bytes:
    """A Word file whose second paragraph holds `inner` between the words of Bo Elm."""
    document = Document()
    document.add_paragraph("Ann Roe: What did you see?")
    document.add_paragraph("Bo Elm: I saw XXX today.")
    file = io.BytesIO()
    document.save(file)
    kept = zipfile.ZipFile(io.BytesIO(file.getvalue()))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for entry in kept.infolist():
            data = kept.read(entry)
            if entry.filename == "word/document.xml":
                closed = f'</w:t></w:r>{inner}<w:r><w:t xml:space="preserve">'
                data = data.replace(b"XXX", closed.encode()).replace(
                    b"<w:t>Bo Elm: I saw ", b'<w:t xml:space="preserve">Bo Elm: I saw '
                )
            archive.writestr(entry, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        (
            f'<w:r><w:ruby xmlns:w="{W}"><w:rt><w:r><w:t>toukyou</w:t></w:r></w:rt>'
            "<w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "東京",
        ),
        (f'<w:bdo xmlns:w="{W}" w:val="rtl"><w:r><w:t>not one</w:t></w:r></w:bdo>', "not one"),
        (f'<m:oMath xmlns:m="{M}"><m:r><m:t>5 percent</m:t></m:r></m:oMath>', "5 percent"),
        ('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', "\uf061"),
        ('<w:r><w:sym w:font="Symbol" w:char="no"/></w:r>', "\ufffd"),
    ],
    ids=["ruby", "direction", "formula", "symbol", "no-symbol"],
)
def test_no_word_of_a_word_file_is_lost(inner: str, words: str) -> None:
    turns = parse(source_of(with_inner(inner), "a.docx")).turns
    assert [" ".join(turn.paragraphs) for turn in turns] == ["What did you see?", f"I saw {words} today."]
