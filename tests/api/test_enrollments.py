"""Enrollments: enrolling, progress, leaving; what was earned is never lowered."""

import concurrent.futures
import time

import pytest

from harness import Client, Server, lyceum
from test_courses import add_video, enroll, join, make_community, published_course, soon


@pytest.fixture(scope="module")
def creator(people):
    return people("carla", "creator")


def watch(student, video, *intervals, duration=60, **more):
    report = {"intervals": list(intervals), "duration": duration, **more}
    answer = student.put(f"/videos/{video['_id']}/progress", report)
    assert answer.status == 200, answer
    return answer.json


def mine(student, course):
    found = [one for one in student.get("/users/me/enrollments").json["data"] if one["course"] == course["_id"]]
    return found[0] if found else None


def count(person, course):
    return person.get(f"/courses/{course['_id']}").json["enrollmentCount"]


def test_enrolling_again_is_the_same_enrollment(creator, people, server):
    course, _ = published_course(creator, "Free")
    path = f"/courses/{course['_id']}/enrollment"
    student = people("sam")
    assert server.visitor().post(path).status == 401
    with concurrent.futures.ThreadPoolExecutor(6) as many:
        clients = [type(student)(student.port, student.token, student.user) for _ in range(6)]
        answers = list(many.map(lambda client: client.post(path), clients))
    assert sorted(answer.status for answer in answers) == [200] * 5 + [201]
    assert len({answer.json["_id"] for answer in answers}) == 1 and count(student, course) == 1
    (first,) = [answer for answer in answers if answer.status == 201]
    assert first.headers["location"] == f"/api/v1/enrollments/{first.json['_id']}"
    assert student.get(first.headers["location"]).json["course"] == course["_id"]
    assert people("otto", "creator").get(first.headers["location"]).status == 404
    assert all("location" not in answer.headers for answer in answers if answer.status == 200)
    seen = student.get(f"/courses/{course['_id']}").json["viewer"]
    assert seen["enrolled"] and seen["progress"] == 0 and {"leave", "watch", "review"} <= set(seen["can"])


def test_a_paid_course_needs_a_grant(creator, people):
    course, (video,) = published_course(creator, "Paid", price=20)
    student, other = people("sam"), people("otto", "creator")
    path = f"/courses/{course['_id']}"
    assert student.post(path + "/enrollment").status == 402
    assert other.put(f"{path}/students/{student.id}").status == 403
    assert student.put(f"{path}/students/{student.id}").status == 403
    assert creator.put(f"{path}/students/{'0' * 24}").status == 404
    assert student.get(f"/videos/{video['_id']}").status == 404
    assert creator.put(f"{path}/students/{student.id}").json["studentCard"]["_id"] == student.id
    assert creator.put(f"{path}/students/{student.id}").status == 200 and count(student, course) == 1
    assert student.post(path + "/enrollment").status == 200
    assert student.get(f"/videos/{video['_id']}").status == 200


@pytest.mark.parametrize(
    "body, path",
    [
        ({"duration": 60}, "intervals"),
        ({"intervals": []}, "duration"),
        ({"intervals": [[1]], "duration": 60}, "intervals"),
        ({"intervals": [[5, 1]], "duration": 60}, "intervals"),
        ({"intervals": [[-1, 1]], "duration": 60}, "intervals"),
        ({"intervals": [[0, 1]] * 201, "duration": 60}, "intervals"),
        ({"intervals": [], "duration": 0}, "duration"),
        ({"intervals": [], "duration": 60, "position": -1}, "position"),
        ({"intervals": [], "duration": 60, "progress": 100}, "progress"),
    ],
)
def test_reports_that_are_not_valid(creator, people, body, path):
    course, (video,) = published_course(creator, "Strict")
    student = people("sam")
    enroll(student, course)
    answer = student.put(f"/videos/{video['_id']}/progress", body)
    assert answer.status == 422 and path in [problem["path"] for problem in answer.json["problems"]]


def test_who_may_not_report(creator, people, server):
    course, (video,) = published_course(creator, "Closed to reports")
    preview = add_video(creator, course, "Peek", isPreview=True)
    body = {"intervals": [[0, 60]], "duration": 60}
    for person, closed, peek in ((server.visitor(), 401, 401), (people("out"), 404, 403), (creator, 403, 403)):
        assert person.put(f"/videos/{video['_id']}/progress", body).status == closed
        assert person.put(f"/videos/{preview['_id']}/progress", body).status == peek


