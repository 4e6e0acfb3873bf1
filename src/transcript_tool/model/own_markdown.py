"""Our own Markdown read back: the same header, breadcrumbs, pagination, and turns.

Of each turn the label, paragraphs, stage directions, kind and page come back as they were written. What Markdown does
not hold is made anew: lines and offsets count in the Markdown itself, speakers and exchanges follow from labels and
kinds. Text edited by hand is read as far as it goes; what was not understood becomes a diagnostic, nothing raises.

The dialect is told in :mod:`transcript_tool.exporters.markdown`. Words cannot be mistaken for marks, for the writer
escapes them; so a line is read by its own shape alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import msgspec

from transcript_tool.errors import LoadError
from transcript_tool.model.escapes import MARK, unescape
from transcript_tool.model.kinds import exchanges_of
from transcript_tool.model.own_front import Line, read_front
from transcript_tool.model.persons import Scene
from transcript_tool.model.records import SourceInfo, Transcript, Turn
from transcript_tool.model.speakers import find_speakers
from transcript_tool.model.turns import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from transcript_tool.model.records import Header, Speaker, TurnKind

__all__ = ["is_ours", "read_markdown"]

_END = r"(?:\r\n?|\n)"
# A rule, lines that look like front matter, and among them the mark. Possessive: one pass, whatever the text.
_MARKED = re.compile(
    rf"\ufeff?---[ \t]*{_END}"
    rf"(?:(?:(?!{MARK}:)[A-Za-z_][\w-]*:|[ \t]+\S|-[ \t]|\#)[^\r\n]*{_END}|[ \t]*{_END})*+"
    rf"{MARK}:[ \t]*[0-9]"
)
_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_COMMENT = re.compile(r"<!--((?:(?!-->).)*)-->")
_PAGE = re.compile(r"page (-?[0-9]{1,40})")
_LABEL = re.compile(r"\*\*((?:[^*\\]|\\.)+)\*\*(.*)")
_COLON = re.compile(r"[ \t]*[:：]")
_STAGE = re.compile(r"\*((?:[^*\\]|\\.)+)\*")
_KINDS = frozenset(("question", "answer", "statement", "moderation"))


def is_ours(text: str) -> bool:
    """Whether transcript-tool wrote this Markdown: its front matter, at the very beginning, has the mark."""
    return text.startswith(("---", "\ufeff---")) and _MARKED.match(text) is not None


def read_markdown(
    text: str, name: str | None = None, *, sha256: str | None = None, encoding: str | None = None
) -> list[Transcript]:
    """Read our own Markdown, of one transcript or of several.

    Args:
        text: the whole file; :func:`is_ours` holds for it.
        name: what `sources` is to call it.
        sha256: hex digest of the bytes it came from, if there were any.
        encoding: the codec by which these were decoded.

    Returns:
        The transcripts in their order. What could not be read is in their diagnostics, as warnings.

    Raises:
        LoadError: the text is not our Markdown.
    """
    if not is_ours(text):
        raise LoadError(f"{name or '<text>'}: no Markdown that transcript-tool wrote; its mark is missing at the top")
    source = SourceInfo(name=name, sha256=sha256, encoding=encoding, characters=len(text))
    lines = list(_lines(text))
    starts = _starts(lines, text)
    return [_transcript(lines[a:b], source) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _starts(lines: list[Line], text: str) -> list[int]:
    """The lines on which a transcript of ours begins; the rule that closes its front matter opens none."""
    starts = []
    inside = False
    for at, line in enumerate(lines):
        if "---" not in line.text[:4]:
            continue
        if inside:
            inside = line.text.rstrip().lstrip("\ufeff") != "---"
        elif _MARKED.match(text, line.start):
            starts.append(at)
            inside = True
    return starts


def _lines(text: str) -> Iterator[Line]:
    for number, found in enumerate(_LINE.finditer(text), 1):
        yield Line(number, found.start(), found[1])


def _transcript(lines: Sequence[Line], source: SourceInfo) -> Transcript:
    front = read_front(lines)
    title, drafts = _drafts(lines[front.lines :], front.pagination.page)
    header = front.header
    if header.title is None and title is not None:
        header = msgspec.structs.replace(header, title=title)
    speakers, turns = _turns(drafts, header)
    return Transcript(
        header=header,
        breadcrumbs=front.breadcrumbs,
        speakers=speakers,
        turns=turns,
        pagination=front.pagination,
        sources=(source,),
        diagnostics=front.diagnostics,
    )


class _Draft(msgspec.Struct):
    """A turn while its lines are read; each paragraph is the list of its lines."""

    line: int
    start: int
    end: int
    page: int | None
    kind: TurnKind = "statement"
    label: str | None = None
    paragraphs: list[list[str]] = []
    stage: list[str] = []

    def is_bare(self) -> bool:
        """Whether a comment opened it, and nothing has come since."""
        return self.label is None and not self.paragraphs and not self.stage


def _drafts(lines: Sequence[Line], page: int | None) -> tuple[str | None, list[_Draft]]:
    """The heading, if there is one, and the turns below it."""
    title: str | None = None
    drafts: list[_Draft] = []
    broken = True  # whether words would begin a new paragraph
    for line in lines:
        words = line.text.strip(" \t")
        start = line.start + line.text.find(words)
        fresh = _Draft(line=line.number, start=start, end=start + len(words), page=page)
        if not words:
            broken = True
        elif comment := _COMMENT.fullmatch(words):
            said = comment[1].strip()
            if said in _KINDS:
                fresh.kind = cast("TurnKind", said)
                drafts.append(fresh)
            else:
                page = _page(said, page)
            broken = True
        elif found := _label(words):
            fresh.label, rest = found
            if drafts and drafts[-1].is_bare():
                fresh.kind = drafts.pop().kind
            drafts.append(fresh)
            broken = not _say(fresh, rest, True)
        elif words.startswith("# ") and title is None and not drafts:
            title = unescape(words[2:].strip(" \t"))
        else:
            if not drafts:
                drafts.append(fresh)
            elif drafts[-1].is_bare():
                fresh.kind = drafts.pop().kind
                drafts.append(fresh)
            drafts[-1].end = fresh.end
            broken = not _say(drafts[-1], words, broken)
    return title, drafts


def _page(said: str, page: int | None) -> int | None:
    if said == "no page":
        return None
    found = _PAGE.fullmatch(said)
    return int(found[1]) if found else page


def _label(words: str) -> tuple[str, str] | None:
    """The label a line begins with, and the words behind it; the colon may stand within the bold marks or behind."""
    found = _LABEL.fullmatch(words)
    if found is None:
        return None
    label, rest = found.groups()
    if label.endswith((":", "：")):
        label = label[:-1]
    elif colon := _COLON.match(rest):
        rest = rest[colon.end() :]
    else:
        return None
    label = label.strip(" \t")
    return (unescape(label), rest.strip(" \t")) if label else None


def _say(draft: _Draft, words: str, broken: bool) -> bool:
    """Add words or a stage direction to a turn; tell whether a paragraph is open behind it."""
    if found := _STAGE.fullmatch(words):
        draft.stage.append(unescape(found[1]))
        return False
    if not words:
        return False
    if broken:
        draft.paragraphs.append([])
    draft.paragraphs[-1].append(words)
    return True


def _turns(drafts: Sequence[_Draft], header: Header) -> tuple[tuple[Speaker, ...], tuple[Turn, ...]]:
    """The turns, and what follows from them: speakers and exchanges."""
    said = [[unescape(" ".join(paragraph)) for paragraph in draft.paragraphs] for draft in drafts]
    scene = Scene(header.participants, None, [draft.kind for draft in drafts], header.lead or "", header.language)
    found = find_speakers([draft.label for draft in drafts], said, scene)
    bare = [Draft(d.label, d.line, d.start, d.end, words, None) for d, words in zip(drafts, said, strict=True)]
    exchanges = exchanges_of([draft.kind for draft in drafts], bare, found.ids)
    turns = tuple(
        Turn(
            index=index,
            exchange=exchange,
            kind=draft.kind,
            speaker=speaker,
            label=draft.label,
            paragraphs=tuple(paragraphs),
            stage=tuple(draft.stage),
            continued=draft.label is None,
            page=draft.page,
            line=draft.line,
            start=draft.start,
            end=draft.end,
        )
        for index, (draft, paragraphs, speaker, exchange) in enumerate(
            zip(drafts, said, found.ids, exchanges, strict=True), 1
        )
    )
    return found.speakers, turns
