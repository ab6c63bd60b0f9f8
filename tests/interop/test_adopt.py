"""A database that an application on Mongoose has filled for itself is looked at, taken over, and served."""

import json
import signal
import subprocess
import time

import pytest
from sharing import log_in

PASSWORD = "correct horse battery"


def oid(number):
    return f"67c2b400{number:016d}"


def groups(report):
    """What was found and what of it is mended, by kind and member."""
    return {
        (one["kind"], one["collection"] + ("." + one["member"] if one["member"] else "")): (one["found"], one["mended"])
        for one in report["groups"]
    }


def adopt(database, *arguments, code=1):
    return json.loads(database.lyceum("adopt", "--json", *arguments, code=code))


def by_id(dump, collection, number):
    return next(one for one in dump[collection]["documents"] if one["_id"] == {"$oid": oid(number)})


@pytest.fixture
def filled(database):
    database.application("fill")
    database.application("index")
    return database


def test_a_report_tells_everything_and_changes_nothing(filled):
    before = filled.application("dump")
    report = adopt(filled)
    assert filled.application("dump") == before
    assert (report["applied"], report["changed"], report["interrupted"]) == (False, 0, False)
    found = groups(report)
    expected = {
        ("wrong_type", "posts.title"): (1, 0),
        ("wrong_type", "posts.createdAt"): (1, 1),
        ("wrong_type", "posts.isPinned"): (1, 1),
        ("wrong_type", "courses.price"): (2, 1),
        ("missing_member", "communities.type"): (1, 1),
        ("missing_member", "posts.createdAt"): (1, 1),
        ("missing_member", "users.isOwner"): (12, 12),
        ("dangling_reference", "posts.author"): (1, 0),
        ("array_without_edge", "communities.members"): (12, 12),
        ("array_without_edge", "posts.likes"): (11, 11),
        ("array_without_edge", "posts.comments"): (2, 2),
        ("array_left", "posts.comments"): (1, 0),
        ("array_without_edge", "courses.enrolledStudents"): (10, 10),
        ("array_without_edge", "courses.reviews"): (2, 2),
        ("array_without_edge", "videos.watchedBy"): (3, 3),
        ("array_without_edge", "events.attendees"): (4, 4),
        ("counter", "communities.memberCount"): (1, 1),
    }
    assert {key: found.get(key) for key in expected} == expected
    assert found[("missing_index", "postlikes")] == (2, 2)
    example = next(one for one in report["groups"] if one["member"] == "author")["examples"]
    assert example == [{"_id": oid(31), "what": f"author refers to {oid(9999)}, which is not in users"}]
    assert all(len(one["examples"]) <= 20 for one in report["groups"])
    assert "posts.comments: 1 arrays that tell of what cannot be taken, 0 of them" in filled.lyceum("adopt", code=1)


def test_what_is_adopted_is_served(filled):
    report = adopt(filled, "--apply")
    assert report["applied"] and report["changed"] > 50
    with filled.serve() as server:
        server.set_up()
        user = log_in(server, "user0@example.org", PASSWORD)
        second = log_in(server, "mixed.case@example.org", PASSWORD)
        garden = user.get(f"/communities/{oid(1)}").json
        assert garden["memberCount"] == 12
        members = user.get(f"/communities/{oid(1)}/members?limit=50").json["data"]
        assert {one["user"] for one in members} == {oid(100 + n) for n in range(12)}
        assert [one["user"] for one in members if one["role"] == "admin"] == [oid(100)]
        post = user.get(f"/posts/{oid(3)}").json
        assert (post["likeCount"], post["commentCount"]) == (11, 2)
        assert len(user.get(f"/posts/{oid(3)}/likes?limit=50").json["data"]) == 11
        comments = user.get(f"/posts/{oid(3)}/comments").json["data"]
        assert [one["content"] for one in comments] == ["Well done!", "Mine too."]
        course = user.get(f"/courses/{oid(4)}").json
        assert (course["enrollmentCount"], course["rating"], course["ratingCount"]) == (10, 4.5, 2)
        assert len(user.get(f"/courses/{oid(4)}/reviews").json["data"]) == 2
        event = user.get(f"/events/{oid(6)}").json
        assert (event["goingCount"], event["maybeCount"], event["notGoingCount"]) == (2, 1, 1)
        assert server.visitor().get(f"/communities/{oid(20)}").status == 404, "nobody said that it is public"
        quiet = second.get(f"/communities/{oid(2)}").json
        assert (quiet["memberCount"], quiet["pendingCount"]) == (1, 1), "only a user's own list tells of the other"
        assert second.put(f"/posts/{oid(3)}/like").status == 200


