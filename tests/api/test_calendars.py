"""Calendars for other programs: a file of one event, and a feed that is one's own."""

import re

from test_events import BERLIN, ada, hidden, place, plan, soon  # noqa: F401  (ada, hidden, place are fixtures)


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
