"""Our outputs from one format to another, and what is said of what is lost."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from formats_page import PAGE, page

from transcript_tool import Diagnostic, Header, Transcript, Turn, export, load
from transcript_tool.exporters.format import EVERYTHING
from transcript_tool.exporters.loss import Loss, paths
from transcript_tool.exporters.registry import FORMATS

if TYPE_CHECKING:
    from conftest import Tool

GOLDEN = Path(__file__).parents[1] / "exporters" / "golden"
LOADABLE = [name for name, row in FORMATS.items() if row.begins and row.extra is None]


def test_the_page_on_formats_is_up_to_date() -> None:
    text = PAGE.read_text("utf-8")
    assert text == page(text), "run tests/convert/formats_page.py"


def test_the_paths_are_those_of_the_contract() -> None:
    found = {f"{key}.{field}" if field else key for key, fields in paths().items() for field in fields or ("",)}
    assert found == EVERYTHING - {"schema_version"}


@pytest.mark.parametrize("target", LOADABLE)
@pytest.mark.parametrize("source", LOADABLE)
def test_any_format_to_any_other(tool: Tool, source: str, target: str) -> None:
    """What comes out is what `export` writes of what `load` reads."""
    tool("parse", "page.txt", "page.txt", "-f", source, "-o", "in")
    data = (tool.folder / "in").read_bytes()
    for given, name in ((("in",), "in"), (("-",), "-"), (("--from", source, "in"), "in")):
        done = tool("convert", *given, "-f", target, "-q", input=data if name == "-" else b"")
        assert (done.returncode, done.stderr) == (0, b"")
        file = io.BytesIO()
        export(load(Named(data, name)), target, file)
        assert done.stdout == file.getvalue()


class Named(io.BytesIO):
    """A file with a name, which some formats keep."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name


@pytest.mark.parametrize("folder", sorted(GOLDEN.glob("*/input.json")), ids=lambda path: path.parent.name)
def test_golden_outputs(tool: Tool, folder: Path) -> None:
    tool.folder = folder.parent
    for suffix in ("md", "csv", "jsonl"):
        done = tool("convert", "input.json", "-f", suffix, "-q")
        assert done.stdout == (folder.parent / f"expected.{suffix}").read_bytes()


def test_many_in_one_out_in_the_format_of_the_suffix(tool: Tool) -> None:
    tool("parse", "page.txt", "-o", "a.md")
    tool("parse", "page.txt", "page.txt", "-o", "b.jsonl")
    done = tool("convert", "a.md", "b.jsonl", "-o", "all.jsonl")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert len((tool.folder / "all.jsonl").read_bytes().splitlines()) == 3
    assert tool("convert", "a.md", "-o", "all.jsonl").returncode == 2
    assert tool("convert", "a.md", "-o", "all.jsonl", "--force").returncode == 0


def test_what_is_lost_is_told_once_a_run(tool: Tool) -> None:
    tool("parse", "page.txt", "page.txt", "-o", "in.jsonl")
    done = tool("convert", "in.jsonl", "in.jsonl", "-f", "csv")
    assert done.returncode == 0
    assert done.stderr.startswith(b"transcript-tool: csv cannot hold: header (language), breadcrumbs, ")
    assert done.stderr.endswith(b"; see docs/formats.md\n")
    assert done.stderr.count(b"\n") == 1
    assert tool("convert", "in.jsonl", "-f", "csv", "-q").stderr == b""
    assert tool("convert", "in.jsonl", "-f", "json").stderr == b""


def told(format_name: str, *transcripts: Transcript) -> str:
    loss = Loss(FORMATS[format_name])
    assert list(loss.watch(transcripts)) == list(transcripts)
    return loss.told()


def test_only_what_was_there_is_lost() -> None:
    assert told("csv", Transcript(header=Header(title="T"), turns=(Turn(1, paragraphs=("a",)),))) == ""
    odd = Diagnostic(code="odd")
    second = Transcript(
        header=Header(lead="L"), turns=(Turn(1, stage=("(Laughter)",), continued=True),), diagnostics=(odd,)
    )
    assert told("csv", Transcript(breadcrumbs=("a",)), second) == (
        "header (lead), breadcrumbs, turns (stage, continued), diagnostics"
    )
    assert told("json", second) == told("jsonl", second) == ""


