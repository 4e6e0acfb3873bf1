"""Pages leave nothing behind: records that no garbage collector looks after do not hold one another in the end."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest

from transcript_tool import parse_all

LAYOUTS = Path(__file__).resolve().parents[1] / "layouts"
NAMES = ("label-arrow", "label-cut-capitals", "label-carets", "label-brackets-role", "page-opens-lower")


@pytest.mark.parametrize("name", NAMES)
def test_a_page_that_is_parsed_again_and_again_takes_no_more_memory(name: str) -> None:
    text = (LAYOUTS / name / "input.txt").read_text("utf-8")
    for _ in range(20):
        parse_all(text)
    tracemalloc.start()
    try:
        parse_all(text)
        gc.collect()
        before, _ = tracemalloc.get_traced_memory()
        for _ in range(300):
            parse_all(text)
        gc.collect()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # one record kept of each page is 60 kB at least; what the test runner itself keeps meanwhile came to 14 kB once
    assert after - before < 30_000, "records of every page are kept"
