"""Compiled and interpreted are one program: the same pages give the same bytes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import transcript_tool
from transcript_tool.tokenizer import assemble

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = Path(transcript_tool.__file__).parent
PAGES = sorted([*(ROOT / "tests" / "layouts").glob("*/input.*"), *(ROOT / "samples").glob("*.txt")])
SCRIPT = """
import sys
from transcript_tool.tokenizer import assemble
from transcript_tool import export, parse_all, read
print(assemble.__file__.endswith(".py"), file=sys.stderr)
export([t for page in sys.argv[1:] for t in parse_all(read(page))], "jsonl", sys.stdout.buffer)
"""


@pytest.mark.skipif(assemble.__file__.endswith(".py"), reason="nothing is compiled here")
def test_compiled_and_interpreted_give_the_same_bytes(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "transcript_tool", ignore=shutil.ignore_patterns("*.so", "__pycache__"))
    command = [sys.executable, "-c", SCRIPT, *map(str, PAGES)]
    compiled = subprocess.run(command, capture_output=True, check=True, timeout=120)
    interpreted = subprocess.run(
        command, capture_output=True, check=True, timeout=120, env={"PYTHONPATH": str(tmp_path)}
    )
    assert (compiled.stderr.strip(), interpreted.stderr.strip()) == (b"False", b"True")
    assert len(compiled.stdout) > 100_000
    assert compiled.stdout == interpreted.stdout
