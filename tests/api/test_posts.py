"""Posts, comments, likes, pins and feeds."""

import json
import time

import pytest

from harness import PASSWORD, Server, lyceum
from test_communities import pages, problem_paths
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
    write(sam, place, "Plain hammers")
    assert [one["_id"] for one in sam.get(f"/communities/{place}/posts?search=hammers&topic=tools").json["data"]] == [
        post["_id"]
    ]
    assert problem_paths(sam.get(f"/communities/{place}/posts?search=hammers&sort=top")) == ["sort"]
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
    other = ada.post(f"/posts/{write(ada, place)['_id']}/comments", {"content": "Elsewhere"}).json["_id"]
    sam, post = people("sam"), write(people("sam"), place)["_id"]
    first = ada.post(f"/posts/{post}/comments", {"content": "Well **done**"})
    assert first.status == 201 and "<strong>done</strong>" in first.json["contentHtml"]
    parent = first.json["_id"]
    reply = sam.post(f"/posts/{post}/comments", {"content": "Thanks", "parent": parent}).json["_id"]
    for wrong in (reply, other, "0" * 23 + "1"):
        answer = sam.post(f"/posts/{post}/comments", {"content": "No", "parent": wrong})
        assert problem_paths(answer) == ["parent"]
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
    assert left["content"] == "(deleted)" and left["deletedAt"] and left["replyCount"] == 1
    assert "author" not in left and "authorCard" not in left and ada.id not in json.dumps(left)
    assert sam.get(f"/posts/{post}").json["commentCount"] == 1
    assert ada.put(f"/comments/{parent}/like").status == 409
    assert problem_paths(sam.post(f"/posts/{post}/comments", {"content": "x", "parent": parent})) == ["parent"]
    # The empty place goes with its last reply.
    assert sam.delete(f"/comments/{reply}").status == 204
    assert sam.get(f"/posts/{post}").json["commentCount"] == 0
    assert sam.get(f"/posts/{post}/comments").json["data"] == [] and sam.get(f"/comments/{parent}").status == 404


def test_scripts_do_not_survive(place, people):
    post = write(
        people("sam"), place, content='<script>alert(1)</script> [x](javascript:alert(1)) ![y](x" onerror="alert(1))'
    )
    for bad in ("<script", 'href="javascript', 'onerror="'):
        assert bad not in post["contentHtml"]


def test_a_comment_has_an_address(place, people, server):
    sam, post = people("sam"), write(people("sam"), place)["_id"]
    made = sam.post(f"/posts/{post}/comments", {"content": "Here"})
    assert made.headers["location"] == f"/api/v1/comments/{made.json['_id']}"
    read = sam.get(made.headers["location"])
    assert read.status == 200 and read.json == made.json
    assert server.visitor().get(made.headers["location"]).status == 404


def test_more_replies_than_a_list_shows(place, people):
    sam, post = people("sam"), write(people("sam"), place)["_id"]
    here = f"/posts/{post}/comments"
    parents = [sam.post(here, {"content": str(i)}).json["_id"] for i in range(5)]
    replies = [sam.post(here, {"content": str(i), "parent": parents[1]}).json["_id"] for i in range(5)]
    last = sam.post(here, {"content": "last", "parent": parents[3]}).json["_id"]
    for limit in (1, 2, 100):
        threads = pages(sam, here + f"?limit={limit}")
        assert [one["_id"] for one in threads] == parents
        assert [one["replyCount"] for one in threads] == [0, 5, 0, 1, 0]
        assert [[reply["_id"] for reply in one["replies"]] for one in threads] == [[], replies[:3], [], [last], []]
        assert [one["_id"] for one in pages(sam, f"{here}?parent={parents[1]}&limit={limit}")] == replies
    assert sam.delete(f"/comments/{replies[0]}").status == 204
    assert sam.get(f"/comments/{parents[1]}").json["replyCount"] == 4


def test_likes_page_to_the_end(place, people, ada, server):
    sam, post = people("sam"), write(people("sam"), place)["_id"]
    for client in (sam, ada, server.owner):
        assert client.put(f"/posts/{post}/like").status == 200
    for limit in (1, 2, 100):
        assert {one["_id"] for one in pages(sam, f"/posts/{post}/likes?limit={limit}")} == {
            sam.id,
            ada.id,
            server.owner.id,
        }


def test_an_empty_edit_is_no_edit(place, people, ada):
    sam, post = people("sam"), write(people("sam"), place)
    comment = sam.post(f"/posts/{post['_id']}/comments", {"content": "c"}).json["_id"]
    for path in (f"/posts/{post['_id']}", f"/comments/{comment}"):
        assert "editedAt" not in sam.patch(path, {}).json
        assert ada.patch(path, {}).status == 403


