"""A file of speakers, TOML or CSV, to a `Roster`.

[[speakers]]                     name,aliases,id,role,affiliation,kind
name = "Ann Roe"                 Ann Roe,Ms. Roe;AR,Q12345,chair,,person
aliases = ["Ms. Roe", "AR"]
id = "Q12345"
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, get_args

from transcript_tool.errors import SettingsError
from transcript_tool.model.named import Named, Roster
from transcript_tool.model.records import SpeakerKind
from transcript_tool.told.toml import Toml, read_text, unknown_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["read_speakers"]

_KEYS = Named.__struct_fields__
_KINDS: tuple[str, ...] = get_args(SpeakerKind)


def read_speakers(path: str | os.PathLike[str]) -> Roster:
    """Read the speakers that a person names.

    Args:
        path: a file in TOML (a table ``[[speakers]]`` for each) or, where its name ends in ``.csv``, in CSV with a head
            row and ``;`` between aliases. Names: name, aliases, id, role, affiliation, kind; only name has to be there.

    Raises:
        SettingsError: the file cannot be read or is not so; told with file, line, key and what to do.
    """
    speakers: list[Named] = []
    fail: list[Callable[..., SettingsError]] = []  # for each speaker, how an error of it is told
    for named, error in _of_csv(path) if os.fspath(path).lower().endswith(".csv") else _of_toml(path):
        speakers.append(named)
        fail.append(error)
    try:
        return Roster(speakers)
    except SettingsError as wrong:
        raise fail[_first_wrong(speakers)](wrong.reason) from wrong


def _first_wrong(speakers: list[Named]) -> int:
    """The number of the first speaker that does not go with those before."""
    low, high = 0, len(speakers)
    while high - low > 1:
        middle = (low + high) // 2
        try:
            Roster(speakers[:middle])
        except SettingsError:
            high = middle
        else:
            low = middle
    return low


def _of_toml(path: str | os.PathLike[str]) -> Iterator[tuple[Named, Callable[..., SettingsError]]]:
    """The speakers of a TOML file, and for each how an error of it is told."""
    file = Toml(path)
    for key in file.tables:
        if key != "speakers":
            raise file.error(f"there is no table {key!r}; each speaker is a table [[speakers]]", key)
    tables = file.tables.get("speakers", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise file.error("each speaker is a table of its own, headed [[speakers]]", "speakers")
    for nth, table in enumerate(tables):

        def error(reason: str, key: str | None = None, nth: int = nth) -> SettingsError:
            return file.error(reason, "speakers", key, nth)

        for key, value in table.items():
            if key not in _KEYS:
                raise error(unknown_key(key, "key", _KEYS), key)
            if key == "aliases":
                if not isinstance(value, list) or not all(isinstance(alias, str) for alias in value):
                    raise error('aliases is a list of texts, such as ["Ms. Roe", "AR"]', key)
            elif not isinstance(value, str):
                raise error(f"{key} is a text in quotes, not {value!r}", key)
        yield _named(table, error), error


def _of_csv(path: str | os.PathLike[str]) -> Iterator[tuple[Named, Callable[..., SettingsError]]]:
    """The speakers of a CSV file, and for each how an error of it is told."""
    import csv
    import io

    name, text = read_text(path)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    columns: list[str] | None = None
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            line = reader.line_num

            def error(reason: str, _key: str | None = None, line: int = line) -> SettingsError:
                return SettingsError(name, reason, line)

            if not any(cells):
                continue
            if columns is None:
                columns = _columns(cells, error)
                continue
            if len(cells) > len(columns):
                raise error(f"the row has {len(cells)} cells, the head has {len(columns)}; put quotes around commas")
            found: dict[str, Any] = {key: cell for key, cell in zip(columns, cells, strict=False) if cell}
            found["aliases"] = [a.strip() for a in found.get("aliases", "").split(";") if a.strip()]
            yield _named(found, error), error
    except csv.Error as wrong:
        raise SettingsError(name, f"{wrong}; this is no CSV", reader.line_num) from wrong


def _columns(cells: list[str], error: Callable[..., SettingsError]) -> list[str]:
    """The columns that the head row names."""
    columns = [cell.lower() for cell in cells]
    for column in columns:
        if column not in _KEYS:
            raise error(unknown_key(column, "column", _KEYS))
        if columns.count(column) > 1:
            raise error(f"column {column!r} is there twice; leave one out")
    if "name" not in columns:
        raise error("there is no column 'name', which each speaker has to have")
    return columns


def _named(found: dict[str, Any], error: Callable[..., SettingsError]) -> Named:
    """The record of one speaker."""
    values = {key: value.strip() for key, value in found.items() if key != "aliases"}
    if not values.get("name"):
        raise error("a speaker has no name; give it one", "name")
    for key, value in values.items():
        if not value:
            raise error(f"{key} is empty; give it a text, or leave it out", key)
    kind = values.get("kind")
    if kind is not None and kind not in _KINDS:
        raise error(f"there is no kind {kind!r}; there are {', '.join(_KINDS)}", "kind")
    aliases = tuple([alias.strip() for alias in found.get("aliases", ())])
    if not all(aliases):
        raise error("an alias is empty; give it a text, or leave it out", "aliases")
    return Named(aliases=aliases, **values)
