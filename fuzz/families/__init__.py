"""Families of text by construct: for each element of a page that a module knows, a text that is made of it alone.

A family is what stands above, a unit that is repeated, and what stands below. In a unit `{}` is another name each time,
`{n}` the number. A new construct is a row in `pages` or `files`.
"""

from __future__ import annotations

from fuzz.families.family import Family, name_of
from fuzz.families.files import CAPTIONS, FILES, HTML, SETS, TOLD
from fuzz.families.pages import BODY, HEADER, LABELS, SPEAKERS

__all__ = ["FAMILIES", "Family", "name_of"]

FAMILIES: dict[str, Family] = {
    f"{family.kind}: {name}": family
    for group in (HEADER, LABELS, BODY, SPEAKERS, CAPTIONS, HTML, TOLD, SETS, FILES)
    for name, family in group.items()
}
