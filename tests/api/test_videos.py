"""Videos: who sees which lesson, their order, the film's address."""

import concurrent.futures
import json
import random

import pytest

from harness import Server, lyceum
from test_courses import add_video, enroll, make_course, published_course, titles


@pytest.fixture(scope="module")
def school(server, people):
    """A published course with a closed lesson and a preview, and everybody who may look at it."""
    creator, enrolled = people("carla", "creator"), people("erik")
    course, (closed,) = published_course(creator, "School")
    preview = add_video(creator, course, "Peek", isPreview=True, description="A *first* look")
    enroll(enrolled, course)
    return {
        "course": course,
        "closed": closed,
        "preview": preview,
        "visitor": server.visitor(),
        "student": people("sam"),
        "other": people("otto", "creator"),
        "enrolled": enrolled,
        "creator": creator,
        "owner": server.owner,
    }


@pytest.mark.parametrize(
    "who, closed, edit",
    [
        ("visitor", 404, 401),
        ("student", 404, 404),
        ("other", 404, 404),
        ("enrolled", 200, 403),
        ("creator", 200, 200),
        ("owner", 200, 200),
    ],
)
def test_who_watches(school, who, closed, edit):
    person = school[who]
    for lesson, status in (("closed", closed), ("preview", 200)):
        path = f"/videos/{school[lesson]['_id']}"
        assert person.get(path).status == status
        assert person.get(path + "/stream").status == status
    assert person.patch(f"/videos/{school['closed']['_id']}", {"title": "Lesson 0"}).status == edit
    outline = person.get(f"/courses/{school['course']['_id']}/videos").json["data"]
    assert [one["title"] for one in outline] == ["Lesson 0", "Peek"]
    assert [one["duration"] for one in outline] == [60, 60]
    assert ["videoUrl" in one for one in outline] == [closed == 200, True]
    assert ["watch" in one["viewer"]["can"] for one in outline] == [closed == 200, True]
    assert ("films.example/Lesson" in str(outline)) == (closed == 200)


def test_a_lesson_and_its_film(school):
    lesson = school["visitor"].get(f"/videos/{school['preview']['_id']}").json
    assert "<em>first</em>" in lesson["descriptionHtml"] and lesson["previousVideo"] == school["closed"]["_id"]
    assert "nextVideo" not in lesson and "watchedBy" not in lesson
    stream = school["visitor"].get(f"/videos/{school['preview']['_id']}/stream").json
    elsewhere = {"expiresAt": None, "type": "link"}
    assert stream == {"hls": None, "mp4": "https://films.example/Peek.mp4", "poster": None, "captions": []} | elsewhere
    outline = school["visitor"].get(f"/courses/{school['course']['_id']}/videos").json["data"]
    assert "<em>first</em>" in outline[1]["descriptionHtml"] and "descriptionHtml" not in outline[0]


def test_the_api_document_knows_nulls_and_repeats(school):
    document = school["visitor"].get("/openapi.json").json
    stream = document["components"]["schemas"]["Stream"]
    assert stream["properties"]["poster"] == {"type": ["string", "null"]}
    assert set(stream["required"]) == {"hls", "mp4", "poster", "captions", "expiresAt", "type"}
    assert {"200", "201"} <= set(document["paths"]["/courses/{course}/enrollment"]["post"]["responses"])


@pytest.mark.parametrize("who, status", [("visitor", 401), ("student", 403), ("other", 403), ("enrolled", 403)])
def test_who_does_not_change_lessons(school, who, status):
    path = f"/courses/{school['course']['_id']}/videos"
    order = {"videos": [school["preview"]["_id"], school["closed"]["_id"]]}
    assert school[who].post(path, {"title": "Mine"}).status == status
    assert school[who].put(path + "/order", order).status == status
    assert school[who].delete(f"/videos/{school['preview']['_id']}").status == status


@pytest.mark.parametrize(
    "body, path",
    [
        ({}, "title"),
        ({"title": ""}, "title"),
        ({"title": "x", "duration": -1}, "duration"),
        ({"title": "x", "videoUrl": "javascript:alert(1)"}, "videoUrl"),
        ({"title": "x", "order": 7}, "order"),
        ({"title": "x", "videoFileId": "0" * 24}, "videoFileId"),
        ({"title": "x", "watchedBy": []}, "watchedBy"),
    ],
)
def test_lessons_that_are_not_valid(school, body, path):
    answer = school["creator"].post(f"/courses/{school['course']['_id']}/videos", body)
    assert answer.status == 422 and path in [problem["path"] for problem in answer.json["problems"]]


