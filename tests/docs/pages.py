"""What is written by a program: pages of docs/, the man page and the picture; run it to write them anew (`make pages`).

- docs/commands.md and docs/man/transcript-tool.1, of the commands as click knows them;
- the tables of docs/json.md, docs/csv.md and docs/formats.md, of records, columns and the table of formats;
- docs/picture.svg, of what the commands print for a page in samples/.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
sys.path[:0] = [str(Path(__file__).parent), str(ROOT / "tests" / "convert")]


def made() -> dict[Path, str]:
    """Each file that is made, and what should be in it; the picture, whose drawing is rich's, stands apart."""
    import commands_page
    import fields_page
    import formats_page
    import man_page

    texts = {
        DOCS / "commands.md": commands_page.page(),
        DOCS / "man" / "transcript-tool.1": man_page.page(),
        formats_page.PAGE: formats_page.page(formats_page.PAGE.read_text("utf-8")),
    }
    for name, tables in fields_page.TABLES.items():
        path = DOCS / name
        texts[path] = fields_page.with_tables(path.read_text("utf-8"), tables())
    return texts


if __name__ == "__main__":
    import picture

    for path, text in made().items():
        path.write_text(text, "utf-8")
    picture.PICTURE.write_text(picture.drawn(), "utf-8")
