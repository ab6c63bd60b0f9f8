"""Videos: who sees which lesson, their order, the film's address."""

import pytest

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
    assert stream["mp4"] == "https://films.example/Peek.mp4" and stream["captions"] == []


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


def test_an_edit(school):
    path = f"/videos/{add_video(school['creator'], school['course'], 'Extra')['_id']}"
    edited = school["creator"].patch(path, {"title": "Extra!", "duration": 90, "description": None}).json
    assert (edited["title"], edited["duration"]) == ("Extra!", 90) and "description" not in edited
    assert school["creator"].patch(path, {"course": school["course"]["_id"]}).status == 422
    assert school["creator"].delete(path).status == 204
    assert school["creator"].get(path).status == 404
