"""Exports: what is in them, their options, and what is left of one that was interrupted."""

import json
import signal
import subprocess
import time

import pytest
from dumps import community, documents, exported, files, lyceum, membership, number, oid, run, user, whole, write
from harness import BINARY


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """One community with 600 members, more than arrays show."""
    folder = tmp_path_factory.mktemp("crowd")
    write(
        folder / "in",
        users=[user(n) for n in range(1, 601)],
        communities=[community(4000)],
        communitymemberships=[membership(1000 + n, n, 4000, role="admin") for n in range(1, 601)],
    )
    lyceum(folder / "data", "import", folder / "in")
    return folder / "data"


@pytest.mark.parametrize("form", ["json", "bson"])
def test_whole_arrays_and_newest_elements(crowd, tmp_path, form):
    some = exported(crowd, tmp_path / "some", "communities")[4000]
    assert len(some["members"]) == 500 and whole(some["memberCount"]) == 600
    assert some["members"][-1]["user"] == oid(600)
    lyceum(crowd, "export", tmp_path / "all", "--full-arrays", "--format", form)
    lyceum(tmp_path / "again", "import", tmp_path / "all")
    lyceum(tmp_path / "again", "export", tmp_path / "all2", "--full-arrays", "--format", form)
    assert files(tmp_path / "all") == files(tmp_path / "all2")
    if form == "json":
        assert len(documents(tmp_path / "all", "communities")[0]["members"]) == 600


def test_short_lived_documents_stay_out_unless_asked_for(server, tmp_path):
    owner = server.owner
    assert owner.post("/users/me/tokens", {"name": "for scripts", "scopes": ["read"]}).status == 201
    server.stop()
    lyceum(server.directory, "export", tmp_path / "out")
    lyceum(server.directory, "export", tmp_path / "all", "--everything")
    server.start()
    short = {"sessions", "mailedtokens", "outbox", "jobs", "idempotencies", "uploads", "secrets", "copies"}
    short |= {"logintries", "servers"}
    names = lambda folder: {path.name.split(".")[0] for path in folder.iterdir()}  # noqa: E731
    assert names(tmp_path / "all") - names(tmp_path / "out") == short
    assert documents(tmp_path / "all", "sessions")
    # A token that never ends is no short-lived thing.
    assert [one["name"] for one in documents(tmp_path / "out", "apitokens")] == ["for scripts"]


def test_json_is_what_mongoexport_writes(demo, tmp_path):
    lyceum(demo, "export", tmp_path / "out")
    line = (tmp_path / "out" / "users.json").read_text().splitlines()[0]
    assert line == json.dumps(json.loads(line), separators=(",", ":"), ensure_ascii=False)
    assert line.startswith('{"_id":{"$oid":"') and '"createdAt":{"$date":{"$numberLong":"' in line
    assert number(json.loads(line)["createdAt"]["$date"]).isdigit()


def test_a_folder_with_anything_in_it_is_refused(demo, tmp_path):
    (tmp_path / "mine").mkdir(mode=0o750)
    lyceum(demo, "export", tmp_path / "mine")
    assert (tmp_path / "mine").stat().st_mode & 0o777 == 0o750  # a folder that was there keeps its mode
    assert "is no empty folder" in run(demo, "export", tmp_path / "mine", code=1)[1]
    assert "there is no data" in run(tmp_path / "none", "export", tmp_path / "out", code=1)[1]
    assert not (tmp_path / "none").exists() and not (tmp_path / "out").exists()


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A dump of 30,000 users, which takes a while."""
    folder = tmp_path_factory.mktemp("large") / "in"
    people = ({**user(1), "_id": {"$oid": "5f%022x" % n}, "email": f"p{n}@example.org"} for n in range(30_000))
    return write(folder, users=list(people))


def interrupted(arguments, begun, signal_number=signal.SIGINT):
    """Starts a command, interrupts it once it has begun, and gives its exit code and output."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    process = subprocess.Popen([BINARY, *map(str, arguments)], **pipes)
    deadline = time.monotonic() + 60
    while not begun() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.001)
    process.send_signal(signal_number)
    out, error = process.communicate(timeout=60)
    return process.returncode, out + error


@pytest.fixture(scope="module")
def half(large, tmp_path_factory):
    """A data directory whose import was interrupted and then run again; what the first run said."""
    data = tmp_path_factory.mktemp("half") / "data"
    log = data / "lyceum.db-wal"
    begun = lambda: log.exists() and log.stat().st_size > 8_000_000  # noqa: E731  (empty tables are 1 MB)
    code, said = interrupted(["import", large, "--data", data], begun)
    return data, code, said


def test_an_interrupted_import_goes_on_when_it_is_run_again(half, large, tmp_path):
    data, code, said = half
    assert code == 130, said
    before = int(said.split(" inserted")[0].split()[-1])
    assert 0 < before < 30_000
    again = lyceum(data, "import", large)
    assert f" {before} already there" in again and f" {30_000 - before} inserted" in again
    lyceum(data, "check")


@pytest.mark.parametrize("there", [False, True])
def test_an_interrupted_export_leaves_nothing(half, large, tmp_path, there):
    data, folder = half[0], tmp_path / "out"
    lyceum(data, "import", large)
    if there:
        folder.mkdir()
    code, said = interrupted(
        ["export", folder, "--data", data], lambda: folder.exists() and any(folder.iterdir()), signal.SIGTERM
    )
    assert code == 130 and "nothing is left" in said
    assert folder.exists() == there and (not there or not any(folder.iterdir()))
    assert "collections in" in lyceum(data, "export", folder)


def test_an_interrupted_backup_leaves_nothing(half, large, tmp_path):
    data = half[0]
    lyceum(data, "import", large)
    code, said = interrupted(["backup", tmp_path / "b", "--data", data], lambda: any(tmp_path.iterdir()))
    assert code == 130, said
    assert not any(tmp_path.iterdir())
    lyceum(data, "backup", tmp_path / "b")
    place = tmp_path / "place"
    code, said = interrupted(["restore", tmp_path / "b", "--data", place], place.exists)
    assert (code == 130 and not place.exists()) or code == 0, said
