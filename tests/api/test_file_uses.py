"""Files that documents name: who may name which, what is kept of it, what check sees. They come in by an import."""

import json
import sqlite3

import pytest
from dumps import date, documents, exported, gridfs, lyceum, oid, post, user, whole, write
from harness import Server
from test_courses import add_video, make_course
from test_memberships import community, together

PURPOSES = ("avatar", "cover", "post", "thumbnail", "video")


def media_file(n, owner, purpose, **more):
    """A file as the server keeps it; owner: an _id or the digits of one."""
    return {
        "_id": oid(n),
        "owner": oid(owner) if isinstance(owner, int) else {"$oid": owner},
        "purpose": purpose,
        "filename": "a.jpg",
        "type": "video/mp4" if purpose == "video" else "image/jpeg",
        "bytes": 10,
        "state": "ready",
        "url": f"/media/{oid(n)['$oid']}",
        "width": 400,
        "height": 300,
        "colour": "#336699",
        "blurhash": "LEHV6nWB2yk8",
        "createdAt": date(),
        "updatedAt": date(),
    } | more


def url(n):
    return f"/media/{oid(n)['$oid']}"


def fid(n):
    return oid(n)["$oid"]


def start_again(server, *more):
    server.start()
    for client in (server.owner, server.ada, server.sam, *more):
        client.connection = None  # of the process that has ended


def uses(server):
    """How often each file is named, and its edges: by what the server counts. It is stopped meanwhile."""
    server.stop()
    folder = server.directory.parent / f"{server.directory.name}.export"
    lyceum(server.directory, "export", folder)
    assert json.loads(lyceum(server.directory, "check", "--json"))["findings"] == []
    found = {one["_id"]["$oid"]: one for one in documents(folder, "mediafiles")}
    edges = [(one["file"]["$oid"], one["collection"], one["document"]["$oid"]) for one in documents(folder, "fileuses")]
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    start_again(server)
    return found, edges


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Ada's files are 1 to 5, one for each purpose, Sam's 11 to 15; 21 has failed, 22 is not ready, 30 to 39 more
    pictures of Ada's for posts."""
    with Server() as running:
        running.owner = running.set_up()
        running.ada, running.sam = running.register("ada", "creator"), running.register("sam", "creator")
        running.stop()
        files = []
        for first, owner in ((1, running.ada), (11, running.sam)):
            files += [media_file(first + i, owner.id, purpose) for i, purpose in enumerate(PURPOSES)]
        files += [
            media_file(21, running.ada.id, "post", state="failed", problem="This picture is cut off."),
            media_file(22, running.ada.id, "post", state="processing"),
            media_file(40, running.ada.id, "video", duration=12.5, poster=oid(60)),
            media_file(41, running.ada.id, "video", duration=33, poster=oid(61)),
            media_file(42, running.ada.id, "video", state="processing"),
        ]
        files += [media_file(30 + i, running.ada.id, "post") for i in range(10)]
        folder = tmp_path_factory.mktemp("in")
        write(folder, mediafiles=files, **gridfs({60: b"one", 61: b"two"}))
        lyceum(running.directory, "import", folder)
        running.start()
        yield running


@pytest.fixture(scope="module")
def place(server):
    """Ada's community, with Sam in it."""
    made = community(server.ada, "public")
    assert server.sam.post(f"/communities/{made}/join").status in (200, 201)
    return made


def written(client, place, *images):
    return client.post(f"/communities/{place}/posts", {"title": "T", "content": "C", "images": list(images)})


def problem(answer, path):
    assert answer.status == 422, answer
    found = {one["path"]: one["message"] for one in answer.json["problems"]}
    assert list(found) == [path], answer
    return found[path]


