"""Databases of other applications: what an import makes of members, dates, prices and references that are not ours."""

import struct

import pytest
from dumps import (
    MADE,
    community,
    course,
    date,
    enrollment,
    exported,
    lyceum,
    membership,
    number,
    oid,
    post,
    run,
    user,
    video,
    whole,
    write,
)


@pytest.fixture
def imports(tmp_path):
    """imports(users=[…], …) makes a dump, imports it, checks that the store is sound, and gives what was said and a
    function that gives the store's documents."""

    def go(code=0, **collections):
        data = tmp_path / "data"
        said = lyceum(data, "import", write(tmp_path / "in", **collections), code=code)
        lyceum(data, "check")
        return said, lambda name: exported(data, tmp_path / "out", name)

    return go


def test_a_refused_document_is_nothing_to_refer_to(imports):
    said, out = imports(
        code=1,
        users=[user(1), user(2, email="P1@EXAMPLE.org")],
        communities=[community(100)],
        posts=[post(300), post(301, author=oid(2))],
    )
    assert "e-mail address belongs" in said and "author refers to" in said
    assert list(out("posts")) == [300]


def test_members_that_queries_look_at_are_written(imports):
    said, out = imports(
        users=[user(1), user(2)],
        communities=[community(100)],
        communitymemberships=[membership(400, 1, 100, role="admin"), membership(401, 2, 100, status=None)],
        posts=[post(300)],
        courses=[{name: value for name, value in course(500).items() if name != "isPublished"}],
    )
    assert whole(out("communities")[100]["memberCount"]) == 2
    assert [out("communitymemberships")[n]["status"] for n in (400, 401)] == ["active", "active"]
    assert out("communitymemberships")[401]["role"] == "member"
    assert out("posts")[300]["isPinned"] is False and out("courses")[500]["isPublished"] is False
    assert "no active admin" not in said and "status is missing or unreadable: its default" in said


def test_an_unreadable_word_does_not_become_its_default(imports):
    said, out = imports(
        code=1,
        users=[user(1), user(2)],
        communities=[community(100)],
        communitymemberships=[membership(400, 1, 100, role="admin"), membership(401, 2, 100, status="banned")],
    )
    assert "status is none of the allowed words" in said and list(out("communitymemberships")) == [400]


def test_prices(imports):
    said, out = imports(
        users=[user(1)],
        courses=[
            course(500, price={"$numberDecimal": "49.90"}),
            course(501, price="49"),
            course(502, price="a fortune"),
            course(503, price=-5),
            course(504),
        ],
    )
    assert [float(number(out("courses")[n].get("price", 0))) for n in (500, 501)] == [49.9, 49]
    assert [out("courses")[n]["isPublished"] for n in range(500, 505)] == [True, True, False, False, True]
    assert said.count("its price cannot be read") == 2 and "price was read as a number (and 1 more alike)" in said


def test_only_declared_tombstones_may_miss_members(imports):
    lost = {"_id": oid(301), "deletedAt": date(), "title": "T", "author": oid(1), "community": oid(100)}
    gone = {"_id": oid(600), "deletedAt": date(), "post": oid(999), "author": oid(1), "community": oid(100)}
    kept = {"_id": oid(601), "deletedAt": date(), "post": oid(300), "author": oid(1), "community": oid(100)}
    said, out = imports(
        code=1,
        users=[user(1)],
        communities=[community(100)],
        posts=[post(300), lost],
        postcomments=[gone, kept],
    )
    assert "content is missing" in said and "post refers to" in said
    assert list(out("posts")) == [300] and list(out("postcomments")) == [601]


def test_dates_in_other_forms(imports):
    event = {
        "_id": oid(700),
        "title": "E",
        "description": "D",
        "startDate": "2030-01-01T10:00:00Z",
        "endDate": 1893495600000,
        "community": oid(100),
        "creator": oid(1),
    }
    members = [
        {"_id": oid(400), "user": oid(1), "role": "admin", "joinedAt": "2020-05-01T10:00:00+02:00"},
        {"_id": oid(401), "user": oid(2), "joinedAt": 1588320000},
        {"_id": oid(402), "user": oid(3), "joinedAt": "long ago"},
    ]
    said, out = imports(
        users=[user(1, createdAt="2020-05-01"), user(2, createdAt="?"), user(3, createdAt=None)],
        communities=[community(100, members=members)],
        posts=[post(300, comments=[{"author": oid(2), "content": "c", "createdAt": "2020-05-01T08:00:00Z"}])],
        events=[event],
        courses=[course(500)],
        enrollments=[enrollment(800, 2, 500, enrolledAt="2020-05-01T08:00:00.000Z")],
    )
    at = lambda one, member: number(one[member]["$date"])  # noqa: E731
    assert [at(out("users")[n], "createdAt") for n in (2, 3)] == [MADE, MADE]
    assert at(out("users")[1], "createdAt") == "1588291200000"
    assert [at(out("communitymemberships")[n], "joinedAt") for n in (400, 401, 402)] == ["1588320000000"] * 3
    assert [at(out("events")[700], name) for name in ("startDate", "endDate")] == ["1893492000000", "1893495600000"]
    assert at(out("enrollments")[800], "enrolledAt") == "1588320000000"
    assert at(next(iter(out("postcomments").values())), "createdAt") == "1588320000000"
    assert "joinedAt was read as a date (and 1 more alike)" in said


