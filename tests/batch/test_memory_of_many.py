"""The memory of a run is that of its largest document, however many there are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from corpora import page, tar_of, zip_of

FEW, MANY = 10, 250
TURNS = 500  # 30 kB, and some ten times that as records
MORE = 30  # MB; records of all pages, kept, would be several times that
RUN = """
import resource, subprocess, sys
done = subprocess.run([sys.executable, "-m", "transcript_tool", "batch", *sys.argv[1:]], capture_output=True)
assert done.returncode == 0, done.stderr
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def most(folder: Path, *arguments: str) -> float:
    """The memory, in MB, of the process of a run that took the most."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments], cwd=folder, capture_output=True, text=True, check=True, timeout=240
    )
    return int(done.stdout) / (1 << (10 if sys.platform != "darwin" else 20))


@pytest.mark.parametrize(("kind", "options"), [("tar", ()), ("zip", ("--single", "all.jsonl")), ("zip", ("--merge",))])
def test_many_pages_take_what_few_take(tmp_path: Path, kind: str, options: tuple[str, ...]) -> None:
    for name, count in (("few", FEW), ("many", MANY)):
        pages = {f"talk{n}x.txt": page(n, turns=TURNS) for n in range(count)}
        if kind == "tar":
            tar_of(tmp_path / f"{name}.tar.gz", pages, "w:gz")  # type: ignore[arg-type]
        else:
            zip_of(tmp_path / f"{name}.zip", pages)
    suffix = "tar.gz" if kind == "tar" else "zip"
    few, many = (most(tmp_path, f"{n}.{suffix}", "-o", n, "--jobs", "1", *options) for n in ("few", "many"))
    assert many < few + MORE, f"{few:.0f} MB for {FEW} pages, {many:.0f} MB for {MANY}"
    assert len((tmp_path / "many" / "manifest.jsonl").read_bytes().splitlines()) > MANY
