"""Labels of one name told apart, by forms of address, by brackets, and by who asks and who answers."""

from __future__ import annotations

from typing import Final

from transcript_tool.model.offices import is_organ
from transcript_tool.model.persons import Remark, Voice, contradict
from transcript_tool.model.records import TurnKind

__all__ = ["ASKS", "Sides", "clusters"]

_MOST: Final = 32  # people of one name that are compared with each other
ASKS: Final = 1
_ANSWERS: Final = 2


class Sides:
    """Which voices ask, and which answer; counted when it is first asked."""

    __slots__ = ("_kinds", "_sides", "_speaking")

    def __init__(self, kinds: list[TurnKind], speaking: list[Voice | None]) -> None:
        self._kinds = kinds
        self._speaking = speaking
        self._sides: dict[Voice, int] = {}

    def of(self, voice: Voice) -> int:
        """1 where the voice asks, 2 where it answers or moderates, 3 where it does both, 0 where it does neither."""
        if not self._sides:
            for at, kind in enumerate(self._kinds):
                one = self._speaking[at]
                if one is not None:
                    side = ASKS if kind == "question" else _ANSWERS if kind != "statement" else 0
                    self._sides[one] = self._sides.get(one, 0) | side
        return self._sides.get(voice, 0)

    def differ(self, voice: Voice, others: list[Voice]) -> bool:
        """Whether a voice does nothing but ask where the others never do, or the other way round."""
        if not self._kinds:
            return False
        told = 0
        for other in others[:_MOST]:
            told |= self.of(other)
        mine = self.of(voice)
        return {mine, told} == {ASKS, _ANSWERS}


class _Cluster:
    """Voices that are one speaker, with what their labels say together."""

    __slots__ = ("gender", "marks", "titles", "voices")

    def __init__(self, voice: Voice) -> None:
        self.voices = [voice]
        self.gender = voice.parts.gender
        self.marks = voice.parts.marks
        self.titles = voice.parts.titles

    def clashes(self, voice: Voice, titled: bool) -> bool:
        parts = voice.parts
        if contradict(parts, self.gender, self.marks):
            return True
        return titled and bool(self.titles) and bool(parts.titles) and self.titles != parts.titles

    def add(self, voice: Voice) -> None:
        self.voices.append(voice)
        self.gender = self.gender or voice.parts.gender
        self.marks |= voice.parts.marks
        self.titles = self.titles or voice.parts.titles


def clusters(group: list[Voice], titled: bool, sides: Sides, remarks: list[Remark]) -> list[list[Voice]]:
    """The voices of one name, those together that are one speaker.

    Args:
        group: the voices, in order.
        titled: whether other forms of address make another person, as they do where no full name is known.
        sides: who asks and who answers.
        remarks: where to say what is left open.
    """
    found: list[_Cluster] = []
    plain: list[Voice] = []
    for voice in group:
        parts = voice.parts
        if not parts.marks and not parts.gender and not (titled and parts.titles):
            plain.append(voice)
            continue
        fits = [c for c in found if not c.clashes(voice, titled)] if len(found) <= _MOST else []
        if len(fits) == 1 and not sides.differ(voice, fits[0].voices):
            fits[0].add(voice)
            continue
        if fits or (titled and found and _only_titles(voice, found)):
            remarks.append(_open(voice))
        found.append(_Cluster(voice))
    if not found:
        return [plain]
    if len(found) == 1 and plain and not (_is_employed(found[0]) and sides.differ(plain[0], found[0].voices)):
        for voice in plain:
            found[0].add(voice)
    elif plain:
        remarks.append(_open(plain[0]))
        apart = _Cluster(plain[0])
        for voice in plain[1:]:
            apart.add(voice)
        found.append(apart)
    return [sorted(cluster.voices, key=_first_turn) for cluster in found]


def _is_employed(cluster: _Cluster) -> bool:
    """Whether a bracket names an outlet or an organisation, and no party or seat: `Kim (Yonhap)` is a reporter."""
    return any(is_organ(mark) for voice in cluster.voices[:_MOST] if (mark := voice.parts.affiliation))


def _only_titles(voice: Voice, found: list[_Cluster]) -> bool:
    """Whether nothing but the form of address tells a voice from one that is there: `Dr. Roe`, `Mr. Roe`."""
    return any(not contradict(voice.parts, c.gender, c.marks) for c in found[:_MOST])


def _open(voice: Voice) -> Remark:
    return Remark(
        voice.first, "speaker-undecided", f"{voice.label!r} may be one of several of that name, and is kept apart"
    )


def _first_turn(voice: Voice) -> int:
    return voice.first
