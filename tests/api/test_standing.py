"""What people see of a community from where they stand: one member, who waits, what an invitation leads to."""

from test_memberships import ada, community  # noqa: F401  (ada is the fixture)
from tus import png, upload


def test_one_member_is_what_the_list_says(ada, people, server):
    sam, eve, mia = people("sam"), people("eve"), people("mia")
    for kind in ("public", "private"):
        place = community(ada, kind)
        code = ada.post(f"/communities/{place}/invitations", {}).json["code"]
        for one in (sam, eve):
            one.post(f"/communities/{place}/join", {"invitation": code})
        for viewer in (ada, sam, server.owner):
            listed = viewer.get(f"/communities/{place}/members").json["data"]
            assert len(listed) == 3
            for one in listed:
                assert viewer.get(f"/communities/{place}/members/{one['user']}").json == one
        for viewer in (ada, sam):
            for nobody in (mia.id, "0" * 24):
                assert viewer.get(f"/communities/{place}/members/{nobody}").status == 404
        ada.patch(f"/communities/{place}/members/{eve.id}", {"status": "blocked"})
        assert sam.get(f"/communities/{place}/members/{eve.id}").status == 404
        assert ada.get(f"/communities/{place}/members/{eve.id}").json["can"] == ["unblock"]
    mia.post(f"/communities/{place}/join")
    asked = ada.get(f"/communities/{place}/members/{mia.id}").json
    assert asked["status"] == "pending" and "approve" in asked["can"]
    assert sam.get(f"/communities/{place}/members/{mia.id}").status == 404


def test_who_lets_people_in_is_told_how_many_wait(ada, people, server):
    sam, eve, mia = people("sam"), people("eve"), people("mia")
    here = f"/communities/{community(ada, 'private')}"
    assert ada.get(here).json["pendingCount"] == 0
    for n, one in enumerate((sam, eve, mia), 1):
        one.post(here + "/join")
        assert ada.get(here).json["pendingCount"] == server.owner.get(here).json["pendingCount"] == n
    ada.patch(f"{here}/members/{sam.id}", {"status": "active"})
    assert ada.get(here).json["pendingCount"] == 2
    for other in (sam, eve):
        assert "pendingCount" not in other.get(here).json
    ada.patch(f"{here}/members/{eve.id}", {"status": "blocked"})
    assert ada.patch(here, {"name": "Renamed"}).json["pendingCount"] == 1
    mia.post(here + "/leave")
    assert ada.get(here).json["pendingCount"] == 0
    assert ada.patch(here, {"pendingCount": 7}).status == 422
    assert all("pendingCount" not in one for one in ada.get("/users/me/communities").json["data"])


def test_an_invitation_shows_what_it_leads_to(ada, people, server):
    code, addresses = {}, {}
    for kind in ("public", "private"):
        file = upload(ada, png(40, 30), purpose="cover")["file"]
        more = {"slug": f"shown-{kind}", "coverImage": f"/media/{file}", "description": "Grow **food**."}
        place = community(ada, kind, **more)
        code[kind] = ada.post(f"/communities/{place}/invitations", {}).json
        card = server.visitor().get(f"/invitations/{code[kind]['code']}").json
        assert (card["slug"], card["descriptionHtml"]) == (f"shown-{kind}", "<p>Grow <strong>food</strong>.</p>\n")
        assert card["coverCard"]["url"] == card["coverImage"] == f"/media/{file}"
        addresses[kind] = card["coverCard"]["address"]
        for tr in ("", "&tr=w-32" if "?" in addresses[kind] else "?tr=w-32"):
            for client in (server.visitor(), people("sam"), ada):
                assert client.get(addresses[kind] + tr).status == 200, (kind, tr)
    assert "?" not in addresses["public"]
    plain, given = addresses["private"].split("?")
    assert given == f"invitation={code['private']['code']}"
    assert server.visitor().get(addresses["private"]).headers["cache-control"] == "private, max-age=60"
    # Without a code, with that of another place, or with one that has ended, there is no such picture.
    for client in (server.visitor(), people("sam")):
        assert client.get(plain).status == client.get(f"{plain}?tr=w-32").status == 404
        for other in (code["public"]["code"], "nonsense", ""):
            assert client.get(f"{plain}?invitation={other}").status == 404
    # It opens the cover and no other picture of the place.
    place = code["private"]["community"]
    image = upload(ada, png(41, 30))["file"]
    post = {"title": "t", "content": "c", "images": [f"/media/{image}"]}
    assert ada.post(f"/communities/{place}/posts", post).status == 201
    assert people("sam").get(f"/media/{image}?{given}").status == 404
    assert ada.delete(f"/invitations/{code['private']['_id']}").status == 204
    assert server.visitor().get(addresses["private"]).status == 404
    assert ada.get(addresses["private"]).status == 200
