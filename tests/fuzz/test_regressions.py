"""Inputs that once broke what must hold, kept in `fuzz/regressions/TARGET/NAME`, and the seeds: none breaks it now.

A new finding is a file there, and no line here. Nothing of the fuzzer itself is needed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.targets import TARGETS

ROOT = Path(__file__).parents[2]
KEPT = sorted((ROOT / "fuzz" / "regressions").glob("*/*"))
SEEDS = [path for path in sorted((ROOT / "fuzz" / "seeds").glob("*/*")) if path.parent.name in TARGETS]


def test_each_is_kept_under_its_target() -> None:
    assert {path.parent.name for path in KEPT} <= set(TARGETS)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_found_stays_mended(path: Path) -> None:
    TARGETS[path.parent.name].check(path.read_bytes())


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_what_must_hold_holds_for_the_seeds(name: str) -> None:
    target = TARGETS[name]
    mine = [path for path in SEEDS if path.parent.name == name]
    for path in mine + [path for pattern in target.seeds for path in sorted(ROOT.glob(pattern))[:20]]:
        for lead in target.lead:
            target.check(lead + path.read_bytes()[:4000])
    target.check(b"")
