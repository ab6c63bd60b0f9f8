"""Films: their addresses work for one viewer and a while, and each part is asked for anew."""

import base64
import hashlib
import hmac
import http.client
import json
import re
import sqlite3
import struct
import time

import pytest
from harness import PASSWORD, Answer, Client, Server
from media_world import ACTORS, PLACES, RUNGS, VTT, Film, World, by_token, needs_ffmpeg, refusal

pytestmark = needs_ffmpeg
WATCHERS = {"student", "maker", "owner"}
PREVIEWERS = {
    "public": set(ACTORS) - {"blocked"},
    "private": WATCHERS | {"member", "admin"},
    "draft": WATCHERS,
}
MISSING = "/media/v/" + "A" * 102 + "/" + "0" * 24 + "/master.m3u8"
VISITOR = "0" * 24


def build(server, folder):
    world = World(server, folder)
    world.add_films(Film(folder))
    world.orphan = world.dump.keep(world.film.mp4)
    world.old = world.dump.lesson(world.course["public"], f"{'5f' + '0' * 19}{world.orphan:03x}", False, 5)
    world.bring_in()
    for lesson in world.lessons.values():
        body = {"label": "English", "text": VTT}
        assert world["maker"].put(f"/videos/{lesson}/captions/en", body).status == 201
    return world


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    with Server() as server:
        yield build(server, tmp_path_factory.mktemp("films"))


def stream(client, lesson):
    return client.get(f"/videos/{lesson}/stream")


def addresses(answer):
    """Every address of a film, from the answer to who may watch it."""
    told = answer.json
    folder = told["hls"].removesuffix("master.m3u8")
    parts = [f"{height}.{ending}" for height in RUNGS for ending in ("m3u8", "mp4")]
    return [told["hls"], told["mp4"], told["poster"], told["captions"][0]["url"], *(folder + part for part in parts)]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("lesson", ["closed", "preview"])
def test_who_plays_what(world, place, lesson):
    id = world.lessons[place, lesson]
    allowed = WATCHERS if lesson == "closed" else PREVIEWERS[place]
    given = {name: stream(world[name], id) for name in ACTORS}
    assert {name for name in ACTORS if given[name].status == 200} == allowed
    assert {answer.status for answer in given.values()} <= {200, 404}
    missing = refusal(world["visitor"].get(MISSING))
    assert missing[0] == 404
    for name in allowed:
        for path in addresses(given[name]):
            assert world[name].get(path, Range="bytes=0-99").status == 206, (name, path)
            # Copied to anybody else it is nothing, whatever they may see themselves.
            for other in ACTORS:
                if other != name and {name, other} != {"visitor"}:
                    assert refusal(world[other].get(path)) == missing, (name, other, path)


def test_what_a_stream_says(world):
    told = stream(world["student"], world.lessons["public", "closed"]).json
    assert told["type"] == "upload" and told["expiresAt"].endswith("Z")
    assert told["captions"][0] | {"url": ""} == {"language": "en", "label": "English", "url": ""}
    pattern = rf"/media/v/[\w-]{{102}}/{world.films['public', 'closed']}/"
    for path in (told["hls"], told["mp4"], told["poster"], told["captions"][0]["url"]):
        assert re.match(pattern, path)
    linked = stream(world["maker"], world.linked).json
    assert linked == {
        "hls": None,
        "mp4": "https://films.example/1.mp4",
        "poster": None,
        "captions": [],
        "expiresAt": None,
        "type": "link",
    }


def test_captions_of_a_film_that_is_elsewhere(world):
    maker = world["maker"]
    assert maker.put(f"/videos/{world.linked}/captions/de", {"label": "Deutsch", "text": VTT}).status == 201
    told = stream(maker, world.linked).json
    assert told["mp4"] == "https://films.example/1.mp4" and told["expiresAt"]
    assert maker.get(told["captions"][0]["url"]).bytes.decode() == VTT
    assert maker.get(told["captions"][0]["url"].replace("captions/de.vtt", "video.mp4")).status == 404
    assert maker.delete(f"/videos/{world.linked}/captions/de").status == 204
    assert maker.get(told["captions"][0]["url"]).status == 404


def test_a_film_of_another_application_is_played_as_it_is(world):
    told = stream(world["student"], world.old).json
    assert told["hls"] is None and told["type"] == "upload"
    answer = world["student"].get(told["mp4"])
    assert answer.bytes == world.film.mp4 and answer.headers["content-type"] == "video/mp4"