def test_what_was_watched_is_merged(creator, people):
    course, (video,) = published_course(creator, "Merged")
    student = people("sam")
    enroll(student, course)
    for given, progress, intervals in [
        ([[0, 6]], 10, [[0, 6]]),
        ([[12, 18]], 20, [[0, 6], [12, 18]]),
        ([[3, 12]], 30, [[0, 18]]),
        ([[0, 6]], 30, [[0, 18]]),
        ([], 30, [[0, 18]]),
        ([[18.4, 30]], 50, [[0, 30]]),
        ([[50, 500]], 66.66, [[0, 30], [50, 60]]),
    ]:
        answer = watch(student, video, *given, position=7)["video"]
        assert (answer["progress"], answer["intervals"], answer["completed"]) == (progress, intervals, False)
    assert watch(student, video, [0, 1], duration=1)["video"]["progress"] == 66.66  # the lesson's own duration counts
    assert watch(student, video, [50, 60], duration=600)["video"]["progress"] == 66.66
    done = watch(student, video, [30, 44], position=44)
    assert done["video"]["completed"] and done["video"]["progress"] == 90
    lesson = student.get(f"/videos/{video['_id']}").json["viewer"]
    assert (lesson["progress"], lesson["position"], lesson["completed"]) == (90, 44, True)


def test_what_was_watched_outlasts_edits_of_the_duration(creator, people):
    course, (video,) = published_course(creator, "Retimed")
    path = f"/videos/{video['_id']}"
    student = people("sam")
    enroll(student, course)
    watch(student, video, [0, 30], position=30)
    watch(student, video, [0, 1], duration=1)
    assert creator.patch(path, {"duration": 10}).status == 200
    done = watch(student, video, [40, 45])
    assert done["video"]["progress"] == 100 and done["video"]["completed"]  # all of the 10 seconds that there are
    assert student.get(path).json["viewer"]["position"] == 30
    assert creator.patch(path, {"duration": 60}).status == 200
    again = watch(student, video, [45, 50])["video"]
    assert again["progress"] == 100 and again["intervals"] == [[0, 30], [40, 50]]

    other = people("sue")
    enroll(other, course)
    for report, duration, progress in (([0, 30], 60, 50), ([0, 1], 1, 50), ([30, 60], 60, 100)):
        assert watch(other, video, report, duration=duration)["video"]["progress"] == progress


def test_a_lesson_whose_duration_nobody_knows(creator, people):
    course, _ = published_course(creator, "Untimed")
    video = add_video(creator, course, "Untimed lesson", duration=None)
    assert "duration" not in video
    student = people("sam")
    enroll(student, course)
    for report, duration, progress in (
        ([0, 1], 1, 10),  # nothing is shorter than ten seconds
        ([0, 3], 60, 5 * 2),  # of 60; never lowered
        ([0, 30], 60, 50),
        ([0, 1], 1, 50),  # the longest one counts
        ([30, 50], 40, 83.33),
        ([0, 60], 60, 100),
    ):
        answer = watch(student, video, report, duration=duration)["video"]
        assert (answer["progress"], answer["completed"]) == (progress, progress == 100), report


def test_a_course_is_finished_with_a_certificate(creator, people, server):
    course, videos = published_course(creator, "Finished", lessons=3)
    student = people("gina")
    enroll(student, course)
    for video, progress in zip(videos, (33.33, 66.66, 100)):
        before = mine(student, course)
        assert before["nextVideo"]["_id"] == video["_id"] and not before["certificateIssued"]
        assert watch(student, video, [0, 60])["enrollment"]["progress"] == progress
    end = mine(student, course)
    assert end["certificateIssued"] and "nextVideo" not in end and end["courseCard"]["title"] == "Finished"
    shown = server.visitor().get(f"/certificates/{end['certificateCode']}")
    assert shown.json == {
        "code": end["certificateCode"],
        "studentName": "Gina Tester",
        "courseTitle": "Finished",
        "teacherName": "Carla Tester",
        "issuedAt": shown.json["issuedAt"],
        "url": f"http://localhost:{server.port}/certificates/{end['certificateCode']}",
        "pdf": f"http://localhost:{server.port}/api/v1/certificates/{end['certificateCode']}.pdf",
        "course": course["_id"],
    }
    assert server.visitor().get("/certificates/nothing").status == 404
    listed = creator.get(f"/courses/{course['_id']}/students").json["data"]
    assert len(listed) == 1 and listed[0]["studentCard"]["firstName"] == "Gina"
    assert (listed[0]["progress"], listed[0]["completedCount"]) == (100, 3)


