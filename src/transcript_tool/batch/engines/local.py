"""The engine of one machine: worker processes, each with pipes of its own.

A worker is an interpreter that reads chunks from its standard input, and ends where that ends: when its parent is done,
or has died. It inherits the lock of OUT, so that no later run begins before the last worker of a dead one is gone.
"""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec

import transcript_tool
from transcript_tool.batch.engines import died
from transcript_tool.batch.records import Chunk, Job, Outcome
from transcript_tool.errors import TranscriptError

if TYPE_CHECKING:
    from typing import BinaryIO

__all__ = ["READY", "receive", "run", "send"]

_HERE = "transcript_tool.batch.engines"
_ROOT = str(Path(transcript_tool.__file__).resolve().parents[1])
READY = b"ready"
"""What a worker says before anything else."""
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Outcome).decode


def send(file: BinaryIO, data: bytes) -> None:
    """Write a message: its length, then its bytes. The file is a raw one."""
    view = memoryview(len(data).to_bytes(8, "big") + data)
    while view:
        view = view[file.write(view) :]


def receive(file: BinaryIO) -> bytes | None:
    """Read a message and nothing beyond it; None where the other side is gone. The file is a raw one."""
    head = _exactly(file, 8)
    return _exactly(file, int.from_bytes(head, "big")) if head is not None else None


def _exactly(file: BinaryIO, size: int) -> bytes | None:
    found = bytearray()
    while len(found) < size:
        data = file.read(size - len(found))
        if not data:
            return None
        found += data
    return bytes(found)


class _Worker:
    """A worker process, and the chunk that it has."""

    def __init__(self, job: Job) -> None:
        # Not -m, which would import from the folder that the user stands in: an archive may hold a regex.py.
        script = f"import sys; sys.path.append({_ROOT!r}); from {_HERE}.worker import main; main()"
        command = [sys.executable, "-P", "-c", script]
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,  # what a buffer holds, no selector sees
            close_fds=False,  # the lock of OUT is to be inherited, all else is not inheritable
            preexec_fn=_deaf if os.name == "posix" else None,
        )
        self.chunk: Chunk | None = None
        self.is_ready = False
        self.stdin = cast("BinaryIO", self.process.stdin)
        self.stdout = cast("BinaryIO", self.process.stdout)
        self._send(_encode(job))

    def give(self, chunk: Chunk) -> None:
        """Hand it a chunk; a worker that has died is found out when its answer is looked for."""
        self.chunk = chunk
        self._send(_encode(chunk))

    def _send(self, data: bytes) -> None:
        try:
            send(self.stdin, data)
        except BrokenPipeError:
            return

    def end(self, *, now: bool = False) -> str:
        """Let it end; say how it did."""
        if now:
            self.process.kill()
        self.stdin.close()
        self.stdout.close()
        code = self.process.wait()
        return signal.Signals(-code).name if code < 0 else f"exit {code}"


def _deaf() -> None:
    """Ctrl-C reaches the whole group of processes; what to do about it is for the parent to say."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def run(job: Job, chunks: Iterator[Chunk], *, jobs: int, address: str = "local") -> Generator[Outcome, None, None]:  # noqa: ARG001
    """Do chunks in worker processes.

    Args:
        job: what holds for all of them.
        chunks: taken one by one, whenever a worker is free.
        jobs: how many workers there are at most.
        address: of the engine; there is only one.

    Yields:
        What came of each chunk, as it is done.

    Raises:
        TranscriptError: no worker can be started.
    """
    again: list[Chunk] = []
    workers: list[_Worker] = []
    idle: list[_Worker] = []
    selector = selectors.DefaultSelector()

    def fill() -> None:
        """Give every free worker something to do, and start workers while there is something left."""
        while idle or len(workers) < jobs:
            chunk = again.pop() if again else next(chunks, None)
            if chunk is None:
                return
            if not idle:
                worker = _Worker(job)
                workers.append(worker)
                selector.register(worker.stdout, selectors.EVENT_READ, worker)
            else:
                worker = idle.pop()
            worker.give(chunk)

    try:
        fill()
        while any(worker.chunk is not None for worker in workers):
            for key, _ in selector.select():
                worker = key.data
                data = receive(worker.stdout)
                if data == READY:
                    worker.is_ready = True
                    continue
                chunk, worker.chunk = worker.chunk, None
                if data is not None:
                    idle.append(worker)
                    fill()
                    yield _decode(data)
                    continue
                selector.unregister(worker.stdout)
                workers.remove(worker)
                how = worker.end()
                if not worker.is_ready:
                    raise TranscriptError(f"a worker process could not be started ({how})")
                outcome = _after_death(chunk, how, job, again)
                fill()
                if outcome is not None:
                    yield outcome
        for worker in workers:
            worker.end()
        workers.clear()
    finally:
        for worker in workers:
            worker.end(now=True)
        selector.close()


def _after_death(chunk: Chunk | None, how: str, job: Job, again: list[Chunk]) -> Outcome | None:
    """A chunk that killed its worker is done again in its smallest pieces; one that is a piece already is given up."""
    if chunk is None:
        return None
    parts = chunk.parts()
    if len(parts) > 1:
        again += reversed(parts)
        return None
    return died(chunk, how, job)
