"""`--merge` in a worker: first to see what pages say, then to join the pages of each set."""

from __future__ import annotations

from hashlib import sha256 as digest
from typing import TYPE_CHECKING

from transcript_tool.batch.options import options_of
from transcript_tool.batch.records import Bundle, Chunk, Outcome, Row, Said, SetPlan
from transcript_tool.batch.rows import count, encode_row, lost, passed_over, reason_for, words_of
from transcript_tool.batch.store import FullError
from transcript_tool.errors import NoTranscriptError, SourceError
from transcript_tool.model.joining import joined
from transcript_tool.model.merging import merge_set
from transcript_tool.model.records import Header, Pagination, SourceInfo, Transcript, Turn
from transcript_tool.model.sets import Page, PageSet

if TYPE_CHECKING:
    from transcript_tool.batch.desk import Desk
    from transcript_tool.sources.source import Source

__all__ = ["join", "look", "said_by", "slim"]

_FIRST = 24  # letters kept as they are, so that pages are sorted by them as whole ones would be


def said_by(transcript: Transcript) -> Said:
    """What a page says by which it is told to which transcript it belongs."""
    header = transcript.header
    letters = Page(transcript, "", None).letters
    whole = digest(letters.encode()).hexdigest()[:16]
    return Said(
        header.title,
        header.event_date,
        header.published,
        transcript.breadcrumbs,
        transcript.pagination.page,
        transcript.pagination.pages,
        transcript.turns[0].continued if transcript.turns else None,
        f"{letters[:_FIRST]}{whole}",
    )


def slim(said: Said, name: str, sha256: str) -> Transcript:
    """A transcript that is grouped as the page itself is, and holds none of its text."""
    turns = () if said.continued is None else (Turn(1, continued=said.continued, paragraphs=(said.letters,)),)
    return Transcript(
        header=Header(title=said.title, event_date=said.event_date, published=said.published),
        breadcrumbs=said.breadcrumbs,
        turns=turns,
        pagination=Pagination(said.page, said.pages),
        sources=(SourceInfo(name=name, sha256=sha256),),
    )


def look(chunk: Chunk, desk: Desk) -> Outcome:
    """See what pages say; their rows stand in the journal until they are joined."""
    outcome = Outcome(numbers=list(chunk.numbers))
    for item in chunk.inputs:
        sha256 = None
        said: tuple[str, tuple[Said, ...]] | None = None
        try:
            data = desk.opener.read(item)
            if item.known is not None and digest(data).hexdigest() == item.known:
                outcome.rows.append(b"")
                outcome.said.append(None)
                continue
            source = desk.source(data, item)
            sha256 = source.sha256 or ""
            said = sha256, tuple([said_by(transcript) for transcript in desk.parse(source)])
        except NoTranscriptError as error:
            outcome.rows.append(encode_row(passed_over(item, data, error, desk.job, outcome)))
        except Exception as error:
            outcome.rows.append(encode_row(lost(item, reason_for(error), desk.job, outcome, sha256)))
        else:
            row = Row(
                input=item.name,
                place=item.place,
                size=len(data),
                sha256=sha256,
                options=options_of(desk.job, item.name),
                says=said[1],
            )
            outcome.rows.append(encode_row(row))
        outcome.said.append(said)
    outcome.lengths = [0] * len(outcome.rows)
    return outcome


def join(chunk: Chunk, desk: Desk) -> Outcome:
    """Join the pages of sets, and write them."""
    outcome = Outcome()
    pieces: list[bytes] = []
    try:
        for bundle in chunk.bundles:
            for row, number in _joined(bundle, desk, outcome, pieces):
                outcome.numbers.append(number)
                outcome.rows.append(encode_row(row))
                outcome.lengths.append(row.bytes)
        if pieces:
            outcome.segment, outcome.begin = desk.store.append(b"".join(pieces))
    except FullError as error:
        return Outcome(fatal=str(error))
    return outcome


