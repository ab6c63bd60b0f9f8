"""Communities: making, finding, editing, handing over and deleting them."""

import time

import pytest

from harness import Server, lyceum

GARDEN = {"name": "Urban gardeners", "description": "Grow **food** where you live.", "type": "public"}


@pytest.fixture(scope="module")
def ada(people):
    return people("ada", "creator")


def test_create_read_edit_delete(ada, server):
    made = ada.post("/communities", GARDEN)
    assert made.status == 201, made
    community = made.json
    assert made.headers["location"] == f"/api/v1/communities/{community['_id']}"
    assert community["slug"] == "urban-gardeners" and community["memberCount"] == 1
    assert community["creator"] == ada.id
    assert "<strong>food</strong>" in community["descriptionHtml"]
    assert {"edit", "remove", "invite", "approve", "post"} <= set(community["viewer"]["can"])
    assert "members" not in community

    by_slug = server.visitor().get("/communities/urban-gardeners")
    assert by_slug.status == 200 and by_slug.json["_id"] == community["_id"]
    assert by_slug.json["viewer"] == {"can": []}

    edited = ada.patch(
        "/communities/urban-gardeners", {"name": "Gardeners", "topics": [{"key": "tools", "name": "Tools"}]}
    )
    assert edited.status == 200 and edited.json["topics"] == [{"key": "tools", "name": "Tools"}]

    assert ada.delete("/communities/urban-gardeners").status == 204
    assert ada.get(f"/communities/{community['_id']}").status == 404


@pytest.mark.parametrize(
    "body, path",
    [
        ({}, "name"),
        ({**GARDEN, "name": ""}, "name"),
        ({**GARDEN, "name": "x" * 101}, "name"),
        ({**GARDEN, "name": "two\nlines"}, "name"),
        ({**GARDEN, "type": "secret"}, "type"),
        ({**GARDEN, "slug": "Not A Slug"}, "slug"),
        ({**GARDEN, "slug": "0123456789abcdef01234567"}, "slug"),
        ({**GARDEN, "memberCount": 5}, "memberCount"),
        ({**GARDEN, "creator": "0" * 24}, "creator"),
        ({**GARDEN, "coverImage": "javascript:alert(1)"}, "coverImage"),
        ({**GARDEN, "topics": [{"key": "a", "name": "A"}, {"key": "a", "name": "B"}]}, "topics.1.key"),
        ({**GARDEN, "topics": [{"key": f"t{i}", "name": "T"} for i in range(13)]}, "topics"),
        ({**GARDEN, "questions": ["Why?"] * 6}, "questions"),
        ({**GARDEN, "nonsense": 1}, "nonsense"),
        ({**GARDEN, "name": {"$ne": None}}, "name"),
    ],
)
def test_bad_input_names_the_field(ada, body, path):
    answer = ada.post("/communities", body)
    assert answer.status == 422, answer
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert path in [problem["path"] for problem in answer.json["problems"]]


def test_only_creators_make_communities(people, server):
    assert server.visitor().post("/communities", GARDEN).status == 401
    assert people("sam").post("/communities", GARDEN).status == 403


def test_equal_names_get_different_addresses(ada):
    slugs = [ada.post("/communities", {**GARDEN, "name": "Same"}).json["slug"] for _ in range(3)]
    assert slugs == ["same", "same-2", "same-3"]
    taken = ada.post("/communities", {**GARDEN, "slug": "same"})
    assert taken.status == 409, taken


