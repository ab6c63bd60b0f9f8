"""The catalogue and a community's courses: filters, order, pages, and what stays hidden."""

import base64
import random

from test_courses import (  # noqa: F401
    cast,
    enroll,
    join,
    make_community,
    make_course,
    published_course,
    titles,
    walk,
)


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
