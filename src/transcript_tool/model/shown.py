"""A transcript as a notebook and rich show it: what it is of, who speaks, and its first turns."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transcript_tool.model.records import Transcript, Turn

__all__ = ["as_html", "in_short"]

_TURNS: Final = 20
_WORDS: Final = 600  # characters of a turn


def as_html(transcript: Transcript) -> str:
    """A heading, a line of facts and a table of the first turns; every word of the transcript is escaped."""
    header = transcript.header
    facts = [header.event_date or header.published, header.place, _counted(len(transcript.turns), "turn")]
    names = [speaker.name for speaker in transcript.speakers]
    if names:
        facts.append(", ".join(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else ""))
    rows = "".join(_row(turn, transcript) for turn in transcript.turns[:_TURNS])
    left = len(transcript.turns) - _TURNS
    more = f"<p>… and {_counted(left, 'more turn')}</p>" if left > 0 else ""
    head = "<tr><th>line</th><th>kind</th><th>speaker</th><th>words</th></tr>"
    table = f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>" if rows else ""
    title = escape(header.title or "Transcript without title")
    told = " · ".join(escape(fact) for fact in facts if fact)
    return f'<div dir="auto"><h4>{title}</h4><p>{told}</p>{table}{more}</div>'


def _row(turn: Turn, transcript: Transcript) -> str:
    name = next((one.name for one in transcript.speakers if one.id == turn.speaker), turn.label or "")
    said, left = "", _WORDS
    for paragraph in (*turn.paragraphs, *turn.stage):
        if left <= 0:
            said += "…"
            break
        said += f'<p dir="auto">{escape(paragraph[:left])}{"…" if len(paragraph) > left else ""}</p>'
        left -= len(paragraph)
    cells = f'<td>{turn.line}</td><td>{turn.kind}</td><td dir="auto">{escape(name)}</td>'
    return f'<tr>{cells}<td style="text-align:left">{said}</td></tr>'


def in_short(transcript: Transcript) -> Iterator[tuple[str, object]]:
    """Names and values that ``rich`` puts together: the whole is what ``repr`` is for."""
    header = transcript.header
    yield "title", header.title
    yield "event_date", header.event_date
    yield "published", header.published
    yield "speakers", [speaker.name for speaker in transcript.speakers]
    yield "turns", len(transcript.turns)
    yield "sources", [source.name for source in transcript.sources]
    yield "diagnostics", [remark.code for remark in transcript.diagnostics]


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
