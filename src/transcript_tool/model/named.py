"""Speakers as a person names them: their word wins over what was found on the page.

`with_speakers` is a pure function over a finished transcript: a label that is a name or an alias of the roster becomes
that speaker, whatever speaker was found behind it, and turns follow. Words, labels and kinds of turns stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from transcript_tool.errors import SettingsError
from transcript_tool.model.records import Speaker, SpeakerKind, Transcript, Turn
from transcript_tool.model.speakers import speaker_id
from transcript_tool.model.text import count_words
from transcript_tool.tokenizer.lexicon import TITLES
from transcript_tool.tokenizer.names import Names
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.shape import key_of

__all__ = ["Named", "Roster", "with_speakers"]

_BRACKET = Lazy(r"\s*[(\[（][^()\[\]（）]*[)\]）]\s*$")


class Named(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A speaker as a person names it; what is None is taken from the page.

    Attributes:
        name: the name that goes into the output.
        aliases: other labels that name the same speaker.
        id: the speaker's id, such as one of Wikidata, as it is; made of the name where it is None.
        role: office or task.
        affiliation: outlet, party or office.
        kind: what the speaker is: person, outlet, role or unknown.
    """

    name: str
    aliases: tuple[str, ...] = ()
    id: str | None = None
    role: str | None = None
    affiliation: str | None = None
    kind: SpeakerKind | None = None


class Roster:
    """All speakers that a person names.

    Args:
        speakers: in any order.

    Attributes:
        speakers: the same.
        names: all their names and aliases, as evidence that a label is one.

    Raises:
        SettingsError: two of them share a name, an alias or an id; both are named.
    """

    __slots__ = ("_exact", "_ids", "_untitled", "names", "speakers")

    def __init__(self, speakers: Iterable[Named]) -> None:
        self.speakers = tuple(speakers)
        self._exact: dict[str, int] = {}
        self._untitled: dict[str, int | None] = {}
        self._ids: list[str] = []
        taken: dict[str, Named] = {}
        for at, named in enumerate(self.speakers):
            chosen = named.id or speaker_id(named.name, set())
            if (other := taken.setdefault(chosen, named)) is not named:
                raise SettingsError(None, f"id {chosen!r} is that of two speakers, {other.name!r} and {named.name!r}")
            self._ids.append(chosen)
            for alias in (named.name, *named.aliases):
                self._add(alias, at)
        self.names = Names(self.labels())

    def labels(self) -> list[str]:
        """All names and aliases."""
        return [alias for named in self.speakers for alias in (named.name, *named.aliases)]

    def _add(self, alias: str, at: int) -> None:
        key = key_of(alias)
        if (other := self._exact.setdefault(key, at)) != at:
            both = f"{self.speakers[other].name!r} and {self.speakers[at].name!r}"
            raise SettingsError(None, f"{alias!r} names two speakers, {both}; let it name one of them")
        bare = _without_title(key)
        if bare != key:
            self._untitled[bare] = at if self._untitled.get(bare, at) == at else None

    def find(self, label: str) -> int | None:
        """The number of the speaker whom a label names, or None.

        Case, blanks and stops do not count. A form of address does not count where one of the two has none: `Hu` names
        `Mr. Hu`, and `Mr. Hu` is named by the alias `Hu`. Nor do a bracket and an office behind a comma.
        """
        whole = key_of(label)
        name = key_of(_BRACKET.sub("", label).partition(",")[0])
        for key in dict.fromkeys((whole, name)):
            if (found := self._exact.get(key)) is not None:
                return found
            bare = _without_title(key)
            found = self._exact.get(bare) if bare != key else self._untitled.get(key)
            if found is not None:
                return found
        return None

    def speaker(self, number: int, found: list[Speaker]) -> Speaker:
        """The record of a speaker of this number; what the roster leaves open is as it was found on the page."""
        named = self.speakers[number]
        kinds = [kind for kind in (named.kind, *(s.kind for s in found)) if kind is not None and kind != "unknown"]
        return Speaker(
            id=self._ids[number],
            name=named.name,
            kind="unknown" if named.kind == "unknown" or not kinds else kinds[0],
            role=named.role or next((s.role for s in found if s.role), None),
            affiliation=named.affiliation or next((s.affiliation for s in found if s.affiliation), None),
        )


def _without_title(key: str) -> str:
    """A key without the forms of address before the name; the key itself where nothing else is left."""
    words = key.split()
    while len(words) > 1 and words[0] in TITLES:
        del words[0]
    return " ".join(words)


def with_speakers(transcript: Transcript, roster: Roster) -> Transcript:
    """The transcript with the speakers that a roster names.

    Labels that name nobody of the roster go along with those found to be of the same speaker, where these name one and
    no more; all others stay as they were found.
    """
    labels = {label for speaker in transcript.speakers for label in speaker.labels}
    labels.update(turn.label for turn in transcript.turns if turn.label is not None)
    numbers = {label: roster.find(label) for label in labels}
    if all(number is None for number in numbers.values()):
        return transcript
    whole: dict[str, int] = {}
    for speaker in transcript.speakers:
        named = {numbers[label] for label in speaker.labels} - {None}
        if len(named) == 1:
            whole[speaker.id] = named.pop() or 0
    voices: dict[int | str, list[Turn]] = {}  # by number in the roster, or by the id that was found
    owners: list[int | str | None] = []
    for turn in transcript.turns:
        owner: int | str | None = numbers.get(turn.label) if turn.label is not None else None
        if owner is None and turn.speaker is not None:
            owner = whole.get(turn.speaker, turn.speaker)
        owners.append(owner)
        if owner is not None:
            voices.setdefault(owner, []).append(turn)
    speakers = _speakers(transcript, roster, voices)
    turns = [
        msgspec.structs.replace(turn, speaker=speakers[owner].id) if owner is not None else turn
        for turn, owner in zip(transcript.turns, owners, strict=True)
    ]
    return msgspec.structs.replace(transcript, speakers=tuple(speakers.values()), turns=tuple(turns))


def _speakers(transcript: Transcript, roster: Roster, voices: dict[int | str, list[Turn]]) -> dict[int | str, Speaker]:
    """The speaker of each voice, in order of appearance; an id that the roster gives is free of any other."""
    found = {speaker.id: speaker for speaker in transcript.speakers}
    made: dict[int | str, Speaker] = {}
    taken: set[str] = set()
    for owner, turns in voices.items():
        if isinstance(owner, int):
            made[owner] = roster.speaker(owner, _found_for(turns, found))
            taken.add(made[owner].id)
    for owner, turns in voices.items():
        before = made[owner] if isinstance(owner, int) else found[owner]
        labels = dict.fromkeys(turn.label for turn in turns if turn.label is not None)
        chosen = before.id
        if isinstance(owner, str):
            chosen = speaker_id(before.name, taken) if chosen in taken else chosen
            taken.add(chosen)
        made[owner] = msgspec.structs.replace(
            before,
            id=chosen,
            labels=tuple(labels),
            turns=len(turns),
            words=count_words([paragraph for turn in turns for paragraph in turn.paragraphs]),
        )
    return {owner: made[owner] for owner in voices}


def _found_for(turns: list[Turn], found: dict[str, Speaker]) -> list[Speaker]:
    """The speakers that were found behind turns, in order, each once."""
    ids = dict.fromkeys(turn.speaker for turn in turns if turn.speaker is not None)
    return [found[i] for i in ids if i in found]
