"""Courses: drafts and publishing, the catalogue, communities, reviews."""

import random
import time

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
    assert answer.status in (200, 201), answer
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


def walk(person, path, limit=3):
    """The items of all pages of a list. Pages but the last one are full, and the last one is not empty."""
    items, cursor = [], None
    while True:
        here = path + ("&" if "?" in path else "?") + f"limit={limit}" + (f"&cursor={cursor}" if cursor else "")
        answer = person.get(here)
        assert answer.status == 200, answer
        page, cursor = answer.json["data"], answer.json["nextCursor"]
        items += page
        if not cursor:
            assert page or not items
            return items
        assert len(page) == limit


def soon(holds, seconds=10):
    """Waits for what a job does."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.05)


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
    refused = cast["creator"].put(path + "/published")
    assert refused.status == 409 and [one["path"] for one in refused.json["problems"]] == ["videos"]
    video = add_video(cast["creator"], course)
    assert "publish" in cast["creator"].get(path).json["viewer"]["can"]
    first = cast["creator"].put(path + "/published").json
    assert first["publishedAt"] and cast["visitor"].get(path).status == 200
    assert cast["creator"].delete(f"/videos/{video['_id']}").status == 409
    assert cast["creator"].delete(path + "/published").json["isPublished"] is False
    assert cast["visitor"].get(path).status == 404
    assert cast["creator"].put(path + "/published").json["publishedAt"] == first["publishedAt"]


def test_an_unpublished_course_stays_with_its_students(cast, people):
    creator, student, late = cast["creator"], people("faithful"), people("tardy")
    course, videos = published_course(creator, "Taken back", lessons=2)
    path = f"/courses/{course['_id']}"
    enroll(student, course)
    assert creator.delete(path + "/published").status == 200
    assert student.get(path).json["viewer"]["can"] == ["leave", "watch", "review"]
    assert student.get(f"/videos/{videos[0]['_id']}/stream").status == 200
    report = {"intervals": [[0, 60]], "duration": 60}
    assert student.put(f"/videos/{videos[0]['_id']}/progress", report).json["enrollment"]["progress"] == 50
    assert student.post(path + "/enrollment").status == 200
    for outsider in (late, cast["visitor"], cast["other"]):
        assert outsider.get(path).status == 404 and outsider.get(f"/videos/{videos[0]['_id']}").status == 404
    assert late.post(path + "/enrollment").status == 404
    for person in (student, late):
        assert course["_id"] not in [one["_id"] for one in walk(person, f"/courses?creator={creator.id}", 50)]
    mine = student.get("/users/me/enrollments").json["data"][0]
    assert mine["courseCard"]["title"] == "Taken back" and mine["viewer"]["can"] == ["leave", "watch", "review"]
    assert student.delete(path + "/enrollment").status == 204 and student.get(path).status == 404


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
    assert left[0]["viewer"]["can"] == ["leave"]
    assert admin.delete(f"/courses/{course['_id']}/published").status == 200
    assert member.get(f"/courses/{course['_id']}").status == 404  # enrolled, but not let in any more
    assert member.delete(f"/courses/{course['_id']}/enrollment").status == 204


def test_a_removed_private_community_leaves_drafts(cast, people):
    admin = people("petra", "creator")
    community = make_community(admin, "Closing bakery")
    course, _ = published_course(admin, "Left behind", community=community["_id"])
    assert admin.delete(f"/communities/{community['_id']}").status == 204
    assert cast["visitor"].get(f"/courses/{course['_id']}").status == 404
    left = admin.get(f"/courses/{course['_id']}").json
    assert left["isPublished"] is False and "community" not in left


def test_a_removed_public_community_leaves_its_courses_open(cast, people):
    admin = people("petra", "creator")
    community = make_community(admin, "Open bakery", "public")
    course, videos = published_course(admin, "Left open", community=community["_id"])
    enroll(cast["student"], course)
    assert admin.delete(f"/communities/{community['_id']}").status == 204
    left = cast["visitor"].get(f"/courses/{course['_id']}").json
    assert left["isPublished"] is True and "community" not in left and left["enrollmentCount"] == 1
    assert cast["student"].get(f"/videos/{videos[0]['_id']}").status == 200


def test_a_removed_community_with_many_courses_is_closed_at_once(cast, people):
    admin = people("petra", "creator")
    community = make_community(admin, "Large bakery")
    for i in range(200):  # so many are withdrawn in the removal itself
        make_course(admin, f"Shelf {i}", community=community["_id"])
    last, _ = published_course(admin, "Last shelf", community=community["_id"])
    assert admin.delete(f"/communities/{community['_id']}").status == 204
    path = f"/courses/{last['_id']}"
    assert cast["visitor"].get(path).status == 404
    soon(lambda: "community" not in admin.get(path).json)
    assert admin.get(path).json["isPublished"] is False and cast["visitor"].get(path).status == 404


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


def test_who_removes_a_review(cast, people):
    course, _ = published_course(cast["creator"], "Reviewed badly")
    path = f"/courses/{course['_id']}/reviews"
    author = people("grumpy")
    enroll(author, course)
    written = author.put(path + "/mine", {"rating": 1}).json
    assert written["viewer"]["can"] == ["edit", "remove"]
    for person, can, status in [
        (cast["visitor"], [], 401),
        (cast["student"], [], 403),
        (cast["creator"], [], 403),
        (author, ["edit", "remove"], 204),
        (author, [], 204),  # again
    ]:
        listed = person.get(path).json["data"]
        assert [one["viewer"]["can"] for one in listed] == ([can] if listed else [])
        assert person.delete(f"{path}/{author.id}").status == status
    author.put(path + "/mine", {"rating": 1})
    assert cast["owner"].get(path).json["data"][0]["viewer"]["can"] == ["remove"]
    assert cast["owner"].delete(f"{path}/{author.id}").status == 204
    assert cast["visitor"].get(f"/courses/{course['_id']}").json["ratingCount"] == 0


def test_the_average_is_exact_through_a_hundred_changes(cast, people):
    course, _ = published_course(cast["creator"], "Much reviewed")
    path = f"/courses/{course['_id']}"
    students = [people(f"rater{i}") for i in range(8)]
    for student in students:
        enroll(student, course)
    draw, ratings = random.Random(11), {}
    for _ in range(100):
        student = draw.choice(students)
        if student.id in ratings and draw.random() < 0.3:
            assert student.delete(path + "/reviews/mine").status == 204
            del ratings[student.id]
        else:
            ratings[student.id] = draw.randint(1, 5)
            assert student.put(path + "/reviews/mine", {"rating": ratings[student.id]}).status == 200
        shown = cast["visitor"].get(path).json
        assert shown["ratingCount"] == len(ratings)
        assert shown["rating"] == (sum(ratings.values()) / len(ratings) if ratings else 0)


def test_what_is_asked_of_courses_that_are_not_there_or_twice(cast, people):
    student, nowhere = cast["student"], "/courses/" + "0" * 24
    for method, address, body in [
        ("GET", nowhere, None),
        ("PATCH", nowhere, {"title": "x"}),
        ("DELETE", nowhere, None),
        ("PUT", nowhere + "/published", {}),
        ("DELETE", nowhere + "/published", None),
        ("GET", nowhere + "/reviews", None),
        ("PUT", nowhere + "/reviews/mine", {"rating": 5}),
        ("DELETE", nowhere + "/reviews/mine", None),
        ("DELETE", f"{nowhere}/reviews/{student.id}", None),
        ("GET", nowhere + "/videos", None),
        ("POST", nowhere + "/videos", {"title": "x"}),
        ("PUT", nowhere + "/videos/order", {"videos": []}),
        ("GET", f"/communities/{'0' * 24}/courses", None),
        ("GET", "/courses/bread", None),
    ]:
        assert cast["owner"].send(method, address, body).status == 404, address
    course, _ = published_course(cast["creator"], "Twice")
    path = f"/courses/{course['_id']}"
    for method, address, body, status in [
        ("PATCH", path, {"title": "Twice"}, 200),
        ("PATCH", path, {}, 200),
        ("PUT", path + "/published", {}, 200),
        ("DELETE", path + "/published", None, 200),
        ("DELETE", path + "/reviews/mine", None, 204),
    ]:
        first, second = (cast["creator"].send(method, address, body) for _ in range(2))
        assert (first.status, second.status) == (status, status), address
    for body in ({"title": ""}, {"price": -1}, {"community": "0" * 24}, {"creator": student.id}, {"title": None}):
        answer = cast["creator"].patch(path, body)
        assert answer.status == 422 and [one["path"] for one in answer.json["problems"]] == list(body), body
    assert cast["creator"].delete(path).status == 204 and cast["creator"].delete(path).status == 404
    key = {"Idempotency_Key": "one-course"}
    made = [cast["creator"].post("/courses", {"title": "Once", "description": "d"}, **key) for _ in range(2)]
    assert [one.status for one in made] == [201, 201] and made[0].json["_id"] == made[1].json["_id"]
    assert made[0].headers["location"] == f"/api/v1/courses/{made[0].json['_id']}"


def test_what_goes_with_a_course(cast, people):
    course, videos = published_course(cast["creator"], "Short lived", lessons=2)
    student = people("lena")
    enroll(student, course)
    student.put(f"/courses/{course['_id']}/reviews/mine", {"rating": 3})
    assert cast["creator"].delete(f"/courses/{course['_id']}").status == 204
    assert cast["creator"].get(f"/courses/{course['_id']}").status == 404
    assert cast["creator"].get(f"/videos/{videos[0]['_id']}").status == 404
    assert student.get("/users/me/enrollments").json["data"] == []
