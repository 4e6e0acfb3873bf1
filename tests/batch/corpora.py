"""Folders and archives for the tests of batch, made of pages in our own words; and the command to run on them."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import msgspec

COMMAND = (sys.executable, "-m", "transcript_tool", "batch")


def page(number: int, turns: int = 3) -> str:
    """A page of its own."""
    said = "".join(
        f"Harbour Post:\n\nHow many boats, {number}?\n\nAnn Roe:\n\nThere were {n} boats.\n\n" for n in range(turns)
    )
    return f"Briefing number {number} on the harbour\n\nMay {number % 28 + 1}, 2021\n\n{said}"


def batch(folder: Path, *arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run batch in a folder to its end."""
    options["env"] = os.environ | options.get("env", {})
    options.setdefault("timeout", 60)
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        **options,
    )


def start(folder: Path, *arguments: object, **options: Any) -> subprocess.Popen[str]:
    """Start batch in a folder, as the leader of its own group of processes."""
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        **options,
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too."""
    found = {}
    for top, _, names in os.walk(folder):
        for name in names:
            path = Path(top, name)
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


def rows(out: Path) -> list[dict[str, Any]]:
    """The rows of the manifest."""
    return [msgspec.json.decode(line) for line in (out / "manifest.jsonl").read_bytes().splitlines()]


def errors(out: Path) -> dict[str, str]:
    """Input and error of each row that has one."""
    return {row["input"]: row["error"] for row in rows(out) if row["error"]}


def folder_of(top: Path, count: int = 6) -> Path:
    """A folder with pages in it and in folders below."""
    for number in range(count):
        path = top / ("" if number % 2 else f"20{number:02}") / f"page{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(number), "utf-8")
    return top


def zip_of(path: Path, members: dict[str, str] | list[tuple[str, str]]) -> Path:
    """A zip of names and texts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in members.items() if isinstance(members, dict) else members:
            file.writestr(name, text)
    return path


def tar_of(path: Path, members: dict[str, str | tarfile.TarInfo], mode: str = "w") -> Path:
    """A tar of names and texts, or of other entries."""
    with tarfile.open(path, mode) as file:  # type: ignore[call-overload]
        for name, text in members.items():
            info = text if isinstance(text, tarfile.TarInfo) else tarfile.TarInfo(name)
            data = b"" if isinstance(text, tarfile.TarInfo) else text.encode()
            info.size = len(data)
            file.addfile(info, io.BytesIO(data))
    return path
