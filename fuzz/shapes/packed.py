"""Archives that are whole but for one thing: a name, type, length or content of a member made another, packed anew.

An archive that is changed at random fails at its first checksum. Here its members are read by the libraries that wrote
it, some of them are made others, and all are packed again; now and then a few bytes of the result are changed.
"""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import lzma
import tarfile
import warnings
import zipfile
import zlib
from random import Random
from typing import Any, NamedTuple

from fuzz.shapes.crawls import ADDRESSES, record

__all__ = ["Member", "changed_archive", "pack"]

warnings.filterwarnings("ignore", category=UserWarning, module="zipfile")  # of names that stand twice


class Member(NamedTuple):
    """A member of an archive."""

    name: str
    data: bytes
    kind: int = 0  # which of the odd forms of its archive it takes


_NAMES = (
    *(
        "a.txt",
        "A.TXT",
        "b/c.txt",
        "../a.txt",
        "/etc/a.txt",
        "C:\\a.txt",
        "a\\..\\b.txt",
        "a/./b.txt",
        "a//b.txt",
        "a/",
    ),
    *(
        "",
        ".",
        "..",
        " ",
        "a.txt ",
        "a.txt.",
        "con.txt",
        "a:b.txt",
        "a\nb.txt",
        "a\r.txt",
        "a\x00b.txt",
        "a\x1b[2J.txt",
    ),
    *(
        "é.txt",
        "e\u0301.txt",
        "ß.txt",
        "SS.txt",
        "İ.txt",
        "汪.txt",
        "\u202etxt.a",
        "😀.txt",
        "\udc80.txt",
        "\u2028.txt",
    ),
    *("a.html", "a.md", "a.vtt", "a.json", "a.docx", "a.pdf", "a.zip", "a.tar.gz", "a.txt.gz", "a.jpg", "~a.txt"),
    *("a" * 260 + ".txt", "d/" * 120 + "a.txt", "talk_1.txt", "talk_2.txt", "a (2).txt", "a-2.txt", "a~2.txt"),
)
_PAGE = b"Talk\n\nAnn Roe:\nWhy?\n\nBo Elm:\nIt rains.\n\nAnn Roe:\nSo.\n"
_HTML = b"<html><head><title>Talk</title></head><body><p>Ann Roe: Why?</p><p>Bo Elm: It rains.</p></body></html>"
_KINDS = ("zip", "tar", "tar.gz", "warc", "warc.gz", "gz", "xz", "zst", "bz2")


def pack(kind: str, members: list[Member]) -> bytes:
    """An archive of these members, without anything odd about it."""
    return _packed(kind, members, _Calm())


class _Calm(Random):
    """No chance: whatever is odd is not taken."""

    def random(self) -> float:
        return 0.99

    def choice(self, seq: Any) -> Any:
        return seq[0]


def changed_archive(data: bytes, chance: Random) -> bytes | None:
    """An archive of the kind that the first byte chooses, with members of it made others."""
    number = data[0] % len(_KINDS) if data else 0
    if chance.random() < 0.1:
        number = chance.randrange(len(_KINDS))
    kind = _KINDS[number]
    rest = data[1:]
    if data and data[0] >= 128 and kind.endswith(".gz"):
        rest = gzip.compress(rest, 1, mtime=0)
    members = _members(kind, rest) or [Member("a.txt", _PAGE)]
    for _ in range(chance.randint(1, 3)):
        _change(members, chance, ADDRESSES if kind.startswith("warc") else _NAMES)
    made = _packed(kind, members[:6], chance)
    if chance.random() < 0.3:
        made = _spoiled(made, chance)
    return bytes([number]) + made


def _members(kind: str, data: bytes) -> list[Member]:
    """What the archive holds, as far as it can be read."""
    found: list[Member] = []
    with contextlib.suppress(Exception):
        if kind == "zip":
            with zipfile.ZipFile(io.BytesIO(data)) as opened:
                for info in opened.infolist()[:6]:
                    found.append(Member(info.filename, b"", info.flag_bits & 7))
                    found[-1] = found[-1]._replace(data=opened.read(info)[:2000])
        elif kind.startswith("tar"):
            with tarfile.open(fileobj=io.BytesIO(data)) as archive:
                for info_ in archive:
                    file = archive.extractfile(info_) if info_.isreg() else None
                    found.append(Member(info_.name, file.read()[:2000] if file is not None else b""))
        elif kind.startswith("warc"):
            from warcio.archiveiterator import ArchiveIterator

            records = ArchiveIterator(io.BytesIO(data), check_digests=False)
            records.INC_RECORD = ""
            for one in records:
                address = one.rec_headers.get_header("WARC-Target-URI") or ""
                found.append(Member(address, one.content_stream().read()[:2000]))
        else:
            unpack = {"gz": gzip.decompress, "xz": lzma.decompress, "bz2": bz2.decompress, "zst": _unzst}[kind]
            found.append(Member("a.txt", unpack(data)[:2000]))
    return found


