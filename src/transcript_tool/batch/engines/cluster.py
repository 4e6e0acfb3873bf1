"""The engine of an existing cluster: chunks are tasks of dask.distributed, ``--engine dask://HOST:PORT``.

OUT has to lie on a file system that all workers see, for they write there as local workers do; each says so before
anything is handed out. A few chunks for each thread of the cluster are under way at a time. A task whose worker dies is
done again by another one. A scheduler suspects all that waited at a worker which dies, so what it gives up on is set
aside; in the end each piece of that is done with nothing else under way, and what then kills its workers is told.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import structs

from transcript_tool import __version__
from transcript_tool.batch.engines import died
from transcript_tool.batch.records import Chunk, Job, Outcome
from transcript_tool.errors import TranscriptError
from transcript_tool.sources.inputs.places import WORKSHOP
from transcript_tool.sources.inputs.records import Input

if TYPE_CHECKING:
    from distributed import Client

__all__ = ["run"]

_AHEAD = 3  # chunks for each thread of the cluster: one that is done, and two that wait for nothing to be sent
_PATIENCE = 15  # seconds in which a scheduler has to answer
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Outcome).decode
_desks = threading.local()


def run(job: Job, chunks: Iterator[Chunk], *, jobs: int, address: str) -> Generator[Outcome, None, None]:  # noqa: ARG001
    """Do chunks on the cluster.

    Args:
        job: what holds for all of them.
        chunks: taken one by one, as the cluster has room for them.
        jobs: of no use here: the cluster has the workers that it has.
        address: of the scheduler, ``dask://HOST:PORT``.

    Yields:
        What came of each chunk, as it is done.

    Raises:
        TranscriptError: there is no such cluster, its workers lack this package or do not see OUT, or a task failed.
    """
    client = _connected(address)
    try:
        threads = _checked(client, job, address)
        yield from _carried(client, job, chunks, threads * _AHEAD)
    finally:
        client.close()


def _connected(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError:
        raise TranscriptError("a cluster needs dask: pip install 'transcript-tool[cluster]'") from None
    _, _, place = address.partition("://")
    if not place:
        raise TranscriptError(f"no scheduler is named in {address!r}: --engine dask://HOST:PORT")
    try:
        return Client(f"tcp://{place}", timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise TranscriptError(f"no dask scheduler answers at {place}; is it running there?") from error


def _checked(client: Client, job: Job, address: str) -> int:
    """How many threads the cluster has, each of which can do this job.

    Raises:
        TranscriptError: there are none, or one of them cannot.
    """
    threads = sum(int(count) for count in client.nthreads().values())
    if not threads:
        raise TranscriptError(f"the cluster at {address} has no workers")
    try:
        found: dict[str, Any] = client.run(_look, job.out)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        raise TranscriptError(f"a worker cannot run transcript-tool; is it installed there? ({reason})") from error
    for worker, (version, is_there) in found.items():
        if version != __version__:
            raise TranscriptError(f"worker {worker} has transcript-tool {version}, and this is {__version__}")
        if not is_there:
            raise TranscriptError(f"worker {worker} does not see {job.out}; OUT has to lie where all workers see it")
    return threads


def _outcome(future: Any) -> Outcome:
    """What came of a task.

    Raises:
        KilledWorker: its workers died.
        TranscriptError: the cluster failed otherwise.
    """
    from distributed.scheduler import KilledWorker

    try:
        return _decode(future.result())
    except KilledWorker:
        raise
    except Exception as error:
        raise TranscriptError(f"the cluster failed: {type(error).__name__}: {error}".splitlines()[0]) from error


def _look(out: str) -> tuple[str, bool]:
    """On a worker: its version, and whether it sees the lock of the run that asks."""
    return __version__, os.path.exists(f"{out}/{WORKSHOP}/lock")  # noqa: PTH110


def _carried(client: Client, job: Job, chunks: Iterator[Chunk], most: int) -> Generator[Outcome, None, None]:
    from distributed import as_completed
    from distributed.scheduler import KilledWorker

    packed, here = _encode(job), os.getcwdb()  # noqa: PTH109 - bytes
    under_way: dict[Any, Chunk] = {}
    suspect: list[Chunk] = []
    done = as_completed(loop=client.loop)

    def give(chunk: Chunk | None) -> None:
        if chunk is not None:
            future = client.submit(_work, packed, _encode(_from_root(chunk, here)), pure=False)
            under_way[future] = chunk
            done.add(future)

    try:
        for _ in range(most):
            give(next(chunks, None))
        for future in done:
            chunk = under_way.pop(future)
            try:
                outcome = _outcome(future)
            except KilledWorker:
                suspect += chunk.parts()
                give(next(chunks, None))
                continue
            give(next(chunks, None))
            yield outcome
        for part in suspect:
            give(part)
            future = next(done)
            under_way.pop(future)
            try:
                outcome = _outcome(future)
            except KilledWorker:
                outcome = died(part, "and so did those that tried again", job)
            yield outcome
    finally:
        client.cancel(list(under_way))


def _from_root(chunk: Chunk, here: bytes) -> Chunk:
    """The chunk with paths that mean the same in every folder: a worker's is not that of who asked."""

    def whole(item: Input) -> Input:
        if item.path.startswith(b"/") or b"://" in item.path:
            return item
        return structs.replace(item, path=os.path.join(here, item.path))  # noqa: PTH118 - bytes

    bundles = [
        structs.replace(b, members=tuple([structs.replace(m, item=whole(m.item)) for m in b.members]))
        for b in chunk.bundles
    ]
    return structs.replace(chunk, inputs=tuple(map(whole, chunk.inputs)), bundles=tuple(bundles))


def _work(packed: bytes, chunk: bytes) -> bytes:
    """On a worker: do a chunk. Each thread has a desk of its own, which is kept for the chunks that follow."""
    from transcript_tool.batch.desk import Desk
    from transcript_tool.batch.work import work

    held = getattr(_desks, "held", None)
    if held is None or held[0] != packed:
        held = _desks.held = packed, Desk(msgspec.msgpack.decode(packed, type=Job))
    return _encode(work(msgspec.msgpack.decode(chunk, type=Chunk), held[1]))
