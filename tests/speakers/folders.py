"""A speakers folder: a page, or the pages of a set, and who stands behind its labels.

``tests/speakers/NAME/`` holds ``input.txt`` (or ``input_1.txt``, ``input_2.txt`` … of one set), ``expected.json`` and
``note.md``. The expected file holds all speakers with id, name, kind, role, affiliation and labels, each turn's label
and speaker, and the diagnostics that speak of labels, with their lines. ``python tests/speakers/folders.py NAME …``
prints what is found now in that form, to be mended by hand.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from transcript_tool import Transcript
from transcript_tool.model.merging import merge_sources
from transcript_tool.sources.source import Source

__all__ = ["FOLDER", "folders", "found", "told"]

FOLDER = Path(__file__).parent
CODES = ("speaker-undecided", "speaker-misspelt")


def folders() -> list[Path]:
    """All folders, by name."""
    return sorted(path.parent for path in FOLDER.glob("*/note.md"))


def found(folder: Path) -> Transcript:
    """The transcript of a folder's pages."""
    pages = sorted(folder.glob("input*.txt"))
    sources = [Source(text=page.read_bytes().decode(), name=page.name) for page in pages]
    (transcript,) = merge_sources(sources)
    return transcript


def told(transcript: Transcript) -> dict[str, Any]:
    """What a transcript says of its speakers, in the form of ``expected.json``."""
    return {
        "speakers": [
            {
                "id": speaker.id,
                "name": speaker.name,
                "kind": speaker.kind,
                "role": speaker.role,
                "affiliation": speaker.affiliation,
                "labels": list(speaker.labels),
            }
            for speaker in transcript.speakers
        ],
        "turns": [[turn.label, turn.speaker] for turn in transcript.turns],
        "diagnostics": [[d.code, d.line] for d in transcript.diagnostics if d.code in CODES],
    }


def written(data: dict[str, Any]) -> str:
    """The data as it stands in ``expected.json``: one speaker, one turn a line."""
    parts = []
    for key, rows in data.items():
        lines = ",\n".join(f"    {json.dumps(row, ensure_ascii=False)}" for row in rows)
        parts.append(f"  {json.dumps(key)}: [\n{lines}\n  ]" if rows else f"  {json.dumps(key)}: []")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    for name in sys.argv[1:]:
        sys.stdout.write(written(told(found(FOLDER / name))))