def test_each_member_takes_files_of_its_purpose_only(server, place):
    ada = server.ada
    course = make_course(ada, "Painting")
    lesson = add_video(ada, course, "Brushes")
    members = {
        "/users/me": {"avatar": "avatar"},
        f"/communities/{place}": {"coverImage": "cover"},
        f"/courses/{course['_id']}": {"thumbnail": "thumbnail"},
        f"/videos/{lesson['_id']}": {"thumbnail": "thumbnail", "videoFileId": "video"},
    }
    for path, named in members.items():
        for member, wanted in named.items():
            for i, purpose in enumerate(PURPOSES):
                value = (lambda n: fid(n)) if member == "videoFileId" else url
                if purpose != wanted:
                    said = problem(ada.patch(path, {member: value(1 + i)}), member)
                    assert said.startswith(f"is a file for {purpose}s"), said
                else:
                    assert "upload it first" in problem(ada.patch(path, {member: value(11 + i)}), member)
                    assert "upload it first" in problem(ada.patch(path, {member: value(0x999)}), member)
                    answer = ada.patch(path, {member: value(1 + i)})
                    assert answer.status == 200 and answer.json[member] == value(1 + i), answer
    assert ada.patch("/users/me", {"avatar": "https://ik.example/a.png"}).json["avatar"] == "https://ik.example/a.png"


def test_what_a_post_may_name(server, place):
    ada = server.ada
    assert problem(written(ada, place, url(3), url(13)), "images.1").startswith("names no file that you have uploaded")
    failed = problem(written(ada, place, url(21)), "images.0")
    assert failed == "names a file that is of no use: This picture is cut off."
    assert "must start with" in problem(written(ada, place, "/a.png"), "images.0")
    assert "must start with" in problem(written(ada, place, url(3) + "?tr=w-10"), "images.0")
    assert written(ada, place, url(22)).status == 201, "one that is still being worked on"
    assert written(server.sam, place, url(13), "https://elsewhere.example/media/" + fid(3)).status == 201
    made = written(ada, place, server.public_url + url(3), "https://ik.example/a.png").json
    assert made["images"] == [url(3), "https://ik.example/a.png"], "its own addresses are kept without the site"
    assert [card["url"] for card in made["imageCards"]] == [url(3)]
    assert made["imageCards"][0]["colour"] == "#336699" and made["imageCards"][0]["width"] == 400
    feed = ada.get(f"/communities/{place}/posts").json["data"]
    assert next(one for one in feed if one["_id"] == made["_id"])["imageCards"] == made["imageCards"]


def test_what_is_named_already_stays_whoever_edits(server, place):
    assert server.owner.patch("/users/me", {"avatar": url(11)}).status == 422
    draft = {"name": "Sams", "description": "D", "type": "public", "coverImage": url(12)}
    cover = server.sam.post("/communities", draft)
    assert cover.status == 201, cover
    at = f"/communities/{cover.json['_id']}"
    assert server.owner.patch(at, {"coverImage": url(12), "description": "E"}).status == 200
    assert server.owner.patch(at, {"coverImage": None}).status == 200
    assert server.owner.patch(at, {"coverImage": url(12)}).status == 422, "it is named no more"


def test_who_may_not_see_a_document_learns_nothing_of_its_files(server):
    """Whether it names the file or not, the answer is that of a document that is not there."""
    hidden = community(server.sam, "private")
    made = written(server.sam, hidden, url(13)).json
    for path in (f"/posts/{made['_id']}", f"/posts/{fid(0x997)}"):
        for images in ([url(13)], [url(11)], [url(0x999)], []):
            answer = server.ada.patch(path, {"images": images})
            assert answer.status == 404, answer
    assert server.ada.patch(f"/posts/{made['_id']}", {"images": ["/a"]}).status == 422, "no file's matter"
    assert server.sam.patch(f"/posts/{made['_id']}", {"images": [url(3)]}).status == 422
    assert server.sam.get(f"/posts/{made['_id']}").json["images"] == [url(13)], "nothing has changed"


