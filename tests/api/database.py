"""The database that a server under test uses: its own directory, or one that speaks MongoDB's protocol.

With LYCEUM_TEST_ON_DATABASE=1 every data directory gets a database of its own: at LYCEUM_TEST_MONGODB_URI, or in the
FerretDB program at LYCEUM_TEST_FERRETDB, which is started once and ends with the tests."""

import atexit
import hashlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path

ON_DATABASE = os.environ.get("LYCEUM_TEST_ON_DATABASE") == "1"
HAS_TRANSACTIONS = bool(os.environ.get("LYCEUM_TEST_MONGODB_URI"))
HAS_DATABASE = HAS_TRANSACTIONS or bool(os.environ.get("LYCEUM_TEST_FERRETDB"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Ferret:
    """FerretDB over files of its own. It can be killed and started again on the same port."""

    def __init__(self, port=None):
        self.port = port or free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="lyceum-ferret-"))
        self.process = None
        atexit.register(self.remove)
        self.start()

    def start(self):
        program = os.environ["LYCEUM_TEST_FERRETDB"]
        self.process = subprocess.Popen(
            [program, f"127.0.0.1:{self.port}", str(self.folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=open(self.folder / "log", "ab"),
        )
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError("FerretDB does not start")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def remove(self):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def uri(self):
        return f"mongodb://127.0.0.1:{self.port}/"


@cache
def uri():
    return os.environ.get("LYCEUM_TEST_MONGODB_URI") or Ferret().uri


def named(server, name):
    """The address of one database there: options may follow the server's."""
    address, question, options = server.partition("?")
    return address + name + question + options


def uri_of(name):
    return named(uri(), name)


def settings_for(data):
    """The settings of a server or command on this data directory, besides the directory."""
    if not ON_DATABASE:
        return {}
    name = "t" + hashlib.sha256(str(Path(data).resolve()).encode()).hexdigest()[:24]
    return {"mongodb": uri_of(name), "unsafe_without_transactions": "true"}


def environment_for(data, settings=()):
    chosen = {**settings_for(data), **dict(settings)}
    return {**os.environ, **{f"LYCEUM_{name.upper()}": value for name, value in chosen.items()}}
