"""Clock times of labels, as seconds."""

from __future__ import annotations

import pytest

from transcript_tool import parse
from transcript_tool.model.times import time_of


@pytest.mark.parametrize(
    ("stamp", "seconds"),
    [
        ("0:21", 21),
        ("00:01:02.5", 62.5),
        ("4.32", 4.32),
        ("6:05 PM", 18 * 3600 + 5 * 60),
        ("12:10 AM", 600),
        ("12:10 p.m.", 12 * 3600 + 600),
        ("10:02:05 am", 10 * 3600 + 125),
    ],
)
def test_a_stamp_in_seconds(stamp: str, seconds: float) -> None:
    time = time_of(stamp)
    assert time is not None
    assert time.start == seconds


@pytest.mark.parametrize("stamp", ["", "x", "13:05 PM", "6:75 PM", "1:75", "PM"])
def test_what_is_no_time(stamp: str) -> None:
    assert time_of(stamp) is None


def test_a_time_behind_a_date_is_one_of_the_day() -> None:
    chat = "\n".join(f"3/02/2021, 19:0{n} - {name}: We meet at the kiln, and you?" for n, name in enumerate("ABAB"))
    first = parse(chat.replace(" A:", " Petra:").replace(" B:", " Milo:")).turns[0]
    assert first.label == "Petra"
    assert first.time is not None
    assert first.time.start == 19 * 3600
