"""The parts of a label: one plain record, filled by `naming` and read by all that asks who stands behind it."""

from __future__ import annotations

from typing import Final

from mypy_extensions import mypyc_attr

from transcript_tool.model.records import SpeakerKind

__all__ = ["FULL", "OTHER", "OUTLET", "ROLE", "SHORT", "Parts"]

FULL: Final = 1  # a name of two words or more, which names one person
SHORT: Final = 2  # one word, or a part of a name, which may stand for a fuller form
ROLE: Final = 3  # what somebody does, without a name
OUTLET: Final = 4  # a paper, an agency, a station
OTHER: Final = 5  # anything else: several people, an acronym with a digit

_NO_WORDS: Final[tuple[str, ...]] = ()
_NO_MARKS: Final[frozenset[str]] = frozenset()


@mypyc_attr(acyclic=True)
class Parts:
    """One label taken apart.

    `words` are the name's words, case folded and without stops; `name` is the name as written. `titles` are forms of
    address and offices before it, `gender` is "m", "f" or "" by them. `role` is the key of the role the label names,
    `held` whether it says outright that this person has it. `marks` are what brackets tell people of one name apart by,
    `initials` what a bracket declares as a short form, `outlet` the key of an outlet that is known.
    """

    __slots__ = (
        "affiliation",
        "base",
        "first",
        "form",
        "gender",
        "held",
        "initials",
        "key",
        "kind",
        "label",
        "last",
        "long",
        "many",
        "marks",
        "name",
        "office",
        "organ",
        "outlet",
        "role",
        "sure",
        "titles",
        "words",
    )

    def __init__(self, label: str) -> None:
        self.label = label
        self.name = label
        self.form = OTHER
        self.kind: SpeakerKind = "unknown"
        self.words = _NO_WORDS
        self.titles = _NO_WORDS
        self.gender = ""
        self.office: str | None = None
        self.affiliation: str | None = None
        self.role = ""
        self.held = False
        self.marks = _NO_MARKS
        self.initials = ""
        self.outlet = ""
        self.key = ""  # the words, joined
        self.first = ""  # by which word, or sign, a short form may be told
        self.last = ""
        self.long = False  # a shorter name may stand for this one, or this one for a longer
        self.organ: str | None = None  # the affiliation that the label tells, by its office too
        self.base = ""  # the id of the name, where nobody else has it
        self.sure = False  # a person by its own words: titled, or with an office
        self.many = False  # a label of many people: `Q`, `Reporter`
