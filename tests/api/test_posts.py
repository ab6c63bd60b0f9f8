"""Posts, comments, likes, pins and feeds."""

import pytest

from test_memberships import together


@pytest.fixture(scope="module")
def ada(people):
    return people("ada", "creator")


@pytest.fixture(scope="module")
def place(ada, people):
    made = ada.post(
        "/communities",
        {
            "name": "Posts",
            "description": "For tests.",
            "type": "private",
            "topics": [{"key": "tools", "name": "Tools"}],
        },
    ).json["_id"]
    people("sam").post(f"/communities/{made}/join")
    ada.patch(f"/communities/{made}/members/{people('sam').id}", {"status": "active"})
    return made


def write(client, place, title="Hello", **more):
    answer = client.post(f"/communities/{place}/posts", {"title": title, "content": "Some *words*.", **more})
    assert answer.status == 201, answer
    return answer.json


def test_write_read_edit_delete(place, people, ada, server):
    sam = people("sam")
    post = write(sam, place, images=["https://example.org/a.png"])
    assert post["author"] == sam.id and post["community"] == place and post["isPinned"] is False
    assert post["likeCount"] == post["commentCount"] == 0 and "<em>words</em>" in post["contentHtml"]
    assert post["authorCard"]["firstName"] == "Sam" and set(post["viewer"]["can"]) == {
        "like",
        "comment",
        "edit",
        "remove",
    }
    assert "likes" not in post and "comments" not in post
    here = f"/posts/{post['_id']}"
    assert "pin" in ada.get(here).json["viewer"]["can"] and "edit" not in ada.get(here).json["viewer"]["can"]
    assert ada.patch(here, {"title": "Mine now"}).status == 403
    edited = sam.patch(here, {"title": "Better"})
    assert edited.json["title"] == "Better" and edited.json["editedAt"]
    for stranger in (server.visitor(), people("eve")):
        assert stranger.get(here).status == 404
        assert stranger.get(f"/communities/{place}/posts").status == 404
    assert people("eve").put(here + "/like").status == 404
    assert ada.delete(here).status == 204 and sam.get(here).status == 404


@pytest.mark.parametrize(
    "body, path",
    [
        ({"title": " ", "content": "x"}, "title"),
        ({"title": "x" * 201, "content": "x"}, "title"),
        ({"title": "x"}, "content"),
        ({"title": "x", "content": "y" * 20_001}, "content"),
        ({"title": "x", "content": "y", "images": ["/a"] * 11}, "images"),
        ({"title": "x", "content": "y", "images": ["javascript:1"]}, "images.0"),
        ({"title": "x", "content": "y", "isPinned": True}, "isPinned"),
        ({"title": "x", "content": "y", "author": "0" * 24}, "author"),
        ({"title": "x", "content": "y", "likeCount": 99}, "likeCount"),
        ({"title": "x", "content": "y", "topic": "unknown"}, "topic"),
        ({"title": ["x"], "content": "y"}, "title"),
    ],
)
def test_bad_input_names_the_field(place, ada, body, path):
    answer = ada.post(f"/communities/{place}/posts", body)
    assert answer.status == 422 and path in [problem["path"] for problem in answer.json["problems"]], answer


def test_feed_pins_first_then_newest(place, people, ada):
    sam = people("sam")
    ids = [write(sam, place, f"Feed {i}")["_id"] for i in range(5)]
    assert sam.put(f"/posts/{ids[1]}/pin").status == 403
    assert ada.put(f"/posts/{ids[1]}/pin").json["isPinned"] is True
    seen, cursor = [], ""
    while cursor is not None:
        page = sam.get(f"/communities/{place}/posts?limit=2" + (f"&cursor={cursor}" if cursor else ""))
        seen += [post["_id"] for post in page.json["data"]]
        cursor = page.json["nextCursor"]
    assert seen[0] == ids[1] and len(seen) == len(set(seen))
    assert [one for one in seen if one in ids and one != ids[1]] == [ids[4], ids[3], ids[2], ids[0]]
    ada.delete(f"/posts/{ids[1]}/pin")
    home = [post["_id"] for post in sam.get("/users/me/feed?limit=3").json["data"]]
    assert home == [ids[4], ids[3], ids[2]]


