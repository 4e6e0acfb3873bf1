"""What a turn does: question, answer, statement or moderation; and which question and answers belong together.

A `question` is put to those who brief; an `answer` is what they say to it; `moderation` opens, hands over and closes;
`statement` is all else. Told from labels (Q, QUESTION, 记者), from who is listed, and from what is said.
"""

from __future__ import annotations

import re

from transcript_tool.model.records import TurnKind
from transcript_tool.model.turns import Draft

__all__ = ["exchanges_of", "kinds_of"]

_ASKER = re.compile(
    r"(?:q\d*|question|questions?|journalist|reporter|journalists|pregunta|periodista|reporter[oa]|interlocutora?|frage|zusatzfrage|pergunta|jornalista|"
    r"domanda|j|media|press|correspondent|questioner|interviewer|entrevistador|p|问|問|记者|記者|.*(?:记者|記者)|audience member.*|a reporter.*)$",
    re.IGNORECASE,
)
_ANSWERER = re.compile(r"(?:a\d*|answer|respuesta|antwort|resposta|risposta|réponse|r|答|interviewee|witness|the witness|pm|prime minister)$", re.IGNORECASE)
_HOST = re.compile(r"(?:moderator|operator|host|chair(?:man|woman|person)?|the chair|moderador[a]?|modérat(?:eur|rice)|主持人|coordinator|emcee|facilitator)$", re.IGNORECASE)
_ASKS = re.compile(
    r"[?？؟]|\b(?:my question|questions? (?:is|are|for|about)|i(?:'d| would)? (?:like|want)(?:ed)? to ask|follow-?up|could you|can you|would you)\b|请问|請問|提问|发言人(?:对此)?有何|能否",
    re.IGNORECASE,
)
_MODERATES = re.compile(
    r"next question|last question|(?:the )?floor (?:is|to)|open for questions|ladies and gentlemen|welcome to|invited|let's (?:give|welcome|move|turn)|"
    r"concludes?|that's all for|this is the end|identify your|go ahead|please ask|q&a session|wrap up|ends? here|now,? (?:let's|i'?ll)|good (?:morning|afternoon|evening), (?:every|ladies)|"
    r"下一个问题|最后一个问题|请提问|欢迎|到此结束|下面|última pregunta|siguiente pregunta|tiene la palabra|nächste frage|dernière question",
    re.IGNORECASE,
)


def kinds_of(drafts: list[Draft], hosts: frozenset[str]) -> list[TurnKind]:
    """The kind of each turn.

    Args:
        drafts: the turns in order.
        hosts: labels (case folded) that the header lists as chair or moderator.
    """
    sides = _sides(drafts, hosts)
    kinds: list[TurnKind] = []
    asked = False
    for draft in drafts:
        side = sides.get(draft.label or "", "")
        first = draft.paragraphs[0] if draft.paragraphs else ""
        if draft.label is None:
            kinds.append("statement")
            continue
        if side == "asks":
            kinds.append("question")
            asked = True
        elif side == "hosts":
            kinds.append("moderation" if not first or _MODERATES.search(" ".join(draft.paragraphs)) or not asked else "answer")
        elif side == "answers":
            kinds.append("answer" if asked else "statement")
        else:
            kinds.append("statement")
    return kinds


def _sides(drafts: list[Draft], hosts: frozenset[str]) -> dict[str, str]:
    """Which side each label is on: asks, answers, hosts, or "" where the talk has no sides."""
    said: dict[str, list[str]] = {}
    for draft in drafts:
        if draft.label is not None:
            said.setdefault(draft.label, []).append(" ".join(draft.paragraphs[:3]))
    sides: dict[str, str] = {}
    for label, texts in said.items():
        low = label.casefold().rstrip(".")
        moderates = sum(1 for text in texts if _MODERATES.search(text))
        asks = sum(1 for text in texts if _ASKS.search(text))
        if _HOST.match(low) or low in hosts:
            sides[label] = "hosts"
        elif _ASKER.match(low):
            sides[label] = "asks"
        elif _ANSWERER.match(low):
            sides[label] = "answers"
        elif moderates > 0.6 * len(texts) and moderates > 1:
            sides[label] = "hosts"
        elif asks >= 0.6 * len(texts):
            sides[label] = "asks"
        else:
            sides[label] = "answers"
    askers = sum(side == "asks" for side in sides.values())
    turns = sum(len(texts) for label, texts in said.items() if sides[label] == "asks")
    if not askers or (turns < 0.15 * len(drafts) and len(drafts) > 6):
        return {label: side if side == "hosts" else "" for label, side in sides.items()}
    return sides


def exchanges_of(kinds: list[TurnKind]) -> list[int | None]:
    """The number of the exchange that each turn belongs to: a question opens one, its answers belong to it."""
    numbers: list[int | None] = []
    current = 0
    for at, kind in enumerate(kinds):
        if kind == "question":
            if at == 0 or kinds[at - 1] != "question":
                current += 1
            numbers.append(current)
        elif kind == "answer" and current:
            numbers.append(current)
        else:
            numbers.append(None)
    return numbers
