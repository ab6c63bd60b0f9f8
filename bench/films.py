"""The row of a film: ours and nginx send the same bytes by Range."""

import contextlib
import dataclasses
import shutil
import subprocess
import sys
from struct import pack

import plans
import report
import rounds
import sites
from content import FIRST_DAY, dice, object_id, token, token_hash
from fill import FAR, SITE_ID
from rounds import Contestant, median
from servers import Server
from writer import SHAPES

GOAL = 1.15  # times nginx's CPU
MEGABYTE = 1 << 20
SIZE = 64 * MEGABYTE
CHUNK = 255 << 10  # of GridFS
FILM = pack(">I", FIRST_DAY // 1000) + b"\x08" + bytes(7)  # its id
PATH = f"/media/{FILM.hex()}"
CONNECTIONS = 8


def _text(value):
    raw = value.encode() + b"\0"
    return pack("<i", len(raw)) + raw


def _document(*members):
    """(type, name, packed value) each."""
    body = b"".join(bytes((kind,)) + name.encode() + b"\0" + value for kind, name, value in members)
    return pack("<i", len(body) + 5) + body + b"\0"


def _write_dump(dump, film):
    """Somebody who is signed in and owns one film, as GridFS keeps it."""
    person, date = object_id("users", 0), pack("<q", FIRST_DAY)
    write = lambda name, *documents: (dump / f"{name}.bson").write_bytes(b"".join(documents))  # noqa: E731
    write("site", SHAPES["site"](SITE_ID, "Bench", True, FIRST_DAY, FIRST_DAY))
    write("users", SHAPES["users"](person, "person0@example.org", "!", "First", "Last", "student", FIRST_DAY, FIRST_DAY,
                                   True, 0))
    write("sessions", SHAPES["sessions"](object_id("sessions", 0), token_hash(token(0)), person, 0, FAR, FAR,
                                         FAR + 14 * 86_400_000, "127.0.0.1", "bench"))
    write("fs.files", _document((7, "_id", FILM), (18, "length", pack("<q", SIZE)),
                                (16, "chunkSize", pack("<i", CHUNK)),
                                (9, "uploadDate", date), (2, "filename", _text("film.mp4")),
                                (2, "contentType", _text("video/mp4"))))
    write("mediafiles", _document((7, "_id", FILM), (7, "owner", person), (2, "purpose", _text("lesson")),
                                  (2, "filename", _text("film.mp4")), (2, "type", _text("video/mp4")),
                                  (18, "bytes", pack("<q", SIZE)), (2, "status", _text("ready")),
                                  (2, "url", _text(PATH)), (9, "createdAt", date)))
    with open(dump / "fs.chunks.bson", "wb") as chunks:
        for number, start in enumerate(range(0, SIZE, CHUNK)):
            data = film[start : start + CHUNK]
            chunks.write(_document((7, "_id", FILM[:5] + pack(">I", number) + b"fsc"), (7, "files_id", FILM),
                                   (16, "n", pack("<i", number)), (5, "data", pack("<i", len(data)) + b"\0" + data)))


def site():
    """lyceum/ for our server, nginx/ with the file by its name."""
    folder = sites.CACHE / "film"
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


def check_same(servers):
    """The same bytes of the same Range, also at the end; and ours are for who is signed in."""
    for asked in (f"bytes=0-{MEGABYTE - 1}", "bytes=-1", f"bytes={SIZE // 2}-"):
        answers = {server.get(PATH, plans.cookie(0), more={"Range": asked}) for server in servers}
        if len(answers) != 1 or next(iter(answers))[0] != 206:
            raise SystemExit(f"range: {asked} is answered {[(status, len(body)) for status, body in answers]}")
    if (status := servers[0].get(PATH)[0]) == 200:
        raise SystemExit(f"range: a visitor gets {status}")


def row(_, settings):
    settings = dataclasses.replace(settings, connections=CONNECTIONS)
    report.heading("range", f"a film of {SIZE // MEGABYTE} MB by Range, 1 MB at a time and whole", settings.text())
    nginx = subprocess.run(["/usr/sbin/nginx", "-v"], capture_output=True, text=True).stderr.strip()
    print(f"   {nginx}")
    folder = site()
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(Server(name, folder / name)) for name in ("lyceum", "nginx")]
        check_same(servers)
        pieces = {"1 MB": MEGABYTE, "whole": SIZE}
        plan_of = {label: plans.range_plan(PATH, SIZE, piece, 0) for label, piece in pieces.items()}
        contestants = [Contestant(f"{server.name}, {label}", server, plan, status="206")
                       for label, plan in plan_of.items() for server in servers]
        dropped, yardsticks = rounds.run(contestants, settings)
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
    return met
