"""Courses: drafts and publishing, the catalogue, communities, reviews."""

import pytest

DESCRIPTION = "Flour, water, **time**."


def make_course(creator, title="Bread", **more):
    answer = creator.post("/courses", {"title": title, "description": DESCRIPTION, **more})
    assert answer.status == 201, answer
    return answer.json


def add_video(creator, course, title="Lesson", **more):
    film = f"https://films.example/{title.replace(' ', '')}.mp4"
    answer = creator.post(
        f"/courses/{course['_id']}/videos", {"title": title, "videoUrl": film, "duration": 60, **more}
    )
    assert answer.status == 201, answer
    return answer.json


def published_course(creator, title="Bread", lessons=1, **more):
    """A published course and its lessons."""
    course = make_course(creator, title, **more)
    videos = [add_video(creator, course, f"Lesson {i}") for i in range(lessons)]
    answer = creator.put(f"/courses/{course['_id']}/published")
    assert answer.status == 200 and answer.json["isPublished"], answer
    return answer.json, videos


def enroll(student, course):
    answer = student.post(f"/courses/{course['_id']}/enrollment")
    assert answer.status == 200, answer
    return answer.json


def make_community(creator, name, kind="private"):
    answer = creator.post("/communities", {"name": name, "description": "A place", "type": kind})
    assert answer.status == 201, answer
    return answer.json


def join(admin, community, member):
    """Makes somebody an active member, with approval where it is needed."""
    answer = member.post(f"/communities/{community['_id']}/join")
    assert answer.status in (200, 201), answer
    if answer.json["status"] == "pending":
        answer = admin.patch(f"/communities/{community['_id']}/members/{member.id}", {"status": "active"})
        assert answer.status == 200, answer


def titles(answer):
    assert answer.status == 200, answer
    return [one["title"] for one in answer.json["data"]]


@pytest.fixture(scope="module")
def cast(server, people):
    return {
        "visitor": server.visitor(),
        "student": people("sam"),
        "other": people("otto", "creator"),
        "creator": people("carla", "creator"),
        "owner": server.owner,
    }


@pytest.mark.parametrize("who, status", [("visitor", 401), ("student", 403), ("other", 201), ("owner", 201)])
def test_who_makes_courses(cast, who, status):
    assert cast[who].post("/courses", {"title": "Try", "description": "Out"}).status == status


@pytest.mark.parametrize(
    "body, path",
    [
        ({"description": "x"}, "title"),
        ({"title": "x"}, "description"),
        ({"title": "", "description": "x"}, "title"),
        ({"title": "x" * 201, "description": "x"}, "title"),
        ({"title": "x", "description": "x", "price": -1}, "price"),
        ({"title": "x", "description": "x", "level": "expert"}, "level"),
        ({"title": "x", "description": "x", "currency": "dollar"}, "currency"),
        ({"title": "x", "description": "x", "tags": ["t"] * 21}, "tags"),
        ({"title": "x", "description": "x", "isPublished": True}, "isPublished"),
        ({"title": "x", "description": "x", "rating": 5}, "rating"),
        ({"title": "x", "description": "x", "creator": "0" * 24}, "creator"),
    ],
)
def test_drafts_that_are_not_valid(cast, body, path):
    answer = cast["creator"].post("/courses", body)
    assert answer.status == 422 and path in [problem["path"] for problem in answer.json["problems"]]


def test_what_a_new_course_is(cast):
    course = make_course(cast["creator"], "New", price=10, tags=["a", "b"], level="beginner", category="Baking")
    assert (course["price"], course["currency"], course["isPublished"], course["videoCount"]) == (10, "USD", False, 0)
    assert "<strong>time</strong>" in course["descriptionHtml"]
    assert course["creatorCard"]["firstName"] == "Carla" and "email" not in course["creatorCard"]
    assert course["viewer"]["isCreator"] and set(course["viewer"]["can"]) == {"watch", "edit", "remove", "grant"}
    assert "enrolledStudents" not in course and "reviews" not in course


