"""A first version of hints for one page: what is found on it now, for a person to mend.

What is sure stands as it would be hinted at; what is not sure, and what was turned down, stands as a comment, so that
the hints, given back as they are, change nothing. That is looked at before they are handed out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from transcript_tool.model.parsing import parse_all
from transcript_tool.sources.kinds import CAPTIONS
from transcript_tool.tokenizer import evidence as ev
from transcript_tool.tokenizer.assemble import judged
from transcript_tool.tokenizer.hinted import Hinted
from transcript_tool.tokenizer.hints import Hints, PageHints
from transcript_tool.tokenizer.shape import key_of

if TYPE_CHECKING:
    from transcript_tool.model.records import Transcript
    from transcript_tool.sources.source import Source

__all__ = ["draft_hints"]

_HEAD = """\
# What is found on this page now. Mend it and give it back: transcript-tool parse --hints FILE
# A line with # is a comment: take the # away, and it counts. docs/hints.md tells the keys.
"""
_MOST = 40  # lines with candidates that were turned down
_LINES = 8  # numbers of lines that a comment tells
_ROUNDS = 3
_RULING = 1000  # how much more a label in the ruling form says of it


def draft_hints(source: Source, hints: Hints | None = None) -> str:
    """Write the first version of hints for a page.

    Args:
        source: the page.
        hints: hints that it is read under already.

    Returns:
        TOML with one section; read under it, the page gives what it gives now.
    """
    now = parse_all(source, hints=hints)
    page = hints.of(source.name) if hints is not None else None
    is_told = source.cues is not None or source.media_type in CAPTIONS  # who spoke, so that no label is judged
    found = [] if is_told else judged(source.text, Hinted(page, None))
    draft, comments = _drafted(source, now, found)
    for _ in range(_ROUNDS):
        given = parse_all(source, hints=Hints([draft]))
        if given == now:
            break
        draft = _mended(draft, found, judged(source.text, Hinted(draft, None)))
    else:
        draft = _weaker(draft, source, now)
    return _written(draft, comments, found, now)


def _drafted(
    source: Source, now: list[Transcript], found: list[tuple[int, str, str, int, bool]]
) -> tuple[PageHints, dict[str, str]]:
    """The hints that tell what is found, and for labels left out why they are."""
    places: dict[str, list[tuple[int, str, str, int, bool]]] = {}
    for candidate in found:
        places.setdefault(key_of(candidate[1]), []).append(candidate)
    labels: list[str | int] = []
    comments: dict[str, str] = {}
    forms: dict[str, int] = {}
    for several in places.values():
        label = next((c[1] for c in several if c[4]), None)
        if label is None:
            continue
        accepted = [c for c in several if c[4]]
        for _, _, written, mask, _ in accepted:
            is_ruling = mask & ev.RULING and not written.startswith(("letter", "stop"))
            forms[written] = forms.get(written, 0) + (_RULING if is_ruling else 1)
        if any(_is_unsure(c[3]) for c in accepted):
            comments[label] = "not sure"
        elif len(accepted) < len(several):
            labels += sorted({c[0] for c in accepted})
        else:
            labels.append(label)
    form = max(forms, key=lambda written: (forms[written], written)) if forms else None
    title = now[0].header.title if len(now) == 1 else None
    draft = PageHints(
        pattern=source.name or "**",
        labels=tuple(labels) or None,
        form=form.replace("bullet", "colon") if form else None,
        title=title,
    )
    return draft, comments


def _is_unsure(mask: int) -> bool:
    """Whether a candidate misses or takes the bar so narrowly that a diagnostic tells it."""
    return -ev.UNSURE <= ev.score(mask) - ev.BAR < ev.UNSURE


def _mended(
    draft: PageHints,
    found: list[tuple[int, str, str, int, bool]],
    given: list[tuple[int, str, str, int, bool]],
) -> PageHints:
    """The hints, with what they changed told line by line as it was."""
    was = {c[0] for c in found if c[4]}
    now = {c[0] for c in given if c[4]}
    more, less = sorted(was - now), sorted(now - was)
    return msgspec.structs.replace(
        draft,
        labels=(*(draft.labels or ()), *more) or None,
        not_labels=(*(draft.not_labels or ()), *less) or None,
    )


def _weaker(draft: PageHints, source: Source, now: list[Transcript]) -> PageHints:
    """The most of the hints that changes nothing."""
    for left in (("form",), ("title",), ("form", "title"), ("labels", "not_labels")):
        weaker = msgspec.structs.replace(draft, **dict.fromkeys(left))
        if parse_all(source, hints=Hints([weaker])) == now:
            return weaker
    return PageHints(pattern=draft.pattern)


def _written(
    draft: PageHints, comments: dict[str, str], found: list[tuple[int, str, str, int, bool]], now: list[Transcript]
) -> str:
    """The hints as TOML."""
    lines = [_HEAD, f"[{_text(draft.pattern)}]"]
    header = now[0].header
    for key, value in (("form", draft.form), ("title", draft.title)):
        lines.append(f"{key} = {_text(value)}" if value else f'# {key} = ""')
    for key in ("event_date", "published"):
        lines.append(f"# {key} = {_text(getattr(header, key) or '')}")
    first = next((turn.line for transcript in now for turn in transcript.turns), None)
    lines.append(f"# speech = {first or 1}  # the first line of what is said")
    lines += ["", "labels = [", *_labels(draft, comments, found), "]", ""]
    lines += ["not_labels = [", *_not_labels(draft, found), "]"]
    return "\n".join(lines) + "\n"


def _labels(draft: PageHints, comments: dict[str, str], found: list[tuple[int, str, str, int, bool]]) -> Iterator[str]:
    """The labels, each with the lines on which it stands."""
    at: dict[str, list[int]] = {}
    on: dict[int, str] = {}
    for line, label, _, _, is_label in found:
        if is_label:
            at.setdefault(key_of(label), []).append(line)
            on[line] = label
    told = set()
    for given in draft.labels or ():
        if isinstance(given, int):
            yield f"  {given},  # {_text(on.get(given, ''))}"
            told.add(key_of(on.get(given, "")))
        else:
            yield f"  {_text(given)},  # {_on(at[key_of(given)])}"
            told.add(key_of(given))
    for label in dict.fromkeys(label for _, label, _, _, is_label in found if is_label):
        if key_of(label) not in told:
            why = comments.get(label, "as it is read now")
            yield f"  # {_text(label)},  # {_on(at[key_of(label)])}; {why}"
            told.add(key_of(label))


def _not_labels(draft: PageHints, found: list[tuple[int, str, str, int, bool]]) -> Iterator[str]:
    """What is no label; what was turned down as a comment, those that came nearest to one first."""
    for given in draft.not_labels or ():
        yield f"  {given if isinstance(given, int) else _text(given)},"
    down: dict[str, list[tuple[int, int]]] = {}
    names: dict[str, str] = {}
    for line, label, _, mask, is_label in found:
        if not is_label:
            key = key_of(label)
            names.setdefault(key, label)
            down.setdefault(key, []).append((ev.score(mask), line))
    nearest = sorted(down, key=lambda key: (-max(down[key])[0], down[key][0][1]))
    for key in nearest[:_MOST]:
        scores = max(down[key])[0]
        yield f"  # {_text(names[key])},  # {_on([line for _, line in down[key]])}; scores {scores}, needs {ev.BAR}"
    if len(nearest) > _MOST:
        yield f"  # and {len(nearest) - _MOST} more that were turned down; 'tokens' shows them all"


def _on(lines: list[int]) -> str:
    """The lines, the first few by number."""
    shown = ", ".join(map(str, lines[:_LINES]))
    if len(lines) > _LINES:
        return f"lines {shown} and {len(lines) - _LINES} more"
    return f"line{'s' if len(lines) > 1 else ''} {shown}"


def _text(value: str) -> str:
    """A text in quotes, as TOML writes it; what is written so is a whole line of a comment, too."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
