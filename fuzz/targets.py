"""The one table of what is attacked. A new target is a function that raises where something fails, and a row."""

from __future__ import annotations

from fuzz.pages import check_merge, check_parse, check_told
from fuzz.shapes.documents import SEEDS
from fuzz.shapes.own import seeds
from fuzz.sourced import (
    ARCHIVES,
    SERVICE_NAMES,
    check_archive,
    check_captions,
    check_decode,
    check_document,
    check_html,
    check_speech,
)
from fuzz.target import Target
from fuzz.written import HEAVY, LIGHT, check_export, check_heavy, check_load

__all__ = ["TARGETS"]

TARGETS: dict[str, Target] = {
    "parse": Target(
        check_parse,
        "text: tokens joined are the text; offsets slice right; no word of speech is lost, doubled or changed; "
        "our JSON of it is valid",
        ("samples/*.txt", "samples/*.md", "tests/layouts/*/input.*", "tests/forms/pages/*/input.*"),
        share=3,
    ),
    "merge": Target(
        check_merge,
        "pages: any order gives the same; merged again it stays; no word of a page is lost or doubled",
        ("fuzz/seeds/merge/*", "samples/*.txt"),
        longest=400,
    ),
    "told": Target(
        check_told,
        "hints and rosters: read, or told wrong in one line with the file; a page under them keeps its slices",
        ("fuzz/seeds/told/*", "tests/hints/*/hints.toml", "tests/rosters/*/speakers.*"),
        lead=(b"\0", b"\1", b"\2"),
    ),
    "decode": Target(
        check_decode,
        "bytes: text that can be written, or one reason; where nothing was odd, what the named codec gives",
        ("fuzz/seeds/decode/*", "samples/*.txt", "tests/sources/html/*/input.html"),
        lead=(b"\0", b"\3", b"\6", b"\7"),
        longest=128,
    ),
    "html": Target(
        check_html,
        "web pages: a transcript of any markup, whose letters all stand in the page, as often",
        ("tests/sources/html/*/input.html", "fuzz/seeds/html/*"),
        longest=400,
    ),
    "captions": Target(
        check_captions,
        "WebVTT and SubRip: tokens joined are the file; turns are slices in order; nothing is said that is not there",
        ("tests/sources/captions-*/input.*", "fuzz/seeds/captions/*"),
        lead=(b"\0", b"\1"),
    ),
    "speech": Target(
        check_speech,
        "JSON of speech services: read, or one line says why not; turns lie within the text drawn from it",
        ("tests/sources/speech-*/input.*", "fuzz/seeds/speech/*"),
        lead=tuple(bytes([n]) for n in range(len(SERVICE_NAMES))),
        longest=3000,
    ),
    "document": Target(
        check_document,
        "Word and PDF: read, or one line says why not",
        ("fuzz/seeds/document/*",),
        longest=1024,
        made=lambda: SEEDS,
    ),
    "archive": Target(
        check_archive,
        "zip, tar, WARC and packed files: each member read, or one line says why not; places within OUT, none twice",
        ("fuzz/seeds/archive/*",),
        lead=(*(bytes([n]) for n in range(len(ARCHIVES))), b"\x80", b"\x82", b"\x85"),
        longest=1024,
    ),
    "load": Target(
        check_load,
        "our own formats: read, or one line says why not; what was read is written and read to the same",
        ("tests/exporters/golden/*/expected.*", "samples/*.expected.json", "fuzz/seeds/load/*"),
        longest=4096,
        made=seeds,
    ),
    "export": Target(
        check_export,
        "JSON, JSON Lines, Markdown, CSV, TEI, text, HTML, captions: what the format holds comes back, else its words",
        ("fuzz/seeds/export/*",),
        lead=tuple(bytes([n]) for n in range(len(LIGHT))),
    ),
    "heavy": Target(
        check_heavy,
        "Parquet, SQLite, Word, ConvoKit: the same",
        ("fuzz/seeds/export/*",),
        lead=tuple(bytes([n]) for n in range(len(HEAVY))),
    ),
}