def _unzst(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdDecompressor().decompress(data, max_output_size=4000)


def _change(members: list[Member], chance: Random, names: tuple[str, ...]) -> None:
    """One member made another, doubled or dropped."""
    at, act = chance.randrange(len(members)), chance.random()
    one = members[at]
    if act < 0.1 and len(members) > 1:
        del members[at]
    elif act < 0.3:
        members.insert(at, one._replace(name=chance.choice((one.name, one.name.upper(), chance.choice(names)))))
    elif act < 0.6:
        members[at] = one._replace(name=chance.choice(names) + chance.choice(("", "", one.name[:20])))
    elif act < 0.85:
        members[at] = one._replace(kind=chance.randrange(16))
    else:
        data = chance.choice(
            (_PAGE, _HTML, b"", b"\xff\xfe", b"\x00" * 50, one.data[::-1], bytes(2000), b"\xef\xbb\xbf")
        )
        members[at] = one._replace(data=data)


def _packed(kind: str, members: list[Member], chance: Random) -> bytes:
    if kind == "zip":
        return _zip(members, chance)
    if kind.startswith("tar"):
        made = _tar(members, chance)
        return gzip.compress(made, 1, mtime=0) if kind.endswith("gz") else made
    if kind.startswith("warc"):
        records = [record(*member, chance) for member in members]
        return b"".join(gzip.compress(one, 1, mtime=0) if kind.endswith("gz") else one for one in records)
    data = b"".join(member.data for member in members)
    if kind == "zst":
        import zstandard

        return zstandard.ZstdCompressor(write_content_size=chance.random() < 0.5).compress(data)
    if kind == "xz":
        return lzma.compress(data, chance.choice((lzma.FORMAT_XZ, lzma.FORMAT_ALONE)))
    halves = [data[: len(data) // 2], data[len(data) // 2 :]] if chance.random() < 0.3 else [data]
    return b"".join(bz2.compress(half, 1) if kind == "bz2" else gzip.compress(half, 1, mtime=0) for half in halves)


def _zip(members: list[Member], chance: Random) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, data, kind in members:
            info = zipfile.ZipInfo(name.encode("utf-8", "surrogateescape").decode("utf-8", "replace") or "a")
            info.filename = info.filename if kind != 1 else "a\\b.txt"
            info.compress_type = (0, 8, 8, 12, 14, 8)[kind % 6]
            info.external_attr = {2: 0o120777 << 16, 3: 0o040755 << 16 | 0x10, 4: 0o010644 << 16}.get(kind, 0o644 << 16)
            if kind == 5:  # a name beside the name, as other programs write it
                told = b"\x01" + zlib.crc32(info.filename.encode()).to_bytes(4, "little") + "汪.txt".encode()
                info.extra = b"\x75\x70" + len(told).to_bytes(2, "little") + told
            elif kind == 6:
                info.extra = b"\x01\x00\x08\x00" + chance.randbytes(8)
            elif kind == 7:
                info.extra = chance.randbytes(6)
            elif kind == 8:
                info.comment = chance.randbytes(9)
            with contextlib.suppress(ValueError, RuntimeError, zipfile.LargeZipFile), made.open(info, "w") as out:
                out.write(data)
        if chance.random() < 0.1:
            made.comment = chance.randbytes(20)
    found = bytearray(file.getvalue())
    if chance.random() < 0.3:  # a flag, method, size or checksum of the index
        at = found.rfind(b"PK\x01\x02")
        if at >= 0:
            place = at + chance.choice((6, 8, 9, 10, 16, 20, 24, 28, 30, 32, 38, 42))
            found[place : place + 1] = bytes([chance.choice((0, 1, 8, 9, 12, 99, 255))])
    return bytes(found)


_TAR_KINDS = (b"0", b"0", b"1", b"2", b"3", b"5", b"6", b"7", b"S", b"L", b"K", b"x", b"g", b"V", b"\0", b"X")


def _tar(members: list[Member], chance: Random) -> bytes:
    form = chance.choice((tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT))
    file = io.BytesIO()
    with (
        contextlib.suppress(tarfile.TarError, ValueError, UnicodeError),
        tarfile.open(fileobj=file, mode="w", format=form, errors="surrogateescape") as made,
    ):
        for name, data, kind in members:
            info = tarfile.TarInfo(name)
            info.type, info.size = _TAR_KINDS[kind], len(data)
            info.linkname = "../b.txt" if kind in (2, 3) else ""
            if chance.random() < 0.1:
                info.pax_headers = {chance.choice(("path", "size", "GNU.sparse.map", "mtime", "x")): chance.choice(
                    ("9", "-1", "../a.txt", "0,5,3", "a", "1e99", "\n"))}  # fmt: skip
            with contextlib.suppress(tarfile.TarError, ValueError, UnicodeError, OSError):
                made.addfile(info, io.BytesIO(data))
    found = file.getvalue().rstrip(b"\0")
    return found + bytes(-len(found) % 512 + chance.choice((0, 512, 1024, 1024, 1024, 1024)))


def _spoiled(data: bytes, chance: Random) -> bytes:
    """The bytes with one to three of them changed, or cut short."""
    if chance.random() < 0.3:
        return data[: chance.randint(0, len(data))]
    found = bytearray(data)
    for _ in range(chance.randint(1, 3)):
        if found:
            found[chance.randrange(len(found))] = chance.choice(
                (0, 1, 10, 32, 48, 127, 128, 255, chance.randrange(256))
            )
    return bytes(found)
