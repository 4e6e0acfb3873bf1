"""The blanks that are written out are all there are."""

from __future__ import annotations

import sys

from transcript_tool.tokenizer.blanks import BLANKS, WIDE_BLANKS, ZERO_WIDTH


def test_every_blank_is_written_out() -> None:
    every = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()]
    assert sorted(BLANKS) == sorted([*every, *ZERO_WIDTH])
    assert sorted(WIDE_BLANKS) == sorted([sign for sign in [*every, *ZERO_WIDTH] if not sign.isascii()])
