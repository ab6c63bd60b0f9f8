"""Deleting an account: at once for its owner, little by little in the store, and what others see of it."""

import time

import pytest

from harness import PASSWORD, Server
from test_memberships import community


@pytest.fixture(scope="module")
def ada(people):
    return people("ada", "creator")


def leave(client, **more):
    return client.delete("/users/me", {"currentPassword": PASSWORD, **more})


def soon(holds, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end and not holds():
        time.sleep(0.05)
    return holds()


def data(client, path):
    answer = client.get(path)
    assert answer.status == 200, answer
    return answer.json["data"]


def world(ada, client):
    """A community with a course and an event where the client takes part in everything; by name."""
    place = community(ada, "public")
    assert client.post(f"/communities/{place}/join").status == 200
    mine = client.post(f"/communities/{place}/posts", {"title": "Mine", "content": "c"}).json["_id"]
    hers = ada.post(f"/communities/{place}/posts", {"title": "Hers", "content": "c"}).json["_id"]
    comment = client.post(f"/posts/{hers}/comments", {"content": "My comment"}).json["_id"]
    reply = ada.post(f"/posts/{hers}/comments", {"content": "Her reply", "parent": comment}).json["_id"]
    alone = client.post(f"/posts/{hers}/comments", {"content": "Alone"}).json["_id"]
    assert client.put(f"/posts/{hers}/like").status == 200
    course = ada.post("/courses", {"title": "C", "description": "d"}).json["_id"]
    ada.post(f"/courses/{course}/videos", {"title": "v", "videoUrl": "https://example.org/v.mp4"})
    assert ada.put(f"/courses/{course}/published").status == 200
    assert client.post(f"/courses/{course}/enrollment").status == 201
    event = {
        "title": "e",
        "description": "d",
        "startDate": "2030-01-01T10:00:00Z",
        "endDate": "2030-01-01T11:00:00Z",
    }
    event = ada.post(f"/communities/{place}/events", event).json["_id"]
    assert client.put(f"/events/{event}/attendance", {"status": "going"}).status == 200
    return locals()


def has_left(ada, w, client):
    """Whether nothing of what was theirs is in any list."""
    lists = [
        f"/communities/{w['place']}/members",
        f"/posts/{w['hers']}/likes",
        f"/courses/{w['course']}/students",
        f"/events/{w['event']}/attendees",
    ]
    return all(client.id not in str(data(ada, path)) for path in lists)


def name_of(card):
    return f"{card['firstName']} {card['lastName']}"


def test_what_they_wrote_stays_under_no_name(ada, server):
    sam = server.register("samkeeps")
    w = world(ada, sam)
    assert ada.get(f"/communities/{w['place']}").json["memberCount"] == 2
    assert leave(sam).status == 204
    assert sam.get("/users/me").status == 401
    post = ada.get(f"/posts/{w['mine']}")
    assert post.status == 200 and name_of(post.json["authorCard"]) == "Deleted user"
    assert soon(lambda: has_left(ada, w, sam))
    threads = data(ada, f"/posts/{w['hers']}/comments")
    assert {one["content"] for one in threads} == {"My comment", "Alone"}
    assert {name_of(one["authorCard"]) for one in threads} == {"Deleted user"}
    assert "Samkeeps" not in str(threads)
    assert ada.get(f"/posts/{w['hers']}").json["likeCount"] == 0
    assert ada.get(f"/communities/{w['place']}").json["memberCount"] == 1


def test_what_they_wrote_goes_when_they_want_it(ada, server):
    sam = server.register("samremoves")
    w = world(ada, sam)
    assert leave(sam, keepPosts=False).status == 204
    assert soon(lambda: ada.get(f"/posts/{w['mine']}").status == 404 and has_left(ada, w, sam))
    threads = data(ada, f"/posts/{w['hers']}/comments")
    assert [one["content"] for one in threads] == ["(deleted)"], "others have replied to it"
    assert [one["content"] for one in threads[0]["replies"]] == ["Her reply"]
    assert ada.get(f"/posts/{w['hers']}").json["commentCount"] == 1


def test_the_last_admin_of_a_community_stays(ada, server):
    boss, deputy = server.register("boss", "creator"), server.register("deputy", "creator")
    place = boss.post("/communities", {"name": "Knitting", "description": "d", "type": "public"}).json["_id"]
    refused = leave(boss)
    assert refused.status == 409 and "Knitting" in refused.json["detail"]
    assert boss.get("/users/me").status == 200
    deputy.post(f"/communities/{place}/join")
    assert boss.patch(f"/communities/{place}/members/{deputy.id}", {"role": "admin"}).status == 200
    assert leave(boss).status == 204
    # At once, whatever the clearing has done until now: who is left is the last one.
    assert leave(deputy).status == 409


def test_a_restart_does_not_stop_the_clearing():
    with Server() as server:
        server.set_up()
        ada, sam = server.register("ada", "creator"), server.register("sam")
        w = world(ada, sam)
        assert leave(sam, keepPosts=False).status == 204
        server.kill()
        server.start()
        for client in (ada, sam):
            client.port, client.connection = server.port, None
        assert sam.get("/users/me").status == 401
        assert soon(lambda: ada.get(f"/posts/{w['mine']}").status == 404 and has_left(ada, w, sam))


def test_an_answer_that_is_repeated_is_kept_within_limits(ada):
    place = community(ada, "public")
    long = {"title": "Long", "content": "word " * 3_999}
    first = ada.post(f"/communities/{place}/posts", long, Idempotency_Key="a long one")
    again = ada.post(f"/communities/{place}/posts", long, Idempotency_Key="a long one")
    assert first.status == again.status == 201 and again.headers["idempotent-replayed"] == "true"
    assert again.headers["location"] == first.headers["location"] and again.bytes == b""
    short = {"title": "Short", "content": "word"}
    first = ada.post(f"/communities/{place}/posts", short, Idempotency_Key="a short one")
    again = ada.post(f"/communities/{place}/posts", short, Idempotency_Key="a short one")
    assert again.bytes == first.bytes
    assert len(data(ada, f"/communities/{place}/posts")) == 2
