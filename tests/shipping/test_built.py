"""What is shipped: an sdist that holds all, and a wheel that works where there is nothing but Python.

The wheel is built from the sdist, without a compiler, for that takes minutes; `hatch_build.py` tells the rest. It is
installed into an empty environment and run there, from another folder. What needs the package index is skipped where
that cannot be reached, and says so.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from dependencies import direct
from environments import ROOT, Environment, built, index_is_there
from packaging.utils import canonicalize_name

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was made of it."""
    folder = tmp_path_factory.mktemp("shipped")
    built(ROOT, folder)
    return folder


@pytest.fixture(scope="session")
def sdist(shipped: Path) -> Path:
    [found] = shipped.glob("*.tar.gz")
    return found


@pytest.fixture(scope="session")
def wheel(shipped: Path) -> Path:
    [found] = shipped.glob("*.whl")
    return found


@pytest.fixture(scope="session")
def unpacked(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist, unpacked in a folder with another name."""
    folder = tmp_path_factory.mktemp("somewhere else")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    [found] = folder.iterdir()
    return found


@pytest.fixture(scope="session")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment that has the wheel and what it asks for, and nothing else."""
    made = Environment(tmp_path_factory.mktemp("environment"))
    if not index_is_there(made):
        pytest.skip("NOT TESTED: the wheel in an empty environment, for the package index cannot be reached")
    made.pip("install", wheel)
    return made


def test_the_sdist_holds_all_that_is_kept_under_version_control(unpacked: Path) -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("this is no checkout")
    kept = {name.decode() for name in listed.stdout.split(b"\0") if name}
    kept = {name for name in kept if (ROOT / name).exists()}
    held = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    assert not kept - held
    assert {"LICENSE", "README.md", "Makefile", "PKG-INFO", "hatch_build.py", "tests/conftest.py"} <= held
    assert not [name for name in held if name.endswith((".so", ".pyd", ".pyc"))]


def test_the_wheel_holds_the_package_and_its_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
        [metadata] = [archive.read(name).decode() for name in held if name.endswith(".dist-info/METADATA")]
        [tags] = [archive.read(name).decode() for name in held if name.endswith(".dist-info/WHEEL")]
    package = ROOT / "src" / "transcript_tool"
    there = {p.relative_to(package.parent).as_posix() for p in package.rglob("*") if p.is_file()}
    there = {name for name in there if not name.endswith((".so", ".pyd", ".pyc"))}
    assert {name for name in held if ".dist-info/" not in name and ".data/" not in name} == there
    assert [name for name in held if name.endswith(".data/data/share/man/man1/transcript-tool.1")]
    assert "transcript_tool/py.typed" in held
    assert [name for name in held if name.endswith(".dist-info/licenses/LICENSE")]
    assert "License-Expression: MIT\n" in metadata
    for extra in EXTRAS:
        assert f"Provides-Extra: {extra}\n" in metadata
    assert "Tag: py3-none-any\n" in tags, "nothing is compiled in it, so it runs everywhere"


def test_two_builds_give_the_same_bytes(unpacked: Path, sdist: Path, wheel: Path, tmp_path: Path) -> None:
    """From another folder, at another time, by somebody with another umask."""
    source, out = tmp_path / "other", tmp_path / "out"
    shutil.copytree(unpacked, source)
    (source / "PKG-INFO").unlink()  # which an sdist of an sdist has as well
    for path in source.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    built(source, out, umask=0o077)
    assert (out / wheel.name).read_bytes() == wheel.read_bytes()
    assert (out / sdist.name).read_bytes() == sdist.read_bytes()


def test_the_date_of_a_build_can_be_told(unpacked: Path, wheel: Path, tmp_path: Path) -> None:
    built(unpacked, tmp_path, "--wheel", SOURCE_DATE_EPOCH="1700000000")
    with zipfile.ZipFile(tmp_path / wheel.name) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_without_a_compiler_the_wheel_is_pure_and_the_build_says_so(
    unpacked: Path, wheel: Path, tmp_path: Path
) -> None:
    said = built(unpacked, tmp_path, "--wheel", TRANSCRIPT_TOOL_PURE="", CC="no-such-compiler -O2")
    assert "not compiled, so it runs interpreted and slower: there is no C compiler 'no-such-compiler'\n" in said
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def test_who_asks_for_compiled_modules_is_not_given_others(unpacked: Path, tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError) as caught:
        built(unpacked, tmp_path, "--wheel", TRANSCRIPT_TOOL_PURE="0", CC="no-such-compiler")
    assert "not compiled: there is no C compiler 'no-such-compiler'" in caught.value.stdout
    assert not list(tmp_path.iterdir())


def test_it_is_the_installed_one_that_runs(environment: Environment) -> None:
    said = environment.python("import transcript_tool; print(transcript_tool.__file__, transcript_tool.__version__)")
    file, version = said.split()
    assert Path(file).is_relative_to(environment.folder)
    assert version == PROJECT["version"]
    assert environment.tool("--version").stdout.decode() == f"transcript-tool {version}\n"


def test_a_page_is_parsed_as_here(environment: Environment) -> None:
    name = "harbour_1"
    page = environment.put(ROOT / "samples" / f"{name}.txt")
    done = environment.tool("parse", page)
    assert (done.returncode, done.stderr) == (0, b"")
    found, here = json.loads(done.stdout), json.loads((ROOT / "samples" / f"{name}.expected.json").read_text("utf-8"))
    found["sources"][0]["name"] = here["sources"][0]["name"]
    assert found == here


@pytest.mark.parametrize("name", ["json", "jsonl", "md", "csv", "text", "html", "tei", "sqlite", "convokit"])
def test_a_page_is_converted(environment: Environment, name: str) -> None:
    page = environment.put(ROOT / "samples" / "harbour_1.txt")
    made = environment.tool("parse", page, "-f", "json", "-o", "talk.json", "--force")
    assert (made.returncode, made.stderr) == (0, b"")
    done = environment.tool("convert", "talk.json", "-f", name, "-o", f"talk.{name}", "--force", "--quiet")
    assert (done.returncode, done.stderr) == (0, b"")
    assert (environment.place / f"talk.{name}").stat().st_size > 500


def test_an_archive_is_worked_through(environment: Environment) -> None:
    pages = sorted((ROOT / "samples").glob("harbour_?.txt"))
    with zipfile.ZipFile(environment.place / "pages.zip", "w") as archive:
        for page in pages:
            archive.write(page, page.name)
    done = environment.tool("batch", "pages.zip", "-o", "corpus", "--merge", "--jobs", 2, "-f", "jsonl")
    assert done.returncode == 0, done.stderr
    manifest = environment.place / "corpus" / "manifest.jsonl"
    rows = [json.loads(row) for row in manifest.read_text("utf-8").splitlines()]
    [output] = {name for row in rows for name in row["outputs"]}
    merged = json.loads((environment.place / "corpus" / output).read_text("utf-8"))
    assert [source["name"] for source in merged["sources"]] == [f"pages.zip!/{page.name}" for page in pages]


@pytest.mark.parametrize(
    ("extra", "arguments"),
    [
        ("docx", ("parse", "page.txt", "-f", "docx", "-o", "x.docx")),
        ("parquet", ("parse", "page.txt", "-f", "parquet", "-o", "x.parquet")),
        ("docx", ("parse", "letter.docx")),
        ("pdf", ("parse", "letter.pdf")),
        ("zstd", ("batch", "letter.zst", "-o", "out1")),
        ("warc", ("batch", "letter.warc", "-o", "out2")),
        ("cloud", ("batch", "s3://bucket/pages", "-o", "out3")),
        ("cluster", ("batch", "page.txt", "-o", "out4", "--engine", "dask://127.0.0.1:9")),
    ],
)
def test_what_an_extra_brings_is_asked_for_in_one_line(
    environment: Environment, extra: str, arguments: tuple[str, ...]
) -> None:
    if extra == "zstd" and sys.version_info >= (3, 14):
        pytest.skip("the standard library has it")
    environment.put(ROOT / "samples" / "harbour_1.txt", "page.txt")
    (environment.place / "letter.pdf").write_bytes(b"%PDF-1.4\n")
    (environment.place / "letter.zst").write_bytes(b"\x28\xb5\x2f\xfd\x04\x00")
    (environment.place / "letter.warc").write_bytes(b"WARC/1.0\r\n\r\n")
    with zipfile.ZipFile(environment.place / "letter.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    done = environment.tool(*arguments)
    assert done.returncode in (1, 2)
    assert f"pip install 'transcript-tool[{extra}]'" in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_a_bill_of_materials_is_valid_and_names_all(environment: Environment, tmp_path: Path) -> None:
    """What `make sbom` writes, of an installation without extras; cyclonedx-py checks it against the schema itself."""
    file = tmp_path / "sbom.json"
    command = [sys.executable, "-m", "cyclonedx_py", "environment", str(environment.interpreter)]
    told = ["--pyproject", str(ROOT / "pyproject.toml"), "--output-reproducible", "--output-file", str(file)]
    subprocess.run([*command, *told], check=True, timeout=60)
    found = json.loads(file.read_text("utf-8"))
    assert found["bomFormat"] == "CycloneDX"
    assert found["metadata"]["component"]["name"] == PROJECT["name"]
    parts = {re.sub(r"[-_.]+", "-", part["name"]).lower(): part for part in found["components"]}
    wanted = {canonicalize_name(requirement.name) for requirement in direct()[""]}
    assert wanted <= set(parts)
    assert not [name for name in wanted if not parts[name].get("licenses")]


def test_the_extra_all_is_all_others() -> None:
    [names] = [re.fullmatch(r"transcript-tool\[(.+)\]", line) for line in EXTRAS["all"]]
    assert names
    assert names[1].split(",") == sorted(EXTRAS.keys() - {"all"})


def test_the_extras_can_be_had(environment: Environment, wheel: Path) -> None:
    """All at once, so that none forbids what another one asks for."""
    report = json.loads(environment.pip("install", "--dry-run", "--report", "-", f"{wheel}[all]"))
    found = {re.sub(r"[-_.]+", "-", item["metadata"]["name"]).lower() for item in report["install"]}
    wanted = {re.split(r"[^\w-]", line)[0].lower() for extra in EXTRAS.keys() - {"all"} for line in EXTRAS[extra]}
    if sys.version_info >= (3, 14):
        wanted -= {"zstandard"}
    assert wanted <= found
