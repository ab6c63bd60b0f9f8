"""The database fails: nobody waits long, nothing acknowledged is lost or done twice, and it heals by itself."""

import json
import time
import uuid
from urllib.parse import urlsplit

import pytest

import database
from harness import Client, Server, lyceum
from load import new_community
from proxy import CUT, HANG, PASS, Proxy

PATIENCE_S = 20  # for what the server promises within 2 or 3 seconds, on a machine that does other things too


@pytest.fixture(scope="module")
def proxy():
    at = urlsplit(database.uri())
    yield Proxy((at.hostname, at.port or 27017))


@pytest.fixture(scope="module")
def server(proxy):
    uri = f"mongodb://127.0.0.1:{proxy.port}/faults{uuid.uuid4().hex[:12]}?directConnection=true"
    with Server(mongodb=uri, unsafe_without_transactions="true") as running:
        running.owner = running.set_up()
        running.place = new_community(running.owner)
        yield running


@pytest.fixture(autouse=True)
def healed(proxy, server):
    yield
    proxy.mode, proxy.cuts_left = PASS, 0
    proxy.listen()
    until_well(server)


def until_well(server):
    deadline = time.monotonic() + PATIENCE_S
    while server.visitor().get("/site").status != 200:
        assert time.monotonic() < deadline, "it does not come back"
        time.sleep(0.1)


def require_told(server, *, write=False):
    """Whoever asks is told that the database does not answer, and when to ask again."""
    started = time.monotonic()
    client = Client(server.port, server.owner.token, server.owner.user)
    posts = f"/communities/{server.place}/posts"
    answer = client.post(posts, {"title": "lost", "content": "x"}) if write else client.get("/users/me")
    assert answer.status == 503, answer
    assert int(answer.headers["retry-after"]) > 0
    assert "mongo" not in answer.json["detail"].lower()
    assert time.monotonic() - started < PATIENCE_S
    assert server.visitor().get("//readyz").status == 503
    assert server.visitor().get("//healthz").status == 200, "the process itself is well"


@pytest.mark.parametrize("write", [False, True])
def test_a_database_that_is_not_there(proxy, server, write):
    proxy.refuse()
    require_told(server, write=write)
    proxy.listen()
    until_well(server)
    assert server.owner.get("/users/me").status == 200


@pytest.mark.parametrize("write", [False, True])
def test_a_database_that_hangs(proxy, server, write):
    proxy.mode = HANG
    require_told(server, write=write)
    proxy.mode = PASS
    until_well(server)
    assert server.owner.get("/users/me").status == 200


def titles(server):
    out, path = [], f"/communities/{server.place}/posts?limit=50"
    while path:
        page = server.owner.get(path).json
        out += [one["title"] for one in page["data"]]
        path = page.get("nextCursor") and f"/communities/{server.place}/posts?limit=50&cursor={page['nextCursor']}"
    return out


def test_answers_that_are_cut_neither_lose_nor_double(proxy, server):
    """Each post is tried with one Idempotency-Key until it is acknowledged, while answers of the database are cut: some
    before anything was done, some after it was committed."""
    made = []
    for number in range(30):
        title, key = f"cut {number}", uuid.uuid4().hex
        proxy.mode, proxy.cuts_left = CUT, number % 5
        for _ in range(20):
            client = Client(server.port, server.owner.token, server.owner.user)
            answer = client.post(
                f"/communities/{server.place}/posts", {"title": title, "content": "x"}, Idempotency_Key=key
            )
            if answer.status == 201:
                break
            assert answer.status in (503, 409), answer
            time.sleep(0.05)
        assert answer.status == 201, answer
        made.append(title)
        proxy.mode = PASS
    assert proxy.cut_answers > 20
    found = titles(server)
    assert [one for one in made if one not in found] == [], "acknowledged and lost"
    assert sorted(set(found)) == sorted(found), "made twice"


def test_after_all_that_nothing_is_wrong(server):
    server.stop()
    settings = ["--mongodb", server.settings["mongodb"], "--unsafe-without-transactions", "true"]
    report = lyceum("check", "--json", "--data", server.directory, *settings)
    server.start()
    assert report.returncode == 0 and json.loads(report.stdout)["found"] == 0, report.stdout + report.stderr
