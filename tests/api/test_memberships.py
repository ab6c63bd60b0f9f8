"""Memberships: every way in and out of a community."""

import json
import threading

import pytest

from harness import Server, lyceum
from test_communities import pages, problem_paths


def community(creator, kind, **more):
    return creator.post(
        "/communities", {"name": f"A {kind} place", "description": "For tests.", "type": kind, **more}
    ).json["_id"]


@pytest.fixture(scope="module")
def ada(people):
    return people("ada", "creator")


def count(client, where):
    return client.get(f"/communities/{where}").json["memberCount"]


def test_public_join_and_leave(ada, people):
    sam, place = people("sam"), community(ada, "public")
    for _ in range(2):  # joining twice is joining
        joined = sam.post(f"/communities/{place}/join")
        assert joined.status == 200 and joined.json["status"] == "active", joined
    assert count(sam, place) == 2
    assert place in [one["_id"] for one in sam.get("/users/me/communities").json["data"]]
    for _ in range(2):
        assert sam.post(f"/communities/{place}/leave").status == 204
    assert count(sam, place) == 1


def test_private_request_and_approval(ada, people):
    sam, eve = people("sam"), people("eve")
    place = community(ada, "private", questions=["Why?"])
    assert sam.get(f"/communities/{place}").status == 404
    asked = sam.post(f"/communities/{place}/join", {"answers": ["To learn"]})
    assert asked.json["status"] == "pending" and asked.json["answers"] == ["To learn"]
    assert sam.get(f"/communities/{place}").json["viewer"]["status"] == "pending"
    assert sam.get(f"/communities/{place}/posts").status == 404
    assert count(ada, place) == 1
    waiting = ada.get(f"/communities/{place}/members?status=pending").json["data"]
    assert [one["person"]["firstName"] for one in waiting] == ["Sam"] and "approve" in waiting[0]["can"]
    assert eve.patch(f"/communities/{place}/members/{sam.id}", {"status": "active"}).status == 404
    approved = ada.patch(f"/communities/{place}/members/{sam.id}", {"status": "active"})
    assert approved.status == 200 and approved.json["status"] == "active"
    assert count(sam, place) == 2
    # Rejecting another one.
    eve.post(f"/communities/{place}/join", {"answers": ["To look"]})
    assert ada.delete(f"/communities/{place}/members/{eve.id}").status == 204
    assert eve.get(f"/communities/{place}").status == 404


# What becomes of a membership: the community, the state before, who does what to it, the status, the state after.
# States: none, pending, member, admin, blocked. Who: self, another member, an admin, the site's owner.
TRANSITIONS = """
    private none    self   join    200 pending
    private none    self   invited 200 member
    private none    self   leave   404 none
    private none    admin  approve 404 none
    private none    admin  block   404 none
    private none    admin  remove  404 none
    private pending self   join    200 pending
    private pending self   invited 200 member
    private pending self   leave   204 none
    private pending self   approve 404 pending
    private pending member approve 403 pending
    private pending admin  approve 200 member
    private pending owner  approve 200 member
    private pending admin  promote 409 pending
    private pending admin  demote  200 pending
    private pending admin  block   200 blocked
    private pending admin  remove  204 none
    private member  self   join    200 member
    private member  self   invited 200 member
    private member  self   leave   204 none
    private member  self   promote 403 member
    private member  self   block   403 member
    private member  member remove  403 member
    private member  admin  approve 200 member
    private member  admin  suspend 422 member
    private member  admin  promote 200 admin
    private member  owner  promote 200 admin
    private member  admin  block   200 blocked
    private member  admin  remove  204 none
    private admin   self   join    200 admin
    private admin   self   leave   204 none
    private admin   self   demote  200 member
    private admin   admin  demote  200 member
    private admin   admin  block   200 blocked
    private admin   admin  remove  204 none
    private blocked self   join    404 blocked
    private blocked self   invited 404 blocked
    private blocked self   leave   404 blocked
    private blocked self   remove  404 blocked
    private blocked member remove  403 blocked
    private blocked admin  approve 409 blocked
    private blocked admin  promote 409 blocked
    private blocked admin  block   200 blocked
    private blocked admin  remove  204 none
    private blocked owner  remove  204 none
    public  none    self   join    200 member
    public  none    self   invited 200 member
    public  member  self   leave   204 none
    public  member  admin  suspend 422 member
    public  blocked self   join    404 blocked
    public  blocked admin  remove  204 none
    opened  pending self   join    200 member
    opened  pending self   leave   204 none
    opened  pending admin  approve 200 member
    opened  pending admin  remove  204 none
"""
CHANGES = {
    "approve": {"status": "active"},
    "block": {"status": "blocked"},
    "suspend": {"status": "pending"},
    "promote": {"role": "admin"},
    "demote": {"role": "member"},
}


