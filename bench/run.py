"""``make bench``: how much CPU time we take, as ratios that compare between machines and days.

Every ratio is of two measurements interleaved within this run. A row over its limit is marked ``OVER``; the exit code
is 0 all the same, for a busy machine is no fault of the code; `bench/check.py` compares with what was kept. ``python
bench/run.py batch formats`` measures these groups alone. Where ``../shared/corpus`` is missing, the pages of
``samples/`` stand in for it, and the table says so.
"""

from __future__ import annotations

import math
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from batch import batch_rows
from captions import caption_rows
from floor import six_lines, ten_lines
from formats import format_rows
from growing import growing_rows
from others import other_rows
from ratios import Row, child, cpu, ratio
from texts import long_texts, nasty, pages_in, variants
from transcript_tool import parse_all
from transcript_tool.tokenizer import assemble

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLES = ROOT / "samples"
TIMES = 64  # how much longer the long documents are
START_RUNS = 15
MEASURABLE = 0.02  # seconds of CPU time below which a measurement says little

_ENCODER = msgspec.json.Encoder()


def ours(text: str) -> bytes:
    """What is measured: a page parsed, and its transcripts encoded as JSON Lines."""
    return b"\n".join(map(_ENCODER.encode, parse_all(text)))


def main() -> None:
    """Print the table, each row as soon as it is measured."""
    documents, where = inputs()
    if where == "samples":
        _say(f"../{CORPUS.parent.name}/{CORPUS.name} is not there: pages of samples/ are measured in its place")
    if assemble.__file__.endswith(".py"):
        _say("nothing is compiled here: this measures the interpreted modules")
    _say(f"{'':64} {'ratio':>7} {'limit':>7} {'aim':>7}")
    for row in measured(documents, sys.argv[1:]):
        _say(str(row))


def inputs(*, samples: bool = False) -> tuple[dict[str, str], str]:
    """The documents that are measured, by name, and whether they are those of the `corpus` or of the `samples`."""
    documents = dict(pages_in(CORPUS)) if CORPUS.is_dir() and not samples else {}
    return (documents, "corpus") if documents else (dict(pages_in(SAMPLES)), "samples")


def measured(documents: dict[str, str], groups: Sequence[str] = ()) -> Iterator[Row]:
    """The rows of these groups, or of all, each as soon as it is measured."""
    seed = seed_of(documents)
    table: dict[str, Callable[[], Iterable[Row]]] = {
        "floor": lambda: against_the_floor(seed, documents),
        "others": lambda: (Row(what, found, note=note) for what, found, note in other_rows(documents[seed])),
        "growth": lambda: growth(documents[seed]),
        "growing": lambda: (Row(*row) for row in growing_rows()),
        "captions": lambda: (Row(*row) for row in caption_rows()),
        "start": start_up,
        "formats": lambda: _of_formats(documents[seed]),
        "batch": lambda: (Row(*row[:3], at_least=row[3]) for row in batch_rows(documents[seed])),
    }
    for name, rows in table.items():
        if name in (groups or table):
            yield from rows()


def _of_formats(page: str) -> Iterator[Row]:
    for what, speed, found, limit in format_rows(page):
        yield Row(what, found, limit, note=speed)


def _say(line: str) -> None:
    sys.stdout.write(f"{line.rstrip()}\n")
    sys.stdout.flush()


def seed_of(documents: dict[str, str]) -> str:
    """The name of the page that is varied: the corpus' seed page, else the longest page there is."""
    found = [name for name in documents if name.startswith("seed/")]
    return found[0] if found else max(documents, key=lambda name: len(documents[name]))


def against_the_floor(seed: str, documents: dict[str, str]) -> Iterator[Row]:
    """Against the ten-line script on the same texts."""
    ratio(ours, ten_lines, list(documents.values()), 1)  # patterns are compiled at their first use
    yield Row(f"2,000 variants of {seed}", ratio(ours, ten_lines, variants(documents[seed], 2000), 5), 2.0, 1.2)
    yield Row(f"all {len(documents)} text documents", _together(list(documents.values())), 3.0, 2.0)
    alone = {name: _alone(text) for name, text in documents.items()}
    worst = max(alone, key=lambda name: alone[name])
    yield Row("the worst by itself", alone[worst], 15.0, note=worst)


def _together(texts: list[str]) -> float:
    """All documents as one, in each round with other names and numbers in them."""
    rounds = [list(copies) for copies in zip(*(variants(text, 7) for text in texts), strict=True)]
    return statistics.median(ratio(ours, ten_lines, copies, 1) for copies in rounds)


def _alone(text: str) -> float:
    """One document, in as many variants as it takes to be measurable."""
    count = math.ceil(MEASURABLE / max(cpu(ten_lines, [text] * 10) / 10, 1e-6) / 4)
    return ratio(ours, ten_lines, variants(text, min(count, 2000)), 3)


def growth(seed: str) -> Iterator[Row]:
    """What a document that is 64 times as long takes."""
    pairs = {"the seed page": (seed, seed * TIMES)}
    pairs |= {name: (text, text * times) for name, (text, times) in nasty().items()}
    pairs |= long_texts(TIMES)
    for name, (short, long) in pairs.items():
        yield Row(f"{TIMES} times as long: {name}", _grown(ours, short, long), 70.0)
    short, long = long_texts(TIMES)["100,000 different labels"]
    yield Row("  what a loop of six lines over that text grows by: memory", _grown(six_lines, short, long))


def _grown(work: Callable[[str], object], short: str, long: str) -> float:
    """The CPU time of the long document over the mean of its parts, each as long as the short one.

    The parts are the long document's own, so that a label is as new to the parser in them as in the whole.
    """
    size = max(1, len(long) // round(len(long) / len(short)))
    parts = [long[at : at + size] for at in range(0, len(long), size)]
    work(short)
    once = max(cpu(work, parts[:2]) / 2, 1e-6)
    again = math.ceil(MEASURABLE / (once * len(parts)))
    rounds = 3 if once * TIMES < 2 else 1
    found = []
    for _ in range(rounds):
        before = cpu(work, parts * again)
        grown = cpu(work, [long] * again)
        found.append(2 * grown * len(parts) / (before + cpu(work, parts * again)))
    return statistics.median(found)


def start_up() -> Iterator[Row]:
    """One page parsed by the command, against an interpreter that imports the dependencies it needs.

    Both find their bytecode compiled, as an installed command does from its second run on, whatever this environment
    says of writing bytecode.
    """
    page = max(SAMPLES.glob("*.txt"), key=lambda path: path.stat().st_size)
    command = Path(sys.executable).with_name("transcript-tool")
    parse = [str(command)] if command.exists() else [sys.executable, "-m", "transcript_tool"]
    bare = [sys.executable, "-c", "import click, regex, msgspec"]
    with tempfile.TemporaryDirectory() as cache:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = cache
        both = ([*parse, "parse", str(page)], bare)
        runs = [tuple(child(each, environment) for each in both) for _ in range(START_RUNS + 1)][1:]
    ours_, floor = (statistics.median(times) for times in zip(*runs, strict=True))
    yield Row("start-up: transcript-tool parse of one page", ours_ / floor, 1.35, 1.1)


if __name__ == "__main__":
    main()
