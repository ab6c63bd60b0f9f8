"""Idempotency-Key: what was done once is answered again, and nobody but its sender can read what is kept."""

import json
import sqlite3
import struct
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from harness import PASSWORD, Server


def account(name, **more):
    return {
        "email": f"{name}@example.org",
        "password": PASSWORD,
        "firstName": "Ada",
        "lastName": "Lovelace",
        "role": "creator",
        "transport": "bearer",
        **more,
    }


@pytest.fixture(scope="module")
def ada(people):
    return people("ada", "creator")


@pytest.fixture(scope="module")
def community(ada):
    return ada.post("/communities", {"name": "Once", "description": "d", "type": "public"}).json["_id"]


def twice(client, path, body):
    """The same request with the same key, twice."""
    key = str(uuid.uuid4())
    first = client.post(path, body, Idempotency_Key=key)
    second = client.post(path, body, Idempotency_Key=key)
    assert "idempotent-replayed" not in first.headers
    assert second.headers["idempotent-replayed"] == "true"
    assert (first.status, first.bytes) == (second.status, second.bytes)
    assert first.headers.get("location") == second.headers.get("location")
    assert first.headers.get("set-cookie") == second.headers.get("set-cookie")
    return first, key


def test_posts_are_written_once(ada, community):
    path = f"/communities/{community}/posts"
    _, key = twice(ada, path, {"title": "t", "content": "c"})
    assert len(ada.get(path).json["data"]) == 1
    other = ada.post(path, {"title": "other", "content": "c"}, Idempotency_Key=key)
    assert other.status == 422 and other.json["type"] == "/problems/idempotency-reused"
    assert ada.post(f"/communities/{community}/events", {"title": "t"}, Idempotency_Key=key).status == 422


def test_changes_take_effect_once(ada, community):
    key = str(uuid.uuid4())
    for _ in range(2):
        answer = ada.patch(f"/communities/{community}", {"description": "changed"}, Idempotency_Key=key)
        assert answer.status == 200
    assert answer.headers["idempotent-replayed"] == "true"


def test_a_token_is_made_once_and_told_again(ada):
    before = len(ada.get("/users/me/tokens").json["data"])
    first, _ = twice(ada, "/users/me/tokens", {"name": "script", "scopes": ["read"]})
    assert first.status == 201 and first.json["token"].startswith("lyceum_")
    assert len(ada.get("/users/me/tokens").json["data"]) == before + 1


def test_a_calendar_keeps_its_address(server, ada):
    first, _ = twice(ada, "/users/me/calendar", {})
    assert server.visitor().get(first.json["address"].split("/api/v1", 1)[-1]).status == 200


@pytest.mark.parametrize("transport", ["bearer", "cookie"])
def test_an_account_is_made_once(server, transport):
    first, _ = twice(server.visitor(), "/users", account(f"once-{transport}", transport=transport))
    assert first.status == 201
    assert ("set-cookie" in first.headers) == (transport == "cookie")


def test_a_log_in_begins_one_session(server, ada):
    before = len(ada.get("/sessions").json["data"])
    twice(server.visitor(), "/sessions", {"email": "ada@example.org", "password": PASSWORD, "transport": "bearer"})
    assert len(ada.get("/sessions").json["data"]) == before + 1


def test_a_visitors_key_is_bound_to_what_is_sent(server):
    first = server.visitor().post("/users", account("stranger-a"), Idempotency_Key="1")
    second = server.visitor().post("/users", account("stranger-b"), Idempotency_Key="1")
    assert first.status == second.status == 201
    assert first.json["user"]["_id"] != second.json["user"]["_id"]


def test_the_site_is_set_up_once():
    with Server() as running:
        setup = {**account("owner"), "siteName": "School"}
        del setup["role"]
        first, _ = twice(running.visitor(), "/setup", setup)
        assert first.status == 201


def test_at_the_same_time_one_is_at_work(server):
    key = str(uuid.uuid4())
    together = threading.Barrier(8)

    def sign_up(_):
        together.wait()
        return server.visitor().post("/users", account("together"), Idempotency_Key=key)

    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(sign_up, range(8)))
    good = [one for one in answers if one.status == 201]
    # Who waits in the queue until the first is through gets its answer; who is faster is told to come back.
    assert {one.status for one in answers} <= {201, 409} and len({one.bytes for one in good}) == 1
    for one in answers:
        if one.status == 409:
            assert one.json["type"] == "/problems/in-progress" and one.headers["retry-after"] == "1"
    assert server.visitor().post("/users", account("together"), Idempotency_Key=key).bytes == good[0].bytes


def test_keys_outlive_a_restart_and_expire():
    with Server() as running:
        owner = running.set_up()
        key, token = str(uuid.uuid4()), {"name": "script", "scopes": ["read"]}
        first = owner.post("/users/me/tokens", token, Idempotency_Key=key)
        running.stop()
        running.start()
        owner.connection = None
        assert owner.post("/users/me/tokens", token, Idempotency_Key=key).bytes == first.bytes
        running.stop()
        assert expire_all(running.directory) == 1
        running.start()
        owner.connection = None
        again = owner.post("/users/me/tokens", token, Idempotency_Key=key)
        assert again.status == 201 and again.json["token"] != first.json["token"]
        assert len(owner.get("/users/me/tokens").json["data"]) == 2


def tables(connection):
    return [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]


def expire_all(directory):
    """Dates the records back; how many there were."""
    mark, count = b"\x09expiresAt\x00", 0
    with sqlite3.connect(next(directory.glob("*.db"))) as connection:
        table = next(name for name in tables(connection) if name.endswith("idempotencies"))
        for row, document in connection.execute(f'SELECT id, doc FROM "{table}"').fetchall():
            at = document.index(mark) + len(mark)
            old = document[:at] + struct.pack("<q", 1) + document[at + 8 :]
            connection.execute(f'UPDATE "{table}" SET doc = ? WHERE id = ?', (old, row))
            count += 1
    return count


def test_the_store_holds_no_secret_of_an_answer():
    with Server() as running:
        owner = running.set_up()
        key = "my own key " + str(uuid.uuid4())
        made = owner.post("/users/me/tokens", {"name": "script", "scopes": ["read"]}, Idempotency_Key=key).json
        session = running.visitor().post("/users", account("sealed"), Idempotency_Key=key).json["token"]
        running.stop()
        written = b"".join(path.read_bytes() for path in running.directory.rglob("*") if path.is_file())
        for secret in (made["token"], session, key, PASSWORD):
            assert secret.encode() not in written
        running.start()


def test_keys_have_a_shape(ada):
    body = json.dumps({"name": "x"}).encode()
    assert ada.post("/users/me/tokens", body, Idempotency_Key="x" * 201).status == 400
    assert ada.post("/users/me/tokens", body, Idempotency_Key="a\tb").status == 400
