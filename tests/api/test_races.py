"""Races: many at once do what may happen once, or what must be counted, and in the end everything adds up."""

import base64
import hashlib
import json
import time

import pytest

from harness import PASSWORD, Client, Server, lyceum, mailed_token
from test_communities import pages
from test_memberships import community, count, together

MANY = 64


@pytest.fixture(scope="module")
def ada(people):
    return people("ada", "creator")


def urlsafe_sha256(text):
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """With people in it who race against each other. They come by an import: nobody hashes their passwords."""
    folder, at = tmp_path_factory.mktemp("crowd"), {"$date": "2024-01-01T00:00:00Z"}
    ids = [f"{i + 1:024x}" for i in range(MANY)]
    tokens = ["lyceum_" + urlsafe_sha256(one) for one in ids]
    with Server() as running:
        running.owner = running.set_up()
        running.stop()
        named = {"password": "x", "firstName": "R", "lastName": "R", "role": "student", "createdAt": at}
        users = [{"_id": {"$oid": one}, "email": f"{one}@example.org", **named} for one in ids]
        opened = {"name": "t", "scopes": ["write"], "createdAt": at}
        keys = [
            {"_id": {"$oid": one}, "user": {"$oid": one}, "hash": urlsafe_sha256(token), **opened}
            for one, token in zip(ids, tokens)
        ]
        for name, documents in (("users", users), ("apitokens", keys)):
            (folder / f"{name}.json").write_text("\n".join(json.dumps(one) for one in documents))
        imported = lyceum("import", folder, "--data", running.directory)
        assert imported.returncode == 0, imported.stdout + imported.stderr
        running.start()
        running.crowd = [Client(running.port, token, {"_id": one}) for one, token in zip(ids, tokens)]
        yield running


@pytest.fixture(scope="module")
def crowd(server):
    return server.crowd


def copies(client, number=MANY):
    """The same person on many connections."""
    return [type(client)(client.port, client.token, client.user) for _ in range(number)]


def statuses(answers):
    found = [answer.status for answer in answers]
    return {status: found.count(status) for status in found}


def made(answer):
    assert answer.status in (200, 201), answer
    return answer.json["_id"]


@pytest.fixture(scope="module")
def place(ada, crowd):
    here = community(ada, "public")
    assert statuses(together([lambda c=c: c.post(f"/communities/{here}/join") for c in crowd])) == {200: MANY}
    assert count(ada, here) == MANY + 1
    return here


@pytest.mark.parametrize("liked", ["posts", "comments"])
def test_likes_are_counted_one_by_one(ada, place, crowd, liked):
    post = made(ada.post(f"/communities/{place}/posts", {"title": "t", "content": "c"}))
    target = post if liked == "posts" else made(ada.post(f"/posts/{post}/comments", {"content": "c"}))
    path = f"/{liked}/{target}"
    assert statuses(together([lambda c=c: c.put(path + "/like") for c in copies(crowd[0])])) == {200: MANY}
    assert ada.get(path).json["likeCount"] == 1
    assert statuses(together([lambda c=c: c.put(path + "/like") for c in crowd])) == {200: MANY}
    assert ada.get(path).json["likeCount"] == MANY
    if liked == "posts":
        assert {one["_id"] for one in pages(ada, path + "/likes?limit=100")} == {one.id for one in crowd}
    # One half takes it back while the other half likes it once more.
    actions = [lambda c=c, i=i: c.send("DELETE" if i % 2 else "PUT", path + "/like") for i, c in enumerate(crowd)]
    assert statuses(together(actions)) == {200: MANY}
    assert ada.get(path).json["likeCount"] == MANY / 2
    assert [c.get(path).json["viewer"]["liked"] for c in crowd[:4]] == [True, False, True, False]


def test_comments_are_counted_one_by_one(ada, place, crowd):
    post = made(ada.post(f"/communities/{place}/posts", {"title": "t", "content": "c"}))
    answers = together([lambda c=c: c.post(f"/posts/{post}/comments", {"content": "c"}) for c in crowd])
    assert statuses(answers) == {201: MANY} and ada.get(f"/posts/{post}").json["commentCount"] == MANY
    first = answers[0].json["_id"]
    together([lambda c=c: c.delete(f"/comments/{first}") for c in copies(crowd[0])])
    assert ada.get(f"/posts/{post}").json["commentCount"] == MANY - 1


