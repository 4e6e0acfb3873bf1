"""SubRip: cues whose text begins with `Name: `; how turns become cues is told in :mod:`transcript_tool.exporters.cues`.

SubRip has no escapes, so words stand as they are, and what some players take for a tag is shown so by them. In `-->`
alone, which could pass for the times of a cue, stands a word joiner (U+2060), which is not seen, and which reading
drops.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transcript_tool.exporters.cues import cues, only, stamp
from transcript_tool.exporters.safe import utf8

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

__all__ = ["write"]

_NO_ARROW: Final = "--\u2060>"


def write(transcripts: Iterable[Transcript], file: BinaryIO, *, whole_turns: bool = False) -> None:
    """Write the one transcript as captions; nothing for none.

    Args:
        transcripts: one transcript.
        file: open for bytes.
        whole_turns: a cue for each turn, however long.

    Raises:
        ExportError: there are several, or no turn has a time.
    """
    transcript = only(transcripts, "srt")
    if transcript is None:
        return
    blocks = []
    for number, cue in enumerate(cues(transcript, whole_turns=whole_turns), 1):
        text = f"{cue.label}: {cue.text}" if cue.label is not None else cue.text
        text = text.replace("-->", _NO_ARROW)
        blocks.append(f"{number}\n{stamp(cue.start, ',')} --> {stamp(cue.end, ',')}\n{text}\n")
    file.write(utf8("\n".join(blocks)))