def test_uses_follow_the_documents(server, place):
    ada = server.ada
    first = written(ada, place, url(30), url(30), url(31)).json
    second = written(ada, place, url(30)).json
    gone = written(ada, place, url(32)).json
    assert ada.delete(f"/posts/{gone['_id']}").status == 204
    files, edges = uses(server)
    assert {n: whole(files[fid(n)]["uses"]) for n in (30, 31, 32, 33)} == {30: 2, 31: 1, 32: 0, 33: 0}
    assert files[fid(32)]["updatedAt"] != files[fid(33)]["updatedAt"], "the day of grace begins"
    assert {edge for edge in edges if edge[0] == fid(30)} == {
        (fid(30), "posts", first["_id"]),
        (fid(30), "posts", second["_id"]),
    }
    assert ada.patch(f"/posts/{first['_id']}", {"images": [url(33)]}).status == 200
    assert ada.patch(f"/posts/{second['_id']}", {"title": "U"}).status == 200
    files, _ = uses(server)
    assert {n: whole(files[fid(n)]["uses"]) for n in (30, 31, 33)} == {30: 1, 31: 0, 33: 1}


def test_a_lesson_has_one_film_and_takes_its_duration_and_poster(server):
    ada = server.ada
    course = make_course(ada, "Films")
    lesson = ada.post(f"/courses/{course['_id']}/videos", {"title": "One", "videoFileId": fid(40)}).json
    path = f"/videos/{lesson['_id']}"
    assert lesson["duration"] == 12.5 and lesson["thumbnail"].startswith("/media/")
    assert lesson["thumbnailCard"]["url"] == lesson["thumbnail"]
    assert ada.patch(path, {"duration": 3}).status == 409
    assert problem(ada.patch(path, {"videoFileId": fid(41), "videoUrl": "https://a.example/1"}), "videoUrl")
    other = ada.patch(path, {"videoFileId": fid(41)}).json
    assert other["duration"] == 33 and other["thumbnail"] not in (None, lesson["thumbnail"])
    again = ada.patch(path, {"videoFileId": fid(40)}).json
    assert again["thumbnail"] == lesson["thumbnail"], "the same film has the same poster"
    elsewhere = ada.patch(path, {"videoUrl": "https://a.example/1", "duration": 7}).json
    assert "videoFileId" not in elsewhere and elsewhere["duration"] == 7 and "thumbnail" not in elsewhere
    waiting = ada.patch(path, {"videoFileId": fid(42), "thumbnail": "https://ik.example/t.png"}).json
    assert "videoUrl" not in waiting and "duration" not in waiting
    assert ada.patch(path, {"videoFileId": fid(41)}).json["thumbnail"] == "https://ik.example/t.png", "its own stays"
    bare = ada.patch(path, {"videoFileId": None}).json
    assert {"videoFileId", "videoUrl", "duration"}.isdisjoint(bare) and bare["thumbnail"] == "https://ik.example/t.png"
    assert ada.patch(path, {"videoFileId": fid(40), "thumbnail": None}).json["thumbnail"] == lesson["thumbnail"]
    files, edges = uses(server)
    poster = lesson["thumbnail"].removeprefix("/media/")
    assert (poster, "videos", lesson["_id"]) in edges and files[poster]["purpose"] == "thumbnail"
    assert whole(files[fid(41)]["uses"]) == 0 and whole(files[fid(40)]["uses"]) == 1


def test_removing_a_course_lets_go_of_all_its_files(server):
    ada = server.ada
    course = make_course(ada, "Gone", thumbnail=url(4))
    lesson = add_video(ada, course, "Lesson", videoUrl=None, duration=None, videoFileId=fid(41))
    assert ada.delete(f"/courses/{course['_id']}").status == 204
    _, edges = uses(server)
    assert not [edge for edge in edges if edge[2] in (course["_id"], lesson["_id"])]


