"""Pictures: who gets them, in which sizes and kinds, and what is kept of that."""

import concurrent.futures
import random
import re
import shutil
import time

import pytest
from harness import PASSWORD, Client, Server
from media_world import ACTORS, World, ffmpeg, needs_ffmpeg, picture, probed, refusal, sample

pytestmark = needs_ffmpeg
MISSING = "/media/" + "0" * 23 + "1"
ALL = set(ACTORS)
INSIDE = {"member", "student", "maker", "admin", "owner"}  # of the communities; maker has uploaded everything
SEEN_BY = {
    "alone": {"maker"},
    "avatar": ALL,
    ("communities", "public"): ALL - {"blocked"},
    ("communities", "private"): INSIDE | {"pending"},
    ("communities", "draft"): ALL - {"blocked"},
    ("posts", "public"): ALL - {"blocked"},
    ("posts", "private"): INSIDE,
    ("posts", "draft"): ALL - {"blocked"},
    ("courses", "public"): ALL - {"blocked"},
    ("courses", "private"): INSIDE,
    ("courses", "draft"): {"student", "maker", "owner"},
    ("videos", "public"): ALL - {"blocked"},
    ("videos", "private"): INSIDE,
    ("videos", "draft"): {"student", "maker", "owner"},
}


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    folder = tmp_path_factory.mktemp("media")
    with Server() as server:
        world = World(server, folder)
        world.jpeg = picture(folder, "a.jpg", "testsrc=s=800x400")
        world.add_pictures(world.jpeg)
        png = picture(folder, "a.png", "color=red@0.5:s=300x300,format=rgba")
        world.alpha = world.face(world["outsider"], png, "image/png", isAlpha=True)
        world.large = world.face(world["student"], picture(folder, "b.jpg", "testsrc2=s=2000x1500"))
        world.failed = world.dump.media(world["maker"], world.jpeg, "image/jpeg", state="processing")
        world.film = world.dump.media(world["maker"], b"film", "video/mp4")
        world.bring_in()
        yield world


@pytest.mark.parametrize("shown", SEEN_BY, ids=str)
@pytest.mark.parametrize("tr", ["", "?tr=w-64"], ids=["whole", "variant"])
def test_who_sees_a_picture(world, shown, tr):
    path = f"/media/{world.pictures[shown]}{tr}"
    missing = refusal(world["visitor"].get(MISSING + tr))
    assert missing[0] == 404
    for name in ACTORS:
        answer = world[name].get(path)
        if name in SEEN_BY[shown]:
            assert answer.status == 200 and (tr or answer.bytes == world.jpeg), (name, answer)
        else:
            assert refusal(answer) == missing, name


def test_what_is_no_picture_or_not_ready_is_not_there(world):
    missing = refusal(world["maker"].get(MISSING))
    for file in (world.failed, world.film):
        assert refusal(world["maker"].get(f"/media/{file}")) == missing
    assert world["maker"].get("/media/not-an-id").status == 404


def test_a_picture_goes_with_what_shows_it(world):
    admin = world["admin"]
    path = f"/media/{world.pictures['posts', 'public']}"
    extra = world.server.register("passing")
    community = world.community["public"]
    assert extra.get(path).status == 200
    extra.post(f"/communities/{community}/join")
    admin.patch(f"/communities/{community}/members/{extra.id}", {"status": "blocked"})
    assert extra.get(path).status == 404
    private = f"/media/{world.pictures['posts', 'private']}"
    assert world["student"].get(private).status == 200
    membership = f"/communities/{world.community['private']}/members/{world['student'].id}"
    assert admin.delete(membership).status == 204
    assert world["student"].get(private).status == 404
    world["student"].post(f"/communities/{world.community['private']}/join")
    assert world["student"].get(private).status == 404, "who asks again waits"
    admin.patch(membership, {"status": "active"})
    assert world["student"].get(private).status == 200


def test_who_may_keep_it(world):
    public, private = world.pictures["avatar"], world.pictures["posts", "private"]
    for name in ("visitor", "member", "maker"):
        headers = world[name].get(f"/media/{public}").headers
        assert headers["cache-control"] == "public, max-age=86400, immutable" and "vary" not in headers
    headers = world["member"].get(f"/media/{private}").headers
    assert headers["cache-control"] == "private, max-age=60" and headers["vary"] == "Cookie, Authorization"
    headers = world["member"].get(f"/media/{private}?tr=w-64").headers
    assert headers["vary"] == "Accept, Cookie, Authorization"
    assert world["visitor"].get(f"/media/{public}?tr=w-64").headers["vary"] == "Accept"
    assert "vary" not in world["visitor"].get(f"/media/{public}?tr=w-64,f-png").headers
    for name, value in {
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'self'",
        "content-type": "image/jpeg",
    }.items():
        assert world["visitor"].get(f"/media/{public}").headers[name] == value
    assert "access-control-allow-origin" not in headers


