"""Mail by SMTP: what is delivered, to whom, and what happens when the mail server is not there."""

import socket
import time

import pytest

from harness import PASSWORD, Server
from smtp_server import SmtpServer, text_of


@pytest.fixture(scope="module")
def smtp():
    with SmtpServer(password="open sesame 42") as running:
        yield running


@pytest.fixture(scope="module")
def server(smtp):
    with Server(
        smtp_url=f"smtp://127.0.0.1:{smtp.port}",
        smtp_user="lyceum",
        smtp_password="open sesame 42",
        smtp_plain="true",
        mail_from="Lovelace School <noreply@school.example>",
    ) as running:
        running.owner = running.set_up()
        yield running


def metric(server, name):
    for line in server.visitor().get("//metrics").bytes.decode().splitlines():
        if line.startswith(name + " "):
            return float(line.split()[1])
    raise AssertionError(name)


def soon(holds, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end and not holds():
        time.sleep(0.05)
    return holds()


def test_a_new_account_gets_a_link_that_verifies_it(server, smtp):
    ada = server.register("ada")
    mail = smtp.wait_for("ada@example.org")
    assert mail["from"] == "<noreply@school.example>" and mail["user"] == "lyceum"
    assert mail["message"]["From"] == '"Lovelace School" <noreply@school.example>'
    link = smtp.link("verify", "ada@example.org")
    assert link.startswith(f"http://localhost:{server.port}/verify/")
    assert server.visitor().put("/email-verifications/" + link.rsplit("/", 1)[1]).status == 204
    assert "emailVerifiedAt" in ada.get("/users/me").json
    assert soon(lambda: metric(server, "lyceum_mail_waiting") == 0), "what was sent is gone"


def test_a_forgotten_password_is_set_by_a_link(server, smtp):
    server.register("reset")
    assert server.visitor().post("/password-resets", {"email": "RESET@example.org"}).status == 204
    link = smtp.link("reset", "reset@example.org", subject="new password")
    new = {"password": "nine purple boats"}
    assert server.visitor().put("/password-resets/" + link.rsplit("/", 1)[1], new).status == 204
    smtp.wait_for("reset@example.org", "was changed")
    login = {"email": "reset@example.org", "password": "nine purple boats", "transport": "bearer"}
    assert server.visitor().post("/sessions", login).status == 201


def test_links_lead_to_the_public_url_whatever_a_request_says(server, smtp):
    server.register("poison")
    for headers in ({"X_Forwarded_Host": "evil.example"}, {"Forwarded": "host=evil.example"}, {"Host": "evil.example"}):
        server.visitor().post("/password-resets", {"email": "poison@example.org"}, **headers)
    assert smtp.link("reset", "poison@example.org", subject="new password").startswith("http://localhost:")
    assert all("evil.example" not in str(one["message"]) + text_of(one["message"]) for one in smtp.received)


def test_nobody_puts_a_header_or_a_recipient_in(server, smtp):
    account = {"password": PASSWORD, "firstName": "A", "lastName": "B", "role": "student", "transport": "bearer"}
    for bad in (
        "eve@example.org\r\nBcc: spy@example.org",
        "eve@example.org>\r\nRCPT TO:<spy@example.org",
        "eve@example.org, spy@example.org",
        "<eve@example.org>",
        "eve@example.org\0",
    ):
        assert server.visitor().post("/users", {**account, "email": bad}).status in (400, 422), bad
        assert server.visitor().post("/password-resets", {"email": bad}).status in (400, 422), bad
    broken = {**account, "email": "i@example.org", "firstName": "A\r\nBcc: b"}
    assert server.visitor().post("/users", broken).status == 422
    assert not any("spy" in line for line in smtp.lines)


def test_a_recipient_that_is_refused_is_not_tried_again(server, smtp):
    smtp.refused.append("gone@example.org")
    server.register("gone")
    assert soon(lambda: any("gone@example.org" in line for line in smtp.lines))
    assert soon(lambda: metric(server, "lyceum_mail_waiting") == 0)
    assert metric(server, "lyceum_jobs_dead") == 0 and metric(server, "lyceum_jobs_failing") == 0
    server.register("next")
    smtp.wait_for("next@example.org")


def test_mail_waits_for_a_server_that_is_away():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    with Server(smtp_url=f"smtp://127.0.0.1:{port}", smtp_plain="true") as server:
        server.set_up()
        server.register("patient")
        assert soon(lambda: metric(server, "lyceum_jobs_failing") == 1)
        assert metric(server, "lyceum_mail_waiting") == 1
        with SmtpServer(port) as back:
            # The first retry comes 2.5 to 7.5 s after the failure.
            assert back.link("verify", "patient@example.org", seconds=20)
            assert soon(lambda: metric(server, "lyceum_mail_waiting") == 0)
        server.register("later")
        assert soon(lambda: metric(server, "lyceum_jobs_failing") == 1)
        server.stop()
        with SmtpServer(port) as back:
            server.start()  # what waits survives, and is tried at once
            assert back.link("verify", "later@example.org", seconds=5)
            assert soon(lambda: metric(server, "lyceum_mail_waiting") == 0)
            assert [one["to"] for one in back.received] == [["<later@example.org>"]]


def test_a_wrong_smtp_password_keeps_the_mail():
    with SmtpServer(password="right") as smtp:
        settings = {"smtp_user": "lyceum", "smtp_password": "wrong", "smtp_plain": "true"}
        with Server(smtp_url=f"smtp://127.0.0.1:{smtp.port}", **settings) as server:
            server.set_up()
            server.register("kept")
            assert soon(lambda: metric(server, "lyceum_jobs_failing") == 1)
            assert metric(server, "lyceum_mail_waiting") == 1 and not smtp.received


def test_a_server_without_tls_is_refused_unless_it_is_allowed():
    with SmtpServer() as smtp, Server(smtp_url=f"smtp://127.0.0.1:{smtp.port}") as server:
        server.set_up()
        server.register("safe")
        assert soon(lambda: metric(server, "lyceum_jobs_failing") == 1)
        assert not smtp.received


def test_a_new_address_counts_when_its_link_is_followed(server, smtp):
    mia = server.register("mia")
    other = server.visitor().post(
        "/sessions", {"email": "mia@example.org", "password": PASSWORD, "transport": "bearer"}
    ).json["token"]
    script = mia.post("/users/me/tokens", {"name": "script", "scopes": ["read"]}).json["token"]
    wanted = {"currentPassword": PASSWORD, "email": "mia@example.net"}
    assert mia.put("/users/me/email", {**wanted, "currentPassword": "wrong"}).status == 422
    assert mia.put("/users/me/email", wanted).status == 204
    smtp.wait_for("mia@example.org", "Another e-mail address")
    assert mia.get("/users/me").json["email"] == "mia@example.org"
    token = smtp.link("verify", "mia@example.net").rsplit("/", 1)[1]
    assert mia.put("/email-verifications/" + token).status == 204
    me = mia.get("/users/me")
    assert me.status == 200 and me.json["email"] == "mia@example.net" and me.json["emailVerifiedAt"]
    smtp.wait_for("mia@example.org", "was changed")
    for ended in (other, script):
        assert server.visitor().get("/users/me", Authorization=f"Bearer {ended}").status == 401
    assert mia.put("/email-verifications/" + token).status == 404, "once"


def test_nobody_learns_who_is_registered_by_asking_for_their_address(server, smtp):
    nosy, known = server.register("nosy"), server.register("known")
    taken = nosy.put("/users/me/email", {"currentPassword": PASSWORD, "email": "KNOWN@example.org"})
    free = nosy.put("/users/me/email", {"currentPassword": PASSWORD, "email": "free@example.net"})
    assert (taken.status, taken.bytes) == (free.status, free.bytes) == (204, b"")
    assert "nothing was changed" in text_of(smtp.wait_for("KNOWN@example.org", "already")["message"])
    assert known.get("/users/me").json["email"] == "known@example.org"


def test_mail_is_limited_by_who_asks_and_by_who_gets_it(smtp):
    with Server(smtp_url=f"smtp://127.0.0.1:{smtp.port}", smtp_plain="true", rate_limits="true") as server:
        server.set_up()
        eve, mallory = server.register("eve"), server.register("mallory")

        def ask(who, address):
            return who.put("/users/me/email", {"currentPassword": PASSWORD, "email": address}).status

        assert [ask(eve, f"victim{i}@example.net") for i in range(6)] == [204] * 5 + [429]
        assert [ask(mallory, "one@example.net") for _ in range(2)] == [204] * 2
        asked = [server.visitor().post("/password-resets", {"email": "ONE@example.net"}).status for _ in range(4)]
        assert asked == [204] * 3 + [429], "one mailbox, whoever asks"
