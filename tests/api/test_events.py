"""Events: plan, agenda over clock changes, answers."""

from datetime import datetime, timedelta, timezone

import pytest

BERLIN = {"timeZone": "Europe/Berlin", "isRecurring": True}
SPRING = "from=2027-03-20T00:00:00Z&to=2027-04-06T00:00:00Z"


def plan(admin, place, title="Seed swap", **more):
    body = {
        "title": title,
        "description": "Bring **seeds**.",
        "startDate": "2027-03-01T18:00:00Z",
        "endDate": "2027-03-01T19:30:00Z",
        **more,
    }
    answer = admin.post(f"/communities/{place}/events", body)
    assert answer.status == 201 and answer.headers["location"] == f"/api/v1/events/{answer.json['_id']}", answer
    return answer.json


def paths(answer):
    assert answer.status == 422, answer
    return [problem["path"] for problem in answer.json["problems"]]


def times(answer):
    assert answer.status == 200, answer
    return [one["occurrence"]["startDate"][:16] for one in answer.json["data"]]


def soon(**ahead):
    return (datetime.now(timezone.utc) + timedelta(**ahead)).strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.fixture(scope="module")
def ada(people):
    return people("ada", "creator")


@pytest.fixture
def place(ada, people):
    """A public community of its own for each test, with sam in it."""
    made = ada.post("/communities", {"name": "Gardeners", "description": "x", "type": "public"}).json["_id"]
    assert people("sam").post(f"/communities/{made}/join").status == 200
    return made


@pytest.fixture
def hidden(ada, people):
    made = ada.post("/communities", {"name": "Hidden", "description": "x", "type": "private"}).json["_id"]
    people("sam").post(f"/communities/{made}/join")
    assert ada.patch(f"/communities/{made}/members/{people('sam').id}", {"status": "active"}).status == 200
    return made


def test_plan_read_edit_delete(place, people, ada, server):
    sam = people("sam")
    assert sam.post(f"/communities/{place}/events", {}).status in (403, 422)
    assert server.visitor().post(f"/communities/{place}/events", {}).status == 401
    event = plan(ada, place)
    here = f"/events/{event['_id']}"
    assert event["community"] == place and event["creator"] == ada.id and event["timeZone"] == "UTC"
    assert event["isRecurring"] is False and event["goingCount"] == event["sequence"] == 0
    assert "<strong>seeds</strong>" in event["descriptionHtml"] and event["creatorCard"]["firstName"] == "Ada"
    assert event["viewer"]["can"] == ["attend", "edit", "remove"] and "attendees" not in event
    assert sam.get(here).json["viewer"]["can"] == ["attend"]
    assert server.visitor().get(here).json["viewer"]["can"] == []
    assert sam.patch(here, {"title": "Mine"}).status == 403 and sam.delete(here).status == 403
    edited = ada.patch(here, {"title": "Bulb swap"})
    assert edited.json["title"] == "Bulb swap" and edited.json["sequence"] == 1
    assert "endDate" in paths(ada.patch(here, {"endDate": "2027-03-01T17:00:00Z"}))
    assert ada.get(here).json["sequence"] == 1
    assert ada.delete(here).status == 204 and ada.get(here).status == 404


@pytest.mark.parametrize(
    "change, path",
    [
        ({"endDate": "2027-03-01T18:00:00Z"}, "endDate"),
        ({"endDate": "2027-04-02T18:00:00Z"}, "endDate"),
        ({"startDate": "tomorrow"}, "startDate"),
        ({"title": ""}, "title"),
        ({"timeZone": "Mars/Olympus"}, "timeZone"),
        ({"meetingLink": "javascript:alert(1)"}, "meetingLink"),
        ({"goingCount": 9}, "goingCount"),
        ({"sequence": 9}, "sequence"),
        ({"isRecurring": True}, "recurrencePattern"),
        ({"recurrencePattern": "FREQ=WEEKLY"}, "recurrencePattern"),
        ({"isRecurring": True, "recurrencePattern": "every week"}, "recurrencePattern"),
        ({"isRecurring": True, "recurrencePattern": "FREQ=SECONDLY"}, "recurrencePattern"),
        ({"isRecurring": True, "recurrencePattern": "FREQ=WEEKLY;BYDAY=TU"}, "recurrencePattern"),
        ({"isRecurring": True, "recurrencePattern": "FREQ=DAILY;UNTIL=20200101"}, "recurrencePattern"),
    ],
)
def test_bad_input_names_the_field(hidden, ada, change, path):
    body = {
        "title": "t",
        "description": "d",
        "startDate": "2027-03-01T18:00:00Z",
        "endDate": "2027-03-01T19:00:00Z",
        **change,
    }
    assert path in paths(ada.post(f"/communities/{hidden}/events", body))


