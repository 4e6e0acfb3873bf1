"""Inputs and outputs at URLs, on a real S3 interface: a server on 127.0.0.1 that speaks it, and made-up credentials."""

from __future__ import annotations

import gzip
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from corpora import batch, errors, folder_of, page, tar_of, tree, zip_of

pytest.importorskip("s3fs", reason="s3fs is not installed: no S3 interface to test on")
server = pytest.importorskip("moto.server", reason="moto[server] is not installed: no S3 interface to test on")


class Bucket:
    """A bucket, and the command with the environment in which it is found."""

    def __init__(self, endpoint: str, folder: Path) -> None:
        import s3fs

        self.folder = folder
        self.environment = {
            "AWS_ENDPOINT_URL": endpoint,
            "AWS_ACCESS_KEY_ID": "made-up",
            "AWS_SECRET_ACCESS_KEY": "made-up",
            "AWS_DEFAULT_REGION": "eu-north-1",
            "XDG_CACHE_HOME": str(folder / "cache"),
        }
        self.fs: Any = s3fs.S3FileSystem(
            key="made-up", secret="made-up", endpoint_url=endpoint, skip_instance_cache=True
        )

    def batch(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        return batch(self.folder, *arguments, env=self.environment)

    def tree(self, path: str) -> dict[str, bytes]:
        self.fs.invalidate_cache()
        return {found[len(path) + 1 :]: self.fs.cat_file(found) for found in self.fs.find(path)}


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    yield f"http://{host}:{port}"
    running.stop()


@pytest.fixture
def bucket(endpoint: str, tmp_path: Path) -> Bucket:
    made = Bucket(endpoint, tmp_path)
    made.fs.mkdirs("pages", exist_ok=True)
    for path in made.fs.find("pages"):
        made.fs.rm(path)
    for path in made.fs.find("corpus") if made.fs.exists("corpus") else ():
        made.fs.rm(path)
    made.fs.mkdirs("corpus", exist_ok=True)
    return made


def fill(bucket: Bucket) -> None:
    """The same pages here and there: a folder, a zip, a tar, and one that is packed."""
    folder_of(bucket.folder / "pages", 6)
    zip_of(bucket.folder / "pages" / "more.zip", {f"dir/talk{n}.txt": page(n) for n in range(20, 26)})
    tar_of(bucket.folder / "pages" / "old.tar", {f"t{n}.txt": page(n) for n in range(30, 33)})
    (bucket.folder / "pages" / "one.txt.gz").write_bytes(gzip.compress(page(40).encode(), mtime=0))
    bucket.fs.put(f"{bucket.folder}/pages/", "pages/", recursive=True)


def renamed(found: dict[str, bytes]) -> dict[str, bytes]:
    """Outputs with the names of inputs there as they are called here."""
    return {place: data.replace(b"s3://pages/", b"pages/") for place, data in found.items()}


@pytest.mark.parametrize("options", [(), ("--single", "all.jsonl"), ("-f", "csv")])
def test_inputs_there_give_the_same_outputs_as_here(bucket: Bucket, options: tuple[str, ...]) -> None:
    fill(bucket)
    assert bucket.batch("pages", "-o", "here", *options).returncode == 0
    done = bucket.batch("s3://pages", "-o", "there", *options)
    assert done.returncode == 0, done.stderr
    here, there = tree(bucket.folder / "here"), renamed(tree(bucket.folder / "there"))
    if "--single" in options:  # how many bytes of it are whose depends on how long names are
        assert len(here.pop("manifest.jsonl")) > 1000
        assert there.pop("manifest.jsonl")
    assert there == here


def test_outputs_go_there_whole_and_the_copy_goes(bucket: Bucket) -> None:
    fill(bucket)
    assert bucket.batch("pages", "-o", "here").returncode == 0
    done = bucket.batch("pages", "-o", "s3://corpus/one")
    assert done.returncode == 0, done.stderr
    assert bucket.tree("corpus/one") == tree(bucket.folder / "here")
    assert not list((bucket.folder / "cache" / "transcript-tool" / "batch").iterdir())


def test_nothing_is_overwritten_there_without_a_word(bucket: Bucket) -> None:
    fill(bucket)
    assert bucket.batch("s3://pages", "-o", "s3://corpus").returncode == 0
    before = bucket.tree("corpus")
    again = bucket.batch("s3://pages", "-o", "s3://corpus")
    assert again.returncode == 2
    assert "s3://corpus holds an earlier run" in again.stderr
    assert bucket.batch("s3://pages", "-o", "s3://corpus", "--force").returncode == 0
    assert bucket.tree("corpus") == before


def test_a_file_that_is_no_output_of_ours_is_not_overwritten(bucket: Bucket) -> None:
    fill(bucket)
    bucket.fs.pipe_file("corpus/page1.txt.json", b"mine")
    done = bucket.batch("pages", "-o", "s3://corpus")
    assert done.returncode == 1
    assert "corpus/page1.txt.json is there already; --force overwrites" in done.stderr
    assert bucket.tree("corpus") == {"page1.txt.json": b"mine"}


def test_resume_does_only_what_has_changed(bucket: Bucket) -> None:
    fill(bucket)
    assert bucket.batch("s3://pages", "-o", "s3://corpus").returncode == 0
    bucket.fs.pipe_file("pages/page1.txt", page(77).encode())
    bucket.fs.pipe_file("pages/new.txt", page(78).encode())
    done = bucket.batch("s3://pages", "-o", "s3://corpus", "--resume")
    assert done.returncode == 0, done.stderr
    assert done.stderr.split()[:4] == ["converted", "2", "unchanged", "15"]
    assert bucket.batch("s3://pages", "-o", "anew").returncode == 0
    assert bucket.tree("corpus") == tree(bucket.folder / "anew")


def test_a_run_that_stopped_early_keeps_what_it_did(bucket: Bucket) -> None:
    fill(bucket)
    assert bucket.batch("pages", "-o", "s3://corpus").returncode == 0
    (bucket.folder / "pages" / "new.txt").write_text(page(77), "utf-8")
    (bucket.folder / "pages" / "zbad.txt").write_bytes(b"%PDF-1.4\n" * 40)
    before = bucket.tree("corpus")
    stopped = bucket.batch("pages", "-o", "s3://corpus", "--resume", "--fail-fast", "--jobs", 1)
    assert stopped.returncode == 1
    assert bucket.tree("corpus") == before
    assert list((bucket.folder / "cache").rglob("manifest.jsonl.part")), "what was done is not kept"
    (bucket.folder / "pages" / "zbad.txt").unlink()
    assert bucket.batch("pages", "-o", "s3://corpus", "--resume").returncode == 0
    assert bucket.batch("pages", "-o", "here").returncode == 0
    assert bucket.tree("corpus") == tree(bucket.folder / "here")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("s3://pages/nothing.txt", "no such file or directory"),
        ("nothing://pages", "has no scheme that fsspec knows"),
        ("https://example.org/pages", "curl -sSL"),
    ],
)
def test_what_cannot_be_had_is_one_line(bucket: Bucket, url: str, said: str) -> None:
    fill(bucket)
    done = bucket.batch(url, "pages/page1.txt", "-o", "out")
    assert done.returncode == 1
    assert said in done.stderr
    assert list(errors(bucket.folder / "out")) == [url]
    assert (bucket.folder / "out" / "page1.txt.json").exists()


def test_a_glob_and_a_list_of_urls(bucket: Bucket) -> None:
    fill(bucket)
    (bucket.folder / "list").write_text("s3://pages/page1.txt\n", "utf-8")
    done = bucket.batch("s3://pages/20*/*.txt", "--files-from", "list", "-o", "out")
    assert done.returncode == 0, done.stderr
    assert {p for p in tree(bucket.folder / "out") if p != "manifest.jsonl"} == {
        "2000/page0.txt.json", "2002/page2.txt.json", "2004/page4.txt.json", "pages/page1.txt.json",
    }  # fmt: skip