def test_topics_search_and_top(place, people):
    sam = people("sam")
    post = write(sam, place, "Über hammers", topic="tools")
    assert [one["_id"] for one in sam.get(f"/communities/{place}/posts?topic=tools").json["data"]] == [post["_id"]]
    assert [one["_id"] for one in sam.get(f"/communities/{place}/posts?search=uber+ham").json["data"]] == [post["_id"]]
    sam.put(f"/posts/{post['_id']}/like")
    assert sam.get(f"/communities/{place}/posts?sort=top").json["data"][0]["_id"] == post["_id"]


def test_likes_count_once(place, people, ada):
    sam, post = people("sam"), write(people("sam"), place)["_id"]
    for _ in range(2):
        liked = sam.put(f"/posts/{post}/like")
        assert liked.status == 200 and liked.json["likeCount"] == 1 and liked.json["viewer"]["liked"] is True
    assert ada.get(f"/posts/{post}").json["viewer"]["liked"] is False
    assert [one["firstName"] for one in ada.get(f"/posts/{post}/likes").json["data"]] == ["Sam"]
    for _ in range(2):
        assert sam.delete(f"/posts/{post}/like").json["likeCount"] == 0


def test_race_64_likes_are_one(place, people, ada, server):
    sam, post = people("sam"), write(people("sam"), place)["_id"]
    clients = [type(sam)(server.port, sam.token, sam.user) for _ in range(64)]
    answers = together([lambda c=c: c.put(f"/posts/{post}/like") for c in clients])
    assert {answer.status for answer in answers} == {200}
    assert ada.get(f"/posts/{post}").json["likeCount"] == 1


def test_comments_and_replies(place, people, ada):
    sam, post = people("sam"), write(people("sam"), place)["_id"]
    first = ada.post(f"/posts/{post}/comments", {"content": "Well **done**"})
    assert first.status == 201 and "<strong>done</strong>" in first.json["contentHtml"]
    parent = first.json["_id"]
    reply = sam.post(f"/posts/{post}/comments", {"content": "Thanks", "parent": parent}).json["_id"]
    assert sam.post(f"/posts/{post}/comments", {"content": "No", "parent": reply}).status == 422
    assert sam.get(f"/posts/{post}").json["commentCount"] == 2
    listed = sam.get(f"/posts/{post}/comments").json["data"]
    assert [one["_id"] for one in listed] == [parent] and [one["_id"] for one in listed[0]["replies"]] == [reply]
    assert [one["_id"] for one in sam.get(f"/posts/{post}/comments?parent={parent}").json["data"]] == [reply]
    assert ada.put(f"/comments/{reply}/like").json["likeCount"] == 1
    assert ada.patch(f"/comments/{reply}", {"content": "x"}).status == 403
    assert sam.patch(f"/comments/{reply}", {"content": "Thank you"}).json["editedAt"]
    feed = sam.get(f"/communities/{place}/posts?limit=1").json["data"][0]
    assert [one["content"] for one in feed["firstComments"]] == ["Well **done**"]
    # With replies it stays as an empty place; without it goes.
    assert ada.delete(f"/comments/{parent}").status == 204
    left = sam.get(f"/posts/{post}/comments").json["data"][0]
    assert left["content"] == "(deleted)" and left["authorCard"]["firstName"] == "Deleted"
    assert sam.get(f"/posts/{post}").json["commentCount"] == 1
    assert sam.delete(f"/comments/{reply}").status == 204
    assert sam.get(f"/posts/{post}").json["commentCount"] == 0


def test_scripts_do_not_survive(place, people):
    post = write(
        people("sam"), place, content='<script>alert(1)</script> [x](javascript:alert(1)) ![y](x" onerror="alert(1))'
    )
    for bad in ("<script", 'href="javascript', 'onerror="'):
        assert bad not in post["contentHtml"]
