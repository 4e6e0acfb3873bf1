"""``batch``: what goes in, what comes out, and what is done again."""

from __future__ import annotations

import gzip
import io
import json
import os
import pty
import random
import subprocess
import sys
from pathlib import Path

import pytest
from corpora import batch, errors, folder_of, page, rows, tar_of, tree, zip_of

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def parsed(folder: Path, *arguments: str) -> bytes:
    command = [sys.executable, "-m", "transcript_tool", "parse", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout


def test_a_folder_is_mirrored_and_each_output_is_what_parse_prints(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages")
    done = batch(tmp_path, "pages", "-o", "out", "-f", "json", "-f", "csv")
    assert done.returncode == 0
    assert done.stdout == ""
    found = tree(tmp_path / "out")
    assert set(found) == {"manifest.jsonl"} | {
        f"{place}.{suffix}"
        for suffix in ("json", "csv")
        for place in ("2000/page0.txt", "page1.txt", "2002/page2.txt", "page3.txt", "2004/page4.txt", "page5.txt")
    }
    assert found["2000/page0.txt.json"] == parsed(tmp_path, "pages/2000/page0.txt")
    assert found["page1.txt.csv"] == parsed(tmp_path, "pages/page1.txt", "-f", "csv")


def test_the_manifest_says_what_became_of_each_input(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 2)
    (tmp_path / "pages" / "bad.txt").write_bytes(b"%PDF-1.4\n" * 40)
    (tmp_path / "pages" / "style.css").write_text("a {}")
    done = batch(tmp_path, "pages", "-o", "out")
    assert done.returncode == 1
    assert done.stderr.count("transcript-tool: pages/bad.txt: ") == 1
    assert ".css 1" in done.stderr
    found = {row["input"]: row for row in rows(tmp_path / "out")}
    assert list(found) == ["pages/2000/page0.txt", "pages/bad.txt", "pages/page1.txt"]
    good = found["pages/page1.txt"]
    assert good["outputs"] == ["page1.txt.json"]
    assert (good["transcripts"], good["turns"], good["words"]) == (1, 6, 24)
    assert good["sha256"] == json.loads((tmp_path / "out/page1.txt.json").read_text())["sources"][0]["sha256"]
    assert found["pages/bad.txt"]["error"]
    assert not found["pages/bad.txt"]["outputs"]


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--single", "all.jsonl"),
        ("--single", "all.parquet"),
        ("--single", "all.db"),
        ("--single", "all.convokit.zip"),
        ("--merge",),
        ("--merge", "--single", "all.md"),
        ("-f", "parquet", "-f", "sqlite", "-f", "convokit"),
    ],
)
def test_no_number_of_workers_and_no_order_changes_a_byte(tmp_path: Path, options: tuple[str, ...]) -> None:
    folder_of(tmp_path / "a", 150)
    for number in (1, 2, 3):
        (tmp_path / f"harbour_{number}.txt").write_bytes((SAMPLES / f"harbour_{number}.txt").read_bytes())
    zip_of(tmp_path / "b.zip", {f"x{n}.txt": page(n) for n in range(80)})
    tar_of(tmp_path / "c.tar.gz", {f"y{n}.txt": page(n) for n in range(80)}, "w:gz")
    inputs = ["a", "b.zip", "c.tar.gz", "harbour_1.txt", "harbour_2.txt", "harbour_3.txt"]
    assert batch(tmp_path, *inputs, "-o", "one", "--jobs", 1, *options).returncode == 0
    random.Random(3).shuffle(inputs)
    assert batch(tmp_path, *inputs, "-o", "many", "--jobs", 4, *options).returncode == 0
    assert tree(tmp_path / "one") == tree(tmp_path / "many")


@pytest.mark.parametrize("options", [(), ("--single", "all.jsonl"), ("--merge",)])
def test_nor_do_they_where_inputs_are_of_all_kinds_and_some_fail(tmp_path: Path, options: tuple[str, ...]) -> None:
    folders = Path(__file__).resolve().parents[1] / "sources"
    mixed = sorted(
        [*folders.glob("[cs]*/input.*"), *folders.glob("html/*/input.html"), *folders.glob("pdf-*/input.pdf")]
    )
    for number, path in enumerate(mixed):
        place = tmp_path / f"in{number % 3}" / f"{number}{path.suffix}"
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(path.read_bytes())
        if number % 9 == 0:
            place.with_name(f"cut{number}{path.suffix}").write_bytes(path.read_bytes()[: number * 7])
    inputs = ["in0", "in1", "in2"]
    first = batch(tmp_path, *inputs, "-o", "one", "--jobs", 1, *options)
    second = batch(tmp_path, *reversed(inputs), "-o", "many", "--jobs", 3, *options)
    assert first.returncode == second.returncode == 1
    assert len(rows(tmp_path / "one")) > len(mixed)
    assert errors(tmp_path / "one")
    assert tree(tmp_path / "one") == tree(tmp_path / "many")


