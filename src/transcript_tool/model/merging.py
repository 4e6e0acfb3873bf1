"""Pages joined to whole transcripts: turns over page breaks, one header, one list of speakers, and what is missing.

No paragraph of a page is lost or doubled; no order of the pages changes the output; what is merged stays as it is when
it is merged again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import msgspec

from transcript_tool.model.joining import joined_all
from transcript_tool.model.kinds import exchanges_of, kinds_of
from transcript_tool.model.page_remarks import conflicts, doubles, gaps, leads, remarks_of, undecided
from transcript_tool.model.parsing import parse_all
from transcript_tool.model.persons import Scene
from transcript_tool.model.records import Header, Pagination, Span, Transcript, Turn, TurnKind
from transcript_tool.model.reread import nearly_labels, with_lead_said
from transcript_tool.model.sets import Page, PageSet, sets_of
from transcript_tool.model.sharing import told_by_pages
from transcript_tool.model.speakers import find_speakers
from transcript_tool.model.turns import Draft
from transcript_tool.sources.source import Source

if TYPE_CHECKING:
    from transcript_tool.model.named import Roster
    from transcript_tool.tokenizer.hints import Hints

__all__ = ["merge", "merge_set", "merge_sources"]

_ENDS: Final = frozenset(".!?。！？…:：;；\"”’'»)）]】")
_TOLD: Final = frozenset(("missing-pages", "conflicting-pages"))
_LONG: Final = 8  # blanks
_HAN: Final = "\u2e80"


def merge(
    transcripts: Iterable[Transcript], *, speakers: Roster | None = None, merge_turns: bool = False
) -> list[Transcript]:
    """Join the pages of each transcript that was published in several.

    Args:
        transcripts: parsed pages, in any order; those of several sets may be mixed.
        speakers: the speakers that a person names; they win over what is found.
        merge_turns: join consecutive turns of one speaker into one, too.

    Returns:
        One transcript for each set, and every other as it was, in the order of their names. Missing, doubled and
        conflicting pages are diagnostics. Nothing is raised.
    """
    found = [_named(_merged(page_set), speakers) for page_set in sets_of(transcripts)]
    return joined_all(found) if merge_turns else found


def merge_sources(
    sources: Iterable[Source], *, hints: Hints | None = None, speakers: Roster | None = None
) -> list[Transcript]:
    """Parse pages and join them, where the pages of a set share what they know of its speakers.

    Args:
        sources: pages in any order, those of several sets mixed; two of them may not have one name.
        hints: what a person says of pages that are misread.
        speakers: the speakers that a person names.
    """
    kept: dict[str | None, Source] = {}
    parsed: list[Transcript] = []
    for source in sources:
        kept[source.name] = source
        parsed += parse_all(source, hints=hints, speakers=speakers)
    return [_named(_merged(_informed(page_set, kept, hints, speakers)), speakers) for page_set in sets_of(parsed)]


def merge_set(
    page_set: PageSet,
    sources: dict[str | None, Source],
    *,
    hints: Hints | None = None,
    speakers: Roster | None = None,
) -> Transcript:
    """Join the pages of one set that `sets_of` found, as `merge_sources` does.

    Args:
        page_set: the set, its pages with their whole transcripts.
        sources: each page's source by its name; where it is empty, pages share nothing of what they know.
        hints: what a person says of pages that are misread.
        speakers: the speakers that a person names.
    """
    return _named(_merged(_informed(page_set, sources, hints, speakers) if sources else page_set), speakers)


def _named(transcript: Transcript, speakers: Roster | None) -> Transcript:
    """The transcript with the speakers of a roster, where there is one."""
    if speakers is None:
        return transcript
    from transcript_tool.model.named import with_speakers

    return with_speakers(transcript, speakers)


def _informed(
    page_set: PageSet, sources: dict[str | None, Source], hints: Hints | None, speakers: Roster | None
) -> PageSet:
    """The set, its pages read once more with the labels that the set as a whole has established."""
    if len(page_set.pages) == 1:
        return page_set
    first_leads = _leads_of(page_set)
    known = _known(page_set, sources)
    pages = []
    for page in page_set.pages:
        source = sources[page.transcript.sources[0].name]
        found = parse_all(source, known=known, hints=hints, speakers=speakers)
        if len(found) == 1:
            transcript = found[0]
            if (page.number or 1) > 1 and transcript.header.lead not in first_leads:
                transcript = with_lead_said(transcript, source)
            pages.append(msgspec.structs.replace(page, transcript=transcript))
        else:
            pages.append(page)
    return msgspec.structs.replace(page_set, pages=tuple(pages))


def _leads_of(page_set: PageSet) -> frozenset[str | None]:
    """What may be the lead: that of the first page; where this is missing, what stands on two pages; or no lead."""
    first = page_set.pages[0]
    if (first.number or 1) == 1:
        return frozenset((first.transcript.header.lead, None))
    counts = Counter([page.transcript.header.lead for page in page_set.pages])
    return frozenset((None, *(lead for lead, count in counts.items() if count > 1)))


def _known(page_set: PageSet, sources: dict[str | None, Source]) -> tuple[str, ...]:
    """Who speaks in this set: those whom a header lists, and labels that stand on it twice or more."""
    counts: Counter[str] = Counter()
    for page in page_set.pages:
        counts.update(turn.label for turn in page.transcript.turns if turn.label)
        counts.update({p.name: 2 for p in page.transcript.header.participants})
    read = [(page.transcript, sources[page.transcript.sources[0].name]) for page in page_set.pages]
    counts.update(nearly_labels(read, counts))
    return tuple(sorted(label for label, count in counts.items() if count > 1))


def _merged(page_set: PageSet) -> Transcript:
    if len(page_set.pages) == 1 and not page_set.doubled:
        return _alone(page_set)
    transcripts = [page.transcript for page in page_set.pages]
    header = _header([t.header for t in transcripts])
    turns = _turns(page_set.pages)
    drafts = [Draft(t.label, t.line, t.start, t.end, list(t.paragraphs), list(t.stage), t.time) for t in turns]
    kinds = _kinds(turns, drafts, transcripts, header)
    context = header.lead or ""
    scene = Scene(header.participants, None, kinds, context, header.language, told_by_pages(transcripts))
    found = find_speakers([turn.label for turn in turns], [draft.paragraphs for draft in drafts], scene)
    told = enumerate(zip(turns, kinds, exchanges_of(kinds, drafts, found.ids), found.ids, strict=True), 1)
    turns = [msgspec.structs.replace(t, index=n, kind=k, exchange=e, speaker=s) for n, (t, k, e, s) in told]
    numbers = [page.number for page in page_set.pages if page.number]
    total = max([t.pagination.pages or 0 for t in transcripts])
    return Transcript(
        header=header,
        breadcrumbs=next((t.breadcrumbs for t in transcripts if t.breadcrumbs), ()),
        speakers=found.speakers,
        turns=tuple(turns),
        pagination=Pagination(None, max(total, *numbers, 0) or None),
        sources=tuple([t.sources[0] for t in transcripts]),
        diagnostics=(
            *gaps(numbers, total),
            *doubles(page_set.doubled),
            *conflicts(page_set.conflicting),
            *leads(page_set.pages, header.lead),
            *remarks_of(page_set.pages),
            *undecided(found.remarks, turns),
        ),
        schema_version=transcripts[0].schema_version,
    )


def _alone(page_set: PageSet) -> Transcript:
    """A page whose set has no other: as it is, with a word on the pages that are missing."""
    page = page_set.pages[0]
    transcript = page.transcript
    if page_set.conflicting:
        new = [remark for remark in conflicts(page_set.conflicting) if remark not in transcript.diagnostics]
        return msgspec.structs.replace(transcript, diagnostics=(*new, *transcript.diagnostics))
    pages = transcript.pagination.pages or 0
    if len(transcript.sources) != 1 or pages < 2 or any(d.code in _TOLD for d in transcript.diagnostics):
        return transcript
    missing = gaps([page.number or 1], pages)
    return msgspec.structs.replace(transcript, diagnostics=(*missing, *transcript.diagnostics))


def _header(headers: list[Header]) -> Header:
    """The first page's header; what it lacks is taken from the next that has it."""
    found = {
        name: next((value for header in headers if (value := getattr(header, name))), getattr(headers[0], name))
        for name in Header.__struct_fields__
    }
    return Header(**found)


