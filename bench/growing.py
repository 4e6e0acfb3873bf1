"""How time grows with what is no page of text: the sheets of a PDF, the labels of a talk, the turns of two versions.

Each row is the CPU time of the long one over that of as many short ones as it is times as long: 1 is linear.
"""

from __future__ import annotations

import gc
import io
from collections.abc import Callable, Iterator
from random import Random
from typing import TypeVar

from reportlab.pdfgen.canvas import Canvas

from ratios import cpu
from transcript_tool import Source, Transcript, Turn, diff, parse
from transcript_tool.model.persons import Scene
from transcript_tool.model.speakers import find_speakers
from transcript_tool.sources.files import source_of

_FORMS = (
    "Ann {}",
    "Mr. {}",
    "{} Roake",
    "Ann {} Roake",
    "{}",
    "Roake ({})",
    "Mr. Roake ({})",
    "Moderator Ann {}",
    "胡{}",
)
T = TypeVar("T")
_LETTERS = str.maketrans("0123456789", "abcdefghij")
_CAPTION_LINES = ("<v A>", "<i>a", ">> ", ">> A: b ", "&amp;", "<", "(")
_LIMIT = 3.0  # what grows with the square is at 8 or more


def growing_rows() -> Iterator[tuple[str, float, float | None, float | None]]:
    """Rows of the table: what was measured, ratio, limit and aim."""
    yield "8 times as many: sheets of a PDF", _times(_read, _sheets(100), _sheets(800), 8), _LIMIT, None
    grown = {form: _times(_told, _crowd(form, 4_000), _crowd(form, 64_000), 16) for form in _FORMS}
    yield _worst("16 times as many: different labels", grown), max(grown.values()), _LIMIT, None
    pairs = {name: (_versions(name, 500), _versions(name, 2_000)) for name in _VERSIONS}
    grown = {name: _times(_compared, short, long, 4) for name, (short, long) in pairs.items()}
    yield _worst("4 times as many: turns of two versions", grown), max(grown.values()), _LIMIT, None
    grown = {line: _times(_cue, line * 2_000, line * 32_000, 16) for line in _CAPTION_LINES}
    yield _worst("16 times as long: one line of a caption", grown), max(grown.values()), _LIMIT, None


def _worst(what: str, grown: dict[str, float]) -> str:
    return f"{what}, the worst: {max(grown, key=lambda name: grown[name])}"


def _times(work: Callable[[T], object], short: T, long: T, times: int) -> float:
    """The time of the long one over that of the short one and how many times it is as long."""
    work(short)
    gc.collect()
    few = min(cpu(work, [short] * 3) / 3 for _ in range(3))
    return min(cpu(work, [long]) for _ in range(2)) / (times * max(few, 0.001))


def _sheets(pages: int) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, invariant=True)
    for page in range(pages):
        canvas.drawString(72, 820, f"Hearing {page + 1}")
        for line in range(30):
            canvas.drawString(72, 780 - 20 * line, f"Ann Roe: This is sentence {line} of page {page}, said but once.")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _read(data: bytes) -> None:
    source_of(data, "a.pdf")


def _crowd(form: str, size: int) -> list[str | None]:
    """As many different labels of one form, and a few that may be short for any of them; digits stand as letters."""
    labels: list[str | None] = [form.format(str(n).translate(_LETTERS).title()) for n in range(size)]
    few = [f"Ann Roake, {'abc'[n]}" for n in range(3)]
    return [*labels, *few, "Mr. Roake", "Moderator", "Ann", "AR", "Roakf"]


def _told(labels: list[str | None]) -> None:
    find_speakers(labels, [["Yes."] for _ in labels], Scene((), None, ["statement"] * len(labels)))


def _thanks(count: int, *more: str) -> list[Turn]:
    return [Turn(n, label="A", paragraphs=("Thank you.", *(f"{one} {n}." for one in more))) for n in range(count)]


def _talk(count: int, seed: int = 7) -> list[Turn]:
    random = Random(seed)
    words = [f"w{number}" for number in range(3000)] + ["the", "of", "and", "to", "we"] * 200
    return [
        Turn(
            n,
            label=random.choice("ABC"),
            paragraphs=(" ".join(random.choices(words, k=random.choice((3, 20, 60, 120)))),),
        )
        for n in range(1, count + 1)
    ]


_VERSIONS: dict[str, Callable[[int], tuple[list[Turn], list[Turn]]]] = {
    "thanks, one less": lambda n: (_thanks(n), _thanks(n - 1)),
    "thanks, a number more": lambda n: (_thanks(n), _thanks(n, "Number")),
    "thanks and a talk": lambda n: (_thanks(n), _talk(n)),
    "two talks": lambda n: (_talk(n), _talk(n, 8)),
    "halves exchanged": lambda n: (_talk(n), _talk(n)[n // 2 :] + _talk(n)[: n // 2]),
}


def _versions(name: str, turns: int) -> tuple[Transcript, Transcript]:
    first, second = _VERSIONS[name](turns)
    return Transcript(turns=tuple(first)), Transcript(turns=tuple(second))


def _compared(versions: tuple[Transcript, Transcript]) -> None:
    diff(*versions)


def _cue(line: str) -> None:
    parse(Source(text=f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{line}\n", media_type="text/vtt"))
