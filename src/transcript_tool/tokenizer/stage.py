"""Stage directions: what happened in the room, in brackets on a line of its own.

`(Laughter)` `(Applause.)` `[crosstalk]` `(via video link)` `[Photo by …]` `（掌声）`. Within a paragraph such brackets
are part of the words; alone on their line they belong to the turn they stand in.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["is_stage", "is_stage_word"]

_LONGEST: Final = 24  # characters; none of the words below is longer
_PAIRS: Final = {"(": ")", "[": "]", "（": "）", "【": "】", "*": "*", "_": "_", "\\": "]", "<": ">", "〔": "〕"}
_CLOCK: Final = Lazy(r"[\[\\( ]*\d{1,2}:\d{2}(:\d{2})?[\\\]) ]*$")
_WORDS: Final[tuple[str, ...]] = (
    "laugh", "applau", "crosstalk", "cross-talk", "inaudible", "unintelligible", "indiscernible", "pause", "silence",
    "music", "cheer", "offmic", "off-mic", "cough", "gasp", "phone", "noise", "break", "recess", "end of", "beginning",
    "video", "via ", "through ", "photo", "image", "speaks", "speaking", "no response", "foreign", "overlap",
    "simultaneous", "technical", "audio", "recording", "in english", "in chinese", "in french", "in spanish",
    "in russian", "risas", "aplauso", "ininteligible", "rires", "applaudissement", "brouhaha", "lachen", "beifall",
    "heiterkeit", "zuruf", "risos", "applausi", "以上", "以 上", "掌声", "笑", "鼓掌", "众笑", "音乐", "图", "摄",
    "照片", "as interpreted", "as delivered", "as translated", "interpreted", "translated", "interruption",
    "show of hands", "gavel", "ambient", "redacted", "blank", "operator instr", "speaker change", "question asked",
)  # fmt: skip
_WHOLE: Final[tuple[str, ...]] = ("sigh", "sighs", "nod", "nods")  # no other letter stands behind them


def is_stage_word(words: str) -> bool:
    """Whether the words between brackets are those of a stage direction rather than a name."""
    low = words[:_LONGEST].lower()
    if low.startswith(_WORDS):
        return True
    return low.startswith(_WHOLE) and not low.removeprefix("sigh").removeprefix("nod").removeprefix("s")[:1].isalnum()


def is_stage(line: str) -> bool:
    r"""Whether `line` (no blanks around it) is a bracket alone, and so a stage direction.

    Clock times in brackets (`\\[23:01\\]`) are stamps, a link (`[text](url)`) is words.
    """
    close = _PAIRS.get(line[0])
    if close is None or line[-1] not in (close, ".") or len(line) > 300 or len(line) < 3:
        return False
    opener = line[0]
    if opener in "*_":
        inner = line.strip("*_")
        return len(inner) > 2 and inner[0] in "([" and inner[-1] in ")]" and line[-1] == opener
    if line[-1] == "." and line[-2] != close:
        return False
    if opener == "\\":
        return line.startswith("\\[") and line.endswith("\\]") and "[" not in line[2:] and not _CLOCK.match(line)
    if opener == "<" and not is_stage_word(line[1:]):
        return False
    body = line[1:-1] if line[-1] == close else line[1:-2]
    return opener not in body and close not in body and not _CLOCK.match(line)
