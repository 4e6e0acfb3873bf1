"""`make bench-check` fails where a ratio is a fifth worse than the one that was kept, and only there."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from environments import ROOT

BENCH = ROOT / "bench"
SCRIPT = """
import json, sys
import check
kept, found, upward = json.loads(sys.argv[1])
print(json.dumps([check.compared(kept, found, set(upward)), check.medians([{"a": 3}, {"a": 1}, {"a": 2, "b": 5}])]))
"""


def compared(kept: dict[str, float], found: dict[str, float], upward: list[str]) -> Any:
    given = json.dumps([kept, found, upward])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, given], cwd=BENCH, capture_output=True, text=True, check=True, timeout=60
    )
    return json.loads(done.stdout)


def test_only_what_is_a_fifth_worse_fails() -> None:
    kept = {"a": 1.0, "b": 1.0, "c": 2.0, "d": 2.0, "gone": 1.0}
    found = {"a": 1.19, "b": 1.21, "c": 1.7, "d": 1.6, "new": 1.0}
    (lines, worse), medians = compared(kept, found, ["c", "d"])
    assert worse == 2
    assert [line.split()[0] for line in lines if line.endswith("WORSE")] == ["b", "d"]
    assert [line.split()[0] for line in lines if "not measured here" in line] == ["gone"]
    assert [line.split()[0] for line in lines if "not in the baseline" in line] == ["new"]
    assert medians == {"a": 2, "b": 5}


def test_there_is_a_baseline() -> None:
    kept = json.loads((BENCH / "baseline.json").read_text("utf-8"))["corpus"]
    for other in ("pandoc", "markitdown", "trafilatura", "json.dumps of the words", "all 91 text documents"):
        assert [name for name in kept if other in name]
    assert all(ratio > 0 for ratio in kept.values())
