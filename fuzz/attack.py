"""``python -m fuzz.attack TARGET CORPUS [-flags of libFuzzer]``: one target, until something is found."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["transcript_tool"]):
    from fuzz.targets import TARGETS

from fuzz.target import HERE, ROOT, Target

SEEDS_LONGEST = 4000


def main() -> None:
    """Put the seeds into the corpus, and begin."""
    name, corpus, *flags = sys.argv[1:]
    target = TARGETS[name]
    _sow(name, target, Path(corpus))
    if not any(flag.startswith("-max_len") for flag in flags):
        flags.append(f"-max_len={target.longest}")
    dictionary = HERE / "dictionaries" / f"{name}.dict"
    if dictionary.exists():
        flags.append(f"-dict={dictionary}")
    flags += ["-timeout=20", "-rss_limit_mb=3000", "-print_final_stats=1", "-len_control=0"]
    mutator = {"custom_mutator": _mutated} if name in ("speech",) else {}
    atheris.Setup([sys.argv[0], *flags, corpus], target.check, **mutator)
    atheris.Fuzz()


def _sow(name: str, target: Target, corpus: Path) -> None:
    """Write the seeds and the inputs of earlier findings, cut to a length that mutation makes something of."""
    seeds = [path for pattern in target.seeds for path in sorted(ROOT.glob(pattern)) if path.is_file()]
    for number, path in enumerate(seeds):
        data = path.read_bytes()
        for place in range(0, min(len(data), SEEDS_LONGEST), target.longest * 3 // 4):
            lead = target.lead[(number + place) % len(target.lead)]
            for first in {target.lead[0], lead}:  # the first lets the input say itself what it is, where it can
                name_of = f"seed-{number}-{place}-{first.hex()}"
                (corpus / name_of).write_bytes(first + data[place : place + target.longest * 3 // 4])
    for path in sorted((HERE / "regressions" / name).glob("*")):
        (corpus / f"kept-{path.name}").write_bytes(path.read_bytes())


def _mutated(data: bytes, longest: int, seed: int) -> bytes:
    """JSON with one of its parts replaced, doubled or dropped; one time in three any bytes."""
    chance = random.Random(seed)
    try:
        value = json.loads(data[1:])
    except (ValueError, RecursionError):
        return bytes(atheris.Mutate(data, longest))
    if chance.random() < 0.33:
        return bytes(atheris.Mutate(data, longest))
    lead = data[:1] if chance.random() < 0.9 else bytes([chance.randrange(256)])
    for _ in range(chance.randint(1, 3)):
        value = _changed(value, chance)
    return (lead + json.dumps(value, ensure_ascii=chance.random() < 0.5).encode("utf-8", "replace"))[:longest]


_ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 1e400, 10**20),
    *("", " ", "Ann", "1.4s", "00:01", "\ud800", [], {}, [[]], [None]),
)


def _changed(value: Any, chance: random.Random) -> Any:
    """The value with one part, at any depth, made another."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    if not keys or chance.random() < 0.1:
        return chance.choice(_ODD)
    key = chance.choice(keys)
    copy = value.copy()
    act = chance.random()
    if act < 0.1:
        del copy[key]
    elif act < 0.2 and isinstance(copy, list):
        copy.insert(key, copy[chance.choice(keys)])
    elif act < 0.2:
        copy[chance.choice(keys)] = copy[key]
    else:
        copy[key] = _changed(copy[key], chance)
    return copy


if __name__ == "__main__":
    main()
