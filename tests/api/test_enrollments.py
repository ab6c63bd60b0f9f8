"""Enrollments: enrolling, progress, certificates, leaving; what was earned is never lowered."""

import concurrent.futures
import time

import pytest

from test_courses import add_video, enroll, published_course


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
    assert {answer.status for answer in answers} == {200} and len({answer.json["_id"] for answer in answers}) == 1
    assert count(student, course) == 1
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
    done = watch(student, video, [30, 44], position=44)
    assert done["video"]["completed"] and done["video"]["progress"] == 90
    lesson = student.get(f"/videos/{video['_id']}").json["viewer"]
    assert (lesson["progress"], lesson["position"], lesson["completed"]) == (90, 44, True)


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
        "issuedAt": shown.json["issuedAt"],
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
    after = mine(student, course)
    assert after["progress"] == 50 and after["completedVideos"] == [videos[1]["_id"]]
    creator.patch(f"/videos/{videos[1]['_id']}", {"duration": 600})
    assert watch(student, videos[1], [0, 1])["video"]["progress"] == 100
    for video in more:  # what is left is all done: finished by the removal
        assert creator.delete(f"/videos/{video['_id']}").status == 204
    end = mine(student, course)
    assert end["progress"] == 100 and end["certificateIssued"]
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
