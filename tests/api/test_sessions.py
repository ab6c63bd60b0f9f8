"""Sessions and API tokens by HTTP: who is let in, who is not, and what ends it."""

import json
import os
import re
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from harness import require_as_documented

PASSWORD = "seven green kites"


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.text = status, headers, body.decode()
        self.json = json.loads(body) if body and "json" in headers.get("Content-Type", "") else None

    @property
    def cookie(self):
        """The session cookie that the answer sets: name=value."""
        return (self.headers.get("Set-Cookie") or "").split(";")[0]


class Site:
    """A server of its own in a folder of its own, set up by its owner."""

    def __init__(self, folder, *arguments):
        self.folder = Path(folder)
        binary = os.environ.get("LYCEUM_BINARY", "build/release/lyceum")
        with open(self.folder / "log", "w") as log:
            self.server = subprocess.Popen(
                [
                    binary,
                    "serve",
                    "--listen",
                    "127.0.0.1:0",
                    "--data",
                    str(self.folder / "data"),
                    "--rate-limits",
                    "false",
                    *arguments,
                ],
                stdout=log,
                stderr=log,
            )
        self.url = self.wait_for_url()

    def wait_for_url(self):
        for _ in range(500):
            found = re.search(r'"event":"started","url":"([^"]+)"', (self.folder / "log").read_text())
            if found:
                return found[1].rstrip("/")
            if self.server.poll() is not None:
                break
            time.sleep(0.02)
        raise RuntimeError((self.folder / "log").read_text())

    def close(self):
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(timeout=20)

    def ask(self, method, path, body=None, bearer=None, cookie=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if bearer:
            headers["Authorization"] = "Bearer " + bearer
        if cookie:
            headers["Cookie"] = cookie
            headers.setdefault("Sec-Fetch-Site", "same-origin")
            headers.setdefault("X-Requested-With", "test")
        given = None if body is None else json.dumps(body).encode()
        if body is not None:
            headers["Content-Type"] = "application/json"
        elif method in ("POST", "PUT", "PATCH"):
            given = b""
        request = urllib.request.Request(self.url + "/api/v1" + path, given, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                got = answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            got = error.code, error.headers, error.read()
        port = int(self.url.rsplit(":", 1)[1])
        require_as_documented(port, method, "/api/v1" + path, got[0], got[1].get("Content-Type"), got[2])
        return Answer(*got)

    def set_up(self, **more):
        setup = {
            "siteName": "School",
            "email": "owner@example.org",
            "password": PASSWORD,
            "firstName": "Olga",
            "lastName": "Owner",
            "transport": "bearer",
            **more,
        }
        return self.ask("POST", "/setup", setup)

    def register(self, email, **more):
        account = {
            "email": email,
            "password": PASSWORD,
            "firstName": "Ada",
            "lastName": "Lovelace",
            "role": "student",
            "transport": "bearer",
            **more,
        }
        return self.ask("POST", "/users", account)

    def log_in(self, email, password=PASSWORD, transport="bearer", **more):
        return self.ask("POST", "/sessions", {"email": email, "password": password, "transport": transport}, **more)

    def link(self, kind, address, seconds=5):
        """The token of the newest mailed link to that address; the message is read once."""
        import email

        end = time.time() + seconds
        while time.time() < end:
            for file in sorted((self.folder / "data" / "outbox").glob("*.eml"), reverse=True):
                message = email.message_from_bytes(file.read_bytes())
                text = message.get_payload(0).get_payload(decode=True).decode()
                found = re.search(rf"/{kind}/([\w-]+)\s*$", text)
                if found and message["To"] == f"<{address}>":
                    file.unlink()
                    return found[1]
            time.sleep(0.02)
        return None


@pytest.fixture(scope="module")
def site():
    with tempfile.TemporaryDirectory(prefix="lyceum-api-") as folder:
        made = Site(folder)
        made.owner = made.set_up().json["token"]
        yield made
        made.close()


def test_a_cookie_lets_in_and_is_not_readable_by_scripts(site):
    site.register("cookie@example.org")
    answer = site.log_in("cookie@example.org", transport="cookie")
    assert answer.status == 201 and "token" not in answer.json
    flags = answer.headers["Set-Cookie"]
    assert "HttpOnly" in flags and "SameSite=Lax" in flags and "Path=/" in flags
    assert site.ask("GET", "/users/me", cookie=answer.cookie).json["email"] == "cookie@example.org"


def test_a_change_by_cookie_from_another_site_is_refused(site):
    site.register("cross@example.org")
    cookie = site.log_in("cross@example.org", transport="cookie").cookie
    answer = site.ask("PATCH", "/users/me", {"bio": "x"}, cookie=cookie, Sec_Fetch_Site="cross-site")
    assert answer.status == 403 and answer.json["type"].endswith("/cross-site")
    assert site.ask("PATCH", "/users/me", {"bio": "x"}, cookie=cookie).status == 200


def test_a_wrong_password_and_an_unknown_account_look_the_same(site):
    site.register("known@example.org")
    wrong, unknown = site.log_in("known@example.org", "wrong"), site.log_in("unknown@example.org", "wrong")
    assert wrong.status == unknown.status == 401
    assert wrong.json["detail"] == unknown.json["detail"]


def test_an_unknown_token_is_refused_and_an_unknown_cookie_is_a_visitor(site):
    assert site.ask("GET", "/site", bearer="x" * 43).status == 401
    assert site.ask("GET", "/site", cookie="session=" + "x" * 43).status == 200
    assert site.ask("GET", "/users/me", cookie="session=" + "x" * 43).status == 401


def test_login_ends_the_session_that_it_came_with(site):
    site.register("fixed@example.org")
    first = site.log_in("fixed@example.org", transport="cookie").cookie
    second = site.log_in("fixed@example.org", transport="cookie", cookie=first).cookie
    assert first != second
    assert site.ask("GET", "/users/me", cookie=first).status == 401
    assert site.ask("GET", "/users/me", cookie=second).status == 200


def test_sessions_are_listed_and_ended(site):
    here = site.register("list@example.org").json["token"]
    other = site.log_in("list@example.org").json["token"]
    cards = site.ask("GET", "/sessions", bearer=here).json["data"]
    assert sorted(card["isCurrent"] for card in cards) == [False, True]
    assert not any("hash" in card or "epoch" in card for card in cards)
    gone = next(card["_id"] for card in cards if not card["isCurrent"])
    assert site.ask("DELETE", f"/sessions/{gone}", bearer=site.owner).status == 404
    assert site.ask("DELETE", f"/sessions/{gone}", bearer=here).status == 204
    assert site.ask("GET", "/users/me", bearer=other).status == 401
    assert site.ask("DELETE", "/sessions/current", bearer=here).status == 204
    assert site.ask("GET", "/users/me", bearer=here).status == 401


def test_an_api_token_does_what_its_scopes_say(site):
    me = site.register("script@example.org").json["token"]
    made = site.ask("POST", "/users/me/tokens", {"name": "script", "scopes": ["read"]}, bearer=me)
    assert made.status == 201 and "hash" not in made.json
    token = made.json["token"]
    assert site.ask("GET", "/users/me", bearer=token).status == 200
    assert site.ask("PATCH", "/users/me", {"bio": "x"}, bearer=token).status == 403
    assert site.ask("GET", "/users/me/tokens", bearer=token).status == 403
    listed = site.ask("GET", "/users/me/tokens", bearer=me).json["data"]
    assert [one["name"] for one in listed] == ["script"] and "token" not in listed[0]
    assert site.ask("DELETE", f"/users/me/tokens/{made.json['_id']}", bearer=me).status == 204
    assert site.ask("GET", "/users/me", bearer=token).status == 401


def test_an_owners_token_needs_the_admin_scope(site):
    def token(scope):
        made = site.ask("POST", "/users/me/tokens", {"name": scope, "scopes": [scope]}, bearer=site.owner)
        return made.json["token"]

    assert site.ask("GET", "/users", bearer=token("write")).status == 403
    assert site.ask("GET", "/users", bearer=token("admin")).status == 200


@pytest.mark.parametrize(
    "body",
    [
        {"name": "x", "scopes": []},
        {"name": "x", "scopes": ["all"]},
        {"scopes": ["read"]},
        {"name": "x", "scopes": ["read"], "expiresAt": "2001-01-01T00:00:00Z"},
        {"name": "x", "scopes": ["read"], "user": "0" * 24},
    ],
)
def test_a_token_that_makes_no_sense_is_refused(site, body):
    assert site.ask("POST", "/users/me/tokens", body, bearer=site.owner).status == 422


def test_ten_wrong_passwords_are_enough():
    with tempfile.TemporaryDirectory(prefix="lyceum-api-") as folder:
        limited = Site(folder, "--rate-limits", "true")
        try:
            limited.set_up()
            tries = [limited.log_in("owner@example.org", "wrong").status for _ in range(11)]
            assert tries == [401] * 10 + [429]
            assert limited.log_in("owner@example.org").status == 429
        finally:
            limited.close()