def test_edits_never_lower_what_was_earned(creator, people):
    course, videos = published_course(creator, "Edited", lessons=2)
    student = people("eva")
    enroll(student, course)
    watch(student, videos[0], [0, 60])
    more = [add_video(creator, course, f"More {i}") for i in range(2)]
    assert mine(student, course)["progress"] == 50
    watch(student, videos[1], [0, 60])  # 2 of 4
    assert mine(student, course)["progress"] == 50
    assert creator.delete(f"/videos/{videos[0]['_id']}").status == 204
    soon(lambda: mine(student, course)["completedVideos"] == [videos[1]["_id"]])
    assert mine(student, course)["progress"] == 50
    creator.patch(f"/videos/{videos[1]['_id']}", {"duration": 600})
    assert watch(student, videos[1], [0, 1])["video"]["progress"] == 100
    for video in more:  # what is left is all done: finished by the removal
        assert creator.delete(f"/videos/{video['_id']}").status == 204
    soon(lambda: mine(student, course)["certificateIssued"])
    assert mine(student, course)["progress"] == 100
    add_video(creator, course, "One more")
    assert mine(student, course)["progress"] == 100


def test_leaving_keeps_nothing_but_certificates(creator, people, server):
    course, (video,) = published_course(creator, "Left")
    student = people("leo")
    path = f"/courses/{course['_id']}"
    assert student.delete(path + "/enrollment").status == 204  # nothing to leave
    enroll(student, course)
    watch(student, video, [0, 60])
    student.put(path + "/reviews/mine", {"rating": 2})
    code = mine(student, course)["certificateCode"]
    assert student.delete(path + "/enrollment").status == 204
    now = student.get(path).json
    assert (now["enrollmentCount"], now["ratingCount"], now["rating"]) == (0, 0, 0) and mine(student, course) is None
    assert student.get(f"/videos/{video['_id']}").status == 404
    assert server.visitor().get(f"/certificates/{code}").status == 200
    assert enroll(student, course)["progress"] == 0
    assert student.get(f"/videos/{video['_id']}").json["viewer"]["progress"] == 0
    watch(student, video, [0, 60])
    assert mine(student, course)["certificateCode"] == code


def test_the_last_used_course_comes_first(creator, people):
    student = people("nina")
    made = [published_course(creator, f"Shelf {i}", lessons=2) for i in range(3)]
    for course, _ in made:
        enroll(student, course)
    time.sleep(0.005)  # dates are milliseconds
    watch(student, made[0][1][0], [0, 5])
    listed = [one["courseCard"]["title"] for one in student.get("/users/me/enrollments").json["data"]]
    assert listed == ["Shelf 0", "Shelf 2", "Shelf 1"]


def test_lessons_that_are_removed_do_not_count(creator, people):
    course, videos = published_course(creator, "Shrinking", lessons=4)
    student, other = people("sam"), people("sue")
    for person in (student, other):
        enroll(person, course)
    for video in videos[:2]:
        watch(student, video, [0, 60])
    assert creator.delete(f"/videos/{videos[0]['_id']}").status == 204
    # At once, before any job: two of three, the removed one is none of them.
    now = watch(student, videos[2], [0, 60])["enrollment"]
    assert (now["progress"], now["completedCount"]) == (66.66, 2)
    soon(lambda: len(mine(student, course)["completedVideos"]) == 2)
    listed = creator.get(f"/courses/{course['_id']}/students").json["data"]
    assert {one["studentCard"]["_id"]: one["completedCount"] for one in listed} == {student.id: 2, other.id: 0}
    assert creator.delete(f"/videos/{videos[3]['_id']}").status == 204
    soon(lambda: mine(student, course)["certificateIssued"])
    assert (mine(student, course)["progress"], mine(other, course)["progress"]) == (100, 0)


