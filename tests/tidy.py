#!/usr/bin/python3
"""Reads the sources and fails, with file:line, where they break a rule of ARCHITECTURE.md or STYLE.md.

usage: tests/tidy.py [FOLDER]      (default: the repository that this file is in)

Each rule is one test: a line `pass NAME` or `FAIL NAME` with what is wrong, and at the end `tidy: N passed, N failed`.
"""

import ast
import fnmatch
import os
import posixpath
import re
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import tidy_cpp  # noqa: E402

MAX_LINES, MAX_FUNCTION, MAX_COLUMNS = 500, 70, 120

# What each room may include besides itself: only rooms drawn below it.
ROOMS = {
    "base": set(),
    "art": set(),
    "media": {"base"},
    "media_child": {"media"},
    "schema": {"base"},
    "auth": {"base", "schema"},
    "store": {"base", "schema"},
    "http": {"base", "schema", "auth"},
    "jobs": {"base", "schema", "auth", "store"},
    "features": {"base", "media", "schema", "auth", "store", "http", "jobs"},
    "web": {"base", "schema", "auth", "http"},
    "app": {"base", "art", "media", "schema", "auth", "store", "http", "jobs", "features", "web"},
    "main.cpp": {"base", "web", "app"},
}

# Headers of libraries that stay behind one door each: pattern of the include, who may.
DOORS = [
    ("boost/beast*", ["server/http/server*.cpp", "server/http/asio*.cpp"]),
    ("boost/asio*", ["server/http/server*.cpp", "server/http/server_*.hpp", "server/http/asio*.cpp"]),
    ("simdjson.h", ["server/schema/*.cpp"]),
    ("sqlite3.h", ["server/store/sqlite/*"]),
    ("vips*", ["server/media_child/*"]),
    ("bson*", ["server/schema/*.cpp", "server/store/*"]),
    ("zlib.h", ["server/art/*.cpp", "server/web/gzip.cpp", "server/app/packed_file.cpp"]),
]

# What ./dev api and the router's plug-in write.
GENERATED = {"web/src/api/schema.d.ts", "web/src/api/limits.ts", "web/src/routeTree.gen.ts"}

# A line of names of classes is one word that cannot be broken.
CLASS_LIST = re.compile(r"className=|^\s*['`][^'`]*['`],?$")

# The words are put together here so that this file does not hold them itself.
UNFINISHED = re.compile(r"\b(" + "|".join(("TO" "DO", "FIX" "ME", "XX" "X")) + r")\b")
MACHINE_PATH = re.compile(r"(?<![\w.~})-])/(" + "|".join(("wo" "rk", "ho" "me", "ro" "ot")) + r")/")
HOSTS = [
    ("registry", r"[a-z0-9-]+\.[a-z]+"),
    ("npm" r"js", "(org|com)"),
    ("pypi", "org"),
    ("pythonhosted", "org"),
    ("crates", "io"),
    (r"(deb|security|ftp)", "debian", "org"),
    ("repo1?", "maven"),
    ("proxy", "golang", "org"),
    ("npm" "mirror", "com"),
    ("yarn" "pkg", "com"),
]
REGISTRY = re.compile(r"\b(" + "|".join(r"\.".join(host) for host in HOSTS) + r')\b|"resolved"\s*:')
RANDOM = re.compile(r"\bstd::regex\b|<regex>|\bs?rand\s*\(|\bmt19937(_64)?\b|\brandom_device\b")
COROUTINE = re.compile(r"\bco_(await|return|yield)\b")
IGNORED_FOLDERS = {".git", ".cache", "build", "data", "node_modules", "__pycache__", ".pytest_cache", "shots"}


class Source:
    """One file: its path from the root, its lines, and for C++ the lines without comments and text."""

    def __init__(self, root, path):
        self.root, self.path = root, path
        self.name = posixpath.basename(path)
        self.text = (root / path).read_text(encoding="utf-8")
        self.lines = self.text.splitlines()
        self.is_cpp = path.endswith((".cpp", ".hpp", ".h", ".cc"))
        self.is_test = path.endswith("_test.cpp") or not path.startswith("server/")
        self.code = tidy_cpp.strip(self.text).split("\n") if self.is_cpp else self.lines

    @property
    def is_code(self):
        return self.path not in GENERATED and (
            self.is_cpp
            or self.path.endswith((".py", ".sh", ".ts", ".tsx", ".css"))
            or self.name in ("run", "test", "dev", "CMakeLists.txt")
        )

    def includes(self):
        """Yields (line number, include, is it <>) of a C++ file."""
        for number, line in enumerate(self.lines, 1):
            found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if found and self.code[number - 1].strip():
                yield number, found[2], found[1] == "<"

    def own_includes(self):
        """Yields (line number, path below server/) of what it includes from our own rooms."""
        here = posixpath.dirname(self.path)
        for number, include, _ in self.includes():
            beside = posixpath.normpath(posixpath.join(here, include))
            if (self.root / beside).is_file() and beside.startswith("server/"):
                yield number, beside[len("server/") :]
            elif include.split("/")[0] in ROOMS:
                yield number, posixpath.normpath(include)


def room_of(path):
    """The room of a file of server/, or None."""
    parts = path.split("/")
    return parts[1] if parts[0] == "server" and len(parts) > 1 and parts[1] in ROOMS else None


