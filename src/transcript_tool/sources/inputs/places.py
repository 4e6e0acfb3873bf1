"""Where outputs go: relative paths of safe names, and no two the same on any file system."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import TypeVar

import msgspec

from transcript_tool.sources.inputs.records import Archive, Input, Refusal

__all__ = ["MANIFEST", "WORKSHOP", "fold", "safe_place", "set_apart", "told_apart"]

MANIFEST = "manifest.jsonl"
"""The file below OUT that says what became of each input."""
WORKSHOP = ".transcript-tool-batch"
"""The folder below OUT that holds all that is temporary."""

_LONGEST = 200  # bytes of one name, so that suffixes and a mark still fit into the 255 of most file systems
_CONTROLS = dict.fromkeys((*range(32), 127), "_")
_TAKEN = frozenset(("manifest",))

_Unit = TypeVar("_Unit", Input, Archive, Refusal, Input | Refusal, Input | Archive | Refusal)


def fold(place: str) -> str:
    """A place as a file system sees it that does not tell case or composed letters apart."""
    return place.lower() if place.isascii() else unicodedata.normalize("NFC", place).casefold()


def safe_place(path: str) -> tuple[str, bool]:
    """A relative path that stays below its folder.

    Args:
        path: names with `/` between them, as a person or an archive gave them.

    Returns:
        The path without root, drive, `.` and `..`, control characters as `_`, long names cut; and whether it led out.
    """
    if _is_plain(path):
        return path, False
    led_out = path.startswith("/")
    names: list[str] = []
    for name in path.split("/"):
        if name in ("", "."):
            continue
        if name == ".." or (len(name) == 2 and name[1] == ":" and not names):
            led_out = True
            continue
        names.append(_short(name if name.isprintable() else name.translate(_CONTROLS)))
    if names and fold(names[0]) == WORKSHOP:
        names[0] = f"_{names[0]}"
    return "/".join(names) or "unnamed", led_out


def _is_plain(path: str) -> bool:
    """Whether a path is one of the many with nothing in it that is looked for; there may be millions of them."""
    return (
        len(path) <= _LONGEST
        and path.isascii()
        and path.isprintable()
        and path[:1] not in "/."
        and path[-1:] != "/"
        and path[1:2] != ":"
        and "//" not in path
        and "/." not in path
    )


def _short(name: str) -> str:
    """A name cut to what file systems hold, with its suffix, and a mark by which it differs from its like."""
    data = name.encode("utf-8", "replace")
    if len(data) <= _LONGEST:
        return name
    base, dot, suffix = name.rpartition(".")
    tail = dot + suffix if base and len(suffix) <= 8 else ""
    kept = data[: _LONGEST - 9 - len(tail.encode())].decode("utf-8", "ignore")
    return f"{kept}~{_digest(name)}{tail}"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:8]


def told_apart(place: str, name: str, is_taken: Callable[[str], bool], counts: dict[str, int]) -> str:
    """The place, or where that is taken, with a mark made of `name` in front of its suffix.

    Args:
        place: where it would lie.
        name: what it is called.
        is_taken: whether something lies at a folded place.
        counts: how many of a name there were, so that a million of one name take no longer than others.
    """
    if not is_taken(fold(place)):
        return place
    head, slash, last = place.rpartition("/")
    base, dot, suffix = last.rpartition(".")
    if not base:
        base, dot, suffix = last, "", ""
    while True:
        count = counts.get(name, 0)
        counts[name] = count + 1
        marked = f"{head}{slash}{base}~{_digest(name if count == 0 else f'{name}#{count}')}{dot}{suffix}"
        if not is_taken(fold(marked)):
            return marked


def set_apart(units: Iterable[_Unit]) -> list[_Unit]:
    """The units in their canonical order: by place; a later one whose place is taken gets a mark."""
    ordered = sorted(units, key=lambda unit: (fold(unit.place), unit.place, unit.name))
    folded = [fold(unit.place) for unit in ordered]
    every = set(folded)
    if len(every) == len(ordered) and every.isdisjoint(_TAKEN) and not any(isinstance(u, Archive) for u in ordered):
        return ordered
    taken: set[str] = set(_TAKEN)
    counts: dict[str, int] = {}
    folders = {key[:at] for key in folded for at in range(len(key)) if key[at] == "/"}
    found = []
    for unit, key in zip(ordered, folded, strict=True):
        busy = key in taken or (isinstance(unit, Archive) and key in folders)
        if busy:
            place = told_apart(unit.place, unit.name, lambda k: k in taken or k in every or k in folders, counts)
            unit = msgspec.structs.replace(unit, place=place)
        taken.add(fold(unit.place))
        found.append(unit)
    return sorted(found, key=lambda unit: (fold(unit.place), unit.place, unit.name))
