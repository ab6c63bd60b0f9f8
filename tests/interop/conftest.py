"""A database that speaks MongoDB's protocol, and an application on Mongoose that shares it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
from sharing import APPLICATION, Database  # noqa: E402
from harness import free_port  # noqa: E402


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