def test_directory_pages_and_search(ada, server):
    names = [f"Directory {i:02}" for i in range(5)]
    for name in names:
        assert ada.post("/communities", {**GARDEN, "name": name}).status == 201
    ada.post("/communities", {**GARDEN, "name": "Directory hidden", "type": "private"})
    seen, path = [], "/communities?sort=newest&limit=2"
    while path:
        page = server.visitor().get(path)
        assert page.status == 200, page
        seen += [(one["_id"], one["name"]) for one in page.json["data"]]
        cursor = page.json["nextCursor"]
        path = cursor and f"/communities?sort=newest&limit=2&cursor={cursor}"
        assert ('rel="next"' in page.headers.get("link", "")) == bool(cursor)
    listed = {name for _, name in seen}
    assert len(seen) == len(set(seen)) and set(names) <= listed
    assert "Directory hidden" not in listed
    found = [one["name"] for one in server.visitor().get("/communities?search=direct").json["data"]]
    assert set(names) <= set(found) and "Directory hidden" not in found
    assert ada.get("/communities?limit=2&cursor=rubbish").status in (400, 422)
    assert ada.get("/communities?nonsense=1").status == 422


def test_search_ignores_accents_and_case(ada, server):
    ada.post("/communities", {**GARDEN, "name": "Zażółć Ærø"})
    for words in ("zazolc", "AER"):
        found = server.visitor().get(f"/communities?search={words}").json["data"]
        assert "Zażółć Ærø" in [one["name"] for one in found], words


def test_idempotent_repeat_makes_one(ada):
    first = ada.post("/communities", {**GARDEN, "name": "Once"}, Idempotency_Key="key-1")
    again = ada.post("/communities", {**GARDEN, "name": "Once"}, Idempotency_Key="key-1")
    assert first.status == again.status == 201 and first.json["_id"] == again.json["_id"]
    assert ada.post("/communities", {**GARDEN, "name": "Other"}, Idempotency_Key="key-1").status == 422


def test_if_match_protects_edits(ada):
    community = ada.post("/communities", {**GARDEN, "name": "Versions"}).json["_id"]
    etag = ada.get(f"/communities/{community}").headers["etag"]
    assert ada.get(f"/communities/{community}", If_None_Match=etag).status == 304
    assert ada.patch(f"/communities/{community}", {"name": "One"}, If_Match=etag).status == 200
    assert ada.patch(f"/communities/{community}", {"name": "Two"}, If_Match=etag).status == 412


def pages(client, path):
    """All items of a list, page by page to its end."""
    items, cursor = [], ""
    while cursor is not None:
        page = client.get(path + (f"&cursor={cursor}" if cursor else ""))
        assert page.status == 200, page
        items += page.json["data"]
        cursor = page.json["nextCursor"]
    return items


def problem_paths(answer):
    assert answer.status == 422, answer
    return [problem["path"] for problem in answer.json["problems"]]


def test_lists_are_small_cards(ada, server):
    ada.post("/communities", {**GARDEN, "name": "Wordy", "description": "Grow **food**. " * 1_000})
    for address in ("/communities?search=wordy", "/communities?sort=newest&limit=1", "/users/me/communities?limit=1"):
        card = ada.get(address).json["data"][0]
        assert card["name"] == "Wordy" and "description" not in card and "questions" not in card
        assert card["summary"].startswith("Grow food.") and len(card["summary"]) <= 201
        assert {"slug", "type", "memberCount", "viewer"} <= set(card)


def test_sort_by_members(ada, people, server):
    small, large = (ada.post("/communities", {**GARDEN, "name": name}).json["_id"] for name in ("Small", "Large"))
    for name in ("sam", "eve"):
        people(name).post(f"/communities/{large}/join")
    people("sam").post(f"/communities/{small}/join")
    listed = pages(server.visitor(), "/communities?sort=members&limit=3")
    counts = [one["memberCount"] for one in listed]
    assert counts == sorted(counts, reverse=True) and len({one["_id"] for one in listed}) == len(listed)
    ids = [one["_id"] for one in pages(server.visitor(), "/communities?limit=100")]
    assert ids.index(large) < ids.index(small)


def test_a_search_comes_newest_first_or_says_so(ada):
    for name in ("Lantern one", "Lantern two"):
        ada.post("/communities", {**GARDEN, "name": name})
    assert [one["name"] for one in ada.get("/communities?search=lantern&sort=newest").json["data"]] == [
        "Lantern two",
        "Lantern one",
    ]
    assert problem_paths(ada.get("/communities?search=lantern&sort=members")) == ["sort"]
    assert problem_paths(ada.get("/communities?type=private&sort=members")) == ["sort"]


