"""Captions to marks: WebVTT and SRT, whose text is the file itself.

    cues      the file to cues: header, notes, identifiers, timing lines, text, and what was odd
    speech    a line of text to words: tags and entities gone, each word's place in the file kept
    rolling   what a cue repeats of the cue before, where captions roll
    voices    who speaks, where no voice tag says it: labels, on evidence from all cues
    reading   all of these in their order, and the marks that come of it

Marks lie end to end as those of a page do. Cue numbers, timing lines, notes and lines of tags alone are furniture; the
words of a mark stand in `Mark.words`, since the slice of the file has tags and entities in it.
"""

from __future__ import annotations

from transcript_tool.tokenizer.captions.reading import Captions, read_captions

__all__ = ["Captions", "read_captions"]
