"""Records of web archives, with addresses, types, codings and lengths that crawls may have."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

__all__ = ["ADDRESSES", "record"]

ADDRESSES = (
    *("http://a.org/b", "http://a.org/b?c=d/e", "http://[x/", "http://[::1]/", "<http://a.org/>", "urn:x:y", "", " "),
    *("//", "http:///..//..", "http://a.org/%2e%2e/%00", "http://a.org/%E6%B1", "http://user:pw@a.org:99999/", "a\tb"),
    *(
        "http://ａ.org/",
        "http://a.org/\udc80",
        "file:///etc/passwd",
        "http://a.org#b",
        "http://a\u2100b.org/",
        "http://]",
    ),
)
_TYPES = (
    *("text/html", "text/html; charset=utf-8", "text/plain; charset=gb18030", "text/html;charset=", "TEXT/PLAIN"),
    *(
        'text/html; charset="x',
        "text/markdown",
        "application/xhtml+xml",
        "image/png",
        "",
        ";",
        "text/html; charset=rot13",
    ),
    *(
        "text/html; charset=\x00",
        "text/plain; charset=idna",
        "text/plain; charset=undefined",
        "text/plain; charset=zlib",
    ),
)


def record(name: str, data: bytes, kind: int, chance: Random) -> bytes:
    """A record whose address is `name`; `kind` tells which it is."""
    told = chance.choice(_TYPES) if kind & 1 else "text/html" if data[:1] == b"<" else "text/plain"
    kinds = ("response", "response", "response", "resource", "conversion", "request", "warcinfo", "revisit", "x")
    rec = kinds[kind % len(kinds)]
    body = data
    if rec in ("response", "request", "revisit"):
        status = chance.choice(
            ("HTTP/1.1 200 OK",) * 6 + ("HTTP/1.1 404 No", "HTTP/1.1 200", "200", "", "HTTP/1.1 x y")
        )
        more = ""
        if chance.random() < 0.3:
            more = chance.choice(_ENCODED)
            if "gzip" in more and chance.random() < 0.7:
                body = gzip.compress(body, 1, mtime=0)
            if "chunked" in more and chance.random() < 0.7:
                body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
        head = f"{status}\r\nContent-Type: {told}\r\n{more}\r\n"
        body = head.encode("utf-8", "surrogateescape") + body
    length = len(body) + chance.choice((0, 0, 0, 0, 0, 0, 0, 1, -1, 50))
    lines = [
        chance.choice(("WARC/1.0",) * 9 + ("WARC/0.17", "WARC/9", "warc/1.0")),
        f"WARC-Type: {rec}",
        f"WARC-Target-URI: {name}",
        "WARC-Date: 2021-03-03T00:00:00Z",
        "WARC-Record-ID: <urn:uuid:1>",
        f"Content-Type: {told if rec in ('resource', 'conversion') else 'application/http; msgtype=response'}",
        f"Content-Length: {max(0, length)}",
    ]
    if chance.random() < 0.1:
        del lines[chance.randrange(len(lines))]
    return "\r\n".join([*lines, "", ""]).encode("utf-8", "surrogateescape") + body + b"\r\n\r\n"


_ENCODED = (
    *("Content-Encoding: gzip\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: deflate\r\n"),
    *("Content-Encoding: br\r\n", "Content-Encoding: x\r\nTransfer-Encoding: chunked\r\n", "Content-Length: 5\r\n"),
    *("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", ": x\r\n", "x\r\n", " folded\r\n"),
)