def act(client, place, user, action, code):
    if action == "join":
        return client.post(f"/communities/{place}/join")
    if action == "invited":
        return client.post(f"/communities/{place}/join", {"invitation": code})
    if action == "leave":
        return client.post(f"/communities/{place}/leave")
    if action == "remove":
        return client.delete(f"/communities/{place}/members/{user}")
    return client.patch(f"/communities/{place}/members/{user}", CHANGES[action])


def state_of(admin, place, user):
    for status in ("pending", "active", "blocked"):
        for one in admin.get(f"/communities/{place}/members?status={status}").json["data"]:
            if one["user"] == user:
                return one["role"] if status == "active" else status
    return "none"


@pytest.mark.parametrize("row", [" ".join(line.split()) for line in TRANSITIONS.strip().splitlines()])
def test_transitions(ada, people, server, row):
    kind, before, who, action, status, after = row.split()
    sam, eve = people("sam"), people("eve")
    place = community(ada, "public" if kind == "public" else "private")
    code = ada.post(f"/communities/{place}/invitations", {}).json["code"]
    eve.post(f"/communities/{place}/join", {"invitation": code})
    if before == "pending":
        sam.post(f"/communities/{place}/join")
    elif before != "none":
        sam.post(f"/communities/{place}/join", {"invitation": code})
        if before != "member":
            act(ada, place, sam.id, "promote" if before == "admin" else "block", code)
    if kind == "opened":
        assert ada.patch(f"/communities/{place}", {"type": "public"}).status == 200
        assert "join" in sam.get(f"/communities/{place}").json["viewer"]["can"]
    assert state_of(ada, place, sam.id) == before
    actor = {"self": sam, "member": eve, "admin": ada, "owner": server.owner}[who]
    answer = act(actor, place, sam.id, action, code)
    assert answer.status == int(status), answer
    if answer.status == 422:
        assert problem_paths(answer) == ["status"]
    assert state_of(ada, place, sam.id) == after
    assert count(ada, place) == 2 + (after in ("member", "admin"))


def test_who_was_blocked_while_waiting_is_not_let_in_by_unblocking(ada, people):
    sam, place = people("sam"), community(ada, "private")
    sam.post(f"/communities/{place}/join")
    ada.patch(f"/communities/{place}/members/{sam.id}", {"status": "blocked"})
    blocked = ada.get(f"/communities/{place}/members?status=blocked").json["data"]
    assert blocked[0]["can"] == ["unblock"]
    assert ada.delete(f"/communities/{place}/members/{sam.id}").status == 204
    assert sam.get(f"/communities/{place}/posts").status == 404
    assert sam.post(f"/communities/{place}/join").json["status"] == "pending"


def test_questions_are_asked_and_answered(ada, people):
    sam, eve = people("sam"), people("eve")
    place = community(ada, "private", questions=["Why?", "Where?"])
    join = f"/communities/{place}/join"
    asked = sam.post(join)
    assert asked.status == 422, asked
    assert asked.json["problems"] == [
        {"path": "answers.0", "message": "Why?"},
        {"path": "answers.1", "message": "Where?"},
    ]
    assert problem_paths(sam.post(join, {"answers": ["Because"]})) == ["answers.1"]
    assert problem_paths(sam.post(join, {"answers": ["Because", " "]})) == ["answers.1"]
    assert problem_paths(sam.post(join, {"answers": ["Because", "Here", "More"]})) == ["answers.2"]
    assert sam.get(f"/communities/{place}").status == 404  # asking for the questions is not asking to join
    assert sam.post(join, {"answers": ["Because", "Here"]}).json["status"] == "pending"
    assert sam.post(join).json["answers"] == ["Because", "Here"]
    assert sam.post(join, {"answers": ["So", "There"]}).json["answers"] == ["So", "There"]
    assert problem_paths(sam.post(join, {"answers": ["So"]})) == ["answers.1"]
    waiting = ada.get(f"/communities/{place}/members?status=pending").json["data"]
    assert [one["answers"] for one in waiting] == [["So", "There"]]
    # An invitation lets in without them, and shows them.
    code = ada.post(f"/communities/{place}/invitations", {}).json["code"]
    assert eve.get(f"/invitations/{code}").json["questions"] == ["Why?", "Where?"]
    assert eve.post(join, {"invitation": code}).json["status"] == "active"
    assert sam.post(join, {"invitation": code}).json["answers"] == ["So", "There"]


