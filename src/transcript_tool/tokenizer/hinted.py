"""Hints at work on one page: they set the two bits of evidence that outweigh all others, and force form and header.

A line number says more than a whole label, and this more than a pattern; where two say as much, what is denied wins.
What a hint did nothing for is told at the end (`unused`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.marks import Mark
from transcript_tool.tokenizer.names import Names
from transcript_tool.tokenizer.shape import key_of
from transcript_tool.tokenizer.signs import SIGNS, scan_signs
from transcript_tool.tokenizer.title import bare_title
from transcript_tool.tokenizer.token import Kind
from transcript_tool.tokenizer.writings import Candidate, Scan, Writing, shape_in

if TYPE_CHECKING:
    from transcript_tool.tokenizer.hints import PageHints

__all__ = ["Hinted", "family"]

_LONGEST: Final = 240  # characters of a label that a line number names
_TOP: Final = 120  # lines in which a title is looked for
_REFUTED: Final = ev.SENTENCE | ev.LOWER_NOUN | ev.HEAD | ev.NUMBERED  # shapes of what is no label


def family(mark: str) -> str:
    """Marks that go together in one document: a bullet before some labels changes nothing."""
    return "colon" if mark == "bullet" else mark


class Hinted:
    """The hints for one page, and the names that a person listed, while the page is read.

    Args:
        hints: the hints for this page, or None.
        names: names that count as listed on it, or None.

    Attributes:
        names: the same.
        mark: the mark of the ruling form, or "" where that is not hinted at.
        where: "inline", "own line", or "".
        title: the title, or "".
        speech: index of the first line of speech, or -1.
        title_line: index of the line at which the title begins, once it has to be forced; else -1.
        title_end: index of the line after its last.
    """

    def __init__(self, hints: PageHints | None, names: Names | None) -> None:
        self.names = names
        self.mark = self.where = self.title = ""
        self.speech = self.title_line = self.title_end = -1
        self._speech: str | int | None = None
        self._whole: dict[str, tuple[int, str]] = {}
        self._globs: list[tuple[re.Pattern[str], int, str]] = []
        self._lines: dict[int, tuple[int, str]] = {}
        self._told: dict[str, bool] = {}  # each hint as it is told, and whether it did anything
        if hints is not None:
            self._take(hints)

    def _take(self, hints: PageHints) -> None:
        from transcript_tool.tokenizer.hints import starred

        for key, values, bit in (
            ("labels", hints.labels or (), ev.HINTED),
            ("not_labels", hints.not_labels or (), ev.DENIED),
        ):
            for value in values:
                told = f"{key}: {value!r}"
                self._told[told] = False
                if isinstance(value, int):
                    self._lines[value - 1] = (bit, told)
                elif "*" in value:
                    self._globs.insert(0, (re.compile(starred(_key(value).split("*"), ".")), bit, told))
                else:
                    self._whole[_key(value)] = (bit, told)
        if hints.form is not None:
            mark, comma, where = hints.form.partition(", ")
            if not comma and mark in ("inline", "own line"):
                mark, where = "", mark
            self.mark, self.where = family(mark), where
            self._told[f"form: {hints.form!r}"] = False
        self.title = " ".join((hints.title or "").split())
        if self.title:
            self._told[f"title: {hints.title!r}"] = False
        self._speech = hints.speech
        if hints.speech is not None:
            self._told[f"speech: {hints.speech!r}"] = False

    def unused(self) -> list[str]:
        """The hints that matched nothing, as they are told."""
        return [told for told, used in self._told.items() if not used]

    def find_speech(self, lines: list[str]) -> None:
        """Find the first line of speech."""
        said = self._speech
        if said is None:
            return
        if isinstance(said, int):
            at = said - 1 if said <= len(lines) else -1
        else:
            begin = " ".join(said.split())
            at = next((n for n, line in enumerate(lines) if " ".join(line.split()).startswith(begin)), -1)
        self.speech = at
        if at >= 0:
            self._told[f"speech: {said!r}"] = True

    def weigh(self, writings: list[Writing]) -> None:
        """Set the evidence of the hints on writings."""
        for w in writings:
            if not w.label:  # nothing but marks: nobody is named, whatever a person says
                continue
            bit = self._judged(w)
            if not self._lines:
                w.mask |= bit
                continue
            for c in w.members:  # a line number says more than what holds for all places
                at_line = self._lines.get(c.line)
                if at_line is None:
                    c.place |= bit
                    continue
                self._told[at_line[1]] = True
                c.place |= at_line[0]
                if at_line[0] == ev.HINTED:
                    _refute(w)

    def _judged(self, w: Writing) -> int:
        """What the hints say of a writing, wherever it stands."""
        key = key_of(w.label)
        found = self._whole.get(key)
        if found is None:
            for pattern, bit, told in self._globs:
                if pattern.fullmatch(key) and (found is None or bit > found[0]):  # DENIED is the higher bit
                    found = (bit, told)
                    self._told[told] = True
        if found is None:
            return 0
        self._told[found[1]] = True
        if found[0] == ev.HINTED:
            _refute(w)
        return found[0]

    def deny_above(self, candidates: list[Candidate]) -> None:
        """Deny every candidate that stands in the header, where a hint says how far that goes."""
        first = max(self.speech, self.title_end)
        for c in candidates:
            if c.line < first:
                c.place |= ev.DENIED

    def missing(self, lines: list[str], first: int) -> list[Candidate]:
        """Candidates for labels that were hinted at and that no mark tells, from line `first` on."""
        kept = Scan()
        for key, (bit, told) in self._whole.items():
            if bit == ev.HINTED and not self._told[told]:
                pattern = _at_head(key)
                for number in range(first, len(lines)):
                    line = lines[number]
                    if line and (match := pattern.match(line)) is not None:
                        at = len(line) - len(line.lstrip())
                        _keep(kept, number, "hinted", match.end() >= len(line), match[1], at, match.end())
                        self._told[told] = True
        wanted = {n: told for n, (bit, told) in self._lines.items() if bit == ev.HINTED and not self._told[told]}
        if wanted:
            rarer = scan_signs(lines, first)
            for c in rarer.found:
                if c.line in wanted:
                    told = wanted.pop(c.line)
                    self._told[told] = _keep(kept, c.line, c.writing.mark, c.writing.own, c.label, c.at, c.words)
            rarer.forget([])
            for number, told in wanted.items():
                line = lines[number] if first <= number < len(lines) else ""
                if line.strip() and len(line) < _LONGEST:
                    at = len(line) - len(line.lstrip())
                    self._told[told] = _keep(kept, number, "hinted", True, line, at, len(line))
        return kept.found

    def fits(self, mark: str, own: bool) -> bool:
        """Whether a form is the one that is hinted at."""
        return self.mark in ("", family(mark)) and self.where in ("", "own line" if own else "inline")

    def has_form(self) -> bool:
        """Whether the ruling form is hinted at."""
        return bool(self.mark or self.where)

    def choose(self, votes: dict[tuple[str, bool], int], writings: list[Writing]) -> dict[tuple[str, bool], int]:
        """The votes for forms that are hinted at; where none has any, each place has one; empty where there is none."""
        found = {form: points for form, points in votes.items() if self.fits(form[0], form[1])}
        if not found:
            for w in writings:
                if self.fits(w.mark, w.own):
                    form = (family(w.mark), w.own)
                    found[form] = found.get(form, 0) + len(w.members)
        if found:
            self.use("form")
        return found

    def signs(self, rarer: Scan, more: list[Writing]) -> list[Writing]:
        """The writings of the rarer mark that rules: `more`, unless another form is hinted at."""
        if not self.has_form() or (more and self.fits(more[0].mark, more[0].own)):
            return more
        if self.mark not in SIGNS:
            return []
        chosen = [w for w in rarer.writings.values() if self.fits(w.mark, w.own)]
        for w in chosen:
            w.mask |= ev.MARKED
        return chosen

    def use(self, key: str) -> None:
        """Note that the one hint of this key did something."""
        for told in self._told:
            if told.startswith(f"{key}: "):
                self._told[told] = True

    def kept(self, accepted: list[Candidate]) -> list[Candidate]:
        """The labels, less those that are denied."""
        found = []
        for c in accepted:
            at_line = self._lines.get(c.line)
            bit = at_line[0] if at_line is not None else c.mask | self._judged(c.writing)
            if not bit & ev.DENIED and c.line >= max(self.speech, self.title_end):
                found.append(c)
        return found

    def has_title(self, marks: list[Mark]) -> bool:
        """Whether the title was read as it is hinted at."""
        title = ""
        for mark in marks:
            if title and mark.kind is Kind.CONTINUATION:
                title = f"{title} {mark.value}"
            elif title:
                break
            elif mark.kind is Kind.TITLE:
                title = mark.value
        is_so = " ".join(title.split()) == self.title
        if is_so:
            self.use("title")
        return is_so

    def find_title(self, lines: list[str]) -> bool:
        """Find the lines that hold the title, so that they can be forced; False where they are not there."""
        for number in range(min(len(lines), _TOP)):
            words = " ".join(bare_title(lines[number]).split())
            end = number + 1
            while words and words != self.title and self.title.startswith(words) and end < min(len(lines), number + 4):
                words = f"{words} {' '.join(lines[end].split())}"
                end += 1
            if words == self.title:
                self.title_line, self.title_end = number, end
                self.use("title")
                return True
        return False


def _refute(w: Writing) -> None:
    """Forget that the shape of a writing is that of no label: a person says that it is one."""
    if w.mask & ev.SENTENCE:
        w.label = " ".join(w.label.split())
        w.key = w.base = key_of(w.label)
    w.mask &= ~_REFUTED


def _at_head(key: str) -> re.Pattern[str]:
    """What finds a label at the head of a line, set apart by any sign, wide blanks or the line's end."""
    words = r"\.?\s*".join([re.escape(word) for word in key.split()])
    return re.compile(rf"[\W_]*({words}(?:\.(?!\.))?)(?:\s*$|\s*[^\w\s]+(?!\w)\s*|\t\s*|\s{{2,}})", re.IGNORECASE)


def _key(label: str) -> str:
    """The key of a label as a person writes it, with a colon or without."""
    return key_of(label.rstrip(" :：\u00a0"))


def _keep(kept: Scan, number: int, mark: str, own: bool, label: str, at: int, words: int) -> bool:
    """Keep a candidate that a hint names; False where it has nothing but marks."""
    shape = shape_in(label.strip(" \t\u00a0:："))
    if shape[0]:
        _refute(kept.add(number, mark, own, shape, at, words, 1, ev.HINTED | ev.MARKED).writing)
    return bool(shape[0])
