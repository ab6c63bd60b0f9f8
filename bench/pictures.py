"""The row of a picture: what a variant costs when it is made and when it is there."""

import contextlib
import dataclasses
import shutil
import subprocess
import sys
import time
from struct import pack

import bsons
import plans
import report
import rounds
import sites
from bsons import flag, ident, text
from content import FIRST_DAY, object_id
from rounds import Contestant, median
from servers import Server

PICTURE, COURSE = map(bsons.ident_of, range(2))
PATH = f"/media/{PICTURE.hex()}"
SIZE = (4_096, 3_072)  # the largest clean original
WIDTHS = (200, 400, 800, 1_600)
KINDS = ("jpg", "webp", "avif")
WARM = "w-400,f-webp"
CONNECTIONS = 8


def _write_dump(dump, content):
    person = object_id("users", 0)
    bsons.write_people(dump, [person, object_id("users", 1)])
    date = (9, "createdAt", pack("<q", FIRST_DAY))
    bsons.write(dump, "mediafiles", ident("_id", PICTURE), ident("owner", person), text("purpose", "thumbnail"),
                text("filename", "face.jpg"), text("type", "image/jpeg"), (18, "bytes", pack("<q", len(content))),
                text("state", "ready"), date)
    bsons.write(dump, "courses", ident("_id", COURSE), text("title", "Course"), text("description", "d"),
                ident("creator", person), flag("isPublished", True), text("thumbnail", PATH), date)
    bsons.write_file(dump, PICTURE, content, "face.jpg", "image/jpeg")


def site():
    """lyceum/ with one photograph that everybody may see."""
    folder = sites.CACHE / "picture-of-a-course"
    if (folder / "made").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    dump = folder / "dump"
    dump.mkdir(parents=True)
    drawn = ["-f", "lavfi", "-i", f"mandelbrot=s={SIZE[0]}x{SIZE[1]}", "-frames:v", "1", "-q:v", "3"]
    subprocess.run(["ffmpeg", "-v", "error", "-y", *drawn, folder / "face.jpg"], check=True)
    _write_dump(dump, (folder / "face.jpg").read_bytes())
    subprocess.run([sites.LYCEUM, "import", dump, "--data", folder / "lyceum"], check=True, stdout=sys.stderr)
    shutil.rmtree(dump)
    (folder / "made").touch()
    return folder


def _made(server, tr):
    """Milliseconds until a cold one is answered, and its bytes."""
    begin = time.monotonic()
    status, body = server.get(f"{PATH}?tr={tr}")
    if status != 200:
        raise SystemExit(f"picture: {tr} is answered {status}: {body[:300]}")
    return (time.monotonic() - begin) * 1_000, body


def cold(server, rounds_):
    """Each kind and size, several times: another quality is another variant."""
    print(f"   cold, from {SIZE[0]} x {SIZE[1]}; ms on the wall, one after another, median of {rounds_}; KB:")
    for kind in KINDS:
        line = f"   {kind:6}"
        for width in WIDTHS:
            tries = [_made(server, f"w-{width},q-{quality},f-{kind}") for quality in (70, 75, 80, 85, 90)[:rounds_]]
            line += f"  w-{width}: {median([ms for ms, _ in tries]):5,.0f} ms {len(tries[-1][1]) / 1_000:6,.1f} KB"
        print(line, flush=True)


def row(_, settings):
    settings = dataclasses.replace(settings, connections=CONNECTIONS)
    report.heading("picture", "a variant of a photograph, cold and warm", settings.text())
    folder = site()
    with contextlib.ExitStack() as stack:
        ours = stack.enter_context(Server("lyceum", folder / "lyceum", ["--rate-limits", "false"]))
        cold(ours, min(settings.rounds, 5))
        beside = folder / "nginx"
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir()
        (beside / PICTURE.hex()).write_bytes(ours.get(f"{PATH}?tr={WARM}")[1])
        nginx = stack.enter_context(Server("nginx", beside))
        plan_of = {ours: plans.picture_plan(f"{PATH}?tr={WARM}", "lyceum"), nginx: plans.picture_plan(PATH, "nginx")}
        contestants = [Contestant(f"{server.name}, warm", server, plan) for server, plan in plan_of.items()]
        dropped, yardsticks = rounds.run(contestants, settings)
    report.quiet(dropped, yardsticks, settings.rounds)
    report.table(contestants)
    return True
