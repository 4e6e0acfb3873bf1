from __future__ import annotations

import hashlib
import io
import os
import threading
from pathlib import Path

import pytest

import transcript_tool
from transcript_tool.errors import SourceError
from transcript_tool.sources import read, read_stdin
from transcript_tool.sources.kinds import media_type


def test_a_file_comes_with_its_provenance(tmp_path: Path) -> None:
    path = tmp_path / "page_3.txt"
    data = b"\xef\xbb\xbfAnn: yes\r\nBo: no\r"
    path.write_bytes(data)
    source = transcript_tool.read(path)
    assert source.text == "Ann: yes\r\nBo: no\r"
    assert source.name == str(path)
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.encoding == "utf-8-sig"
    assert source.media_type == "text/plain"
    assert source.remarks == ()


def test_the_name_is_the_path_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Ann: yes")
    monkeypatch.chdir(tmp_path)
    assert read("./a.txt").name == "./a.txt"


def test_a_name_that_is_no_utf8_can_still_be_written(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(b"Ann: yes")
    name = read(os.fsdecode(path)).name
    assert name is not None
    assert name.endswith(r"/caf\xe9.txt")
    name.encode()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text/plain"),
        ("a.md", "text/markdown"),
        ("dir/A.MD", "text/markdown"),
        ("a.markdown", "text/markdown"),
        ("a", "text/plain"),
        ("-", "text/plain"),
        (".md", "text/plain"),
        ("a.md/b", "text/plain"),
    ],
)
def test_the_suffix_tells_the_media_type(name: str, kind: str) -> None:
    assert media_type(name) == kind


def test_a_media_type_can_be_said(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Ann: yes")
    assert read(tmp_path / "a.md", media_type="text/plain").media_type == "text/plain"


@pytest.mark.parametrize(
    "url", ["http://example.org/talk", "https://example.org/talk", "HTTPS://EXAMPLE.ORG", "ftp://a/b"]
)
def test_a_url_is_refused_with_a_word_on_curl(url: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(url)
    assert caught.value.name == url
    assert f"curl -sSL '{url}' | transcript-tool parse -" in caught.value.reason


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nothing.txt", "no such file"),
        ("", "no such file"),
        (".", "is a directory"),
        ("a\0b", "no file can have this name"),
        ("\ud800", "no file can have this name"),
        ("x" * 5000, "too long"),
        ("/dev/zero", "is a device"),
        ("file:///etc/hosts", "give the path"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(
    name: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError) as caught:
        read(name)
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)
    str(caught.value).encode()


def test_a_pipe_with_a_name_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"Ann: yes\n" * 50_000,))
    writer.start()
    assert len(read(path).text) == 450_000
    writer.join()


def test_the_null_device_is_empty() -> None:
    assert read(os.devnull).text == ""


class _Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_standard_input_has_the_name_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", _Stdin("记者：请问，谢谢".encode("gb18030")))
    source = read_stdin("page_7.md")
    assert (source.text, source.name, source.encoding) == ("记者：请问，谢谢", "page_7.md", "gb18030")
    assert source.media_type == "text/markdown"


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", _Stdin(b"Ann: yes"))
    source = read("-")
    assert (source.text, source.name) == ("Ann: yes", "-")


def test_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(SourceError, match="standard input is closed"):
        read_stdin()
