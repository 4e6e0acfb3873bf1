"""``python -m fuzz.growth [KIND…]``: look for inputs on which time grows faster than length.

There is a family for each construct that a module knows (`families`), and there are as many as one likes that are made
at random of a few pieces each, repeated on a line, on lines of their own, numbered, or between sentences. All are
scaled 1, 2, 4 … 64 times. What is told is by how much CPU time grows where the text is eight times as long, from 8 to
64 times, and where that is much, from 32 to 256 times: about 8 where it is linear, 64 where it grows with the square.
Told, too, is where functions call themselves as deep as the text is long. It is run by hand; times are ratios of one
machine to itself.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from fuzz.families import FAMILIES, name_of
from fuzz.shapes.documents import pdf_of, word_of
from fuzz.shapes.packed import Member, pack
from fuzz.target import HERE
from transcript_tool import (
    Hints,
    PageHints,
    Source,
    TranscriptError,
    diff,
    export,
    load,
    merge,
    parse,
    parse_all,
    read_hints,
    read_speakers,
    stats,
)
from transcript_tool.model.merging import merge_sources
from transcript_tool.model.named import Named, Roster
from transcript_tool.sources.files import source_of
from transcript_tool.sources.inputs.archives import members
from transcript_tool.sources.inputs.records import Archive, Limits
from transcript_tool.sources.inputs.spool import Spool

SCALES = (1, 2, 4, 8, 16, 32, 64)
LARGER = (32, 64, 128, 256)
BASE = 1_000  # characters at scale 1
LIMIT = 14.0  # what eight times the text may take; noise and memory make 8 to 11 of what is linear
LEAST = 0.02  # seconds at the largest scale, below which nothing is told
MOST = 20.0  # seconds for one family
DEEPEST = 400  # calls within one another; no page needs as many
_FOLDER = Path(tempfile.mkdtemp(prefix="growth-"))


class Kind(NamedTuple):
    """What is done with a text, and the dictionary that its pieces come from."""

    work: Callable[[str], object]
    pieces: str


def _html(text: str) -> object:
    return parse_all(source_of(f"<html><body>{text}</body></html>".encode(), "a.html"))


def _cues(text: str) -> object:
    return parse_all(Source(text=f"WEBVTT\n\n{text}", media_type="text/vtt"))


def _captions(text: str) -> object:
    return parse_all(Source(text=f"WEBVTT\n\n00:01.000 --> 00:02.000\n{text}", media_type="text/vtt"))


def _speech(text: str) -> object:
    segments = [{"speaker": line[:9], "start": n, "text": line} for n, line in enumerate(text.split("\n"))]
    return parse_all(source_of(json.dumps({"segments": segments}).encode(), "a.json"))


def _hints(text: str) -> object:
    path = _FOLDER / "hints.toml"
    path.write_text(text, encoding="utf-8")
    return read_hints(path)


def _speakers(text: str) -> object:
    path = _FOLDER / "speakers.csv"
    path.write_text(f"name,aliases\n{text}", encoding="utf-8")
    return read_speakers(path)


def _hinted(text: str) -> object:
    labels = tuple(line[:60] for line in text[:3_000].split("\n") if line.strip(" :："))[:50]
    return parse(text, hints=Hints([PageHints(labels=labels[::2], not_labels=labels[1::2])]))


def _named(text: str) -> object:
    names = dict.fromkeys(" ".join(line[:40].split()) for line in text.split("\n"))
    return parse(text, speakers=Roster([Named(name=name) for name in names if name]))


def _merged(text: str) -> object:
    half = text[: len(text) // 2], text[len(text) // 2 :]
    return merge([parse(f"Talk\n\n{part}\n\n{n}/2", name=f"a_{n}.txt") for n, part in enumerate(half, 1)])


def _written(text: str) -> object:
    found = parse(text)
    for name in ("md", "tei", "text", "html", "csv", "json"):
        file = io.BytesIO()
        export([found], name, file)
        file.seek(0)
        if name in ("md", "tei", "csv"):
            list(load(file))
    return None


def _analysed(text: str) -> object:
    found = parse(text)
    return stats([found]), diff(found, parse(text.replace("a", "e")))


def _loaded(text: str) -> object:
    return list(load(io.BytesIO(text.encode())))


def _set(text: str) -> object:
    sources = [Source(text=page, name=f"talk_{n}.txt") for n, page in enumerate(text.split("\f"), 1) if page]
    return merge([parse(source) for source in sources]), merge_sources(sources)


def _apart(text: str) -> object:
    """Pages whose names tell nothing of one another."""
    pages = [page for page in text.split("\f") if page]
    return merge([parse(page, name=f"{name_of(n)}.txt") for n, page in enumerate(pages)])


def _pdf(text: str) -> object:
    lines = text.split("\n")
    pages = [lines[at : at + 40] for at in range(0, len(lines), 40)]
    placed = ("\n".join(f"40 {780 - 18 * n} 12 0 {line}" for n, line in enumerate(page) if line) for page in pages)
    return parse_all(source_of(pdf_of("\npage\n".join(placed), most=len(text)), "a.pdf"))


def _word(text: str) -> object:
    return parse_all(source_of(word_of(text.encode()), "a.docx"))


def _nested(text: str) -> object:
    """Elements of a Word file in one another, as many as there are tags in the text."""
    tags = text.replace("w:", " w:").split()
    return _word("".join(f"<{tag}>" for tag in tags) + "a" + "".join(f"</{tag}>" for tag in reversed(tags)))


def _archive(kind: str) -> Callable[[str], object]:
    def opened(text: str) -> object:
        data = pack(kind, [Member(name, b"Ann: Why?\n") for name in text.split("\n") if name])
        path = _FOLDER / f"a.{kind}"
        path.write_bytes(data)
        archive = Archive("a", path.name, os.fsencode(path), len(data), 0, kind)
        return list(members(archive, Spool(_FOLDER / "spool"), Limits(), Counter()))

    return opened


KINDS = {
    "parse": Kind(parse_all, "parse"),
    "html": Kind(_html, "html"),
    "captions": Kind(_captions, "captions"),
    "speech": Kind(_speech, "parse"),
    "hints": Kind(_hints, "told"),
    "speakers": Kind(_speakers, "told"),
    "hinted": Kind(_hinted, "parse"),
    "named": Kind(_named, "parse"),
    "merged": Kind(_merged, "parse"),
    "written": Kind(_written, "export"),
    "analysed": Kind(_analysed, "parse"),
    "load": Kind(_loaded, "load"),
}
CONSTRUCTS: dict[str, Callable[[str], object]] = {name: kind.work for name, kind in KINDS.items()} | {
    "cues": _cues,
    "set": _set,
    "apart": _apart,
    "pdf": _pdf,
    "word": _word,
    "nested": _nested,
    **{kind: _archive(kind) for kind in ("zip", "tar", "warc")},
}
"""What is done with each family of `families`, by its kind."""


def pieces_of(name: str) -> list[str]:
    """The pieces of a dictionary as text."""
    lines = (HERE / "dictionaries" / f"{name}.dict").read_text("utf-8").splitlines()
    found = [
        re.sub(rb"\\x(..)", lambda m: bytes([int(m[1], 16)]), line[1:-1].encode()) for line in lines if line[:1] == '"'
    ]
    return [piece.decode("utf-8", "replace") for piece in found]


def families(name: str, seed: int) -> Iterator[tuple[str, Callable[[int], str]]]:
    """Families without end: what each is called, and its text of about so many characters."""
    rng = random.Random(f"{name}{seed}")
    pieces = pieces_of(KINDS[name].pieces)
    while True:
        parts = [rng.choice(pieces) for _ in range(rng.choice((1, 1, 2, 2, 3)))]
        way = rng.choice(("line", "lines", "numbered", "blocks", "ended", "words"))
        yield f"{way}: {parts!r}", _Made(parts, way)


class _Made:
    def __init__(self, parts: list[str], way: str) -> None:
        self.parts, self.way = parts, way

    def __call__(self, size: int) -> str:
        unit, way = "".join(self.parts), self.way
        count = max(1, size // (len(unit) + 2))
        if way == "line":
            return unit * count
        if way == "lines":
            return f"{unit}\n" * count
        if way == "ended":
            return f"Ann Roe: Yes.\n\nBo: No.\n\n{unit * count}\n\nAnn Roe: So.\n"
        if way == "words":
            return " and so they said. ".join([unit] * count)
        between = "\n\n" if way == "blocks" else "\n"
        return "".join(f"{self.parts[0]}{name_of(n)}{''.join(self.parts[1:])}{between}" for n in range(count))


class _TooLongError(Exception):
    pass


def _alarm(*_: object) -> None:
    raise _TooLongError


def cost(work: Callable[[str], object], text: str) -> float:
    """CPU seconds of the better of two."""
    best = float("inf")
    for attempt in text, text[:-1] + " ":  # so that no cache answers
        begun = time.process_time()
        with suppress(TranscriptError):
            work(attempt)
        best = min(best, time.process_time() - begun)
    return best


def grown(work: Callable[[str], object], text: Callable[[int], str], scales: tuple[int, ...]) -> tuple[float, float]:
    """By how much time grows per eight times the characters, up to the last scale; and the seconds there."""
    signal.signal(signal.SIGPROF, _alarm)
    signal.setitimer(signal.ITIMER_PROF, MOST)
    costs: list[tuple[int, float]] = []
    try:
        for scale in scales:
            made = text(BASE * scale)
            costs.append((len(made), cost(work, made)))
    except _TooLongError:
        return float("inf"), MOST
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    (short, before), (long, after) = costs[-4], costs[-1]
    return after / max(before, 1e-4) * 8 * short / long, after


def deep(work: Callable[[str], object], text: Callable[[int], str]) -> bool:
    """Whether functions call themselves as deep as the text is long; where modules are compiled, nothing is told."""
    with suppress(TranscriptError):
        work(text(BASE))
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(DEEPEST)
    try:
        with suppress(TranscriptError):
            work(text(BASE * SCALES[-1]))
    except RecursionError:
        return True
    finally:
        sys.setrecursionlimit(limit)
    return False


def judged(name: str, told: str, work: Callable[[str], object], text: Callable[[int], str]) -> tuple[float, bool]:
    """By how much time grows, and whether that is too much, which is printed."""
    if deep(work, text):
        print(f"{name:10} DEEP              {told}", flush=True)
        return 0.0, True
    growth, seconds = grown(work, text, SCALES)
    if growth > LIMIT and seconds > LEAST:
        growth = min(growth, grown(work, text, LARGER)[0])  # it may have been noise, or memory
    if growth > LIMIT and seconds > LEAST:
        print(f"{name:10} {growth:6.1f} {seconds:6.2f} s  {told}", flush=True)
    return (growth, growth > LIMIT) if seconds > LEAST else (0.0, False)


def main() -> int:
    """Print each family that grows too fast, or is gone through too deep; 1 where there is one."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.growth", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("kind", nargs="*", choices=[*KINDS, []], help="what is done with random families; all of them")
    parser.add_argument("--families", type=int, default=60, help="how many random ones of each kind")
    parser.add_argument("--seed", type=int, default=1, help="of the random numbers")
    parser.add_argument(
        "--constructs", metavar="WORD", nargs="?", const="", help="only those by construct, of that name"
    )
    arguments = parser.parse_args()
    found = 0
    if not arguments.kind:
        told = {name: family for name, family in FAMILIES.items() if (arguments.constructs or "") in name}
        every = {name: judged("construct", name, CONSTRUCTS[one.kind], one.text) for name, one in told.items()}
        found += sum(bad for _, bad in every.values())
        worst = max(every, key=lambda name: every[name][0])
        print(f"{len(every)} families by construct, the worst grows {every[worst][0]:.1f} for 8: {worst}", flush=True)
    for name in (arguments.kind or KINDS) if arguments.constructs is None else ():
        work = KINDS[name].work
        some = zip(range(arguments.families), families(name, arguments.seed), strict=False)
        growths = [judged(name, told, work, text) for _, (told, text) in some]
        found += sum(bad for _, bad in growths)
        worst_of = max(growth for growth, _ in growths)
        print(f"{name:10} {arguments.families} families, the worst grows {worst_of:.1f} for 8", flush=True)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
