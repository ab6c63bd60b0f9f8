"""The authorization matrix: every route for every kind of caller, against the table in rights.txt.

`python3 test_rights.py` prints the table as the server answers now. Read every line of the difference before you
keep it.
"""

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
from harness import PASSWORD, Client, Server  # noqa: E402
from tus import begin, png, upload  # noqa: E402

TABLE = Path(__file__).with_name("rights.txt")
ACTORS = ["visitor", "outsider", "pending", "blocked", "member", "student", "creator", "admin", "owner"]
KINDS = ["public", "private", "draft"]
ALONE = "-"  # the kind of what belongs to no community
# Where a password would be hashed no body is sent: who is let in gets 422 for it.
BODIES = {
    "POST /setup": {
        "siteName": "Taken",
        "email": "taker@example.org",
        "password": PASSWORD,
        "firstName": "T",
        "lastName": "T",
    },
    "PATCH /site": {"name": "Test site"},
    "PATCH /users/me": {"bio": "Changed"},
    "PATCH /users/{user}": {"isOwner": False},
    "POST /users/me/tokens": {"name": "t", "scopes": ["read"]},
    "POST /password-resets": {"email": "nobody@example.org"},
    "POST /communities": {"name": "Made", "description": "d", "type": "public"},
    "POST /courses": {"title": "Made", "description": "d"},
    "PATCH /communities/{community}": {"name": "Renamed"},
    "PATCH /communities/{community}/members/{user}": {"role": "admin"},
    "POST /communities/{community}/posts": {"title": "t", "content": "c"},
    "PATCH /posts/{post}": {"title": "Changed"},
    "POST /posts/{post}/comments": {"content": "c"},
    "POST /previews": {"content": "c"},
    "PATCH /comments/{comment}": {"content": "Changed"},
    "POST /communities/{community}/events": {
        "title": "e",
        "description": "d",
        "startDate": "2030-01-01T10:00:00Z",
        "endDate": "2030-01-01T11:00:00Z",
    },
    "PATCH /events/{event}": {"title": "Changed"},
    "PUT /events/{event}/attendance": {"status": "going"},
    "PATCH /courses/{course}": {"title": "Changed"},
    "PUT /courses/{course}/reviews/mine": {"rating": 5, "comment": "Good"},
    "POST /courses/{course}/videos": {"title": "v", "videoUrl": "https://example.org/v.mp4"},
    "PATCH /videos/{video}": {"title": "Changed"},
    "PUT /videos/{video}/captions/{language}": {"label": "E", "text": "WEBVTT\n\n00:01.000 --> 00:02.000\nHi."},
    "PATCH /videos/{video}/captions/{language}": {"label": "English"},
    "PUT /videos/{video}/progress": {"intervals": [[0, 5]], "position": 5, "duration": 60},
}
OF_A_COMMUNITY = re.compile(r"\{(community|course|post|comment|video|event|enrollment)\}|^/invitations/")


def kinds_of(operation):
    """The rows that the table needs for a route."""
    path = operation.split()[1]
    if not OF_A_COMMUNITY.search(path):
        return [ALONE]
    return KINDS if re.search("course|video|enrollment", path) else KINDS[:2]


def fill(pattern, things):
    """The path with each {name} replaced by the thing's member of that name."""
    return re.sub(r"\{(\w+)\}", lambda name: getattr(things, name[1]), pattern)


class World:
    """One community with a post, a comment, a course with a lesson, and everybody's standing in it."""

    def __init__(self, people, owner, kind):
        get = people.__getitem__
        community_type = "private" if kind == "private" else "public"
        made = get("admin").post("/communities", {"name": "World", "description": "d", "type": community_type}).json
        self.community = made["_id"]
        for name in ("member", "student", "creator", "target", "blocked"):
            get(name).post(f"/communities/{self.community}/join")
            if community_type == "private":
                self.admit(get("admin"), get(name).id, "active")
        self.admit(get("admin"), get("blocked").id, "blocked")
        if community_type == "private":
            get("pending").post(f"/communities/{self.community}/join")
        self.post = (
            get("member").post(f"/communities/{self.community}/posts", {"title": "t", "content": "c"}).json["_id"]
        )
        self.comment = get("member").post(f"/posts/{self.post}/comments", {"content": "c"}).json["_id"]
        course = {"title": "c", "description": "d", "community": self.community}
        self.course = get("creator").post("/courses", course).json["_id"]
        lesson = {"title": "v", "videoUrl": "https://example.org/v.mp4", "duration": 60}
        self.videos = [get("creator").post(f"/courses/{self.course}/videos", lesson).json["_id"] for _ in range(2)]
        self.video, self.language = self.videos[0], "en"
        caption = BODIES["PUT /videos/{video}/captions/{language}"]
        get("creator").put(f"/videos/{self.video}/captions/{self.language}", caption)
        get("creator").put(f"/courses/{self.course}/published")
        self.enrollment = get("student").post(f"/courses/{self.course}/enrollment").json["_id"]
        if kind == "draft":
            get("creator").delete(f"/courses/{self.course}/published")
        event = {
            "title": "e",
            "description": "d",
            "startDate": "2030-01-01T10:00:00Z",
            "endDate": "2030-01-01T11:00:00Z",
            "isRecurring": True,
            "recurrencePattern": "FREQ=WEEKLY;COUNT=9",
        }
        self.start = "2030-01-08T10:00:00Z"
        self.event = get("admin").post(f"/communities/{self.community}/events", event).json["_id"]
        invitation = get("admin").post(f"/communities/{self.community}/invitations", {}).json
        self.invitation, self.code, self.user = invitation["_id"], invitation["code"], get("target").id

    def admit(self, admin, user, status):
        answer = admin.patch(f"/communities/{self.community}/members/{user}", {"status": status})
        assert answer.status == 200, answer

    def path(self, pattern):
        return fill(pattern, self)


