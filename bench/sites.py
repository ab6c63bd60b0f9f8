"""Sites of so many posts, made once for our server and for the peers and kept under .cache/bench."""

import hashlib
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import fill

HERE = Path(__file__).parent
CACHE = HERE.parent / ".cache/bench"
LYCEUM = HERE.parent / "build/release/lyceum"
SOURCES = ["content.py", "bson.py", "fill.py", "writer.py", "peers/schema.sql", "peers/indexes.sql"]


def _version():
    """Another one when the content would be another."""
    digest = hashlib.sha256()
    for name in SOURCES:
        digest.update((HERE / name).read_bytes())
    return digest.hexdigest()[:8]


def say(text):
    print(f"==> {text}", file=sys.stderr, flush=True)


def site(posts):
    """The folder of a site: lyceum/ for our server, peer.sqlite for the peers, facts.json."""
    folder = CACHE / f"site-{posts}-{_version()}"
    if (folder / "facts.json").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    dump = folder / "dump"
    dump.mkdir(parents=True)
    say(f"writing {posts:,} posts with their comments and likes")
    begin = time.monotonic()
    comments, likes = fill.fill(posts, dump, folder / "peer.sqlite")
    say(f"importing them ({time.monotonic() - begin:.0f} s so far)")
    subprocess.run([LYCEUM, "import", dump, "--data", folder / "lyceum"], check=True, stdout=sys.stderr)
    shutil.rmtree(dump)
    facts = {"posts": posts, "comments": comments, "likes": likes, "seconds": round(time.monotonic() - begin)}
    (folder / "facts.json").write_text(json.dumps(facts) + "\n")
    return folder


def demo(scale):
    """The data folder of `lyceum demo`."""
    folder = CACHE / f"demo-{scale}"
    if not folder.exists():
        say(f"making the {scale} demo")
        unfinished = folder.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        command = [LYCEUM, "demo", "--scale", scale, "--no-films", "--data", unfinished]
        subprocess.run(command, check=True, stdout=sys.stderr)
        unfinished.rename(folder)
    return folder


def facts(posts):
    return json.loads((site(posts) / "facts.json").read_text())
