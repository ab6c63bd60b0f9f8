"""Occurrences of events: their rules over clock changes, their own answers and counts, cancelling, reminders."""

import email
import re
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from harness import Client, Server, lyceum
from test_calendars import unfolded
from test_events import BERLIN, ada, hidden, paths, place, plan, soon, times  # noqa: F401

MONDAYS = {"recurrencePattern": "FREQ=WEEKLY;COUNT=6", **BERLIN}  # from 1 March 2027, 19:00 in Berlin
SECOND, FIFTH = "2027-03-08T18:00:00.000Z", "2027-03-29T17:00:00.000Z"  # before and after the clock change


def counts(answer):
    seen = answer if isinstance(answer, dict) else answer.json
    return seen["goingCount"], seen["maybeCount"], seen["notGoingCount"]


def going(client, here, query=""):
    """Everybody in the list of attendees, page by page: name and answer."""
    seen, cursor = [], ""
    for _ in range(50):
        page = client.get(f"{here}/attendees?limit=2{query}{cursor}")
        assert page.status == 200, page
        seen += [(one["firstName"].lower(), one["status"]) for one in page.json["data"]]
        if not page.json.get("nextCursor"):
            return sorted(seen)
        cursor = "&cursor=" + page.json["nextCursor"]
    raise AssertionError("the list does not end")


@pytest.fixture
def crowd(place, people):
    """Five members of the place."""
    out = [people(name) for name in ("amy", "bea", "cat", "dee", "eli")]
    for one in out:
        assert one.post(f"/communities/{place}/join").status == 200
    return out


def test_an_occurrence_counts_its_own_answers(place, people, ada, crowd):
    here = f"/events/{plan(ada, place, **MONDAYS)['_id']}"
    amy, bea, cat, dee, eli = crowd
    for one in (amy, bea, cat):
        assert counts(one.put(here + "/attendance", {"status": "going"}))[0] > 0
    dee.put(here + "/attendance", {"status": "maybe"})
    put = {"occurrence": SECOND}
    assert counts(amy.put(here + "/attendance", {"status": "not_going", **put})) == (2, 1, 1)
    assert counts(dee.put(here + "/attendance", {"status": "going", **put})) == (3, 0, 1)
    assert counts(eli.put(here + "/attendance", {"status": "maybe", **put})) == (3, 1, 1)
    assert counts(ada.get(here)) == (3, 1, 0) and counts(ada.get(f"{here}?occurrence={FIFTH}")) == (3, 1, 0)
    list_ = ada.get(f"/communities/{place}/events?from=2027-03-01T00:00:00Z").json["data"]
    assert [counts(one) for one in list_] == [(3, 1, 0), (3, 1, 1)] + [(3, 1, 0)] * 4
    everybody = [("amy", "not_going"), ("bea", "going"), ("cat", "going"), ("dee", "going"), ("eli", "maybe")]
    assert going(ada, here, f"&occurrence={SECOND}") == everybody
    assert going(ada, here, f"&occurrence={SECOND}&status=going") == everybody[1:4]
    assert going(ada, here, f"&occurrence={SECOND}&status=not_going") == everybody[:1]
    assert going(ada, here, f"&occurrence={FIFTH}&status=going") == [
        ("amy", "going"),
        ("bea", "going"),
        ("cat", "going"),
    ]
    # The answer to the whole changes: what was said to one occurrence stays, and the sums are right.
    amy.put(here + "/attendance", {"status": "maybe"})
    eli.put(here + "/attendance", {"status": "going"})
    dee.delete(here + "/attendance")
    assert counts(ada.get(here)) == (3, 1, 0)
    assert counts(ada.get(f"{here}?occurrence={SECOND}")) == (3, 1, 1)
    assert going(ada, here, f"&occurrence={SECOND}") == everybody
    for one in crowd:
        for _ in range(2):
            assert one.delete(f"{here}/attendance?occurrence={SECOND}").status == 200
    assert counts(ada.get(f"{here}?occurrence={SECOND}")) == counts(ada.get(here)) == (3, 1, 0)
    assert ada.get(f"{here}/attendees?cursor=nonsense").status in (400, 422)