def _turns(pages: tuple[Page, ...]) -> list[Turn]:
    """All turns in order; words that open a page go on with the turn before, where the page before is there."""
    turns: list[Turn] = []
    before = 0
    for source, page in enumerate(pages):
        number = page.number or source + 1
        placed = [msgspec.structs.replace(t, source=source, page=number) for t in page.transcript.turns]
        if placed and placed[0].continued and turns and number == before + 1:
            turns[-1] = _continued(turns[-1], placed.pop(0))
        turns += placed
        before = number
    return turns


def _continued(turn: Turn, more: Turn) -> Turn:
    """A turn that goes on over a page break; a paragraph that the break cut is whole again."""
    above, below = turn.paragraphs, more.paragraphs
    if above and below and _is_cut(above) and (_goes_on(below[0]) or _is_cut_long(above)):
        blank = "" if above[-1][-1] >= _HAN and below[0][0] >= _HAN else " "
        paragraphs = (*above[:-1], f"{above[-1]}{blank}{below[0]}", *below[1:])
    else:
        paragraphs = above + below
    span = Span(source=more.source, page=more.page, line=more.line, start=more.start, end=more.end)
    return msgspec.structs.replace(
        turn, paragraphs=paragraphs, stage=turn.stage + more.stage, spans=(*turn.spans, span, *more.spans)
    )


def _is_cut(above: tuple[str, ...]) -> bool:
    """Whether the last paragraph above a page break ends without the stop of a sentence."""
    return above[-1][-1] not in _ENDS


def _is_cut_long(above: tuple[str, ...]) -> bool:
    """Whether that paragraph is too long for a heading or an item, in a turn whose other paragraphs end in stops."""
    return above[-1].count(" ") >= _LONG and all(paragraph[-1] in _ENDS for paragraph in above[:-1])


def _goes_on(words: str) -> bool:
    """Whether a paragraph begins as the middle of a sentence does: without a capital."""
    first = words[0]
    return first.islower() or first.isdigit() or first >= _HAN or first in ",;-–—"


def _kinds(turns: list[Turn], drafts: list[Draft], pages: list[Transcript], header: Header) -> list[TurnKind]:
    """The kinds as the whole transcript tells them: who led on most pages leads."""
    roles: dict[str, Counter[str]] = {}
    for turn in [turn for page in pages for turn in page.turns]:
        if turn.label:
            roles.setdefault(turn.label.casefold(), Counter())[turn.kind] += 1
    hosts = frozenset([label for label, kinds in roles.items() if kinds["moderation"] * 2 > kinds.total()])
    briefers = frozenset([p.name.casefold() for p in header.participants if p.role]) - hosts
    return kinds_of(drafts, hosts, briefers, goes_on=bool(turns) and (turns[0].page or 1) > 1)
