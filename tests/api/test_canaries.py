"""Canaries: every private value is a word of its own, and nobody reads one that they may not see, wherever they look.

Two servers hold the same things and differ in all private words, so that also an outsider's answers can be compared.
"""

import base64
import json
import random
import re
import sqlite3
import string

import pytest

from harness import PASSWORD, Server, mailed_token, mails
from test_rights import BODIES, operations
from tus import png, upload

READERS = ["visitor", "outsider", "pending", "blocked", "member", "creator", "admin", "owner"]
# Who reads which word somewhere in all that they can get. P is a private community, Q a public one. Pending waits for
# P, blocked is blocked in both, creator has a draft and a published course, member learns in the one of P.
TABLE = """
                        | visitor outsider pending blocked member creator admin owner
    P.name              |    -       -       yes      -      yes     -     yes   yes
    P.slug              |    -       -       yes      -      yes     -     yes   yes
    P.description       |    -       -       yes      -      yes     -     yes   yes
    P.topic             |    -       -       yes      -      yes     -     yes   yes
    P.question          |    -       -       yes      -      yes     -     yes   yes
    P.post              |    -       -        -       -      yes     -     yes   yes
    P.text              |    -       -        -       -      yes     -     yes   yes
    P.picture           |    -       -        -       -      yes     -     yes   yes
    P.comment           |    -       -        -       -      yes     -     yes   yes
    P.event             |    -       -        -       -      yes     -     yes   yes
    P.agenda            |    -       -        -       -      yes     -     yes   yes
    P.link              |    -       -        -       -      yes     -     yes   yes
    P.course            |    -       -        -       -      yes     -     yes   yes
    P.lesson            |    -       -        -       -      yes     -     yes   yes
    P.film              |    -       -        -       -      yes     -     yes   yes
    P.caption           |    -       -        -       -      yes     -     yes   yes
    P.review            |    -       -        -       -      yes     -     yes   yes
    P.answer            |    -       -       yes      -       -      -     yes   yes
    Q.answer            |    -       -        -       -      yes     -     yes   yes
    Q.link              |    -       -        -       -      yes     -     yes   yes
    draft.title         |    -       -        -       -       -     yes     -    yes
    draft.text          |    -       -        -       -       -     yes     -    yes
    draft.category      |    -       -        -       -       -     yes     -    yes
    draft.tag           |    -       -        -       -       -     yes     -    yes
    draft.lesson        |    -       -        -       -       -     yes     -    yes
    draft.film          |    -       -        -       -       -     yes     -    yes
    draft.caption       |    -       -        -       -       -     yes     -    yes
    open.film           |    -       -        -       -       -     yes     -    yes
    open.caption        |    -       -        -       -       -     yes     -    yes
    open.text           |    -       -        -       -       -     yes     -    yes
    member.email        |    -       -        -       -      yes     -      -    yes
    creator.email       |    -       -        -       -       -     yes     -    yes
    member.file         |    -       -        -       -      yes     -      -     -
    password            |    -       -        -       -       -      -      -     -
    new.email           |    -       -        -       -      yes     -      -     -
    invitation          |    -       -        -       -       -      -     yes   yes
    certificate         |    -       -        -       -      yes     -      -     -
    tokens              |    -       -        -       -       -      -      -     -
    hashes              |    -       -        -       -       -      -      -     -
"""


def visibility():
    rows = (line.split("|") for line in TABLE.strip().splitlines()[1:])
    cells = {name.strip(): row.split() for name, row in rows}
    return {reader: {name for name, row in cells.items() if row[i] == "yes"} for i, reader in enumerate(READERS)}


def made(answer):
    assert answer.status in (200, 201, 204), answer
    return answer.json if answer.bytes else None