def test_headers_of_parts(world):
    told = stream(world["student"], world.lessons["public", "closed"])
    types = {"m3u8": "application/vnd.apple.mpegurl", "mp4": "video/mp4", "vtt": "text/vtt; charset=utf-8"}
    for path in addresses(told):
        answer = world["student"].get(path)
        assert answer.headers["content-type"] == types.get(path.rsplit(".")[-1], "image/jpeg")
        assert answer.headers["cache-control"] == "private, no-cache"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert not [name for name in answer.headers if name.startswith("access-control")]
        assert answer.headers["accept-ranges"] == "bytes"
        assert world["student"].get(path, If_None_Match=answer.headers["etag"]).status == 304
        head = world["student"].send("HEAD", path)
        assert head.headers["content-length"] == str(len(answer.bytes)) and head.bytes == b""
        parts = world["student"].get(path, Range="bytes=0-4,6-9")
        assert parts.status == 206 and parts.headers["content-type"].startswith("multipart/byteranges")


def lines(text):
    assert text.startswith("#EXTM3U\n")
    return [line for line in text.splitlines() if line]


def test_the_film_comes_byte_by_byte_as_the_playlists_say(world):
    client, told = world["student"], stream(world["student"], world.lessons["public", "closed"]).json
    folder = told["hls"].removesuffix("master.m3u8")
    master = lines(client.get(told["hls"]).bytes.decode())
    rungs = [line for line in master if not line.startswith("#")]
    assert rungs == [f"{height}.m3u8" for height in RUNGS]
    for (height, size), facts in zip(RUNGS.items(), [line for line in master if "STREAM-INF" in line]):
        assert f"RESOLUTION={size[0]}x{size[1]}" in facts and 'CODECS="avc1.42c01e,mp4a.40.2"' in facts
        assert "BANDWIDTH=900000" in facts
        content, seconds, named = b"", 0, set()
        for line in lines(client.get(folder + f"{height}.m3u8").bytes.decode()):
            if found := re.match(r'#EXT-X-MAP:URI="([^"]+)",BYTERANGE="(\d+)@(\d+)"', line):
                named.add(found[1])
                size_bytes, start = int(found[2]), int(found[3])
                content += part(client, folder + found[1], start, size_bytes)
            elif found := re.match(r"#EXTINF:([\d.]+),", line):
                seconds += float(found[1])
            elif found := re.match(r"#EXT-X-BYTERANGE:(\d+)@(\d+)", line):
                size_bytes, start = int(found[1]), int(found[2])
            elif not line.startswith("#"):
                named.add(line)
                content += part(client, folder + line, start, size_bytes)
        assert content == world.film.rungs[height] and named == {f"{height}.mp4"}
        assert 8 < seconds < 10
    assert client.get(told["mp4"]).bytes == world.film.mp4
    assert client.get(told["poster"]).bytes == world.film.poster
    assert client.get(told["captions"][0]["url"]).bytes.decode() == VTT


def part(client, path, start, size):
    answer = client.get(path, Range=f"bytes={start}-{start + size - 1}")
    assert answer.status == 206 and len(answer.bytes) == size
    return answer.bytes


def test_altered_addresses(world):
    student, missing = world["student"], refusal(world["visitor"].get(MISSING))
    hls = stream(student, world.lessons["public", "closed"]).json["hls"]
    token, file = hls.split("/")[3:5]
    other = world.films["public", "preview"]
    middle = token[:50] + ("A" if token[50] != "A" else "B") + token[51:]
    for path in (
        hls.replace(token, middle),
        hls.replace(token, token[:-1]),
        hls.replace(token, "x"),
        hls.replace(file, other),
        hls.replace(file, VISITOR),
        hls.replace("master.m3u8", "720.m3u8"),
        hls.replace("master.m3u8", "0360.mp4"),
        hls.replace("master.m3u8", "captions/fr.vtt"),
        hls.replace("master.m3u8", "captions/en"),
        hls.replace("master.m3u8", "original"),
        hls.replace("master.m3u8", ""),
    ):
        answer = student.get(path)
        assert refusal(answer) == missing, path
    assert student.get(hls).status == 200


def key_of(server):
    with sqlite3.connect(f"file:{server.directory / 'lyceum.db'}?mode=ro", uri=True) as database:
        tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
        (table,) = [name for name in tables if re.fullmatch(r"(\w+[.:_])?secrets", name)]
        ((document,),) = database.execute(f"select doc from '{table}'").fetchall()
    return re.search(rb"\x02key\x00.{4}([^\x00]+)\x00", bytes(document), re.S)[1]


def forged(key, seconds, *ids):
    said = struct.pack(">q", int((time.time() + seconds) * 1000)) + b"".join(map(bytes.fromhex, ids))
    mac = hmac.new(key, b"film " + said, hashlib.sha256).digest()
    return base64.urlsafe_b64encode(said + mac).decode().rstrip("=")


