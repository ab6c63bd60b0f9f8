"""What holds for every route: cross-site requests, reads that change nothing, limits of the process, the log."""

import http.client
import json
import os
import re
import resource
import socket
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from harness import BINARY, PASSWORD, Server, api_document, free_port, lyceum
from test_rights import Cast

SOME_ID = "65a000000000000000000001"


def ask(port, method, path, body=None, **headers):
    """One request with exactly these headers: status, headers, text."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    # Of several cookies the first, which is the session's.
    return answer.status, {name.lower(): value for name, value in answer.getheaders()[::-1]}, answer.read().decode()


def log_in(port, email, **headers):
    body = json.dumps({"email": email, "password": PASSWORD, "transport": "cookie"})
    return ask(port, "POST", "/api/v1/sessions", body, Content_Type="application/json", **headers)


def test_no_change_by_cookie_comes_from_another_site(server):
    cookie = log_in(server.port, "owner@example.org")[1]["set-cookie"].split(";")[0]
    sent = {"Cookie": cookie, "X_Requested_With": "x", "Content_Type": "application/json"}
    changes = [one for one in api_document(server.port).operations() if one[0] != "GET"]
    assert len(changes) > 30
    for method, path, _ in changes:
        path = "/api/v1" + re.sub(r"\{\w+\}", SOME_ID, path)
        for site in ("cross-site", "same-site", "none"):
            status, _, text = ask(server.port, method, path, "{}", Sec_Fetch_Site=site, **sent)
            assert status == 403 and "/problems/cross-site" in text, (method, path, site, text)
        status, _, text = ask(server.port, method, path, "{}", Origin="https://evil.example", **sent)
        assert status == 403 and "/problems/cross-site" in text, (method, path, text)
    assert ask(server.port, "GET", "/api/v1/users/me", Cookie=cookie)[0] == 200


def test_logging_out_clears_what_the_browser_keeps(server, people):
    answer = people("leaver").delete("/sessions/current")
    assert answer.status == 204
    assert answer.headers["clear-site-data"] == '"cache", "storage"'
    assert answer.headers["set-cookie"].startswith("session=;")


def exported(server, folder):
    server.stop()
    done = lyceum("export", folder, "--data", server.directory)
    assert done.returncode == 0, done.stderr
    server.start()
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_reading_everything_twice_changes_nothing(tmp_path):
    with Server() as running:
        cast = Cast(running)
        world = cast.shared["public"]
        world.token, world.session, world.secret = SOME_ID, SOME_ID, "none"
        world.upload, world.file, world.name = SOME_ID, SOME_ID, "master.m3u8"
        before = exported(running, tmp_path / "before")
        reads = [path for method, path, _ in api_document(running.port).operations() if method == "GET"]
        assert len(reads) > 25
        good = 0
        for _ in range(2):
            for path in reads:
                pattern = path.replace("/invitations/{code}", f"/invitations/{world.code}")
                address = world.path(pattern.replace("/certificates/{code}", "/certificates/none"))
                for name in ("owner", "member", "visitor"):
                    status = cast.people[name].get(address).status
                    assert status in (200, 401, 403, 404), (address, name, status)
                    good += status == 200
        assert good > 80
        assert exported(running, tmp_path / "after") == before


def test_cookies_of_a_public_site_are_bound_to_the_host():
    with Server(public_url="https://school.example", trusted_proxies="127.0.0.1") as running:
        running.set_up()
        proxied = {"Host": "school.example", "X_Forwarded_For": "192.0.2.7", "X_Forwarded_Proto": "https"}
        status, headers, _ = log_in(running.port, "owner@example.org", **proxied)
        assert status == 201
        flags = headers["set-cookie"].split("; ")
        assert flags[0].startswith("__Host-session=")
        assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(flags)
        assert not any(flag.startswith("Domain") for flag in flags)
        assert headers["strict-transport-security"].startswith("max-age=31536000")
        asked = ask(running.port, "GET", "/api/v1/users/me", Cookie=flags[0], **proxied)
        assert asked[0] == 200
        other = flags[0].removeprefix("__Host-")
        assert ask(running.port, "GET", "/api/v1/users/me", Cookie=other, **proxied)[0] == 401
        listed = ask(running.port, "GET", "/api/v1/sessions", Cookie=flags[0], **proxied)[2]
        assert "192.0.2.7" in listed, "the address is the client's, not the proxy's"


def test_metrics_are_for_this_machine_or_with_a_token(server):
    assert ask(server.port, "GET", "/metrics")[0] == 200
    assert ask(server.port, "GET", "/metrics", X_Forwarded_For="192.0.2.9")[0] == 404
    with Server(public_url="https://school.example", metrics_token="m" * 20) as public:
        assert ask(public.port, "GET", "/metrics")[0] == 404
        assert ask(public.port, "GET", "/metrics", Authorization="Bearer " + "m" * 20)[0] == 200
        assert ask(public.port, "GET", "/metrics", Authorization="Bearer " + "n" * 20)[0] == 404


def test_health_answers_whatever_is_asked_with_it(server):
    for authorization in ("Basic YTpi", "Bearer unknown", "x"):
        assert ask(server.port, "GET", "/healthz", Authorization=authorization)[0] == 200


def test_a_full_hashing_queue_says_so_at_once():
    with Server() as running:
        running.set_up()
        with ThreadPoolExecutor(120) as many:
            answers = list(many.map(lambda _: log_in(running.port, "owner@example.org"), range(120)))
        statuses = {status for status, _, _ in answers}
        assert statuses == {201, 429}, statuses
        refused = next(one for one in answers if one[0] == 429)
        assert int(refused[1]["retry-after"]) > 0 and "ratelimit" not in refused[1]
        assert log_in(running.port, "owner@example.org")[0] == 201


def test_searching_has_a_limit_of_its_own():
    with Server(rate_limits="true") as running:
        owner = running.set_up()
        for path in ("/communities", "/courses", "/users"):
            assert owner.get(path + "?search=ada").headers["ratelimit"].startswith('"search"'), path
            assert owner.get(path).headers["ratelimit"].startswith('"read"'), path


def test_a_refused_log_in_names_no_other_limit():
    with Server(rate_limits="true") as running:
        running.set_up()
        body = json.dumps({"email": "owner@example.org", "password": "wrong"})
        for _ in range(11):
            last = ask(running.port, "POST", "/api/v1/sessions", body, Content_Type="application/json")
        assert last[0] == 429 and int(last[1]["retry-after"]) > 0
        assert "ratelimit" not in last[1] and "ratelimit-policy" not in last[1]


def test_a_request_leaves_a_line_with_its_address_and_user():
    with Server(log_requests="true") as running:
        owner = running.set_up()
        owner.get("/users/me")
        running.stop()
        with open(running.log.name, encoding="utf-8") as log:
            lines = [json.loads(line) for line in log if line.startswith("{")]
        line = next(one for one in lines if one.get("route") == "/api/v1/users/me")
        assert line["address"] == "127.0.0.1" and line["user"] == owner.id


@pytest.mark.parametrize("listen", ["127.0.0.1:8o80", "127.0.0.1:", "127.0.0.1:70000", "127.0.0.1", ":-1"])
def test_an_address_to_listen_on_is_read_to_its_end(listen, tmp_path):
    done = lyceum("serve", "--listen", listen, "--data", tmp_path / "data", timeout=20)
    assert done.returncode != 0 and "ADDRESS:PORT" in done.stdout + done.stderr


def processor_seconds(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def open_descriptors(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))


def test_it_answers_again_after_it_ran_out_of_descriptors(tmp_path):
    with Server(threads="1", workers="2") as running:
        owner = running.set_up()
        pid = running.process.pid
        soft, hard = resource.prlimit(pid, resource.RLIMIT_NOFILE)
        assert soft == hard, "the limit is raised as far as it goes"
        allowed = open_descriptors(pid) + 20
        resource.prlimit(pid, resource.RLIMIT_NOFILE, (allowed, hard))
        taken = [socket.create_connection(("127.0.0.1", running.port)) for _ in range(60)]
        time.sleep(0.5)
        assert open_descriptors(pid) <= allowed
        before = processor_seconds(pid)
        time.sleep(3)
        assert processor_seconds(pid) - before < 0.5, "it must not spin"
        for one in taken:
            one.close()
        deadline = time.monotonic() + 20
        while ask(running.port, "GET", "/healthz")[0] != 200:
            assert time.monotonic() < deadline
        assert owner.get("/users/me").status == 200


def test_few_descriptors_leave_room_for_the_store(tmp_path):
    port = free_port()
    command = [BINARY, "serve", "--listen", f"127.0.0.1:{port}", "--data", str(tmp_path / "data")]
    command = ["prlimit", "--nofile=200:200", *command, "--threads", "1", "--workers", "8", "--rate-limits", "false"]
    with open(tmp_path / "log", "wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            for _ in range(500):
                try:
                    if ask(port, "GET", "/healthz")[0] == 200:
                        break
                except OSError:
                    time.sleep(0.02)
            idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(200)]
            time.sleep(0.5)
            assert open_descriptors(process.pid) < 200 - 24, "the rest is the store's"
            for one in idle:
                one.close()
            time.sleep(0.2)
            assert ask(port, "GET", "/api/v1/site")[0] == 200
        finally:
            process.terminate()


def test_announced_bodies_do_not_keep_others_out(server, people):
    head = "POST /api/v1/users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 262144\r\n\r\n"
    waiting = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(200)]
    for one in waiting:
        one.sendall(head.encode())
    assert people("patient").patch("/users/me", {"bio": "still here"}).status == 200
    for one in waiting:
        one.close()


def test_unknown_members_do_not_grow_the_answer(people):
    body = json.dumps({f"a{number}": 1 for number in range(5000)}).encode()
    answer = people("sender").patch("/users/me", body)
    assert answer.status == 422 and len(answer.json["problems"]) == 50
    assert len(answer.bytes) < len(body)


def test_an_unknown_and_a_private_community_look_the_same(server, people):
    host = people("host", "creator")
    made = host.post("/communities", {"name": "Hidden garden", "description": "d", "type": "private"}).json
    visitor = server.visitor()
    told = []
    for name in (made["_id"], made["slug"], SOME_ID, "no-such-slug"):
        answer = visitor.get(f"/communities/{name}/posts")
        assert answer.status == 404
        told.append({key: value for key, value in answer.json.items() if key != "requestId"})
    assert all(one == told[0] for one in told)


def test_files_have_versions(server, people):
    host = people("host", "creator")
    community = host.post("/communities", {"name": "Calendar", "description": "d", "type": "public"}).json["_id"]
    event = {"title": "e", "description": "d", "startDate": "2030-01-01T10:00:00Z", "endDate": "2030-01-01T11:00:00Z"}
    made = host.post(f"/communities/{community}/events", event).json["_id"]
    first = host.get(f"/events/{made}.ics")
    assert first.status == 200 and first.headers["etag"]
    assert host.get(f"/events/{made}.ics", If_None_Match=first.headers["etag"]).status == 304


def test_every_answer_carries_the_protections(server):
    for path in ("/healthz", "/api", "/api/v1/site", "/api/v1/none", "/api/v1/users/me"):
        headers = ask(server.port, "GET", path)[1]
        for name in ("permissions-policy", "content-security-policy", "x-content-type-options", "referrer-policy"):
            assert headers.get(name), (path, name)


def test_a_client_that_does_not_read_holds_nobody_up(server, people):
    stuck = socket.create_connection(("127.0.0.1", server.port))
    stuck.sendall(b"GET /api/v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n" * 50)
    done = threading.Event()
    threading.Thread(target=lambda: people("reader").get("/users/me") and done.set()).start()
    assert done.wait(10)
    stuck.close()


def test_if_match_guards_what_hashes_too(people):
    goer = people("goer")
    version = goer.get("/users/me").headers["etag"]
    assert goer.delete("/users/me", {"currentPassword": PASSWORD}, If_Match='"other"').status == 412
    assert goer.get("/users/me").status == 200
    assert goer.delete("/users/me", {"currentPassword": PASSWORD}, If_Match=version).status == 204
