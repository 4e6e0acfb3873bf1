"""Word: opened by python-docx, with the words, the styles and the properties; a missing extra is one clear line."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from exporter_strategies import several
from hypothesis import given, settings

from transcript_tool.exporters import export, load
from transcript_tool.exporters.safe import plain
from transcript_tool.model.records import Transcript

GOLDEN = Path(__file__).parent / "golden"


def opened(transcripts: list[Transcript]) -> Any:
    file = io.BytesIO()
    export(transcripts, "docx", file)
    return Document(file)


def test_headings_labels_directions_and_properties() -> None:
    document = opened(list(load(GOLDEN / "briefing" / "input.json")))
    paragraphs = document.paragraphs
    assert [(one.style.name, one.text) for one in paragraphs if one.style.name.startswith("Heading")] == [
        ("Heading 1", "SCIO briefing: the state of grain stores"),
        ("Heading 2", "Participants"),
        ("Heading 2", "Transcript"),
    ]
    (question,) = [one for one in paragraphs if one.text.startswith("Phoenix TV: ")]
    assert [(run.text, run.bold) for run in question.runs] == [
        ("Phoenix TV: ", True),
        ("How does the new law work?", None),
    ]
    (laughter,) = [one for one in paragraphs if one.text == "(Laughter)"]
    assert laughter.runs[0].italic
    properties = document.core_properties
    assert (properties.title, properties.author) == ("SCIO briefing: the state of grain stores", "China SCIO")
    assert properties.created.replace(tzinfo=None) == datetime(2021, 9, 14)
    assert "w:br" not in document.element.xml


@settings(max_examples=15, deadline=None)
@given(several.filter(bool))
def test_all_words_are_there(transcripts: list[Transcript]) -> None:
    text = "\n".join(paragraph.text for paragraph in opened(transcripts).paragraphs)
    for transcript in transcripts:
        for turn in transcript.turns:
            for said in (*turn.paragraphs, *turn.stage):
                assert plain(said) in text


def test_a_missing_library_is_told_in_one_line() -> None:
    code = (
        "import io, sys; sys.modules['docx'] = None\n"
        "from transcript_tool import export, FormatError\n"
        "try: export([], 'docx', io.BytesIO())\n"
        "except FormatError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "format 'docx' needs more: docx is missing; pip install 'transcript-tool[docx]'\n"