def test_references_to_nothing_are_left_out(imports):
    said, out = imports(
        users=[user(1), user(2)],
        courses=[course(500, community=oid(999))],
        videos=[video(n, 500) for n in range(600, 604)],
        enrollments=[enrollment(800, 2, 500, completedVideos=[oid(600), oid(990), oid(991), oid(600), oid(992)])],
    )
    assert "community" not in out("courses")[500] and "community refers to" in said
    assert out("enrollments")[800]["completedVideos"] == [oid(600)] and "completedVideos: what stood there" in said


def test_a_reply_may_stand_before_its_comment(imports):
    def comment(n, **more):
        return {"_id": oid(n), "post": oid(300), "author": oid(1), "community": oid(100), "content": "c"} | more

    said, out = imports(
        users=[user(1)],
        communities=[community(100)],
        posts=[post(300)],
        postcomments=[comment(601, parent=oid(602)), comment(602), comment(603, parent=oid(999))],
    )
    assert out("postcomments")[601]["parent"] == oid(602) and "parent" not in out("postcomments")[603]
    assert said.count("parent refers to") == 1


def test_a_certificate_that_was_issued_is_there(imports):
    said, out = imports(
        users=[user(1), user(2)],
        courses=[course(500)],
        enrollments=[enrollment(800, 2, 500, certificateIssued=True, progress=97.5)],
    )
    (certificate,) = out("certificates").values()
    assert certificate["code"] == out("enrollments")[800]["certificateCode"] and certificate["student"] == oid(2)
    assert whole(out("enrollments")[800]["progress"]) == 100
    assert "the certificate that was issued is not there: put right" in said


def test_stale_lists_of_users_open_nothing(imports):
    said, out = imports(
        users=[user(1, joinedCommunities=[oid(100), oid(101)]), user(2, joinedCommunities=[oid(100)])],
        communities=[
            community(100, type="private", members=[{"user": oid(2)}]),
            community(101, members=[{"_id": oid(410), "user": oid(2)}]),
        ],
        communitymemberships=[membership(400, 1, 100, role="admin")],
    )
    pairs = {(one["user"]["$oid"][-1], one["community"]["$oid"][-3:]) for one in out("communitymemberships").values()}
    # The first community has memberships, so its array adds none; the second has none, so its array fills them.
    assert pairs == {("1", "064"), ("2", "065"), ("1", "065")}
    assert "users.json joinedCommunities, line 1: tells of what is not in communitymemberships" in said
    assert "communities.json members, line 1: tells of what is not in" in said
    assert "has no active admin: put right" in said  # of the second community


def test_only_their_own_list_lets_nobody_into_a_private_community(imports):
    said, out = imports(
        users=[user(1), user(2, joinedCommunities=[oid(100), oid(101)])],
        communities=[
            community(100, type="private", members=[{"user": oid(1), "role": "admin"}]),
            community(101, members=[{"user": oid(1), "role": "admin"}]),
        ],
    )
    states = {
        one["community"]["$oid"][-3:]: one["status"]
        for one in out("communitymemberships").values()
        if one["user"] == oid(2)
    }
    assert states == {"064": "pending", "065": "active"} and "waits for an admin" in said


def test_nothing_is_lost_in_silence(imports):
    reviews = [{"student": oid(2), "rating": 4, "comment": "first"}, {"student": oid(2), "rating": 5}]
    said, out = imports(
        users=[user(1), user(2)],
        communities=[community(100, members=[{"user": oid(1), "nickname": "Ann"}])],
        posts=[post(300, likes="x", images=["/a.png", 5])],
        courses=[course(500, reviews=reviews)],
    )
    assert "likes is no list" in said and "reviews has several elements for one user" in said
    assert "an element of images is no text" in said and out("posts")[300]["images"] == ["/a.png"]
    assert "has no active admin: put right" in said
    assert [one["role"] for one in out("communities")[100]["members"]] == ["admin"]
    assert [one["nickname"] for one in out("communitymemberships").values()] == ["Ann"]


