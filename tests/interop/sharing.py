"""What the tests of a shared database use: the program, the server and the application, each on the same database."""

import json
import os
import subprocess
import sys
import uuid
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "api"))
from database import named  # noqa: E402
from harness import BINARY, Client, Server  # noqa: E402

APPLICATION = TESTS / "mongoose"


class Database:
    """One database: its address, the program's settings for it, and the application that shares it."""

    def __init__(self, address, folder):
        self.uri = named(address, "t" + uuid.uuid4().hex[:12])
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


def log_in(server, email, password):
    answer = server.visitor().post("/sessions", {"email": email, "password": password, "transport": "bearer"})
    assert answer.status == 201, answer
    return Client(server.port, answer.json["token"], answer.json["user"])
