"""The header: what stands above the first words that are spoken.

Read from the top once the labels are known: site chrome, breadcrumbs, title, category, lead, byline, place, dates, the
block of participants. A byline or a date line closes it; prose after that is speech, although no label stands above.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.tokenizer.above import Above, Entry
from transcript_tool.tokenizer.breadcrumbs import crumbs_of
from transcript_tool.tokenizer.byline import is_byline, is_place
from transcript_tool.tokenizer.dates import ends_in_date, find_dates, is_date_line
from transcript_tool.tokenizer.frontmatter import front_end
from transcript_tool.tokenizer.furniture import is_chrome, is_furniture, is_release_line
from transcript_tool.tokenizer.lead import is_category, is_lead, is_narrated, is_prose
from transcript_tool.tokenizer.lexicon import HEADS
from transcript_tool.tokenizer.nameless import talk_start
from transcript_tool.tokenizer.pagination import page_of
from transcript_tool.tokenizer.participants import is_heading_word, is_row, is_value
from transcript_tool.tokenizer.patterns import Lazy
from transcript_tool.tokenizer.sentences import ends_sentence
from transcript_tool.tokenizer.stage import is_stage
from transcript_tool.tokenizer.stamps import OF_RECORDING
from transcript_tool.tokenizer.title import bare_title, take_title
from transcript_tool.tokenizer.token import Kind

__all__ = ["read_header"]

_BREADCRUMBS: Final = Kind.BREADCRUMBS
_BYLINE: Final = Kind.BYLINE
_CATEGORY: Final = Kind.CATEGORY
_DATE: Final = Kind.DATE
_FIELD: Final = Kind.FIELD
_FRONT: Final = Kind.FRONT
_FURNITURE: Final = Kind.FURNITURE
_HEADING: Final = Kind.HEADING
_LEAD: Final = Kind.LEAD
_PAGINATION: Final = Kind.PAGINATION
_PARTICIPANT: Final = Kind.PARTICIPANT
_PLACE: Final = Kind.PLACE
_INITIALS: Final = Lazy(r"\b[^\W\d_]\.$")  # a stop that ends no sentence
_TRANSCRIPT: Final = frozenset(
    {
        "transcript", "full transcript", "transcription", "edited transcript", "transkript", "transcripción",
        "transcrição", "trascrizione", "texte intégral", "verbatim", "wortlaut", "im wortlaut", "стенограмма", "全文",
        "文字实录", "文字實錄", "実録", "전문",
    }
)  # fmt: skip
_FEW_LOOSE: Final = 8  # lines below a title that may be a site's; rows of links have one to three words each
_WORDY: Final = 3  # words a line
_TALK: Final = frozenset({"transcript", "transcription", "transkript", "transcripción"})  # heads what follows
_REPEATED: Final = 20  # characters; fewer may be a name
_PROSE: Final = 140  # characters; a sentence that long is no title, byline, row or field


def read_header(
    lines: list[str], first: int, stop: int, labelled: bool, title: int = -1, title_end: int = -1
) -> tuple[list[Entry], int]:
    """Read the header that stands from line `first` to the first label on line `stop`.

    Args:
        lines: the lines of the document.
        first: index of the first line to read.
        stop: index of the line with the first label, or of the end.
        labelled: whether a label stands at `stop`.
        title: index of the line that is known to hold the title, or -1 where it is to be found.
        title_end: index of the line after the last of that title.

    Returns:
        What each line with words was taken for, and the index of the first line that is speech.
    """
    if not labelled and (start := talk_start(lines, first, stop)) >= 0:
        stop, labelled = start, True
    reader = Above(lines, stop, labelled)
    number = _front_matter(reader) if first == 0 else first
    office_end = title if title >= 0 else _office_end(lines, number, stop)
    while number < reader.stop and reader.speech == reader.stop:
        line = lines[number].strip().strip("\u200b\ufeff")
        if line:
            if number == title:
                number = _known_title(reader, title, title_end)
            else:
                number = _read_line(reader, number, line, office_end)
        else:
            number += 1
    if reader.loose > _FEW_LOOSE and reader.loose_words > _WORDY * reader.loose:
        first = reader.first_loose  # so many lines of so many words are no site's: somebody speaks, and sets no stops
        reader.speech = min(reader.speech, reader.entries[first].line)
        del reader.entries[first:]
    if reader.labelled and reader.title is not None and reader.speech < stop:
        end = stop if _is_matter(lines, reader.speech, stop) else _headed(lines, reader.speech, stop)
        for at in range(reader.speech, end):
            if lines[at].strip():
                reader.put(at, _FURNITURE)
        reader.speech = end
    return reader.entries, min(reader.speech, stop)


def _headed(lines: list[str], first: int, stop: int) -> int:
    """The line below a heading `Transcript`, above which nobody speaks yet; `first` where there is none."""
    for number in range(stop - 1, first - 1, -1):
        if lines[number] and lines[number].strip("#*_=: \t").casefold() in _TRANSCRIPT:
            return number + 1
    return first


def _is_matter(lines: list[str], first: int, stop: int) -> bool:
    """Whether most lines above the first label are no sentences: an order of the day, a list, fields, and no speech."""
    seen = prose = 0
    for line in lines[first:stop]:
        words = line.strip()
        if words:
            seen += 1
            prose += ends_sentence(words) and not _INITIALS.search(words)
    return 2 * prose < seen


def _front_matter(r: Above) -> int:
    """Take the front matter at the top; the index of the line after it."""
    end = front_end(r.lines)
    for at in range(end):
        line = r.lines[at]
        if line.strip():
            r.put(at, _FRONT)
            if line.startswith("title:"):
                r.title = at
                r.closed = True
    return end


def _known_title(r: Above, number: int, end: int) -> int:
    """Take the title where a person says that it is; the index of the line after it."""
    r.title = number
    r.put(number, Kind.TITLE, bare_title(r.lines[number]))
    for at in range(number + 1, end):
        r.put(at, Kind.CONTINUATION, r.lines[at].strip())
    return end


def _office_end(lines: list[str], first: int, stop: int) -> int:
    """The line below which the title stands: a release line or the breadcrumbs; `first` where there is neither."""
    end = first
    seen = 0
    for number in range(first, min(stop, first + 40)):
        line = lines[number].strip()
        if line:
            seen += 1
            if is_release_line(line) or (crumbs_of(line) is not None and seen <= 6):
                end = number + 1
            if seen > 10:
                break
    return end


def _read_line(r: Above, number: int, line: str, office_end: int) -> int:
    """Take one line; the index of the next line to read."""
    titled = r.title is not None
    if r.title is not None and len(line) > _REPEATED and r.lines[r.title].lstrip("# ").startswith(line):
        r.put(number, _FURNITURE)  # a page's title stands above its frame and again within
        return number + 1
    if titled and len(line) > _PROSE and (ends_sentence(line) or ends_in_date(line)):
        return _prose(r, number, line)
    if page_of(line) is not None:
        r.put(number, _PAGINATION)
    elif not titled and number < office_end:
        crumbs = crumbs_of(line)
        if crumbs is not None:
            r.put(number, _BREADCRUMBS)
        elif is_date_line(line):
            r.put(number, _DATE, line)
        else:
            r.put(number, _FURNITURE)
    elif is_date_line(line):
        r.put(number, _FURNITURE if OF_RECORDING.fullmatch(line) else _DATE, line)
        r.closed = r.closed or bool(find_dates(line))
    elif is_byline(line, titled):
        r.put(number, _BYLINE, line)
        r.closed = True
    elif is_furniture(line):
        r.put(number, _FURNITURE)
    elif is_heading_word(line) or (line.endswith((":", "：")) and len(line) < 60):
        return _heading(r, number, line)
    elif not titled and is_chrome(line):
        r.put(number, _FURNITURE)
    elif not titled:
        return take_title(r, number, line)
    else:
        return _after_title(r, number, line)
    return number + 1


def _heading(r: Above, number: int, line: str) -> int:
    """A heading and the rows or values below it."""
    if not is_heading_word(line) and not _has_values(r, number):
        if r.labelled and r.title is None and (below := r.below(number)[1]) and not ends_sentence(below):
            r.put(number, _FURNITURE)  # nobody speaks above the title
            return number + 1
        r.speech = number
        return number
    r.put(number, _HEADING, line.rstrip(" :：\u00a0"))
    at = number + 1
    taken = 0
    while at < r.stop:
        text = r.lines[at].strip()
        if not text:
            at += 1
            continue
        if not any(c.isalnum() for c in text):
            r.put(at, _FURNITURE)
            at += 1
            continue
        if text.endswith((":", "：")) or is_heading_word(text):
            break
        if taken and text.casefold() in _TALK:
            r.put(at, _FURNITURE)
            at += 1
            break
        if is_row(text):
            r.put(at, _PARTICIPANT, text)
        elif is_date_line(text) or (taken == 0 and is_value(text)):
            r.put(at, _FIELD, text)
        elif is_heading_word(line) and is_value(text):
            r.put(at, _PARTICIPANT, text)
        else:
            break
        taken += 1
        at += 1
    r.closed = r.closed or taken > 0
    return at


def _has_values(r: Above, number: int) -> bool:
    """Whether rows or values stand below, so that the line above them heads them."""
    below = r.below(number)[1]
    return bool(below) and (is_row(below) or is_value(below))


def _after_title(r: Above, number: int, line: str) -> int:
    """A line below the title that is no date, byline, heading or furniture."""
    if is_place(line):
        r.put(number, _PLACE, line)
    elif is_row(line) and (line.partition(",")[2].count(" ") > 1 or is_row(r.below(number)[1])):
        r.put(number, _PARTICIPANT, line)
        r.closed = True
    elif (field := _field(line)) is not None:
        r.put(number, *field)
        r.closed = True
    elif is_stage(line):
        r.put(number, _FURNITURE)
    elif is_prose(line):
        return _prose(r, number, line)
    elif not r.category and not r.lead and not r.closed and is_category(r, number, line):
        r.put(number, _CATEGORY, line)
        r.category = True
    elif r.below(number)[1] and is_date_line(r.below(number)[1]) and len(line.split()) <= 8:
        r.put(number, _PLACE, line)
    elif r.closed and not r.labelled:
        r.speech = number
        return number
    else:
        r.put_loose(number, line)
    return number + 1


def _prose(r: Above, number: int, line: str) -> int:
    """A sentence below the title: the lead, how the text came about, or speech already."""
    if not (r.labelled and not r.lead and not r.closed and ends_in_date(line)) and is_narrated(r, line):
        r.put(number, _FURNITURE if r.lead else _LEAD, line)
        r.lead = True
        return number + 1
    if r.lead or r.closed or not is_lead(r, number, line):
        r.speech = number
        return number
    r.put(number, _LEAD, line)
    r.lead = True
    r.closed = ends_in_date(line)
    return number + 1


def _field(line: str) -> tuple[Kind, str] | None:
    """`Speaker: NAME, office`, `Venue: …`, on one line."""
    head, colon, rest = line.partition(":")
    rest = rest.strip()
    if not colon or not rest or len(head) > 40 or len(rest) > 160 or head.endswith("http"):
        return None
    if head.strip().casefold() in HEADS:
        return _FIELD, rest
    if is_heading_word(head) and (is_row(rest) or is_value(rest)):
        return (
            _FIELD if is_date_line(rest) or head.strip().casefold() in ("date", "time", "venue") else _PARTICIPANT
        ), rest
    if len(head.split()) <= 3 and is_value(rest):
        return _FIELD, rest
    return None
