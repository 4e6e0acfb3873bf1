"""The surface that others build on, as data: the Python API, the commands with their options, and the JSON Schema.

``python tests/shipping/snapshot.py`` writes `surface.json` anew, which `make snapshot` does; the difference says what a
change did to it, and docs/versioning.md what that asks of the version.
"""

from __future__ import annotations

import enum
import inspect
import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import msgspec

import transcript_tool
from transcript_tool.cli.group import COMMANDS
from transcript_tool.exporters import formats
from transcript_tool.exporters.schema import json_schema

__all__ = ["KEPT", "changes", "surface"]

KEPT = Path(__file__).with_name("surface.json")
_ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def surface() -> dict[str, Any]:
    """All of it, as it is now."""
    return {
        "python": {name: _public(getattr(transcript_tool, name)) for name in transcript_tool.__all__},
        "commands": {name: _command(name) for name in COMMANDS},
        "formats": {name: list(row.suffixes) for name, row in formats().items()},
        "schema": json_schema(),
    }


def _public(value: Any) -> Any:
    if not inspect.isclass(value):
        return f"def {_signature(value)}"
    told: dict[str, Any] = {"is": ", ".join(base.__name__ for base in value.__bases__)}
    if issubclass(value, enum.Enum):
        return told | {"members": {member.name: member.value for member in value}}
    if value.__bases__ == (object,):
        told["made by"] = _signature(value)
    if issubclass(value, msgspec.Struct):
        told["fields"] = {field.name: _field(value, field) for field in msgspec.structs.fields(value)}
    methods = {name: member for name, member in vars(value).items() if not name.startswith("_")}
    callables = {name: _member(member) for name, member in methods.items() if _member(member)}
    return told | ({"methods": callables} if callables else {})


def _field(record: type, field: msgspec.structs.FieldInfo) -> str:
    written = str(next(c.__annotations__[field.name] for c in record.__mro__ if field.name in c.__annotations__))
    if field.required:
        return written
    default = field.default_factory() if field.default is msgspec.NODEFAULT else field.default
    return f"{written} = {default!r}"


def _member(member: Any) -> str:
    if isinstance(member, classmethod | staticmethod):
        return f"{type(member).__name__} {_signature(member.__func__)}"
    if isinstance(member, property):
        return f"property {_signature(member.fget)}"
    return f"def {_signature(member)}" if inspect.isfunction(member) else ""


def _signature(function: Any) -> str:
    return _ADDRESS.sub("", str(inspect.signature(function)))


def _command(name: str) -> dict[str, Any]:
    command = import_module(COMMANDS[name]).command
    return {
        " ".join([*one.opts, *one.secondary_opts])
        if isinstance(one, click.Option)
        else one.human_readable_name: _taken(one)
        for one in command.params
    }


def _taken(one: click.Parameter) -> str:
    """What an option or argument takes."""
    kind = one.type
    taken = "|".join(map(str, kind.choices)) if isinstance(kind, click.Choice) else kind.name
    flag = isinstance(one, click.Option) and (one.is_flag or one.count)
    words = ["flag" if flag else taken, *(["repeated"] if one.multiple or one.nargs == -1 else [])]
    return " ".join([*words, *(["required"] if one.required else [])])


def changes(before: Any, after: Any, place: str = "") -> Iterator[str]:
    """A line for each thing that was added, removed or changed, named by its place."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        if before != after:
            was, now = (json.dumps(one, ensure_ascii=False) for one in (before, after))
            yield f"changed: {place}: {was} is {now}"
        return
    for key in [*before, *(key for key in after if key not in before)]:
        where = f"{place} / {key}" if place else str(key)
        if key not in after:
            yield f"removed: {where}"
        elif key not in before:
            yield f"added: {where}"
        else:
            yield from changes(before[key], after[key], where)


if __name__ == "__main__":
    KEPT.write_text(json.dumps(surface(), indent=1, ensure_ascii=False) + "\n", "utf-8")