class World:
    """A server with everything that somebody may not see. `length` of its private words; `more` private things."""

    def __init__(self, server, length, more=False):
        self.server, self.dice = server, random.Random(length)
        self.words = {name.strip(): self.word(length) for name in re.findall(r"^ +([\w.]+) +\|", TABLE, re.M)}
        self.secrets = {"tokens": [], "hashes": []}
        self.pools = {}
        self.people = {"visitor": server.visitor(), "owner": server.set_up()}
        self.register()
        self.fill_private()
        self.fill_public()
        self.fill_courses()
        self.fill_files()
        self.fill_secrets()
        if more:
            self.add_more()

    def word(self, length):
        return "zq" + "".join(self.dice.choices(string.ascii_lowercase, k=length - 2))

    def register(self):
        for name in READERS[1:-1]:
            mailbox = f"{self.words[name + '.email']}@example.org" if name + ".email" in self.words else None
            account = {
                "email": mailbox or f"{name}@example.org",
                "password": self.words["password"] if name == "member" else PASSWORD,
                "firstName": name.capitalize(),
                "lastName": "Reader",
                "role": "creator" if name in ("creator", "admin") else "student",
                "transport": "bearer",
            }
            answer = made(self.server.visitor().post("/users", account))
            self.people[name] = type(self.people["visitor"])(self.server.port, answer["token"], answer["user"])
            self.keep("user", answer["user"])

    def keep(self, name, document):
        self.pools.setdefault(name, []).append(document["_id"])
        if document.get("slug"):
            self.pools[name].append(document["slug"])
        return document["_id"]

    def fill_private(self):
        w, at = self.words, self.people
        place = self.keep(
            "community",
            made(
                at["admin"].post(
                    "/communities",
                    {
                        "name": w["P.name"],
                        "slug": w["P.slug"],
                        "description": w["P.description"],
                        "type": "private",
                        "topics": [{"key": "topic", "name": w["P.topic"]}],
                        "questions": [w["P.question"]],
                    },
                )
            ),
        )
        invitation = made(at["admin"].post(f"/communities/{place}/invitations"))
        self.keep("invitation", invitation)
        self.secrets["invitation"] = [invitation["code"]]
        for name in ("member", "blocked"):
            made(at[name].post(f"/communities/{place}/join", {"invitation": invitation["code"]}))
        made(at["pending"].post(f"/communities/{place}/join", {"answers": [w["P.answer"]]}))
        made(at["admin"].patch(f"/communities/{place}/members/{at['blocked'].id}", {"status": "blocked"}))
        body = {"title": w["P.post"], "content": w["P.text"], "topic": "topic"}
        body["images"] = [f"https://example.org/{w['P.picture']}.png"]
        post = self.keep("post", made(at["member"].post(f"/communities/{place}/posts", body)))
        self.keep("comment", made(at["member"].post(f"/posts/{post}/comments", {"content": w["P.comment"]})))
        made(at["member"].put(f"/posts/{post}/like"))
        self.plan(place, w["P.event"], w["P.agenda"], w["P.link"])
        self.private = place

    def plan(self, place, title, description, link):
        event = {
            "title": title,
            "description": description,
            "startDate": "2030-01-01T10:00:00Z",
            "endDate": "2030-01-01T11:00:00Z",
            "meetingLink": f"https://example.org/{link}",
            "isRecurring": True,
            "recurrencePattern": "FREQ=WEEKLY;COUNT=3",
        }
        event = self.keep("event", made(self.people["admin"].post(f"/communities/{place}/events", event)))
        made(self.people["member"].put(f"/events/{event}/attendance", {"status": "going"}))

    def fill_public(self):
        at = self.people
        body = {"name": "Open house", "description": "d", "type": "public", "questions": ["Why?"]}
        place = self.keep("community", made(at["admin"].post("/communities", body)))
        made(at["member"].post(f"/communities/{place}/join", {"answers": [self.words["Q.answer"]]}))
        made(at["blocked"].post(f"/communities/{place}/join", {"answers": ["a"]}))
        made(at["admin"].patch(f"/communities/{place}/members/{at['blocked'].id}", {"status": "blocked"}))
        post = self.keep("post", made(at["member"].post(f"/communities/{place}/posts", {"title": "t", "content": "c"})))
        self.keep("comment", made(at["member"].post(f"/posts/{post}/comments", {"content": "c"})))
        self.plan(place, "Open evening", "d", self.words["Q.link"])

    def course(self, by, lesson, caption, **body):
        course = self.keep("course", made(self.people[by].post("/courses", body)))
        lesson = {"duration": 60, **lesson, "videoUrl": f"https://example.org/{lesson['videoUrl']}.mp4"}
        video = self.keep("video", made(self.people[by].post(f"/courses/{course}/videos", lesson)))
        text = f"WEBVTT\n\n00:00.000 --> 00:09.000\n{self.words[caption]}\n"
        made(self.people[by].put(f"/videos/{video}/captions/en", {"label": "English", "text": text}))
        return course

    def fill_courses(self):
        w, at = self.words, self.people
        lesson = {"title": w["P.lesson"], "videoUrl": w["P.film"]}
        course = self.course("admin", lesson, "P.caption", title=w["P.course"], description="d", community=self.private)
        made(at["admin"].put(f"/courses/{course}/published"))
        self.keep("enrollment", made(at["member"].post(f"/courses/{course}/enrollment")))
        made(at["member"].put(f"/courses/{course}/reviews/mine", {"rating": 4, "comment": w["P.review"]}))
        watched = {"intervals": [[0, 60]], "duration": 60}
        watched = made(at["member"].put(f"/videos/{self.pools['video'][-1]}/progress", watched))
        self.secrets["certificate"] = [watched["enrollment"]["certificateCode"]]
        draft = {"category": w["draft.category"], "tags": [w["draft.tag"]], "level": "advanced"}
        lesson = {"title": w["draft.lesson"], "videoUrl": w["draft.film"]}
        self.course("creator", lesson, "draft.caption", title=w["draft.title"], description=w["draft.text"], **draft)
        lesson = {"title": "Lesson", "description": w["open.text"], "videoUrl": w["open.film"]}
        words = {"title": "Open course", "description": "d", "category": "Open", "tags": ["open"]}
        course = self.course("creator", lesson, "open.caption", **words)
        made(at["creator"].put(f"/courses/{course}/published"))

    def fill_files(self):
        seen = upload(self.people["member"], png(9, 9), filename=self.words["member.file"] + ".png")
        self.pools |= {"upload": [seen["_id"]], "file": [seen["file"]]}

    def fill_secrets(self):
        member = self.people["member"]
        tokens = [one.token for one in self.people.values() if one.token]
        tokens.append(made(member.post("/users/me/tokens", {"name": "t", "scopes": ["admin"]}))["token"])
        tokens.append(made(member.post("/users/me/calendar"))["address"].split("/")[-1].removesuffix(".ics"))
        address = self.words["member.email"] + "@example.org"
        made(self.server.visitor().post("/password-resets", {"email": address}))
        change = {"currentPassword": self.words["password"], "email": self.words["new.email"] + "@example.org"}
        made(member.put("/users/me/email", change))
        self.mailed = [mailed_token(self.server, "reset", address), mailed_token(self.server, "verify", address)]
        self.secrets["tokens"] = tokens + self.mailed
        self.secrets["hashes"] = ["$argon2", *stored_hashes(self.server)]
        guesses = [one[:-1] for one in self.secrets["invitation"] + self.secrets["certificate"] + tokens]
        self.pools |= {"code": guesses, "secret": guesses, "token": guesses}
        names = [f"{number:024x}" for number in range(1, len(guesses) + 1)]
        self.pools |= {"file": names, "name": names, "language": ["en"] * len(guesses)}

    def add_more(self):
        """Of everything that is counted somewhere, and in no pool: nobody asks for it by its id."""
        at, words = self.people, {"title": "More", "description": "More", "content": "More"}
        post = {name: words[name] for name in ("title", "content")}
        made(at["member"].post(f"/communities/{self.private}/posts", post))
        made(at["admin"].put(f"/posts/{self.pools['post'][0]}/like"))
        course = {name: words[name] for name in ("title", "description")}
        made(at["creator"].post("/courses", course))
        made(at["admin"].post("/courses", {**course, "community": self.private}))
        made(at["admin"].post("/communities", {"name": "More", "description": "More", "type": "private"}))

    def found_in(self, text):
        text = text.lower()
        found = {name for name, word in self.words.items() if name not in self.secrets and word.encode() in text}
        return found | {
            name for name, all in self.secrets.items() if any(one.lower().encode() in text for one in all)
        }


