"""The texts that are measured: variants of a seed page, a corpus, and documents made long or nasty."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

_NAMES = ("Mara", "Tivan", "Osei", "Lindholm", "Quispe", "Ferrand", "Kowal", "Adeyemi", "Brandt", "Sato")


def variants(page: str, count: int) -> list[str]:
    """`count` copies of `page`, in each a name and a number changed, so that no cache answers."""
    rng = random.Random(20260917)
    labels = [line[:-1] for line in page.split("\n") if line.endswith(":") and len(line) < 40]
    made = []
    for _ in range(count):
        text = page
        if labels:
            old = rng.choice(labels)
            text = text.replace(old, f"{rng.choice(_NAMES)} {rng.choice(_NAMES)}{rng.randrange(100, 999)}")
        made.append(text.replace("2025", str(rng.randrange(1000, 9999))))
    return made


def pages_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each text document below `folder`."""
    for path in sorted([*folder.rglob("*.txt"), *folder.rglob("*.md")]):
        if path.name != "README.md":
            yield str(path.relative_to(folder)), path.read_text("utf-8")


def nasty() -> dict[str, tuple[str, int]]:
    """Documents made to be nasty, by name: a text, and how many times it may be repeated."""
    return {
        "colons": (":" * 3_000 + "\n" + "a:b " * 100 + "\n", 64),
        "one line": ("word and word: then word. " * 3_000, 64),
        "labels": ("".join(f"Ann Roe{n}: I say so, and you?\n\n" for n in range(1_500)), 64),
        "brackets": ("[" * 1_000 + "(" * 1_000 + ")\n" + "[x " * 500 + "\n", 64),
        "stars": ("*" * 2_000 + "\n**a** " * 300 + "\n", 64),
        "blanks": (" " * 5_000 + "x\n" + "\u00a0" * 2_000 + ":\n", 64),
        "digits": ("1 2 3 4 5 6 7 8 9 " * 400 + "\n" + "12:34:56 " * 300 + "\n", 64),
        "one-off names": ("".join(f"Name Ruf{chr(97 + n % 26)}x Ol{n}: some words.\n\n" for n in range(1_500)), 64),
        "talks": ("".join(f"• Talk on the bay {n}\n\nAnn Roe: Why?\n\nBo: So.\n\n" for n in range(500)), 64),
        "cut words": (
            "Ann Roe: We said that the govern-\n"
            + "ment of the val-\nley has to be re-\nformed, and that is it.\n" * 400,
            64,
        ),
        "arrows": ("".join(f"Ann Roe{n} → I say so, and you?\n" for n in range(800)) * 2, 64),
        "cut capitals": (
            "".join(f"THE MINISTER OF STATE {n} OF\nSUNLAND{n}: Some words. And more.\n\n" for n in range(500)),
            64,
        ),
        "marks": ("Ann Roe: a" + "\u0301\u0323" * 2_000 + "\n", 64),
        "rows": ("Speakers:\n\n" + "Ann Roe, head of the Grain Office\n" * 800, 64),
    }


def long_texts(times: int) -> dict[str, tuple[str, str]]:
    """Documents that are made long rather than repeated, by name: a short one, and one `times` as long."""
    return {
        "a paragraph of 64,000 lines": (_wrapped(64_000 // times), _wrapped(64_000)),
        "200,000 colons": (_colons(200_000 // times), _colons(200_000)),
        "one line of 5 MB": (_one_line(5_000_000 // times), _one_line(5_000_000)),
        "100,000 different labels": (_labels(100_000 // times), _labels(100_000)),
    }


def _colons(count: int) -> str:
    return ":" * count


def _one_line(length: int) -> str:
    return ("word and word: then Ann Roe: word. " * (length // 35 + 1))[:length]


def _labels(count: int) -> str:
    return "".join(f"Ann Roe{number}: I say so, and you?\n\n" for number in range(count))


def _wrapped(count: int) -> str:
    """Two who speak, one of them in a paragraph that is wrapped over `count` lines."""
    lines = "word upon word and line upon line until the very end of\n" * count
    return f"Ann Roe: We went on and on and would not stop at any\n{lines}\nBo Elm: Is that so?\n\nAnn Roe: It is so.\n"
