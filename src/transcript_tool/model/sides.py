"""Which side each voice of a talk is on: who asks, who answers, who leads; or that the talk has no sides.

What a label says of itself is sure (`Q`, `Moderator`). Else the whole document tells: who asks mostly, whether others
asked just before, who speaks between an answer and the next question, and whether questions are answered at all.
"""

from __future__ import annotations

from typing import Final

from mypy_extensions import mypyc_attr

from transcript_tool.model.hearing import (
    ASIDE,
    CLOSES,
    HANDS,
    LEADS,
    OPENS,
    SEEKS,
    THANKED,
    has_sign,
    hear,
    length_of,
    seeks,
)
from transcript_tool.model.side_words import told_by
from transcript_tool.model.turns import Draft

__all__ = ["Voice", "voices_of"]

_SAMPLE: Final = 8  # turns of a voice that are listened to
_MOSTLY: Final = 0.6
_PRESIDES: Final = 0.3  # who may lead by the label leads where so many turns do
_SHORT: Final = 250  # characters; who says more than that once leads nobody
_LONG: Final = 700  # characters; who says more than that once, without a question mark at the end, does not ask
_WORD: Final = 60  # characters; in fewer, somebody else may be handed the question
_COVERED: Final = 0.65  # share of the turns from the first question on that ask, or answer right away
_RARE: Final = 0.15  # share of questions below which nobody is there to be asked
_MANY: Final = 6  # turns


@mypyc_attr(acyclic=True)
class Voice:
    """One who speaks: which turns are theirs, and on which side they are.

    `side` is `asks`, `answers`, `hosts`, or "" where the talk has none; `sure` where the label itself says so.
    """

    __slots__ = ("low", "outlet", "presides", "share", "side", "sure", "turns")

    def __init__(self, low: str) -> None:
        self.low = low
        self.turns: list[int] = []
        self.side = ""
        self.sure = False
        self.presides = False
        self.outlet = False
        self.share = 0.0


def voices_of(
    drafts: list[Draft], keys: list[str | None], hosts: frozenset[str], briefers: frozenset[str]
) -> list[Voice | None]:
    """Whose each turn is, None where it has no label.

    Args:
        drafts: the turns in order.
        keys: who speaks, one key for one speaker; None where nobody is named.
        hosts: labels (case folded) of those who are known to lead.
        briefers: labels (case folded) of the others whom the header lists.
    """
    by_key: dict[str, Voice] = {}
    speaking: list[Voice | None] = []
    for at, draft in enumerate(drafts):
        key = keys[at]
        if key is None or draft.label is None:
            speaking.append(None)
            continue
        voice = by_key.get(key)
        if voice is None:
            voice = by_key[key] = Voice(draft.label.casefold().rstrip("."))
        voice.turns.append(at)
        speaking.append(voice)
    voices = list(by_key.values())
    for voice in voices:
        _name(voice, hosts)
    for voice in voices:
        if not voice.sure:
            _place(voice, drafts, speaking, voice.low in briefers)
    if len(voices) == 2:
        _weigh(voices[0], voices[1])
    elif len(voices) == 1 and not voices[0].sure and not _ends_asking(drafts):
        voices[0].side = voices[0].side if voices[0].side == "hosts" or drafts[0].label is None else ""
    opens_amid = bool(drafts) and drafts[0].label is None and len(voices) == 1
    if not opens_amid and not _has_sides(drafts, speaking, voices):
        for voice in voices:
            if voice.side != "hosts" or not (voice.sure or voice.presides):
                voice.side = ""
    return speaking


def _name(voice: Voice, hosts: frozenset[str]) -> None:
    """What the label itself tells."""
    told = told_by(voice.low)
    if voice.low in hosts:
        voice.side, voice.sure = "hosts", True
    elif told in ("presides", "outlet"):
        voice.presides, voice.outlet = told == "presides", told == "outlet"
    elif told:
        voice.side, voice.sure = told, True


def _place(voice: Voice, drafts: list[Draft], speaking: list[Voice | None], briefs: bool) -> None:
    """The side of a voice whose label tells none, from what is said under it, and around it."""
    counted = asking = free = leading = between = quiet = 0
    once = len(voice.turns) == 1
    for at in voice.turns[:_SAMPLE]:
        draft = drafts[at]
        sign = has_sign(draft)
        if sign and not voice.presides and _is_answered(at, drafts, speaking):
            asking += 1
            free += 1
        elif not sign and not voice.presides and (quiet > 2 or _says_much(at, drafts, speaking, once)):
            pass
        else:
            heard = hear(draft)
            if _is_frame(at, drafts, voice) and not heard & (SEEKS | LEADS):
                continue
            if heard & (ASIDE | THANKED) and not heard & SEEKS:
                if not heard & THANKED or not _is_between(at, drafts, speaking):
                    continue
                between += 1
            elif heard & LEADS and not heard & HANDS and _answers_back(at, drafts, speaking):
                quiet += 1  # thanks all, at the end of an answer
            elif heard & LEADS and not (heard & SEEKS and _is_answered(at, drafts, speaking)):
                leading += 1
            elif heard & SEEKS:
                asking += 1
                free += _is_free(at, drafts, speaking)
            elif _is_between(at, drafts, speaking):
                between += 1
            else:
                quiet += 1
        counted += 1
    if not counted:
        voice.side = "answers"
        return
    first = voice.turns[0]
    led = leading / counted
    if voice.presides and leading and (leading + between) / counted >= _PRESIDES:
        voice.side = "hosts"
    elif once and leading and length_of(drafts[first]) < _SHORT and not _only_greets(first, drafts):
        voice.side, voice.presides = "hosts", True
    elif not once and leading and (leading + between) / counted > _MOSTLY and asking < leading:
        voice.side = "hosts"
    else:
        talking = counted - leading if counted > leading else counted
        voice.share = asking / talking
        asks = voice.share >= (0.75 if briefs else 0.34 if voice.outlet else _MOSTLY) and free * 2 >= asking
        voice.side = "asks" if asks and led < 1 else "answers"


