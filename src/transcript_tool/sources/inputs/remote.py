"""Inputs at a URL, such as ``s3://bucket/pages``, through fsspec: found, and read in whole or by stretches.

Every scheme that fsspec knows will do, each with the package that it needs. What is on the web is not fetched here.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NoReturn

from transcript_tool.errors import SourceError
from transcript_tool.sources.inputs.archives import kind_of, packing_of
from transcript_tool.sources.inputs.places import safe_place
from transcript_tool.sources.inputs.records import Archive, Input, Refusal

if TYPE_CHECKING:
    from typing import BinaryIO

__all__ = ["filesystem", "is_remote", "opened", "remote_units", "size_of", "stretch"]

_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_HERE: Final = frozenset(("http", "https", "ftp", "ftps", "file", "local"))
_NEVER = 1 << 62  # a stamp later than any run: what tells no time is looked into each time
_BLOCK = 1 << 20


def is_remote(path: str) -> bool:
    """Whether a path is a URL of another file system; what is on the web is none, and is refused elsewhere."""
    scheme = _SCHEME.match(path)
    return scheme is not None and scheme[1].lower() not in _HERE


def filesystem(url: str) -> tuple[Any, str]:
    """The file system of a URL, and the path within it.

    Raises:
        SourceError: a package is missing, or nobody knows the scheme.
    """
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise SourceError(url, "is a URL: pip install 'transcript-tool[cloud]'") from None
    try:
        fs, path = url_to_fs(url)
    except ImportError as error:
        raise SourceError(url, f"needs a package that is not installed: {error}") from error
    except ValueError as error:
        raise SourceError(url, f"has no scheme that fsspec knows: {error}") from error
    return fs, str(path)


def remote_units(
    url: str, *, listed: bool = False, is_left_out: Callable[[str], bool], is_passed_over: Callable[[str], bool]
) -> Iterator[Input | Archive | Refusal]:
    """What a URL names: a file, all files below a folder, or those that a glob matches.

    Args:
        url: as a person gave it.
        listed: whether it comes from a list, whose places are the paths as they stand there.
        is_left_out: whether a place is excluded.
        is_passed_over: whether a file that nobody named is no page.
    """
    try:
        fs, path = filesystem(url)
        fs.invalidate_cache()
        wild = any(sign in path for sign in "*?[")
        if wild:
            found = fs.glob(path, detail=True)
            cut = path[: min(path.index(sign) for sign in "*?[" if sign in path)].rfind("/") + 1
        elif fs.isfile(path):
            cut = 0 if listed else path.rfind("/") + 1
            yield from _units(fs, {path: fs.info(path)}, cut, is_left_out, lambda _: False)
            return
        else:
            found = fs.find(path, detail=True)
            cut = len(path.rstrip("/")) + 1
        if not found:
            _raise(url, "no such file or directory")
        yield from _units(fs, found, cut, is_left_out, is_passed_over)
    except SourceError as error:
        yield Refusal(safe_place(url)[0], url, error.reason)
    except Exception as error:
        yield Refusal(safe_place(url)[0], url, _reason(error))


def _raise(url: str, reason: str) -> NoReturn:
    raise SourceError(url, reason)


def _units(
    fs: Any,
    found: dict[str, dict[str, Any]],
    cut: int,
    is_left_out: Callable[[str], bool],
    is_passed_over: Callable[[str], bool],
) -> Iterator[Input | Archive | Refusal]:
    for path, info in found.items():
        place = safe_place(path[cut:] or path.rpartition("/")[2])[0]
        hidden = any(part.startswith(".") for part in place.split("/"))
        if info.get("type") != "file" or hidden or is_left_out(place) or is_passed_over(place):
            continue
        name = str(fs.unstrip_protocol(path))
        size, stamp = int(info.get("size") or 0), _stamp(info)
        kind, packed = kind_of(place), packing_of(place)
        if kind is not None:
            yield Archive(place, name, name.encode(), size, stamp, kind)
        elif packed is not None:
            base = place.rpartition("/")[2].rpartition(".")[0]
            yield Input(place, f"{name}!/{base}", name.encode(), -1, stamp, "packed", length=size, method=packed)
        else:
            yield Input(place, name, name.encode(), size, stamp)


def _stamp(info: dict[str, Any]) -> int:
    """When the file was last changed, in nanoseconds, as far as its file system tells."""
    for key in ("LastModified", "last_modified", "mtime", "updated"):
        told = info.get(key)
        if isinstance(told, datetime):
            return int(told.timestamp() * 1e9)
        if isinstance(told, int | float):
            return int(told * 1e9)
    return _NEVER


def stretch(url: str, at: int, length: int) -> bytes:
    """Bytes of a file, from `at` on, at most `length` of them.

    Raises:
        SourceError: they cannot be had.
    """
    fs, path = filesystem(url)
    try:
        data: bytes = fs.cat_file(path, start=at, end=at + length)
    except Exception as error:
        raise SourceError(url, _reason(error)) from error
    return data


def size_of(url: str) -> int:
    """How many bytes a file has.

    Raises:
        SourceError: it is not there, or cannot be had.
    """
    fs, path = filesystem(url)
    try:
        return int(fs.size(path) or 0)
    except Exception as error:
        raise SourceError(url, _reason(error)) from error


def opened(url: str) -> BinaryIO:
    """A file, open to be read from any place in it.

    Raises:
        SourceError: it cannot be had.
    """
    fs, path = filesystem(url)
    try:
        file: BinaryIO = fs.open(path, "rb", block_size=_BLOCK)
    except Exception as error:
        raise SourceError(url, _reason(error)) from error
    return io.BufferedReader(file, _BLOCK) if isinstance(file, io.RawIOBase) else file


def _reason(error: Exception) -> str:
    """Why a file cannot be had, in one line."""
    if isinstance(error, FileNotFoundError):
        return "no such file or directory"
    if isinstance(error, PermissionError):
        return "permission denied; are there credentials for it?"
    return " ".join(f"cannot be had: {error or type(error).__name__}".split())
