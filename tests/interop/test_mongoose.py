"""An application on Mongoose with the seed's models shares a database with the server."""

import pytest
from sharing import ended, log_in

DEMO_PASSWORD = "lyceum-demo"
SEED_INDEXES = {
    "users": ["email_1", "role_1"],
    "communities": ["creator_1", "type_1", "members.user_1"],
    "posts": ["community_1_createdAt_-1", "author_1"],
    "courses": ["creator_1", "community_1", "category_1_level_1"],
    "videos": ["course_1_order_1"],
    "events": ["community_1_startDate_1"],
    "enrollments": ["student_1_course_1", "course_1"],
    "communitymemberships": ["user_1_community_1"],
}
CAPS = {
    "communities": {"members": 500},
    "posts": {"likes": 500, "comments": 100},
    "courses": {"enrolledStudents": 500, "reviews": 100},
    "videos": {"watchedBy": 200},
    "events": {"attendees": 500},
    "users": {"joinedCommunities": 1000, "enrolledCourses": 1000},
}


@pytest.fixture(scope="module")
def owner(shared):
    return log_in(shared.server, "owner@example.org", DEMO_PASSWORD)


@pytest.fixture(scope="module")
def post(shared, owner):
    """A post with three comments, in a community of its owner."""
    made = owner.post("/communities", {"name": "Shared", "description": "By two.", "type": "public"}).json
    post = owner.post(f"/communities/{made['_id']}/posts", {"title": "Both", "content": "See it."}).json
    post["comments"] = [
        owner.post(f"/posts/{post['_id']}/comments", {"content": f"Number {n}"}).json for n in range(3)
    ]
    return post


def test_every_document_is_what_the_models_say(shared, post):
    found = shared.application("documents")
    assert {name for name in found} == set(SEED_INDEXES)
    for name, about in found.items():
        assert about["count"] > 0, name
        assert about["wrong"] == [], name
        never = set(about["fields"]) - set(about["seen"]) - {"__v"}
        # Pictures and films come as files; these members are as optional in the seed.
        assert never <= {"avatar", "coverImage", "thumbnail", "images", "videoFileId", "videoUrl", "meetingLink"}, name
        for member, most in CAPS.get(name, {}).items():
            assert about["longest"].get(member, 0) <= most, (name, member)


def test_arrays_of_edges_are_there(shared):
    found = shared.application("documents")
    for name, members in CAPS.items():
        for member in members:
            assert found[name]["longest"].get(member, 0) > 0, (name, member)


def test_every_reference_populates(shared):
    found = shared.application("populated")
    assert len(found) == 22
    for path, about in found.items():
        assert about["references"] > 0, path
        assert about["dangling"] == 0, path


def test_the_indexes_of_the_seed_are_there_and_stay(shared):
    found = shared.application("indexes")
    assert sum(map(len, SEED_INDEXES.values())) == 15
    for name, wanted in SEED_INDEXES.items():
        about = found[name]
        assert set(wanted) <= set(about["before"]), name
        assert about["after"] == about["before"], name
        assert about["toCreate"] == about["missing"] == [], name


def test_what_the_application_saves_the_server_answers(shared):
    shared.application("save", email="ada@example.org", bio="Saved by Mongoose.")
    ada = log_in(shared.server, "ada@example.org", DEMO_PASSWORD)
    assert ada.get("/users/me").json["bio"] == "Saved by Mongoose."


def test_arrays_end_with_the_newest_and_have_ids(shared, post):
    stored = stored_post(shared, post)
    assert [one["content"] for one in stored["comments"]] == ["Number 0", "Number 1", "Number 2"]
    assert [one["_id"]["$oid"] for one in stored["comments"]] == [one["_id"] for one in post["comments"]]


def stored_post(shared, post):
    dump = shared.application("dump")["posts"]["documents"]
    return next(one for one in dump if one["_id"]["$oid"] == post["_id"])


def test_positions_that_moved_are_a_version_error(shared, owner, post):
    first, second, third = post["comments"]
    editing = shared.application("editComment", wait=True, post=post["_id"], comment=third["_id"], content="Edited")
    assert editing.stdout.readline() == "loaded\n"
    assert owner.delete(f"/comments/{first['_id']}").status == 204
    answer = ended(editing)
    assert answer["position"] == 2
    assert (answer["saved"], answer.get("error")) == (False, "VersionError")
    assert [one["content"] for one in stored_post(shared, post)["comments"]] == ["Number 1", "Number 2"]


def test_what_only_appends_disturbs_nobody(shared, owner, post):
    third = post["comments"][2]
    editing = shared.application("editComment", wait=True, post=post["_id"], comment=third["_id"], content="Edited")
    assert editing.stdout.readline() == "loaded\n"
    added = owner.post(f"/posts/{post['_id']}/comments", {"content": "One more"})
    assert added.status == 201
    answer = ended(editing)
    contents = [one["content"] for one in stored_post(shared, post)["comments"]]
    assert contents[-1] == "One more"
    assert contents.count("Edited") == (1 if answer["saved"] else 0)
    assert "Number 1" in contents


def test_one_who_registered_elsewhere_signs_in_with_the_bcrypt_hash(shared):
    made = shared.application("create", email="mona@example.org", password="a goose by any name")
    mona = log_in(shared.server, "mona@example.org", "a goose by any name")
    assert mona.id == made["user"]["$oid"]
    again = shared.application("dump")["users"]["documents"]
    hash = next(one for one in again if one["_id"] == made["user"])["password"]
    assert hash.startswith("$2"), "the application must go on reading it"


def test_what_was_made_elsewhere_is_in_the_api(shared):
    made = shared.application("create", email="gina@example.org", password="another goose here")
    community, post, course = (made[name]["$oid"] for name in ("community", "post", "course"))
    visitor = shared.server.visitor()
    assert visitor.get(f"/communities/{community}").json["name"] == "Made elsewhere"
    assert visitor.get(f"/posts/{post}").json["title"] == "Hello from Mongoose"
    assert visitor.get(f"/courses/{course}").json["title"] == "Geese"
    feed = visitor.get(f"/communities/{community}/posts").json["data"]
    assert [one["_id"] for one in feed] == [post]
    catalogue = visitor.get("/courses?sort=newest").json["data"]
    assert course in [one["_id"] for one in catalogue]
    gina = log_in(shared.server, "gina@example.org", "another goose here")
    members = gina.get(f"/communities/{community}/members").json["data"]
    assert [one["user"] for one in members] == [gina.id]
    assert gina.put(f"/posts/{post}/like").status == 200
    assert visitor.get(f"/posts/{post}").json["likeCount"] == 1


def test_members_of_no_table_survive(shared, owner, post):
    before = stored_post(shared, post)
    assert owner.patch(f"/posts/{post['_id']}", {"title": "Still both"}).status == 200
    after = stored_post(shared, post)
    assert after["comments"] == before["comments"]
    assert after["title"] == "Still both"


def restart(server, **settings):
    """Connections that were open end with it, so this is for a file's last test."""
    server.stop()
    server.settings.update(settings)
    server.start()


def test_when_nobody_else_reads_them_bcrypt_is_replaced_at_login(shared):
    made = shared.application("create", email="lena@example.org", password="a goose of her own")
    try:
        restart(shared.server, interop="exclusive")
        log_in(shared.server, "lena@example.org", "a goose of her own")
    finally:
        restart(shared.server, interop="shared")
    users = shared.application("dump")["users"]["documents"]
    assert next(one for one in users if one["_id"] == made["user"])["password"].startswith("$argon2id$")
    log_in(shared.server, "lena@example.org", "a goose of her own")
