"""Two servers on one database: whoever is asked knows what the other one did, and one carries on without the other."""

import time
import uuid

import pytest

import database
from harness import PASSWORD, Client, Server
from test_memberships import community, together

pytestmark = pytest.mark.transactions


@pytest.fixture(scope="module")
def servers():
    uri = database.uri_of(f"servers{uuid.uuid4().hex[:12]}")
    settings = {"mongodb": uri, "rate_limits": "true"}
    with Server(**settings) as one:
        one.owner = one.set_up()
        with Server(**settings) as other:
            yield one, other


def at(server, client):
    """The same person at another server."""
    return Client(server.port, client.token, client.user)


def test_who_is_signed_in_at_one_is_at_the_other(servers):
    one, other = servers
    ada = one.register("ada", "creator")
    assert at(other, ada).get("/users/me").json["_id"] == ada.id
    assert at(other, ada).delete("/sessions/current").status == 204
    assert ada.get("/users/me").status == 401


def test_what_one_wrote_the_other_shows_at_once(servers):
    one, other = servers
    owner = one.owner
    place = community(owner, "public")
    post = owner.post(f"/communities/{place}/posts", {"title": "Here", "content": "x"}).json["_id"]
    for number in range(20):
        writer, reader = (one, other) if number % 2 else (other, one)
        at(writer, owner).patch(f"/posts/{post}", {"title": f"Edited {number}"})
        assert at(reader, owner).get(f"/posts/{post}").json["title"] == f"Edited {number}"


def test_tries_to_log_in_are_counted_together(servers):
    one, other = servers
    one.register("eve")
    wrong = {"email": "eve@example.org", "password": "not this one"}
    tries = [server.visitor().post("/sessions", wrong).status for _ in range(6) for server in servers]
    assert tries.count(401) == 10 and tries[-2:] == [429, 429]
    right = other.visitor().post("/sessions", {"email": "eve@example.org", "password": PASSWORD})
    assert right.status == 429


def test_an_operation_with_one_key_happens_once(servers):
    one, other = servers
    place = community(one.owner, "public")
    for _ in range(5):
        key, body = uuid.uuid4().hex, {"title": "Once", "content": "x"}
        people = [at(server, one.owner) for server in servers for _ in range(8)]
        answers = together(
            [lambda p=p: p.post(f"/communities/{place}/posts", body, Idempotency_Key=key) for p in people]
        )
        made = {answer.json["_id"] for answer in answers if answer.status == 201}
        assert len(made) == 1 and {answer.status for answer in answers} <= {201, 409, 503}
    assert len(one.owner.get(f"/communities/{place}/posts").json["data"]) == 5


def test_what_everybody_does_at_both_adds_up(servers):
    one, other = servers
    place = community(one.owner, "public")
    post = one.owner.post(f"/communities/{place}/posts", {"title": "Liked", "content": "x"}).json["_id"]
    crowd = [one.register(f"both{number}") for number in range(8)]
    assert {each.post(f"/communities/{place}/join").status for each in crowd} == {200}
    likes = [lambda p=at(server, each): p.put(f"/posts/{post}/like") for each in crowd for server in servers]
    assert {answer.status for answer in together(likes)} <= {200, 503}
    for each in crowd:
        assert each.put(f"/posts/{post}/like").status == 200
    assert other.visitor().get(f"/posts/{post}").json["likeCount"] == len(crowd)


def test_one_is_killed_and_the_other_does_its_jobs(servers):
    """Mail is a job: what one server was to send when it was killed, the other one sends."""
    one, other = servers
    for number in range(20):
        one.visitor().post("/users", {"email": f"late{number}@example.org", "password": PASSWORD, "firstName": "L",
                                      "lastName": "L", "role": "student", "transport": "bearer"})  # fmt: skip
    one.kill()
    wanted = {f"late{number}@example.org" for number in range(20)}
    deadline = time.monotonic() + 120
    while wanted:
        assert time.monotonic() < deadline, wanted
        time.sleep(0.5)
        for server in servers:
            for letter in (server.directory / "outbox").glob("*.eml"):
                wanted -= {name for name in wanted if name.encode() in letter.read_bytes()}
    one.start()