def test_feeds_show_the_beginning_of_long_posts(place, people):
    sam = people("sam")
    blocks = [f"Block **{i}**" + " word" * 100 for i in range(10)]
    post = write(sam, place, "Longread", content="\n\n".join(blocks))
    assert post["content"].endswith(blocks[-1]) and post["isCut"] is False
    feed = f"/communities/{place}/posts"
    for address in ("/users/me/feed?limit=1", feed + "?limit=1", feed + "?search=longread"):
        card = sam.get(address).json["data"][0]
        assert card["isCut"] is True and card["content"] == "\n\n".join(blocks[:3])
        assert "<strong>2</strong>" in card["contentHtml"] and "<strong>3</strong>" not in card["contentHtml"]
    assert len(sam.get(f"/posts/{post['_id']}").json["content"]) > 5_000
    short = write(sam, place, "Short")
    assert sam.get("/users/me/feed?limit=1").json["data"][0]["content"] == short["content"]


def test_posts_keep_a_topic_that_is_given_up(ada):
    topics = [{"key": "tools", "name": "Tools"}, {"key": "seeds", "name": "Seeds"}]
    place = ada.post("/communities", {"name": "T", "description": "d", "type": "public", "topics": topics}).json["_id"]
    post = write(ada, place, topic="tools")["_id"]
    assert ada.patch(f"/communities/{place}", {"topics": topics[1:]}).status == 200
    assert ada.get(f"/posts/{post}").json["topic"] == "tools"
    assert [one["_id"] for one in ada.get(f"/communities/{place}/posts?topic=tools").json["data"]] == [post]
    assert ada.patch(f"/posts/{post}", {"title": "Same", "topic": "tools"}).status == 200
    assert problem_paths(ada.post(f"/communities/{place}/posts", {"title": "t", "content": "c", "topic": "tools"})) == [
        "topic"
    ]
    assert ada.patch(f"/posts/{post}", {"topic": "seeds"}).json["topic"] == "seeds"
    assert problem_paths(ada.patch(f"/posts/{post}", {"topic": "tools"})) == ["topic"]


def test_the_home_feed_merges_to_its_end(ada, people):
    reader = people("reader")
    written = []
    places = [
        ada.post("/communities", {"name": f"Home {i}", "description": "d", "type": "public"}).json["_id"]
        for i in range(4)
    ]
    for place in places:
        reader.post(f"/communities/{place}/join")
    for i in range(11):  # the first community has most of them, the last one none
        written.append(write(ada, places[(0, 0, 1, 0, 2)[i % 5]], str(i))["_id"])
    ada.put(f"/posts/{written[0]}/pin")  # pins are for the community's own feed
    ada.post(f"/posts/{written[4]}/comments", {"content": "First"})
    reader.put(f"/posts/{written[4]}/like")
    for limit in (1, 2, 3, 10, 100):
        cards = pages(reader, f"/users/me/feed?limit={limit}")
        assert [one["_id"] for one in cards] == written[::-1], limit
        assert {one["communityCard"]["name"] for one in cards} == {"Home 0", "Home 1", "Home 2"}
        assert [one["firstComments"][0]["content"] for one in cards if one["firstComments"]] == ["First"]
        assert [one["_id"] for one in cards if one["viewer"]["liked"]] == [written[4]]
    for i in range(101):  # newer memberships hide nothing of the older ones
        quiet = ada.post("/communities", {"name": "Quiet", "description": "d", "type": "public"}).json["_id"]
        reader.post(f"/communities/{quiet}/join")
    assert [one["_id"] for one in pages(reader, "/users/me/feed?limit=3")] == written[::-1]
    reader.post(f"/communities/{places[0]}/leave")
    assert len(pages(reader, "/users/me/feed?limit=2")) == 4


def test_the_home_feed_pages_over_equal_times(tmp_path):
    """Posts of one import often carry one time."""
    with Server() as server:
        server.set_up()
        ada = server.register("ada", "creator")
        places = [
            ada.post("/communities", {"name": "c", "description": "d", "type": "public"}).json["_id"] for _ in range(2)
        ]
        server.stop()
        posts = []
        for i in range(9):
            second = 5 if i in range(2, 8) else i
            at = {"$date": f"2024-01-01T00:00:0{second}Z"}
            post = {"_id": {"$oid": f"65a{7 - i % 3}{i:020x}"}, "title": str(i), "content": "x"}
            post |= {"author": {"$oid": ada.id}, "community": {"$oid": places[i % 2]}, "createdAt": at, "updatedAt": at}
            posts.append(post)
        (tmp_path / "posts.json").write_text("\n".join(json.dumps(one) for one in posts))
        imported = lyceum("import", tmp_path, "--data", server.directory)
        assert imported.returncode == 0, imported.stdout + imported.stderr
        server.start()
        expected = sorted(posts, key=lambda one: (one["createdAt"]["$date"], one["_id"]["$oid"]), reverse=True)
        for limit in (1, 2, 4, 9):
            found = [one["_id"] for one in pages(ada, f"/users/me/feed?limit={limit}")]
            assert found == [one["_id"]["$oid"] for one in expected], limit


