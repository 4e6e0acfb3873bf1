"""The one table of speech services: what each is called for `--from`, where it is read, and the keys that tell it."""

from __future__ import annotations

__all__ = ["MEDIA_TYPE", "OF_ANY", "SERVICES", "Service", "media_type_of", "service_in"]

MEDIA_TYPE = "application/json"
_PROFILE = f"{MEDIA_TYPE}; profile="


class Service:
    """A row of the table: the module that reads its JSON, the keys that are looked for, and what it is to a person."""

    __slots__ = ("keys", "module", "summary")

    def __init__(self, module: str, keys: str, summary: str) -> None:
        self.module, self.keys, self.summary = module, keys, summary


_HERE = "transcript_tool.sources.speech"
SERVICES = {
    "aws": Service(f"{_HERE}.aws", "results.items, results.audio_segments", "Amazon Transcribe"),
    "deepgram": Service(f"{_HERE}.deepgram", "results.channels, results.utterances", "Deepgram"),
    "ibm": Service(f"{_HERE}.ibm", "results with speaker_labels", "IBM Watson Speech to Text"),
    "speechmatics": Service(f"{_HERE}.speechmatics", "results[].alternatives[].content", "Speechmatics"),
    "google": Service(f"{_HERE}.google", "results[].alternatives[].transcript", "Google Speech-to-Text"),
    "azure": Service(f"{_HERE}.azure", "recognizedPhrases, phrases", "Azure Speech"),
    "rev": Service(f"{_HERE}.rev", "monologues", "Rev and Rev AI"),
    "elevenlabs": Service(f"{_HERE}.elevenlabs", "words[].speaker_id", "ElevenLabs Scribe"),
    "assemblyai": Service(f"{_HERE}.assemblyai", "utterances", "AssemblyAI"),
    "podcast": Service(f"{_HERE}.podcast", "segments[].body", "Podcast Index"),
    "whisper": Service(
        f"{_HERE}.whisper", "segments, chunks, transcription", "Whisper, WhisperX, OpenAI and their kin"
    ),
}
"""Each service, the more special keys first: the first whose keys are there reads the JSON."""

OF_ANY = ", ".join(service.keys for service in SERVICES.values())
"""All keys that are looked for."""


def media_type_of(name: str) -> str:
    """The media type that names a service."""
    return _PROFILE + name


def service_in(media_type: str) -> str | None:
    """The service that a media type names, or None."""
    return media_type.removeprefix(_PROFILE) if media_type.startswith(_PROFILE) else None