def test_a_page_is_none_of_ours(tool: Tool) -> None:
    tool("parse", "page.txt", "-o", "in.json")
    done = tool("convert", "page.txt", "in.json", "-f", "jsonl")
    assert done.returncode == 1
    assert done.stderr == b"transcript-tool: page.txt:1: no output of transcript-tool; parse reads pages\n"
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("none.json",), 1, b"none.json: no such file or directory"),
        (("http://example.org/x.json",), 1, b"is a URL; fetch it first"),
        ((".",), 1, b".: is a directory"),
        (("cut.json",), 1, b"cut.json:1: the object that begins here does not end; the file was cut"),
        (("cut.json", "--from", "md"), 1, b"cut.json:1: no Markdown that transcript-tool wrote"),
        (("cut.json", "--from", "text"), 2, b"text cannot be read back; parse reads pages"),
        (("cut.json", "--from", "xlsx"), 2, b"unknown format 'xlsx'"),
        (("cut.json", "-f", "xlsx"), 2, b"unknown format 'xlsx'"),
        (("cut.json", "-f", "json", "--raw-cells"), 2, b"'json' has no option"),
        (("-", "-"), 2, b"'-' can be given once"),
    ],
)
def test_failures_are_one_line(tool: Tool, arguments: tuple[str, ...], code: int, message: bytes) -> None:
    whole = tool("parse", "page.txt").stdout
    (tool.folder / "cut.json").write_bytes(whole[:-30])
    done = tool("convert", *arguments)
    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr.startswith(b"transcript-tool: ")
    assert message in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_an_output_that_failed_is_not_there(tool: Tool) -> None:
    assert tool("convert", "page.txt", "-o", "out.json").returncode == 1
    assert not (tool.folder / "out.json").exists()


def test_jsonl_streams_out(tool: Tool) -> None:
    """A corpus takes no more memory than a part of it, and a reader that goes away ends it quietly."""
    one = tool("parse", "page.txt", "-f", "jsonl").stdout
    (tool.folder / "few.jsonl").write_bytes(one * 200)
    (tool.folder / "many.jsonl").write_bytes(one * 10_000)
    script = (
        "import resource, sys, os\n"
        "from transcript_tool.cli.run import run\n"
        "def peak(name):\n"
        "    assert run(['convert', '-q', '-f', 'csv', '-o', os.devnull, name]) == 0\n"
        "    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "few, many = peak('few.jsonl'), peak('many.jsonl')\n"
        "sys.exit(many > few * 1.2)\n"
    )
    done = tool.python(script)
    assert done.returncode == 0, done.stderr
    started = tool.start("convert", "many.jsonl", "-f", "md")
    assert started.stdout is not None
    assert started.stderr is not None
    assert started.stdout.readline() == b"---\n"
    started.stdout.close()
    assert started.stderr.read() == b""
    assert started.wait(30) == -13


def test_options_of_formats(tool: Tool) -> None:
    page = b"Ann Roe:\n\n-1 is what I said.\n\nBo Elm:\n\nI see. Thank you.\n\nAnn Roe:\n\nWell, I hope so.\n"
    made = tool("parse", "-", input=page).stdout
    assert b"'-1 is" in tool("convert", "-f", "csv", "-q", input=made).stdout
    assert b"'-1 is" not in tool("convert", "-f", "csv", "-q", "--raw-cells", input=made).stdout


def test_versions_that_are_not_ours(tool: Tool) -> None:
    made = json.loads(tool("parse", "page.txt").stdout)
    made["schema_version"] = 2
    done = tool("convert", "-", input=json.dumps(made).encode())
    assert done.returncode == 1
    assert b"schema_version 2; this transcript-tool reads 1" in done.stderr