def test_the_order_stays_dense(school):
    creator = school["creator"]
    course = make_course(creator, "Ordered")
    path = f"/courses/{course['_id']}"
    ids = [add_video(creator, course, name)["_id"] for name in "ABCD"]
    for wrong in (ids[:3], ids + ids[:1], ids[:3] + ids[:1], ids[:3] + [school["closed"]["_id"]], []):
        assert creator.put(path + "/videos/order", {"videos": wrong}).status == 422
    moved = [ids[2], ids[0], ids[3], ids[1]]
    assert titles(creator.put(path + "/videos/order", {"videos": moved})) == list("CADB")
    assert creator.delete(f"/videos/{ids[0]}").status == 204
    outline = creator.get(path + "/videos").json["data"]
    assert [(one["title"], one["order"]) for one in outline] == [("C", 0), ("D", 1), ("B", 2)]
    assert add_video(creator, course, "E")["order"] == 3
    assert creator.get(path).json["videoCount"] == 4
    pages = creator.get(path + "/videos?limit=3").json
    rest = creator.get(path + f"/videos?limit=3&cursor={pages['nextCursor']}").json
    assert [one["title"] for one in pages["data"] + rest["data"]] == list("CDBE")


def orders(person, course):
    return [(one["_id"], one["order"]) for one in person.get(f"/courses/{course['_id']}/videos?limit=100").json["data"]]


def assert_chain(person, course):
    """Orders are 0 … n-1, and the lessons' neighbours are those of the outline."""
    outline = orders(person, course)
    assert [order for _, order in outline] == list(range(len(outline)))
    ids = [None] + [one for one, _ in outline] + [None]
    for i in range(1, len(ids) - 1):
        lesson = person.get(f"/videos/{ids[i]}").json
        assert (lesson.get("previousVideo"), lesson.get("nextVideo")) == (ids[i - 1], ids[i + 1])
    assert person.get(f"/courses/{course['_id']}").json["videoCount"] == len(outline)


def test_order_is_kept_through_changes_at_once(school):
    creator = school["creator"]
    course = make_course(creator, "Crowded")
    path = f"/courses/{course['_id']}/videos"
    for i in range(20):
        add_video(creator, course, f"Start {i}")

    def change(number):
        client = type(creator)(creator.port, creator.token, creator.user)
        draw = random.Random(number)
        ids = [one for one, _ in orders(client, course)]
        if number % 4 == 0:
            return client.post(path, {"title": f"New {number}"}).status
        if number % 4 == 1:
            return client.delete(f"/videos/{draw.choice(ids)}").status
        draw.shuffle(ids)
        return client.put(path + "/order", {"videos": ids}).status

    with concurrent.futures.ThreadPoolExecutor(64) as many:
        statuses = list(many.map(change, range(64)))
    # An order that was made before another change names the wrong videos: it is refused as a whole.
    assert set(statuses) <= {200, 201, 204, 404, 422}
    assert_chain(creator, course)


def test_gaps_and_shared_orders_are_mended(tmp_path):
    with Server() as server:
        creator = server.set_up()
        course = make_course(creator, "Imported")
        server.stop()
        lessons = [
            {"_id": {"$oid": f"{i + 1:024x}"}, "title": title, "course": {"$oid": course["_id"]}, "order": order}
            for i, (title, order) in enumerate([("A", 10), ("B", 20), ("C", 30), ("D", 30)])
        ]
        (tmp_path / "videos.json").write_text("\n".join(json.dumps(one) for one in lessons))
        done = lyceum("import", tmp_path, "--data", server.directory)
        assert done.returncode == 0, done.stdout + done.stderr
        server.start()
        a, b, c, d = (one["_id"]["$oid"] for one in lessons)
        path = f"/courses/{course['_id']}/videos"
        neighbours = [creator.get(f"/videos/{one}").json for one in (a, b, c, d)]
        assert [one.get("previousVideo") for one in neighbours] == [None, a, b, c]
        assert [one.get("nextVideo") for one in neighbours] == [b, c, d, None]
        assert titles(creator.put(path + "/order", {"videos": [a, c, b, d]})) == list("ACBD")
        assert_chain(creator, course)
        assert creator.delete(f"/videos/{c}").status == 204
        assert add_video(creator, course, "E")["order"] == 3
        assert_chain(creator, course)


def test_an_edit(school):
    path = f"/videos/{add_video(school['creator'], school['course'], 'Extra')['_id']}"
    edited = school["creator"].patch(path, {"title": "Extra!", "duration": 90, "description": None}).json
    assert (edited["title"], edited["duration"]) == ("Extra!", 90) and "description" not in edited
    assert school["creator"].patch(path, {"course": school["course"]["_id"]}).status == 422
    assert school["creator"].delete(path).status == 204
    assert school["creator"].get(path).status == 404
