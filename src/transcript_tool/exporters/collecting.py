"""All transcripts of a path: one of our files, a folder that ``batch`` wrote, or any folder of our files.

The manifest of a batch says which files hold what; of several formats of one page the one that holds most is read. In
another folder all files are read whose suffix is that of a format that can be loaded, those of one name but once.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import msgspec

from transcript_tool.errors import LoadError
from transcript_tool.exporters.loading import load
from transcript_tool.exporters.registry import FORMATS
from transcript_tool.sources.inputs.places import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transcript_tool.exporters.format import Format
    from transcript_tool.model.records import Transcript

__all__ = ["collect", "files_of"]

_LOADABLE: Final = sorted((row for row in FORMATS.values() if row.begins), key=lambda row: -len(row.holds))


class _Row(msgspec.Struct):
    """Of a row of the manifest, what was written."""

    outputs: tuple[str, ...] = ()


def collect(path: str | os.PathLike[str]) -> Iterator[Transcript]:
    """Load all transcripts of a file or folder.

    Raises:
        LoadError: while it is iterated: a file cannot be read, or is not whole; the text names it.
    """
    for file in files_of(path):
        yield from load(file)


def files_of(path: str | os.PathLike[str]) -> Iterator[str]:
    """The files that hold the transcripts of a path, in order: itself, where it is a file.

    Raises:
        LoadError: a folder has none, or its manifest cannot be read.
    """
    name = os.fspath(path)
    if not os.path.isdir(name):  # noqa: PTH112 - pathlib would be imported for this alone
        yield name
        return
    manifest = os.path.join(name, MANIFEST)  # noqa: PTH118
    if _is_convokit(set(os.listdir(name))):  # noqa: PTH208
        raise LoadError(f"{name}: is a corpus of ConvoKit, which is not read back; name what it was made of")
    listed = _listed(name, manifest) if os.path.exists(manifest) else _found(name)  # noqa: PTH110
    none = True
    for file in listed:
        none = False
        yield file
    if none:
        raise LoadError(
            f"{name}: holds no output of transcript-tool; of pages, make it first: transcript-tool batch -o corpus/"
        )


def _is_convokit(names: set[str]) -> bool:
    """Whether a folder with these files is a corpus of ConvoKit, whose files are parts of one whole."""
    return names >= {"corpus.json", "index.json", "utterances.jsonl"}


def _listed(folder: str, manifest: str) -> Iterator[str]:
    """What a manifest says was written, each file once."""
    decode = msgspec.json.Decoder(_Row).decode
    seen: set[str] = set()
    try:
        with open(manifest, "rb") as rows:  # noqa: PTH123
            for number, line in enumerate(rows, 1):
                best = _best(decode(line).outputs)
                if best is not None and best not in seen:
                    seen.add(best)
                    if not _is_below(best):
                        raise LoadError(f"{manifest}:{number}: {best!r} is no place below the folder")
                    yield os.path.join(folder, best)  # noqa: PTH118
    except (OSError, msgspec.MsgspecError, UnicodeError) as error:
        raise LoadError(f"{manifest}: cannot be read: {error}") from error


def _is_below(place: str) -> bool:
    return not os.path.isabs(place) and ".." not in place.split("/")  # noqa: PTH117


def _found(folder: str) -> Iterator[str]:
    """All files below a folder that can be loaded, in the order of their names."""
    for at, folders, names in os.walk(folder):
        folders.sort()
        folders[:] = [name for name in folders if not name.startswith(".")]
        if _is_convokit(set(names)):
            continue
        stems: dict[str, list[str]] = {}
        for name in sorted(names):
            row = _format_of(name)
            if row is not None and name != MANIFEST and not name.startswith("."):
                stem = next(name[: -len(suffix)] for suffix in row.suffixes if name.lower().endswith(suffix))
                stems.setdefault(stem, []).append(name)
        for same in stems.values():
            best = _best(tuple(same))
            if best is not None:
                yield os.path.join(at, best)  # noqa: PTH118


def _best(outputs: tuple[str, ...]) -> str | None:
    """Of files that hold the same, the one that holds most of it and can be loaded."""
    for row in _LOADABLE:
        for output in outputs:
            if output.lower().endswith(row.suffixes):
                return output
    return None


def _format_of(name: str) -> Format | None:
    return next((row for row in _LOADABLE if name.lower().endswith(row.suffixes)), None)
