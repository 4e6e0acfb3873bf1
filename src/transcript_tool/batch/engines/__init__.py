"""Engines: what carries chunks to workers and outcomes back. The table of them, by how `--engine` names them.

A new engine is one module and one row. Its module has ``run(job, chunks, *, jobs, address)``, a generator that takes
chunks from the iterator when it has somebody to do them (no sooner: they are made as they are taken), and yields an
`Outcome` for each, in any order. A chunk is done by `transcript_tool.batch.work.work`, with a `Desk` that a worker
makes once from the job. A worker may die: what it had is then done again, `Chunk.parts` cuts a chunk into pieces, and a
piece that killed its worker is told by `died`. Closing the generator ends the workers.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from importlib import import_module
from typing import cast

from transcript_tool.batch.records import Chunk, Job, Outcome
from transcript_tool.errors import TranscriptError

__all__ = ["ENGINES", "Engine", "died", "engine"]

Engine = Callable[..., Generator[Outcome, None, None]]

ENGINES = {
    "local": "transcript_tool.batch.engines.local",
    "dask": "transcript_tool.batch.engines.cluster",
}
"""Each engine by the scheme of its address, and its module."""


def engine(address: str) -> Engine:
    """The ``run`` of the engine that an address names, such as ``local``.

    Raises:
        TranscriptError: there is none of that name.
    """
    scheme = address.partition("://")[0]
    if scheme not in ENGINES:
        raise TranscriptError(f"there is no engine {address!r}; there are {', '.join(ENGINES)}")
    return cast("Engine", import_module(ENGINES[scheme]).run)


def died(chunk: Chunk, how: str, job: Job) -> Outcome:
    """What came of a chunk that cannot be cut and kills every worker that does it."""
    from transcript_tool.batch.rows import encode_row, lost

    outcome = Outcome()
    reason = f"the worker that read it died ({how}); the rest goes on without it"
    pairs = [(member.number, member.item) for bundle in chunk.bundles for member in bundle.members]
    for number, item in pairs or zip(chunk.numbers, chunk.inputs, strict=True):
        outcome.numbers.append(number)
        outcome.rows.append(encode_row(lost(item, reason, job, outcome)))
        outcome.lengths.append(0)
        outcome.said.append(None)
    return outcome