def test_reviews_are_averaged_one_by_one(ada, crowd):
    course = made(ada.post("/courses", {"title": "c", "description": "d"}))
    path = f"/courses/{course}"
    made(ada.post(path + "/videos", {"title": "v", "videoUrl": "https://example.org/v.mp4"}))
    made(ada.put(path + "/published"))
    assert statuses(together([lambda c=c: c.post(path + "/enrollment") for c in crowd])) == {201: MANY}
    actions = [lambda c=c, i=i: c.put(path + "/reviews/mine", {"rating": i % 5 + 1}) for i, c in enumerate(crowd)]
    assert max(statuses(together(actions))) < 300
    found = ada.get(path).json
    ratings = [i % 5 + 1 for i in range(MANY)]
    assert (found["enrollmentCount"], found["ratingCount"]) == (MANY, MANY)
    assert abs(found["rating"] - sum(ratings) / MANY) < 0.01
    assert sorted(one["rating"] for one in pages(ada, path + "/reviews?limit=100")) == sorted(ratings)
    # One of them changes their mind on many devices; the others all leave.
    answers = together([lambda c=c: c.put(path + "/reviews/mine", {"rating": 3}) for c in copies(crowd[0])])
    assert max(statuses(answers)) < 300
    leaving = together([lambda c=c: c.delete(path + "/enrollment") for c in crowd[1:]])
    assert statuses(leaving) == {204: MANY - 1}
    found = ada.get(path).json
    assert (found["enrollmentCount"], found["ratingCount"], found["rating"]) == (1, 1, 3)


def test_the_only_use_of_an_invitation_is_one_persons(ada, crowd):
    place = community(ada, "private")
    code = ada.post(f"/communities/{place}/invitations", {"maxUses": 1}).json["code"]
    answers = together([lambda c=c: c.post(f"/communities/{place}/join", {"invitation": code}) for c in crowd])
    assert statuses(answers) == {200: 1, 422: MANY - 1}
    assert count(ada, place) == 2 == len(pages(ada, f"/communities/{place}/members"))
    assert [one["uses"] for one in ada.get(f"/communities/{place}/invitations").json["data"]] == [1]


def test_the_only_use_of_an_invitation_makes_one_account(ada, server):
    """On a site that takes nobody without one."""
    place = community(ada, "private")
    code = ada.post(f"/communities/{place}/invitations", {"maxUses": 1}).json["code"]
    person = {"password": PASSWORD, "firstName": "I", "lastName": "I", "role": "student", "invitation": code}

    def sign_up(i):
        return server.visitor().post("/users", {**person, "email": f"invited{i}@example.org", "transport": "bearer"})

    assert server.owner.patch("/site", {"allowRegistration": False}).status == 200
    try:
        found = statuses(together([lambda i=i: sign_up(i) for i in range(6)]))
    finally:
        assert server.owner.patch("/site", {"allowRegistration": True}).status == 200
    assert found.pop(201) == 1 and set(found) <= {404, 429}, found
    assert count(ada, place) == 2
    assert len(server.owner.get("/users?search=invited").json["data"]) <= 1


def with_admins(ada, admins):
    place = community(ada, "public")
    for client in admins:
        client.post(f"/communities/{place}/join")
        ada.patch(f"/communities/{place}/members/{client.id}", {"role": "admin"})
    return place


@pytest.mark.parametrize("admins, rounds", [(2, 30), (16, 2)])
def test_one_admin_stays(ada, crowd, server, admins, rounds):
    for _ in range(rounds):
        all = [ada, *crowd[: admins - 1]]
        place = with_admins(ada, all[1:])
        answers = together([lambda c=c: c.post(f"/communities/{place}/leave") for c in all])
        assert statuses(answers) == {204: admins - 1, 409: 1}
        left = server.owner.get(f"/communities/{place}/members").json["data"]
        assert [one["role"] for one in left] == ["admin"] and count(server.owner, place) == 1


def test_one_admin_stays_however_they_go(ada, crowd, server):
    """By leaving, by giving up the role, and by being removed or blocked by each other."""
    for i in range(8):
        other = crowd[i]
        place = with_admins(ada, [other])
        members = f"/communities/{place}/members"
        actions = [
            lambda: ada.post(f"/communities/{place}/leave"),
            lambda: other.patch(f"{members}/{other.id}", {"role": "member"}),
            lambda: copies(ada, 1)[0].delete(f"{members}/{other.id}"),
            lambda: copies(other, 1)[0].patch(f"{members}/{ada.id}", {"status": "blocked"}),
        ]
        together(actions)
        assert "admin" in [one["role"] for one in server.owner.get(members + "?status=active").json["data"]]