def test_other_times_take_back_what_was_said_to_one_occurrence(place, ada, crowd):
    here = f"/events/{plan(ada, place, **MONDAYS)['_id']}"
    amy = crowd[0]
    amy.put(here + "/attendance", {"status": "going"})
    amy.put(here + "/attendance", {"status": "not_going", "occurrence": SECOND})
    ada.delete(f"{here}/occurrences/{FIFTH}")
    assert ada.patch(here, {"title": "Only the title", "endDate": "2027-03-01T19:00:00Z"}).status == 200
    assert counts(ada.get(f"{here}?occurrence={SECOND}")) == (0, 0, 1)
    earlier = {"startDate": "2027-03-01T17:00:00Z", "endDate": "2027-03-01T18:00:00Z"}
    assert ada.patch(here, earlier).json["cancelledOccurrences"] == []
    back = {"startDate": "2027-03-01T18:00:00Z", "endDate": "2027-03-01T19:00:00Z"}
    assert ada.patch(here, back).status == 200
    assert counts(ada.get(f"{here}?occurrence={SECOND}")) == (1, 0, 0)
    assert counts(ada.get(f"{here}?occurrence={FIFTH}")) == (1, 0, 0)
    single = f"/events/{plan(ada, place)['_id']}"
    amy.put(single + "/attendance", {"status": "going"})
    assert counts(ada.patch(single, earlier)) == (1, 0, 0)
    assert ada.delete(single).status == 204 and amy.get(single + "/attendees").status == 404


def test_cancel_one_occurrence(place, people, ada):
    sam, here = people("sam"), f"/events/{plan(ada, place, **MONDAYS)['_id']}"
    at, list_ = f"{here}/occurrences/{FIFTH}", f"/communities/{place}/events?from=2027-03-01T00:00:00Z"
    before = ada.get(here).json["sequence"]
    for _ in range(2):
        assert ada.delete(at).status == 204
    event = ada.get(here).json
    assert event["cancelledOccurrences"] == [FIFTH] and event["sequence"] == before + 1
    assert len(times(ada.get(list_))) == 5 and FIFTH[:16] not in times(ada.get(list_))
    assert ada.get(f"{here}?occurrence={FIFTH}").status == 404
    assert "occurrence" in paths(sam.put(here + "/attendance", {"status": "going", "occurrence": FIFTH}))
    assert "EXDATE;TZID=Europe/Berlin:20270329T190000" in unfolded(ada.get(here + ".ics"))
    assert sam.put(at).status == 403 and ada.patch(here, {"cancelledOccurrences": []}).status == 422
    for _ in range(2):
        assert ada.put(at).json["occurrence"]["startDate"] == FIFTH
    assert len(times(ada.get(list_))) == 6 and ada.get(here).json["cancelledOccurrences"] == []
    for wrong in ("2027-03-30T17:00:00Z", "tomorrow"):
        assert ada.delete(f"{here}/occurrences/{wrong}").status == 404
    single = plan(ada, place)
    assert ada.delete(f"/events/{single['_id']}/occurrences/{single['startDate']}").status == 404


