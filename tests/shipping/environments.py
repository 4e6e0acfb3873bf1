"""Environments that have nothing, and builds into a folder, for the tests of what is shipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

__all__ = ["ROOT", "Environment", "built", "index_is_there"]

ROOT = Path(__file__).resolve().parents[2]
_PIP = ("--disable-pip-version-check", "--quiet")


def _clean(**more: str) -> dict[str, str]:
    """An environment of variables without any that would make Python look elsewhere."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "TRANSCRIPT_TOOL", "SOURCE_DATE"))}
    return kept | more


def built(source: Path, folder: Path, *options: str, umask: int = -1, **variables: str) -> str:
    """Build what is at `source` into `folder`: an sdist and of it a wheel, or what `options` say.

    Nothing is compiled unless `variables` say so. No environment is made for the build: ours has what it needs.

    Returns:
        What the build said.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", *options, "--outdir", str(folder), str(source)],
        env=_clean(**{"TRANSCRIPT_TOOL_PURE": "1"} | variables),
        umask=umask,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=True,
        timeout=240,
    )
    return done.stdout


class Environment:
    """An environment of its own with nothing in it, and a folder to run commands in."""

    def __init__(self, top: Path) -> None:
        self.folder = top / "environment"
        self.place = top / "work"
        self.place.mkdir()
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(self.folder)], check=True)
        self._bin = self.folder / "bin"
        self.interpreter = self._bin / "python"

    def pip(self, command: str, *arguments: object, timeout: float = 240) -> str:
        """Run pip for this environment; what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "pip", "--python", str(self.interpreter), command, *_PIP, *map(str, arguments)],
            cwd=self.place,
            env=_clean(),
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def put(self, path: Path, name: str = "") -> str:
        """Copy a file into the folder; its name there."""
        return Path(shutil.copy(path, self.place / (name or path.name))).name

    def python(self, script: str) -> str:
        """Run a script; what it printed."""
        return subprocess.run(
            [str(self.interpreter), "-c", script],
            cwd=self.place,
            env=_clean(),
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    def tool(self, *arguments: object) -> subprocess.CompletedProcess[bytes]:
        """Run the installed command."""
        return subprocess.run(
            [str(self._bin / "transcript-tool"), *map(str, arguments)],
            cwd=self.place,
            env=_clean(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )


def index_is_there(environment: Environment) -> bool:
    """Whether the package index answers: one small request, and no second try."""
    try:
        environment.pip("download", "--no-deps", "--retries", 0, "--timeout", 5, "mypy_extensions", timeout=30)
    except (AssertionError, subprocess.TimeoutExpired):
        return False
    return True