def stored_hashes(server):
    """What the database keeps of passwords and tokens, as the texts that stand in it."""
    found = set()
    with sqlite3.connect(f"file:{server.directory / 'lyceum.db'}?mode=ro", uri=True) as database:
        names = "select name from sqlite_master where type = 'table' and sql like '%doc BLOB%'"
        for (table,) in database.execute(names).fetchall():
            for (document,) in database.execute(f"select doc from '{table}'"):
                found |= set(re.findall(rb"\x02(?:hash|password)\x00.{4}([^\x00]+)\x00", bytes(document), re.S))
    return [one.decode() for one in found]


# What is asked for in queries beside the values of an enumeration. A parameter that is not here fails.
QUERIES = {
    "limit": ["1", "100"],
    "cursor": ["x"],
    "topic": ["topic", "other"],
    "free": ["true", "false"],
    "maxPrice": ["0", "10"],
    "from": ["2029-12-01T00:00:00Z"],
    "to": ["2030-02-01T00:00:00Z"],
    "occurrence": ["2030-01-08T10:00:00Z"],
    "language": ["en", "de"],
    "tr": ["w-64", "w-65"],
    "invitation": ["x"],
}


# What the server itself writes as HTML and XML, with each thing's number in its pool: community 1 is P by its slug.
PAGES = ["//", "//discover", "//courses", "//sitemap.xml", "//sitemaps/site.xml", "//me/learning", "//me/events"]
PAGES += [f"//sitemaps/{{community.{i}}}.xml" for i in range(3)]
PAGES += [
    f"//c/{{community.{place}}}{page}"
    for place in range(3)
    for page in (
        "",
        *("/about", "/events", "/courses", "/members", "/search", "/manage", "/feed.atom"),
        *(f"/{page}.{i}}}" for page in ("p/{post", "events/{event", "members/{user") for i in range(2)),
        *(f"/courses/{{course.{i}}}{end}" for i in range(3) for end in ("", "/done", f"/{{video.{i}}}")),
    )
]
PAGES += [f"//{start}courses/{{course.{i}}}" for start in ("", "teach/") for i in range(3)]
PAGES += [f"//users/{{user.{i}}}" for i in range(2)]