def _is_frame(at: int, drafts: list[Draft], voice: Voice) -> bool:
    """Whether a turn opens or closes a talk that its speaker opened: it tells little of the side in between."""
    return len(voice.turns) > 2 and voice.turns[0] == 0 and (at == 0 or at == len(drafts) - 1)


def _says_much(at: int, drafts: list[Draft], speaking: list[Voice | None], once: bool) -> bool:
    """Whether a turn without a question mark need not be listened to: it is long, or answers a question."""
    size = length_of(drafts[at])
    if size >= (_LONG if once else _SHORT):
        return True
    return size >= _WORD and _answers_back(at, drafts, speaking)


def _answers_back(at: int, drafts: list[Draft], speaking: list[Voice | None]) -> bool:
    """Whether somebody else asked just before."""
    return at > 0 and speaking[at - 1] is not speaking[at] and has_sign(drafts[at - 1])


def _only_greets(at: int, drafts: list[Draft]) -> bool:
    """Whether somebody greets who does not open the talk, or says goodbye in its middle: that leads nobody."""
    heard = hear(drafts[at]) & LEADS
    return (heard == OPENS and at > 1) or (heard == CLOSES and at + 2 < len(drafts))


def _is_answered(at: int, drafts: list[Draft], speaking: list[Voice | None]) -> bool:
    """Whether the next turn is another's, who does not ask; and nobody had asked just before."""
    if at + 1 >= len(drafts) or speaking[at + 1] is speaking[at] or has_sign(drafts[at + 1]):
        return False
    return _is_free(at, drafts, speaking)


def _is_free(at: int, drafts: list[Draft], speaking: list[Voice | None]) -> bool:
    """Whether nobody asked just before: a question that is put to a question is part of an answer."""
    if not at or speaking[at - 1] is speaking[at]:
        return True
    before = speaking[at - 1]
    if before is None or before.side == "hosts" or not has_sign(drafts[at - 1]):
        return True
    return at + 1 < len(drafts) and speaking[at + 1] is not before and len(before.turns) == 1


def _is_between(at: int, drafts: list[Draft], speaking: list[Voice | None]) -> bool:
    """Whether the turn stands, short, between the words of one who does not ask and the question of another."""
    if at + 1 >= len(drafts) or length_of(drafts[at]) >= _SHORT:
        return False
    if speaking[at + 1] is speaking[at] or not has_sign(drafts[at + 1]):
        return False
    return not at or not seeks(drafts[at - 1])


def _weigh(one: Voice, other: Voice) -> None:
    """Of two who talk to each other, one asks: who does it more."""
    if one.sure or other.sure or one.side == "hosts" or other.side == "hosts":
        return
    if one.side == other.side == "asks":
        if one.share != other.share and len(one.turns) + len(other.turns) > 2:
            (one if one.share < other.share else other).side = "answers"
    elif one.side == other.side:
        more, less = (one, other) if one.share > other.share else (other, one)
        if more.share >= 0.45 and less.share * 2 <= more.share and len(more.turns) > 2:
            more.side = "asks"


def _is_meeting(drafts: list[Draft]) -> bool:
    """Whether the talk is an export of a meeting: its turns carry clock times."""
    return sum([1 for draft in drafts if draft.time is not None]) > 0.5 * len(drafts)


def _ends_asking(drafts: list[Draft]) -> bool:
    """Whether a page that has one voice ends in that voice's question; who gives a speech asks on the way."""
    said = drafts[-1].paragraphs
    return bool(said) and said[-1][-1] in "?？؟"


def _has_sides(drafts: list[Draft], speaking: list[Voice | None], voices: list[Voice]) -> bool:
    """Whether some ask and others answer: from the first question on, nearly all turns do one or the other."""
    asking = 0
    for voice in voices:
        if voice.side == "asks":
            if voice.sure:
                return True
            asking += len(voice.turns)
        elif voice.side == "hosts" and not asking:
            asking += sum([1 for at in voice.turns if seeks(drafts[at]) and _is_answered(at, drafts, speaking)])
    if len(voices) > 2 and all(voice.side != "hosts" for voice in voices) and _is_meeting(drafts):
        return False
    if not asking or (asking < _RARE * len(drafts) and len(drafts) > _MANY):
        return False
    return _is_covered(drafts, speaking)


def _is_covered(drafts: list[Draft], speaking: list[Voice | None]) -> bool:
    """Whether nearly all turns from the first question on ask, or answer right away; leading and asides apart."""
    covered = counted = answers = 0
    open_since = False
    for at, speaker in enumerate(speaking):
        if speaker is None:
            continue
        side = speaker.side
        draft = drafts[at]
        if side == "asks" or side == "hosts":
            asks = seeks(draft) and (side == "asks" or _is_answered(at, drafts, speaking))
        else:
            asks = False
        if asks:
            open_since, answers = True, 0
        elif not counted or side == "hosts":
            continue
        elif side == "answers" and open_since and answers < 2:
            answers += 1
            covered += 1
        elif length_of(draft) < _WORD and hear(draft) & (ASIDE | THANKED):
            continue
        elif side == "asks":
            if seeks(drafts[at - 1]):
                covered += 1  # what was asked back is told
            else:
                open_since = False
        counted += 1
        covered += asks
    return covered >= _COVERED * counted
