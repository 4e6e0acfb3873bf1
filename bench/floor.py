"""What people use today, and what we are measured against: a script of ten lines.

It splits on `Name:` lines and dumps what it found. Its pattern and what it does are fixed, so that ratios of different
days compare.
"""

from __future__ import annotations

import json
import re

_LABEL = re.compile(r"^([A-Z][^\n:]{0,80}):[ \t]*$", re.MULTILINE)


def ten_lines(text: str) -> str:
    """The ten-line script: label and words of each turn that it finds, as JSON."""
    parts = _LABEL.split(text)
    turns = []
    for label, words in zip(parts[1::2], parts[2::2], strict=True):
        turns.append({"speaker": label.strip(), "text": words.strip()})
    return json.dumps(turns, ensure_ascii=False)


def six_lines(text: str) -> str:
    """What a plain loop makes of a line each: how time grows with a text that no longer fits the processor's cache."""
    turns: dict[str, list[dict[str, object]]] = {}
    for line in text.split("\n"):
        label, _, said = line.partition(": ")
        if said:
            turns.setdefault(label, []).append({"text": said.strip(), "words": len(said.split())})
    return json.dumps(turns)
