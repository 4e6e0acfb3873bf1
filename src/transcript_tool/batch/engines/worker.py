"""A worker process of the local engine: chunks come in on standard input, outcomes go out on standard output."""

from __future__ import annotations

import gc
import os

import msgspec

from transcript_tool.batch.desk import Desk
from transcript_tool.batch.engines.local import READY, receive, send
from transcript_tool.batch.records import Chunk, Job
from transcript_tool.batch.work import work

__all__ = ["main"]


def main() -> None:
    """Work until standard input ends, and leave the process."""
    gc.set_threshold(100_000, 20, 20)
    chunks = os.fdopen(os.dup(0), "rb", buffering=0)
    outcomes = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # whatever prints must not get between outcomes
    encode = msgspec.msgpack.Encoder().encode
    decode = msgspec.msgpack.Decoder(Chunk).decode
    data = receive(chunks)
    if data is None:
        return
    desk = Desk(msgspec.msgpack.decode(data, type=Job))
    send(outcomes, READY)
    try:
        while (data := receive(chunks)) is not None:
            send(outcomes, encode(work(decode(data), desk)))
    except BrokenPipeError:
        pass
    os._exit(0)  # taking modules down one by one would take longer than a small batch
