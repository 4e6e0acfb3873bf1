"""What a turn does: question, answer, statement or moderation; and which question and answers belong together.

A `question` is put to those who brief; an `answer` is what they say to it; `moderation` opens, hands over and closes;
`statement` is all else. Told from labels (Q, QUESTION, 记者), from who is listed, and from what is said.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.model.records import TurnKind
from transcript_tool.model.turns import Draft
from transcript_tool.tokenizer.kept import bound
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["exchanges_of", "kinds_of"]

_ASKERS: Final = frozenset(
    "q question questions journalist journalists reporter reporters pregunta periodista reportero reportera "
    "interlocutor "
    "interlocutora frage zusatzfrage pergunta jornalista domanda j media press correspondent questioner interviewer "
    "entrevistador entrevistadora p giornalista journaliste periodistas 问 問 记者 記者 提问 提問 媒體提問 "
    "媒体提问 質問 質問者 聞き手 질문 기자 문 вопрос журналист журналистка корреспондент vraag "
    "journalist verslaggever pytanie dziennikarz dziennikarka fråga spørgsmål spørsmål soru gazeteci muhabir "
    "سؤال السؤال الصحفي المحاور".split()
)
_OUTLETS: Final = frozenset(
    "news agency times daily tv television radio broadcasting herald tribune gazette telegraph".split()
)
_DOTTED: Final = Lazy(r"\w\.(?:com|org|cn|net|es|ch|ru|de|fr|co)\b")
_ANSWERERS: Final = frozenset(
    "a answer respuesta antwort resposta risposta réponse r 答 回答 답변 답 ответ antwoord odpowiedź svar cevap yanıt "
    "جواب الجواب "
    "interviewee witness pm".split()
) | {
    "prime minister",
    "the witness",
}
_HOSTS: Final = frozenset(
    "moderator operator host chair chairman chairwoman chairperson moderador moderadora modérateur modératrice 主持人 "
    "coordinator emcee facilitator 司会 司会者 議長 委員長 사회자 사회 진행자 위원장 ведущий ведущая председатель "
    "voorzitter przewodniczący przewodnicząca marszałek presidenza moderatore moderatrice المذيع المذيعة".split()
)
_SAMPLE: Final = 8  # turns of a label that are looked at
_LONG, _TAIL = 700, 120  # characters: beyond the one, a question is looked for in the other at the end
_LOOK: Final = 300  # characters at the head of a paragraph that are looked at: who asks or moderates does so at once
_ASKING: Final = (
    "my question", "question is", "questions are", "question for", "question about", "to ask", "follow-up", "could you",
    "can you", "would you",
)  # fmt: skip
_ASKING_HAN: Final = ("请问", "請問", "提问", "有何", "能否")
_FEW: Final = 24  # characters
_THANKS: Final = ("thank", "gracias", "merci", "danke", "obrigad", "grazie", "谢谢", "謝謝")
_MODERATING: Final = (
    "next question", "last question", "the floor", "open for questions",
    "ladies and gentlemen", "welcome to", "invited",
    "concludes", "conclude", "that's all for", "this is the end",
    "identify your", "go ahead", "please ask", "q&a session", "wrap up",
    "ends here", "let's ", "i'll give", "good morning, every",
    "última pregunta", "siguiente pregunta", "tiene la palabra",
    "let us begin", "next, please", "time for", "goodbye",
    "good night", "to the end of", "stop here", "thank you all for",
    "dear colleagues", "we adjourn", "will rise",
    "nächste frage", "dernière question",
)  # fmt: skip
_MODERATING_HAN: Final = (
    "下一个问题", "最后一个问题", "请提问", "欢迎", "到此结束", "下面", "继续提问", "的记者提问", "上午好",
)  # fmt: skip
_HAN: Final = "\u2e80"  # the first sign that is looked at as Han


def kinds_of(drafts: list[Draft], hosts: frozenset[str], briefers: frozenset[str] = frozenset()) -> list[TurnKind]:
    """The kind of each turn.

    Args:
        drafts: the turns in order.
        hosts: labels (case folded) that the header lists as chair or moderator.
        briefers: labels (case folded) of the others whom the header lists.
    """
    sides = _sides(drafts, hosts, briefers)
    kinds: list[TurnKind] = []
    asked = bool(drafts) and drafts[0].label is None  # the page goes on with an answer
    before = ""
    for draft in drafts:
        side = sides.get(draft.label or "", "")
        if draft.label is None or not side:
            kinds.append("statement")
        elif side == "asks":
            kinds.append("question")
            asked = True
        elif side == "hosts":
            answers = before == "question" and len(draft.paragraphs) > 0 and not _moderates(draft)
            kinds.append("answer" if answers else "moderation")
        else:
            kinds.append("answer" if asked else "statement")
        before = kinds[-1]
    return kinds


def _moderates(draft: Draft) -> bool:
    """Whether the turn opens, hands over or closes."""
    return _sounds_moderating(" ".join([p[:_LOOK] for p in draft.paragraphs[:4]]))


def _sounds_moderating(said: str) -> bool:
    """Whether words stand there that open, hand over or close."""
    if not said.isascii() and any(phrase in said for phrase in _MODERATING_HAN):
        return True
    if said[:1] >= _HAN:
        return False
    low = said.lower().replace("’", "'")
    return any(phrase in low for phrase in _MODERATING)


def _sounds_like_host(draft: Draft) -> bool:
    """Whether the head of the turn is what a host says; a cheap look, taken at many turns."""
    if not draft.paragraphs:
        return False
    return _sounds_moderating(draft.paragraphs[0][:120])


def _asks(draft: Draft) -> bool:
    """Whether the turn puts a question."""
    said = draft.paragraphs
    if not said:
        return False
    length = 0
    for paragraph in said:
        length += len(paragraph)
    if length > _LONG:  # who answers at length asks himself things on the way
        return "?" in said[-1][-_TAIL:] or "？" in said[-1][-_TAIL:]
    for paragraph in said:
        if "?" in paragraph or "？" in paragraph:
            return True
    head = said[0][:_LOOK]
    if not head.isascii() and "的提问" in head:  # who thanks for a question puts none
        head = head.replace("你的提问", "").replace("您的提问", "")
    if not head.isascii() and any(phrase in head for phrase in _ASKING_HAN):
        return True
    if head[:1] >= _HAN:
        return False
    low = head.lower()
    return any(phrase in low for phrase in _ASKING)


def _sides(drafts: list[Draft], hosts: frozenset[str], briefers: frozenset[str]) -> dict[str, str]:
    """Which side each label is on: asks, answers, hosts, or "" where the talk has no sides."""
    if not drafts:
        return {}
    said: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.label is not None:
            said.setdefault(draft.label, []).append(draft)
    sides: dict[str, str] = {}
    asking = 0
    for label, turns in said.items():
        low = label.casefold().rstrip(".")
        side = sides[label] = _side(low, turns, hosts, low in briefers)
        if side == "asks":
            asking += len(turns)
    if not asking and drafts[0].label is None and len(said) == 1:
        return sides  # a page of a set that begins in the middle of an answer: whoever goes on answers too
    if len(said) > 2 and _is_meeting(drafts) and not any(_named_side(label.casefold(), False) for label in said):
        return {}
    if not asking or (asking < 0.15 * len(drafts) and len(drafts) > 6):
        return {label: side if side == "hosts" else "" for label, side in sides.items()}
    return sides


def _is_meeting(drafts: list[Draft]) -> bool:
    """Whether the talk is an export of a meeting: its turns carry clock times, and nobody is there to be asked."""
    return sum(draft.time is not None for draft in drafts) > 0.5 * len(drafts)


def _only_thanks(draft: Draft) -> bool:
    """Whether the turn is a word of thanks and nothing else, as either side says it."""
    said = draft.paragraphs
    return len(said) == 1 and len(said[0]) < _FEW and said[0].lower().startswith(_THANKS) and "?" not in said[0]


def _side(low: str, turns: list[Draft], hosts: frozenset[str], briefs: bool) -> str:
    """Which side one label is on, from its words and what is said under it."""
    if fixed := _named_side(low, low in hosts):
        return fixed
    sample = [turn for turn in turns[:_SAMPLE] if not _only_thanks(turn)] or turns[:1]
    if len(sample) > 1 and sum(_sounds_like_host(draft) for draft in sample) > 0.6 * len(sample):
        return "hosts"
    if briefs:
        return "answers"
    return "asks" if sum(_asks(draft) for draft in sample) >= 0.6 * len(sample) else "answers"


_NAMED: Final[dict[str, str]] = {}


def _named_side(low: str, hosting: bool) -> str:
    """The side that a label's own words tell, or ""."""
    if hosting:
        return "hosts"
    known = _NAMED.get(low)
    if known is None:
        known = _NAMED[low] = _side_of(low)
        bound(_NAMED)
    return known


def _side_of(low: str) -> str:
    bare = low.removeprefix("the ").rstrip("0123456789") or low
    if bare in _HOSTS:
        return "hosts"
    if (
        bare in _ASKERS
        or low.endswith(("记者", "記者", "analyst", "journalist"))
        or low.startswith(("a reporter", "audience member", "question ("))
    ):
        return "asks"
    if bare in _ANSWERERS or low in _ANSWERERS:
        return "answers"
    # Who is an outlet comes to ask; a name in brackets behind a person's may be anything.
    return "asks" if not _OUTLETS.isdisjoint(low.split()) or ("." in low and _DOTTED.search(low)) else ""


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