def rooms(source):
    room = room_of(source.path)
    if room is None:
        if source.path.startswith("server/"):
            yield 1, "stands in no room; the rooms are " + ", ".join(ROOMS)
        return
    for number, include in source.own_includes():
        other = include.split("/")[0]
        if other != room and other not in ROOMS[room]:
            yield number, f"{room} must not include {other} ({include})"


def is_routes(name):
    return re.fullmatch(r"(\w+_)?routes\.[ch]pp", name) is not None


def roles(source):
    """Who sees what inside a feature: routes http, the service's .cpp the store, the policy neither."""
    if room_of(source.path) != "features" or source.is_test:
        return
    name = source.name
    is_policy = re.fullmatch(r"(\w+_)?policy\.[ch]pp", name) is not None
    for number, include in source.own_includes():
        parts = include.split("/")
        if parts[0] == "http" and not is_routes(name):
            yield number, f"only the routes of a feature include http ({include})"
        if parts[0] == "store" and (is_policy or is_routes(name) or not name.endswith(".cpp")):
            yield number, f"only a service's .cpp includes the store; declare forward in headers ({include})"
        here = source.path.split("/")
        if parts[0] == "features" and len(parts) > 2 and len(here) > 3 and parts[1] != here[2] and is_routes(parts[-1]):
            yield number, f"a feature must not include the routes of another ({include})"


def doors(source):
    if not source.path.startswith("server/"):
        return
    for number, include, _ in source.includes():
        for pattern, places in DOORS:
            if fnmatch.fnmatch(include, pattern) and not any(fnmatch.fnmatch(source.path, p) for p in places):
                yield number, f"{include} belongs in {' or '.join(places)}"


def file_length(source):
    if source.is_code and len(source.lines) > MAX_LINES:
        yield MAX_LINES + 1, f"{len(source.lines)} lines; {MAX_LINES} is the limit"


def function_length(source):
    if source.is_cpp:
        found = tidy_cpp.functions(source.text)
    elif source.path.endswith(".py"):
        found = (
            (node.lineno, node.end_lineno)
            for node in ast.walk(ast.parse(source.text))
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        )
    else:
        return
    for first, last in found:
        if last - first + 1 > MAX_FUNCTION:
            yield first, f"a function of {last - first + 1} lines; {MAX_FUNCTION} is the limit"


def line_length(source):
    if source.is_code:
        for number, line in enumerate(source.lines, 1):
            if len(line) > MAX_COLUMNS and not (source.path.endswith((".ts", ".tsx")) and CLASS_LIST.search(line)):
                yield number, f"{len(line)} columns; {MAX_COLUMNS} is the limit"


def matches(source, pattern, why):
    for number, line in enumerate(source.code, 1):
        found = pattern.search(line)
        if found:
            yield number, f"{found[0].strip()}: {why}"


def randomness(source):
    if source.is_cpp and not source.is_test:
        yield from matches(source, RANDOM, "base/random.hpp is the source of randomness, and std::regex is not used")


def coroutines(source):
    if source.is_cpp:
        yield from matches(source, COROUTINE, "no coroutines: g++ 12 miscompiles them")


def first_line(source):
    if source.path.endswith((".cpp", ".hpp")):
        lines = source.lines
        if lines and lines[0].strip() == "#pragma once":
            lines = lines[1:]
        if not lines or not re.match(r"//+ *\S", lines[0]):
            yield 1, "its first line is not a // comment that says what the file is"


def finished(source):
    for number, line in enumerate(source.lines, 1):
        found = UNFINISHED.search(line)
        if found:
            yield number, f"{found[0]}: finish it, or write an issue"


def addresses(source):
    for number, line in enumerate(source.lines, 1):
        if MACHINE_PATH.search(line):
            yield number, "a path of one person's machine"
        if REGISTRY.search(line):
            yield number, "the address of a package registry"


RULES = [
    rooms,
    roles,
    doors,
    file_length,
    function_length,
    line_length,
    randomness,
    coroutines,
    first_line,
    finished,
    addresses,
]


def paths(root):
    """What git has or would take; every file when there is no repository."""
    if (root / ".git").exists():
        listed = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-z", "-co", "--exclude-standard"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.split("\0")
        return sorted({path for path in listed if path and (root / path).is_file()})
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in IGNORED_FOLDERS]
        found += [(Path(folder) / name).relative_to(root).as_posix() for name in names]
    return sorted(found)


def read(root):
    """The root's text files."""
    sources = []
    for path in paths(root):
        try:
            sources.append(Source(root, path))
        except UnicodeDecodeError:
            continue
    return sources


def check(root):
    """Yields (rule's name, ["path:line: what is wrong", …]) for each rule."""
    sources = read(Path(root))
    for rule in RULES:
        name = rule.__name__.replace("_", "-")
        yield name, [f"{s.path}:{number}: {message}" for s in sources for number, message in rule(s)]


def main(arguments):
    root = arguments[0] if arguments else Path(__file__).resolve().parent.parent
    passed = failed = 0
    for name, problems in check(root):
        print(f"{'FAIL' if problems else 'pass'} {name}")
        for problem in problems:
            print(f"  {problem}")
        passed += not problems
        failed += bool(problems)
    print(f"tidy: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