def test_an_account_that_takes_its_writings_along_leaves_replies_their_place(place, people, ada, server):
    gone, sam = server.register("gone"), people("sam")
    gone.post(f"/communities/{place}/join")
    ada.patch(f"/communities/{place}/members/{gone.id}", {"status": "active"})
    post = write(sam, place)["_id"]
    own = write(gone, place)["_id"]
    sam.post(f"/posts/{own}/comments", {"content": "Goes with the post"})
    here = f"/posts/{post}/comments"
    parent = gone.post(here, {"content": "Mine"}).json["_id"]
    reply = sam.post(here, {"content": "Stays", "parent": parent}).json["_id"]
    alone = gone.post(here, {"content": "Mine too"}).json["_id"]
    answered = sam.post(here, {"content": "Also stays"}).json["_id"]
    gone.post(here, {"content": "My reply", "parent": answered})
    left = gone.delete("/users/me", {"currentPassword": PASSWORD, "keepPosts": False})
    assert left.status == 204, left
    deadline = time.monotonic() + 30
    while sam.get(f"/posts/{own}").status != 404 or sam.get(f"/comments/{alone}").status != 404:
        assert time.monotonic() < deadline, "what was written does not go"
        time.sleep(0.2)
    threads = {one["_id"]: one for one in sam.get(here).json["data"]}
    assert set(threads) == {parent, answered}
    assert threads[parent]["content"] == "(deleted)" and [one["_id"] for one in threads[parent]["replies"]] == [reply]
    assert threads[answered]["replyCount"] == 0 and sam.get(f"/posts/{post}").json["commentCount"] == 2
    assert gone.id not in json.dumps(list(threads.values()))


def test_an_idempotent_repeat_acts_once(place, people):
    sam, post = people("sam"), write(people("sam"), place)["_id"]
    for path, body in (
        (f"/communities/{place}/posts", {"title": "Once", "content": "c"}),
        (f"/posts/{post}/comments", {"content": "Once"}),
    ):
        first, again = (sam.post(path, body, Idempotency_Key=f"once {path}") for _ in "12")
        assert first.status == again.status == 201 and first.json["_id"] == again.json["_id"]
    assert sam.get(f"/posts/{post}").json["commentCount"] == 1


def test_a_feed_follows_every_change(ada, server):
    """Cards are kept ready: whatever they show must be new in the next answer."""
    made = ada.post("/communities", {"name": "Changes", "description": "For tests.", "type": "public"}).json["_id"]
    ivy = server.register("ivy")
    ivy.post(f"/communities/{made}/join")
    post = write(ivy, made, title="First")["_id"]

    def seen(client=ada):
        assert client.get(f"/communities/{made}/posts").json["data"]  # once to keep it, once to see what was kept
        card = client.get(f"/communities/{made}/posts").json["data"][0]
        alone, home = client.get(f"/posts/{post}").json, client.get("/users/me/feed").json["data"][0]
        for same in ("title", "contentHtml", "likeCount", "commentCount", "authorCard", "isPinned", "viewer"):
            assert card[same] == alone[same] == home[same], same
        return card

    assert seen()["authorCard"]["firstName"] == "Ivy" and not seen()["viewer"]["liked"]
    ivy.patch("/users/me", {"firstName": "Iris", "avatar": "https://example.org/iris.png"})
    assert seen()["authorCard"]["firstName"] == "Iris" and seen()["authorCard"]["avatar"].endswith("iris.png")
    ivy.patch(f"/posts/{post}", {"title": "Second", "content": "Other **words**."})
    assert seen()["title"] == "Second" and "<strong>words</strong>" in seen()["contentHtml"]
    ada.put(f"/posts/{post}/like")
    assert seen()["likeCount"] == 1 and seen()["viewer"]["liked"] and not seen(ivy)["viewer"]["liked"]
    ada.delete(f"/posts/{post}/like")
    assert seen()["likeCount"] == 0 and not seen()["viewer"]["liked"]
    ada.put(f"/posts/{post}/pin")
    assert seen()["isPinned"]
    comment = ivy.post(f"/posts/{post}/comments", {"content": "One"}).json["_id"]
    assert [one["content"] for one in seen()["firstComments"]] == ["One"] and seen()["commentCount"] == 1
    ivy.patch(f"/comments/{comment}", {"content": "Two"})
    assert seen()["firstComments"][0]["contentHtml"] == "<p>Two</p>\n"
    ada.put(f"/comments/{comment}/like")
    assert seen()["firstComments"][0]["likeCount"] == 1 and seen()["firstComments"][0]["viewer"]["liked"]
    ada.post(f"/posts/{post}/comments", {"content": "Reply", "parent": comment})
    assert seen()["firstComments"][0]["replyCount"] == 1 and len(seen()["firstComments"]) == 1
    ada.post(f"/posts/{post}/comments", {"content": "By Ada"})
    ada.patch("/users/me", {"lastName": "Renamed"})
    assert seen()["firstComments"][1]["authorCard"]["lastName"] == "Renamed"
    ada.patch("/users/me", {"lastName": "Tester"})
    ivy.delete(f"/comments/{comment}")
    assert [one["content"] for one in seen()["firstComments"]] == ["By Ada"]
    assert ivy.delete("/users/me", {"currentPassword": PASSWORD, "keepPosts": True}).status == 204
    assert seen()["authorCard"] == {"_id": ivy.id, "firstName": "Deleted", "lastName": "user"}
    ada.delete(f"/posts/{post}")
    assert ada.get(f"/communities/{made}/posts").json["data"] == []