def test_private_communities_are_found_by_their_members_only(ada, people, server):
    eve = people("eve")
    hidden = [
        ada.post("/communities", {**GARDEN, "name": f"Walnut {i}", "type": "private"}).json["_id"] for i in range(3)
    ]
    eve.post(f"/communities/{hidden[0]}/join")
    ada.patch(f"/communities/{hidden[0]}/members/{eve.id}", {"status": "active"})
    eve.post(f"/communities/{hidden[1]}/join")  # has only asked
    for address in ("/communities?type=private", "/communities?type=private&search=walnut"):
        mine = eve.get(address).json
        assert [one["_id"] for one in mine["data"]] == hidden[:1], mine
        for stranger in (server.visitor(), people("sam")):
            assert stranger.get(address + "&limit=1").json == {"data": [], "nextCursor": None}
        assert set(hidden) <= {one["_id"] for one in server.owner.get(address).json["data"]}
    assert [one["_id"] for one in eve.get("/communities?search=walnut").json["data"]] == hidden[:1]
    assert server.visitor().get("/communities?search=walnut").json == {"data": [], "nextCursor": None}
    assert people("sam").get("/communities?search=walnut").json == {"data": [], "nextCursor": None}
    assert len(server.owner.get("/communities?search=walnut").json["data"]) == 3


def test_a_search_finds_my_private_communities_before_the_public_ones(ada, people):
    mine = [ada.post("/communities", {**GARDEN, "name": f"Hazel {i}", "type": "private"}).json["_id"] for i in range(2)]
    open_ = [ada.post("/communities", {**GARDEN, "name": f"Hazel open {i}"}).json["_id"] for i in range(3)]
    expected = mine[::-1] + open_[::-1]
    for limit in (1, 2, 3, 4, 5, 6):
        found, address = [], f"/communities?search=hazel&limit={limit}"
        cursor = ""
        for _ in range(6):
            page = ada.get(address + cursor).json
            assert len(page["data"]) <= limit
            found += [one["_id"] for one in page["data"]]
            if not page["nextCursor"]:
                break
            cursor = "&cursor=" + page["nextCursor"]
        assert found == expected, limit
    first = ada.get("/communities?search=hazel&limit=2").json
    others = people("sam").get("/communities?search=hazel&limit=2&cursor=" + first["nextCursor"]).json
    assert [one["_id"] for one in others["data"]] == open_[:0:-1]
    assert [one["_id"] for one in people("sam").get("/communities?search=hazel").json["data"]] == open_[::-1]


def test_my_communities_and_my_requests(ada, people):
    sam = people("sam")
    asked = ada.post("/communities", {**GARDEN, "name": "Asked", "type": "private"}).json["_id"]
    joined = ada.post("/communities", {**GARDEN, "name": "Joined"}).json["_id"]
    for place in (asked, joined):
        assert sam.post(f"/communities/{place}/join").status == 200
    mine, waiting = (
        {one["_id"]: one for one in pages(sam, f"/users/me/communities?limit=2&status={status}")}
        for status in ("active", "pending")
    )
    assert joined in mine and asked not in mine and list(waiting) == [asked]
    assert waiting[asked]["viewer"] == {"status": "pending", "role": "member", "can": ["leave"]}
    assert problem_paths(sam.get("/users/me/communities?status=blocked")) == ["status"]


def test_no_address_looks_like_an_id(ada, server):
    made = ada.post("/communities", {**GARDEN, "name": "0123456789abcdef01234567"}).json
    assert made["slug"].startswith("community-")
    assert server.visitor().get(f"/communities/{made['slug']}").json["_id"] == made["_id"]
    assert problem_paths(ada.patch(f"/communities/{made['_id']}", {"slug": None})) == ["slug"]


