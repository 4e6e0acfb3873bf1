"""Attacks on text: its tokens, its transcripts, pages that are merged, and what a person tells of a page."""

from __future__ import annotations

import io
import os
import tempfile
from collections import Counter

from page_checks import check_page, check_tokens, check_transcript, essence

from fuzz.target import parts, text_in
from transcript_tool import (
    SettingsError,
    Source,
    Transcript,
    diff,
    export,
    merge,
    parse_all,
    read_hints,
    read_speakers,
    stats,
    validate,
)
from transcript_tool.model.merging import merge_sources
from transcript_tool.model.own_markdown import is_ours
from transcript_tool.sources.kinds import captions_type

__all__ = ["check_merge", "check_parse", "check_told"]

_TOLD = tempfile.mkdtemp(prefix="fuzz-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)  # noqa: PTH112
_PAGE = "Talk on boats\n\nAnn Roe: Why?\n\nBo Elm: It rains.\nOur aims are:\n\nBo Elm\nNo boat.\n\n[Cy] Well.\n"


def check_parse(data: bytes) -> None:
    """Lossless tokens, slices that fit, no word lost or doubled, and JSON that our own validator finds no fault in."""
    text = text_in(data)
    tokens = check_tokens(text)
    if captions_type(text) is None:  # what is taken for captions has a target of its own
        check_valid(check_page(text, tokens))


def check_valid(found: list[Transcript]) -> None:
    """Our JSON of these is valid, and what counts and compares takes them."""
    file = io.BytesIO()
    export(found, "jsonl", file)
    file.seek(0)
    faults = list(validate(file))
    assert not faults, faults[0]


def check_analysis(found: list[Transcript]) -> None:
    """What counts and compares takes these."""
    assert stats(found).total.turns == sum(len(one.turns) for one in found)
    assert not diff(found[0], found[0]).turns
    for change in diff(found[0], found[-1]).turns:
        assert change.changes


def _words(found: list[Transcript]) -> Counter[str]:
    return Counter(essence("".join(p for one in found for turn in one.turns for p in turn.paragraphs)))


def check_merge(data: bytes) -> None:
    """Pages of a set in any order give one output; no word of a page that is kept is lost or doubled."""
    texts = [text_in(part) for part in parts(data, 4)]
    sources = [Source(text=text, name=f"talk_{n}.txt") for n, text in enumerate(texts, 1)]
    pages = [page for source in sources for page in parse_all(source)]
    merged = merge(pages)
    assert merge(reversed(pages)) == merged
    again = merge(merged)
    assert all(one in again for one in merged if len(one.sources) > 1)  # those that were alone may find others now
    check_valid(merged)
    check_analysis(pages)
    dropped = any(remark.code == "doubled-pages" for one in merged for remark in one.diagnostics)
    if not dropped:
        assert _words(merged) == _words(pages)
    shared = merge_sources(sources)
    assert merge_sources(reversed(sources)) == shared
    check_valid(shared)
    if not dropped and len(pages) == len(sources):
        assert _words(shared) <= Counter(essence("".join(texts)))


def check_told(data: bytes) -> None:
    """A file of hints or speakers is read or told wrong in one line, and a page under it loses no token."""
    told, *rest = parts(data[1:], 2)
    text = text_in(rest[0]) if rest else _PAGE
    kind = data[0] % 3 if data else 0
    path = os.path.join(_TOLD, ("hints.toml", "speakers.toml", "speakers.csv")[kind])  # noqa: PTH118
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(told)
    hints = speakers = None
    try:
        if kind == 0:
            hints = read_hints(path)
        else:
            speakers = read_speakers(path)
    except SettingsError as error:
        assert str(error).startswith(path)
        assert "\n" not in str(error)
        return
    found = parse_all(text, name="page.txt", hints=hints, speakers=speakers)
    if not is_ours(text):
        for transcript in found:
            if speakers is None:
                check_transcript(text, transcript)
    check_valid(found)
    assert parse_all(text, name="page.txt", hints=hints, speakers=speakers) == found
