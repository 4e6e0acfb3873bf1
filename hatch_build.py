"""The way from text to transcript, compiled: a build hook, and a script for who works on it.

mypyc makes C of the modules that `[tool.hatch.build.hooks.custom]` names, as they stand: the same Python runs compiled
where there is a C compiler, and interpreted, to the same output and in more than twice the time, where there is none.

- A wheel holds the compiled modules beside their sources.
- An editable install compiles them in place, and so does ``python hatch_build.py``, which `make` calls when a source
  has changed; a compiled module is older than its source only between the two.
- ``TRANSCRIPT_TOOL_PURE=1`` leaves all as it is; ``TRANSCRIPT_TOOL_PURE=0`` makes what cannot be compiled an error.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
SOURCES = ROOT / "src"
BUILT = ROOT / "build" / "compiled"
GROUP = "transcript_tool"
_SETUP = """
import sys
from mypyc.build import mypycify
from setuptools import setup

arguments = ["--config-file=", "--ignore-missing-imports", "--python-version", "{0}.{1}".format(*sys.version_info)]
extensions = mypycify(
    arguments + sys.argv[2:], opt_level="3", debug_level="0", group_name=GROUP, strip_asserts=True
)
for extension in extensions:
    if sys.platform != "win32":  # calls from module to module need no look-up, and may be inlined
        flags = ["-fno-semantic-interposition", "-fvisibility=hidden"]
        extension.extra_compile_args = [*extension.extra_compile_args, *flags]
setup(name="compiled", packages=[], ext_modules=extensions, script_args=["build_ext", "--inplace", "--parallel", "2"])
"""


def modules(settings: dict[str, Any]) -> list[Path]:
    """The modules to compile, below the folder of the sources."""
    found = [path for room in settings["compile"] for path in sorted((SOURCES / room).rglob("*.py"))]
    left = {SOURCES / name for name in settings["interpreted"]}
    return [path.relative_to(SOURCES) for path in found if not left & {path, path.parent}]


def compile_modules(settings: dict[str, Any]) -> list[Path]:
    """Compile the modules below `BUILT`; the libraries made, relative to it. Empty where that cannot be done."""
    asked = os.environ.get("TRANSCRIPT_TOOL_PURE")
    if asked and asked != "0":
        return []
    compiler = _compiler()
    if compiler is not None and not shutil.which(compiler):
        return _not_compiled(f"there is no C compiler {compiler!r}")
    shutil.rmtree(BUILT, ignore_errors=True)
    BUILT.parent.mkdir(exist_ok=True)
    shutil.copytree(SOURCES, BUILT, ignore=shutil.ignore_patterns("*.so", "*.pyd", "__pycache__"))
    names = [str(path) for path in modules(settings)]
    script = _SETUP.replace("GROUP", repr(GROUP))
    done = subprocess.run(
        [sys.executable, "-c", script, "build_ext", *names], cwd=BUILT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
        return _not_compiled(" ".join(last)[:200], done.stdout + done.stderr)
    shutil.rmtree(BUILT / "build")  # what went into them
    return sorted(path.relative_to(BUILT) for pattern in ("*.so", "*.pyd") for path in BUILT.rglob(pattern))


def _compiler() -> str | None:
    """The C compiler that extensions are made with here; None where it is not told before it is tried."""
    words = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "")
    return words[0] if words and sys.platform != "win32" else None


def _not_compiled(why: str, all_of_it: str = "") -> list[Path]:
    """Say that the modules stay as they are; who asks for compiled ones gets an error instead."""
    if os.environ.get("TRANSCRIPT_TOOL_PURE") == "0":
        raise SystemExit(all_of_it or f"not compiled: {why}")
    sys.stderr.write(f"not compiled, so it runs interpreted and slower: {why}\n")
    return []


def put_in_place(libraries: list[Path]) -> None:
    """Replace the compiled modules beside the sources by these."""
    for pattern in ("*.so", "*.pyd"):
        for old in SOURCES.rglob(pattern):
            old.unlink()
    for library in libraries:
        shutil.copy2(BUILT / library, SOURCES / library)


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run as a script, where only mypyc is needed
    pass
else:

    class CompiledHook(BuildHookInterface[Any]):
        """Puts the compiled modules into a wheel, or beside the sources of an editable install."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Compile before the wheel is put together."""
            if self.target_name != "wheel":
                return
            libraries = compile_modules(self.config)
            if version == "editable":
                put_in_place(libraries)
            elif libraries:
                build_data["pure_python"] = False
                build_data["infer_tag"] = True
                for library in libraries:
                    build_data["force_include"][str(BUILT / library)] = str(library)


def main() -> None:
    """Compile in place."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["hooks"]["custom"]
    put_in_place(compile_modules(settings))


if __name__ == "__main__":
    main()