def test_what_can_be_read_is_converted_and_the_rest_stays(filled):
    adopt(filled, "--apply")
    after = filled.application("dump")
    old = by_id(after, "posts", 30)
    assert (old["createdAt"], old["isPinned"]) == ({"$date": "2024-05-01T10:00:00Z"}, True)
    assert by_id(after, "posts", 32)["title"] == 7
    assert by_id(after, "posts", 31)["author"] == {"$oid": oid(9999)}
    assert by_id(after, "posts", 33)["createdAt"] == by_id(after, "posts", 33)["updatedAt"]
    assert (by_id(after, "courses", 40)["price"], by_id(after, "courses", 40)["isPublished"]) == (12.5, True)
    assert (by_id(after, "courses", 41)["price"], by_id(after, "courses", 41)["isPublished"]) == ("ask me", False)
    assert by_id(after, "communities", 20)["type"] == "private"
    [kept] = [one for one in after["lyceum.leftovers"]["documents"] if one["member"] == "comments"]
    assert [one["content"] for one in kept["value"]] == ["Well done!", "From one who is gone.", "Mine too."]
    assert [one["content"] for one in by_id(after, "posts", 3)["comments"]] == ["Well done!", "Mine too."]


def test_a_second_time_changes_nothing(filled):
    adopt(filled, "--apply")
    before = filled.application("dump")
    report = adopt(filled, "--apply")
    assert report["changed"] == 0, report
    assert filled.application("dump") == before
    assert groups(adopt(filled)) == {
        ("wrong_type", "posts.title"): (1, 0),
        ("wrong_type", "courses.price"): (1, 0),
        ("dangling_reference", "posts.author"): (1, 0),
    }
    assert filled.application("dump") == before


def test_long_arrays_keep_the_newest_and_lose_nothing(database):
    database.application("fill", comments=130)
    adopt(database, "--apply")
    after = database.application("dump")
    post = by_id(after, "posts", 3)
    assert post["commentCount"] == 132
    assert [one["content"] for one in post["comments"]] == [f"Number {n}" for n in range(30, 130)]
    assert len([one for one in after["postcomments"]["documents"] if one["post"] == post["_id"]]) == 132
    assert adopt(database, "--apply")["changed"] == 0


def comparable(dump):
    """Without what is random: the ids of an admin's membership, and when something was put aside."""
    def plain(collection, document):
        left_out = {"keptAt"} | ({"_id"} if collection == "communitymemberships" else set())
        out = {name: value for name, value in document.items() if name not in left_out}
        if collection == "communities":
            out["members"] = sorted(json.dumps({**one, "_id": 0}) for one in out.get("members", []))
            out.pop("__v", None)
        return json.dumps(out, sort_keys=True)

    return {
        name: (about["indexes"], sorted(plain(name, one) for one in about["documents"])) for name, about in dump.items()
    }


def test_killed_in_the_middle_it_goes_on(filled):
    before = filled.application("dump")
    whole = filled.lyceum("adopt", "--apply", code=1)
    expected = comparable(filled.application("dump"))
    filled.application("restore", dump=before)
    assert filled.application("dump") == before
    killed, seconds = 0, 0.05
    while True:
        running = filled.start("adopt", "--apply")
        try:
            running.communicate(timeout=seconds)
            break
        except subprocess.TimeoutExpired:
            running.kill()
            running.communicate()
            killed, seconds = killed + 1, seconds * 1.3
    assert killed > 0, "it was too quick to be killed: " + whole
    adopt(filled, "--apply")
    after = filled.application("dump")
    assert comparable({name: one for name, one in after.items() if not name.startswith("lyceum.probe")}) == expected


def test_an_interrupt_ends_it_between_two_steps(filled):
    running = filled.start("adopt", "--apply")
    time.sleep(1)
    running.send_signal(signal.SIGINT)
    out, _ = running.communicate(timeout=120)
    assert running.returncode in (1, 130), out
    if running.returncode == 130:
        assert "interrupted: run it again to go on" in out
    adopt(filled, "--apply")
    assert adopt(filled, "--apply")["changed"] == 0


def test_duplicates_are_for_people_to_settle(database):
    database.application("fill")
    database.application("duplicate")
    before = database.application("dump")
    report = adopt(database)
    assert groups(report)[("duplicate", "users.email_1")] == (1, 0)
    running = database.start("adopt", "--apply")
    _, log = running.communicate(timeout=300)
    assert running.returncode == 1
    assert "nothing was changed" in log
    assert database.application("dump") == before


def test_where_the_application_kept_memberships_arrays_open_no_door(database):
    made = database.application("create", email="mona@example.org", password=PASSWORD)
    database.application("stale", community=made["community"]["$oid"])
    report = adopt(database, "--apply")
    assert ("array_without_edge", "communities.members") not in groups(report)
    assert groups(report)[("array_left", "communities.members")] == (1, 0)
    after = database.application("dump")
    assert [one["user"] for one in after["communitymemberships"]["documents"]] == [made["user"]]
    [community] = after["communities"]["documents"]
    assert [one["user"] for one in community["members"]] == [made["user"]]
    assert len(after["lyceum.leftovers"]["documents"]) == 2, "the community's array and the user's own list"


def test_the_embedded_store_is_no_matter_of_it(database):
    database.settings = {}
    running = database.start("adopt")
    _, log = running.communicate(timeout=60)
    assert running.returncode == 2
    assert "adopt is for a MongoDB database" in log