def test_a_question_may_be_left_open_where_nobody_must_answer(ada, people):
    sam, eve = people("sam"), people("eve")
    place = community(ada, "public", questions=["Why?", "Where?"])
    for answers in (["", "Here"], ["", ""], [" ", "Here"]):
        joined = sam.post(f"/communities/{place}/join", {"answers": answers})
        assert joined.status == 200 and joined.json["answers"] == answers, joined
        assert sam.post(f"/communities/{place}/leave").status == 204
    hidden = community(ada, "private", questions=["Why?", "Where?"])
    for answers in (["", "Here"], [" \n", "Here"]):
        assert problem_paths(sam.post(f"/communities/{hidden}/join", {"answers": answers})) == ["answers.0"]
    code = ada.post(f"/communities/{hidden}/invitations", {}).json["code"]
    invited = eve.post(f"/communities/{hidden}/join", {"invitation": code, "answers": ["", "There"]})
    assert invited.json["answers"] == ["", "There"], invited
    assert problem_paths(ada.patch(f"/communities/{place}", {"questions": ["Why?", ""]})) == ["questions.1"]


def test_answers_are_for_admins_and_oneself(ada, people):
    sam, eve = people("sam"), people("eve")
    place = community(ada, "public", questions=["Why?"])
    sam.post(f"/communities/{place}/join", {"answers": ["A secret"]})
    eve.post(f"/communities/{place}/join")

    def answers(client):
        listed = client.get(f"/communities/{place}/members").json["data"]
        found = client.get(f"/communities/{place}/members?search=sam").json["data"]
        return {tuple(one["answers"]) for one in listed + found if one["user"] == sam.id}

    assert answers(ada) == answers(sam) == {("A secret",)} and answers(eve) == {()}


def test_the_last_admin_stays(ada, people):
    sam, place = people("sam"), community(ada, "public")
    sam.post(f"/communities/{place}/join")
    for refused in (
        ada.post(f"/communities/{place}/leave"),
        ada.patch(f"/communities/{place}/members/{ada.id}", {"role": "member"}),
        ada.patch(f"/communities/{place}/members/{ada.id}", {"status": "blocked"}),
        ada.delete(f"/communities/{place}/members/{ada.id}"),
    ):
        assert refused.status == 409, refused
    assert ada.patch(f"/communities/{place}/members/{sam.id}", {"role": "admin"}).json["role"] == "admin"
    assert ada.post(f"/communities/{place}/leave").status == 204
    assert sam.post(f"/communities/{place}/leave").status == 409


def test_a_member_search_finds_all_of_them(ada, people):
    place = community(ada, "private")
    names = [f"quill{letter}" for letter in "abcdefgh"]
    quills = [people(name) for name in names]
    for i, quill in enumerate(quills):
        if i % 3 != 2:
            quill.post(f"/communities/{place}/join")
    for quill in quills[:5]:
        ada.patch(f"/communities/{place}/members/{quill.id}", {"status": "active"})
    ada.patch(f"/communities/{place}/members/{quills[1].id}", {"role": "admin"})

    def found(query):
        return [one["person"]["firstName"].lower() for one in pages(ada, f"/communities/{place}/members?{query}")]

    for limit in (1, 2, 3, 100):
        assert found(f"search=quill&limit={limit}") == ["quille", "quilld", "quillb", "quilla"]
        assert found(f"search=quill&status=pending&limit={limit}") == ["quillh", "quillg"]
    assert found("search=quill&role=admin&limit=1") == ["quillb"]
    assert found("search=tester+qu&limit=2") == ["quille", "quilld", "quillb", "quilla"]
    assert found("search=nobody&limit=2") == []


