"""Files: what becomes of what was uploaded, what is refused with which words, and how files go again."""

import json
import os
import random
import shutil
import time
import zipfile

import pytest
from dumps import lyceum
from harness import Server
from tus import (
    LONG_AGO,
    begin,
    exif,
    is_sound,
    made,
    needs_ffmpeg,
    png,
    rewritten,
    send,
    settled,
    until,
    upload,
    with_exif,
)

DAY = 86_400


@pytest.fixture(scope="module")
def owner(server):
    return server.owner


@pytest.fixture
def own_server():
    with Server() as running:
        running.owner = running.set_up()
        yield running


def blobs(data):
    """The contents of all blobs."""
    return [file.read_bytes() for file in (data / "blobs").glob("??/*")]


def parts(data, folder):
    """What fs.files has, by name."""
    shutil.rmtree(folder, ignore_errors=True)
    lyceum(data, "export", folder)
    lines = (folder / "fs.files.json").read_text().splitlines()
    return {one["filename"]: one for one in map(json.loads, lines)}


def nothing_is_left(data):
    """No draft, and nothing in a folder for work."""
    places = [data / "blobs" / "incoming", data / "blobs" / "scratch", data / "scratch"]
    return [file for place in places if place.exists() for file in place.rglob("*")] == []


@needs_ffmpeg
def test_pictures_become_clean(server, owner, tmp_path):
    source = ["-f", "lavfi", "-i", "testsrc=s=640x480:d=1:r=5"]
    still = [*source, "-frames:v", "1"]
    kinds = {
        "jpg": (made(tmp_path / "a.jpg", *still), "image/jpeg", False),
        "png": (made(tmp_path / "a.png", *still), "image/png", False),
        "webp": (made(tmp_path / "a.webp", *still), "image/webp", False),
        "gif": (made(tmp_path / "a.gif", *source), "image/webp", True),
    }
    for name, (content, kind, moves) in kinds.items():
        seen = upload(owner, content, filename=f"a.{name}", filetype="text/html")  # which nobody believes
        assert seen["status"] == "ready", seen
        assert (seen["width"], seen["height"], seen["type"]) == (640, 480, kind)
        assert seen["progress"] == 100 and len(seen["colour"]) == 7 and len(seen["blurhash"]) > 6
        file = owner.get(f"/files/{seen['file']}").json
        assert (file["isAnimated"], file["state"], file["filename"], file["uses"]) == (moves, "ready", f"a.{name}", 0)
    until(lambda: nothing_is_left(server.directory), "something is left of the work")


@needs_ffmpeg
def test_where_a_picture_was_taken_is_on_no_disk(own_server, tmp_path):
    picture = made(tmp_path / "a.jpg", "-f", "lavfi", "-i", "testsrc=s=64x64:d=1", "-frames:v", "1")
    seen = upload(own_server.owner, with_exif(picture, exif(b"ACM", b"camera of Ada")), purpose="avatar")
    assert seen["status"] == "ready"
    own_server.stop()
    shutil.rmtree(tmp_path / "kept", ignore_errors=True)
    kept = parts(own_server.directory, tmp_path / "kept")
    assert list(kept) == [f"media/{seen['file']}/picture.jpg"], "the original is not kept"
    name = kept[f"media/{seen['file']}/picture.jpg"]["metadata"]["sha256"]
    content = (own_server.directory / "blobs" / name[:2] / name).read_bytes()
    assert content[:2] == b"\xff\xd8" and b"Exif" not in content and b"Ada" not in content


def test_a_crop_is_what_is_kept(owner):
    seen = upload(owner, png(400, 300), purpose="avatar", crop="10,20,150,100")
    assert (seen["status"], seen["width"], seen["height"]) == ("ready", 150, 100)
    seen = upload(owner, png(40, 30), purpose="cover", crop="10,20,150,100")
    assert seen["status"] == "failed" and seen["problem"]