def test_an_empty_edit_changes_nothing(ada):
    made = ada.post("/communities", GARDEN).json
    time.sleep(0.002)
    edited = ada.patch(f"/communities/{made['_id']}", {})
    assert edited.status == 200 and edited.json["updatedAt"] == made["updatedAt"]


def test_transfer(ada, people, server):
    sam, eve = people("sam"), people("eve")
    place = ada.post("/communities", GARDEN).json["_id"]
    assert "transfer" in ada.get(f"/communities/{place}").json["viewer"]["can"]
    for outsider in (sam.id, "0" * 23 + "1"):
        assert problem_paths(ada.put(f"/communities/{place}/creator", {"user": outsider})) == ["user"]
    assert problem_paths(ada.put(f"/communities/{place}/creator", {})) == ["user"]
    for member in (sam, eve):
        member.post(f"/communities/{place}/join")
    ada.patch(f"/communities/{place}/members/{eve.id}", {"role": "admin"})
    assert eve.put(f"/communities/{place}/creator", {"user": eve.id}).status == 403  # an admin, not its creator
    for _ in range(2):
        given = server.owner.put(f"/communities/{place}/creator", {"user": sam.id})
        assert given.status == 200 and given.json["creator"] == sam.id
    assert sam.get(f"/communities/{place}").json["viewer"]["role"] == "admin"
    assert ada.put(f"/communities/{place}/creator", {"user": ada.id}).status == 403
    assert sam.put(f"/communities/{place}/creator", {"user": ada.id}).json["creator"] == ada.id


def test_a_community_goes_with_everything_in_it(tmp_path):
    """More than one transaction removes at once: the rest is a job."""
    with Server() as server:
        server.set_up()
        ada, sam = server.register("ada", "creator"), server.register("sam")
        place = ada.post("/communities", GARDEN).json["_id"]
        sam.post(f"/communities/{place}/join")
        ada.post(f"/communities/{place}/invitations", {})
        event = {"title": "e", "description": "d", "startDate": "2030-01-01T10:00:00Z"}
        event = ada.post(f"/communities/{place}/events", {**event, "endDate": "2030-01-01T11:00:00Z"}).json["_id"]
        sam.put(f"/events/{event}/attendance", {"status": "going"})
        for i in range(350):
            post = sam.post(f"/communities/{place}/posts", {"title": str(i), "content": "x"}).json["_id"]
            comment = sam.post(f"/posts/{post}/comments", {"content": "c"}).json["_id"]
            sam.post(f"/posts/{post}/comments", {"content": "r", "parent": comment})
            sam.put(f"/posts/{post}/like")
        kept = ada.post("/communities", GARDEN).json["_id"]
        stays = ada.post(f"/communities/{kept}/posts", {"title": "stays", "content": "x"}).json["_id"]
        parent = ada.post(f"/posts/{stays}/comments", {"content": "an empty place"}).json["_id"]
        ada.post(f"/posts/{stays}/comments", {"content": "a reply", "parent": parent})
        assert ada.delete(f"/comments/{parent}").status == 204
        assert ada.delete(f"/communities/{place}").status == 204
        assert sam.get(f"/posts/{post}").status == sam.get(f"/comments/{comment}").status == 404
        left = ("posts", "postcomments", "postlikes", "communitymemberships", "eventattendees")
        deadline = time.monotonic() + 60
        while any(sam.get("/users/me/export").json.get(name) for name in left):
            assert time.monotonic() < deadline, "the removal does not end"
            time.sleep(0.5)
        mine = ada.get("/users/me/export").json
        assert not mine["events"] and not mine.get("invitations")
        assert [one["community"] for one in mine["communitymemberships"]] == [kept]
        server.stop()
        # What is left is sound, here and after a journey.
        for command in (
            ("check", "--data", server.directory),
            ("export", tmp_path / "dump", "--data", server.directory),
            ("import", tmp_path / "dump", "--data", tmp_path / "other"),
            ("check", "--data", tmp_path / "other"),
        ):
            done = lyceum(*command)
            assert done.returncode == 0, done.stdout + done.stderr
