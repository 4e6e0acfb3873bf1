"""Rev and Rev AI: monologues of elements, blanks and signs among them; names where somebody gave them."""

from __future__ import annotations

from typing import Any

from transcript_tool.sources.speech.keys import below, dicts, label_of, seconds, text_of, wordless
from transcript_tool.sources.speech.records import Segment, Speech

__all__ = ["is_it", "read"]


def is_it(value: Any) -> bool:
    """Whether the keys of Rev are there."""
    return isinstance(below(value, "monologues"), list)


def read(value: Any) -> Speech:
    """What was heard."""
    names = {str(one.get("id")): label_of(one, "name") for one in dicts(below(value, "speakers"))}
    found: list[Segment] = []
    for monologue in dicts(value["monologues"]):
        elements = list(dicts(monologue.get("elements")))
        starts = [seconds(e.get("ts", e.get("timestamp"))) for e in elements]
        ends = [seconds(e.get("end_ts", e.get("end_timestamp"))) for e in elements]
        label = names.get(str(monologue.get("speaker"))) or label_of(monologue, "speaker_info", "speaker")
        start = next((time for time in starts if time is not None), None)
        end = next((time for time in reversed(ends) if time is not None), None)
        found.append(Segment(label, "".join(text_of(e, "value") for e in elements), start, end))
    odd = sum(wordless(dicts(one.get("elements")), "value") for one in dicts(value["monologues"]))
    return Speech(found, text_of(value, "language"), odd=odd)
