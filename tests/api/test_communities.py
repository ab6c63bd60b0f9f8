"""Communities: making, finding, editing and deleting them."""

import pytest

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
