"""What a change of rule gained and lost: every layout folder and every document of the corpus, against a baseline.

``make corpus`` prints which documents are wrong and how, then what changed since the baseline: turns gained and lost
and header fields changed, document by document. The first run writes the baseline; ``make corpus-baseline``
writes it anew.
``make layout PAGE=…`` prints a page in the form of ``expected.json``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from layout import compact, differences, folders, parsed, wanted

from transcript_tool import Transcript, parse_all, read
from transcript_tool.model.text import clean

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
BASELINE = ROOT / ".corpus-baseline.json"
SUFFIXES = (".txt", ".md")
HEADER = ("title", "category", "lead", "byline", "place", "published", "event_date")
WIDTH = 150  # characters of a line of the report

Facts = dict[str, Any]


class Document(NamedTuple):
    """One document: its name, what is wrong with it, its turns told in a line each, and its header fields."""

    name: str
    wrong: list[str]
    turns: list[str]
    right_turns: list[str]
    fields: Facts


def documents() -> Iterator[Document]:
    """All layout folders, then all documents of the corpus where it is there."""
    for folder in folders():
        yield _of_folder(folder)
    for gold in sorted(CORPUS.rglob("*.gold.json")):
        page = next((p for s in SUFFIXES if (p := gold.with_name(gold.name.replace(".gold.json", s))).exists()), None)
        if page is not None:
            yield _of_corpus(page, json.loads(gold.read_text("utf-8")))


def _of_folder(folder: Path) -> Document:
    name, right = wanted(folder)
    found = parsed(folder, name)
    wrong = _counted(right, found)
    wrong += [line for one, two in zip(right, found, strict=False) for line in differences(one, two)]
    turns = [_line(turn) for transcript in found for turn in compact(transcript)["turns"]]
    right_turns = [_line(turn) for one in right for turn in one["turns"]]
    return Document(f"layouts/{folder.name}", wrong, turns, right_turns, _fields(found))


def _of_corpus(page: Path, gold: Facts) -> Document:
    found = parse_all(read(page))
    right = gold.get("documents", [gold])
    wrong = _counted(right, found)
    for one, transcript in zip(right, found, strict=False):
        given = _gold_header(transcript)
        for key in given.keys() & one.keys():
            if _plain(given[key]) != _plain(one[key]):
                wrong.append(f"{key}: {given[key]!r}, not {one[key]!r}")
    turns = [_gold_line(turn) for transcript in found for turn in compact(transcript)["turns"]]
    right_turns = [_gold_line_of_gold(turn) for one in right for turn in one["turns"]]
    if turns != right_turns:
        wrong += [f"made up: {turn}" for turn in turns if turn not in right_turns]
        wrong += [f"missed: {turn}" for turn in right_turns if turn not in turns]
    return Document(str(page.relative_to(CORPUS)), wrong, turns, right_turns, _fields(found))


def _counted(right: list[Facts], found: list[Transcript]) -> list[str]:
    return [] if len(right) == len(found) else [f"{len(found)} transcripts, not {len(right)}"]


def _fields(found: list[Transcript]) -> Facts:
    """Header fields, breadcrumbs and pagination of all transcripts of a page, by a name that tells which."""
    told: Facts = {}
    for number, transcript in enumerate(found, 1):
        short = compact(transcript)
        facts = short.get("header", {}) | {key: short[key] for key in ("breadcrumbs", "pagination") if key in short}
        told |= {f"{key} {number}" if number > 1 else key: value for key, value in facts.items()}
    return told


def _gold_header(transcript: Transcript) -> Facts:
    """The fields that a gold file of the corpus may name."""
    given: Facts = {key: getattr(transcript.header, key) for key in HEADER}
    given["breadcrumbs"] = list(transcript.breadcrumbs)
    given["participants"] = [person.name for person in transcript.header.participants]
    return given | {"page": transcript.pagination.page, "pages": transcript.pagination.pages}


def _line(turn: Facts) -> str:
    """A turn in one line, with all that may be right or wrong in it but its kind."""
    return json.dumps([turn["line"], turn["label"], turn["paragraphs"], turn.get("stage", [])], ensure_ascii=False)


def _gold_line(turn: Facts) -> str:
    """A turn in the form of the corpus, which names first and last words and how many words a paragraph has."""
    said = turn["paragraphs"]
    starts, ends = (said[0][:40].strip(), said[-1][-30:].strip()) if said else ("", "")
    words = [len(paragraph.split()) for paragraph in said]
    return _told(turn["line"], turn["label"], starts, ends, words, turn.get("stage", []))


def _gold_line_of_gold(turn: Facts) -> str:
    return _told(*(_squashed(turn[key]) for key in ("line", "label", "starts", "ends", "words", "stage")))


def _squashed(value: Any) -> Any:
    """A value of a gold file with blanks single, as our output has them."""
    if isinstance(value, list):
        return [_squashed(one) for one in value]
    return clean(value) if isinstance(value, str) else value


def _plain(value: Any) -> Any:
    """A header value without case and doubled blanks, by which it is compared."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return clean(value).casefold() if isinstance(value, str) else value


