"""The HTML page, in a real browser: searched, filtered, printed; nothing leaves it, nothing runs in it, nothing stalls.

Without Chromium these tests are skipped, and say so; `.ci/run` installs it.
"""

from __future__ import annotations

import io
import json
import re
import shutil
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import pytest
from exporter_strategies import several
from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from transcript_tool import merge, parse, read
from transcript_tool.exporters import export
from transcript_tool.exporters.safe import plain
from transcript_tool.model.records import Header, Speaker, Transcript, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = Path(__file__).parents[2] / "samples"
ASSETS = Path(__file__).parents[2] / "src" / "transcript_tool" / "exporters" / "assets"
LONGEST_TASK = 100  # milliseconds
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

HOSTILE = (
    "<script>ran()</script>",
    "</script><script>ran()</script>",
    "<img src=x onerror=ran()>",
    '"><svg onload=ran()>',
    "' onmouseover=ran() x='",
    "]]><!--",
    "javascript:ran()",
    "</style><script>ran()</script>",
    "\u202eRTL\u2066",
    "&lt;b&gt;",
    "N" * 10_000,
)


def page_of(transcripts: list[Transcript]) -> str:
    file = io.BytesIO()
    export(transcripts, "html", file)
    return file.getvalue().decode()


def hostile() -> Transcript:
    speakers = tuple(Speaker(id=f"s{n}", name=name, role=name, turns=1) for n, name in enumerate(HOSTILE))
    turns = tuple(
        Turn(n + 1, speaker=f"s{n}", label=name, paragraphs=(name,), stage=(name,)) for n, name in enumerate(HOSTILE)
    )
    header = Header(title=HOSTILE[0], lead=HOSTILE[2], url="javascript:ran()", language='"><script>ran()</script>')
    return Transcript(header=header, speakers=speakers, turns=turns, breadcrumbs=HOSTILE)