class Alone:
    """What belongs to no community: another person's account, session, token, calendar, upload and file; a student's
    certificate."""

    def __init__(self, people, world):
        target, student = people["target"], people["student"]
        self.user = target.id
        self.session = target.get("/sessions").json["data"][0]["_id"]
        made = target.post("/users/me/tokens", {"name": "t", "scopes": ["read"]}).json
        self.token = made["_id"]
        self.upload = begin(target, 10).split("/")[-1]
        self.file = upload(target, png(9, 9))["file"]
        self.name = "master.m3u8"
        self.secret = target.post("/users/me/calendar").json["address"].split("/")[-1].removesuffix(".ics")
        for video in world.videos:
            watched = student.put(f"/videos/{video}/progress", {"intervals": [[0, 60]], "duration": 60}).json
        self.code = watched["enrollment"]["certificateCode"]


class Cast:
    """People who stay the same, and worlds: one to look at for each kind, new ones for what changes something."""

    def __init__(self, server):
        self.owner = server.set_up()
        self.people = {"visitor": server.visitor(), "owner": self.owner}
        for name in ACTORS[1:-1] + ["target"]:
            self.people[name] = server.register(name, "creator" if name in ("admin", "creator") else "student")
        self.shared = {kind: World(self.people, self.owner, kind) for kind in KINDS}
        self.shared[ALONE] = Alone(self.people, self.shared["public"])

    def ask(self, operation, kind, actor, changes):
        method, pattern = operation.split()
        world = World(self.people, self.owner, kind) if changes and kind != ALONE else self.shared[kind]
        body = BODIES.get(operation, {})
        if operation == "PUT /courses/{course}/videos/order":
            body = {"videos": world.videos[::-1]}
        if operation == "PUT /communities/{community}/creator":
            body = {"user": world.user}
        client = self.people[actor]
        if operation == "DELETE /sessions/current" and client.token:
            client = self.by_token(client, "write")  # ends no session of the cast
        return client.send(method, fill(pattern, world), None if method in ("GET", "DELETE") else body)

    @staticmethod
    def by_token(client, scope):
        """The same person with an API token."""
        made = client.post("/users/me/tokens", {"name": scope, "scopes": [scope]}).json
        return Client(client.port, made["token"], client.user)


def operations(server):
    """Every route that the server has, as the API document lists them."""
    paths = server.visitor().get("/openapi.json").json["paths"]
    return [f"{method.upper()} {path}" for path, methods in paths.items() for method in methods if method in METHODS]


METHODS = ("get", "post", "put", "patch", "delete")


def read_table():
    cells = {}
    for line in TABLE.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        operation, *groups = line.split("|")
        method, path, kind = operation.split()
        for actor, expected in zip(ACTORS, " ".join(groups).split(), strict=True):
            cells[f"{method} {path}", kind, actor] = expected
    return cells


@pytest.fixture(scope="module")
def running():
    with Server() as server:
        yield server, Cast(server)


def test_every_route_is_in_the_table(running):
    server, _ = running
    needed = {(operation, kind) for operation in operations(server) for kind in kinds_of(operation)}
    assert needed == {(operation, kind) for operation, kind, _ in read_table()}


@pytest.mark.parametrize("kind", [*KINDS, ALONE])
def test_rights(running, kind):
    _, cast = running
    wrong = []
    for (operation, where, actor), expected in read_table().items():
        if where != kind or expected == "-":
            continue
        changes = expected.startswith("2") and not operation.startswith("GET")
        answer = cast.ask(operation, kind, actor, changes)
        if str(answer.status) != expected:
            wrong.append(f"{operation} {kind} {actor}: {answer.status}, expected {expected}: {answer.bytes[:200]}")
    assert not wrong, "\n".join(wrong)


def print_table():
    with Server() as server:
        cast = Cast(server)
        print("\n".join(line for line in TABLE.read_text().splitlines() if line.startswith("#")))
        for operation in operations(server):
            for kind in kinds_of(operation):
                row = []
                for actor in ACTORS:
                    if actor == "pending" and kind in ("public", "draft"):
                        row.append("-")
                        continue
                    status = cast.ask(operation, kind, actor, not operation.startswith("GET")).status
                    row.append(str(status))
                print(f"{operation} {kind:<8}".ljust(54), "|", " ".join(f"{one:>3}" for one in row))


if __name__ == "__main__":
    print_table()