def _joined(bundle: Bundle, desk: Desk, outcome: Outcome, pieces: list[bytes]) -> list[tuple[Row, int]]:
    """The rows of a bundle, that of its first page first."""
    rows: dict[int, Row] = {}
    sources: dict[int, Source] = {}
    parsed: dict[int, list[Transcript]] = {}
    sizes: dict[int, int] = {}
    for at, member in enumerate(bundle.members):
        try:
            data = desk.opener.read(member.item)
            sources[at] = source = desk.source(data, member.item)
            sizes[at] = len(data)
            if source.sha256 != member.sha256:
                raise SourceError(member.item.name, "changed during the run; --resume reads it again")
            parsed[at] = desk.parse(source)
        except Exception as error:
            rows[at] = lost(member.item, reason_for(error), desk.job, outcome)
    readable = [plan for plan in bundle.sets if any(page.member in parsed for page in plan.pages)]
    found = [_of_plan(plan, sources, parsed, desk) for plan in readable]
    if desk.job.merge_turns:
        found = [(members, joined(transcript)) for members, transcript in found]
    merged = [transcript for _, transcript in found]
    try:
        outputs, size = desk.put(bundle.place, merged, pieces) if merged else ((), 0)
    except FullError:
        raise
    except Exception as error:
        for at, member in enumerate(bundle.members):
            if at not in rows:
                rows[at] = lost(member.item, reason_for(error), desk.job, outcome)
        return [(rows[at], member.number) for at, member in enumerate(bundle.members)]
    whole = bundle.digest if not rows else None  # where a page failed, the set is joined anew when it is there again
    counts = _counts(bundle, found)
    remarks = tuple(dict.fromkeys([*(d for t in merged for d in t.diagnostics), *(desk.remarks if merged else ())]))
    for at, member in enumerate(bundle.members):
        if at in rows:
            continue
        transcripts, turns, words = counts[at]
        rows[at] = Row(
            input=member.item.name,
            place=member.item.place,
            size=sizes[at],
            sha256=member.sha256,
            outputs=outputs,
            transcripts=transcripts,
            turns=turns,
            words=words,
            diagnostics=remarks if transcripts else (),
            options=options_of(desk.job, member.item.name),
            set=whole,
            says=member.says,
        )
        count(rows[at], outcome)
    return _with_bytes([(rows[at], member.number) for at, member in enumerate(bundle.members)], size)


def _with_bytes(rows: list[tuple[Row, int]], size: int) -> list[tuple[Row, int]]:
    """The rows, the bytes of a single file told on the first that has an output."""
    from msgspec import structs

    for at, (row, number) in enumerate(rows):
        if size and row.error is None:
            rows[at] = structs.replace(row, bytes=size), number
            break
    return rows


def _of_plan(
    plan: SetPlan, sources: dict[int, Source], parsed: dict[int, list[Transcript]], desk: Desk
) -> tuple[list[int], Transcript]:
    """The transcript of a set, and the members whose pages are its sources: those that could be read again."""
    there = [page for page in plan.pages if page.member in parsed]
    pages = tuple([Page(parsed[p.member][p.transcript], p.series, p.number) for p in there])
    by_name = {sources[p.member].name: sources[p.member] for p in there}
    if len(by_name) < len(there):  # two members of one name: whose source is whose could not be told
        by_name = {}
    page_set = PageSet(pages, _named(plan.doubled), _named(plan.conflicting))
    transcript = merge_set(page_set, by_name, hints=desk.hints, speakers=desk.speakers)
    return [page.member for page in there], transcript


def _named(pages: tuple[tuple[str, int | None], ...]) -> tuple[Page, ...]:
    """Pages that are only told of."""
    return tuple([Page(Transcript(sources=(SourceInfo(name=name),)), "", number) for name, number in pages])


def _counts(bundle: Bundle, found: list[tuple[list[int], Transcript]]) -> list[tuple[int, int, int]]:
    """For each member: the transcripts that begin on it, and its turns and words; words count where a turn begins."""
    counts = [[0, 0, 0] for _ in bundle.members]
    for members, transcript in found:
        counts[members[0]][0] += 1
        for turn in transcript.turns:
            of = counts[members[turn.source]]
            of[1] += 1
            of[2] += words_of((turn,))
    return [(a, b, c) for a, b, c in counts]
