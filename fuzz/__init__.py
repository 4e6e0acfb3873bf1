"""Coverage-guided fuzzing of transcript-tool: what is attacked, what must hold, and how it is run (see README.md)."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
for room in ("properties", "exporters"):  # what holds in these tests must hold here, too
    if str(ROOT / "tests" / room) not in sys.path:
        sys.path.append(str(ROOT / "tests" / room))
