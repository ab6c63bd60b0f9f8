"""Set-up: who may do it, and the settings that everybody sees."""

import contextlib
import re
import tempfile
import time

import pytest

from harness import Server as harness_server
from test_sessions import PASSWORD, Site


@contextlib.contextmanager
def fresh(*arguments):
    with tempfile.TemporaryDirectory(prefix="lyceum-api-") as folder:
        site = Site(folder, *arguments)
        try:
            yield site
        finally:
            site.close()


def printed_token(site):
    for _ in range(100):
        if found := re.search(r"Set-up token: (\S+)", (site.folder / "log").read_text()):
            return found[1]
        time.sleep(0.02)
    return None


def test_this_machine_alone_needs_no_token():
    with fresh() as site:
        assert site.ask("GET", "/site").json["needsSetupToken"] is False
        assert "Set-up token" not in (site.folder / "log").read_text()
        assert site.set_up().status == 201


@pytest.mark.parametrize(
    "arguments, host",
    [
        (("--public-url", "https://school.example"), "school.example"),
        (("--trusted-proxies", "127.0.0.1"), None),
        (("--hosts", "school.example"), None),
    ],
)
def test_a_stranger_behind_a_proxy_does_not_take_the_site(arguments, host):
    with fresh(*arguments) as site:
        headers = {"Host": host} if host else {}

        def set_up(**more):
            setup = {"siteName": "S", "email": "o@example.org", "password": PASSWORD, "firstName": "O", "lastName": "O"}
            return site.ask("POST", "/setup", {**setup, "transport": "bearer", **more}, **headers)

        assert site.ask("GET", "/site", **headers).json["needsSetupToken"] is True
        printed = printed_token(site)
        for wrong in ({}, {"setupToken": ""}, {"setupToken": "x" * len(printed)}, {"setupToken": printed[:-1]}):
            assert set_up(**wrong).status == 403, wrong
        assert site.ask("GET", "/site", **headers).json["isSetUp"] is False
        assert set_up(setupToken=printed).status == 201
        assert set_up(setupToken=printed).status == 409


def test_the_token_may_be_given():
    with fresh("--public-url", "https://school.example", "--setup-token", "given before") as site:
        assert site.set_up(setupToken="guessed").status in (403, 421, 400)
        setup = {"siteName": "S", "email": "o@example.org", "password": PASSWORD, "firstName": "O", "lastName": "O"}
        answer = site.ask("POST", "/setup", {**setup, "setupToken": "given before"}, Host="school.example")
        assert answer.status == 201 and "__Host-session" in answer.headers["Set-Cookie"]


def test_the_shortest_password_is_a_setting_that_forms_know():
    with fresh("--shortest-password", "14") as site:
        assert site.ask("GET", "/site").json["minPasswordLength"] == 14
        assert site.set_up(password="kestrel-anvil").status == 422
        assert site.set_up(password="kestrel-anvils").status == 201
        assert site.register("a@example.org", password="kestrel-anvil").status == 422
        made = site.register("a@example.org", password="kestrel-anvils").json["token"]
        change = {"currentPassword": "kestrel-anvils", "password": "gravel-anthem"}
        assert site.ask("PUT", "/users/me/password", change, bearer=made).status == 422
    with pytest.raises(RuntimeError, match="shortest_password"):
        with fresh("--shortest-password", "7"):
            pass


def test_a_ready_server_says_so():
    with harness_server() as server:
        ready = server.visitor().get("//readyz")
        assert ready.status == 200 and ready.json == {"status": "ready"}
        text = server.visitor().get("//metrics").bytes.decode()
        for name in ("lyceum_jobs_due", "lyceum_jobs_dead", "lyceum_jobs_oldest_seconds", "lyceum_mail_oldest_seconds"):
            assert re.search(rf"^{name} \d+$", text, re.M), name
