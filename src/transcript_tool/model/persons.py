"""The people of a document: voices, which are labels with what was said under them, and persons, whom full names tell.

`Persons` answers whom a word may mean, through indexes that are made when the first short form asks; all of it grows
with the number of labels.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.model.han_naming import surname_of
from transcript_tool.model.parts import Parts
from transcript_tool.model.records import Participant, TurnKind
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["Person", "Persons", "Remark", "Scene", "Voice", "contradict"]

_SYLLABLES: Final = Lazy(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[iu]?(?:a|ai|an|ang|ao|e|ei|en|eng|o|ong|ou)|i|in|ing|iu|u|ui|un|ü|üe)){1,3}$"
)
_SURNAME: Final = Lazy(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[iu]?(?:a|ai|an|ang|ao|e|ei|en|eng|o|ong|ou)|i|in|ing|iu|u|ui|un|ü|üe)$"
    r"|(?:kim|lee|park|choi|jung|yoon|cho|moon|ahn|seo|yoo|oh|shin|kwon|hwang)$"
)
_GIVEN: Final = Lazy(r"[a-z]+-[a-z]+$")


class Remark:
    """What is to be said of a label: the turn it stands at (from 0), a code, and words for a person."""

    __slots__ = ("code", "message", "turn")

    def __init__(self, turn: int, code: str, message: str) -> None:
        self.turn = turn
        self.code = code
        self.message = message


class Scene:
    """What a document tells of its speakers beside their labels.

    Args:
        participants: who the header lists.
        offices: the role that a heading gives a listed name (case folded): `Moderator: Ann Roe`.
        kinds: each turn's kind, where it is known.
        context: the text above the first label, where initials and offices may be told.
        language: the document's, as BCP 47.
        known: names that other pages of the set found behind a label, by that label.
    """

    __slots__ = ("context", "kinds", "known", "language", "offices", "participants")

    def __init__(
        self,
        participants: tuple[Participant, ...] = (),
        offices: dict[str, str] | None = None,
        kinds: list[TurnKind] | None = None,
        context: str = "",
        language: str | None = None,
        known: dict[str, str] | None = None,
    ) -> None:
        self.participants = participants
        self.offices = offices if offices is not None else {}
        self.kinds = kinds if kinds is not None else []
        self.context = context
        self.language = language
        self.known = known if known is not None else {}


class Voice:
    """One speaker in the making: the labels, how many turns stand under them, and what was said.

    `words` counts what was said in turns whose words had been counted, `said` holds the paragraphs of all others: most
    speak once, so those of the first turn are taken as they are, and copied where more are added. `into` is the voice
    that this one was joined to, `listed` whom the header lists by that name.
    """

    __slots__ = (
        "first",
        "id",
        "into",
        "label",
        "last",
        "listed",
        "more",
        "opening",
        "parts",
        "person",
        "said",
        "turns",
        "words",
    )

    def __init__(self, label: str, parts: Parts, said: list[str], turn: int, words: int = -1) -> None:
        self.id = ""
        self.label = label
        self.more: list[str] | None = None  # further labels that differ in case and stops alone
        self.parts = parts
        self.said = said if words < 0 else []
        self.words = max(words, 0)
        self.opening = said
        self.turns = 1
        self.first = turn
        self.last = turn
        self.into: Voice | None = None
        self.person: Person | None = None
        self.listed: Participant | None = None

    def add(self, said: list[str], turn: int, words: int = -1) -> None:
        """Take another turn."""
        if words >= 0:
            self.words += words
        elif self.said is self.opening:
            self.said = self.said + said
        else:
            self.said += said
        self.turns += 1
        self.last = turn

    def root(self) -> Voice:
        """The voice that this one was joined to in the end; itself where it was to none."""
        root = self
        while root.into is not None:
            root = root.into
        return root


class Person:
    """A person whom a full name tells; `first` is the turn at which it does, -1 where the header lists it."""

    __slots__ = (
        "first",
        "forms",
        "gender",
        "gone",
        "marks",
        "name",
        "participant",
        "role",
        "surname_first",
        "voices",
        "words",
    )

    def __init__(self, words: tuple[str, ...], name: str, first: int) -> None:
        self.words = words
        self.name = name
        self.first = first
        self.voices: list[Voice] = []
        self.forms: list[Parts] = []
        self.gender = ""
        self.marks: frozenset[str] = frozenset()
        self.participant: Participant | None = None
        self.role = ""  # all that is told of the offices, case folded
        self.surname_first = False
        self.gone = False  # joined to the person of a longer name

    def take(self, parts: Parts) -> None:
        """Take what a label, or the header, tells."""
        self.forms.append(parts)
        self.gender = self.gender or parts.gender
        self.marks |= parts.marks
        if parts.office:
            self.role = f"{self.role} {parts.office.casefold()}"

    def hold(self, voice: Voice) -> None:
        """Make `voice` one of this person's."""
        self.voices.append(voice)
        voice.person = self
        voice.listed = self.participant
        self.take(voice.parts)
        if voice is not self.voices[0]:
            voice.into = self.voices[0]


