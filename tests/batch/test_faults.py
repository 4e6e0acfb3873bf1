"""Runs that are cut short or go wrong: what is done is kept, --resume does the rest, and each fault is named."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from corpora import batch, errors, folder_of, page, rows, start, tar_of, tree, zip_of

SLOW = """
import os, signal, time
import transcript_tool.model.parsing as parsing
real = parsing.parse_all
def parse_all(source, **options):
    text = source.text
    if "wait here" in text:
        time.sleep(0.01)
    if "KILL" in text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "VANISH" in text:
        for path in {vanish!r}:
            if os.path.exists(path):
                os.unlink(path)
    return real(source, **options)
parsing.parse_all = parse_all
"""


def with_customized_workers(folder: Path, vanish: tuple[str, ...] = ()) -> dict[str, str]:
    """An environment in which workers are slow, die or remove files where a page says so."""
    place = folder.parent / f"{folder.name}-custom"
    place.mkdir(exist_ok=True)
    (place / "sitecustomize.py").write_text(SLOW.format(vanish=vanish))
    return {"PYTHONPATH": str(place)}


def corpus(folder: Path, count: int = 60) -> list[str]:
    """Pages, a zip and a packed tar, all of which take a while."""
    folder_of(folder / "pages", count)
    for path in (folder / "pages").rglob("*.txt"):
        path.write_text(path.read_text() + "wait here\n")
    zip_of(folder / "z.zip", {f"{n}.txt": page(n) + "wait here\n" for n in range(count)})
    tar_of(folder / "t.tar.gz", {f"{n}.txt": page(n) + "wait here\n" for n in range(count)}, "w:gz")
    return ["pages", "z.zip", "t.tar.gz"]


OPTIONS = {
    "tree": ("-f", "json", "-f", "csv"),
    "single": ("--single", "all.csv"),
    "gathered": ("--single", "all.db"),
    "merge": ("--merge",),
}


@pytest.mark.parametrize("whole_group", [True, False], ids=["group", "parent"])
@pytest.mark.parametrize("kind", OPTIONS)
def test_a_run_that_is_killed_at_random_moments_ends_as_one_that_was_not(
    tmp_path: Path, kind: str, whole_group: bool
) -> None:
    inputs, options = corpus(tmp_path, 40), OPTIONS[kind]
    environment = os.environ | with_customized_workers(tmp_path)
    assert batch(tmp_path, *inputs, "-o", "calm", *options).returncode == 0
    begun = time.monotonic()
    assert batch(tmp_path, *inputs, "-o", "slow", "--jobs", 2, *options, env=environment).returncode == 0
    lasts = time.monotonic() - begun
    rng = random.Random(f"{kind}{whole_group}")
    for attempt in range(3):
        out = f"out{attempt}"
        for _ in range(3 if attempt == 0 else 1):
            process = start(tmp_path, *inputs, "-o", out, "--jobs", 2, "--resume", *options, env=environment)
            time.sleep(rng.uniform(0.1, lasts))
            if whole_group:
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            process.communicate()
        done = batch(tmp_path, *inputs, "-o", out, "--resume", *options)
        assert done.returncode == 0, done.stderr
        assert tree(tmp_path / out) == tree(tmp_path / "calm")


@pytest.mark.parametrize("name", ["all.md", "all.parquet"])
@pytest.mark.parametrize("moment", ["single.next", "manifest.next", "commit"])
def test_a_run_that_is_killed_at_its_very_end(tmp_path: Path, moment: str, name: str) -> None:
    inputs = corpus(tmp_path, 10)
    assert batch(tmp_path, *inputs, "-o", "calm", "--single", name).returncode == 0
    assert batch(tmp_path, "pages", "-o", "out", "--single", name).returncode == 0
    place = tmp_path / "custom"
    place.mkdir()
    (place / "sitecustomize.py").write_text(
        "import os, pathlib\n"
        "import transcript_tool.batch.finishing as finishing\n"
        "real, commit = pathlib.Path.replace, finishing.Journal.commit\n"
        "def replace(self, target):\n"
        f"    if self.name == {moment!r}: os._exit(9)\n"
        "    return real(self, target)\n"
        "def late(self):\n"
        "    commit(self)\n"
        f"    if {moment!r} == 'commit': os._exit(9)\n"
        "pathlib.Path.replace, finishing.Journal.commit = replace, late\n"
    )
    options = ("--resume", "--single", name)
    assert batch(tmp_path, *inputs, "-o", "out", *options, env={"PYTHONPATH": str(place)}).returncode == 9
    done = batch(tmp_path, *inputs, "-o", "out", *options)
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "out") == tree(tmp_path / "calm")


def test_a_journal_that_ends_in_half_a_row_is_cut_back(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 6)
    (tmp_path / "pages" / "bad.txt").write_bytes(b"%PDF-1.4\n")
    assert batch(tmp_path, "pages", "-o", "out", "--fail-fast").returncode == 1
    with (tmp_path / "out" / "manifest.jsonl.part").open("ab") as file:
        file.write(b'{"input":"pages/pa')
    (tmp_path / "pages" / "bad.txt").unlink()
    assert batch(tmp_path, "pages", "-o", "out", "--resume").returncode == 0
    assert batch(tmp_path, "pages", "-o", "calm").returncode == 0
    assert tree(tmp_path / "out") == tree(tmp_path / "calm")


@pytest.mark.parametrize("options", [(), ("--single", "all.jsonl"), ("--merge",)])
def test_a_page_that_kills_its_worker_is_named_and_the_rest_is_done(tmp_path: Path, options: tuple[str, ...]) -> None:
    folder_of(tmp_path / "pages", 90)
    for number in (4, 51):
        (tmp_path / "pages" / f"bad{number}.txt").write_text(page(number) + "KILL\n")
    done = batch(tmp_path, "pages", "-o", "out", *options, env=with_customized_workers(tmp_path))
    assert done.returncode == 1
    assert set(errors(tmp_path / "out")) == {"pages/bad4.txt", "pages/bad51.txt"}
    assert done.stderr.count("the worker that read it died (SIGSEGV)") == 2
    assert len(rows(tmp_path / "out")) == 92
    assert batch(tmp_path, "pages", "-o", "out", "--resume", *options).returncode == 0
    assert batch(tmp_path, "pages", "-o", "calm", *options).returncode == 0
    assert tree(tmp_path / "out") == tree(tmp_path / "calm")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_keeps_what_is_done(tmp_path: Path, number: signal.Signals) -> None:
    inputs = corpus(tmp_path)
    environment = os.environ | with_customized_workers(tmp_path)
    process = start(
        tmp_path, *inputs, "-o", "out", env=environment, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    )
    journal = tmp_path / "out" / "manifest.jsonl.part"
    while not journal.exists() or journal.stat().st_size < 3000:
        assert process.poll() is None
        time.sleep(0.02)
    os.killpg(process.pid, number)
    _, said = process.communicate(timeout=30)
    assert process.returncode == (130 if number == signal.SIGINT else -number)
    assert said in ("", "transcript-tool: interrupted; what is done is kept, --resume goes on\n")
    assert not (tmp_path / "out" / ".transcript-tool-batch").exists()
    done = batch(tmp_path, *inputs, "-o", "out", "--resume")
    assert done.returncode == 0
    assert "unchanged" in done.stderr
    assert batch(tmp_path, *inputs, "-o", "calm").returncode == 0
    assert tree(tmp_path / "out") == tree(tmp_path / "calm")


def test_an_input_that_vanishes_midway(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 4)
    (tmp_path / "pages" / "a.txt").write_text(page(1) + "VANISH\n")
    gone = tmp_path / "pages" / "page3.txt"
    environment = with_customized_workers(tmp_path, (str(gone),))
    done = batch(tmp_path, "pages", "-o", "out", "--jobs", 1, env=environment)
    assert done.returncode == 1
    assert errors(tmp_path / "out") == {"pages/page3.txt": "no such file or directory"}
    assert batch(tmp_path, "pages", "-o", "out", "--resume").returncode == 0


AS_NOBODY = """
import os, sys
import transcript_tool.batch.run, transcript_tool.cli.batch, transcript_tool.cli.progress, transcript_tool.cli.run
import bisect, difflib, fcntl, glob, selectors
import transcript_tool.model.parsing, transcript_tool.exporters.json
import transcript_tool.batch.engines.local
os.setgid(65534)
os.setuid(65534)
sys.exit(transcript_tool.cli.run.run(["batch", *sys.argv[1:]]))
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_an_output_folder_that_cannot_be_written(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 2)
    for path in (tmp_path, *tmp_path.parents):
        if str(path).startswith("/tmp/"):
            path.chmod(0o755)
    (tmp_path / "out").mkdir()
    command = [sys.executable, "-c", AS_NOBODY, str(tmp_path / "pages"), "-o", str(tmp_path / "out")]
    done = subprocess.run(command, cwd="/", capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == f"transcript-tool: {tmp_path}/out: cannot be written: permission denied\n"
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize("options", [(), ("--single", "all.jsonl")])
def test_a_full_disk_is_told_in_one_line_and_gone_on_with(tmp_path: Path, options: tuple[str, ...]) -> None:
    folder_of(tmp_path / "pages", 40)
    done = batch(
        tmp_path,
        *("pages", "-o", "out", *options),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000)),
    )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "cannot be written: file too large" in done.stderr
    assert batch(tmp_path, "pages", "-o", "out", "--resume", *options).returncode == 0
    assert batch(tmp_path, "pages", "-o", "calm", *options).returncode == 0
    assert tree(tmp_path / "out") == tree(tmp_path / "calm")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root mounts")
