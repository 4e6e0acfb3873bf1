"""Make the PDF and Word files of the folders here from the text in this module: ``python tests/sources/make_documents.py``.

They are made with reportlab and python-docx, as other programs make them, and are kept as files, so that whoever adds
a folder may lay any file there. The bytes are the same each time.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).parent
WIDTH, HEIGHT = A4
PLAIN, BOLD = "Times-Roman", "Times-Bold"
DAY = datetime(2024, 1, 1, tzinfo=UTC)


class Sheets:
    """A PDF in the making: lines go down the page, a new one is begun where it is full."""

    def __init__(self, each: Callable[[Canvas, int], None] | None = None, *, title: str | None = None) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4, invariant=True)
        if title:
            self.canvas.setTitle(title)
        self.each, self.page = each, 0
        self.top, self.bottom, self.pitch = HEIGHT - 90.0, 80.0, 14.0
        self.y = 0.0
        self.turn()

    def turn(self) -> None:
        """Begin the next page."""
        if self.page:
            self.canvas.showPage()
        self.page += 1
        self.y = self.top
        if self.each is not None:
            self.each(self.canvas, self.page)

    def line(self, *stretches: tuple[float, str, str], size: float = 11) -> None:
        """Write stretches of text, each at its place and in its font, on one line."""
        if self.y < self.bottom:
            self.turn()
        for x, text, font in stretches:
            self.canvas.setFont(font, size)
            self.canvas.drawString(x, self.y, text)
        self.y -= self.pitch

    def words(self, text: str, x: float = 72, width: float = 450, first: float = 0, label: str = "") -> None:
        """Write a paragraph in lines that fit; `first` is how far its first is set in, `label` bold words before it."""
        room = pdfmetrics.stringWidth(f"{label} ", BOLD, 11) if label else 0.0
        head = simpleSplit(text, PLAIN, 11, width - first - room)[0]
        self.line(*([(x + first, label, BOLD)] if label else []), (x + first + room, head, PLAIN))
        rest = text[len(head) :].strip()
        for line in simpleSplit(rest, PLAIN, 11, width) if rest else ():
            self.line((x, line, PLAIN))

    def skip(self, lines: float = 1) -> None:
        """Leave room."""
        self.y -= self.pitch * lines

    def done(self) -> bytes:
        """The bytes."""
        self.canvas.save()
        return self.file.getvalue()


def centred(text: str, size: float = 11) -> float:
    """Where a line begins that stands in the middle of the page."""
    return float(WIDTH - pdfmetrics.stringWidth(text, PLAIN, size)) / 2


TRIAL = [
    ("", "AFTERNOON SESSION"),
    ("", "(Witness sworn.)"),
    ("", "THE COURT:  Good afternoon.  Please be seated.  Mr. Fell, you may go on."),
    ("", "MR. FELL:  Thank you, Your Honor."),
    ("", "BY MR. FELL:"),
    ("Q", "Ms. Roe, where did you keep the key to the boat house in the winter of that year?"),
    ("A", "On a nail by the door.  Everybody on the island knew the nail, and most of them knew the door as well."),
    ("Q", "Did you lend it to anybody?"),
    ("A", "Not that winter."),
    ("Q", "I show you what is marked Exhibit 7.  Do you know this handwriting?"),
    ("A", "It is that of my brother.  He writes his sevens with a stroke through the middle, as our grand-"),
    ("+", "mother did."),
    ("", "MS. TARN:  Objection.  The witness is no expert in handwriting."),
    ("", "THE COURT:  Overruled.  She may say what she knows of her brother."),
    ("Q", "When did you see it first?"),
    ("A", "On the 12th of March, at"),
    ("+", "9 in the morning, when the ice was still on the lake and no boat could have left the house at all."),
    ("Q", "And on that day the key was where?"),
    ("A", "In my coat."),
    ("", "MR. FELL:  Nothing further."),
    ("", "THE COURT:  Ms. Tarn, your witness."),
    ("", "CROSS-EXAMINATION"),
    ("", "BY MS. TARN:"),
    ("Q", "You said the key hung on a nail.  Then you said it was in your coat.  Which of the two is it?"),
    ("A", "Both.  A coat hangs on a nail too."),
]


def trial() -> bytes:
    """A record of court: 25 numbered lines a page, number of the page at the top, questions set in."""

    def each(canvas: Canvas, page: int) -> None:
        canvas.setFont("Courier", 11)
        canvas.drawString(470, HEIGHT - 50, f"{page + 41}")
        for number in range(1, 26):
            canvas.drawRightString(70, HEIGHT - 90 - 26 * (number - 1), str(number))
        canvas.setFont("Courier", 8)
        canvas.drawString(180, 40, "HOLM COUNTY REPORTERS - 555 0100")

    sheets = Sheets(each)
    sheets.pitch, sheets.bottom = 26.0, HEIGHT - 90 - 26 * 24 - 1
    for kind, text in TRIAL:
        if kind in ("Q", "A"):
            first, *rest = simpleSplit(text, "Courier", 11, 330)
            sheets.line((120, kind, "Courier"), (150, first, "Courier"))
        elif kind == "+":
            first, *rest = simpleSplit(text, "Courier", 11, 420)
            sheets.line((90, first, "Courier"))
        else:
            first, *rest = simpleSplit(text, "Courier", 11, 300)
            sheets.line((180, first, "Courier"))
        for line in simpleSplit(" ".join(rest), "Courier", 11, 420) if rest else ():
            sheets.line((90, line, "Courier"))
    return sheets.done()


DEBATE = [
    ("The Speaker:", "The House will come to order. We take up the motion on the lighthouse at Holm Point, of which "
     "notice was given on Monday."),
    ("Ms Roe (Holm):", "I beg to move, That this House regrets the closing of the lighthouse. It has stood there for "
     "two hundred years, and in all that time no ship that could see it was lost. Those who could not see it were lost "
     "in fog, and for them there was the horn. Now the horn is to go as well."),
    ("", "I have counted the ships that pass the Point in a year. They are nine thousand. I have counted the keepers too. "
     "There is one, and he is here today in the gallery."),
    ("Mr Fell (Tarn East):", "Will the hon. Lady give way?"),
    ("Ms Roe:", "With pleasure."),
    ("Mr Fell:", "Is it not true that every one of those nine thousand ships finds its way by satellite, and that the "
     "last captain who looked out of a window did so in order to see whether it rained?"),
    ("Ms Roe:", "It did rain, and the satellite had not told him. I have spoken to that captain. He is not against "
     "satellites. He would like to have something to look at when they fail, as they did for two hours last winter over "
     "the whole of the northern waters."),
    ("The Minister for Ports (Mr Lund):", "I am grateful for this debate. The Government have no wish to put out a "
     "light. But a light that costs more than the harbour it leads to must be looked at, and we have looked at it. The "
     "horn is another matter, and on the horn I can give an undertaking today: it stays until the end of next year."),
    ("", "As for the keeper, whom I also greet, he has been offered a post in the museum of the port, where the lamp will "
     "be shown, and where he may light it on Sundays."),
    ("Ms Roe:", "On Sundays there are no ships."),
    ("Mr Lund:", "That is the one thing on which the hon. Lady and I agree. I ask the House to reject the motion."),
]  # fmt: skip


def parliament() -> bytes:
    """A debate in two columns, each with its number at the top, the name of the House and the day between them."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=True)
    lines: list[list[tuple[float, str, str]]] = []
    for label, text in DEBATE:
        room = pdfmetrics.stringWidth(f"{label} ", BOLD, 10) if label else 0.0
        head = simpleSplit(text, PLAIN, 10, 215 - 10 - room)[0]
        lines.append([*([(10.0, label, BOLD)] if label else []), (10 + room, head, PLAIN)])
        lines += [[(0.0, line, PLAIN)] for line in simpleSplit(text[len(head) :].strip(), PLAIN, 10, 215)]
    column, page, each = 301, 0, 19
    at = 0
    while at < len(lines):
        page += 1
        canvas.setFont(PLAIN, 9)
        canvas.drawString(60, HEIGHT - 50, str(column))
        canvas.drawCentredString(WIDTH / 2, HEIGHT - 50, "Lighthouse (Holm Point)")
        canvas.drawString(WIDTH - 80, HEIGHT - 50, str(column + 1))
        canvas.drawCentredString(WIDTH / 2, 40, "House of Isles Debates, 14 May 2024")
        if page == 1:
            canvas.setFont(BOLD, 15)
            canvas.drawCentredString(WIDTH / 2, HEIGHT - 90, "Lighthouse at Holm Point")
        for x in (60.0, 320.0):
            y = HEIGHT - 120
            for stretches in lines[at : at + each]:
                for left, text, font in stretches:
                    canvas.setFont(font, 10)
                    canvas.drawString(x + left, y, text)
                y -= 12
            at += each
        column += 2
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def earnings() -> bytes:
    """An earnings call: heads and feet on every page, a bold name and an office above what is said."""

    def each(canvas: Canvas, page: int) -> None:
        canvas.setFont(PLAIN, 9)
        canvas.drawString(72, HEIGHT - 50, "TARN FERRIES PLC  FQ1 2024 EARNINGS CALL  MAY 14, 2024")
        canvas.drawString(72, 40, "Copyright 2024 Holm Transcripts. All rights reserved.")
        canvas.drawString(500, 40, str(page + 2))

    sheets = Sheets(each, title="Tarn Ferries plc, FQ1 2024 Earnings Call")
    sheets.bottom = 470.0
    sheets.line((72, "Tarn Ferries plc, first quarter 2024 earnings call", BOLD), size=18)
    sheets.skip()
    sheets.line((72, "Tuesday, May 14, 2024", PLAIN))
    sheets.skip()
    said = [
        ("Operator", "", "Good day, and welcome to the first quarter call of Tarn Ferries. All lines are muted. After "
         "the presentation there will be time for questions. I now hand over to Ann Roe."),
        ("Ann Roe", "Chief Executive Officer", "Thank you, and good morning. We carried more passengers in the quarter "
         "than in any first quarter before, and we carried them on fewer ships. Fuel was dear in January and cheap in "
         "March, and we bought most of it in March. The new ferry is late by four months, for which the yard has said "
         "that it is sorry, and has paid. With that I hand over to Ben."),
        ("Ben Fell", "Chief Financial Officer", "Revenue was 41 million, up 6 percent. Costs were 33 million. Of the "
         "eight million that are left, one goes to the pier, and we keep the rest for the winter."),
        ("Operator", "", "Our first question is from Carla Lund of Harbour Securities."),
        ("Carla Lund", "Analyst, Harbour Securities", "Good morning. What does the delay of the new ferry mean for the "
         "summer timetable?"),
        ("Ann Roe", "Chief Executive Officer", "Nothing for June. In July we hire a ship from our friends in the north."),
        ("Carla Lund", "Analyst, Harbour Securities", "And what does that cost?"),
        ("Ben Fell", "Chief Financial Officer", "Less than the yard has paid us."),
    ]  # fmt: skip
    for name, office, text in said:
        sheets.line((72, name, BOLD))
        if office:
            sheets.line((72, office, "Times-Italic"))
        sheets.skip(0.5)
        sheets.words(text)
        sheets.skip()
    return sheets.done()


