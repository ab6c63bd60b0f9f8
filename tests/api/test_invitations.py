"""Invitation links: they admit at once, end by time and use, and are as good as their maker's right."""

import time
from datetime import datetime, timedelta, timezone

from test_communities import pages, problem_paths
from test_memberships import ada, community, count, together  # noqa: F401  (ada is the fixture)


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


def in_seconds(seconds):
    return (datetime.now(timezone.utc) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")[:-4] + "Z"


def test_invitations_end(ada, people, server):
    place = community(ada, "private")
    make = f"/communities/{place}/invitations"
    assert problem_paths(ada.post(make, {"expiresAt": in_seconds(-1)})) == ["expiresAt"]
    assert problem_paths(ada.post(make, {"maxUses": 0})) == ["maxUses"]
    brief, single, revoked, used = (
        ada.post(make, more).json for more in ({"expiresAt": in_seconds(1.5)}, {"maxUses": 1}, {}, {})
    )
    assert server.visitor().get(f"/invitations/{brief['code']}").status == 200
    people("sam").post(f"/communities/{place}/join", {"invitation": single["code"]})
    people("sam").post(f"/communities/{place}/join", {"invitation": used["code"]})  # is in already: not used
    assert [one["uses"] for one in ada.get(make).json["data"]] == [0, 0, 1, 0]
    for _ in range(2):
        assert ada.delete(f"/invitations/{revoked['_id']}").status in (204, 404)
    time.sleep(1.6)
    for code in (brief["code"], single["code"], revoked["code"], "nonsense"):
        assert server.visitor().get(f"/invitations/{code}").status == 404
        answer = people("eve").post(f"/communities/{place}/join", {"invitation": code})
        assert problem_paths(answer) == ["invitation"]
    other = community(ada, "private")
    answer = people("eve").post(f"/communities/{other}/join", {"invitation": used["code"]})
    assert problem_paths(answer) == ["invitation"]
    assert [one["_id"] for one in pages(ada, make + "?limit=1")] == [used["_id"], single["_id"], brief["_id"]]


def test_invitations_die_with_their_makers_right(ada, people, server):
    sam, eve, place = people("sam"), people("eve"), community(ada, "private")
    by_owner = server.owner.post(f"/communities/{place}/invitations", {}).json["code"]
    sam.post(f"/communities/{place}/join", {"invitation": by_owner})  # the owner runs it without being a member
    ada.patch(f"/communities/{place}/members/{sam.id}", {"role": "admin"})
    code = sam.post(f"/communities/{place}/invitations", {}).json["code"]
    assert eve.get(f"/invitations/{code}").status == 200
    ada.patch(f"/communities/{place}/members/{sam.id}", {"role": "member"})
    assert eve.get(f"/invitations/{code}").status == 404
    sam.post(f"/communities/{place}/leave")
    for client in (eve, sam):
        assert problem_paths(client.post(f"/communities/{place}/join", {"invitation": code})) == ["invitation"]


def test_race_for_the_last_use_of_an_invitation(ada, people):
    place = community(ada, "private")
    code = ada.post(f"/communities/{place}/invitations", {"maxUses": 1}).json["code"]
    clients = [people(name) for name in ("sam", "eve", "quilla", "quillb", "quillc", "quilld")]
    answers = together([lambda c=c: c.post(f"/communities/{place}/join", {"invitation": code}) for c in clients])
    assert sorted(answer.status for answer in answers) == [200] + [422] * 5
    assert count(ada, place) == 2 and ada.get(f"/communities/{place}/invitations").json["data"][0]["uses"] == 1


def test_race_a_demotion_against_an_invitation(ada, people):
    """Whoever is demoted leaves no invitation behind that still works."""
    sam, eve = people("sam"), people("eve")
    for _ in range(5):
        place = community(ada, "private")
        code = ada.post(f"/communities/{place}/invitations", {}).json["code"]
        sam.post(f"/communities/{place}/join", {"invitation": code})
        ada.patch(f"/communities/{place}/members/{sam.id}", {"role": "admin"})
        made, _ = together(
            [
                lambda: sam.post(f"/communities/{place}/invitations", {}),
                lambda: ada.patch(f"/communities/{place}/members/{sam.id}", {"role": "member"}),
            ]
        )
        assert made.status in (201, 403)
        if made.status == 201:
            assert eve.get(f"/invitations/{made.json['code']}").status == 404