@pytest.mark.parametrize(
    "name", ["all.jsonl", "all.json", "all.csv", "all.md", "sub/all.jsonl", "all.parquet", "all.sqlite"]
)
def test_a_single_file_is_what_parse_prints_of_all(tmp_path: Path, name: str) -> None:
    folder_of(tmp_path / "pages", 20)
    assert batch(tmp_path, "pages", "-o", "out", "--single", name).returncode == 0
    inputs = [row["input"] for row in rows(tmp_path / "out")]
    assert (tmp_path / "out" / name).read_bytes() == parsed(tmp_path, *inputs, "-f", name.rpartition(".")[2])
    assert set(tree(tmp_path / "out")) == {name, "manifest.jsonl"}


def test_sets_are_joined_as_parse_joins_them(tmp_path: Path) -> None:
    done = batch(tmp_path, SAMPLES, "-o", "out", "--merge")
    assert done.returncode == 0
    whole = json.loads((tmp_path / "out" / "harbour_1.txt.json").read_text())
    assert [source["name"] for source in whole["sources"]] == [f"{SAMPLES}/harbour_{n}.txt" for n in (1, 2, 3)]
    found = [row for row in rows(tmp_path / "out") if "harbour" in row["input"] and row["input"].endswith(".txt")]
    assert [row["outputs"] for row in found] == [["harbour_1.txt.json"]] * 3
    assert [row["transcripts"] for row in found] == [1, 0, 0]
    assert sum(row["turns"] for row in found) == len(whole["turns"])
    assert sum(row["words"] for row in found) == sum(speaker["words"] for speaker in whole["speakers"])


CUES = "1\n00:00:01,000 --> 00:00:02,000\nAnn Roe: We row.\n\n2\n00:00:02,000 --> 00:00:03,000\nBo Elm: To the quay?\n"


@pytest.mark.parametrize("merge", [(), ("--merge",)])
def test_captions_in_folders_and_archives(tmp_path: Path, merge: tuple[str, ...]) -> None:
    voices = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ann Roe>We row.\n"
    (tmp_path / "in").mkdir()
    for name, text in {"one.vtt": voices, "two.srt": CUES, "three.txt": voices, "page_1.txt": page(1)}.items():
        (tmp_path / "in" / name).write_text(text, "utf-8")
    zip_of(tmp_path / "in" / "talks.zip", {"day/four.vtt": voices, "day/five.srt": CUES})
    done = batch(tmp_path, "in", "-o", "out", *merge)
    assert done.returncode == 0, done.stderr
    found = {row["place"]: row["turns"] for row in rows(tmp_path / "out")}
    assert sorted(found) == [
        "one.vtt", "page_1.txt", "talks.zip", "talks.zip/day/five.srt", "talks.zip/day/four.vtt",
        "three.txt", "two.srt",
    ]  # fmt: skip
    assert found["one.vtt"] == found["three.txt"] == found["talks.zip/day/four.vtt"] == 1
    one = json.loads((tmp_path / "out" / "one.vtt.json").read_text())
    assert one["turns"][0]["time"] == {"start": 1.0, "end": 2.0}


ARCHIVES = {
    "pages.zip": lambda path, members: zip_of(path, members),
    "pages.tar": lambda path, members: tar_of(path, members),
    "pages.tar.gz": lambda path, members: tar_of(path, members, "w:gz"),
    "pages.tar.xz": lambda path, members: tar_of(path, members, "w:xz"),
    "pages.tar.zst": lambda path, members: zst_tar(path, members),
}


def zst_tar(path: Path, members: dict[str, str]) -> Path:
    import zstandard

    plain = tar_of(path.with_suffix(""), members)  # type: ignore[arg-type]
    path.write_bytes(zstandard.compress(plain.read_bytes()))
    plain.unlink()
    return path


