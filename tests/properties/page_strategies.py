"""Texts for the property tests: any text whatever, and pages made of the pieces that real pages are made of.

Runs are the same every time; ``HYPOTHESIS_SEARCH=5000 make test`` looks at that many new ones.
"""

from __future__ import annotations

import os

from hypothesis import settings
from hypothesis import strategies as st
from page_checks import essence

__all__ = ["FIXED", "any_text", "essence", "pages"]

_SEARCH = int(os.environ.get("HYPOTHESIS_SEARCH", "0"))
FIXED = settings(max_examples=_SEARCH or 300, deadline=None, derandomize=not _SEARCH)

any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=400) | st.text(
    st.sampled_from("aZ:：.?!\n\r\t \u00a0\u200b\ufeff\x00\x0c\u2028*_[](){}<>#-–—•Q1/9|'\"ㄑ中文e\u0301"), max_size=200
)

_LABELS = (
    "Ann Roe:",
    "Ann Roe:\u00a0",
    "Harbour Post:",
    "Q:",
    "A:",
    "Q.",
    "Q    ",
    "MR. ROE:",
    "MR. ROE:  ",
    "THE COURT:",
    "记者：",
    "安禾：",
    "**Ann Roe:**",
    "**Bo Elm**:",
    ">> CHAIR:",
    "[Operator]",
    "[00:01:02] Ann:",
    "Ann Roe  0:21",
    "Ann Roe (12:34):",
    "Claire :",
    "• Q:",
    "Ann Roe (AR):",
    "AR:",
    "PM::",
    "J:",
    "Wen Li, deputy head of the Grain Office:",
    "dpa:",
    "MINISTRA ANA RUIZ",
    "### Ann Roe",
    "Ann Roe\t",
    "Ann Roe |",
    "Mr. ROE.",
    "_a_b_c_d_Ann Roe:",
    "Operator:",
    "PREGUNTA:",
    "Herr Ohm:",
    "Ann and Bo:",
)
_TRAPS = (
    "Our principles are:",
    "Note: it is late.",
    "1. Funding: the towns.",
    "10:30",
    "3:1 was the vote",
    "https://a.example/b:c",
    'He said: "No."',
    "Address: No. 11 Ferry Road",
    "\\[23:01\\]",
    "AYES: 12",
    "- **Where**: zoom",
    "```",
    "Part I:",
    "(Ms. Elm [Greens]: Hear!)",
    "...",
    "----",
    "Ms. Elm moved: That it be.",
    "::",
    ":",
    "：",
    "(",
    "]",
    "* * *",
    "&gt;&gt; ANN: hello",
    "<b>Ann:</b> yes",
    "Section 3:",
    "|",
    "a:b",
)
_HEADER = (
    "ㄑ\u00a0Press Room\u00a0ㄑ\u00a0Notice",
    "Home >  Press Room > ",
    "You are here:   News/",
    "Briefing on boats",
    "• Briefing on boats",
    "• Briefing on oars",
    "On Sept. 9, the Office held a briefing on boats.\u00a0  September 11, 2023",
    "OfficeUpdated:  May 26, 2020",
    "Speakers:",
    "Chairperson:",
    "Date:",
    "Ann Roe, head of the Boat Office",
    "May 3, 2019",
    "2020-07-18 00:48",
    "2022年8月19日",
    "Economy",
    "Ridgeway | 10 a.m. April 18, 2022",
    "---",
    "title: Boats",
    "date: 2020-01-02",
    "For Immediate Release",
    "PARTICIPANTS:",
    "# Boats",
    "transcript-tool: 1",
    "On May ², the Office for Boats and Oars held a briefing in Kell on boats and oars.",
    "May ², 2020",
    "②/③",
    "２０２１年９月７日",
    "١٢/٣/٢٠٢٠",
)
_NOISE = (
    "(Laughter)",
    "[crosstalk]",
    "（掌声）",
    "[Photo by Lou Tern]",
    "END",
    "1:02 P.M. EDT",
    "- Ends -",
    "Share",
    "Read in Chinese",
    "To",
    "_ueditor_page_break_tag_",
    "<\u00a0\u00a01\u00a0\u00a02\u00a0\u00a03\u00a0\u00a0>",
    "Page 2 of 6",
    "1/6",
    "< 1 2 3 >",
    "- 2 -",
    "\x0c",
    "[[Page H12]]",
    "Copyright © The Office",
    "RELATED STORIES",
    "X joined the meeting",
    "MORE FROM US",
    "{time} 1415",
    "0:31",
    "[00:05]",
)
_WORDS = (
    "Good morning, and thank you for coming.",
    "What does it cost? And who pays?",
    "It costs little.",
    "I would say so.",
    "that nobody wanted to",
    "a word that is fermen-",
    "tation of bread",
    "谢谢大家。",
    "我们注意到有关报道。",
    "¿Cuándo sale el barco?",
    "Je ne sais pas.",
    "cafe\u0301 au lait",
    "She said \u201cno\u201d\u200b, twice.",
    "Thank you.",
    "\u00a0\u00a0 led by blanks",
    "x",
    "- was saying that",
    "[link](https://a.example)",
)
_BLANKS = ("", "", "", " ", "\u00a0", "\t", "\u3000 ", "\ufeff")

_piece = st.sampled_from(_LABELS + _TRAPS + _HEADER + _NOISE + _WORDS + _BLANKS)
_inline = st.builds(
    lambda label, blank, words: f"{label}{blank}{words}",
    st.sampled_from(_LABELS),
    st.sampled_from(("", " ", "  ")),
    st.sampled_from(_WORDS),
)
_line = st.one_of(_inline, _piece, st.sampled_from(_WORDS), st.just(""), st.builds("{} {}".format, _piece, _piece))
_turn = st.builds(
    lambda label, own, said: [f"{label}", "", *said, ""] if own else [f"{label} {' '.join(said)}", ""],
    st.sampled_from(_LABELS),
    st.booleans(),
    st.lists(st.sampled_from(_WORDS), max_size=3),
)
_lines = st.lists(_line.map(lambda line: [line]) | _turn, max_size=24).map(
    lambda parts: [line for part in parts for line in part]
)


def pages() -> st.SearchStrategy[str]:
    """Pages with line feeds only: header lines, turns and noise, in any order; some have their lines numbered."""
    head = st.lists(st.sampled_from((*_HEADER, "")), max_size=6)
    tail = st.sampled_from(("", "\n", "\n\n"))
    return st.builds(_joined, head, _lines, tail, st.integers(0, 9).map(lambda chance: chance == 0))


def _joined(head: list[str], body: list[str], tail: str, numbered: bool) -> str:
    lines = [*head, *body]
    if numbered:
        lines = [f"{number % 25 + 1:2}  {line}" for number, line in enumerate(lines)]
    return "\n".join(lines) + tail