def values_of(parameter, worlds):
    """Searches are for beginnings: what is asked for is no canary, should the answer repeat it."""
    name, words = parameter["name"], [word for world in worlds for word in world.words.values()]
    if name == "search":
        return sorted({word[:6] for word in words})
    if name in ("category", "tag"):
        return ["open", "Open", *[world.words["draft." + name] for world in worlds]]
    if name in ("creator", "parent"):
        return [("user" if name == "creator" else "comment", i) for i in range(2)]
    return parameter["schema"].get("enum") or QUERIES[name]


def questions(worlds):
    """Every GET with every id and slug, plain and with each value of each parameter of its query."""
    paths = worlds[0].server.visitor().get("/openapi.json").json["paths"]
    for pattern, methods in paths.items():
        if "get" not in methods:
            continue
        name = re.search(r"\{(\w+)\}", pattern)
        for i in range(len(worlds[0].pools[name[1]])) if name else [None]:
            for query in [("", ""), *queries(methods["get"], worlds)]:
                yield pattern, i, *query
    for i in range(len(worlds[0].pools["code"])):
        yield "//certificates/{code}", i, "", ""
    for page in PAGES:
        yield page, 0, "", ""


def queries(operation, worlds):
    for parameter in operation.get("parameters", []):
        if parameter.get("in") == "query":
            for value in values_of(parameter, worlds):
                yield parameter["name"], value
    if any(parameter.get("name") == "from" for parameter in operation.get("parameters", [])):
        yield "from", "2029-12-01T00:00:00Z&to=2030-02-01T00:00:00Z"


def ask(world, reader, question):
    pattern, i, name, value = question
    path = re.sub(r"\{(\w+)(?:\.(\d))?\}", lambda found: world.pools[found[1]][int(found[2] or i)], pattern)
    if isinstance(value, tuple):
        value = world.pools[value[0]][value[1]]
    return world.people[reader].get(f"{path}?{name}={value}" if name else path)


def readable(answer):
    """All bytes of an answer, folded lines of calendars unfolded and cursors decoded."""
    text = answer.bytes.replace(b"\r\n ", b"")
    cursors = re.findall(rb'"nextCursor":"([\w-]+)', text)
    decoded = [base64.urlsafe_b64decode(one + b"=" * (-len(one) % 4)) for one in cursors]
    return b"\n".join([json.dumps(answer.headers).encode(), text, *decoded])


@pytest.fixture(scope="module")
def worlds():
    with Server(log_requests="true") as one, Server() as other:
        yield World(one, 12), World(other, 15, more=True)


def test_nobody_reads_what_is_not_for_them(worlds):
    world, wrong = worlds[0], []
    expected = visibility()
    asked = list(questions(worlds[:1]))
    for reader in READERS:
        seen = {}
        for question in asked:
            answer = ask(world, reader, question)
            assert answer.status < 500, (question, answer)
            for name in world.found_in(readable(answer)):
                seen.setdefault(name, (question, answer))
        wrong += [f"{reader} reads {name}: {seen[name]}" for name in sorted(seen.keys() - expected[reader])]
        wrong += [f"{reader} does not read {name}" for name in sorted(expected[reader] - seen.keys())]
    assert not wrong, "\n".join(wrong)


