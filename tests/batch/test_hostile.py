"""Archives and folders made to do harm, or damaged: nothing is written outside OUT, and each fault is named."""

from __future__ import annotations

import gzip
import io
import os
import random
import stat
import struct
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from corpora import batch, errors, folder_of, page, rows, tar_of, tree, zip_of


def outputs(out: Path) -> set[str]:
    return {output for row in rows(out) for output in row["outputs"]}


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_names_that_lead_out_of_the_archive(tmp_path: Path, kind: str) -> None:
    names = ["../up.txt", "/etc/abs.txt", "a/../../../over.txt", "C:\\win\\x.txt", "..\\back.txt"]
    inner = tmp_path / "in"
    inner.mkdir()
    members = {name: page(n) for n, name in enumerate(names)}
    if kind == "zip":
        zip_of(inner / "evil.zip", members)
    else:
        tar_of(inner / "evil.tar", members)  # type: ignore[arg-type]
    done = batch(tmp_path, "in", "-o", "out")
    assert done.returncode == 0, done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"in", "out"}
    assert not Path("/etc/abs.txt.json").exists()
    found = outputs(tmp_path / "out")
    assert len(found) == 5
    assert all((tmp_path / "out" / output).is_file() for output in found)
    assert "warning unsafe-name" in done.stderr
    assert {f"evil.{kind}/up.txt.json", f"evil.{kind}/etc/abs.txt.json", f"evil.{kind}/a/over.txt.json"} <= found


def test_links_and_devices_in_a_folder(tmp_path: Path) -> None:
    pages = folder_of(tmp_path / "pages", 2)
    (tmp_path / "secret.txt").write_text(page(7))
    (pages / "out.txt").symlink_to(tmp_path / "secret.txt")
    (pages / "etc").symlink_to("/etc")
    (pages / "inner.txt").symlink_to(pages / "page1.txt")
    (pages / "loop").symlink_to(pages)
    (pages / "dead.txt").symlink_to(pages / "nothing.txt")
    os.mkfifo(pages / "pipe.txt")
    done = batch(tmp_path, "pages", "-o", "out")
    assert done.returncode == 1
    assert set(errors(tmp_path / "out")) == {"pages/out.txt", "pages/etc", "pages/dead.txt", "pages/pipe.txt"}
    assert outputs(tmp_path / "out") == {"2000/page0.txt.json", "page1.txt.json", "inner.txt.json"}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes devices")
def test_a_device_in_a_folder(tmp_path: Path) -> None:
    pages = folder_of(tmp_path / "pages", 2)
    try:
        os.mknod(pages / "zero.txt", stat.S_IFCHR | 0o666, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("no devices may be made here")
    done = batch(tmp_path, "pages", "-o", "out")
    assert done.returncode == 1
    assert "pages/zero.txt: is no regular file" in done.stderr


def test_links_and_devices_in_a_tar(tmp_path: Path) -> None:
    def entry(name: str, kind: bytes, to: str = "") -> tarfile.TarInfo:
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, to
        return info

    members: dict[str, str | tarfile.TarInfo] = {
        "good.txt": page(1),
        "link.txt": entry("link.txt", tarfile.SYMTYPE, "/etc/passwd"),
        "hard.txt": entry("hard.txt", tarfile.LNKTYPE, "/etc/passwd"),
        "fifo.txt": entry("fifo.txt", tarfile.FIFOTYPE),
        "dev.txt": entry("dev.txt", tarfile.CHRTYPE),
        "last.txt": page(2),
    }
    tar_of(tmp_path / "t.tar", members)
    done = batch(tmp_path, "t.tar", "-o", "out")
    assert done.returncode == 1
    assert set(errors(tmp_path / "out")) == {f"t.tar!/{name}.txt" for name in ("link", "hard", "fifo", "dev")}
    assert outputs(tmp_path / "out") == {"t.tar/good.txt.json", "t.tar/last.txt.json"}


@pytest.mark.parametrize("name", ["bomb.zip", "bomb.tar.gz", "bomb.txt.gz", "total.zip"])
def test_a_bomb_is_not_unpacked(tmp_path: Path, name: str) -> None:
    zeros = "a" * (40 << 20)
    if name == "total.zip":
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as file:
            for n in range(30):
                file.writestr(f"{n}.txt", "a" * (1 << 20))
    elif name.endswith("zip"):
        zip_of(tmp_path / name, {"x.txt": zeros})
    elif name.endswith("tar.gz"):
        tar_of(tmp_path / name, {"x.txt": zeros}, "w:gz")
    else:
        import gzip

        (tmp_path / name).write_bytes(gzip.compress(zeros.encode()))
    done = batch(tmp_path, name, "-o", "out")
    assert done.returncode == 1
    assert "expands to more than 200 times its size; --max-ratio raises the limit" in done.stderr
    assert set(tree(tmp_path / "out")) == {"manifest.jsonl"}


def test_a_zip_that_lies_about_sizes(tmp_path: Path) -> None:
    zip_of(tmp_path / "lie.zip", {"x.txt": page(1) * 500, "y.txt": page(2)})
    data = bytearray((tmp_path / "lie.zip").read_bytes())
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 100)
    (tmp_path / "lie.zip").write_bytes(data)
    done = batch(tmp_path, "lie.zip", "-o", "out")
    assert done.returncode == 1
    assert "lie.zip!/x.txt: is damaged" in done.stderr
    assert outputs(tmp_path / "out") == {"lie.zip/y.txt.json"}


