"""Saved web pages: `html/NAME/` holds a page, what is right for it, and a note; then what holds for any bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from transcript_tool import Source, parse, parse_all, read
from transcript_tool.sources.files import source_of
from transcript_tool.sources.html import draw
from transcript_tool.sources.source import PageFacts

HTML = Path(__file__).parent / "html"
TALK = "<p><b>记者：</b>何时完工？</p><p><b>王某：</b>六月。</p><p><b>记者：</b>今年吗？</p><p><b>王某：</b>是的。</p>"


@pytest.mark.parametrize("folder", sorted(HTML.iterdir()), ids=lambda path: path.name)
def test_page(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    found = parse(read(folder / "input.html"))
    assert [[t.label, list(t.paragraphs)] for t in found.turns] == expected.pop("turns")
    told = {"breadcrumbs": list(found.breadcrumbs), **asdict(found.header), **asdict(found.pagination)}
    assert {key: told[key] for key in expected} == expected


JA = "<p><b>記者：</b>いつ終わりますか。</p><p><b>局長：</b>六月に終わります。</p>" * 2
RU = "<p><b>Пресса:</b> Когда откроют мост?</p><p><b>Мэр:</b> В июне.</p>" * 2
FR = "<p><b>Journaliste :</b> Où est l’été ?</p><p><b>Le préfet :</b> Après la forêt, à côté.</p>" * 2


@pytest.mark.parametrize(
    ("markup", "codec", "declared", "http", "told"),
    [
        pytest.param(TALK, "gb18030", "gb2312", None, "gb18030", id="a narrower name for it"),
        pytest.param(TALK, "utf-8", "utf-8", None, "utf-8", id="as it says"),
        pytest.param(TALK, "utf-8", "iso-8859-1", None, "utf-8", id="UTF-8 whatever it says"),
        pytest.param(TALK, "gb18030", "iso-8859-1", None, "gb18030", id="the default of an editor"),
        pytest.param(TALK, "gb18030", None, None, "gb18030", id="nothing said"),
        pytest.param(JA, "iso-2022-jp", "iso-2022-jp", None, "iso-2022-jp", id="shifted signs in ASCII"),
        pytest.param(JA, "shift_jis", "x-sjis", None, "cp932", id="a name of old browsers"),
        pytest.param(RU, "cp1251", None, "text/html; charset=windows-1251", "windows-1251", id="the header says it"),
        pytest.param(RU, "koi8-r", "windows-1251", "koi8-r", "koi8-r", id="the header before the page"),
        pytest.param(FR, "cp1252", "utf-8", None, "cp1252", id="what cannot be is not believed"),
        pytest.param(FR, "cp1252", None, "text/html; charset=ISO-8859-1", "cp1252", id="western bytes"),
        pytest.param(FR, "utf-16", None, "text/html; charset=ISO-8859-1", "utf-16", id="a mark before all"),
        pytest.param(FR, "cp1252", "no-such-charset", None, "cp1252", id="a name that nothing has"),
        pytest.param(FR, "cp1252", "idna", "unicode_escape", "cp1252", id="a codec that is no charset"),
    ],
)
def test_charset(markup: str, codec: str, declared: str | None, http: str | None, told: str) -> None:
    meta = f"<meta charset={declared}>" if declared else ""
    source = source_of(f"<html><head>{meta}</head><body>{markup}</body></html>".encode(codec), "a.html", charset=http)
    assert source.encoding == told
    assert not source.remarks
    assert source.text == draw(f"<html><body>{markup}</body></html>")[0]


def test_a_slip_among_many_signs_does_not_cost_the_charset() -> None:
    data = f"<html><head><meta charset=windows-1251></head><body>{RU * 20}</body></html>".encode("cp1251")
    source = source_of(data.replace(b"</body>", b"<p>\x98</p></body>"), "a.html")
    assert source.encoding == "windows-1251"
    assert [code for code, _ in source.remarks] == ["undecodable-bytes"]


def test_what_came_with_a_page_counts_where_it_says_nothing() -> None:
    address = "https://port.example/nets"
    assert source_of(b"<html><body>Ann: Yes.", "a.html", url=address).facts == PageFacts(url=address)
    own = b"<html><head><link rel=canonical href='https://own.example/'></head><body>Ann: Yes."
    assert source_of(own, "a.html", url=address).facts == PageFacts(url="https://own.example/")
    saved = b"<!-- saved from url=(0021)https://own.example/x -->\n<html><body>Ann: Yes."
    assert source_of(saved, "a.html").facts == PageFacts(url="https://own.example/x")
    plain = source_of("Пресса: Когда откроют мост?".encode("koi8-r"), "a.txt", charset="text/plain; charset=koi8-r")
    assert (plain.text, plain.media_type) == ("Пресса: Когда откроют мост?", "text/plain")


def test_the_encoding_that_the_user_declares_wins() -> None:
    data = f"<html><head><meta charset=koi8-r></head><body>{RU}</body></html>".encode("cp1251")
    assert source_of(data, "a.html", encoding="cp1251", charset="koi8-r").encoding == "cp1251"


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ('<html lang="zh-CN">', "zh-CN"),
        ("<html lang='not a tag'>", None),
        ('<meta property="og:locale" content="es_ES">', "es-ES"),
    ],
)
def test_a_page_says_its_language(head: str, language: str | None) -> None:
    assert draw(f"{head}<body>Ann: Yes.")[1].language == language


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="pubdate" content="2017/06/02">', "2017-06-02"),
        ('<meta name="date" content="20170602">', "2017-06-02"),
        ('<meta name="date" content="Fri, 02 Jun 2017 10:00:00 GMT">', "2017-06-02"),
        ('<meta name="date" content="2017-13-02">', None),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2017-06-02T08:00Z"}]}</script>',
            "2017-06-02",
        ),
        ('<script type="application/ld+json">{"datePublished": </script>', None),
        ('<meta name="date" content="2016-01-01"><meta name="DC.date.issued" content="2017-06-02">', "2017-06-02"),
    ],
)
def test_the_day_of_publication(head: str, day: str | None) -> None:
    assert draw(f"<html><head>{head}</head><body>Ann: Yes.")[1].published == day


def test_a_bar_shows_a_page_only_where_it_marks_one() -> None:
    links = "<a href=1>1</a> <a href=2>2</a> <a href=3>3</a>"
    text, facts = draw(f"<p>Ann: Yes.</p><p>{links}</p>")
    assert (text.split("\n")[-2], facts.page) == ("<  1  2  3  >", None)
    for marked in ("<b>2</b>", "2", "[2]", "<a class=active href=2>2</a>", "<a href='#'>2</a>"):
        assert draw(f"<p>Ann: Yes.</p><p>{links.replace('<a href=2>2</a>', marked)}</p>")[1].page == 2


def test_a_bar_may_be_of_buttons() -> None:
    buttons = "<button>1</button><button disabled>2</button><button>3</button><button>Next</button>"
    text, facts = draw(f"<p>Ann: Yes.</p><nav>{buttons}</nav>")
    assert text == "Ann: Yes.\n\n<  1  2  3  >\n"
    assert facts.page == 2


def test_notes_and_years_are_no_bar() -> None:
    for words in ("<a href='#n1'>1</a> and <a href='#n2'>2</a>", "<a href=a>2019</a> <a href=b>2020</a>"):
        text, facts = draw(f"<p>Ann: See {words}.</p>")
        assert text.startswith("Ann: See ")
        assert facts.page is None


def test_a_page_is_told_by_what_it_begins_with(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("\n<!DOCTYPE html>\n<html><body><p>Q: Why?</p><p>A: So.</p></body></html>", encoding="utf-8")
    source = read(page)
    assert source.media_type == "text/html"
    assert [t.label for t in parse(source).turns] == ["Q", "A"]


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("tag", ["div", "ul", "span", "b", "blockquote", "h2", "x-y"])
def test_a_page_that_nests_too_deep_is_flat_from_there_on_and_loses_no_word(tag: str, closed: bool) -> None:
    words = [f"<{tag}>Word{n}." for n in range(15_000)]
    page = "<p>Ann: Yes.</p>" + " ".join(words) + f"</{tag}>" * 15_000 * closed + "<p>Bo: No.</p>"
    source = source_of(f"<html><body>{page * 2}</body></html>".encode(), "a.html")
    assert [code for code, _ in source.remarks] == ["deep-page"]
    assert source.text.count("Word") == 30_000
    assert source.text.count("Bo: No.") == 2


def test_a_tag_with_attributes_without_end_is_read_without_them() -> None:
    many = " ".join(f'a{n}="b c"' for n in range(5_000))
    source = source_of(f"<html><body><p {many}>Ann: Yes.</p><p title='{'x ' * 9_000}'>Bo: No.".encode(), "a.html")
    assert source.text == "Ann: Yes.\n\nBo: No.\n"


def test_a_long_page_whose_elements_do_not_nest_is_read_as_it_stands() -> None:
    page = "<div><p>Ann: <b>Yes</b>.</div><div><ul><li>One<li>Two</ul></div>" * 5_000
    source = source_of(f"<html><body>{page}</body></html>".encode(), "a.html")
    assert not source.remarks
    assert source.text.count("Ann: Yes.") == 5_000


def test_a_very_deep_page(tmp_path: Path) -> None:
    page = tmp_path / "deep.html"
    page.write_text("<div>" * 20_000 + "Q: Why?<p>A: So.", encoding="utf-8")
    assert "Q: Why?" in read(page).text


TAGS = "<p> </p> <b> </b> <br> <div > </html> <table><td> &nbsp; &#0; <!-- --> <script> </script> </a> <ul><li> <svg> 1"
MORE = "<form> <pre> </pre> <nav> <h1> </h1> <main> </main> <aside> <button> <frameset> <noframes> <body> <select>"
PIECES = [
    *TAGS.split(),
    *MORE.split(),
    "<ul class=pagination>",
    "<div class=breadcrumb>",
    "<a href=2>2</a>",
    "<p hidden>",
    "<title>",
    "<![CDATA[",
    "<a href=x>",
    "Ann: Hello.",
    "\x00",
    " ",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join))
def test_no_page_is_too_broken(markup: str) -> None:
    text, facts = draw(markup)
    for transcript in parse_all(Source(text=text, media_type="text/html", facts=facts)):
        for turn in transcript.turns:
            words = " ".join(turn.paragraphs).split()
            assert not words or words[0] in " ".join(text[turn.start : turn.end].split())
