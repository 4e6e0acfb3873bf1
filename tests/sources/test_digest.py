"""The digest is that of SHA-256, by whatever it is made."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest

_ALONE = """
import sys
from transcript_tool.sources.digest import sha256_of
print(sha256_of(b"a" * int(sys.argv[1])))
print("hashlib" in sys.modules)
"""


@pytest.mark.parametrize(("size", "loaded"), [(0, "False"), (8_000, "False"), (1 << 18, "True")])
def test_a_page_is_digested_without_openssl(size: int, loaded: str) -> None:
    found = subprocess.run([sys.executable, "-c", _ALONE, str(size)], capture_output=True, text=True, check=True)
    assert found.stdout.split() == [hashlib.sha256(b"a" * size).hexdigest(), loaded]
