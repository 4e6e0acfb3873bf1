"""The shape of a label in Han signs, which sets no blanks and has no capitals: its signs themselves tell."""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.lexicon import HEADS, ROLES, ja, zh
from transcript_tool.tokenizer.patterns import Lazy

__all__ = ["TRAILING_BRACKET", "han_shape"]

TRAILING_BRACKET: Final = Lazy(r"\s*[(\[（【][^()\[\]（）]*(?:\([^()]*\))?[^()\[\]（）]*[)\]）】]$")
_ROLES: Final[tuple[str, ...]] = (
    "记者", "記者", "主持人", "发言人", "發言人", "提问", "提問", "网友", *sorted(ja.OFFICES)
)  # fmt: skip
_VOICES: Final = frozenset({"说话人", "說話人", "发言者", "發言者", "讲者", "講者", "話者", "発言者", "スピーカー"})
# Signs that names, offices and outlets do not hold, but clauses do.
_HAN_NUMERALS: Final = frozenset("一二三四五六七八九十百零几0123456789")
_HAN_CLAUSE_SIGNS: Final = frozenset("我你您他她它这這那哪谁誰吗嗎呢吧的了着是在把被让讓请請话話")
_HAN_CLAUSE: Final = Lazy(
    r"[我你您他她它这這那哪谁誰吗嗎呢吧的了着是在把被让讓]|以下|如下|表示|强调|強調|指出|认为|認為|包括|如果|因为|因為|所以|但是|可以|"
    r"[说說讲講问問称稱道曰](?:过|過)?$(?<![提记記質质][问問])(?<!^问)(?<!^問)|下一步|要做|做好|"
    r"^[第][一二三四五六七八九十百零\d]+[条條章点點步节節]?$|[几幾一二三两兩四五六七八九十][点點个個条條件项項]|有[一二两三四五六]|请|請"
)


def han_shape(label: str) -> int:
    """What the signs of `label`, which holds Han or kana, say for and against it, as evidence bits."""
    core = TRAILING_BRACKET.sub("", label)
    mask = ev.BRACKET if core != label else 0
    if (
        core[-1:] in "们們"
        and core[:-1] not in zh.ROLES
        and not core.endswith(("记者们", "記者們", "委员们", "委員們"))
    ):
        return ev.SENTENCE  # many are spoken to: `同志们：`
    voice = core.rstrip("0123456789 ")
    if voice in _VOICES:
        return mask | ev.ROLE | ev.NAME  # `说话人 3`, as programs name whom they hear
    if not core or len(core) > 30 or not _HAN_CLAUSE_SIGNS.isdisjoint(core) or _HAN_CLAUSE.search(core):
        return mask | ev.SENTENCE
    if core in HEADS:
        return mask | ev.HEAD
    if core in ROLES or core.endswith(_ROLES):
        mask |= ev.ROLE
    elif core[-2:] in zh.TITLES or core[-3:] in zh.TITLES:
        mask |= ev.TITLE
    if core.endswith(tuple(zh.OUTLETS)):
        mask |= ev.OUTLET
    if core[0] == "第" and core[1:2] in _HAN_NUMERALS and not mask:
        return ev.HEAD
    if 2 <= len(core) <= 4 or "·" in core or "•" in core:
        mask |= ev.FULL_NAME
    return mask | ev.NAME | (ev.LONG if len(core) > 16 and not mask & (ev.ROLE | ev.TITLE | ev.OUTLET) else 0)
