"""``python -m fuzz [TARGET…] [--runs N] [--seconds S]``: run the fuzzer on targets; without one, on all of them.

Each target runs in a process of its own (`fuzz.attack`), on a copy of the package without its compiled modules, since
only Python tells atheris which of its lines were run; ``--compiled`` takes the package as it is installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from fuzz.target import ROOT

WORK = ROOT / "build" / "fuzz"
_DONE = re.compile(rb"(?:stat::number_of_executed_units: *|Done )(\d+)")


def main() -> int:
    """Run the targets that were named; 1 where one of them found something."""
    arguments = _arguments()
    if arguments.list:
        return _list()
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed (pip install --group fuzz): NOTHING WAS FUZZED", file=sys.stderr)
        return 0 if arguments.if_installed else 2
    from fuzz.targets import TARGETS

    names = arguments.target or list(TARGETS)
    inherited = os.environ.get("PYTHONPATH", "")
    path = [*([] if arguments.compiled else [_copied()]), str(ROOT), *([inherited] if inherited else [])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path)}
    whole = sum(TARGETS[name].share for name in names)
    total, failed = 0, []
    for name in names:
        seconds = max(1, arguments.seconds * TARGETS[name].share // whole) if arguments.seconds else 0
        runs, found = _run(name, arguments, seconds, environment)
        print(f"{name:10} {runs:>12,} executions{'  FOUND SOMETHING, see above' if found else ''}", flush=True)
        total += runs
        failed += [name] if found else []
    print(f"{'all':10} {total:>12,} executions, {len(failed)} of {len(names)} targets found something")
    return 1 if failed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("target", nargs="*", help="what is attacked; all where none is named")
    parser.add_argument("--runs", type=int, default=0, help="executions of each target")
    parser.add_argument("--seconds", type=int, default=0, help="how long all of it may take, whichever comes first")
    parser.add_argument("--longest", type=int, default=0, help="the most bytes of an input")
    parser.add_argument("--seed", type=int, default=0, help="of the random numbers; another each time where it is 0")
    parser.add_argument("--compiled", action="store_true", help="attack the compiled modules: faster, and half blind")
    parser.add_argument("--corpus", type=Path, default=WORK / "corpus", help="where inputs are kept that reach further")
    parser.add_argument("--if-installed", action="store_true", help="without atheris say so, and be content")
    parser.add_argument("--list", action="store_true", help="print the targets and what must hold")
    return parser.parse_args()


def _list() -> int:
    from fuzz.targets import TARGETS

    for name, target in TARGETS.items():
        print(f"{name:10} {target.holds}")
    return 0


def _copied() -> str:
    """The package without what is compiled."""
    copy = WORK / f"src-{os.getpid()}"
    shutil.rmtree(copy, ignore_errors=True)
    ignore = shutil.ignore_patterns("*.so", "*.pyd", "__pycache__")
    shutil.copytree(ROOT / "src", copy, ignore=ignore)
    import atexit

    atexit.register(shutil.rmtree, copy, ignore_errors=True)
    return str(copy)


def _run(name: str, arguments: argparse.Namespace, seconds: int, environment: dict[str, str]) -> tuple[int, bool]:
    """One target in a process of its own: how many executions there were, and whether something was found."""
    corpus = arguments.corpus / name
    corpus.mkdir(parents=True, exist_ok=True)
    found = WORK / "found" / name
    found.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "fuzz.attack", name, str(corpus), f"-artifact_prefix={found}/"]
    command += [f"-seed={arguments.seed}"] if arguments.seed else []
    command += [f"-runs={arguments.runs}"] if arguments.runs else []
    command += [f"-max_total_time={seconds}"] if seconds else []
    command += [f"-max_len={arguments.longest}"] if arguments.longest else []
    log = WORK / f"{name}.log"
    with log.open("wb") as file:
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=file, stderr=file, check=False)
    told = log.read_bytes()
    if done.returncode:
        sys.stdout.buffer.write(b"\n".join(told.splitlines()[-40:]) + b"\n")
    counts = [int(count) for count in _DONE.findall(told)]
    return max(counts, default=0), done.returncode != 0


if __name__ == "__main__":
    sys.exit(main())
