"""The shape of what stands behind the comma of a label: an office, or the rest of a sentence."""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["tail_shape"]

_VERBS: Final = Lazy(
    r"(?:^|\s)(?:I|we|you|they|he|she|it|there|is|are|was|were|has|have|had|will|would|can|could|said|says|this|that|"
    r"es|son|fue|hay|que|est|sont|nous|ist|sind|wir|é|são|что|чтобы|это|мы|вы|был|была|che|è|sono|QUE|QUI|WHO|"
    r"(?:that|it|he|she|there|let|what)['’]s|i['’]m|(?:we|you|they)['’](?:re|ve|ll)|thanks|thank|gracias|merci|danke)"
    r"(?:[\s,!]|$)"
)


def tail_shape(tail: str, mask: int) -> int:
    """What stands behind the comma: an office, or the rest of a sentence."""
    if _VERBS.search(tail) or not tail.strip():
        return ev.SENTENCE
    return ev.OFFICE if mask & (ev.NAME | ev.ROLE) else 0
