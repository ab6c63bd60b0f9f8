"""Canaries: every private value is a word of its own, and nobody reads one that they may not see, wherever they look.

Two servers hold the same things and differ in all private words, so that also an outsider's answers can be compared.
"""

import base64
import json
import re

import pytest

from harness import Server, mails
from test_rights import BODIES, operations
from worlds import READERS, TABLE, World


def visibility():
    rows = (line.split("|") for line in TABLE.strip().splitlines()[1:])
    cells = {name.strip(): row.split() for name, row in rows}
    return {reader: {name for name, row in cells.items() if row[i] == "yes"} for i, reader in enumerate(READERS)}


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