@pytest.mark.parametrize(
    "who, read, edit",
    [("visitor", 404, 401), ("student", 404, 404), ("other", 404, 404), ("creator", 200, 200), ("owner", 200, 200)],
)
def test_a_draft_is_its_creators(cast, who, read, edit):
    course = make_course(cast["creator"], "Hidden draft")
    path = f"/courses/{course['_id']}"
    assert cast[who].get(path).status == read
    assert cast[who].get(path + "/videos").status == read
    assert cast[who].get(path + "/reviews").status == read
    assert cast[who].patch(path, {"title": "Hidden still"}).status == edit
    assert "Hidden still" not in titles(cast[who].get("/courses?limit=100"))
    assert titles(cast[who].get("/courses?search=hidden")) == []


@pytest.mark.parametrize(
    "who, status", [("visitor", 401), ("student", 403), ("other", 403), ("creator", 200), ("owner", 200)]
)
def test_a_published_course_is_changed_by_its_creator(cast, who, status):
    course, _ = published_course(cast["creator"], "Shown")
    path = f"/courses/{course['_id']}"
    assert cast[who].get(path).status == 200
    assert cast[who].patch(path, {"title": "Changed"}).status == status
    assert cast[who].put(path + "/published").status == status
    assert cast[who].get(path + "/students").status == status
    assert cast[who].delete(path).status == (204 if status == 200 else status)


def test_publishing_needs_a_lesson_and_is_undone(cast):
    course = make_course(cast["creator"], "Published later")
    path = f"/courses/{course['_id']}"
    assert cast["creator"].put(path + "/published").status == 409
    video = add_video(cast["creator"], course)
    assert "publish" in cast["creator"].get(path).json["viewer"]["can"]
    first = cast["creator"].put(path + "/published").json
    assert first["publishedAt"] and cast["visitor"].get(path).status == 200
    assert cast["creator"].delete(f"/videos/{video['_id']}").status == 409
    assert cast["creator"].delete(path + "/published").json["isPublished"] is False
    assert cast["visitor"].get(path).status == 404
    assert cast["creator"].put(path + "/published").json["publishedAt"] == first["publishedAt"]


def test_the_catalogue_filters_sorts_and_pages(cast, people):
    maker = people("cato", "creator")
    table = [
        ("Aardvark keeping", {"category": "Zoo", "level": "beginner", "tags": ["fur"]}),
        ("Bee keeping", {"category": "Zoo", "level": "advanced", "tags": ["wings", "fur"], "price": 5}),
        ("Crow keeping", {"category": "Birds", "level": "beginner", "tags": ["wings"]}),
    ]
    made = {title: published_course(maker, title, **more)[0] for title, more in table}
    make_course(maker, "Dodo keeping", category="Zoo")
    mine = f"creator={maker.id}"
    for query, expected in [
        ("", "CBA"),
        ("&category=Zoo", "BA"),
        ("&level=beginner", "CA"),
        ("&tag=wings", "CB"),
        ("&tag=fur&level=advanced", "B"),
        ("&free=true", "CA"),
        ("&free=false", "B"),
        ("&search=crow", "C"),
        ("&search=keep", "CBA"),
        ("&category=None", ""),
    ]:
        assert "".join(t[0] for t in titles(cast["visitor"].get(f"/courses?{mine}{query}"))) == expected, query
    assert titles(maker.get(f"/courses?{mine}"))[0] == "Dodo keeping"
    enroll(cast["student"], made["Aardvark keeping"])
    assert titles(cast["visitor"].get(f"/courses?{mine}&sort=popular"))[0] == "Aardvark keeping"
    first = cast["visitor"].get(f"/courses?{mine}&limit=2").json
    second = cast["visitor"].get(f"/courses?{mine}&limit=2&cursor={first['nextCursor']}").json
    assert [one["title"][0] for one in first["data"] + second["data"]] == ["C", "B", "A"] and not second["nextCursor"]
    assert "description" not in first["data"][0] and first["data"][0]["summary"].startswith("Flour")
    assert cast["visitor"].get("/courses?colour=red").status == 422


