"""The first room: a path or standard input comes in, a `Source` goes out.

What holds here:
- This room alone opens inputs, hashes bytes and decodes them. `decode` and `guess` are pure: bytes in, text out.
- Whatever cannot be had or decoded is a `SourceError` with one line; whatever is odd but readable is a remark.
- No byte is dropped in silence: what fits no character becomes U+FFFD, and a remark says how often and where first.
"""

from transcript_tool.sources.files import read, read_stdin, source_of

__all__ = ["read", "read_stdin", "source_of"]