def test_an_avatar_s_card_is_in_kept_faces_and_goes_with_the_account(server, place, tmp_path):
    zoe = server.register("zoe")
    server.stop()
    lyceum(server.directory, "import", write(tmp_path / "in", mediafiles=[media_file(70, zoe.id, "avatar")]))
    start_again(server, zoe)
    assert zoe.post(f"/communities/{place}/join").status in (200, 201)
    made = written(zoe, place).json

    def card():
        return server.ada.get(f"/posts/{made['_id']}").json["authorCard"].get("avatarCard")

    assert card() is None
    assert zoe.patch("/users/me", {"avatar": url(70)}).status == 200
    assert card()["url"] == url(70)
    assert zoe.get(f"/users/{zoe.id}").json["avatarCard"]["blurhash"] == "LEHV6nWB2yk8"
    assert zoe.delete("/users/me", {"currentPassword": "correct horse battery", "keepPosts": True}).status == 204
    assert card() is None
    files, edges = uses(server)
    assert not [edge for edge in edges if edge[0] == fid(70)]
    assert whole(files[fid(70)]["uses"]) == 0, "the collector takes it a day later"


def test_many_name_and_let_go_at_once(server, place):
    posts = [written(server.ada, place, url(35)).json for _ in range(12)]

    def act(i):
        client, path = type(server.ada)(server.port, server.ada.token), f"/posts/{posts[i % 12]['_id']}"
        if i % 3 == 0:
            return lambda: client.delete(path)
        return lambda: client.patch(path, {"images": [url(35 + i % 2), url(36)][: 1 + i % 2]})

    answers = together([act(i) for i in range(36)])
    assert {answer.status for answer in answers} <= {200, 204, 404}
    files, edges = uses(server)
    for n in (35, 36):
        assert whole(files[fid(n)]["uses"]) == len([edge for edge in edges if edge[0] == fid(n)])


def change_edges(data, statement):
    with sqlite3.connect(data / "lyceum.db") as database:
        assert database.execute(statement).rowcount > 0
    database.close()


@pytest.fixture
def data(tmp_path):
    """Two posts that name a file each; one names a file that is not there."""
    write(
        tmp_path / "in",
        users=[user(1)],
        communities=[{"_id": oid(100), "name": "C", "description": "D", "type": "public", "creator": oid(1)}],
        posts=[post(300, images=[url(1), url(0x998)]), post(301, images=[url(2)])],
        mediafiles=[media_file(1, 1, "post", uses=7), media_file(2, 1, "post"), media_file(3, 1, "post")],
        fileuses=[{"_id": oid(900), "file": oid(3), "collection": "posts", "document": oid(300), "createdAt": date()}],
    )
    lyceum(tmp_path / "data", "import", tmp_path / "in")
    assert json.loads(lyceum(tmp_path / "data", "check", "--json"))["findings"] == []
    return tmp_path / "data"


def test_an_import_counts_what_its_documents_name(data, tmp_path):
    files = exported(data, tmp_path / "out", "mediafiles")
    counted = {n: whole(one["uses"]) for n, one in files.items()}
    assert counted == {1: 1, 2: 1, 3: 0}, "the documents are right, whatever the dump says of their edges"
    assert len(documents(tmp_path / "out", "fileuses")) == 2


def found_and_repaired(data, text):
    found = json.loads(lyceum(data, "check", "--json", code=1))["findings"]
    assert any(text in one["what"] for one in found), found
    lyceum(data, "check", "--repair")
    assert json.loads(lyceum(data, "check", "--json"))["findings"] == []


def test_check_finds_a_name_without_its_edge(data):
    change_edges(data, "delete from fileuses where id = (select min(id) from fileuses)")
    found_and_repaired(data, "which does not count it")


def test_check_finds_an_edge_of_a_document_that_does_not_name_it(data):
    change_edges(data, "update posts set doc = cast(replace(doc, x'{}', x'{}') as blob)".format(
        url(2).encode().hex(), url(3).encode().hex()))
    found_and_repaired(data, "tells of a document that does not name the file")