def long_one(count: int = 2000) -> Transcript:
    """A day of talk: `count` turns of 120 words, of which each has `harbour` in it once."""
    words = "the {} was shut for two winters and people asked when boats may come back ".format("harbour").split()
    said = " ".join([*words, *(word for word in words * 8 if word != "harbour")][:120])
    speakers = tuple(Speaker(id=f"s{n}", name=f"Member {n}", turns=count // 20, words=120) for n in range(20))
    turns = tuple(
        Turn(
            n + 1,
            speaker=f"s{n % 20}",
            label=f"Member {n % 20}",
            kind="question" if n % 3 else "answer",
            paragraphs=(said,),
        )
        for n in range(count)
    )
    return Transcript(header=Header(title="A long day", language="en"), speakers=speakers, turns=turns)


def test_style_and_script_are_the_ones_that_the_policy_allows() -> None:
    page = page_of([hostile()])
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    for name, tag in (("style-src", "style"), ("script-src", "script")):
        (text,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none';")
    for node in LexborHTMLParser(page).css("main *"):
        assert not [name for name in node.attributes if name.startswith("on") or name in ("src", "style", "srcset")]
        assert node.tag not in ("script", "style", "link", "img", "iframe", "object", "embed", "base")


@given(several.filter(bool))
def test_the_words_are_content_and_nothing_else(transcripts: list[Transcript]) -> None:
    tree = LexborHTMLParser(page_of(transcripts))
    turns = [turn for transcript in transcripts for turn in transcript.turns]
    found = tree.css(".turn")
    assert len(found) == len(turns)
    assert len(tree.css("script")) == 1
    for node, turn in zip(found, turns, strict=True):
        assert [p.text() for p in node.css("p")] == [plain(said) for said in (*turn.paragraphs, *turn.stage)]
        assert node.css("h3")[0].text() == (plain(turn.label) if turn.label is not None else "No speaker named")


def test_only_an_address_of_the_web_is_a_link() -> None:
    for url, links in (("https://example.org/a?b=1&c", 1), ("javascript:alert(1)", 0), ("data:text/html,x", 0)):
        tree = LexborHTMLParser(page_of([Transcript(header=Header(url=url))]))
        assert [one.attributes["href"] for one in tree.css(".facts a")] == [url] * links
        assert url in tree.css(".facts")[0].text()


def luminance(colour: str) -> float:
    full = colour[1:] if len(colour) == 7 else "".join(sign * 2 for sign in colour[1:])
    parts = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", ["page.css", "dark.css"])
def test_contrast_is_enough(name: str) -> None:
    """WCAG AA: 4.5 for text, 3 for what is no text."""
    head = (ASSETS / name).read_text("utf-8").split("}")[0]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", head))
    colours = {"on-now": "#1b1a18", **colours}
    pairs = [(text, back, 4.5) for text in ("ink", "soft", "link") for back in ("paper", "raised", "tint")]
    pairs += [("accent", "paper", 4.5), ("on-hit", "hit", 4.5), ("on-now", "now", 4.5)]
    pairs += [(f"c{n}", back, 3) for n in range(12) for back in ("paper", "tint")]
    for front, back, least in pairs:
        low, high = sorted((luminance(colours[front]), luminance(colours[back])))
        assert (high + 0.05) / (low + 0.05) >= least, f"{front} on {back}"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if BROWSER is None:
        pytest.skip("NO BROWSER: the HTML page is not tested; apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(
            executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield started
        started.close()


class Opened:
    """A page in a browser, what it asked for, and what went wrong in it."""

    def __init__(self, browser: Any, path: Path, **how: Any) -> None:
        self.context = browser.new_context(viewport={"width": 1200, "height": 900}, **how)
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.faults: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.add_init_script("window.ran = () => { window.hit = true };")
        self.page.goto(path.as_uri())

    def until(self, expression: str) -> None:
        """Wait until that holds. The page's policy forbids what playwright would wait with, which evaluates text."""
        end = monotonic() + 30
        while not self.page.evaluate(expression):
            assert monotonic() < end, f"never came: {expression}"
            self.page.wait_for_timeout(30)

    def told(self, text: str) -> None:
        """Wait until the search says that."""
        self.until(f"document.getElementById('told').value === {json.dumps(text)}")

    def shown(self) -> int:
        return int(self.page.evaluate("document.querySelectorAll('.turn:not([hidden])').length"))


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    every: list[Opened] = []

    def opener(transcripts: list[Transcript], **how: Any) -> Opened:
        (tmp_path / "page.html").write_text(page_of(transcripts), "utf-8")
        every.append(Opened(browser, tmp_path / "page.html", **how))
        return every[-1]

    yield opener
    for one in every:
        assert one.requests == [(tmp_path / "page.html").as_uri()], "a request left the page"
        assert one.faults == []
        one.context.close()


def harbour() -> list[Transcript]:
    return merge([parse(read(path)) for path in sorted(SAMPLES.glob("harbour_*.txt"))])


def test_search_counts_and_walks(opened: Any) -> None:
    (transcript,) = harbour()
    texts = [said for turn in transcript.turns for said in (turn.label or "", *turn.paragraphs, *turn.stage)]
    count = sum(text.lower().count("berth") for text in texts)
    assert count > 2
    one = opened([transcript])
    one.page.keyboard.press("/")
    one.page.keyboard.type("BERTH")
    one.told(f"1 of {count}")
    one.page.keyboard.press("Enter")
    one.told(f"2 of {count}")
    one.page.keyboard.press("Shift+Enter")
    one.page.keyboard.press("Shift+Enter")
    one.told(f"{count} of {count}")
    one.page.get_by_label("Next match").click()
    one.told(f"1 of {count}")
    painted = "[...CSS.highlights.get('current')].map((range) => range.toString().toLowerCase())"
    assert one.page.evaluate(painted) == ["berth"]
    box = one.page.evaluate("[...CSS.highlights.get('current')][0].getBoundingClientRect().top")
    assert 0 < box < 900
    one.page.get_by_label("Search", exact=True).fill("no such word")
    one.told("No matches")
    assert one.page.get_by_label("Next match").is_disabled()
    one.page.get_by_label("Search", exact=True).press("Escape")
    one.told("")


def test_filters_by_speaker_and_kind(opened: Any) -> None:
    (transcript,) = harbour()
    one = opened([transcript])
    turns = [turn for turn in transcript.turns if turn.speaker == "jonas-feld"]
    assert turns
    one.page.get_by_label("Speaker").select_option(label="Jonas Feld")
    one.until("!document.getElementById('shown').hidden")
    assert one.shown() == len(turns)
    assert one.page.locator("#shown").inner_text() == f"{len(turns)} of {len(transcript.turns)} turns shown"
    one.page.get_by_label("Speaker").select_option(label="All speakers")
    one.page.get_by_label("Kind of turn").select_option(label="Questions")
    questions = sum(turn.kind == "question" for turn in transcript.turns)
    one.until(f"document.getElementById('shown').textContent.startsWith('{questions} of')")
    one.page.evaluate("location.hash = '#t1'")  # a turn that is filtered out is uncovered by its address
    one.until("!document.getElementById('t1').hidden")


def test_theme(opened: Any) -> None:
    def back(one: Opened) -> str:
        return str(one.page.evaluate("getComputedStyle(document.body).backgroundColor"))

    light, dark = opened(harbour(), color_scheme="light"), opened(harbour(), color_scheme="dark")
    assert (back(light), back(dark)) == ("rgb(253, 252, 250)", "rgb(22, 23, 26)")
    dark.page.get_by_role("button", name="Theme").click()
    assert back(dark) == back(light)
    dark.page.get_by_role("button", name="Theme").click()
    assert back(dark) == "rgb(22, 23, 26)"


def test_several_have_contents_at_the_top(opened: Any) -> None:
    one = opened([*harbour(), parse(read(SAMPLES / "spanish.txt"))])
    assert one.page.locator("nav#contents + main").count() == 1
    links = one.page.locator("#contents a")
    assert [link.get_attribute("href") for link in links.all()] == ["#d1", "#d2"]
    links.nth(1).click()
    assert one.page.locator("#d2").is_visible()
    assert one.page.locator("#d2-t1").count() == 1


def test_a_screen_reader_finds_its_way(opened: Any) -> None:
    one = opened(harbour())
    tree = one.page.locator("body").aria_snapshot()
    for landmark in (
        "banner",
        "search",
        "main",
        "heading",
        'combobox "Speaker"',
        'searchbox "Search"',
        "table",
        "status",
    ):
        assert landmark in tree, landmark
    assert one.page.locator("#told").get_attribute("aria-live") == "polite"
    unnamed = (
        "[...document.querySelectorAll('a,button,input,select,svg')].filter((one) =>"
        " !(one.textContent.trim() || one.getAttribute('aria-label') || one.labels?.length)).length"
    )
    assert one.page.evaluate(unnamed) == 0


def test_nothing_runs_from_hostile_words(opened: Any) -> None:
    one = opened([hostile(), hostile()])
    one.page.get_by_label("Search", exact=True).fill("<script>")
    one.until("document.getElementById('told').value.includes(' of ')")
    assert one.page.evaluate("window.hit") is None
    assert one.page.locator("main script, main img, main style").count() == 0
    assert one.page.evaluate("document.querySelectorAll('#who option').length") == len(HOSTILE) + 1
    assert one.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "a long name widens the page"


def test_a_narrow_screen_is_enough(opened: Any) -> None:
    one = opened([hostile(), *harbour()])
    one.page.set_viewport_size({"width": 320, "height": 640})
    assert one.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_it_prints(opened: Any) -> None:
    one = opened(harbour())
    assert one.page.pdf(format="A4").startswith(b"%PDF")
    one.page.emulate_media(media="print")
    assert not one.page.locator("#bar").is_visible()
    assert one.page.locator(".turn p").first.is_visible()


def tasks_of(trace: bytes, address: str) -> list[float]:
    """The tasks of that page's main thread, in milliseconds of the time that it had the processor."""
    events = json.loads(trace)["traceEvents"]
    parsed = [one for one in events if one["name"] == "ParseHTML" and address in json.dumps(one.get("args", {}))]
    threads = {(one["pid"], one["tid"]) for one in parsed}
    assert len(threads) == 1
    tasks = [one for one in events if one["name"] == "ThreadControllerImpl::RunTask" and "tdur" in one]
    return [one["tdur"] / 1000 for one in tasks if (one["pid"], one["tid"]) in threads]


def test_nothing_stalls_with_two_thousand_turns(browser: Any, tmp_path: Path) -> None:
    """The longest task of the main thread, from a trace, in processor time, to which a busy machine adds nothing."""
    path = tmp_path / "long.html"
    path.write_text(page_of([long_one()]), "utf-8")
    first = browser.new_page()
    browser.start_tracing(page=first, categories=["toplevel", "devtools.timeline"])
    one = Opened(browser, path)
    search = one.page.get_by_label("Search", exact=True)
    search.fill("harbour")
    one.told("1 of 2,000")
    one.page.get_by_label("Previous match").click()
    one.told("2,000 of 2,000")
    search.fill("e")
    one.until("document.getElementById('told').value.endsWith(' of 120,000')")
    one.page.get_by_label("Speaker").select_option(label="Member 7")
    one.until("!document.getElementById('shown').hidden")
    one.page.get_by_label("Speaker").select_option(label="All speakers")
    one.until("document.getElementById('shown').hidden")
    one.page.get_by_role("button", name="Theme").click()
    one.page.wait_for_timeout(500)
    tasks = tasks_of(browser.stop_tracing(), path.as_uri())
    assert len(tasks) > 50
    assert max(tasks) < LONGEST_TASK, f"{max(tasks):.0f} ms"
    print(f"the longest of {len(tasks)} tasks took {max(tasks):.0f} ms")
    one.context.close()
    first.close()
