"""The records of label candidates: a writing, the places where it stands, and all of one document."""

from __future__ import annotations

from typing import Final

from mypy_extensions import mypyc_attr

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.blanks import BLANKS
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.shape import base_key, key_of, shape_of

__all__ = ["MARKS", "Candidate", "Scan", "Writing", "shape_in"]

MARKS: Final = (
    "colon", "bold", "bold-plain", "bold line", "bullet", "caret", "bracket", "angle", "stamp", "stamp-first",
    "capitals", "letter", "stop",
    "heading", "sign", "full stop", "dash", "tab", "bar", "gap", "arrow", "semicolon", "bracket sign", "numbered",
    "bare", "quote", "plain", "hinted",
)  # fmt: skip
"""Every mark by its name, as `tokens` prints it: those of `candidates`, then those of `signs`, then that of hints."""


@mypyc_attr(acyclic=True)
class Writing:
    """One label as written in one form: what all candidates of it share, so that it is weighed once.

    A writing and its candidates hold one another. Compiled, they are no matter of the garbage collector, whose rounds
    cost more than they: whoever is done with a writing clears its `members`.

    Attributes:
        label: its text, marks gone, blanks single.
        key: its text without case, blanks and stops.
        base: the key of the name in it alone, by which repeats are counted.
        mark: how it is set apart, see the module.
        own: whether it has the line for itself.
        mask: the evidence of its shape and of the whole document.
        members: its candidates, in order.
        form: mark and line in words, for who reads the tokens.
    """

    __slots__ = ("base", "form", "key", "label", "mark", "mask", "members", "own")

    def __init__(self, label: str, key: str, base: str, mark: str, own: bool, mask: int, form: str) -> None:
        self.label = label
        self.key = key
        self.base = base
        self.mark = mark
        self.own = own
        self.mask = mask
        self.members: list[Candidate] = []
        self.form = form


@mypyc_attr(acyclic=True)
class Candidate:
    """A place where a label may stand.

    Attributes:
        line: index of its line, from 0.
        writing: the label as written here.
        at: where in the line its first mark begins.
        words: where in the line the words after it begin; the line's length where there are none.
        gap: how many blanks stand behind its mark.
        place: the evidence of this place alone.
        stamp: the clock time in it, as written, or "".
        lines: how many lines it spans; two where the line's end cuts it.
    """

    __slots__ = ("at", "gap", "line", "lines", "place", "stamp", "words", "writing")

    def __init__(
        self, line: int, writing: Writing, at: int, words: int, gap: int, place: int = 0, stamp: str = ""
    ) -> None:
        self.line = line
        self.writing = writing
        self.at = at
        self.words = words
        self.gap = gap
        self.place = place
        self.stamp = stamp
        self.lines = 1

    @property
    def mask(self) -> int:
        """All evidence so far."""
        return self.writing.mask | self.place

    @property
    def label(self) -> str:
        """The label's text."""
        return self.writing.label


# What the characters of a label say: its text, key, base and shape.
_Shape = tuple[str, str, str, int]


_KNOWN: Final[dict[str, _Shape]] = {}
_OWN: Final[dict[str, str]] = {}  # the form in words, by mark
_INLINE: Final[dict[str, str]] = {}


def shape_in(text: str) -> _Shape:
    """Text, key, base and shape of a label whose characters are `text`; an archive's labels recur from page to page."""
    known = _KNOWN.get(text)
    if known is None:
        known = _KNOWN[text] = _shape_in(text)
        bound(_KNOWN)
    return known


def _shape_in(text: str) -> _Shape:
    label = " ".join(text.split())
    if not label.isascii() and not label.strip(BLANKS):
        label = ""  # nothing but signs of no width: nobody is named
    mask = shape_of(label) if label else ev.SENTENCE
    if mask & ev.SENTENCE:
        return label, label, label, mask
    key = key_of(label)
    return label, key, key if label.replace(" ", "").isalpha() else base_key(label), mask


class Scan:
    """The candidates of one document, and the writings they share."""

    def __init__(self) -> None:
        self.found: list[Candidate] = []
        self.spoken = 0  # lines with words that were looked at, where that is asked
        self.writings: dict[tuple[str, str, bool], Writing] = {}

    def add(
        self,
        line: int,
        mark: str,
        own: bool,
        shape: _Shape,
        at: int,
        words: int,
        gap: int,
        place: int = 0,
        stamp: str = "",
    ) -> Candidate:
        """Keep a candidate."""
        label = shape[0]
        writing = self.writings.get((label, mark, own))
        if writing is None:
            forms = _OWN if own else _INLINE
            form = forms.get(mark)
            if form is None:
                form = forms[mark] = f"{mark}, {'own line' if own else 'inline'}"
            writing = Writing(label, shape[1], shape[2], mark, own, shape[3], form)
            self.writings[label, mark, own] = writing
        if stamp:
            place |= ev.STAMPED
        candidate = Candidate(line, writing, at, words, gap, place, stamp)
        writing.members.append(candidate)
        self.found.append(candidate)
        return candidate

    def forget(self, kept: list[Writing]) -> None:
        """Undo what holds together all writings but those of `kept`."""
        likely = {id(writing) for writing in kept}
        for writing in self.writings.values():
            if id(writing) not in likely:
                writing.members.clear()

    def drop(self, end: int) -> None:
        """Forget the candidates above line `end`."""
        for candidate in self.found:
            if candidate.line < end:
                candidate.writing.members.remove(candidate)
        self.found = [c for c in self.found if c.line >= end]
        self.writings = {key: w for key, w in self.writings.items() if w.members}