def test_what_is_refused_and_with_which_words(owner, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", "x" * 1000)
    zipped = (tmp_path / "a.zip").read_bytes()
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    html = b"<!doctype html><script>alert(1)</script>"
    picture, noise = png(200, 200), random.Random(1).randbytes(5_000)
    not_a_picture = "This is not a picture of a kind that is accepted"
    for content, purpose, why in (
        (svg, "post", not_a_picture),
        (html, "avatar", not_a_picture),
        (noise, "thumbnail", not_a_picture),
        (zipped, "video", "This is not a film of a kind that is accepted"),
        (picture, "video", "This is not a film of a kind that is accepted"),
        (picture[:150], "post", ""),
        (picture[:40] + noise, "post", ""),
        (png(19_000, 19_000), "post", ""),
    ):
        seen = upload(owner, content, purpose=purpose, filename="a.jpg", filetype="image/jpeg")
        assert seen["status"] == "failed" and seen["problem"].startswith(why), (seen, content[:40])
        assert len(seen["problem"]) > 15 and "/" not in seen["problem"], "a text for people"
        file = owner.get(f"/files/{seen['file']}").json
        assert (file["state"], file["bytes"]) == ("failed", 0)
        answer = owner.post(f"/files/{seen['file']}/retry")
        assert answer.status == 409 and "send it again" in answer.json["detail"]


def test_names_are_names_and_no_paths(owner):
    for sent, kept in (
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ada\\p.png", "p.png"),
        ("a\r\nX-Evil: 1.png", "aX-Evil: 1.png"),
        ("\u202egnp.exe", "gnp.exe"),
        ("..", "file"),
        ("Übung 1 ♥.png", "Übung 1 ♥.png"),
        ("x" * 5_000, "x" * 200),
    ):
        seen = upload(owner, png(8, 8), filename=sent)
        assert owner.get(f"/files/{seen['file']}").json["filename"] == kept


def test_files_are_their_owners_alone(server, owner, people):
    mira = people("mira")
    mine = [upload(mira, png(9, 9 + n))["file"] for n in range(3)]
    page = mira.get("/files?limit=2").json
    assert [one["_id"] for one in page["data"]] == mine[:0:-1] and page["nextCursor"]
    rest = mira.get(f"/files?limit=2&cursor={page['nextCursor']}").json
    assert [one["_id"] for one in rest["data"]] == mine[:1] and not rest["nextCursor"]
    assert "original" not in page["data"][0] and "crop" not in page["data"][0]
    for method, path in (("GET", ""), ("DELETE", ""), ("POST", "/retry")):
        assert owner.send(method, f"/files/{mine[0]}{path}").status == 404
        assert server.visitor().send(method, f"/files/{mine[0]}{path}").status == 401
    assert mira.post(f"/files/{mine[0]}/retry").status == 409, "it has not failed"
    assert mira.delete(f"/files/{mine[0]}").status == 204
    assert mira.get(f"/files/{mine[0]}").status == 404
    assert [one["_id"] for one in mira.get("/files").json["data"]] == mine[:0:-1]


def film(path, seconds, size="640x360", codec=("-c:v", "libx264", "-pix_fmt", "yuv420p", "-preset", "ultrafast")):
    words = ["-f", "lavfi", "-i", f"testsrc=s={size}:d={seconds}:r=25", "-f", "lavfi", "-i", f"sine=d={seconds}"]
    return made(path, *words, *codec, "-c:a", "aac" if path.suffix == ".mp4" else "libvorbis", "-shortest")


@needs_ffmpeg
def test_a_film_becomes_qualities_and_a_poster(own_server, tmp_path):
    owner, content = own_server.owner, film(tmp_path / "a.mp4", 5, "1280x720")
    seen = upload(owner, content, purpose="video", filename="Lesson 1.mp4")
    assert seen["status"] == "ready", seen
    assert (seen["width"], seen["height"], seen["type"], round(seen["duration"])) == (1280, 720, "video/mp4", 5)
    file = owner.get(f"/files/{seen['file']}").json
    assert [rung["height"] for rung in file["rungs"]][:1] == [720] and len(file["rungs"]) >= 2
    assert all("file" not in rung and "playlist" not in rung for rung in file["rungs"])
    until(lambda: nothing_is_left(own_server.directory), "something is left of the work")
    own_server.stop()
    kept = parts(own_server.directory, tmp_path / "out")
    expected = {"film.mp4", "poster.jpg"} | {f"{rung['height']}.mp4" for rung in file["rungs"]}
    assert set(kept) == {f"media/{seen['file']}/{name}" for name in expected}, "the original is gone"
    main = kept[f"media/{seen['file']}/film.mp4"]
    assert main["_id"]["$oid"] == seen["file"], "GridFS has what videoFileId names"
    names = {one["metadata"]["sha256"] for one in kept.values()}
    assert file["bytes"] == sum((own_server.directory / "blobs" / name[:2] / name).stat().st_size for name in names)
    assert is_sound(own_server.directory)


@needs_ffmpeg
def test_a_film_that_is_no_mp4_plays_in_one_file_too(own_server, tmp_path):
    words = ("-c:v", "libvpx", "-deadline", "realtime", "-b:v", "300k")
    seen = upload(own_server.owner, film(tmp_path / "a.webm", 3, "320x180", words), purpose="video")
    assert (seen["status"], seen["type"]) == ("ready", "video/mp4"), seen
    own_server.stop()
    kept = parts(own_server.directory, tmp_path / "out")
    main = kept[f"media/{seen['file']}/film.mp4"]
    assert main["_id"]["$oid"] == seen["file"]
    assert main["metadata"] in [one["metadata"] for name, one in kept.items() if not name.endswith("film.mp4")]


@needs_ffmpeg
def test_a_film_whose_end_is_missing(own_server, tmp_path):
    owner, content = own_server.owner, film(tmp_path / "a.mp4", 5)
    seen = upload(owner, content[: len(content) // 2], purpose="video")
    assert seen["status"] == "failed" and "Export it anew" in seen["problem"]
    assert owner.get("/files/quota").json["bytes"] == 0
    until(lambda: nothing_is_left(own_server.directory), "something is left of the work")
    own_server.stop()
    assert parts(own_server.directory, tmp_path / "out") == {} and is_sound(own_server.directory)


@needs_ffmpeg
@pytest.mark.parametrize("end", ["kill", "stop"])
def test_a_film_that_was_at_work_when_the_server_ended_is_finished(own_server, tmp_path, end):
    owner, content = own_server.owner, film(tmp_path / "a.mp4", 20, "1280x720")
    address = begin(owner, len(content), purpose="video")
    assert send(owner, address, 0, content).status == 204
    until(lambda: owner.get(address).json["progress"] > 15, "no progress is shown")
    picture = upload(owner, png(99, 99))
    assert picture["status"] == "ready" and owner.get(address).json["status"] == "processing", "pictures do not wait"
    began = time.monotonic()
    getattr(own_server, end)()
    if end == "stop":
        assert time.monotonic() - began < 10, "it waits for the film"
    own_server.start()
    owner.connection = None
    assert settled(owner, address)["status"] == "ready"
    until(lambda: nothing_is_left(own_server.directory), "something is left of the work")
    own_server.stop()
    assert len([name for name in parts(own_server.directory, tmp_path / "out") if name.endswith("/film.mp4")]) == 1
    assert is_sound(own_server.directory)


@needs_ffmpeg
def test_a_film_that_is_deleted_while_it_is_worked_on(own_server, tmp_path):
    owner, content = own_server.owner, film(tmp_path / "a.mp4", 20, "1280x720")
    address = begin(owner, len(content), purpose="video")
    send(owner, address, 0, content)
    until(lambda: owner.get(address).json["progress"] > 2, "no progress is shown")
    assert owner.delete("/files/" + owner.get(address).json["file"]).status == 204
    assert owner.get(address).status == 404
    until(lambda: nothing_is_left(own_server.directory), "the work goes on")
    own_server.stop()
    assert parts(own_server.directory, tmp_path / "out") == {} and is_sound(own_server.directory)


@needs_ffmpeg
def test_without_ffmpeg_a_film_is_kept_as_it_came(tmp_path):
    content = film(tmp_path / "a.mp4", 2)
    os.makedirs(tmp_path / "bin")
    with Server() as server:
        server.stop()
        before, os.environ["PATH"] = os.environ["PATH"], str(tmp_path / "bin")
        try:
            server.start()
        finally:
            os.environ["PATH"] = before
        owner = server.set_up()
        seen = upload(owner, content, purpose="video")
        assert (seen["status"], seen["type"], seen["progress"]) == ("ready", "video/mp4", 100)
        server.stop()
        assert content in blobs(server.directory)
        assert list(parts(server.directory, tmp_path / "out")) == [f"media/{seen['file']}/original"]


def test_what_nothing_names_goes_after_a_day(own_server, tmp_path):
    owner = own_server.owner
    young, old = (upload(owner, png(50 + n, 50)) for n in range(2))
    own_server.stop()

    def aged(all_files):
        return [one | ({"updatedAt": LONG_AGO} if one["_id"]["$oid"] == old["file"] else {}) for one in all_files]

    rewritten(own_server, tmp_path, mediafiles=aged)
    own_server.start()
    owner.connection = None
    until(lambda: owner.get(f"/files/{old['file']}").status == 404, "it stays")
    assert owner.get(f"/files/{young['file']}").status == 200
    own_server.stop()
    assert list(parts(own_server.directory, tmp_path / "left")) == [f"media/{young['file']}/picture.png"]


THEIRS = {"$oid": "5f" * 12}


def and_theirs(files):
    """Old ones, and one that came from another application."""
    theirs = {"_id": THEIRS, "filename": "a.mov"}
    return [one | {"uploadDate": LONG_AGO} | more for one in files for more in ({}, theirs)]


def and_their_chunks(chunks):
    theirs = [one | {"_id": {"$oid": f"5e{n:022x}"}, "files_id": THEIRS} for n, one in enumerate(chunks)]
    return chunks + theirs


def test_blobs_of_a_file_that_is_gone_go_after_a_day(own_server, tmp_path):
    owner = own_server.owner
    upload(owner, png(70, 70))
    own_server.stop()
    rewritten(own_server, tmp_path, mediafiles=lambda all_files: [], fs_files=and_theirs, fs_chunks=and_their_chunks)
    assert len(parts(own_server.directory, tmp_path / "before")) == 2
    own_server.start()
    # What runs when a server starts first has run when the next upload is a file.
    until(lambda: b'"files.strays"' in open(own_server.log.name, "rb").read(), "nobody looks for it")
    own_server.stop()
    assert list(parts(own_server.directory, tmp_path / "after")) == ["a.mov"], "an imported file stays"


def test_a_picture_waits_for_a_server_that_was_off_for_days(own_server, tmp_path):
    """The last byte is there, the server ends before the work begins, and comes back after the weekend."""
    owner, content = own_server.owner, png(33, 44)
    address = begin(owner, len(content))
    name = address.split("/")[-1]
    own_server.kill()
    draft = own_server.directory / "blobs" / "incoming" / name
    draft.write_bytes(content)
    entry = {"_id": {"$oid": name}, "purpose": "post", "filename": "p.png", "type": "image/png", "bytes": len(content)}
    entry |= {"state": "processing", "progress": 0, "url": f"/media/{name}", "uses": 0}
    entry |= {"owner": {"$oid": owner.id}, "createdAt": LONG_AGO, "updatedAt": LONG_AGO}
    job = {"_id": {"$oid": "5f" * 12}, "kind": "files.take", "payload": name, "state": "waiting", "dueAt": LONG_AGO}
    job |= {"attempts": 0, "every_ms": 0, "createdAt": LONG_AGO}
    rewritten(own_server, tmp_path, mediafiles=lambda _: [entry], jobs=lambda _: [job])
    os.utime(draft, (time.time() - 3 * DAY,) * 2)
    own_server.start()
    owner.connection = None
    until(lambda: owner.get(f"/files/{name}").json["state"] != "processing", "nobody works on it")
    assert owner.get(f"/files/{name}").json["state"] == "ready"
