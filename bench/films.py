"""The row of a film: ours and nginx send the same bytes by Range."""

import concurrent.futures
import contextlib
import dataclasses
import json
import shutil
import subprocess
import sys
import time
from struct import pack

import bsons
import machine
import plans
import report
import rounds
import sites
from bsons import flag, ident, text
from content import FIRST_DAY, dice, object_id
from rounds import Contestant, median
from servers import Server

GOAL = 1.15  # times nginx's CPU
MEGABYTE = 1 << 20
SIZE = 64 * MEGABYTE
FILM, COURSE, LESSON, ENROLLMENT = map(bsons.ident_of, range(4))
PERSON, CREATOR = (object_id("users", number) for number in range(2))
PATH = f"/media/{FILM.hex()}"  # at nginx
CONNECTIONS = 8
STREAMING, STREAMING_MB = 200, 32  # clients at once, and what they may take: no client's file is in memory


def _write_dump(dump, film):
    """Somebody who is signed in and takes a course of one lesson, whose film GridFS keeps."""
    date = pack("<q", FIRST_DAY)
    bsons.write_people(dump, [PERSON, CREATOR])
    bsons.write(dump, "courses", ident("_id", COURSE), text("title", "Course"), text("description", "d"),
                ident("creator", CREATOR), flag("isPublished", True), (9, "createdAt", date))
    bsons.write(dump, "videos", ident("_id", LESSON), text("title", "Lesson"), ident("course", COURSE),
                ident("videoFileId", FILM), (9, "createdAt", date))
    bsons.write(dump, "enrollments", ident("_id", ENROLLMENT), ident("student", PERSON),
                ident("course", COURSE), (9, "enrolledAt", date))
    bsons.write(dump, "mediafiles", ident("_id", FILM), ident("owner", CREATOR), text("purpose", "video"),
                text("filename", "film.mp4"), text("type", "video/mp4"), (18, "bytes", pack("<q", SIZE)),
                text("state", "ready"), ident("mp4", FILM), (9, "createdAt", date))
    bsons.write_file(dump, FILM, film, "film.mp4", "video/mp4")


def site():
    """lyceum/ for our server, nginx/ with the file by its name."""
    folder = sites.CACHE / "film-of-a-lesson"
    if (folder / "made").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    dump, beside = folder / "dump", folder / "nginx"
    dump.mkdir(parents=True)
    beside.mkdir()
    film = dice("film").randbytes(SIZE)
    (beside / FILM.hex()).write_bytes(film)
    _write_dump(dump, film)
    subprocess.run([sites.LYCEUM, "import", dump, "--data", folder / "lyceum"], check=True, stdout=sys.stderr)
    shutil.rmtree(dump)
    (folder / "made").touch()
    return folder


def address(server):
    """Where the film is: ours tells it to who may watch, for ten minutes."""
    if server.name != "lyceum":
        return PATH
    status, body = server.get(f"/api/v1/videos/{LESSON.hex()}/stream", plans.cookie(0))
    if status != 200:
        raise SystemExit(f"range: the stream answers {status}: {body}")
    return json.loads(body)["mp4"]


def check_same(path_of):
    """The same bytes of the same Range, also at the end; and ours are for who is signed in."""
    for asked in (f"bytes=0-{MEGABYTE - 1}", "bytes=-1", f"bytes={SIZE // 2}-"):
        answers = {server.get(path, plans.cookie(0), more={"Range": asked}) for server, path in path_of.items()}
        if len(answers) != 1 or next(iter(answers))[0] != 206:
            raise SystemExit(f"range: {asked} is answered {[(status, len(body)) for status, body in answers]}")
    ours, path = next(iter(path_of.items()))
    if (status := ours.get(path)[0]) != 404:
        raise SystemExit(f"range: a visitor gets {status}")


def grown_mb(contestant, seconds):
    """How much more memory it takes at most while many clients take the whole film."""
    before = most = machine.rss_mb(contestant.server.pid)
    with concurrent.futures.ThreadPoolExecutor(1) as beside:
        loading = beside.submit(rounds.load, contestant, STREAMING, seconds)
        while not loading.done():
            most = max(most, machine.rss_mb(contestant.server.pid))
            time.sleep(0.05)
        loading.result()
    return most - before


def row(_, settings):
    settings = dataclasses.replace(settings, connections=CONNECTIONS)
    report.heading("range", f"a film of {SIZE // MEGABYTE} MB by Range, 1 MB at a time and whole", settings.text())
    nginx = subprocess.run(["/usr/sbin/nginx", "-v"], capture_output=True, text=True).stderr.strip()
    print(f"   {nginx}")
    folder = site()
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(Server(name, folder / name)) for name in ("lyceum", "nginx")]
        path_of = {server: address(server) for server in servers}
        check_same(path_of)
        pieces = {"1 MB": MEGABYTE, "whole": SIZE}
        plan_of = lambda server, piece: plans.range_plan(path_of[server], SIZE, piece, 0, server.name)  # noqa: E731
        contestants = [Contestant(f"{server.name}, {label}", server, plan_of(server, piece), status="206")
                       for label, piece in pieces.items() for server in servers]
        dropped, yardsticks = rounds.run(contestants, settings)
        whole = next(one for one in contestants if one.label == "lyceum, whole")
        grown = grown_mb(whole, settings.seconds)
    report.quiet(dropped, yardsticks, settings.rounds)
    met = True
    for (label, piece), at in zip(pieces.items(), range(0, len(contestants), 2)):
        pair = contestants[at : at + 2]
        report.table(pair)
        for one in pair:
            print(f"   {one.label}: {median(one.cpu_us) * MEGABYTE / piece:,.0f} µs of CPU a MB, "
                  f"{median(one.rate) * piece / MEGABYTE:,.0f} MB/s")
        ratio = median(pair[0].cpu_us) / median(pair[1].cpu_us)
        met = report.verdict(f"{label}: CPU of ours ÷ nginx", ratio, GOAL, at_most=True) and met
    return report.verdict(f"MB more while {STREAMING} clients stream", grown, STREAMING_MB, at_most=True) and met