def test_what_is_larger_than_the_limit(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_text(page(1) * 200)
    zip_of(tmp_path / "big.zip", {"big.txt": page(1) * 200, "small.txt": page(2)})
    done = batch(tmp_path, "big.txt", "big.zip", "-o", "out", "--max-size", "10K")
    assert done.returncode == 1
    assert done.stderr.count("more than the 10,240 of --max-size") == 2
    assert outputs(tmp_path / "out") == {"big.zip/small.txt.json"}


def test_an_archive_within_an_archive_is_named(tmp_path: Path) -> None:
    inner = zip_of(tmp_path / "inner.zip", {"x.txt": page(1)}).read_bytes()
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as file:
        file.writestr("inner.zip", inner)
        file.writestr("page.txt", page(2))
    done = batch(tmp_path, "outer.zip", "-o", "out")
    assert done.returncode == 1
    assert errors(tmp_path / "out") == {
        "outer.zip!/inner.zip": "is an archive within an archive; unpack the outer one first"
    }
    assert outputs(tmp_path / "out") == {"outer.zip/page.txt.json"}


@pytest.mark.parametrize("kind", ["zip", "tar", "tgz"])
def test_names_that_are_the_same_or_differ_only_in_case(tmp_path: Path, kind: str) -> None:
    names = ["page.txt", "page.txt", "Page.TXT", "DIR/x.txt", "dir/x.txt", "dir/é.txt", "dir/e\u0301.txt"]
    if kind == "zip":
        with pytest.warns(UserWarning, match="Duplicate name"):
            zip_of(tmp_path / "a.zip", [(name, page(n)) for n, name in enumerate(names)])
    else:
        with tarfile.open(tmp_path / f"a.{kind}", "w:gz" if kind == "tgz" else "w") as file:
            for n, name in enumerate(names):
                info = tarfile.TarInfo(name)
                info.size = len(page(n))
                file.addfile(info, io.BytesIO(page(n).encode()))
    done = batch(tmp_path, f"a.{kind}", "-o", "out")
    assert done.returncode == 0
    found = outputs(tmp_path / "out")
    assert len({output.casefold() for output in found}) == len(names)
    titles = [(tmp_path / "out" / output).read_text().count("Briefing number") for output in found]
    assert titles == [1] * len(names)
    assert batch(tmp_path, f"a.{kind}", "-o", "merged", "--merge").returncode == 0


def test_names_that_are_no_utf8(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    with open(os.fsencode(pages) + b"/caf\xe9.txt", "w") as file:  # noqa: PTH123 - bytes
        file.write(page(1))
    zip_of(tmp_path / "z.zip", {"caf\u00e9.txt": page(2), "xx.txt": page(3)})
    data = (tmp_path / "z.zip").read_bytes()
    data = data.replace("caf\u00e9".encode(), b"caf\xff\xfe").replace(b"xx.txt", b"\xe9\xff.txt")
    (tmp_path / "z.zip").write_bytes(data)
    tar_of(tmp_path / "t.tar", {"caf\udce9.txt": page(4)})
    done = batch(tmp_path, "pages", "z.zip", "t.tar", "-o", "out")
    assert done.returncode == 0, done.stderr
    assert outputs(tmp_path / "out") == {
        "caf\\xe9.txt.json",
        "z.zip/caf\\xff\\xfe.txt.json",
        "z.zip/\\xe9\\xff.txt.json",
        "t.tar/caf\\xe9.txt.json",
    }
    assert batch(tmp_path, "pages", "z.zip", "t.tar", "-o", "out", "--resume").returncode == 0


def test_long_and_odd_names(tmp_path: Path) -> None:
    names = ["n" * 300 + ".txt", "n" * 299 + "m.txt", "水" * 100 + ".txt", "new\nline.txt"]
    names += ["manifest", ".", "a//b.txt", " .txt"]
    tar_of(tmp_path / "t.tar", {name: page(n) for n, name in enumerate(names)})
    done = batch(tmp_path, "t.tar", "-o", "out", "-f", "jsonl")
    assert done.returncode == 0, done.stderr
    assert len(outputs(tmp_path / "out")) == len(names)
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "manifest").write_text(page(1))
    (tmp_path / "p" / "manifest.jsonl").write_text(page(1))
    done = batch(tmp_path, "p", "-o", "own", "-f", "jsonl")
    assert done.returncode == 0
    assert len(rows(tmp_path / "own")) == 1
    assert (tmp_path / "own" / rows(tmp_path / "own")[0]["outputs"][0]).is_file()


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tar.xz", "a.txt.gz"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.98])
def test_an_archive_that_is_cut_short_is_named(tmp_path: Path, name: str, share: float) -> None:
    members = {f"{n}.txt": page(n, turns=n) for n in range(40)}
    if name == "a.zip":
        zip_of(tmp_path / name, members)
    elif name == "a.txt.gz":
        import gzip

        (tmp_path / name).write_bytes(gzip.compress(os.urandom(4000).hex().encode()))
    else:
        tar_of(tmp_path / name, members, {"tar": "w", "gz": "w:gz", "xz": "w:xz"}[name.rpartition(".")[2]])  # type: ignore[arg-type]
    data = (tmp_path / name).read_bytes()
    if name == "a.tar":
        data = data.rstrip(b"\0")
    (tmp_path / name).write_bytes(data[: int(len(data) * share)])
    done = batch(tmp_path, name, "-o", "out")
    assert done.returncode == 1
    assert done.stderr.startswith(f"transcript-tool: {name}")
    assert "cut short" in done.stderr
    assert "Traceback" not in done.stderr
    assert errors(tmp_path / "out")


def test_a_tar_with_a_bad_checksum_is_named_and_read_up_to_there(tmp_path: Path) -> None:
    tar_of(tmp_path / "t.tar", {"a.txt": page(1), "b.txt": page(2), "c.txt": page(3)})
    data = bytearray((tmp_path / "t.tar").read_bytes())
    at = data.index(b"b.txt\0")
    data[at + 148 : at + 154] = b"000000"
    (tmp_path / "t.tar").write_bytes(data)
    done = batch(tmp_path, "t.tar", "-o", "out")
    assert done.returncode == 1
    assert "t.tar: is damaged: bad checksum" in done.stderr
    assert outputs(tmp_path / "out") == {"t.tar/a.txt.json"}


def test_an_encrypted_zip(tmp_path: Path) -> None:
    zip_of(tmp_path / "z.zip", {"a.txt": page(1), "b.txt": page(2)})
    data = bytearray((tmp_path / "z.zip").read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "z.zip").write_bytes(data)
    done = batch(tmp_path, "z.zip", "-o", "out")
    assert done.returncode == 1
    assert "z.zip!/a.txt: is encrypted; decrypt the archive first" in done.stderr
    assert outputs(tmp_path / "out") == {"z.zip/b.txt.json"}


@pytest.mark.parametrize(
    "name", ["x.zip", "x.tar", "x.tar.gz", "x.warc", "x.warc.gz", "x.txt.gz", "x.txt.zst", "x.txt.xz"]
)
def test_what_is_no_archive(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(page(1))
    done = batch(tmp_path, name, "-o", "out")
    assert done.returncode == 1
    assert len([line for line in done.stderr.splitlines() if line.startswith("transcript-tool:")]) == 1
    assert name in errors(tmp_path / "out") or f"{name}!/x.txt" in errors(tmp_path / "out")


def answer(url: str, body: bytes, *heads: str, longer: int = 0) -> bytes:
    """A record of a web archive; it says that it is so much longer than it is."""
    http = (
        "".join(f"{head}\r\n" for head in ("HTTP/1.1 200 OK", "Content-Type: text/plain", *heads, "")).encode() + body
    )
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(http) + longer}\r\n\r\n"
    return head.encode() + http + b"\r\n\r\n"


def test_a_crawl_with_addresses_that_are_none(tmp_path: Path) -> None:
    urls = ["http://[x/a.txt", "http://a\u2100b.org/b.txt", "http://a.org/two words.txt", "http://a.org/c.txt"]
    (tmp_path / "c.warc").write_bytes(b"".join(answer(url, page(n).encode()) for n, url in enumerate(urls)))
    done = batch(tmp_path, "c.warc", "-o", "out")
    assert done.returncode == 0, done.stderr
    assert len(outputs(tmp_path / "out")) == 4
    assert "Replacing" not in done.stderr


def test_a_crawl_with_an_answer_that_cannot_be_unpacked(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(random.Random(1).randbytes(90_000).hex().encode(), mtime=0))
    packed[60_000] ^= 255
    damaged = answer("http://a.org/a.txt", bytes(packed), "Content-Encoding: gzip")
    (tmp_path / "c.warc").write_bytes(damaged + answer("http://a.org/b.txt", page(1).encode()))
    done = batch(tmp_path, "c.warc", "-o", "out")
    assert done.returncode == 1
    assert outputs(tmp_path / "out") == {"c.warc/a.org/b.txt.json"}
    assert [line for line in done.stderr.splitlines() if "is damaged" in line] == [
        line for line in done.stderr.splitlines() if line.startswith("transcript-tool: c.warc!/http://a.org/a.txt: ")
    ]


def test_a_crawl_with_a_record_that_is_longer_than_it_says(tmp_path: Path) -> None:
    answers = [answer(f"http://a.org/{n}.txt", page(n).encode(), longer=-9 if n == 1 else 0) for n in range(3)]
    (tmp_path / "c.warc").write_bytes(b"".join(answers))
    done = batch(tmp_path, "c.warc", "-o", "out")
    assert done.returncode == 1
    assert "transcript-tool: c.warc: is damaged: 1 record is not as long as it says" in done.stderr
    assert "WARNING" not in done.stderr
    assert len(outputs(tmp_path / "out")) == 3


def test_an_output_folder_within_the_input_is_not_read(tmp_path: Path) -> None:
    pages = folder_of(tmp_path / "pages", 2)
    for _ in range(2):
        assert batch(tmp_path, "pages", "-o", "pages/out", "-f", "md", "--resume").returncode == 0
        assert len(rows(pages / "out")) == 2
    assert batch(pages, ".", "-o", "out", "-f", "md", "--force").returncode == 0
    assert len(rows(pages / "out")) == 2


def test_a_link_in_the_output_folder_leads_nowhere(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 2)
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "2000").symlink_to(tmp_path / "elsewhere")
    done = batch(tmp_path, "pages", "-o", "out", "--force")
    assert done.returncode == 1
    assert "leads out of the output folder by a link" in done.stderr
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_forged_manifest_removes_nothing_outside(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 2)
    batch(tmp_path, "pages", "-o", "out")
    (tmp_path / "victim.json").write_text("mine")
    path = tmp_path / "out" / "manifest.jsonl"
    path.write_bytes(path.read_bytes().replace(b'["page1.txt.json"]', b'["../victim.json"]'))
    (tmp_path / "pages" / "page1.txt").write_text(page(5, turns=9))
    assert batch(tmp_path, "pages", "-o", "out", "--resume").returncode == 0
    assert (tmp_path / "victim.json").read_text() == "mine"


def test_modules_in_the_folder_one_stands_in_are_not_run(tmp_path: Path) -> None:
    folder_of(tmp_path / "pages", 2)
    for name in ("regex", "msgspec", "transcript_tool"):
        (tmp_path / f"{name}.py").write_text("import os\nos.mkdir('ran')\nraise SystemExit(3)\n")
    command = [str(Path(sys.executable).with_name("transcript-tool")), "batch", "pages", "-o", "out"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "ran").exists()


def test_many_members_of_one_name(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        zip_of(tmp_path / "z.zip", [("a.txt", "")] * 3000)
    done = batch(tmp_path, "z.zip", "-o", "out", "--single", "all.jsonl")
    assert done.returncode == 0
    assert len({row["place"] for row in rows(tmp_path / "out")}) == 3001
