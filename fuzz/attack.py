"""``python -m fuzz.attack TARGET CORPUS [-flags of libFuzzer]``: one target, until something is found."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["transcript_tool"]):
    from fuzz.targets import TARGETS

from fuzz.shapes import SHAPES, mutated
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
    mutator = {"custom_mutator": mutated(name, _any_bytes)} if name in SHAPES else {}
    atheris.Setup([sys.argv[0], *flags, corpus], target.check, **mutator)
    atheris.Fuzz()


def _any_bytes(data: bytes, longest: int) -> bytes:
    """What the fuzzer makes of the bytes; atheris puts its function in place as it begins."""
    return bytes(atheris.Mutate(data, longest))


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
    for number, made in enumerate(target.made()):
        (corpus / f"made-{number}").write_bytes(made)
    for path in sorted((HERE / "regressions" / name).glob("*")):
        (corpus / f"kept-{path.name}").write_bytes(path.read_bytes())


if __name__ == "__main__":
    main()
