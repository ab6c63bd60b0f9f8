"""Export, import and check by the command line: what goes out comes back, byte for byte."""

import json
import shutil
import sqlite3
import struct

import pytest
from dumps import DATE, OID, documents, files, lyceum, number, oid, run


@pytest.mark.parametrize("form", ["json", "bson"])
def test_export_import_export_is_byte_equal(demo, tmp_path, form):
    first, second = tmp_path / "first", tmp_path / "second"
    lyceum(demo, "export", first, "--format", form)
    lyceum(tmp_path / "other", "import", first)
    lyceum(tmp_path / "other", "export", second, "--format", form)
    assert files(first) == files(second)
    lyceum(tmp_path / "other", "check")


def test_import_twice_changes_nothing(demo, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    lyceum(demo, "export", first)
    lyceum(tmp_path / "other", "import", first)
    assert " 0 inserted" in lyceum(tmp_path / "other", "import", first)
    lyceum(tmp_path / "other", "export", second)
    assert files(first) == files(second)


def test_export_has_arrays_indexes_and_order(demo, tmp_path):
    lyceum(demo, "export", tmp_path / "out")
    communities = documents(tmp_path / "out", "communities")
    assert communities and all(len(one["members"]) == int(number(one["memberCount"])) for one in communities)
    assert all(set(one["members"][0]) == {"user", "joinedAt", "role", "_id"} for one in communities)
    ids = [one["_id"]["$oid"] for one in documents(tmp_path / "out", "posts")]
    assert ids == sorted(ids)
    indexes = json.loads((tmp_path / "out" / "users.metadata.json").read_text())["indexes"]
    assert [(one["name"], one.get("unique", False)) for one in indexes][:2] == [("_id_", False), ("email_1", True)]
    assert not (tmp_path / "out" / "sessions.json").exists()


def test_demo_is_the_same_for_the_same_seed(demo, tmp_path):
    lyceum(tmp_path / "again", "demo", "--scale", "small", "--no-films")
    for data, name in ((demo, "a"), (tmp_path / "again", "b")):
        lyceum(data, "export", tmp_path / name)
    first, second = (documents(tmp_path / name, "postcomments") for name in "ab")
    assert first == second
    lyceum(tmp_path / "again", "demo", code=1)


def test_demo_is_sound(demo):
    assert " 0 problems found" in lyceum(demo, "check")


def mongoose_dump(folder):
    """What a Mongoose application leaves: arrays only, __v, several kinds of numbers, one broken document each."""
    folder.mkdir()
    user = {
        "password": "$2b$10$abcdefghijklmnopqrstuuJ",
        "firstName": "A",
        "lastName": "B",
        "role": "student",
        "__v": 0,
    }
    people = [
        user
        | {
            "_id": oid(n),
            "email": f"P{n}@example.org",
            "createdAt": {"$date": DATE},
            "joinedCommunities": [oid(100)],
            "enrolledCourses": [],
        }
        for n in (1, 2, 3)
    ]
    people.append(user | {"_id": oid(4), "email": "p1@EXAMPLE.org"})  # an address in other letters
    people.append({"_id": oid(5), "email": "half@example.org"})  # required members are missing
    (folder / "users.json").write_text(json.dumps(people, indent=1))  # one array, as mongoexport --jsonArray
    community = {
        "_id": oid(100),
        "name": "Old ones",
        "description": "From elsewhere",
        "type": "public",
        "creator": oid(1),
        "memberCount": {"$numberDouble": "7.0"},
        "mood": {"kept": [1, 2.5]},
        "__v": 3,
        "members": [
            {"_id": oid(200), "user": oid(1), "joinedAt": {"$date": DATE}, "role": "admin"},
            {"user": oid(2), "joinedAt": {"$date": {"$numberLong": "1588320000000"}}},
        ],
    }
    (folder / "communities.json").write_text('{"broken\n' + json.dumps(community))
    comment = {"author": oid(2), "content": "Nice", "createdAt": {"$date": DATE}}
    post = {
        "_id": oid(300),
        "title": "T",
        "content": "C",
        "author": oid(1),
        "community": oid(100),
        "isPinned": "yes",
        "likes": [oid(2), oid(3), oid(2)],
        "comments": [comment, comment],
        "createdAt": {"$date": DATE},
    }
    (folder / "posts.json").write_text(
        json.dumps(post) + "\n" + json.dumps(post | {"_id": oid(301), "community": oid(999)})
    )
    course = {
        "_id": oid(400),
        "title": "T",
        "description": "D",
        "creator": oid(1),
        "community": oid(998),
        "price": {"$numberLong": "5"},
        "enrolledStudents": [oid(2)],
        "enrollmentCount": 9,
        "rating": 1.5,
        "reviews": [{"student": oid(2), "rating": 4, "comment": "Good", "createdAt": {"$date": DATE}}],
    }
    (folder / "courses.json").write_text(json.dumps(course))
    (folder / "lessons.json").write_text("{}")


def test_import_of_a_mongoose_dump(tmp_path):
    mongoose_dump(tmp_path / "in")
    said = lyceum(tmp_path / "data", "import", tmp_path / "in", code=1)
    for expected in (
        "lessons.json: there is no such collection",
        "users.json, line",
        "password is missing",
        "e-mail address belongs",
        "communities.json, line 1: ",
        "isPinned is no boolean",
        "community refers to",
        "which is not in communities; it was left out",
    ):
        assert expected in said
    lyceum(tmp_path / "data", "check")
    lyceum(tmp_path / "data", "export", tmp_path / "out")
    out = {
        name: documents(tmp_path / "out", name)
        for name in ("users", "communities", "posts", "courses", "postlikes", "enrollments")
    }
    assert [one["email"] for one in out["users"]] == ["P1@example.org", "P2@example.org", "P3@example.org"]
    community, post, course = out["communities"][0], out["posts"][0], out["courses"][0]
    assert community["mood"] == {"kept": [{"$numberInt": "1"}, {"$numberDouble": "2.5"}]} and community["__v"]
    assert {one["user"]["$oid"] for one in community["members"]} == {
        OID % 1,
        OID % 2,
        OID % 3,
    }  # the third by joinedCommunities
    assert oid(200) in [one["_id"] for one in community["members"]] and int(number(community["memberCount"])) == 3
    assert [len(post["likes"]), int(number(post["likeCount"]))] == [2, 2] and post["isPinned"] is False
    assert [len(post["comments"]), int(number(post["commentCount"]))] == [2, 2] and len(out["posts"]) == 1
    assert "community" not in course, "a course outlives its community"
    assert [number(course[name]) for name in ("enrollmentCount", "rating", "ratingCount")] == ["1", "4", "1"]
    assert out["enrollments"][0]["student"] == oid(2) and out["postlikes"][0]["community"] == oid(100)
    again = lyceum(tmp_path / "data", "import", tmp_path / "in", code=1)
    assert " 0 inserted" in again and " 0 edges made" in again
    lyceum(tmp_path / "new", "import", tmp_path / "out")
    lyceum(tmp_path / "new", "export", tmp_path / "out2")
    assert files(tmp_path / "out") == files(tmp_path / "out2")


def spoil_counter(data):
    """Adds 3 to the likeCount of one post behind the program's back."""
    with sqlite3.connect(data / "lyceum.db") as database:
        # Not the search tables: an SQLite older than the server's cannot open them.
        for (table,) in database.execute(
            "select name from sqlite_master where type = 'table' and sql like '%doc BLOB%'"
        ).fetchall():
            columns = [row[1] for row in database.execute(f"pragma table_info('{table}')")]
            if "doc" not in columns:
                continue
            for rowid, doc in database.execute(f"select rowid, doc from '{table}'").fetchall():
                at = doc.find(b"\x10likeCount\x00") if isinstance(doc, bytes) else -1
                if at < 0:
                    continue
                at += len(b"\x10likeCount\x00")
                value = struct.unpack_from("<i", doc, at)[0] + 3
                changed = doc[:at] + struct.pack("<i", value) + doc[at + 4 :]
                database.execute(f"update '{table}' set doc = ? where rowid = ?", (changed, rowid))
                return
    raise AssertionError("no counter found")


def test_check_finds_and_repairs_a_counter(copy):
    spoil_counter(copy)
    found = json.loads(lyceum(copy, "check", "--json", code=1))
    assert any("likeCount" in one["what"] and not one["repaired"] for one in found["findings"])
    assert "(repaired)" in lyceum(copy, "check", "--repair")
    assert json.loads(lyceum(copy, "check", "--json"))["found"] == 0