def committee() -> bytes:
    """A hearing: first lines set in, no gaps, heads on left and right pages differ, words cut at lines' ends."""

    def each(canvas: Canvas, page: int) -> None:
        canvas.setFont(PLAIN, 10)
        head = "COMMITTEE ON FISHERIES" if page % 2 else "THE STATE OF THE HERRING"
        canvas.drawCentredString(WIDTH / 2, HEIGHT - 50, head)
        canvas.drawCentredString(WIDTH / 2, 40, f"- {page} -")

    sheets = Sheets(each)
    sheets.bottom = 690.0
    said = [
        "The CHAIR. The committee will come to order. We hear today from Dr. Fell, who has counted the herring for "
        "thirty years, and from Ms. Lund, who has fished them for as long.",
        "Dr. FELL. Thank you, Madam Chair. I shall be short, since the herring are few. In the year in which I began we "
        "counted two hundred thousand tons in the northern waters.",
        "Last year we counted nineteen thousand. I have brought a chart, and I am sorry for the shape of it.",
        "The CHAIR. We have the chart before us. Ms. Lund?",
        "Ms. LUND. The doctor counts where the fish were. I fish where they are. They have gone north, as anybody "
        "would in water as warm as this.",
        "Senator ROE. How far north?",
        "Ms. LUND. Two days. It used to be an afternoon.",
        "Dr. FELL. If I may, Senator, that is what the chart shows too, if one turns it upside down.",
        "The CHAIR. The committee stands adjourned.",
    ]
    for text in said:
        sheets.words(text, width=300, x=150, first=14)
    return sheets.done()