def test_who_asks_for_what(creator, people, server):
    """Each route of the package for who is not signed in, not allowed, wrong, and once more."""
    course, (video,) = published_course(creator, "Asked of")
    path, nowhere = f"/courses/{course['_id']}", "/courses/" + "0" * 24
    visitor, outsider, student = server.visitor(), people("out"), people("sam")
    enroll(student, course)
    for method, address, body in [
        ("POST", path + "/enrollment", {}),
        ("DELETE", path + "/enrollment", None),
        ("GET", path + "/students", None),
        ("PUT", f"{path}/students/{student.id}", {}),
        ("GET", "/users/me/enrollments", None),
        ("GET", "/enrollments/" + "0" * 24, None),
        ("PUT", f"/videos/{video['_id']}/progress", {"intervals": [], "duration": 60}),
        ("DELETE", f"{path}/reviews/{student.id}", None),
    ]:
        assert visitor.send(method, address, body).status == 401, address
    for method, address, body, status in [
        ("POST", nowhere + "/enrollment", {}, 404),
        ("DELETE", nowhere + "/enrollment", None, 404),
        ("GET", path + "/students", None, 403),
        ("GET", nowhere + "/students", None, 404),
        ("PUT", f"{path}/students/{student.id}", {}, 403),
        ("GET", "/enrollments/" + "0" * 24, None, 404),
        ("GET", "/enrollments/sourdough", None, 404),
        ("PUT", f"/videos/{'0' * 24}/progress", {"intervals": [], "duration": 60}, 404),
        ("DELETE", f"{path}/reviews/{student.id}", None, 403),
        ("GET", "/users/me/enrollments?limit=0", None, 422),
        ("GET", "/users/me/enrollments?sort=newest", None, 422),
    ]:
        assert outsider.send(method, address, body).status == status, address
    for _ in range(2):
        assert creator.put(f"{path}/students/{student.id}").status == 200
    assert count(creator, course) == 1
    for _ in range(2):
        assert student.delete(path + "/enrollment").status == 204
    assert count(creator, course) == 0
    draft = creator.post("/courses", {"title": "Draft", "description": "d"}).json
    assert creator.post(f"/courses/{draft['_id']}/enrollment").status == 409
    assert creator.put(f"/courses/{draft['_id']}/students/{student.id}").status == 200
    assert student.get(f"/courses/{draft['_id']}").status == 200  # shown a draft on purpose


def test_a_place_in_a_private_community_comes_and_goes(creator, people):
    admin, member = people("carla", "creator"), people("mona")
    community = make_community(admin, "Closed kitchen")
    join(admin, community, member)
    course, (video,) = published_course(admin, "Closed course", community=community["_id"])
    enroll(member, course)
    code = watch(member, video, [0, 60])["enrollment"]["certificateCode"]
    member.post(f"/communities/{community['_id']}/leave")
    assert member.get(f"/courses/{course['_id']}").status == 404 and mine(member, course)["certificateCode"] == code
    assert member.put(f"/videos/{video['_id']}/progress", {"intervals": [], "duration": 60}).status == 404
    join(admin, community, member)
    back = member.get(f"/courses/{course['_id']}").json["viewer"]
    assert back["enrolled"] and back["progress"] == 100


def test_many_at_once_are_counted_exactly():
    with Server() as server:
        owner = server.set_up()
        course, _ = published_course(owner, "Crowd")
        path = f"/courses/{course['_id']}"
        with concurrent.futures.ThreadPoolExecutor(16) as many:
            crowd = list(many.map(lambda i: server.register(f"crowd{i}"), range(64)))
        with concurrent.futures.ThreadPoolExecutor(64) as many:
            first = list(many.map(lambda one: one.post(path + "/enrollment").status, crowd))
            assert first == [201] * 64 and count(owner, course) == 64
            one = crowd[0]
            assert one.delete(path + "/enrollment").status == 204
            clients = [Client(one.port, one.token, one.user) for _ in range(64)]
            again = list(many.map(lambda client: client.post(path + "/enrollment").status, clients))
            assert sorted(again) == [200] * 63 + [201] and count(owner, course) == 64
            mixed = list(
                many.map(
                    lambda pair: pair[1].delete(path + "/enrollment").status
                    if pair[0] % 2
                    else pair[1].put(path + "/reviews/mine", {"rating": 1 + pair[0] % 5}).status,
                    enumerate(crowd),
                )
            )
            assert set(mixed) == {200, 204}
        now = owner.get(path).json
        ratings = [1 + i % 5 for i in range(0, 64, 2)]
        assert (now["enrollmentCount"], now["ratingCount"]) == (32, 32)
        assert now["rating"] == sum(ratings) / len(ratings)
        server.stop()
        checked = lyceum("check", "--data", server.directory)
        assert checked.returncode == 0 and " 0 problems found" in checked.stdout, checked.stdout + checked.stderr
