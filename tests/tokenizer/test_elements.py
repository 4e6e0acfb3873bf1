"""Each element by itself: what is one, and what only looks like one."""

from __future__ import annotations

import pytest

from transcript_tool.tokenizer.breadcrumbs import crumbs_of
from transcript_tool.tokenizer.dates import clock_of, day_in, ends_in_date, find_dates, is_date_line
from transcript_tool.tokenizer.furniture import closes_page, is_chrome, is_end_mark, is_furniture
from transcript_tool.tokenizer.pagination import page_of
from transcript_tool.tokenizer.participants import is_heading_word, row_name
from transcript_tool.tokenizer.stage import is_stage


@pytest.mark.parametrize(
    ("line", "crumbs"),
    [
        ("ㄑ\u00a0Press Room\u00a0ㄑ\u00a0Talks of the Office", ("Press Room", "Talks of the Office")),
        (" ㄑ Press Room ㄑ Notice", ("Press Room", "Notice")),
        ("Home >  Press Room > ", ("Home", "Press Room")),
        ("   Home > Bulletin of the Embassy", ("Home", "Bulletin of the Embassy")),
        ("You are here:   News/", ("News",)),
        ("当前位置：首页 > 新闻", ("首页", "新闻")),
        ("Start » Medien » Mitschriften", ("Start", "Medien", "Mitschriften")),
        ("Home › Talks", ("Home", "Talks")),
        ("Office → Talks → 2016", ("Office", "Talks", "2016")),
        ("Archive :: Hearings", ("Archive", "Hearings")),
        ("Home | Media | Speeches", ("Home", "Media", "Speeches")),
        ("Home/News/Talks", ("Home", "News", "Talks")),
    ],
)
def test_breadcrumbs(line: str, crumbs: tuple[str, ...]) -> None:
    assert crumbs_of(line) == crumbs


@pytest.mark.parametrize(
    "line",
    [
        "Reuters: What is 3 > 2?",
        "> a quotation",
        ">> CHAIR: Order.",
        "https://a.example/b/c",
        "and/or",
        "Ann Roe",
        "It was 10:30.",
    ],
)
def test_no_breadcrumbs(line: str) -> None:
    assert crumbs_of(line) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("held on September 17, 2021", "2021-09-17"),
        ("Sept. 3, 2021", "2021-09-03"),
        ("17 September 2021", "2021-09-17"),
        ("on the 3rd of May 2019", "2019-05-03"),
        ("2021-09-17 07:56", "2021-09-17"),
        ("2021/9/7", "2021-09-07"),
        ("Briefing, 6/4/2015", "2015-06-04"),
        ("24/01/2006", "2006-01-24"),
        ("17.9.2021", "2021-09-17"),
        ("2021年9月7日", "2021-09-07"),
        ("17 de septiembre de 2021", "2021-09-17"),
        ("1er janvier 2020", "2020-01-01"),
        ("3. Januar 2020", "2020-01-03"),
        ("Talks (2021-11-5)", "2021-11-05"),
        ("Friday, 6 March 1998", "1998-03-06"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    found = find_dates(text)
    assert [date.iso for date in found] == [iso]
    assert find_dates(text[found[0].start : found[0].end])


@pytest.mark.parametrize(
    "text", ["", "In 2021 we met", "2021-13-01", "page 12345", "(2021-2025)", "31 reasons", "May 2021"]
)
def test_no_dates(text: str) -> None:
    assert find_dates(text) == ()


def test_a_date_with_two_readings_tells_the_other() -> None:
    assert find_dates("6/4/2015")[0].other == "2015-04-06"
    assert find_dates("24/01/2006")[0].other is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Sept. 14, the Office", (9, 14)),
        ("On 3 May the Office", (5, 3)),
        ("9月14日", (9, 14)),
        ("the 14 offices", None),
        ("May 40", None),
    ],
)
def test_days_without_a_year(text: str, day: tuple[int, int] | None) -> None:
    assert day_in(text) == day


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("12:40 P.M. EDT", "12:40"),
        ("2:02 p.m. EST", "14:02"),
        ("10 a.m.", "10:00"),
        ("12 a.m.", "00:00"),
        ("2015-12-18 07:56", "07:56"),
        ("下午3点30分", "03:30"),
        ("25:10", None),
        ("no hour", None),
    ],
)
def test_clocks(text: str, clock: str | None) -> None:
    assert clock_of(text) == clock


