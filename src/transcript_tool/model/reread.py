"""What a page of a set is read for once more: lines that its other pages tell to be labels, or words that were no lead.

A page by itself is read by itself; these are the questions that only the pages of a set together can answer.
"""

from __future__ import annotations

from collections import Counter

import msgspec

from transcript_tool.model.records import Transcript, Turn
from transcript_tool.model.text import clean
from transcript_tool.sources.kinds import CAPTIONS
from transcript_tool.sources.source import Source
from transcript_tool.tokenizer import tokenize
from transcript_tool.tokenizer.dates import ends_in_date
from transcript_tool.tokenizer.evidence import BAR, RECURS, TABLE, score
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.token import Kind

__all__ = ["nearly_labels", "with_lead_said"]

_HEAD = Lazy(r"([^\W\d_][^:：]{1,60}?)\s?[:：]")
_WORDS = (Kind.PARAGRAPH, Kind.LEAD)
_MISSES = BAR - TABLE[RECURS][0]


def nearly_labels(pages: list[tuple[Transcript, Source]], labels: Counter[str]) -> dict[str, int]:
    """Lines that are no labels on their page, and are on another, or would be if they stood there twice as in the set.

    Args:
        pages: the pages of the set.
        labels: how often each label stands in the set.

    Returns:
        Each such line without its colon, with the times that it stands in the set.
    """
    heads: Counter[str] = Counter()
    held: list[tuple[frozenset[str], Source]] = []
    for transcript, source in pages:
        words = [p for turn in transcript.turns for p in turn.paragraphs]
        if transcript.header.lead:  # so a page may be read that no label was found on
            words.append(transcript.header.lead)
        said: list[str] = [match[1] for p in words if (match := _HEAD.match(p))]
        heads.update(said)
        held.append((frozenset(said), source))
    often = {head: count + labels[head] for head, count in heads.items() if count + labels[head] > 1}
    found = {head: count for head, count in often.items() if labels[head]}  # a label on another page
    for lines, source in held:
        if lines & often.keys() - found.keys():
            for token in tokenize(source.text, captions=source.media_type in CAPTIONS):
                if token.kind in _WORDS and token.evidence and _MISSES <= score(token.evidence) < BAR:
                    head = _HEAD.match(clean(token.text[:100]))
                    if head and head[1] in often and not token.evidence & RECURS:
                        found[head[1]] = often[head[1]]
    return found


def with_lead_said(transcript: Transcript, source: Source) -> Transcript:
    """The page with the sentence below its title as words that go on with the page before, not as a lead."""
    if source.cues is not None or source.media_type in CAPTIONS:
        return transcript
    lead = [t for t in tokenize(source.text) if t.kind is Kind.LEAD]
    words = lead[0].text.rstrip() if len(lead) == 1 else ""
    if not words or ends_in_date(words):
        return transcript
    first = Turn(
        index=1,
        exchange=None,
        kind="statement",
        speaker=None,
        label=None,
        paragraphs=(clean(words),),
        stage=(),
        continued=True,
        time=None,
        source=0,
        page=transcript.pagination.page,
        line=lead[0].line,
        start=lead[0].start,
        end=lead[0].start + len(words),
    )
    turns = transcript.turns
    if turns and turns[0].continued:
        after = turns[0]
        first = msgspec.structs.replace(
            first, paragraphs=first.paragraphs + after.paragraphs, stage=after.stage, end=after.end
        )
        turns = turns[1:]
    header = msgspec.structs.replace(transcript.header, lead=None)
    return msgspec.structs.replace(transcript, header=header, turns=(first, *turns))