def test_a_member_search_goes_on_where_a_page_has_looked_enough(tmp_path):
    """The site has thousands of that name; the members are those who came first."""
    at = {"$date": "2024-01-01T00:00:00Z"}

    def user(i):
        name = {"firstName": f"Quill{i}", "lastName": "Tester", "email": f"q{i}@example.org"}
        return {"_id": {"$oid": f"{i + 1:024x}"}, "password": "x", "role": "student", "createdAt": at, **name}

    with Server() as server:
        server.set_up()
        ada = server.register("ada", "creator")
        place = community(ada, "private")
        server.stop()
        users = [user(i) for i in range(2_300)]
        members = [
            {"user": one["_id"], "community": {"$oid": place}, "role": "member", "joinedAt": at, "status": "active"}
            | {"_id": {"$oid": f"{5_000 + i:024x}"}}
            for i, one in enumerate(users[:3])
        ]
        for name, documents in (("users", users), ("communitymemberships", members)):
            (tmp_path / f"{name}.json").write_text("\n".join(json.dumps(one) for one in documents))
        imported = lyceum("import", tmp_path, "--data", server.directory)
        assert imported.returncode == 0, imported.stdout + imported.stderr
        server.start()
        first = ada.get(f"/communities/{place}/members?search=quill&limit=2").json
        assert first["data"] == [] and first["nextCursor"]
        found = pages(ada, f"/communities/{place}/members?search=quill&limit=2")
        assert [one["person"]["firstName"] for one in found] == ["Quill2", "Quill1", "Quill0"]


def test_an_idempotent_repeat_acts_once(ada, people):
    place = community(ada, "public")
    for client, path in ((people("sam"), "join"), (ada, "invitations")):
        first, again = (client.post(f"/communities/{place}/{path}", {}, Idempotency_Key=f"once {path}") for _ in "12")
        assert first.status == again.status < 300 and first.json == again.json
    assert len(ada.get(f"/communities/{place}/invitations").json["data"]) == 1


def test_members_are_for_members(ada, people, server):
    place = community(ada, "public")
    assert server.visitor().get(f"/communities/{place}/members").status == 401
    assert people("eve").get(f"/communities/{place}/members").status == 403
    people("sam").post(f"/communities/{place}/join")
    listed = people("sam").get(f"/communities/{place}/members").json["data"]
    assert {one["person"]["firstName"] for one in listed} == {"Ada", "Sam"}
    assert all("email" not in one["person"] for one in listed)
    assert [one["person"]["firstName"] for one in ada.get(f"/communities/{place}/members?search=sa").json["data"]] == [
        "Sam"
    ]
    assert [one["role"] for one in ada.get(f"/communities/{place}/members?role=admin").json["data"]] == ["admin"]


def together(actions):
    """Runs all at once; their answers."""
    answers, gate = [None] * len(actions), threading.Barrier(len(actions))

    def run(i):
        gate.wait()
        answers[i] = actions[i]()

    threads = [threading.Thread(target=run, args=(i,)) for i in range(len(actions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_race_64_joins_are_one(ada, people, server):
    place = community(ada, "public")
    sam = people("sam")
    clients = [type(sam)(server.port, sam.token, sam.user) for _ in range(64)]
    answers = together([lambda c=c: c.post(f"/communities/{place}/join") for c in clients])
    assert {answer.status for answer in answers} == {200}
    assert count(ada, place) == 2


def test_race_two_last_admins_leave(ada, people, server):
    for _ in range(10):
        place = community(ada, "public")
        sam = people("sam")
        sam.post(f"/communities/{place}/join")
        ada.patch(f"/communities/{place}/members/{sam.id}", {"role": "admin"})
        answers = together(
            [lambda: ada.post(f"/communities/{place}/leave"), lambda: sam.post(f"/communities/{place}/leave")]
        )
        assert sorted(answer.status for answer in answers) == [204, 409]
        assert count(server.owner, place) == 1
