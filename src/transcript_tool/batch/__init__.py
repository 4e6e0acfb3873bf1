"""Many pages to a corpus: handed out in chunks, worked on by processes, written down so that nothing is lost.

What holds here:
- `run` hands out chunks of inputs and gathers what comes back; it holds no page's text. `work` is what is done to a
  chunk: it runs in a worker and writes outputs itself. An engine (`engines`, one module each) carries one to the other.
- Everything that is written lies below OUT: outputs, `manifest.jsonl`, and one folder for what is temporary. An output
  file appears whole or not at all.
- What is done stands in a journal (`manifest.jsonl.part`) as soon as it is done, and there is no other state: a run
  that was killed at any moment is gone on with from what lies below OUT.
- The bytes of outputs and manifest depend on inputs and options alone: not on time, number of workers, engine, or the
  order in which inputs were given.
"""
