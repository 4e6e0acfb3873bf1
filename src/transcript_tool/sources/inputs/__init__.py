"""Many inputs: what folders, globs, lists and archives hold, as records that are small and can be sent to a worker.

What holds here:
- Every input has a place: where its output goes below OUT, a relative path of safe names, no two the same, also where a
  file system does not tell upper from lower case. Places and their order depend on the inputs alone, never on the
  order in which they were given.
- What cannot be taken is a `Refusal` with its reason; nothing is left out in silence.
- An archive is read with limits on what it may expand to; none is read within another.
- Which files there are is found in `walking`, what archives hold in one module for each kind (`archives` is the table),
  and bytes are read in `opening`: who wants to read from elsewhere than a disk changes `walking` and `opening`.
"""

from transcript_tool.sources.inputs.records import Archive, Input, Limits, Refusal

__all__ = ["Archive", "Input", "Limits", "Refusal"]
