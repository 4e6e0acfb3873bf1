"""What is installed of what we ask for, told by the metadata of the packages: the licences, and who asks for each.

``python tests/shipping/dependencies.py`` writes docs/licences.md anew, which `make licences` does.
"""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

__all__ = ["PAGE", "Dependency", "dependencies", "direct", "page", "terms_of"]

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "licences.md"
_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
_HEAD = """\
# Licences

transcript-tool is under the MIT licence (`LICENSE`). What it is installed with is no part of it and has licences of its
own. The table is made from the metadata of the packages (`make licences`): first what every installation has, then what
the extras bring, with what these ask for in turn. `make sbom` writes the same as a bill of materials (CycloneDX).

"""


class Dependency(NamedTuple):
    """A package, its licence as it tells it, who asks for it ("" for all installations, or an extra), and its page."""

    name: str
    licence: str
    extras: tuple[str, ...]
    home: str


def direct() -> dict[str, list[Requirement]]:
    """What pyproject.toml asks for, by extra; "" is what every installation has."""
    extras = {name: lines for name, lines in _PROJECT["optional-dependencies"].items() if name != "all"}
    return {
        extra: [Requirement(line) for line in lines]
        for extra, lines in {"": _PROJECT["dependencies"], **extras}.items()
    }


def dependencies() -> list[Dependency]:
    """All packages that an installation with all extras has here, by name; the ones that all have come first.

    Raises:
        PackageNotFoundError: one of them is not installed.
    """
    askers: dict[str, set[str]] = {}
    for extra, asked in direct().items():
        for requirement in asked:
            _gather(requirement, extra, askers)
    found = [_told(name, extras) for name, extras in askers.items()]
    return sorted(found, key=lambda one: ("" not in one.extras, one.name))


def _gather(requirement: Requirement, extra: str, askers: dict[str, set[str]]) -> None:
    """Note who asks for a package, and for what it asks for itself, as far as that holds for this Python."""
    if requirement.marker is not None and not any(
        requirement.marker.evaluate({"extra": one}) for one in (*requirement.extras, "")
    ):
        return
    name = canonicalize_name(requirement.name)
    if extra in askers.setdefault(name, set()):
        return
    askers[name].add(extra)
    for line in distribution(name).requires or ():
        asked = Requirement(line)
        if asked.marker is None or any(asked.marker.evaluate({"extra": one}) for one in (*requirement.extras, "")):
            asked.marker = None
            _gather(asked, extra, askers)


def _told(name: str, extras: set[str]) -> Dependency:
    found = distribution(name)
    home = _home(found)
    return Dependency(
        found.metadata["Name"], terms_of(found), tuple(sorted(extras)) if "" not in extras else ("",), home
    )


def terms_of(found: Distribution) -> str:
    """The licence as a package tells it: the expression, else the classifiers, else the first line of the field."""
    metadata = found.metadata
    if expression := _first(found, "License-Expression"):
        return expression
    classifiers = [c.split(" :: ")[-1] for c in metadata.get_all("Classifier") or () if c.startswith("License :: ")]
    classifiers = [c.removesuffix(" License") for c in classifiers if c != "OSI Approved"]
    if classifiers:
        return " and ".join(sorted(classifiers))
    lines = [line.strip() for line in _first(found, "License").splitlines() if line.strip()]
    return lines[0] if lines else ""


def _first(found: Distribution, field: str) -> str:
    return str((found.metadata.get_all(field) or [""])[0])


def _home(found: Distribution) -> str:
    urls = [line.partition(", ") for line in found.metadata.get_all("Project-URL") or ()]
    named = {re.sub(r"\W", "", label).lower(): url for label, _, url in urls}
    wanted = ("homepage", "home", "source", "sourcecode", "repository", "github", "documentation")
    return next((named[one] for one in wanted if one in named), _first(found, "Home-page"))


def page() -> str:
    """The text of docs/licences.md."""
    rows = ["| package | licence | asked for by |", "|---|---|---|"]
    for one in dependencies():
        name = f"[{one.name}]({one.home})" if one.home else one.name
        by = "every installation" if one.extras == ("",) else ", ".join(f"`{extra}`" for extra in one.extras)
        rows.append(f"| {name} | {one.licence} | {by} |")
    return _HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    try:
        PAGE.write_text(page(), "utf-8")
    except PackageNotFoundError as error:
        raise SystemExit(f"{error} is not installed here: make test installs all extras") from error
