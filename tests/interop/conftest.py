"""A database that speaks MongoDB's protocol, and an application on Mongoose that shares it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "api"))
from harness import BINARY, Server, free_port  # noqa: E402

APPLICATION = TESTS / "mongoose"


def answers(port):
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    """mongodb://…/ of a server, without a database's name."""
    if not shutil.which("node") or not (APPLICATION / "node_modules").is_dir():
        pytest.skip("Node or tests/mongoose/node_modules is missing: npm ci there fetches it")
    if uri := os.environ.get("LYCEUM_TEST_MONGODB_URI"):
        yield uri
        return
    program = os.environ.get("LYCEUM_TEST_FERRETDB")
    if not program:
        pytest.skip("neither LYCEUM_TEST_MONGODB_URI nor LYCEUM_TEST_FERRETDB is set")
    port, folder = free_port(), tmp_path_factory.mktemp("ferretdb")
    with open(folder / "log", "wb") as log:
        database = subprocess.Popen([program, f"127.0.0.1:{port}", folder], stdin=subprocess.PIPE, stderr=log)
        deadline = time.monotonic() + 30
        while not answers(port):
            assert time.monotonic() < deadline and database.poll() is None, "FerretDB does not answer"
            time.sleep(0.05)
        yield f"mongodb://127.0.0.1:{port}/"
        database.kill()
        database.wait()


class Database:
    """One database: its address, the program's settings for it, and the application that shares it."""

    def __init__(self, address, folder):
        self.uri = address + "t" + uuid.uuid4().hex[:12]
        self.folder = folder
        (folder / "data").mkdir()
        self.settings = {"mongodb": self.uri, "unsafe_without_transactions": "true"}

    @property
    def environment(self):
        return {**os.environ, **{f"LYCEUM_{name.upper()}": value for name, value in self.settings.items()}}

    def start(self, *arguments):
        command = [BINARY, *map(str, arguments), "--data", str(self.folder / "data")]
        return subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment
        )

    def lyceum(self, *arguments, code=0):
        running = self.start(*arguments)
        out, log = running.communicate(timeout=600)
        assert running.returncode == code, out + log
        return out

    def serve(self):
        return Server(self.folder / "data", **self.settings)

    def application(self, command, wait=False, **given):
        """The answer of one command of the application; with `wait` the running process."""
        words = ["node", "application.js", self.uri, command, json.dumps(given)]
        running = subprocess.Popen(
            words, cwd=APPLICATION, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        return running if wait else ended(running)


def ended(running):
    """The answer of a command of the application, when it is done."""
    out, log = running.communicate("go\n", timeout=300)
    assert running.returncode == 0, log
    return json.loads(out.splitlines()[-1])


@pytest.fixture
def database(address, tmp_path):
    return Database(address, tmp_path)


@pytest.fixture(scope="module")
def shared(address, tmp_path_factory):
    """A database with the small demo, a server on it, and its owner."""
    made = Database(address, tmp_path_factory.mktemp("shared"))
    made.lyceum("demo", "--scale", "small", "--no-films")
    with made.serve() as server:
        made.server = server
        yield made
