"""Ours and others' on the same input, in the same run: what people use when they have no transcript-tool.

Two kinds of rows. *In process*: both libraries are loaded and have done the work once; the CPU time of the work alone.
*Whole process*: both are commands that are started, read one file and write the outcome; the CPU time of all of it, of
a page, where start-up tells most, and of a long page, where the work does. Every ratio is our time over the other's, so
less is better. None of the others finds who said what; they make text, Markdown or a tree of paragraphs.

What is not installed has a row that says so; ``pip install --group bench`` brings all of it.
"""

from __future__ import annotations

import html
import io
import json
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from ratios import child, ratio
from texts import variants
from transcript_tool import parse_all
from transcript_tool.sources.files import source_of

PAGES = 200
LONG = 64  # how many pages the long page has
ROUNDS = 5
_MISSING = "not installed: pip install --group bench"

_encode = msgspec.json.Encoder().encode
Found = tuple[str, float | None, str]


def other_rows(page: str) -> Iterator[Found]:
    """What was measured, the ratio or None, and what is to be said of it."""
    texts = variants(page, PAGES)
    yield "in process: json.dumps of the words alone", ratio(_ours, _words_alone, texts, ROUNDS), ""
    pages = [web_page(text) for text in texts]
    for name, made in (("markitdown", _markitdown), ("trafilatura", _trafilatura)):
        try:
            theirs = made()
        except ImportError:
            yield f"in process, a web page: {name}", None, _MISSING
            continue
        for work in (_ours_of_html, theirs):
            work(pages[0])
        yield f"in process, a web page: {name}", ratio(_ours_of_html, theirs, pages, ROUNDS), ""
    yield from _commands(page)


def web_page(text: str) -> str:
    """The page as a site shows it, with chrome around it."""
    said = "\n".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    links = "".join(f'<li><a href="/section/{n}">Section {n}</a></li>' for n in range(40))
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>A talk</title></head><body>"
        f"<nav><ul>{links}</ul></nav><main><article>{said}</article></main>"
        f"<footer><ul>{links}</ul></footer></body></html>"
    )


def _ours(text: str) -> object:
    return b"\n".join(map(_encode, parse_all(text)))


def _words_alone(text: str) -> object:
    """The least that makes JSON of a page: its lines, as they are."""
    return json.dumps(text.split("\n"), ensure_ascii=False).encode()


def _ours_of_html(page: str) -> object:
    return b"\n".join(map(_encode, parse_all(source_of(page.encode(), "page.html"))))


def _markitdown() -> Callable[[str], object]:
    from markitdown import MarkItDown, StreamInfo

    converter = MarkItDown(enable_plugins=False)
    info = StreamInfo(extension=".html", mimetype="text/html", charset="utf-8")
    return lambda page: converter.convert_stream(io.BytesIO(page.encode()), stream_info=info).markdown


def _trafilatura() -> Callable[[str], object]:
    from trafilatura import extract

    return lambda page: extract(page, output_format="json", with_metadata=True)


_COMMANDS = {  # options; what it reads; whether it reads it from standard input
    "pandoc": (["-f", "commonmark", "-t", "json"], "text", False),  # its fastest reader
    "markitdown": ([], "HTML", False),
    "trafilatura": (["--json"], "HTML", True),
}


def _commands(page: str) -> Iterator[Found]:
    """Whole processes, on files of the same words."""
    ours = [sys.executable, "-m", "transcript_tool", "parse", "-q"]
    there = {name: _pandoc() if name == "pandoc" else _command(name) for name in _COMMANDS}
    with tempfile.TemporaryDirectory() as folder:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = f"{folder}/bytecode"
        for size, text in (("a page", page), (f"{LONG} pages in one", "\n\n".join(variants(page, LONG)))):
            files = {"text": Path(folder, "page.txt"), "HTML": Path(folder, "page.html")}
            files["text"].write_text(text, "utf-8")
            files["HTML"].write_text(web_page(text), "utf-8")
            for name, (options, kind, given) in _COMMANDS.items():
                what = f"whole process, {size} of {kind}: {name}"
                if not there[name]:
                    yield what, None, _MISSING
                    continue
                file = files[kind]
                theirs = [*there[name], *options, *([] if given else [str(file)])]
                try:
                    yield what, _against([*ours, str(file)], theirs, environment, file if given else None), ""
                except SystemExit as error:  # it is there, and does not run
                    yield what, None, str(error)


def _against(ours: list[str], theirs: list[str], environment: dict[str, str], given: Path | None) -> float:
    """The median of the CPU time of our process over theirs; the first round compiles bytecode and does not count."""
    found = [child(ours, environment) / child(theirs, environment, given) for _ in range(ROUNDS + 1)]
    return statistics.median(found[1:])


def _command(name: str) -> list[str]:
    """The command of a library that is installed beside this interpreter, or on the path."""
    beside = Path(sys.executable).with_name(name)
    path = str(beside) if beside.exists() else shutil.which(name)
    return [path] if path else []


def _pandoc() -> list[str]:
    path = shutil.which("pandoc")
    if path:
        return [path]
    try:
        import pypandoc

        return [pypandoc.get_pandoc_path()]
    except (ImportError, OSError):
        return []
