"""What the tests of media share: pictures and films made here, brought in as a dump, and people around them."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from dumps import date, gridfs, lyceum, oid, write
from harness import Client

needs_ffmpeg = pytest.mark.skipif(not shutil.which("ffmpeg"), reason="no ffmpeg here to make pictures and films with")
ACTORS = ["visitor", "outsider", "pending", "blocked", "member", "student", "maker", "admin", "owner"]
PLACES = ["public", "private", "draft"]
RUNGS = {360: (640, 360), 180: (320, 180)}  # best first
SECONDS = 9
VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nKnead the dough.\n\n00:00:05.000 --> 00:00:08.000\nLet it rest.\n"


def ffmpeg(*arguments):
    subprocess.run(["ffmpeg", "-v", "error", "-y", *map(str, arguments)], check=True, timeout=120)


def picture(folder, name, source, *more):
    """The bytes of one frame that ffmpeg draws."""
    ffmpeg("-f", "lavfi", "-i", source, "-frames:v", "1", *more, folder / name)
    return (folder / name).read_bytes()


def probed(content, folder):
    """(codec, width, height) of a picture."""
    path = Path(folder) / "probed"
    path.write_bytes(content)
    told = subprocess.run(
        ["ffprobe", "-v", "error", "-show_entries", "stream=codec_name,width,height", "-of", "json", path],
        capture_output=True,
        check=True,
    )
    stream = json.loads(told.stdout)["streams"][0]
    return stream["codec_name"], stream["width"], stream["height"]


class Film:
    """Rungs as one fragmented MP4 and a playlist each, a fast-start MP4, a poster."""

    def __init__(self, folder):
        drawn = ["-f", "lavfi", "-i", f"testsrc=s=640x360:r=25:d={SECONDS}", "-f", "lavfi", "-i", f"sine=d={SECONDS}"]
        coded = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "50", "-c:a", "aac"]
        hls = ["-f", "hls", "-hls_time", "2", "-hls_playlist_type", "vod", "-hls_segment_type", "fmp4"]
        self.rungs, self.playlists = {}, {}
        for height, (width, _) in RUNGS.items():
            file, playlist = folder / f"{height}.mp4", folder / f"{height}.m3u8"
            single = ["-hls_flags", "single_file", "-hls_segment_filename", file, playlist]
            ffmpeg(*drawn, *coded, "-vf", f"scale={width}:{height}", *hls, *single)
            self.rungs[height], self.playlists[height] = file.read_bytes(), playlist.read_text()
        ffmpeg(*drawn, *coded, "-movflags", "+faststart", folder / "whole.mp4")
        self.mp4 = (folder / "whole.mp4").read_bytes()
        self.poster = picture(folder, "poster.jpg", "testsrc=s=640x360")


class Dump:
    """Files and the documents beside them, numbered from 0x100 on."""

    def __init__(self):
        self.contents, self.files, self.videos = {}, [], []

    def keep(self, content):
        self.contents[0x100 + len(self.contents)] = content
        return 0xFF + len(self.contents)

    def media(self, owner, content, kind, **more):
        number = self.keep(content)
        document = {
            "_id": oid(number),
            "owner": {"$oid": owner.id},
            "purpose": "video" if kind.startswith("video") else "post",
            "filename": "Pâte à pain.jpg",
            "type": kind,
            "bytes": len(content),
            "state": "ready",
            "progress": 100,
            "createdAt": date(),
            "updatedAt": date(),
        }
        self.files.append(document | more)
        self.files[-1]["url"] = "/media/" + oid(number)["$oid"]
        return oid(number)["$oid"]

    def lesson(self, course, file, preview, order):
        number = 0xC00 + len(self.videos)
        lesson = {"_id": oid(number), "title": f"Lesson {number}", "course": {"$oid": course}, "order": order}
        if file:
            lesson["videoFileId"] = {"$oid": file}
        self.videos.append(lesson | {"isPreview": preview, "createdAt": date()})
        return oid(number)["$oid"]

    def write(self, folder):
        return write(
            folder, mediafiles=self.files, videos=self.videos, **gridfs(self.contents)
        )


class World:
    """A public and a private community, a post in each, courses in them and one that is a draft, with everybody."""

    def __init__(self, server, folder):
        self.server, self.folder, self.dump, self.named = server, folder, Dump(), []
        self.people = {"visitor": server.visitor(), "owner": server.set_up()}
        for name in ACTORS[1:-1]:
            self.people[name] = server.register(name, "creator" if name in ("maker", "admin") else "student")
        self.community, self.post, self.course, self.lessons, self.films, self.pictures = {}, {}, {}, {}, {}, {}
        for place in PLACES:
            self.fill(place)

    def __getitem__(self, name):
        return self.people[name]

    def fill(self, place):
        kind = "private" if place == "private" else "public"
        admin, maker = self["admin"], self["maker"]
        at = admin.post("/communities", {"name": "World", "description": "d", "type": kind}).json["_id"]
        for name in ("member", "student", "maker", "blocked"):
            self[name].post(f"/communities/{at}/join")
            if kind == "private":
                admin.patch(f"/communities/{at}/members/{self[name].id}", {"status": "active"})
        assert admin.patch(f"/communities/{at}/members/{self['blocked'].id}", {"status": "blocked"}).status == 200
        if kind == "private":
            self["pending"].post(f"/communities/{at}/join")
        post = self["member"].post(f"/communities/{at}/posts", {"title": "t", "content": "c"}).json["_id"]
        course = maker.post("/courses", {"title": "c", "description": "d", "community": at}).json["_id"]
        linked = {"title": "Linked", "videoUrl": "https://films.example/1.mp4"}
        self.linked = maker.post(f"/courses/{course}/videos", linked).json["_id"]
        assert maker.put(f"/courses/{course}/published").status == 200
        assert self["student"].post(f"/courses/{course}/enrollment").status == 201
        if place == "draft":
            maker.delete(f"/courses/{course}/published")
        self.community[place], self.post[place], self.course[place] = at, post, course

    def add_pictures(self, content, kind="image/jpeg", **more):
        """One for each kind of document that shows pictures, and one that nothing shows."""
        add = lambda owner, purpose: self.dump.media(owner, content, kind, purpose=purpose, **more)  # noqa: E731
        maker, member, admin = self["maker"], self["member"], self["admin"]
        self.pictures["alone"] = add(maker, "post")
        self.pictures["avatar"] = self.face(member, content, kind, **more)
        for place in PLACES:
            lesson = self.dump.lesson(self.course[place], None, False, 9)
            for name, person, purpose, path, shape in (
                ("communities", admin, "cover", f"/communities/{self.community[place]}", '{"coverImage": "%s"}'),
                ("posts", member, "post", f"/posts/{self.post[place]}", '{"images": ["%s"]}'),
                ("courses", maker, "thumbnail", f"/courses/{self.course[place]}", '{"thumbnail": "%s"}'),
                ("videos", maker, "thumbnail", f"/videos/{lesson}", '{"thumbnail": "%s"}'),
            ):
                file = self.pictures[name, place] = add(person, purpose)
                self.named.append((person, path, shape % f"/media/{file}"))

    def face(self, person, content, kind="image/jpeg", **more):
        """Somebody's avatar, which everybody may see."""
        file = self.dump.media(person, content, kind, purpose="avatar", **more)
        self.named.append((person, "/users/me", '{"avatar": "/media/%s"}' % file))
        return file

    def add_films(self, film):
        """A closed lesson and a preview in each course."""
        self.film = film
        rungs = [
            {"width": width, "height": height, "bandwidth": 900_000, "codecs": "avc1.42c01e,mp4a.40.2"}
            | {"file": oid(self.dump.keep(film.rungs[height])), "playlist": film.playlists[height]}
            for height, (width, height) in RUNGS.items()
        ]
        mp4, poster = oid(self.dump.keep(film.mp4)), oid(self.dump.keep(film.poster))
        for place in PLACES:
            for n, name in enumerate(("closed", "preview"), 1):
                file = self.dump.media(
                    self["maker"], b"original " + name.encode(), "video/mp4", rungs=rungs, mp4=mp4, poster=poster
                )
                lesson = self.dump.lesson(self.course[place], file, name == "preview", n)
                self.films[place, name], self.lessons[place, name] = file, lesson

    def bring_in(self):
        self.server.stop()
        said = lyceum(self.server.directory, "import", self.dump.write(self.folder / "dump"))
        assert "refused" not in said or not re.search(r"[1-9]\d* refused", said), said
        self.server.start()
        for person, path, body in self.named:
            person.connection = None  # of the server that was stopped
            answer = person.patch(path, json.loads(body))
            assert answer.status == 200, (path, answer)


def refusal(answer):
    """All that an answer says, without what is another thing for each request."""
    volatile = ("x-request-id", "date", "ratelimit", "ratelimit-policy")
    headers = sorted((name, value) for name, value in answer.headers.items() if name not in volatile)
    return answer.status, headers, re.sub(rb'"requestId":"[^"]*"', b"", answer.bytes)


def sample(server, name):
    """A number of /metrics; 0 when it is not there."""
    text = server.visitor().get("//metrics").bytes.decode()
    found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.M)
    return float(found[1]) if found else 0


def by_token(client, scope="read"):
    made = client.post("/users/me/tokens", {"name": scope, "scopes": [scope]}).json
    return Client(client.port, made["token"], client.user)