@pytest.mark.parametrize("name", ARCHIVES)
def test_an_archive_is_read_as_a_folder_is(tmp_path: Path, name: str) -> None:
    ARCHIVES[name](tmp_path / name, {"page.txt": page(1), "dir/page_2.txt": page(2), "dir/x.png": "no"})
    done = batch(tmp_path, name, "-o", "out")
    assert done.returncode == 0
    assert set(tree(tmp_path / "out")) == {
        "manifest.jsonl",
        f"{name}/page.txt.json",
        f"{name}/dir/page_2.txt.json",
    }
    assert ".png 1" in done.stderr
    found = json.loads((tmp_path / "out" / name / "dir/page_2.txt.json").read_text())
    assert found["sources"][0]["name"] == f"{name}!/dir/page_2.txt"
    assert found["header"]["title"] == "Briefing number 2 on the harbour"
    first = rows(tmp_path / "out")[0]
    assert (first["input"], first["members"], first["failed"]) == (name, 2, 0)


def test_a_packed_page(tmp_path: Path) -> None:
    (tmp_path / "page_7.txt.gz").write_bytes(gzip.compress(page(7).encode()))
    assert batch(tmp_path, "page_7.txt.gz", "-o", "out").returncode == 0
    found = json.loads((tmp_path / "out" / "page_7.txt.gz.json").read_text())
    assert found["sources"][0]["name"] == "page_7.txt.gz!/page_7.txt"


def warc_of(path: Path) -> Path:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    chinese = "<h1>发布会</h1><p><b>记者：</b></p><p>水位多高？</p><p><b>王某：</b></p><p>很高。</p>"
    chinese = f"<html><body>{chinese}</body></html>"
    answers = [
        ("https://example.org/talk/content_1.htm", "text/html; charset=gb2312", chinese.encode("gb18030"), "200 OK"),
        ("https://example.org/a.png", "image/png", b"\x89PNG", "200 OK"),
        ("https://example.org/gone", "text/html", b"no", "404 Not Found"),
        ("https://example.org/plain?id=1", "text/plain", page(4).encode(), "200 OK"),
    ]
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        for url, kind, body, status in answers:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=headers))
    return path


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_the_pages_of_a_crawl(tmp_path: Path, name: str) -> None:
    warc_of(tmp_path / name)
    done = batch(tmp_path, name, "-o", "out")
    assert done.returncode == 0, done.stderr
    assert set(tree(tmp_path / "out")) == {
        "manifest.jsonl",
        f"{name}/example.org/talk/content_1.htm.json",
        f"{name}/example.org/plain?id=1.json",
    }
    found = json.loads((tmp_path / "out" / name / "example.org/talk/content_1.htm.json").read_text())
    assert [turn["label"] for turn in found["turns"]] == ["记者", "王某"]
    assert found["sources"][0] | {"sha256": None} == {
        "name": f"{name}!/https://example.org/talk/content_1.htm",
        "sha256": None,
        "encoding": "gb18030",
        "characters": found["sources"][0]["characters"],
    }
    assert found["header"]["url"] == "https://example.org/talk/content_1.htm"
    assert "status 404 1" in done.stderr


@pytest.mark.parametrize("mark", ["\n", "\0"])
def test_a_list_of_files(tmp_path: Path, mark: str) -> None:
    folder_of(tmp_path / "pages", 4)
    done = batch(
        tmp_path, "--files-from", "-", "-o", "out", input=mark.join(["pages/page1.txt", "pages/2002/page2.txt", ""])
    )
    assert done.returncode == 0
    assert set(tree(tmp_path / "out")) == {"manifest.jsonl", "pages/page1.txt.json", "pages/2002/page2.txt.json"}


def test_globs_and_what_is_left_out(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 8)
    assert (
        batch(tmp_path, "pages/**/*.txt", "-o", "out", "--exclude", "page[13].txt", "--exclude", "2004").returncode == 0
    )
    places = {row["place"] for row in rows(tmp_path / "out")}
    assert places == {"2000/page0.txt", "2002/page2.txt", "2006/page6.txt", "page5.txt", "page7.txt"}
    done = batch(tmp_path, "none*.txt", "-o", "other")
    assert done.returncode == 1
    assert "none*.txt: no such file" in done.stderr


def test_a_file_that_is_found_twice_is_read_once(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 4)
    assert batch(tmp_path, "pages", "pages/2000", "pages/page1.txt", "-o", "out").returncode == 0
    assert len(rows(tmp_path / "out")) == 4


def test_nothing_is_overwritten_without_a_word(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 2)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "page1.txt.json").write_text("mine")
    done = batch(tmp_path, "pages", "-o", "out")
    assert done.returncode == 1
    assert "page1.txt.json is there already" in done.stderr
    assert (tmp_path / "out" / "page1.txt.json").read_text() == "mine"
    again = batch(tmp_path, "pages", "-o", "out")
    assert again.returncode == 2
    assert "--resume" in again.stderr
    assert batch(tmp_path, "pages", "-o", "out", "--force").returncode == 0
    assert (tmp_path / "out" / "page1.txt.json").read_bytes() == parsed(tmp_path, "pages/page1.txt")