def contradict(one: Parts, gender: str, marks: frozenset[str]) -> bool:
    """Whether a label cannot mean somebody of that gender and of those brackets."""
    if gender and one.gender and gender != one.gender:
        return True
    return bool(marks) and bool(one.marks) and marks.isdisjoint(one.marks)


class Persons:
    """All persons of a document, by name and by the words that may stand for them."""

    __slots__ = ("_by_part", "_by_word", "all", "by_name")

    def __init__(self) -> None:
        self.all: list[Person] = []
        self.by_name: dict[tuple[str, ...], list[Person]] = {}
        self._by_word: dict[str, list[Person]] | None = None
        self._by_part: dict[tuple[str, ...], list[Person]] | None = None

    def new(self, words: tuple[str, ...], name: str, first: int) -> Person:
        """A person who is not there yet."""
        person = Person(words, name, first)
        self.all.append(person)
        self.by_name.setdefault(words, []).append(person)
        self._by_word = self._by_part = None
        return person

    def of_word(self, word: str) -> list[Person]:
        """Those whose family or given name is `word`, or whose Han surname it is."""
        if self._by_word is None:
            self._by_word = self._words()
        return self._by_word.get(word, [])

    def of_part(self, words: tuple[str, ...]) -> list[Person]:
        """Those whose longer name holds these words as its own shorter form."""
        if self._by_part is None:
            self._by_part = self._parts()
        return self._by_part.get(words, [])

    def _words(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = {}
        for person in self.all:
            if person.gone:
                continue
            words = person.words
            if len(words) == 1:
                for size in range(1, min(len(words[0]), 4)):
                    found.setdefault(words[0][:size], []).append(person)
                continue
            last = words[-1]
            if last in _ENDINGS and len(words) > 2:
                last = words[-2]
            person.surname_first = is_surname_first(words)
            found.setdefault(last, []).append(person)
            if words[0] != last:
                found.setdefault(words[0], []).append(person)
        return found

    def _parts(self) -> dict[tuple[str, ...], list[Person]]:
        found: dict[tuple[str, ...], list[Person]] = {}
        for person in self.all:
            words = person.words
            count = len(words)
            if count == 1 and len(words[0]) == 4 and words[0][0] >= "\u2e80" and not surname_of(words[0])[1:]:
                found.setdefault((words[0][:2],), []).append(person)
            if count < 3 or words[-1] in _ENDINGS:
                continue
            shorter = {(words[0], words[-1]), words[1:]}
            if count > 3:
                shorter |= {words[:2], words[2:], (words[0], words[-2])}
            else:
                shorter.add(words[:2])
            for part in shorter:
                found.setdefault(part, []).append(person)
        return found


_ENDINGS: Final = frozenset("jr sr ii iii iv junior senior hijo filho fils père".split())


def is_surname_first(words: tuple[str, ...]) -> bool:
    """Whether a name in Latin letters looks Chinese or Korean, so that its first word is the family's."""
    if len(words) == 1:
        return True
    if _SURNAME.match(words[0]) is None:
        return False
    given = words[1]
    return _GIVEN.match(given) is not None or (_SYLLABLES.match(given) is not None and len(words) <= 3)
