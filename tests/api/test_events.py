"""Events: plan, agenda over clock changes, answers, calendar files and private feeds."""

import re
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


def unfolded(answer):
    assert answer.status == 200 and answer.headers["content-type"].startswith("text/calendar"), answer
    assert all(len(line) <= 75 for line in answer.bytes.split(b"\r\n"))
    return answer.bytes.decode().replace("\r\n ", "").split("\r\n")


def components(answer):
    """A calendar read by the grammar of RFC 5545: components by name, each with its properties and what is inside."""
    assert answer.bytes.endswith(b"\r\n") and b"\n" not in answer.bytes.replace(b"\r\n", b"")
    root = {"name": "", "properties": [], "inside": []}
    open_ = [root]
    for line in unfolded(answer)[:-1]:
        found = re.fullmatch(r'([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', line)
        assert found and not re.search(r"[\x00-\x08\x0b-\x1f]", line), line
        name, parameters, value = found.groups()
        if name == "BEGIN":
            open_.append({"name": value, "properties": [], "inside": []})
        elif name == "END":
            done = open_.pop()
            assert done["name"] == value, line
            open_[-1]["inside"].append(done)
        else:
            open_[-1]["properties"].append((name, parameters, value))
    assert len(open_) == 1 and [one["name"] for one in root["inside"]] == ["VCALENDAR"]
    return root["inside"][0]


def check_calendar(answer):
    """What holds for every calendar of ours. Its events by UID: names and values of their properties."""
    calendar = components(answer)
    assert [one[0] for one in calendar["properties"]][:2] == ["VERSION", "PRODID"]
    zones = {
        value
        for one in calendar["inside"]
        if one["name"] == "VTIMEZONE"
        for name, _, value in one["properties"]
        if name == "TZID"
    }
    out = {}
    for event in (one for one in calendar["inside"] if one["name"] == "VEVENT"):
        names = [name for name, _, _ in event["properties"]]
        for once in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "CREATED"):
            assert names.count(once) == 1, names
        for name, parameters, value in event["properties"]:
            if zone := re.search(r";TZID=([^;:]+)", parameters):
                assert zone[1] in zones and re.fullmatch(r"\d{8}T\d{6}", value)
            elif name in ("DTSTAMP", "DTSTART", "DTEND", "EXDATE", "LAST-MODIFIED", "CREATED"):
                assert re.fullmatch(r"\d{8}T\d{6}Z", value)
            elif name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
                assert re.fullmatch(r"(?:[^\\,;]|\\[\\,;nN])*", value), value
        event = {name: value for name, _, value in event["properties"]}
        assert event["UID"] not in out
        out[event["UID"]] = event
    return out


def test_calendars_follow_the_grammar(hidden, people, ada, server):
    nasty = 'Back\\slash, "quotes"; and: ' + "ü€😀" * 40
    series = plan(ada, hidden, nasty, description=nasty + "\n\n" + nasty, recurrencePattern="FREQ=WEEKLY", **BERLIN)
    starts = {"startDate": soon(days=2), "endDate": soon(days=3)}
    single = plan(ada, hidden, "Single", **starts, timeZone="America/New_York", meetingLink="https://m.example/?a;b,c")
    ada.patch(f"/events/{single['_id']}", {"title": "Renamed"})
    address = people("sam").post("/users/me/calendar").json["address"].split("/api/v1", 1)[1]
    events = check_calendar(server.visitor().get(address))
    uid = [f"{one['_id']}@events.lyceum" for one in (series, single)]
    assert {*uid} <= events.keys()
    unescape = re.sub(r"\\(.)", lambda one: "\n" if one[1] in "nN" else one[1], events[uid[0]]["SUMMARY"])
    assert unescape == nasty and events[uid[0]]["SEQUENCE"] == "0"
    assert events[uid[1]]["SEQUENCE"] == "1" and events[uid[1]]["SUMMARY"] == "Renamed"
    assert events[uid[1]]["LAST-MODIFIED"] >= events[uid[1]]["CREATED"] and "RRULE" not in events[uid[1]]
    for one in (series, single):
        assert check_calendar(ada.get(f"/events/{one['_id']}.ics")).keys() == {f"{one['_id']}@events.lyceum"}


