"""Pieces of the HTML page: languages, colours, and the table of who spoke when and how much, with its small charts."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from transcript_tool.model.text import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transcript_tool.model.records import Speaker, Transcript, Turn

__all__ = ["COLOURS", "colour", "language", "speakers"]

COLOURS: Final = 12
_SHOWN: Final = 12  # speakers that stand open
_WIDTH: Final = 1000  # units across a chart
_LEAST: Final = 2.5  # units that can still be seen
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "dv"})


def language(tag: str | None) -> str:
    """The attributes that tell the language of what is said; none where it is not known."""
    if tag is None or not _LANGUAGE.fullmatch(tag):
        return ""
    return f' lang="{tag}"' + (' dir="rtl"' if tag.partition("-")[0] in _RIGHT_TO_LEFT else "")


def colour(place: int | None) -> str:
    """The class that gives a speaker a colour."""
    return "" if place is None else f" c{place % COLOURS}"


def speakers(transcript: Transcript, number: int, places: dict[str, int]) -> Iterator[str]:
    """Who spoke, by number of words, each with a strip that shows where in the talk that was."""
    if not transcript.speakers:
        return
    strips, timed = _strips(transcript.turns)
    total = sum(one.words for one in transcript.speakers) or 1
    ordered = sorted(transcript.speakers, key=lambda one: -one.words)
    along = "the recording, by time" if timed else "the talk, measured in words"
    yield f'<section class="who" aria-labelledby="who{number}"><h2 id="who{number}">Who spoke, and when</h2>'
    yield f'<p class="how">Each bar is the whole of {along}; the filled parts are that speaker’s.</p>'
    yield _table([_row(one, strips.get(one.id, []), total, number, places[one.id]) for one in ordered[:_SHOWN]])
    if rest := ordered[_SHOWN:]:
        yield f"<details><summary>{len(rest)} more</summary>"
        yield _table([_row(one, strips.get(one.id, []), total, number, places[one.id]) for one in rest])
        yield "</details>"
    yield "</section>"


def _table(rows: list[str]) -> str:
    head = '<thead><tr><th scope="col">Speaker</th><th scope="col">Turns</th><th scope="col">Words</th></tr></thead>'
    return f"<table>{head}<tbody>\n" + "\n".join(rows) + "\n</tbody></table>"


def _row(speaker: Speaker, strip: list[tuple[float, float]], total: int, number: int, place: int) -> str:
    more = ", ".join(escape(said) for said in (speaker.role, speaker.affiliation) if said is not None)
    path = "".join(f"M{start:.1f} 0h{max(width, _LEAST):.1f}v10h-{max(width, _LEAST):.1f}z" for start, width in strip)
    name = escape(speaker.name)
    chart = (
        f'<svg viewBox="0 0 {_WIDTH} 10" preserveAspectRatio="none" role="img" aria-label="when {name} speaks">'
        f'<path d="{path}"/></svg>'
    )
    return (
        f'<tr class="{colour(place).strip()}" data-s="{number}-{place}"><th scope="row"><span class="dot"></span>'
        f"<bdi>{name}</bdi>{f' <small>{more}</small>' if more else ''}{chart}</th>"
        f"<td>{speaker.turns:,}</td><td>{speaker.words:,} ({speaker.words * 100 / total:.0f} %)</td></tr>"
    )


def _strips(turns: tuple[Turn, ...]) -> tuple[dict[str, list[tuple[float, float]]], bool]:
    """For each speaker where they speak, as begin and width in units, and whether that is by time, else by words."""
    ends = [turn.time.end if turn.time is not None else None for turn in turns]
    timed = bool(turns) and all(end is not None for end in ends)
    if timed:
        spans = [(turn.time.start, turn.time.end or 0.0) for turn in turns if turn.time is not None]
    else:
        spans, at = [], 0.0
        for turn in turns:
            spans.append((at, at + count_words(turn.paragraphs)))
            at = spans[-1][1]
    first, last = min((one[0] for one in spans), default=0.0), max((one[1] for one in spans), default=0.0)
    scale = _WIDTH / max(last - first, 1e-9)
    found: dict[str, list[tuple[float, float]]] = {}
    for turn, (start, end) in zip(turns, spans, strict=True):
        if turn.speaker is not None and end > start:
            strip = found.setdefault(turn.speaker, [])
            begin, width = (start - first) * scale, (end - start) * scale
            if strip and abs(sum(strip[-1]) - begin) < 0.05:  # goes on
                begin, width = strip[-1][0], strip.pop()[1] + width
            strip.append((begin, width))
    return found, timed