def test_an_address_ends(world):
    student, lesson, file = world["student"], world.lessons["public", "closed"], world.films["public", "closed"]
    assert stream(student, lesson).status == 200
    key, ids = key_of(world.server), (student.id, lesson, file)
    assert student.get(f"/media/v/{forged(key, 60, *ids)}/{file}/master.m3u8").status == 200
    assert student.get(f"/media/v/{forged(key, -1, *ids)}/{file}/master.m3u8").status == 404
    assert student.get(f"/media/v/{forged(b'x' + key, 60, *ids)}/{file}/master.m3u8").status == 404
    # Signed, but of a lesson that shows another film.
    wrong = forged(key, 60, student.id, world.lessons["public", "preview"], file)
    assert student.get(f"/media/v/{wrong}/{file}/master.m3u8").status == 404
    world.server.stop()
    world.server.start()
    assert key_of(world.server) == key
    assert student.get(f"/media/v/{forged(key, 60, *ids)}/{file}/master.m3u8").status == 200


def plays(client, paths):
    statuses = {client.get(path).status for path in paths}
    assert len(statuses) == 1, statuses
    return statuses == {200}


def test_the_next_part_is_not_given_to_who_lost_the_right(tmp_path):
    with Server() as server:
        world = build(server, tmp_path)
        student, maker, admin = world["student"], world["maker"], world["admin"]
        admin.connection = maker.connection = None  # they may have been closed while nobody spoke
        for place, stop in {
            "draft": lambda: student.delete(f"/courses/{world.course['draft']}/enrollment"),
            "private": lambda: admin.patch(
                f"/communities/{world.community['private']}/members/{student.id}", {"status": "blocked"}
            ),
            "public": lambda: maker.delete(f"/videos/{world.lessons['public', 'closed']}"),
        }.items():
            paths = addresses(stream(student, world.lessons[place, "closed"]))
            assert plays(student, paths)
            assert stop().status in (200, 204)
            assert not plays(student, paths), place
        preview = world.lessons["public", "preview"]
        for name in ("visitor", "outsider"):
            paths = addresses(stream(world[name], preview))
            assert plays(world[name], paths)
            assert maker.patch(f"/videos/{preview}", {"isPreview": False}).status == 200
            assert not plays(world[name], paths)
            assert maker.patch(f"/videos/{preview}", {"isPreview": True}).status == 200
            assert plays(world[name], paths)
            assert maker.delete(f"/courses/{world.course['public']}/published").status == 200
            assert not plays(world[name], paths)
            assert maker.put(f"/courses/{world.course['public']}/published").status == 200


class Browser(Client):
    """Somebody with a session cookie."""

    def __init__(self, port, name):
        super().__init__(port)
        body = {"email": f"{name}@example.org", "password": PASSWORD}
        answer = self.exchange("POST", "/api/v1/sessions", body, {"Sec_Fetch_Site": "same-origin"})
        assert answer.status in (200, 201), answer
        # Of several Set-Cookie lines the last one would win: the session is asked for by its name.
        self.cookie = re.search(r"session=[^;]+", answer.all_cookies)[0]

    def exchange(self, method, path, body, headers):
        headers = {**headers, **({"Cookie": self.cookie} if hasattr(self, "cookie") else {})}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        names = {name.replace("_", "-"): value for name, value in headers.items()} | {
            "Content-Type": "application/json",
            "Sec-Fetch-Site": "same-origin",
        }
        connection.request(method, path, None if body is None else json.dumps(body), names)
        response = connection.getresponse()
        answer = Answer(response)
        answer.all_cookies = "\n".join(response.headers.get_all("Set-Cookie") or [])
        return answer


def test_a_session_s_address_ends_with_it(world):
    browser = Browser(world.server.port, "student")
    paths = addresses(stream(browser, world.lessons["public", "closed"]))
    assert plays(browser, paths)
    assert plays(world["student"], paths), "another session of the same viewer"
    assert plays(by_token(world["student"]), paths), "and their API token"
    assert browser.delete("/sessions/current").status == 204
    assert not plays(browser, paths)
    assert plays(world["student"], paths)


def test_the_signature_alone_where_the_owner_says_so(tmp_path):
    with Server(media_signed_addresses_alone="true") as server:
        world = build(server, tmp_path)
        paths = addresses(stream(world["student"], world.lessons["draft", "closed"]))
        assert plays(server.visitor(), paths)
        assert not plays(world["outsider"], paths), "somebody else is signed in"
        assert plays(server.visitor(), addresses(stream(world["owner"], world.lessons["draft", "closed"])))
        assert world["student"].delete(f"/courses/{world.course['draft']}/enrollment").status == 204
        assert not plays(server.visitor(), paths)
        paths = addresses(stream(server.visitor(), world.lessons["public", "preview"]))
        assert plays(server.visitor(), paths) and not plays(world["outsider"], paths)