def _told(*facts: object) -> str:
    return json.dumps(facts, ensure_ascii=False)


def _cut(line: str) -> str:
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"


def report(found: list[Document], before: dict[str, Facts]) -> Iterator[str]:
    """What is wrong now, what changed since the baseline, and the totals."""
    for document in found:
        if document.wrong:
            yield f"{document.name}: wrong"
            yield from (_cut(f"    {line}") for line in document.wrong[:6])
            if len(document.wrong) > 6:
                yield f"    and {len(document.wrong) - 6} more"
    yield ""
    changes = [line for document in found for line in _changes(document, before.get(document.name))]
    yield from changes or ["nothing changed since the baseline"]
    yield ""
    for place in ("layouts", "corpus"):
        mine = [document for document in found if document.name.startswith("layouts/") == (place == "layouts")]
        if mine:
            yield _total(place, mine, before)
    if not CORPUS.is_dir():
        yield f"the corpus is not there (../{CORPUS.parent.name}/{CORPUS.name}): layouts only"


def _changes(document: Document, before: Facts | None) -> Iterator[str]:
    """What one document gained and lost."""
    if before is None:
        yield f"{document.name}: new"
        return
    gained = [turn for turn in document.turns if turn not in before["turns"]]
    lost = [turn for turn in before["turns"] if turn not in document.turns]
    keys = [k for k in before["fields"] | document.fields if before["fields"].get(k) != document.fields.get(k)]
    if not (gained or lost or keys):
        return
    verdict = ""
    if before["right"] == bool(document.wrong):
        verdict = ", NOW WRONG" if document.wrong else ", now right"
    yield f"{document.name}: {len(gained)} turns gained, {len(lost)} lost, {len(keys)} fields changed{verdict}"
    for sign, turns in (("+", gained), ("-", lost)):
        for turn in turns:
            yield _cut(f"  {sign} {'right' if turn in document.right_turns else 'wrong'}  {turn}")
    for key in keys:
        yield _cut(f"  {key}: {before['fields'].get(key)!r} -> {document.fields.get(key)!r}")


def _total(place: str, found: list[Document], before: dict[str, Facts]) -> str:
    right = sum(not document.wrong for document in found)
    was = [before[document.name]["right"] for document in found if document.name in before]
    return f"{place}: {right} of {len(found)} right; at the baseline {sum(was)} of {len(was)}"


def main() -> None:
    """Print the report, or a page in the form of ``expected.json``."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--save", action="store_true", help="write the baseline anew")
    parser.add_argument("--form", type=Path, metavar="PAGE", help="print a page in the form of expected.json")
    chosen = parser.parse_args()
    if chosen.form:
        forms = [compact(transcript) for transcript in parse_all(read(chosen.form))]
        whole = forms[0] if len(forms) == 1 else {"documents": forms}
        sys.stdout.write(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
        return
    found = list(documents())
    if chosen.save or not BASELINE.exists():
        kept = {d.name: {"right": not d.wrong, "turns": d.turns, "fields": d.fields} for d in found}
        BASELINE.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
        sys.stdout.write(f"baseline written to {BASELINE.name}\n")
    sys.stdout.write("\n".join(report(found, json.loads(BASELINE.read_text("utf-8")))) + "\n")


if __name__ == "__main__":
    main()
