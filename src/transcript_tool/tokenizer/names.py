"""Names that stand for one another: `Hu Kaihong`, `Mr. Hu`, `HU`, `Ann Roe (AR)` and `AR`.

Used as evidence only: that a candidate shares a name with somebody listed or established speaks for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from transcript_tool.tokenizer.holding import holds_any
from transcript_tool.tokenizer.lexicon import TITLES
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["Names", "is_joint"]

_INITIALS: Final = Lazy(r"\(([A-Z]{2,4})\)|（([A-Z]{2,4})）")
_JOINT: Final = Lazy(
    r"\s+(?:and|&|y|e|und|et|и|och|en|i|ve|و|과|와|と)\s+|(?<=[\u3400-\u9fff])[和与與及、と](?=[\u3400-\u9fff]{2})"
)
_JOINT_WORDS: Final = frozenset("and & y e und et и och en i ve و 과 와 と".split())
_HAN_JOINTS: Final[tuple[str, ...]] = ("和", "与", "與", "及", "、", "と")
_BRACKETS: Final = Lazy(r"\s*[(\[（].*$")


def is_joint(label: str) -> bool:
    """Whether the label names two or more: `Ann Roe and Bo Elm`."""
    return _may_be_joint(label) and _JOINT.search(label) is not None


def _may_be_joint(label: str) -> bool:
    """Whether a word or sign that joins names stands in the label."""
    if not _JOINT_WORDS.isdisjoint(label.split()):
        return True
    return not label.isascii() and holds_any(label, _HAN_JOINTS)


def _bare(name: str) -> str:
    """A name without bracket, office and stops, in lower case."""
    if "(" in name or "[" in name or "（" in name:
        name = _BRACKETS.sub("", name)
    return name.partition(",")[0].replace(".", "").casefold()


class Names:
    """A set of names that answers whether a label is one of them, or a short form of one."""

    __slots__ = ("_full", "_parts", "also", "context")

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._full: set[str] = set()
        self._parts: set[str] = set()
        self.also: Names | None = None  # names of another list, such as one that a person gave
        self.context = ""  # what else the header says; a full name that stands in it is listed too
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Add a name as a header or a label writes it."""
        if "(" in name or "（" in name:
            for initials in _INITIALS.finditer(name):
                self._full.add((initials[1] or initials[2]).casefold())
        words = _bare(name).split()
        while words and words[0] in TITLES:
            del words[0]
        if not words:
            return
        self._full.add(" ".join(words))
        if len(words) > 1:
            self._parts.add(words[0])
            self._parts.add(words[-1])
            self._full.add("".join(w[0] for w in words))

    def holds(self, label: str) -> bool:
        """Whether `label` is one of the names, with or without title, bracket and office, or a part of one."""
        if self.context and len(label) > 2:
            if (" " in label or label[0] > "\u2e80") and label in self.context:
                return True
            if f" {label}," in self.context and self._is_surname(label):
                return True
        if self.also is not None and self.also.holds(label):
            return True
        if not self._full:
            return False
        if _may_be_joint(label) and (parts := _JOINT.split(label)) and len(parts) > 1:
            return all(self.holds(part) for part in parts if part)
        bare = _bare(label)
        if bare in self._full:
            return True
        words = bare.split()
        titled = False
        while words and words[0] in TITLES:
            del words[0]
            titled = True
        if not words:
            return False
        return " ".join(words) in self._full or ((titled or len(words) == 1) and words[-1] in self._parts)

    def _is_surname(self, label: str) -> bool:
        """Whether the word ends a name before an office in the header: `by Ann Roe, head of the Grain Office`."""
        before = self.context[: self.context.find(f" {label},")].rpartition(" ")[2]
        return label[0].isupper() and label.isalpha() and before[:1].isupper() and len(label) > 3

    def __bool__(self) -> bool:
        return bool(self._full) or bool(self.context) or self.also is not None
