"""Bytes of JSON to a source: decoded, parsed, its service told, its words drawn."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from importlib import import_module
from typing import Any

from transcript_tool.errors import NoTranscriptError, SourceError
from transcript_tool.sources.decode import UndecodableError, decode
from transcript_tool.sources.own import OURS
from transcript_tool.sources.source import PageFacts, Source
from transcript_tool.sources.speech.drawing import draw
from transcript_tool.sources.speech.keys import text_of
from transcript_tool.sources.speech.languages import tag_of
from transcript_tool.sources.speech.records import Speech
from transcript_tool.sources.speech.services import OF_ANY, SERVICES, media_type_of, service_in

__all__ = ["speech_source"]

_SURE = re.compile(r'\s*(?:\[\s*)?\{\s*"[^"]{0,80}"\s*:|\s*(?:\{\s*\}|\[\s*\])\s*$')
_NEXT = re.compile(r"\S")
_SHOWN = 6  # keys of a file that are told


def speech_source(data: bytes, name: str, encoding: str | None, media_type: str, *, certain: bool) -> Source | None:
    """The source of what a speech service wrote.

    Args:
        data: the bytes.
        name: what the input is called.
        encoding: the codec that the user declared.
        media_type: what the user or the suffix says it is; it may name a service.
        certain: whether it is JSON for sure; else bytes that only begin as JSON does are none of this room's.

    Returns:
        The source; None where the bytes are no JSON, and need not be.

    Raises:
        SourceError: it is damaged, or holds no transcript that is known here; the reason names the keys.
    """
    try:
        decoded = decode(data, encoding)
    except UndecodableError as error:
        if not certain:
            return None
        raise SourceError(name, str(error)) from error
    if not certain and not _SURE.match(decoded.text):
        return None
    value = _value(decoded.text, name)
    wanted = service_in(media_type)
    found, speech = _heard(value, name, wanted)
    text, cues, broken = draw(speech.segments)
    remarks = decoded.remarks
    if broken:
        remarks = (*remarks, ("lone-surrogates", f"lone surrogates, {broken} of them, are now U+FFFD"))
    if speech.odd:
        remarks = (*remarks, ("odd-segments", f"segments without words where words should be, {speech.odd} of them"))
    return Source(
        text=text,
        name=name,
        sha256=sha256(data).hexdigest(),
        encoding=decoded.encoding,
        media_type=media_type_of(found),
        remarks=remarks,
        facts=PageFacts(language=tag_of(speech.language), title=speech.title),
        cues=cues,
    )


def _value(text: str, name: str) -> Any:
    """What the JSON says; several values, one after another, are a list of them.

    The standard library's reader is the one that takes what services write: NaN for a time, half a surrogate pair.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and (found := _one_by_one(text)) is not None:
            return found
        place = f"line {error.lineno}, column {error.colno}"
        reason = f"is damaged JSON, {place}: {_plain(error.msg)}" if text.strip() else "is empty, and no JSON"
        raise SourceError(name, reason) from error
    except RecursionError as error:
        raise SourceError(name, "is JSON that nests too deep to be a transcript") from error
    except ValueError as error:  # a number of thousands of digits
        raise SourceError(name, f"is JSON that cannot be read: {str(error).partition(';')[0].lower()}") from error


def _one_by_one(text: str) -> list[Any] | None:
    """The values of a file that holds several, one after another; None where one is damaged."""
    found: list[Any] = []
    decoder, at = json.JSONDecoder(), 0
    try:
        while match := _NEXT.search(text, at):
            value, at = decoder.raw_decode(text, match.start())
            found.append(value)
    except (ValueError, RecursionError):
        return None
    return found


def _plain(message: str) -> str:
    return message[:1].lower() + message[1:]


def _heard(value: Any, name: str, wanted: str | None) -> tuple[str, Speech]:
    """Which service wrote the value, and what it heard."""
    if _is_ours(value):
        raise NoTranscriptError(name, OURS)
    for service in [wanted] if wanted else SERVICES:
        module = import_module(SERVICES[service].module)
        if module.is_it(value):
            speech: Speech = module.read(value)
            return service, speech
    if wanted:
        row = SERVICES[wanted]
        raise SourceError(name, f"is no JSON of {row.summary}: {row.keys} was looked for, {_has(value)}")
    if text_of(value, "status") == "error" and text_of(value, "error"):
        raise SourceError(name, f"is no transcript but an error: {' '.join(text_of(value, 'error').split())[:200]}")
    raise NoTranscriptError(name, f"is JSON, but no transcript known here: none of {OF_ANY}; {_has(value)}")


def _is_ours(value: Any) -> bool:
    first = value[0] if isinstance(value, list) and value else value
    return isinstance(first, dict) and "schema_version" in first and "turns" in first


def _has(value: Any) -> str:
    """What a value has, for an error."""
    if isinstance(value, list):
        return f"it is a list of {len(value)}" + (f", the first of which: {_has(value[0])}" if value else "")
    if not isinstance(value, dict):
        return "it is a single value"
    keys = [key if key.isprintable() and len(key) < 40 else f"{key[:36]!a}…" for key in value]
    told = ", ".join(keys[:_SHOWN])
    return f"it has {told}{' and more' if len(keys) > _SHOWN else ''}" if told else "it is empty"
