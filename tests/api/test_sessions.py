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


@pytest.mark.parametrize(
    "scopes, read, write, administrate",
    [
        (["read"], 200, 403, 403),
        (["write"], 200, 200, 403),
        (["read", "write"], 200, 200, 403),
        (["admin"], 200, 200, 200),
    ],
)
def test_scopes_by_methods(site, scopes, read, write, administrate):
    token = site.ask("POST", "/users/me/tokens", {"name": "t", "scopes": scopes}, bearer=site.owner).json["token"]
    got = site.ask("GET", "/users/me", bearer=token)
    assert got.status == read
    assert site.ask("PATCH", "/users/me", {"bio": "x"}, bearer=token).status == write
    made = site.ask("POST", "/communities", {"name": "T", "description": "d", "type": "public"}, bearer=token)
    assert made.status == (201 if write == 200 else 403)
    if made.status == 201:
        assert site.ask("DELETE", f"/communities/{made.json['_id']}", bearer=token).status == 204
    assert site.ask("GET", "/users", bearer=token).status == administrate
    assert site.ask("PATCH", "/site", {"name": "School"}, bearer=token).status == administrate
    for method, path, body in (
        ("GET", "/sessions", None),
        ("GET", "/users/me/tokens", None),
        ("POST", "/users/me/tokens", {"name": "more", "scopes": ["admin"]}),
        ("PUT", "/users/me/password", {"currentPassword": PASSWORD, "password": "nine purple boats"}),
        ("PUT", "/users/me/email", {"currentPassword": PASSWORD, "email": "x@example.org"}),
        ("DELETE", "/users/me", {"currentPassword": PASSWORD}),
        ("GET", "/users/me/export", None),
        ("PATCH", f"/users/{got.json['_id']}", {"isOwner": False}),
    ):
        assert site.ask(method, path, body, bearer=token).status == 403, path


def test_a_token_ends_when_it_says(site):
    soon = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 3))
    made = site.ask("POST", "/users/me/tokens", {"name": "t", "scopes": ["read"], "expiresAt": soon}, bearer=site.owner)
    assert site.ask("GET", "/users/me", bearer=made.json["token"]).status == 200
    end = time.time() + 6
    while site.ask("GET", "/users/me", bearer=made.json["token"]).status == 200 and time.time() < end:
        time.sleep(0.2)
    assert site.ask("GET", "/users/me", bearer=made.json["token"]).status == 401


def test_a_planted_cookie_is_nobodys(site):
    site.register("victim@example.org")
    planted = site.log_in("victim@example.org", transport="cookie").cookie
    # A neighbour on a parent domain adds a second one: neither counts.
    name = planted.split("=")[0]
    assert site.ask("GET", "/users/me", cookie=f"{planted}; {name}=evil").status == 401
    # Logging in with a session that somebody else has planted begins another one, and the planted one ends.
    mine = site.log_in("owner@example.org", transport="cookie", cookie=planted).cookie
    assert mine != planted and site.ask("GET", "/users/me", cookie=planted).status == 401


def test_the_epoch_ends_every_login_at_once(site):
    tokens = [site.register("epoch@example.org").json["token"], site.log_in("epoch@example.org").json["token"]]
    cookie = site.log_in("epoch@example.org", transport="cookie").cookie
    script = site.ask("POST", "/users/me/tokens", {"name": "t", "scopes": ["write"]}, bearer=tokens[0]).json["token"]
    change = {"currentPassword": PASSWORD, "password": "nine purple boats"}
    new = site.ask("PUT", "/users/me/password", change, bearer=tokens[1])
    assert new.status == 200
    for ended in (*tokens, script):
        assert site.ask("GET", "/users/me", bearer=ended).status == 401
    assert site.ask("GET", "/users/me", cookie=cookie).status == 401
    assert len(site.ask("GET", "/sessions", bearer=new.json["token"]).json["data"]) == 1


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


def test_a_stranger_locks_out_strangers_only():
    with tempfile.TemporaryDirectory(prefix="lyceum-api-") as folder:
        # The proxy lets each try come from another address.
        site = Site(folder, "--rate-limits", "true", "--trusted-proxies", "127.0.0.1", "--setup-token", "t")
        try:
            site.set_up(setupToken="t")
            me = site.register("ada@example.org").json["token"]
            login = site.log_in("ada@example.org", transport="cookie")
            device = next(one for one in login.headers.get_all("Set-Cookie") if one.startswith("device="))
            assert "HttpOnly" in device and "Max-Age=31536000" in device
            device = device.split(";")[0]

            def log_in(password=PASSWORD, cookie=None, number=[0]):
                number[0] += 1
                elsewhere = f"198.51.100.{number[0]}"
                return site.log_in("ada@example.org", password, cookie=cookie, X_Forwarded_For=elsewhere)

            assert [log_in("wrong").status for _ in range(11)] == [401] * 10 + [429]
            assert log_in().status == 429, "a stranger, for all one knows"
            assert log_in(cookie="device=" + "x" * 66).status == 429
            assert log_in(cookie=device).status == 201, "a device that was here before"
            change = {"currentPassword": PASSWORD, "password": "nine purple boats"}
            assert site.ask("PUT", "/users/me/password", change, bearer=me).status == 200, "who is signed in"
            assert log_in("nine purple boats").status == 201, "and that makes an end of it"
            assert log_in("wrong", cookie=device).status == 401, "the mark was of the password before"
            # By a mailed link.
            assert [log_in("wrong").status for _ in range(10)][-1] == 429
            site.ask("POST", "/password-resets", {"email": "ada@example.org"})
            link = site.link("reset", "ada@example.org")
            reset = site.ask("PUT", f"/password-resets/{link}", {"password": "eleven pink trains"})
            assert reset.status == 204 and reset.cookie.startswith("device=")
            assert [log_in("wrong").status for _ in range(11)][-1] == 429
            assert log_in("eleven pink trains", cookie=reset.cookie).status == 201
            log = (site.folder / "log").read_text()
            for event in ("login.failed", "login.locked", "password.changed", "password.reset"):
                assert f'"event":"{event}"' in log
            for secret in (PASSWORD, "nine purple boats", "eleven pink trains", link, device.split("=")[1]):
                assert secret not in log
        finally:
            site.close()
