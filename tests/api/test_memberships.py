"""Memberships: every way in and out of a community."""

import threading

import pytest


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
    eve.post(f"/communities/{place}/join")
    assert ada.delete(f"/communities/{place}/members/{eve.id}").status == 204
    assert eve.get(f"/communities/{place}").status == 404


def test_block_and_unblock(ada, people):
    sam, place = people("sam"), community(ada, "public")
    sam.post(f"/communities/{place}/join")
    assert ada.patch(f"/communities/{place}/members/{sam.id}", {"status": "blocked"}).status == 200
    assert sam.get(f"/communities/{place}").status == 404
    assert sam.post(f"/communities/{place}/join").status == 404
    assert count(ada, place) == 1
    assert ada.patch(f"/communities/{place}/members/{sam.id}", {"status": "active"}).status == 200
    assert sam.get(f"/communities/{place}").status == 200 and count(ada, place) == 2


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


def test_invitations_admit_at_once(ada, people, server):
    sam, place = people("sam"), community(ada, "private")
    made = ada.post(f"/communities/{place}/invitations", {"maxUses": 1})
    assert made.status == 201, made
    code = made.json["code"]
    card = server.visitor().get(f"/invitations/{code}")
    assert (
        card.status == 200 and card.json["name"] == "A private place" and card.json["invitedBy"]["firstName"] == "Ada"
    )
    assert sam.post(f"/communities/{place}/join", {"invitation": code}).json["status"] == "active"
    assert people("eve").post(f"/communities/{place}/join", {"invitation": code}).status == 422  # used up
    assert sam.get(f"/communities/{place}/invitations").status == 403
    assert ada.delete(f"/invitations/{made.json['_id']}").status == 204
    assert ada.get(f"/communities/{place}/invitations").json["data"] == []


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