def test_conditions_and_ranges(world):
    visitor, path = world["visitor"], f"/media/{world.pictures['avatar']}"
    whole = visitor.get(path)
    etag = whole.headers["etag"]
    same = visitor.get(path, If_None_Match=etag)
    assert (same.status, same.bytes, same.headers["etag"]) == (304, b"", etag)
    assert same.headers["cache-control"] == whole.headers["cache-control"]
    head = visitor.send("HEAD", path)
    assert (head.status, head.bytes) == (200, b"") and head.headers["content-length"] == str(len(world.jpeg))
    part = visitor.get(path, Range="bytes=10-19")
    assert (part.status, part.bytes) == (206, world.jpeg[10:20])
    parts = visitor.get(path, Range="bytes=0-9,-10")
    assert parts.status == 206 and world.jpeg[:10] in parts.bytes and world.jpeg[-10:] in parts.bytes
    assert visitor.get(path, Range=f"bytes={len(world.jpeg)}-").status == 416
    assert visitor.get(path, Range="bytes=0-9", If_Range='"other"').bytes == world.jpeg
    variant = visitor.get(path + "?tr=w-64", Accept="image/webp")
    assert variant.headers["etag"] != visitor.get(path + "?tr=w-64", Accept="image/png").headers["etag"]
    assert visitor.get(path + "?tr=w-64", Accept="image/webp", If_None_Match=variant.headers["etag"]).status == 304
    outsider = refusal(world["outsider"].get(f"/media/{world.pictures['posts', 'private']}", If_None_Match="*"))
    assert outsider == refusal(world["outsider"].get(MISSING))


@pytest.mark.parametrize(
    "tr, size",
    [
        ("w-400", (400, 200)),
        ("h-96", (192, 96)),
        ("w-96,h-96", (96, 96)),
        ("w-96,h-96,c-at_max", (96, 48)),
        ("w-96,h-96,c-at_least", (192, 96)),
        ("w-96,h-96,c-force", (96, 96)),
        ("w-160,ar-1-1", (160, 160)),
        ("w-2560", (800, 400)),
        ("w-1600,h-1600", (400, 400)),
        ("w-1600,h-1600,c-force", (400, 400)),
    ],
)
def test_sizes_of_variants(world, tmp_path, tr, size):
    answer = world["visitor"].get(f"/media/{world.pictures['avatar']}?tr={tr},f-png")
    assert answer.status == 200 and probed(answer.bytes, tmp_path) == ("png", *size)


@pytest.mark.parametrize(
    "file, accept, ask, kind",
    [
        ("avatar", "image/avif,image/webp,*/*", "", "image/avif"),
        ("avatar", "image/webp,*/*", "", "image/webp"),
        ("avatar", "image/avif;q=0,image/webp;q=0", "", "image/jpeg"),
        ("avatar", None, ",f-auto", "image/jpeg"),
        ("avatar", "image/avif", ",f-png", "image/png"),
        ("avatar", "image/avif", ",f-webp", "image/webp"),
        ("alpha", "*/*", "", "image/png"),
        ("alpha", "image/webp", "", "image/webp"),
    ],
)
def test_kinds_of_variants(world, file, accept, ask, kind):
    file = world.alpha if file == "alpha" else world.pictures[file]
    answer = world["visitor"].get(f"/media/{file}?tr=w-48{ask}", **({"Accept": accept} if accept else {}))
    assert answer.headers["content-type"] == kind
    magic = {"image/avif": b"ftypavif", "image/webp": b"WEBP", "image/jpeg": b"\xff\xd8\xff", "image/png": b"PNG"}
    assert magic[kind] in answer.bytes[:16]


@pytest.mark.parametrize("tr", ["w-401", "w-400,w-400", "q-81", "c-pad", "", "w", "f-gif", "x" * 300, "w-400&cut=1"])
def test_variants_that_cannot_be(world, tr):
    answer = world["member"].get(f"/media/{world.pictures['posts', 'private']}?tr={tr}")
    assert answer.status == 422 and answer.json["problems"], answer
    hidden = [world["outsider"].get(f"{path}?tr={tr}") for path in (f"/media/{world.pictures['alone']}", MISSING)]
    assert refusal(hidden[0]) == refusal(hidden[1])


def test_equal_variants_are_one(world):
    before = sample(world.server, 'lyceum_media_variants_total{result="made"}')
    path = f"/media/{world.pictures['courses', 'public']}?tr="
    for tr in ("w-320,h-240", "h-240,w-320", "h-240,w-320,q-80,c-maintain_ratio,fo-center"):
        assert world["visitor"].get(path + tr).status == 200
    assert sample(world.server, 'lyceum_media_variants_total{result="made"}') == before + 1