def press() -> bytes:
    """A press conference: gaps between paragraphs, `Page 1 of 2` at the foot, a paragraph that goes over the page."""

    def each(canvas: Canvas, page: int) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawRightString(WIDTH - 72, 40, f"Page {page} of 2")

    sheets = Sheets(each)
    sheets.bottom = 545.0
    sheets.line((72, "Press conference on the new harbour", BOLD), size=18)
    sheets.skip()
    sheets.line((72, "Holm, 14 May 2024", PLAIN))
    sheets.skip()
    for label, text in [
        ("Moderator:", "Good morning, everybody, and welcome to the town hall. The mayor will say a few words about the "
         "office of the port. Then there is time for your questions."),
        ("Mayor Roe:", "Thank you. The harbour will be opened in June. It has cost what we said it would cost, it is as "
         "deep as we said it would be, and the first ship is a ferry. I say so because nobody believed me when I said "
         "it first, and some of those who did not are in this room."),
        ("Holm Courier:", "Which ferry?"),
        ("Mayor Roe:", "The one with the flags. You will know it when you see it."),
        ("Radio Tarn:", "And when does it sail?"),
        ("Mayor Roe:", "When the tide is in, like all of them."),
    ]:  # fmt: skip
        sheets.words(f"{label} {text}")
        sheets.skip()
    return sheets.done()


