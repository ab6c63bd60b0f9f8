"""A server with everything that somebody may not see, and the table of who reads which word of it."""

import random
import re
import sqlite3
import string

from harness import PASSWORD, mailed_token
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
