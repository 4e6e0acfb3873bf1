"""Tar archives, packed or not: read from begin to end; members of one that is not packed are read where they lie."""

from __future__ import annotations

import tarfile
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcript_tool.errors import SourceError
from transcript_tool.sources.files import sayable, too_large
from transcript_tool.sources.inputs.archives import kind_of, packing_of
from transcript_tool.sources.inputs.packed import unpacked
from transcript_tool.sources.inputs.places import fold, safe_place, told_apart
from transcript_tool.sources.inputs.records import Archive, Input, Limits, Refusal
from transcript_tool.sources.inputs.zips import NESTED
from transcript_tool.sources.kinds import is_no_page, suffix_of

if TYPE_CHECKING:
    from typing import Self

    from transcript_tool.sources.inputs.spool import Spool

__all__ = ["members"]

_LONGEST_HEAD = 1 << 20  # bytes of a name or of extended headers
_HEADS = (tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE)


class _DamagedError(Exception):
    """A header that is none: tarfile itself would take it for the end of the archive and say nothing."""


class _Checked(tarfile.TarInfo):
    """A header that is read with its faults told."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
        """Read the next header."""
        try:
            return super().fromtarfile(archive)
        except tarfile.EOFHeaderError:  # type: ignore[attr-defined]
            raise
        except tarfile.EmptyHeaderError as error:  # type: ignore[attr-defined]
            raise _DamagedError("has no end mark; is it cut short?") from error
        except tarfile.HeaderError as error:
            raise _DamagedError(f"is damaged: {error}") from error

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """Take a header apart."""
        info = super().frombuf(buf, encoding, errors)
        if info.type in _HEADS and info.size > _LONGEST_HEAD:
            raise _DamagedError("has a name or header of more than a megabyte")
        return info


def members(archive: Archive, spool: Spool, limits: Limits, skipped: Counter[str]) -> Iterator[Input | Refusal]:
    """The members of a tar in the order in which they stand there; folders are none.

    Raises:
        SourceError: it is no tar, is damaged or cut short, or expands too far.
    """
    packing = packing_of(archive.name) or ""
    taken: set[str] = set()
    counts: dict[str, int] = {}
    with unpacked(archive.path, packing, archive.name, limits) as stream:
        try:
            with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Checked) as opened:
                while (info := opened.next()) is not None:
                    unit = _unit(archive, info, limits, skipped)
                    if isinstance(unit, Input):
                        unit = _laid(unit, info, opened, None if not packing and not info.issparse() else spool)
                    if unit is not None:
                        place = told_apart(unit.place, unit.name, taken.__contains__, counts)
                        taken.add(fold(place))
                        yield _placed(unit, place)
                    opened.members = []  # type: ignore[attr-defined]  # it keeps them all
        except _DamagedError as error:
            raise SourceError(archive.name, str(error)) from error
        except (tarfile.TarError, ValueError) as error:  # ValueError: a number of its extended headers that is none
            raise SourceError(archive.name, f"is no tar archive, or is cut short: {sayable(str(error))}") from error


def _placed(unit: Input | Refusal, place: str) -> Input | Refusal:
    if place == unit.place:
        return unit
    from msgspec import structs

    return structs.replace(unit, place=place)


def _unit(archive: Archive, info: tarfile.TarInfo, limits: Limits, skipped: Counter[str]) -> Input | Refusal | None:
    if info.isdir():
        return None
    raw = sayable(info.name.replace("\\", "/"))
    inner, led_out = safe_place(raw)
    if is_no_page(inner) and kind_of(inner) is None and packing_of(inner) is None:
        skipped[suffix_of(inner)] += 1
        return None
    place, name = f"{archive.place}/{inner}", f"{archive.name}!/{raw}"
    if info.issym() or info.islnk():
        return Refusal(place, name, "is a link in the archive; links are not followed")
    if not info.isfile():
        return Refusal(place, name, "is no regular file (a pipe or device)")
    if kind_of(inner) is not None or packing_of(inner) is not None:
        return Refusal(place, name, NESTED)
    if info.size > limits.size:
        return Refusal(place, name, too_large(info.size, limits.size))
    remark = "its name leads out of the archive" if led_out else ""
    return Input(
        place, name, archive.path, info.size, archive.stamp, "slice", info.offset_data, info.size, remark=remark
    )


def _laid(unit: Input, info: tarfile.TarInfo, opened: tarfile.TarFile, spool: Spool | None) -> Input:
    """The input where it can be read: in the archive itself, or in the spool."""
    if spool is None:
        return unit
    from msgspec import structs

    file = opened.extractfile(info)
    data = file.read() if file is not None else b""
    if len(data) != info.size:
        raise _DamagedError("is cut short")
    path, at = spool.put(data)
    return structs.replace(unit, path=path, at=at)