def test_agenda_keeps_wall_time_and_order(place, ada, server):
    weekly = plan(
        ada,
        place,
        "Weekly",
        startDate="2026-03-02T18:00:00Z",
        endDate="2026-03-02T19:00:00Z",
        recurrencePattern="FREQ=WEEKLY;BYDAY=MO",
        **BERLIN,
    )
    plan(ada, place, "Between", startDate="2027-03-25T08:00:00Z", endDate="2027-03-25T09:00:00Z")
    plan(ada, place, "Running", startDate="2027-03-19T08:00:00Z", endDate="2027-03-21T09:00:00Z")
    plan(ada, place, "Over", startDate="2027-03-18T08:00:00Z", endDate="2027-03-20T00:00:00Z")
    plan(
        ada,
        place,
        "Ended series",
        startDate="2026-03-02T18:00:00Z",
        endDate="2026-03-02T19:00:00Z",
        recurrencePattern="FREQ=DAILY;COUNT=3",
        **BERLIN,
    )
    list_ = f"/communities/{place}/events?{SPRING}"
    expected = ["2027-03-19T08:00", "2027-03-22T18:00", "2027-03-25T08:00", "2027-03-29T17:00", "2027-04-05T17:00"]
    assert times(server.visitor().get(list_)) == expected
    first = ada.get(list_).json["data"][1]
    assert first["_id"] == weekly["_id"] and first["startDate"].startswith("2026-03-02")
    assert first["occurrence"]["endDate"] == "2027-03-22T19:00:00.000Z" and "descriptionHtml" not in first
    seen, cursor = [], ""
    for _ in range(9):
        page = ada.get(f"{list_}&limit=2{cursor}")
        seen += times(page)
        if not page.json["nextCursor"]:
            break
        cursor = "&cursor=" + page.json["nextCursor"]
    assert seen == expected


def test_paging_of_events_at_the_same_time(place, ada):
    made = {plan(ada, place, f"Same {n}")["_id"] for n in range(5)}
    made.add(plan(ada, place, "Series", isRecurring=True, recurrencePattern="FREQ=DAILY;COUNT=1")["_id"])
    list_, seen, cursor = f"/communities/{place}/events?from=2027-03-01T00:00:00Z&limit=2", [], ""
    for _ in range(9):
        page = ada.get(list_ + cursor).json
        seen += [one["_id"] for one in page["data"]]
        if not page["nextCursor"]:
            break
        cursor = "&cursor=" + page["nextCursor"]
    assert len(seen) == 6 and set(seen) == made


def test_window_has_limits(place, ada):
    here = f"/communities/{place}/events"
    assert "to" in paths(ada.get(here + "?from=2027-01-01T00:00:00Z&to=2028-06-01T00:00:00Z"))
    assert "to" in paths(ada.get(here + "?from=2027-01-01T00:00:00Z&to=2026-01-01T00:00:00Z"))
    assert ada.get(here + "?since=2027").status == 422
    plan(ada, place, "Today", startDate=soon(hours=-1), endDate=soon(hours=1))
    plan(ada, place, "Far", startDate=soon(days=100), endDate=soon(days=101))
    assert [one["title"] for one in ada.get(here).json["data"]] == ["Today"]


def test_meeting_link_is_for_members_only(place, people, ada, server):
    link = "https://meet.example.org/secret-room"
    event = plan(ada, place, meetingLink=link)
    here = f"/events/{event['_id']}"
    list_ = f"/communities/{place}/events?from=2027-03-01T00:00:00Z"
    for insider in (ada, people("sam"), server.owner):
        assert insider.get(here).json["meetingLink"] == link and link in insider.get(here + ".ics").bytes.decode()
    for outsider in (server.visitor(), people("eve")):
        for address in (here, list_, here + ".ics"):
            answer = outsider.get(address)
            assert answer.status == 200 and b"secret-room" not in answer.bytes and b"meetingLink" not in answer.bytes


def test_private_community_shows_nothing_outside(hidden, people, ada, server):
    event = plan(ada, hidden)
    here = f"/events/{event['_id']}"
    missing = server.visitor().get("/events/" + "0" * 23 + "1")
    for outsider in (server.visitor(), people("eve")):
        for address in (here, here + ".ics", f"/communities/{hidden}/events"):
            assert outsider.get(address).status == 404
        assert outsider.get(here).json["detail"] == missing.json["detail"]
    eve = people("eve")
    assert eve.put(here + "/attendance", {"status": "going"}).status == 404
    assert eve.get(here + "/attendees").status == 404 and eve.delete(here).status == 404
    assert people("sam").get(here).status == 200


def test_answers_and_counts(place, people, ada, server):
    sam, event = people("sam"), plan(ada, place)
    here = f"/events/{event['_id']}"
    for status in ("going", "maybe", "going", "going"):
        answer = sam.put(here + "/attendance", {"status": status})
        assert answer.status == 200 and answer.json["viewer"]["status"] == status, answer
    assert ada.put(here + "/attendance", {"status": "not_going"}).status == 200
    seen = server.visitor().get(here).json
    assert (seen["goingCount"], seen["maybeCount"], seen["notGoingCount"]) == (1, 0, 1)
    assert "status" not in seen["viewer"]
    assert people("eve").put(here + "/attendance", {"status": "going"}).status == 403
    assert sam.put(here + "/attendance", {"status": "perhaps"}).status == 422
    assert sam.put(here + "/attendance", {}).status == 422
    assert {one["_id"] for one in sam.get(here + "/attendees").json["data"]} == {sam.id, ada.id}
    going = sam.get(here + "/attendees?status=going").json["data"]
    assert [(one["firstName"], one["status"]) for one in going] == [("Sam", "going")]
    assert people("eve").get(here + "/attendees").status == 403
    assert server.visitor().get(here + "/attendees").status == 401
    for _ in range(2):
        back = sam.delete(here + "/attendance")
        assert back.status == 200 and back.json["goingCount"] == 0 and "status" not in back.json["viewer"], back
    assert sam.get(here).json["goingCount"] == 0 and "status" not in sam.get(here).json["viewer"]