def test_usage_errors(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 2)
    before = tree(tmp_path)
    for arguments in (
        (),
        ("pages",),
        ("pages", "-o", "pages"),
        ("pages/2000", "-o", "pages"),
        ("pages", "-o", "pages/page1.txt"),
        ("pages", "-o", "out", "-f", "xlsx"),
        ("pages", "-o", "out", "--single", "../all.jsonl"),
        ("pages", "-o", "out", "--single", "manifest.jsonl"),
        ("pages", "-o", "out", "--single", "a.jsonl", "-f", "json", "-f", "csv"),
        ("pages", "-o", "out", "--resume", "--force"),
        ("pages", "-o", "out", "--raw-cells"),
        ("-", "-o", "out"),
    ):
        done = batch(tmp_path, *arguments)
        assert done.returncode == 2, (arguments, done.stderr)
        assert done.stderr.count("\n") == 1
    assert tree(tmp_path) == before


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 2)
    tar_of(tmp_path / "a.tgz", {"x.txt": page(1)}, "w:gz")
    before = tree(tmp_path)
    done = batch(tmp_path, "pages", "a.tgz", "-o", "out", "--dry-run")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "new\tpages/2000/page0.txt\t2000/page0.txt.json",
        "new\ta.tgz!/x.txt\ta.tgz/x.txt.json",
        "new\tpages/page1.txt\tpage1.txt.json",
    ]
    assert tree(tmp_path) == before