def test_my_calendar_reminds_of_what_i_go_to(hidden, people, ada, server):
    """A quarter of an hour before, and only in the calendar that is mine."""
    sam = people("sam")
    starts = {"startDate": soon(days=2), "endDate": soon(days=3)}
    going, maybe, silent = (plan(ada, hidden, title, **starts)["_id"] for title in ("Going; gone", "Maybe", "Silent"))
    weekly = plan(ada, hidden, "Weekly", recurrencePattern="FREQ=WEEKLY", **BERLIN)
    series = weekly["_id"]
    for event, status in ((going, "going"), (series, "going"), (maybe, "maybe")):
        assert sam.put(f"/events/{event}/attendance", {"status": status}).status == 200
    address = feed_of(sam)

    def alarms(answer):
        events = [one for one in components(answer)["inside"] if one["name"] == "VEVENT"]
        return {dict((n, v) for n, _, v in one["properties"])["UID"].split("@")[0]: one["inside"] for one in events}

    found = alarms(server.visitor().get(address))
    assert [len(found[event]) for event in (going, series, maybe, silent)] == [1, 1, 0, 0]
    (alarm,) = found[going]
    assert alarm["name"] == "VALARM" and [(name, value) for name, _, value in alarm["properties"]] == [
        ("ACTION", "DISPLAY"),
        ("TRIGGER", "-PT15M"),
        ("DESCRIPTION", r"Going\; gone"),
    ]
    assert alarms(sam.get(f"/events/{going}.ics")) == {going: []}
    # Not this once: the occurrence stands by itself, without an alarm.
    once = {"status": "not_going", "occurrence": weekly["startDate"]}
    assert sam.put(f"/events/{series}/attendance", once).status == 200
    events = [one for one in components(server.visitor().get(address))["inside"] if one["name"] == "VEVENT"]
    of_series = [one for one in events if ("UID", "", f"{series}@events.lyceum") in one["properties"]]
    assert [len(one["inside"]) for one in of_series] == [1, 0]
    assert {name for name, _, _ in of_series[1]["properties"]} >= {"RECURRENCE-ID", "DTSTART", "DTEND"}
    assert not any(alarms(server.visitor().get(feed_of(ada))).get(going, []))


def feed_of(person):
    return person.post("/users/me/calendar").json["address"].split("/api/v1", 1)[1]


def test_calendar_file(place, ada):
    event = plan(ada, place, "Äpfel, Birnen; " + "süß " * 30, recurrencePattern="FREQ=WEEKLY;UNTIL=20270501", **BERLIN)
    lines = unfolded(ada.get(f"/events/{event['_id']}.ics"))
    assert "DTSTART;TZID=Europe/Berlin:20270301T190000" in lines and "BEGIN:VTIMEZONE" in lines
    assert "RRULE:FREQ=WEEKLY;UNTIL=20270501T215959Z" in lines and f"UID:{event['_id']}@events.lyceum" in lines
    assert any(line.startswith("SUMMARY:Äpfel\\, Birnen\\; süß süß") for line in lines) and "SEQUENCE:0" in lines
    assert any(re.fullmatch(rf"URL:http://localhost:\d+/c/[^/]+/events/{event['_id']}", line) for line in lines)


def test_my_events(place, hidden, people, ada):
    sam, start = people("sam"), {"startDate": soon(days=2), "endDate": soon(days=2, hours=1)}
    public, private = plan(ada, place, "Open", **start)["_id"], plan(ada, hidden, "Closed", **start)["_id"]
    mine = {one["_id"]: one for one in sam.get("/users/me/events").json["data"]}
    assert {public, private} <= set(mine) and mine[private]["communityCard"]["name"] == "Hidden"
    assert sam.post(f"/communities/{hidden}/leave").status == 204
    assert private not in [one["_id"] for one in sam.get("/users/me/events").json["data"]]
    assert private not in [one["_id"] for one in people("eve").get("/users/me/events").json["data"]]


def test_private_feed(hidden, people, ada, server):
    sam = people("sam")
    event = plan(
        ada, hidden, "Closed", startDate=soon(days=2), endDate=soon(days=3), meetingLink="https://meet.example.org/1"
    )
    uid = f"UID:{event['_id']}@events.lyceum"
    sam.delete("/users/me/calendar")
    assert sam.get("/users/me/calendar").status == 404
    made = [sam.post("/users/me/calendar") for _ in range(2)]
    assert [one.status for one in made] == [201, 201], made
    assert made[0].headers["location"] == "/api/v1/users/me/calendar"
    old, new = (one.json["address"].split("/api/v1", 1)[1] for one in made)
    assert re.fullmatch(r"/calendar/[\w-]{43}\.ics", new) and "address" not in sam.get("/users/me/calendar").json
    assert server.visitor().get(old).status == 404
    lines = unfolded(server.visitor().get(new))
    assert uid in lines and "LOCATION:https://meet.example.org/1" in lines
    ada.patch(f"/communities/{hidden}/members/{sam.id}", {"status": "blocked"})
    assert uid not in unfolded(server.visitor().get(new))
    assert sam.delete("/users/me/calendar").status == 204 and server.visitor().get(new).status == 404


def test_events_go_with_their_community(place, people, ada):
    sam, event = people("sam"), plan(ada, place, recurrencePattern="FREQ=WEEKLY", **BERLIN)
    sam.put(f"/events/{event['_id']}/attendance", {"status": "going"})
    assert ada.delete(f"/communities/{place}").status == 204
    assert sam.get(f"/events/{event['_id']}").status == 404