def bold_names() -> bytes:
    """An interview whose names are bold, without a colon, on the line of what is said."""
    sheets = Sheets(title="Microsoft Word - interview_final.docx")
    sheets.line((72, "The keeper of the weir", BOLD), size=16)
    sheets.skip()
    for label, text in [
        ("Ann Roe", "How long have you kept the weir?"),
        ("Ben Fell", "Since the flood, which was in the year in which I was born. My father kept it on that day, and on "
         "the day after he kept me."),
        ("Ann Roe", "What does one do all day at a weir?"),
        ("Ben Fell", "One looks at the water, and the water looks back."),
        ("Ann Roe", "And at night?"),
        ("Ben Fell", "At night one listens to it."),
    ]:  # fmt: skip
        sheets.words(text, label=label)
        sheets.skip(0.6)
    return sheets.done()


def names_beside() -> bytes:
    """Names in a column at the left, what they say beside them."""
    sheets = Sheets()
    sheets.line((72, "Minutes of the evening", BOLD), size=16)
    sheets.skip()
    for label, text in [
        ("CHAIR:", "We have a quorum, if the cat counts. I ask for the minutes of the last meeting."),
        ("ROE:", "They are with the treasurer, who is with his mother, who is in the south until the end of the month "
         "and takes no calls after nine."),
        ("CHAIR:", "Then we have no minutes."),
        ("FELL:", "We have no last meeting either, as far as I remember it."),
        ("CHAIR:", "Agreed."),
    ]:  # fmt: skip
        first, *rest = simpleSplit(text, PLAIN, 11, 330)
        sheets.line((72, label, PLAIN), (170, first, PLAIN))
        for line in rest:
            sheets.line((170, line, PLAIN))
        sheets.skip(0.5)
    return sheets.done()


