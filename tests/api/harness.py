"""A real server in a directory of its own, and clients that speak to it as anybody would."""

import email
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path

from api_document import ApiDocument
from database import environment_for, free_port

BINARY = os.environ.get("LYCEUM_BINARY", str(Path(__file__).resolve().parents[2] / "build/release/lyceum"))
PASSWORD = "correct horse battery"
SETUP_TOKEN = "asked for where others reach the site"


class Answer:
    """Status, headers (names in lower case) and body of one answer."""

    def __init__(self, response):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.bytes = response.read()

    @property
    def json(self):
        return json.loads(self.bytes)

    def __repr__(self):
        return f"{self.status} {self.bytes[:600]!r}"


@cache
def api_document(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", "/api/v1/openapi.json")
    return ApiDocument(json.loads(connection.getresponse().read()))


def require_as_documented(port, method, path, status, kind, body, replayed=False):
    if replayed and not body:
        return  # a long answer is repeated without its body
    wrong = api_document(port).wrong_with(method, path, status, kind, body)
    assert not wrong, f"{method} {path} does not answer as documented: {wrong}"


class Client:
    """One person with a bearer token, or a visitor without."""

    def __init__(self, port, token=None, user=None):
        self.port, self.token, self.user = port, token, user
        self.connection = None

    @property
    def id(self):
        return self.user["_id"]

    def send(self, method, path, body=None, **headers):
        """The answer, which must be what the API document says of its route."""
        if not path.startswith(("/api", "/media/", "//")):
            path = "/api/v1" + path
        answer = self.exchange(method, path, body, headers)
        if path.startswith("/api/v1/"):
            kind = answer.headers.get("content-type")
            replayed = "idempotent-replayed" in answer.headers
            require_as_documented(self.port, method, path, answer.status, kind, answer.bytes, replayed)
        return answer

    def exchange(self, method, path, body, headers):
        raw = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        if raw is not None:
            names.setdefault("Content-Type", "application/json")
        if self.token:
            names.setdefault("Authorization", f"Bearer {self.token}")
        for attempt in (1, 2):
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
            try:
                self.connection.request(
                    method, path.replace("//", "/", 1) if path.startswith("//") else path, raw, names
                )
                return Answer(self.connection.getresponse())
            except (
                http.client.RemoteDisconnected,
                ConnectionResetError,
                BrokenPipeError,
                http.client.CannotSendRequest,
            ):
                self.connection = None
                if attempt == 2 or method not in ("GET", "PUT", "DELETE"):
                    raise

    def get(self, path, **headers):
        return self.send("GET", path, **headers)

    def post(self, path, body=None, **headers):
        return self.send("POST", path, {} if body is None else body, **headers)

    def patch(self, path, body, **headers):
        return self.send("PATCH", path, body, **headers)

    def put(self, path, body=None, **headers):
        return self.send("PUT", path, {} if body is None else body, **headers)

    def delete(self, path, body=None, **headers):
        return self.send("DELETE", path, body, **headers)


class Server:
    """`lyceum serve` on a free port. A context: the process ends and the directory goes with it."""

    def __init__(self, directory=None, **settings):
        self.owned = directory is None
        self.directory = Path(directory or tempfile.mkdtemp(prefix="lyceum-test-"))
        self.settings = {"rate_limits": "false", "log_requests": "false", "setup_token": SETUP_TOKEN, **settings}
        self.port = free_port()
        self.public_url = self.settings.pop("public_url", f"http://localhost:{self.port}")
        self.process = None
        self.start()

    def start(self):
        environment = environment_for(self.directory, self.settings)
        self.log = open(self.directory.parent / f"{self.directory.name}.log", "ab")
        self.process = subprocess.Popen(
            [
                BINARY,
                "serve",
                "--listen",
                f"127.0.0.1:{self.port}",
                "--data",
                str(self.directory),
                "--public-url",
                self.public_url,
            ],
            stdout=self.log,
            stderr=self.log,
            env=environment,
            cwd=self.directory,
        )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError("the server ended: " + Path(self.log.name).read_text()[-2000:])
            try:
                if self.visitor().send("GET", "//healthz").status == 200:
                    return
            except OSError:
                time.sleep(0.02)
        raise AssertionError("the server does not answer")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise AssertionError("the server did not end within 30 s of SIGTERM")
        self.log.close()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
        if self.owned:
            shutil.rmtree(self.directory, ignore_errors=True)
            Path(self.log.name).unlink(missing_ok=True)

    def visitor(self):
        return Client(self.port)

    def set_up(self):
        """The site with its owner, who is signed in."""
        answer = self.visitor().post(
            "/setup",
            {
                "siteName": "Test site",
                "setupToken": SETUP_TOKEN,
                "email": "owner@example.org",
                "password": PASSWORD,
                "firstName": "Olga",
                "lastName": "Owner",
                "transport": "bearer",
            },
        )
        assert answer.status == 201, answer
        return Client(self.port, answer.json["token"], answer.json["user"])

    def register(self, name, role="student"):
        """A new account, signed in."""
        answer = self.visitor().post(
            "/users",
            {
                "email": f"{name}@example.org",
                "password": PASSWORD,
                "firstName": name.capitalize(),
                "lastName": "Tester",
                "role": role,
                "transport": "bearer",
            },
        )
        assert answer.status == 201, answer
        return Client(self.port, answer.json["token"], answer.json["user"])


def lyceum(*arguments, **options):
    """One run of the program; its output as text."""
    words = [str(argument) for argument in arguments]
    if "--data" in words:
        options.setdefault("env", environment_for(words[words.index("--data") + 1]))
    return subprocess.run(
        [BINARY, *words], capture_output=True, text=True, timeout=options.pop("timeout", 300), **options
    )


def mails(server):
    """Every message in the outbox: to whom, and its text."""
    for file in sorted((server.directory / "outbox").glob("*.eml")):
        message = email.message_from_bytes(file.read_bytes())
        parts = [part.get_payload(decode=True) for part in message.walk() if not part.is_multipart()]
        yield message["To"].strip("<>"), b"\n".join([str(message.items()).encode(), *parts])


def mailed_token(server, kind, address, seconds=10):
    """The secret of the newest mailed link to that address; kind: verify, reset."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        texts = [text for to, text in mails(server) if to == address]
        found = re.findall(rf"/{kind}/([\w-]+)".encode(), b"\n".join(texts))
        if found:
            return found[-1].decode()
        time.sleep(0.02)
    raise AssertionError(f"no mail with a link of {kind} to {address}")
