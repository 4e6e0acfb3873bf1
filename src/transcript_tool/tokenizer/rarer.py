"""The candidates of rarer marks, where no common one rules: looked for in turn until one tells who speaks.

First the marks of `signs`, one a line; where none of these rules either, labels within long lines (`flat`).
"""

from __future__ import annotations

from transcript_tool.tokenizer.beside import alone, beside
from transcript_tool.tokenizer.flat import scan_flat
from transcript_tool.tokenizer.hinted import Hinted
from transcript_tool.tokenizer.lines import Lines
from transcript_tool.tokenizer.ruling import FREE, ruling_sign
from transcript_tool.tokenizer.signs import scan_signs
from transcript_tool.tokenizer.within import cut_signs
from transcript_tool.tokenizer.writings import Candidate, Writing

__all__ = ["Found", "with_leader", "with_rarer", "without_capitals"]

Found = tuple[list[Candidate], list[Candidate], list[Writing]]
"""All candidates, those of them that may be labels, and the writings of both."""


def with_rarer(page: Lines, first: int, found: Found, hinted: Hinted | None, recurring: bool = False) -> Found:
    """What was found, and the candidates of the rarer mark that rules the page, if one does.

    Args:
        page: the lines of the document.
        first: index of the first line below the front matter.
        found: what the common marks told.
        hinted: what a person says of the page, or None.
        recurring: whether only a mark whose labels recur may rule, since a common one seems to.
    """
    candidates, opened, writings = found
    rarer = scan_signs(page.lines, first)
    cut_signs(page.lines, page.starts, rarer)
    more = ruling_sign(rarer, writings, page.lines, recurring)
    if hinted is not None:
        more = hinted.signs(rarer, more)
        hinted.weigh(more)
    if more:
        more += beside(more, list(rarer.writings.values()), page.lines)
    elif names := alone(writings):
        more = beside(names, list(rarer.writings.values()), page.lines)
    rarer.forget(more)
    if more:
        added = [c for w in more for c in w.members]
        taken = {c.line for c in added}
        opened = [c for c in opened if c.writing.mark not in FREE or c.line not in taken]  # `V. ROE` is no `V.` of `Q.`
        return _in_order(candidates + added), _in_order(opened + added), writings + more
    if recurring:
        return found
    flat = scan_flat(page.lines, page.text)
    if not flat:
        return found
    taken = {c.line for c in flat}
    kept = _without(found, [w for w in writings if any(c.line in taken for c in w.members)])
    told = list({id(c.writing): c.writing for c in flat}.values())
    return _in_order(kept[0] + flat), _in_order(kept[1] + flat), kept[2] + told


def with_leader(page: Lines, first: int, found: Found, names: list[Writing]) -> Found:
    """What was found, and who leads the talk, where `names` stand alone on their lines and the chair is not of them."""
    candidates, opened, writings = found
    rarer = scan_signs(page.lines, first)
    more = beside(names, list(rarer.writings.values()), page.lines)
    rarer.forget(more)
    if not more:
        return found
    added = [c for w in more for c in w.members]
    return _in_order(candidates + added), _in_order(opened + added), writings + more


def without_capitals(found: Found) -> Found:
    """What was found but for lines of capitals alone, where these are parts of labels."""
    return _without(found, [w for w in found[2] if w.mark == "capitals"])


def _without(found: Found, dropped: list[Writing]) -> Found:
    """What was found, without the places of some writings."""
    gone = {id(w) for w in dropped}
    for w in dropped:
        w.members.clear()  # they hold one another: see Writing
    return (
        [c for c in found[0] if id(c.writing) not in gone],
        [c for c in found[1] if id(c.writing) not in gone],
        [w for w in found[2] if id(w) not in gone],
    )


def _in_order(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates as they stand in the document."""
    return sorted(candidates, key=lambda c: (c.line, c.at))