def chinese() -> bytes:
    """A page in Chinese, with a font that every reader has."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    sheets = Sheets()
    for text in ["湖区供水新闻发布会", "", "主持人：各位早上好，欢迎参加今天的新闻发布会。", "", "湖区日报记者：请问供水什么时候恢复？居",
                 "民已经等了三天。", "", "李明：明天上午恢复。感谢大家的耐心。", "", "湖区日报记者：谢谢。"]:  # fmt: skip
        sheets.line((72, text, "STSong-Light")) if text else sheets.skip(0.8)
    return sheets.done()


def word(build: Callable[[Any], None], title: str = "") -> bytes:
    """A Word file, the same bytes each time."""
    document = Document()
    document.core_properties.title = title
    document.core_properties.created = document.core_properties.modified = DAY
    build(document)
    file = io.BytesIO()
    document.save(file)
    same = io.BytesIO()
    with zipfile.ZipFile(file) as made, zipfile.ZipFile(same, "w", zipfile.ZIP_DEFLATED) as kept:
        for info in made.infolist():
            entry = zipfile.ZipInfo(info.filename, (2024, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, made.read(info))
    return same.getvalue()


def teams(document: Any) -> None:
    """What Teams exports: name and time, and the words behind a line break of the same paragraph."""
    document.add_paragraph("Harbour works-20240514_090012-Meeting Recording")
    document.add_paragraph("May 14, 2024, 9:00AM")
    document.add_paragraph("12m 5s")
    for name, clock, text in [
        ("Roe, Ann", "0:03", "Good morning. Can you all see the plan?"),
        ("Ben Fell (Guest)", "0:09", "I can see a plan. Is it the one with the crane?"),
        ("Roe, Ann", "0:15", "The crane is on page two."),
        ("Roe, Ann", "1:02", "Now it is on page three as well."),
        ("Ben Fell (Guest)", "1:10", "Then there are two cranes."),
    ]:
        paragraph = document.add_paragraph()
        paragraph.add_run(name).bold = True
        paragraph.add_run(f"   {clock}")
        paragraph.add_run().add_break()
        paragraph.add_run(text)


def interview_table(document: Any) -> None:
    """An interview as a table, a head row above, page head and foot around it."""
    document.sections[0].header.paragraphs[0].text = "Oral history of Holm: no. 12"
    document.sections[0].footer.paragraphs[0].text = "Not to be quoted"
    document.add_heading("Interview with a bell ringer", 0)
    document.add_paragraph("Recorded at the parish house.")
    table = document.add_table(0, 2)
    for left, right in [
        ("Speaker", "Transcript"),
        ("Interviewer", "When did you ring for the first time?"),
        ("Ringer", "At nine. I was lifted off the floor.\nThey say one could hear it."),
        ("", "I could not let go, you see."),
        ("Interviewer", "And the last time?"),
        ("Ringer", "On Sunday, if it please."),
    ]:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = left, right
    document.add_paragraph("End of the recording.")


def clock_table(document: Any) -> None:
    """A table of times, speakers and words."""
    document.add_heading("Council call", 1)
    table = document.add_table(0, 3)
    for row in [
        ("00:00:04", "Ann Roe", "Is the line open?"),
        ("00:00:07", "Ben Fell", "It is, and so is the window."),
        ("00:01:30", "Ann Roe", "Please shut it."),
        ("00:01:32", "Ben Fell", "The line or the window?"),
    ]:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def facts_table(document: Any) -> None:
    """A table of facts is no table of turns."""
    document.add_heading("Briefing at the weir", 0)
    table = document.add_table(0, 2)
    for row in [("Place", "Old mill, Holm"), ("Water", "2.4 m"), ("Outlook", "Rising until noon")]:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for text in ["Holm Courier: Is the bridge safe?", "Ann Roe: It is shut, so it is.", "Holm Courier: Thank you."]:
        document.add_paragraph(text)


def bold_word(document: Any) -> None:
    """Bold names without colons, in a style of their own or by hand."""
    document.add_heading("Talk at the ferry", 0)
    for name, text in [
        ("Ann Roe", "Who sold you this ticket?"),
        ("Ben Fell", "A man with a hat. He said that it was good for a year and a day."),
        ("Ann Roe", "It was good for the day."),
        ("Ben Fell", "Then I have the year left."),
    ]:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{name} ").bold = True
        paragraph.add_run(text)


_RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'


def tracked(document: Any) -> None:
    """Tracked changes, a link, a hidden word, a control, a footnote's mark and a page break within a paragraph."""
    document.add_heading("Statement on the dyke", 0)

    def raw(inner: str) -> None:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))

    raw(
        _RUN.format("Ann Roe: The dyke is ")
        + '<w:del w:id="1" w:author="x"><w:r><w:delText xml:space="preserve">quite </w:delText></w:r></w:del>'
        + f'<w:ins w:id="2" w:author="x">{_RUN.format("very ")}</w:ins>'
        + _RUN.format("old, as ")
        + f'<w:hyperlink w:anchor="a">{_RUN.format("the map")}</w:hyperlink>'
        + _RUN.format(" says.")
        + '<w:r><w:rPr><w:vanish/></w:rPr><w:t>NOT FOR PRINT</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    raw(f"<w:sdt><w:sdtContent>{_RUN.format('Ben Fell: And how')}</w:sdtContent></w:sdt>"
        '<w:r><w:br w:type="page"/></w:r>' + _RUN.format("old is the map?"))  # fmt: skip
    raw(_RUN.format("Ann Roe: Older.") + "<w:r><w:br/></w:r>" + _RUN.format("(Laughter)"))
    raw(f'<w:moveFrom w:id="3" w:author="x">{_RUN.format("Ben Fell: Gone.")}</w:moveFrom>'
        f'<w:moveTo w:id="4" w:author="x">{_RUN.format("Ben Fell: Thank you.")}</w:moveTo>')  # fmt: skip


