"""A phone's film becomes a lesson: sent by the client of web pages over a kill, made ready, played by who may, and by
nobody else at any address that appeared."""

import re
import time

import pytest
from harness import Server
from media_world import ffmpeg, refusal
from test_uploads import node, run_client, said  # noqa: F401
from tus import needs_ffmpeg, settled

MISSING = "/media/" + "0" * 23 + "1"
VTT = "WEBVTT\n\n00:00:00.500 --> 00:00:02.000\nKnead until it is smooth.\n"


@pytest.fixture
def server():
    with Server() as running:
        yield running


def film(folder):
    path = folder / "phone.mp4"
    ffmpeg(
        *("-f", "lavfi", "-i", "testsrc2=s=1280x720:r=30:d=6", "-f", "lavfi", "-i", "sine=440:d=6"),
        *("-c:v", "libx264", "-preset", "ultrafast", "-b:v", "4M", "-pix_fmt", "yuv420p", "-c:a", "aac", path),
    )
    return path


def killed_half_way(server, node, teacher, path):  # noqa: F811
    client = run_client(node, server.port, teacher, path, "video", 64 << 10)
    incoming = server.directory / "blobs" / "incoming"
    deadline = time.monotonic() + 60
    while not incoming.exists() or sum(one.stat().st_size for one in incoming.iterdir()) < path.stat().st_size // 3:
        assert time.monotonic() < deadline and client.poll() is None, "nothing comes"
        time.sleep(0.005)
    server.kill()
    server.start()
    teacher.connection = None
    return said(client)[1]


def addresses_of(client, told):
    """Everything that a player asks for, each with its answer."""
    folder = told["hls"].rsplit("/", 1)[0] + "/"
    out = {told[name]: client.get(told[name]) for name in ("hls", "mp4", "poster")}
    out |= {one["url"]: client.get(one["url"]) for one in told["captions"]}
    for name in re.findall(r"^[^#].*", out[told["hls"]].bytes.decode(), re.M):
        playlist = client.get(folder + name)
        out[folder + name] = playlist
        rung = re.search(r'URI="([^"]+)"', playlist.bytes.decode())[1]
        out[folder + rung] = client.get(folder + rung)
    return out


@needs_ffmpeg
def test_a_film_from_a_phone_to_a_student(server, node, tmp_path):  # noqa: F811
    owner, path = server.set_up(), film(tmp_path)
    teacher = server.register("teacher", "creator")
    student, outsider = server.register("student"), server.register("outsider")
    upload = killed_half_way(server, node, teacher, path)
    for person in (owner, student, outsider):
        person.connection = None
    ready = settled(teacher, upload)
    assert ready["status"] == "ready", ready
    community = teacher.post("/communities", {"name": "Bakers", "description": "d", "type": "private"}).json["_id"]
    assert student.post(f"/communities/{community}/join", {}).status in (200, 201)
    assert teacher.patch(f"/communities/{community}/members/{student.id}", {"status": "active"}).status == 200
    course = teacher.post("/courses", {"title": "Bread", "description": "d", "community": community}).json["_id"]
    lesson = teacher.post(f"/courses/{course}/videos", {"title": "Kneading", "videoFileId": ready["file"]}).json
    assert 5.9 < lesson["duration"] < 6.2 and lesson["thumbnail"].startswith("/media/")
    caption = {"label": "English", "text": VTT}
    assert teacher.put(f"/videos/{lesson['_id']}/captions/en", caption).status in (200, 201)
    assert teacher.put(f"/courses/{course}/published").status == 200
    assert student.post(f"/courses/{course}/enrollment").status == 201

    told = student.get(f"/videos/{lesson['_id']}/stream").json
    parts = addresses_of(student, told)
    assert all(answer.status == 200 for answer in parts.values())
    master = parts[told["hls"]].bytes.decode()
    assert "RESOLUTION=1280x720" in master and master.count("#EXT-X-STREAM-INF") >= 2
    assert parts[told["poster"]].headers["content-type"] == "image/jpeg"
    assert "smooth" in parts[told["captions"][0]["url"]].bytes.decode()

    whole = parts[told["mp4"]].bytes
    middle = student.get(told["mp4"], Range=f"bytes=1000-{len(whole) - 1000}")
    assert middle.status == 206 and middle.bytes == whole[1000:-999]
    for address, answer in parts.items():
        if address.endswith(".mp4"):
            assert answer.bytes[4:8] == b"ftyp"

    missing = refusal(outsider.get(MISSING))
    for reader in (outsider, server.visitor()):
        for address in [*parts, f"/media/{ready['file']}"]:
            assert refusal(reader.get(address)) == missing, address
        assert reader.get(f"/videos/{lesson['_id']}/stream").status in (401, 403, 404)
        assert reader.get(upload).status in (401, 404)
