"""docs/picture.svg: a terminal with what the commands print for a page in samples/, drawn by rich."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI
from rich.text import Text

__all__ = ["PICTURE", "drawn", "shown"]

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "picture.svg"
_WIDTH = 100
_PAGE = "samples/harbour_2.txt"
_COMMANDS = (
    f"sed -n '22,26p' {_PAGE}",
    f"transcript-tool parse {_PAGE} | jq '.turns[3]' | sed -n '2,8p'",
    f"transcript-tool tokens {_PAGE} --color | sed -n '22,28p'",
    f"transcript-tool stats {_PAGE} | head -6",
)


def drawn() -> str:
    """The picture. It names no font that would have to be fetched."""
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    for command in _COMMANDS:
        console.print(Text.assemble(("$ ", "bold green"), (command, "bold")))
        console.print(Text.from_ansi(_printed(command)), soft_wrap=True)
    svg = console.export_svg(title="transcript-tool", theme=DIMMED_MONOKAI, unique_id="picture")
    return re.sub(r"\s*@font-face \{.*?\}\n", "\n", svg, flags=re.DOTALL)


def _printed(command: str) -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=ROOT,
        env=os.environ | {"PATH": path},
        stdout=subprocess.PIPE,
        timeout=60,
        check=True,
    )
    return done.stdout.decode()


def shown(svg: str) -> list[str]:
    """The lines of text of a picture, whatever version of rich drew it."""
    rows: dict[str, str] = {}
    for y, text in re.findall(r'<text [^>]*?y="([\d.]+)"[^>]*>(.*?)</text>', svg):
        rows[y] = rows.get(y, "") + unescape(text).replace("\xa0", " ")
    return [row.rstrip() for row in rows.values() if row.strip()]