def test_a_private_communitys_courses_stay_inside(cast, people):
    admin, member, outsider = people("pia", "creator"), people("mia"), people("ovid", "creator")
    community = make_community(admin, "Closed bakery")
    join(admin, community, member)
    course, videos = published_course(admin, "Closed bread", community=community["_id"])
    add_video(admin, course, "Peek", isPreview=True)
    draft = make_course(admin, "Closed draft", community=community["_id"])
    assert outsider.post("/courses", {"title": "x", "description": "y", "community": community["_id"]}).status == 404
    listing = f"/communities/{community['_id']}/courses"
    for who, status, inside in [
        (cast["visitor"], 404, None),
        (outsider, 404, None),
        (member, 200, ["Closed bread"]),
        (admin, 200, ["Closed draft", "Closed bread"]),
        (cast["owner"], 200, ["Closed draft", "Closed bread"]),
    ]:
        assert who.get(f"/courses/{course['_id']}").status == status
        assert who.get(f"/courses/{course['_id']}/videos").status == status
        assert who.get(listing).status == status
        assert ("Closed bread" in titles(who.get("/courses?limit=100"))) == (status == 200)
        assert ("Closed bread" in titles(who.get("/courses?search=closed"))) == (status == 200)
        if inside:
            assert titles(who.get(listing)) == inside
    assert outsider.post(f"/courses/{course['_id']}/enrollment").status == 404
    enroll(member, course)
    assert member.get(f"/videos/{videos[0]['_id']}").status == 200
    assert member.get(f"/courses/{draft['_id']}").status == 404
    assert member.post(f"/communities/{community['_id']}/leave").status in (200, 204)
    assert member.get(f"/videos/{videos[0]['_id']}").status == 404
    left = member.get("/users/me/enrollments").json["data"]
    assert len(left) == 1 and "courseCard" not in left[0] and "nextVideo" not in left[0]


def test_a_removed_private_community_leaves_drafts(cast, people):
    admin = people("petra", "creator")
    community = make_community(admin, "Closing bakery")
    course, _ = published_course(admin, "Left behind", community=community["_id"])
    assert admin.delete(f"/communities/{community['_id']}").status == 204
    assert cast["visitor"].get(f"/courses/{course['_id']}").status == 404
    assert admin.get(f"/courses/{course['_id']}").json["isPublished"] is False


def test_reviews_are_one_for_each_enrolled_student(cast, people):
    course, _ = published_course(cast["creator"], "Reviewed")
    path = f"/courses/{course['_id']}"
    students = [people(f"reviewer{i}") for i in range(3)]
    assert students[0].put(path + "/reviews/mine", {"rating": 5}).status == 403
    assert cast["visitor"].put(path + "/reviews/mine", {"rating": 5}).status == 401
    for student, rating in zip(students, (5, 4, 2)):
        enroll(student, course)
        assert student.put(path + "/reviews/mine", {"rating": rating, "comment": "Well"}).status == 200
    for wrong in ({"rating": 0}, {"rating": 6}, {"rating": 4.5}, {}, {"rating": 5, "student": students[1].id}):
        assert students[0].put(path + "/reviews/mine", wrong).status == 422, wrong
    now = cast["visitor"].get(path).json
    assert now["ratingCount"] == 3 and abs(now["rating"] - 11 / 3) < 1e-9
    again = students[2].put(path + "/reviews/mine", {"rating": 5}).json
    assert again["rating"] == 5 and "comment" not in again and again["editedAt"]
    listed = cast["visitor"].get(path + "/reviews").json["data"]
    assert [(one["rating"], one["studentCard"]["firstName"]) for one in listed] == [
        (5, "Reviewer2"),
        (4, "Reviewer1"),
        (5, "Reviewer0"),
    ]
    assert students[0].delete(path + "/reviews/mine").status == 204
    now = cast["visitor"].get(path).json
    assert (now["ratingCount"], now["rating"]) == (2, 4.5)
    for student in students[1:]:
        student.delete(path + "/reviews/mine")
    assert cast["visitor"].get(path).json["rating"] == 0


def test_what_goes_with_a_course(cast, people):
    course, videos = published_course(cast["creator"], "Short lived", lessons=2)
    student = people("lena")
    enroll(student, course)
    student.put(f"/courses/{course['_id']}/reviews/mine", {"rating": 3})
    assert cast["creator"].delete(f"/courses/{course['_id']}").status == 204
    assert cast["creator"].get(f"/courses/{course['_id']}").status == 404
    assert cast["creator"].get(f"/videos/{videos[0]['_id']}").status == 404
    assert student.get("/users/me/enrollments").json["data"] == []
