"""Courses: drafts and publishing, the catalogue, communities, reviews."""

import base64
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
        ("&search=", "CBA"),
        ("&search=%20", "CBA"),
        ("&maxPrice=4.99", "CA"),
        ("&maxPrice=5", "CBA"),
        ("&free=false&maxPrice=4.99", ""),
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
    for query, path in [
        ("colour=red", "colour"),
        ("sort=cheapest", "sort"),
        ("level=expert", "level"),
        ("maxPrice=-1", "maxPrice"),
        ("free=maybe", "free"),
        ("search=crow&sort=popular", "sort"),
        ("search=crow&sort=rated", "sort"),
        ("cursor=AAAA", "cursor"),
        ("limit=0", "limit"),
    ]:
        answer = cast["visitor"].get(f"/courses?{query}")
        assert answer.status == 422 and [one["path"] for one in answer.json["problems"]] == [path], query
    assert titles(cast["visitor"].get("/courses?search=crow&sort=newest")) == ["Crow keeping"]


def test_filters_and_paging_together_miss_nothing(cast, people):
    maker = people("pagemaker", "creator")
    draw = random.Random(7)
    made = []
    for i in range(30):
        wanted = {
            "category": draw.choice(["Zoo", "Birds"]),
            "level": draw.choice(["beginner", "advanced"]),
            "tags": draw.sample(["fur", "wings", "fins"], 2),
            "price": draw.choice([0, 5, 9.5]),
        }
        made.append(published_course(maker, f"Paged {i:02}", **wanted)[0])
    for course in made[::3]:
        assert maker.put(f"/courses/{course['_id']}/students/{cast['student'].id}").status == 200
        cast["student"].put(f"/courses/{course['_id']}/reviews/mine", {"rating": draw.randint(1, 5)})
    for query, holds in [
        ("", lambda c: True),
        ("&category=Zoo", lambda c: c["category"] == "Zoo"),
        ("&category=Birds&level=advanced", lambda c: (c["category"], c["level"]) == ("Birds", "advanced")),
        ("&tag=fur&free=true", lambda c: "fur" in c["tags"] and c["price"] == 0),
        ("&tag=fins&maxPrice=5", lambda c: "fins" in c["tags"] and c["price"] <= 5),
        ("&level=beginner&free=false", lambda c: c["level"] == "beginner" and c["price"] > 0),
        ("&search=paged&category=Zoo", lambda c: c["category"] == "Zoo"),
    ]:
        expected = {course["_id"] for course in made if holds(course)}
        for sort in ("", "&sort=newest") + (() if "search" in query else ("&sort=popular", "&sort=rated")):
            found = walk(cast["visitor"], f"/courses?creator={maker.id}{query}{sort}")
            ids = [one["_id"] for one in found]
            assert len(ids) == len(set(ids)) and set(ids) == expected, (query, sort)
            key = {"&sort=popular": "enrollmentCount", "&sort=rated": "rating"}.get(sort, "createdAt")
            assert [one[key] for one in found] == sorted((one[key] for one in found), reverse=True), (query, sort)


def test_hidden_courses_leave_no_trace_in_pages(cast, people):
    maker = people("hideaway", "creator")
    community = make_community(maker, "Hideaway")
    hidden, shown = [], []
    for i in range(3):
        hidden += [published_course(maker, "Concealed", community=community["_id"])[0] for _ in range(12)]
        shown.append(published_course(maker, f"Shown {i}")[0])
    hidden += [published_course(maker, "Concealed", community=community["_id"])[0] for _ in range(12)]
    for query in ("", "&sort=rated", "&search=flour"):
        for limit in (1, 2, 3, 20):
            found = walk(cast["visitor"], f"/courses?creator={maker.id}{query}", limit)
            assert [one["_id"] for one in found] == [one["_id"] for one in reversed(shown)], (query, limit)
    cursor = cast["visitor"].get(f"/courses?creator={maker.id}&limit=1").json["nextCursor"]
    position = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    keys = {one["_id"]: bytes(255 - byte for byte in bytes.fromhex(one["_id"])) for one in hidden + shown}
    assert [name for name, key in keys.items() if key in position] == [shown[2]["_id"]]  # descending keys are inverted
    assert len(walk(maker, f"/courses?creator={maker.id}", 7)) == len(hidden) + len(shown)
    assert len(walk(cast["owner"], f"/courses?creator={maker.id}", 7)) == len(hidden) + len(shown)


