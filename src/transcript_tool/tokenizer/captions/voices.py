"""Who speaks in captions without voice tags: the labels among the words, on evidence from all cues.

The text of the cues is laid out as a page, a blank line between cues, and read with the rules for pages: what recurs,
what has the shape of a name, which form rules. `There are three reasons:` is no speaker here either.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.candidates import scan
from transcript_tool.tokenizer.labels import decide
from transcript_tool.tokenizer.lexicon import PARTICLES
from transcript_tool.tokenizer.lexicon.sounds import SOUNDS
from transcript_tool.tokenizer.lines import with_starts
from transcript_tool.tokenizer.names import Names
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.stage import is_stage_word
from transcript_tool.tokenizer.within import labels_within
from transcript_tool.tokenizer.writings import Candidate, Scan, Writing, shape_in

__all__ = ["labels_among"]

_MARKS: Final = frozenset(
    {"colon", "caret", "bracket", "bullet", "bold", "stamp", "bare"}
)  # a caption line is no heading
_ASIDE: Final = Lazy(r"[-–—]?\s*[(（]([^()（）]{1,60})[)）]\s*[:：]?\s*")
_SHARE: Final = 0.9  # of the cues, at least, that begin with a label where every one is said to
_FEWEST: Final = 2
_LONGEST: Final = 60  # characters of a name that is told so
_STRONG: Final = ev.NAME | ev.TITLE | ev.ROLE | ev.CAPITALS
_BAD: Final = ev.SENTENCE | ev.HEAD | ev.NUMBERED
_CLAUSE: Final = frozenset(
    "i you he she it we they there this that these those what who is are was were be been has have had will would can "
    "could do does did not no yes my your our their his her its me us them if then than because when where why how all "
    "so but as at on in by with from into about after before over under just now here very more most let go get got "
    "say says said also tonight today tomorrow think know want need make take come see look one two three "
    "four five six".split()
)
_OFFICES: Final = frozenset("at on in by from over under into with all no one two three four five six".split())


def labels_among(lines: list[str], known: tuple[str, ...]) -> tuple[dict[int, list[Candidate]], dict[int, int]]:
    """The labels of caption text.

    Args:
        lines: the lines of the cues, a blank one between cues.
        known: names that count as listed.

    Returns:
        The labels by line, in order, and for the lines with a candidate that was turned down its evidence.
    """
    text = "\n".join(lines)
    kept = scan(lines, text)
    _scan_asides(kept, lines)
    _scan_bare(kept, lines)
    shouted = _is_shouted(text)
    writings: list[Writing] = []
    for w in kept.writings.values():
        if w.mark not in _MARKS or (shouted and _is_clause(w.label)) or (w.mark == "bracket" and _is_sound(w.label)):
            w.mask |= ev.SENTENCE
        writings.append(w)
    candidates = sorted(kept.found, key=lambda c: c.line)
    _know_heads(lines, candidates)
    accepted = decide(lines, text, candidates, writings, Names(known))
    accepted += labels_within(with_starts(text, lines), accepted)
    labels: dict[int, list[Candidate]] = {}
    for candidate in accepted:
        labels.setdefault(candidate.line, []).append(candidate)
    for several in labels.values():
        if len(several) > 1:
            several.sort(key=lambda c: c.at)
    masks: dict[int, int] = {}
    for candidate in candidates:
        writing = candidate.writing
        writing.members.clear()  # they hold one another, see Writing
        if candidate.line not in labels:
            masks[candidate.line] = writing.mask | candidate.place
    return labels, masks


def _know_heads(lines: list[str], candidates: list[Candidate]) -> None:
    """Where every cue begins with a label, what begins them is one, whatever people call themselves.

    What has the shape of a clause, `ann roe (she/her)` or `Bo's iPad`, has to recur.
    """
    heads = [
        c for c in candidates
        if (c.line == 0 or not lines[c.line - 1])
        and c.writing.mark in _MARKS
        and len(c.label) <= _LONGEST
        and not c.writing.mask & (ev.HEAD | ev.NUMBERED)
        and (len(c.writing.members) > 1 or not c.writing.mask & ev.SENTENCE)
    ]  # fmt: skip
    if len(heads) < _FEWEST or len(heads) < _SHARE * lines.count(""):
        return
    for c in heads:
        w = c.writing
        if w.mask & ev.SENTENCE:
            w.mask = (w.mask & ~ev.SENTENCE) | ev.LOWER | ev.MARKED
        w.mask |= ev.KNOWN


def _scan_asides(kept: Scan, lines: list[str]) -> None:
    """Add names in round brackets at the head of lines, `(Ann) Hello`, which on a page are asides mostly."""
    taken = {c.line for c in kept.found}
    for number, line in enumerate(lines):
        if line and line[0] in "(（-–—" and number not in taken and (aside := _ASIDE.match(line)) is not None:
            shape = shape_in(aside[1].strip())
            if shape[0] and shape[3] & _STRONG and not shape[3] & _BAD and not is_stage_word(shape[0]):
                own = aside.end() >= len(line)
                kept.add(number, "bracket", own, shape, 0, aside.end(), 1, ev.MARKED)


def _scan_bare(kept: Scan, lines: list[str]) -> None:
    """Add names that have the first line of every cue for themselves, without any mark; at least one recurs."""
    heads = [n for n, line in enumerate(lines) if line and (n == 0 or not lines[n - 1])]
    names: list[int] = []
    for number in heads:
        line = lines[number].strip()
        if len(line) <= _LONGEST and line[-1:].isalnum() and number + 1 < len(lines) and lines[number + 1]:
            shape = shape_in(line)
            if shape[3] & ev.NAME and not shape[3] & (_BAD | ev.LONG | ev.DETERMINER):
                names.append(number)
    if len(names) < 3 or len(names) < _SHARE * len(heads):
        return
    labels = [lines[n].strip() for n in names]
    if 3 * len(set(labels)) > 2 * len(labels) + 3:
        return
    for number, label in zip(names, labels, strict=True):
        kept.add(number, "bare", True, shape_in(label), 0, len(lines[number]), 0, ev.MARKED).writing.mask |= ev.KNOWN


def _is_sound(label: str) -> bool:
    """Whether the words in a bracket tell what is heard, `Chuckles`, rather than who is."""
    words = label.casefold().split()
    return is_stage_word(label) or not SOUNDS.isdisjoint(words)


def _is_shouted(text: str) -> bool:
    """Whether the captions are in capitals throughout, so that capitals tell no names."""
    sample = text[:20_000]
    lower = sum([sign.islower() for sign in sample])
    return 10 * lower < sum([sign.isupper() for sign in sample])


def _is_clause(label: str) -> bool:
    """Whether a label in capitals would be a clause if it were not."""
    words = label.casefold().replace("’", "'").split()
    if "," in label:
        words = label.partition(",")[0].casefold().split()
    return any(word in _CLAUSE or "'" in word or (word in PARTICLES and word in _OFFICES) for word in words)
