"""``make bench-check``: whether a ratio is worse than the one that was kept, over three runs.

`baseline.json` holds ratios of a day when all was well, those of the corpus and those of the samples apart. A row fails
where the median of three runs is more than a fifth worse; ratios compare between machines, times would not. Rows of
what is not installed are told and do not fail. ``--save`` keeps what is measured now, ``--samples`` measures the pages
of ``samples/`` though the corpus is there, and names of groups measure these alone.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from run import inputs, measured

KEPT = Path(__file__).with_name("baseline.json")
GROUPS = ("floor", "others", "captions", "start", "formats")
RUNS = 3
WORSE = 1.2

Ratios = dict[str, float]


def main() -> int:
    """Measure, and keep or compare."""
    flags = {word for word in sys.argv[1:] if word.startswith("--")}
    if wrong := {*sys.argv[1:]} - {"--save", "--samples", *GROUPS}:
        sys.stderr.write(f"unknown: {' '.join(sorted(wrong))}; there are --save, --samples, {', '.join(GROUPS)}\n")
        return 2
    groups = [word for word in sys.argv[1:] if word in GROUPS] or list(GROUPS)
    documents, where = inputs(samples="--samples" in flags)
    runs = [_once(documents, groups, number) for number in range(1, RUNS + 1)]
    found = medians([ratios for ratios, _ in runs])
    upward = {name for _, names in runs for name in names}
    kept: dict[str, Ratios] = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    if "--save" in flags:
        old = kept.get(where, {}) if len(groups) < len(GROUPS) else {}
        kept[where] = {name: round(ratio, 3) for name, ratio in sorted({**old, **found}.items())}
        KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
        return 0
    lines, worse = compared(kept.get(where, {}), found, upward)
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return int(worse > 0)


def _once(documents: dict[str, str], groups: Sequence[str], number: int) -> tuple[Ratios, set[str]]:
    """The ratios of one run, and the names of those of which more is better; figures that are none are left out."""
    sys.stderr.write(f"run {number} of {RUNS}\n")
    ratios, upward = {}, set()
    for row in measured(documents, groups):
        if row.ratio is not None and not row.what.endswith("MB/s"):
            ratios[row.what] = row.ratio
            if row.at_least:
                upward.add(row.what)
    return ratios, upward


def medians(runs: Sequence[Ratios]) -> Ratios:
    """Of each row the median over the runs that have it."""
    names = {name for run in runs for name in run}
    return {name: statistics.median(run[name] for run in runs if name in run) for name in names}


def compared(kept: Mapping[str, float], found: Mapping[str, float], upward: set[str]) -> tuple[list[str], int]:
    """A line for each row, those that are worse marked, and how many these are.

    Args:
        kept: the ratios of the baseline.
        found: those of now.
        upward: the rows of which more is better.
    """
    lines, worse = [], 0
    for name in sorted({*kept, *found}):
        if name not in found:
            lines.append(f"{name:64} {kept[name]:7.2f}       -  not measured here")
        elif name not in kept:
            lines.append(f"{name:64}       - {found[name]:7.2f}  not in the baseline: make bench-baseline")
        else:
            change = kept[name] / found[name] if name in upward else found[name] / kept[name]
            mark = "  WORSE" if change > WORSE else ""
            worse += bool(mark)
            lines.append(f"{name:64} {kept[name]:7.2f} {found[name]:7.2f} {change - 1:+7.0%}{mark}")
    return lines, worse


if __name__ == "__main__":
    sys.exit(main())
