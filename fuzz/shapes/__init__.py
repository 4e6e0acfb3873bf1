"""Inputs that keep their form: for targets whose first check few random bytes pass, what is within it is changed.

A shape takes an input apart, changes some of its parts at random and puts it together again; None where the input has
not that form. `mutated` asks the shape of a target two times in three, and changes any bytes the third.
"""

from __future__ import annotations

import random
from contextlib import suppress
from typing import TYPE_CHECKING

from fuzz.shapes.documents import changed_document
from fuzz.shapes.own import changed_own
from fuzz.shapes.packed import changed_archive
from fuzz.shapes.values import changed_json

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SHAPES", "mutated"]

SHAPES: dict[str, Callable[[bytes, random.Random], bytes | None]] = {
    "speech": changed_json,
    "load": changed_own,
    "archive": changed_archive,
    "document": changed_document,
}


def mutated(name: str, any_bytes: Callable[[bytes, int], bytes]) -> Callable[[bytes, int, int], bytes]:
    """The mutator of a target; `any_bytes` is that of the fuzzer."""
    shape = SHAPES[name]

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)
        found = None
        if chance.random() < 0.67:
            with suppress(Exception):  # whatever a library says of an input that has lost its form
                found = shape(data, chance)
        return bytes(any_bytes(data, longest)) if found is None or len(found) > longest else found

    return mutate
