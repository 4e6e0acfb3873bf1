"""``python bench/stages.py``: where the time of a page goes, stage by stage, in microseconds and as shares.

Each stage is measured by itself, on what the stages before it made of the same texts; what they share (looking up the
clock, the loop) is the same for all. The floor stands below: what it takes to decode a page, split its lines and encode
its words, however it is parsed.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from floor import ten_lines
from run import inputs, ours, seed_of
from texts import variants
from transcript_tool import Source, Transcript
from transcript_tool.model.build import build_transcripts
from transcript_tool.model.kinds import kinds_of
from transcript_tool.model.language import language_of
from transcript_tool.model.persons import Scene
from transcript_tool.model.speakers import find_speakers
from transcript_tool.model.turns import Draft, Page, draft_turns
from transcript_tool.tokenizer.assemble import judged, marks_of
from transcript_tool.tokenizer.candidates import scan
from transcript_tool.tokenizer.lines import split_lines
from transcript_tool.tokenizer.token import Kind

ROUNDS = 7
_ENCODER = msgspec.json.Encoder()
_BODY = (Kind.LABEL, Kind.PARAGRAPH, Kind.STAGE)

Measured = dict[str, float]


def main() -> None:
    """Print the table for the variants of the seed page, then for all documents."""
    documents, where = inputs()
    seed = seed_of(documents)
    print_table(f"500 variants of {seed}", variants(documents[seed], 500))
    print_table(
        f"all {len(documents)} documents of the {where}", [v for t in documents.values() for v in variants(t, 4)]
    )


def print_table(what: str, texts: Sequence[str]) -> None:
    """Measure these texts, and print what a page takes in each stage."""
    for text in texts:
        ours(text)
    rounds = [measured(texts) for _ in range(ROUNDS)]
    found = {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}
    whole = found["parse and encode"]
    size = sum(map(len, texts)) / len(texts)
    lines = [f"{what}: {size:,.0f} characters a page", f"{'':44} {'us':>8} {'share':>6}"]
    lines += [f"{name:44} {took:8.1f} {100 * took / whole:5.0f}%" for name, took in found.items()]
    print("\n".join(lines), end="\n\n", flush=True)


def measured(texts: Sequence[str]) -> Measured:
    """Microseconds a page of each stage, of the whole, and of the floor."""
    sources = [Source(text=text) for text in texts]
    pages = [split_lines(text) for text in texts]
    marks = [marks_of(text) for text in texts]
    found = [build_transcripts(one, source) for one, source in zip(marks, sources, strict=True)]
    firsts = [transcripts[0] for transcripts in found]
    took: Measured = {"split lines": _us(split_lines, texts)}
    took["candidates"] = _us(lambda page: scan(page.lines, page.text), pages)
    labels = _us(judged, texts)
    took["which of them are labels"] = max(labels - took["candidates"] - took["split lines"], 0.0)
    took["header, body, marks"] = max(_us(marks_of, texts) - labels, 0.0)
    whole_build = _us(lambda pair: build_transcripts(*pair), list(zip(marks, sources, strict=True)))
    took["turns"] = _us(_draft, list(zip(marks, texts, strict=True)))
    drafts = [_draft(pair) for pair in zip(marks, texts, strict=True)]
    took["language"] = _us(language_of, [_words(one)[:400] for one in firsts])
    took["kinds"] = _us(lambda these: kinds_of(these, frozenset()), drafts)
    took["speakers"] = _us(_told, list(zip(drafts, firsts, strict=True)))
    took["header, records, all else of the model"] = max(whole_build - sum(list(took.values())[4:]), 0.0)
    took["encode JSON"] = _us(lambda these: b"\n".join(map(_ENCODER.encode, these)), found)
    took["parse and encode"] = _us(ours, texts)
    took["  the ten-line script"] = _us(ten_lines, texts)
    took["  floor: decode UTF-8"] = _us(lambda data: data.decode(), [text.encode() for text in texts])
    took["  floor: splitlines"] = _us(lambda text: text.splitlines(), texts)
    took["  floor: json.dumps of the words"] = _us(json.dumps, [_words(one) for one in firsts])
    return took


def _draft(pair: tuple[list[Any], str]) -> list[Draft]:
    """The turns in the making, from the marks of the body."""
    marks, text = pair
    first = next((at for at, mark in enumerate(marks) if mark.kind in _BODY), len(marks))
    return draft_turns(marks[first:], Page(text))


def _told(pair: tuple[list[Draft], Transcript]) -> None:
    drafts, found = pair
    kinds = [turn.kind for turn in found.turns][: len(drafts)]
    scene = Scene(found.header.participants, None, kinds, "", found.header.language)
    find_speakers([d.label for d in drafts], [d.paragraphs for d in drafts], scene, [d.words for d in drafts])


def _words(found: Transcript) -> str:
    return " ".join(paragraph for turn in found.turns for paragraph in turn.paragraphs)


def _us(work: Callable[[Any], object], things: Sequence[Any]) -> float:
    """CPU time of `work` on each of the things, in microseconds."""
    begun = time.process_time()
    for thing in things:
        work(thing)
    return (time.process_time() - begun) / len(things) * 1e6


if __name__ == "__main__":
    main()