def test_fail_fast_and_strict(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 3)
    (tmp_path / "pages" / "empty.txt").write_text("")
    assert batch(tmp_path, "pages", "-o", "a").returncode == 0
    assert batch(tmp_path, "pages", "-o", "b", "--strict").returncode == 1
    assert batch(tmp_path, "pages", "-o", "b", "--strict", "--resume").returncode == 1
    (tmp_path / "pages" / "bad.txt").write_bytes(b"%PDF-1.4\n" * 40)
    done = batch(tmp_path, "pages", "-o", "c", "--fail-fast")
    assert done.returncode == 1
    assert "--resume goes on" in done.stderr
    assert not (tmp_path / "c" / "manifest.jsonl").exists()


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--single", "all.jsonl"),
        ("--single", "all.parquet"),
        ("--single", "all.db"),
        ("--merge",),
        ("--merge", "--single", "all.csv"),
        ("--merge", "--single", "all.db"),
    ],
)
def test_resume_does_what_is_new_or_changed_and_ends_as_a_run_anew_would(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    pages = folder_of(tmp_path / "pages", 8)
    for number in (1, 3):
        (pages / f"harbour_{number}.txt").write_bytes((SAMPLES / f"harbour_{number}.txt").read_bytes())
    zip_of(tmp_path / "z.zip", {"x.txt": page(1), "y.txt": page(2)})
    assert batch(tmp_path, "pages", "z.zip", "-o", "out", *options).returncode == 0
    (pages / "page1.txt").write_text(page(99))
    (pages / "new.txt").write_text(page(50))
    (pages / "harbour_2.txt").write_bytes((SAMPLES / "harbour_2.txt").read_bytes())
    zip_of(tmp_path / "z.zip", {"x.txt": page(1), "y.txt": page(3), "z.txt": page(4)})
    done = batch(tmp_path, "pages", "z.zip", "-o", "out", "--resume", *options)
    assert done.returncode == 0, done.stderr
    changed = {line.split()[0]: line.split()[1] for line in done.stderr.splitlines() if line[0] in "cu"}
    assert changed == dict(
        zip(("converted", "unchanged"), ("7", "8") if "--merge" in options else ("5", "10"), strict=True)
    )
    assert batch(tmp_path, "pages", "z.zip", "-o", "anew", *options).returncode == 0
    assert tree(tmp_path / "out") == tree(tmp_path / "anew")


def test_resume_after_other_options_renames_removals_and_lost_outputs(tmp_path: Path) -> None:
    pages = folder_of(tmp_path / "pages", 6)
    batch(tmp_path, "pages", "-o", "out", "-f", "csv")
    done = batch(tmp_path, "pages", "-o", "out", "-f", "md", "--resume")
    assert done.returncode == 0
    batch(tmp_path, "pages", "-o", "anew", "-f", "md")
    assert tree(tmp_path / "out") == tree(tmp_path / "anew")
    (tmp_path / "out" / "page3.txt.md").unlink()
    (pages / "page1.txt").rename(pages / "page7.txt")
    done = batch(tmp_path, "pages", "-o", "out", "-f", "md", "--resume")
    assert done.returncode == 0
    assert "left as it was: 1 file, that of an input that is gone; page1.txt.md is the first" in done.stderr
    assert (tmp_path / "out" / "page3.txt.md").exists()
    assert {row["place"] for row in rows(tmp_path / "out")} >= {"page7.txt"}
    assert not errors(tmp_path / "out")


def test_merge_turns_is_what_parse_does_and_resume_notices_it(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "talk.txt").write_text("Ann Roe: One.\n\nAnn Roe: Two.\n\nBo Lind: Three?\n", "utf-8")
    batch(tmp_path, "pages", "-o", "out")
    assert len(json.loads((tmp_path / "out" / "talk.txt.json").read_bytes())["turns"]) == 3
    for options in (("--merge-turns",), ("--merge-turns", "--merge")):
        assert batch(tmp_path, "pages", "-o", "out", *options, "--resume").returncode == 0
        assert batch(tmp_path, "pages", "-o", f"anew{len(options)}", *options).returncode == 0
        assert tree(tmp_path / "out") == tree(tmp_path / f"anew{len(options)}")
        found = (tmp_path / "out" / "talk.txt.json").read_bytes()
        assert found == parsed(tmp_path, *options, "pages/talk.txt")
        assert len(json.loads(found)["turns"]) == 2


@pytest.mark.parametrize("name", ["all.md", "all.db", "all.convokit.zip"])
def test_resume_takes_what_is_gone_out_of_a_single_file(tmp_path: Path, name: str) -> None:
    pages = folder_of(tmp_path / "pages", 9)
    options = ("--single", name)
    assert batch(tmp_path, "pages", "-o", "out", *options).returncode == 0
    for number in (1, 8):
        next(pages.rglob(f"page{number}.txt")).unlink()
    assert batch(tmp_path, "pages", "-o", "out", "--resume", *options).returncode == 0
    assert batch(tmp_path, "pages", "-o", "anew", *options).returncode == 0
    assert tree(tmp_path / "out") == tree(tmp_path / "anew")


def test_a_set_whose_first_page_comes_later_moves(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in (2, 3, 1):
        (pages / f"harbour_{number}.txt").write_bytes((SAMPLES / f"harbour_{number}.txt").read_bytes())
        assert batch(tmp_path, "pages", "-o", "out", "--merge", "--resume").returncode == 0
    assert set(tree(tmp_path / "out")) == {"manifest.jsonl", "harbour_1.txt.json"}


def test_resume_with_nothing_to_do_touches_nothing(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 4)
    zip_of(tmp_path / "z.zip", {"x.txt": page(1), "y.txt": page(2)})
    batch(tmp_path, "pages", "z.zip", "-o", "out")
    later = (tmp_path / "out" / "manifest.jsonl").stat().st_mtime_ns + 5_000_000_000
    os.utime(tmp_path / "out" / "manifest.jsonl", ns=(later, later))  # as if the inputs had been old at the time
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}
    done = batch(tmp_path, "pages", "z.zip", "-o", "out", "--resume")
    assert "unchanged" in done.stderr
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")} == before


def test_progress_is_silent_in_a_pipe_plain_when_asked_and_a_bar_on_a_terminal(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 4)
    done = batch(tmp_path, "pages", "-o", "a", "-q")
    assert (done.stdout, done.stderr) == ("", "")
    done = batch(tmp_path, "pages", "-o", "b")
    assert "pages/s" in done.stderr
    assert "\x1b" not in done.stderr
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "transcript_tool", "batch", "pages", "-o", "c"]
    process = subprocess.Popen(command, cwd=tmp_path, stderr=follower)
    os.close(follower)
    drawn = b""
    try:
        while data := os.read(leader, 4096):
            drawn += data
    except OSError:
        pass
    os.close(leader)
    assert process.wait() == 0
    assert b"\x1b" in drawn
    assert b"100%" in drawn or "━".encode() in drawn


def test_an_unknown_engine_is_told(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 2)
    done = batch(tmp_path, "pages", "-o", "out", "--engine", "nothing://x")
    assert done.returncode == 2
    assert "there is no engine 'nothing://x'" in done.stderr
    assert not (tmp_path / "out").exists()
