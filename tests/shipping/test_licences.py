"""docs/licences.md names every package that an installation brings, and its licence."""

from __future__ import annotations

import re
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest
from dependencies import PAGE, Dependency, dependencies, direct, terms_of
from packaging.utils import canonicalize_name

FOUND = dependencies()


def listed() -> dict[str, str]:
    """The packages of the page, and their licences."""
    rows = re.findall(r"^\| (?:\[([^]]+)\]\([^)]+\)|(\S+)) \| ([^|]*) \| .* \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    return {canonicalize_name(linked or plain): licence.strip() for linked, plain, licence in rows}


def test_what_pyproject_asks_for_is_listed() -> None:
    asked = {canonicalize_name(one.name) for requirements in direct().values() for one in requirements}
    assert asked <= set(listed())


@pytest.mark.parametrize("one", FOUND, ids=lambda one: one.name)
def test_every_package_is_listed_and_tells_its_licence(one: Dependency) -> None:
    assert canonicalize_name(one.name) in listed(), "make licences"
    assert listed()[canonicalize_name(one.name)]
    assert one.licence
    assert not re.search(r"\bA?GPL", one.licence), "its terms would reach what uses it"


def test_a_licence_is_told_by_expression_classifiers_or_field(tmp_path: Path) -> None:
    def told(*lines: str) -> str:
        folder = tmp_path / f"{len(list(tmp_path.iterdir()))}.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text("\n".join(["Metadata-Version: 2.4", "Name: one", *lines, ""]), "utf-8")
        return terms_of(PathDistribution(folder))

    approved = "Classifier: License :: OSI Approved"
    assert told("License-Expression: MIT OR Apache-2.0", "License: other") == "MIT OR Apache-2.0"
    assert told(approved, f"{approved} :: MIT License", "Classifier: Topic :: Text", "License: The MIT one") == "MIT"
    assert told("License: BSD 3-Clause", "        Copyright by somebody") == "BSD 3-Clause"
    assert told() == ""
