"""WebVTT: cues with a voice tag, `<v Name>words`; how turns become cues is told in `exporters/cues.py`.

`&`, `<` and `>` are written as references, so that neither tags nor `-->` come out of words; line ends within a label
or a paragraph become blanks, control characters U+FFFD.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcript_tool.exporters.cues import cues, one_line, only, stamp
from transcript_tool.exporters.safe import utf8

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["write"]


def write(transcripts: Iterable[Transcript], file: BinaryIO, *, whole_turns: bool = False) -> None:
    """Write the one transcript as captions; nothing for none.

    Args:
        transcripts: one transcript.
        file: open for bytes.
        whole_turns: a cue for each turn, however long.

    Raises:
        ExportError: there are several, or no turn has a time.
    """
    transcript = only(transcripts, "vtt")
    if transcript is None:
        return
    blocks = ["WEBVTT"]
    if transcript.header.language is not None and transcript.header.language.replace("-", "").isalnum():
        blocks[0] += f"\nLanguage: {transcript.header.language}"
    if transcript.header.title is not None:
        blocks.append(f"NOTE {_escaped(one_line(transcript.header.title))}")
    for number, cue in enumerate(cues(transcript, whole_turns=whole_turns), 1):
        voice = (
            "" if cue.label is None else f"<v {_escaped(cue.label)}{' ' if cue.label.endswith('-') else ''}>"
        )  # else `-->`
        blocks.append(f"{number}\n{stamp(cue.start, '.')} --> {stamp(cue.end, '.')}\n{voice}{_escaped(cue.text)}")
    file.write(utf8("\n\n".join(blocks) + "\n"))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
