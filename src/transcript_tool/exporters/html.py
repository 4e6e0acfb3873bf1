"""One self-contained page: header, who spoke when and how much, the turns, search and filters; for print as well.

The page asks for nothing from anywhere: style and script stand in it, and its Content-Security-Policy allows these two
alone, by their hashes. What was said is content of elements and nothing else; no word reaches the script as code. Each
turn has an address, `#t12`; in the second transcript of a page `#d2-t12`. A control character becomes U+FFFD.

Pages are streamed: the table of contents, for several transcripts, is written last, and moved to the top by the script;
without it, a link at the top leads there.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

from transcript_tool.exporters.frames import counted_ahead
from transcript_tool.exporters.page_parts import colour, language, speakers
from transcript_tool.exporters.safe import has_controls, mended, plain, utf8

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from transcript_tool.model.records import Transcript, Turn

__all__ = ["write"]

_ASSETS: Final = Path(__file__).with_name("assets")
_KINDS: Final = {"question": "Question", "answer": "Answer", "moderation": "Moderation", "statement": "Statement"}
_BAR: Final = f"""<header class="bar" id="bar" hidden><form id="form" role="search" aria-label="Search and filter">
<div class="find"><label for="q">Search</label><input id="q" type="search" autocomplete="off" spellcheck="false" \
aria-keyshortcuts="/" aria-describedby="keys" aria-controls="told"><span id="keys" class="vh">Slash comes here, Enter \
goes to the next match, Shift and Enter to the one before, Escape clears</span>
<button id="previous" type="button" aria-label="Previous match" disabled>↑</button>\
<button id="next" type="button" aria-label="Next match" disabled>↓</button>
<output id="told" for="q" aria-live="polite"></output></div>
<div class="choose"><label class="vh" for="who">Speaker</label><select id="who"><option value="">All speakers</option>\
</select></div>
<div class="choose"><label class="vh" for="kind">Kind of turn</label><select id="kind">\
<option value="">All kinds</option>\
{"".join(f'<option value="{kind}">{said}s</option>' for kind, said in _KINDS.items())}</select></div>
<button id="theme" type="button">Theme: auto</button>
<div id="shown" class="shown" role="status" hidden></div></form></header>
"""


@cache
def _style() -> str:
    css, dark = ((_ASSETS / name).read_text("utf-8") for name in ("page.css", "dark.css"))
    chosen = f':root[data-theme="dark"] {{\n{dark}}}'
    by_itself = f'@media (prefers-color-scheme: dark) {{ :root:not([data-theme="light"]) {{\n{dark}}} }}'
    return css.replace("/*dark*/", f"{chosen}\n{by_itself}")


@cache
def _script() -> str:
    return (_ASSETS / "page.js").read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def write(transcripts: Iterable[Transcript], file: BinaryIO) -> None:
    """Write all transcripts as one page, each as it comes; two are held to tell whether there are several.

    Nothing is written for none.
    """
    count, every = counted_ahead(transcripts)
    if not count:
        return
    contents: list[str] = []
    for number, transcript in enumerate(every, 1):
        if number == 1:
            file.write(utf8("".join(_head(transcript, several=count > 1))))
        said = "\n".join(_transcript(transcript, number))
        if has_controls(said):  # which is rare, and costs little to ask
            transcript = mended(transcript, plain)
            said = "\n".join(_transcript(transcript, number))
        file.write(utf8(said + "\n"))
        contents.append(_entry(transcript, number) if count > 1 else "")
    file.write(utf8("".join(_end(contents if count > 1 else []))))


def _head(first: Transcript, *, several: bool) -> Iterator[str]:
    style, script = _style(), _script()
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    title = escape(plain(first.header.title or "Transcript")) + (" and others" if several else "")
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="transcript-tool">\n'
    yield f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield '<a class="skip" href="#turns1">Skip to what was said</a>\n'
    yield _BAR
    yield '<div class="page">\n'
    if several:
        yield '<noscript><p><a href="#contents">Contents</a></p></noscript>\n'
    yield "<main>\n"


def _end(contents: list[str]) -> Iterator[str]:
    yield "</main>\n"
    if contents:
        yield '<nav id="contents" aria-labelledby="listed"><h2 id="listed">Contents</h2><ol>\n'
        yield "\n".join(contents)
        yield "\n</ol></nav>\n"
    yield '<p class="foot">Made by transcript-tool.</p>\n</div>\n'
    yield f"<script>{_script()}</script>\n</body>\n</html>\n"


def _entry(transcript: Transcript, number: int) -> str:
    header = transcript.header
    more = [header.event_date or header.published or "", f"{len(transcript.turns):,} turns"]
    said = ", ".join(escape(one) for one in more if one)
    title = escape(header.title or f"Transcript {number}")
    return f'<li><a href="#d{number}"><bdi>{title}</bdi></a> <small>{said}</small></li>'


def _transcript(transcript: Transcript, number: int) -> Iterator[str]:
    header = transcript.header
    places = {speaker.id: place for place, speaker in enumerate(transcript.speakers)}
    yield f'<article class="transcript" aria-labelledby="d{number}">'
    yield f"<header{language(header.language)}>"
    if transcript.breadcrumbs:
        crumbs = "".join(f"<li>{escape(crumb)}</li>" for crumb in transcript.breadcrumbs)
        yield f'<nav class="crumbs" aria-label="Breadcrumbs"><ol>{crumbs}</ol></nav>'
    if header.category is not None:
        yield f'<p class="kicker">{escape(header.category)}</p>'
    yield f'<h1 id="d{number}">{escape(header.title or "Transcript")}</h1>'
    if header.lead is not None:
        yield f'<p class="lead">{escape(header.lead)}</p>'
    yield "</header>"
    yield from _facts(transcript)
    yield from speakers(transcript, number, places)
    said_in = language(header.language)
    yield f'<section id="turns{number}" class="turns" aria-label="What was said" tabindex="-1"{said_in}>'
    page = transcript.pagination.page
    prefix = "t" if number == 1 else f"d{number}-t"
    for place, turn in enumerate(transcript.turns, 1):
        if turn.page != page:
            page = turn.page
            yield f'<p class="break" lang="en" dir="ltr">{"No page" if page is None else f"Page {page}"}</p>'
        speaker = places.get(turn.speaker) if turn.speaker is not None else None
        yield _turn(turn, f"{prefix}{place}", "" if speaker is None else f"{number}-{speaker}", colour(speaker))
    yield "</section>\n</article>"


def _facts(transcript: Transcript) -> Iterator[str]:
    header, pagination = transcript.header, transcript.pagination
    link = escape(header.url) if header.url is not None else ""
    if link.lower().startswith(("https://", "http://")):  # no other scheme is made a link: some run code
        link = f'<a href="{link}" rel="noreferrer noopener">{link}</a>'
    page = "" if pagination.page is None else f"{pagination.page}"
    if page and pagination.pages is not None:
        page += f" of {pagination.pages}"
    rows = {
        "Date": escape(" ".join(filter(None, (header.event_date, header.event_time)))),
        "Place": escape(header.place or ""),
        "Published": escape(header.published or ""),
        "By": escape(header.byline or ""),
        "Page": page,
        "Source": link,
    }
    facts = "".join(f"<div><dt>{name}</dt><dd><bdi>{said}</bdi></dd></div>" for name, said in rows.items() if said)
    if facts:
        yield f'<dl class="facts">{facts}</dl>'
    if header.participants:
        people = ""
        for one in header.participants:
            role = f" <small>{escape(one.role)}</small>" if one.role is not None else ""
            people += f"<li><bdi>{escape(one.name)}</bdi>{role}</li>"
        summary = f"<summary>Listed as taking part: {len(header.participants)}</summary>"
        yield f"<details>{summary}<ul>{people}</ul></details>"


def _turn(turn: Turn, anchor: str, speaker: str, tint: str) -> str:
    label = "<h3 class=none><bdi>No speaker named</bdi></h3>"
    if turn.label is not None:
        label = f"<h3><bdi>{escape(turn.label)}</bdi></h3>"
    kind = "" if turn.kind == "statement" else f'<span lang="en">{_KINDS[turn.kind]}</span>'
    time = "" if turn.time is None else f"<span>{_clock(turn.time.start)}</span>"
    who = f' data-s="{speaker}"' if speaker else ""
    link = f'<a href="#{anchor}" aria-label="Link to turn {turn.index}">{turn.index}</a>'
    said = "".join([f"<p>{escape(paragraph)}</p>\n" for paragraph in turn.paragraphs])
    said += "".join([f'<p class="stage">{escape(direction)}</p>\n' for direction in turn.stage])
    return (
        f'<div class="turn {turn.kind}{tint}" id="{anchor}" data-k="{turn.kind}"{who}>'
        f'<div class="top">{label}{kind}{time}{link}</div>\n{said}</div>'
    )


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
