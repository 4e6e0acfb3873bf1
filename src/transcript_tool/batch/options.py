"""What decides on the bytes that are written of an input, as a digest that stands in its row of the manifest.

Hints count for the inputs whose name they match alone: who mends one page of an archive does not wait for all others.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from transcript_tool.batch.records import Job

if TYPE_CHECKING:
    from transcript_tool.tokenizer.hints import Hints

__all__ = ["digest_of", "options_of"]


def digest_of(*told: object) -> str:
    """A digest of whatever can be written as JSON."""
    return sha256(msgspec.json.encode(told)).hexdigest()[:12]


def options_of(job: Job, name: str) -> str:
    """The digest for an input of this name."""
    if not job.hints:
        return job.options
    page = _hints(job.hints).of(name)
    return job.options if page is None else digest_of(job.options, page)


@lru_cache(maxsize=2)
def _hints(packed: bytes) -> Hints:
    from transcript_tool.told.packed import unpacked_hints

    return unpacked_hints(packed)