def test_answer_to_one_occurrence(place, people, ada):
    sam = people("sam")
    event = plan(ada, place, recurrencePattern="FREQ=WEEKLY;COUNT=6", **BERLIN)
    here, fifth = f"/events/{event['_id']}", "2027-03-29T17:00:00.000Z"
    assert sam.put(here + "/attendance", {"status": "going"}).status == 200
    assert "occurrence" in paths(
        sam.put(here + "/attendance", {"status": "maybe", "occurrence": "2027-03-29T18:00:00Z"})
    )
    one = sam.put(here + "/attendance", {"status": "not_going", "occurrence": fifth})
    assert one.json["viewer"]["status"] == "not_going" and one.json["occurrence"]["startDate"] == fifth
    assert (one.json["goingCount"], one.json["notGoingCount"]) == (0, 1)
    list_ = f"/communities/{place}/events?from=2027-03-01T00:00:00Z"
    statuses = [each["viewer"]["status"] for each in sam.get(list_).json["data"]]
    assert statuses == ["going"] * 4 + ["not_going", "going"]
    alone = [each["viewer"]["answersOccurrence"] for each in sam.get(list_).json["data"]]
    assert alone == [False] * 4 + [True, False] and one.json["viewer"]["answersOccurrence"] is True
    assert sam.get(here).json["viewer"]["answersOccurrence"] is False
    assert ada.get(f"{here}?occurrence={fifth}").json["viewer"]["answersOccurrence"] is False
    assert sam.get(here).json["viewer"]["status"] == "going" and sam.get(here).json["goingCount"] == 1
    assert sam.get(f"{here}?occurrence={fifth}").json["viewer"]["status"] == "not_going"
    assert sam.get(f"{here}?occurrence=2027-03-29T18:00:00Z").status == 404
    assert len(sam.get(f"{here}/attendees?occurrence={fifth}&status=not_going").json["data"]) == 1
    for _ in range(2):  # what is said to the series holds again
        back = sam.delete(f"{here}/attendance?occurrence={fifth}")
        assert back.status == 200 and back.json["occurrence"]["startDate"] == fifth, back
        assert (back.json["viewer"]["status"], back.json["viewer"]["answersOccurrence"]) == ("going", False)
    assert sam.get(f"{here}?occurrence={fifth}").json["viewer"]["status"] == "going"
    sam.put(here + "/attendance", {"status": "maybe", "occurrence": fifth})
    moved = ada.patch(here, {"startDate": "2027-03-01T17:00:00Z", "endDate": "2027-03-01T18:00:00Z"})
    assert moved.status == 200, moved
    later = "2027-03-29T16:00:00Z"
    assert sam.get(f"{here}?occurrence={later}").json["viewer"]["status"] == "going"


def test_series_becomes_single(place, ada):
    event = plan(ada, place, recurrencePattern="FREQ=WEEKLY;COUNT=6", **BERLIN)
    here = f"/events/{event['_id']}"
    assert event["recurrenceEndsAt"] == "2027-04-05T18:30:00.000Z"
    assert "recurrencePattern" in paths(ada.patch(here, {"isRecurring": False}))
    single = ada.patch(here, {"isRecurring": False, "recurrencePattern": None})
    assert single.status == 200 and "recurrenceEndsAt" not in single.json, single
    assert times(ada.get(f"/communities/{place}/events?from=2027-03-01T00:00:00Z")) == ["2027-03-01T18:00"]


def test_my_events(place, hidden, people, ada):
    sam, start = people("sam"), {"startDate": soon(days=2), "endDate": soon(days=2, hours=1)}
    public, private = plan(ada, place, "Open", **start)["_id"], plan(ada, hidden, "Closed", **start)["_id"]
    mine = {one["_id"]: one for one in sam.get("/users/me/events").json["data"]}
    assert {public, private} <= set(mine) and mine[private]["communityCard"]["name"] == "Hidden"
    assert sam.post(f"/communities/{hidden}/leave").status == 204
    assert private not in [one["_id"] for one in sam.get("/users/me/events").json["data"]]
    assert private not in [one["_id"] for one in people("eve").get("/users/me/events").json["data"]]


def test_events_go_with_their_community(place, people, ada):
    sam, event = people("sam"), plan(ada, place, recurrencePattern="FREQ=WEEKLY", **BERLIN)
    sam.put(f"/events/{event['_id']}/attendance", {"status": "going"})
    assert ada.delete(f"/communities/{place}").status == 204
    assert sam.get(f"/events/{event['_id']}").status == 404