def test_members_see_their_communities_courses_first(cast, people):
    admin, member = people("firstmaker", "creator"), people("firstmember")
    places = [make_community(admin, f"First {i}", kind) for i, kind in enumerate(("private", "public"))]
    for place in places:
        join(admin, place, member)
    inside, outside = [], []
    for i in range(3):
        for place in places:
            inside.append(published_course(admin, f"Inside {i}", community=place["_id"])[0]["_id"])
        outside.append(published_course(admin, f"Outside {i}")[0]["_id"])
    for limit in (1, 2, 3, 5, 6, 7):
        found = [one["_id"] for one in walk(member, "/courses", limit)]
        assert found[:9] == inside[::-1] + outside[::-1], limit
        assert len(found) == len(set(found)) and set(found) == {
            one["_id"] for one in walk(member, "/courses?sort=newest", 50)
        }
    assert [one["_id"] for one in walk(cast["visitor"], "/courses", 50)][:2] == [outside[2], inside[5]]
    newest = [one["_id"] for one in walk(member, "/courses?sort=newest", 50)]
    assert newest[:3] == [outside[2], inside[5], inside[4]]


def test_cards_say_what_the_viewer_may_do(cast, people):
    maker, student = people("cardmaker", "creator"), people("carduser")
    free, _ = published_course(maker, "Card free")
    paid, _ = published_course(maker, "Card paid", price=9)

    def can(person, course):
        cards = person.get(f"/courses?creator={maker.id}&sort=newest").json["data"]
        card = next(one for one in cards if one["_id"] == course["_id"])
        assert card["viewer"] == person.get(f"/courses/{course['_id']}").json["viewer"]
        return card["viewer"]

    assert can(cast["visitor"], free) == {"isCreator": False, "enrolled": False, "can": []}
    assert can(student, free)["can"] == ["enroll"]
    assert can(student, paid)["can"] == []  # its price says why
    assert can(maker, paid)["isCreator"] and "enroll" in can(maker, paid)["can"]
    enroll(student, free)
    assert can(student, free) == {
        "isCreator": False,
        "enrolled": True,
        "progress": 0,
        "can": ["leave", "watch", "review"],
    }
    assert can(cast["owner"], free)["can"] == ["enroll", "watch", "edit", "remove", "grant", "unpublish"]


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


def test_a_communitys_courses_begin_with_ones_own_drafts(cast, people):
    admin, teacher, member = people("pia", "creator"), people("theo", "creator"), people("mia")
    community = make_community(admin, "Bakery school", "public")
    for person in (teacher, member):
        join(admin, community, person)
    for i in range(3):
        for maker in (admin, teacher):
            name = maker.user["firstName"]
            published_course(maker, f"{name} {i}", community=community["_id"])
            make_course(maker, f"{name} draft {i}", community=community["_id"])
    path = f"/communities/{community['_id']}/courses"
    shown = [f"{name} {i}" for i in (2, 1, 0) for name in ("Theo", "Pia")]
    drafts = {name: [f"{name} draft {i}" for i in (2, 1, 0)] for name in ("Theo", "Pia")}
    both = [one for pair in zip(drafts["Theo"], drafts["Pia"]) for one in pair]
    for person, expected in [
        (cast["visitor"], shown),
        (member, shown),
        (teacher, drafts["Theo"] + shown),
        (admin, drafts["Pia"] + shown),
        (cast["owner"], both + shown),
    ]:
        for limit in (1, 2, 3, 4, 20):
            assert [one["title"] for one in walk(person, path, limit)] == expected
    assert cast["visitor"].get(path + "?sort=rated").status == 422


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