def test_many_at_once_start_one_child_and_a_warm_one_none(world):
    names = ['lyceum_media_variants_total{result="made"}', 'lyceum_media_variants_total{result="hit"}']
    before = [sample(world.server, name) for name in names]
    path = f"/media/{world.large}?tr=w-1600,h-960,q-90,f-webp"
    with concurrent.futures.ThreadPoolExecutor(40) as many:
        answers = list(many.map(lambda _: Client(world.server.port).get(path), range(40)))
    assert {answer.status for answer in answers} == {200} and len({answer.bytes for answer in answers}) == 1
    assert [sample(world.server, name) for name in names] == [before[0] + 1, before[1] + 39]
    assert world["visitor"].get(path).bytes == answers[0].bytes
    assert [sample(world.server, name) for name in names] == [before[0] + 1, before[1] + 40]


def test_too_many_that_are_cold_are_sent_away(world):
    widths, heights = [320, 360, 400, 480, 500, 600, 640, 720, 768, 800], [96, 128, 160, 200, 240, 256, 300]
    sizes = [f"w-{width},h-{height}" for width in widths for height in heights]
    paths = [f"/media/{world.large}?tr={size},c-force,f-png,q-{q}" for size in sizes for q in (40, 50, 60)]
    name = 'lyceum_media_variants_total{result="refused"}'
    before = sample(world.server, name)
    with concurrent.futures.ThreadPoolExecutor(len(paths)) as many:
        asked = [many.submit(lambda path: Client(world.server.port).get(path), path) for path in paths]
        warm = world["visitor"].get(f"/media/{world.pictures['avatar']}")
        answers = [one.result() for one in asked]
    assert warm.status == 200
    refused = [answer for answer in answers if answer.status == 503]
    assert refused and all(answer.headers["retry-after"] == "1" for answer in refused)
    assert {answer.status for answer in answers} == {200, 503}
    assert sample(world.server, name) == before + len(refused)


def test_bytes_and_ranges_are_counted(world):
    parts = [f'lyceum_http_files_total{{part="{part}"}}' for part in ("no", "yes")]
    names = ["lyceum_http_file_bytes_total", *parts]
    before = [sample(world.server, name) for name in names]
    path = f"/media/{world.pictures['avatar']}"
    world["visitor"].get(path)
    world["visitor"].get(path, Range="bytes=0-9")
    world["visitor"].send("HEAD", path)
    after = [sample(world.server, name) for name in names]
    assert [b - a for a, b in zip(before, after)] == [len(world.jpeg) + 10, 1, 1]
    name = 'lyceum_http_requests_total{route="GET /media/{file}",class="4xx"}'
    missed = sample(world.server, name)
    world["visitor"].get(MISSING)
    assert sample(world.server, name) == missed + 1


def variants(server):
    return sorted(path for path in (server.directory / "variants").iterdir())


def test_the_cache_is_bounded_and_may_be_lost(tmp_path):
    dice = random.Random(5)
    raw = tmp_path / "noise.rgb"
    raw.write_bytes(dice.randbytes(640 * 480 * 3))
    with Server(media_variant_cache_mb="1") as server:
        world = World(server, tmp_path)
        ffmpeg("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "640x480", "-i", raw, tmp_path / "noise.png")
        noise = (tmp_path / "noise.png").read_bytes()
        file = world.dump.media(world["maker"], noise, "image/png")
        world.bring_in()
        ask = lambda tr: world["maker"].get(f"/media/{file}?tr={tr}")  # noqa: E731
        for width in (320, 360, 400, 480, 500, 600):
            assert ask(f"w-{width},f-jpg,q-90").status == 200
        kept = variants(server)
        sizes = sum(path.stat().st_size for path in kept)
        assert 0 < sizes <= 1 << 20 and len(kept) < 6
        assert sizes == sample(server, "lyceum_media_variant_cache_bytes")
        assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
        made = sample(server, 'lyceum_media_variants_total{result="made"}')
        first, last = ask("w-320,f-jpg,q-90"), ask("w-600,f-jpg,q-90")
        assert first.status == last.status == 200
        assert sample(server, 'lyceum_media_variants_total{result="made"}') == made + 1, "only the oldest was gone"
        large = ask("w-640,f-png")
        assert large.status == 200 and len(large.bytes) > 1 << 19
        shutil.rmtree(server.directory / "variants")
        assert ask("w-600,f-jpg,q-90").bytes == last.bytes and len(variants(server)) == 1
        server.stop()
        (server.directory / "variants" / "left").write_bytes(b"of an earlier process")
        server.start()
        assert ask("w-64").status == 200 and [path.name for path in variants(server)] == ["1"]
        assert not re.search("variants", str(list((server.directory / "blobs").iterdir())))


def test_a_file_goes_with_its_owner(tmp_path):
    with Server() as server:
        world = World(server, tmp_path)
        extra = server.register("leaver")
        file = world.face(extra, picture(tmp_path, "a.jpg", "testsrc=s=100x100"))
        world.bring_in()
        assert world["visitor"].get(f"/media/{file}?tr=w-32").status == 200
        assert extra.delete("/users/me", {"currentPassword": PASSWORD}).status == 204
        deadline = time.monotonic() + 60
        while world["visitor"].get(f"/media/{file}?tr=w-32").status != 404:
            assert time.monotonic() < deadline, "it stays"
            time.sleep(0.05)
