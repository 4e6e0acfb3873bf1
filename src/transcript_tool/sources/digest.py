"""The SHA-256 of a source's bytes.

OpenSSL, which `hashlib` loads, is faster on long data and takes three milliseconds to load: one page is done without.
"""

from __future__ import annotations

import sys
from importlib import import_module

__all__ = ["sha256_of"]

_LONG = 1 << 18  # bytes; from here on OpenSSL has won back what it took to load
_BUILT_IN = ("_sha2", "_sha256")  # from Python 3.12 on, and before


def sha256_of(data: bytes) -> str:
    """The digest in hexadecimal, 64 characters."""
    if len(data) < _LONG and "hashlib" not in sys.modules:
        for name in _BUILT_IN:
            try:
                return str(import_module(name).sha256(data).hexdigest())
            except ImportError:
                continue
    from hashlib import sha256

    return sha256(data).hexdigest()
