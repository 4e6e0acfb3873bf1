"""What a notebook and rich show of a transcript."""

from __future__ import annotations

import io
from html.parser import HTMLParser

from rich.console import Console

from transcript_tool import Header, Speaker, Transcript, Turn, parse

EVIL = "<script>alert('1')</script> & \"x\" <img src=x onerror=y>"


class Seen(HTMLParser):
    """What a browser would make of it: tags, and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert {name for name, _ in attrs} <= {"dir", "style"}

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_notebook_shows_who_said_what() -> None:
    seen = Seen(parse("Lake talk\n\nHarbour Post: Will it freeze?\n\nMs. Roe: It will.\n")._repr_html_())
    for word in ("Lake talk", "Harbour Post", "Will it freeze?", "question", "2 turns"):
        assert word in seen.text


def test_every_word_is_escaped() -> None:
    transcript = Transcript(
        header=Header(title=EVIL, place=EVIL, event_date=EVIL),
        speakers=(Speaker(id="x", name=EVIL),),
        turns=(Turn(1, speaker="x", label=EVIL, paragraphs=(EVIL,), stage=(EVIL,)), Turn(2, label=EVIL)),
    )
    seen = Seen(transcript._repr_html_())
    assert {*seen.tags} == {"div", "h4", "p", "table", "thead", "tbody", "tr", "th", "td"}
    assert seen.text.count(EVIL) == 8


def test_what_is_left_out_is_told() -> None:
    turns = tuple(Turn(n, paragraphs=("word " * 1000, "more")) for n in range(1, 33))
    seen = Seen(Transcript(turns=turns)._repr_html_())
    assert "and 12 more turns" in seen.text
    assert len(seen.text) < 20_000
    assert seen.text.count("…") == 2 * 20 + 1
    assert "Transcript without title" in Seen(Transcript()._repr_html_()).text


def test_rich_shows_it_in_short() -> None:
    out = io.StringIO()
    Console(file=out, width=200).print(Transcript(header=Header(title="Lake"), turns=(Turn(1),) * 3))
    assert "title='Lake'" in out.getvalue()
    assert "turns=3" in out.getvalue()