def hearing(document: Any) -> None:
    """A hearing in Word: tabs behind Q and A, headings of sections, a name and an office in capitals."""
    document.add_heading("Hearing on the mill race", 0)
    document.add_heading("Morning session", 1)
    for text in [
        "MR. FELL: I call Ann Roe.",
        "Q\tMs. Roe, whose mill is it?",
        "A\tMy aunt's.",
        "Q\tAnd whose is the water?",
        "A\tThat is what we are here for.",
        "THE COURT: So it is.",
    ]:
        document.add_paragraph(text)


FOLDERS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "pdf-trial": ("pdf", trial),
    "pdf-parliament": ("pdf", parliament),
    "pdf-earnings": ("pdf", earnings),
    "pdf-committee": ("pdf", committee),
    "pdf-press": ("pdf", press),
    "pdf-bold-names": ("pdf", bold_names),
    "pdf-names-beside": ("pdf", names_beside),
    "pdf-chinese": ("pdf", chinese),
    "docx-teams": ("docx", lambda: word(teams)),
    "docx-table": ("docx", lambda: word(interview_table)),
    "docx-table-clock": ("docx", lambda: word(clock_table, "Council call of the week")),
    "docx-table-facts": ("docx", lambda: word(facts_table)),
    "docx-bold-names": ("docx", lambda: word(bold_word)),
    "docx-tracked": ("docx", lambda: word(tracked, "Document1")),
    "docx-hearing": ("docx", lambda: word(hearing)),
}


def documents() -> Iterator[tuple[Path, bytes]]:
    """Each file and its bytes."""
    for name, (suffix, make) in FOLDERS.items():
        yield HERE / name / f"input.{suffix}", make()


if __name__ == "__main__":
    for path, data in documents():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
