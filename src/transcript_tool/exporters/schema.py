"""JSON Schema of our JSON, made from the records, so that the two cannot part.

Added here: every key is always there, no other key is, what each means, and from which number counters run.
"""

from __future__ import annotations

from typing import Any

import msgspec

from transcript_tool.model.records import Transcript

__all__ = ["LEAST", "json_schema"]

SCHEMA_ID = "urn:transcript-tool:schema:transcript:1"

MEANINGS: dict[str, dict[str, str]] = {
    "Transcript": {
        "schema_version": "version of this contract",
        "header": "what the page says of the event",
        "breadcrumbs": "the site path above the title, outermost first",
        "speakers": "who spoke, in the order of their first turns",
        "turns": "labels and what was said under them, in the order of the source",
        "pagination": "which page this is, and of how many",
        "sources": "the inputs this transcript came from; `source` of a turn counts into it",
        "diagnostics": "what was odd",
    },
    "Header": {
        "title": "title of the page",
        "category": "the site's section, such as `Human Rights`",
        "lead": "the sentence between title and text",
        "byline": "office or person that published it, without `By`",
        "place": "where it was held, from a line that says so",
        "event_date": "day of the event, ISO 8601",
        "event_time": "hour of the event, HH:MM",
        "published": "day of publication, ISO 8601",
        "language": "BCP 47 tag",
        "url": "address of the page, from HTML or front matter",
        "participants": "who is listed as taking part",
    },
    "Participant": {"name": "name as listed", "role": "role or office as listed"},
    "Speaker": {
        "id": "the name in lower case, blanks as `-`; unique within the transcript",
        "name": "fullest name that was met",
        "kind": "what the speaker is",
        "role": "role or office",
        "affiliation": "house, outlet or party",
        "labels": "the labels this speaker has, as written",
        "turns": "number of turns",
        "words": "number of words over all turns",
    },
    "Turn": {
        "index": "place among the turns, from 1",
        "exchange": "number of the question with its answers, from 1; null outside of one",
        "kind": "a question is put to those who brief; moderation opens, hands over and closes; statement is all else",
        "speaker": "id of the speaker; null where no label stands above",
        "label": "the label as written, without its marks",
        "paragraphs": "what was said, a string per paragraph",
        "stage": "stage directions that stand on lines of their own",
        "continued": "whether these are words with no label above them, which go on from before",
        "time": "when it was spoken, where the source has stamps",
        "source": "which of `sources`, from 0",
        "page": "number of the page",
        "line": "line of the label, or of the first words, from 1",
        "start": "offset in characters at which label or words begin, from 0",
        "end": "offset just after the last word or stage direction",
        "spans": "further stretches of a turn that goes on over a page break",
    },
    "Time": {"start": "seconds from the start of the recording", "end": "seconds, or null"},
    "Span": {
        "source": "which of `sources`, from 0",
        "page": "number of the page",
        "line": "line of its first words, from 1",
        "start": "offset in characters, from 0",
        "end": "offset just after its last word",
    },
    "Pagination": {"page": "number of this page; null in a merged transcript", "pages": "how many there are"},
    "SourceInfo": {
        "name": "path as the user gave it; `archive.zip!/path` for a member",
        "sha256": "hex digest of the bytes; null for text from memory",
        "encoding": "codec by which the bytes were decoded; null for text from memory",
        "characters": "length of the decoded text, in characters",
    },
    "Diagnostic": {
        "code": "what kind of remark, a short constant",
        "severity": "a warning counts as a failure under --strict",
        "line": "the line it is about, from 1",
        "pages": "the pages it is about",
        "message": "one line for a human",
    },
}

LEAST = {
    ("Speaker", "turns"): 0,
    ("Speaker", "words"): 0,
    ("Turn", "index"): 1,
    ("Turn", "source"): 0,
    ("Turn", "line"): 1,
    ("Turn", "start"): 0,
    ("Turn", "end"): 0,
    ("Span", "source"): 0,
    ("Span", "line"): 1,
    ("Span", "start"): 0,
    ("Span", "end"): 0,
    ("SourceInfo", "characters"): 0,
}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one transcript, as a fresh dict."""
    made = msgspec.json.schema(Transcript)
    for name, record in made["$defs"].items():
        fields = record["properties"]
        for key, field in fields.items():
            field.pop("default", None)
            field["description"] = MEANINGS[name][key]
            if (name, key) in LEAST:
                field["minimum"] = LEAST[name, key]
        record["required"] = list(fields)
        record["additionalProperties"] = False
    version = made["$defs"]["Transcript"]["properties"]["schema_version"]
    version.pop("type")
    version["const"] = 1
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "Transcript of transcript-tool",
    } | made