def test_ratings_keep_their_sums_exact(imports):
    rates = [4.5, 99, -1, "3", {"$numberDouble": "NaN"}]
    said, out = imports(
        code=1,
        users=[user(n) for n in range(1, 6)],
        courses=[course(500)],
        coursereviews=[
            {"_id": oid(900 + n), "course": oid(500), "student": oid(n), "rating": rate}
            for n, rate in enumerate(rates, 1)
        ],
    )
    assert [whole(one["rating"]) for one in out("coursereviews").values()] == [5, 5, 1, 3]
    course_now = out("courses")[500]
    assert [number(course_now[name]) for name in ("rating", "ratingSum", "ratingCount")] == ["3.5", "14", "4"]
    assert "rating was rounded or brought within its bounds (and 2 more alike)" in said


def test_a_dump_that_is_not_there_begins_no_data_directory(tmp_path):
    run(tmp_path / "new", "import", tmp_path / "none", code=2)
    assert not (tmp_path / "new").exists()


def test_a_dump_in_its_database_folder(tmp_path):
    (tmp_path / "dump").mkdir()
    write(tmp_path / "dump" / "app", users=[user(1)])
    assert " 1 inserted" in lyceum(tmp_path / "data", "import", tmp_path / "dump")


def test_two_dumps_of_one_collection_are_refused(demo, tmp_path):
    lyceum(demo, "export", tmp_path / "out", "--format", "bson")
    said = run(demo, "export", tmp_path / "out", code=1)[1]
    assert "is no empty folder" in said
    (tmp_path / "out" / "users.json").write_text("{}")
    assert "two dumps of one collection" in run(tmp_path / "data", "import", tmp_path / "out", code=2)[1]


def bson(**members):
    """Texts, ids (as bytes) and lists of ids."""
    parts = []
    for name, value in members.items():
        if isinstance(value, str):
            parts.append(b"\x02" + name.encode() + b"\0" + struct.pack("<i", len(value) + 1) + value.encode() + b"\0")
        elif isinstance(value, bytes):
            parts.append(b"\x07" + name.encode() + b"\0" + value)
        else:
            parts.append(b"\x04" + name.encode() + b"\0" + bson(**{str(n): one for n, one in enumerate(value)}))
    out = b"".join(parts)
    return struct.pack("<i", len(out) + 5) + out + b"\0"


def test_documents_beyond_16_mb_do_not_end_the_file(tmp_path):
    write(tmp_path / "in", users=[user(1)], communities=[community(100)])
    ident = lambda n: bytes.fromhex("5f0000000000000000000%03x" % n)  # noqa: E731

    def one(n, likes=()):
        return bson(_id=ident(n), title="T", content="C", author=ident(1), community=ident(100), likes=likes)

    with open(tmp_path / "in" / "posts.bson", "wb") as file:
        file.write(one(300))
        file.write(one(301, [ident(1)] * 950_000))  # 18 MB of one and the same like
        size = 300 << 20
        file.write(struct.pack("<i", size))
        file.seek(size - 5, 1)  # nothing is written there: the file system keeps no bytes for it
        file.write(b"\0")
        file.write(one(302))
    said = lyceum(tmp_path / "data", "import", tmp_path / "in", code=1)
    assert "larger than 256 MB" in said and " 1 refused" in said
    posts = exported(tmp_path / "data", tmp_path / "out", "posts")
    assert list(posts) == [300, 301, 302] and whole(posts[301]["likeCount"]) == 1


def test_foreign_values_in_unknown_members_come_back(imports, tmp_path):
    deep = "x"
    for _ in range(97):
        deep = [deep]
    moods = [{"$date": "x"}, {"$oid": "y"}, deep, {"$numberDecimal": "1.50"}, {"a": {"$set": "z"}}]
    _, out = imports(users=[user(n, mood=mood) for n, mood in enumerate(moods, 1)])
    assert [out("users")[n]["mood"] for n in range(1, 6)] == moods
    lyceum(tmp_path / "again", "import", tmp_path / "out")
    lyceum(tmp_path / "again", "export", tmp_path / "out2")
    assert (tmp_path / "out" / "users.json").read_bytes() == (tmp_path / "out2" / "users.json").read_bytes()
