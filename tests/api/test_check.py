"""What check sees, and what --repair puts right: indexes, words, references, admins, addresses."""

import json
import sqlite3

import pytest
from dumps import community, course, enrollment, exported, lyceum, membership, oid, post, run, user, video, write


@pytest.fixture
def data(tmp_path):
    """A small store of its own."""
    members = [membership(400, 1, 100, role="admin"), membership(401, 2, 100)]
    write(
        tmp_path / "in",
        users=[user(1), user(2)],
        communities=[community(100)],
        communitymemberships=members,
        posts=[post(300, topic="tomatoes"), post(301)],
        courses=[course(500, community=oid(100))],
        videos=[video(600, 500), video(601, 500)],
        enrollments=[enrollment(800, 2, 500, completedVideos=[oid(600), oid(601)], certificateIssued=False)],
    )
    lyceum(tmp_path / "data", "import", tmp_path / "in")
    assert " 0 problems found" in lyceum(tmp_path / "data", "check")
    return tmp_path / "data"


def change(data, statement, *values):
    """Behind the program's back."""
    with sqlite3.connect(data / "lyceum.db") as database:
        assert database.execute(statement, values).rowcount > 0
    database.close()


def change_document(data, collection, number, edit):
    with sqlite3.connect(data / "lyceum.db") as database:
        mark = b"\x07_id\0" + bytes.fromhex(oid(number)["$oid"])
        for row, document in database.execute(f'select id, doc from "{collection}"').fetchall():
            if mark in document:
                database.execute(f'update "{collection}" set doc = ? where id = ?', (edit(document), row))
                break
        else:
            raise AssertionError("no such document")
    database.close()


def found_and_repaired(data, *expected):
    found = json.loads(lyceum(data, "check", "--json", code=1))
    told = [one["what"] for one in found["findings"]]
    for text in expected:
        assert any(text in one for one in told), told
    assert found["repaired"] == 0
    lyceum(data, "check", "--repair")
    assert json.loads(lyceum(data, "check", "--json"))["found"] == 0


def test_a_key_that_is_missing(data):
    change(data, 'delete from "posts.community_1_createdAt_-1__id_-1"')
    found_and_repaired(data, "is not in the index community_1_createdAt_-1__id_-1")


def test_a_key_too_much(data):
    change(data, 'insert into "posts.author_1"(key, id) values(x\'23\', 1)')
    found_and_repaired(data, "the index author_1 has an entry that is not its")


def test_a_sparse_index(data):
    lyceum(data, "check")
    change(data, 'insert into "communities.slug_1.unique.sparse"(key, id) values(x\'0f\', 77)')
    found_and_repaired(data, "the index slug_1 has an entry")


def test_a_document_that_its_indexes_do_not_know(data):
    # The same length: only what is derived from it can tell.
    change_document(data, "posts", 300, lambda bson: bson.replace(b"tomatoes", b"potatoes"))
    found_and_repaired(data, "is not in the index community_1_topic_1")


def test_words_that_the_search_does_not_know(data):
    change_document(data, "users", 2, lambda bson: bson.replace(b"firstName\0\2\0\0\0A\0", b"firstName\0\2\0\0\0Z\0"))
    found_and_repaired(data, "the search does not hold the words")


def dangling(bson, of, to=999):
    return bson.replace(bytes.fromhex(oid(of)["$oid"]), bytes.fromhex(oid(to)["$oid"]))


def test_references_to_nothing(data, tmp_path):
    change_document(data, "courses", 500, lambda bson: dangling(bson, 100))
    change_document(data, "enrollments", 800, lambda bson: dangling(bson, 601))
    change_document(data, "communitymemberships", 401, lambda bson: dangling(bson, 2))
    found_and_repaired(
        data, "community refers to", "completedVideos has ids twice, or such as are not", "user refers to"
    )
    out = lambda name: exported(data, tmp_path / "out", name)  # noqa: E731
    assert "community" not in out("courses")[500] and out("courses")[500]["isPublished"] is False and out("enrollments")[800]["completedVideos"] == [oid(600)]
    assert list(out("communitymemberships")) == [400]


def test_an_author_that_is_missing_is_found_and_stays(data):
    change_document(data, "posts", 301, lambda bson: dangling(bson, 1))
    assert "author refers to" in lyceum(data, "check", "--repair", code=1)


def test_ids_that_stand_twice(data, tmp_path):
    change_document(data, "enrollments", 800, lambda bson: dangling(bson, 601, 600))
    found_and_repaired(data, "completedVideos has ids twice")


def test_a_community_without_admin_and_an_address_that_nobody_claims(data, tmp_path):
    change(data, "delete from communitymemberships where instr(doc, ?)", bytes.fromhex(oid(400)["$oid"]))
    change(data, "delete from useremails")
    change(data, 'delete from "useremails.user_1"')
    found_and_repaired(data, "has no active admin", "its e-mail address is not claimed")
    memberships = exported(data, tmp_path / "out", "communitymemberships").values()
    (admin,) = [one for one in memberships if one["user"] == oid(1)]
    assert (admin["role"], admin["status"]) == ("admin", "active")


def test_a_certificate_that_is_missing(data, tmp_path):
    change_document(
        data, "enrollments", 800, lambda bson: bson.replace(b"certificateIssued\0\0", b"certificateIssued\0\1")
    )
    found_and_repaired(data, "the certificate that was issued is not there")
    assert len(exported(data, tmp_path / "out", "certificates")) == 1


def test_a_directory_without_data_is_no_sound_store(tmp_path):
    assert "there is no data" in run(tmp_path / "none", "check", code=1)[1]
    assert not (tmp_path / "none").exists()
