"""A person's word in files: speakers and hints, read and checked, and a first version of hints written.

In this room: paths come in, `Roster` and `Hints` go out. Whatever is wrong with a file is one line that says where it
is and what to do (`SettingsError`). `tomllib` and `csv` are imported only where a file is read.
"""

from __future__ import annotations

from transcript_tool.told.hints import read_hints
from transcript_tool.told.speakers import read_speakers

__all__ = ["read_hints", "read_speakers"]
