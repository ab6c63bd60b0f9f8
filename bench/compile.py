#!/usr/bin/python3
"""Measures a clean release build without ccache: CPU time by room. usage: bench/compile.py

CMake runs every compiler through this file too (`bench/compile.py COMMAND...`), which notes what each one took.
"""

import collections
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / ".cache" / "bench" / "compile"
NOTES = BUILD / "took"


def cpu_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def room(command):
    """What one run of the compiler was for."""
    source = command[-1]
    if source.startswith("-") or "-c" not in command:
        return "other"
    if "cmake_pch" in source:
        return "precompiled headers"
    found = re.search(r"/server/(\w+)/", source)
    return found[1] if found else os.path.basename(source)


def compile_one(command):
    status = subprocess.call(command)
    with NOTES.open("a") as notes:
        notes.write(f"{cpu_of_children():.3f} {room(command)}\n")
    return status


def main():
    shutil.rmtree(BUILD, ignore_errors=True)
    launchers = [f"-DCMAKE_{language}_COMPILER_LAUNCHER={Path(__file__).resolve()}" for language in ("C", "CXX")]
    subprocess.check_call(["cmake", "--preset", "release", "-B", BUILD, *launchers, "--log-level=WARNING"],
                          cwd=ROOT, stdout=subprocess.DEVNULL)
    NOTES.unlink(missing_ok=True)  # what CMake tried out
    start, before = time.monotonic(), cpu_of_children()
    environment = {**os.environ, "CCACHE_DISABLE": "1"}
    cores = os.environ.get("LYCEUM_JOBS", str(os.cpu_count()))
    subprocess.check_call(["ninja", "-C", BUILD, "--quiet", "-j", cores, "lyceum"], env=environment)
    wall, total = time.monotonic() - start, cpu_of_children() - before
    took = collections.defaultdict(list)
    for line in NOTES.read_text().splitlines():
        seconds, what = line.split(" ", 1)
        took[what].append(float(seconds))
    for what, each in sorted(took.items(), key=lambda pair: -sum(pair[1])):
        print(f"{what:24}{len(each):4} files {sum(each):7.1f} s of CPU")
    print(f"{'everything':24}     {'':5} {total:7.1f} s of CPU, {wall:.0f} s on {cores} cores")


if __name__ == "__main__":
    sys.exit(compile_one(sys.argv[1:]) if len(sys.argv) > 1 else main())