@pytest.mark.parametrize(
    "line",
    [
        "May 3, 2019",
        "2020-07-18 00:48",
        "2:02 p.m. EDT",
        "Friday, March 6, 1998",
        "2022年8月19日",
        "Updated: May 3, 2019",
    ],
)
def test_date_lines(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line", ["We met on May 3, 2019.", "Page 3", "12345", "May", "Q1 2019 results", "Speech of May 3, 2019"]
)
def test_no_date_lines(line: str) -> None:
    assert not is_date_line(line)


def test_a_date_ends_a_line() -> None:
    assert ends_in_date("held a briefing. May 3, 2019")
    assert not ends_in_date("On May 3, 2019 the Office held a briefing")


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("<\u00a0\u00a01\u00a0\u00a02\u00a0\u00a0…\u00a0\u00a016\u00a0\u00a0>", (None, 16)),
        ("1  2  3  4  5  6  >", (None, 6)),
        ("< 1 2 3 >", (None, 3)),
        ("Previous 1 2 3 Next", (None, 3)),
        ("Page 2 of 6", (2, 6)),
        ("1/6", (1, 6)),
        ("Página 3 de 4", (3, 4)),
        ("第2页 共5页", (2, 5)),
        ("<  1  >", (None, 1)),
    ],
)
def test_pagination(line: str, page: tuple[int | None, int]) -> None:
    assert page_of(line) == page


@pytest.mark.parametrize(
    "line", ["7/6", "Page 9 of 3", "3:1", "1", "2019", "1, 2 and 3", "1. Funding", "12 34", "", "Next"]
)
def test_no_pagination(line: str) -> None:
    assert page_of(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "(Laughter)",
        "(Applause.)",
        "[crosstalk]",
        "(via video link)",
        "[Photo by Lou Tern]",
        "（掌声）",
        "*(music)*",
        "(Frau Ohm [FDP]: Hört!)",
    ],
)
def test_stage_directions(line: str) -> None:
    assert is_stage(line)


@pytest.mark.parametrize(
    "line", ["[a](https://a.example)", "\\[23:01\\]", "(one) and (two)", "[12:30]", "x", "()", "(Laughter) Thank you."]
)
def test_no_stage_directions(line: str) -> None:
    assert not is_stage(line)


@pytest.mark.parametrize(
    "line",
    [
        "Read in Chinese",
        "MORE FROM THE OFFICE",
        "Share",
        "Print E-mail",
        "E&OE",
        "E & OE",
        "- 2 -",
        "[[Page H12]]",
        "{time} 1415",
        "Transcribed by Robin Vale",
        "Ann Roe joined the meeting",
        "Copyright © The Office",
        "VideoPlayerClose",
        "To",
        ".../3",
        "_ueditor_page_break_tag_",
        "/4    Group photo",
        "* * *",
        "Page 1 of 1 Title > Site",
        "\x0c",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Thank you.",
        "Share your views with us.",
        "To be or not to be",
        "Ann Roe",
        "42",
        "Page",
        "We joined the meeting late.",
    ],
)
def test_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize("line", ["END", "- Ends -", "—000—", "(END)", "Ends", "###", "-30-"])
def test_what_ends_the_talk(line: str) -> None:
    assert is_end_mark(line) == (line != "###")


def test_chrome_and_what_closes_a_page() -> None:
    assert is_chrome("Fog • Bridge closed • New lights • Swimming forbidden")
    assert is_chrome("中文 العربي Contact Us Links")
    assert not is_chrome("Press briefing on boats")
    assert closes_page("RELATED STORIES")
    assert closes_page("Copyright © The Office")
    assert not closes_page("The story is related to this.")


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("Liu Qing, vice minister of roads", ("Liu Qing", "vice minister of roads")),
        ("Speaker: ANN ROE, Director of the Office", ("ANN ROE", "Director of the Office")),
        ("• Ann Roe, head of the Office", ("Ann Roe", "head of the Office")),
        ("Ann Roe – head of the Office", ("Ann Roe", "head of the Office")),
        ("水务局局长 陆文澜", ("陆文澜", "水务局局长")),
    ],
)
def test_rows(line: str, row: tuple[str, str]) -> None:
    assert row_name(line) == row


@pytest.mark.parametrize(
    "line",
    [
        "We met, and we talked.",
        "Ann Roe",
        "On May 3, 2019",
        "Thank you, Ann",
        "The Office, which was closed, is open.",
        "First, the roads of the county",
    ],
)
def test_no_rows(line: str) -> None:
    assert row_name(line) is None


@pytest.mark.parametrize(
    "line", ["Speakers:", "Speaker", "Chairperson:", "Date:", "PARTICIPANTS:", "Company Participants", "主持人："]
)
def test_headings(line: str) -> None:
    assert is_heading_word(line)