RULES = [
    ("Europe/Berlin", "FREQ=DAILY;COUNT=4", "2027-03-26 18:00", ["03-26", "03-27", "03-28", "03-29"]),
    ("Europe/Berlin", "FREQ=DAILY;INTERVAL=2;UNTIL=20271103", "2027-10-28 09:00", ["10-28", "10-30", "11-01", "11-03"]),
    ("America/New_York", "FREQ=DAILY;COUNT=3", "2027-11-06 10:00", ["11-06", "11-07", "11-08"]),
    ("America/New_York", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4", "2027-03-11 10:00", ["03-11", "03-15", "03-18", "03-22"]),
    ("Europe/Berlin", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=3", "2027-10-20 20:00", ["10-20", "11-03", "11-17"]),
    ("Europe/Berlin", "FREQ=MONTHLY;BYDAY=2TU;COUNT=4", "2027-02-09 19:30", ["02-09", "03-09", "04-13", "05-11"]),
    ("America/New_York", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "2027-10-12 19:30", ["10-12", "11-09", "12-14"]),
    ("America/New_York", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2027-01-31 08:00", ["01-31", "02-28", "03-31"]),
    ("Europe/Berlin", "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20271130", "2027-09-30 08:00", ["09-30", "10-31", "11-30"]),
    ("Europe/Berlin", "FREQ=YEARLY;COUNT=3", "2027-04-01 12:00", ["2027-04-01", "2028-04-01", "2029-04-01"]),
    ("America/New_York", "FREQ=YEARLY;COUNT=2", "2028-02-29 12:00", ["2028-02-29", "2032-02-29"]),
]


@pytest.mark.parametrize("zone, rule, start, dates", RULES)
def test_rules_keep_wall_time(hidden, ada, zone, rule, start, dates):
    def instant(wall):
        return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc)

    def text(moment):
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

    first = instant(start)
    event = plan(
        ada,
        hidden,
        startDate=text(first),
        endDate=text(first + timedelta(hours=1)),
        timeZone=zone,
        isRecurring=True,
        recurrencePattern=rule,
    )
    seen, from_ = [], first - timedelta(days=1)
    for _ in range(6):  # a window has at most 400 days
        to = from_ + timedelta(days=400)
        seen += times(ada.get(f"/communities/{hidden}/events?from={text(from_)}&to={text(to)}"))
        from_ = to
    expected = [instant(f"{one if len(one) > 5 else start[:5] + one} {start[11:]}") for one in dates]
    assert seen == [text(one)[:16] for one in expected]
    assert event["recurrenceEndsAt"][:16] == text(expected[-1] + timedelta(hours=1))[:16]


def test_pages_of_many_occurrences(hidden, ada):
    plan(ada, hidden, "Daily", **BERLIN, recurrencePattern="FREQ=DAILY;COUNT=150")
    for day in range(30):
        start = datetime(2027, 3, 2, 9, tzinfo=timezone.utc) + timedelta(days=4 * day)
        at = {"startDate": start.isoformat(), "endDate": (start + timedelta(hours=1)).isoformat()}
        plan(ada, hidden, f"Single {day}", **at)
    list_, seen, cursor = f"/communities/{hidden}/events?from=2027-03-01T00:00:00Z&to=2027-09-01T00:00:00Z", [], ""
    for _ in range(20):
        page = ada.get(f"{list_}&limit=50{cursor}").json
        seen += [(one["occurrence"]["startDate"], one["title"]) for one in page["data"]]
        if not page["nextCursor"]:
            break
        cursor = "&cursor=" + page["nextCursor"]
    assert len(seen) == len(set(seen)) == 180 and seen == sorted(seen)


def test_windows_around_one_event(hidden, ada):
    plan(ada, hidden)  # 18:00 to 19:30
    windows = {("17:00", "18:00"): 0, ("17:00", "18:01"): 1, ("18:30", "18:31"): 1, ("19:29", "20:00"): 1}
    windows |= {("19:30", "20:00"): 0, ("17:00", "20:00"): 1}
    for (from_, to), expected in windows.items():
        answer = ada.get(f"/communities/{hidden}/events?from=2027-03-01T{from_}:00Z&to=2027-03-01T{to}:00Z")
        assert len(times(answer)) == expected, (from_, to)


def test_lists_hold_small_cards(place, people, ada):
    event = plan(ada, place, description="# Bring **seeds**\n\n" + "word " * 3_000, meetingLink="https://m.example/1")
    card = people("sam").get(f"/communities/{place}/events?from=2027-03-01T00:00:00Z").json["data"][0]
    assert card["_id"] == event["_id"] and card["summary"].startswith("Bring seeds word")
    assert len(card["summary"]) <= 201
    assert "description" not in card and "descriptionHtml" not in card and card["meetingLink"]
    assert card["viewer"] == {"can": ["attend"], "answersOccurrence": False}
    assert card["creatorCard"]["firstName"] == "Ada"
    assert ada.get(f"/communities/{place}/events?from=2027-03-01T00:00:00Z").json["data"][0]["viewer"]["can"] == [
        "attend",
        "edit",
        "remove",
    ]


def test_answers_of_many_at_once(place, people, ada, server):
    event = plan(ada, place, **MONDAYS)
    here = f"/events/{event['_id']}/attendance"

    def joined(number):
        one = server.register(f"racer{number}")
        assert one.post(f"/communities/{place}/join").status == 200
        return one

    with ThreadPoolExecutor(8) as pool:
        racers = list(pool.map(joined, range(64)))
    with ThreadPoolExecutor(64) as pool:
        made = list(pool.map(lambda one: one.put(here, {"status": "going"}).status, racers))
        assert made == [200] * 64
        own = list(pool.map(lambda one: one.put(here, {"status": "maybe", "occurrence": SECOND}).status, racers))
        assert own == [200] * 64
    assert counts(ada.get(here[:-11])) == (64, 0, 0)
    assert counts(ada.get(f"{here[:-11]}?occurrence={SECOND}")) == (0, 64, 0)
    one = racers[0]
    statuses = ["going", "maybe", "not_going", "going"] * 16

    def again(status):
        client = Client(one.port, one.token)
        body = {"status": status}
        return client.put(here, body).status, client.put(here, {**body, "occurrence": FIFTH}).status

    with ThreadPoolExecutor(64) as pool:
        assert set(pool.map(again, statuses)) == {(200, 200)}
    assert sum(counts(ada.get(here[:-11]))) == 64
    assert sum(counts(ada.get(f"{here[:-11]}?occurrence={FIFTH}"))) == 64
    assert len(going(ada, here[:-11], f"&occurrence={FIFTH}")) == 64


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{", b'"going"', b"{}", {"status": None}, {"status": 1}, {"status": "GOING"}]
    + [{"status": "going", "occurrence": "soon"}, {"status": "going", "user": "0" * 24}],
)
def test_bad_answers_are_refused(hidden, ada, body):
    here = f"/events/{plan(ada, hidden)['_id']}"
    assert ada.put(here + "/attendance", body).status in (400, 422)
    assert counts(ada.get(here)) == (0, 0, 0)


@pytest.mark.parametrize(
    "change, path",
    [
        ({"startDate": None}, "startDate"),
        ({"endDate": None}, "endDate"),
        ({"endDate": "2027-03-01T17:00:00Z"}, "endDate"),
        ({"startDate": "2027-03-01T19:30:00Z"}, "endDate"),
        ({"timeZone": "Europe/Atlantis"}, "timeZone"),
        ({"isRecurring": True}, "recurrencePattern"),
        ({"isRecurring": True, "recurrencePattern": "FREQ=MONTHLY;BYDAY=9XX"}, "recurrencePattern"),
        ({"title": "x" * 201}, "title"),
        ({"description": "x" * 20_001}, "description"),
        ({"community": "0" * 24}, "community"),
        ({"reminding": {}}, "reminding"),
    ],
)
def test_bad_changes_name_the_field(hidden, ada, change, path):
    here = f"/events/{plan(ada, hidden)['_id']}"
    assert path in paths(ada.patch(here, change))
    assert ada.get(here).json["sequence"] == 0


def letters(server, to):
    """Texts of the letters to somebody, by subject."""
    out = {}
    for file in (server.directory / "outbox").glob("*.eml"):
        message = email.message_from_bytes(file.read_bytes())
        if message["To"] == f"<{to}@example.org>":
            out[message["Subject"]] = message.get_payload(0).get_payload(decode=True).decode()
    return out


def wait_for(ask, seconds=40):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := ask():
            return found
        time.sleep(0.1)
    return None


def test_reminders_are_mailed_once(place, people, ada, server):
    names = ("fay", "gil")
    for name in names:
        people(name).post(f"/communities/{place}/join")
        letter = wait_for(lambda name=name: letters(server, name).get("Confirm your e-mail address"))
        token = re.search(r"/verify/([\w-]+)", letter)[1]
        assert server.visitor().put(f"/email-verifications/{token}", {}).status in (200, 204)
    assert people("fay").get("/users/me").json["eventReminders"] is True
    assert people("gil").patch("/users/me", {"eventReminders": False}).json["eventReminders"] is False
    start = {"startDate": soon(hours=1, seconds=20), "endDate": soon(hours=2), "timeZone": "Europe/Berlin"}
    event = plan(ada, place, "Reminded", meetingLink="https://meet.example.org/7", **start)
    for name in names:
        assert people(name).put(f"/events/{event['_id']}/attendance", {"status": "going"}).status == 200
    text = wait_for(lambda: letters(server, "fay").get("Reminder: Reminded"))
    assert "(Europe/Berlin)" in text and "https://meet.example.org/7" in text and "In Gardeners." in text
    assert f"/events/{event['_id']}" in text and "switch off" in text
    assert letters(server, "gil").keys() == {"Confirm your e-mail address"}
    assert "reminding" not in ada.get(f"/events/{event['_id']}").json


def run(data, *arguments, code=0):
    done = lyceum(*arguments, "--data", data)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def test_what_is_stored_is_sound(tmp_path):
    data, other = tmp_path / "data", tmp_path / "other"
    data.mkdir()
    with Server(data) as school:
        owner = school.set_up()
        made = owner.post("/communities", {"name": "Gardeners", "description": "x", "type": "public"}).json["_id"]
        kept, gone = (f"/events/{plan(owner, made, **MONDAYS)['_id']}" for _ in range(2))
        for here in (kept, gone):
            owner.put(here + "/attendance", {"status": "going"})
            assert counts(owner.put(here + "/attendance", {"status": "maybe", "occurrence": SECOND})) == (0, 1, 0)
        assert owner.delete(gone).status == 204
    assert " 0 problems found" in run(data, "check")
    run(data, "export", tmp_path / "out")
    assert len((tmp_path / "out" / "eventoccurrences.json").read_text().splitlines()) == 1
    answers = tmp_path / "out" / "occurrenceattendees.json"
    text, changed = re.subn(r'"replaces"\s*:\s*"going"', '"replaces":"none"', answers.read_text())
    assert changed == 1
    answers.write_text(text)
    what = "does not know the answer that it replaces"
    assert f"{what}: put right" in run(other, "import", tmp_path / "out")
    assert " 0 problems found" in run(other, "check")
    with sqlite3.connect(other / "lyceum.db") as database:
        ((row, answer),) = database.execute("select id, doc from occurrenceattendees").fetchall()
        assert answer.count(b"going\0") == 1
        answer = answer.replace(b"going\0", b"maybe\0")
        database.execute("update occurrenceattendees set doc = ? where id = ?", (answer, row))
    database.close()
    assert what in run(other, "check", code=1)
    run(other, "check", "--repair")
    assert " 0 problems found" in run(other, "check")
