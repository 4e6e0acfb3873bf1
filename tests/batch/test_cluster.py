"""``--engine dask://…`` on a real cluster: a scheduler and worker processes on 127.0.0.1, one of which is killed."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from corpora import batch, errors, folder_of, page, rows, start, tree, zip_of
from test_faults import with_customized_workers

dask = pytest.importorskip("dask", reason="dask is not installed: no cluster to test on")
distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed: no cluster to test on")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Three worker processes, each of one thread."""
    with distributed.LocalCluster(
        n_workers=3,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        worker_dashboard_address="127.0.0.1:0",
        silence_logs=50,
    ) as made:
        yield made


def engine_of(cluster: Any) -> str:
    return f"dask://{cluster.scheduler_address.removeprefix('tcp://')}"


@pytest.mark.parametrize("options", [(), ("--single", "all.jsonl"), ("--merge",)])
def test_a_cluster_writes_the_same_bytes(tmp_path: Path, cluster: Any, options: tuple[str, ...]) -> None:
    folder_of(tmp_path / "pages", 12)
    zip_of(tmp_path / "pages.zip", {f"talk_{n}.txt": page(n) for n in range(40)})
    here = batch(tmp_path, "pages", "pages.zip", "-o", "here", *options)
    there = batch(tmp_path, "pages", "pages.zip", "-o", "there", "--engine", engine_of(cluster), *options)
    assert (here.returncode, there.returncode) == (0, 0), there.stderr
    assert tree(tmp_path / "there") == tree(tmp_path / "here")


def test_a_worker_that_is_killed_midway_changes_nothing(tmp_path: Path, cluster: Any) -> None:
    zip_of(tmp_path / "pages.zip", {f"talk-{n:04}-of-many.txt": page(n, turns=40) for n in range(1500)})
    assert batch(tmp_path, "pages.zip", "-o", "here").returncode == 0
    running = start(tmp_path, "pages.zip", "-o", "there", "--engine", engine_of(cluster))
    journal = tmp_path / "there" / "manifest.jsonl.part"
    end = time.monotonic() + 30
    while not (journal.exists() and journal.read_bytes().count(b"\n") > 100):
        assert running.poll() is None, "it ended before a worker could be killed"
        assert time.monotonic() < end
        time.sleep(0.01)
    with distributed.Client(cluster.scheduler_address, set_as_default=False) as client:
        os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 0, said
    assert tree(tmp_path / "there") == tree(tmp_path / "here")


def test_a_page_that_fails_is_named_as_it_is_here(tmp_path: Path, cluster: Any) -> None:
    folder_of(tmp_path / "pages", 3)
    (tmp_path / "pages" / "bad.txt").write_bytes(b"%PDF-1.4\n" * 40)
    batch(tmp_path, "pages", "-o", "here")
    done = batch(tmp_path, "pages", "-o", "there", "--engine", engine_of(cluster))
    assert done.returncode == 1
    assert errors(tmp_path / "there") == errors(tmp_path / "here")


def test_a_cluster_goes_on_with_what_was_begun_here(tmp_path: Path, cluster: Any) -> None:
    folder_of(tmp_path / "pages", 4)
    assert batch(tmp_path, "pages", "-o", "out").returncode == 0
    (tmp_path / "pages" / "new.txt").write_text(page(99), "utf-8")
    done = batch(tmp_path, "pages", "-o", "out", "--resume", "--engine", engine_of(cluster))
    assert done.returncode == 0, done.stderr
    assert batch(tmp_path, "pages", "-o", "anew").returncode == 0
    assert tree(tmp_path / "out") == tree(tmp_path / "anew")


@pytest.fixture
def frail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Two worker processes that die of a page which says so; a task that saw two of them die is given up."""
    for name, value in with_customized_workers(tmp_path).items():
        monkeypatch.setenv(name, value)
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            worker_dashboard_address="127.0.0.1:0",
            silence_logs=50,
        ) as made,
    ):
        yield made


def test_only_the_page_that_kills_workers_is_named(tmp_path: Path, frail: Any) -> None:
    folder_of(tmp_path / "pages", 24)
    (tmp_path / "pages" / "bad.txt").write_text(page(4) + "KILL\n", "utf-8")
    done = batch(tmp_path, "pages", "-o", "out", "--jobs", 1, "--engine", engine_of(frail), timeout=240)
    assert done.returncode == 1, done.stderr
    assert list(errors(tmp_path / "out")) == ["pages/bad.txt"]
    assert len(rows(tmp_path / "out")) == 25


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("dask://127.0.0.1:9", "no dask scheduler answers at 127.0.0.1:9"),
        ("dask://", "no scheduler is named"),
        ("ray://127.0.0.1:9", "there is no engine 'ray://127.0.0.1:9'"),
    ],
)
def test_no_cluster_is_one_line(tmp_path: Path, address: str, said: str) -> None:
    folder_of(tmp_path / "pages", 1)
    done = batch(tmp_path, "pages", "-o", "out", "--engine", address)
    assert done.returncode in (1, 2)
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_hints_and_speakers_go_to_the_cluster(tmp_path: Path, cluster: Any) -> None:
    folder_of(tmp_path / "pages", 12)
    (tmp_path / "hints.toml").write_text('["pages/**"]\ntitle = "A title of our own"\n', "utf-8")
    (tmp_path / "who.csv").write_text("name,aliases,id\nThe Wire,Harbour Wire,Q1\n", "utf-8")
    told = ("--hints", "hints.toml", "--speakers", "who.csv")
    here = batch(tmp_path, "pages", "-o", "here", *told)
    there = batch(tmp_path, "pages", "-o", "there", *told, "--engine", engine_of(cluster))
    assert (here.returncode, there.returncode) == (0, 0), there.stderr
    assert tree(tmp_path / "there") == tree(tmp_path / "here")
    assert b"A title of our own" in tree(tmp_path / "there")["page1.txt.json"]