def gone(client, paths, seconds=150):
    """On a database whose transactions overlap, what came at the same moment is removed after a minute and a half."""
    deadline = time.monotonic() + seconds
    while any(client.get(path).status != 404 for path in paths):
        assert time.monotonic() < deadline, "it does not go"
        time.sleep(0.05)


def test_nothing_is_written_into_what_is_deleted(ada, crowd, server):
    place = community(ada, "public")
    writers = crowd[:32]
    for client in writers:
        assert client.post(f"/communities/{place}/join").status == 200
    body = {"title": "t", "content": "c"}

    def write_until_refused(client):
        answers = []
        while len(answers) < 100 and (not answers or answers[-1].status == 201):
            answers.append(client.post(f"/communities/{place}/posts", body))
        return answers

    write = [lambda c=c: write_until_refused(c) for c in writers]
    *written, deleted = together([*write, lambda: ada.delete(f"/communities/{place}")])
    answers = [answer for some in written for answer in some]
    assert deleted.status == 204 and set(statuses(answers)) <= {201, 404}
    assert statuses(answers).get(404, 0) > 0, "it was deleted too late to show anything"
    gone(server.owner, [f"/posts/{one.json['_id']}" for one in answers if one.status == 201])
    assert all(place not in str(c.get("/users/me/communities").json["data"]) for c in writers[:4])


def test_who_is_gone_is_nowhere_a_member(ada, server):
    runner = server.register("leaver")
    places = [community(ada, "public") for _ in range(16)]
    join = [
        lambda c=c, place=place: (time.sleep(i / 200), c.post(f"/communities/{place}/join"))[1]
        for i, (c, place) in enumerate(zip(copies(runner, len(places)), places))
    ]
    *joined, left = together([*join, lambda: runner.delete("/users/me", {"currentPassword": PASSWORD})])
    assert left.status == 204 and set(statuses(joined)) <= {200, 401}
    deadline = time.monotonic() + 15
    while any(count(ada, place) != 1 for place in places):
        assert time.monotonic() < deadline, [count(ada, place) for place in places]
        time.sleep(0.05)
    assert all(runner.id not in str(ada.get(f"/communities/{place}/members").json["data"]) for place in places)


def test_one_address_is_one_account(server):
    def sign_up(i):
        address = "".join(c.upper() if i >> k & 1 else c for k, c in enumerate("racers")) + "@Example.org"
        body = {"email": address, "password": PASSWORD, "firstName": "R", "lastName": "R", "role": "student"}
        return server.visitor().post("/users", {**body, "transport": "bearer"})

    found = statuses(together([lambda i=i: sign_up(i) for i in range(MANY)]))
    assert found.pop(201) == 1 and set(found) <= {409, 429}, found  # 429: so many at once are not hashed
    assert len(server.owner.get("/users?search=racers@example.org").json["data"]) == 1


def test_a_mailed_link_works_once(server):
    address = "linked@example.org"
    me = server.register("linked")
    verify = mailed_token(server, "verify", address)
    answers = together([lambda: server.visitor().put(f"/email-verifications/{verify}") for _ in range(MANY)])
    assert statuses(answers) == {204: 1, 404: MANY - 1}
    assert me.get("/users/me").json["emailVerifiedAt"]
    server.visitor().post("/password-resets", {"email": address})
    reset = mailed_token(server, "reset", address)
    words = [f"purple boat number {i}" for i in range(MANY)]
    answers = together(
        [lambda w=w: server.visitor().put(f"/password-resets/{reset}", {"password": w}) for w in words]
    )
    found = statuses(answers)
    assert found.pop(204) == 1 and set(found) <= {404, 429}, found
    (chosen,) = [word for word, answer in zip(words, answers) if answer.status == 204]
    log_in = {"email": address, "transport": "bearer"}
    assert server.visitor().post("/sessions", {**log_in, "password": chosen}).status == 201
    assert server.visitor().post("/sessions", {**log_in, "password": PASSWORD}).status == 401
    assert me.get("/users/me").status == 401


def test_in_the_end_everything_adds_up(server, crowd):
    server.stop()
    checked = lyceum("check", "--json", "--data", server.directory)
    assert checked.returncode == 0 and json.loads(checked.stdout)["found"] == 0, checked.stdout + checked.stderr
