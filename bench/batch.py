"""The rows of ``make bench`` for batch: many pages from one zip to one file of JSON Lines.

Times are of the clock, for that is what workers save; everything compared runs one after the other within this run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from texts import variants

PAGES = int(os.environ.get("BENCH_PAGES", "100000"))
FEWER = PAGES // 10
ROUNDS = 3
_LOOP = """
import sys, zipfile, msgspec
from hashlib import sha256
from transcript_tool.model import parse_all
from transcript_tool.sources.source import Source
encode = msgspec.json.Encoder().encode
with zipfile.ZipFile(sys.argv[1]) as pages, open(sys.argv[2], "wb") as out:
    for name in pages.namelist():
        data = pages.read(name)
        source = Source(text=data.decode(), name=name, sha256=sha256(data).hexdigest(), encoding="utf-8")
        out.writelines(encode(found) + b"\\n" for found in parse_all(source))
"""


def zip_of(path: Path, page: str, count: int) -> Path:
    """A zip of `count` pages, none like another."""
    made = variants(page, min(count, 2000))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for number in range(count):
            text = made[number % len(made)].replace("2020", str(1000 + number % 9000))
            file.writestr(f"{number // 1000:03}/page-of-{number:06}-talk.txt", text)
    return path


def batch_rows(page: str) -> Iterator[tuple[str, float, float | None, bool]]:
    """What was measured, the figure, its limit or None, and whether the figure must be at least the limit."""
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        many = zip_of(top / "many.zip", page, PAGES)
        few = zip_of(top / "few.zip", page, FEWER)
        _batch(few, top / "warm", "--jobs", "1")
        ones, twos = [], []
        for number in range(ROUNDS if PAGES <= 20_000 else 1):
            ones.append(_batch(many, top / f"one{number}", "--jobs", "1")[0])
            twos.append(_batch(many, top / f"two{number}", "--jobs", "2")[0])
        one, two = statistics.median(ones), statistics.median(twos)
        yield f"{PAGES:,} pages from one zip, --jobs 1: pages/s", PAGES / one, None, False
        yield f"{PAGES:,} pages from one zip, --jobs 2: pages/s", PAGES / two, None, False
        yield "--jobs 2: times as fast as --jobs 1", one / two, 1.7, True
        overhead = [_against_a_loop(few, top, number) for number in range(ROUNDS)]
        yield "overhead over a loop in one process (CPU time)", statistics.median(overhead), 1.15, False
        again = min(_batch(many, top / "one0", "--jobs", "1", "--resume")[0] for _ in range(ROUNDS))
        yield "--resume with nothing to do: times as fast as the work", one / again, 20.0, True
        small = _batch(few, top / "small", "--jobs", "2", watch=True)[1]
        large = _batch(many, top / "large", "--jobs", "2", watch=True)[1]
        yield f"peak memory of {FEWER:,} pages, MB", small / 1e6, None, False
        yield f"peak memory of {PAGES:,} pages, MB", large / 1e6, None, False
        ratio = (large - PAGES * 1000) / (small - FEWER * 1000)
        yield "peak memory over that of a tenth, beside 1 kB a member", ratio, 1.2, False
        plain = _batch(few, top / "plain", "--jobs", "2", "--merge", watch=True)[1]
        grouped = _batch(many, top / "grouped", "--jobs", "2", "--merge", watch=True)[1]
        yield (
            "with --merge: kB that grouping needs for each page",
            (grouped - plain) / (PAGES - FEWER) / 1e3,
            None,
            False,
        )


def _against_a_loop(pages: Path, top: Path, number: int) -> float:
    """CPU time of batch with one worker, over that of a loop that reads, parses and writes the same."""
    loop = _cpu([sys.executable, "-c", _LOOP, str(pages), str(top / "loop.jsonl")])
    out = top / f"loop{number}"
    return _cpu([*_command(pages, out), "--jobs", "1"]) / loop


def _command(pages: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "transcript_tool", "batch", str(pages), "-o", str(out), "--single", "all.jsonl", "-q"]


def _cpu(command: list[str]) -> float:
    """CPU time of a command and of the processes that it waited for, in seconds."""
    child = subprocess.Popen(command)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    _check(command, child.returncode)
    return usage.ru_utime + usage.ru_stime


def _batch(pages: Path, out: Path, *options: str, watch: bool = False) -> tuple[float, int]:
    """Run batch; the seconds it took, and where it is watched, the most memory that all its processes had at once."""
    command = [*_command(pages, out), *options]
    begun = time.perf_counter()
    child = subprocess.Popen(command)
    peak = [0]
    if watch:
        thread = threading.Thread(target=_watch, args=(child, peak))
        thread.start()
    child.wait()
    took = time.perf_counter() - begun
    if watch:
        thread.join()
    _check(command, child.returncode)
    return took, peak[0]


def _watch(child: subprocess.Popen[bytes], peak: list[int]) -> None:
    """Look every 20 ms at the memory of a process and its children: what they share counts for each by its share."""
    while child.poll() is None:
        pids = [child.pid]
        try:
            pids += map(int, Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text().split())
            peak[0] = max(peak[0], sum(map(_memory, pids)))
        except (OSError, ValueError):
            pass
        time.sleep(0.02)


def _memory(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _check(command: list[str], code: int) -> None:
    if code:
        raise SystemExit(f"{' '.join(command)} exited with {code}")