def test_neither_log_nor_mail_tells(worlds):
    world = worlds[0]
    with open(world.server.log.name, "rb") as log:
        written = log.read()
    assert b'"event":"request"' in written and world.found_in(written) == set()
    own, count = visibility(), 0
    for to, text in mails(world.server):
        reader = next((name for name in READERS[1:] if world.people[name].user["email"] == to), None)
        allowed = own[reader] if reader else {"new.email"}  # the mailbox that is to be verified
        for token in world.mailed:
            text = text.replace(token.encode(), b"")
        assert world.found_in(text) <= allowed, (to, text)
        count += 1
    assert count >= len(READERS)


# What an outsider may not know of, by its place in its pool: in the private community, or of the draft, or somebody's.
HIDDEN = {
    "community": [0, 1],
    "post": [0],
    "comment": [0],
    "event": [0],
    "course": [0, 1],
    "video": [0, 1],
    "enrollment": [0],
    "invitation": [0],
    "upload": [0],
    "file": [0],
}


def hidden_and_missing(world):
    """Each route's method and path for what is hidden, and the same for what is not there."""
    for operation in operations(world.server):
        method, pattern = operation.split()
        name = (re.findall(r"\{(\w+)\}", pattern) or [""])[0]
        rest = pattern.replace("{user}", world.people["member"].id).replace("{start}", "2030-01-08T10:00:00Z")
        rest = rest.replace("{language}", "en")
        if pattern.endswith("/join"):  # whoever has the address may ask to join
            continue
        for i in HIDDEN.get(name, []):
            found = world.pools[name][i]
            missing = "0" * 23 + "1" if re.fullmatch("[0-9a-f]{24}", found) else "zq" + found[:-2]
            yield operation, method, *(rest.replace(f"{{{name}}}", one) for one in (found, missing))


@pytest.mark.parametrize("headers", [{}, {"If_Match": '"x"'}], ids=["plain", "guarded"])
@pytest.mark.parametrize("reader", ["visitor", "outsider", "blocked"])
def test_what_is_hidden_answers_as_what_is_not_there(worlds, reader, headers):
    world = worlds[0]
    for operation, method, *paths in hidden_and_missing(world):
        body = None if method in ("GET", "DELETE") else BODIES.get(operation, {})
        answers = [world.people[reader].send(method, path, body, **headers) for path in paths]
        one, other = (without_chance(world, answer) for answer in answers)
        assert one == other and answers[0].status >= 400, (operation, one)


def without_chance(world, answer):
    """An answer as it would be on every server: ids in the order of their making, no dates, no cursors."""
    text = f"{answer.status} {sorted(answer.headers.items())}\n".encode() + answer.bytes
    for name, pool in world.pools.items():
        for i, one in enumerate(pool):
            if re.fullmatch("[0-9a-f]{24}", one):
                text = text.replace(one.encode(), f"<{name} {i}>".encode())
    for pattern in (
        rb"localhost:\d+",
        rb"\d{4}-\d\d-\d\dT[\d:.]+Z|\d{8}T\d{6}Z",
        rb"'x-request-id', '[^']*|requestId\":\"[^\"]*|'date', '[^']*|'etag', '[^']*",
        rb"(?<=nextCursor\":\")[\w-]+|(?<=cursor=)[\w-]+",
        rb"\b[0-9a-f]{24}\b",
    ):
        text = re.sub(pattern, b"<>", text)
    return text


@pytest.mark.parametrize("reader", ["visitor", "outsider"])
def test_two_worlds_look_the_same_from_outside(worlds, reader):
    """Also to who asks for the private words of either."""
    for question in questions(worlds):
        one, other = (without_chance(world, ask(world, reader, question)) for world in worlds)
        assert one == other, question
    for slug in (world.words["P.slug"] for world in worlds):  # the first one is there in one world only
        for more in ("", "/posts", "/members", "/events", "/courses"):
            answers = (world.people[reader].get(f"/communities/{slug}{more}") for world in worlds)
            one, other = map(without_chance, worlds, answers)
            assert one == other, (slug, more)
