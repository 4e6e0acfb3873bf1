"""What a turn does: question, answer, statement or moderation; and which question and answers belong together.

A `question` is put to those who brief; an `answer` is what they say to it; `moderation` opens, hands over and closes;
`statement` is all else. `sides` tells who asks, who answers and who leads; here each turn is told by its side, by what
is heard in it, and by what stands before and after it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from transcript_tool.model.hearing import (
    ASIDE,
    CLOSES,
    HANDS,
    LEADS,
    OPENS,
    SEEKS,
    THANKED,
    follows,
    has_sign,
    hear,
    length_of,
    seeks,
)
from transcript_tool.model.records import TurnKind
from transcript_tool.model.side_words import is_collective
from transcript_tool.model.sides import Voice, voices_of
from transcript_tool.model.turns import Draft
from transcript_tool.tokenizer.lexicon import ASKERS

__all__ = ["exchanges_of", "kinds_of"]

_SHORT: Final = 200  # characters; an aside, or who leads for a moment, needs no more
_THANKS: Final = 30  # characters of thanks by which whoever answered takes leave
_PROD: Final = 24  # characters; whoever asks and says no more than that, without asking, prods


def kinds_of(
    drafts: list[Draft],
    hosts: frozenset[str],
    briefers: frozenset[str] = frozenset(),
    keys: list[str | None] | None = None,
    goes_on: bool = False,
) -> list[TurnKind]:
    """The kind of each turn.

    Args:
        drafts: the turns in order.
        hosts: labels (case folded) of those who are known to lead.
        briefers: labels (case folded) of the others whom the header lists.
        keys: who speaks, one key for one speaker; the labels if left out.
        goes_on: whether a page that is not given stands before the first turn.
    """
    speaking = voices_of(drafts, [d.label for d in drafts] if keys is None else keys, hosts, briefers)
    kinds: list[TurnKind] = []
    asked = bool(drafts) and drafts[0].label is None  # the page goes on with an answer
    before: TurnKind | None = None
    for at, draft in enumerate(drafts):
        voice = speaking[at]
        kind: TurnKind = "statement"
        if voice is not None:
            if voice.side == "asks":
                kind = _of_asker(at, drafts, speaking)
            elif voice.side == "hosts":
                kind = _of_host(at, drafts, speaking, before)
            elif voice.side == "answers":
                kind = _of_answerer(at, drafts, speaking, asked, before)
            elif _welcomes(at, drafts):
                kind = "moderation"
        if kind == "question":
            asked = True
        elif kind == "moderation" and before != "question" and hear(draft) & CLOSES:
            asked = False
        elif kind == "moderation" and not asked:
            asked = _calls_a_question(draft)
        kinds.append(kind)
        before = kind
    if len(kinds) > 1 and speaking[0] is None and _goes_on(drafts[0], goes_on):
        nxt = kinds[1]
        if nxt == "question" or (nxt == "moderation" and hear(drafts[1]) & OPENS == 0):
            kinds[0] = "answer"
    return kinds


def _calls_a_question(draft: Draft) -> bool:
    """Whether a question that was put in writing is called by its number."""
    if not hear(draft) & HANDS:
        return False
    words = draft.paragraphs[-1][-_SHORT:].lower().split()
    return any(word in ASKERS and after.rstrip(".,:").isdecimal() for word, after in pairwise(words))


def _goes_on(draft: Draft, goes_on: bool) -> bool:
    """Whether words without a label go on with what a page before began."""
    return goes_on or (bool(draft.paragraphs) and draft.paragraphs[0][0].islower())


def _welcomes(at: int, drafts: list[Draft]) -> bool:
    """Whether, in a talk without sides, the first turn welcomes."""
    return at == 0 and len(drafts) > 1 and hear(drafts[0]) & OPENS != 0 and length_of(drafts[0]) < _SHORT


def _of_asker(at: int, drafts: list[Draft], speaking: list[Voice | None]) -> TurnKind:
    """A question; else what an interviewer says to open and to close, or aside."""
    if has_sign(drafts[at]):
        return "question"
    heard = hear(drafts[at])
    if heard & SEEKS:
        return "question"
    voice = speaking[at]
    leads = voice is not None and not voice.sure and not voice.outlet and len(voice.turns) > 1
    if leads and (
        (at == 0 and not heard & THANKED)
        or (at == len(drafts) - 1 and voice is speaking[0] and not has_sign(drafts[0]))
    ):
        return "moderation"  # an interviewer opens and closes
    if heard & (ASIDE | THANKED):
        return "statement"
    if heard & (OPENS | CLOSES) and leads:
        return "moderation"
    follower = speaking[at + 1] if at + 1 < len(drafts) else voice
    if at and (_only_prods(drafts[at].paragraphs) or (follower is not voice and not _may_answer(follower))):
        return "statement"
    return "question"


def _may_answer(voice: Voice | None) -> bool:
    """Whether somebody answers; words without a label may."""
    return voice is None or voice.side == "answers"


def _only_prods(said: list[str]) -> bool:
    """Whether no more is said than a word or two, as one does while another talks."""
    return len(said) == 1 and len(said[0]) < _PROD and said[0].isascii() and said[0].count(" ") < 2


def _of_host(at: int, drafts: list[Draft], speaking: list[Voice | None], before: TurnKind | None) -> TurnKind:
    """Moderation, unless whoever leads asks, or is asked."""
    heard = hear(drafts[at])
    if heard & ASIDE and not heard & (SEEKS | LEADS):
        return "statement"
    follower = speaking[at + 1] if at + 1 < len(drafts) else None
    answered = follower is not None and follower.side == "answers"
    if heard & SEEKS and answered and before != "question":
        return "question" if not heard & HANDS or follows(drafts[at]) or _asks_itself(drafts[at]) else "moderation"
    if before == "question" and not answered and not heard & LEADS and drafts[at].paragraphs:
        return "answer"
    return "moderation"


def _asks_itself(draft: Draft) -> bool:
    """Whether a turn that also hands over ends in a question of its own, longer than a word to somebody."""
    end = draft.paragraphs[-1]
    if end[-1] not in "?？؟":
        return False
    cut = max(end.rfind(sign, 0, len(end) - 1) for sign in (".", "!", "?", ":", "。", "！", "？", "："))
    last = Draft(None, 0, 0, 0, [end[cut + 1 :].strip() or end], None)
    return length_of(last) > _PROD / 2 and not hear(last) & HANDS


def _of_answerer(
    at: int, drafts: list[Draft], speaking: list[Voice | None], asked: bool, before: TurnKind | None
) -> TurnKind:
    """An answer where somebody asked; else, and aside, a statement."""
    if length_of(drafts[at]) < _SHORT and not (before == "question" and has_sign(drafts[at - 1])):
        heard = hear(drafts[at])
        aside = heard & ASIDE or (heard & THANKED and length_of(drafts[at]) < _THANKS)
        if aside and not heard & SEEKS and before != "question":
            return "statement"
        if at == 0 and heard & OPENS and len(drafts) > 1 and speaking[1] is not speaking[0]:
            return "moderation" if not seeks(drafts[1]) else "statement"
    return "answer" if asked else "statement"


def exchanges_of(
    kinds: list[TurnKind], drafts: list[Draft] | None = None, keys: list[str | None] | None = None
) -> list[int | None]:
    """The number of the exchange that each turn belongs to: a question opens one, its answers belong to it.

    Questions in a row are one exchange. Where several ask in turn, what the same one asks next, with nobody else and no
    word of whoever leads between, belongs to it too, as does what calls itself a follow-up.

    Args:
        kinds: the kind of each turn.
        drafts: the turns; without them every question after an answer opens an exchange.
        keys: who speaks, as `kinds_of` takes them.
    """
    numbers: list[int | None] = []
    if "question" not in kinds:
        return [None] * len(kinds)
    askers = _askers(kinds, drafts, keys) if drafts is not None else []
    current = 0
    last = -1  # the question before
    led = False  # whether somebody led since
    for at, kind in enumerate(kinds):
        if kind == "question":
            goes_on = last >= 0 and (
                last == at - 1
                or (not led and bool(askers) and askers[at] is not None and askers[at] == askers[last])
                or (not led and drafts is not None and follows(drafts[at]))
            )
            if not goes_on:
                current += 1
            last, led = at, False
            numbers.append(current)
        elif kind == "answer" and current:
            numbers.append(current)
        else:
            led = led or (kind == "moderation")
            numbers.append(None)
    return numbers


def _askers(kinds: list[TurnKind], drafts: list[Draft], keys: list[str | None] | None) -> list[str | None]:
    """Who puts each question, None where the label stands for whoever asks; empty where no two ask in turn."""
    who = [d.label for d in drafts] if keys is None else keys
    first: str | None = None
    several = False
    for at, kind in enumerate(kinds):
        if kind == "question":
            if first is None:
                first = who[at]
            elif who[at] != first:
                several = True
                break
    if not several:
        return []
    askers: list[str | None] = []
    named: set[str] = set()
    for at, kind in enumerate(kinds):
        key = who[at]
        label = drafts[at].label
        if kind == "question" and key is not None and label is not None and not is_collective(label):
            named.add(key)
            askers.append(key)
        else:
            askers.append(None)
    return askers if len(named) > 1 else []
