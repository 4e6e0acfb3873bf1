"""A corpus of ConvoKit: what ``convokit.Corpus(filename=...)`` loads.

A corpus is a folder of five files. To a path that ends in `/`, or is a folder, that folder is written; to a file or a
pipe goes a zip of it, with one folder `corpus/`. Each transcript is a conversation and each turn an utterance, `2.7`
the seventh turn of the second transcript. The first turn is the root. What is said in an exchange replies to its
question, all else to the root; a speaker is who has one id in all transcripts. What a transcript says beyond its turns
is metadata of its conversation.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from transcript_tool.errors import TranscriptError
from transcript_tool.exporters.safe import as_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript

    Opener = Callable[[str], Any]  # of a file of the corpus, to write

__all__ = ["NOBODY", "problem_of", "write", "write_path"]

NOBODY: Final = "[no label]"
"""The speaker of turns with no label above them; ConvoKit knows no utterance without a speaker."""

_FILES: Final = ("utterances.jsonl", "speakers.json", "conversations.json", "corpus.json", "index.json")
_OTHER: Final = "is or holds something other than a corpus; name a folder of its own"
_HELD: Final = 1 << 24  # bytes of what is told of conversations that are kept in memory
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)

_escaped = json.JSONEncoder(separators=(",", ":")).encode  # ASCII: ConvoKit opens files in whatever code is at hand


def write(transcripts: Iterable[Transcript], file: BinaryIO) -> None:
    """Write a zip of the folder; utterances as they come, what is told of speakers and conversations at the end.

    Args:
        transcripts: what to write.
        file: open for bytes.
    """
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:

        def opened(name: str) -> Any:
            entry = ZipInfo(f"corpus/{name}", _LONG_AGO)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            return archive.open(entry, "w", force_zip64=True)

        _fill(transcripts, opened)


def write_path(transcripts: Iterable[Transcript], path: str, *, force: bool | None = None) -> None:
    """Write the folder, or the zip, to a path; it appears whole or not at all.

    Args:
        transcripts: what to write.
        path: a folder's, where it ends in `/` or there is a folder; else a file's.
        force: whether what is there may be replaced; None for what Python asks, which is so. A folder is replaced only
            where it is empty or holds such a corpus and nothing else.

    Raises:
        TranscriptError: it cannot be written.
    """
    from transcript_tool.exporters.writing import whole_file

    if not path.endswith(("/", os.sep)) and not Path(path).is_dir():
        with whole_file(path, replace=force is not False) as file:
            write(transcripts, file)
        return
    if not _is_ours(Path(path)):
        raise TranscriptError(f"{path}: {_OTHER}")
    if force is False and problem_of(path):
        raise TranscriptError(f"{path}: has come to be there meanwhile; --force overwrites it")
    with _whole_folder(path) as folder:
        _fill(transcripts, lambda name: (folder / name).open("xb"))


def problem_of(path: str) -> str | None:
    """Why what is at a path is not to be replaced unless somebody says so; None where nothing is lost by it."""
    found = Path(path)
    if found.is_dir():
        return "is there already" if any(found.iterdir()) else None
    return "is there already" if found.is_file() else None


def _is_ours(folder: Path) -> bool:
    """Whether there is nothing but a corpus."""
    return not folder.exists() or (folder.is_dir() and {path.name for path in folder.iterdir()} <= {*_FILES})


@contextmanager
def _whole_folder(path: str) -> Iterator[Path]:
    """A folder to fill, which takes its place at the end of the block."""
    target = Path(path).resolve()
    draft = target.with_name(f".transcript-tool-{os.urandom(6).hex()}.tmp")
    try:
        draft.mkdir()
        try:
            yield draft
            if target.exists():
                old = draft.with_suffix(".old")
                target.rename(old)
                draft.rename(target)
                shutil.rmtree(old)
            else:
                draft.rename(target)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
    except OSError as error:
        raise TranscriptError(f"{path}: cannot be written: {error.strerror or error}") from error


def _fill(transcripts: Iterable[Transcript], opened: Opener) -> None:
    """Write the five files."""
    speakers: dict[str, dict[str, Any]] = {}
    with SpooledTemporaryFile(_HELD) as conversations, SpooledTemporaryFile(_HELD) as silent:
        _fill_utterances(transcripts, opened, speakers, conversations, silent)
        with opened("conversations.json") as file:
            _copy(b"{", conversations, b"}", file)
        with opened("corpus.json") as file:
            _copy(b'{"made_by":"transcript-tool","schema_version":1,"without_turns":[', silent, b"]}", file)
    with opened("speakers.json") as file:
        file.write(_escaped({key: {"meta": meta, "vectors": []} for key, meta in speakers.items()}).encode())
    with opened("index.json") as file:
        file.write(_escaped(_INDEX).encode())


def _fill_utterances(
    transcripts: Iterable[Transcript],
    opened: Opener,
    speakers: dict[str, dict[str, Any]],
    conversations: IO[bytes],
    silent: IO[bytes],
) -> None:
    """Write the utterances, and what will be written of conversations and of transcripts without turns aside."""
    with opened("utterances.jsonl") as file:
        for number, transcript in enumerate(transcripts, 1):
            whole = json.loads(as_json(transcript))
            turns = whole.pop("turns")
            _know(whole["speakers"], turns, speakers)
            if turns:
                file.write("".join(_utterances(turns, whole["sources"], number)).encode())
                told = f'"{number}.1":{{"meta":{_escaped(whole)},"vectors":[]}}'
            else:
                told = _escaped(whole)
            aside = conversations if turns else silent
            aside.write(f"{',' if aside.tell() else ''}{told}".encode())


def _copy(head: bytes, body: IO[bytes], tail: bytes, file: IO[bytes]) -> None:
    file.write(head)
    body.seek(0)
    shutil.copyfileobj(body, file, 1 << 20)
    file.write(tail)


def _utterances(turns: list[dict[str, Any]], sources: list[dict[str, Any]], number: int) -> Iterator[str]:
    """A line for each turn."""
    asked: dict[int, str] = {}
    for position, turn in enumerate(turns, 1):
        ident, exchange, time = f"{number}.{position}", turn["exchange"], turn["time"]
        reply = asked.get(exchange, f"{number}.1") if position > 1 else None
        if exchange is not None and turn["kind"] == "question":
            asked.setdefault(exchange, ident)
        source = turn["source"]
        meta = {key: turn[key] for key in _META}
        meta |= {
            "turn": turn["index"],
            "source_index": source,
            "source": sources[source]["name"] if source < len(sources) else None,
        }
        yield (
            _escaped(
                {
                    "id": ident,
                    "conversation_id": f"{number}.1",
                    "text": "\n\n".join(turn["paragraphs"]),
                    "speaker": turn["speaker"] if turn["speaker"] is not None else NOBODY,
                    "meta": meta,
                    "reply-to": reply,
                    "timestamp": time["start"] if time is not None else None,
                    "vectors": [],
                }
            )
            + "\n"
        )


_META: Final = (
    "kind", "exchange", "label", "stage", "continued", "page", "line", "start", "end", "time", "paragraphs", "spans"
)  # fmt: skip


def _know(listed: list[dict[str, Any]], turns: list[dict[str, Any]], known: dict[str, dict[str, Any]]) -> None:
    """Add the speakers of a transcript; of one who is known, what was not known yet."""
    for speaker in listed:
        there = known.setdefault(speaker["id"], {})
        for key in ("name", "kind", "role", "affiliation"):
            if there.get(key) is None or (key == "kind" and there[key] == "unknown"):
                there[key] = speaker[key]
        labels = there.setdefault("labels", [])
        labels += [label for label in speaker["labels"] if label not in labels]
    for turn in turns:
        ident = turn["speaker"] if turn["speaker"] is not None else NOBODY
        known.setdefault(ident, {"name": None, "kind": "unknown", "role": None, "affiliation": None, "labels": []})


def _types(*kinds: str, names: Iterable[str]) -> dict[str, list[str]]:
    return {name: [f"<class '{kind}'>" for kind in kinds] for name in names}


_INDEX: Final[dict[str, Any]] = {
    "utterances-index": _types("str", names=("kind", "label", "source"))
    | _types("int", names=("exchange", "page", "line", "start", "end", "turn", "source_index"))
    | _types("list", names=("stage", "paragraphs", "spans"))
    | _types("bool", names=("continued",))
    | _types("dict", names=("time",)),
    "speakers-index": _types("str", names=("name", "kind", "role", "affiliation")) | _types("list", names=("labels",)),
    "conversations-index": _types("int", names=("schema_version",))
    | _types("dict", names=("header", "pagination"))
    | _types("list", names=("breadcrumbs", "speakers", "sources", "diagnostics")),
    "overall-index": _types("str", names=("made_by",))
    | _types("int", names=("schema_version",))
    | _types("list", names=("without_turns",)),
    "version": 1,
    "vectors": [],
}