@pytest.mark.parametrize("options", [(), ("--single", "all.jsonl"), ("--merge",)])
def test_a_small_tmpfs_that_is_full(tmp_path: Path, options: tuple[str, ...]) -> None:
    folder_of(tmp_path / "pages", 200)
    (tmp_path / "disk").mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(tmp_path / "disk")]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        done = batch(tmp_path, "pages", "-o", "disk/out", *options)
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1
        assert "cannot be written: no space left on device" in done.stderr
        subprocess.run(["mount", "-o", "remount,size=16m", str(tmp_path / "disk")], check=True)
        assert batch(tmp_path, "pages", "-o", "disk/out", "--resume", *options).returncode == 0
        assert batch(tmp_path, "pages", "-o", "calm", *options).returncode == 0
        assert tree(tmp_path / "disk" / "out") == tree(tmp_path / "calm")
    finally:
        subprocess.run(["umount", str(tmp_path / "disk")], check=False)


def test_two_runs_do_not_write_to_one_folder(tmp_path: Path) -> None:
    inputs = corpus(tmp_path, 200)
    environment = os.environ | with_customized_workers(tmp_path)
    first = start(tmp_path, *inputs, "-o", "out", "--resume", "--jobs", 2, env=environment)
    while not (tmp_path / "out" / "manifest.jsonl.part").exists():
        time.sleep(0.02)
    second = batch(tmp_path, *inputs, "-o", "out", "--resume", env=environment)
    _, said = first.communicate(timeout=60)
    assert first.returncode == 0, said
    assert second.returncode in (0, 1)
    assert second.returncode == 0 or "another run is writing there" in second.stderr
    assert batch(tmp_path, *inputs, "-o", "calm").returncode == 0
    assert tree(tmp_path / "out") == tree(tmp_path / "calm")


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    inputs = corpus(tmp_path)
    environment = os.environ | with_customized_workers(tmp_path)
    process = start(tmp_path, *inputs, "-o", "out", env=environment)
    while not (tmp_path / "out" / "manifest.jsonl.part").exists():
        time.sleep(0.02)
    time.sleep(0.5)
    process.kill()
    process.communicate()
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("a worker outlived its parent")
